"""Lists of one director's films: who a page is on by its lead, below whose heading of films they stand.

What must stay true: only a page whose lead calls somebody a director first of all, and whose list stands below a
heading of his films, gives them to him; and neither those below the heading of another trade nor one that names its
director itself or is by another one in the base.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quiz.documents.known import credited_with
from quiz.documents.lines import lines_of
from quiz.documents.names import Person
from quiz.documents.scope import Scope
from quiz.documents.segment import Segment
from quiz.documents.sentences import folded
from quiz.documents.shared import maker_of
from quiz.documents.stretch import FilmDraft, Page
from quiz.documents.values import SAID, Found

LEAST = 3


def made_by_one(films: Sequence[FilmDraft], found: Sequence[Segment], page: Page) -> list[FilmDraft]:
    """The films, those of the list with its director where the page is on one."""
    filmography, words = page.lexicon.filmography, page.words
    first = found[0].heading.start if len(found) >= LEAST else 0
    lead = words[:first]
    if not first or filmography is None or not all(each.heading.title.year for each in found):
        return list(films)
    above = lines_of(lead)
    if not above or not filmography.own.search(above[-1].words) or filmography.others.search(above[-1].words):
        return list(films)
    maker = _maker(lead, page)
    stop = min(
        (line.start for line in lines_of(words) if line.start > first and filmography.others.search(line.words)),
        default=len(words),
    )
    return [_with(film, maker, page) if maker and film.title.start < stop else film for film in films]


def _maker(lead: str, page: Page) -> Person | None:
    """Who a lead calls a director, without the father's name where the page has him so."""
    maker = maker_of(lead, Scope(page.lexicon, frozenset(), page.names.people, names=page.names))
    parts = maker.name.split() if maker else []
    if maker and len(parts) > 2 and page.lexicon.fathers.search(parts[1]):
        short = f"{parts[0]} {parts[-1]}"
        at = lead.find(short)
        return Person(short, at, at + len(short)) if at >= 0 else maker
    return maker


def _with(film: FilmDraft, maker: Person, page: Page) -> FilmDraft:
    """A film with its director, unless it has one, or another one in the base."""
    titles = frozenset(folded(each.words) for each in (film.title, *film.also))
    known = credited_with(page.names, titles, film.number)
    directors = [forms for relation, forms in (known.people if known else ()) if relation == "director"]
    if any(fact.relation == "director" for fact in film.facts):
        return film
    if directors and not any(maker.name in forms for forms in directors):
        return film
    return replace(film, facts=(*film.facts, Found("director", maker.name, maker.start, maker.end, SAID)))
