"""Titles behind the name of their director, without quotes: `in NAME's The Title`, `NAME's Title (1949)`.

What must stay true: only a director whom the base knows, since a film may bear the name of its author or hero; the
director is said of the film, and is no part of its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.documents.gazetteer import Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import is_film
from quiz.documents.shapes import NAME, WORD
from quiz.documents.titles import Piece, Title, piece
from quiz.documents.values import SAID, Found

OWNED = re.compile(
    rf"(?P<person>{NAME})'s? "
    rf"(?P<title>(?:The|A|An)(?: (?:(?:of|the|and|in|a|to|for|at|on) ){{0,2}}{WORD}){{1,6}})(?=[.,;:]\s|\.?$)"
)
FRONT = re.compile(rf"(?P<person>{NAME})'s? (?=\S)")


def owned(words: str, names: Gazetteer) -> Iterator[Title]:
    """The titles that begin with an article and end with their clause, behind a director's name."""
    if "'s The " not in words and "'s A" not in words and "s' The " not in words:
        return
    for found in OWNED.finditer(words):
        person = _director(found, 0, names)
        if person:
            yield Title(piece(found["title"], found.start("title")), beside=person)


def without_owner(title: Title, names: Gazetteer, lexicon: Lexicon) -> Title:
    """A title without the director's name before it, who stands beside it instead."""
    found = FRONT.match(title.piece.words)
    if found is None or title.beside or title.piece.end - title.piece.start != len(title.piece.words):
        return title
    person = _director(found, title.piece.start, names)
    rest = piece(title.piece.words[found.end() :], title.piece.start + found.end())
    return title._replace(piece=rest, beside=person) if person and is_film(rest.words, lexicon) else title


def owner(title: Title, names: Gazetteer) -> Iterator[Found]:
    """The director of a title that was read so."""
    if title.beside and title.beside.words in names.directors:
        yield Found("director", title.beside.words, title.beside.start, title.beside.end, SAID)


def _director(found: re.Match[str], at: int, names: Gazetteer) -> Piece | None:
    """The director whose name ends the words before a title."""
    parts = found["person"].split(" ")
    for first in range(len(parts) - 1):
        name = " ".join(parts[first:])
        if name in names.directors:
            start = at + found.end("person") - len(name)
            return Piece(name, start, start + len(name))
    return None
