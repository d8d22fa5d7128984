"""What an audit tells of the model, the harvest and the bytes."""

from __future__ import annotations

from pathlib import Path

from generate.films import RELATIONS, base, film, templates

from quiz.audit import adaptivity, harvest, sameness
from quiz.audit.figures import rare, wilson
from quiz.facts.base import Relation
from quiz.generate.catalogue import Selection, prepare

PACK = """
title: Four films
films:
  - {title: Alien, year: 1979, director: Ridley Scott}
  - {title: Brazil, year: 1985, director: Terry Gilliam}
  - {title: The Piano, year: 1993, director: Jane Campion}
  - {title: Ratcatcher, year: 1999, director: Lynne Ramsay}
"""


def test_intervals_are_those_of_the_books() -> None:
    assert [round(end, 4) for end in wilson(15, 20)] == [0.5313, 0.8881]
    assert [round(end, 4) for end in wilson(0, 0)] == [0.0, 1.0]
    assert rare(0, 300) == (0.0, 0.01)


def test_players_are_found_out_as_fast_as_wanted() -> None:
    found = adaptivity.figures(1, players=10)

    assert [one.verdict for one in found] == ["pass"] * 5
    assert found[-1].what == "right answers where 72% are aimed at, share"


def test_the_harvest_counts_every_fact_that_cannot_be_asked_with_its_reason() -> None:
    eponymous = film("Ann Archer", 1950, {"director": ["Ann Archer"]})
    catalogue = prepare(base([eponymous, film("Birch", 1960, {"director": ["Bo Baker"]})]), templates())

    found = harvest.figures(catalogue, "en")[1]

    assert found.cases == ("answer-in-question: 2",)
    assert found.n == 8  # a director and a year of two films, in two directions each


def test_a_pack_of_two_relations_is_not_blamed_for_having_no_third() -> None:
    # all that is told of a film stands in its title, so that only its year can be asked
    told = ("director", "cast", "genre", "based on", "writer")
    films = [film(f"Alder {number}", 1950 + number, dict.fromkeys(told, (f"Alder {number}",))) for number in range(40)]
    facts = base(films, relations={**RELATIONS, "writer": Relation("writer", "person")})
    some = prepare(facts, templates(), Selection(relations=frozenset({"director", "year"})))
    every = prepare(facts, templates())

    assert harvest.figures(some, "en")[0].verdict == "too few to tell"
    assert harvest.figures(every, "en")[0].verdict == "miss"


def test_two_processes_print_the_same_bytes(tmp_path: Path) -> None:
    pack = tmp_path / "four.yaml"
    pack.write_text(PACK)

    found = sameness.figures([str(pack)], "en", 1)[0]

    assert (found.verdict, found.value) == ("pass", 1.0)


def test_what_prints_nothing_is_a_miss(tmp_path: Path) -> None:
    found = sameness.figures([str(tmp_path / "gone.yaml")], "en", 1)[0]

    assert found.verdict == "miss"
