"""What the file of a language says of it, as the importer asks for it.

What must stay true: a language is YAML alone, and a fault in its file costs no more than the word it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from quiz.documents.choices import parted
from quiz.documents.keys import Index, indexed
from quiz.documents.lexicon import (
    NEVER,
    Awards,
    Careers,
    Filmographies,
    Lexicon,
    Phrase,
    Prizes,
    Rule,
    behind,
)
from quiz.documents.patterns import Check, ready
from quiz.documents.phrases import (
    behind_name,
    keys_of,
    kind_keys_of,
    kinds_of,
    lists_of,
    pairs_of,
    phrased,
    quoted_keys_of,
    slots_of,
)
from quiz.documents.sought import Sought, sought
from quiz.facts.nodes import Many, Node, Scalar, Table

CAPITAL_NOUNS = ("de",)
AWARDED = ("won", "nominated", "categories")
PRIZES = ("word", "main", "won", "beside", "any")
CATEGORY = (
    r"(?:(?m:^)|(?<=[.;,»] ))[ \t]*(?:\d{{1,2}}[.)][ ]?|[•*–—-][ ]?)?[«“\"]?"
    r"(?:[^\W\d_][^\n.:;!?«»“”\"–—]{{0,60}}?[ ])?(?:{any})(?!\w)"
    r"[^\n.:;!?«»“”\"–—]{{0,60}}?[»”\"]?(?:[ ]?[–—:]|[ ]-)[ ]+"
)
"""A category of prizes up to the mark behind it."""


def lexicon_of(node: Table, check: Check) -> Lexicon:
    """The language that a file tells of."""
    entries = {key: value for key, (_, value) in node.entries.items()}
    joins = _list(entries.get("joins"))
    films = _list(entries.get("films"))
    articles, capitals = _list(entries.get("articles")), _word(entries.get("language")) in CAPITAL_NOUNS
    verbs = {verb: name for name, verbs in _lists(entries.get("verbs")).items() for verb in verbs}
    genres, genre_nouns = _list(entries.get("genres")), _list(entries.get("genre_nouns"))
    countries = _entries(entries.get("countries"))
    slots = slots_of(joins, films, verbs, _list(entries.get("months"))) | kinds_of(
        genres, genre_nouns, films, countries
    )

    def worded(key: str) -> tuple[str, ...]:
        return tuple(phrased(item, slots, check) for item in _items(entries.get(key)))

    def made(key: str) -> tuple[re.Pattern[str], ...]:
        return tuple(map(ready, worded(key)))

    def among(key: str) -> Sought:
        return _sought(entries.get(key), _either(worded(key)))

    def seldom(key: str) -> Sought:
        return _sought(entries.get(key), _loose(entries.get(key), check))

    def told(key: str) -> tuple[tuple[Phrase, ...], Index]:
        items = [(name, item) for name, node in _entries(entries.get(key)).items() for item in _items(node)]
        phrases = tuple((name, phrased(item, slots, check), behind_name(item, slots, check)) for name, item in items)
        return phrases, indexed(keys_of(item.text) for _, item in items)

    heads, makers, leads = (
        [keys_of(item.text) for item in _items(entries.get(key))] for key in ("headings", "makers", "leads")
    )
    mentions = [quoted_keys_of(item.text) for item in _items(entries.get("mentions"))]
    kinds = (*genres, *genre_nouns)
    (says, said_by), (shared, shared_by) = told("says"), told("shared")
    return Lexicon(
        language=_word(entries.get("language")),
        common=frozenset(_list(entries.get("common"))),
        joins=joins,
        films=films,
        labels=labels_of(node),
        verbs=verbs,
        says=says,
        said_by=said_by,
        headings=worded("headings"),
        headed_by=indexed(heads),
        leads=tuple(zip(worded("leads"), leads, strict=True)),
        openings=made("openings"),
        same_year=_loose(entries.get("same_year"), check),
        inside=made("inside"),
        shared=shared,
        shared_by=shared_by,
        makers=tuple(zip(worded("makers"), makers, strict=True)),
        chains=made("chains"),
        filmographies=_filmographies(_entries(entries.get("filmographies")), slots, check),
        examples=_loose(entries.get("examples"), check),
        dated=made("dated"),
        topics=_loose(entries.get("topics"), check),
        favourites=_loose(entries.get("favourites"), check),
        fathers=_loose(entries.get("fathers"), check),
        careers=_careers(_entries(entries.get("careers")), slots, check),
        prizes=_prizes(_entries(entries.get("prizes")), check),
        led_by=_pattern(entries.get("led_by"), slots, check) if "led_by" in entries else NEVER,
        definite=_loose(entries.get("definite"), check),
        kinds=worded("kinds"),
        kinds_by=indexed(kind_keys_of(item.text, kinds, countries) for item in _items(entries.get("kinds"))),
        mentions=tuple(zip(worded("mentions"), mentions, strict=True)),
        lists=seldom("lists"),
        captions=seldom("captions"),
        furniture_before=_loose(_entries(entries.get("furniture")).get("before"), check),
        furniture_behind=_loose(_entries(entries.get("furniture")).get("behind"), check),
        works=_loose(entries.get("works"), check),
        elsewhere=seldom("elsewhere"),
        praises=seldom("praises"),
        oblique=_loose(entries.get("oblique"), check, cased=True),
        begins_clause=_loose(entries.get("begins"), check),
        crafts=_loose(entries.get("crafts"), check),
        offstage=_loose(entries.get("offstage"), check),
        onstage=_loose(entries.get("onstage"), check),
        by=behind(_list(entries.get("by"))),
        mononyms=frozenset(_list(entries.get("mononyms"))),
        given=frozenset(_list(entries.get("given"))),
        brackets=pairs_of(articles, capitals),
        bracketed=lists_of(articles, joins, capitals),
        later=_loose(_entries(entries.get("versions")).get("later"), check),
        earlier=_loose(_entries(entries.get("versions")).get("earlier"), check),
        continues=_list(entries.get("continues")),
        facts=frozenset(_list(entries.get("facts"))),
        blocked=among("blocked"),
        compared=among("compared"),
        series=_either(worded("series")),
        serial=_loose(entries.get("serial"), check),
        trades=_loose(entries.get("trades"), check),
        countries={key: _word(value) for key, value in countries.items()},
        places=frozenset(_list(entries.get("places"))) | frozenset(countries),
        languages=frozenset(_list(entries.get("languages"))),
        genres=frozenset(genre.casefold() for genre in genres),
        ratings=frozenset(_list(entries.get("ratings"))),
        months=_list(entries.get("months")),
        awards=_awards(_entries(entries.get("awards")), slots, check),
        runtime=made("runtime")[0] if "runtime" in entries else NEVER,
        pronouns=frozenset(_list(entries.get("pronouns"))),
        cases={case: _rules(node, check) for case, node in _entries(entries.get("cases")).items()},
        aides=_loose(entries.get("aides"), check),
    )


def labels_of(node: Table) -> dict[str, str]:
    """The relations of a language's labels, which are folded."""
    listed = _lists(_entry(node, "labels"))
    return {label.casefold(): name for name, labels in listed.items() for label in labels}


def list_of(node: Table, key: str) -> tuple[str, ...]:
    """The words of a list."""
    return _list(_entry(node, key))


def word_of(node: Table, key: str) -> str:
    """A word; an empty one where there is none."""
    return _word(_entry(node, key))


def _entry(node: Table, key: str) -> Node | None:
    return node.entries[key][1] if key in node.entries else None


def _either(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return ready("|".join(map(parted, patterns))) if patterns else NEVER


def _sought(node: Node | None, made: re.Pattern[str]) -> Sought:
    """What was made of some patterns, with what they need."""
    return sought(made, "|".join(item.text for item in _items(node)), keys_of)


def _pattern(node: Node | None, slots: Mapping[str, str], check: Check) -> re.Pattern[str]:
    return ready(phrased(node, slots, check)) if isinstance(node, Scalar) else NEVER


def _loose(node: Node | None, check: Check, cased: bool = False) -> re.Pattern[str]:
    if not isinstance(node, Scalar) or check(node.text, node) != node.text:
        return NEVER
    return ready(check(node.text if cased else parted(node.text), node))


def _awards(entries: Mapping[str, Node], slots: Mapping[str, str], check: Check) -> Awards | None:
    if not entries:
        return None

    bodies = [pair.items for pair in _nodes(entries.get("bodies")) if isinstance(pair, Many)]
    made = tuple(
        (ready(phrased(pair[0], slots, check)), _word(pair[1]), _word(pair[-1]))
        for pair in bodies
        if isinstance(pair[0], Scalar)
    )
    won, nominated, categories = (_pattern(entries.get(key), slots, check) for key in AWARDED)
    body = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, *_ in made) or NEVER.pattern)
    return Awards(body, made, won, nominated, categories, _list(entries.get("numbers")))


def _careers(entries: Mapping[str, Node], slots: Mapping[str, str], check: Check) -> Careers:
    people, does = (
        tuple(
            (name, phrased(item, slots, check))
            for name, node in _entries(entries.get(key)).items()
            for item in _items(node)
        )
        for key in ("people", "does")
    )
    own, others, off = (_pattern(entries.get(key), slots, check) for key in ("own", "others", "off"))
    roles = tuple(phrased(item, slots, check) for item in _items(entries.get("roles")))
    return Careers(people, own, others, does, off, roles)


def _prizes(entries: Mapping[str, Node], check: Check) -> Prizes:
    word, main, won, beside, every = (_loose(entries.get(key), check) for key in PRIZES)
    kinds = tuple((name, _loose(node, check)) for name, node in _entries(entries.get("kinds")).items())
    category = re.compile(CATEGORY.format(any=every.pattern))
    return Prizes(word, kinds, main, won, beside, every, category, _word(entries.get("junior")) or "(?!)")


def _filmographies(entries: Mapping[str, Node], slots: Mapping[str, str], check: Check) -> Filmographies:
    lines = tuple(
        (phrased(item, slots, check), keys_of(item.text), kind == "directed")
        for kind in ("directed", "of")
        for item in _items(entries.get(kind))
    )
    return Filmographies(lines, *(_loose(entries.get(key), check) for key in ("own", "others")))


def _rules(node: Node, check: Check) -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}
    for part, listed in _entries(node).items():
        triples = [tuple(_word(item) for item in each.items) for each in _nodes(listed) if isinstance(each, Many)]
        made = [(each[0], each[1], each[2] if len(each) > 2 else "") for each in triples if len(each) > 1]
        rules[part] = tuple(rule for rule in made if check(rule[0], listed) == rule[0])
    return rules


def _entries(node: Node | None) -> dict[str, Node]:
    return {key: value for key, (_, value) in node.entries.items()} if isinstance(node, Table) else {}


def _nodes(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Many) else ()


def _items(node: Node | None) -> tuple[Scalar, ...]:
    nodes = (node,) if isinstance(node, Scalar) else _nodes(node)
    return tuple(item for item in nodes if isinstance(item, Scalar))


def _list(node: Node | None) -> tuple[str, ...]:
    return tuple(item.text for item in _items(node))


def _lists(node: Node | None) -> dict[str, tuple[str, ...]]:
    return {key: _list(value) for key, value in _entries(node).items()}


def _word(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
