"""Nothing but knowledge singles an option out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.generate.lint import CODES, POSITIONAL, Setting, errors, findings
from quiz.question import Question

from .made import question, steady

WORDS = (
    "Rocky", "Rocky II", "rocky two", "Moscow", "Москва", "12", "7", "1984", "Speed 2 (1997)", "a cut", "A cut",
    "All of these", "None of the above", "It was never shown", "It usually ends in a fight over money", "John Ford",
    "John Wayne", "Glenn Ford", "Spider-Man", "Spiderman", "50%", "None",
)  # fmt: skip


def codes(options: tuple[str, ...]) -> set[str]:
    return {finding.code for finding in findings(question("Why is it so then?", options), "en")}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("Paris", "Рим", "Oslo"), "mixed-scripts"),
        (("the butler", "Anna", "Olga"), "mixed-forms"),
        (("12", "24", "a handful"), "mixed-types"),
        (("Studio 9", "Flicker", "Beam"), "digits-in-one"),
        (("Globe of 1961", "Bear", "Palm"), "year-in-one"),
        (("Arri (Munich)", "Mitchell", "Debrie"), "brackets-in-one"),
        (("12", "7", "20"), "numbers-out-of-order"),
        (("A slow change from one shot to another", "A jump", "A wipe"), "longest-key"),
        (("John Ford", "John Wayne", "Glenn Ford", "Mia Farrow"), "key-converges"),
        (("A fade", "A wipe", "All of the above"), "all-of-the-above"),
        (("The sun was low", "The gel never worked", "The day was dull"), "absolute-option"),
        (("Dusk is usually so", "Gels were stolen", "Arcs were cheap"), "vague-option"),
        (("Above", "Below"), "two-options"),
    ],
)
def test_what_sets_an_option_apart_is_found(options: tuple[str, ...], code: str) -> None:
    assert codes(options) == {code}


@pytest.mark.parametrize(
    "options",
    [
        ("Snow White and the Seven Dwarfs", "Bambi", "Dumbo"),
        ("Never Say Never Again", "Goldfinger", "Moonraker"),
        ("Nine", "None", "Five"),
        ("Goldfinger", "Speed 2", "Jaws"),
        ("True", "False"),
        ("Jaws", "1917", "Alien", "300"),
    ],
)
def test_names_are_as_they_are(options: tuple[str, ...]) -> None:
    assert codes(options) == set()


@pytest.mark.parametrize(
    ("language", "option"),
    [
        ("kk", "Барлығы"), ("ru", "Ничего из перечисленного"), ("de", "Keine der genannten"),
        ("fr", "Aucune de ces réponses"), ("es", "Todas las anteriores"), ("it", "Nessuno dei precedenti"),
    ],
)  # fmt: skip
def test_all_of_the_above_is_known_in_every_language(language: str, option: str) -> None:
    asked = question("?", ("Abc", "Def", option), language=language)

    assert [one.option for one in findings(asked, language) if one.code == "all-of-the-above"] == [2]


def test_things_of_two_kinds_are_told_apart_by_what_is_known() -> None:
    asked = question("What is it called then?", ("Gandhi", "Gilda", "Lolita"))

    found = findings(asked, "en", Setting(kinds={"Gandhi": "person", "Gilda": "film", "Lolita": "film"}))

    assert [(one.code, one.option) for one in found] == [("mixed-types", 0)]


def test_the_words_of_others_may_say_always() -> None:
    options = ("The sun was low", "The gel never worked", "The day was dull")

    assert findings(question("What does Mia say in the end?", options), "en") == ()


questions = st.builds(
    question,
    st.sampled_from(["Which Rocky film is it?", "Who is never in Moscow?", "Rocky", "What did John Ford not see?"]),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=4),
    st.integers(0, 1),
)


def told(asked: Question, language: str) -> list[tuple[str, str, str]]:
    """Codes with the options they are about by their words, without codes of order."""
    found = [one for one in findings(asked, language) if one.code not in POSITIONAL]
    return sorted(
        (one.code, "" if one.option is None else asked.options[one.option].text[language], one.detail) for one in found
    )


@steady
@given(questions, st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_the_options(asked: Question, chance: object) -> None:
    order = list(range(len(asked.options)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    turned = replace(asked, options=tuple(asked.options[at] for at in order), key=order.index(asked.key))

    assert told(turned, "en") == told(asked, "en")


@steady
@given(questions)
def test_errors_are_the_findings_that_are_errors(asked: Question) -> None:
    assert errors(asked, "en") == tuple(one for one in findings(asked, "en") if one.severity == "error")


@steady
@given(questions)
def test_every_finding_has_a_known_code(asked: Question) -> None:
    assert {one.code for one in findings(asked, "en")} <= CODES.keys()
