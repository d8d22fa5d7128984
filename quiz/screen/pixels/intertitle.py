"""The intertitle of the reveal: a note on black, as between the scenes of a silent film.

What must stay true: the note is whole, however long; it is set smaller before its card grows.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.pixels.elements import Card
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Block, Figure, Mark, Panel, joined, moved, piece, stacked
from quiz.screen.theme import Colour


def intertitle(view: View, card: Card, width: int, height: int, room: int) -> Block:
    """The intertitle: the largest size whose block is no higher than `room`; no lower than
    `height`, when that is given the size is the one that fills it. Until its words come it is an
    empty card of the same size."""
    for size in theme.CARD_SIZES:
        words = _words(view, card, width - 2 * view.u(72), size)
        high = max(height, words.height + 2 * view.u(18))
        if high <= max(room, height):
            break
    parts = [piece(_frame(view, width, high, card.veiled), "card")]
    if not card.veiled:
        parts.append(moved(piece(words, "card-words"), view.u(72), (high - words.height) // 2))
    return joined(width, high, parts)


def _words(view: View, card: Card, room: int, size: int) -> Block:
    align = 0.0 if view.plain else 0.5
    blocks: list[Block] = []
    if card.kicker:
        blocks.append(written(view.shape(card.kicker, theme.LABEL, theme.CAPTION_SIZE, room), view.look.amber, align))
    if card.words:
        blocks.append(written(view.shape(card.words, theme.CARD, size, room), view.look.bone, align))
    if card.source:
        source = view.shape(card.source, theme.CAPTION, theme.CAPTION_SIZE, room)
        blocks.append(written(source, theme.mix(view.look.bone_low, view.look.bone, 0.35), align))
    return stacked(blocks, view.u(6), align, room)


def _frame(view: View, width: int, high: int, veiled: bool) -> Block:
    """Two hairlines with a quarter ring in each corner; dim while nothing is written."""
    look, inset = view.look, view.u(6)
    outer, inner = (look.gone, look.gone) if veiled else (look.bone, look.bone_low)
    hairline = (inset, inset, width - 2 * inset, high - 2 * inset)
    marks: tuple[Mark, ...] = (
        Panel((0, 0, width, high), look.card, outer, view.u(2), view.u(2)),
        Panel(hairline, None, inner, view.u(1), 0),
        *_arcs(hairline, min(view.u(30), high // 3), inner),
    )
    return Block(width, high, marks)


def _arcs(rect: tuple[int, int, int, int], side: int, colour: Colour) -> list[Mark]:
    left, top, width, height = rect
    right, low = left + width - side, top + height - side
    places = ((left, top), (right, top), (left, low), (right, low))
    return [Figure((x, y, side, side), f"arc{number}", colour) for number, (x, y) in enumerate(places)]
