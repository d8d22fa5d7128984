"""The house of a window before the first page is seen: made over some frames, a part in each.

First the window is dark; the curtain hangs as soon as it is made; it opens when all behind it is, with
the pieces of the page. What
must stay true: input is heard and targets are right all the while; and how many frames it takes hangs on
the size of the window alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import pygame

from quiz.screen.pixels import art, house
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import NEW, TURN
from quiz.screen.pixels.marks import Rect
from quiz.screen.pixels.motion import Manner

POSTERS = 1
"""The turn in which what posters are made with begins to be read: the first after a frame was seen."""


class Spread(Protocol):
    """What needs a surface as large as the window."""

    def spread(self, size: tuple[int, int]) -> bool:
        """Whether there is one; if not, there is one now, which takes long."""


class Raising:
    """How far it is; `done` when a page can be shown."""

    def __init__(self, spreads: Sequence[Spread]) -> None:
        self._spreads = spreads
        self._turns = -1  # the first frame makes nothing: what it shows is waited for
        self._shown: tuple[pygame.Surface, bool] | None = None
        self.done = False

    def go_on(self, view: View, manner: Manner, page: Callable[[], bool]) -> bool:
        """A frame's part of it; whether it was done before. `page` makes a part of the first page and
        tells whether that was done before. Without motion nothing is waited for."""
        if manner != "none" and not self.done:
            if house.ready(view, self._turns) != "all":
                self._turns += 1
                if self._turns == POSTERS:
                    art.expect_posters()
                house.ready(view, self._turns)
                return False
            size = (view.width, view.height)
            quick = len(self._spreads) * NEW * view.width * view.height < TURN
            if not all(each.spread(size) or quick for each in self._spreads) or not page():
                return False
        self.done = True
        return True

    def expose(self) -> None:
        """The screen has lost what it showed."""
        self._shown = None

    def draw(self, surface: pygame.Surface, view: View, manner: Manner) -> list[Rect] | None:
        """Draws what is to be seen meanwhile; the rectangles that changed, None for all."""
        hung = manner == "full" and house.ready(view, self._turns) != "nothing"
        known, self._shown = self._shown, (surface, hung)
        if known and known[0] is surface and known[1] == hung:
            return []
        if hung:
            house.hung(surface, view, 0.0)
        else:
            surface.fill(view.look.bg0)
        return None
