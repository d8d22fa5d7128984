"""`quiz import` as it is typed: from a document to a match, and what it says of what it cannot read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from documents.split import DOCUMENTS
from quiz.cli.commands import commands

ROOT = Path(__file__).resolve().parents[2]
SMALL = Path(__file__).resolve().parent / "small"
SEEDS = DOCUMENTS.parent / "seeds"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder, of a player who has played nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def quiz(*words: str, typed: str = "") -> Result:
    """A command in this process; an exception that is not an exit is raised."""
    return CliRunner().invoke(commands, words, input=typed, catch_exceptions=False, prog_name="quiz")


def in_window(*words: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, whose window nobody sees."""
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "quiz", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=100)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds of ../shared are not here")
def test_four_commands_lead_from_a_seed_to_a_match(tmp_path: Path) -> None:
    drafted = quiz("import", str(SEEDS / "seed1.txt"), "-o", "ballet.yaml")
    before = quiz("generate", "ballet.yaml", "--count", "1")
    reviewed = quiz("import", "ballet.yaml", "--review", typed="!\n")
    checked = quiz("check", "ballet.yaml")
    match = ("play", "ballet.yaml", "--length", "quick", "--autoplay", "random", "--fast", "--seed", "1")
    played = in_window(*match, "--report", "match.json")

    assert [done.exit_code for done in (drafted, reviewed, checked)] == [0, 0, 0]
    assert played.returncode == 0, played.stderr
    assert before.exit_code == 1
    assert before.stdout == ""
    assert json.loads((tmp_path / "match.json").read_text("utf-8"))["turns"]


def test_json_gives_the_places_of_the_contract() -> None:
    done = quiz("import", str(SMALL / "list.txt"), "--format", "json")

    document = json.loads(done.stdout)["documents"][0]
    text = (SMALL / "list.txt").read_text("utf-8")
    assert done.exit_code == 0
    assert {"path", "language", "layout", "films", "skipped", "conflicts"} == set(document)
    assert [film["title"] for film in document["films"]] == ["Alien", "Titanic", "Moby Dick"]
    for film in document["films"]:
        assert text[film["start"] : film["end"]] == film["title"]
        for fact in film["facts"]:
            assert text[fact["start"] : fact["end"]]


def test_the_end_of_the_answers_accepts_nothing_more(tmp_path: Path) -> None:
    quiz("import", str(SMALL / "list.txt"), "-o", "draft.yaml")

    done = quiz("import", "draft.yaml", "--review", typed="a\n")

    assert done.exit_code == 0
    assert (tmp_path / "draft.yaml").read_text("utf-8").count("reviewed: yes\n") == 1


def test_a_reviewed_draft_is_not_written_over() -> None:
    quiz("import", str(SMALL / "list.txt"), "-o", "draft.yaml")
    quiz("import", "draft.yaml", "--review", typed="a\n")

    done = quiz("import", str(SMALL / "sheet.txt"), "-o", "draft.yaml")

    assert done.exit_code == 1
    assert "were reviewed" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "there is no such file"),
        ("", None, "this is a folder"),
        ("film.bin", b"\x7fELF\x00\x01\x02" * 99, "this is no text"),
        ("empty.txt", b"", "the file is empty"),
        ("recipe.txt", b"Mix two eggs with flour.\n", "nothing was found"),
        ("other.yaml", b"title: Alien\n", "this file holds no drafts"),
        ("broken.yaml", b"drafts: [", "this file holds no drafts"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(name: str, content: bytes | None, said: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)

    done = quiz("import", str(tmp_path / name))

    assert done.exit_code == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
