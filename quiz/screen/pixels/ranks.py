"""Lines of the standings: tickets below each other, a velvet bar on each, that change places.

A line is made of pieces by its seat: the ticket, its bar, who it is, the score, what the round
brought. The bar and the score alone change while points are counted up. What must stay true: ranks,
names and scores stand in columns, which are the same before, while and after the score is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece
from quiz.screen.pixels.elements import Score
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Change, Cloth, Figure, Mark, Panel
from quiz.screen.theme import Colour

PITCHES = ((104, 54), (94, 51), (84, 48), (72, 45), (66, 39), (60, 33), (56, 33))
"""Units from one line to the next, each with its size of type; the largest that fits."""
GAP = 6
INSET = 5
"""Units between the edge of a ticket and its bar."""
PLEAT, FOLD = 15, 6
"""Units from one pleat of a velvet bar to the next, and how broad it is."""
LANE = 180
"""Units that a bar has for itself at least; with less there is none."""
TREND, MEDAL = 1.2, 1.5
"""Sides of both drawings in sizes of type."""
TRENDS = {"up": "trend-up", "down": "trend-down", "same": "trend-same"}


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in pixels: the stub, the score, what the round brought, the name, the lane of the bar
    (0: there is none); the size of type, the height of a line, and whether what the round brought
    stands below the score."""

    stub: int
    score: int
    change: int
    name: int
    lane: int
    size: int
    high: int
    narrow: bool


def lines(view: View, scores: Sequence[Score], width: int, room: int) -> Block:
    """The lines, as high and in as large a type as the room allows."""
    gap = view.u(GAP)
    fitting = [way for way in PITCHES if len(scores) * (view.u(way[0] - GAP) + gap) - gap <= room]
    for pitch, size in fitting or PITCHES[-1:]:
        columns = _columns(view, scores, width, size, view.u(pitch - GAP))
        if len(scores) * (columns.high + gap) - gap <= room:
            break
    made = [
        moved(_line(view, each, at, width, columns), 0, at * (columns.high + gap)) for at, each in enumerate(scores)
    ]
    # The first is drawn last: who rises passes over those who fall.
    return joined(width, len(made) * (columns.high + gap) - gap, reversed(made))


def medal(view: View, emblem: int, seat: int, side: int) -> Block:
    """The emblem of a seat on a medal with the seat's tint."""
    name = f"medal-{theme.EMBLEMS[emblem % 8]}"
    return Block(side, side, (Figure((0, 0, side, side), name, view.look.cream, theme.SEATS[seat % 8]),))


def stub(view: View, rank: str, width: int, high: int, size: float, first: bool) -> Block:
    """The stub of a ticket with a rank; brass for the first."""
    paper, ink = (view.look.brass, view.look.ink) if first else (view.look.raised, view.look.cream)
    number = written(view.shape(rank, theme.TITLE, size, width), ink)
    edge = view.u(1.5)
    form = Block(width, high, (Figure((edge, edge, width - edge, high - 2 * edge), "stub", paper),))
    left = max((width - view.u(6) - number.width) // 2, min(view.u(4), (width - number.width) // 2))
    return joined(width, high, [form, moved(number, left, (high - number.height) // 2)])


def _columns(view: View, scores: Sequence[Score], width: int, size: int, least: int) -> Columns:
    def widest(style: theme.Style, at: int, size: float) -> int:
        return max(view.shape(score.cells[at], style, size, width).width for score in scores)

    stub_width = max(view.u(64), widest(theme.TITLE, 0, size) + view.u(26))
    score, change = widest(theme.SCORE, 2, size), widest(theme.STRONG, 3, theme.CAPTION_SIZE)
    score = max([score, *(view.shape(each.counted or "", theme.SCORE, size, width).width for each in scores)])
    told = _arrow(view, size, least) + round(view.size(size) * MEDAL) + 4 * view.u(16)
    rest = width - stub_width - told - score - view.u(20 + 16)
    narrow = rest - change < view.size(size) * 5
    room = max(view.size(size), rest - (0 if narrow else change + _apart(view)))
    longest = max(view.shape(each.cells[1], theme.STRONG, size, room).width for each in scores)
    lane = room - longest - view.u(24)
    name, lane = (longest, lane) if lane >= view.u(LANE) else (room, 0)
    high = max(view.shape(each.cells[1], theme.STRONG, size, name).height for each in scores) + 2 * view.u(6)
    if narrow:
        caption = view.shape("0", theme.STRONG, theme.CAPTION_SIZE, width).height
        high = max(high, view.shape("0", theme.SCORE, size, width).height + caption + 2 * view.u(6))
        score = max(score, change)
    return Columns(stub_width, score, change, name, lane, size, max(least, high), narrow)


def _arrow(view: View, size: int, high: int) -> int:
    """The side of the sign of who rose or fell, in a line of a height."""
    return min(round(view.size(size) * TREND), high - 2 * view.u(4))


def _apart(view: View) -> int:
    """Pixels between what the round brought and the score: they must not read as one number."""
    return max(view.u(16), round(view.size(theme.BODY_SIZE) * 0.7))


def _line(view: View, score: Score, at: int, width: int, columns: Columns) -> Block:
    change: Change = "place" if score.counted is None else "cut"
    ticket, told, brought = _still(view, replace(score, share=0.0, counted=None), at, width, columns)
    bar, points = _bar(view, score, at, width, columns, change), _points(view, score, at, width, columns, change)
    return joined(width, columns.high, [ticket, bar, told, points, *brought])


@lru_cache(maxsize=32)
def _still(view: View, score: Score, at: int, width: int, columns: Columns) -> tuple[Block, Block, tuple[Block, ...]]:
    """What of a line is the same while its points are counted: the ticket, who it is, what the round brought."""
    ticket = piece(_ticket(view, score, width, columns), f"ticket-{score.seat}", at, "place")
    told = piece(_told(view, score, columns), f"line-{score.seat}", at, "place")
    return ticket, told, (_change(view, score, at, width, columns),) if score.shows != "nothing" else ()


def _ticket(view: View, score: Score, width: int, columns: Columns) -> Block:
    edge = view.look.brass if score.tone == "strong" else view.look.gone
    return Block(
        width, columns.high, (Panel((0, 0, width, columns.high), view.look.bg1, edge, view.u(1.5), view.u(10)),)
    )


def _bar(view: View, score: Score, at: int, width: int, columns: Columns, change: Change) -> Block:
    """Velvet drawn over the ticket as far as the score reaches, with a brass rail at its end."""
    if not columns.lane:
        return Block(0, 0)
    inset = view.u(INSET)
    high = columns.high - 2 * inset
    long = round(columns.lane * max(0.0, min(1.0, score.share)))
    bar = piece(Block(max(1, long), high, velvet(view, long, high)), f"bar-{score.seat}", at, change)
    return moved(bar, _numbers(view, width, columns) - columns.lane, inset)


def _numbers(view: View, width: int, columns: Columns) -> int:
    """Where the numbers at the right begin."""
    change = 0 if columns.narrow else columns.change + _apart(view)
    return width - view.u(20) - columns.score - change - view.u(16)


def velvet(view: View, long: int, high: int) -> tuple[Mark, ...]:
    """A bar: a pleated curtain with a rail at its end; plain and outlined where the look has no velvet, so that
    it is no louder than the names."""
    rail = view.u(4)
    if long <= rail:
        return ()
    if not view.look.ornate:
        edge = view.u(1.5)
        filled = theme.mix(view.look.bg0, view.look.brass, 0.3) if high > 3 * edge else view.look.brass_low
        frame = Panel((0, 0, long, high), filled, view.look.brass_low, edge)
        return (frame, Panel((long - rail, 0, rail, high), view.look.brass))
    pleat = theme.mix(view.look.velvet_low, view.look.velvet_high, 0.42)
    cloth = Cloth((0, 0, long, high), view.look.velvet_low, pleat, view.u(PLEAT), view.u(FOLD))
    return (cloth, Panel((long - rail, 0, rail, high), view.look.brass))


def _told(view: View, score: Score, columns: Columns) -> Block:
    """Rank, trend, medal and name."""
    high, gap = columns.high, view.u(16)
    side = _arrow(view, columns.size, columns.high)
    medal_side = min(high - 2 * view.u(4), round(view.size(columns.size) * MEDAL))
    colour = view.look.brass_high if score.tone == "strong" else view.look.cream
    name = written(view.shape(score.cells[1], theme.STRONG, columns.size, columns.name), colour)
    trend = _trend(view, score, side) if score.shows == "all" else Block(side, side)
    told = beside([trend, medal(view, score.emblem, score.seat, medal_side), name], gap)
    parts = [
        stub(view, score.cells[0], columns.stub, high, columns.size, score.tone == "strong"),
        moved(told, columns.stub + gap, (high - told.height) // 2),
    ]
    return joined(columns.stub + gap + told.width, high, parts)


def _trend(view: View, score: Score, side: int) -> Block:
    colours: dict[str, Colour] = {"up": view.look.ok, "down": view.look.bad, "same": view.look.muted}
    return Block(side, side, (Figure((0, 0, side, side), TRENDS[score.trend], colours[score.trend]),))


def _change(view: View, score: Score, at: int, width: int, columns: Columns) -> Block:
    said = written(view.shape(score.cells[3], theme.STRONG, theme.CAPTION_SIZE, width), view.look.cream)
    words = piece(said, f"change-{score.seat}", at, "place")
    right = width - view.u(20)
    if columns.narrow:
        return moved(words, right - words.width, columns.high - view.u(6) - words.height)
    return moved(words, right - columns.score - _apart(view) - words.width, (columns.high - words.height) // 2)


def _points(view: View, score: Score, at: int, width: int, columns: Columns, change: Change) -> Block:
    colour = view.look.brass_high if score.tone == "strong" else view.look.cream
    said = score.cells[2] if score.counted is None else score.counted
    words = written(view.shape(said, theme.SCORE, columns.size, width), colour)
    slot = joined(columns.score, words.height, [moved(words, columns.score - words.width, 0)])
    top = view.u(6) if columns.narrow else (columns.high - words.height) // 2
    return moved(piece(slot, f"points-{score.seat}", at, change), width - view.u(20) - columns.score, top)
