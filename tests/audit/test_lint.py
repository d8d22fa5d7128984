"""What the lint finds in items from anywhere, one by one and together."""

from __future__ import annotations

from dataclasses import replace

from quiz.audit import lint
from quiz.audit.items import Item

from .made import fair, items

POWELL = Item("Who directed The Red Shoes (1948)?", ("Carol Reed", "Michael Powell", "David Lean"), 1, "q", 1)
BLIMP = Item("In which year did Michael Powell, director of The Red Shoes, die?", ("1990", "1985"), 0, "q", 2)


def verdict_of(criterion: str, *found: Item) -> str:
    return next(figure.verdict for figure in lint.figures(found, ours=False) if figure.criterion == criterion)


def test_a_sound_question_has_no_finding() -> None:
    assert {figure.verdict for figure in lint.figures([POWELL], ours=False)} == {"pass"}


def test_options_that_differ_in_spelling_alone_are_found() -> None:
    twice = replace(POWELL, options=("michael powell", "Michael Powell", "David Lean"))

    assert verdict_of("Q9", twice) == "miss"


def test_an_answer_in_its_own_question_is_found_with_its_place() -> None:
    told = replace(POWELL, stem="Which Powell directed The Red Shoes (1948)?")

    figure = lint.figures([POWELL, told])[1]

    assert (figure.criterion, figure.verdict, figure.value) == ("Q10", "miss", 0.5)
    assert figure.cases == ("q:1: Which Powell directed The Red Shoes (1948)? (key-in-stem: powell)",)


def test_a_title_of_several_films_needs_its_year() -> None:
    bare = replace(POWELL, stem="Who directed The Red Shoes?", film="The Red Shoes (1948)")

    figures = [lint.figures([one], frozenset({"the red shoes"}))[2] for one in (POWELL, bare)]

    assert [figure.verdict for figure in figures] == ["pass", "miss"]


def test_a_session_in_which_one_question_answers_another_is_found() -> None:
    session = [POWELL, BLIMP, *items(8, fair)]

    figure = lint.session_figure("Q11", "sessions", [session, items(10, fair, seed=2)])

    assert (figure.value, figure.n, figure.verdict) == (0.5, 2, "miss")
    assert "Who directed The Red Shoes (1948)?" in figure.cases[0]


def test_what_nobody_plays_in_a_row_is_only_told() -> None:
    session = [POWELL, BLIMP, *items(8, fair)]

    assert lint.together(session, dealt=False)[0].verdict == "pass"


def test_the_same_question_twice_is_found_and_the_same_words_for_another_are_not() -> None:
    first = Item("Which of these films came out first?", ("Ran", "Heat"), 0, "q", 1)
    other = Item("Which of these films came out first?", ("Jaws", "Alien"), 0, "q", 2)
    again = Item("Which of these films came out first?", ("Ran", "Jaws"), 0, "q", 3)

    assert lint.repeats([first, other, again]) == [(2, 0)]


def test_items_without_material_are_too_few_to_tell() -> None:
    assert {figure.verdict for figure in lint.figures([])} == {"too few to tell"}


def test_a_film_in_another_language_is_judged_by_the_title_it_is_shown_with() -> None:
    alien = Item(
        "Какой из этих фильмов снят в 1983 году?", ("Чужой (1979)", "Ганди (1982)", "Чужие (1986)"), 1, "q", 1,
        language="ru", option_films=("Alien (1979)", "Gandhi (1982)", "Aliens (1986)"),
    )  # fmt: skip

    assert verdict_of("Q9", alien) == "pass"
    assert verdict_of("Q9", replace(alien, language="en", options=alien.option_films)) == "miss"


def test_the_odd_one_out_of_other_films_is_another_question() -> None:
    odd = Item("Which is the odd one out?", ("Alien", "Jaws", "Heat", "Big"), 0, "q", 1, kind="odd one out")

    others = [odd, replace(odd, options=("Alien", "Fargo", "Gandhi", "Rocky"), line=2)]

    assert lint.repeats(others) == []
    assert lint.repeats([*others, replace(odd, options=("Jaws", "Alien", "Heat", "Big"), key=1)]) == [(2, 0)]
