"""A wrong option that is right after all is found, whoever says so."""

from __future__ import annotations

import json
from pathlib import Path

from generate.films import base, film, person, templates, value

from quiz.audit.answers import of_base, of_credits, second_answers, suspects, wrong_keys
from quiz.audit.items import Item
from quiz.facts.credits import open_credits
from quiz.generate.catalogue import prepare

FILMS = base(
    [
        film(
            "Amber", 1950, {"director": ["Ann Archer", "Bo Baker"], "genre": ["Drama"]}, also={"director": ["Cy Cole"]}
        ),
        film("Birch", 1950, {"director": ["Ann Archer"]}),
        film("Cedar", 1953, {"cast": [value("Di Drew", {"en": "The Cook"}), value("Ed East", {"en": "The Thief"})]}),
        film("Dune", 1956, {"director": ["Flo Ford"]}, also={"year": ["1955"]}),
    ],
    [person("Bo Baker", also=("Robert Baker",))],
)
GROUND = prepare(FILMS, templates()).ground
AMBER, BIRCH, CEDAR, DUNE = "Amber (1950)", "Birch (1950)", "Cedar (1953)", "Dune (1956)"


def asked(stem: str, options: tuple[str, ...], relation: str, direction: str = "forward", film: str = AMBER) -> Item:
    """A question of which the first option is the key."""
    return Item(stem, options, 0, relation=relation, direction=direction, film=film)


def among(stem: str, films: tuple[str, ...], relation: str, direction: str = "inverse") -> Item:
    """A question with films as options, of which the first is the key."""
    titles = tuple(film.rpartition(" ")[0] for film in films)
    return Item(stem, titles, 0, relation=relation, direction=direction, option_films=films)


def wrong(item: Item) -> set[int]:
    return set(suspects(item, of_base(GROUND, [item])))


def test_a_second_director_is_found_by_any_of_their_names() -> None:
    item = asked("Who directed Amber?", ("Ann Archer", "robert baker", "Cy Cole", "Flo Ford"), "director")

    assert wrong(item) == {1, 2}


def test_a_second_film_of_the_one_who_is_named_is_found() -> None:
    assert wrong(among("Which did Ann Archer direct?", (AMBER, BIRCH, DUNE), "director")) == {1}
    assert wrong(among("Which did Bo Baker direct?", (AMBER, BIRCH, DUNE), "director")) == set()


def test_a_second_year_is_found() -> None:
    assert wrong(asked("When?", ("1956", "1955", "1950", "1960"), "year", film=DUNE)) == {1}
    assert wrong(among("Which came out in 1950?", (AMBER, BIRCH, CEDAR), "year")) == {1}


def test_a_film_that_came_out_as_early_is_found() -> None:
    assert wrong(among("Which came first?", (AMBER, BIRCH, CEDAR), "year", "first")) == {1}


def test_who_plays_another_part_is_no_second_answer() -> None:
    options = ("Di Drew", "Ed East", "Flo Ford")

    assert wrong(asked("Who plays The Cook in Cedar?", options, "cast", film=CEDAR)) == set()
    assert wrong(asked("Who appears in Cedar?", options, "cast", film=CEDAR)) == {1}
    assert wrong(asked("Whom does Di Drew play?", ("The Cook", "The Thief"), "cast", "character", CEDAR)) == set()


def test_a_reference_is_asked_as_well(tmp_path: Path) -> None:
    table = tmp_path / "fuller.jsonl"
    rows = [
        {"title": "Amber", "year": 1950, "directors": ["Ann Archer", "Gus Gray"]},
        {"title": "Birch", "year": 1951, "directors": ["Hal Hill"]},
    ]
    table.write_text("\n".join(map(json.dumps, rows)))
    items = [
        asked("Who directed Amber?", ("Ann Archer", "Gus Gray", "Flo Ford"), "director"),
        asked("Who directed Birch?", ("Ann Archer", "Flo Ford"), "director", film=BIRCH),
        asked("Who directed Cedar?", ("Ann Archer", "Flo Ford"), "director", film=CEDAR),
    ]

    reference = of_credits(open_credits(table), items)
    second, keys = next(second_answers(items, reference, "the reference")), next(wrong_keys(items, reference))

    assert (second.n, second.value, second.verdict) == (2, 0.5, "miss")
    assert second.cases == (":0: Who directed Amber? (Gus Gray is its director too)",)
    assert (keys.n, keys.value, keys.verdict) == (2, 0.5, "too few to tell")
    assert "Who directed Birch?" in keys.cases[0]


def test_each_relation_has_its_own_n_and_few_are_too_few_to_tell() -> None:
    items = [
        asked("Who directed Amber?", ("Ann Archer", "Flo Ford"), "director"),
        asked("When did Dune come out?", ("1956", "1950"), "year", film=DUNE),
    ]

    found = {figure.what.split(", ")[1]: figure for figure in second_answers(items, of_base(GROUND, items), "the base")}

    assert {name: (figure.n, figure.verdict) for name, figure in found.items()} == {
        "director forward": (1, "too few to tell"),
        "year forward": (1, "too few to tell"),
    }
