"""Questions from anywhere become items, or are refused with their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quiz.audit.items import Item, Unfit, as_question, key_of, of_record
from quiz.audit.reading import holds_questions, read_items

OURS = {
    "id": "d4251d481fe8",
    "language": "en",
    "kind": "classic",
    "relation": "director",
    "direction": "inverse",
    "stem": "Which of these did Michael Powell direct?",
    "options": ["Rear Window (1954)", "The Red Shoes (1948)"],
    "key": 1,
    "option_type": "film",
    "option_films": [{"title": "Rear Window", "year": 1954}, {"title": "The Red Shoes", "year": 1948}],
    "option_values": ["Rear Window (1954)", "The Red Shoes (1948)"],
}
TRIVIA_TEXT = (
    b"\n#Q Who directed The Red Shoes\r\nin 1948? \n^ Andr\xe9 Powell\nA Carol Reed\nB Andr\xe9 Powell\n\n"
    b"#Q Which is no question\n^ Neither\nA One\nB Other\n"
)


def written(folder: Path, name: str, content: bytes | str | list[object]) -> Path:
    path = folder / name
    if isinstance(content, list):
        content = "\n".join(json.dumps(one) for one in content)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_question_of_ours_keeps_what_its_record_says() -> None:
    item = of_record(OURS, "q.jsonl", 7)

    assert (item.where, item.key, item.relation, item.direction) == ("q.jsonl:7", 1, "director", "inverse")
    assert item.option_films == ("Rear Window (1954)", "The Red Shoes (1948)")
    assert item.group == "The Red Shoes (1948)"


def test_an_item_without_a_film_is_of_the_group_of_its_stem() -> None:
    assert Item("Who is  Odette?", ("A", "B"), 0).group == Item("who is Odette", ("C", "D"), 1).group


@pytest.mark.parametrize("said", [1, "B", "b)", "Ben Hur", "ben-hur"])
def test_the_key_may_be_an_index_a_letter_or_the_words(said: object) -> None:
    assert key_of(said, ["Alien", "Ben Hur", "Cats"]) == 1


def test_the_words_of_an_option_win_over_its_letter() -> None:
    assert key_of("A", ["M", "A"]) == 1


@pytest.mark.parametrize("said", [None, 3, -1, True, "D", "Dune", ""])
def test_a_key_that_names_no_option_is_refused(said: object) -> None:
    with pytest.raises(Unfit):
        key_of(said, ["Alien", "Ben Hur", "Cats"])


def test_other_programs_may_call_the_fields_otherwise() -> None:
    found = {"question": "Who?", "answers": {"A": "Mia", "B": "Noor"}, "answer": "B"}
    marked = {"prompt": "Who?", "choices": [{"text": "Mia"}, {"text": "Noor", "correct": True}]}

    items = [of_record(one, "f", 1) for one in (found, marked)]

    assert [(item.options, item.key) for item in items] == [(("Mia", "Noor"), 1)] * 2


def test_right_and_wrong_answers_told_apart_have_no_order() -> None:
    found = {"question": "&quot;M&quot;?", "correct_answer": "Zo&euml;", "incorrect_answers": ["Ada", "Bo"]}

    item = of_record(found, "f", 1)

    assert (item.stem, item.options, item.key, item.ordered) == ('"M"?', ("Ada", "Bo", "Zoë"), 2, False)


def test_lines_that_are_no_questions_are_refused_with_their_place(tmp_path: Path) -> None:
    path = written(tmp_path, "q.jsonl", json.dumps(OURS) + '\n\n{"stem": "Who?", "options": ["A"]}\nnot json\n[1]\n')

    found = read_items(path, "q.jsonl")

    assert len(found.items) == 1
    assert [one.partition(" ")[0] for one in found.refused] == ["q.jsonl:3:", "q.jsonl:4:", "q.jsonl:5:"]


def test_stems_over_several_lines_old_letters_and_mixed_line_ends_are_read(tmp_path: Path) -> None:
    found = read_items(written(tmp_path, "movies.txt", TRIVIA_TEXT), "movies.txt")

    assert [item.stem for item in found.items] == ["Who directed The Red Shoes in 1948?"]
    assert (found.items[0].options, found.items[0].key) == (("Carol Reed", "André Powell"), 1)
    assert found.refused == ("movies.txt:8: no option is said to be right: 'Neither'",)


def test_of_a_quiz_about_everything_the_films_are_taken(tmp_path: Path) -> None:
    film = {"category": "Entertainment: Film", "question": "Q?", "correct_answer": "A", "incorrect_answers": ["B"]}
    path = written(tmp_path, "all.json", json.dumps({"results": [film, film | {"category": "History"}]}))

    found = read_items(path)

    assert (len(found.items), found.elsewhere) == (1, 1)


@pytest.mark.parametrize(
    ("name", "content", "holds"),
    [
        ("q.jsonl", [OURS], True),
        ("t.jsonl", [{"title": "Jaws", "year": 1975, "directors": ["Steven Spielberg"]}], False),
        ("t.jsonl", [{"table": {"closed": ["cast"]}}], False),
        ("m.txt", "\n#Q Who?\n", True),
        ("m.txt", "Who?\n", False),
        ("o.json", '{"results": [{"question": "Q", "correct_answer": "A", "incorrect_answers": ["B"]}]}', True),
        ("o.json", "{}", False),
        ("o.json", "", False),
        ("p.yaml", "films: []", False),
    ],
)
def test_questions_are_told_from_film_tables_by_their_first_record(
    tmp_path: Path, name: str, content: str | list[object], holds: bool
) -> None:
    assert holds_questions(written(tmp_path, name, content)) == holds


def test_an_item_is_a_question_to_the_lint() -> None:
    question = as_question(of_record(OURS, "q.jsonl", 7))

    assert question.options[1].film is not None
    assert question.options[1].film.title == {"en": "The Red Shoes"}
    assert question.options[question.key].value == "The Red Shoes (1948)"
