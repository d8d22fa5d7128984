"""Pages that are read from top to bottom: lists from the left, covers from the middle.

What must stay true: everything said is there, in reading order, and rows that follow each other are
one table.
"""

from __future__ import annotations

from itertools import groupby

from quiz.screen import theme
from quiz.screen.pixels.adjusting import tabs
from quiz.screen.pixels.blocks import Block, beside, piece, stacked
from quiz.screen.pixels.dials import field, tuning
from quiz.screen.pixels.elements import Button, Card, Element, Field, Paragraph, Place, Row, Tabs, Title, Tuning
from quiz.screen.pixels.intertitle import intertitle
from quiz.screen.pixels.layout import View, button, written
from quiz.screen.pixels.marks import Figure, Mark, Panel, flat
from quiz.screen.pixels.tables import table

Elements = tuple[Element, ...]
AIR = 32
"""Units above and below the words of a card that stands alone; with large words it is less."""


def listed(view: View, elements: Elements, width: int, room: int) -> Block:
    """Pieces from the left; a table of scores is set larger when that fits."""
    for size in theme.ROW_SIZES:
        body = stacked(pieces(view, elements, width, 0.0, 60, size), view.u(16), width=width)
        if body.height <= room:
            break
    return body


def covered(view: View, elements: Elements, width: int, room: int) -> Block:
    """A title over a column of buttons; two columns of buttons when one is too high."""
    pressed = tuple(element for element in elements if isinstance(element, Button))
    for size in theme.TITLE_SIZES:
        above = pieces(view, elements, width, 0.5, size)
        for columns in (1, 2):
            blocks = [*above, _buttons(view, pressed, width, columns)] if pressed else above
            whole = stacked(blocks, view.u(28), 0.5, width)
            if whole.height <= room:
                return whole
    return whole


def _buttons(view: View, pressed: tuple[Button, ...], width: int, columns: int) -> Block:
    gap = view.u(16)
    most = (width - gap * (columns - 1)) // columns
    wide = min(most, max(view.u(400), *(button(view, element, most).width for element in pressed), 1))
    left = any(element.detail for element in pressed)
    made = [
        piece(button(view, element, wide, wide, left), f"button-{at}", at + 2) for at, element in enumerate(pressed)
    ]
    rows = [beside(made[first : first + columns], gap) for first in range(0, len(made), columns)]
    return stacked(rows, gap)


def pieces(
    view: View, elements: Elements, width: int, align: float, title: int, row: int = theme.BODY_SIZE
) -> list[Block]:
    """The running parts of a page in reading order; rows that follow each other are one table."""
    narrower = min(width, view.u(820)) if align else width
    made: list[Block] = []
    for kind, group in groupby(elements, key=type):
        same = tuple(group)
        if kind is Row:
            made.append(table(view, tuple(element for element in same if isinstance(element, Row)), narrower, row))
            continue
        parts = [(each, part) for each in same if (part := _piece(view, each, width, narrower, align, title))]
        if parts:
            at = len(made)
            found = [piece(part, _key(each, at + number), at + number) for number, (each, part) in enumerate(parts)]
            made.append(stacked(found, view.u(10), align))
    return made


def _key(element: Element, at: int) -> str:
    """What tells a piece from the others: the seat, where it has one, else its place on the page."""
    name = type(element).__name__
    return f"{name}-{element.seat}" if isinstance(element, Place) else f"{name}-{at}"


def _piece(view: View, element: Element, width: int, narrower: int, align: float, title: int) -> Block | None:
    if isinstance(element, Title):
        return _title(view, element, width, align, title)
    if isinstance(element, Paragraph):
        lines = view.shape(
            element.words, theme.CENTRED if align else theme.BODY, theme.BODY_SIZE, min(width, view.u(900 * view.text))
        )
        return written(lines, view.look.tone(element.tone), align)
    if isinstance(element, Tuning):
        return tuning(view, element, narrower)
    if isinstance(element, Field):
        return field(view, element, narrower)
    return _card(view, element, width)


def _card(view: View, element: Element, width: int) -> Block | None:
    """Tabs, and the card that says what cannot be done."""
    if isinstance(element, Card):
        air = view.u(AIR / max(1.0, view.text))
        card = intertitle(view, element, min(width, view.u(860)), 0, view.height // 2, air=air)
        return Block(card.width, card.height, tuple(flat(card.marks)), card.targets)
    if isinstance(element, Tabs):
        return tabs(view, element, width)
    return None


def _title(view: View, element: Title, width: int, align: float, size: int) -> Block:
    """Display words, a brass rule with a diamond, and the line under them."""
    words = written(view.shape(element.words, theme.TITLE, size, width), view.look.brass_high, align)
    blocks = [words, _rule(view, min(width, max(view.u(320), words.width)))] if align else [words]
    if element.under:
        under = view.shape(element.under, theme.CARD, theme.BODY_SIZE + 6 if align else theme.BODY_SIZE, width)
        blocks.append(written(under, view.look.muted, align))
    return stacked(blocks, view.u(10), align)


def _rule(view: View, width: int) -> Block:
    side, thin = view.u(14), view.u(2)
    half = (width - side) // 2 - view.u(8)
    marks: tuple[Mark, ...] = (
        Panel((0, (side - thin) // 2, half, thin), view.look.brass),
        Figure(((width - side) // 2, 0, side, side), "diamond", view.look.brass_high),
        Panel((width - half, (side - thin) // 2, half, thin), view.look.brass),
    )
    return Block(width, side, marks)
