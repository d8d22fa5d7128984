"""What a match has left over is called nothing only when no set can be made of it."""

from __future__ import annotations

from collections import Counter

from game.decks import made_up_deck

from quiz.generate.aspects import Aspect
from quiz.generate.catalogue import Catalogue
from quiz.generate.left import none_is_left
from quiz.generate.search import Search
from quiz.generate.sets import choose
from quiz.question import Barred, Dice, Refusal, Spec, shuffled


def tried(catalogue: Catalogue, aspect: Aspect, seed: int, free: int) -> tuple[bool, bool]:
    """Whether a set is held impossible while so many films are free, and whether one is found."""
    roll = Dice(seed).roll(aspect.name, free)
    films = frozenset(shuffled(catalogue.ground.keys, roll)[free:])
    spec, barred = Spec("classic", aspect.relation, aspect.direction, seed, ("en",)), Barred(subjects=films)
    search = Search(aspect, catalogue.ground, catalogue.near, spec, barred, roll, Counter())
    return none_is_left(search), not isinstance(
        choose(aspect, catalogue.ground, catalogue.near, spec, barred, roll), Refusal
    )


def test_no_set_that_is_found_is_held_impossible_and_most_that_are_not_found_are() -> None:
    catalogue = made_up_deck(16, 3).parts[0].catalogue

    seen = Counter(
        tried(catalogue, aspect, seed, free)
        for aspect in catalogue.aspects.values()
        for free in (2, 4, 6, 9)
        for seed in range(4)
    )

    assert seen[True, True] == 0
    assert seen[True, False] > 20
    assert seen[False, True] > 20
    assert seen[False, False] < seen[True, False]


def test_a_set_is_held_possible_where_nothing_is_barred() -> None:
    catalogue = made_up_deck(30, 3).parts[0].catalogue

    held = {aspect.name: tried(catalogue, aspect, 1, 30) for aspect in catalogue.aspects.values()}

    assert not [name for name, (impossible, found) in held.items() if impossible and found]
    assert any(found for _, found in held.values())
