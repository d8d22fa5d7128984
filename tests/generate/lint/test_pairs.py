"""One question may not answer or repeat another, and an index finds all that do."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from quiz.generate.lint import Pair, pair_flaws, pairs
from quiz.generate.lint.pairs import near, page
from quiz.question import FilmName, Question

from .made import question, steady

JAWS = question("Who directed the film Jaws?", ("Steven Spielberg", "George Lucas", "Brian De Palma"))
JAWS_REVERSED = question("Which film did Steven Spielberg direct in 1975?", ("Jaws", "Carrie", "Nashville"))


def test_nearly_the_same_words_are_the_same_question() -> None:
    one = question("What is Baby's real name in the movie Dirty Dancing?", ("Frances", "Alice", "Ruth"))
    other = question("What is Baby's real name in the romance movie Dirty Dancing?", ("Frances", "Mary", "Ann"))

    assert pair_flaws(one, other, "en") == ("same-stem",)


def test_the_same_words_about_two_films_are_two_questions() -> None:
    one = question("In which year did the film Alien come out?", ("1979", "1980", "1981"))
    other = question("In which year did the film Speed come out?", ("1994", "1995", "1996"))

    assert pair_flaws(one, other, "en") == ()


def test_the_same_value_of_two_films_is_asked_in_two_questions() -> None:
    options = ("False", "True")
    one = question("Kunanbai (2015) is set at least partly in Mongolia.", options)
    other = question("Stranger (2015) is set at least partly in Mongolia.", options)
    films = (
        FilmName("Kunanbai (2015)", {"en": "Kunanbai"}, 2015),
        FilmName("Stranger (2015)", {"en": "Stranger"}, 2015),
    )

    assert pair_flaws(replace(one, film=films[0]), replace(other, film=films[1]), "en") == ()
    assert pair_flaws(replace(one, film=films[0]), replace(one, film=films[0]), "en") == ("same-stem",)


def test_a_name_before_a_colon_tells_a_question_from_another() -> None:
    films = ("Tulpan (2008)", "Native Dancer (2008)", "Stranger (2015)")
    one = question("Norway: which of these films comes from there, at least in part?", films)
    other = question("Germany: which of these films comes from there, at least in part?", films)

    assert pair_flaws(one, other, "en") == ()
    assert pair_flaws(one, one, "en") == ("same-stem",)


def test_words_that_rest_on_their_options_are_the_same_only_with_one_answer() -> None:
    one = question("Which of these films came out first?", ("Alien", "Speed", "Heat"))
    other = question("Which of these films came out first?", ("Gilda", "Laura", "Niagara"))

    assert pair_flaws(one, other, "en") == ()
    assert pair_flaws(one, one, "en") == ("same-stem",)


def test_one_relation_of_one_film_is_one_fact() -> None:
    film = FilmName("Jaws (1975)", {"en": "Jaws"}, 1975)
    one = replace(question("Who plays Brody?", ("Roy Scheider", "Ed Harris", "Al Pacino")), film=film, relation="cast")
    other = replace(
        question("And who plays Quint?", ("Robert Shaw", "Gary Busey", "Sam Neill")), film=film, relation="cast"
    )

    assert pair_flaws(one, other, "en") == ("same-fact",)
    assert pair_flaws(replace(one, relation="written"), replace(other, relation="written"), "en") == ()


def test_a_fact_may_not_be_asked_from_both_ends() -> None:
    assert pair_flaws(JAWS, JAWS_REVERSED, "en") == ("reversed-fact",)


def test_a_note_that_tells_what_another_question_asks_is_found() -> None:
    asked = question("What is the name of the white swan in Swan Lake?", ("Odette", "Giselle", "Aurora"))
    teller = question(
        "Who composed it?", ("Tchaikovsky", "Glinka", "Bizet"), note="Odette is the white swan of Swan Lake."
    )
    bystander = question("Who danced with Odette Joyeux?", ("Serge Lifar", "Ivan Vsevolod", "Jean Babilée"))

    assert pairs((asked, teller, bystander), "en") == (Pair("answer-told", 0, 1, 0), Pair("key-named", 0, 2, 0))


def test_true_and_none_of_these_are_no_answers_to_be_told() -> None:
    one = question("Darth Vader is Luke's father.", ("True", "False"))
    other = question("Who said: you know it to be true?", ("Darth Vader", "Yoda", "Leia"))

    assert pair_flaws(one, other, "en") == ("key-named",)


STEMS = (
    "Who directed Jaws?", "Who directed the film Jaws?", "Which film did Spielberg direct?", "Who made Jaws and Duel?",
    "Which of these is Jaws?", "Who said Jaws?", "Where was Duel shot in 1971?", "What did Spielberg shoot in 1971?",
)  # fmt: skip
KEYS = ("Spielberg", "Jaws", "Duel", "1971", "True", "The truck", "Steven Spielberg")
FILMS = (None, FilmName("Jaws (1975)", {"en": "Jaws"}, 1975), FilmName("Duel (1971)", {"en": "Duel"}, 1971))


@st.composite
def packs(draw: st.DrawFn) -> list[Question]:
    """A few questions that have much in common."""
    made = []
    for _ in range(draw(st.integers(2, 9))):
        asked = question(
            draw(st.sampled_from(STEMS)),
            (draw(st.sampled_from(KEYS)), "Walrus"),
            note=draw(st.sampled_from(("", *STEMS))),
        )
        relation = draw(st.sampled_from(["written", "director", "cast"]))
        made.append(replace(asked, film=draw(st.sampled_from(FILMS)), relation=relation))
    return made


@steady
@given(packs())
def test_the_index_finds_what_comparing_every_two_finds(made: list[Question]) -> None:
    by_hand = {
        (first, second, code)
        for (first, one), (second, other) in combinations(enumerate(made), 2)
        for code in pair_flaws(one, other, "en")
    }

    assert {(pair.first, pair.second, pair.code) for pair in pairs(made, "en")} == by_hand


@steady
@given(packs())
def test_which_of_two_comes_first_does_not_matter(made: list[Question]) -> None:
    one, other = made[:2]

    assert pair_flaws(one, other, "en") == pair_flaws(other, one, "en")


def test_of_the_pairs_of_five_thousand_questions_few_are_looked_at() -> None:
    made = [
        question(f"Who plays Role{number % 700} in the film Title{number}?", (f"Actor{number % 900}", "Mia", "Leo"))
        for number in range(5000)
    ]

    looked_at = near({place: page(one, "en") for place, one in enumerate(made)})

    assert len(looked_at) < len(made) * len(made) / 200
