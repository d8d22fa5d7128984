"""Rows, settings and fields: the pieces of lists.

Rows that follow each other form one table with common columns. What must stay true: a column of
numbers is never broken and stands right-aligned at the end; a text column gives way instead.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.elements import Field, Row, Tuning
from quiz.screen.pixels.layout import View, begun, written
from quiz.screen.pixels.marks import Block, Figure, Mark, Panel, joined, moved, piece, stacked
from quiz.screen.scene import Tuned
from quiz.screen.text import Lines

DECKED, ROWS = 4, 2
"""A table of so many columns, the first of numbers, takes two decks where a cell would need more rows
of words than that."""
SMALL = replace(theme.CAPTION, balanced=True)
"""Type of the details of a setting."""
NUMBER = re.compile(r"([+\-−–]?\d.{0,24})?$")
"""A number, with its unit if it has one ("41 films"), or nothing."""


def table(view: View, rows: tuple[Row, ...], width: int, size: int) -> Block:
    """Rows below each other, their cells in columns; `size` is for scores (rows with bars), others
    keep the size of running words."""
    size = size if any(row.share is not None for row in rows) else theme.BODY_SIZE
    columns = max(len(row.cells) for row in rows)
    numbers = _numbers(rows, columns)
    pad, gap = view.u(20), view.u(24)
    widths = _widths(view, rows, size, numbers, width - 2 * pad - gap * (columns - 1))
    lines = [_row(view, row, size, widths, numbers, width) for row in rows]
    counted = columns >= DECKED and all(NUMBER.match(row.cells[0]) for row in rows)
    if counted and max(_deep(view, row, size, widths) for row in rows) > ROWS:
        lines = [_decked(view, row, size, width) for row in rows]
    made = [piece(line, f"row-{at}", at) for at, line in enumerate(lines)]
    pressed = any(row.message is not None for row in rows)
    return stacked(made, view.u(14 if pressed else 8))


def _numbers(rows: tuple[Row, ...], columns: int) -> tuple[bool, ...]:
    """Which columns are right-aligned: the last ones, as long as they hold numbers only."""
    numeric = [all(NUMBER.match(row.cells[at]) for row in rows if at < len(row.cells)) for at in range(columns)]
    last_text = max((at for at in range(columns) if not numeric[at]), default=-1)
    return tuple(at > last_text for at in range(columns))


def _widths(view: View, rows: tuple[Row, ...], size: int, numbers: tuple[bool, ...], room: int) -> list[int]:
    """The width of each column: what its cells want; too much is taken from the widest text
    column again and again, what is left over goes to the last text column."""
    wants = [
        max(
            (view.shape(row.cells[at], _style(row), size, 10**6).width for row in rows if at < len(row.cells)),
            default=0,
        )
        for at in range(len(numbers))
    ]
    texts = [at for at in range(len(numbers)) if not numbers[at]] or list(range(len(numbers)))
    least = view.size(theme.BODY_SIZE) * 3
    while sum(wants) > room:
        widest = max(texts, key=lambda at: wants[at])
        if wants[widest] <= least:
            return [max(1, want * room // sum(wants)) for want in wants]
        wants[widest] = max(least, wants[widest] - max(1, (sum(wants) - room + 1) // 2))
    wants[max(texts, key=lambda at: wants[at])] += room - sum(wants)
    return wants


def _style(row: Row) -> theme.Style:
    return replace(theme.SCORE if row.tone == "strong" else theme.STRONG, balanced=True)


def _deep(view: View, row: Row, size: int, widths: list[int]) -> int:
    """How many rows of words the deepest cell has."""
    return max(len(view.shape(cell, _style(row), size, widths[at]).rows) for at, cell in enumerate(row.cells))


def _decked(view: View, row: Row, size: int, width: int) -> Block:
    """A row of narrow columns as a ticket of two decks: the number and the first words, below them
    the last cell at the right and what lies between at the left."""
    pad, gap = view.u(20), view.u(24)
    first, said, *between, last = row.cells

    def cell(words: str, room: int, colour: theme.Colour, style: theme.Style) -> Block:
        return written(view.shape(words, style, size, room), colour)

    lead = cell(first, width, view.look.tone("muted"), _style(row))
    room = width - 2 * pad - gap - lead.width
    top = cell(said, room, _colour(view, row, 1), _style(row))
    end = cell(last, room // 2, _colour(view, row, len(row.cells) - 1), _style(row))
    low = cell(" · ".join(between), room - end.width - gap, view.look.tone("muted"), theme.BODY)
    below = max(low.height, end.height)
    under = joined(room, below, [moved(low, 0, (below - low.height) // 2), moved(end, room - end.width, 0)])
    inner = joined(
        width - 2 * pad,
        top.height + view.u(4) + below,
        [lead, moved(top, lead.width + gap, 0), moved(under, lead.width + gap, top.height + view.u(4))],
    )
    return _ticket(view, row, width, [moved(inner, pad, view.u(9))], inner.height + 2 * view.u(9))


def _ticket(view: View, row: Row, width: int, parts: list[Block], high: int) -> Block:
    """Cells on the panel of a row, which can be pressed if the row can."""
    fill, edge = (view.look.ticket, view.look.edge) if row.message is not None else (view.look.bg1, view.look.gone)
    panel = Panel((0, 0, width, high), fill, edge, view.u(1.5), view.u(8))
    block = joined(width, high, [Block(width, high, (panel,)), *parts])
    if row.message is None:
        return block
    words = " · ".join(cell for cell in row.cells if cell)
    return Block(width, high, block.marks, (Target(row.message, words, (0, 0, width, high), "row"),))


def _colour(view: View, row: Row, at: int) -> theme.Colour:
    """Good and bad colour the last cell only: a whole row of red is hard to read."""
    plain = row.tone in ("good", "bad") and at < len(row.cells) - 1
    return view.look.cream if plain else view.look.tone(row.tone)


def _row(view: View, row: Row, size: int, widths: list[int], numbers: tuple[bool, ...], width: int) -> Block:
    pad, gap = view.u(20), view.u(24)
    cells = [
        written(view.shape(cell, _style(row), size, widths[at]), _colour(view, row, at))
        for at, cell in enumerate(row.cells)
    ]
    high = max(view.u(52), max((cell.height for cell in cells), default=0) + 2 * view.u(9))
    parts: list[Block] = []
    widest = widths.index(max(widths))
    if row.share:
        start = pad + sum(widths[:widest]) + gap * widest - view.u(10)
        long = max(view.u(20), round((widths[widest] + view.u(10)) * min(1.0, row.share)))
        bar = Panel((start, view.u(7), long, high - 2 * view.u(7)), view.look.velvet_low, None, 0, view.u(6))
        parts.append(Block(width, high, (bar,)))
    left = pad
    for at, cell in enumerate(cells):
        inset = widths[at] - cell.width if numbers[at] else 0
        parts.append(moved(begun(cell, widths[at]), left + max(0, inset), (high - cell.height) // 2))
        left += widths[at] + gap
    return _ticket(view, row, width, parts, high)


def tuning(view: View, element: Tuning, width: int) -> Block:
    """A setting: label and detail at the left, the value between two arrows at the right."""
    pad, gap = view.u(20), view.u(14)
    side = max(view.u(46), view.size(theme.BODY_SIZE))
    wish = view.shape(element.value, theme.STRONG, theme.BODY_SIZE, width // 3)
    long = len(wish.rows) > 1
    if long:
        wish = view.shape(element.value, theme.STRONG, theme.BODY_SIZE, width - 2 * pad - 2 * side - 2 * gap)
    slot = max(view.u(180), wish.width)
    value = _value(view, element, wish, slot)
    control = 2 * side + slot + 2 * gap
    room = width - control - 3 * pad
    beneath = long or room < width // 3
    label = stacked(
        [
            written(view.shape(words, style, size, width - 2 * pad if beneath else room), colour)
            for words, style, size, colour in (
                (element.label, theme.STRONG, theme.BODY_SIZE, view.look.cream),
                (element.detail, SMALL, theme.CAPTION_SIZE, view.look.muted),
            )
            if words
        ],
        0,
    )
    high = max(side, value.height)
    less, more = Tuned(element.name, -1), Tuned(element.name, 1)
    arrows = [
        arrow(view, side, "less", Target(less, f"{element.label}: {element.value}", (0, 0, side, side), "less")),
        arrow(view, side, "more", Target(more, f"{element.label}: {element.value}", (0, 0, side, side), "more")),
    ]
    right = joined(
        control,
        high,
        [
            moved(arrows[0], 0, (high - side) // 2),
            moved(value, side + gap + (slot - value.width) // 2, (high - value.height) // 2),
            moved(arrows[1], control - side, (high - side) // 2),
        ],
    )
    height = label.height + view.u(8) + high if beneath else max(label.height, high)
    height += 2 * view.u(9)
    panel = Panel((0, 0, width, height), view.look.bg1, view.look.gone, view.u(1.5), view.u(8))
    top = view.u(9) if beneath else (height - label.height) // 2
    low = height - view.u(9) - high if beneath else (height - high) // 2
    parts = [Block(width, height, (panel,)), moved(label, pad, top), moved(right, width - pad - control, low)]
    return joined(width, height, parts)


def dial(view: View, element: Tuning, width: int) -> Block:
    """A setting in little width: its label, the value between arrows at both ends, its detail."""
    side = max(view.u(44), view.size(theme.BODY_SIZE))
    label = written(view.shape(element.label, theme.CAPTION, theme.CAPTION_SIZE, width), view.look.muted, 0.5)
    most = width - 2 * view.u(26)
    room = most - 2 * side - 2 * view.u(10)
    value = written(view.shape(element.value, theme.STRONG, theme.BODY_SIZE, room), view.look.brass_high, 0.5)
    wide = min(most, max(view.u(340), value.width + 2 * side + 2 * view.u(10)))
    high = max(side, value.height)
    said = f"{element.label}: {element.value}"
    less = arrow(view, side, "less", Target(Tuned(element.name, -1), said, (0, 0, side, side), "less"))
    more = arrow(view, side, "more", Target(Tuned(element.name, 1), said, (0, 0, side, side), "more"))
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
    high = view.u(8)
    full = Panel((0, 0, slot, high), view.look.gone, None, 0, high // 2)
    part = max(high, round(slot * min(1.0, element.share)))
    lit = (Panel((0, 0, part, high), view.look.brass, None, 0, high // 2),) if element.share else ()
    return stacked([words, Block(slot, high, (full, *lit))], view.u(2), 0.5)


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
