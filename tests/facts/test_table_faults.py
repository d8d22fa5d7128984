"""Whatever is in a film table, its author is told where and what to do, and the rest is read."""

from __future__ import annotations

import gzip
import json
import lzma
from pathlib import Path
from random import Random

import pytest

from quiz.facts import lines
from quiz.facts.tables import read_table
from quiz.facts.tally import TOLD
from quiz.question import Problem
from quiz.words import LANGUAGES, problem_words

from .mutate import WAYS
from .table import ALIEN, HEAT, ONTO, Row, base_of, written
from .test_faults import OF_TABLES

LONG = b'{"title": "' + b"a" * lines.MOST_LINE + b'", "year": 1950}'
FAULTS: list[tuple[str, Row | str | bytes]] = [
    ("row-not-json", "{"),
    ("row-not-json", "not a film"),
    ("row-not-json", '{"title": "Cut", "ye'),
    ("row-not-json", "[" * 100_000),
    ("row-not-json", '{"title": "A", "year": ' + "9" * 5000 + "}"),
    ("row-not-object", "[1, 2]"),
    ("row-not-object", "7"),
    ("row-key-twice", '{"title": "A", "year": 1950, "year": 1951}'),
    ("yaml-letters", b'{"title": "\xff", "year": 1950}'),
    ("line-too-long", LONG),
    ("missing-key", {"year": 1950}),
    ("missing-key", {"title": "A"}),
    ("missing-key", {"title": None, "year": 1950}),
    ("not-text", {"title": 7, "year": 1950}),
    ("empty-text", {"title": " ", "year": 1950}),
    ("text-letters", {"title": "A\u202eB", "year": 1950}),
    ("text-letters", '{"title": "\\ud800", "year": 1950}'),
    ("text-too-long", {"title": "a" * 5000, "year": 1950}),
    ("not-a-number", {"title": "A", "year": "1950"}),
    ("not-a-number", {"title": "A", "year": 195}),
    ("not-a-number", {"title": "A", "year": 1950.5}),
    ("not-a-number", {"title": "A", "year": True}),
    ("not-a-number", {"title": "A", "year": 1950, "votes": -1}),
    ("not-a-number", {"title": "A", "year": 1950, "oscars": "two"}),
    ("row-not-list", {"title": "A", "year": 1950, "directors": 7}),
    ("row-not-list", {"title": "A", "year": 1950, "cast": "Sigourney Weaver"}),
    ("row-not-list", {"title": "A", "year": 1950, "years": 1951}),
    ("row-not-list", {"title": "A", "year": 1950, "doubted": "year"}),
    ("row-list-long", {"title": "A", "year": 1950, "directors": ["A"] * 5000}),
    ("not-text", {"title": "A", "year": 1950, "directors": [7]}),
    ("not-text", {"title": "A", "year": 1950, "directors": [["A"]]}),
    ("not-text", {"title": "A", "year": 1950, "cast": [[["A"], "B"]]}),
    ("not-text", {"title": "A", "year": 1950, "cast": [[]]}),
    ("not-text", {"title": "A", "year": 1950, "language": [None]}),
    ("empty-text", {"title": "A", "year": 1950, "directors": [""]}),
    ("empty-text", {"title": "A", "year": 1950, "cast": [["", "B"]]}),
    ("not-table", {"title": "A", "year": 1950, "also": ["A"]}),
    ("unknown-relation", {"title": "A", "year": 1950, "also": {"cats": ["A"]}}),
    ("unknown-relation", {"title": "A", "year": 1950, "doubted": ["cats"]}),
    ("row-not-true", {"title": "A", "year": 1950, "open": "yes"}),
    ("film-twice", {"title": "ALIEN", "year": 1979}),
]


@pytest.mark.parametrize(("code", "row"), FAULTS, ids=[f"{n} {code}" for n, (code, _) in enumerate(FAULTS)])
def test_a_row_with_a_fault_is_told_of_and_left_out(tmp_path: Path, code: str, row: Row | str | bytes) -> None:
    base = base_of(tmp_path, ALIEN, row, HEAT)

    assert [(problem.line, problem.code) for problem in base.problems] == [(2, code)]
    assert [film.key for film in base.films] == ["Alien (1979)", "Heat (1995)"]
    assert_said(base.problems)


def assert_said(problems: tuple[Problem, ...]) -> None:
    """Every problem has a sentence in every language."""
    assert all(problem_words(problem, language) for problem in problems for language in LANGUAGES)


@pytest.mark.parametrize(
    ("code", "head"),
    [("not-table", 7), ("unknown-key", {"close": ["cast"]}), ("unknown-relation", {"closed": ["cats"]}),
     ("row-not-list", {"closed": "cast"}), ("not-text", {"source": 7}), ("row-not-list", {"unsure": [7]})],
)  # fmt: skip
def test_a_first_line_with_a_fault_leaves_the_table_open(tmp_path: Path, code: str, head: object) -> None:
    base = base_of(tmp_path, {"table": head}, ALIEN)

    assert [(problem.line, problem.code) for problem in base.problems] == [(1, code)]
    assert base.closed == frozenset()
    assert len(base.films) == 1


def test_an_unknown_key_is_told_once_with_its_count_and_what_was_meant(tmp_path: Path) -> None:
    base = base_of(tmp_path, {**ALIEN, "directers": ["A"]}, {**HEAT, "directers": ["B"]})

    (problem,) = base.problems
    assert (problem.line, problem.code, problem.fix, problem.severity) == (1, "row-key-unknown", "directors", "warning")
    assert problem.arguments == {"key": "directers", "count": "2"}
    assert len(base.films) == 2


def test_numbers_that_contradict_their_list_are_a_warning(tmp_path: Path) -> None:
    base = base_of(tmp_path, {**ALIEN, "oscars": 3, "oscar_categories": ["DIRECTING"]})

    assert [(problem.code, problem.severity) for problem in base.problems] == [("row-oscars-differ", "warning")]
    assert len(base.films) == 1


def test_of_a_thousand_faults_the_first_are_told_and_the_rest_is_counted(tmp_path: Path) -> None:
    base = base_of(tmp_path, ALIEN, *["{"] * 1000)

    assert [problem.code for problem in base.problems] == ["row-not-json"] * TOLD + ["rows-like-that"]
    assert base.problems[-1].arguments == {"count": "990", "line": "2"}
    assert_said(base.problems)


def test_a_packed_table_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    raw = b"".join(json.dumps({**ALIEN, "title": f"Film {n}"}).encode() + b"\n" for n in range(20_000))
    for ending, pack in ((".gz", gzip.compress), (".xz", lzma.compress)):
        file = tmp_path / f"films.jsonl{ending}"
        packed = pack(raw)
        file.write_bytes(packed[: len(packed) * 2 // 3])

        base = read_table(file, ONTO)

        assert base.problems[-1].code == "file-cut-off"
        assert 0 < len(base.films) < 20_000
        assert_said(base.problems)


@pytest.mark.parametrize("ending", [".jsonl.gz", ".jsonl.xz"])
@pytest.mark.parametrize("raw", [b"not packed at all", b"\x1f\x8b\x08", b"\xfd7zXZ\x00\x00\x04", bytes(500)])
def test_a_table_that_is_not_packed_as_its_name_says_is_told_of(tmp_path: Path, ending: str, raw: bytes) -> None:
    file = tmp_path / f"films{ending}"
    file.write_bytes(raw)

    assert [problem.code for problem in read_table(file, ONTO).problems] == ["file-cut-off"]


def test_a_table_that_says_nothing_is_a_warning(tmp_path: Path) -> None:
    for raw in (b"", b"\n\n"):
        file = tmp_path / "films.jsonl"
        file.write_bytes(raw)

        assert [problem.code for problem in read_table(file, ONTO).problems] == ["file-empty"]


def test_a_table_that_cannot_be_opened_is_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "folder.jsonl"
    folder.mkdir()

    for path in (folder, tmp_path / "none.jsonl"):
        assert [problem.code for problem in read_table(path, ONTO).problems] == ["file-unreadable"]


def test_a_table_that_unpacks_to_more_than_is_read_ends_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_UNPACKED", 1_000_000)
    file = tmp_path / "films.jsonl.gz"
    file.write_bytes(gzip.compress(b" " * 10_000_000))

    assert [problem.code for problem in read_table(file, ONTO).problems][-1] == "unpacked-too-large"


def test_a_table_of_more_lines_than_are_read_ends_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINES", 2)

    base = base_of(tmp_path, ALIEN, HEAT, "{", "{")

    assert [(problem.line, problem.code) for problem in base.problems] == [(3, "too-many-lines")]
    assert len(base.films) == 2


def test_every_code_of_tables_is_shown_here() -> None:
    words = Path(__file__).read_text("utf-8")

    assert [code for code in OF_TABLES if f'"{code}"' not in words] == []


@pytest.mark.parametrize("first", range(0, 2000, 250))
def test_a_spoilt_table_never_raises(tmp_path: Path, first: int) -> None:
    rows: list[Row] = [
        {"table": {"closed": ["cast", "director"], "source": "here"}},
        {**ALIEN, "cast": [["Sigourney Weaver", "Ripley (x)", 4]], "also": {"cast": ["Ridley Scott"]}, "oscars": 1,
         "oscar_categories": ["VISUAL EFFECTS"], "genres": ["Horror"], "language": "English", "votes": 9},
        {**HEAT, "years": {"a": 1995, "b": 1996}, "open": True, "doubted": ["genre"]},
    ]  # fmt: skip
    raw = written(tmp_path, rows).read_bytes()
    file = tmp_path / "spoilt.jsonl"
    for number in range(first, first + 250):
        chance = Random(f"table/{number}")
        spoilt = raw
        for _ in range(1 + int(chance.random() * 6)):
            spoilt = WAYS[int(chance.random() * len(WAYS))](spoilt, chance)
        file.write_bytes(spoilt)

        base = read_table(file, ONTO)

        assert len({film.key for film in base.films}) == len(base.films), number
        assert all(problem.line <= spoilt.count(b"\n") + 1 for problem in base.problems), number
        assert_said(base.problems)
