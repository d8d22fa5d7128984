"""Film tables on the command line: checked, asked about, closed; results on standard output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quiz.cli.commands import commands

DIRECTORS = {
    "Alien": "Ridley Scott", "Heat": "Michael Mann", "Brazil": "Terry Gilliam", "Roma": "Alfonso Cuarón",
    "The Piano": "Jane Campion", "Ratcatcher": "Lynne Ramsay", "Tampopo": "Juzo Itami", "Thief": "Someone Else",
}  # fmt: skip


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a table of eight films and one that says more."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    rows = [
        {"title": title, "year": 1980 + number, "directors": [name]}
        for number, (title, name) in enumerate(DIRECTORS.items())
    ]
    _write(tmp_path / "films.jsonl", rows)
    _write(tmp_path / "credits.jsonl", [*rows[:-1], {**rows[-1], "directors": ["Someone Else", "Michael Mann"]}])
    return tmp_path


def _write(file: Path, rows: list[dict[str, object]]) -> None:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(commands, words, catch_exceptions=False, prog_name="quiz")


def test_a_table_is_checked(desk: Path) -> None:
    (desk / "bad.jsonl").write_text('{"title": "Alien", "year": 1979, "directers": []}\n{"title": 7}\n', "utf-8")

    good, bad = run("check", "films.jsonl"), run("check", "bad.jsonl")

    assert (good.exit_code, good.stdout) == (0, "")
    assert bad.exit_code == 1
    unread = "nothing is read from the field 'directers' (lines that have it: 1); did you mean 'directors'?"
    assert bad.stdout.splitlines() == [
        f"bad.jsonl:1 {unread} (warning)",
        "bad.jsonl:2 title must be plain words; write words, not a list or a map",
    ]


def test_questions_are_made_from_a_table() -> None:
    done = run("generate", "films.jsonl", "--count", "5", "--relation", "director")

    questions = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert len(questions) == 5
    assert all(question["source"]["file"].endswith("films.jsonl") for question in questions)


def test_a_table_and_a_pack_can_be_asked_together() -> None:
    done = run("generate", "films.jsonl", "ballet-on-film", "films.jsonl", "--count", "3")

    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 3


def test_what_a_table_lacks_is_printed_and_the_command_says_so() -> None:
    done = run("close", "films.jsonl", "--against", "credits.jsonl")

    assert done.exit_code == 1
    assert done.stdout == "Thief (1987)\tdirector\tMichael Mann\t1\n"
    assert "director: 1 missing" in done.stderr


def test_a_closed_table_is_written_and_is_closed() -> None:
    done = run("close", "films.jsonl", "--against", "credits.jsonl", "-o", "closed.jsonl.xz")

    again = run("close", "closed.jsonl.xz", "--against", "credits.jsonl")
    assert (done.exit_code, done.stdout) == (0, "")
    assert (again.exit_code, again.stdout) == (0, "")


def test_fact_files_are_told_what_to_add(desk: Path) -> None:
    words = "people: {Michael Mann: {born: 1943}}\nfilms:\n  - {title: Thief, year: 1987, director: Someone Else}\n"
    (desk / "facts.yaml").write_text(words, "utf-8")

    done = run("close", "facts.yaml", "--against", "credits.jsonl")

    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].endswith("facts.yaml:3: Thief (1987)")
    assert "director: [Michael Mann]  # sources: 1" in done.stdout


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["films.jsonl", "--against", "credits.jsonl", "--relation", "directer"], "did you mean 'director'?"),
        (["films.jsonl", "--against", "credits.jsonl", "-o", "closed.txt"], ".jsonl, .jsonl.gz, .jsonl.xz"),
        (["facts.yaml", "--against", "credits.jsonl", "-o", "closed.jsonl"], "only a film table is written"),
    ],
)
def test_a_wish_that_cannot_be_met_is_a_usage_error(desk: Path, words: list[str], reason: str) -> None:
    (desk / "facts.yaml").write_text("films:\n  - {title: Thief, year: 1987, director: Someone Else}\n", "utf-8")

    done = run("close", *words)

    assert done.exit_code == 2
    assert reason in done.stderr


def test_a_reference_that_is_none_is_said_to_be_none(desk: Path) -> None:
    (desk / "credits.sqlite").write_bytes(b"SQLite format 3\0" + bytes(200))

    done = run("close", "films.jsonl", "--against", "credits.sqlite")

    assert done.exit_code == 1
    assert "credits.sqlite is no reference of credits" in done.stderr
