"""The year of a film whose heading has none.

What must stay true: a year is that of the release; the years of novels, wars and later showings are other people's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from quiz.documents.lexicon import Lexicon
from quiz.documents.shapes import YEAR
from quiz.documents.titles import Piece
from quiz.documents.values import LABELLED, Found

FULL_YEAR = re.compile(rf"\b({YEAR})\b")
BESIDE = re.IGNORECASE | re.MULTILINE


def year_of(facts: Iterable[Found], words: str) -> Piece | None:
    """The year of a film whose heading has none: a labelled year, else that of its release."""
    known = list(facts)
    said = {fact.value for fact in known if fact.relation == "year" and fact.confidence < LABELLED}
    known = [fact for fact in known if fact.relation != "year" or fact.confidence >= LABELLED or len(said) == 1]
    for relation in ("year", "release_date", "premiere"):
        for fact in known:
            if fact.relation == relation and (found := FULL_YEAR.search(fact.value)):
                at = words.find(found[1], fact.start, fact.end)
                if at >= 0:
                    return Piece(found[1], at, at + 4)
    return None


def year_beside(words: str, start: int, end: int, title: str, lexicon: Lexicon) -> Piece | None:
    """The year that a stretch puts beside the title it is about: `Title (1972)`, `1972's Title`, `the 1972 film Title`,
    or below it. A pattern of a title takes longer to make than most stretches to read, and is made only where there is
    such a year beside anything."""
    for before, behind, needed in _beside_title(lexicon):
        if not needed.search(words, start, end):
            continue
        shape = re.compile(before + re.escape(title) + behind, BESIDE)
        if found := shape.search(words, start, end):
            return Piece(found[1], found.start(1), found.end(1))
    return None


@lru_cache(maxsize=64)
def _beside_title(lexicon: Lexicon) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """What stands before and behind a title with its year beside it, and what is found wherever those are."""
    noun = "|".join(map(re.escape, lexicon.films)) or "(?!)"
    said = rf"\b({YEAR})(?:'s| (?:{noun})) "
    shapes = (
        ("", rf"[»”\"']? \(({YEAR})\)", rf" \({YEAR}\)"),
        (rf"{said}[«“\"']?", "", said),
        ("", rf"[»”\"']? ?, ({YEAR})\b", rf", {YEAR}\b"),
        (r"^[ \t]*", rf"[ \t]*\n\s{{0,8}}\(?({YEAR})\)?[ \t]*$", rf"\n\s{{0,8}}\(?{YEAR}\)?[ \t]*$"),
    )
    return tuple((before, behind, re.compile(needed, BESIDE)) for before, behind, needed in shapes)
