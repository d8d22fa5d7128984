"""Every fault of a pack is told with its place, every good pack is quiet, and nothing crashes.

The files of bad/ hold the faults; beside each stands what must be said of its line and nothing
else may be, as in tests/facts/test_faults.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from facts.mutate import spoilt
from facts.test_faults import as_expected, expected
from shelves import shipped

from quiz.generate.lint import CODES
from quiz.packs.judging import TOLD_OF_PAIRS
from quiz.packs.pack import open_pack

from .mutate import good_files, opened, small_shelf

HERE = Path(__file__).resolve().parent
BAD = sorted((HERE / "bad").glob("*.yaml"))
GOOD = sorted(path for path in (HERE / "good").iterdir() if path.suffix != ".svg")
FILES = good_files()


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_each_fault_is_told_where_it_stands_and_nothing_else_is(file: Path) -> None:
    faults = expected(file)

    problems = list(open_pack(file, shipped(), closely=True).card.problems)

    assert faults
    for fault in faults:
        told = next((problem for problem in problems if as_expected(problem, fault)), None)
        assert told is not None, f"{fault} is not among {problems}"
        problems.remove(told)
    assert problems == []


def test_every_flaw_that_an_author_can_make_is_shown() -> None:
    shown = {code for file in BAD for _, code, _, _ in expected(file)}

    unseen = {*(f"flaw-{code}" for code in CODES), *(f"pair-{code}" for code in TOLD_OF_PAIRS)} - shown

    assert unseen == {"flaw-key-in-id", "flaw-numbers-out-of-order"}  # ids are made, and numbers sorted, by the program


def test_what_is_told_of_a_language_stands_at_its_words(tmp_path: Path) -> None:
    pack = "title: T\nlanguages: [en, ru]\nquestions:\n  - ask:\n      en: Which one is it?\n      ru: Нина\n"
    pack += "    right: {en: Mia, ru: Мия}\n    wrong: [{en: Ann, ru: Энн}, {en: Leo, ru: Leo}]\n"
    (tmp_path / "two.yaml").write_text(pack, "utf-8")

    problems = open_pack(tmp_path / "two.yaml", small_shelf(), closely=True).card.problems

    told = {(problem.line, problem.column, problem.code) for problem in problems}
    assert told == {(6, 11, "flaw-stem-fragment"), (8, 47, "flaw-mixed-scripts")}


def test_a_pack_is_opened_for_a_match_without_its_warnings() -> None:
    file = HERE / "bad" / "flaws.yaml"

    problems = open_pack(file, shipped()).card.problems

    assert [problem.code for problem in problems] == ["flaw-same-options"]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_pack_has_no_problems_and_asks(path: Path) -> None:
    pack = open_pack(path, shipped(), closely=True)

    assert pack.card.problems == ()
    assert all(pack.deck.offers((language,)) for language in pack.card.languages)


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_a_spoilt_pack_opens_without_a_crash_and_its_problems_have_words(first: int, tmp_path: Path) -> None:
    for number in range(first, first + 50):
        raw = spoilt(FILES, number)

        pack = opened(raw, tmp_path, small_shelf())

        assert all(problem.file == "spoilt.yaml" or not problem.line for problem in pack.card.problems), number
