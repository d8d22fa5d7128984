"""The names a film base knows, by which a document's own are told apart: people, and those of them who act.

What must stay true: a name here says who is meant, never what a document states of a film.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from quiz.facts.base import FactBase

ACTING, DIRECTING = "cast", "director"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every form of the names of people, and of those who act in more films than they direct."""

    people: Collection[str] = frozenset()
    actors: Collection[str] = frozenset()


NOBODY = Gazetteer()


def gazetteer(base: FactBase) -> Gazetteer:
    """The names of a base."""
    acts, directs = (_times(base, relation) for relation in (ACTING, DIRECTING))
    forms = {key: (key, *each.text.values(), *each.also) for key, each in base.people.items()}
    actors = (form for key, listed in forms.items() if acts[key] > directs[key] for form in listed if " " in form)
    return Gazetteer(frozenset(form for listed in forms.values() for form in listed), frozenset(actors))


def _times(base: FactBase, relation: str) -> Counter[str]:
    return Counter(value.key for film in base.films for value in film.facts.get(relation, ()))
