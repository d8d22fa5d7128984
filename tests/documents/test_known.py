"""Films and people that the base knows are read where a text names both, and only there."""

from __future__ import annotations

import pytest
from facts.table import base_of

from documents.reads import languages
from quiz.documents.credits import Credited, indexed
from quiz.documents.extract import extract
from quiz.documents.gazetteer import Gazetteer, gazetteer
from quiz.documents.reading import of

ROWS = (
    {"title": "Blue Station", "year": 1961, "directors": ["Ada Lind"]},
    {"title": "Wait!", "year": 1970, "directors": ["Otto Grau"]},
    {"title": "The Salt Road", "year": 1975, "directors": ["Jon Falk"]},
)
CASTS = (("Otto Grau", "Ines Roth", "Cora"), ("Otto Grau", "Cora"), ("Otto Grau", "Mira Holt"))
SPOKEN = indexed({"синий вокзал": (Credited(1961, (("director", ("Ада Линд",)), ("cast", ("Отто Грау",)))),)})


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    rows = [{**row, "cast": [[name, "", 3] for name in cast]} for row, cast in zip(ROWS, CASTS, strict=True)]
    return gazetteer(base_of(tmp_path_factory.mktemp("base"), *rows))


def told(words: str, known: Gazetteer) -> dict[str, set[tuple[str, str]]]:
    films = extract(of(words), languages(), names=known).films
    return {film.title.words: {(fact.relation, fact.value) for fact in film.facts} for film in films}


def listed(words: str, known: Gazetteer) -> set[tuple[str, str]]:
    page = f"A list of films\n\nBlue Station (1961)\n{words}\n\nGrey Harbour (1962)\nNobody is named here.\n"
    return told(page, known)["Blue Station"]


def test_the_people_of_a_known_film_are_read_without_a_turn_of_phrase(known: Gazetteer) -> None:
    words = "Ada Lind loved trains, and Ines Roth waits for one with Cora in the rain."

    assert listed(words, known) == {("director", "Ada Lind"), ("cast", "Ines Roth"), ("cast", "Cora")}


@pytest.mark.parametrize(
    "words",
    [
        "Jon Falk and Mira Holt came to the first night.",
        "The part of the guard was turned down by Otto Grau.",
        "It has the calm of a film like Otto Grau's own.",
        "Otto Grau had been in “Wait!” before.",
        "In 1975 Otto Grau went to the salt mines.",
    ],
)
def test_nobody_is_read_who_is_of_another_film_or_spoken_of_otherwise(words: str, known: Gazetteer) -> None:
    assert listed(words, known) == set()


def test_somebody_who_made_and_plays_is_what_they_mostly_are(known: Gazetteer) -> None:
    page = "A list of films\n\nWait! (1970)\nThe clock is the hero, and Otto Grau its slave.\n"

    assert told(page, known) == {"Wait!": {("cast", "Otto Grau")}}


def test_notes_are_of_the_known_film_that_they_name_with_two_of_its_people(known: Gazetteer) -> None:
    notes = (
        "3. The clock in Blue Station was a real one.\n"
        "2. Ines Roth learned to whistle for the film.\n"
        "1. Otto Grau grew his own beard.\n"
    )

    assert told(notes, known)["Blue Station"] >= {("cast", "Ines Roth"), ("cast", "Otto Grau")}
    assert told(notes.replace("Ines Roth", "Mira Holt"), known) == {}


def test_a_sheet_is_not_of_a_known_film_whose_director_it_does_not_have(known: Gazetteer) -> None:
    sheet = "Starring: Otto Grau, Ines Roth\nDirected by: {}\nRunning time: 90 min\n\nSee also Blue Station.\n"

    assert "Blue Station" in told(sheet.format("Ada Lind"), known)
    assert "Blue Station" not in told(sheet.format("Jon Falk"), known)


def test_an_article_tells_of_a_known_film_in_whose_sentence_somebody_of_it_stands(known: Gazetteer) -> None:
    words = (
        "Trains have always been good to cinema. In Blue Station, Ines Roth all but marries one. Few saw The Salt Road."
    )

    assert told(words, known) == {"Blue Station": {("cast", "Ines Roth")}}


@pytest.mark.parametrize(("between", "named"), [(5, True), (500, False)])
def test_in_a_text_without_marks_somebody_has_to_stand_near_the_title(
    between: int, named: bool, known: Gazetteer
) -> None:
    words = f"Trains have always been good to cinema. In Blue Station {'and so on ' * between}Ines Roth marries one."

    assert told(words, known) == ({"Blue Station": {("cast", "Ines Roth")}} if named else {})


def test_nothing_is_read_of_a_sentence_that_the_text_breaks_off(known: Gazetteer) -> None:
    assert listed("A quiet film.", known) == set()
    page = "A list of films\n\nBlue Station (1961)\nA quiet film.\nInes Roth begged and"

    assert told(page, known)["Blue Station"] == set()


def test_russian_names_are_known_in_any_case() -> None:
    page = "Список фильмов\n\n«Синий вокзал» (1961)\nЗритель помнит у Ады Линд вокзал, а у Отто Грау усы.\n"

    assert told(page, Gazetteer(credits=SPOKEN)) == {"Синий вокзал": {("director", "Ада Линд"), ("cast", "Отто Грау")}}
