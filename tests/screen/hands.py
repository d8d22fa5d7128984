"""Hands that play a flow through the targets that are drawn on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quiz.screen.flow import Flow
from quiz.screen.scene import Chose, Confirmed, Picked

from .small import GRACE, flow_of, paper_of, press

Chooser = Callable[[Flow, int], int]


def rightly(flow: Flow, _seat: int) -> int:
    assert flow.session
    return flow.session.turn.question.key


def to_players(flow: Flow) -> None:
    press(flow, Picked("play"))
    press(flow, Picked("next"))


def begin(**options: object) -> Flow:
    """A flow at its first question."""
    flow = flow_of(**options)
    to_players(flow)
    press(flow, Picked("start"))
    press(flow, Confirmed())
    return flow


def choose(flow: Flow, chooser: Chooser = rightly) -> None:
    """All who are waited for choose, and the grace passes."""
    for seat, _ in flow.waiting:
        press(flow, Chose(chooser(flow, seat)), seat)
    flow.tick(GRACE)


def play_out(flow: Flow, chooser: Chooser = rightly, until: str = "winner") -> None:
    """Plays until a scene is reached; stakes are 2000."""
    for _ in range(500):
        if flow.scene.name == until:
            return
        match flow.scene.name:
            case "asking":
                choose(flow, chooser)
            case "staking":
                choose(flow, lambda _flow, _seat: 3)
            case _:
                press(flow, paper_of(flow.scene).main or Confirmed())
    pytest.fail(f"{until} was never reached; the flow is at {flow.scene.name}")
