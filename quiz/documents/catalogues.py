"""Headings of catalogues: a title in quotes before square brackets with the company and the date, and one with the
original in other letters in brackets, below a line that gives the year of all that follow.

What must stay true: such a line shows little by itself, so a document must have several; a year is taken from a line
of its own only where it stands right above the first heading and is no label of each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, Line, is_film, is_label
from quiz.documents.shapes import YEAR
from quiz.documents.titles import Piece, Title, is_cased, piece

LETTERED = "lettered"
SOLD = re.compile(
    r"^(?P<title>[“\"][^“”\"\n]{1,80}[”\"])(?P<kind>(?: [a-z][\w-]{1,14}){0,3}) "
    rf"\[(?P<inside>[^\[\]\n\d]{{2,60}}[ ,](?P<year>{YEAR}))\]$"
)
OTHER_LETTERS = re.compile(
    r"^(?P<title>[A-Z0-9][^()\n\u0370-\uffff]{1,80}?)\s{1,2}(?:\([^()\n\u0370-\uffff]{2,60}\)\s)?"
    r"\((?P<other>[^()\nA-Za-z]{0,20}[\u0370-\uffff][^()\nA-Za-z]{0,60})\)$"
)
YEAR_LINE = re.compile(rf"(?:[^\W\d_][^\d\n:]{{2,24}}:[ ]?)?(?P<year>{YEAR})")


def catalogued(line: Line, lexicon: Lexicon) -> Heading | None:
    """The heading that a line is, if it is one of these."""
    if not line.words.endswith(("]", ")")):
        return None
    return _sold(line) or _lettered(line, lexicon)


def _sold(line: Line) -> Heading | None:
    """`"Title" silent film [Company Nov 1925]`."""
    found = SOLD.match(line.words)
    if found is None:
        return None
    start = line.start + found.start("year")
    title = piece(found["title"], line.start)
    return Heading("sold", line.start, line.end, Title(title, year=Piece(found["year"], start, start + 4)))


def _lettered(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title (the same in other letters)`."""
    found = OTHER_LETTERS.match(line.words) if lexicon.language == "en" else None
    if found is None or is_label(found["title"], lexicon) or ":" in found["title"]:
        return None
    title = piece(found["title"], line.start)
    if not is_film(title.words, lexicon) or not is_cased(title.words):
        return None
    other = piece(found["other"], line.start + found.start("other"))
    return Heading(LETTERED, line.start, line.end, Title(title, other))


def with_years_above(chosen: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings of titles in two kinds of letters, each with the year of the line above it and others."""
    if not chosen or any(each.family != LETTERED or each.title.year for each in chosen):
        return list(chosen)
    starts = {each.start for each in chosen}
    above = [
        (line.start, year)
        for line, below in pairwise(lines)
        if below.start in starts and (year := YEAR_LINE.fullmatch(line.words))
    ]
    if not above or above[0][0] > chosen[0].start or len(above) >= len(chosen):
        return list(chosen)
    return [_in_year(each, [one for one in above if one[0] < each.start][-1]) for each in chosen]


def _in_year(heading: Heading, above: tuple[int, re.Match[str]]) -> Heading:
    at = above[0] + above[1].start("year")
    return heading._replace(title=heading.title._replace(year=Piece(above[1]["year"], at, at + 4)))
