"""What a match came to: the standings with what comes next, and the winner in the light.

What must stay true: what is still to come has its place from the start, so that nothing on the
page moves aside when it is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.screen import theme
from quiz.screen.pixels import ranks
from quiz.screen.pixels.elements import Element, Honour, Paragraph, Rain, Reel, Row, Score, Title
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Block, Figure, Mark, Panel, Show, beside, joined, moved, piece, stacked
from quiz.screen.pixels.tables import table

Elements = tuple[Element, ...]

LIGHTS = ((132, 84), (112, 72), (96, 60), (80, 48), (64, 39), (52, 33))
"""Sides of a medal in the light, in units, each with the size of the name below it."""
GAP = 16


def standings(view: View, elements: Elements, width: int, room: int) -> Block:
    """The page "table": lines, and the strip below them."""
    scores = tuple(each for each in elements if isinstance(each, Score))
    below = strip(view, elements, width)
    gap = view.u(GAP)
    return stacked([ranks.lines(view, scores, width, room - below.height - gap), below], gap)


def stage(view: View, elements: Elements, width: int, room: int) -> Block:
    """The page "stage": who or what is in the light, as large as all the rest leaves room for."""
    rain = [Block(0, 0, (Show((0, 0, view.width, view.height), "confetti", each.seed),)) for each in elements if isinstance(each, Rain)]
    below = _below(view, elements, width)
    for medal_side, size in LIGHTS:
        whole = stacked([_light(view, elements, width, medal_side, size), *below], view.u(GAP), 0.5, width)
        if whole.height <= room:
            break
    beam = Block(width, 0, (Show((0, -view.u(40), width, view.u(560)), "spotlight"),))
    return joined(width, whole.height, [beam, whole, *rain])


def _below(view: View, elements: Elements, width: int) -> list[Block]:
    """What stands below the light, in the order it is said."""
    rows = tuple(each for each in elements if isinstance(each, Row))
    places = [each for each in elements if isinstance(each, Score) and each.tone != "strong"]
    honours = [each for each in elements if isinstance(each, Honour)]
    film = [reel(view, each, width) for each in elements if isinstance(each, Reel)]
    blocks = [*film]
    if rows:
        blocks.append(table(view, rows, min(width, view.u(900)), theme.BODY_SIZE))
    if places:
        blocks.append(_cards([[_place(view, each, at, wide) for at, each in enumerate(places)] for wide in _widths(view, len(places), width)], view))
    if honours:
        blocks.append(_cards([[honour(view, each, at, wide) for at, each in enumerate(honours)] for wide in _widths(view, len(honours), width)], view))
    titles = [each for each in elements if isinstance(each, Title)]
    if len(titles) > 1:
        return [*blocks, strip(view, elements, width)]
    return [*blocks, *_paragraphs(view, elements, min(width, view.u(900)), 0.5)]


def _widths(view: View, count: int, width: int) -> list[int]:
    """The widths that cards may have: four beside each other, or fewer."""
    gap = view.u(GAP)
    return [min(view.u(380 * max(1.0, view.text)), (width - gap * (columns - 1)) // columns) for columns in range(min(4, count), 0, -1)]


def _cards(ways: Sequence[Sequence[Block]], view: View) -> Block:
    """Cards in rows, as many beside each other as make the lowest block."""
    gap = view.u(GAP)
    made = []
    for cards in ways:
        columns = len(ways[0]) if len(cards) < 1 else max(1, len(ways) - len(made))
        high = max(card.height for card in cards)
        even = [joined(card.width, high, [card]) for card in cards]
        rows = [beside(even[first : first + columns], gap) for first in range(0, len(even), columns)]
        made.append(stacked(rows, view.u(10), 0.5))
    return min(made, key=lambda block: block.height)
