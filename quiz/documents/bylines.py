"""Headings with the director behind a label in the same line: `Title, dir. NAME`, `Title – director: NAME`,
`Title (dir. NAME)`.

What must stay true: nothing but the label stands between title and name and nothing behind the name; one such line
shows little, a document must have several.
"""

from __future__ import annotations

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBERED, Heading, Line, is_film, is_label
from quiz.documents.names import spoken
from quiz.documents.titles import is_cased, is_quoted, split

BYLINE = "byline"
MOST_PEOPLE, BETWEEN, MOST_WORDS = 4, 5, 10


def byline(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title, dir. NAME`, with nothing else in the line."""
    found = lexicon.byline.search(line.words)
    if found is None:
        return None
    number = NUMBERED.match(line.words)
    first = number.end() if number else 0
    before = line.words[first : found.start()].rstrip()
    title = split(before, line.start + first, lexicon)
    words = title.piece.words
    if not is_film(words, lexicon) or _is_trade(words, lexicon) or len(words.split()) > MOST_WORDS:
        return None
    if is_label(before, lexicon):
        return None
    if not is_quoted(before) and not is_cased(words, lexicon.language):
        return None
    people = spoken(found["people"], line.start + found.start("people"), lexicon)
    bare = sum(len(person.name) for person in people)
    if not 0 < len(people) <= MOST_PEOPLE or bare < len(found["people"]) - BETWEEN * len(people):
        return None
    family = f"{BYLINE}{'*' if number else ''}"
    return Heading(family, line.start, line.end, title, director=(people[0].start, people[-1].end))


def _is_trade(words: str, lexicon: Lexicon) -> bool:
    """Whether words begin with somebody's trade: they name a person."""
    first = words.split(" ")[0].casefold()
    return first in lexicon.labels or first in lexicon.common
