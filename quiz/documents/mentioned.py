"""Actors whom a stretch of one film names without a turn of phrase that says they act in it.

What must stay true: only names the base knows as actors' count, and only where the sentence is of this film and
speaks neither of what was wished, of another version nor of somebody behind the camera.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from quiz.documents.alike import folded
from quiz.documents.blocks import inside_of
from quiz.documents.lexicon import Lexicon
from quiz.documents.persons import BEFORE, BY
from quiz.documents.scope import Scope
from quiz.documents.sentences import QUOTE
from quiz.documents.shapes import NAME_ALONE, YEAR_ALONE
from quiz.documents.titles import is_cased
from quiz.documents.values import Found

NEAR, NAMED = 30, 0.6
WORK = re.compile(r"(?<!\w)['‘](?=[^\W\d_a-z])[^'‘’\n]{2,60}['’](?!\w)")
"""A title in single quotes, which may hold a name."""
LED = re.compile(r"\w*:[ ]")


def mentioned(
    words: str, start: int, end: int, scope: Scope, year: str, first: bool, played: Container[str] = ()
) -> Iterator[Found]:
    """The actors a sentence names, but for those known to have `played`; only those it begins with where `first`,
    unless it speaks of scenes and the set. `year` is that of the film."""
    if not scope.names.actors:
        return
    asked = False
    lone, first = first, first and not scope.lexicon.onstage.search(words, start, end)
    lead = LED.match(words, start, end)
    begin = lead.end() if lead else start
    at = begin
    quoted = any(words.find(mark, begin, end) >= 0 for mark in "'‘")
    works = inside_of([found.span() for found in WORK.finditer(words, begin, end)] if quoted else ())
    for found in NAME_ALONE.finditer(words, begin, end):
        name = _uncommon(found[0].removesuffix("'s"), scope.lexicon)
        if first and words[at : found.start()].strip(" ,") not in ("", *scope.lexicon.joins):
            return
        at = found.end()
        relation = "cast_weak" if name in scope.names.actors else "director_maybe"
        if relation != "cast_weak" and name not in scope.names.directors:
            continue
        if relation == "cast_weak" and name in played:
            continue
        if works(found.start()) or folded(name) in scope.titles or not _is_acting(words, found, start, scope):
            continue
        if relation == "cast_weak" or not lone:
            if not asked and _is_elsewhere(words, start, end, scope, year):
                return
            asked = True
            shift = found[0].index(name)
            yield Found(relation, name, found.start() + shift, found.start() + shift + len(name), NAMED)


def _uncommon(name: str, lexicon: Lexicon) -> str:
    """A name without the common word that begins its sentence: `As Dustin Hoffman`."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and first.casefold() in lexicon.common else name


def _is_elsewhere(words: str, start: int, end: int, scope: Scope, year: str) -> bool:
    """Whether a sentence denies or doubts, or speaks of another film, or of another year."""
    lexicon = scope.lexicon
    if any(pattern.search(words, start, end) for pattern in (lexicon.blocked, lexicon.elsewhere, lexicon.offstage)):
        return True
    if any(found[0] != year for found in YEAR_ALONE.finditer(words, start, end)):
        return True
    quotes = (found[1] for found in QUOTE.finditer(words, start, end))
    return any(folded(each) not in scope.titles and is_cased(each, lexicon.language) for each in quotes)


def _is_acting(words: str, found: re.Match[str], start: int, scope: Scope) -> bool:
    """Whether nothing beside a name says that somebody is compared, or is there for another trade."""
    lexicon, at = scope.lexicon, found.start()
    if lexicon.compared.search(words, max(start, at - NEAR), at):
        return False
    behind = words[found.end() : found.end() + NEAR]
    if found[0].endswith("'s") and lexicon.film.search(behind):
        return False
    before = max(start, at - BEFORE)
    return not (lexicon.crafts.search(words, before, at) or BY.search(words, before, at))
