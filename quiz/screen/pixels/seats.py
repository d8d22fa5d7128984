"""The cards of the seats below a question: medal, name, and how the seat stands.

What must stay true: all cards are alike, so that rows and columns can be read at a glance; and while
points are counted up, nothing moves but the digits.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.screen import theme
from quiz.screen.canvas import Chip
from quiz.screen.pixels.layout import View, emblem_name, emblem_of, written
from quiz.screen.pixels.marks import Block, Figure, Panel, beside, joined, moved, piece, stacked

MOST_ABREAST = 4
"""So many seats stand in one row."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How all cards are cut: their width, the size of names, the side of the medal, whether the state
    stands below the name, the height."""

    width: int
    size: int
    side: int
    below: bool = False
    height: int = 0


def chips(view: View, seats: tuple[Chip, ...], width: int) -> Block:
    """The seats in one row, or in as many rows as their names and states need; all of them have the
    state at the right, or all have it below."""
    gap, width = view.u(18), width if len(seats) > 1 else min(width, view.u(420))
    for columns in _columns(len(seats)):
        cut = _cut(view, seats, (width - gap * (columns - 1)) // columns)
        if cut.height <= (3.9 if view.plain else 3.2) * view.size(cut.size):
            break
    made = [
        piece(_chip(view, chip, cut), f"chip-{chip.seat}", at, "wipe" if chip.counted is None else "cut")
        for at, chip in enumerate(seats)
    ]
    rows = [beside(made[first : first + columns], gap) for first in range(0, len(made), columns)]
    return stacked(rows, view.u(9))


def chosen_by(view: View, seats: tuple[int, ...], chips: tuple[Chip, ...], room: int) -> Block:
    """Who chose an answer: emblem and name of each, emblems alone when there is no room; nobody takes
    the same height."""
    known = {chip.seat: chip for chip in chips}
    found = [known.get(seat, Chip(seat, "")) for seat in seats]
    emblems = [emblem_of(view, chip.emblem, theme.CAPTION_SIZE) for chip in found]
    names = [view.shape(chip.name, theme.CAPTION, theme.CAPTION_SIZE, view.width) for chip in found]
    whole = [
        beside([emblem, written(name, view.look.brass_high)], view.u(6))
        for emblem, name in zip(emblems, names, strict=True)
    ]
    row = beside(whole, view.u(14))
    said = row if row.width <= room else beside(emblems, view.u(6))
    high = view.shape("M", theme.CAPTION, theme.CAPTION_SIZE, room).height
    return joined(said.width, high, [moved(said, 0, (high - said.height) // 2)])


def _columns(seats: int) -> list[int]:
    """In how many columns they may stand, the most first, so that their rows are about equally long."""
    return list(dict.fromkeys(-(-seats // rows) for rows in range(-(-seats // MOST_ABREAST), seats + 1)))


def _cut(view: View, seats: tuple[Chip, ...], width: int) -> Cut:
    """The cut in which all of them have room."""
    crowd = len(seats) > MOST_ABREAST
    size = theme.CAPTION_SIZE + (2 if crowd else 5)
    side = round(max(view.u(32 if crowd else 36), view.size(size) * 1.15))
    heights: dict[bool, int] = {}
    for below in (False, True):
        parts = [_parts(view, chip, Cut(width, size, side, below)) for chip in seats]
        inner = max(name.height + (state.height if below else 0) for name, state in parts)
        heights[below] = max(view.u(44 if crowd else 52), side + 2 * view.u(6), inner + 2 * view.u(6))
        if all(not state.width or name.width + state.width <= _room(view, width, side) for name, state in parts):
            break
    return Cut(width, size, side, below, heights[below])


def _room(view: View, width: int, side: int) -> int:
    """Between the medal and the right edge, less the gap between name and state."""
    return width - side - view.u(5 + 2 * 12 + 10 + 8)


def _parts(view: View, chip: Chip, cut: Cut) -> tuple[Block, Block]:
    """The name and the state. The state is as wide as it will be in the end."""
    room = max(1, _room(view, cut.width, cut.side))
    name = written(view.shape(chip.name, theme.STRONG, cut.size, room), view.look.cream)
    final = view.shape(chip.state, theme.SCORE, theme.CAPTION_SIZE + 2, room)
    if chip.counted is None:
        return name, written(final, view.look.tone(chip.tone))
    counted = view.shape(chip.counted, theme.SCORE, theme.CAPTION_SIZE + 2, max(1, final.width))
    return name, joined(final.width, final.height, [written(counted, view.look.brass_high)])


def _chip(view: View, chip: Chip, cut: Cut) -> Block:
    """The card of a seat."""
    look, pad, bar = view.look, view.u(12), view.u(5)
    fill, line = (look.ticket, look.edge) if chip.ready else (look.bg1, look.gone)
    panel = Panel((0, 0, cut.width, cut.height), fill, line, view.u(1), view.u(8))
    tint = Panel((0, 0, bar, cut.height), theme.SEATS[chip.seat % len(theme.SEATS)], radius=bar // 2)
    name, state = _parts(view, chip, cut)
    inner = stacked([name, state], 0) if cut.below and chip.state else name
    left = bar + pad + cut.side + view.u(10)
    parts = [
        Block(cut.width, cut.height, (panel, tint)),
        moved(_medal(view, chip, cut.side), bar + pad, (cut.height - cut.side) // 2),
        moved(inner, left, (cut.height - inner.height) // 2),
    ]
    if not cut.below:
        parts.append(moved(state, cut.width - pad - state.width, (cut.height - state.height) // 2))
    return joined(cut.width, cut.height, parts)


def _medal(view: View, chip: Chip, side: int) -> Block:
    """A seat's emblem on its medal, with a tick on its rim when the seat is ready."""
    look = view.look
    figures = [Figure((0, 0, side, side), f"medal-{emblem_name(chip.emblem)}", look.cream, look.brass)]
    if chip.ready:
        badge, rim = side * 9 // 20, max(1, side // 18)
        low, small = side - badge, badge - 4 * rim
        figures.append(Figure((low, low, badge, badge), "circle", look.ok))
        figures.append(Figure((low + 2 * rim, low + 2 * rim, small, small), "tick", look.ink))
    return Block(side, side, tuple(figures))
