"""Does the audit find a leak where there is one? Four sets with a planted one, from the same films.

    near         the wrong options are the three films nearest to the key's        metadata   50 %
    popular      the wrong options are popular films, the key's is any film        metadata   75 %
    longest      two keys in three are the longest title of their set              looks      60 %
    third        every other key is the third of four years in order               looks      40 %

A guesser that does not reach its share on these (GENERATOR.md 0.8) would not find such a leak in real
questions either; then no verdict of it means anything.

What must stay true: planted sets go through the guessers the way real ones do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random

from quiz.audit import metadata, surface
from quiz.audit.figures import Figure, Verdict, Z
from quiz.audit.guesser import Excess
from quiz.audit.items import Item
from quiz.audit.profiles import World, distance
from quiz.question import Dice, pick, said, shuffled

COUNT = 500
SIZE = 4
POOL = 300
"""Films among which the nearest are looked for."""
POPULAR = 0.1
LEAST_FILMS = 60
"""Films of which a set of COUNT questions can be made that are not all the same."""
POWER = "power"
LEAKS_OF_LONGEST, LEAKS_OF_THIRD = 2 / 3, 1 / 2
Film = int


def figures(world: World, count: int = COUNT) -> tuple[Figure, ...]:
    """What the guessers reach on the four planted sets: shares of right guesses. A base of few films
    is too small to tell."""
    if len(world.films) < LEAST_FILMS:
        return ()
    dice = Dice(0)
    looks, films = surface.learn, (lambda items: metadata.learn(items, world))
    sets: tuple[tuple[str, Callable[[World, Random], Item], Callable[[Sequence[Item]], Excess], float], ...] = (
        ("nearest to the key, by metadata", near, films, 0.5),
        ("a popular pool, by metadata", popular, films, 0.75),
        ("the key the longest, by looks", longest, looks, 0.6),
        ("the key the third number, by looks", third, looks, 0.4),
    )
    return tuple(
        _figure(what, guess([make(world, dice.roll(what, number)) for number in range(count)]), least)
        for what, make, guess, least in sets
    )


def has_power(found: Sequence[Figure]) -> bool:
    """Whether every planted leak was found."""
    return all(figure.verdict != "miss" for figure in found)


def _figure(what: str, found: Excess, least: float) -> Figure:
    verdict: Verdict = "pass" if found.hits >= least else "miss"
    off = Z * found.error
    bar = f"at least {least:.0%}, else all verdicts are void"
    return Figure(POWER, f"planted: {what}", found.hits, found.hits - off, found.hits + off, found.n, bar, verdict)


def near(world: World, roll: Random) -> Item:
    """The key's film and the three nearest to it."""
    key = _any(world, roll)
    pool = {_any(world, roll) for _ in range(POOL)} - {key}
    ranked = sorted(pool, key=lambda film: (distance(world.films[key], world.films[film], world.scales), film))
    return _of_films(world, key, ranked[: SIZE - 1], roll)


def popular(world: World, roll: Random) -> Item:
    """Any film as the key, and three of the best known tenth."""
    pool, key, others = _best_known(world), _any(world, roll), list[Film]()
    while len(others) < SIZE - 1:
        film = pick(pool, roll)
        if film != key and film not in others:
            others.append(film)
    return _of_films(world, key, others, roll)


@lru_cache(maxsize=4)
def _best_known(world: World) -> Sequence[Film]:
    fames = world.ground.fames
    ranked = sorted(range(len(fames)), key=lambda film: (-fames[film], film))
    return ranked[: max(SIZE * 3, int(POPULAR * len(ranked)))]


def longest(world: World, roll: Random) -> Item:
    """Four films, of which the one with the longest title is the key more often than not."""
    films = _several(world, roll)
    titles = [title(world, film) for film in films]
    if roll.random() < LEAKS_OF_LONGEST:
        key = max(range(SIZE), key=lambda place: (len(titles[place]), -place))
    else:
        key = int(roll.random() * SIZE)
    return Item(
        "Which of these is it?", tuple(titles), key, "planted", relation="planted", film=world.ground.keys[films[key]]
    )


def third(world: World, roll: Random) -> Item:
    """The year of a film among others, in order, the third more often than any other."""
    film = _any(world, roll)
    rank = 2 if roll.random() < LEAKS_OF_THIRD else int(roll.random() * SIZE)
    year = world.ground.years[film]
    steps = [1 + int(roll.random() * 9) for _ in range(SIZE)]
    years = [year + sum(steps[rank:place]) - sum(steps[place:rank]) for place in range(SIZE)]
    options = shuffled(list(map(str, years)), roll)
    return Item(
        f"When did {title(world, film)} come out?", tuple(options), options.index(str(year)), "planted",
        relation="planted", film=world.ground.keys[film],
    )  # fmt: skip


def _of_films(world: World, key: Film, others: Sequence[Film], roll: Random) -> Item:
    films = shuffled([key, *others], roll)
    names = tuple(world.ground.keys[film] for film in films)
    return Item("Which of these is it?", names, films.index(key), "planted", relation="planted", option_films=names)


def _several(world: World, roll: Random) -> list[Film]:
    found: list[Film] = []
    while len(found) < SIZE:
        film = _any(world, roll)
        if film not in found and title(world, film) not in {title(world, other) for other in found}:
            found.append(film)
    return found


def _any(world: World, roll: Random) -> Film:
    return pick(range(len(world.films)), roll)


def title(world: World, film: Film) -> str:
    """A film's title in English, else in the first language it has."""
    known = world.ground.film(film).title
    return said(known, "en") if "en" in known else next(iter(known.values()))
