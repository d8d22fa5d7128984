"""What a base can ask, prepared once: the relations and directions there is anything under, and what
choosing among them needs.

What must stay true: nothing here depends on a match, a seed or a language chosen to play in. Items
are made when they are looked at (the last ones kept), so that preparing costs one pass over the
films, however many facts there are; `faults` makes them all and counts those that cannot be asked.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, partial

from quiz import pace
from quiz.facts.base import FactBase, Film, Relation
from quiz.generate.aspects import Aspect
from quiz.generate.difficulty import Popularity, popularity
from quiz.generate.ground import YEAR, Column, Ground
from quiz.generate.headings import CAME_FIRST, CLUE, CONNECTION, LINK, STATEMENT
from quiz.generate.items import Item, Lore, Stem, item
from quiz.generate.kin import holders_of, kin_of
from quiz.generate.neighbours import LARGE, Neighbours
from quiz.generate.studying import study
from quiz.generate.surveying import survey
from quiz.generate.templates import Templates
from quiz.generate.trivia import TRIVIA, Marked, marked

KEPT_ITEMS = 512
Marks = Callable[[int], Sequence[tuple[Marked | None, str]]]
"""Gives the marks of a film's sentences by its number, or why one cannot be asked: made once for all catalogues
of a base, since each costs a third of a millisecond."""
TOLD = (STATEMENT, CLUE, CONNECTION, LINK)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which films and relations may be asked about; None is all of them."""

    films: frozenset[str] | None = None
    relations: frozenset[str] | None = None


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Films(Mapping[str, Film]):
    """The films that may be asked about, by key, in the order of time; `ring` are their numbers."""

    ground: Ground
    ring: array[int]
    keys_: Mapping[str, int]

    def __getitem__(self, key: str) -> Film:
        return self.ground.film(self.keys_[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys_)

    def __len__(self) -> int:
        return len(self.keys_)


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """What can be asked, by relation and direction. `told` are the aspects that make statements,
    clues, connections and links, of which other kinds of question are put together; `dated` whether
    years may be asked about; `facts` counts the facts of the selection; `unmarked` why some marked
    sentences cannot be asked in any language."""

    ground: Ground
    lore: Lore
    films: Films
    near: Neighbours
    known: Popularity
    aspects: Mapping[tuple[str, str], Aspect]
    trivia: tuple[Marked, ...]
    marks: Marks
    firsts: Mapping[str, Stem]
    told: Mapping[tuple[str, str], Aspect]
    dated: bool
    newest: int
    facts: int
    unmarked: Mapping[str, int]
    memory: dict[object, object] = field(default_factory=dict, repr=False)
    """What memory.py keeps."""

    @property
    def ring(self) -> array[int]:
        """The numbers of the films that may be asked about, in the order of time."""
        return self.films.ring


def prepare(base: FactBase, templates: Templates, selection: Selection = EVERYTHING) -> Catalogue:
    """The catalogue of a base. Wrong options come from the selected films, proofs from all."""
    ground = study(base)
    known = Lore(ground, templates)
    marks = cache(lambda number: marked(known, ground.film(number)))
    return _of(known, survey(ground), popularity(ground), marks, selection)


def narrowed(catalogue: Catalogue, selection: Selection) -> Catalogue:
    """A catalogue of fewer films and relations of the same base, without studying it again."""
    near = replace(catalogue.near, _orders={}, _kindred={}, _abroad={}, alone={})  # the rings are others
    return _of(catalogue.lore, near, catalogue.known, catalogue.marks, selection)


def warm(catalogue: Catalogue) -> None:
    """Makes what all catalogues of the base share and is made when it is first wanted."""
    for number in catalogue.ground.telling:
        pace.give_way()
        catalogue.marks(number)


def _of(known: Lore, near: Neighbours, fame: Popularity, marks: Marks, selection: Selection) -> Catalogue:
    ground, base = known.ground, known.base
    ring = array("I", (n for n, key in enumerate(ground.keys) if selection.films is None or key in selection.films))
    films = Films(ground, ring, {ground.keys[number]: number for number in ring})
    asked = [one for one in base.relations.values() if selection.relations is None or one.name in selection.relations]
    aspects: dict[tuple[str, str], Aspect] = {}
    told: dict[tuple[str, str], Aspect] = {}
    for relation in asked:
        for aspect in _aspects(known, near, ring, relation):
            (told if aspect.direction in TOLD else aspects)[relation.name, aspect.direction] = aspect
    sentences = selection.relations is None or TRIVIA in selection.relations
    telling = [number for number in ground.telling if ground.keys[number] in films] if sentences else []
    told_of = [mark for number in telling for mark in marks(number)]
    dated = any(relation.name == YEAR for relation in asked)
    return Catalogue(
        ground=ground,
        lore=known,
        films=films,
        near=near,
        known=fame,
        aspects=aspects,
        trivia=tuple(mark for mark, _ in told_of if mark),
        marks=marks,
        firsts=_firsts(known.templates) if dated else {},
        told=told,
        dated=dated,
        newest=max(ground.years, default=0),
        facts=sum(_facts(ground.columns[relation.name], ring) for relation in asked) + len(told_of),
        unmarked=Counter(reason for mark, reason in told_of if mark is None),
    )


def _aspects(known: Lore, near: Neighbours, ring: array[int], relation: Relation) -> Iterator[Aspect]:
    """Those of a relation that there is anything under; what is known of its values is worked out once
    for all of them, when it is first wanted."""
    pace.give_way()
    ground, column = known.ground, known.ground.columns[relation.name]
    holders = cache(partial(holders_of, column, ground.count))
    listed = array("I", (film for film in ring if _has_any(column, film, parts=False)))
    refutable = frozenset(column.refutable(ground.shut))
    sure = array("I", (film for film in listed if film in refutable))
    played = array("I", (film for film in listed if _has_any(column, film, parts=True)))
    kin = cache(lambda: kin_of(ground, near, column, listed, holders()))
    for direction in ("forward", "inverse", *({relation.with_} - {""}), *TOLD):
        parts = direction == relation.with_
        if not any(known.templates.of(language, relation.name, direction) for language in known.templates.languages):
            continue
        which, films = ("played", played) if parts else ("listed", listed) if direction == CLUE else ("sure", sure)
        kept = lru_cache(maxsize=KEPT_ITEMS)(partial(_made, known, relation, direction))
        people = kin if relation.value == "person" and (parts or direction == "forward") else None
        if films:
            names = f"{relation.name} {direction}", f"{relation.name} {which}"
            yield Aspect(*names, relation.name, direction, films, column, kept, people, holders, len(ring) >= LARGE)


def _made(
    known: Lore, relation: Relation, direction: str, film: int, place: int, part: int, languages: tuple[str, ...]
) -> Item | str:
    return item(known, film, relation, direction, place, part, languages)


def _has_any(column: Column, film: int, parts: bool) -> bool:
    first, end = column.starts[film], column.starts[film + 1]
    return any(column.parts[first:end]) if parts else end > first


def _facts(column: Column, ring: array[int]) -> int:
    return sum(column.starts[film + 1] - column.starts[film] for film in ring)


def faults(catalogue: Catalogue) -> Counter[str]:
    """Why facts, one by one in each direction, cannot be asked in any language; makes every item."""
    found: Counter[str] = Counter(catalogue.unmarked)
    for aspect in catalogue.aspects.values():
        for film in aspect.films:
            for entry in aspect.entries(film):
                made = [aspect.make(film, *entry, (one,)) for one in catalogue.lore.templates.languages]
                if reasons := [reason for reason in made if isinstance(reason, str)]:
                    found[reasons[-1]] += len(reasons) == len(made)
    return +found


def _firsts(templates: Templates) -> dict[str, Stem]:
    """The stems of "Which came first" by language."""
    asked = {language: templates.of(language, CAME_FIRST, "first") for language in templates.languages}
    return {language: Stem(found, {}, frozenset()) for language, found in asked.items() if found}
