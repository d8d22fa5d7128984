"""What may be taken as false of a film, and why."""

from __future__ import annotations

from dataclasses import replace

from quiz.facts.base import FactBase, Film
from quiz.generate.proofs import is_false
from quiz.generate.studying import study

from .films import BASED_ON, CAST, DIRECTOR, GENRE, YEAR, base, film, person


def proof(known: FactBase, about: Film, relation: str, key: str) -> str:
    """The kind of the proof, or nothing; another film has the value, as every wrong option is true of one."""
    others = [film("Elsewhere", 1990, also={relation: [key]})] + ([] if about in known.films else [about])
    falsity = is_false(study(replace(known, films=(*known.films, *others))), about, known.relations[relation], key)
    return falsity.by if falsity else ""


def test_a_single_valued_relation_excludes_every_other_value() -> None:
    about = film("Amber", 1950, {"based on": ["a poem"]})

    assert proof(base([about]), about, BASED_ON.name, "a play") == "single-valued"
    assert proof(base([about]), about, YEAR.name, "1951") == "single-valued"


def test_a_value_of_the_film_is_never_false() -> None:
    about = film("Amber", 1950, {"director": ["Ann Archer"]}, never={"director": ["Ann Archer"]})

    assert proof(base([about]), about, DIRECTOR.name, "Ann Archer") == ""
    assert proof(base([about]), about, YEAR.name, "1950") == ""


def test_what_is_true_but_not_asked_about_is_never_false() -> None:
    about = film("Amber", 1950, {"director": ["Ann Archer"]}, also={"director": ["Bo Baker"]})

    assert proof(base([about]), about, DIRECTOR.name, "Bo Baker") == ""
    assert proof(base([about]), about, DIRECTOR.name, "Cy Cooper") == "complete"


def test_silence_proves_nothing_about_an_open_list() -> None:
    about = film("Amber", 1950, {"cast": ["Ann Archer"]})

    assert proof(base([about]), about, CAST.name, "Bo Baker") == ""


def test_a_list_that_is_whole_by_rule_proves_nothing_when_it_is_empty() -> None:
    about = film("Amber", 1950)

    assert proof(base([about]), about, DIRECTOR.name, "Bo Baker") == ""


def test_a_film_may_call_its_list_whole() -> None:
    about = film("Amber", 1950, {"cast": ["Ann Archer"]}, complete=["cast"])

    assert proof(base([about]), about, CAST.name, "Bo Baker") == "complete"


def test_a_film_may_name_what_is_false_in_any_spelling() -> None:
    people = [person("Léo Baker", also=("Leonard Baker",))]
    about = film("Amber", 1950, {"cast": ["Ann Archer"]}, never={"cast": ["Leonard Baker"]})

    assert proof(base([about], people), about, CAST.name, "Léo Baker") == "negative"


def test_a_closed_base_excludes_its_own_people_and_no_others() -> None:
    about = film("Amber", 1950, {"cast": ["Ann Archer"]})
    known = base([about], [person("Bo Baker")], closed=["cast"])

    assert proof(known, about, CAST.name, "Bo Baker") == "closed"
    assert proof(known, about, CAST.name, "A Stranger") == ""


def test_a_base_is_closed_only_for_the_films_it_was_said_of() -> None:
    known = base([film("Amber", 1950)], [person("Bo Baker")], closed=["cast"])
    later = film("Birch", 1960, {"cast": ["Ann Archer"]})

    assert proof(known, later, CAST.name, "Bo Baker") == ""


def test_nobody_worked_on_a_film_before_being_born() -> None:
    about = film("Amber", 1950, {"cast": ["Ann Archer"]})
    known = base([about], [person("Bo Baker", born=1951), person("Cy Cooper", born=1950)])

    assert proof(known, about, CAST.name, "Bo Baker") == "date"
    assert proof(known, about, CAST.name, "Cy Cooper") == ""


def test_two_spellings_of_a_person_are_one_person() -> None:
    people = [person("Éric Summer", also=("Rick Summer",), ru="Эрик Саммер")]
    about = film("Amber", 1950, {"director": ["Éric Summer"]})
    known = base([about], people)

    spellings = ["Eric Summer", "ÉRIC SUMMER", "Rick Summer", "Эрик Саммер"]

    assert [proof(known, about, DIRECTOR.name, spelling) for spelling in spellings] == [""] * 4


def test_the_detail_says_in_words_why_it_is_false() -> None:
    about = film("Amber", 1950, {"genre": ["Drama"]})
    other = film("Birch", 1960, {"genre": ["Horror"]})
    known = base([about, other], terms={"genres": ["Drama", "Horror"]}, closed=["genre"])

    falsity = is_false(study(known), about, GENRE, "Horror")

    assert falsity is not None
    assert falsity.detail == "every film of the base with Horror under genre says so; Amber (1950) does not"


def test_a_base_is_not_closed_over_people_whom_a_pack_brings_later() -> None:
    about = film("Amber", 1950, {"cast": ["Ann Archer"]})
    shipped = replace(base([about], [person("Bo Baker")]), closed=frozenset({"cast"}), shut=frozenset({about.key}))

    extended = replace(shipped, newcomers=frozenset({("people", "Bo Baker")}))

    assert proof(shipped, about, CAST.name, "Bo Baker") == "closed"
    assert proof(extended, about, CAST.name, "Bo Baker") == ""
