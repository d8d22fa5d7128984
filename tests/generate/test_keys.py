"""Which of a set is the key, and what large bases keep out of a set."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, product

import pytest

from quiz.facts.base import FactBase, Relation
from quiz.generate.catalogue import draw, prepare
from quiz.generate.keys import Told, key_of, wanted
from quiz.generate.together import is_tight
from quiz.question import Barred, Dice, Question, Spec

from .films import RELATIONS, SURNAMES, TITLES, base, film, templates, twelve

WITH_COUNTRY = {**RELATIONS, "country": Relation("country", "term", from_="countries", several=True)}
INVERSE = Spec("classic", "director", "inverse", 0, ("en",))
SYLLABLES = ("ba", "ke", "mo", "ru", "ti", "dol", "fen", "gaz", "pim", "vux")


def far_apart(count: int) -> FactBase:
    """So many films, no two of one time, each with its own director."""
    names = ("".join(each).title() for each in product(SYLLABLES, repeat=3))
    return base(
        film(name, 1000 + 11 * number, {"director": [f"Ann {name[::-1].title()}"]})
        for number, name in enumerate(islice(names, count))
    )


def at_home() -> FactBase:
    """Four directors of two films each, everyone in a country of their own."""
    return base(
        (
            film(TITLES[number], 1950 + number, {"director": [f"Ann {name}"], "country": [f"Land{name}"]})
            for number, name in enumerate(SURNAMES[:4] * 2)
        ),
        relations=WITH_COUNTRY,
    )


@pytest.mark.parametrize("options", [3, 4])
def test_the_nearest_in_origin_shall_be_the_key_once_in_as_many_as_there_are_options(options: int) -> None:
    aspect = prepare(twelve(), templates()).aspects["director", "forward"]

    said = [wanted(aspect, options, Dice(seed).roll("key")) for seed in range(3000)]

    assert set(said) == {True, False}
    assert abs(said.count(True) - 3000 / options) < 85  # more than three standard deviations


def test_any_may_be_the_key_where_films_are_the_options_or_there_are_two() -> None:
    aspects = prepare(twelve(), templates()).aspects

    assert wanted(aspects["director", "inverse"], 4, Dice(1).roll()) is None
    assert wanted(aspects["director", "forward"], 2, Dice(1).roll()) is None


def test_where_everyone_is_nearest_to_their_own_film_no_key_can_be_another() -> None:
    catalogue = prepare(at_home(), templates())
    aspect = catalogue.aspects["director", "forward"]
    chosen = [Told(number, aspect.column.things(number)[0]) for number in range(4)]

    nearest = {key_of(aspect, catalogue.near, chosen, True, Dice(seed).roll()) for seed in range(60)}
    others = {key_of(aspect, catalogue.near, chosen, False, Dice(seed).roll()) for seed in range(60)}

    assert nearest == {0, 1, 2, 3}
    assert others == {None}


@pytest.mark.parametrize(("count", "asked"), [(999, True), (1000, False)])
def test_from_a_thousand_films_on_none_of_another_time_stands_beside_one(count: int, asked: bool) -> None:
    catalogue = prepare(far_apart(count), templates())

    made = [draw(catalogue, replace(INVERSE, draw=number), Dice(1), Barred()) for number in range(5)]

    assert {isinstance(each, Question) for each in made} == {asked}


def test_only_the_hardest_sets_must_be_tight() -> None:
    near = prepare(far_apart(60), templates()).near

    assert not is_tight(near, (0, 20, 40, 59), 8, "director")
    assert is_tight(near, (28, 29, 30, 31), 8, "director")
    assert is_tight(near, (0, 20, 40, 59), 16, "director")
