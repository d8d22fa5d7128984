"""Lines, and what a heading is: the words of a title and what may stand around them in a line.

What must stay true: nothing here decides that a line heads a film, only that it could.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from quiz.documents.keys import begun_of
from quiz.documents.lexicon import Lexicon
from quiz.documents.names import Person
from quiz.documents.titles import Piece, Title, is_title, piece

RANK = r"(?:No\.? ?|Nr\.? ?|Nº ?|(?:Platz|Rang|Place|Rank|Number|Puesto|Número|Numéro|Miejsce|Место|Місце)\.? ?)"
RANKED = frozenset("NPRMМ")
PLACE = r"(?:[ ]|-?(?:[её]|ші|шы|inci|nci)[ ]?)(?:место|місце|орын|орында|sırada)(?:[ ]\(\d{1,3}\))?[ ]?[.):–—-]?[ \t]*"
NUMBER = (
    rf"(?P<number>[ \t]*(?:(?:(?P<mark>[№#])[ ]?|{RANK})?(?P<n>\d{{1,3}}|1[0-7]\d\d(?=[.)]))(?:[-–]\d{{1,3}}(?=[.)]))?"
    rf"(?:[ ]?(?:[.)]|:(?!\d)|[ ][–—-])[ \t]*|[–—-][ ]+|[ ](?=[«„“])|(?(mark)[ ]|(?!))|{PLACE})"
    r"|\d{1,3}/\d{1,3}[ ]?[:.)–—-]?[ \t]+|[•►▪●■*·➤▶✔→]\s*|[\u2190-\u2bff\U0001F000-\U0001FAFF]\uFE0F?\s*|[–—-]\s+))"
)
NUMBERED = re.compile(rf"{NUMBER}(?=\S)")
HEAD = r"(?:(?P<label>[^\W\d_]{3,12}):[ ]+)?"
NOT, ABOVE, STRIP, LOOSE, TIMED = "not", "above", "strip", "loose", "timed"
NEAR_LABEL, LONGEST_DAY, LONGEST_MONTH = 70, 40, 24
MOST_AROUND = 600
"""The letters of a line that are looked at before and behind a place; one without an end is not read again for each
place in it."""
ORDINALS = ("st", "nd", "rd", "th")
DIGIT = re.compile(r"\d")
LABEL_MARKS = (":", "\t", "…", "...", " | ", "– ", "— ", "- ")
"""What stands behind labels."""
STRUCTURAL = re.compile(r"^\s*(?:$|[/|–—:;.,&-]|(?:Dir|dir|реж|Реж|Directed|Starring)\b)")


Line = Piece
"""A line, from its first letter that is no blank."""


class Heading(NamedTuple):
    """Where a film begins: `family` names the shape, `body` is where what is said of it starts.
    `sure` when the line alone shows that it is a heading. `maker` is who directed all films of the list,
    `other` another film that the heading names with its year."""

    family: str
    start: int
    body: int
    title: Title
    number: int | None = None
    sure: bool = False
    director: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    cast: tuple[int, int] | None = None
    maker: Person | None = None
    other: Title | None = None


def lines_of(words: str) -> list[Line]:
    """The lines that have words."""
    return list(_lines(words.split("\n")))


def first_lines(words: str, count: int) -> list[Line]:
    """So many of them from the beginning, without looking at the others."""
    at = 0
    for _ in range(count):
        while at < len(words) and words[at].isspace():
            at += 1
        at = words.find("\n", at) + 1 or len(words)
    return list(_lines(words[:at].split("\n")))


def _lines(lines: Iterable[str]) -> Iterator[Line]:
    at = 0
    for line in lines:
        if bare := line.lstrip():
            start = at + len(line) - len(bare)
            bare = bare.rstrip()
            yield Line(bare, start, start + len(bare))
        at += len(line) + 1


def whole_lines(words: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines of a stretch from their beginnings on, with their places."""
    at = start
    for line in words[start:end].split("\n"):
        if at > start or at == 0 or words[at - 1] == "\n":
            yield at, line
        at += len(line) + 1


def before_in_line(words: str, at: int) -> str:
    """What stands before a place in its line."""
    least = max(0, at - MOST_AROUND)
    return words[max(words.rfind("\n", least, at) + 1, least) : at]


def line_end(words: str, at: int) -> int:
    """Where the line ends that a place is in."""
    most = min(len(words), at + MOST_AROUND)
    end = words.find("\n", at, most)
    return end if end >= 0 else most


def end_before(words: str, at: int) -> int:
    """Where the words before a place end, without the blanks behind them."""
    while at and words[at - 1].isspace():
        at -= 1
    return at


def may_be_numbered(words: str) -> bool:
    """Whether words can begin with a number or a mark: with no letter, or with that of a rank."""
    return not words[:1].isalpha() or words[0] in RANKED


def unnumbered(line: Line) -> Line:
    """A line without the number or the mark of a list that leads it."""
    found = NUMBERED.match(line.words) if may_be_numbered(line.words) else None
    if found is None or (found[0].rstrip().endswith(":") and found[0].lstrip()[0].isdigit()):
        return line
    return Line(line.words[found.end() :], line.start + found.end(), line.end)


def is_day(words: str, lexicon: Lexicon) -> bool:
    """Whether words end in a day and its month (`… on 3 May`, `… Mar. 1,`) or are a month: no title stands there."""
    bare = words.rstrip(" ,.")
    if not begun_of(bare[-LONGEST_MONTH:]).endswith(_ends(lexicon.months)):
        return False
    near = max(0, len(bare) - LONGEST_DAY)
    if " " in bare and not DIGIT.search(bare, near):
        return False
    return _days(lexicon.months).search(bare, near) is not None


def has_days(words: str, lexicon: Lexicon) -> bool:
    """Whether words have a month behind a number anywhere."""
    return _dated(lexicon.months).search(words) is not None


@lru_cache(maxsize=64)
def _dated(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i)\d(?:{'|'.join(ORDINALS)})?[ ]+(?:{_forms(months)})")


def _forms(months: tuple[str, ...]) -> str:
    """The months, whole and for short."""
    return "|".join(re.escape(name) for month in months for name in (month, month[:3])) or "(?!)"


@lru_cache(maxsize=64)
def _ends(months: tuple[str, ...]) -> tuple[str, ...]:
    """What words end in that are a day and its month."""
    return (*"0123456789", *ORDINALS, *(begun_of(name) for month in months for name in (month, month[:3])))


@lru_cache(maxsize=64)
def _days(months: tuple[str, ...]) -> re.Pattern[str]:
    names = _forms(months)
    number = rf"\d{{1,2}}(?:{'|'.join(ORDINALS)})?\.?"
    return re.compile(rf"(?i)(?:\b{number} (?:of |de )?(?:{names})|\b(?:{names})\.? {number}|^(?:{names}))\.?$")


def titled_in(found: re.Match[str], lexicon: Lexicon) -> tuple[str, int]:
    """The words of a heading's title and their place in the line: from its label on where that is none."""
    label = (found["label"] or "").casefold()
    start = found.start("label") if label and label not in lexicon.labels else found.start("title")
    return found.string[start : found.end("title")], start


def is_plain(rest: str, lexicon: Lexicon) -> bool:
    """Whether what follows a year in a heading is no running sentence: nothing, a mark, a label."""
    return STRUCTURAL.match(rest) is not None or has_label(rest, NEAR_LABEL, lexicon)


def has_label(words: str, near: int, lexicon: Lexicon) -> bool:
    """Whether the first so many letters of some words have a label."""
    marked = any(map(words.__contains__, LABEL_MARKS))
    return marked and lexicon.labelled.search(words, 0, near) is not None


def is_film(words: str, lexicon: Lexicon) -> bool:
    """Whether words are shaped as a title and are none of a list, a caption or a page's own."""
    return is_title(words) and not lexicon.unfilmed.search(words)


def is_whole(found: re.Match[str]) -> bool:
    """Whether a line is a heading in all but its year, as that of a series or a book is."""
    return not found["rest"].strip() and is_title(piece(found["title"], 0).words) and len(found["title"]) < 60


def has_head(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether what stands before a colon is no label, or one of titles."""
    label = (found["label"] or "").casefold()
    return not label or lexicon.labels.get(label) in ("title", "other", None)


def is_label(words: str, lexicon: Lexicon) -> bool:
    row = " |" in words and ":" not in words.partition("|")[0]
    before, mark, _ = words.partition("|" if row else ":")
    return (bool(mark) or len(words) < 30) and before.strip(" •-–—*").casefold() in lexicon.labels


def count_of(found: re.Match[str]) -> int | None:
    return int(found["n"]) if found["n"] else None
