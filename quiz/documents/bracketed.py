"""Headings with the year in brackets: `12. Title (1994)`, `«Title» (Other Title, 1994), a film that …`.

What must stay true: a sentence that goes on behind such brackets is no heading.
"""

from __future__ import annotations

import re

from quiz.documents.cards import is_note
from quiz.documents.credited import worded
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import (
    HEAD,
    NOT,
    NUMBER,
    Heading,
    Line,
    count_of,
    has_head,
    is_film,
    is_label,
    is_plain,
    is_whole,
    titled_in,
)
from quiz.documents.shapes import NAME, YEAR
from quiz.documents.titles import Title, dated, is_cased, is_clause, is_quoted, piece, split, unfurnished

PAREN = re.compile(
    rf"^{NUMBER}?{HEAD}(?P<title>\S[^\n]{{0,140}}?)[ \t]*"
    rf"[(\[](?P<inside>[^()\[\]\n]{{0,70}}?{YEAR}[^()\[\]\n]{{0,70}})[)\]](?P<rest>.*)$"
)
BRACKETED = re.compile(r"[(\[][^()\[\]\n]*[)\]]")
"""What a line must have for its year to stand in brackets."""
LINED = re.compile(r"\s*(?:[,;]|[^\W\d_]{1,6}\b)\s*(?:[^\W\d_]{1,6} )?[«“„\"][^«»“”„\"\n]{1,90}[»”“\"] \(")
"""Another title with brackets behind the first one: a sentence lists them."""
MADE = re.compile(rf"[ ](?:by|de|von|di|d['’])[ ]?{NAME}[ ]?")
HEADED = re.compile(r"(?:[^\W\d_][\w'-]* ){1,5}(?P<noun>[^\W\d_]+)[ ]?[:–—|-][ ](?=\S)")
MOST_UNCASED = 8


def bracketed(line: Line, lexicon: Lexicon) -> Heading | None:
    """A line as such a heading; as none of any film (NOT), where what stands before the brackets is no title."""
    marked = ("(" in line.words or "[" in line.words) and BRACKETED.search(line.words)
    found = PAREN.match(line.words) if marked else None
    if found is None or is_label(found["title"], lexicon) or not has_head(found, lexicon):
        return None
    words, at = _unheaded(*titled_in(found, lexicon), lexicon)
    if is_clause(words, lexicon) or is_note(found, words, lexicon):
        return None
    led, director = worded(words, lexicon), None
    if led is not None:
        words, director = led["title"], (line.start + at + led.start("name"), line.start + at + led.end("name"))
    whole = split(words, line.start + at, lexicon)
    plain = whole if is_quoted(words) else unfurnished(whole, lexicon)
    title = dated(plain, found["inside"], line.start + found.start("inside"), lexicon)
    if LINED.match(found["rest"]):
        return None
    if title is None and is_whole(found):
        return Heading(NOT, line.start, line.end, Title(piece("", line.start)), sure=True)
    heading = _headed(found, line, title, lexicon) if title else None
    return heading._replace(director=director) if heading and director else heading


def _headed(found: re.Match[str], line: Line, title: Title, lexicon: Lexicon) -> Heading | None:
    """The heading of a title, unless the line is a sentence that names it."""
    if not is_film(title.piece.words, lexicon) or _is_own_year(title):
        return None
    alone = is_plain(found["rest"], lexicon) or MADE.fullmatch(found["rest"]) is not None
    if not alone and found["number"] and not found["n"] and ": " in title.piece.words:
        return None
    clear = bool(found["number"]) or is_quoted(found["title"])
    cased, short = is_cased(title.piece.words, lexicon.language), len(title.piece.words.split()) <= MOST_UNCASED
    if not cased and not clear and found["rest"].startswith(","):
        return None  # it goes on
    if not (alone or cased or (clear and short)):
        return None
    family = "paren" + ("#" if found["n"] else "*" if found["number"] else "")
    sure = clear or (alone and (short or cased))
    return Heading(family, line.start, line.start + found.end("inside") + 1, title, count_of(found), sure)


def _is_own_year(title: Title) -> bool:
    """Whether a title is the year beside it, as in `2022 (2022)` behind a label of release dates."""
    return title.year is not None and title.piece.words == title.year.words


def _unheaded(words: str, at: int, lexicon: Lexicon) -> tuple[str, int]:
    """The words of a title without what heads them: `Tuesday Movie Trivia - Title`, `In Title` before a comma."""
    found = HEADED.match(words)
    if found is None or found["noun"].casefold() not in {*lexicon.facts, "review", "reviews"}:
        return words, at
    return words[found.end() :], at + found.end()
