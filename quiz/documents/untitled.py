"""Blocks of labels one below the other whose headings are lost: the title stands in quotes in the text below each.

What must stay true: one block alone tells nothing; several must begin alike, with the director, and a block whose text
quotes several titles, none of them more often than the others, heads nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from quiz.documents.alike import folded
from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, before_in_line, is_film
from quiz.documents.segment import Segment
from quiz.documents.sentences import QUOTE
from quiz.documents.titles import Title, is_cased, piece

FAMILY = "untitled"
LEAST, NEAR = 3, 3


def untitled(words: str, told: Sequence[Field], lexicon: Lexicon) -> list[Segment]:
    """The stretches of such blocks, without those whose title is in doubt; none unless most have one."""
    labels = [field.label for field in told if field.relation == "director"]
    starts = [one for one, other in pairwise(told) if _opens(one, other, words)]
    if len(starts) < LEAST or len(starts) < len(labels) - 1:  # the last may be cut off
        return []
    stops = [*labels[1:], len(words)]
    ends = [stops[labels.index(field.label)] for field in starts]
    titles = [_quoted(words, field.end, end, lexicon) for field, end in zip(starts, ends, strict=True)]
    counts = Counter(folded(title.piece.words) for title in titles if title)
    found = [
        Segment(Heading(FAMILY, field.label, field.label, title, sure=True), field.label, end)
        for field, end, title in zip(starts, ends, titles, strict=True)
        if title and counts[folded(title.piece.words)] == 1
    ]
    return found if len(found) >= LEAST and 2 * len(found) > len(starts) else []


def _opens(field: Field, following: Field, words: str) -> bool:
    """Whether a director's label begins its line, and a label of actors the next."""
    if field.relation != "director" or following.relation != "cast" or words.find("\n", field.end, following.label) < 0:
        return False
    first, between = before_in_line(words, field.label), words[field.end : following.label]
    return not first.strip(" \t•*–-") and len(between.strip(" \n\t•*–-.,")) < NEAR


def _quoted(words: str, start: int, end: int, lexicon: Lexicon) -> Title | None:
    """The title that a text has in quotes, alone or more often than any other."""
    named: dict[str, list[Title]] = {}
    for found in QUOTE.finditer(words, start, end):
        title = Title(piece(found[1], found.start(1)))
        if is_film(title.piece.words, lexicon) and is_cased(title.piece.words, lexicon.language):
            named.setdefault(folded(title.piece.words), []).append(title)
    usual = sorted(named.values(), key=len, reverse=True)
    if not usual or (len(usual) > 1 and len(usual[0]) == len(usual[1])):
        return None
    return usual[0][0]
