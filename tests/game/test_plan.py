"""The planner: what may come next, and what is given up when nothing may."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.game.plan import next_turn
from quiz.game.session import Session, after, lock, start
from quiz.game.values import Dealt, Ended, Locked, PackMark, Seat, Voided
from quiz.question import Barred, Dice, Offer, Option, Question, Refusal, Spec

from .many import leaks
from .plain import MARKS, PlainDeck, answer, asked, beside, context, deal, film, plain, played, same

seeds = settings(max_examples=25, deadline=None)


def questions(session: Session) -> list[Question]:
    return [turn.question for turn in session.turns]


def right_values(found: list[Question]) -> list[str]:
    return [question.options[question.key].value for question in found]


@seeds
@given(st.integers(0, 2**32), st.booleans())
def test_no_question_comes_twice_and_no_key_is_ever_an_option_again(seed: int, careless: bool) -> None:
    found = questions(played(context("epic", seed=seed), PlainDeck(films=60, careless=careless)))

    keys = right_values(found)

    assert len({question.id for question in found}) == len(found) == 33
    for turn, question in enumerate(found):
        assert {option.value for option in question.options}.isdisjoint(keys[:turn])


@seeds
@given(st.integers(0, 2**32), st.booleans())
def test_films_of_the_last_five_turns_stay_away(seed: int, careless: bool) -> None:
    session = played(context("feature", seed=seed), PlainDeck(careless=careless))

    found = questions(session)

    assert not any("distance" in words for turn in session.turns for words in turn.relaxed)
    for turn, question in enumerate(found):
        near = {name for each in found[max(0, turn - 5) : turn] for name in each.subjects}
        assert near.isdisjoint(question.subjects)
        assert near.isdisjoint(option.film.key for option in question.options if option.film)


@seeds
@given(st.integers(0, 2**32))
def test_rounds_ask_what_they_are_called_after(seed: int) -> None:
    session = played(context("feature", seed=seed), PlainDeck())

    kinds = [turn.question.kind for turn in session.turns]

    assert kinds == ["classic"] * 6 + ["came first"] * 6 + ["classic"] * 9
    assert all(turn.relaxed == () for turn in session.turns)


@seeds
@given(st.integers(0, 2**32))
def test_a_relation_asked_one_way_does_not_come_again_within_three_turns(seed: int) -> None:
    session = played(context("feature", seed=seed), PlainDeck())

    pairs = [(question.relation, question.direction) for question in questions(session)]

    for turn in [*range(6), *range(12, 21)]:
        assert pairs[turn] not in pairs[max(0, turn - 3) : turn]


def test_all_relations_come_about_as_often() -> None:
    uses = Counter(
        question.relation
        for seed in range(20)
        for question in questions(played(context("feature", seed=seed), PlainDeck()))
        if question.kind == "classic"
    )

    assert set(uses) >= {"director", "composer", "writer", "designer", "editor", "producer"}
    assert max(uses[name] for name in uses if name != "year") <= 1.5 * min(
        uses[name] for name in uses if name != "year"
    )


def test_films_as_keys_are_rationed_with_came_first_set_aside() -> None:
    for seed in range(10):
        session = played(context("feature", seed=seed), PlainDeck(films=12))

        film_keyed = [question.options[question.key].film is not None for question in questions(session)]

        assert sum(film_keyed) <= 12 - 3
        assert sum(film_keyed[6:12]) == 6
        assert sum(film_keyed[:6]) <= 3


def a_while_after(question: Question) -> Session:
    """A match in which a question came up, and enough others since that its film may come again."""
    session = answer(deal(start(context("quick", mode="hot seat", seats=8)), question))
    for number in range(6):
        other = plain(f"other {number}", relation="trivia", stem=same("A puzzle?"), note=same("Solved."))
        session = answer(deal(session, other))
    return session


@pytest.mark.parametrize("relation", ["director", "year"])
def test_what_was_told_is_not_asked(relation: str) -> None:
    told = plain("told", film=film(3), note=same("Film 3 (1939) was directed by Director 3."), subjects=(film(3).key,))
    session = a_while_after(told)

    asks_it = OneQuestion(asked("classic", relation, "forward", [3, 30, 31, 32], Dice(1).roll()))
    asks_other = OneQuestion(asked("classic", relation, "forward", [30, 3, 31, 32], Dice(1).roll()))

    assert next_turn(session, asks_it) == Ended("no question left")
    assert isinstance(next_turn(session, asks_other), Dealt)


def test_a_film_named_in_passing_with_its_answer_is_not_asked_about() -> None:
    told = plain("told", note=same("Like Film 3 (1939), it was shot at night."))

    deck = OneQuestion(asked("classic", "year", "forward", [3, 30, 31, 32], Dice(1).roll()))

    assert next_turn(a_while_after(told), deck) == Ended("no question left")


def test_a_fact_is_not_asked_the_other_way_round() -> None:
    session = a_while_after(asked("classic", "director", "forward", [3, 4, 5, 6], Dice(1).roll()))

    inverse = OneQuestion(asked("classic", "director", "inverse", [3, 30, 31, 32], Dice(1).roll()))
    another = OneQuestion(asked("classic", "director", "inverse", [30, 31, 32, 33], Dice(1).roll()))

    assert next_turn(session, inverse) == Ended("no question left")
    assert isinstance(next_turn(session, another), Dealt)


def test_unseen_questions_come_before_seen_ones() -> None:
    deck = PlainDeck(films=30)
    first = questions(played(context("quick", seed=1), deck))
    seen = frozenset(question.id for question in first)

    second = questions(played(context("quick", seed=1, seen=seen), deck))

    assert seen.isdisjoint(question.id for question in second)


def test_seen_questions_come_when_there_are_no_others() -> None:
    deck = PlainDeck(films=0, written=12, came_first=False)
    seen = frozenset(f"written {number}" for number in range(12) if number != 5)

    session = played(context("quick", seed=1, seen=seen), deck)

    assert session.turns[0].question.id == "written 5"
    assert len({question.id for question in questions(session)}) == 5


def test_people_s_own_questions_are_at_most_a_third() -> None:
    found = [questions(played(context("feature", seed=seed), PlainDeck(written=40))) for seed in range(10)]

    written = [sum(question.kind == "written" for question in match) for match in found]

    assert max(written) <= 7
    assert sum(written) >= 20


def test_a_deck_of_written_questions_alone_relaxes_nothing_but_the_kind() -> None:
    session = played(context("short"), PlainDeck(films=0, written=40, came_first=False))

    relaxed = [words for turn in session.turns for words in turn.relaxed]

    assert session.played == 13
    assert relaxed == [f"kind at turn {turn}" for turn in range(6, 11)]


def test_a_match_over_12_films_is_played_to_its_end() -> None:
    for seed in range(10):
        session = played(context("feature", seed=seed), PlainDeck(films=12))

        assert session.played == 21, seed
        assert [turn.question.kind for turn in session.turns].count("came first") == 6


def test_what_is_given_up_is_said_in_the_order_of_the_ladder() -> None:
    few = PlainDeck(films=7, people=("director", "writer"), came_first=False)

    session = played(context("quick", seed=3), few)
    relaxed = [words for turn in session.turns for words in turn.relaxed]

    assert session.played == 5
    assert {words.split(" at ")[0] for words in relaxed} <= {"spread", "three options", "distance 5 to 3"}
    assert relaxed
    assert all(words.endswith(f"at turn {turn.number + 1}") for turn in session.turns for words in turn.relaxed)


def test_what_cannot_be_kept_at_all_is_that_answers_are_not_named_and_it_is_given_up_last() -> None:
    few = PlainDeck(films=8, people=("director",))

    session = played(context("short", seed=4), few)
    relaxed = [words.split(" at ")[0] for turn in session.turns for words in turn.relaxed]

    assert session.over
    assert "names" in relaxed
    for turn, question in enumerate(questions(session)):
        earlier = right_values(questions(session)[:turn])
        assert {option.value for option in question.options}.isdisjoint(earlier)


@seeds
@given(st.integers(0, 2**32))
def test_no_turn_names_the_answer_of_another(seed: int) -> None:
    deck = PlainDeck(films=60, sets=("order", "odd one out", "connection", "cast call"))

    session = played(context("feature", seed=seed), deck)

    assert not any("names" in words for turn in session.turns for words in turn.relaxed)
    assert leaks(session) == 0


def test_what_an_earlier_note_named_is_no_option_right_or_wrong() -> None:
    told = plain("told", note=same("Shot by Editor 31 after Editor 3 had left."))

    as_the_key = OneQuestion(asked("classic", "editor", "forward", [3, 30, 32, 33], Dice(1).roll()))
    beside_it = OneQuestion(asked("classic", "editor", "forward", [30, 31, 32, 33], Dice(1).roll()))

    for deck in (as_the_key, beside_it):
        dealt = next_turn(a_while_after(told), deck)
        assert isinstance(dealt, Dealt)
        assert dealt.relaxed == ("names at turn 8",)


def test_what_was_an_answer_is_not_named_in_a_later_stem() -> None:
    told = asked("classic", "director", "forward", [3, 4, 5, 6], Dice(1).roll())

    options = options_of("Eva", "Flo", "Gus", "Hal")
    names_it = plain("names it", stem=same("Who was taught by Director 3?"), options=options)
    does_not = plain("does not", stem=same("Who was taught by Director 7?"), options=options)

    found = [next_turn(a_while_after(told), OneQuestion(question)) for question in (names_it, does_not)]

    assert [event.relaxed for event in found if isinstance(event, Dealt)] == [("names at turn 8",), ()]


@pytest.mark.parametrize("kind", ["true or false", "order"])
def test_a_statement_or_an_order_is_about_films_that_are_new_to_the_match(kind: str) -> None:
    told = asked("classic", "director", "forward", [3, 4, 5, 6], Dice(1).roll())

    known, new = (beside(kind, films, Dice(1).roll()) for films in ([3, 30, 31, 32], [29, 30, 31, 32]))
    found = [next_turn(a_while_after(told), OneQuestion(replace(one, relation="year"))) for one in (known, new)]

    assert [event.relaxed for event in found if isinstance(event, Dealt)] == [("names at turn 8",), ()]


def test_words_of_three_letters_tell_nothing() -> None:
    told = plain("told", stem=same("Was it the cat?"))

    dealt = next_turn(a_while_after(told), OneQuestion(plain("asks", options=options_of("Cat", "Dog", "Owl", "Elk"))))

    assert isinstance(dealt, Dealt)
    assert dealt.relaxed == ()


@seeds
@given(st.integers(0, 2**32), st.permutations(range(3)))
def test_the_order_in_which_seats_stand_in_the_log_changes_nothing(seed: int, order: list[int]) -> None:
    asking = deal(start(context("quick", 3, seed=seed)))
    locked = lock(asking, {0: (0, 1.0), 1: (1, 2.0)})
    otherwise = Locked(tuple(locked.answers[seat] for seat in order))

    assert next_turn(after(asking, locked), PlainDeck()) == next_turn(after(asking, otherwise), PlainDeck())


def test_the_better_the_player_the_harder_the_questions() -> None:
    def asked_of(ability: float) -> float:
        seat = Seat("Mia", (ability, 0.3))
        matches = [replace(context("feature", seed=seed), seats=(seat,)) for seed in range(3)]
        asked_for = [question for of in matches for question in questions(played(of, PlainDeck(films=60), by_chance))]
        return mean(question.difficulty.mean for question in asked_for)

    poor, middling, good = (asked_of(ability) for ability in (-2.0, 0.0, 2.0))

    assert poor + 0.4 < middling < good - 0.4


def by_chance(question: Question, _seat: int) -> int:
    return question.key if Dice(1).roll(question.id).random() < 0.7 else (question.key + 1) % len(question.options)


def options_of(*words: str) -> tuple[Option, ...]:
    return tuple(Option(same(each), each) for each in words)


def test_a_deck_with_nothing_left_ends_the_match() -> None:
    session = played(context("quick"), PlainDeck(films=0, written=3, came_first=False))

    assert session.played == 3
    assert session.events[-1] == Ended("no question left")


def test_a_starter_pack_of_few_films_is_played_as_far_as_it_goes() -> None:
    session = played(context("quick"), PlainDeck(films=4, came_first=False))

    assert session.played >= 1
    assert session.over


def test_the_same_seed_deals_the_same_match_and_another_seed_another() -> None:
    deck = PlainDeck()

    one, again, other = (questions(played(context("feature", seed=seed), deck)) for seed in (1, 1, 2))

    assert one == again
    assert [question.id for question in one] != [question.id for question in other]


def test_a_voided_question_does_not_come_again() -> None:
    session = start(context("quick"))
    deck = PlainDeck()
    first = after(session, next_turn(session, deck))
    voided = after(first, Voided())

    again = next_turn(voided, deck)

    assert isinstance(again, Dealt)
    assert (again.turn, again.question.id != first.turn.question.id) == (0, True)


def test_no_turn_is_dealt_while_one_is_open() -> None:
    with pytest.raises(ValueError, match="not while asking"):
        next_turn(deal(start(context("quick"))), PlainDeck())


def test_a_stuck_planner_gives_up_after_a_bounded_number_of_draws() -> None:
    deck = Counting([])

    ended = next_turn(start(context("quick", seen=frozenset({"x"}))), deck)

    assert ended == Ended("no question left")
    assert len(deck.draws) == 13 * (2 * 8) + 160
    assert len(set(deck.draws)) == len(deck.draws)


@dataclass(frozen=True, slots=True)
class OneQuestion:
    """A deck that has nothing but one question."""

    question: Question
    films: int = 40
    marks: tuple[PackMark, ...] = MARKS

    def offers(self, _languages: tuple[str, ...]) -> tuple[Offer, ...]:
        keyed = self.question.options[self.question.key].film is not None
        return (Offer("classic", self.question.relation, self.question.direction, 1, keyed),)

    def draw(self, _spec: Spec, _dice: Dice, _barred: Barred) -> Question | Refusal:
        return self.question


@dataclass(frozen=True, slots=True)
class Counting:
    """A deck that refuses everything and notes which draw was asked for."""

    draws: list[int]
    films: int = 40
    marks: tuple[PackMark, ...] = MARKS

    def offers(self, _languages: tuple[str, ...]) -> tuple[Offer, ...]:
        return (Offer("classic", "director", "forward", 40, False), Offer("classic", "writer", "forward", 40, False))

    def draw(self, spec: Spec, _dice: Dice, _barred: Barred) -> Question | Refusal:
        self.draws.append(spec.draw)
        return Refusal("nothing")
