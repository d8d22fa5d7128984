"""Variety of kinds, relations and decades."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shelves import shipped

from quiz.game.past import TRUE_FALSE, past_of
from quiz.game.session import Session
from quiz.game.spread import decade, facet, family, schedule, spread_of
from quiz.game.values import Dealt, Length
from quiz.packs.pack import open_pack
from quiz.question import Dice, Offer, Question

from .decks import made_up_deck
from .plain import FILM_KEYED, PlainDeck, asked, beside, context, film, plain, played

SETS = (TRUE_FALSE, "order", "odd one out", "connection", "cast call", "several facts")
SEEDS = range(12)


def questions(deck: PlainDeck, seed: int, length: str = "feature") -> list[Question]:
    return dealt(played(context(length, seed=seed), deck))  # type: ignore[arg-type]


def dealt(session: Session) -> list[Question]:
    return [event.question for event in session.events if isinstance(event, Dealt)]


def test_relations_are_families_and_so_is_every_other_kind() -> None:
    forward, inverse = (
        asked("classic", "director", way, [1, 2, 3, 4], Dice(1).roll()) for way in ("forward", "inverse")
    )
    odd = beside("odd one out", [1, 2, 3, 4], Dice(1).roll())

    assert [family(one) for one in (forward, inverse, odd)] == ["director", "director", "odd one out"]
    assert facet(forward) != facet(inverse)


def test_a_written_question_is_of_one_family_with_its_offer() -> None:
    offer = Offer("written", "written", "forward", 5, False)

    assert facet(offer) == facet(plain(relation="written", direction="forward")) == ("written", "")


def test_true_or_false_is_at_most_a_fifth_of_a_match_and_never_comes_twice_running() -> None:
    deck = PlainDeck(films=60, people=("director",), sets=(TRUE_FALSE,))

    for seed in SEEDS:
        kinds = [question.kind for question in questions(deck, seed)]

        assert 1 <= kinds.count(TRUE_FALSE) <= 21 // 5
        assert (TRUE_FALSE, TRUE_FALSE) not in pairwise(kinds)


def test_both_true_and_false_may_be_right_again() -> None:
    found = [question for seed in SEEDS for question in questions(PlainDeck(films=60, sets=(TRUE_FALSE,)), seed)]

    answers = Counter(question.options[question.key].value for question in found if question.kind == TRUE_FALSE)

    assert set(answers) == {"true", "false"}
    assert answers.total() >= len(SEEDS)


def test_every_kind_of_set_is_played_in_a_classic_round_and_none_in_another() -> None:
    deck = PlainDeck(films=120, sets=SETS)
    found = [questions(deck, seed) for seed in SEEDS]

    assert {question.kind for match in found for question in match} >= {*SETS, "classic"}
    for match in found:
        assert {question.kind for question in match[6:12]} == {"came first"}
        assert max(Counter(question.kind for question in match if question.kind in SETS).values()) <= 4


@pytest.mark.parametrize("kind", FILM_KEYED)
def test_sets_that_have_a_film_as_their_answer_are_rationed_like_all_such(kind: str) -> None:
    for seed in range(4):
        keys = [question.options[question.key].film for question in questions(PlainDeck(films=14, sets=(kind,)), seed)]

        assert sum(key is not None for key in keys) <= 14 - 3


def test_a_family_does_not_come_beyond_twice_its_even_share() -> None:
    for seed in SEEDS:
        uses = Counter(
            family(question) for question in questions(PlainDeck(films=80), seed) if question.kind == "classic"
        )

        assert max(uses.values()) <= 6


def test_three_turns_running_are_not_of_one_decade_when_there_are_several() -> None:
    for seed in SEEDS:
        session = played(context("feature", seed=seed), PlainDeck(films=31))

        decades = [decade(turn.question) for turn in session.turns]

        crowded = [n for n in range(2, len(decades)) if len(set(decades[n - 2 : n + 1])) == 1]
        assert all(any(words.startswith("spread") for words in session.turns[n].relaxed) for n in crowded)
        assert len(crowded) <= 1


def longest_runs(session: Session) -> tuple[int, int]:
    """The most turns in a row of one family and with one sort of answer, but for rounds that are all of one kind."""
    asked = [None if question.kind == "came first" else question for question in dealt(session)]
    return longest([family(each) if each else None for each in asked]), longest(
        [each.option_type if each else None for each in asked]
    )


def longest(names: Sequence[str | None]) -> int:
    return max(len(list(run)) for name, run in groupby(names) if name)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(get_args(Length)), st.sampled_from([(), SETS]))
def test_no_third_of_a_kind_comes_running(seed: int, length: Length, sets: tuple[str, ...]) -> None:
    session = played(context(length, seed=seed), PlainDeck(films=60, sets=sets))

    assert max(longest_runs(session)) <= 2


@pytest.mark.parametrize("films", [30, 60, 200])
def test_no_third_of_a_kind_comes_running_of_generated_questions(films: int) -> None:
    for seed in range(3):
        session = played(context("feature", seed=seed), made_up_deck(films, seed))

        assert max(longest_runs(session)) <= 2


@pytest.mark.parametrize("pack", ["blockbusters", "kazakh-cinema", "mixed-bag"])
def test_no_third_of_a_kind_comes_running_of_a_shipped_pack(pack: str) -> None:
    session = played(context("short", seed=7), open_pack(shipped().packs / pack, shipped()).deck)

    assert session.played == 13
    assert max(longest_runs(session)) <= 2


def test_where_all_are_of_a_kind_they_come_all_the_same() -> None:
    session = played(context("quick"), PlainDeck(films=0, written=12, came_first=False))

    assert session.played == 5
    assert longest_runs(session) == (5, 5)


def test_the_decade_is_that_of_the_film_whose_name_says_it() -> None:
    assert decade(plain(film=film(3))) == 193
    assert decade(plain(subjects=("Alien (1979)",))) == 197
    assert decade(plain(subjects=("Alien",))) is None
    assert decade(plain()) is None


def test_what_came_least_is_looked_for_most_and_what_people_wrote_four_times_as_often() -> None:
    offers = [Offer("classic", name, "forward", 9, False) for name in ("director", "writer", "trivia")]
    past = past_of(played(context("quick", seed=2), PlainDeck(people=("director",), came_first=False)))

    wanted = Counter(offer.relation for offer in schedule(offers, past, 120, Dice(1).roll()))

    assert sum(wanted.values()) == 120
    assert wanted["trivia"] == pytest.approx(4 * wanted["writer"], abs=3)
    assert wanted["director"] < wanted["writer"] / 2


def test_a_deck_of_one_family_alone_crowds_nothing() -> None:
    offers = [Offer("written", "written", "forward", 9, False)]
    past = past_of(played(context("quick"), PlainDeck(films=0, written=9, came_first=False)))

    spread = spread_of(offers, past, 5)

    assert not spread.crowds(offers[0])
    assert spread.barred == frozenset()
