"""A kept film base is the one that its files hold now, and keeping it can fail without harm."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from quiz import places
from quiz.packs.keeping import FILE, keep, kept_shelf, shelf_of
from quiz.packs.shelf import Shelf, read_shelf

FILM = "films:\n  - {title: Alien, year: 1979, director: Ridley Scott}\n"


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """A shelf with the shipped relations and templates, and one film."""
    ignored = shutil.ignore_patterns("films", "people", "packs", "documents")
    folder = tmp_path / "questions"
    shutil.copytree(places.questions(), folder, ignore=ignored)
    (folder / "films").mkdir()
    (folder / "films" / "one.yaml").write_text(FILM, "utf-8")
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """Where the index would lie, in a folder that is not there yet."""
    return tmp_path / "cache" / "packs.json"


def parts(shelf: Shelf | None) -> tuple[object, ...]:
    assert shelf is not None
    return shelf.folder, shelf.base, shelf.templates, shelf.digest


def test_what_is_kept_is_what_was_read(questions: Path, index: Path) -> None:
    first, second = shelf_of(questions, index, "1"), kept_shelf(questions, index, "1")

    assert parts(first) == parts(second) == parts(read_shelf(questions))
    assert [film.key for film in first.base.films] == ["Alien (1979)"]


@pytest.mark.parametrize("changed", ["film", "template", "program", "new file"])
def test_a_change_is_seen(changed: str, questions: Path, index: Path) -> None:
    assert keep(questions, index, "1")
    assert kept_shelf(questions, index, "1") is not None
    program = "1"
    if changed == "film":
        (questions / "films" / "one.yaml").write_text(FILM.replace("1979", "1980"), "utf-8")
    elif changed == "new file":
        (questions / "films" / "two.yaml").write_text(FILM.replace("Alien", "Aliens"), "utf-8")
    elif changed == "template":
        with (questions / "templates" / "en.yaml").open("a", encoding="utf-8") as file:
            file.write("# a word more\n")
    else:
        program = "2"

    assert kept_shelf(questions, index, program) is None
    assert parts(shelf_of(questions, index, program)) == parts(read_shelf(questions))
    assert kept_shelf(questions, index, program) is not None


def test_a_shelf_with_a_problem_is_never_kept(questions: Path, index: Path) -> None:
    (questions / "films" / "one.yaml").write_text(FILM.replace("1979", "soon"), "utf-8")

    shelf = shelf_of(questions, index, "1")

    assert [problem.code for problem in shelf.problems] == ["not-a-number"]
    assert not index.with_name(FILE).exists()


@pytest.mark.parametrize("spoilt", ["", "\n", "half", '"another key"\n', "\ud800"])
def test_a_spoilt_file_costs_nothing_but_a_moment(spoilt: str, questions: Path, index: Path) -> None:
    assert keep(questions, index, "1")
    assert kept_shelf(questions, index, "1") is not None
    file = index.with_name(FILE)
    words = file.read_text("utf-8")
    written = words[: len(words) // 2] if spoilt == "half" else spoilt
    file.write_bytes(written.encode("utf-8", "surrogatepass"))

    assert kept_shelf(questions, index, "1") is None
    assert parts(shelf_of(questions, index, "1")) == parts(read_shelf(questions))
    assert file.read_text("utf-8") == words


def test_where_nothing_can_be_kept_the_shelf_is_read_all_the_same(questions: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    shelf = shelf_of(questions, tmp_path / "file" / "packs.json", "1")

    assert parts(shelf) == parts(read_shelf(questions))


def test_without_a_python_to_start_the_shelf_is_read_here(
    questions: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "")

    assert parts(shelf_of(questions, index, "1")) == parts(read_shelf(questions))
    assert not index.with_name(FILE).exists()
