"""Headings with the director in the same line: behind a label (`Title, dir. NAME`, `Title – director: NAME`), or in
brackets with or without one (`8. Title (NAME)`, `Title [Other] (dir. NAME) – text`).

What must stay true: one line alone tells nothing, a document must have several. Without brackets nothing but the label
stands between title and name, and nothing behind the name. Since brackets hold actors behind roles and singers behind
songs as well, most names must be those of people, the page must speak of films and of no actors, and where the base
knows the names it must know more directors among them than actors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz.documents.credited import PLURAL, is_of_others
from quiz.documents.facets import DIRECTED
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBER, NUMBERED, Heading, Line, count_of, is_film, is_label
from quiz.documents.lineups import spoken
from quiz.documents.names import Person, is_name
from quiz.documents.titles import SMALL, Title, is_cased, is_quoted, piece, split

FAMILY, WORDED = "sign-byline", "byline"
BYLINE = re.compile(
    rf"^{NUMBER}?(?P<title>[^\W_][^()\n]{{0,80}}?)[ ]?\((?P<people>[^()\n\d]{{5,70}})\)"
    r"(?P<rest>[.,*]?$|[ ]?[–—:-][ ].*$)"
)
PEOPLE = re.compile(r"(?P<people>[^\W\d_a-zа-я][^\n():]{3,90}?)\)?[.;]?$")
TITLED = re.compile(r"^(?P<title>[^\[\]]+?) \[(?P<other>[^\[\]]{2,70})\]$")
TAIL = re.compile(r", (?P<place>[^\W\d_][^,.\d\n()]{1,40})(?:\. [^\W\d_][^.\n\d]{3,24})?\.?$")
"""What may stand behind a director: a country, and what kind of film it is."""
BETWEEN_PLACES = re.compile("[/-]| y | and | et | и ")
LEAST, THIRD, MOST_WORDS, MOST_PEOPLE, BETWEEN = 3, 3, 10, 4, 5


def byline(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title, dir. NAME`, with nothing else in the line."""
    if not lexicon.bylined.search(line.words):
        return None
    tail = TAIL.search(line.words) if ", " in line.words else None
    placed = tail if tail and _is_place(tail["place"], lexicon) else None
    told = _label(line.words[: placed.start()] if placed else line.words, lexicon)
    if told is None:
        return None
    at, found = told
    number = NUMBERED.match(line.words)
    first = number.end() if number else 0
    before = line.words[first:at].rstrip()
    title = split(before, line.start + first, lexicon)
    words = title.piece.words
    if not is_film(words, lexicon) or _is_trade(words, lexicon) or len(words.split()) > MOST_WORDS:
        return None
    if is_label(before, lexicon) or not (is_quoted(before) or is_cased(words, lexicon.language)):
        return None
    people = spoken(found["people"], line.start + found.start("people"), lexicon)
    whole = sum(len(person.name) for person in people)
    if not 0 < len(people) <= MOST_PEOPLE or whole < len(found["people"]) - BETWEEN * len(people):
        return None
    family = f"{WORDED}{'*' if number else ''}"
    place = (line.start + placed.start("place"), line.start + placed.end("place")) if placed else None
    return Heading(family, line.start, line.end, title, director=(people[0].start, people[-1].end), place=place)


def _is_place(words: str, lexicon: Lexicon) -> bool:
    return all(part.strip() in lexicon.places for part in BETWEEN_PLACES.split(words))


def _label(words: str, lexicon: Lexicon) -> tuple[int, re.Match[str]] | None:
    """Where the mark before a label of directors stands, and what ends the line behind that label."""
    for mark in lexicon.bylined.finditer(words):
        label = lexicon.byline.match(words, mark.end())
        if label and (found := PEOPLE.match(words, label.end())):
            return mark.start(), found
    return None


def _is_trade(words: str, lexicon: Lexicon) -> bool:
    """Whether words begin with somebody's trade: they name a person."""
    first = words.split(" ")[0].casefold()
    return first in lexicon.labels or first in lexicon.common - SMALL


def bylines(lines: Sequence[Line], words: str, lexicon: Lexicon, names: Gazetteer) -> list[Heading]:
    """The headings with directors in brackets; none where the brackets may hold anybody else."""
    pairs = [(line, found) for line in lines if "(" in line.words and (found := BYLINE.match(line.words))]
    told = [made for line, found in pairs if (made := _made(line, found, lexicon))]
    roles = sum(_is_person(heading.title.piece.words, lexicon) for heading, _ in told)
    if len(told) < LEAST or 2 * len(told) < len(pairs) or 2 * roles >= len(told):
        return []
    led = any(_led(found["people"], lexicon) for _, found in pairs)
    if not led and not _is_of_films(words[: told[0][0].start], lines, lexicon):
        return []
    people = [person.name for _, listed in told for person in listed]
    return [heading for heading, _ in told] if _direct(people, led, lexicon, names) else []


def _led(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    """What words begin with that says that they name directors."""
    return DIRECTED.match(words) or lexicon.byline.match(words)


def _made(line: Line, found: re.Match[str], lexicon: Lexicon) -> tuple[Heading, list[Person]] | None:
    if is_label(found["title"], lexicon) or not is_cased(found["title"], lexicon.language):
        return None
    lead = _led(found["people"], lexicon)
    shift = found.start("people") + (lead.end() if lead else 0)
    people = spoken(line.words[shift : found.end("people")], line.start + shift, lexicon)
    if not people or sum(len(each.name) for each in people) < found.end("people") - shift - BETWEEN * len(people):
        return None
    title = _title(found, line, lexicon)
    name = title.piece.words
    if not is_film(name, lexicon) or len(name.split()) > MOST_WORDS:
        return None
    place = (people[0].start, people[-1].end)
    end = line.start + found.start("rest")
    return Heading(FAMILY, line.start, end, title, count_of(found), director=place), people


def _title(found: re.Match[str], line: Line, lexicon: Lexicon) -> Title:
    at = line.start + found.start("title")
    both = TITLED.match(found["title"])
    if both is None:
        return split(found["title"], at, lexicon)
    return Title(piece(both["title"], at))._replace(other=piece(both["other"], at + both.start("other")))


def _is_person(words: str, lexicon: Lexicon) -> bool:
    """Whether what stands before the brackets may be a role: a name whose first is known."""
    return words.split()[0] in lexicon.given and is_name(words, lexicon)


def _is_of_films(lead: str, lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether the words above a list speak of films, and neither they nor a label of actors of anything else."""
    actors = {label for label, name in lexicon.labels.items() if name == "cast"}
    if any(line.words.casefold().strip(" :") in actors for line in lines):
        return False
    low = lead.casefold()
    other = lexicon.works.search(PLURAL.sub("", low)) is not None or is_of_others(lead, lexicon)
    return lexicon.lists.search(low) is not None and not other


def _direct(people: Sequence[str], led: bool, lexicon: Lexicon, names: Gazetteer) -> bool:
    """Whether names are those of directors, as far as first names and the base can tell."""
    given = sum(name.split()[0] in lexicon.given for name in people)
    directors = sum(name in names.directors for name in people)
    actors = sum(name in names.actors for name in people)
    return THIRD * (given + led) >= len(people) and (directors >= actors or led)
