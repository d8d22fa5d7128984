"""Templates are read with every fault named at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.generate.templates import Templates, fill, gaps, read

from .films import RELATIONS


def written(folder: Path, text: str, name: str = "en.yaml") -> Templates:
    (folder / name).write_text(text, "utf-8")
    return read([folder / name], RELATIONS, folder)


def test_a_template_is_kept_by_relation_and_direction(tmp_path: Path) -> None:
    found = written(tmp_path, "cast:\n  - ask: character\n    one: Whom does {value} play in {film}?\n")

    kept = found.of("en", "cast", "character")

    assert [one.one for one in kept] == ["Whom does {value} play in {film}?"]
    assert kept[0].name == "cast-character-1"
    assert kept[0].several == kept[0].one
    assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "code", "place", "fix"),
    [
        ("directr:\n  - {ask: value, one: 'Who made {film}?'}\n", "template-relation-unknown", (1, 1), "director"),
        ("director:\n  - {ask: vlaue, one: 'Who made {film}?'}\n", "template-ask-unknown", (2, 11), "value"),
        ("director:\n  - {ask: value, one: 'Who made {flim}?'}\n", "template-slot-unknown", (2, 23), "film"),
        ("director:\n  - {ask: film, one: 'Which is it?'}\n", "template-slot-missing", (2, 22), "{value}"),
        ("director:\n  - {ask: value, one: 'Who made {film?'}\n", "template-braces", (2, 23), ""),
        ("director:\n  - {ask: value}\n", "missing-key", (2, 5), "one:"),
        ("director:\n  - {ask: value, one: 'A {film}?', tow: x}\n", "unknown-key", (2, 36), ""),
        ("director:\n  - {ask: statment, one: 'X'}\n", "template-ask-unknown", (2, 11), "statement"),
        ("director:\n  - {ask: statement, one: 'By {value}.'}\n", "template-slot-missing", (2, 27), "{film}"),
        ("director:\n  - {ask: clue, one: '{film} by {value}'}\n", "template-slot-unknown", (2, 22), ""),
        ("director:\n  - {ask: clue, one: 'by her'}\n", "template-slot-missing", (2, 22), "{value}"),
        ("director:\n  - {ask: connection, one: 'Who made them?'}\n", "template-slot-missing", (2, 28), "{film}"),
        ("director:\n  - {ask: link, one: '{film} by {value}.'}\n", "template-slot-unknown", (2, 22), ""),
        ("cast:\n  - {ask: clue, one: '{value} as {charcter}'}\n", "template-slot-unknown", (2, 22), "character"),
        ("year:\n  - {ask: link, one: 'All of {value}.'}\n", "template-ask-unknown", (2, 11), ""),
        ("true or false:\n  - {ask: maybe, one: 'Maybe'}\n", "template-ask-unknown", (2, 11), ""),
        ("true or flase:\n  - {ask: true, one: 'Yes'}\n", "template-relation-unknown", (1, 1), "true or false"),
        ("cast call:\n  - {ask: film, one: 'Which?'}\n", "template-slot-missing", (2, 22), "{clues}"),
        ("several facts:\n  - {ask: film, one: 'Which: {clue}?'}\n", "template-slot-unknown", (2, 22), "clues"),
        ("order:\n  - {ask: film, one: 'In which order: {film}?'}\n", "template-slot-unknown", (2, 22), ""),
    ],
)
def test_a_fault_is_named_with_its_place_and_remedy(
    tmp_path: Path, text: str, code: str, place: tuple[int, int], fix: str
) -> None:
    found = written(tmp_path, text)

    problem = next(one for one in found.problems if one.code == code)

    assert (problem.file, problem.line, problem.column, problem.fix) == ("en.yaml", *place, fix)


def test_two_templates_of_one_name_are_one_too_many(tmp_path: Path) -> None:
    entry = "  - {name: who, ask: value, one: 'Who made {film}?'}\n"

    found = written(tmp_path, f"director:\n{entry}{entry}")

    assert [problem.code for problem in found.problems] == ["template-name-twice"]
    assert len(found.of("en", "director", "forward")) == 1


def test_a_file_that_is_not_named_after_a_language_is_refused(tmp_path: Path) -> None:
    found = written(tmp_path, "director:\n  - {ask: value, one: 'Who made {film}?'}\n", "english.yaml")

    assert [problem.code for problem in found.problems] == ["template-file-name"]
    assert found.languages == ()


def test_what_one_language_lacks_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text("director:\n  - {ask: value, one: 'Who made {film}?'}\n", "utf-8")
    (tmp_path / "ru.yaml").write_text("year:\n  - {ask: value, one: 'Когда вышел {film}?'}\n", "utf-8")

    missing = gaps(read(tmp_path.glob("*.yaml"), RELATIONS, tmp_path), "templates")

    assert [(one.severity, one.arguments["relation"], one.arguments["language"]) for one in missing] == [
        ("warning", "director", "ru"),
        ("warning", "year", "en"),
    ]


def test_every_heading_and_ask_is_read(tmp_path: Path) -> None:
    text = """
cast:
  - {ask: statement, one: "{value} is {character} in {film}."}
  - {ask: clue, one: "with {value}"}
  - {ask: connection, one: "Who is in {film}?"}
  - {ask: link, one: "{value} is in the others."}
  - {ask: odd, one: Somebody is in three. Which is odd?}
true or false:
  - {ask: true, one: Yes}
  - {ask: false, one: No}
order: {ask: film, one: In which order?}
cast call: {ask: film, one: "Which is it? {clues}"}
several facts: {ask: film, one: "Which has {clues}?"}
"""

    found = written(tmp_path, text)

    assert found.problems == ()
    assert [one.one for way in ("true", "false") for one in found.of("en", "true or false", way)] == ["Yes", "No"]
    assert all(found.of("en", "cast", way) for way in ("statement", "clue", "connection", "link", "odd one out"))
    assert all(found.of("en", kind, kind) for kind in ("order", "cast call", "several facts"))


@pytest.mark.parametrize(
    ("pattern", "value", "words"),
    [
        ("It is by {value}.", "Ann Baker Jr.", "It is by Ann Baker Jr."),
        ("It is {value}.", "Who's Afraid?", "It is Who's Afraid?"),
        ("Is it {value}?", "Who's Afraid?", "Is it Who's Afraid?"),
        ("Is it by {value}?", "Ann Baker Jr.", "Is it by Ann Baker Jr.?"),
        ("{value}. And then?", "Yes!", "Yes! And then?"),
        ("It is {value}.", "Oh", "It is Oh."),
    ],
)
def test_a_mark_that_ends_a_value_is_not_said_twice(pattern: str, value: str, words: str) -> None:
    assert fill(pattern, {"value": value}) == words


def test_doubled_braces_are_braces() -> None:
    assert fill("{{{film}}}", {"film": "Amber"}) == "{Amber}"
