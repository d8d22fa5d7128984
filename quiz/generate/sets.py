"""Four options at once: the set first, the key last (GENERATOR.md 3.3, 6.2).

The usual way takes the key and looks for things like it. That puts the key in the middle of its
own options, and a player who knows nothing finds it in 54 of 100 questions. Here a film is drawn
as a centre, the others of the set come from its nearest, and only then is one of the four made the
key, each with the same chance. That is fair only if each of them *could* be the key. So before a
set is used, all twelve ordered tests must hold:

    films A, B, C, D with their directors a, b, c, d: is a false of B, C and D? b of A, C and D? …

Were only the drawn key tested, a film whose list is not whole could only ever stand as the key
(nothing can be proven false of it), and would give itself away.

What must stay true: `fits` is symmetric, and nothing about the key is used before it is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from random import Random

from quiz.generate.aspects import Aspect, Entry
from quiz.generate.ground import YEAR, Column, Ground
from quiz.generate.items import FILM_SIDE, Item
from quiz.generate.keys import Told, key_of, one_at_home, wanted
from quiz.generate.lint import nested
from quiz.generate.neighbours import ORIGINS, Neighbours
from quiz.generate.proofs import Falsity, explained, proof
from quiz.generate.together import held_together, is_tight, spaced
from quiz.question import Barred, Refusal, Spec, pick, shuffled

ATTEMPTS = 40
KIN_ATTEMPTS = 20
FAIR_ATTEMPTS = 34
TRIES = 2
"""Sets around one centre, whose neighbours are known by then, before the next is drawn."""
ENOUGH_KIN = 3
OBSTACLES = 40
EMPTY_CENTRES = 400
LEAST_YEARS_APART = 2
YEARS = 12
"""How far on either side the films of a question about years are looked for."""


Mate = tuple[int, Sequence[Entry]]
"""A film that may join a set, and its entries in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class _Search:
    """What a set is looked for with; `reasons` counts why items may not be asked."""

    aspect: Aspect
    ground: Ground
    around: Neighbours
    spec: Spec
    barred: Barred
    roll: Random
    reasons: Counter[str]

    def item(self, film: int, entry: Entry) -> Item | None:
        """The item of an entry when it may be the key, and so an option."""
        made = self.aspect.make(film, *entry, self.spec.languages)
        if isinstance(made, str):
            self.reasons[made] += 1
            return None
        return made if askable(made, self.aspect.film_keyed, self.barred, self.reasons) else None

    def centre(self) -> Item | None:
        """An item of a film drawn evenly from those that have any."""
        for _ in range(EMPTY_CENTRES):
            film = pick(self.aspect.films, self.roll)
            entries = self.aspect.entries(film)
            if not entries:
                continue
            for entry in shuffled(entries, self.roll) if len(entries) > 1 else entries:
                if found := self.item(film, entry):
                    return found
        return None

    def mates(self, centre: Item, kin: bool) -> Iterator[Mate]:
        """What may join the centre, films with their entries: its pool (the nearest, as many as the
        spec is wide) in chance order, then what is farther out in its own. Where people are asked for
        they are those near the centre's. First come those of its time and fame and, with `kin`, of its
        own countries: the one option from the film's country would give itself away."""
        if self.aspect.kin:
            people = self.aspect.kin()
            own = people.number[centre.thing]
            nearest = people.near.nearest("", people.ring, own, 0, self.aspect.relation)
            for other in self._pooled(people.near, own, nearest, kin):
                film, place = pick(people.films[other], self.roll)
                yield film, [entry for entry in self.aspect.entries(film) if entry[0] == place]
            return
        years = YEARS if self.aspect.column.relation.value == YEAR else 0
        near = self.around.nearest(self.aspect.ring, self.aspect.films, centre.number, years, self.aspect.relation)
        things = self.aspect.column.things
        others = [film for film in near if centre.thing not in things(film)]
        if len(others) < self.spec.options - 1:
            return
        for film in self._pooled(self.around, centre.number, others, kin):
            entries = self.aspect.entries(film)
            yield film, shuffled(entries, self.roll) if len(entries) > 1 else entries

    def _pooled(self, near: Neighbours, centre: int, nearest: Sequence[int], kin: bool) -> Iterator[int]:
        """The nearest, those first that are most like the centre; the pool of them in chance order, but
        that it begins with some that hold together."""
        ranks: tuple[list[int], ...] = ([], [], [])
        for other in nearest:
            related = not kin or near.related(centre, other)
            ranks[0 if related and near.alike(centre, other) else 1 if related else 2].append(other)
        films = ranks[0] if self.aspect.large else [*ranks[0], *ranks[1]]
        films += ranks[2] if len(films) < ENOUGH_KIN and not self.aspect.large else []
        alike = ranks[0] if len(ranks[0]) >= ENOUGH_KIN else films
        pool = alike[: self.spec.width - 1]
        asked = self.aspect.relation if near is self.around else None
        apart = LEAST_YEARS_APART if self.aspect.column.relation.value == YEAR else 0
        may = partial(spaced, near, centre, apart)
        yield from held_together(near, centre, pool, self.spec.options - 1, self.roll, asked, may)
        yield from films[len(pool) :]

    def foreseen(self, centre: Item, mates: Iterator[Mate], seen: list[Mate]) -> list[Told]:
        """A set as it will be if each of its items can be made, which most can: before they are, it is known
        whether the set has a key such as is wanted. What of the mates was looked at is `seen`."""
        column = self.aspect.column
        values = [(centre.number, column.numbers[centre.value.key])]
        for film, entries in mates:
            seen.append((film, entries))
            found = (column.listed[column.starts[film] + place] for place, _ in entries)
            value = next((one for one in found if all(self._proven(film, one, *each) for each in values)), None)
            values += [] if value is None else [(film, value)]
            if len(values) == self.spec.options:
                break
        return [Told(film, column.same[value]) for film, value in values]

    def set_of(self, centre: Item, mates: Iterable[Mate]) -> list[Item]:
        """A centre and others that go with it, as many as there shall be options if there are so many."""
        chosen = [centre]
        for film, entries in mates:
            if found := self.mate(film, entries, chosen):
                chosen.append(found)
            if len(chosen) == self.spec.options:
                break
        return chosen

    def mate(self, film: int, entries: Sequence[Entry], chosen: Sequence[Item]) -> Item | None:
        """An item of a film that goes with all that are chosen."""
        column = self.aspect.column
        for entry in entries:
            value = column.listed[column.starts[film] + entry[0]]
            if not all(self._proven(film, value, one.number, column.numbers[one.value.key]) for one in chosen):
                continue
            found = self.item(film, entry)
            if found and not any(fits(self.ground, one, found, self.spec.languages) for one in chosen):
                return found
        return None

    def _proven(self, film: int, value: int, other: int, mine: int) -> bool:
        """The tests that need no item: of two films with their values each could be the key, with the other
        proven false."""
        column = self.aspect.column
        if column.relation.alike and not self.aspect.film_keyed and column.gender[value] != column.gender[mine]:
            return False
        if self.aspect.direction == column.relation.with_:
            return True
        if column.relation.value == YEAR and abs(int(column.keys[value]) - int(column.keys[mine])) < LEAST_YEARS_APART:
            return False
        return bool(proof(self.ground, column, other, value) and proof(self.ground, column, film, mine))


def choose(
    aspect: Aspect, ground: Ground, around: Neighbours, spec: Spec, barred: Barred, roll: Random
) -> tuple[list[Item], int] | Refusal:
    """A set of items and which of them is the key, or the reason why there is none."""
    search = _Search(aspect, ground, around, spec, barred, roll, Counter())
    centre, tries = search.centre() if len(aspect.films) >= spec.options else None, 0
    first = wanted(aspect, spec.options, roll)
    for attempt in range(ATTEMPTS if len(aspect.films) >= spec.options else 0):
        if centre is None or tries == TRIES:
            centre, tries = search.centre(), 0
        if centre is None:
            break
        kin = attempt < KIN_ATTEMPTS and aspect.relation not in ORIGINS
        found = _set_and_key(search, centre, first if attempt < FAIR_ATTEMPTS or aspect.large else None, kin)
        if isinstance(found, tuple):
            return found
        tries = tries + 1 if found else TRIES
    reasons = search.reasons
    if centre and not reasons["barred"]:
        return Refusal(_obstacle(search, centre), aspect.name)
    return Refusal(reasons.most_common(1)[0][0] if reasons else "too-few-films", aspect.name)


def _set_and_key(search: _Search, centre: Item, first: bool | None, kin: bool) -> tuple[list[Item], int] | bool:
    """A set around a centre with its key; else whether there is a set but no key such as is wanted."""
    aspect, around, options = search.aspect, search.around, search.spec.options
    seen: list[Mate] = []
    mates = search.mates(centre, kin)
    foreseen = search.foreseen(centre, mates, seen) if first is not None else []
    key = key_of(aspect, around, foreseen, first, search.roll) if len(foreseen) == options else None
    if len(foreseen) == options and key is None:
        return True
    chosen = search.set_of(centre, chain(seen, mates))
    if len(chosen) < options:
        return False
    numbers = [one.number for one in chosen]
    if aspect.large and aspect.film_keyed and not is_tight(around, numbers, search.spec.width, aspect.relation):
        return False
    told = [Told(one.number, one.thing) for one in chosen]
    if told != foreseen:
        key = key_of(aspect, around, told, first, search.roll)
    return True if key is None or one_at_home(aspect, around, told, key) else (chosen, key)


def _obstacle(search: _Search, centre: Item) -> str:
    """What most often keeps other items from standing beside this one."""
    aspect, languages = search.aspect, search.spec.languages
    made = (
        aspect.make(film, *entry, languages)
        for film in aspect.films[:OBSTACLES]
        if film != centre.number
        for entry in aspect.entries(film)
    )
    known = (fits(search.ground, centre, one, languages) for one in made if isinstance(one, Item))
    counts = Counter(reason for reason in known if reason)
    return counts.most_common(1)[0][0] if counts else "too-few-films"


def askable(item: Item, film_keyed: bool, barred: Barred, reasons: Counter[str]) -> bool:
    """Whether an item may be the key, and so an option; counts why not."""
    film = item.film.key
    free = film not in barred.subjects and item.option.value not in barred.keys
    if free and not (film_keyed and film in barred.films) and not (barred.ids and item.id in barred.ids):
        return True
    reasons["barred"] += 1
    return False


def fits(ground: Ground, one: Item, other: Item, languages: Sequence[str]) -> str:
    """ "" when two items may stand in one set, each as the key; else the reason why not."""
    column = ground.columns[one.relation.name]
    mine, theirs = (column.numbers[item.value.key] for item in (one, other))
    if one.relation.alike and one.direction not in FILM_SIDE and column.gender[mine] != column.gender[theirs]:
        return "not-alike"
    if one.relation.value == YEAR and abs(int(one.value.key) - int(other.value.key)) < LEAST_YEARS_APART:
        return "years-too-near"
    if not (_refuted(ground, column, one, other, theirs) and _refuted(ground, column, other, one, mine)):
        return "not-proven-wrong"
    for language in languages:
        face, beside = one.faces[language], other.faces[language]
        if face.form != beside.form:
            return "mixed-forms"
        if nested(face, beside):
            return "options-too-similar"
        telling = face.telling ^ beside.telling
        if not (telling.isdisjoint(one.stems[language].words) and telling.isdisjoint(other.stems[language].words)):
            return "answer-in-question"
    return ""


def _refuted(ground: Ground, column: Column, asked: Item, other: Item, value: int) -> bool:
    """Whether the other's value is false of the asked film; of parts, that they share no name."""
    if asked.direction != asked.relation.with_:
        return proof(ground, column, asked.number, value) is not None
    return asked.parts.isdisjoint(other.parts)


def why(ground: Ground, key: Item, other: Item) -> Falsity:
    """The proof that another item's option is wrong as an answer to the key's question."""
    column = ground.columns[key.relation.name]
    if key.direction == key.relation.with_:
        played = ", ".join(next(iter(part.values())) for part in key.value.parts)
        return Falsity("single-valued", f"{key.value.key} plays {played} in {key.film.key}")
    asked, value = (other, key.value.key) if key.direction == "inverse" else (key, other.value.key)
    by = proof(ground, column, asked.number, column.numbers[value])
    assert by is not None, "a set is used only when all its tests hold"
    return explained(ground, asked.film, key.relation, value, by)
