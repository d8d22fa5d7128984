"""`check` finds what is wrong wherever the path points: a pack, a file of one, a base, loose files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from shelves import shipped

from quiz import places
from quiz.packs.check import check
from quiz.question import Problem

from .mutate import GOOD, small_shelf


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    return [(problem.file, problem.line, problem.code) for problem in problems]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_shipped_questions_have_no_errors() -> None:
    problems = check([places.questions()], shipped())

    assert [problem for problem in problems if problem.severity == "error"] == []


def test_a_file_is_named_as_it_is_seen_from_the_current_folder(here: Path) -> None:
    (here / "packs").mkdir()
    (here / "packs" / "one.yaml").write_text("titel: T\n", "utf-8")

    problems = check([Path("packs")], small_shelf())

    assert told(problems) == [("packs/one.yaml", 1, "missing-key"), ("packs/one.yaml", 1, "unknown-key")]


def test_one_file_of_a_pack_is_checked_with_the_pack_and_told_of_alone(here: Path) -> None:
    shutil.copytree(GOOD / "folder", here / "folder")
    (here / "folder" / "pack.yaml").write_text("titel: T\n", "utf-8")
    (here / "folder" / "questions.yaml").write_text("questions:\n  - {ask: Who?}\n", "utf-8")

    problems = check([Path("folder/questions.yaml")], small_shelf())

    assert {problem.file for problem in problems} == {"folder/questions.yaml"}


def test_a_loose_fact_file_rests_on_the_known_relations(here: Path) -> None:
    (here / "facts.yaml").write_text("films:\n  - {title: A, year: 1950, directer: Mia}\n", "utf-8")

    problems = check([here / "facts.yaml"], small_shelf())

    assert [(*place, problem.fix) for place, problem in zip(told(problems), problems, strict=True)] == [
        ("facts.yaml", 2, "unknown-key", "director")
    ]


def test_templates_are_checked_too(here: Path) -> None:
    (here / "templates").mkdir()
    (here / "templates" / "en.yaml").write_text('director: [{ask: value, one: "Who made {flim}?"}]\n', "utf-8")

    problems = check([Path("templates")], small_shelf())

    assert {problem.code for problem in problems} == {"template-slot-unknown", "template-slot-missing"}


def test_a_base_of_its_own_is_checked_as_a_whole(here: Path) -> None:
    others = (file.name for file in (places.questions() / "films").iterdir() if file.name != "ballet.yaml")
    ignored = shutil.ignore_patterns("packs", "documents", *others)
    shutil.copytree(places.questions(), here / "questions", ignore=ignored)
    shutil.copytree(places.questions() / "packs" / "ballet-on-film", here / "questions" / "packs" / "ballet-on-film")
    (here / "questions" / "films" / "more.yaml").write_text("films:\n  - {title: The Red Shoes, year: 1948}\n", "utf-8")

    problems = check([Path("questions/films/more.yaml")], small_shelf())

    assert told(problems) == [("questions/films/more.yaml", 2, "film-twice")]


def test_a_pack_too_small_for_a_match_is_warned_of(here: Path) -> None:
    shutil.copy(GOOD / "film-terms.yaml", here)
    shutil.copy(GOOD / "film-terms.svg", here)

    (problem,) = check([Path("film-terms.yaml")], small_shelf())

    assert (problem.code, problem.severity) == ("pack-small", "warning")
    assert problem.arguments["counts"] == "en: 3, ru: 3"


def test_a_problem_is_told_once_however_often_its_path_is_given(here: Path) -> None:
    (here / "one.yaml").write_text("title: T\ntitel: T\n", "utf-8")

    problems = check([Path("one.yaml"), here, Path("one.yaml")], small_shelf())

    assert [problem.code for problem in problems] == ["unknown-key"]


@pytest.mark.parametrize("typed", ["../bad.yaml", ".."])
def test_a_path_upwards_is_judged_by_where_it_leads(here: Path, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    shutil.copytree(GOOD / "folder", here / "folder")
    (here / "bad.yaml").write_text("titel: T\n", "utf-8")
    monkeypatch.chdir(here / "folder")

    problems = check([Path(typed)], small_shelf())

    bad = (here / "bad.yaml").as_posix()
    assert [place for place in told(problems) if place[0] == bad] == [(bad, 1, "missing-key"), (bad, 1, "unknown-key")]


def test_a_folder_that_cannot_be_looked_into_is_told_of(here: Path) -> None:
    shutil.copytree(GOOD / "folder", here / "folder")
    (here / "folder" / "films").symlink_to("films")
    (here / "packs").symlink_to("packs")

    of_a_pack, of_all = check([Path("folder")], small_shelf()), check([Path("packs")], small_shelf())

    assert ("folder/films", 0, "file-unreadable") in told(of_a_pack)
    assert told(of_all) == [("packs", 0, "file-unreadable")]


def test_a_pipe_in_a_pack_is_told_of_and_not_waited_for(here: Path) -> None:
    shutil.copytree(GOOD / "folder", here / "folder")
    os.mkfifo(here / "folder" / "more.yaml")
    os.mkfifo(here / "alone.yaml")

    problems = check([Path("folder"), Path("alone.yaml")], small_shelf())

    assert {file for file, _, code in told(problems) if code == "file-unreadable"} == {"alone.yaml", "folder/more.yaml"}
