"""What is said of the chosen pack, printed like the bill of the evening; the empty case of a house
without packs.

What must stay true: no word of the title is broken, and the bill is no higher than its room unless
its words need more than that at their smallest.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.screen import theme
from quiz.screen.pixels.blocks import Block, joined, moved, piece, stacked
from quiz.screen.pixels.dials import SMALL, dial
from quiz.screen.pixels.elements import Element, Paragraph, Title, Tuning
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Figure, Panel

Elements = tuple[Element, ...]
SIZES = (66, 60, 54, 48, 42, 36, 32)
"""Sizes of the title."""


def playbill(view: View, said: Elements, width: int, height: int, room: int) -> Block:
    """The playbill: title and words from the top, what can be set at the foot; as high as the wall is,
    and at most as `room`, if its words let it: many of them are set closer and smaller than few."""
    for size, close in ((size, close) for close in (False, True) for size in SIZES):
        pad, gap, apart = (view.u(units) for units in ((16, 6, 10) if close else (24, 12, 20)))
        inner = width - 2 * pad
        top = stacked(
            [told(view, each, inner, size, close) for each in said if not isinstance(each, Tuning)], gap, 0.5, inner
        )
        low = stacked(
            [dial(view, each, inner) for each in said if isinstance(each, Tuning)],
            view.u(8 if close else 14),
            0.0,
            inner,
        )
        high = top.height + low.height + apart + 2 * pad
        if high <= room and _unbroken(view, said, inner - view.u(16), size):
            break
    high = max(high, min(room, max(height, view.u(430))))
    whole = Block(width, high, frame(view, width, high))
    return joined(width, high, [whole, moved(top, pad, pad), moved(low, pad, high - pad - low.height)])


def _unbroken(view: View, said: Elements, width: int, size: int) -> bool:
    """Whether no word of the title is broken."""
    words = [word for each in said if isinstance(each, Title) for word in each.words.split()]
    return all(view.shape(word, theme.TITLE, size, 10**6).width <= width for word in words)


def frame(view: View, width: int, high: int) -> tuple[Panel | Figure, ...]:
    """Two lines and a quarter ring in each corner."""
    inset, corner, look = view.u(6), view.u(30), view.look
    right, low = width - inset - view.u(5) - corner, high - inset - view.u(5) - corner
    near = inset + view.u(5)
    return (
        Panel((0, 0, width, high), look.bg1, look.brass_low, view.u(2), view.u(8)),
        Panel((inset, inset, width - 2 * inset, high - 2 * inset), None, look.gone, view.u(1), view.u(5)),
        *(
            Figure((x, y, corner, corner), f"arc{number}", look.brass_low)
            for number, (x, y) in enumerate(((near, near), (right, near), (near, low), (right, low)))
        ),
    )


def told(view: View, element: Element, width: int, size: int, close: bool = False) -> Block:
    """A heading or running words, in the middle; `close`: these in small type."""
    if isinstance(element, Title):
        return _heading(view, element, width, size)
    if isinstance(element, Paragraph):
        quiet = element.tone != "plain"
        style, scale = (SMALL, theme.CAPTION_SIZE) if quiet or close else (theme.CENTRED, theme.BODY_SIZE - 2)
        return written(view.shape(element.words, style, scale, width), view.look.tone(element.tone), 0.5)
    return Block(0, 0)


def _heading(view: View, element: Title, width: int, size: int) -> Block:
    """What is on tonight, its title, a rule."""
    kicker = written(view.shape(element.kicker, theme.LABEL, theme.CAPTION_SIZE - 2, width), view.look.brass, 0.5)
    title = written(view.shape(element.words, theme.TITLE, size, width - view.u(16)), view.look.brass_high, 0.5)
    wide = min(width, view.u(240))
    rule = Block(wide, view.u(14), (Figure((0, 0, wide, view.u(14)), "rule", view.look.brass),))
    under = written(view.shape(element.under, theme.CAPTION, theme.CAPTION_SIZE, width), view.look.muted, 0.5)
    return stacked([part for part in (kicker, title, rule, under) if part.height], view.u(6), 0.5)


def bare(view: View, notes: Sequence[Paragraph], width: int, room: int) -> Block:
    """An empty case that says what to do."""
    high = min(room, view.u(460))
    wide = min(width, max(view.u(360), high))
    pad = view.u(40)
    words = stacked(
        [
            written(view.shape(each.words, theme.CARD, theme.BODY_SIZE + 2, wide - 2 * pad), view.look.cream, 0.5)
            for each in notes
        ],
        view.u(12),
        0.5,
    )
    side = view.u(90)
    reel = Block(side, side, (Figure((0, 0, side, side), "reel", view.look.brass_low),))
    inner = stacked([reel, words], view.u(22), 0.5)
    high = max(high, inner.height + 2 * pad)
    marks = (*frame(view, wide, high),)
    case = piece(
        joined(
            wide, high, [Block(wide, high, marks), moved(inner, (wide - inner.width) // 2, (high - inner.height) // 2)]
        ),
        "bare",
    )
    return stacked([case], 0, 0.5, width)
