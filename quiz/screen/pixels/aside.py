"""Drawings that take longer than a turn and cannot be parted: a thread of their own makes them.

SVG is drawn without the lock of the interpreter, so frames go on meanwhile. What must stay true: the
picture comes at the same turn on every machine; who is slower than that is waited for.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

import pygame

from quiz.screen.pixels.making import TURN, Making

FRAME = 16e6
"""Nanoseconds from one turn to the next."""


def aside(draw: Callable[[], pygame.Surface], cost: float) -> Making[pygame.Surface]:
    """Makes what takes so many nanoseconds to draw. `draw` may do nothing but load a picture."""
    drawn: Future[pygame.Surface] = Future()

    def run() -> None:
        try:
            drawn.set_result(draw())
        except BaseException as fault:
            drawn.set_exception(fault)

    Thread(target=run, name="drawing", daemon=True).start()
    for _ in range(math.ceil(cost / FRAME)):
        yield TURN
    return drawn.result()
