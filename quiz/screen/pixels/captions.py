"""What a sound would have said, in words at the foot of the page; and the sign that all is muted.

The plate stands at the lower left, in the line of the hints: right of them if there is room, else on
them, for they only repeat what the buttons say. What must stay true: no control is ever covered.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pygame

from quiz.screen import theme
from quiz.screen.pixels import art, sprites
from quiz.screen.pixels.figures import hexed
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Block, Panel, Rect, beside, moved
from quiz.screen.theme import Look

SPEAKER = (
    '<path d="M2 9 H6.5 L12 4.5 V19.5 L6.5 15 H2 Z" fill="{0}"/>'
    '<path d="M15.5 9 L21.5 15 M21.5 9 L15.5 15" stroke="{0}" stroke-width="2.2" stroke-linecap="round"/>'
)
"""A loudspeaker and a cross, 24 units wide and high."""


def draw(
    surface: pygame.Surface, view: View, words: str, muted: bool, said: Sequence[Rect], controls: Sequence[Rect]
) -> None:
    """Draws the caption and, while all is `muted`, its sign, over a page with what is `said` and what
    can be pressed on it."""
    plate = _plate(view.quiet, words, muted)
    place = spot(view, plate.width, plate.height, said, controls) if plate.width else None
    if place is None:
        return
    art.paint(surface, moved(plate, *place).marks)
    if muted:
        side = _side(view.quiet)
        sign = _sign(side, view.look)
        surface.blit(sign, (place[0] + view.u(10), place[1] + (plate.height - side) // 2))


def spot(view: View, width: int, height: int, said: Sequence[Rect], controls: Sequence[Rect]) -> tuple[int, int] | None:
    """Where a plate stands so that it covers nothing, or at least no control; None when nowhere."""
    left, column = view.column
    top = view.height - view.u(12) - height
    gap = view.u(16)
    for taken in ((*said, *controls), controls):
        at = left
        for rect in sorted(taken):
            if _meets(rect, (at, top, width, height)):
                at = rect[0] + rect[2] + gap
        if at + width <= left + column:
            return at, top
    return None


def _meets(one: Rect, other: Rect) -> bool:
    across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
    return across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]


def _plate(view: View, words: str, muted: bool) -> Block:
    """A dark plate with room for the sign and with the words."""
    parts = [Block(_side(view), _side(view))] if muted else []
    if words:
        lines = view.shape(words, theme.CAPTION, theme.CAPTION_SIZE, view.column[1] - view.u(80))
        parts.append(written(lines, view.look.cream))
    if not parts:
        return Block(0, 0)
    inner = beside(parts, view.u(10))
    width, height = inner.width + 2 * view.u(10), inner.height + 2 * view.u(3)
    panel = Panel((0, 0, width, height), view.look.card, view.look.edge, view.u(1), view.u(6))
    return Block(width, height, (panel, *moved(inner, view.u(10), view.u(3)).marks))


def _side(view: View) -> int:
    return round(view.size(theme.CAPTION_SIZE) * 1.1)


@lru_cache(maxsize=2)
def _sign(side: int, look: Look) -> pygame.Surface:
    """The loudspeaker that is off."""
    return sprites.drawn(side, side, SPEAKER.format(hexed(look.brass_high)), 24, 24)
