"""Headings that a turn of phrase tells: `30 facts about TITLE`, `TITLE is a 1956 American film …`.

What must stay true: words that only stand in a title's place, a number, a noun for films, name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.documents.keys import called, is_held
from quiz.documents.lexicon import Lexicon, nouns_of
from quiz.documents.lines import Heading, Line, may_be_numbered
from quiz.documents.names import is_name
from quiz.documents.patterns import ready
from quiz.documents.titles import QUOTED, Title, dated, has_quotes, is_cased, is_quoted, is_title, piece, unfurnished
from quiz.documents.undated import COUNTED

TWICE = re.compile(r"(?P<title>[^A-Za-z\n]{2,60}) [–—-] (?P<other>[^\u0400-\u06ff\n]{2,80})")
"""A title and the one in Latin letters behind a dash."""
MOST_PHRASE = 160


def phrased(line: Line, lexicon: Lexicon) -> Heading | None:
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
