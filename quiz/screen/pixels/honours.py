"""What stands below the light at the end: cards of places and awards, the film of a match.

What must stay true: a card keeps its size whether or not it has been told yet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece, stacked
from quiz.screen.pixels.elements import Honour, Reel, Row, Score
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Figure, Mark, Panel
from quiz.screen.pixels.ranks import medal, stub, velvet

MOST = 4
"""Cards beside each other."""
SIZES = (theme.BODY_SIZE, theme.CAPTION_SIZE)
GAP = 14
LEAST = 11
"""Sizes of small type that a card is wide at least, where more than one stand beside each other."""
WIDEST = 380
"""Units that a card is wide at most, at normal size of text."""
FRAME, ROW = 46, 33
"""Units that a frame of film is wide at most, and frames in a row of film."""

LANE = 200
"""Units that the bar of a round is long at least where it stands beside its words."""

Card = Callable[[int, int, int, int], Block]
"""A card by its number, its width, its least height, and the size of its type."""


def places(view: View, scores: Sequence[Score], width: int) -> Block:
    """Places, each a ticket; that of a winner with a brass stub."""
    return _cards(view, len(scores), width, lambda at, *rest: _place(view, scores[at], at, *rest))


def awards(view: View, made: Sequence[Honour], width: int) -> Block:
    """The awards, each with its drawing."""
    return _cards(view, len(made), width, lambda at, *rest: _award(view, made[at], at, *rest))


def _cards(view: View, count: int, width: int, card: Card) -> Block:
    """Cards in rows, all of one size; as many beside each other, and in such a type, as make the
    lowest block that has no half empty second row, the larger type when that costs nothing."""
    gap = view.u(GAP)
    least = view.size(theme.CAPTION_SIZE) * LEAST
    most = max(1, min(MOST, count, (width + gap) // (least + gap)))
    even = [columns for columns in range(1, most + 1) if not _straggles(count, columns)]
    ways = [(size, columns) for size in SIZES for columns in even]
    return min((_rows(view, count, columns, width, card, size) for size, columns in ways), key=_height)


def _straggles(count: int, columns: int) -> bool:
    """Whether of two rows the second is half empty or more."""
    return columns < count < 2 * columns and 2 * (count - columns) <= columns


def _height(block: Block) -> int:
    return block.height


def rounds(view: View, rows: Sequence[Row], width: int) -> Block:
    """What each round brought one who plays alone: its name, a velvet bar, the points; the bar below
    the words where these leave it no lane. Large words grow less, so that all rounds are in sight."""
    view = view.quiet
    gap = max(view.u(16), round(view.size(theme.CAPTION_SIZE) * 0.7))
    points = [
        written(view.shape(row.cells[-1], theme.SCORE, theme.CAPTION_SIZE, width), view.look.cream) for row in rows
    ]
    right = max(block.width for block in points)
    room = width - right - gap
    names = [written(view.shape(row.cells[0], theme.STRONG, theme.CAPTION_SIZE, room), view.look.cream) for row in rows]
    left = max(block.width for block in names) + gap
    lane = room - left
    lines = [
        _line(view, row, words, width, (left, lane)) if lane >= view.u(LANE) else _decked(view, row, words, width)
        for row, words in zip(rows, zip(names, points, strict=True), strict=True)
    ]
    return stacked([piece(line, f"round-{at}", at + 2) for at, line in enumerate(lines)], view.u(6))


def _line(view: View, row: Row, words: tuple[Block, Block], width: int, lane: tuple[int, int]) -> Block:
    """Name, bar and points in one line; `lane` is the left edge and the width of all bars."""
    name, number = words
    high = max(name.height, number.height)
    track = Panel((lane[0], high - view.u(3), lane[1], view.u(1)), view.look.gone)
    bar = _bar(view, row, lane[1], high - view.u(4))
    parts = [Block(width, high, (track,)), name, moved(bar, lane[0], view.u(1))]
    return joined(width, high, [*parts, moved(number, width - number.width, 0)])


def _decked(view: View, row: Row, words: tuple[Block, Block], width: int) -> Block:
    """Name and points, and the bar below them."""
    name, number = words
    line = joined(width, max(name.height, number.height), [name, moved(number, width - number.width, 0)])
    return stacked([line, _bar(view, row, width, view.u(14))], view.u(2), 0.0, width)


def _bar(view: View, row: Row, lane: int, high: int) -> Block:
    long = round(lane * (row.share or 0.0))
    return Block(long, high, velvet(view, long, high))


def _rows(view: View, count: int, columns: int, width: int, card: Card, size: int) -> Block:
    gap = view.u(GAP)
    wide = min(view.u(WIDEST * max(1.0, view.text)), (width - gap * (columns - 1)) // columns)
    high = max(card(at, wide, 0, size).height for at in range(count))
    made = [card(at, wide, high, size) for at in range(count)]
    return stacked([beside(made[first : first + columns], gap) for first in range(0, count, columns)], view.u(8))


@lru_cache(maxsize=256)
def _place(view: View, score: Score, order: int, width: int, least: int, size: int) -> Block:
    """A place behind the first: its rank from the start, the rest when it is told."""
    stub_width, pad = view.u(40), view.u(8)
    side = round(view.size(size) * 1.35)
    room = width - stub_width - side - 3 * pad
    name = written(view.shape(score.cells[1], theme.STRONG, size, room), view.look.cream)
    points = written(view.shape(score.cells[2], theme.SCORE, size, room), view.look.brass_high)
    flat = name.width + points.width + pad <= room
    said = name if flat else stacked([name, points], 0)
    high = max(least, said.height + 2 * view.u(6), view.u(52))
    parts = [moved(medal(view, score.emblem, score.seat, side), 0, (high - side) // 2)]
    parts.append(moved(said, side + pad, (high - said.height) // 2))
    if flat:
        parts.append(moved(points, side + pad + room - points.width, (high - points.height) // 2))
    edge = view.look.brass if score.tone == "strong" else view.look.gone
    panel = Panel((0, 0, width, high), view.look.bg1, edge, view.u(1.5), view.u(10))
    ticket = [Block(width, high, (panel,)), stub(view, score.cells[0], stub_width, high, size, score.tone == "strong")]
    shown = [piece(joined(width, high, ticket), f"ticket-{score.seat}", order)]
    if score.shows == "all":
        told = joined(width - stub_width - pad, high, parts)
        shown.append(moved(piece(told, f"place-{score.seat}"), stub_width + pad, 0))
    return joined(width, high, shown)


@lru_cache(maxsize=256)
def _award(view: View, honour: Honour, order: int, width: int, least: int, size: int) -> Block:
    """An award: its drawing, its name, whose it is, and what for."""
    pad = view.u(10)
    side = round(view.size(theme.BODY_SIZE) * 1.9)
    room = width - side - 3 * pad
    said = stacked(
        [
            written(view.shape(words, style, size if style is theme.SCORE else theme.CAPTION_SIZE, room), colour)
            for words, style, colour in (
                (honour.title, theme.SCORE, view.look.brass_high),
                (honour.who, replace(theme.STRONG, balanced=True), view.look.cream),
                (honour.why, replace(theme.CAPTION, balanced=True), view.look.muted),
            )
            if words
        ],
        0,
    )
    high = max(least, said.height + 2 * view.u(8), side + 2 * pad)
    if honour.shows == "nothing":
        return Block(width, high)
    panel = Panel((0, 0, width, high), view.look.bg1, view.look.brass_low, view.u(1.5), view.u(10))
    drawing = Block(side, side, (Figure((0, 0, side, side), honour.emblem, view.look.brass_high, view.look.bad),))
    # From the top, so that the names of all cards stand on one line, however much follows them.
    top = view.u(8) if said.height > side else (high - said.height) // 2
    parts = [Block(width, high, (panel,)), moved(drawing, pad, top + (said.height - side) // 2)]
    return piece(joined(width, high, [*parts, moved(said, side + 2 * pad, top)]), f"award-{order}", order)


def reel(view: View, element: Reel, width: int) -> Block:
    """The film of a match, in rows when it is long: right frames are lit and ticked, wrong ones
    crossed, those to come dark."""
    count = len(element.frames)
    rows = -(-count // ROW)
    each = -(-count // rows)
    wide = min(view.u(FRAME), (width - view.u(12)) // each)
    strips = [element.frames[first : first + each] for first in range(0, count, each)]
    return piece(stacked([_film(view, frames, wide) for frames in strips], view.u(6)), "reel", 2, "cut")


def _film(view: View, frames: tuple[bool | None, ...], wide: int) -> Block:
    edge, hole = view.u(6), view.u(4)
    high = round(wide * 0.76)
    long, tall = wide * len(frames) + edge, high + 2 * (hole + edge)
    marks: list[Mark] = [Panel((0, 0, long, tall), view.look.card, view.look.gone, view.u(1), view.u(3))]
    for at, right in enumerate(frames):
        left = edge + at * wide
        marks += [
            Panel((left + wide * part // 4 + wide // 16, y, max(2, wide // 8), hole), view.look.edge)
            for part in range(3)
            for y in (edge // 2, tall - edge // 2 - hole)
        ]
        marks += _frame(view, (left, hole + edge, wide - edge, high), right)
    return Block(long, tall, tuple(marks))


def _frame(view: View, rect: tuple[int, int, int, int], right: bool | None) -> list[Mark]:
    fill = view.look.brass if right else view.look.gone if right is None else view.look.velvet_low
    edge = None if right else view.look.gone if right is None else view.look.velvet_high
    marks: list[Mark] = [Panel(rect, fill if right is not None else view.look.bg1, edge, view.u(1), view.u(3))]
    if right is not None:
        side = round(min(rect[2], rect[3]) * 0.62)
        place = (rect[0] + (rect[2] - side) // 2, rect[1] + (rect[3] - side) // 2, side, side)
        marks.append(Figure(place, "tick" if right else "cross", view.look.ink if right else view.look.cream))
    return marks
