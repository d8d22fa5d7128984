"""Settings between two arrows, in a row or as a dial, and fields to type in.

What must stay true: no value and no label is broken while there is room for it in a row of its own.
"""

from __future__ import annotations

from dataclasses import replace

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.blocks import Block, joined, moved, stacked
from quiz.screen.pixels.elements import Field, Tuning
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Figure, Mark, Panel
from quiz.screen.scene import Tuned
from quiz.screen.text import Lines

SMALL = replace(theme.CAPTION, balanced=True)
"""Type of the details of a setting."""
ARROW, LETTERS = 1.2, 5
"""Sides of an arrow and of the place of a value, in sizes of their type: arrows stand below each other."""


def tuning(view: View, element: Tuning, width: int) -> Block:
    """A setting: label and detail at the left, the value between two arrows at the right; below them
    where the value, or what is left beside it, is too narrow for its words."""
    pad = view.u(20)
    control, whole = _control(view, element, width - 2 * pad, width // 3)
    room = width - control.width - 3 * pad
    beneath = not whole or room < width // 3
    label = _label(view, element, width - 2 * pad if beneath else room)
    above, inset = view.u(9), width - pad - control.width
    if beneath:
        height = label.height + view.u(8) + control.height + 2 * above
        parts = [moved(label, pad, above), moved(control, inset, height - above - control.height)]
    else:
        height = max(label.height, control.height) + 2 * above
        low = (height - control.height) // 2
        parts = [moved(label, pad, (height - label.height) // 2), moved(control, inset, low)]
    panel = Panel((0, 0, width, height), view.look.bg1, view.look.gone, view.u(1.5), view.u(8))
    return joined(width, height, [Block(width, height, (panel,)), *parts])


def _label(view: View, element: Tuning, room: int) -> Block:
    label = written(view.shape(element.label, theme.STRONG, theme.BODY_SIZE, room), view.look.cream)
    if not element.detail:
        return label
    return stacked([label, written(view.shape(element.detail, SMALL, theme.CAPTION_SIZE, room), view.look.muted)], 0)


def _control(view: View, element: Tuning, most: int, usual: int) -> tuple[Block, bool]:
    """The value between its arrows, at most `most` wide, and whether it stands in one row of the
    `usual` width."""
    gap, side = view.u(14), max(view.u(46), round(view.size(theme.BODY_SIZE) * ARROW))
    wish = view.shape(element.value, theme.STRONG, theme.BODY_SIZE, usual)
    whole = len(wish.rows) == 1
    if not whole:
        wish = view.shape(element.value, theme.STRONG, theme.BODY_SIZE, most - 2 * side - 2 * gap)
    slot = max(view.u(180), min(view.size(theme.BODY_SIZE) * LETTERS, usual), wish.width)
    value = _value(view, element, wish, slot)
    wide, high = 2 * side + slot + 2 * gap, max(side, value.height)
    less, more = _arrows(view, element, side)
    parts = [
        moved(less, 0, (high - side) // 2),
        moved(value, side + gap + (slot - value.width) // 2, (high - value.height) // 2),
        moved(more, wide - side, (high - side) // 2),
    ]
    return joined(wide, high, parts), whole


def _arrows(view: View, element: Tuning, side: int) -> tuple[Block, Block]:
    """Both arrows of a setting."""
    said, rect = f"{element.label}: {element.value}", (0, 0, side, side)
    return (
        arrow(view, side, "less", Target(Tuned(element.name, -1), said, rect, "less")),
        arrow(view, side, "more", Target(Tuned(element.name, 1), said, rect, "more")),
    )


def dial(view: View, element: Tuning, width: int) -> Block:
    """A setting in little width: its label, the value between arrows at both ends, its detail."""
    side = max(view.u(44), view.size(theme.BODY_SIZE))
    label = written(view.shape(element.label, theme.CAPTION, theme.CAPTION_SIZE, width), view.look.muted, 0.5)
    most = width - 2 * view.u(26)
    room = most - 2 * side - 2 * view.u(10)
    value = written(view.shape(element.value, theme.STRONG, theme.BODY_SIZE, room), view.look.brass_high, 0.5)
    wide = min(most, max(view.u(340), value.width + 2 * side + 2 * view.u(10)))
    high = max(side, value.height)
    less, more = _arrows(view, element, side)
    parts = [
        moved(less, 0, (high - side) // 2),
        moved(value, (wide - value.width) // 2, (high - value.height) // 2),
        moved(more, wide - side, (high - side) // 2),
    ]
    detail = written(view.shape(element.detail, SMALL, theme.CAPTION_SIZE, width), view.look.muted, 0.5)
    rows = [label, joined(wide, high, parts), *([detail] if element.detail else [])]
    return stacked(rows, view.u(3), 0.5, width)


def _value(view: View, element: Tuning, said: Lines, slot: int) -> Block:
    """The value; under it a bar, when it is an amount."""
    words = written(said, view.look.brass_high)
    if element.share is None:
        return words
    return stacked([words, _bar(view, element, min(1.0, element.share), slot)], view.u(2), 0.5)


def _bar(view: View, element: Tuning, share: float, slot: int) -> Block:
    """A bar with a knob where it stands. It can be pressed a little above and below as well; its ends
    are those of the knob's way."""
    high, knob, reach = view.u(8), view.u(18), view.u(8)
    low, way = (knob - high) // 2, slot - knob
    full = Panel((0, low, slot, high), view.look.gone, None, 0, high // 2)
    lit = Panel((0, low, knob // 2 + round(way * share), high), view.look.brass, None, 0, high // 2)
    held = Figure((round(way * share), 0, knob, knob), "circle", view.look.brass_high)
    at, said = round(share * element.steps), f"{element.label}: {element.value}"
    rect = (knob // 2, -reach, way, knob + 2 * reach)
    target = Target(Tuned(element.name, 0), said, rect, "bar", steps=element.steps, at=at)
    return Block(slot, knob, (full, *([lit] if share else []), held), (target,))


def arrow(view: View, side: int, name: str, target: Target) -> Block:
    """A square button with one of the figures "less" and "more"."""
    panel = Panel((0, 0, side, side), view.look.ticket, view.look.edge, view.u(1.5), view.u(8))
    inset = side // 4
    figure = Figure((inset, inset, side - 2 * inset, side - 2 * inset), name, view.look.brass_high)
    return Block(side, side, (panel, figure), (target,))


def field(view: View, element: Field, width: int) -> Block:
    """A label and a line to type in; while it takes letters a caret stands behind them."""
    pad = view.u(20)
    label = written(view.shape(element.label, theme.CAPTION, theme.CAPTION_SIZE, width), view.look.muted)
    caret = view.u(3)
    said = written(
        view.shape(element.words, theme.STRONG, theme.BODY_SIZE, width - 2 * pad - 3 * caret), view.look.cream
    )
    high = max(view.u(52), said.height + 2 * view.u(9))
    edge = view.look.brass if element.typing else view.look.edge
    marks: list[Mark] = [
        Panel((0, 0, width, high), view.look.ticket, edge, view.u(3 if element.typing else 1.5), view.u(8))
    ]
    if element.typing:
        tall = view.size(theme.BODY_SIZE)
        marks.append(Panel((pad + said.width + caret, (high - tall) // 2, caret, tall), view.look.brass_high))
    target = Target(element.message, f"{element.label}: {element.words}", (0, 0, width, high), "field")
    box = joined(
        width, high, [Block(width, high, tuple(marks), (target,)), moved(said, pad, (high - said.height) // 2)]
    )
    return stacked([label, box], view.u(4)) if element.label else box
