"""Values out of words: what a label's field or a phrase says, by relation, each with its place.

What must stay true: a value's place holds the words it was read from, and a field whose words do
not fit its relation gives nothing rather than something near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from quiz.documents.labels import PEOPLE, Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lineups import listed
from quiz.documents.names import Person, is_name
from quiz.documents.shapes import NAME_ALONE, NICK, YEAR
from quiz.documents.titles import Piece, piece

Parts = Mapping[str, str]
LABELLED, SAID = 0.95, 0.85
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.(0?[1-9]|1[0-2])\.((?:18|19|20)\d\d)(?!\d)")
RATING = re.compile(r"(?<!\d)(10|\d(?:[.,]\d)?)(?:\s?/\s?10)?(?![\d.,]?\d)")
RATED_BY = re.compile(r"imdb|кинопоиск", re.IGNORECASE)
PLURAL_SPLIT = r"\s*[,;/|&•·]\s*|(?<=[^\W\d_])-(?=[^\W\d_a-zа-я])|\s+(?:{joins})\s+|\.\s+|\.?\s*$"
YEAR_ONLY = re.compile(YEAR)
BRACKETS = re.compile(r"\([^()]*\)")
AS_TEXT = frozenset(("studio", "distributor", "series", "format", "alias", "original_title"))
PACKED = re.compile(rf"[,.(:;–-][ ]?(?P<place>[^\W\d_][^\d\n:()]{{1,40}}?)[, ]+{YEAR}\b")
BEFORE_YEAR = re.compile(rf"(?<=[^\W\d_])[, ]{{1,3}}{YEAR}\b")
NAME_PARTS = re.compile(r"[^\W\d_]+")
TRAILING_YEAR = re.compile(rf"(?:, |(?<=[a-zа-яё]) |[ ]?\(){YEAR}\)?[ .]*$")
INITIAL = re.compile(r"(?<= )([^\W\d_a-zа-я])(?= )")
NOBODYS = frozenset(("others", "etc", "more", "uncredited", "unknown", "n/a"))
NICKNAME = re.compile(rf" {NICK} ")
MOST_WORDS = 6


class Found(NamedTuple):
    """A value of a film: `value` as words, or `parts` where it has parts; `start` and `end` are
    places in the plain text; `confidence` from 0 to 1."""

    relation: str
    value: str
    start: int
    end: int
    confidence: float = SAID
    character: str = ""
    parts: Parts | None = None
    year: str = ""


def of_field(words: str, field: Field, lexicon: Lexicon) -> Iterator[Found]:
    """What a labelled field says."""
    raw, relation = words[field.start : field.end], field.relation
    if relation == "director" and (place := _trailing(raw, lexicon)) is not None:
        yield from _people(raw[:place], field, lexicon)
        behind = field._replace(relation="country", start=field.start + place)
        yield from of_field(words, behind, lexicon)
    elif relation in PEOPLE:
        year = TRAILING_YEAR.search(raw) if relation == "director" else None
        yield from _people(raw[: year.start()] if year else raw, field, lexicon)
        if year:
            yield from of_field(words, field._replace(relation="year", start=field.start + year.start()), lexicon)
    elif relation == "country" and (packed := re.search(r"\d", raw)):
        yield from _packed(words, field._replace(end=field.start + packed.start()), field.end, lexicon)
    elif relation in ("genre", "country", "language"):
        yield from _terms(raw, field, lexicon)
    elif relation == "runtime":
        yield from _first(lexicon.runtime.search(raw), field)
    elif relation == "year":
        yield from _first(re.search(rf"(?<!\d){YEAR}(?![\d–-])", raw), field)
    elif relation == "rating":
        yield from _rating(raw, words[field.label : field.start], field)
    elif relation in ("release_date", "premiere"):
        found = list(of_date(relation, raw, field.start, lexicon, LABELLED))
        yield from found or _first(re.search(rf"(?<!\d){YEAR}(?![\d–-])", raw), field._replace(relation="year"))
    elif relation == "certificate":
        yield from _certificate(raw, field, lexicon)
    elif relation in AS_TEXT:
        yield from _texts(raw, field, lexicon)


def _trailing(raw: str, lexicon: Lexicon) -> int | None:
    """Where countries and the year begin behind a director: `NAME, France/Italy 1972, 90 mins`."""
    if (place := _run_on(raw, lexicon)) is not None:
        return place
    found = PACKED.search(raw)
    if found is None or not all(part.strip() in lexicon.places for part in re.split(r"[,/&-]", found["place"])):
        return None
    return found.start("place")


def _run_on(raw: str, lexicon: Lexicon) -> int | None:
    """The same where nothing parts the director from the countries: `NAME France, Italy 1972 90 mins`."""
    year = BEFORE_YEAR.search(raw)
    if year is None:
        return None
    first, *others = re.split(r"[,/&]", raw[: year.start()])
    if not all(part.strip() in lexicon.places for part in others):
        return None
    blanks = [found.start() for found in re.finditer(" ", first.rstrip())]
    return next((at + 1 for at in blanks if _is_named(first[:at]) and first[at:].strip() in lexicon.places), None)


def _is_named(words: str) -> bool:
    """Whether words are a name of two words, or of initials and a surname."""
    return len(NAME_PARTS.findall(words)) > 1


def _people(raw: str, field: Field, lexicon: Lexicon) -> Iterator[Found]:
    for person in listed(raw, field.start, lexicon):
        if looks_named(person.name, lexicon):
            yield of_person(field.relation, person, LABELLED)


def _packed(words: str, field: Field, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """`Chile-France-USA 2016 99 mins. (15)`: the year, length and certificate behind the countries."""
    yield from _terms(words[field.start : field.end], field, lexicon)
    for relation in ("year", "runtime"):
        yield from of_field(words, Field(relation, field.label, field.end, end), lexicon)


@lru_cache(maxsize=4096)
def looks_named(name: str, lexicon: Lexicon) -> bool:
    """Whether a piece of a label's list is a name: capitals throughout but for particles, or a
    script without capitals; remembered, for a list of films names its people again."""
    if name.casefold() in lexicon.common or name.casefold() in NOBODYS:
        return False
    name = NICKNAME.sub(" ", name)
    dotted = INITIAL.sub(r"\1.", name) if name.count(" ") > 1 else name
    if NAME_ALONE.fullmatch(dotted):
        return is_name(dotted, lexicon, 1)
    first = name[:1]
    return first.isalpha() and not first.islower() and not first.isupper() and 1 < len(name.split()) < MOST_WORDS


def of_person(relation: str, person: Person, confidence: float) -> Found:
    """A person as a value; a role beside an actor is the character."""
    role = person.role or person.note
    if not role:
        return Found(relation, person.name, person.start, person.end, confidence)
    year = role if YEAR_ONLY.fullmatch(role) else ""
    character = role_of(role) if relation == "cast" and not year else ""
    return Found(relation, person.name, person.start, person.end, confidence, character, year=year)


def role_of(words: str) -> str:
    """A character's name out of what stands beside an actor; empty when it is none."""
    name = piece(words, 0).words
    low = name.split()[:1]
    if (
        not name
        or not name[0].isupper()
        or len(name.split()) > MOST_WORDS
        or low == ["Himself"]
        or set(name) & set(":/,;")
    ):
        return ""
    return name


def _terms(raw: str, field: Field, lexicon: Lexicon) -> Iterator[Found]:
    for start, words in _split(BRACKETS.sub(lambda found: " " * len(found[0]), raw), lexicon):
        part = piece(words, field.start + start)
        name = part.words
        if field.relation == "country" and name not in lexicon.places:
            known = next(
                (place for place in sorted(lexicon.places, key=len, reverse=True) if name.startswith(place + " ")), ""
            )
            if not known and (
                len(name.split()) > 3 or not name[:1].isupper() or not name.replace(" ", "").replace(".", "").isalpha()
            ):
                continue
            part = Piece(known or name, part.start, part.start + len(known or name))
        if field.relation != "country" and not 0 < len(name.split()) <= (2 if field.relation == "language" else 4):
            continue
        if part.words and not any(letter.isdigit() for letter in part.words):
            yield Found(field.relation, part.words, part.start, part.end, LABELLED)


def _split(raw: str, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    start = 0
    for found in _between(lexicon.joins).finditer(raw):
        if raw[start : found.start()].strip(" .–-\t"):
            yield start, raw[start : found.start()]
        start = found.end()


@lru_cache(maxsize=64)
def _between(joins: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between the terms of a list."""
    return re.compile(PLURAL_SPLIT.format(joins="|".join(re.escape(join) for join in joins if join != "&") or "(?!)"))


def _first(found: re.Match[str] | None, field: Field) -> Iterator[Found]:
    if found:
        value = found[0].rstrip(" .")
        yield Found(
            field.relation, value, field.start + found.start(), field.start + found.start() + len(value), LABELLED
        )


def _rating(raw: str, label: str, field: Field) -> Iterator[Found]:
    """A score of IMDb or Kinopoisk, told by name; a bare "rating" may be anybody's."""
    named = RATED_BY.search(label) or RATED_BY.match(raw.lstrip(" :–-"))
    found = RATING.search(raw)
    if named and found and float(found[1].replace(",", ".")) > 0:
        start = field.start + found.start(1)
        source = "IMDb" if named[0].casefold() == "imdb" else "Кинопоиск"
        value = found[1].replace(",", ".")
        yield Found(
            "rating",
            value,
            start,
            field.start + found.end(1),
            LABELLED,
            parts={"source": source, "value": value, "scale": "10"},
        )


def of_date(relation: str, raw: str, at: int, lexicon: Lexicon, confidence: float) -> Iterator[Found]:
    """The first whole date of some words: that of a release as year-month-day, that of a premiere
    as it stands."""
    if found := date_in(raw, lexicon):
        value, start, end = found
        words = value if relation == "release_date" else raw[start:end]
        yield Found(relation, words, at + start, at + end, confidence)


def date_in(words: str, lexicon: Lexicon) -> tuple[str, int, int] | None:
    """The first whole date of some words as year-month-day, and its place."""
    if iso := ISO.search(words):
        return iso[0], iso.start(), iso.end()
    if dots := DOTTED.search(words):
        return f"{dots[3]}-{int(dots[2]):02}-{int(dots[1]):02}", dots.start(), dots.end()
    months = "|".join(re.escape(month) for month in lexicon.months) or "(?!)"
    day, month, year = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?", rf"(?P<m>{months})\.?", rf"(?P<y>{YEAR})"
    for shape in (rf"\b{day}[ ](?:de )?{month},?[ ](?:de )?{year}", rf"\b{month}[ ]{day},?[ ]{year}"):
        if found := re.search(shape, words, re.IGNORECASE):
            known = [name.casefold() for name in lexicon.months]
            return (
                f"{found['y']}-{known.index(found['m'].casefold()) + 1:02}-{int(found['d']):02}",
                found.start(),
                found.end(),
            )
    return None


def _certificate(raw: str, field: Field, lexicon: Lexicon) -> Iterator[Found]:
    found = re.match(r"\s*([A-Za-z]{1,3}(?:-\d{1,2})?\d{0,2}\+?|\d{1,2}\+)(?![\w+])", raw)
    if found and (found[1].upper() in lexicon.ratings or found[1].endswith("+")):
        yield Found("certificate", found[1].upper(), field.start + found.start(1), field.start + found.end(1), LABELLED)


def _texts(raw: str, field: Field, lexicon: Lexicon) -> Iterator[Found]:
    single = field.relation in ("alias", "original_title")
    parts = re.finditer(r"[^;|\n]+" if single else r"[^,;/|]+", raw)
    pieces = [(found.start(), found[0]) for found in parts]
    for start, words in pieces:
        part = piece(words, field.start + start)
        if not single and (part.words.isdigit() or part.words in lexicon.places):
            continue
        if part.words and len(part.words.split()) <= (12 if single else MOST_WORDS) and not part.words[0].islower():
            yield Found(field.relation, part.words, part.start, part.end, LABELLED)
