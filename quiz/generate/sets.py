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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from random import Random

from quiz.generate.items import Item
from quiz.generate.lint import nested
from quiz.generate.neighbours import ORIGINS, Neighbours
from quiz.generate.proofs import YEAR, Falsity, Ground, is_false, refuted
from quiz.question import Barred, Refusal, Spec, pick, shuffled

ATTEMPTS = 24
KIN_ATTEMPTS = 16
ENOUGH_KIN = 3
OBSTACLES = 40
EMPTY_CENTRES = 400
LEAST_YEARS_APART = 2


Mates = tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """All there is to ask in one relation and direction: items by film, and the keys of those films
    by year and title. `name` tells it from the others."""

    name: str
    relation: str
    direction: str
    films: tuple[str, ...]
    items: dict[str, tuple[Item, ...]]
    film_keyed: bool
    _mates: dict[tuple[str, tuple[str, ...], int, bool], Mates] = field(default_factory=dict, compare=False, repr=False)
    _fits: dict[tuple[str, str, tuple[str, ...]], str] = field(default_factory=dict, compare=False, repr=False)

    def mates(self, ground: Ground, around: Neighbours, centre: Item, spec: Spec, kin: bool) -> Mates:
        """The nearest films of a centre that have items going with it, and those items. With `kin`
        films of the centre's own countries alone, where there are enough of them: the one option
        from the film's country would give itself away."""
        place = (centre.id, spec.languages, spec.width, kin)
        if place not in self._mates:
            nearest = around.nearest(self.name, self.films, centre.film.key)
            related = [film for film in nearest if around.related(centre.film.key, film)] if kin else []
            films = related if len(related) >= ENOUGH_KIN else nearest
            fitting = (self._fitting(ground, centre, film, spec.languages) for film in films)
            self._mates[place] = tuple(islice((items for items in fitting if items), spec.width - 1))
        return self._mates[place]

    def fits(self, ground: Ground, one: Item, other: Item, languages: tuple[str, ...]) -> str:
        """`fits`, remembered for both orders of the two, since it is symmetric."""
        place = (one.id, other.id, languages) if one.id < other.id else (other.id, one.id, languages)
        known = self._fits.get(place)
        if known is None:
            known = self._fits[place] = fits(ground, one, other, languages)
        return known

    def _fitting(self, ground: Ground, centre: Item, film: str, languages: tuple[str, ...]) -> tuple[Item, ...]:
        wanted = frozenset(languages)
        items = (item for item in self.items[film] if wanted <= item.languages)
        return tuple(item for item in items if not self.fits(ground, centre, item, languages))


def choose(
    aspect: Aspect, ground: Ground, around: Neighbours, spec: Spec, barred: Barred, roll: Random
) -> tuple[list[Item], int] | Refusal:
    """A set of items and which of them is the key, or the reason why there is none."""
    wanted = frozenset(spec.languages)
    reasons: Counter[str] = Counter()

    def free(items: Iterable[Item]) -> list[Item]:
        return [item for item in items if askable(item, aspect.film_keyed, wanted, barred, reasons)]

    def together(chosen: Sequence[Item], item: Item) -> bool:
        return not any(aspect.fits(ground, one, item, spec.languages) for one in chosen[1:])

    centre = None
    for attempt in range(ATTEMPTS if len(aspect.films) >= spec.options else 0):
        centres = _free_items(aspect, free, roll)
        if not centres:
            break
        centre = pick(centres, roll)
        kin = attempt < KIN_ATTEMPTS and aspect.relation not in ORIGINS
        mates = aspect.mates(ground, around, centre, spec, kin)
        chosen = [centre]
        for items in shuffled(mates, roll) if len(mates) >= spec.options - 1 else ():
            if len(chosen) < spec.options:
                chosen += [item for item in shuffled(free(items), roll) if together(chosen, item)][:1]
        if len(chosen) == spec.options:
            return chosen, int(roll.random() * len(chosen))
    if centre and not reasons["barred"]:
        return Refusal(_obstacle(aspect, ground, centre, spec), aspect.name)
    return Refusal(reasons.most_common(1)[0][0] if reasons else "too-few-films", aspect.name)


def _free_items(aspect: Aspect, free: Callable[[Iterable[Item]], list[Item]], roll: Random) -> list[Item]:
    """The free items of a film drawn evenly from those that have any."""
    for _ in range(EMPTY_CENTRES):
        if found := free(aspect.items[pick(aspect.films, roll)]):
            return found
    return []


def _obstacle(aspect: Aspect, ground: Ground, centre: Item, spec: Spec) -> str:
    """What most often keeps other items from standing beside this one."""
    known = (
        aspect.fits(ground, centre, item, spec.languages)
        for film in aspect.films[:OBSTACLES]
        for item in aspect.items[film]
        if item.film is not centre.film and set(spec.languages) <= item.languages
    )
    counts = Counter(reason for reason in known if reason)
    return counts.most_common(1)[0][0] if counts else "too-few-films"


def askable(item: Item, film_keyed: bool, wanted: frozenset[str], barred: Barred, reasons: Counter[str]) -> bool:
    """Whether an item may be the key, and so an option; counts why not."""
    if not wanted <= item.languages:
        reasons["not-in-language"] += 1
        return False
    film = item.film.key
    free = item.id not in barred.ids and film not in barred.subjects and item.option.value not in barred.keys
    if free and not (film_keyed and film in barred.films):
        return True
    reasons["barred"] += 1
    return False


def fits(ground: Ground, one: Item, other: Item, languages: Sequence[str]) -> str:
    """ "" when two items may stand in one set, each as the key; else the reason why not."""
    if one.alike != other.alike:
        return "not-alike"
    if one.relation.value == YEAR and abs(int(one.value.key) - int(other.value.key)) < LEAST_YEARS_APART:
        return "years-too-near"
    if not (_refuted(ground, one, other) and _refuted(ground, other, one)):
        return "not-proven-wrong"
    for language in languages:
        mine, theirs = one.faces[language], other.faces[language]
        if mine.form != theirs.form:
            return "mixed-forms"
        if nested(mine, theirs):
            return "options-too-similar"
        telling = mine.telling ^ theirs.telling
        if not (telling.isdisjoint(one.stems[language].words) and telling.isdisjoint(other.stems[language].words)):
            return "answer-in-question"
    return ""


def why(ground: Ground, key: Item, other: Item) -> Falsity:
    """The proof that another item's option is wrong as an answer to the key's question."""
    if key.direction == "inverse":
        falsity = is_false(ground, other.film, key.relation, key.value.key)
    elif key.direction == "forward":
        falsity = is_false(ground, key.film, key.relation, other.value.key)
    else:
        played = ", ".join(next(iter(part.values())) for part in key.value.parts)
        falsity = Falsity("single-valued", f"{key.value.key} plays {played} in {key.film.key}")
    assert falsity is not None, "a set is used only when all its tests hold"
    return falsity


def _refuted(ground: Ground, asked: Item, other: Item) -> bool:
    if asked.direction == "inverse":
        return refuted(ground, other.film, asked.relation, asked.value.key) is not None
    if asked.direction == "forward":
        return refuted(ground, asked.film, asked.relation, other.value.key) is not None
    return not any(name in asked.parts for name in other.parts)
