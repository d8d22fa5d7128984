"""Headings that are records: a card of country and year below a title, a strip of fields, a director above
the text, a programme's line, a row of its table.

What must stay true: a record without a title says so (an empty title); layout.py looks for it around.
"""

from __future__ import annotations

import re

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import (
    ABOVE,
    LOOSE,
    NUMBER,
    STRIP,
    TIMED,
    Heading,
    Line,
    has_head,
    is_day,
    is_film,
    unnumbered,
)
from quiz.documents.names import captioned, is_name
from quiz.documents.shaped import shape_of
from quiz.documents.shapes import CAPITAL, NAME, YEAR
from quiz.documents.titles import YEARS, Piece, Title, dated, is_director, is_title, piece

NAME_ABOVE = re.compile(rf"^(?P<person>{NAME}), (?P<year>{YEAR}) \((?P<place>[^()\n]{{3,60}})\)\s*$")
RECORD = re.compile(
    rf"^{NUMBER}?(?:[^\n:|]{{0,40}}?\b(?P<label>[^\W\d_]{{3,12}}):[ ]+)?(?P<title>[^\n|]{{2,80}}?), "
    rf"(?P<place>[^\n,|]{{2,30}}), (?:(?P<year>{YEAR})\b|(?=Dir))(?P<rest>.*)$"
)
CARD = re.compile(
    rf"^(?:[Dd]ir\.? (?P<person>{NAME})[:,] )?(?P<place>[^\d\n():]{{2,60}}?),? (?P<year>{YEAR})[ ]?"
    r"(?P<rest>(?:[–—-].{0,80})?|\([^()\n]{1,20}\)|[.,][ ].{4,200})$"
)
DIRECTED = re.compile(
    rf"^(?P<place>[^\d\n():]{{1,60}}?),? (?P<year>{YEAR})[ ,.;|/–—-]{{1,4}}(?P<label>[^\W\d_]{{1,12}}(?: by)?)\.?:?[ ]+"
    rf"(?P<people>{NAME}(?:(?:, | & | and | und | et | и | y ){NAME}){{0,3}})(?=\s*(?:$|[,.;|/(–—-]|\d))"
)
SEWN = re.compile(
    rf"^(?P<title>[^\W_a-zа-я][^\n|:]{{1,60}}?[a-zà-ÿа-яё!?])(?P<label>[A-ZРÀ-Þ][a-zà-ÿа-я]{{1,11}}(?: by)?)[.:]?[ ]?"
    rf"(?P<people>{NAME}(?:(?:, | & | and | und | et | и | y ){NAME}){{0,3}})(?P<rest>[:,( ].*|)$"
)
SEAM = re.compile(r"[A-ZРÀ-Þ](?<=[a-zà-ÿа-яё!?].)[a-zà-ÿа-я]{1,11}(?: by)?[.:]?[ ]?[A-ZА-ЯÀ-Þ]")
PLACE_FIRST = re.compile(r"[:,(][ ]?(?P<place>[^\d\n():]{2,60}?)[ ]?(?:$|[,(]|\d)")
BARS = re.compile(r"\||\s[/•·]\s")
DAY_BEHIND = re.compile(rf"\s*[-–—|,]\s*(\S.{{0,30}}?),? {YEAR}\s*$")
BY = re.compile(
    rf"^(?:[Dd]e|[Vv]on|[Bb]y|[Dd]ir\.|[Dd]irected by|[Rr]egie:?|[Rr]éal\.|[Рр]еж\.) (?P<person>{NAME})(?:,? \(|, )"
    rf"(?:(?P<place>[^\d\n()]{{2,40}}?),? )?(?P<year>{YEAR})\)?\.?$"
)
BEGINS_BY = frozenset("DdVvBbRrРр")
"""How the words before a director begin."""
PARTS = re.compile(r"(?:^|(?<=\s[–—|/-]\s))\S(?:(?!\s+[–—|/-]\s).)*")
LEAST_PARTS = 3
CODE, LETTERS = re.compile(r"[A-Z]{2,3}"), re.compile(r"[A-Z]{1,3}")
JOINED = r"(?:, | & | and | et | и | und | y )"
NEXT = re.compile(rf"[\s–—-]*(?:[Dd]ir(?:ector)?[.:]? ?)?(?P<people>{NAME}(?:{JOINED}{NAME}){{0,3}})[ ][–—-][ ](?=\d)")
MOST_WORDS, LONGEST, DIGIT = 3, 160, re.compile(r"\d")
LOUD = r"[(¡¿]?(?:Ma?c(?=[A-Z]))?[A-ZÀ-ÞА-ЯЁ0-9][A-ZÀ-ÞА-ЯЁ0-9½'’!?:.,&/*)-]*"
THEME = r"(?:(?:\d{4}s|[&/–-]|[^\W\d_a-zа-я](?=[\w'&/-]*[a-zà-ÿа-я])[\w'&/-]+|[a-zà-ÿа-я]+)[ ]+){0,5}"
ROW = re.compile(
    rf"^(?={CAPITAL}|\d){THEME}(?P<title>{LOUD}(?:[ ](?:{LOUD}|[&–-])){{0,8}}?)(?:[ ]\([A-Z0-9+-]{{1,5}}\))?[ ]+"
    r"(?P<rest>(?:[A-ZА-Я][a-zа-я]{1,9},?[ ]+){0,2}\d{1,2}(?:st|nd|rd|th)?[ /.].*)$"
)
DAY_IN = re.compile(r"[ ]\d{1,2}(?:st|nd|rd|th)?[ /.]")
"""What a line must have for a day to stand in it."""
NUMERIC = re.compile(r"\d{1,2}[/.]\d{1,2}\b.*\b\d{1,2}[/.]\d{1,2}\b")


def begins_with_year(words: str) -> bool:
    """Whether the first digits of a line are a year with no bracket before it, as in a card of country and year."""
    first = DIGIT.search(words)
    return first is not None and YEARS.match(words, first.start()) is not None and "(" not in words[: first.start()]


def _record(line: Line, lexicon: Lexicon) -> Heading | None:
    found = RECORD.match(line.words) if line.words.count(", ") > 1 else None
    if found is None or found["place"].strip() not in lexicon.places or not has_head(found, lexicon):
        return None
    if found["title"].count("(") > found["title"].count(")"):
        return None
    title = Title(piece(found["title"], line.start + found.start("title")))
    if not is_title(title.piece.words):
        return None
    if found["year"]:
        title = dated(title, found["year"], line.start + found.start("year"), lexicon) or title
    place = (line.start + found.start("place"), line.start + found.end("place"))
    return Heading("record", line.start, line.start + found.start("rest"), title, sure=True, place=place)


def _above(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Name, YEAR (Country)`: the director and year of a film whose title stands below."""
    found = NAME_ABOVE.match(line.words) if line.words.endswith(")") else None
    if found is None or not any(part.strip() in lexicon.places for part in found["place"].split(",")):
        return None
    person = (line.start, line.start + found.end("person"))
    place = (line.start + found.start("place"), line.start + found.end("place"))
    title = Title(piece("", line.start))
    year = dated(title, found["year"], line.start + found.start("year"), lexicon) or title
    return Heading(ABOVE, line.start, line.end, year, sure=True, director=person, place=place)


def is_note(found: re.Match[str], words: str, lexicon: Lexicon) -> bool:
    """Whether a line is of a page, not of a film: with the day it appeared behind it, a picture's caption, a row
    of country and genres."""
    if found["rest"].lstrip().startswith("|") and words in lexicon.places:
        return True
    day = DAY_BEHIND.match(found["rest"])
    return (day is not None and is_day(day[1], lexicon)) or captioned(words, lexicon) > 0


def _by(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Dir. NAME, 1968`, `De NAME (France, 1968)`: the director and year of a film whose title stands above."""
    found = BY.match(line.words) if line.words[0] in BEGINS_BY else None
    if found is None or (found["place"] and not _are_places(found["place"], lexicon)):
        return None
    year = dated(Title(piece("", line.start)), found["year"], line.start + found.start("year"), lexicon)
    person = (line.start + found.start("person"), line.start + found.end("person"))
    place = (line.start + found.start("place"), line.start + found.end("place")) if found["place"] else None
    return Heading(STRIP, line.start, line.end, year, sure=True, director=person, place=place) if year else None


def _directed(line: Line, lexicon: Lexicon) -> Heading | None:
    """`COUNTRY YEAR Director: NAME`: the fields of a film whose title stands above."""
    found = DIRECTED.match(line.words)
    if found is None or lexicon.labels.get(found["label"].casefold()) != "director":
        return None
    parts = [part.strip() for part in re.split(r"[,/&-]", found["place"])]
    if not all(part in lexicon.places or LETTERS.fullmatch(part) for part in parts):
        return None
    title = dated(Title(piece("", line.start)), found["year"], line.start + found.start("year"), lexicon)
    person, place = ((line.start + a, line.start + b) for a, b in (found.span("people"), found.span("place")))
    body = line.start + found.end("people")
    return Heading(STRIP, line.start, body, title, sure=True, director=person, place=place) if title else None


def _sewn(line: Line, lexicon: Lexicon) -> Heading | None:
    """`TitleDir. NAME: COUNTRY (97 mins)`: a title that has run together with the label of its director."""
    found = SEWN.match(line.words) if SEAM.search(line.words) else None
    if found is None or lexicon.labels.get(found["label"].casefold()) != "director":
        return None
    title = Title(piece(found["title"], line.start))
    if not is_film(title.piece.words, lexicon) or title.piece.words.casefold() in lexicon.labels:
        return None
    at = line.start + found.start("rest")
    year = YEARS.search(found["rest"])
    if year:
        title = dated(title, year[0], at + year.start(), lexicon) or title
    where = PLACE_FIRST.match(found["rest"])
    place = (at + where.start("place"), at + where.end("place")) if where else None
    if where and not _are_places(where["place"], lexicon):
        place = None
    person = (line.start + found.start("people"), line.start + found.end("people"))
    return Heading("sewn", line.start, at, title, sure=True, director=person, place=place)


def _are_places(words: str, lexicon: Lexicon) -> bool:
    return words in lexicon.places or all(part.strip() in lexicon.places for part in re.split(r"[,/&-]", words))


def _parted(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title – USA, France – NAME – 1968 – NAME, NAME`: behind the title fields alone, known by their shape; the
    people before the year are the directors, the rest of the line is of the cast."""
    if sum(map(line.words.count, "–—|/-")) < LEAST_PARTS - 1:
        return None
    plain = unnumbered(line)
    parts = [
        Piece(part[0], plain.start + part.start(), plain.start + part.end()) for part in PARTS.finditer(plain.words)
    ]
    year = next((n for n, part in enumerate(parts) if YEARS.fullmatch(part.words)), 0)
    if len(parts) < LEAST_PARTS or year < 2 or not is_title(parts[0].words):
        return None
    shapes = [shape_of(part.words, lexicon) or _people_in(part, lexicon) for part in parts[1:]]
    told = dict(zip(shapes[: year - 1], parts[1:year], strict=False))
    behind = dict(zip(shapes[year:], parts[year + 1 :], strict=True))
    if not all(shapes) or "people" not in told or not ("country" in told or "people" in behind):
        return None
    spans = {name: (part.start, part.end) for name, part in told.items()}
    cast = behind.get("people")
    return Heading(
        "parted",
        line.start,
        (cast or parts[year]).end,
        Title(piece(parts[0].words, parts[0].start), year=parts[year]),
        sure=True,
        director=spans["people"],
        place=spans.get("country"),
        cast=(cast.start, cast.end) if cast else None,
    )


def _people_in(part: Piece, lexicon: Lexicon) -> str:
    """`people` where words are names with commas between."""
    names = [name.strip() for name in re.split(r",| & | и | and ", part.words)]
    return "people" if all(is_name(name, lexicon) for name in names) else ""


def _strip(line: Line, lexicon: Lexicon) -> Heading | None:
    """`USA | 92 mins | 1955 | Noir | Dir: …`: fields of a film whose title stands elsewhere."""
    parts = BARS.split(line.words) if sum(map(line.words.count, "|/•·")) > 1 else []
    shapes = [shape_of(part.strip(), lexicon) for part in parts] if len(parts) > 2 else []
    if not shapes:
        return None
    year = YEARS.search(line.words)
    if year is None or not {"runtime", "country"} & set(shapes):
        return None
    if "year" not in shapes and not is_day(line.words[: year.start()], lexicon):
        return None
    at = line.start + year.start()
    title = Title(piece("", line.start), year=Piece(year[0], at, at + 4))
    return Heading(STRIP, line.start, line.start, title, sure=True)


def _card(line: Line, lexicon: Lexicon) -> Heading | None:
    """`COUNTRY, YEAR –` or `Dir. NAME: COUNTRY YEAR (NN mins)` below a title."""
    found = CARD.match(line.words)
    if found is None:
        return None
    lead, comma, rest = found["place"].partition(", ")
    above = bool(comma) and is_director(lead, "", lexicon)
    parts = [part.strip() for part in re.split(r"[,/&-]", rest if above else found["place"]) if part.strip()]
    known = [part for part in parts if {part, part.title(), part.upper()} & lexicon.places or CODE.fullmatch(part)]
    if not known or any(not part[0].isupper() or len(part.split()) > MOST_WORDS for part in parts):
        return None
    year = Piece(found["year"], line.start + found.start("year"), line.start + found.end("year"))
    title = Title(piece("", line.start), year=year)
    person = (line.start + found.start("person"), line.start + found.end("person")) if found["person"] else None
    place = (line.start + found.start("place"), line.start + found.end("place"))
    if above:
        person, place = (place[0], place[0] + len(lead)), (place[0] + len(lead) + 2, place[1])
    body = line.start + (found.start("rest") if found["rest"] else len(line.words))
    loose = found["rest"][:1] in (".", ",") and bool(found["rest"])
    return Heading(LOOSE if loose else STRIP, line.start, body, title, sure=not loose, director=person, place=place)


def row_of(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Theme TITLE 3 September 5 September`: a title in capitals in a programme's table."""
    found = ROW.match(line.words) if len(line.words) <= LONGEST and DAY_IN.search(line.words) else None
    if found is None:
        return None
    rest = found["rest"].casefold()
    if not NUMERIC.match(rest) and not any(month[:3].casefold() in rest for month in lexicon.months):
        return None
    title = Title(piece(found["title"], line.start + found.start("title")))
    if not any(map(str.isalpha, title.piece.words)):
        return None
    low = set(title.piece.words.casefold().split())
    if not is_film(title.piece.words, lexicon) or low & {noun.casefold() for noun in lexicon.films}:
        return None
    return Heading(TIMED, line.start, line.end, title)


OF_ANY, OF_CARDS = ((_above, frozenset(")")), (_by, frozenset[str]())), ((_directed, frozenset[str]()),)
BARRED = (
    (_sewn, frozenset[str]()),
    (_parted, frozenset("–—|/-")),
    (_strip, frozenset("|/•·")),
)
LAST = (_record, frozenset(","))
OTHER_RECORDS = (*OF_ANY, *BARRED, LAST)
RECORDS = (*OF_ANY, *OF_CARDS, *BARRED, (_card, frozenset[str]()), LAST)
"""What a record can be, the most telling first, with marks of which it has one: one whose first digits are no year, and
any."""
