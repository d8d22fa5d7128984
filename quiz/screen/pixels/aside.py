"""Drawings that take longer than a turn and cannot be parted: a thread of their own makes them.

SVG is drawn without the lock of the interpreter, and a picture is stretched without it, so frames go on meanwhile.
It is one thread for all, begun while there is next to nothing to be seen: to start one took up to 6 ms of a frame.
What must stay true: the picture comes at the same turn on every machine; who is slower than that is waited for.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import pygame

from quiz import pace
from quiz.screen.pixels.making import TURN, Making

GAP = 4e6
"""Nanoseconds from a frame to the next one, in a large window (measured): what is drawn aside has only these."""
DRAWING = "drawing"
"""What the thread is called."""
_DRAWER = ThreadPoolExecutor(1, DRAWING)


def begin(read: Callable[[], object]) -> None:
    """Starts the thread, which reads at once what drawings are made with."""
    _DRAWER.submit(read)


def aside(draw: Callable[[], pygame.Surface], cost: float) -> Making[pygame.Surface]:
    """Makes what takes so many nanoseconds to draw. `draw` may do nothing but load a picture or stretch one."""
    drawn: Future[pygame.Surface] = _DRAWER.submit(_between_frames, draw)
    for _ in range(math.ceil(cost / GAP)):
        yield TURN
    if not drawn.done():
        pace.let_go()
    return drawn.result()


def _between_frames(draw: Callable[[], pygame.Surface]) -> pygame.Surface:
    """Begins when the frame is made that asked for it: while that went on, the two would share a core or its memory."""
    pace.give_way()
    return draw()
