"""The small drawings as SVG: emblems, marks, awards, ornaments, tickets, lights. Our own art.

What must stay true: a thing that means something (right, wrong, a seat, an answer) is told by its
form, not by its colour; a figure drawn twice is the same text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from quiz.screen.pixels.figures.awards import AWARDS
from quiz.screen.pixels.figures.emblems import CUTS, SIDE, emblem, medal
from quiz.screen.pixels.figures.lights import bulb, frame_svg, glow
from quiz.screen.pixels.figures.marks import MARKS
from quiz.screen.pixels.figures.ornaments import ORNAMENTS, arc, bracket, corner, rule
from quiz.screen.pixels.figures.pen import hexed, page, painted
from quiz.screen.pixels.figures.ticket import stub_svg, ticket_svg
from quiz.screen.theme import Colour

__all__ = ["NAMES", "bulb", "frame_svg", "glow", "hexed", "rounded", "svg", "ticket_svg"]

STRETCHED: dict[str, Callable[[int, int], str]] = {
    "rule": rule,
    **{f"corner{number}": partial(corner, number) for number in range(4)},
    **{f"arc{number}": partial(arc, number) for number in range(4)},
    "bracket-left": partial(bracket, False),
    "bracket-right": partial(bracket, True),
}
"""What is made for its size in pixels."""

BULBS = {"bulb-off": 0.0, "bulb-on": 1.0}
BOXED = {**MARKS, **AWARDS, **ORNAMENTS}
NAMES = (*CUTS, *(f"medal-{name}" for name in CUTS), *BOXED, *STRETCHED, *BULBS, "stub")
"""Every figure `svg` can draw."""


def svg(name: str, width: int, height: int, colour: Colour, other: Colour = (0, 0, 0)) -> str:
    """A figure as an SVG text for its size in pixels; KeyError when there is no such figure."""
    if name in BULBS:
        return bulb(min(width, height), BULBS[name], colour, other)
    if name == "stub":
        return stub_svg(width, height, colour)
    if name in STRETCHED:
        return page(width, height, width, height, painted(STRETCHED[name](width, height), colour, other))
    side = min(width, height)
    if name.startswith("medal-"):
        return page(width, height, SIDE, SIDE, medal(name.removeprefix("medal-"), side, colour, other))
    inside = BOXED[name] if name in BOXED else emblem(name, side)
    return page(width, height, SIDE, SIDE, painted(inside, colour, other))


def rounded(side: int, radius: int, fill: Colour | None, edge: Colour | None, thick: int) -> str:
    """A square with round corners: the tile panels take their corners from."""
    inset = thick / 2 if edge else 0
    paint = f'fill="{hexed(fill)}"' if fill else 'fill="none"'
    line = f'stroke="{hexed(edge)}" stroke-width="{thick}"' if edge else ""
    inner = max(0.0, radius - inset)
    length = side - 2 * inset
    square = (
        f'<rect x="{inset}" y="{inset}" width="{length}" height="{length}" rx="{inner}" ry="{inner}" {paint} {line}/>'
    )
    return page(side, side, side, side, square)
