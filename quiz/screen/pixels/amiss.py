"""What is said of packs that are not as they should be: of those that cannot be shown above the posters,
of what is odd in others below.

What must stay true: what is wrong stands on a ground of its own, so that its red can be read.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.screen import theme
from quiz.screen.pixels.elements import Paragraph
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Block, Figure, Panel, joined, moved, piece


def notes_of(view: View, notes: Sequence[Paragraph], width: int) -> tuple[list[Block], list[Block]]:
    """What stands above the posters, and what below."""
    wrong = [_wrong(view, each, width) for each in notes if each.tone == "bad"]
    mild = [
        written(view.shape(each.words, theme.CAPTION, theme.CAPTION_SIZE, width), view.look.tone(each.tone))
        for each in notes
        if each.tone != "bad"
    ]
    above, below = (
        [piece(note, f"{name}-{at}", 6) for at, note in enumerate(made)]
        for name, made in (("wrong", wrong), ("note", mild))
    )
    return above, below


def _wrong(view: View, element: Paragraph, width: int) -> Block:
    """What is wrong, on a board of its own with the sign of the poster that it is about."""
    pad, side = view.u(12), round(view.size(theme.CAPTION_SIZE) * 0.9)
    lines = view.shape(element.words, theme.CAPTION, theme.CAPTION_SIZE, width - side - 3 * pad)
    high = lines.height + 2 * view.u(5)
    panel = Panel((0, 0, width, high), view.look.bg1, view.look.bad, view.u(1), view.u(6))
    sign = Figure((pad, (high - side) // 2, side, side), "warning", view.look.bad)
    words = moved(written(lines, view.look.bad), side + 2 * pad, view.u(5))
    return joined(width, high, [Block(width, high, (panel, sign)), words])
