"""Headings of a list without years whose brackets hold the director: `8. Title (NAME)`, `Title [Other] (dir. NAME)`.

What must stay true: one line alone tells nothing, since brackets hold actors behind roles and singers behind songs as
well; most names must be those of people, the page must speak of films and of no actors, and where the base knows the
names it must know more directors among them than actors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quiz.documents.credited import PLURAL, is_of_others
from quiz.documents.facets import DIRECTED
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBER, Heading, Line, count_of, is_film, is_label
from quiz.documents.names import Person, is_name, spoken
from quiz.documents.titles import Title, is_cased, piece, split

FAMILY = "sign-byline"
BYLINE = re.compile(
    rf"^{NUMBER}?(?P<title>[^\W_][^()\n]{{0,80}}?)[ ]?\((?P<people>[^()\n\d]{{5,70}})\)"
    r"(?P<rest>[.,*]?$|[ ]?[–—:-][ ].*$)"
)
LED = re.compile(
    rf"^{NUMBER}?(?P<title>[^\W_][^()\n]{{0,80}}?)(?:,|[ ][–—-])[ ](?P<people>[^()\n\d]{{8,70}})(?P<rest>)$"
)
TITLED = re.compile(r"^(?P<title>[^\[\]]+?) \[(?P<other>[^\[\]]{2,70})\]$")
LEAST, THIRD, MOST_WORDS = 3, 3, 10


def bylines(lines: Sequence[Line], words: str, lexicon: Lexicon, names: Gazetteer) -> list[Heading]:
    """The headings with directors in brackets; none where the brackets may hold anybody else."""
    pairs = [(line, found) for line in lines if (found := _shape(line))]
    told = [made for line, found in pairs if (made := _made(line, found, lexicon))]
    roles = sum(_is_person(heading.title.piece.words, lexicon) for heading, _ in told)
    if len(told) < LEAST or 2 * len(told) < len(pairs) or 2 * roles >= len(told):
        return []
    led = any(DIRECTED.match(found["people"]) for _, found in pairs)
    if not led and not _is_of_films(words[: told[0][0].start], lines, lexicon):
        return []
    people = [person.name for _, listed in told for person in listed]
    return [heading for heading, _ in told] if _direct(people, led, lexicon, names) else []


def _shape(line: Line) -> re.Match[str] | None:
    """`Title (NAME)`, or `Title, dir. NAME`, which has to say what the name is."""
    if "(" in line.words:
        return BYLINE.match(line.words)
    found = LED.match(line.words)
    return found if found and DIRECTED.match(found["people"]) else None


def _made(line: Line, found: re.Match[str], lexicon: Lexicon) -> tuple[Heading, list[Person]] | None:
    if is_label(found["title"], lexicon) or not is_cased(found["title"], lexicon.language):
        return None
    lead = DIRECTED.match(found["people"])
    shift = found.start("people") + (lead.end() if lead else 0)
    people = spoken(line.words[shift : found.end("people")], line.start + shift, lexicon)
    if not people or sum(len(each.name) for each in people) < found.end("people") - shift - 5 * len(people):
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
    return replace(Title(piece(both["title"], at)), other=piece(both["other"], at + both.start("other")))


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
