"""Sets of a small base: who has company stands in it, who has none stands among others such."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from shelves import everything

from quiz.generate.catalogue import Catalogue, draw, offers, prepare, sketch
from quiz.generate.drafts import Draft
from quiz.generate.kindred import Circle, has_company, lonely
from quiz.generate.stock import Selection, narrowed
from quiz.question import Barred, Dice, Question, Refusal, Spec

from .films import SURNAMES, TITLES, WITH_KINDS, base, film, templates

YEARS = (1931, 1951, 1953, 1955, 1957, 1959, 1972, 1985, 1987, 1989, 1991, 2012)
"""Five of the fifties and four of the eighties have company; three films have none."""
OF = {year: (1951 <= year <= 1959) + 2 * (1985 <= year <= 1991) for year in YEARS}


def a_few(fames: tuple[int, ...] = (3,) * 12) -> Catalogue:
    """Twelve films of those years, each by a director of its own."""
    films = [
        film(title, year, {"director": [f"Ann {name}"], "genre": [name]}, fame=fame)
        for title, year, name, fame in zip(TITLES, YEARS, SURNAMES, fames, strict=True)
    ]
    return prepare(base(films), templates(patterns=WITH_KINDS))


def groups(catalogue: Catalogue, spec: Spec, count: int) -> list[set[int]]:
    """The groups that the options of so many questions are of."""
    when = {film.key: film.year for film in catalogue.ground.base.films}
    by = {value.key: film.year for film in catalogue.ground.base.films for value in film.facts["director"]}
    made = [draw(catalogue, replace(spec, draw=number), Dice(5), Barred()) for number in range(count)]
    return [
        {OF[(when | by)[option.value]] for option in question.options}
        for question in made
        if isinstance(question, Question)
    ]


@pytest.mark.parametrize(
    "spec",
    [
        Spec("classic", "director", "forward", 0, ("en",)),
        Spec("classic", "director", "inverse", 0, ("en",)),
        Spec("came first", "year", "first", 0, ("en",)),
    ],
)
def test_who_has_company_stands_in_it_alone(spec: Spec) -> None:
    found = groups(a_few(), spec, 200)

    assert {1} in found
    assert {2} in found
    assert {1, 2} not in found
    assert sum({1} == one for one in found) + sum({2} == one for one in found) > 100


def test_who_has_none_stands_with_all_that_have_none() -> None:
    found = groups(a_few(), Spec("classic", "director", "inverse", 0, ("en",)), 200)

    mixed = [one for one in found if 0 in one]
    assert mixed
    assert all(len(one) == 2 for one in mixed)  # the three lonely ones, and a fourth that there is no way around


def test_who_has_no_company_is_the_same_whoever_asks_and_however_often() -> None:
    near = a_few().near
    films = range(len(YEARS))

    def apart(years: int) -> Callable[[int], Circle]:
        return lambda film: Circle.of_films(
            near, film, [each for each in films if each != film], lambda a, b: abs(YEARS[a] - YEARS[b]) >= years
        )

    asked = [(ring, years, mates) for ring, years in (("two", 2), ("four", 4)) for mates in (1, 2, 3)]
    found = [lonely(near, ring, films, apart(years), mates) for ring, years, mates in (*asked, *asked)]

    assert found[: len(asked)] == found[len(asked) :]
    assert found[: len(asked)] == [
        {film for film in films if not has_company(apart(years)(film), mates)} for _, years, mates in asked
    ]
    assert len(set(found)) > 2


def test_somebody_well_known_in_a_base_is_as_well_known_in_a_pack_of_it() -> None:
    whole = a_few((1, 5, 5, 5, 5, 5, 1, 5, 5, 5, 5, 1))
    known = frozenset(film.key for film in whole.ground.base.films if film.fame == 5)
    pack = narrowed(whole, Selection(known))

    kin = pack.aspects["director", "forward"].kin

    assert kin is not None
    assert len(set(kin().near.thirds)) == 1


def test_what_is_drawn_depends_on_nothing_that_was_drawn_before() -> None:
    some = Selection(films=frozenset(sorted(everything().films)[::20]))
    forth, back = narrowed(everything(), some), narrowed(everything(), some)
    found = offers(forth, ("en",))
    specs = [Spec(one.kind, one.relation, one.direction, draw, ("en",)) for one in found for draw in range(16)]

    one = {spec: told(sketch(forth, spec, Dice(5), Barred())) for spec in specs}
    other = {spec: told(sketch(back, spec, Dice(5), Barred())) for spec in reversed(specs)}

    assert len(forth.ring) < 100
    assert len(specs) > 200
    assert other == one


def told(drawn: Draft | Refusal) -> tuple[str, ...]:
    return (drawn.reason,) if isinstance(drawn, Refusal) else (drawn.id, *(option.value for option in drawn.options))
