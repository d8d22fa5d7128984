"""The names a film base knows, by which a document's own are told apart: people, and those of them who act.

What must stay true: a name here says who is meant, never what a document states of a film.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from quiz.documents.credits import ACTING, DIRECTING, Credits, credits_of, times
from quiz.facts.base import FactBase


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every form of the names of people, of those who act in more films than they direct and of those who direct
    in more; every form of the titles of films, by year; whom the base credits with its films."""

    people: Collection[str] = frozenset()
    actors: Collection[str] = frozenset()
    directors: Collection[str] = frozenset()
    films: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    credits: Credits = field(default_factory=Credits)


NOBODY = Gazetteer()


def gazetteer(base: FactBase) -> Gazetteer:
    """The names of a base."""
    acts, directs = times(base, ACTING), times(base, DIRECTING)
    forms = {key: (key, *each.text.values(), *each.also) for key, each in base.people.items()}
    actors = (form for key, listed in forms.items() if acts[key] > directs[key] for form in listed if " " in form)
    directors = (form for key, listed in forms.items() if directs[key] > acts[key] for form in listed if " " in form)
    everybody = (form for listed in forms.values() for form in listed)
    return Gazetteer(
        frozenset(everybody), frozenset(actors), frozenset(directors), _titles(base), credits_of(base, forms)
    )


def _titles(base: FactBase) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for film in base.films:
        found[film.year] = (*found.get(film.year, ()), *film.title.values())
    return found
