"""Options that are the same thing in other words are found, and those that are not stay apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.base import fold
from quiz.generate.lint import Setting, findings, lexicon
from quiz.generate.lint.options import identity, sound
from quiz.question import FilmName, Option

from .made import question, steady


def likeness(one: str, other: str, language: str = "en", stem: str = "Which one is it then?") -> list[str]:
    """The codes of two options beside two that are unlike them and each other."""
    script = {"ru": ("Щука", "Ёж"), "kk": ("Бүркіт", "Тұлпар")}.get(language, ("Quartz", "Walrus"))
    codes = {finding.code for finding in findings(question(stem, (one, other, *script), language=language), language)}
    return sorted(codes & {"same-options", "alike-options", "nested-options"})


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The Godfather: Part II", "Godfather, part two"),
        ("en", "Rocky II", "Rocky 2"),
        ("en", "Ocean's Eleven", "Oceans 11"),
        ("en", "Amélie", "AMELIE"),
        ("en", "Fast & Furious", "Fast and Furious"),
        ("en", "La Strada", "Strada"),
        ("fr", "L'Avventura", "Avventura"),
        ("de", "Die Brücke", "Brücke"),
        ("en", "1,000,000", "1000000"),
        ("ru", "Часть вторая, серия два", "Часть вторая, серия 2"),
        ("kk", "Екі", "2"),
        ("ru", "Москва", "Moskva"),
        ("ru", "Анна Каренина", "Anna Karenina"),
    ],
)
def test_spellings_of_one_thing_are_the_same(language: str, one: str, other: str) -> None:
    assert likeness(one, other, language) == ["same-options"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("-5", "5"),
        ("C", "C++"),
        ("Hard", "Die, Hart"),
        ("Once", "Eleven"),
        ("X", "10"),
        ("Alias", "Elias"),
        ("Elf", "Eleven"),
    ],
)
def test_things_that_a_careful_reader_tells_apart_are_not_the_same(one: str, other: str) -> None:
    assert "same-options" not in likeness(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alien", "Aliens 3"),
        ("Rocky", "Rocky II"),
        ("Chaplin", "Geraldine Chaplin"),
        ("London", "East London"),
    ],
)
def test_a_name_inside_another_is_found(one: str, other: str) -> None:
    assert likeness(one, other) == ["nested-options"]


def test_a_series_may_be_asked_about() -> None:
    assert likeness("Saw", "Saw III", stem="In which Saw film does Amanda die?") == []


@pytest.mark.parametrize(("one", "other"), [("Spider-Man", "Spiderman"), ("Эйзенштейн", "Eisenstein")])
def test_what_is_probably_one_name_is_a_warning(one: str, other: str) -> None:
    asked = question("Which one is it then?", (one, other, "Quartz"))

    (found,) = (finding for finding in findings(asked, "en") if finding.code == "alike-options")

    assert found.severity == "warning"
    assert (found.option, found.detail) == (1, one)


def test_two_options_that_stand_for_one_value_are_the_same() -> None:
    asked = question("Who directed it then?", ("Bong", "Mia", "Leo"))
    options = (*asked.options[:2], Option({"en": "Joon-ho"}, "Bong"))

    codes = [finding.code for finding in findings(replace(asked, options=options), "en")]

    assert codes == ["same-options"]


def test_another_name_of_a_value_is_the_same() -> None:
    asked = question("Who directed it then?", ("Bong Joon-ho", "Joon-ho Bong", "Leo Carax"))
    setting = Setting(names={"Bong Joon-ho": ("Bong Joon-ho", "Joon-ho Bong")})

    codes = [finding.code for finding in findings(asked, "en", setting)]

    assert codes == ["same-options"]


def test_films_of_one_title_are_told_apart_by_the_year_that_is_shown() -> None:
    dunes = [FilmName(f"Dune ({year})", {"en": "Dune"}, year) for year in (1984, 2021)]
    options = tuple(Option({"en": film.key}, film.key, film) for film in dunes)

    codes = [one.code for one in findings(replace(question("Which is the older?"), options=options), "en")]

    assert "same-options" not in codes
    assert "nested-options" in codes


@steady
@given(st.text(max_size=40), st.sampled_from(["en", "ru", "kk", "de", "fr", "es", "it"]))
def test_folding_a_folded_name_changes_nothing(words: str, language: str) -> None:
    once = identity(words, language)

    assert identity(once, language) == once


@steady
@given(st.text(alphabet="аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАЭЮ -", max_size=30))
def test_words_that_were_made_latin_sound_the_same(words: str) -> None:
    from anyascii import anyascii

    assert sound(anyascii(fold(words))) == sound(words)


def test_every_word_of_the_lexicon_is_folded() -> None:
    lists = [value for name, value in vars(lexicon).items() if name.isupper()]
    words = {word for one in lists for part in (one.values() if hasattr(one, "values") else [one]) for word in part}

    unfolded = sorted(word for word in words if fold(word) != word)

    assert unfolded == []
