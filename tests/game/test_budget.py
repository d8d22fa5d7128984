"""How far the films of a deck reach."""

from __future__ import annotations

from quiz.game.budget import Budget, budget_of
from quiz.game.past import past_of
from quiz.game.session import start
from quiz.question import Offer

from .plain import PlainDeck, answer, context, deal, film, plain, played

FIRST = Offer("came first", "year", "first", 12, True)


def of_twelve(*, came_first: bool = False, turns: int = 0, offers: tuple[Offer, ...] = (FIRST,)) -> Budget:
    """What is left in a feature over twelve films after turns about one film each."""
    session = start(context("feature"))
    for number in range(turns):
        session = answer(deal(session, plain(f"q{number}", subjects=(film(number).key,))))
    return budget_of(session, past_of(session), 12, offers, came_first)


def films(*numbers: int) -> frozenset[str]:
    return frozenset(film(number).key for number in numbers)


def test_the_worked_example_of_twelve_films() -> None:
    three, four = of_twelve(turns=3), of_twelve(turns=4)

    assert (three.fresh, three.to_come) == (9, 6)
    assert three.affords(films(11))
    assert not four.affords(films(11))
    assert four.affords(films(0, 3))


def test_the_last_which_came_first_has_three_films_to_choose_from() -> None:
    last = Budget(fresh=3, touched=frozenset(), to_come=0, keys=1)

    assert last.affords_key(apart=True)
    assert not Budget(fresh=2, touched=frozenset(), to_come=0, keys=1).affords_key(apart=True)


def test_a_turn_about_several_films_costs_them_all() -> None:
    assert of_twelve().affords(films(0, 1, 2, 3))
    assert not of_twelve().affords(films(0, 1, 2, 3, 4))


def test_without_which_came_first_in_the_deck_nothing_is_set_aside() -> None:
    assert of_twelve(turns=6, offers=()).affords(films(6, 7, 8, 9, 10, 11))


def test_a_turn_of_which_came_first_is_not_set_aside_for_itself() -> None:
    assert of_twelve(came_first=True, turns=6).to_come == 5


def test_at_most_all_films_but_three_are_answers() -> None:
    session = played(context("epic", seed=3), PlainDeck(films=12))

    assert sum(turn.question.options[turn.question.key].film is not None for turn in session.turns) <= 9
