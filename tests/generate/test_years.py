"""Years as options, and films by year."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from quiz.audit.numbers import unrelated, widest
from quiz.generate.catalogue import Catalogue, draw, prepare
from quiz.generate.numbers import around, number_gaps, steps
from quiz.generate.stock import faults
from quiz.question import Barred, Dice, Question, Refusal, Spec

from .films import SURNAMES, TITLES, base, film, templates, twelve

YEARS = Spec("classic", "year", "forward", 0, ("en",))
FIRST = Spec("came first", "year", "first", 0, ("en",))
CHI_SQUARE_3 = 16.27  # one in a thousand, three degrees of freedom


def drawn(catalogue: Catalogue, spec: Spec, count: int) -> list[Question]:
    made = [
        draw(catalogue, replace(spec, draw=number), Dice(seed), Barred())
        for seed in range(count // 20)
        for number in range(20)
    ]
    return [question for question in made if isinstance(question, Question)]


def years(question: Question) -> list[int]:
    return [int(option.value) for option in question.options]


def test_years_rise_and_the_right_one_has_each_rank_equally_often() -> None:
    questions = drawn(prepare(twelve(), templates()), YEARS, 800)

    ranks = Counter(question.key for question in questions)

    assert all(years(question) == sorted(years(question)) for question in questions)
    assert sum((ranks[rank] - 200) ** 2 / 200 for rank in range(4)) < CHI_SQUARE_3


def test_the_widest_step_tells_no_rank_though_all_films_are_new() -> None:
    films = [film(title, 2000 + number) for number, title in enumerate(TITLES)]

    questions = drawn(prepare(base([*films, film("Moor", 2013)]), templates()), YEARS, 4000)

    found = Counter((widest(years(question)), question.key) for question in questions)
    assert unrelated(found) > 0.01


@pytest.mark.parametrize(("width", "least", "most"), [(8, 2, 2), (16, 2, 5), (32, 5, 12)])
def test_the_gaps_follow_the_width(width: int, least: int, most: int) -> None:
    questions = drawn(prepare(twelve(), templates()), replace(YEARS, width=width), 100)

    gaps = [later - one for question in questions for one, later in pairwise(years(question))]

    assert (min(gaps), max(gaps)) == (least, most)


def test_no_year_is_later_than_the_newest_film() -> None:
    known = twelve()

    questions = drawn(prepare(known, templates()), YEARS, 400)

    assert max(max(years(question)) for question in questions) <= max(one.year for one in known.films)


def test_a_rank_that_never_fits_is_refused_not_redrawn() -> None:
    films = [film(title, 1990) for title in TITLES[:4]]
    catalogue = prepare(base(films), templates())

    made = [draw(catalogue, replace(YEARS, draw=number), Dice(5), Barred()) for number in range(40)]
    reasons = {one.reason for one in made if isinstance(one, Refusal)}

    assert reasons == {"outside-the-years"}
    assert {one.key for one in made if isinstance(one, Question)} == {3}


def test_a_year_is_asked_of_a_title_alone_and_of_no_title_that_two_films_share() -> None:
    films = [film("Amber", 1950), film("Amber", 1980), film("Birch", 1960), film("Cedar", 1970), film("Dune", 1990)]
    catalogue = prepare(base(films), templates())

    questions = drawn(catalogue, YEARS, 100)

    assert {question.stem["en"] for question in questions} <= {
        f"In which year did {title} come out?" for title in ("Birch", "Cedar", "Dune")
    }
    assert faults(catalogue)["title-needs-year"] == 4


def test_a_film_with_namesakes_elsewhere_is_never_shown_without_its_year() -> None:
    films = [film("Amber", 1950, also={"year": ["1931"]}), film("Birch", 1960), film("Cedar", 1970)]
    catalogue = prepare(base([*films, film("Dune", 1980), film("Elm", 1990), film("Fir", 2000)]), templates())

    asked = {question.stem["en"] for question in drawn(catalogue, YEARS, 100)}
    shown = {option.value for question in drawn(catalogue, FIRST, 100) for option in question.options}

    assert asked == {f"In which year did {title} come out?" for title in ("Birch", "Cedar", "Dune", "Elm", "Fir")}
    assert len(shown) == 5
    assert not any("Amber" in value for value in shown)


def test_films_of_the_base_that_share_a_title_are_never_shown_without_their_years() -> None:
    others = [film(title, year) for title, year in (("Birch", 1960), ("Cedar", 1970), ("Dune", 1990), ("Elm", 2000))]
    catalogue = prepare(base([film("Amber", 1950), film("Amber", 1980), *others]), templates())

    shown = {option.value for question in drawn(catalogue, FIRST, 100) for option in question.options}

    assert len(shown) == 4
    assert not any("Amber" in value for value in shown)


def test_a_year_in_the_title_is_not_asked() -> None:
    catalogue = prepare(
        base([film("Summer of 1950", 1950), film("Winter of 1950", 1953), film("Birch", 1990)]), templates()
    )

    titles = {question.film.title["en"] for question in drawn(catalogue, YEARS, 200) if question.film}

    assert "Summer of 1950" not in titles


def test_which_came_first_shows_no_year_and_its_key_is_the_earliest() -> None:
    questions = drawn(prepare(twelve(), templates()), FIRST, 100)

    for question in questions:
        released = [option.film.year for option in question.options if option.film]
        gaps = [later - one for one, later in pairwise(sorted(released))]

        assert released[question.key] == min(released)
        assert min(gaps) >= 2
        assert not any(str(option.film and option.film.year) in option.text["en"] for option in question.options)
        assert question.kind == "came first"


def test_films_of_neighbouring_years_do_not_meet_in_which_came_first() -> None:
    films = [film(title, 1990 + number % 2) for number, title in enumerate(TITLES)]

    made = draw(prepare(base(films), templates()), FIRST, Dice(3), Barred())

    assert isinstance(made, Refusal)
    assert made.reason == "years-too-near"


def test_films_asked_by_year_are_years_apart() -> None:
    films = [
        film(title, 1990 + number, {"director": [f"Ann {name}"]})
        for number, (title, name) in enumerate(zip(TITLES, SURNAMES, strict=True))
    ]

    questions = drawn(prepare(base(films), templates()), replace(YEARS, direction="inverse"), 60)

    for question in questions:
        released = sorted(option.film.year for option in question.options if option.film)

        assert all(later - one >= 2 for one, later in pairwise(released))


@pytest.mark.parametrize(("key", "unit"), [(6, 1), (40, 10), (15, 5), (1000, 100), (137, 1)])
def test_other_numbers_are_as_round_as_the_key(key: int, unit: int) -> None:
    numbers = around(key, steps(1, 4, number_gaps(key, 16), Random(2)), 1, 10_000)

    assert numbers is not None
    assert numbers[1] == key
    assert all(number % unit == 0 for number in numbers)


def test_numbers_that_leave_their_range_are_no_numbers() -> None:
    assert around(2, steps(3, 4, number_gaps(2, 16), Random(2)), 1, 100) is None
