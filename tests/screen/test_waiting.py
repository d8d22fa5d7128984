"""A match that is begun before its packs are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from threading import Event

import pytest

from quiz.game.values import Deck
from quiz.screen.flow import Flow
from quiz.screen.scene import Confirmed, Picked, Press, WentBack
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.steps import Settings

from .hands import choose, to_players
from .small import SmallDeck, SmallRepertoire, flow_of, paper_of, press


@dataclass(frozen=True, slots=True)
class SlowRepertoire(SmallRepertoire):
    """Its packs open when the test lets them."""

    lets: Event = field(default_factory=Event)
    fault: Exception | None = None

    def open(self, names: Sequence[str]) -> Deck | None:
        assert self.lets.wait(20)
        if self.fault:
            raise self.fault
        return SmallRepertoire.open(self, names)


def waited(flow: Flow) -> Flow:
    """The flow once it has gone on by itself."""
    while flow.scene.name == "waiting":
        flow.tick(0.0)
    return flow


def test_a_page_stands_until_the_packs_are_open_and_the_match_begins_by_itself() -> None:
    slow = SlowRepertoire()
    flow = flow_of(repertoire=slow, live=True)
    to_players(flow)

    press(flow, Picked("start"))
    flow.handle(Press(Confirmed()))
    flow.tick(1.0)
    shown = flow.scene.name
    slow.lets.set()

    assert shown == "waiting"
    assert waited(flow).scene.name == "round"
    assert flow.session is not None


def test_who_does_not_want_to_wait_goes_back_and_may_start_again() -> None:
    slow = SlowRepertoire()
    flow = flow_of(repertoire=slow, live=True)
    to_players(flow)
    press(flow, Picked("start"))

    flow.handle(Press(WentBack()))
    back = flow.scene.name
    slow.lets.set()
    flow.tick(1.0)
    stayed = flow.scene.name
    press(flow, Picked("start"))

    assert (back, stayed) == ("players", "players")
    assert waited(flow).scene.name == "round"


def test_packs_that_are_gone_by_then_are_told_of() -> None:
    slow = SlowRepertoire()
    flow = flow_of(repertoire=slow, live=True)
    to_players(flow)
    object.__setattr__(slow, "decks", ())

    press(flow, Picked("start"))
    slow.lets.set()

    assert waited(flow).scene.name == "notice"


def test_what_the_opening_raises_is_raised_in_the_game() -> None:
    slow = SlowRepertoire(fault=LookupError("a fault of the reader"))
    flow = flow_of(repertoire=slow, live=True)
    to_players(flow)
    press(flow, Picked("start"))
    slow.lets.set()

    with pytest.raises(LookupError, match="a fault of the reader"):
        waited(flow)


def test_the_page_has_nothing_that_a_second_press_could_hit() -> None:
    flow = flow_of(repertoire=SlowRepertoire(), live=True)
    to_players(flow)
    press(flow, Picked("start"))

    assert not paper_of(flow.scene).targets


def test_where_time_is_not_real_it_is_waited_for_on_the_spot() -> None:
    slow = SlowRepertoire()
    slow.lets.set()
    flow = flow_of(repertoire=slow)
    to_players(flow)

    press(flow, Picked("start"))

    assert flow.scene.name == "round"


@dataclass(frozen=True, slots=True)
class CountedRepertoire(SmallRepertoire):
    """Tells what was opened."""

    opened: list[Sequence[str]] = field(default_factory=list)

    def open(self, names: Sequence[str]) -> Deck | None:
        self.opened.append(names)
        return SmallRepertoire.open(self, names)


def test_packs_are_opened_while_the_players_sit_down_and_once_for_a_match() -> None:
    counted = CountedRepertoire()
    flow = flow_of(repertoire=counted, staged=True, length="quick", settings=Settings(reduced=True))
    to_players(flow)
    flow.tick(0.5)
    entering = len(counted.opened)
    flow.tick(0.5)
    press(flow, Picked("start"))
    begun = len(counted.opened)
    while flow.scene.name != "winner":
        if flow.scene.name == "asking":
            choose(flow)
        else:
            flow.handle(Press(Confirmed()))
    flow.handle(Press(Picked("again")))

    assert (entering, begun, len(counted.opened)) == (0, 1, 2)
    assert flow.scene.name == "round"


def test_other_packs_than_those_that_were_opened_ahead_are_opened_for_the_match() -> None:
    counted = CountedRepertoire((SmallDeck(), SmallDeck(name="other")))
    flow = flow_of(repertoire=counted, staged=True)
    to_players(flow)
    players = flow.scene
    assert isinstance(players, Players)

    flow.tick(1.0)
    flow.scene = replace(players, programme=replace(players.programme, packs=("other",)))
    press(flow, Picked("start"))

    assert counted.opened == [players.programme.packs, ("other",)]
    assert flow.session is not None
    assert [mark.name for mark in flow.session.context.packs] == ["other"]
