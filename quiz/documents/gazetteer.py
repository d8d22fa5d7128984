"""The names a film base knows, by which a document's own are told apart: people, and those of them who act.

What must stay true: a name here says who is meant, never what a document states of a film.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from quiz.facts.base import FactBase

ACTING, DIRECTING = "cast", "director"
CREDITS = ("director", "cast", "composer", "cinematographer", "writer")


@dataclass(frozen=True, slots=True)
class Credited:
    """A film of the base by its year: each of its people once, with the first relation of them and every form of
    the name."""

    year: int
    people: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every form of the names of people, of those who act in more films than they direct and of those who direct
    in more; every form of the titles of films, by year; whom the base credits with films, by their titles as
    documents are compared."""

    people: Collection[str] = frozenset()
    actors: Collection[str] = frozenset()
    directors: Collection[str] = frozenset()
    films: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    credits: Mapping[str, tuple[Credited, ...]] = field(default_factory=dict)
    begun: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    marked: Collection[str] = frozenset()


NOBODY = Gazetteer()


def gazetteer(base: FactBase) -> Gazetteer:
    """The names of a base."""
    acts, directs = (_times(base, relation) for relation in (ACTING, DIRECTING))
    forms = {key: (key, *each.text.values(), *each.also) for key, each in base.people.items()}
    actors = (form for key, listed in forms.items() if acts[key] > directs[key] for form in listed if " " in form)
    directors = (form for key, listed in forms.items() if directs[key] > acts[key] for form in listed if " " in form)
    credits = _credits(base, forms, acts, directs)
    everybody = (form for listed in forms.values() for form in listed)
    return Gazetteer(
        frozenset(everybody),
        frozenset(actors),
        frozenset(directors),
        _titles(base),
        credits,
        _begun(credits),
        _marked(base),
    )


def _marked(base: FactBase) -> frozenset[str]:
    return frozenset(t for film in base.films for t in film.title.values() if t.endswith(("!", "?")))


def _begun(credits: Mapping[str, tuple[Credited, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for title in sorted(credits, key=len, reverse=True):
        parts = tuple(title.split())
        if parts:
            found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found


def _credits(
    base: FactBase, forms: Mapping[str, tuple[str, ...]], acts: Counter[str], directs: Counter[str]
) -> dict[str, tuple[Credited, ...]]:
    from quiz.documents.sentences import folded

    found: dict[str, tuple[Credited, ...]] = {}
    whole = {key: tuple(form for form in listed if " " in form) for key, listed in forms.items()}
    for film in base.films:
        relations: dict[str, str] = {}
        both = {v.key for v in film.facts.get("director", ())} & {v.key for v in film.facts.get("cast", ())}
        for relation in CREDITS:
            for value in film.facts.get(relation, ()):
                mainly = "cast" if acts[value.key] > directs[value.key] else "director"
                if value.key not in both or relation == mainly:
                    relations.setdefault(value.key, relation)
        credited = Credited(film.year, tuple((relation, whole.get(key, ())) for key, relation in relations.items()))
        for title in {folded(each) for each in film.title.values()}:
            found[title] = (*found.get(title, ()), credited)
    return found


def _titles(base: FactBase) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for film in base.films:
        found[film.year] = (*found.get(film.year, ()), *film.title.values())
    return found


def _times(base: FactBase, relation: str) -> Counter[str]:
    return Counter(value.key for film in base.films for value in film.facts.get(relation, ()))
