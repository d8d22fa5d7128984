"""Rows: tables of lists.

Rows that follow each other form one table with common columns. What must stay true: a column of
numbers is never broken and stands right-aligned at the end; a text column gives way instead.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.blocks import Block, joined, moved, piece, stacked
from quiz.screen.pixels.elements import Row
from quiz.screen.pixels.layout import View, begun, written
from quiz.screen.pixels.marks import Panel

DECKED, ROWS = 4, 2
"""A table of so many columns, the first of numbers, takes two decks where a cell would need more rows
of words than that."""
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
        leads = [view.quiet.shape(row.cells[0], _style(row), size, width).width for row in rows]
        lines = [_decked(view.quiet, row, size, width, max(leads)) for row in rows]
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


def _decked(view: View, row: Row, size: int, width: int, column: int) -> Block:
    """A row of narrow columns as a ticket of two decks: the number in its column and the first words, below them
    the last cell at the right and what lies between at the left; of one deck where nothing lies between. Its words
    are running words and grow more slowly than a question's, so that more than one row is in sight."""
    pad, gap = view.u(20), view.u(24)
    first, said, *between, last = row.cells

    def cell(words: str, room: int, colour: theme.Colour, style: theme.Style) -> Block:
        return written(view.shape(words, style, size, room), colour)

    lead = cell(first, width, view.look.tone("muted"), _style(row))
    room = width - 2 * pad - gap - column
    end = cell(last, room // 2, _colour(view, row, len(row.cells) - 1), _style(row))
    wide = room if any(between) else room - gap - end.width
    top = begun(cell(said, wide, _colour(view, row, 1), _style(row)), wide)
    if not any(between):
        high = max(lead.height, top.height, end.height)
        parts = [lead, moved(top, column + gap, 0), moved(end, width - 2 * pad - end.width, 0)]
        inner = joined(width - 2 * pad, high, parts)
        return _ticket(view, row, width, [moved(inner, pad, view.u(9))], high + 2 * view.u(9))
    low = cell(" · ".join(between), room - end.width - gap, view.look.tone("muted"), theme.BODY)
    below = max(low.height, end.height)
    under = joined(room, below, [moved(low, 0, (below - low.height) // 2), moved(end, room - end.width, 0)])
    inner = joined(
        width - 2 * pad,
        top.height + view.u(4) + below,
        [lead, moved(top, column + gap, 0), moved(under, column + gap, top.height + view.u(4))],
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
