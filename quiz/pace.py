"""Work in threads beside the frames: it stands still while a frame is made.

The interpreter runs one thread at a time, and two that both want it share it by halves: while packs are
read or a turn is looked for, a frame of 7 ms took 14. So who works beside the frames calls `give_way`
between any two small parts of the work (a line read, a film studied, a question drawn), and who draws
says when a frame is made. Example: of the 16.7 ms from one frame to the next a frame takes 5; the work
goes on in the other 11, and costs the frame no more than the part it was at. Who makes what is wanted later
does not go on between frames in which things move either, until it is wanted (`hurry`): two that work at once share
the memory too. What must stay true: who draws is never held up; who waits for a worker lets it go on first; and
frames that leave no time between them slow a worker down and do not stop it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, get_ident
from time import perf_counter

LONGEST, CALM, SPELL = 0.02, 4.0, 0.002
"""Seconds that a worker stands still at most for a frame, and for things that move if it has time, after which it has
none (a curtain that opens and a wall of posters after it take three); and that it goes on whatever is drawn."""


class _Stage:
    """Who draws, whether just now nothing is drawn, whether nothing moves, who has time, and until when a worker may
    go on all the same."""

    def __init__(self) -> None:
        self.painter = 0
        self.clear, self.rest = Event(), Event()
        self.clear.set()
        self.rest.set()
        self.unhurried: set[int] = set()
        self.spell = 0.0


_STAGE = _Stage()


def give_way() -> None:
    """Stands still while a frame is made, unless it is this thread that makes it."""
    stage, me = _STAGE, get_ident()
    waits = not stage.rest.is_set() and me in stage.unhurried
    if (stage.clear.is_set() and not waits) or me == stage.painter or perf_counter() < stage.spell:
        return
    if waits and not stage.rest.wait(CALM):
        stage.unhurried.discard(me)  # it has waited long enough
    stage.clear.wait(LONGEST)
    stage.spell = perf_counter() + SPELL


@contextmanager
def unhurried() -> Iterator[None]:
    """While this lasts the thread that calls it makes what is wanted later."""
    _STAGE.unhurried.add(get_ident())
    try:
        yield
    finally:
        _STAGE.unhurried.discard(get_ident())


def hurry() -> None:
    """Nobody has time any more: what was to be wanted later is wanted now."""
    _STAGE.unhurried.clear()
    _STAGE.rest.set()


def settle(still: bool) -> None:
    """Tells whether nothing moves on the screen, or too little to matter."""
    (_STAGE.rest.set if still else _STAGE.rest.clear)()


@contextmanager
def frame() -> Iterator[None]:
    """While this lasts the thread that calls it makes a frame."""
    _STAGE.painter = get_ident()
    _STAGE.clear.clear()
    try:
        yield
    finally:
        _STAGE.clear.set()


def let_go() -> None:
    """Lets workers go on for the rest of the frame: it waits for one of them."""
    _STAGE.clear.set()
    _STAGE.rest.set()
