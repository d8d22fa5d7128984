"""What film metadata gives away: centres, popular pools, countries; and what it must not look at."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from operator import mul
from statistics import pstdev

import pytest

from quiz.audit import affinity, closeness, metadata, planted, profiles
from quiz.audit.bars import UNIT
from quiz.audit.figures import Figure
from quiz.audit.items import Item, of_question
from quiz.audit.profiles import World, distance, known, parted
from quiz.generate.batch import batch
from quiz.generate.stock import Catalogue, Selection, narrowed
from quiz.question import Dice, pick

from .made import fair, items
from .worlds import any_films, catalogue, made


def missed(figures: tuple[Figure, ...]) -> set[str]:
    return {figure.what.removesuffix(f": {UNIT}") for figure in figures if figure.verdict == "miss"}


def test_any_films_in_any_order_pass() -> None:
    world = made(300)

    assert missed(metadata.figures(any_films(world, 600), world)) == set()


def test_the_centre_of_its_own_options_is_found() -> None:
    world = made(150)
    found = [planted.near(world, Dice(3).roll(number)) for number in range(320)]

    figures = metadata.figures(found, world)
    assert {"learned from the film metadata of the options", "take the medoid"} <= missed(figures)
    whole = next(one for one in figures if "knowing the film asked about" in one.what)
    assert "distance to the others" in whole.cases[0] or "medoid" in whole.cases[0]


def test_the_one_film_nobody_knows_is_found() -> None:
    world = made(300)
    found = [planted.popular(world, Dice(4).roll(number)) for number in range(400)]

    assert {"learned from the film metadata of the options", "take the least popular"} <= missed(
        metadata.figures(found, world)
    )


def test_the_guessers_find_all_planted_leaks_or_all_is_void() -> None:
    figures = planted.figures(made(150), 320)

    assert [figure.verdict for figure in figures] == ["pass"] * 4
    assert planted.has_power(figures)
    assert not planted.has_power([*figures, replace(figures[0], verdict="miss")])


def test_a_base_of_a_few_films_says_nothing_of_power() -> None:
    assert planted.figures(made(20)) == ()


def test_of_each_option_alike_the_film_nearest_to_the_one_asked_about_is_left_out() -> None:
    world = made(200)
    column = world.ground.columns["director"]
    film = next(n for n in range(200) if sum(column.of(n)[0] in column.of(other) for other in range(200)) > 2)
    options = (column.keys[column.of(film)[0]], *(column.keys[number] for number in range(1, 4)))
    item = Item("Who directed it?", options, 0, relation="director", direction="forward", film=world.ground.keys[film])

    found = known(world, item)

    assert film not in found[0].films
    for option in found:
        assert option.degree == len(option.films) + 1
    for option, value in zip(found, options, strict=True):
        every = [n for n in range(200) if column.numbers[value] in column.of(n)]
        near = min(every, key=lambda n: (n != film, distance(world.films[film], world.films[n], world.scales)))
        assert set(option.films) == set(every) - {near}


def test_who_made_one_film_is_unknown_whether_right_or_wrong() -> None:
    world = made(4, seed=2)
    item = Item("Who?", tuple(world.ground.columns["director"].keys), 0, relation="director", film=world.ground.keys[0])

    assert {option.profile is None for option in known(world, item) if option.degree == 1} <= {True}


@pytest.mark.parametrize(
    ("relation", "blind"),
    [("genre", ["genre"]), ("country", ["country", "language"]), ("year", ["decade"]), ("director", [])],
)
def test_what_is_asked_is_not_looked_at(relation: str, blind: list[str]) -> None:
    scales = made(50).scales_for(relation)

    assert [name for name, scale in zip(scales._fields, scales, strict=True) if scale == 0] == blind


def test_a_film_is_at_no_distance_from_itself_and_differences_have_unit_variance() -> None:
    world = made(300)
    pairs = [(world.films[n], world.films[-n]) for n in range(1, 150)]
    parts = [tuple(map(mul, parted(one, other), world.scales)) for one, other in pairs]

    assert distance(world.films[0], world.films[0], world.scales) == 0
    assert [pstdev(part) for part in zip(*parts, strict=True)][:3] == pytest.approx([1, 1, 1], rel=0.15)


def test_directors_that_always_work_in_one_country_are_found_by_it() -> None:
    stock = catalogue(400)
    world = made(400)
    column = world.ground.columns["director"]
    chance = Dice(5).roll("directors")
    found = []
    for number in range(400):
        right = column.keys[column.of(number)[0]]
        others = [key for key in column.keys if key != right]
        options = [right, *(others[int(chance.random() * len(others))] for _ in range(3))]
        film = world.ground.keys[number]
        found.append(Item(f"Q{number}", tuple(options), 0, relation="director", direction="forward", film=film))

    figures = affinity.figures(found, world, stock)

    assert "take the nearest to the film in country and language" in missed(figures)
    assert "one option alone fits the film's country or script" in missed(figures)
    assert "alone fits, and is right" in figures[-1].cases[0]


def test_random_options_are_as_far_as_random_ones_and_near_ones_are_nearer() -> None:
    stock = catalogue(300)
    world = made(300)
    far = [replace(item, relation="director", direction="inverse") for item in any_films(world, 300)]
    near = [planted.near(world, Dice(3).roll(number)) for number in range(200)]

    ratios = [closeness.distance_figures(some, world, stock)[0] for some in (far, near)]

    assert ratios[0].value == pytest.approx(1, abs=0.08)
    assert ratios[1].value < 0.6
    assert ratios[0].verdict == "pass"  # no bar for a base of 300


def test_the_distance_has_a_bar_only_where_there_are_films_enough_to_choose_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(closeness, "LARGE", 200)
    stock, world = catalogue(300), made(300)
    few = narrowed(stock, Selection(frozenset(stock.ground.keys[number] for number in range(100))))
    near = [planted.near(world, Dice(3).roll(number)) for number in range(200)]

    bars = [closeness.distance_figures(near, world, some)[0].bar for some in (stock, few)]

    assert bars == ["at most 40%", "no bar"]


def test_questions_without_films_have_no_such_figures() -> None:
    world = made(100)
    found = items(100, fair)

    assert closeness.distance_figures(found, world, catalogue(100)) == ()
    assert {figure.n for figure in metadata.figures(found, world)} == {0}


def test_our_own_questions_have_them_all_and_the_same_each_time() -> None:
    stock = catalogue(300)
    found = [of_question(question, "en") for question in batch(stock, 200, 1, ("en",)).questions]

    def told() -> tuple[Figure, ...]:
        world = profiles.world(stock.ground)  # a new one, that remembers nothing
        return (
            *metadata.figures(found, world),
            *affinity.figures(found, world, stock),
            *closeness.distance_figures(found, world, stock),
            *closeness.plausible_figures(found, world, stock),
        )

    assert {figure.criterion for figure in told()} == {"Q2", "Q3", "Q16"}
    assert told() == told()


@cache
def small_pack() -> tuple[Catalogue, World]:
    """Forty films of a base, of few years, so that each of them has company."""
    stock = catalogue(300)
    ground = stock.ground
    ring = [number for number in range(ground.count) if 1960 <= ground.years[number] <= 1975][:40]
    return narrowed(stock, Selection(frozenset(ground.keys[number] for number in ring))), made(300)


@cache
def asked_of_it() -> tuple[Item, ...]:
    """What is asked about their directors."""
    pack, _ = small_pack()
    return tuple(of_question(question, "en") for question in batch(pack, 150, 1, ("en",), "director").questions)


def test_careless_options_are_found_where_kindred_ones_exist_in_a_small_pack() -> None:
    pack, world = small_pack()
    chance = Dice(3).roll("careless")

    def careless(item: Item) -> Item:
        films = [item.option_films[item.key], *(pick(world.ground.keys, chance) for _ in range(3))]
        return replace(item, options=tuple(films), option_films=tuple(films), key=0)

    careful = [item for item in asked_of_it() if item.option_films]
    figures = [
        closeness.plausible_figures(some * 4, world, pack)[0] for some in (careful, [careless(one) for one in careful])
    ]

    assert [figure.verdict for figure in figures] == ["pass", "miss"]
    assert figures[0].n == figures[1].n > 300


def test_where_no_whole_set_of_kindred_options_exists_none_is_asked_for() -> None:
    pack, world = small_pack()
    column = world.ground.columns["director"]
    first = pack.ring[0]
    lone = narrowed(pack, Selection(frozenset(world.ground.keys[number] for number in (*pack.ring[:3], 0, 299))))
    item = next(item for item in asked_of_it() if item.direction == "inverse")

    assert column.of(first)
    assert closeness.plausible_figures([item], world, pack)
    assert closeness.plausible_figures([item], world, lone) == ()


def test_in_a_pack_the_film_left_out_is_one_of_the_pack_s() -> None:
    whole = made(200)
    column = whole.ground.columns["director"]
    made_by = [[n for n in range(200) if column.of(n)[0] == value] for value in range(len(column.keys))]
    pack = frozenset(films[-1] for films in made_by if films)
    world = replace(whole, asked=pack)
    about = min(pack)
    options = tuple(column.keys[value] for value, films in enumerate(made_by) if len(films) > 1)[:4]
    item = Item("Who?", options, 0, relation="director", direction="forward", film=world.ground.keys[about])

    left_out = [
        set(made_by[column.numbers[value]]) - set(one.films)
        for value, one in zip(options, known(world, item), strict=True)
    ]

    assert all(films <= pack and len(films) == 1 for films in left_out)
