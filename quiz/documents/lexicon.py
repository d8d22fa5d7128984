"""What `quiz import` knows of a language: labels, trades, turns of phrase, from questions/documents/*.yaml.

What must stay true: a language is YAML alone. A turn of phrase is a regular expression in which a
blank stands for any blanks and `{slots}` for names, dates and the like (`compiled`); the head of
en.yaml explains every key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from quiz.documents.shapes import SLOTS, people_slot
from quiz.facts.nodes import Complaints, Many, Node, Scalar, Table, load
from quiz.question import Problem

SLOT = re.compile(r"\{([a-z]+)(\d?)(?::([a-z]+))?\}")
BLANK = re.compile(r"\[(?:\\.|[^\]\\])*\]| ")
QUOTES = re.compile(r"(?<![\[^])[«»](?![^\[\]]*\])")
OPEN, CLOSED = '[«“„"]', '[»”“"]'
PAIR = re.compile(r"\[(?P<capital>[^\W\d_])[^\W\d_]\]")
OPTIONAL = re.compile(r"\((?:\?[:!]|\?<!)?[^()]*\)(?:\?|\{0,\d\})|\(\?[!<][^()]*\)|[^\W\d_]\?")
GROUP = re.compile(r"\([^()]*\)")
LITERAL = re.compile(r"(?<![\w)\]])[^\W\d_]{2,}")
KEY = 3
NEVER = re.compile(r"(?!)")
Keys = tuple[frozenset[str], frozenset[str]]
Rule = tuple[str, str, str]
"""An ending as a regular expression, what stands instead in the bare form, and the gender it shows."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language. `says` are turns of phrase with their relation, `labels` relations by label
    (folded), `cases` the endings of names by case and part."""

    language: str
    common: frozenset[str] = frozenset()
    joins: tuple[str, ...] = ()
    films: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    verbs: Mapping[str, str] = field(default_factory=dict)
    says: tuple[tuple[str, re.Pattern[str], Keys], ...] = ()
    headings: tuple[re.Pattern[str], ...] = ()
    leads: tuple[re.Pattern[str], ...] = ()
    kinds: tuple[re.Pattern[str], ...] = ()
    mentions: tuple[re.Pattern[str], ...] = ()
    lists: re.Pattern[str] = NEVER
    captions: re.Pattern[str] = NEVER
    works: re.Pattern[str] = NEVER
    elsewhere: re.Pattern[str] = NEVER
    later: re.Pattern[str] = NEVER
    earlier: re.Pattern[str] = NEVER
    continues: tuple[str, ...] = ()
    facts: frozenset[str] = frozenset()
    blocked: re.Pattern[str] = NEVER
    compared: re.Pattern[str] = NEVER
    series: re.Pattern[str] = NEVER
    countries: Mapping[str, str] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    genres: frozenset[str] = frozenset()
    ratings: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    awards: Awards | None = None
    runtime: re.Pattern[str] = NEVER
    pronouns: frozenset[str] = frozenset()
    cases: Mapping[str, Mapping[str, tuple[Rule, ...]]] = field(default_factory=dict)
    labelled: re.Pattern[str] = NEVER
    opening: re.Pattern[str] = NEVER
    alone: re.Pattern[str] = NEVER


@dataclass(frozen=True, slots=True)
class Awards:
    """How a language speaks of prizes: the bodies with their usual name, winning, being nominated."""

    bodies: tuple[tuple[re.Pattern[str], str, str], ...]
    won: re.Pattern[str]
    nominated: re.Pattern[str]
    categories: re.Pattern[str]
    numbers: tuple[str, ...]


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
    verbs = {verb: name for name, verbs in _lists(entries.get("verbs")).items() for verb in verbs}
    genres = _list(entries.get("genres"))
    countries = _entries(entries.get("countries"))
    slots = _slots(joins, films, verbs, _list(entries.get("months"))) | _kinds(genres, countries)

    def made(key: str) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(item, slots, complaints) for item in _items(entries.get(key)))

    says = [
        (name, compiled(item, slots, complaints), keys_of(item.text))
        for name, node in _entries(entries.get("says")).items()
        for item in _items(node)
    ]
    labels = {label.casefold(): name for name, listed in _lists(entries.get("labels")).items() for label in listed}
    return Lexicon(
        _word(entries.get("language")),
        frozenset(_list(entries.get("common"))),
        joins,
        films,
        labels,
        verbs,
        tuple(says),
        made("headings"),
        made("leads"),
        made("kinds"),
        made("mentions"),
        *(_loose(entries.get(key)) for key in ("lists", "captions", "works", "elsewhere")),
        *(_pattern(_entries(entries.get("versions")).get(key), slots, complaints) for key in ("later", "earlier")),
        _list(entries.get("continues")),
        frozenset(_list(entries.get("facts"))),
        _either(made("blocked")),
        _either(made("compared")),
        _either(made("series")),
        {key: _word(value) for key, value in _entries(entries.get("countries")).items()},
        frozenset(_list(entries.get("places"))) | frozenset(_entries(entries.get("countries"))),
        frozenset(genre.casefold() for genre in _list(entries.get("genres"))),
        frozenset(_list(entries.get("ratings"))),
        _list(entries.get("months")),
        _awards(_entries(entries.get("awards")), slots, complaints),
        made("runtime")[0] if "runtime" in entries else NEVER,
        frozenset(_list(entries.get("pronouns"))),
        {case: _rules(node) for case, node in _entries(entries.get("cases")).items()},
        *shapes_of(labels),
    )


def shapes_of(labels: Mapping[str, str]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Labels with a colon, those of people that open a line without one, and those alone on a line."""
    people = [label for label, name in labels.items() if name in ("director", "cast", "writer") and len(label) > 4]
    either = "|".join(sorted(map(re.escape, people), key=len, reverse=True)) or "(?!)"
    every = "|".join(sorted(map(re.escape, labels), key=len, reverse=True)) or "(?!)"
    opening = re.compile(rf"(?i:{either})[ ](?=[^\W\d_a-zа-я])")
    return labelled(labels), opening, re.compile(rf"(?m)^[ \t]*(?P<label>(?i:{every}))[ \t]*$")


def labelled(labels: Iterable[str]) -> re.Pattern[str]:
    """A label with its colon, at the start of a line or behind a mark, or as a capital word in it; or
    with a dash or a tab for a colon at the start of a line."""
    words = "|".join(sorted(map(re.escape, labels), key=len, reverse=True)).replace(r"\ ", "[ ]")
    before = (
        r"(?:(?P<line>(?:^|\n)[ \t]*(?:[•►▪*·–—-][ ]?)?)|(?<=[.;|,/)\]»”])[ ]?|(?<=[ \t])(?=[^\W\d_a-zа-яәіңғүұқөһ]))"
    )
    return re.compile(rf"{before}(?P<label>(?i:{words}))[ ]?(?:(?P<colon>:)|(?(line)(?:[ ]?[–—-][ ]|\t)|(?!)))[ ]*")


def with_fallback(lexicon: Lexicon, other: Lexicon | None) -> Lexicon:
    """A language with the labels, places, genres and nouns of another behind its own, since pages
    mix them; what it says itself wins."""
    if other is None or other.language == lexicon.language:
        return lexicon
    labels = {**other.labels, **lexicon.labels}
    return replace(
        lexicon,
        labels=labels,
        **dict(zip(("labelled", "opening", "alone"), shapes_of(labels), strict=True)),
        films=(*lexicon.films, *other.films),
        places=lexicon.places | other.places,
        genres=lexicon.genres | other.genres,
        countries={**other.countries, **lexicon.countries},
        continues=(*lexicon.continues, *other.continues),
        ratings=lexicon.ratings | other.ratings,
        facts=lexicon.facts | other.facts,
        lists=_both(lexicon.lists, other.lists),
        captions=_both(lexicon.captions, other.captions),
        works=_both(lexicon.works, other.works),
    )


def _both(one: re.Pattern[str], other: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(f"{one.pattern}|{other.pattern}", re.IGNORECASE)


def _slots(
    joins: Iterable[str], films: Iterable[str], verbs: Mapping[str, str], months: Iterable[str]
) -> dict[str, str]:
    role = "|".join(sorted(map(re.escape, verbs), reverse=True)) or "(?!)"
    month = "|".join(map(re.escape, months)) or "(?!)"
    people = people_slot(joins)
    run = rf"(?P<roles>\b(?i:{role})(?:(?:, |,? and |/| & )(?i:{role})\b)*)"
    date = rf"(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th)?\.? (?:{month})\.?,? \d{{4}}|(?:{month})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}))"
    film = "(?:" + "|".join(map(re.escape, films)) + ")" if films else "(?!)"
    return {**SLOTS, "people": people, "roles": run, "date": date, "film": rf"{film}\b"}


def _kinds(genres: Iterable[str], countries: Iterable[str]) -> dict[str, str]:
    """The slots of a country and of a kind of film, which may be several words of genre."""
    country = "|".join(sorted(map(re.escape, countries), key=len, reverse=True)) or "(?!)"
    genre = "|".join(sorted(map(re.escape, genres), key=len, reverse=True)) or "(?!)"
    kinds = rf"(?P<genre>(?i:\b(?:(?:{genre})[ ])*(?:{genre}))(?![\w-]))"
    return {"country": rf"(?P<country>\b(?:{country})\b)", "kinds": kinds}


def keys_of(phrase: str) -> Keys:
    """How the words of a phrase begin: those it cannot do without, and those of which it has one. A
    sentence without them need not be searched."""
    needed = re.sub(r"\(\?P<\w+>|\\[bwWdDsSn]|\{[a-z_:]+\d?(?::[a-z]+)?\}", " ", phrase)
    while (shorter := OPTIONAL.sub(" ", needed)) != needed:
        needed = shorter
    words = PAIR.sub(lambda found: found[1], needed)
    outside = words
    while (shorter := GROUP.sub("_", outside)) != outside:
        outside = shorter
    return _begun("" if "|" in outside else outside), _begun(words)


def _begun(words: str) -> frozenset[str]:
    return frozenset(word[:KEY].casefold() for word in LITERAL.findall(words))


def compiled(item: Scalar, slots: Mapping[str, str], complaints: Complaints) -> re.Pattern[str]:
    """A turn of phrase as a pattern; one that matches nothing after a complaint."""

    def slot(found: re.Match[str]) -> str:
        name, number, case = found.groups()
        shape = slots.get(name)
        if shape is None:
            return found[0]
        group = "_".join(filter(None, (name + number, case)))
        return shape if name == "kinds" else shape.replace(f"(?P<{name}>", f"(?P<{group}>", 1)

    words = SLOT.sub(
        slot,
        QUOTES.sub(
            lambda found: OPEN if found[0] == "«" else CLOSED,
            BLANK.sub(lambda found: "[ \\n]{1,3}" if found[0] == " " else found[0], item.text),
        ),
    )
    try:
        return re.compile(words)
    except re.error as error:
        complaints.add(item, "pattern", what=str(error))
        return NEVER


def _either(patterns: tuple[re.Pattern[str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(each.pattern for each in patterns), re.IGNORECASE) if patterns else NEVER


def _pattern(node: Node | None, slots: Mapping[str, str], complaints: Complaints) -> re.Pattern[str]:
    return compiled(node, slots, complaints) if isinstance(node, Scalar) else NEVER


def _loose(node: Node | None) -> re.Pattern[str]:
    return re.compile(node.text, re.IGNORECASE) if isinstance(node, Scalar) else NEVER


def _awards(entries: Mapping[str, Node], slots: Mapping[str, str], complaints: Complaints) -> Awards | None:
    if not entries:
        return None

    bodies = [pair.items for pair in _nodes(entries.get("bodies")) if isinstance(pair, Many)]
    made = tuple(
        (compiled(pair[0], slots, complaints), _word(pair[1]), _word(pair[-1]))
        for pair in bodies
        if isinstance(pair[0], Scalar)
    )
    told = (_pattern(entries.get(key), slots, complaints) for key in ("won", "nominated", "categories"))
    return Awards(made, *told, _list(entries.get("numbers")))


def _rules(node: Node) -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}
    for part, listed in _entries(node).items():
        triples = [tuple(_word(item) for item in each.items) for each in _nodes(listed) if isinstance(each, Many)]
        rules[part] = tuple((each[0], each[1], each[2] if len(each) > 2 else "") for each in triples)
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
