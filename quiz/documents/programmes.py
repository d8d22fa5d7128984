"""Headings that are records of other shapes: a title before bars, a quoted one before dots, a day before capitals,
brackets of nothing but fields below a title.

What must stay true: each part behind a title has a shape by which it is known, so that no sentence is taken for one.
"""

from __future__ import annotations

import re

from quiz.documents.cards import LOUD
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBER, STRIP, Heading, Line, is_day, is_film, is_label
from quiz.documents.shaped import shape_of
from quiz.documents.shapes import NAME, YEAR
from quiz.documents.titles import YEARS, Piece, Title, has_quotes, is_title, piece

BAR, FIELD = re.compile(r"\s+\|\s+"), re.compile(r"[^|]+")
CODES = re.compile(rf"(?:[A-Z]{{2,3}}(?:[/,] ?[A-Z]{{2,3}})*,? )?{YEAR}")
BETWEEN = r"(?:, | & | und | and | et | y | и )"
DOTTED = re.compile(
    rf"^{NUMBER}?(?P<title>[«“„\"][^«»“”„\"\n]{{1,70}}[»”“\"])(?: \([^()\n]{{1,90}}\))?[.,] "
    rf"(?P<place>[^.\d\n]{{2,40}}), (?P<year>{YEAR})\. (?P<people>{NAME}(?:{BETWEEN}{NAME}){{0,2}})\."
    rf"(?: (?:Mit|With|Avec|Con|С|Cast:|В ролях:?) (?P<cast>{NAME}(?:{BETWEEN}{NAME}){{0,9}}))?"
)
ON_DAY = re.compile(
    rf"^(?:[^\W\d_]{{3,12}},? )?\d{{1,2}}(?:st|nd|rd|th|\.)? (?P<month>[^\W\d_]{{3,12}}),?(?: \d{{4}})?[ :–-]+"
    rf"(?P<title>{LOUD}(?:[ ]{LOUD}){{0,8}}) (?P<rest>\([^()\n]{{1,30}}\).*)$"
)
ENCLOSED = re.compile(r"\((?P<inside>[^()\n]{6,80})\)")


def _barred(line: Line, lexicon: Lexicon) -> Heading | None:
    """`TITLE | Director: NAME | DE 2018`."""
    if line.words.count("|") < 2 or len(BAR.findall(line.words)) < 2:
        return None
    first, *rest = [Piece(part[0], part.start(), part.end()) for part in FIELD.finditer(line.words)]
    year = next((part for part in rest if CODES.fullmatch(part.words.strip())), None)
    labelled = any(is_label(f"{part.words.partition(':')[0].strip()}:", lexicon) for part in rest if ":" in part.words)
    title = Title(piece(first.words, line.start))
    if year is None or not labelled or not is_film(title.piece.words, lexicon) or is_label(first.words, lexicon):
        return None
    found = YEARS.search(year.words)
    at = line.start + year.start + (found.start() if found else 0)
    dates = Piece(line.words[at - line.start : at - line.start + 4], at, at + 4)
    return Heading("barred", line.start, line.start + first.end, Title(title.piece, year=dates), sure=True)


def _dotted(line: Line, lexicon: Lexicon) -> Heading | None:
    """`"Title". COUNTRY, 1940. NAME. Mit NAME, NAME.`"""
    found = DOTTED.match(line.words) if has_quotes(line.words) else None
    if found is None or not all(part.strip() in lexicon.places for part in re.split("[,/]", found["place"])):
        return None
    title = piece(found["title"], line.start + found.start("title"))
    if not is_title(title.words):
        return None

    def place(name: str) -> tuple[int, int]:
        return line.start + found.start(name), line.start + found.end(name)

    return Heading(
        "dotted",
        line.start,
        line.start + found.end(),
        Title(title, year=Piece(found["year"], *place("year"))),
        sure=True,
        director=place("people"),
        place=place("place"),
        cast=place("cast") if found["cast"] else None,
    )


def _on_day(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Saturday 2 March TITLE (cert 12A) 1 hour 45 mins.`"""
    found = ON_DAY.match(line.words) if "(" in line.words else None
    if found is None or not is_day(f"1 {found['month']}", lexicon):
        return None
    title = piece(found["title"], line.start + found.start("title"))
    if not is_film(title.words, lexicon) or not any(map(str.isalpha, title.words)):
        return None
    return Heading("on-day", line.start, line.start + found.start("rest"), Title(title), sure=True)


def _enclosed(line: Line, lexicon: Lexicon) -> Heading | None:
    """`(USA, 1987, 102 minutes)` below a title."""
    found = ENCLOSED.fullmatch(line.words) if line.words.startswith("(") else None
    parts = [part.strip() for part in re.split("[,|;]", found["inside"])] if found else []
    shapes = [shape_of(part, lexicon) for part in parts]
    if len(parts) < 2 or not all(shapes) or "year" not in shapes:
        return None
    year = YEARS.search(line.words)
    at = line.start + (year.start() if year else 0)
    dates = Piece(line.words[at - line.start : at - line.start + 4], at, at + 4)
    return Heading(STRIP, line.start, line.start, Title(piece("", line.start), year=dates), sure=True)


PROGRAMMES = (
    (_barred, frozenset("|")),
    (_dotted, frozenset('«“„"')),
    (_on_day, frozenset("(")),
    (_enclosed, frozenset("(")),
)
"""These records, with marks of which each has one."""
