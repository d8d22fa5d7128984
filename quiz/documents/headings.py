"""Lines that can be a film's heading, each with the family of shapes it belongs to.

What must stay true: a family is a shape, such as a number, a title and a year in brackets; whether
a document has its headings in that shape is induced from the document itself, in layout.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quiz.documents.labels import shape_of
from quiz.documents.lexicon import Lexicon
from quiz.documents.shapes import NAME, YEAR
from quiz.documents.titles import YEARS, Piece, Title, dated, is_cased, is_quoted, is_title, piece, split

NUMBER = r"(?P<number>[ \t]*(?:(?:№|#|No\.? ?)?(?P<n>\d{1,3})[ ]?(?:[.)]|:|[ ][–—-])[ \t]*|[•►▪●■*·➤▶✔→]\s*|[–—-]\s+))"
HEAD = r"(?:(?P<label>[^\W\d_]{3,12}):[ ]+)?"
PAREN = re.compile(
    rf"^{NUMBER}?{HEAD}(?P<title>\S[^\n]{{0,140}}?)[ \t]*\((?P<inside>[^()\n]{{0,70}}?{YEAR}[^()\n]{{0,70}})\)(?P<rest>.*)$"
)
DASH = re.compile(
    rf"^{NUMBER}?{HEAD}(?P<title>\S[^\n]{{0,120}}?)(?P<gap>[ ]+[–—-][ ]*|[ ]*,[ ]*|\.[ ]?|[ ]+)(?P<year>{YEAR})(?!\d)[ ]?(?:г\.|год|жыл|ж\.)?(?P<rest>.*)$"
)
CARD = re.compile(
    rf"^(?:[Dd]ir\.? (?P<person>{NAME})[:,] )?(?P<place>[^\d\n()]{{2,60}}?),? (?P<year>{YEAR})[ ]?(?P<rest>(?:[–—-].{{0,30}})?|\([^()\n]{{1,20}}\))$"
)
NEXT = re.compile(rf"[\s–—-]*(?P<person>{NAME})[ ][–—-][ ](?=\d)")
FOREIGN = re.compile(r"[A-Za-z0-9][A-Za-z0-9\u00c0-\u017f'’:,.!?& -]*[A-Za-z0-9!?]")
LOUD_WORD = r"[A-ZÀ-ÞА-ЯЁ0-9][A-ZÀ-ÞА-ЯЁ0-9'’!?:.,&-]*"
TIMED = re.compile(
    rf"^(?:[A-ZÀ-ÞА-ЯЁ][^\W\dA-ZА-Я]+(?:[ ][^\W\d]+[a-zà-ÿа-я]){{0,4}}[ ])?(?P<title>{LOUD_WORD}(?:[ ]{LOUD_WORD}){{0,8}}?)[ ]+(?P<rest>(?:[A-ZА-Я][a-zа-я]{{1,9}}[ ])?\d{{1,2}}(?:st|nd|rd|th)?[ /.].*)$"
)
LIST = re.compile(r"^[«“\"](?P<title>[^«»“”\"\n]{1,80})[»”\"], (?P<rest>.*)$")
COUNTED = re.compile(rf"^{NUMBER}(?P<title>\S.{{0,110}})")
DASHED = re.compile(r"^(?P<title>[^\n—–]{2,70}?)(?:—|[ ][–—][ ])(?P<rest>\S.{3,})$")
ABOVE = re.compile(rf"^(?P<person>{NAME}), (?P<year>{YEAR}) \((?P<place>[^()\n]{{3,60}})\)\s*$")
RECORD = re.compile(
    rf"^{NUMBER}?(?:[^\n:|]{{0,40}}?\b(?P<label>[^\W\d_]{{3,12}}):[ ]+)?(?P<title>[^\n|]{{2,80}}?), (?P<place>[^\n,|]{{2,30}}), (?:(?P<year>{YEAR})\b|(?=Dir))(?P<rest>.*)$"
)
NOT = "not"
NEAR_LABEL = 70
STRUCTURAL = re.compile(r"^\s*(?:$|[/|–—:;.,&-]|(?:Dir|dir|реж|Реж|Directed|Starring)\b)")
INLINE = re.compile(
    rf"[«“](?P<title>[^«»“”\n]{{1,90}})[»”][ ]?(?:\([ ]?[«“\"]?(?P<other>[^«»“”\"()\n]{{1,80}})[»”\"]?[ ]?\)[ ]?)?(?P<year>{YEAR})(?=[ \n]{{1,4}}[^\W\d_a-zа-яәғқңөұүһі])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its place; `start` is that of its first letter that is no blank."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a film begins: `family` names the shape, `body` is where what is said of it starts.
    `sure` when the line alone shows that it is a heading. `above` is a director who stands there."""

    family: str
    start: int
    body: int
    title: Title
    number: int | None = None
    sure: bool = False
    director: tuple[int, int] | None = None
    place: tuple[int, int] | None = None


def lines_of(words: str) -> list[Line]:
    """The lines that have words."""
    found = []
    for each in re.finditer(r"[^\n]+", words):
        bare = each[0].strip()
        if bare:
            start = each.start() + each[0].index(bare[0])
            found.append(Line(bare, start, start + len(bare)))
    return found


def candidates(line: Line, lexicon: Lexicon) -> Iterator[Heading]:
    """What a line could be a heading as, the most telling shape first."""
    for make in (_above, _strip, _card, _paren, _record, _phrased, _dash, _timed, _counted, _dashed):
        heading = make(line, lexicon)
        if heading is not None:
            yield heading


def _phrased(line: Line, lexicon: Lexicon) -> Heading | None:
    """`30 facts about TITLE`, or a sentence that introduces its film: `TITLE is a 1956 American …`."""
    for pattern in lexicon.headings:
        if found := pattern.fullmatch(line.words):
            heading = _of_phrase("phrase", found, line, line.end)
            if heading and found.groupdict().get("person"):
                person = (line.start + found.start("person"), line.start + found.end("person"))
                heading = replace(heading, director=person)
            return heading
    for pattern in lexicon.leads:
        if found := pattern.match(line.words):
            return _of_phrase("lead", found, line, line.start)
    return None


def _of_phrase(family: str, found: re.Match[str], line: Line, body: int) -> Heading | None:
    title = Title(piece(found["title"], line.start + found.start("title")))
    if found.groupdict().get("year"):
        title = dated(title, found["year"], line.start + found.start("year"), lexicon=None) or title
    return Heading(family, line.start, body, title) if is_title(title.piece.words) else None


def _paren(line: Line, lexicon: Lexicon) -> Heading | None:
    found = PAREN.match(line.words)
    if found is None or _is_label(found["title"], lexicon) or not _head(found, lexicon):
        return None
    title = dated(
        split(found["title"], line.start + found.start("title"), lexicon),
        found["inside"],
        line.start + found.start("inside"),
        lexicon,
    )
    if title is None and _is_whole(found, lexicon):
        return Heading(NOT, line.start, line.end, Title(piece("", line.start)), sure=True)
    if title is None or not _is_film(title.piece.words, lexicon):
        return None
    plain = _is_plain(found["rest"], lexicon)
    clear = bool(found["number"]) or is_quoted(found["title"])
    if not plain and not clear and not is_cased(title.piece.words, lexicon.language):
        return None
    family = "paren" + ("#" if found["n"] else "*" if found["number"] else "")
    whole = plain and (clear or len(title.piece.words.split()) <= 8 or is_cased(title.piece.words, lexicon.language))
    return Heading(family, line.start, line.start + found.end("inside") + 1, title, _count(found), whole or clear)


def _dash(line: Line, lexicon: Lexicon) -> Heading | None:
    found = DASH.match(line.words)
    if found is None or _is_label(found["title"], lexicon) or not _is_plain(found["rest"], lexicon):
        return None
    gap, quoted, counted = found["gap"].strip(), is_quoted(found["title"]), bool(found["n"] or found["label"])
    told = lexicon.labelled.search(found["rest"], 0, NEAR_LABEL) is not None
    if not _head(found, lexicon):
        return None
    if parted := LIST.match(found["title"]):
        return _listed(parted, found, line, lexicon)
    title = split(found["title"], line.start + found.start("title"), lexicon)
    if not _is_film(title.piece.words, lexicon) or re.match(rf"\s*[-–—]\s*(?:{YEAR}|\d\d\b)", found["rest"]):
        return None
    if gap in ("", ",", ".") and not (
        quoted
        or counted
        or (gap == "." and (found["title"].isupper() or not found["rest"].strip(" .").startswith("(")))
    ):
        return None
    if gap == "." and not quoted and not is_title(title.piece.words):
        return None
    start = line.start + found.start("year")
    year = dated(title, found["year"], start, lexicon)
    if year is None or (not quoted and found["title"].strip().endswith((":", ")")) and title.other is None):
        return None
    family = f"dash{gap or '_'}" + ("#" if counted else "")
    return Heading(
        family,
        line.start,
        start + 4,
        year,
        _count(found),
        sure=gap in ("-", "–", "—") or quoted or told or title.piece.words.isupper(),
    )


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


def _counted(line: Line, lexicon: Lexicon) -> Heading | None:
    found = COUNTED.match(line.words)
    if found is None or _is_label(found["title"], lexicon):
        return None
    strange = FOREIGN.match(found["title"]) if lexicon.language == "ar" else None
    if strange is None and found.end() < len(line.words):
        return None
    words, quoted = strange[0] if strange else found["title"], is_quoted(found["title"])
    title = untagged(split(words, line.start + found.start("title"), lexicon))
    if not _is_film(title.piece.words, lexicon) or (not quoted and words.rstrip().endswith((".", ":", ",", ";"))):
        return None
    if not quoted and not is_cased(title.piece.words, lexicon.language):
        return None
    family = ("quoted" if quoted else "counted") + ("#" if found["n"] else "*")
    end = line.start + found.start("title") + len(words) if strange else line.end
    return Heading(family, line.start, end, title, _count(found))


def untagged(title: Title) -> Title:
    """`Tagline: Title / Original`: the title behind the colon, where the original has none."""
    before, colon, name = title.piece.words.rpartition(": ")
    if not colon or title.other is None or ":" in title.other.words:
        return title
    start = title.piece.end - len(name)
    return replace(title, piece=Piece(name, start, title.piece.end))


def _dashed(line: Line, lexicon: Lexicon) -> Heading | None:
    found = DASHED.match(line.words)
    if found is None or _is_label(found["title"], lexicon):
        return None
    title = split(found["title"], line.start, lexicon)
    if not _is_film(title.piece.words, lexicon) or not is_cased(title.piece.words, lexicon.language):
        return None
    if found["rest"][0].isdigit() or YEARS.search(found["rest"][:6]):
        return None
    return Heading("dashed", line.start, line.start + found.start("rest"), title)


def _record(line: Line, lexicon: Lexicon) -> Heading | None:
    found = RECORD.match(line.words)
    if found is None or found["place"].strip() not in lexicon.places or not _head(found, lexicon):
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
    found = ABOVE.match(line.words)
    if found is None or not any(part.strip() in lexicon.places for part in found["place"].split(",")):
        return None
    person = (line.start, line.start + found.end("person"))
    place = (line.start + found.start("place"), line.start + found.end("place"))
    title = Title(piece("", line.start))
    year = dated(title, found["year"], line.start + found.start("year"), lexicon) or title
    return Heading("above", line.start, line.end, year, sure=True, director=person, place=place)


def _strip(line: Line, lexicon: Lexicon) -> Heading | None:
    """`USA | 92 mins | 1955 | Noir | Dir: …`: fields of a film whose title stands elsewhere."""
    parts = [part.strip() for part in line.words.split("|")]
    shapes = [shape_of(part, lexicon) for part in parts]
    if len(parts) < 3 or "year" not in shapes or not {"runtime", "country"} & set(shapes):
        return None
    year = YEARS.search(line.words)
    if year is None:
        return None
    at = line.start + year.start()
    title = Title(piece("", line.start), year=Piece(year[0], at, at + 4))
    return Heading("strip", line.start, line.start, title, sure=True)


def _is_plain(rest: str, lexicon: Lexicon) -> bool:
    """Whether what follows a year in a heading is no running sentence: nothing, a mark, a label."""
    return STRUCTURAL.match(rest) is not None or lexicon.labelled.search(rest, 0, NEAR_LABEL) is not None


def _is_film(words: str, lexicon: Lexicon) -> bool:
    """Whether words are shaped as a title and are none of a list, a caption or a page's own."""
    return is_title(words) and not lexicon.lists.search(words) and not lexicon.captions.search(words)


def _is_whole(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a line is a heading in all but its year, as that of a series or a book is."""
    return not found["rest"].strip() and is_title(piece(found["title"], 0).words) and len(found["title"]) < 60


def _card(line: Line, lexicon: Lexicon) -> Heading | None:
    """`COUNTRY, YEAR –` or `Dir. NAME: COUNTRY YEAR (NN mins)` below a title."""
    found = CARD.match(line.words)
    if found is None:
        return None
    parts = [part.strip() for part in re.split(r"[,/&-]", found["place"])]
    if not all(
        part in lexicon.places or part.title() in lexicon.places or part.upper() in lexicon.places for part in parts
    ):
        return None
    year = Piece(found["year"], line.start + found.start("year"), line.start + found.end("year"))
    title = Title(piece("", line.start), year=year)
    person = (line.start + found.start("person"), line.start + found.end("person")) if found["person"] else None
    place = (line.start + found.start("place"), line.start + found.end("place"))
    body = line.start + (found.start("rest") if found["rest"] else len(line.words))
    return Heading("strip", line.start, body, title, sure=True, director=person, place=place)


def _timed(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Theme TITLE 3 September 5 September`: a title in capitals in a programme's table."""
    found = TIMED.match(line.words)
    if found is None or not any(month[:3].casefold() in found["rest"].casefold() for month in lexicon.months):
        return None
    title = Title(piece(found["title"], line.start + found.start("title")))
    if not _is_film(title.piece.words, lexicon):
        return None
    return Heading("timed", line.start, line.end, title)


def _head(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether what stands before a colon is no label, or one of titles."""
    label = (found["label"] or "").casefold()
    return not label or lexicon.labels.get(label) in ("title", "other", None)


def _is_label(words: str, lexicon: Lexicon) -> bool:
    before, colon, _ = words.partition(":")
    return (bool(colon) or len(words) < 30) and before.strip(" •-–—*").casefold() in lexicon.labels


def _count(found: re.Match[str]) -> int | None:
    return int(found["n"]) if found["n"] else None
