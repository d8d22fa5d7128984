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
CLEAR = 10
"""Units that the plate stands clear of what it does not cover: a button may have a ring."""


def draw(
    surface: pygame.Surface, view: View, words: str, muted: bool, said: Sequence[Rect], controls: Sequence[Rect]
) -> list[Rect]:
    """Draws the caption and, while all is `muted`, its sign, over a page with what is `said` and what
    can be pressed on it; the rectangles that were drawn on."""
    inner = _inner(view.quiet, words, muted)
    size = inner.width + 2 * view.u(10), inner.height + 2 * view.u(3)
    rect = spot(view, *size, said, controls) if inner.width else None
    if rect is None:
        return []
    left, top = rect[0] + view.u(10), rect[1] + view.u(3)
    panel = Panel(rect, view.look.card, view.look.edge, view.u(1), view.u(6))
    art.paint(surface, (panel, *moved(inner, left, top).marks))
    if muted:
        side = _side(view.quiet)
        surface.blit(_sign(side, view.look), (left, rect[1] + (rect[3] - side) // 2))
    return [rect]


def spot(view: View, width: int, height: int, said: Sequence[Rect], controls: Sequence[Rect]) -> Rect | None:
    """Where a plate of a size stands so that it covers nothing, or else only words, and those whole;
    None when it would cover a control."""
    left, column = view.column
    middle = _line(view, said, controls)
    top = min(middle - height // 2, view.height - view.u(4) - height)
    clear = view.u(CLEAR)
    ringed = [_grown(each, clear) for each in controls]
    free = _free((left, top, width, height), (*said, *ringed), view.u(16))
    if free[0] + width <= left + column:
        return free
    wide = _widened((left, top, width, height), [_grown(each, clear) for each in said], clear)
    return None if any(_meets(each, wide) for each in controls) else wide


def _line(view: View, said: Sequence[Rect], controls: Sequence[Rect]) -> int:
    """The middle of the line of the hints: the lowest words that no control has round them."""
    low = [rect for rect in said if rect[1] > view.height * 0.85 and not any(_meets(rect, each) for each in controls)]
    if not low:
        return view.height - view.u(36)
    last = max(low, key=lambda rect: rect[1] + rect[3])
    return last[1] + last[3] // 2


def _free(rect: Rect, taken: Sequence[Rect], gap: int) -> Rect:
    """The rect moved right as far as it takes to be clear of the others."""
    for other in sorted(taken):
        if _meets(other, rect):
            rect = (other[0] + other[2] + gap, *rect[1:])
    return rect


def _grown(rect: Rect, by: int) -> Rect:
    return rect[0] - by, rect[1], rect[2] + 2 * by, rect[3]


def _widened(rect: Rect, said: Sequence[Rect], clear: int) -> Rect:
    """The rect grown to the right over the whole of the words that it covers in part or comes too near to."""
    ends = [each[0] + each[2] - clear for each in said if _meets(each, rect)]
    return (*rect[:2], max(rect[2], *(end - rect[0] for end in ends)) if ends else rect[2], rect[3])


def _meets(one: Rect, other: Rect) -> bool:
    across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
    return across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]


def _inner(view: View, words: str, muted: bool) -> Block:
    """Room for the sign, and the words."""
    parts = [Block(_side(view), _side(view))] if muted else []
    if words:
        lines = view.shape(words, theme.CAPTION, theme.CAPTION_SIZE, view.column[1] - view.u(80))
        parts.append(written(lines, view.look.cream))
    return beside(parts, view.u(10)) if parts else Block(0, 0)


def _side(view: View) -> int:
    return round(view.size(theme.CAPTION_SIZE) * 1.1)


@lru_cache(maxsize=2)
def _sign(side: int, look: Look) -> pygame.Surface:
    """The loudspeaker that is off."""
    return sprites.drawn(side, side, SPEAKER.format(hexed(look.brass_high)), 24, 24)
