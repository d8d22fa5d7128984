"""Headings that name two films, each with its year: `Remake – 2002 (Original – 1997)`, `Title (2002) / Other (1997)`.

What must stay true: both are shaped as titles, and the second has its year in brackets or behind a dash, so that
neither a shop nor a day is taken for a film.
"""

from __future__ import annotations

import re

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBER, Heading, Line, count_of, is_day, is_film, is_label
from quiz.documents.shapes import YEAR
from quiz.documents.titles import YEARS, Piece, Title, is_cased, piece

NAMED = r"[^\s()–—/][^\n()–—/]{0,70}?"
GAP = r"(?:[ ]?[–—-][ ]?|[ ]?\(|,?[ ](?=\())"
TWOFOLD = re.compile(
    rf"^{NUMBER}?(?P<one>{NAMED}){GAP}(?P<first>{YEAR})\)?[ ]*(?:\(|/|\bvs\.?[ ])[ ]*"
    rf"(?:[^\W\d_]{{4,12}}:[ ])?(?P<two>{NAMED}){GAP}(?P<second>{YEAR})\){{0,2}}$"
)


def twofold(line: Line, lexicon: Lexicon) -> Heading | None:
    """The heading of the first of two films that a line names."""
    found = TWOFOLD.match(line.words) if len(YEARS.findall(line.words)) == 2 else None
    if found is None or found["first"] == found["second"] or is_label(found["one"], lexicon):
        return None
    one, two = (_title(found, name, year, line) for name, year in (("one", "first"), ("two", "second")))
    for title in (one, two):
        words = title.piece.words
        if not is_film(words, lexicon) or not is_cased(words, lexicon.language) or is_day(words, lexicon):
            return None
    return Heading("twofold", line.start, line.end, one, count_of(found), sure=True, other=two)


def _title(found: re.Match[str], name: str, year: str, line: Line) -> Title:
    at = line.start + found.start(year)
    return Title(piece(found[name], line.start + found.start(name)), year=Piece(found[year], at, at + len(found[year])))
