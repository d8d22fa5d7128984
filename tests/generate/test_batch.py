"""Many questions at once: the same in every process, and an account of what was not asked."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from shelves import LANGUAGES, everything, thousand

from quiz.generate.batch import batch, finished, stream
from quiz.generate.catalogue import prepare
from quiz.generate.lint import flaws
from quiz.generate.record import record
from quiz.question import Question

from .films import templates, twelve

ROOT = Path(__file__).resolve().parent.parent.parent
QUESTIONS = ROOT / "questions"
PRINTED = """
from generate.test_batch import lines
print(lines())
"""


def lines() -> str:
    """What this process makes of the shipped films."""
    made = batch(everything(), 300, 11, LANGUAGES).questions
    records = ([record(question, language) for language in LANGUAGES] for question in made)
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in records)


def printed() -> str:
    """What another process makes of them, under a hash seed that is not ours."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    variables = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", PRINTED], env=variables, capture_output=True, check=True)
    return done.stdout.decode().rstrip("\r\n")


def test_the_bytes_do_not_depend_on_the_process() -> None:
    one, other = lines(), printed()

    assert one == other
    assert len(one.splitlines()) == 300


def test_the_shipped_films_give_a_thousand_questions_in_three_languages_without_a_flaw() -> None:
    made = thousand(1)

    found = {(one.id, language): flaws(one, language) for one in made for language in LANGUAGES}

    assert len({one.id for one in made}) == 1000
    assert {place: codes for place, codes in found.items() if codes} == {}


def test_every_relation_is_asked_for_in_its_turn() -> None:
    made = batch(prepare(twelve(), templates()), 10, 2, ("en",))

    assert {(one.relation, one.direction) for one in made.questions} == {
        ("director", "forward"),
        ("director", "inverse"),
        ("year", "forward"),
        ("year", "inverse"),
        ("year", "first"),
    }


def test_one_relation_alone_can_be_asked_for() -> None:
    made = batch(prepare(twelve(), templates()), 10, 2, ("en",), "director")

    assert {one.relation for one in made.questions} == {"director"}


def test_a_batch_ends_when_there_is_nothing_more_to_ask() -> None:
    made = batch(prepare(twelve(), templates()), 1000, 2, ("en",), "director")

    assert len(made.questions) == 24
    assert made.asked_facts == 24  # a director and a year for each film


def test_another_seed_makes_another_selection() -> None:
    catalogue = prepare(twelve(), templates())

    one, other = (batch(catalogue, 12, seed, ("en",)).questions for seed in (1, 2))

    assert [question.id for question in one] != [question.id for question in other]


def test_a_record_has_the_promised_fields() -> None:
    question = batch(prepare(twelve(), templates()), 10, 2, ("en",), "director").questions[0]

    found = record(question, "en")

    assert list(found) == [
        "id", "language", "kind", "relation", "direction", "template", "film", "stem", "options", "key", "option_type",
        "option_values", "proofs", "media", "difficulty", "note", "source",
    ]  # fmt: skip
    assert found["film"] == {
        "title": question.film and question.film.title["en"],
        "year": question.film and question.film.year,
    }
    assert found["option_type"] == "person"
    assert found["source"] == {"file": "films.yaml", "line": 7, "text": "a book"}
    assert json.loads(json.dumps(found)) == found


def test_a_record_names_the_films_of_film_options() -> None:
    made = batch(prepare(twelve(), templates()), 10, 2, ("en",), "director")
    question = next(one for one in made.questions if one.direction == "inverse")

    found = record(question, "en")

    assert "film" not in found
    assert found["option_films"] == [
        {"title": one.film.title["en"], "year": one.film.year} for one in question.options if one.film
    ]


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no copies of processes here")
@pytest.mark.parametrize("at_once", [2, 3])
def test_several_processes_draw_the_same_questions_and_count_the_same_refusals(at_once: int) -> None:
    one, alone = by_one()
    together = Counter[str]()

    drawn = list(finished(everything(), 700, 11, LANGUAGES, together, repr, None, at_once))

    assert drawn == [(question.id, repr(question)) for question in one]
    assert together == alone


@cache
def by_one() -> tuple[tuple[Question, ...], Counter[str]]:
    """What one process draws, and the refusals it counts."""
    alone = Counter[str]()
    return tuple(stream(everything(), 700, 11, LANGUAGES, alone)), alone


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no copies of processes here")
def test_what_runs_dry_runs_dry_for_several_processes_too() -> None:
    alone, together = Counter[str](), Counter[str]()
    catalogue = prepare(twelve(), templates())

    one = [question.id for question in stream(catalogue, 10_000, 3, ("en",), alone)]
    drawn = [name for name, _ in finished(catalogue, 10_000, 3, ("en",), together, repr, None, 2)]

    assert drawn == one
    assert together == alone
