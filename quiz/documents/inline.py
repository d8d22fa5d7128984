"""Headings inside the lines of a document: of a text in quotes and years, or of a list whose lines have run together.

What must stay true: one such place tells nothing; a document must have several, and numbers in their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, before_in_line
from quiz.documents.shapes import YEAR
from quiz.documents.titles import Title, dated, is_title, piece

LEAST = 3
INLINE = re.compile(
    r"[«“](?P<title>[^«»“”\n]{1,90})[»”][ ]?"
    r"(?:\([ ]?[«“\"]?(?P<other>[^«»“”\"()\n]{1,80})[»”\"]?[ ]?\)[ ]?)?"
    rf"(?P<year>{YEAR})(?=[ \n]{{1,4}}[^\W\d_a-zа-яәғқңөұүһі])"
)
NUMBERED = re.compile(
    rf"(?P<n>\d(?<!\S.)\d?)[.)][ ]{{0,3}}"
    rf"(?P<title>[^\W_a-zа-яё][^\n()!?]{{1,80}}?|[«“\"'][^\n()]{{1,80}}?[»”\"'])[ ]?\((?P<year>{YEAR})\)"
)


def inline(words: str, lexicon: Lexicon) -> list[Heading]:
    """Headings inside a line: a title in quotes and a bare year, and a new sentence behind them."""
    found = []
    for each in INLINE.finditer(words):
        title = Title(piece(each["title"], each.start("title")))
        if each["other"]:
            title = title._replace(other=piece(each["other"], each.start("other")))
        year = dated(title, each["year"], each.start("year"), lexicon)
        if year and is_title(year.piece.words):
            found.append(Heading("inline", each.start(), each.end(), year, sure=True))
    return found if len(found) >= LEAST else _numbered(words, lexicon)


def _numbered(words: str, lexicon: Lexicon) -> list[Heading]:
    """Numbered headings of a list whose lines have run together: `… the end. 2. 'Title' (1948) A dancer …`."""
    numbered = list(NUMBERED.finditer(words))
    run = {each.start() for each in numbered if before_in_line(words, each.start()).strip(" ")}
    found = []
    for each in numbered if run else ():  # where each begins its line, nothing has run together
        title = Title(piece(each["title"], each.start("title")))
        year = dated(title, each["year"], each.start("year"), lexicon)
        if year and is_title(year.piece.words):
            found.append(Heading("inline#", each.start(), each.end(), year, int(each["n"]), sure=True))
    inside = [each for each in found if each.start in run]
    return found if len(found) >= LEAST and 2 * len(inside) > len(found) and in_order(found) else []


def in_order(members: Sequence[Heading]) -> bool:
    """Whether numbers rise or fall by one, now and then by more; without numbers, yes."""
    numbers = [heading.number for heading in members if heading.number is not None]
    steps = [second - first for first, second in pairwise(numbers)]
    return not steps or sum(abs(step) == 1 for step in steps) >= 0.6 * len(steps)
