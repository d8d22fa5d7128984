"""Reads what is known of languages from questions/documents/*.yaml.

What must stay true: a language is YAML alone, and a fault in its file is told with its line and costs
no more than the word it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

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
    alone,
    behind,
    byline,
    glued,
    labelled,
    noun_of,
    opening,
    seamed,
)
from quiz.documents.phrases import (
    behind_name,
    compiled,
    keys_of,
    kind_keys_of,
    kinds_of,
    lists_of,
    pairs_of,
    quoted_keys_of,
    slots_of,
)
from quiz.facts.nodes import Complaints, Many, Node, Scalar, Table, load
from quiz.question import Problem

CAPITAL_NOUNS = ("de",)
AWARDED = ("won", "nominated", "categories")
PRIZES = ("word", "main", "won", "beside", "any")
CATEGORY = (
    r"(?:(?m:^)|(?<=[.;,»] ))[ \t]*(?:\d{{1,2}}[.)][ ]?|[•*–—-][ ]?)?[«“\"]?"
    r"(?:[^\W\d_][^\n.:;!?«»“”\"–—]{{0,60}}?[ ])?(?:{any})(?!\w)"
    r"[^\n.:;!?«»“”\"–—]{{0,60}}?[»”\"]?(?:[ ]?[–—:]|[ ]-)[ ]+"
)
"""A category of prizes up to the mark behind it."""


def read_lexicons(folder: Path) -> tuple[dict[str, Lexicon], tuple[Problem, ...]]:
    """The languages of a folder by code, and what is wrong with its files."""
    found: dict[str, Lexicon] = {}
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.yaml")):
        complaints = Complaints(file.name)
        node = load(file.read_bytes(), complaints)
        if isinstance(node, Table):
            lexicon = _lexicon(node, complaints)
            found[lexicon.language] = lexicon
        problems += complaints.problems
    return found, tuple(problems)


def _lexicon(node: Table, complaints: Complaints) -> Lexicon:
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

    def made(key: str) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(item, slots, complaints) for item in _items(entries.get(key)))

    common = _list(entries.get("common"))

    def told(key: str) -> tuple[tuple[Phrase, ...], Index]:
        items = [(name, item) for name, node in _entries(entries.get(key)).items() for item in _items(node)]
        phrases = tuple(
            (name, compiled(item, slots, complaints), behind_name(item, slots, complaints)) for name, item in items
        )
        return phrases, indexed(keys_of(item.text) for _, item in items)

    heads, makers, leads = (
        [keys_of(item.text) for item in _items(entries.get(key))] for key in ("headings", "makers", "leads")
    )
    mentions = [quoted_keys_of(item.text) for item in _items(entries.get("mentions"))]
    kinds = (*genres, *genre_nouns)
    (says, said_by), (shared, shared_by) = told("says"), told("shared")
    labels = {label.casefold(): name for name, listed in _lists(entries.get("labels")).items() for label in listed}
    return Lexicon(
        language=_word(entries.get("language")),
        common=frozenset(common),
        joins=joins,
        films=films,
        labels=labels,
        verbs=verbs,
        says=says,
        said_by=said_by,
        headings=made("headings"),
        headed_by=indexed(heads),
        leads=tuple(zip(made("leads"), leads, strict=True)),
        openings=made("openings"),
        same_year=_loose(entries.get("same_year"), complaints),
        inside=made("inside"),
        shared=shared,
        shared_by=shared_by,
        makers=tuple(zip(made("makers"), makers, strict=True)),
        chains=made("chains"),
        filmographies=_filmographies(_entries(entries.get("filmographies")), slots, complaints),
        examples=_loose(entries.get("examples"), complaints),
        dated=made("dated"),
        topics=_loose(entries.get("topics"), complaints),
        favourites=_loose(entries.get("favourites"), complaints),
        fathers=_loose(entries.get("fathers"), complaints),
        careers=_careers(_entries(entries.get("careers")), slots, complaints),
        prizes=_prizes(_entries(entries.get("prizes")), complaints),
        led_by=_pattern(entries.get("led_by"), slots, complaints) if "led_by" in entries else NEVER,
        definite=_loose(entries.get("definite"), complaints),
        kinds=made("kinds"),
        kinds_by=indexed(kind_keys_of(item.text, kinds, countries) for item in _items(entries.get("kinds"))),
        mentions=tuple(zip(made("mentions"), mentions, strict=True)),
        lists=_loose(entries.get("lists"), complaints),
        captions=_loose(entries.get("captions"), complaints),
        furniture_before=_loose(_entries(entries.get("furniture")).get("before"), complaints),
        furniture_behind=_loose(_entries(entries.get("furniture")).get("behind"), complaints),
        works=_loose(entries.get("works"), complaints),
        elsewhere=_loose(entries.get("elsewhere"), complaints),
        praises=_loose(entries.get("praises"), complaints),
        oblique=_loose(entries.get("oblique"), complaints, cased=True),
        begins_clause=_loose(entries.get("begins"), complaints),
        crafts=_loose(entries.get("crafts"), complaints),
        offstage=_loose(entries.get("offstage"), complaints),
        onstage=_loose(entries.get("onstage"), complaints),
        by=behind(_list(entries.get("by"))),
        mononyms=frozenset(_list(entries.get("mononyms"))),
        given=frozenset(_list(entries.get("given"))),
        brackets=pairs_of(articles, capitals),
        bracketed=lists_of(articles, joins, capitals),
        later=_loose(_entries(entries.get("versions")).get("later"), complaints),
        earlier=_loose(_entries(entries.get("versions")).get("earlier"), complaints),
        continues=_list(entries.get("continues")),
        facts=frozenset(_list(entries.get("facts"))),
        blocked=_either(made("blocked")),
        compared=_either(made("compared")),
        series=_either(made("series")),
        serial=_loose(entries.get("serial"), complaints),
        trades=_loose(entries.get("trades"), complaints),
        countries={key: _word(value) for key, value in countries.items()},
        places=frozenset(_list(entries.get("places"))) | frozenset(countries),
        languages=frozenset(_list(entries.get("languages"))),
        genres=frozenset(genre.casefold() for genre in genres),
        ratings=frozenset(_list(entries.get("ratings"))),
        months=_list(entries.get("months")),
        awards=_awards(_entries(entries.get("awards")), slots, complaints),
        runtime=made("runtime")[0] if "runtime" in entries else NEVER,
        pronouns=frozenset(_list(entries.get("pronouns"))),
        cases={case: _rules(node, complaints) for case, node in _entries(entries.get("cases")).items()},
        labelled=labelled(labels),
        opening=opening(labels),
        glued=glued(labels),
        seamed=seamed(labels),
        aides=_loose(entries.get("aides"), complaints),
        alone=alone(labels),
        byline=byline(labels),
        film=noun_of(films),
    )


def _either(patterns: tuple[re.Pattern[str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(parted(each.pattern) for each in patterns)) if patterns else NEVER


def _pattern(node: Node | None, slots: Mapping[str, str], complaints: Complaints) -> re.Pattern[str]:
    return compiled(node, slots, complaints) if isinstance(node, Scalar) else NEVER


def _loose(node: Node | None, complaints: Complaints, cased: bool = False) -> re.Pattern[str]:
    if not isinstance(node, Scalar) or not _is_pattern(node.text, node, complaints):
        return NEVER
    words = node.text if cased else parted(node.text)
    return re.compile(words) if _is_pattern(words, node, complaints) else NEVER


def _awards(entries: Mapping[str, Node], slots: Mapping[str, str], complaints: Complaints) -> Awards | None:
    if not entries:
        return None

    bodies = [pair.items for pair in _nodes(entries.get("bodies")) if isinstance(pair, Many)]
    made = tuple(
        (compiled(pair[0], slots, complaints), _word(pair[1]), _word(pair[-1]))
        for pair in bodies
        if isinstance(pair[0], Scalar)
    )
    won, nominated, categories = (_pattern(entries.get(key), slots, complaints) for key in AWARDED)
    body = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, *_ in made) or NEVER.pattern)
    return Awards(body, made, won, nominated, categories, _list(entries.get("numbers")))


def _careers(entries: Mapping[str, Node], slots: Mapping[str, str], complaints: Complaints) -> Careers:
    people, does = (
        tuple(
            (name, compiled(item, slots, complaints))
            for name, node in _entries(entries.get(key)).items()
            for item in _items(node)
        )
        for key in ("people", "does")
    )
    own, others, off = (_pattern(entries.get(key), slots, complaints) for key in ("own", "others", "off"))
    roles = tuple(compiled(item, slots, complaints) for item in _items(entries.get("roles")))
    return Careers(people, own, others, does, off, roles)


def _prizes(entries: Mapping[str, Node], complaints: Complaints) -> Prizes:
    word, main, won, beside, every = (_loose(entries.get(key), complaints) for key in PRIZES)
    kinds = tuple((name, _loose(node, complaints)) for name, node in _entries(entries.get("kinds")).items())
    category = re.compile(CATEGORY.format(any=every.pattern))
    return Prizes(word, kinds, main, won, beside, every, category, _word(entries.get("junior")) or "(?!)")


def _filmographies(entries: Mapping[str, Node], slots: Mapping[str, str], complaints: Complaints) -> Filmographies:
    lines = tuple(
        (compiled(item, slots, complaints), keys_of(item.text), kind == "directed")
        for kind in ("directed", "of")
        for item in _items(entries.get(kind))
    )
    return Filmographies(lines, *(_loose(entries.get(key), complaints) for key in ("own", "others")))


def _rules(node: Node, complaints: Complaints) -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}
    for part, listed in _entries(node).items():
        triples = [tuple(_word(item) for item in each.items) for each in _nodes(listed) if isinstance(each, Many)]
        made = [(each[0], each[1], each[2] if len(each) > 2 else "") for each in triples if len(each) > 1]
        rules[part] = tuple(rule for rule in made if _is_pattern(rule[0], listed, complaints))
    return rules


def _is_pattern(words: str, at: Node, complaints: Complaints) -> bool:
    try:
        re.compile(words)
    except re.error as error:
        complaints.add(at, "pattern", what=str(error))
        return False
    return True


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
