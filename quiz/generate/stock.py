"""What a base can ask, prepared once: the items of every relation and direction, and what
choosing among them needs.

What must stay true: nothing here depends on a match, a seed or a language chosen to play in, and
every fact that can be asked in no language is counted with its reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from quiz.facts.base import FactBase, Film, Relation
from quiz.generate.difficulty import Popularity, popularity
from quiz.generate.items import Item, Lore, Stem, items_of, lore
from quiz.generate.neighbours import Neighbours, survey
from quiz.generate.proofs import YEAR, Ground, study, values
from quiz.generate.sets import Aspect
from quiz.generate.templates import CAME_FIRST, Templates
from quiz.generate.trivia import TRIVIA, Marked, marked


@dataclass(frozen=True, slots=True)
class Selection:
    """Which films and relations may be asked about; None is all of them."""

    films: frozenset[str] | None = None
    relations: frozenset[str] | None = None


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be asked, by relation and direction. `facts` counts the facts of the selection;
    `refused` why some of them cannot be asked in any language."""

    ground: Ground
    films: dict[str, Film]
    ring: tuple[str, ...]
    near: Neighbours
    known: Popularity
    aspects: Mapping[tuple[str, str], Aspect]
    trivia: tuple[Marked, ...]
    firsts: Mapping[str, Stem]
    appearances: Mapping[tuple[str, str], int]
    newest: int
    facts: int
    refused: Mapping[str, int]


def prepare(base: FactBase, templates: Templates, selection: Selection = EVERYTHING) -> Catalogue:
    """The catalogue of a base. Wrong options come from the selected films, proofs from all."""
    known, ground = lore(base, templates), study(base)
    films = {
        film.key: film
        for film in sorted(base.films, key=lambda film: (film.year, film.key))
        if selection.films is None or film.key in selection.films
    }
    asked = [one for one in base.relations.values() if selection.relations is None or one.name in selection.relations]
    refused: Counter[str] = Counter()
    aspects = {
        (relation.name, direction): aspect
        for relation in asked
        for direction in ("forward", "inverse", *({relation.with_} - {""}))
        if (aspect := _aspect(known, films, relation, direction, refused)).films
    }
    sentences = selection.relations is None or TRIVIA in selection.relations
    marks = [mark for film in films.values() for mark in marked(known, ground, film)] if sentences else []
    refused.update(reason for mark, reason in marks if mark is None)
    dated = any(relation.name == YEAR for relation in asked)
    return Catalogue(
        ground=ground,
        films=films,
        ring=tuple(films),
        near=survey(base),
        known=popularity(base.films),
        aspects=aspects,
        trivia=tuple(mark for mark, _ in marks if mark),
        firsts=_firsts(templates) if dated else {},
        appearances=_appearances(base),
        newest=max((film.year for film in base.films), default=0),
        facts=sum(len(values(film, relation)) for film in films.values() for relation in asked) + len(marks),
        refused=dict(sorted(refused.items())),
    )


def _aspect(
    known: Lore, films: Mapping[str, Film], relation: Relation, direction: str, refused: Counter[str]
) -> Aspect:
    items: dict[str, tuple[Item, ...]] = {}
    for key, film in films.items():
        made = items_of(known, film, relation, direction)
        refused.update(reason for item, reason in made if item is None)
        if kept := tuple(item for item, _ in made if item):
            items[key] = kept
    name = f"{relation.name} {direction}"
    return Aspect(name, relation.name, direction, tuple(items), items, direction == "inverse")


def _firsts(templates: Templates) -> dict[str, Stem]:
    """The stems of "Which came first" by language."""
    asked = {language: templates.of(language, CAME_FIRST, "first") for language in templates.languages}
    return {language: Stem(found, {}, frozenset()) for language, found in asked.items() if found}


def _appearances(base: FactBase) -> dict[tuple[str, str], int]:
    """In how many films of the base a value of a relation appears."""
    return Counter(
        (relation.name, value.key)
        for film in base.films
        for relation in base.relations.values()
        for value in values(film, relation)
    )
