"""The white ring round what has the focus: it glides there.

What must stay true: there is one ring, and at rest it is exactly round the target.
"""

from __future__ import annotations

import pygame

from quiz.screen.canvas import Target
from quiz.screen.pixels import art
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Rect
from quiz.screen.pixels.motion import Manner, out_cubic
from quiz.screen.scene import Message

SECONDS = 0.12


class Ring:
    """Where the ring is, and where it came from."""

    def __init__(self) -> None:
        self._message: Message | None = None
        self._from: Rect | None = None
        self._at: Rect | None = None
        self._since = self._drawn = -SECONDS

    def leave(self) -> None:
        """It is nowhere: it will not glide to where it is drawn next."""
        self._message = self._from = self._at = None

    def moves(self) -> bool:
        """Whether it was still on its way when it was drawn last."""
        return self._from is not None and self._drawn < self._since + SECONDS

    def draw(self, surface: pygame.Surface, view: View, target: Target, now: float, manner: Manner) -> Rect:
        """Draws it round a target, or on the way from the last one; the rectangle it is in."""
        if target.message != self._message:
            self._from = self._at if manner == "full" else None
            self._message, self._since = target.message, now
        self._drawn = now
        self._at = self._between(target.rect, now)
        return art.ring(surface, view, self._at)

    def _between(self, rect: Rect, now: float) -> Rect:
        if self._from is None or now >= self._since + SECONDS:
            return rect
        share = out_cubic((now - self._since) / SECONDS)
        left, top, width, height = (round(a + (b - a) * share) for a, b in zip(self._from, rect, strict=True))
        return left, top, width, height
