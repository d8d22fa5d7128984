"""The foot of a page: what can be pressed at the right, what the keys do at the left.

What must stay true: buttons stand in one row, smaller if need be, but never smaller than at 100 %; only
where they have no room even so, they stand in rows. The hints stand beside them, or all below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, flowing, joined, moved, piece
from quiz.screen.pixels.elements import Button, Hints
from quiz.screen.pixels.layout import PAD, View, button, hints

GAP, APART = 18, 32
"""Units between buttons, and between them and the hints."""
STEPS = 20
"""A row of buttons is made smaller by so many steps to 100 %."""
NOTHING = Block(0, 0)
FAR = 10**6
"""More pixels than any line has."""


@lru_cache(maxsize=16)
def bar(view: View, pressed: tuple[Button, ...], keys: Hints | None, width: int, aside: Block = NOTHING) -> Block:
    """Hints at the left, buttons at the right, or what else stands `aside`; the hints below where there is
    no room beside."""
    right = _buttons(view, pressed, width) if pressed else aside
    if keys is None:
        return joined(width, right.height, [moved(right, width - right.width, 0)])
    room = width - right.width - view.u(APART)
    left = _keys(view, keys, room if right.width and room > width // 3 else width)
    if right.width and left.width <= room and left.height <= right.height:
        height = max(left.height, right.height)
        below = (height - left.height) // 2
        parts = [moved(left, 0, below), moved(right, width - right.width, (height - right.height) // 2)]
        return joined(width, height, parts)
    left = _keys(view, keys, width)
    gap = view.u(12) if pressed else view.u(6) if right.height else 0
    parts = [moved(right, width - right.width, 0), moved(left, 0, right.height + gap)]
    return joined(width, left.height + right.height + gap, parts)


def _keys(view: View, keys: Hints, width: int) -> Block:
    """What the keys do, or its place."""
    made = hints(view, keys, width)
    return piece(made, "hints") if keys.shows != "nothing" else Block(made.width, made.height)


def _buttons(view: View, pressed: tuple[Button, ...], width: int) -> Block:
    """In the first way that is one row, else in rows about equally long. Each button is a piece of its
    own: one that comes rises, and is not wiped in under a ring; one to come leaves its place free."""
    gap = view.u(GAP)
    for made in _ways(view, pressed, width):
        if sum(block.width for block in made) + gap * (len(made) - 1) <= width:
            break
    pieces = [
        piece(block, f"bar-{at}") if each.shows != "nothing" else Block(block.width, block.height)
        for at, (block, each) in enumerate(zip(made, pressed, strict=True))
    ]
    return flowing(pieces, gap, _even(pieces, gap, width), 1.0)


def _ways(view: View, pressed: tuple[Button, ...], width: int) -> Iterator[list[Block]]:
    """The buttons as large as wished, then with their details below their words, then smaller; as large
    as wished again where all of that is too wide."""
    wished = _row(view, pressed, width)
    yield wished
    if len(pressed) > 1:
        for steps in range(round(view.text * STEPS), min(STEPS, round(view.text * STEPS)) - 1, -1):
            yield _row(replace(view, text=steps / STEPS), pressed, 0)
    yield wished


def _row(view: View, pressed: tuple[Button, ...], width: int) -> list[Block]:
    """Buttons of one height, at most so wide; 0 is as wide as their longer line."""
    wides = [width or _longer(view, each) + 2 * view.u(PAD) for each in pressed]
    high = max(button(view, each, wide).height for each, wide in zip(pressed, wides, strict=True))
    return [button(view, each, wide, view.u(120), high=high) for each, wide in zip(pressed, wides, strict=True)]


def _longer(view: View, element: Button) -> int:
    words = (element.words, element.instead)
    said = max(view.shape(each, theme.STRONG, theme.BODY_SIZE + 1, FAR).width for each in words)
    return max(said, view.shape(element.detail, theme.CAPTION, theme.CAPTION_SIZE, FAR).width)


def _even(blocks: Sequence[Block], gap: int, width: int) -> int:
    """The least width in which blocks need no more rows than in the whole width."""
    high = flowing(blocks, gap, width).height
    spans = ((first, last) for first in range(len(blocks)) for last in range(first + 1, len(blocks) + 1))
    wides = {sum(block.width for block in blocks[first:last]) + gap * (last - first - 1) for first, last in spans}
    return min((wide for wide in wides if flowing(blocks, gap, wide).height <= high), default=width)
