"""The sign below a page that is longer than its window: words between two arrows that point down.

What must stay true: it stands in a row of its own and covers nothing, and the row is kept free once the
end of the page is in sight.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.pixels.elements import More
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Block, Figure, Panel, beside, joined, moved


def sign(view: View, element: More) -> Block:
    """The sign, with the room above and below it that it needs to stand apart; or that room alone."""
    side = round(view.size(theme.CAPTION_SIZE) * 0.7)
    arrow = Block(side, side, (Figure((0, 0, side, side), "down", view.look.ink),))
    words = written(view.shape(element.words, theme.STRONG, theme.CAPTION_SIZE, view.column[1]), view.look.ink)
    inner = beside([arrow, words, arrow], view.u(12))
    wide, high = inner.width + 2 * view.u(18), inner.height + 2 * view.u(2)
    panel = Panel((0, 0, wide, high), view.look.brass, view.look.brass_high, view.u(1.5), high // 2)
    whole = joined(wide, high, [Block(wide, high, (panel,)), moved(inner, view.u(18), view.u(2))])
    return joined(wide, high + view.u(10), [whole] if element.shows == "all" else [])
