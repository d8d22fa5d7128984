"""Lines without labels whose fields are known by their shape alone: between bars, between commas, with nothing between.

What must stay true: a line is read so only from its beginning on, and where it is nothing but fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from quiz.documents.labels import Field, label_of
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import whole_lines
from quiz.documents.shaped import SHOT, shape_of, shapes_of
from quiz.documents.shapes import NAME, YEAR, YEAR_APART

STRIP = re.compile(r"[^\n]*\|[^\n]*")
NEXT = re.compile(r"[\s,.;/|()•·–-]*")
WORDS = re.compile(r"[^\W\d_][\w.]*(?: [^\W\d_][\w.]*){0,3}")
CERTIFICATE = re.compile(r"(?i:cert(?:ificate)?[.:]*|rated:?)[ ]*(PG-13|NC-17|PG|U|G|R|X|1[258]A?)(?!\w)")
YEARS = re.compile(YEAR_APART)
DATED = re.compile(rf"{YEAR}(?!\d)")
WORDED = re.compile(r"[ \t]*(?P<label>[^\W\d_]{2,6})[ ](?P<value>[^\W\d_a-zа-я][^\n:.]{3,120})")
BRACKETED, BETWEEN_NAMES = re.compile(r"\([^()]*\)"), re.compile(r", | & | (?:und|et|y|and|ve|и) ")
NAME_ONLY, PART = re.compile(NAME), re.compile(r"[^|]+")
SHORTEST, SHORT, LONG, LEAST_PARTS = 4, 70, 90, 3


def positional(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Field]:
    """`USA | 92 mins | 1955 | Noir/Thriller`: the fields of lines with bars, by their shape; and of lines with
    commas that are nothing but fields."""
    lines = list(whole_lines(words, start, end))
    for at, line in lines if YEARS.search(words, start, end) else ():
        yield from _packed(words, at, at + len(line), lexicon) if SHORTEST <= len(line) <= SHORT else ()
    for at, line in lines if words.find(",", start, end) >= 0 else ():
        yield from _parted(at, line, lexicon) if SHORTEST <= len(line) <= LONG and "|" not in line else ()
    yield from _worded(words, lines, lexicon)
    for strip in STRIP.finditer(words, start, end) if words.find("|", start, end) >= 0 else ():
        parts = list(PART.finditer(strip[0]))
        for part in parts if len(parts) >= LEAST_PARTS else ():
            if relation := shape_of(part[0].strip(), lexicon):
                at = strip.start() + part.start()
                yield Field(relation, at, at, strip.start() + part.end())


def _parted(at: int, line: str, lexicon: Lexicon) -> Iterator[Field]:
    """`1957, Crime, Drama`: the fields between commas."""
    first = at + len(line) - len(line.lstrip())
    for relation, start, end in shapes_of(line.strip(), lexicon):
        yield Field(relation, first + start, first + start, first + end)


def _packed(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Field]:
    """`UK 2017 93 minutes`, `(USA 1948) Cert: PG`: a line of nothing but fields, of which one is a year."""
    if not YEARS.search(words, start, end):
        return
    found: list[Field] = []
    at = NEXT.match(words, start, end)
    while at and at.end() < end:
        field = _field_at(words, at.end(), end, lexicon)
        if field is None:
            return
        found.append(field)
        at = NEXT.match(words, field.end, end)
    relations = [field.relation for field in found]
    yield from found if len(found) > 1 and relations.count("year") == 1 else ()


def _field_at(words: str, start: int, end: int, lexicon: Lexicon) -> Field | None:
    """The field that begins at a place and can only be of one relation."""
    for relation, shape in (("year", DATED), ("runtime", lexicon.runtime), ("format", SHOT)):
        found = shape.match(words, start, end)
        if found and not words[found.end() : found.end() + 1].isalnum():
            return Field(relation, start, start, found.end())
    if rated := CERTIFICATE.match(words, start, end):
        return Field("certificate", start, rated.start(1), rated.end(1))
    several = WORDS.match(words, start, end)
    parts = several[0].split(" ") if several else []
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count]).rstrip(".")
        known = (("country", lexicon.places), ("certificate", lexicon.ratings), ("language", lexicon.languages))
        relation = next((relation for relation, listed in known if name in listed), "")
        if relation:
            return Field(relation, start, start, start + len(name))
    return None


def _worded(words: str, lines: Iterable[tuple[int, str]], lexicon: Lexicon) -> Iterator[Field]:
    """`Von NAME` above `Mit NAME, NAME`: labels of people without a colon, on lines of nothing but names."""
    led = (WORDED.fullmatch(words, at, at + len(line)) for at, line in lines)
    found = [each for each in led if each and _is_of_people(each, lexicon)]
    for one, other in pairwise(found):
        if words[one.end() : other.start()].strip() or one["label"] == other["label"]:
            continue
        for each in (one, other):
            yield Field(lexicon.labels[label_of(each)], each.start("label"), each.start("value"), each.end())


def _is_of_people(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a line is a label of directors or actors and names."""
    if lexicon.labels.get(label_of(found)) not in ("director", "cast"):
        return False
    names = (BRACKETED.sub("", part).strip() for part in BETWEEN_NAMES.split(found["value"]))
    return all(NAME_ONLY.fullmatch(name) for name in names)
