"""Lines that can be a film's heading, each with the family of shapes it belongs to.

What must stay true: a family is a shape, such as a number, a title and a year in brackets; whether
a document has its headings in that shape is induced from the document itself, in layout.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set

from quiz.documents.bracketed import bracketed
from quiz.documents.bylines import byline
from quiz.documents.cards import OTHER_RECORDS, RECORDS, begins_with_year, row_of
from quiz.documents.catalogues import catalogued
from quiz.documents.gapped import gapped
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, Line
from quiz.documents.phrased import phrased
from quiz.documents.programmes import PROGRAMMES
from quiz.documents.twofold import twofold
from quiz.documents.undated import counted, dashed, disc, foreign
from quiz.documents.years import year_first, year_last

YEAR_IN = re.compile(r"[12](?:(?<=1)(?:8[89]|9\d)|(?<=2)0[0-3])\d")
"""A year, wherever it stands: that or the word for a director have all headings that are not known by their words
alone."""


def candidates(line: Line, lexicon: Lexicon) -> Iterator[Heading]:
    """What a line could be a heading as, the most telling shape first; nothing behind one that is sure."""
    told = phrased(line, lexicon)
    if told and told.family == "phrase" and told.title.year:
        yield told
        return
    marks = frozenset(line.words)
    for make, needed in shapes_of(line.words):
        if needed and needed.isdisjoint(marks):
            continue
        heading = make(line, lexicon) if make else told
        if heading is not None:
            yield heading
            if heading.sure:
                return


def shapes_of(words: str) -> Sequence[Shape]:
    """The shapes of a heading that a line may have."""
    if not ("Dir" in words or YEAR_IN.search(words)):
        return UNDATED
    return DATED if begins_with_year(words) else LATER_DATED


Shape = tuple[Callable[[Line, Lexicon], Heading | None] | None, Set[str]]
"""What makes a heading of a line, and marks of which the line must have one, if any; None is a phrase."""
BEHIND: tuple[Shape, ...] = (
    (byline, frozenset(",–—-(")),
    (row_of, frozenset()),
    (counted, frozenset()),
    (dashed, frozenset("—–")),
    (foreign, frozenset()),
    (disc, frozenset(")]")),
)
RECORDED: tuple[Shape, ...] = ((catalogued, frozenset(")]")), *PROGRAMMES)
YEARED: tuple[Shape, ...] = (
    *RECORDED,
    (twofold, frozenset("–—-(")),
    (bracketed, frozenset("([")),
    (None, frozenset()),
    (gapped, frozenset()),
    (year_first, frozenset()),
    (year_last, frozenset()),
    *BEHIND,
)
UNDATED: tuple[Shape, ...] = ((None, frozenset()), *RECORDED, *BEHIND)
DATED: tuple[Shape, ...] = (*RECORDS, *YEARED)
LATER_DATED: tuple[Shape, ...] = (*OTHER_RECORDS, *YEARED)
"""The shapes of a heading, the most telling first: those of any line, of one with a year, and of one with a year that
is not the first of its digits."""
