"""`quiz import` as it is typed: from a document to a match, and what it says of what it cannot read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from documents.split import DOCUMENTS

ROOT = Path(__file__).resolve().parents[2]
SMALL = Path(__file__).resolve().parent / "small"
SEEDS = DOCUMENTS.parent / "seeds"


def quiz(folder: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data")}
    home |= {"SDL_VIDEODRIVER": "dummy"}
    return subprocess.run(
        [sys.executable, "-m", "quiz", *words],
        cwd=folder,
        env={**os.environ, **home, "PYTHONPATH": str(ROOT)},
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds of ../shared are not here")
def test_four_commands_lead_from_a_seed_to_a_match(tmp_path: Path) -> None:
    drafted = quiz(tmp_path, "import", str(SEEDS / "seed1.txt"), "-o", "ballet.yaml")
    before = quiz(tmp_path, "generate", "ballet.yaml", "--count", "1")
    reviewed = quiz(tmp_path, "import", "ballet.yaml", "--review", typed="!\n")
    checked = quiz(tmp_path, "check", "ballet.yaml")
    match = ("play", "ballet.yaml", "--length", "quick", "--autoplay", "random", "--fast", "--seed", "1")
    played = quiz(tmp_path, *match, "--report", "match.json")

    assert [done.returncode for done in (drafted, reviewed, checked, played)] == [0, 0, 0, 0], played.stderr
    assert before.returncode == 1
    assert before.stdout == ""
    assert json.loads((tmp_path / "match.json").read_text("utf-8"))["turns"]


def test_json_gives_the_places_of_the_contract(tmp_path: Path) -> None:
    done = quiz(tmp_path, "import", str(SMALL / "list.txt"), "--format", "json")

    document = json.loads(done.stdout)["documents"][0]
    text = (SMALL / "list.txt").read_text("utf-8")
    assert done.returncode == 0
    assert {"path", "language", "layout", "films", "skipped", "conflicts"} == set(document)
    assert [film["title"] for film in document["films"]] == ["Alien", "Titanic", "Moby Dick"]
    for film in document["films"]:
        assert text[film["start"] : film["end"]] == film["title"]
        for fact in film["facts"]:
            assert text[fact["start"] : fact["end"]]


def test_the_end_of_the_answers_accepts_nothing_more(tmp_path: Path) -> None:
    quiz(tmp_path, "import", str(SMALL / "list.txt"), "-o", "draft.yaml")

    done = quiz(tmp_path, "import", "draft.yaml", "--review", typed="a\n")

    assert done.returncode == 0
    assert (tmp_path / "draft.yaml").read_text("utf-8").count("reviewed: yes\n") == 1


def test_a_reviewed_draft_is_not_written_over(tmp_path: Path) -> None:
    quiz(tmp_path, "import", str(SMALL / "list.txt"), "-o", "draft.yaml")
    quiz(tmp_path, "import", "draft.yaml", "--review", typed="a\n")

    done = quiz(tmp_path, "import", str(SMALL / "sheet.txt"), "-o", "draft.yaml")

    assert done.returncode == 1
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

    done = quiz(tmp_path, "import", str(tmp_path / name))

    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
