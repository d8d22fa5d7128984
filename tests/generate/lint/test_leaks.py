"""An answer that the question, its picture or its pack gives away is found; a shared word is not enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.generate.lint import Finding, Setting, findings
from quiz.generate.lint.leaks import akin
from quiz.question import FilmName, Media, Option

from .made import question

PEOPLE = ("Nino Rota", "John Barry", "Max Steiner", "Miklós Rózsa")
LEAKS = {"key-in-stem", "option-in-stem", "key-in-picture", "key-in-title", "key-in-id"}


def leaks(*arguments: object, **named: object) -> list[Finding]:
    found = findings(*arguments, **named)  # type: ignore[arg-type]
    return [finding for finding in found if finding.code in LEAKS]


def test_a_leak_says_which_option_and_which_word() -> None:
    asked = question("Who wrote the music that Nino heard?", PEOPLE)

    assert leaks(asked, "en") == [Finding("key-in-stem", 0, "nino")]


def test_a_wrong_option_that_alone_shares_a_word_is_found() -> None:
    asked = question("Who scored the film that Barry liked?", PEOPLE)

    assert leaks(asked, "en") == [Finding("option-in-stem", 1, "barry")]


def test_a_word_of_the_stem_in_three_options_singles_none_out() -> None:
    asked = question("How does Nino kill Barry and Clara?", ("Nino falls", "Barry runs", "Clara drowns", "By night"))

    assert leaks(asked, "en") == []


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("What is it of the four in the box?", ("Cat of the Inn", "It", "In", "Us")),
        ("Which films won in 1994?", ("All of these", "Speed", "Heat", "Kids")),
        ("What is true of the set?", ("True", "False")),
        ("In which Saw film does Amanda die?", ("Saw", "Saw II", "Saw III", "Saw IV")),
    ],
)
def test_small_words_and_words_that_all_options_have_tell_nothing(stem: str, options: tuple[str, ...]) -> None:
    assert leaks(question(stem, options), "en") == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "чайковский", "чайковского"),
        ("ru", "лондон", "лондонский"),
        ("ru", "режиссер", "режиссерами"),
        ("kk", "лондон", "лондондағы"),
        ("kk", "режиссер", "режиссерлерінің"),
        ("kk", "алматы", "алматыдан"),
    ],
)
def test_a_word_is_known_under_its_endings(language: str, one: str, other: str) -> None:
    options = (one.title(), "Щука", "Ягуар")

    assert akin(one, other)
    assert [finding.code for finding in leaks(question(f"Что значит {other}?", options, language=language), language)]


@pytest.mark.parametrize(("one", "other"), [("александр", "алексей"), ("иванов", "иванушка"), ("марина", "маринеско")])
def test_two_names_with_one_beginning_are_two(one: str, other: str) -> None:
    options = (one.title(), "Щука", "Ягуар")

    assert leaks(question(f"Кого играет {other}?", options, language="ru"), "ru") == []


def test_a_picture_gives_the_answer_away_by_its_name_or_description() -> None:
    asked = question("Who is this then?", PEOPLE)
    named = Media("picture", "art/steiner.png", {"en": "A man"})
    told = Media("picture", "art/1.png", {"en": "Steiner at the piano"})

    found = [leaks(replace(asked, key=2, media=(media,)), "en") for media in (named, told)]

    assert found == [[Finding("key-in-picture", 2, "steiner")], [Finding("key-in-picture", 2, "steiner")]]


def test_a_title_that_names_the_answer_tells_it_and_one_that_shares_a_word_does_not() -> None:
    asked = question("Who wrote this then?", PEOPLE)

    whole = leaks(asked, "en", Setting(shown=({"en": "All of Nino Rota"},)))
    part = leaks(asked, "en", Setting(shown=({"en": "The other Rota"},)))

    assert [finding.code for finding in whole] == ["key-in-title"]
    assert part == []


def test_an_id_that_names_the_answer_tells_it() -> None:
    asked = replace(question("Who wrote this then?", PEOPLE), id="music/nino-rota_1")

    assert [finding.code for finding in leaks(asked, "en")] == ["key-in-id"]


def test_another_name_of_the_answer_leaks_too() -> None:
    asked = question("Who was Giovanni of Milan?", PEOPLE)

    found = leaks(asked, "en", Setting(names={"Nino Rota": ("Giovanni Rota Rinaldi",)}))

    assert found == [Finding("key-in-stem", 0, "giovanni")]


def test_a_question_about_a_film_may_ask_for_its_own_name() -> None:
    shoes = FilmName("The Red Shoes (1948)", {"en": "The Red Shoes", "ru": "Красные башмачки"}, 1948)
    options = (
        Option({"ru": "The Red Shoes"}, shoes.key),
        *(Option({"ru": word}, word) for word in ("Vertigo", "Gilda")),
    )
    asked = replace(question("Как в оригинале назван фильм «Красные башмачки»?", language="ru"), options=options)
    setting = Setting(names={shoes.key: tuple(shoes.title.values())})

    assert [finding.code for finding in leaks(asked, "ru", setting)] == ["key-in-stem"]
    assert leaks(replace(asked, film=shoes), "ru", setting) == []
