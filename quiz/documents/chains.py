"""Films that a sentence names one behind the other, each with its maker: `A's «B», C's «D»`, `«B» by A, «D» by C`.

What must stay true: one pair tells nothing, nor do pairs in a sentence that speaks of other works than films.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import is_film
from quiz.documents.persons import people_of
from quiz.documents.scope import Scope
from quiz.documents.sentences import sentences
from quiz.documents.titles import Piece, piece
from quiz.documents.values import SAID, Found, of_person

LEAST = 2
OPENINGS = ("«", "“", "„", '"')
"""What a title of such a sentence stands behind."""


def chained(words: str, scope: Scope) -> Iterator[tuple[Piece, Found]]:
    """Each title of such a sentence with its director."""
    lexicon = scope.lexicon
    for start, end in sentences(words, 0, len(words)) if lexicon.chains else ():
        if not _is_of_films(words[start:end], lexicon):
            continue
        for pattern in lexicon.chains:
            found = list(_pairs(words, start, end, pattern, scope))
            if len({title.start for title, _ in found}) >= LEAST:
                yield from found


def _is_of_films(sentence: str, lexicon: Lexicon) -> bool:
    """Whether a sentence has titles in quotes and speaks of films, and of no works that are none."""
    if sum(map(sentence.count, OPENINGS)) < LEAST:
        return False
    films = lexicon.film.search(sentence.casefold()) or lexicon.lists.search(sentence)
    return bool(films) and not lexicon.works.search(sentence) and not lexicon.blocked.search(sentence)


def _pairs(words: str, start: int, end: int, pattern: re.Pattern[str], scope: Scope) -> Iterator[tuple[Piece, Found]]:
    for found in pattern.finditer(words, start, end):
        title = piece(found["title"], found.start("title"))
        groups = {name: value for name, value in found.groupdict().items() if value}
        if is_film(title.words, scope.lexicon):
            for person in people_of("director", found, groups, scope):
                yield title, of_person("director", person, SAID)
