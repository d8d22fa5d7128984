"""Headings that are a bare line: a title with neither number nor year, above the text of its film.

What must stay true: such a line is a title only where its text names it again or the base knows it, and a document
must have several; the others part the stretches and head nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from quiz.documents.alike import folded
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NOT, NUMBER, Heading, Line, count_of, is_film, is_label
from quiz.documents.titles import Title, is_cased, piece, split

Films = Mapping[int, Sequence[str]]
"""Titles by year."""
NO_FILMS: Films = MappingProxyType({})
FEW, LEAST, HALF = 2, 3, 0.5
MOST_WORDS, LEAST_TEXT = 8, 80
STATED = re.compile(rf"^{NUMBER}(?P<title>[^\W_a-zа-яё].{{1,70}}?)(?:\.|:|[ ][–—-])[ ](?P<rest>[^\W_a-zа-яё].{{20,}})$")
ENDS = (".", ",", ";", ":", "…")


def plain(lines: Sequence[Line], words: str, lexicon: Lexicon, films: Films) -> list[Heading]:
    """The headings of a document that are bare lines, those among them that head no film included; none where it
    has too few."""
    found = [heading for line, below in pairwise(lines) if (heading := bare_line(line, below, lexicon))]
    if len(found) < FEW:
        return []
    titles = [folded(heading.title.piece.words) for heading in found]
    sure = _sure(found, words, films)
    known = _known(films)
    if len(set(titles)) < len(titles) or not (_are_enough(sure) or known.issuperset(titles)):
        return []
    return _parted(found, sure)


def meant(found: Sequence[Heading], words: str, films: Films) -> list[Heading]:
    """The headings of a page of facts on many films, where a line may head a fact as well: those whose title the
    text dates or names again or the base knows, the others heading nothing."""
    sure = _sure(found, words, films)
    return _parted(found, [each or heading.title.year is not None for each, heading in zip(sure, found, strict=True)])


def _known(films: Films) -> set[str]:
    return {folded(title) for titles in films.values() for title in titles}


def _sure(found: Sequence[Heading], words: str, films: Films) -> list[bool]:
    """Which of some headings have a title that is named again below or known."""
    known = _known(films)
    ends = [*(heading.start for heading in found[1:]), len(words)]
    return [
        (title := folded(heading.title.piece.words)) in known
        or f" {title} " in f" {folded(words[heading.body : end])} "
        for heading, end in zip(found, ends, strict=False)
    ]


def _parted(found: Sequence[Heading], sure: Sequence[bool]) -> list[Heading]:
    nothing = Title(piece("", 0))
    return [
        heading if each else Heading(NOT, heading.start, heading.body, nothing, sure=True)
        for heading, each in zip(found, sure, strict=True)
    ]


def stated(lines: Sequence[Line], lexicon: Lexicon, films: Films) -> list[Heading]:
    """The headings of a numbered list whose titles have no mark but the stop before a sentence: `1. Rififi. A robbery
    in silence`; none unless the base knows most of them."""
    found = [heading for line in lines if (heading := _numbered(line, lexicon))]
    if len(found) < LEAST:
        return []
    known = _known(films)
    sure = [folded(heading.title.piece.words) in known for heading in found]
    return found if sum(sure) > HALF * len(found) else []


def _numbered(line: Line, lexicon: Lexicon) -> Heading | None:
    found = STATED.match(line.words)
    if found is None or is_label(found["title"], lexicon):
        return None
    title = split(found["title"], line.start + found.start("title"), lexicon)
    name = title.piece.words
    if len(name.split()) > MOST_WORDS or not is_film(name, lexicon) or not is_cased(name, lexicon.language):
        return None
    return Heading("stated", line.start, line.start + found.start("rest"), title, count_of(found))


def _are_enough(sure: Sequence[bool]) -> bool:
    return sum(sure) >= LEAST and sum(sure) >= HALF * len(sure)


def bare_line(line: Line, below: Line, lexicon: Lexicon) -> Heading | None:
    """A short line with the capitals of a title above a long one."""
    if len(line.words.split()) > MOST_WORDS or line.words.endswith(ENDS) or len(below.words) < LEAST_TEXT:
        return None
    title = split(line.words, line.start, lexicon)
    name = title.piece.words
    if not is_film(name, lexicon) or not is_cased(name, lexicon.language) or is_label(line.words, lexicon):
        return None
    return None if line.words[:1].islower() else Heading("plain", line.start, line.end, title)
