"""The beginning of a reel, the leader and the slate; and the plaque before a curtain that is down.

What must stay true: leader and slate are live marks, of which only the place is laid out; and before
the curtain every word stands on something dark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece, stacked
from quiz.screen.pixels.elements import Button, Clapper, Element, Hints, Leader, Paragraph, Title
from quiz.screen.pixels.intertitle import framed
from quiz.screen.pixels.layout import LARGE_TEXT, View, button, hints, written
from quiz.screen.pixels.marks import Figure, Panel, Show, Words
from quiz.screen.pixels.overlays import slate
from quiz.screen.pixels.sprites import SLATE_HIGH, SLATE_WIDE

SIZES = (84, 72, 60, 48)
SHARES = (1.0, 0.8, 0.6, 0.0)
"""How large drawings are, from what is wished down to none in a small window."""
CLEAR, LIFT = 40, 0.15
"""Units that a slate leaves free of its page, if it need not go for that; and the share of what is free that stands
above it: there its open bar has room already, which is empty when it has fallen."""
STEPS, KEPT = 10, 1.3
"""Words of a slate and before a curtain grow in so many steps to 100 %; and what is kept of a larger wish in any
case."""


def announced(view: View, elements: Sequence[Element], width: int, room: int) -> Block:
    """A leader, or a slate, emblem, title, lines and buttons in the middle, as large as the room lets
    them be; where that is not as large as is wished, with less space between."""
    leaders = [each for each in elements if isinstance(each, Leader)]
    if leaders:
        return stacked([_leader(leaders[0], width, room)], 0, 0.5, width)
    wished, kept = round(view.text * STEPS), round(min(view.text, KEPT) * STEPS)
    for steps in range(wished, kept - 1, -1):
        large = replace(view, text=steps / STEPS, lean=view.lean or steps < wished)
        block, _ = _largest(large, elements, width, room)
        if block.height <= room:
            break
    block = _clear(large, elements, width, room - view.u(CLEAR)) or block
    made = stacked([block], 0, 0.5, width)
    free = max(0, room - block.height) if block.marks and isinstance(block.marks[0], Show) else 0
    return joined(width, made.height + free, [moved(made, 0, round(free * LIFT))])


def _clear(view: View, elements: Sequence[Element], width: int, room: int) -> Block | None:
    """The same below a slate, in a room that leaves the page some air; None where there is no such room."""
    ways = ((size, share) for share in SHARES if share for size in SIZES[: 1 if share > SHARES[2] else None])
    made = (_column(view, elements, width, size, share, 1) for size, share in ways)
    return next((each for each in made if each.height <= room and isinstance(each.marks[0], Show)), None)


def _largest(
    view: View, elements: Sequence[Element], width: int, room: int, least: int = SIZES[-1], most: int = 2
) -> tuple[Block, int]:
    """The lines below each other in the largest sizes that fit, else in the smallest; and the size of the
    display words, of which the smallest is `least`. Buttons stand in so many columns at `most`."""
    sizes = (*(size for size in SIZES if size > least), least)
    for columns in range(1, most + 1):
        for size, share in ((size, share) for share in SHARES for size in sizes):
            block = _column(view, elements, width, size, share, columns)
            if block.height <= room:
                return block, size
    return _column(view, elements, width, least, SHARES[-1], 1), least


def plaque(view: View, elements: Sequence[Element], width: int, room: int) -> Block:
    """The same on a dark plaque in a frame, in the largest words that let all of it be seen: a frame that
    goes on below a window would look broken. No words are smaller for who wants large ones, for which ornament
    and space give way."""
    made, whole = _plaque(view, elements, width, room)
    return made if whole or view.text < LARGE_TEXT else _plaque(replace(view, lean=True), elements, width, room)[0]


def _plaque(view: View, elements: Sequence[Element], width: int, room: int) -> tuple[Block, bool]:
    """The plaque, and whether its words are as large as is wished."""
    pad, deep = (view.u(28), view.u(28)) if view.lean else (view.u(80), view.u(72))
    width, room = width - 2 * pad, room - deep
    size = _largest(replace(view, text=min(1.0, view.text)), elements, width, room)[1]
    wished, kept = round(view.text * STEPS), round(min(view.text, KEPT) * STEPS)
    for steps in range(wished, kept - 1, -1):
        large, least = replace(view, text=steps / STEPS), max(SIZES[-1], ceil(size * STEPS / max(steps, STEPS)))
        inner, _ = _largest(large, elements, width, room, least, 1)
        if inner.height <= room:
            break
    else:
        inner, _ = _largest(large, elements, width, room)
    wide, high = inner.width + 2 * pad, inner.height + deep
    ground = piece(Block(wide, high, tuple(framed(view, wide, high, bare=view.lean))), "plaque")
    whole = joined(wide, high, [ground, moved(inner, pad, deep // 2)])
    return stacked([whole], 0, 0.5, width + 2 * pad), steps == wished and inner.height <= room


def label(view: View, element: Hints, width: int) -> Block:
    """Hints on a dark label of their own."""
    pad = view.u(10)
    said = hints(view, element, width - 2 * pad)
    wide, high = said.width + 2 * pad, said.height + pad
    panel = Panel((0, 0, wide, high), view.look.bg1, view.look.brass_low, view.u(1), view.u(8))
    return joined(width, high, [Block(wide, high, (panel,)), moved(said, pad, pad // 2)])


def _leader(element: Leader, width: int, room: int) -> Block:
    high = min(room * 19 // 20, width * 3 // 4)
    return Block(high * 4 // 3, high, (Show((0, 0, high * 4 // 3, high), "leader", element.number),))


def _column(view: View, elements: Sequence[Element], width: int, size: int, share: float, columns: int) -> Block:
    slate = _slate(view, elements, share)
    said = [each for each in elements if not (slate and isinstance(each, Clapper | Paragraph))]
    if slate:
        said = [replace(each, kicker="") if isinstance(each, Title) else each for each in said]
    blocks = [block for each in said if (block := _part(view, each, width, size, share))]
    made = [*([slate] if slate else []), *(piece(block, f"part-{at}", at) for at, block in enumerate(blocks))]
    pressed = tuple(each for each in elements if isinstance(each, Button))
    if pressed:
        made.append(_buttons(view, pressed, width, columns, len(made)))
    return stacked(made, view.u(22 if share and not view.lean else 12), 0.5)


def _slate(view: View, elements: Sequence[Element], share: float) -> Block | None:
    """The slate with the line in capitals and the small lines chalked on it; None where there is none,
    or they have no room on it."""
    if not share or not any(isinstance(each, Clapper) for each in elements):
        return None
    wide = view.u(340 * share)
    rect = (0, 0, round(wide * SLATE_WIDE), round(wide * SLATE_HIGH))
    left, top, wide, high = slate(rect)
    bone = view.look.bone
    lines = [
        *(
            written(view.shape(each.kicker, theme.LABEL, theme.BODY_SIZE, wide), bone, 0.5)
            for each in elements
            if isinstance(each, Title)
        ),
        *(
            written(view.shape(each.words, theme.CENTRED, theme.BODY_SIZE, wide), bone, 0.5)
            for each in elements
            if isinstance(each, Paragraph)
        ),
    ]
    chalked = stacked(lines, view.u(4), 0.5)
    if chalked.width > wide * 0.86 or chalked.height > high * 0.8:
        return None
    placed = moved(chalked, left + (wide - chalked.width) // 2, top + (high - chalked.height) // 2)
    over = tuple(mark for mark in placed.marks if isinstance(mark, Words))
    return Block(rect[2], rect[3], (Show(rect, "clapper", over=over),))


def _part(view: View, element: Element, width: int, size: int, share: float) -> Block | None:
    if isinstance(element, Clapper) and share:
        wide, high = view.u(230 * share), view.u(236 * share)
        return Block(wide, high, (Show((0, 0, wide, high), "clapper"),))
    if isinstance(element, Title):
        return _title(view, element, width, size, share)
    if isinstance(element, Paragraph):
        lines = view.shape(element.words, theme.CENTRED, theme.BODY_SIZE, width)
        return written(lines, view.look.tone(element.tone), 0.5)
    return None


def _title(view: View, element: Title, width: int, size: int, share: float) -> Block:
    """A drawing, a line in capitals, display words, a rule, the line under it."""
    look = view.look
    words = written(view.shape(element.words, theme.TITLE, size, width), look.brass_high, 0.5)
    blocks = [words, _rule(view, min(width, max(view.u(320), words.width)))]
    if element.under:
        under = view.shape(element.under, theme.CARD, theme.BODY_SIZE + 6, width)
        blocks.append(written(under, look.cream, 0.5))
    if element.kicker:
        kicker = view.shape(element.kicker, theme.LABEL, theme.LABEL_SIZE, width)
        blocks.insert(0, written(kicker, look.brass, 0.5))
    if element.emblem and share:
        side = view.u(132 * share)
        blocks.insert(0, Block(side, side, (Figure((0, 0, side, side), element.emblem, look.cream, look.brass),)))
    return stacked(blocks, view.u(8), 0.5)


def _rule(view: View, width: int) -> Block:
    high = view.u(16)
    return Block(width, high, (Figure((0, 0, width, high), "rule", view.look.brass),))


def _buttons(view: View, pressed: tuple[Button, ...], width: int, columns: int, order: int) -> Block:
    gap = view.u(10 if view.lean else 16)
    most = (width - gap * (columns - 1)) // columns
    wide = min(most, max(view.u(300), *(button(view, element, most).width for element in pressed), 1))
    left = any(element.detail for element in pressed)
    made = [
        piece(button(view, element, wide, wide, left), f"button-{at}", order + at) for at, element in enumerate(pressed)
    ]
    rows = [beside(made[first : first + columns], gap) for first in range(0, len(made), columns)]
    return stacked(rows, gap)
