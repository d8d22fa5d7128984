"""Q2's distance and Q16: do the wrong options belong beside the key?

A wrong option that nobody would believe gives the key away by itself. Measured are the distance of key
and wrong options, in parts of that of a plain generator which takes any films for the same facts, and
the share of wrong options that have script, decade and popularity in common with the key.

What must stay true: the plain generator answers the same questions, with options as false as ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

from quiz.audit.bars import LEAST, OPEN
from quiz.audit.existing import FITTING_YEARS, Member, exists
from quiz.audit.figures import Figure, Verdict, Z, wilson
from quiz.audit.items import Item
from quiz.audit.profiles import World, distance, films_of, holders
from quiz.generate.headings import CONNECTION, ODD_ONE_OUT
from quiz.generate.lint.faces import scripts
from quiz.generate.stock import Catalogue
from quiz.question import Dice, pick

DISTANCE_BAR = 0.4
LARGE = 1000
"""Films to choose from on which the distance has a bar: of fewer it may not be possible (GENERATOR.md 0.7)."""
PLAUSIBLE_BAR = 0.9
TRIES = 50
PLAIN_KINDS = frozenset({"", "classic", "came first"})
"""Kinds that a plain generator makes, too: in others, wrong options have something in common."""
LINKED = frozenset({CONNECTION, ODD_ONE_OUT})
"""Kinds whose wrong options are given by what they share, wherever and whenever that is."""
KINDS = ("script", "decade", "third of popularity")
Pair = tuple[float, float]
"""Our mean distance and the plain generator's; a mean year and a mean fame."""


def distance_figures(items: Sequence[Item], world: World, catalogue: Catalogue) -> tuple[Figure, ...]:
    """The distance of key and wrong options on questions whose options are films, over all and by
    relation and direction."""
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for item in items:
        if item.option_films and item.kind in PLAIN_KINDS and (pair := _apart(item, world, catalogue)):
            pairs[f"{item.relation} {item.direction}"].append(pair)
    whole = [pair for each in pairs.values() for pair in each]
    if not any(plain for _, plain in whole):
        return ()
    bar = DISTANCE_BAR if len(catalogue.ring) >= LARGE else None
    what = "distance of key and wrong options, in parts of random ones'"
    parts = (_ratio(f"the same, of {name}", pairs[name], None) for name in sorted(pairs))
    return (_ratio(what, whole, bar), *parts)


def _ratio(what: str, pairs: Sequence[Pair], bar: float | None) -> Figure:
    """The ratio of two means with the interval of Cochran (1977, 2.11)."""
    n, whole = len(pairs), sum(plain for _, plain in pairs) or 1.0
    ratio = sum(ours for ours, _ in pairs) / whole
    off = sqrt(sum((ours - ratio * plain) ** 2 for ours, plain in pairs) / max(1, n - 1) / n) / (whole / n)
    low, high = ratio - Z * off, ratio + Z * off
    if bar is None:
        return Figure("Q2", what, ratio, low, high, n, OPEN, "pass")
    verdict: Verdict = "pass" if ratio <= bar else "miss" if low > bar else "too few to tell"
    return Figure("Q2", what, ratio, low, high, n, f"at most {bar:.0%}", verdict)


def _apart(item: Item, world: World, catalogue: Catalogue) -> Pair | None:
    """The mean distance of the key to the wrong options, and to random ones of the same fact."""
    numbers = [world.ground.numbers.get(name) for name in item.option_films]
    key = numbers[item.key]
    wrong = [number for place, number in enumerate(numbers) if number is not None and place != item.key]
    if key is None or not wrong:
        return None
    plain = _plain(item, key, len(wrong), catalogue)
    if len(plain) < len(wrong):
        return None
    scales = world.scales_for(item.relation)
    ours, random = (
        sum(distance(world.films[key], world.films[other], scales) for other in others) / len(others)
        for others in (wrong, plain)
    )
    return ours, random


def _plain(item: Item, key: int, many: int, catalogue: Catalogue) -> list[int]:
    """Random films of the same relation for which what is asked is not true of: the plain generator."""
    aspect = catalogue.aspects.get((item.relation, item.direction))
    films = aspect.films if aspect else catalogue.ring
    roll = Dice(0).roll("plain", item.id, item.stem)
    held = set(aspect.column.things(key)) if aspect else set()
    found: list[int] = []
    for _ in range(TRIES * many):
        film = pick(films, roll)
        if film != key and film not in found and (aspect is None or held.isdisjoint(aspect.column.things(film))):
            found.append(film)
        if len(found) == many:
            break
    return found


@dataclass(frozen=True, slots=True)
class _Class:
    """What makes an option plausible beside a key: script, mean year and third of popularity, which is
    the mean over its films, among all that could be an option of its role."""

    script: frozenset[str]
    year: float
    third: int


def plausible_figures(items: Sequence[Item], world: World, catalogue: Catalogue) -> tuple[Figure, ...]:
    """Q16: the share of wrong options of the key's script, decade and third of popularity (the role is
    the same by construction), over the items for which such exist (existing.py). Options are films, people
    or characters: a genre or a country is of no decade."""
    likeness: list[tuple[bool, bool, bool]] = []
    roles: dict[str, _Role] = {}
    terms = {name for name, column in world.ground.columns.items() if column.relation.value == "term"}
    for item in items:
        role = "" if item.option_films else item.relation
        if role in terms or item.kind in LINKED:
            continue
        if role not in roles:
            roles[role] = _role(world, catalogue, role)
        found = [_class(item, place, films, world, roles[role]) for place, films in enumerate(films_of(world, item))]
        key = found[item.key]
        if key and exists(item, roles[role].members, catalogue):
            dated = world.scales_for(item.relation).decade > 0
            wrong = [one for place, one in enumerate(found) if one and place != item.key]
            likeness += [_likeness(one, key, dated) for one in wrong]
    if not likeness:
        return ()
    parts = [_share(f"of the key's {name}", [one[place] for one in likeness], None) for place, name in enumerate(KINDS)]
    return (
        _share("wrong options of the key's role, script, decade and popularity", [*map(all, likeness)], PLAUSIBLE_BAR),
        *parts,
    )


def _likeness(one: _Class, key: _Class, dated: bool) -> tuple[bool, bool, bool]:
    near = not dated or abs(one.year - key.year) <= FITTING_YEARS
    return one.script == key.script, near, one.third == key.third


def _share(what: str, found: Sequence[bool], bar: float | None) -> Figure:
    n, share = len(found), sum(found) / len(found)
    low, high = wilson(sum(found), n)
    if bar is None:
        return Figure("Q16", what, share, low, high, n, OPEN, "pass")
    verdict: Verdict = "pass" if share >= bar else "miss" if high < bar and n >= LEAST else "too few to tell"
    return Figure("Q16", what, share, low, high, n, f"at least {bar:.0%}", verdict)


@dataclass(frozen=True, slots=True)
class _Role:
    """All that could be an option; `thirds` part by fame all of the base, of which these may be the best
    known."""

    members: Sequence[Member]
    thirds: Sequence[float]

    def third(self, fame: float) -> int:
        """In which third something so well known is."""
        return sum(fame >= limit for limit in self.thirds)


def _role(world: World, catalogue: Catalogue, relation: str) -> _Role:
    """The films that may be asked about, or everyone of theirs in a relation."""
    ring = set(catalogue.ring)
    things: dict[int, tuple[int, ...]] = {film: (film,) for film in range(len(world.films))}
    if relation in world.ground.columns:
        things = dict(holders(world.ground, relation))
    means = {thing: _means(world, films) for thing, films in things.items()}
    fames = sorted(fame for _, fame in means.values())
    role = _Role((), [fames[len(fames) * part // 3] for part in (1, 2)] if fames else [])
    return replace(
        role,
        members=[
            Member(thing, films, means[thing][0], role.third(means[thing][1]))
            for thing, films in things.items()
            if not ring.isdisjoint(films)
        ],
    )


def _means(world: World, films: Sequence[int]) -> Pair:
    """The mean year and fame of some films."""
    ground, many = world.ground, len(films)
    return sum(ground.years[film] for film in films) / many, sum(ground.fames[film] for film in films) / many


def _class(item: Item, place: int, films: Sequence[int], world: World, role: _Role) -> _Class | None:
    if not films:
        return None
    year, fame = _means(world, films)
    return _Class(scripts(item.options[place]), year, role.third(fame))
