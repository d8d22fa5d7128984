"""Actors the base knows count where a stretch of a film names them, and nobody else does."""

from __future__ import annotations

import pytest

from documents.reads import languages
from quiz.documents.credits import Credited, indexed
from quiz.documents.extract import extract
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.reading import of

KNOWN = Gazetteer(
    people=frozenset(("Gene Kelly", "Leslie Caron", "Vincente Minnelli", "Cyd Charisse")),
    actors=frozenset(("Gene Kelly", "Leslie Caron", "Cyd Charisse")),
    directors=frozenset(("Vincente Minnelli", "Stanley Donen")),
    films={1995: ("GoldenEye",)},
    credits=indexed({"silk stockings": (Credited(1957, (("cast", ("Cyd Charisse",)),)),)}),
)


def people(sentence: str, relation: str = "cast") -> list[str]:
    page = f"A list of films\n\nAn American in Paris (1951)\n{sentence}\n\nThat is all.\n"
    (film,) = extract(of(page), languages(), names=KNOWN).films
    return [fact.value for fact in film.facts if fact.relation == relation]


def test_known_actors_are_of_the_cast_where_they_are_named() -> None:
    assert people("Gene Kelly and Leslie Caron fall in love by the Seine.") == ["Gene Kelly", "Leslie Caron"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The part of Lise was offered to Cyd Charisse.",
        "The choreographer Gene Kelly rehearsed for six weeks.",
        "In the sequel Leslie Caron falls in love again.",
        "Cyd Charisse danced in “The Band Wagon” with the same team.",
        "Cyd Charisse danced with more grace in Silk Stockings.",
        "The source is a story, 'Gene Kelly and the Painter'.",
        "In 1953 Leslie Caron came back to Paris.",
        "Gene Kelly visited the set with friends.",
        "A film for those who are fans of Cyd Charisse.",
        "Oscar Levant and Georges Guetary sing.",
    ],
)
def test_no_one_is_of_the_cast_who_is_named_for_something_else(sentence: str) -> None:
    assert people(sentence) == []


def test_another_film_in_brackets_behind_a_name_says_nothing() -> None:
    assert people("Cyd Charisse (Silk Stockings) dances.") == ["Cyd Charisse"]


@pytest.mark.parametrize(
    "sentence",
    ["The killer Dr. Hannibal Lecter (Anthony Hopkins) waits.", "Anthony Hopkins plays Dr. Hannibal Lecter."],
)
def test_a_role_keeps_what_stands_before_its_name(sentence: str) -> None:
    page = f"A list of films\n\nThe Cell (1991)\n{sentence}\n\nThat is all.\n"

    (film,) = extract(of(page), languages()).films

    assert [(fact.value, fact.character) for fact in film.facts] == [("Anthony Hopkins", "Dr. Hannibal Lecter")]


def test_a_known_director_whom_the_text_names_alone_directed_it() -> None:
    assert people("Vincente Minnelli paints with the camera.", "director") == ["Vincente Minnelli"]
    assert people("Vincente Minnelli and Stanley Donen are at their best.", "director") == []


def test_a_sheet_without_a_title_is_of_the_known_film_of_its_year_that_it_names() -> None:
    sheet = "Released: 1995\nDirected by: Martin Campbell\nStarring: Sean Bean\n\nGoldenEye is a house in Jamaica.\n"

    (film,) = extract(of(sheet), languages(), names=KNOWN).films

    assert (film.title.words, film.number) == ("GoldenEye", 1995)
    assert extract(of(sheet.replace("1995", "1996")), languages(), names=KNOWN).films == ()


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Gene Kelly rehearsed the last ballet for 6 weeks before a camera ran.", True),
        ("Gene Kelly often scolded Leslie Caron for the way in which she danced.", False),
        ("The first showing took place in Paris on October 4, 1951 in the rain.", False),
        ("The legendary Gene Kelly rehearsed the last ballet for 6 weeks.", False),
        ("Your eyes will need 6 weeks to forget the colours of the last ballet.", False),
    ],
)
def test_an_item_is_trivia_where_it_tells_a_number_and_praises_nothing(sentence: str, asked: bool) -> None:
    words = f"9 Facts About An American in Paris\n\n1. {sentence}\n2. It was shot in colour.\n"

    found = [fact for film in extract(of(words), languages(), names=KNOWN).films for fact in film.facts]

    assert [fact.value for fact in found if fact.relation == "trivia"] == [sentence] * asked
