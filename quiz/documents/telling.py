"""Bare lines above paragraphs that each tell of a film: who made it, who plays in it, of what year it is.

What must stay true: a page of one film has headings as well; so no two paragraphs may name the same people, most
must tell something, and a page that gives its film by a heading or a list is never read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quiz.documents.alike import folded
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NOT, Heading, Line
from quiz.documents.plain import bare_line
from quiz.documents.scope import Scope
from quiz.documents.segment import Segment
from quiz.documents.sentences import MAYBE, WEAK, said, sentences

LEAST, MOST_TELLING, MOST_ABOVE = 3, 0.6, 40
TOLD = frozenset(("director", "cast", "year"))
EMPTY = re.compile(r"\n[ \t]*\n\s*$")


def telling(words: str, lines: Sequence[Line], lexicon: Lexicon) -> list[Segment]:
    """The stretches of such a page; none where it is none."""
    found = list(_headings(lines, words, lexicon))
    ends = [*(heading.start for heading in found[1:]), len(words)]
    stretches = [Segment(heading, heading.start, end) for heading, end in zip(found, ends, strict=False)]
    told = [_told(each, words, lexicon) for each in stretches]
    tellers = [each for each in told if each]
    if len(tellers) < LEAST or len(tellers) < MOST_TELLING * len(told) or _are_shared(tellers):
        return []
    if any(_names(each, facts) for each, facts in zip(stretches, told, strict=True)):
        return []
    return [each for each, facts in zip(stretches, told, strict=True) if facts and each.heading.family != NOT]


def _headings(lines: Sequence[Line], words: str, lexicon: Lexicon) -> Iterator[Heading]:
    """Bare lines with a blank line before them; a word alone below another short line may be the end of a title
    whose line is broken, and heads nothing."""
    above = ""
    for line, below in pairwise(lines):
        heading = bare_line(line, below, lexicon)
        broken = " " not in line.words and len(above.split()) > 1 and above[-1:].isalnum() and len(above) < MOST_ABOVE
        if heading and EMPTY.search(words, max(0, line.start - 20), line.start):
            yield heading._replace(family=NOT) if broken else heading
        above = line.words


def _told(stretch: Segment, words: str, lexicon: Lexicon) -> frozenset[str]:
    """The people and the year that a stretch tells."""
    scope = Scope(lexicon, frozenset((folded(stretch.heading.title.piece.words),)), ())
    found: set[str] = set()
    for start, end in sentences(words, stretch.heading.body, stretch.end):
        for fact in said(words, start, end, scope):
            if fact.relation.removesuffix(MAYBE).removesuffix(WEAK) in TOLD:
                found.add(fact.value)
    return frozenset(found)


def _names(stretch: Segment, told: frozenset[str]) -> bool:
    """Whether a heading is of somebody whom its stretch names, as in pages on people."""
    heading = f" {folded(stretch.heading.title.piece.words)} "
    return any(f" {folded(name)} " in heading for name in told)


def _are_shared(told: Sequence[frozenset[str]]) -> bool:
    """Whether two stretches name the same people."""
    people = [{name for name in each if not name.isdigit()} for each in told]
    return any(not one.isdisjoint(other) for one, other in pairwise(people))
