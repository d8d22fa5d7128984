"""The right answer once more, at the head of its note, where both have no room on one page below the answers.

What must stay true: before its time nothing tells which answer it will be: the place kept for it is that of
the longest.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, beside
from quiz.screen.pixels.elements import Ticket
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Figure
from quiz.screen.pixels.told import letter_size
from quiz.screen.text import shape

EMPTY = Block(0, 0)


@dataclass(frozen=True, slots=True)
class Again:
    """The right answer, nothing while it is not told; and the height that is kept for it."""

    answer: Block = EMPTY
    high: int = 0


def again(view: View, answers: tuple[Ticket, ...], size: float, room: int) -> Again:
    """The right one of these answers, in the size of all of them."""
    made = [_signed(view, each, size, room) for each in answers]
    told = (
        block for each, block in zip(answers, made, strict=True) if each.state == "right" and each.shows != "nothing"
    )
    return Again(next(told, EMPTY), max((block.height for block in made), default=0))


def _signed(view: View, ticket: Ticket, size: float, room: int) -> Block:
    """The words of an answer between its shape and letter and the sign of right."""
    high, look, gap = max(letter_size(view), view.size(size)), view.look, round(view.size(size) * 0.3)
    letter, side = written(shape(theme.LETTERS[ticket.option % 4], theme.SCORE, high, room), look.ok), round(high * 0.8)
    drawn, tick = (
        Block(side, side, (Figure((0, 0, side, side), name, look.ok),))
        for name in (theme.SHAPES[ticket.option % 4], "tick")
    )
    signs = [drawn, letter] if ticket.lettered else [drawn]
    wide = max(1, room - 2 * side - letter.width - 3 * gap)
    words = written(view.shape(ticket.words, theme.ANSWER, size, wide), look.ok)
    return beside([*signs, words, tick], gap)
