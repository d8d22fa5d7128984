"""What is said of what is not as it should be: on the front of the house, and of packs: of those that
cannot be shown above the posters, of what is odd in others below.

What must stay true: what is wrong stands on a ground of its own, so that its red can be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, joined, moved, piece
from quiz.screen.pixels.elements import Paragraph
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Figure, Panel


def notes_of(view: View, notes: Sequence[Paragraph], width: int) -> tuple[list[Block], list[Block]]:
    """What stands above the posters, and what below."""
    wrong = [warned(view, each, width, theme.CAPTION_SIZE) for each in notes if each.tone == "bad"]
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


def warned_alike(view: View, notes: Sequence[Paragraph], width: int, letters: int) -> list[Block]:
    """What is wrong, on boards all as wide as the longest line of them needs, words in the middle."""
    snug = [warned(view, each, width, letters, snug=True) for each in notes]
    widest = max((block.width for block in snug), default=0)
    return [_widened(block, widest) for block in snug]


def _widened(board: Block, width: int) -> Block:
    """A board as wide as others, with what stands on it in the middle."""
    panel, *said = board.marks
    inner = moved(Block(board.width, board.height, tuple(said)), (width - board.width) // 2, 0)
    return Block(width, board.height, (replace(panel, rect=(0, 0, width, board.height)), *inner.marks))


def warned(view: View, element: Paragraph, width: int, letters: int, snug: bool = False) -> Block:
    """What is wrong in a size of letters, on a board of its own with a sign of warning; `snug`: no wider than
    its words."""
    pad, side = view.u(12), round(view.size(letters) * 0.9)
    style = theme.CENTRED if snug else theme.CAPTION
    lines = view.shape(element.words, style, letters, width - side - 3 * pad)
    wide, high = lines.width + side + 3 * pad if snug else width, lines.height + 2 * view.u(5)
    panel = Panel((0, 0, wide, high), view.look.bg1, view.look.bad, view.u(1), view.u(6))
    sign = Figure((pad, (high - side) // 2, side, side), "warning", view.look.bad)
    words = moved(written(lines, view.look.bad), side + 2 * pad, view.u(5))
    return joined(wide, high, [Block(wide, high, (panel, sign)), words])
