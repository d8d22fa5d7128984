"""Every fault an author can make is told with its place, and with the remedy where one is near.

The files of bad/ hold the faults. Beside each stands what must be said of its line and nothing
else may be: `# expect: code`, with the column after `@` and the fix after `->` where it matters.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.facts.base import FactBase
from quiz.facts.nodes import MOST_BYTES, MOST_NODES, MOST_PROBLEMS
from quiz.facts.read import read
from quiz.question import Problem

HERE = Path(__file__).resolve().parent
ROOM = HERE.parent.parent / "quiz" / "facts"
SMALL = read(HERE.glob("small/**/*.yaml"), root=HERE)
BAD = sorted((HERE / "bad").glob("**/*.yaml"))
MARK = re.compile(r"(?P<code>[a-z-]+)(?: @(?P<column>\d+))?(?: -> ?(?P<fix>.*))?")
CALLS = {"add", "warn", "_refuse"}
OF_TABLES = {
    "file-cut-off",
    "line-too-long",
    "row-key-unknown",
    "rows-like-that",
    "too-many-lines",
    "unpacked-too-large",
}
"""Shown by test_table_faults.py."""
NOT_IN_A_FILE = {"file-too-large", "file-unreadable", "too-many-problems", "yaml-too-many"}

Fault = tuple[int, str, str | None, str | None]
"""Line, code, and column and fix where the file names them."""


def expected(file: Path) -> list[Fault]:
    """What the comments of a bad file promise."""
    faults: list[Fault] = []
    for number, line in enumerate(file.read_bytes().decode("utf-8", "replace").splitlines(), 1):
        _, whole_file, codes = line.partition("expect-file: ")
        if not whole_file:
            _, _, codes = line.partition("# expect: ")
        for mark in filter(None, codes.split(", ")):
            found = MARK.fullmatch(mark.rstrip())
            assert found, f"{file}:{number}: {mark!r} is no expectation"
            faults.append((0 if whole_file else number, found["code"], found["column"], found["fix"]))
    return faults


def as_expected(problem: Problem, fault: Fault) -> bool:
    line, code, column, fix = fault
    named = column is None or problem.column == int(column)
    mended = fix is None or problem.fix == fix
    return (problem.line, problem.code) == (line, code) and named and mended


def codes() -> Iterator[str]:
    """Every code that the room's modules complain with."""
    for module in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS:
                words = [each.value for each in node.args[1:2] if isinstance(each, ast.Constant)]
                yield from (word for word in words if isinstance(word, str))


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.relative_to(HERE / "bad").as_posix())
def test_each_fault_is_told_where_it_stands_and_nothing_else_is(file: Path) -> None:
    faults = expected(file)

    problems = list(read([file], onto=SMALL, root=HERE).problems)

    assert faults
    for fault in faults:
        told = next((problem for problem in problems if as_expected(problem, fault)), None)
        assert told is not None, f"{fault} is not among {problems}"
        problems.remove(told)
    assert problems == []


def test_every_code_has_a_file_that_shows_it() -> None:
    shown = {code for file in BAD for _, code, _, _ in expected(file)}

    assert set(codes()) - shown - OF_TABLES == NOT_IN_A_FILE - {"too-many-problems"}


def test_problems_name_the_file_from_the_root_and_come_in_the_order_of_the_files() -> None:
    problems = read(BAD, onto=SMALL, root=HERE).problems

    places = [(problem.file, problem.line, problem.column) for problem in problems]
    assert {file for file, _, _ in places} == {file.relative_to(HERE).as_posix() for file in BAD}
    assert places == sorted(places)


def test_a_second_film_is_told_where_the_first_stands(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("films:\n  - {title: Twin, year: 1960}\n", "utf-8")
    (tmp_path / "b.yaml").write_text("films:\n  - {title: Twin, year: 1960}\n", "utf-8")

    base = read([tmp_path / "b.yaml", tmp_path / "a.yaml"], root=tmp_path)

    assert [film.key for film in base.films] == ["Twin (1960)"]
    assert [(problem.file, problem.arguments["first"]) for problem in base.problems] == [("b.yaml", "a.yaml:2")]


def test_a_film_whose_facts_could_not_be_read_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    file = tmp_path / "films.yaml"
    entries = "films:\n  - {title: Good, year: 1950}\n  - {title: Bad, year: 1950, director: Steve McQueen}\n"
    file.write_text(entries, "utf-8")

    base = read([file], onto=SMALL)

    assert {film.key for film in base.films} - {film.key for film in SMALL.films} == {"Good (1950)"}


def test_a_fault_in_a_sentence_costs_that_sentence_only(tmp_path: Path) -> None:
    file = tmp_path / "films.yaml"
    trivia = "      - say: It took [6 weeks.\n      - say: It took [6] weeks.\n"
    file.write_text(f"films:\n  - title: Good\n    year: 1950\n    trivia:\n{trivia}", "utf-8")

    base = read([file], onto=SMALL)

    film = next(film for film in base.films if film.title["en"] == "Good")
    assert [trivia.say["en"] for trivia in film.trivia] == ["It took 6 weeks."]


def test_a_film_with_so_much_as_a_warning_is_not_taken_as_closed(tmp_path: Path) -> None:
    file = tmp_path / "films.yaml"
    films = "  - {title: Sure, year: 1950}\n  - {title: Unsure, year: 1950, genre: Musicle}\n"
    file.write_text(f"closed: [genre]\nfilms:\n{films}", "utf-8")

    base = read([*HERE.glob("small/**/*.yaml"), file])

    assert "Sure (1950)" in base.shut
    assert "Unsure (1950)" in {film.key for film in base.films} - base.shut


def test_a_file_that_cannot_be_opened_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    problems = read([tmp_path / "none.yaml", tmp_path], root=tmp_path).problems

    assert [(problem.file, problem.code) for problem in problems] == [
        (".", "file-unreadable"),
        ("none.yaml", "file-unreadable"),
    ]


def test_a_file_beyond_every_measure_is_refused(tmp_path: Path) -> None:
    large, many = tmp_path / "large.yaml", tmp_path / "many.yaml"
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    many.write_bytes(b"films: [" + b"a," * MOST_NODES + b"]")

    problems = read([large, many]).problems

    assert [problem.code for problem in problems] == ["file-too-large", "yaml-too-many"]


def test_the_list_of_problems_of_one_file_ends_somewhere(tmp_path: Path) -> None:
    file = tmp_path / "films.yaml"
    file.write_text("films:\n" + "  - {title: Film, yaer: 1950}\n" * MOST_PROBLEMS, "utf-8")

    problems = read([file], onto=SMALL).problems

    assert len(problems) == MOST_PROBLEMS + 1
    assert "too-many-problems" in {problem.code for problem in problems}


def test_no_relations_means_no_facts_but_no_crash() -> None:
    base = read([HERE / "small" / "films" / "films.yaml"], onto=FactBase())

    assert base.films == ()
    assert {problem.code for problem in base.problems} == {"unknown-key", "unknown-relation"}
