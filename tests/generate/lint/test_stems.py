"""A stem asks something that can be understood by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.generate.lint import Setting, findings
from quiz.question import FilmName

from .made import question

WORDS = ("Quartz", "Walrus", "Topaz")


def codes(stem: str, options: tuple[str, ...] = WORDS, language: str = "en") -> set[str]:
    return {finding.code for finding in findings(question(stem, options, language=language), language)}


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("en", "Name the actor in the lead"),
        ("en", "The lead in the film is played by ____"),
        ("en", "This actor plays the lead in the film"),
        ("en", "The lead in the film is played by:"),
        ("ru", "Назовите актёра главной роли"),
        ("kk", "Басты рөлдегі әртісті атаңыз"),
        ("de", "Nenne den Hauptdarsteller dieses Films"),
        ("xx", "ZZZ"),
    ],
)
def test_there_are_many_ways_to_ask(language: str, stem: str) -> None:
    assert codes(stem, ("Щука", "Ягуар", "Ёж") if language in ("ru", "kk") else WORDS, language) == set()


@pytest.mark.parametrize(
    ("language", "stem", "code"),
    [
        ("en", "The lead in the film was a famous singer", "no-question"),
        ("ru", "Главную роль в фильме сыграла знаменитая певица", "no-question"),
        ("kk", "Фильмдегі басты рөлді белгілі әнші сомдады", "no-question"),
        ("en", "Gary Wallace", "stem-fragment"),
        ("en", "Which of the following is true?", "which-is-true"),
        ("en", "Which of these statements is not correct?", "which-is-true"),
        ("ru", "Какое из этих утверждений верно?", "which-is-true"),
        ("kk", "Мына тұжырымдардың қайсысы дұрыс?", "which-is-true"),
        ("fr", "Laquelle de ces affirmations est vraie?", "which-is-true"),
        ("en", "Which of these is not a lens?", "negation-not-marked"),
        ("en", "Which actor was never nominated?", "negation-not-marked"),
        ("ru", "Какой из этих фильмов не снят в Москве?", "negation-not-marked"),
        ("kk", "Мыналардың қайсысы линза емес?", "negation-not-marked"),
        ("kk", "Мына фильмдердің қайсысы жүлде алмаған?", "negation-not-marked"),
        ("en", "The ____ turns before the shutter opens", "gap-in-middle"),
    ],
)
def test_a_stem_that_does_not_ask_well_is_found(language: str, stem: str, code: str) -> None:
    options = ("Щука", "Ягуар", "Ёж") if language in ("ru", "kk") else WORDS

    assert code in codes(stem, options, language)


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is NOT a lens?",
        "Which of these is *not* a lens?",
        "Which film says “I do not know”?",
        "Who sings in The World Is Not Enough?",
        "What did Mia do when she did not win?",
        "Why did the hero not jump?",
    ],
)
def test_a_not_that_stands_out_or_is_not_asked_about_is_no_flaw(stem: str) -> None:
    assert codes(stem) == set()


def test_a_very_long_stem_is_a_warning_with_its_length() -> None:
    stem = "Which film is it in which " + " ".join(f"w{number}" for number in range(45)) + "?"

    (found,) = findings(question(stem, WORDS), "en")

    assert (found.code, found.severity, found.detail) == ("wordy-stem", "warning", "51")


def test_a_title_of_several_films_needs_a_year_or_a_director() -> None:
    film = FilmName("The Red Shoes (1948)", {"en": "The Red Shoes"}, 1948)
    setting = Setting(namesakes=frozenset({"the red shoes"}), makers=("Michael Powell",))
    stems = (
        "Who danced in The Red Shoes?",
        "Who danced in The Red Shoes (1948)?",
        "Who danced in Powell's The Red Shoes?",
    )

    found = [findings(replace(question(stem, WORDS), film=film), "en", setting) for stem in stems]

    assert [[one.code for one in each] for each in found] == [["title-needs-year"], [], []]
    assert findings(replace(question(stems[0], WORDS), film=film), "en") == ()


def test_an_article_that_only_the_key_can_follow_is_found() -> None:
    stem = "The man with the meter is called an:"

    assert "article-cue" in codes(stem, ("operator", "gaffer", "grip"))
    assert "article-cue" not in codes(stem, ("operator", "actor", "grip"))


def test_a_verb_that_only_the_key_goes_with_is_found() -> None:
    assert "plural-cue" in codes("Who were the owners?", ("Ulla and Birgit", "Margit", "Solveig"))
    assert "plural-cue" not in codes("Who was the owner?", ("Ulla", "Margit", "Solveig"))
