"""The signs below a page that is longer than its window: words between two arrows that point to where it
goes on.

What must stay true: they stand in a row of their own and cover nothing, and the row is kept wherever in
the page its window is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, Signs, beside, joined, moved
from quiz.screen.pixels.elements import More
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Figure, Panel

APART = 14
"""Units between the two signs of a page that goes on both ways."""


@lru_cache(maxsize=16)
def signs(view: View, element: More, width: int) -> Signs:
    """The signs, with the room above and below them that they need to stand apart; or that room alone. Where
    both have no room beside each other, the one of what is above has arrows alone."""
    counted = tuple(signs(view, replace(element, words=words, counted=()), width) for words in element.counted)
    return replace(_signs(view, element, width), counted=counted)


def _signs(view: View, element: More, width: int) -> Signs:
    below, above = _sign(view, element.words, "down"), _sign(view, element.above, "up")
    high = below.height + view.u(12)
    if element.shows != "all":
        return Signs(high)
    if not element.above:
        return Signs(high, below, (Block(0, 0), below))
    bare, gap = _sign(view, "", "up"), view.u(APART)
    for other in (above, bare):
        aside = other.width + gap
        if (wide := below.width + 2 * aside) <= width:  # the one of more below stays where it was clicked
            return Signs(high, below, (replace(other, width=wide), below), replace(other, width=wide))
    wide = bare.width + gap + below.width
    beyond = moved(below, bare.width + gap, 0)
    return Signs(high, below, (replace(bare, width=wide), replace(beyond, width=wide)), above)


def _sign(view: View, words: str, way: str) -> Block:
    side = round(view.size(theme.CAPTION_SIZE) * 0.7)
    arrow = Block(side, side, (Figure((0, 0, side, side), way, view.look.ink),))
    said = written(view.shape(words or " ", theme.STRONG, theme.CAPTION_SIZE, view.column[1]), view.look.ink)
    inner = beside([arrow, said, arrow] if words else [arrow, Block(1, said.height), arrow], view.u(12))
    wide, high = inner.width + 2 * view.u(18), inner.height + 2 * view.u(2)
    panel = Panel((0, 0, wide, high), view.look.brass, view.look.brass_high, view.u(1.5), high // 2)
    return joined(wide, high, [Block(wide, high, (panel,)), moved(inner, view.u(18), view.u(2))])
