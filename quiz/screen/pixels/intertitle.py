"""The intertitle of the reveal: a note on black, as between the scenes of a silent film.

What must stay true: the note is whole, however long; it is set smaller before its card grows.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.pixels.elements import Card
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Block, Figure, Mark, Panel, moved, stacked
from quiz.screen.theme import Colour


def intertitle(view: View, card: Card, width: int, height: int, room: int) -> Block:
    """The intertitle: the largest size whose block is no higher than `room`; no lower than
    `height`, when that is given the size is the one that fills it."""
    for size in theme.CARD_SIZES:
        block = _carded(view, card, width, size, height)
        if block.height <= max(room, height):
            break
    return block


def _carded(view: View, card: Card, width: int, size: int, height: int) -> Block:
    room = width - 2 * view.u(72)
    blocks: list[Block] = []
    if card.kicker:
        blocks.append(written(view.shape(card.kicker, theme.LABEL, theme.CAPTION_SIZE, room), view.look.amber, 0.5))
    if card.words:
        blocks.append(written(view.shape(card.words, theme.CARD, size, room), view.look.bone, 0.5))
    if card.source:
        source = view.shape(card.source, theme.CAPTION, theme.CAPTION_SIZE, room)
        blocks.append(written(source, theme.mix(view.look.bone_low, view.look.bone, 0.35), 0.5))
    inner = stacked(blocks, view.u(6), 0.5)
    high = max(height, inner.height + 2 * view.u(18))
    inset = view.u(6)
    hairline = (inset, inset, width - 2 * inset, high - 2 * inset)
    frame = (
        Panel((0, 0, width, high), view.look.card, view.look.bone, view.u(2), view.u(2)),
        Panel(hairline, None, view.look.bone_low, view.u(1), 0),
        *_arcs(hairline, min(view.u(30), high // 3), view.look.bone_low),
    )
    centred = moved(inner, (width - inner.width) // 2, (high - inner.height) // 2)
    return Block(width, high, (*frame, *centred.marks))


def _arcs(rect: tuple[int, int, int, int], side: int, colour: Colour) -> list[Mark]:
    left, top, width, height = rect
    right, low = left + width - side, top + height - side
    places = ((left, top), (right, top), (left, low), (right, low))
    return [Figure((x, y, side, side), f"arc{number}", colour) for number, (x, y) in enumerate(places)]
