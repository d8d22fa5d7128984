"""What a match came to: lines of the standings, awards, the winner in the light.

What must stay true: a line of the standings is one piece by its seat, so that it moves when ranks
change; and ranks, scores and changes stand in columns.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.pixels.elements import Honour, Rain, Score
from quiz.screen.pixels.layout import View, emblem_of, written
from quiz.screen.pixels.marks import Block, Panel, Show, beside, joined, moved, stacked


def score(view: View, element: Score, width: int) -> Block:
    """A line of the standings."""
    rank, name, points, change = (
        written(view.shape(cell, theme.STRONG, theme.BODY_SIZE, width // 3), view.look.tone(element.tone))
        for cell in element.cells
    )
    left = beside([rank, emblem_of(view, element.emblem, theme.BODY_SIZE), name], view.u(14))
    right = beside([points, change], view.u(20))
    high = max(left.height, right.height) + 2 * view.u(8)
    panel = Panel((0, 0, width, high), view.look.bg1, view.look.gone, view.u(1.5), view.u(8))
    bar = Panel((0, 0, max(1, round(width * element.share)), high), view.look.velvet_low, None, 0, view.u(8))
    parts = [Block(width, high, (panel, bar)), moved(left, view.u(16), view.u(8))]
    return joined(width, high, [*parts, moved(right, width - view.u(16) - right.width, view.u(8))])


def honour(view: View, element: Honour, width: int) -> Block:
    """An award."""
    title = written(view.shape(element.title, theme.STRONG, theme.CAPTION_SIZE, width), view.look.brass_high)
    who = written(view.shape(element.who, theme.CAPTION, theme.CAPTION_SIZE, width), view.look.cream)
    return stacked([title, who], view.u(2), 0.5)


def rain(view: View, element: Rain) -> Block:
    """The whole window, for the confetti; it takes no place on the page."""
    return Block(0, 0, (Show((0, 0, view.width, view.height), "confetti", element.seed),))
