"""Numbered headings that are of themes, lessons, scenes or people rather than films.

What must stay true: a heading with a year, a director or quotes is never doubted; the others are when the words above
them do not say that a list of films follows, and most of what stands below says nothing that only films have.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.documents.alike import folded
from quiz.documents.credited import is_of_others
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.segment import Segment
from quiz.documents.sentences import QUOTE
from quiz.documents.stretch import FilmDraft
from quiz.documents.titles import is_cased

TOLD = frozenset(("director", "cast", "runtime", "writer", "composer", "cinematographer", "original_title"))
FAMILY = "counted"


def are_doubtful(found: Sequence[Segment]) -> bool:
    """Whether the headings of a list have nothing that shows them to be titles."""
    return bool(found) and not any(_is_sure(each) for each in found)


def are_topics(
    found: Sequence[Segment], films: Sequence[FilmDraft], words: str, lexicon: Lexicon, names: Gazetteer
) -> bool:
    """Whether the doubtful headings of a list are no titles."""
    lead = words[: found[0].heading.start]
    stated = lexicon.lists.search(lead.casefold()) and not is_of_others(lead, lexicon)
    told = sum(_is_told(film, names) for film in films)
    if stated:
        return told == 0 and 2 * sum(_names_others(each, words, lexicon) for each in found) >= len(found)
    return 2 * told < len(films)


def _is_sure(segment: Segment) -> bool:
    heading = segment.heading
    return bool(heading.sure or heading.title.year or heading.director) or not heading.family.startswith(FAMILY)


def _is_told(film: FilmDraft, names: Gazetteer) -> bool:
    """Whether something that only films have is said of what a heading names, or the base knows it."""
    known = folded(film.title.words) in names.credits.films
    return known or film.year is not None or any(fact.relation in TOLD for fact in film.facts)


def _names_others(segment: Segment, words: str, lexicon: Lexicon) -> bool:
    """Whether the words below a heading quote titles, and none of them its own."""
    title = folded(segment.heading.title.piece.words)
    quoted = [each[1] for each in QUOTE.finditer(words, segment.start, segment.end)]
    return any(is_cased(each, lexicon.language) for each in quoted) and title not in map(folded, quoted)
