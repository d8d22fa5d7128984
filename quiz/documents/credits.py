"""Whom a film base credits with its films, by the titles that documents may have of them.

What must stay true: each film once under every form of its title, each of its people once in it; somebody who made
the film and plays in it is there as what they mostly are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from quiz.documents.alike import folded
from quiz.facts.base import FactBase, Film

ACTING, DIRECTING = "cast", "director"
RELATIONS = (DIRECTING, ACTING, "composer", "cinematographer", "writer")
MARKS = ("!", "?")


People = tuple[tuple[str, tuple[str, ...]], ...]
"""What each is to a film, with the forms of the name."""


@dataclass(frozen=True, slots=True)
class Credited:
    """A film by its year, and its people."""

    year: int
    people: People


@dataclass(frozen=True, slots=True, eq=False)
class Credits:
    """Films by their titles as documents are compared (`films`); those titles in words by the first two, or the only
    one, the longest first (`begun`); the titles that end in a mark, which is a part of them (`marked`)."""

    films: Mapping[str, tuple[Credited, ...]] = field(default_factory=dict)
    begun: Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    marked: Collection[str] = frozenset()


def credits_of(base: FactBase, forms: Mapping[str, tuple[str, ...]]) -> Credits:
    """The credits of a base; `forms` are those of its people's names, by their keys."""
    acting, directing = times(base, ACTING), times(base, DIRECTING)
    mostly = {key: ACTING if acting[key] > directing[key] else DIRECTING for key in acting.keys() & directing.keys()}
    whole = {key: tuple(form for form in each if " " in form or " " not in key) for key, each in forms.items()}
    films: dict[str, tuple[Credited, ...]] = {}
    for film in base.films:
        people = tuple((relation, whole.get(key, ())) for key, relation in _relations(film, mostly).items())
        for title in {folded(each) for each in film.title.values()}:
            films[title] = (*films.get(title, ()), Credited(film.year, people))
    marked = (title for film in base.films for title in film.title.values() if title.endswith(MARKS))
    return indexed(films, marked)


def indexed(films: Mapping[str, tuple[Credited, ...]], marked: Iterable[str] = ()) -> Credits:
    """The credits of films by their titles."""
    begun: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for title in sorted(filter(None, films), key=len, reverse=True):
        parts = tuple(title.split(" "))
        begun[parts[:2]] = (*begun.get(parts[:2], ()), parts)
    return Credits(films, begun, frozenset(marked))


def times(base: FactBase, relation: str) -> Counter[str]:
    """In how many films of a base each has a part of a kind."""
    return Counter(value.key for film in base.films for value in film.facts.get(relation, ()))


def _relations(film: Film, mostly: Mapping[str, str]) -> dict[str, str]:
    """What each of a film's people is to it, by key."""
    keys = {
        relation: (*(value.key for value in film.facts.get(relation, ())), *film.also.get(relation, ()))
        for relation in RELATIONS
    }
    both = {*keys[ACTING]} & {*keys[DIRECTING]}
    found: dict[str, str] = {key: mostly.get(key, DIRECTING) for key in both}
    for relation in RELATIONS:
        for key in keys[relation]:
            found.setdefault(key, relation)
    return found
