"""Claims of proofs against what is known: true ones are found out, false ones stand."""

from __future__ import annotations

from dataclasses import replace

from generate.films import base, film, templates, twelve

from quiz.audit.truth import Truth, figures, hidden, of_base, told
from quiz.generate.batch import batch
from quiz.generate.catalogue import prepare
from quiz.generate.proofs import Claim, Falsity, claim
from quiz.question import Proof, Question


def questions() -> list[Question]:
    """All questions about the directors of twelve films."""
    return list(batch(prepare(twelve(), templates()), 24, 1, ("en",), "director").questions)


def test_the_words_of_a_proof_say_what_it_claims() -> None:
    details = {
        "director of Heat (1995) is a whole list: Michael Mann; Ann Lee is not in it": ("Heat (1995)", "director"),
        "every film of the base with Ann Lee under cast says so; Heat (1995) does not": ("Heat (1995)", "cast"),
        "Heat (1995) says that Ann Lee is not its composer": ("Heat (1995)", "composer"),
        "based on of Heat (1995) is a novel, not Ann Lee": ("Heat (1995)", "based on"),
    }

    assert {detail: claim(detail) for detail in details} == {
        detail: Claim(about, relation, "Ann Lee") for detail, (about, relation) in details.items()
    }


def test_what_makes_no_claim_is_left_alone() -> None:
    assert claim("the sentence has one answer, six weeks") is None
    assert claim("Ann Lee was born in 1990, after Heat (1980) came out") is None


def test_every_wrong_option_of_a_proven_question_makes_a_claim() -> None:
    made = questions()

    claims = list(told(made))

    assert len(claims) == sum(len(question.proofs) for question in made) > 60


def test_fair_questions_contradict_nothing_in_their_base() -> None:
    found = figures(twelve(), questions(), None, {})

    assert [(one.value, one.cases) for one in found] == [(0.0, ())]


def test_a_wrong_option_that_is_true_is_a_miss_with_its_case() -> None:
    made = questions()[0]
    lied = Falsity("complete", "director of Amber (1950) is a whole list: Bo Baker; Ann Archer is not in it")
    spoilt = replace(made, proofs=(Proof(made.proofs[0].option, lied.by, lied.detail), *made.proofs[1:]))

    found = figures(twelve(), [spoilt], None, {})[0]

    assert found.verdict == "miss"
    assert found.cases[0].startswith("Amber (1950): director: Ann Archer")


def test_a_year_is_contradicted_only_within_the_years_a_film_is_given() -> None:
    known = Truth({}, {"Amber (1950)": (1949, 1950)})

    said = [known.contradicts(Claim("Amber (1950)", "year", year)) for year in ("1948", "1949", "1950", "1951")]

    assert said == [False, True, True, False]


def test_names_are_compared_without_case_and_accents() -> None:
    known = of_base(base([film("Amber", 1950, {"director": ["Éric Summer"]})]))

    assert known.contradicts(Claim("Amber (1950)", "director", "eric summer"))
    assert not known.contradicts(Claim("Amber (1950)", "director", "Erica Summer"))


def test_hiding_values_of_open_lists_makes_no_wrong_option_true() -> None:
    films = [
        film(f"Film {number}", 1950 + 3 * number, {"cast": [f"Ann {number}", f"Bo {number + 1}", f"Ann {number + 1}"]})
        for number in range(12)
    ]

    found = hidden(base(films), templates(), "en", 200, 3)

    assert [one.value for one in found] == [0.0, 0.0, 0.0]
    assert [int(one.what.split(", ")[1].split()[0]) for one in found] == sorted(
        int(one.what.split(", ")[1].split()[0]) for one in found
    )
