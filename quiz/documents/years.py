"""Headings whose year stands alone: before the title, behind it with nothing else in the line, or in the line
below.

What must stay true: such a line shows nothing by itself; a document must have several of the same shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBER, Heading, Line, count_of, is_day, is_film, is_label, line_end, may_be_numbered
from quiz.documents.shapes import YEAR, YEAR_WORDS
from quiz.documents.titles import Piece, Title, dated, is_cased, is_quoted, split

FIRST = re.compile(
    rf"^{NUMBER}?[(\[]?(?P<year>{YEAR})(?!\d)[)\]]?(?:\s+(?:год|г\.|жыл|ж\.))?"
    r"(?P<gap>\s*[–—:|/-]\s*|\.?\s+)(?P<title>[«“„\"]?[^\W_].{0,80})$"
)
END = r"(?!\d)(?:\s+(?:год|г|жыл|ж)|\s?م)?\.?$"
AT_END = re.compile(YEAR + END)
ENDS = frozenset("дглжم")
"""The last letters of a year in words."""
LAST = re.compile(rf"^(?P<title>\S[^\n]{{0,80}}?)(?P<gap>\s*[,،:|/]\s*|\.\s*|\s+){YEAR_WORDS}(?P<year>{YEAR}){END}")
ALONE = re.compile(rf"[(\[*_]*(?P<year>{YEAR})[)\]*_]*\.?")
LATIN = re.compile(
    rf"[(«\"“]?[A-Za-z][A-Za-z0-9\u00c0-\u017f'’:,.!?& -]*[»\"”]?[ ,–—()-]+{YEAR_WORDS}(?P<year>{YEAR})\)?\.?"
)
"""The line below a title in Arabic: the one in Latin letters and the year."""
BY = re.compile(r"^(?P<title>\S.*?)\s+by\s+(?P<name>[^\W\d_].*)$")
NESTED = re.compile(r'"(?P<inner>[^"\n]+"[^\n]+)"')
MOST_WORDS, MOST_QUOTED = 9, 12


def year_first(line: Line, lexicon: Lexicon) -> Heading | None:
    """`1952 – The Quiet Man`."""
    found = FIRST.match(line.words) if may_be_numbered(line.words) else None
    if found is None or found["title"].endswith((".", ",", ";", ":")):
        return None
    return _heading(found, line, lexicon, "first")


def year_last(line: Line, lexicon: Lexicon) -> Heading | None:
    """`The Quiet Man, 1952`, with nothing else in the line."""
    last = line.words.removesuffix(".")[-1:]
    found = LAST.match(line.words) if (last.isdigit() or last in ENDS) and AT_END.search(line.words) else None
    return _heading(found, line, lexicon, "last") if found else None


def _title(found: re.Match[str], line: Line, lexicon: Lexicon) -> Title:
    """The title of a line; one in straight quotes may have such quotes in it."""
    words, at = found["title"], line.start + found.start("title")
    nested = NESTED.fullmatch(words)
    if nested is None:
        return split(words, at, lexicon)
    inner = nested["inner"] if nested["inner"].count('"') % 2 == 0 else f'{nested["inner"]}"'
    return Title(Piece(inner, at + 1, at + 1 + len(inner)))


def _heading(found: re.Match[str], line: Line, lexicon: Lexicon, family: str) -> Heading | None:
    title = _title(found, line, lexicon)
    words = title.piece.words
    most = MOST_QUOTED if is_quoted(found["title"]) else MOST_WORDS
    bare = words.replace('"', "") if NESTED.fullmatch(found["title"]) else words
    if not is_film(bare, lexicon) or len(words.split()) > most or is_label(found["title"], lexicon):
        return None
    if is_day(found.string[: found.start("year")], lexicon):
        return None
    if not is_cased(words, lexicon.language) or any(month.casefold() in words.casefold() for month in lexicon.months):
        return None
    year = dated(title, found["year"], line.start + found.start("year"), lexicon)
    number = count_of(found) if "n" in found.re.groupindex else None
    return Heading(f"{family}{found['gap'].strip()}", line.start, line.end, year, number) if year else None


def year_below(lines: Sequence[Line], lexicon: Lexicon) -> list[Heading]:
    """Titles on a line of their own with the year alone on the next."""
    found = []
    for line, below in pairwise(lines):
        if (year := ALONE.fullmatch(below.words)) is None:
            continue
        title = split(line.words, line.start, lexicon)
        if is_film(title.piece.words, lexicon) and is_cased(title.piece.words, lexicon.language):
            full = dated(title, year["year"], below.start + year.start("year"), lexicon)
            if full and not is_label(line.words, lexicon) and not line.words.endswith((".", ":", ",", ";")):
                found.append(Heading("below", line.start, below.end, full))
    return found


def with_year_below(heading: Heading, words: str, lexicon: Lexicon) -> Heading:
    """A heading whose year stands alone on the next line, with that year."""
    if heading.title.year is not None or heading.body < heading.title.piece.end:
        return heading
    line = words[heading.body : line_end(words, heading.body + 1)]
    year = ALONE.fullmatch(line.strip()) or (LATIN.fullmatch(line.strip()) if lexicon.language == "ar" else None)
    if year is None:
        return heading
    at = heading.body + line.rindex(year["year"])
    title: Title | None = dated(heading.title, year["year"], at, lexicon)
    return heading._replace(title=title, body=heading.body + len(line)) if title else heading


def of_same_year(chosen: Sequence[Heading], words: str, lexicon: Lexicon) -> list[Heading]:
    """The headings, those that say `of the same year` with the year of the one before."""
    found: list[Heading] = []
    for heading in chosen:
        year = found[-1].title.year if found else None
        before = words[heading.start : heading.title.piece.start]
        same = year is not None and heading.title.year is None and lexicon.same_year.search(before)
        found.append(heading._replace(title=heading.title._replace(year=year)) if same else heading)
    return found
