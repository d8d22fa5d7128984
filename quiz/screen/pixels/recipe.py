"""How a page is set, and what stands round its body.

What must stay true: with its elements a recipe tells all of a page, so that a page that fits was measured as it will
be seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.screen.pixels.blocks import Block, Signs
from quiz.screen.pixels.elements import Element
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.told import Fit

Elements = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a page is set: its body for `view`, header and foot for `around`; the sizes of a question,
    where they are known; and whether the question `scrolls`: then the clock stays in sight. `along`: the
    seats are too high to stay in sight as well; `bare`: so their medals alone stand beside the hints.
    `signed`: the foot has room for what tells that there is more. `folds`: 1, the header gives its row to the
    answers; 2, so do the keys, which move along below. `repeats` and `spare` are those of Matter. `line`: the
    factor of the header."""

    view: View
    around: View
    fit: Fit | None = None
    scrolls: bool = False
    along: bool = False
    bare: bool = False
    signed: bool = False
    folds: int = 0
    repeats: bool = False
    spare: int = 0
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round the body: header, foot, the sign of more, `beside` the foot in its row or above it;
    where the room for the body begins and ends. `cramped`: they leave too little of it, and move along."""

    head: Block
    foot: Block
    more: Signs
    beside: bool
    top: int
    bottom: int
    cramped: bool
