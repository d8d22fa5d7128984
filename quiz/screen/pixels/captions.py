"""What a sound would have said, in words at the foot of the page; and the sign that all is muted.

The plate stands at the lower left, in the line of the hints: right of them, smaller if need be, but never
smaller than at 100 %. Where it has no room even so, it stands on the last of them, which is how to pause, and
only if need be on the first, which is how to answer. What must stay true: no control, and no sign of who is
ready, is ever covered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import pygame

from quiz.screen import theme
from quiz.screen.pixels import art, sprites
from quiz.screen.pixels.blocks import Block, beside, moved
from quiz.screen.pixels.figures import hexed
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Panel, Rect
from quiz.screen.theme import Look

SPEAKER = (
    '<path d="M2 9 H6.5 L12 4.5 V19.5 L6.5 15 H2 Z" fill="{0}"/>'
    '<path d="M15.5 9 L21.5 15 M21.5 9 L15.5 15" stroke="{0}" stroke-width="2.2" stroke-linecap="round"/>'
)
"""A loudspeaker and a cross, 24 units wide and high."""
STEPS = 20
"""The words of a plate are made smaller by so many steps to 100 %."""
CLEAR = 10
"""Units that the plate stands clear of what it does not cover: a button may have a ring."""


def draw(
    surface: pygame.Surface, view: View, words: str, muted: bool, said: Sequence[Rect], controls: Sequence[Rect]
) -> list[Rect]:
    """Draws the caption and, while all is `muted`, its sign, over a page with what is `said` and what
    must be seen whole on it; the rectangles that were drawn on."""
    placed = _placed(view, words, muted, tuple(said), tuple(controls))
    if placed is None:
        return []
    sized, rect = placed
    left, top = rect[0] + view.u(10), rect[1] + view.u(3)
    panel = Panel(rect, view.look.card, view.look.edge, view.u(1), view.u(6))
    art.paint(surface, (panel, *moved(_inner(sized, words, muted), left, top).marks))
    if muted:
        side = _side(sized)
        surface.blit(_sign(side, view.look), (left, rect[1] + (rect[3] - side) // 2))
    return [rect]


@lru_cache(maxsize=2)
def _placed(
    view: View, words: str, muted: bool, said: tuple[Rect, ...], controls: tuple[Rect, ...]
) -> tuple[View, Rect] | None:
    """The largest plate that covers least, with the view that has its words in that size."""
    made = [(sized, _plate(sized, words, muted, said, controls)) for sized in _sizes(view)]
    placed = [(sized, rect) for sized, rect in made if rect]
    return min(placed, key=lambda plate: sum(_meets(plate[1], each) for each in said), default=None)


def _sizes(view: View) -> Iterator[View]:
    """The window with its words as large as is wished, then smaller, down to 100 %."""
    wished = round(view.quiet.text * STEPS)
    return (replace(view, text=steps / STEPS) for steps in range(wished, min(wished, STEPS) - 1, -1))


def _plate(view: View, words: str, muted: bool, said: Sequence[Rect], controls: Sequence[Rect]) -> Rect | None:
    inner = _inner(view, words, muted)
    return spot(view, inner.width + 2 * view.u(10), inner.height + 2 * view.u(3), said, controls)


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
    line = [each for each in said if _meets(each, (left, top, column, height))]
    starts = (left, *(each[0] - clear for each in line if each[0] - clear > left))
    over = [_widened((start, top, width, height), [_grown(each, clear) for each in line], clear) for start in starts]
    whole = [rect for rect in over if rect[0] + rect[2] <= left + column and not _cuts(rect, line, controls, clear)]
    return max(whole, default=None)


def _cuts(rect: Rect, said: Sequence[Rect], controls: Sequence[Rect], clear: int) -> bool:
    """Whether a plate lies on a control, or parts a key from what is said of it."""
    near = (each for each in said if _meets(_grown(each, clear), rect))
    return any(_meets(each, rect) for each in controls) or any(each[0] < rect[0] for each in near)


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
