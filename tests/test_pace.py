"""Work beside the frames: who stands still, who never does, and who goes on all the same."""

from __future__ import annotations

from contextlib import nullcontext
from threading import Event, Thread

import pytest

from quiz import pace

SOON = 0.05
"""Seconds in which a worker that is not held up has long gone on."""
LATE = 30.0
"""Seconds after which a test gives a worker up."""


def worker(parts: int = 1, unhurried: bool = False) -> Event:
    """A thread that gives way so many times, and may have time; the event tells that it came through."""
    through = Event()

    def work() -> None:
        with pace.unhurried() if unhurried else nullcontext():
            for _ in range(parts):
                pace.give_way()
        through.set()

    Thread(target=work, daemon=True).start()
    return through


def test_a_worker_stands_still_while_a_frame_is_made_and_goes_on_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "LONGEST", LATE)

    with pace.frame():
        through = worker()
        early = through.wait(SOON)

    assert not early
    assert through.wait(LATE)


def test_who_draws_is_never_held_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "LONGEST", LATE)
    drawn = Event()

    def draw() -> None:
        with pace.frame():
            pace.give_way()
        drawn.set()

    Thread(target=draw, daemon=True).start()

    assert drawn.wait(LATE / 2)


def test_a_frame_that_waits_for_a_worker_lets_it_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "LONGEST", LATE)

    with pace.frame():
        through = worker(100)
        pace.let_go()
        came = through.wait(LATE / 2)

    assert came


def test_a_frame_without_end_slows_a_worker_down_and_does_not_stop_it() -> None:
    with pace.frame():
        assert worker(1000).wait(LATE)


def test_who_has_time_stands_still_while_things_move_and_others_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "CALM", LATE)
    pace.settle(False)

    through, other = worker(unhurried=True), worker()

    assert other.wait(LATE / 2)
    assert not through.wait(SOON)
    pace.settle(True)
    assert through.wait(LATE / 2)


def test_who_has_time_is_let_go_by_who_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "CALM", LATE)
    pace.settle(False)
    through = worker(100, unhurried=True)

    pace.let_go()

    assert through.wait(LATE / 2)


def test_nobody_has_time_once_what_they_make_is_wanted_though_things_go_on_moving(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pace, "CALM", LATE)
    pace.settle(False)
    through = worker(10_000, unhurried=True)
    assert not through.wait(SOON)

    pace.hurry()
    pace.settle(False)

    assert through.wait(LATE / 2)
    pace.settle(True)


def test_movement_without_end_holds_nobody_up_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "CALM", SOON)
    pace.settle(False)

    through = worker(10_000, unhurried=True)

    assert through.wait(LATE)
    pace.settle(True)


def test_when_a_frame_fails_workers_go_on() -> None:
    with pytest.raises(ValueError, match="spoilt"), pace.frame():
        raise ValueError("spoilt")

    assert worker(1000).wait(LATE)
