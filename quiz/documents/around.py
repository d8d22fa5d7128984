"""Titles that do not stand in their own heading: below the text, above a strip of fields, inside it.

What must stay true: a stretch whose title is found nowhere is left out, and ends the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import ABOVE, LOOSE, NOT, STRIP, Heading, Line, is_label, lines_of, unnumbered
from quiz.documents.phrased import is_worded, phrases_of
from quiz.documents.segment import BARE, Segment
from quiz.documents.shapes import YEAR
from quiz.documents.titles import YEARS, Piece, Title, is_cased, is_title, piece, split

SOME = re.compile(r"\S")
MOST_ABOVE, MOST_SHORT = 200, 6
DATED_LOUD = re.compile(rf"[^\W\d_a-zа-яё][^a-zа-яё\n()]{{2,40}}[ ]{YEAR}[ ]\([A-Z0-9+-]{{1,5}}\)")
BEGUN = re.compile(
    r"(?m)^[ \t]*(?=[^a-zа-яё\n]{5})(?P<title>[^\W\d_a-zа-яё]{2,}(?:[ ][^\W\d_a-zа-яё]+){0,5})(?=[ ][a-zа-яё]{2,}[ ])"
)
QUOTED_YEAR = re.compile(rf"[«“\"](?P<title>[^«»“”\"\n]{{1,80}})[»”\"] \((?P<year>{YEAR})\)")
DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|^\d{1,2}[./]\d{1,2}|^\d{1,2} [^\W\d_]{3,9}$"
)


def named(found: Sequence[Segment], words: str, lexicon: Lexicon) -> list[Segment]:
    """The stretches with the titles of those whose heading has none: behind the words that lead on ("Continue
    reading TITLE") where director and year stand above the text, or around a strip of fields."""
    kept = []
    for segment in found:
        if segment.heading.family == NOT or _is_cut(segment.heading, words) or _is_season(segment.heading, lexicon):
            continue
        if segment.heading.family not in (ABOVE, STRIP, LOOSE):
            kept.append(segment)
            continue
        find = _title_below if segment.heading.family == ABOVE else _title_around
        if title := find(segment, words, lexicon):
            kept.append(segment._replace(heading=segment.heading._replace(title=title)))
    return kept


def _is_cut(heading: Heading, words: str) -> bool:
    """Whether the text breaks off in the title."""
    return heading.title.year is None and not SOME.search(words, heading.title.piece.end) and heading.family != BARE


def _is_season(heading: Heading, lexicon: Lexicon) -> bool:
    """Whether a heading is of a series: `Title Season 2`."""
    last = heading.title.piece.words[-1:]
    return last.isdigit() and lexicon.serial.search(heading.title.piece.words) is not None


def _title_below(segment: Segment, words: str, lexicon: Lexicon) -> Title | None:
    for lead in lexicon.continues:
        at = words.find(lead + " ", segment.start, segment.end)
        if at >= 0:
            start = at + len(lead) + 1
            stop = words.find("\n", start, segment.end)
            title = split(words[start : stop if stop >= 0 else segment.end], start, lexicon)
            return title._replace(year=segment.heading.title.year)
    return None


def _title_around(segment: Segment, words: str, lexicon: Lexicon) -> Title | None:
    """The title of a strip of fields: the line above it, or the one the text gives with that year."""
    year = segment.heading.title.year
    before = lines_of(words[max(0, segment.heading.start - MOST_ABOVE) : segment.heading.start])
    shift = max(0, segment.heading.start - MOST_ABOVE)
    while len(before) > 1 and is_label(before[-1].words, lexicon):
        before.pop()
    if before and not is_label(before[-1].words, lexicon):
        line = unnumbered(_undated(before[-1], lexicon))
        title = _phrased(line, shift, lexicon) or split(line.words, line.start + shift, lexicon)
        if is_title(title.piece.words) and _is_undated(line.words, year) and is_set_off(line.words, lexicon):
            return title._replace(year=year)
    for found in QUOTED_YEAR.finditer(words, segment.start, segment.end):
        if year and found["year"] == year.words:
            return Title(piece(found["title"], found.start("title")), year=year)
    return _in_capitals(words, segment, lexicon)


def _is_undated(words: str, year: Piece | None) -> bool:
    """Whether a line has no year, but for another one that is a part of its capitals: `SUMMER 1993 (12)`."""
    found = YEARS.search(words)
    loud = found is not None and DATED_LOUD.fullmatch(words) is not None and not DAY.search(words)
    return found is None or (loud and year is not None and found[0] != year.words)


def _in_capitals(words: str, segment: Segment, lexicon: Lexicon) -> Title | None:
    """The title in capitals that a line of the text begins with, and that comes again in it."""
    for found in BEGUN.finditer(words, segment.start, segment.end):
        again = words.find(found["title"], found.end(), segment.end)
        if again >= 0 and is_title(found["title"]) and is_set_off(found["title"], lexicon):
            return Title(piece(found["title"], found.start("title")), year=segment.heading.title.year)
    return None


def _phrased(line: Line, shift: int, lexicon: Lexicon) -> Title | None:
    """The title that a line has in a turn of phrase: `Film review: 'Title'`."""
    found = next((each for each in phrases_of(line.words, lexicon) if is_worded(each, lexicon)), None)
    return Title(piece(found["title"], line.start + shift + found.start("title"))) if found else None


def _date(lexicon: Lexicon) -> str:
    """A day and a month, in either order."""
    months = "|".join(re.escape(name) for month in lexicon.months for name in (month, month[:3])) or "(?!)"
    number = r"\d{1,2}(?:st|nd|rd|th)?"
    return rf"(?:{number}\.? (?:of )?(?:{months})\b|\b(?:{months})\.? {number})\.?(?:,? \d{{4}})?"


def _undated(line: Line, lexicon: Lexicon) -> Line:
    """A line without the day it begins or ends with: `Friday 16th February TITLE`, `TITLE, September 23.`"""
    day, date = r"(?:[^\W\d_]{2,10},? )?", _date(lexicon)
    after = re.search(rf"(?i:[,–—-] ?{day}{date})\.?$", line.words)
    if after and after.start():
        return Line(line.words[: after.start()], line.start, line.start + after.start())
    found = re.match(rf"(?i:{day}{date})[ :–—,-]*(?=\S)", line.words)
    return Line(line.words[found.end() :], line.start + found.end(), line.end) if found else line


def is_set_off(words: str, lexicon: Lexicon) -> bool:
    """Whether a line above a strip is a title: in brackets, quotes or capitals, no date and no sentence."""
    plain = _undated(Line(words, 0, len(words)), lexicon).words
    dated = DAY.search(plain) or re.search(_date(lexicon), plain, re.IGNORECASE)
    short = plain[:1].isupper() and len(plain.split()) <= MOST_SHORT and plain[-1:] not in ".,;:"
    return words[:1] in '[“«"' or ((short or is_cased(plain, lexicon.language)) and not dated)
