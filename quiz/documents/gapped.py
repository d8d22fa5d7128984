"""Headings with the year behind a dash, a comma, a stop or a blank: `Title – 1994`, `«Title», COUNTRY, 1994`.

What must stay true: the weaker what stands before the year, the more else must tell that it is a heading.
"""

from __future__ import annotations

import re

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import (
    HEAD,
    NEAR_LABEL,
    NUMBER,
    Heading,
    Line,
    count_of,
    has_head,
    has_label,
    is_day,
    is_film,
    is_label,
    is_plain,
    titled_in,
)
from quiz.documents.shapes import YEAR, YEAR_WORDS
from quiz.documents.titles import Title, dated, is_clause, is_quoted, is_title, piece, split

DASH = re.compile(
    rf"^{NUMBER}?{HEAD}(?P<title>\S[^\n]{{0,120}}?)(?P<gap>[ ]+[–—-][ ]*|[ ]*[,،][ ]*|\.[ ]?|[ ]+){YEAR_WORDS}"
    rf"(?P<year>{YEAR})(?!\d)[ ]?(?:г\.|год|жыл|ж\.)?(?P<rest>.*)$"
)
GAPPED = re.compile(rf"[ .,،–—-]{YEAR}")
"""What a line must have for its year to stand behind a gap."""
LIST = re.compile(r"^[«“\"](?P<title>[^«»“”\"\n]{1,80})[»”\"], (?P<rest>.*)$")
STARRED = re.compile(r",\s*(?:dir\b|directed by|реж|regie|starring|with |с участием)")
SPAN = re.compile(rf"\s*[-–—]\s*(?:{YEAR}|\d\d\b)")


def gapped(line: Line, lexicon: Lexicon) -> Heading | None:
    """A line as such a heading."""
    found = DASH.match(line.words) if GAPPED.search(line.words) else None
    if found is None or is_label(found["title"], lexicon) or is_day(line.words[: found.start("year")], lexicon):
        return None
    gap, quoted, counted = found["gap"].strip(), is_quoted(found["title"]), bool(found["n"] or found["label"])
    starred = STARRED.match(found["rest"]) is not None
    if gap in ("", ",", ".") and not (quoted or starred or counted or (gap == "." and _is_record(found))):
        return None
    if not is_plain(found["rest"], lexicon) or not has_head(found, lexicon):
        return None
    if parted := LIST.match(found["title"]):
        return _listed(parted, found, line, lexicon)
    words, at = titled_in(found, lexicon)
    title = split(words, line.start + at, lexicon)
    if _is_said(title, words, found, lexicon) or (gap == "." and not quoted and not is_title(title.piece.words)):
        return None
    start = line.start + found.start("year")
    year = dated(title, found["year"], start, lexicon)
    if year is None or (not quoted and found["title"].strip().endswith((":", ")")) and title.other is None):
        return None
    family = f"dash{gap or '_'}" + ("#" if counted else "")
    sure = gap in ("-", "–", "—") or quoted or starred or title.piece.words.isupper()
    near = 2 * NEAR_LABEL if gap == "." else NEAR_LABEL
    sure = sure or has_label(found["rest"], near, lexicon)
    return Heading(family, line.start, start + 4, year, count_of(found), sure)


def _is_record(found: re.Match[str]) -> bool:
    """Whether a title before a stop stands in capitals, or has no bracket behind its year, as a sentence may have."""
    return found["title"].isupper() or not found["rest"].strip(" .").startswith("(")


def _is_said(title: Title, words: str, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether words before a year are but a part of a sentence, `In 1950, …`, or none of a film's title."""
    low = title.piece.words.casefold()
    marked = is_quoted(found["title"]) or found["n"] or found["label"]
    if low in lexicon.common and low not in lexicon.pronouns and not marked:
        return True
    return bool(SPAN.match(found["rest"])) or is_clause(words, lexicon) or not is_film(title.piece.words, lexicon)


def _listed(parted: re.Match[str], found: re.Match[str], line: Line, lexicon: Lexicon) -> Heading | None:
    """`«Title», COUNTRY, STUDIO, YEAR`: the country stands first behind the title."""
    at = line.start + found.start("title")
    title = Title(piece(parted["title"], at + parted.start("title")))
    dates = dated(title, found["year"], line.start + found.start("year"), lexicon)
    place = parted["rest"].split(",")[0].strip()
    if dates is None or place not in lexicon.places:
        return None
    start = at + parted.start("rest")
    body = line.start + found.end("year")
    return Heading("listed", line.start, body, dates, sure=True, place=(start, start + len(place)))
