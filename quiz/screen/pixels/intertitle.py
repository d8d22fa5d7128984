"""The intertitle of the reveal, a note on black as between the scenes of a silent film; and the frame
of a question or a plaque, which without the palace's ornament is that of an intertitle.

What must stay true: the note is whole, however long; it is set smaller before its card grows.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.pixels.again import Again
from quiz.screen.pixels.blocks import Block, joined, moved, piece, stacked
from quiz.screen.pixels.dials import SMALL
from quiz.screen.pixels.elements import Card
from quiz.screen.pixels.layout import View, begun, easy, written
from quiz.screen.pixels.marks import Cloth, Figure, Mark, Panel, Rect
from quiz.screen.theme import Colour

NOTHING = Again()
PLEAT, FOLD = 28, 11
"""Units from one pleat of the curtain before a note to the next, and how broad it is."""


def intertitle(
    view: View, card: Card, width: int, height: int, room: int, known: int = 0, head: Again = NOTHING, air: int = 0
) -> Block:
    """The intertitle: the largest size whose block is no higher than `room`, or the one that is `known`;
    no lower than `height`, when that is given the size is the one that fills it. Until its words come
    a closed curtain of the same size keeps its place. `head` stands above its words. `air`:
    so many pixels more are above and below its words, and a third of that between them."""
    for size in (known,) if known else theme.CARD_SIZES:
        words = _words(view, card, inside(view, width), size, head.answer, air // 3)
        longest = words.height + head.high - head.answer.height
        longest += view.u(6) if head.high and not head.answer.height else 0
        high = max(height, longest + 2 * (view.u(12) + air))
        if longest + 2 * view.u(18) <= max(room, height):
            break
    if card.veiled:
        return piece(_curtained(view, width, high), "card")
    parts = [piece(_frame(view, width, high), "card")]
    parts.append(moved(piece(words, "card-words"), view.u(72), (high - words.height) // 2))
    return joined(width, high, parts)


def inside(view: View, width: int) -> int:
    """The room for words in an intertitle of a width."""
    return width - 2 * view.u(72)


def framed(view: View, width: int, height: int, bare: bool) -> list[Mark]:
    """The frame of a question or a plaque: brass, and within it a hairline with stepped corners, or in
    the look of an intertitle bone with quarter rings; `bare` is thinner and has no corners."""
    look, inset = view.look, view.u(5 if bare else 9)
    hairline = (inset, inset, width - 2 * inset, height - 2 * inset)
    near = view.u(18)
    corner = 0 if bare else min(view.u(54), (height - 2 * near) * 2 // 5)
    if not look.ornate:
        return [
            Panel((0, 0, width, height), look.card, look.bone, view.u(2), view.u(2)),
            Panel(hairline, None, look.brass_low, view.u(1), 0),
            *(_corners(hairline, min(view.u(44), corner), look.brass_low, "arc") if corner > view.u(20) else ()),
        ]
    frame: list[Mark] = [Panel((0, 0, width, height), look.bg1, look.brass, view.u(2 if bare else 4), view.u(8))]
    frame.append(Panel(hairline, None, theme.mix(look.bg1, look.brass_low, 0.6), view.u(1), view.u(4)))
    if corner > view.u(20):
        frame += _corners((near, near, width - 2 * near, height - 2 * near), corner, look.brass, "corner")
    return frame


def _words(view: View, card: Card, room: int, size: int, answer: Block, air: int) -> Block:
    look, align, small = view.look, 0.0 if view.plain else 0.5, view.quiet
    wide = easy(view, card.words, theme.CARD, size, room)
    source = theme.mix(look.bone_low, look.bone, 0.35)
    said = (
        (small.shape(card.kicker, theme.LABEL, theme.CAPTION_SIZE, room), look.amber),
        (view.shape(card.words, theme.CARD, size, wide), look.bone),
        (small.shape(card.source, SMALL, theme.CAPTION_SIZE, room), source),
    )
    blocks = [written(lines, colour, align) for lines, colour in said if lines.width]
    if view.plain:
        blocks = [begun(block, room) for block in blocks]
    if answer.height:
        blocks.insert(1 if card.kicker else 0, answer)
    return stacked(blocks, view.u(6) + air, align, room)


def _frame(view: View, width: int, high: int) -> Block:
    """Two hairlines with a quarter ring in each corner."""
    look, inset = view.look, view.u(6)
    hairline = (inset, inset, width - 2 * inset, high - 2 * inset)
    marks: tuple[Mark, ...] = (
        Panel((0, 0, width, high), look.card, look.bone, view.u(2), view.u(2)),
        Panel(hairline, None, look.bone_low, view.u(1), 0),
        *_corners(hairline, min(view.u(30), high // 4), look.bone_low, "arc"),
    )
    return Block(width, high, marks)


def _curtained(view: View, width: int, high: int) -> Block:
    """What hangs before a note that is still to come: a small curtain, closed and in the dark, so that it tells
    of something behind it and draws no eye; without velvet the house alone, and a line to keep the place."""
    look, line = view.look, view.u(2)
    if not look.ornate:
        wide, tall = min(width, view.u(320)), view.u(16)
        spot = ((width - wide) // 2, (high - tall) // 2, wide, tall)
        return Block(width, high, (Figure(spot, "rule", look.edge),))
    dark, pleat = (theme.mix(look.bg0, look.velvet_low, share) for share in (0.42, 0.62))
    cord, middle, hem = theme.mix(look.bg0, look.brass_low, 0.8), width // 2, view.u(6)
    marks: tuple[Mark, ...] = (
        Panel((0, 0, width, high), dark, cord, line, line),
        Cloth((line, line, width - 2 * line, high - 2 * line), dark, pleat, view.u(PLEAT), view.u(FOLD)),
        Panel((line, high - line - 2 * hem, width - 2 * line, line), cord),
        Panel((line, high - line - hem, width - 2 * line, hem), cord),
        *(Panel((middle + side * view.u(4) - line // 2, line, line, high - 2 * line), cord) for side in (-1, 1)),
    )
    return Block(width, high, marks)


def _corners(rect: Rect, side: int, colour: Colour, name: str) -> list[Mark]:
    """A figure in each corner of a rect."""
    left, top, width, height = rect
    right, low = left + width - side, top + height - side
    places = ((left, top), (right, top), (left, low), (right, low))
    return [Figure((x, y, side, side), f"{name}{number}", colour) for number, (x, y) in enumerate(places)]
