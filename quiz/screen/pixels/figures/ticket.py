"""The answer ticket in one piece: a coloured stub, a perforation, the body, as a cinema tears them.

Made for its size in pixels. What must stay true: the bites and the holes of the perforation are
holes, so that what is behind shows; and the edge, however thick, lies inside the size.
"""

from __future__ import annotations

import math

from quiz.screen.pixels.figures.pen import disc, hexed, page, shape
from quiz.screen.theme import Colour

HOLES = 5
HOLE = 0.32
"""The radius of a hole, in radii of a corner."""

ON_STUB = 'stroke="#000" stroke-opacity="0.3"'
ON_BODY = 'stroke="#fff" stroke-opacity="0.1"'


def ticket_svg(
    width: int,
    height: int,
    stub: int,
    fill: Colour,
    edge: Colour | None,
    thick: int,
    colour: Colour,
    radius: int,
) -> str:
    """A ticket as an SVG text: the seam `stub` pixels from the left, the body in `fill`, the stub in
    `colour`, an edge `thick` pixels wide or none, corners round by `radius` (10 units)."""
    bite, inset = radius * 0.62, (thick / 2 if edge else 0.0)
    whole = _outline(width, height, stub, radius, bite, 0)
    rim, spare = (thick if edge else 0), round(radius * HOLE)
    holes = "".join(disc(stub, y, radius * HOLE) for y in _rows(height, bite))
    left = _stub(height, stub, radius, bite)
    parts = [
        shape(whole, holes, paint=hexed(fill)),
        shape(left, _half_holes(stub, _rows(height, bite), radius * HOLE), paint=hexed(colour)),
        _sheen(width, stub, radius, bite),
        _printed(0, stub - spare, height, radius, rim, ON_STUB),
        _printed(stub + spare, width, height, radius, rim, ON_BODY),
    ]
    if edge:
        line = _outline(width, height, stub, radius, bite, inset)
        parts.append(f'<path d="{line}" fill="none" stroke="{hexed(edge)}" stroke-width="{thick}"/>')
    return page(width, height, width, height, "".join(parts))


def _rows(height: int, bite: float) -> list[float]:
    """The middles of the holes, evenly between the two bites."""
    step = (height - 2 * bite) / (HOLES + 1)
    return [bite + step * (number + 1) for number in range(HOLES)]


def _outline(width: int, height: int, stub: int, radius: float, bite: float, inset: float) -> str:
    """The whole ticket, its line `inset` pixels inside the edge of the paper."""
    turn, hollow = max(0.1, radius - inset), bite + inset
    reach = math.sqrt(hollow * hollow - inset * inset)
    low, right = height - inset, width - inset
    return (
        f"M{inset + turn:.2f} {inset:.2f} H{stub - reach:.2f} A{hollow:.2f} {hollow:.2f} 0 0 0 {stub + reach:.2f} "
        f"{inset:.2f} H{right - turn:.2f} A{turn:.2f} {turn:.2f} 0 0 1 {right:.2f} {inset + turn:.2f} "
        f"V{low - turn:.2f} A{turn:.2f} {turn:.2f} 0 0 1 {right - turn:.2f} {low:.2f} H{stub + reach:.2f} "
        f"A{hollow:.2f} {hollow:.2f} 0 0 0 {stub - reach:.2f} {low:.2f} H{inset + turn:.2f} "
        f"A{turn:.2f} {turn:.2f} 0 0 1 {inset:.2f} {low - turn:.2f} V{inset + turn:.2f} "
        f"A{turn:.2f} {turn:.2f} 0 0 1 {inset + turn:.2f} {inset:.2f} Z "
    )


def _stub(height: int, stub: int, radius: float, bite: float) -> str:
    """The part left of the seam."""
    return (
        f"M{radius} 0 H{stub - bite:.2f} A{bite:.2f} {bite:.2f} 0 0 0 {stub} {bite:.2f} V{height - bite:.2f} "
        f"A{bite:.2f} {bite:.2f} 0 0 0 {stub - bite:.2f} {height} H{radius} A{radius} {radius} 0 0 1 0 "
        f"{height - radius} V{radius} A{radius} {radius} 0 0 1 {radius} 0 Z "
    )


def _half_holes(stub: int, rows: list[float], r: float) -> str:
    return "".join(f"M{stub} {y - r:.2f} A{r:.2f} {r:.2f} 0 0 0 {stub} {y + r:.2f} Z " for y in rows)


def _sheen(width: int, stub: int, radius: float, bite: float) -> str:
    """Light on the upper edge: a line one pixel high, brighter on the stub."""
    return "".join(
        f'<rect x="{left:.0f}" y="0" width="{max(0, right - left):.0f}" height="1" fill="#fff" fill-opacity="{share}"/>'
        for left, right, share in ((radius, stub - bite, 0.34), (stub + bite, width - radius, 0.13))
    )


def _printed(left: float, right: float, height: int, radius: float, thick: int, ink: str) -> str:
    """A thin frame printed between two places across, its corners notched like an old ticket's."""
    wide, notch = max(1, round(radius * 0.1)), radius * 0.55
    gap = thick + round(radius * 0.4) + wide / 2
    left, right, top, low = left + gap, right - gap, gap, height - gap
    turn = f"A{notch:.2f} {notch:.2f} 0 0 0"
    path = (
        f"M{left + notch:.2f} {top:.2f} H{right - notch:.2f} {turn} {right:.2f} {top + notch:.2f} "
        f"V{low - notch:.2f} {turn} {right - notch:.2f} {low:.2f} H{left + notch:.2f} {turn} {left:.2f} "
        f"{low - notch:.2f} V{top + notch:.2f} {turn} {left + notch:.2f} {top:.2f} Z"
    )
    return f'<path d="{path}" fill="none" stroke-width="{wide}" {ink}/>'


def stub_svg(width: int, height: int, colour: Colour) -> str:
    """The stub alone, its seam at the right edge, as an SVG text: for a page that draws the body itself."""
    radius = min(height / 4, max(2.0, width * 0.11))
    bite = radius * 0.62
    left = _stub(height, width, radius, bite)
    paper = shape(left, _half_holes(width, _rows(height, bite), radius * HOLE), paint=hexed(colour))
    return page(
        width, height, width, height, paper + _printed(0, width - round(radius * HOLE), height, radius, 0, ON_STUB)
    )
