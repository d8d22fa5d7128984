"""The next turn found ahead: what is found is what would have been found then, whoever looks for it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import pytest

from quiz.game.plan import next_turn
from quiz.game.session import Session, after, start
from quiz.game.values import Dealt, Deck, Voided
from quiz.question import Barred, Dice, Question, Refusal, Spec
from quiz.screen.flow.running import Running
from quiz.screen.scenes.steps import Settings

from .hands import begin, choose
from .small import SmallDeck, SmallRepertoire, answered, session_of


@dataclass(frozen=True, slots=True)
class WatchedDeck(SmallDeck):
    """A small deck that notes which threads draw from it."""

    drawn: set[str] = field(default_factory=set, compare=False)

    def draw(self, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
        self.drawn.add(threading.current_thread().name)
        return super(WatchedDeck, self).draw(spec, dice, barred)


class BrokenDeck(SmallDeck):
    def draw(self, _spec: Spec, _dice: Dice, _barred: Barred) -> Question | Refusal:
        raise OSError("the disk is gone")


def _running(deck: Deck) -> tuple[Running, Session]:
    """A match of one with its first turn dealt and answered."""
    running = Running(None)
    running.begin(session_of().context, deck)
    running.deal()
    return running, answered(running.session, {0: running.session.turn.question.key})


@pytest.mark.parametrize("asked", [1, 3])
def test_a_turn_found_ahead_is_the_one_that_would_be_found_then(asked: int) -> None:
    running = Running(None)
    running.begin(session_of().context, SmallDeck())
    expected = next_turn(start(session_of().context), SmallDeck())

    for _ in range(asked):
        running.foresee()

    assert running.deal() == expected


def test_while_the_reveal_is_read_the_next_turn_is_found_by_another_thread() -> None:
    deck = WatchedDeck()
    flow = begin(repertoire=SmallRepertoire((deck,)), staged=True, length="quick", settings=Settings(reduced=True))
    main = threading.current_thread().name
    choose(flow)
    while flow.scene.name == "asking":
        flow.tick(0.1)
    deck.drawn.clear()

    while flow.scene.name == "reveal":
        flow.tick(0.1)

    assert flow.session
    assert flow.session.turn.number == 1
    assert deck.drawn
    assert main not in deck.drawn


def test_what_was_found_for_a_match_that_went_another_way_is_not_dealt() -> None:
    running, locked = _running(SmallDeck())
    running.foresee()
    running.known = after(locked, Voided())
    expected = next_turn(running.known, SmallDeck())

    dealt = running.deal()

    assert dealt == expected
    assert isinstance(dealt, Dealt)


def test_a_fault_of_the_search_is_raised_where_the_turn_is_dealt() -> None:
    running = Running(None)
    running.begin(session_of().context, BrokenDeck())
    running.foresee()

    running.settle()
    with pytest.raises(OSError, match="the disk is gone"):
        running.deal()
