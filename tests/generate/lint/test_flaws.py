"""What a generated question may never have, and what one that is sound may."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.generate.lint import face, flaws, nested
from quiz.question import FilmName, Option

from .made import question


def test_a_sound_question_has_no_flaw() -> None:
    assert flaws(question("What joins two shots slowly?"), "en") == ()


@pytest.mark.parametrize(
    ("options", "flaw"),
    [
        (("Rocky II", "Rocky 2", "Jaws", "Alien"), "same-options"),
        (("The Birds", "birds", "Jaws", "Alien"), "same-options"),
        (("Amélie", "Amelie!", "Jaws", "Alien"), "same-options"),
        (("London", "East London", "Rome", "Oslo"), "nested-options"),
        (("Paris", "Рим", "Oslo", "Bern"), "mixed-scripts"),
        (("the butler", "Anna", "Olga", "Emma"), "mixed-forms"),
        (("12", "7", "20", "30"), "numbers-out-of-order"),
        (("A fade", "A wipe", "A cut", "All of the above"), "all-of-the-above"),
        (("A slow change from one shot to another", "A jump", "A wipe", "A cut"), "longest-key"),
    ],
)
def test_options_are_checked_against_one_another(options: tuple[str, ...], flaw: str) -> None:
    assert flaw in flaws(question("What is it?", options), "en")


def test_a_key_that_the_question_names_is_told_from_an_option_that_it_names() -> None:
    stem = "Who scored Nino's last picture?"
    options = ("Nino Rota", "John Barry", "Max Steiner", "Bernard Herrmann")

    assert flaws(question(stem, options), "en") == ("key-in-stem",)
    assert flaws(question(stem, options, key=1), "en") == ("option-in-stem",)


def test_words_that_all_options_share_give_nothing_away() -> None:
    stem = "Which Academy Award did it win?"
    options = (
        "Academy Award for Sound",
        "Academy Award for Music",
        "Academy Award for Best Film",
        "Academy Award for Acting",
    )

    assert flaws(question(stem, options, option_type="award"), "en") == ()


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("Лондондағы театр қай қалада?", ("Лондон", "Париж", "Берлин", "Вена")),
        ("В каком городе стоит лондонский театр?", ("Лондон", "Париж", "Берлин", "Вена")),
    ],
)
def test_a_key_is_found_under_its_endings(stem: str, options: tuple[str, ...]) -> None:
    assert flaws(question(stem, options, language="ru"), "ru") == ("key-in-stem",)


def test_the_year_behind_a_title_is_not_part_of_it() -> None:
    films = [FilmName(f"{title} (1950)", {"en": title}, 1950) for title in ("Amber", "Birch", "Cedar", "Dune")]
    options = tuple(Option({"en": one.key}, one.key, one) for one in films)

    asked = replace(question("Which film of 1950 has a lake?"), options=options, option_type="film")

    assert flaws(asked, "en") == ()


def test_numbers_are_the_same_only_when_they_are_equal() -> None:
    assert not nested(face("1"), face("12"))
    assert nested(face("12"), face("12"))
