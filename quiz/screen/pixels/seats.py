"""The cards of the seats below a question: medal, name, and how the seat stands.

What must stay true: all cards are alike, so that rows and columns can be read at a glance; and while
points are counted up, nothing moves but the digits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import Chip
from quiz.screen.pixels.blocks import Block, beside, flowing, joined, moved, piece, stacked
from quiz.screen.pixels.layout import View, emblem_name, emblem_of, written
from quiz.screen.pixels.marks import Figure, Panel
from quiz.screen.theme import Colour

MOST_ABREAST = 4
"""So many seats stand in one row."""
FAR = 10**6
"""More pixels than any name has."""
DOT = " · "
"""Stands between points and what else a state says."""


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
    still = tuple(replace(chip, counted=None) for chip in seats)  # points that are counted have the room of the whole
    for columns in _columns(len(seats)):
        cut = _cut(view, still, (width - gap * (columns - 1)) // columns)
        if cut.height <= (3.9 if view.plain else 3.2) * view.size(cut.size):
            break
    made = [
        piece(_chip(view, chip, cut), f"chip-{chip.seat}", at, "wipe" if chip.counted is None else "cut")
        for at, chip in enumerate(faces[-1] for faces in map(_faces, seats))
    ]
    rows = [beside(made[first : first + columns], gap) for first in range(0, len(made), columns)]
    return stacked(rows, view.u(9))


def medals(view: View, seats: tuple[Chip, ...], width: int, called: bool = False) -> Block:
    """The seats for a page that needs all its room: medals in a row, ticked when ready; `called`: with their
    names beside them."""
    line = view.shape("M", theme.STRONG, theme.LABEL_SIZE, FAR).height
    side, gap = max(line, round(view.size(theme.CAPTION_SIZE) * 1.35)), view.u(18 if called else 10)
    made = [piece(_called(view, chip, side, called), f"chip-{chip.seat}", at) for at, chip in enumerate(seats)]
    return flowing(made, gap, width, 1.0)


def _called(view: View, chip: Chip, side: int, called: bool) -> Block:
    medal = _medal(view, chip, side)
    if not called:
        return medal
    name = written(view.shape(chip.name, theme.STRONG, theme.LABEL_SIZE, FAR), view.look.cream)
    return beside([medal, name], view.u(6))


@lru_cache(maxsize=64)
def named(view: View, seats: tuple[int, ...], chips: tuple[Chip, ...]) -> Block:
    """Who chose an answer: emblem and name of each in one row; nobody takes the same height."""
    made = []
    for chip in _chosen(seats, chips):
        name = view.shape(chip.name, theme.CAPTION, theme.CAPTION_SIZE, view.width)
        emblem = emblem_of(view, chip.emblem, theme.CAPTION_SIZE)
        made.append(beside([emblem, written(name, view.look.brass_high)], view.u(6)))
    row, high = beside(made, view.u(14)), view.shape("M", theme.CAPTION, theme.CAPTION_SIZE, view.width).height
    return joined(row.width, high, [moved(row, 0, (high - row.height) // 2)])


@lru_cache(maxsize=64)
def pinned(view: View, seats: tuple[int, ...], chips: tuple[Chip, ...], rows: int) -> Block:
    """Who chose an answer: the medals alone, as on the cards of the seats, in so many rows; a few or nobody
    take the same height."""
    side, gap = round(view.quiet.size(theme.CAPTION_SIZE) * 1.5), view.u(6)
    made = [_medal(view, replace(chip, ready=False), side) for chip in _chosen(seats, chips)]
    abreast = max(1, -(-len(made) // rows))
    grid = stacked([beside(made[first : first + abreast], gap) for first in range(0, len(made), abreast)], gap)
    high = side * rows + gap * (rows - 1)
    return joined(grid.width, high, [moved(grid, 0, (high - grid.height) // 2)])


def _chosen(seats: tuple[int, ...], chips: tuple[Chip, ...]) -> list[Chip]:
    known = {chip.seat: chip for chip in chips}
    return [known.get(seat, Chip(seat, "")) for seat in seats]


def _columns(seats: int) -> list[int]:
    """In how many columns they may stand, the most first, so that their rows are about equally long."""
    return list(dict.fromkeys(-(-seats // rows) for rows in range(-(-seats // MOST_ABREAST), seats + 1)))


@lru_cache(maxsize=32)
def _cut(view: View, seats: tuple[Chip, ...], width: int) -> Cut:
    """The cut in which all of them have room: many in smaller letters, if that spares the second line."""
    crowd = len(seats) > MOST_ABREAST
    large, small = theme.CAPTION_SIZE + (2 if crowd else 5), theme.CAPTION_SIZE
    for size, below in ((large, False), *(((small, False),) if crowd else ()), (large, True)):
        side = round(max(view.u(32 if crowd else 36), view.size(size) * 1.15))
        shown = [face for chip in seats for face in _faces(chip)]
        parts = [_parts(view, face, Cut(width, size, side, below)) for face in shown]
        if all(not state.width or name.width + state.width <= _room(view, width, side) for name, state in parts):
            break
    inner = max(name.height + (state.height if below else 0) for name, state in parts)
    high = max(view.u(44 if crowd else 52), side + 2 * view.u(6), inner + 2 * view.u(6))
    return Cut(width, size, side, below, high)


def _faces(chip: Chip) -> tuple[Chip, ...]:
    """What a card may show while a question is up, so that it is cut for all of it; the last is what it shows now."""
    if not chip.keys:
        return (chip,)
    keyed = replace(chip, state=chip.keys)
    return (keyed, chip) if chip.ready else (chip, keyed)


def _room(view: View, width: int, side: int) -> int:
    """Between the medal and the right edge, less the gap between name and state."""
    return width - side - view.u(5 + 2 * 12 + 10 + 8)


def _parts(view: View, chip: Chip, cut: Cut) -> tuple[Block, Block]:
    """The name and the state. The state is as large as it will be in the end; points that are still to be
    counted are a dash below the name, and nothing beside it."""
    room, size = max(1, _room(view, cut.width, cut.side)), min(cut.size, theme.CAPTION_SIZE + 2)
    name = written(view.shape(chip.name, theme.STRONG, cut.size, room), view.look.cream)
    final = _state(view, chip.state, view.look.tone(chip.tone), (size, room), cut.below)
    if chip.counted is None:
        return name, final
    counted = written(view.shape(chip.counted, theme.SCORE, size, max(1, final.width)), view.look.brass_high)
    if cut.below and not chip.counted:
        high, wide = view.u(3), view.u(18)
        counted = Block(wide, final.height, (Panel((0, (final.height - high) // 2, wide, high), view.look.gone),))
    return name, joined(final.width, final.height, [moved(counted, 0 if cut.below else final.width - counted.width, 0)])


def _state(view: View, words: str, colour: Colour, fit: tuple[int, int], below: bool) -> Block:
    """A state in a size and a room. Beside the names points of a turn stand at the right edge, where those of
    all seats can be compared and are counted up, and before them what else is said; what has words of its
    own ("100 points · set") keeps its order."""
    size, room = fit
    first = words.partition(DOT)[0]
    said = [words] if below or any(map(str.isalpha, first)) else words.split(DOT)[::-1]
    return beside([written(view.shape(part, theme.SCORE, size, room), colour) for part in said], view.u(12))


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
