"""Lines that can be a film's heading, each with the family of shapes it belongs to.

What must stay true: a family is a shape, such as a number, a title and a year in brackets; whether
a document has its headings in that shape is induced from the document itself, in layout.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set

from quiz.documents.bylines import byline
from quiz.documents.cards import OTHER_RECORDS, RECORDS, begins_with_year, is_note, row_of
from quiz.documents.catalogues import catalogued
from quiz.documents.credited import worded
from quiz.documents.keys import called, is_held
from quiz.documents.lexicon import Lexicon, nouns_of
from quiz.documents.lines import (
    HEAD,
    NEAR_LABEL,
    NOT,
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
    is_whole,
    may_be_numbered,
    titled_in,
)
from quiz.documents.names import is_name
from quiz.documents.patterns import ready
from quiz.documents.programmes import PROGRAMMES
from quiz.documents.shapes import NAME, YEAR, YEAR_WORDS
from quiz.documents.titles import (
    QUOTED,
    Title,
    dated,
    has_quotes,
    is_cased,
    is_clause,
    is_quoted,
    is_title,
    piece,
    split,
    unfurnished,
)
from quiz.documents.twofold import twofold
from quiz.documents.undated import COUNTED, counted, dashed, disc, foreign
from quiz.documents.years import year_first, year_last

PAREN = re.compile(
    rf"^{NUMBER}?{HEAD}(?P<title>\S[^\n]{{0,140}}?)[ \t]*"
    rf"[(\[](?P<inside>[^()\[\]\n]{{0,70}}?{YEAR}[^()\[\]\n]{{0,70}})[)\]](?P<rest>.*)$"
)
DASH = re.compile(
    rf"^{NUMBER}?{HEAD}(?P<title>\S[^\n]{{0,120}}?)(?P<gap>[ ]+[–—-][ ]*|[ ]*[,،][ ]*|\.[ ]?|[ ]+){YEAR_WORDS}"
    rf"(?P<year>{YEAR})(?!\d)[ ]?(?:г\.|год|жыл|ж\.)?(?P<rest>.*)$"
)
BRACKETED, GAPPED = re.compile(r"[(\[][^()\[\]\n]*[)\]]"), re.compile(rf"[ .,،–—-]{YEAR}")
"""What a line must have for its year to stand in brackets, or behind a gap."""
YEAR_IN = re.compile(r"[12](?:(?<=1)(?:8[89]|9\d)|(?<=2)0[0-3])\d")
"""A year, wherever it stands: that or the word for a director have all headings that are not known by their words
alone."""
LINED = re.compile(r"\s*(?:[,;]|[^\W\d_]{1,6}\b)\s*(?:[^\W\d_]{1,6} )?[«“„\"][^«»“”„\"\n]{1,90}[»”“\"] \(")
"""Another title with brackets behind the first one: a sentence lists them."""
TWICE = re.compile(r"(?P<title>[^A-Za-z\n]{2,60}) [–—-] (?P<other>[^\u0400-\u06ff\n]{2,80})")
"""A title and the one in Latin letters behind a dash."""
MADE = re.compile(rf"[ ](?:by|de|von|di|d['’])[ ]?{NAME}[ ]?")
MOST_PHRASE, MOST_UNCASED = 160, 8
LIST = re.compile(r"^[«“\"](?P<title>[^«»“”\"\n]{1,80})[»”\"], (?P<rest>.*)$")
HEADED = re.compile(r"(?:[^\W\d_][\w'-]* ){1,5}(?P<noun>[^\W\d_]+)[ ]?[:–—|-][ ](?=\S)")
STARRED = re.compile(r",\s*(?:dir\b|directed by|реж|regie|starring|with |с участием)")
SPAN = re.compile(rf"\s*[-–—]\s*(?:{YEAR}|\d\d\b)")


def candidates(line: Line, lexicon: Lexicon) -> Iterator[Heading]:
    """What a line could be a heading as, the most telling shape first; nothing behind one that is sure."""
    told = _phrased(line, lexicon)
    if told and told.family == "phrase" and told.title.year:
        yield told
        return
    marks = frozenset(line.words)
    for make, needed in shapes_of(line.words):
        if needed and needed.isdisjoint(marks):
            continue
        heading = make(line, lexicon) if make else told
        if heading is not None:
            yield heading
            if heading.sure:
                return


def shapes_of(words: str) -> Sequence[Shape]:
    """The shapes of a heading that a line may have."""
    if not ("Dir" in words or YEAR_IN.search(words)):
        return UNDATED
    return DATED if begins_with_year(words) else LATER_DATED


def _phrased(line: Line, lexicon: Lexicon) -> Heading | None:
    """`30 facts about TITLE`, or a sentence that introduces its film: `TITLE is a 1956 American …`."""
    for found in phrases_of(line.words, lexicon) if len(line.words) <= MOST_PHRASE else ():
        if is_worded(found, lexicon):
            heading = _of_phrase("phrase", found, line, line.end, lexicon)
            if heading and found.groupdict().get("person"):
                person = (line.start + found.start("person"), line.start + found.end("person"))
                heading = heading._replace(director=person)
            return heading
    first = _behind_number(line.words)
    for phrase, keys in lexicon.leads:
        if is_held(keys, line.words) and (lead := ready(phrase).match(line.words, first)):
            return _of_phrase("lead", lead, line, line.start, lexicon)
    return None


def _behind_number(words: str) -> int:
    found = COUNTED.match(words) if may_be_numbered(words) else None
    return found.start("title") if found and found["n"] else 0


def phrases_of(words: str, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """The headings by turns of phrase that a line can be read as."""
    for number in called(lexicon.headed_by, words):
        if found := ready(lexicon.headings[number]).fullmatch(words):
            yield found


def is_worded(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a heading's title has the capitals of one and its person the name of one."""
    person = found.groupdict().get("person")
    named = person is None or is_name(person, lexicon)
    quoted = is_quoted(found.string[max(0, found.start("title") - 1) :])
    if has_quotes(found.string) and not QUOTED.search(found["title"]) and not quoted:
        return False
    nouns = nouns_of(lexicon)
    low = found["title"].casefold()
    if low in nouns or set(low.split()) <= nouns:
        return False
    if _is_general(found["title"], lexicon):
        return False
    if not is_quoted(found["title"]) and lexicon.lists.search(found["title"]):
        return False
    return named and (is_quoted(found["title"]) or is_cased(found["title"], lexicon.language))


def _is_general(title: str, lexicon: Lexicon) -> bool:
    """Whether words in a title's place name no film: a number, `Movie`, `Little-Known Film`, `Fun Fact`."""
    words = title.casefold().split()
    if title.casefold() in nouns_of(lexicon):
        return True
    nouns = {noun.casefold() for noun in lexicon.films[:2]}
    return title.isdigit() or (not is_quoted(title) and bool({words[-1], words[-1].removesuffix("s")} & nouns))


def _of_phrase(family: str, found: re.Match[str], line: Line, body: int, lexicon: Lexicon) -> Heading | None:
    title = title_of(found, line.start, lexicon)
    if found.groupdict().get("year"):
        title = dated(title, found["year"], line.start + found.start("year"), lexicon=None) or title
    return Heading(family, line.start, body, title) if is_title(title.piece.words) else None


def title_of(found: re.Match[str], at: int, lexicon: Lexicon) -> Title:
    """The title in a turn of phrase, without what a page puts around one; `at` is where the words begin."""
    start = found.start("title")
    title = Title(piece(found["title"], at + start))
    if two := TWICE.fullmatch(found["title"].strip()):
        both = (piece(two[name], at + start + two.start(name)) for name in ("title", "other"))
        return Title(*both)
    rest = unfurnished(Title(piece(found.string[start : found.end()], at + start)), lexicon)
    return rest if rest.piece.end < title.piece.end else unfurnished(title, lexicon)


def _paren(line: Line, lexicon: Lexicon) -> Heading | None:
    bracketed = ("(" in line.words or "[" in line.words) and BRACKETED.search(line.words)
    found = PAREN.match(line.words) if bracketed else None
    if found is None or is_label(found["title"], lexicon) or not has_head(found, lexicon):
        return None
    words, at = _unheaded(*titled_in(found, lexicon), lexicon)
    if is_clause(words, lexicon) or is_note(found, words, lexicon):
        return None
    led, director = worded(words, lexicon), None
    if led is not None:
        words, director = led["title"], (line.start + at + led.start("name"), line.start + at + led.end("name"))
    whole_title = split(words, line.start + at, lexicon)
    plain = whole_title if is_quoted(words) else unfurnished(whole_title, lexicon)
    title = dated(plain, found["inside"], line.start + found.start("inside"), lexicon)
    if LINED.match(found["rest"]):
        return None
    if title is None and is_whole(found):
        return Heading(NOT, line.start, line.end, Title(piece("", line.start)), sure=True)
    if title is None or not is_film(title.piece.words, lexicon) or _is_own_year(title):
        return None
    alone = is_plain(found["rest"], lexicon) or MADE.fullmatch(found["rest"]) is not None
    if not alone and found["number"] and not found["n"] and ": " in title.piece.words:
        return None
    clear = bool(found["number"]) or is_quoted(found["title"])
    cased = is_cased(title.piece.words, lexicon.language)
    if not cased and not clear and found["rest"].startswith(","):
        return None  # a sentence that goes on
    if not alone and not cased and (not clear or len(title.piece.words.split()) > MOST_UNCASED):
        return None
    family = "paren" + ("#" if found["n"] else "*" if found["number"] else "")
    whole = alone and (clear or len(title.piece.words.split()) <= 8 or cased)
    end = line.start + found.end("inside") + 1
    return Heading(family, line.start, end, title, count_of(found), whole or clear, director=director)


def _is_own_year(title: Title) -> bool:
    """Whether a title is the year beside it, as in `2022 (2022)` behind a label of release dates."""
    return title.year is not None and title.piece.words == title.year.words


def _unheaded(words: str, at: int, lexicon: Lexicon) -> tuple[str, int]:
    """The words of a title without what heads them: `Tuesday Movie Trivia - Title`, `In Title` before a comma."""
    found = HEADED.match(words)
    if found is None or found["noun"].casefold() not in {*lexicon.facts, "review", "reviews"}:
        return words, at
    return words[found.end() :], at + found.end()


def _dash(line: Line, lexicon: Lexicon) -> Heading | None:
    found = DASH.match(line.words) if GAPPED.search(line.words) else None
    if found is None or is_label(found["title"], lexicon):
        return None
    if is_day(line.words[: found.start("year")], lexicon):
        return None
    gap, quoted, counted = found["gap"].strip(), is_quoted(found["title"]), bool(found["n"] or found["label"])
    starred = STARRED.match(found["rest"]) is not None
    if gap in ("", ",", ".") and not (
        quoted
        or starred
        or counted
        or (gap == "." and (found["title"].isupper() or not found["rest"].strip(" .").startswith("(")))
    ):
        return None
    if not is_plain(found["rest"], lexicon):
        return None
    if not has_head(found, lexicon):
        return None
    if parted := LIST.match(found["title"]):
        return _listed(parted, found, line, lexicon)
    words, at = titled_in(found, lexicon)
    title = split(words, line.start + at, lexicon)
    low = title.piece.words.casefold()
    if low in lexicon.common and low not in lexicon.pronouns and not (quoted or counted):
        return None  # `In 1950, …`
    if SPAN.match(found["rest"]) or is_clause(words, lexicon) or not is_film(title.piece.words, lexicon):
        return None
    if gap == "." and not quoted and not is_title(title.piece.words):
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


Shape = tuple[Callable[[Line, Lexicon], Heading | None] | None, Set[str]]
"""What makes a heading of a line, and marks of which the line must have one, if any; None is a phrase."""
BEHIND: tuple[Shape, ...] = (
    (byline, frozenset(",–—-(")),
    (row_of, frozenset()),
    (counted, frozenset()),
    (dashed, frozenset("—–")),
    (foreign, frozenset()),
    (disc, frozenset(")]")),
)
RECORDED: tuple[Shape, ...] = ((catalogued, frozenset(")]")), *PROGRAMMES)
YEARED: tuple[Shape, ...] = (
    *RECORDED,
    (twofold, frozenset("–—-(")),
    (_paren, frozenset("([")),
    (None, frozenset()),
    (_dash, frozenset()),
    (year_first, frozenset()),
    (year_last, frozenset()),
    *BEHIND,
)
UNDATED: tuple[Shape, ...] = ((None, frozenset()), *RECORDED, *BEHIND)
DATED: tuple[Shape, ...] = (*RECORDS, *YEARED)
LATER_DATED: tuple[Shape, ...] = (*OTHER_RECORDS, *YEARED)
"""The shapes of a heading, the most telling first: those of any line, of one with a year, and of one with a year that
is not the first of its digits."""
