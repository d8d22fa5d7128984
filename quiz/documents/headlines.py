"""Headings that are whole sentences with the title at their end: `NAME really broke a finger in The Title`.

What must stay true: a page must have several such lines without a dot, each of another title, and the text below each
names that title again; most are in quotes or known, for a town may stand there as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quiz.documents.alike import folded
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.known import QUOTING
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBER, Heading, Line, is_film
from quiz.documents.segment import Segment
from quiz.documents.titles import Title, is_cased, piece

LEAST, LEAST_BEFORE, MOST_LINE, MOST_TITLE = 3, 3, 160, 8
COUNTED = re.compile(rf"^{NUMBER}")
SMALL = re.compile(r"(?<![\w'’-])[a-z][\w'’-]*")


def headlines(words: str, lines: Sequence[Line], lexicon: Lexicon, names: Gazetteer) -> list[Segment]:
    """The stretches of a page that has such headings; none where it has not."""
    found = list(_headings(lines, lexicon))
    titles = {folded(heading.title.piece.words) for heading in found}
    if len(titles) < LEAST or len(titles) < len(found):
        return []
    sure = sum(_is_sure(heading, words, names) for heading in found)
    if 2 * sure < len(found):
        return []
    ends = [*(heading.start for heading in found[1:]), len(words)]
    return [Segment(heading, heading.start, end) for heading, end in zip(found, ends, strict=True)]


def _is_sure(heading: Heading, words: str, names: Gazetteer) -> bool:
    """Whether a title stands in quotes, or the base knows it."""
    title = heading.title.piece
    return words[title.start - 1] in QUOTING or folded(title.words) in names.credits.films


def _headings(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Heading]:
    for line, below in pairwise(lines):
        if len(line.words) > MOST_LINE or not (line.words[-1].isalnum() or line.words[-1] in "!?'\"”’"):
            continue
        title = _title(line, below, lexicon)
        if title:
            yield Heading("headline", line.start, line.end, title)


def _title(line: Line, below: Line, lexicon: Lexicon) -> Title | None:
    """The longest end of a line behind a word that leads to a title which the text below has again."""
    mark = COUNTED.match(line.words)
    for found in lexicon.led_by.finditer(line.words, mark.end() if mark else 0):
        before = line.words[: found.start()]
        if len(before.split()) < LEAST_BEFORE or not SMALL.search(before):
            continue
        title = piece(line.words[found.end() :], line.start + found.end())
        if len(title.words.split()) > MOST_TITLE or not is_cased(title.words) or not is_film(title.words, lexicon):
            continue
        if title.words not in lexicon.places and re.search(rf"(?<!\w){re.escape(title.words)}(?!\w)", below.words):
            return Title(title)
    return None
