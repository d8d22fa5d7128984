"""The settings: tabs, a row for each, and a sample that shows what they do.

What must stay true: a sample of the look is set in the type, the size, the colours and the frame of a
question, and every sample stands in sight of the rows wherever there is room for both.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.blocks import Block, Halves, flowing, joined, moved, piece, stacked
from quiz.screen.pixels.dials import SMALL, tuning
from quiz.screen.pixels.elements import Element, Paragraph, Row, Stem, Tabs, Ticket, Tuning
from quiz.screen.pixels.intertitle import framed
from quiz.screen.pixels.layout import LARGE_TEXT, View, written
from quiz.screen.pixels.marks import Panel, flat
from quiz.screen.pixels.tickets import tickets
from quiz.screen.pixels.told import Fit, Matter

FIT = Fit(48, 33)
"""Sizes of the sample: those of a usual question and its answers."""
HIGH = 720
"""Units that the sample is high where there is room, so that it stays as it is when the tab changes."""
WIDER = 8
"""Units that rows stand farther apart at most, to end where the sample ends."""


def settings(view: View, elements: tuple[Element, ...], width: int, room: int) -> Halves:
    """The rows, and beside them (or below them, where words are large) the sample; room 0 is a page that
    scrolls as a whole."""
    gap = view.u(32)
    aside = max(view.u(400), view.size(theme.BODY_SIZE) * 14)
    if not room or view.text >= LARGE_TEXT or width - aside - gap < view.size(theme.BODY_SIZE) * 20:
        return Halves(stacked([_rows(view, elements, width), _sample(view, elements, width, 0)], view.u(20)))
    main = _rows(view, elements, width - aside - gap)
    if main.height > room:
        main = _rows(view, elements, width - aside - gap, 8)
    high = min(room, max(view.u(HIGH), main.height))
    count = sum(isinstance(each, Tuning) for each in elements)
    if main.height < high and count:
        main = _rows(view, elements, width - aside - gap, 12 + _wider(view, high - main.height, count))
    return Halves(main, _sample(view, elements, aside, high), 0, width - aside)


def _wider(view: View, spare: int, count: int) -> int:
    """What each of so many rows gets of the height that is left over, in units."""
    return min(WIDER, int(spare / view.unit / count))


def _rows(view: View, elements: tuple[Element, ...], width: int, space: float = 12) -> Block:
    made: list[Block] = [piece(tabs(view, each, width), "tabs") for each in elements if isinstance(each, Tabs)]
    found = [each for each in elements if isinstance(each, Tuning)]
    rows = [piece(tuning(view, each, width), f"tuning-{each.name}", at + 1) for at, each in enumerate(found)]
    return stacked([*made, stacked(rows, view.u(space))], view.u(space + 4), 0.0, width)


def tabs(view: View, element: Tabs, width: int) -> Block:
    """Words beside each other; the chosen one stands out."""
    made = []
    for words, message, chosen in element.items:
        ink = view.look.ink if chosen else view.look.cream
        said = written(view.shape(words, theme.STRONG, theme.BODY_SIZE, width - 2 * view.u(22)), ink)
        wide, high = said.width + 2 * view.u(22), max(view.u(46), said.height + 2 * view.u(6))
        fill, edge = (view.look.brass, view.look.brass_high) if chosen else (view.look.ticket, view.look.edge)
        panel = Panel((0, 0, wide, high), fill, edge, view.u(2), view.u(10))
        target = Target(message, words, (0, 0, wide, high), "button")
        placed = moved(said, view.u(22), (high - said.height) // 2)
        made.append(Block(wide, high, (panel, *placed.marks), (target,)))
    return flowing(made, view.u(16), width)


def _sample(view: View, elements: tuple[Element, ...], width: int, height: int) -> Block:
    """A line on a marquee and a ticket, in the light of the present settings, or lines of words; the marquee,
    or the space between the lines, takes some of the height that is left over."""
    pad = view.u(20)
    spare = height - 2 * pad - _shown(view, elements, width - 2 * pad, 0).height
    inner = _shown(view, elements, width - 2 * pad, max(0, min(view.u(140), spare)))
    high = max(height, inner.height + 2 * pad)
    frame = Panel((0, 0, width, high), view.look.bg0, view.look.brass_low, view.u(2), view.u(8))
    return piece(
        joined(width, high, [Block(width, high, (frame,)), moved(inner, pad, (high - inner.height) // 2)]), "sample"
    )


def _shown(view: View, elements: tuple[Element, ...], room: int, tall: int) -> Block:
    """What the sample shows, higher by `tall` pixels than it must be."""
    parts: list[Block] = []
    rows = [each for each in elements if isinstance(each, Row)]
    for each in elements:
        if isinstance(each, Paragraph):
            parts.append(
                written(view.shape(each.words, theme.LABEL, theme.CAPTION_SIZE - 2, room), view.look.brass, 0.5)
            )
        elif isinstance(each, Stem):
            parts.append(_marquee(view, each, room, tall))
        elif isinstance(each, Ticket):
            made = tickets(view, Matter(None, None, (each,), None, (), False), room, FIT, 0)
            parts.append(Block(made.width, made.height, tuple(flat(made.marks)), made.targets))
    if rows:
        parts.append(stacked([_line(view, each, room) for each in rows], view.u(14) + tall // (2 * len(rows))))
    return stacked(parts, view.u(18), 0.5, room)


def _line(view: View, element: Row, room: int) -> Block:
    """What it is, and below it what is to be known of it, in the middle."""
    name, what = element.cells
    blocks = [
        written(view.shape(name, theme.STRONG, theme.BODY_SIZE, room), view.look.brass_high, 0.5),
        written(view.shape(what, SMALL, theme.CAPTION_SIZE, room), view.look.cream, 0.5),
    ]
    return stacked(blocks, view.u(2), 0.5, room)


def _marquee(view: View, element: Stem, width: int, tall: int) -> Block:
    side = view.u(24)
    lines = view.shape(element.words, theme.STEM, FIT.stem, width - 2 * side)
    align = 0.0 if view.plain else 0.5
    words = written(lines, view.look.cream, align)
    high = words.height + 2 * view.u(46) + tall
    left = side if view.plain else (width - words.width) // 2
    marks = tuple(framed(view, width, high, bare=False))
    return joined(width, high, [Block(width, high, marks), moved(words, left, (high - words.height) // 2)])
