"""What means something on a page: shapes and places of answers, signs of right, wrong and the rest.

Drawn in a box of 96. What must stay true: a thing that means something is told by its form, not by
its colour; the four answer shapes look equally large.
"""

from __future__ import annotations

import math

from quiz.screen.pixels.figures.pen import Point, around, box, disc, line, placed, poly, shape, soft, star, turned

LEFT, RIGHT, UP, DOWN = 180, 0, -90, 90


def _chevron(degrees: float) -> str:
    return turned(line("M32 14 L66 48 L32 82", 15), degrees, 48, 48)


def _places(option: int) -> str:
    """The four places of a seat's keys, two above two as they lie on a keyboard, the option's own filled."""
    spots = ((25, 25), (71, 25), (25, 71), (71, 71))
    rings = (disc(x, y, 12.5) + disc(x, y, 7) for number, (x, y) in enumerate(spots) if number != option)
    return shape(disc(*spots[option], 18), *rings)


def _coins(r: float, *spots: Point) -> str:
    """Coins seen from the front, a diamond struck in each."""
    return shape(*(disc(*spot, r) + poly(around(*spot, r * 0.46, 4)) for spot in spots))


def _rounded(*corners: Point, by: float = 0.09) -> str:
    """A polygon whose corners are cut round by a share of its sides."""
    ends = []
    for at, corner in enumerate(corners):
        before, after = corners[at - 1], corners[(at + 1) % len(corners)]
        start, end = (tuple(a + (b - a) * by for a, b in zip(corner, each, strict=True)) for each in (before, after))
        ends.append(f"{start[0]:.2f} {start[1]:.2f} Q{corner[0]:.2f} {corner[1]:.2f} {end[0]:.2f} {end[1]:.2f}")
    return "M" + " L".join(ends) + " Z "


def _leaf(degrees: float) -> str:
    """A leaf of the laurel, at an angle of its branch: 0 below, 90 at the left."""
    way = math.radians(degrees)
    x, y = 48 - 33 * math.sin(way), 47 + 33 * math.cos(way)
    outer = turned(shape("M0 0 C-13 -4 -15 -15 -8 -25 C0 -18 4 -9 0 0 Z"), degrees - 88, 0, 0)
    inner = turned(shape("M0 0 C9 -5 10 -13 6 -20 C-1 -15 -3 -7 0 0 Z"), degrees - 72, 0, 0)
    return placed(outer + inner, x, y, 1.0)


def _laurel() -> str:
    branch = "".join(_leaf(degrees) for degrees in (26, 56, 86, 116, 144))
    other = f'<g transform="matrix(-1 0 0 1 96 0)">{branch}</g>'
    return placed(branch + other, 4.3, 4, 0.91) + shape(poly([(48, 76), (55, 83), (48, 90), (41, 83)]))


MARKS = {
    "triangle": soft(poly([(48, 11), (89, 82), (7, 82)]), 7),
    "circle": shape(disc(48, 48, 38.5)),
    "square": soft(poly([(16, 16), (80, 16), (80, 80), (16, 80)]), 5),
    "diamond": soft(poly([(48, 4), (92, 48), (48, 92), (4, 48)]), 4),
    **{f"places{option}": _places(option) for option in range(4)},
    "tick": line("M14 52 L38 76 L83 22", 17),
    "cross": line("M20 20 L76 76 M76 20 L20 76", 16),
    "warning": shape(_rounded((48, 9), (91, 84), (5, 84)), "M43 34 h10 l-2 28 h-6 Z ", disc(48, 71.5, 5.6)),
    "less": _chevron(LEFT),
    "more": _chevron(RIGHT),
    "up": _chevron(UP),
    "down": _chevron(DOWN),
    "plus": line("M48 14 V82 M14 48 H82", 16),
    "lock": shape(box(14, 42, 68, 48, 8), "M48 54 a8 8 0 0 1 4.6 14.6 V79 H43.4 V68.6 A8 8 0 0 1 48 54 Z ")
    + line("M28 45 V28 A20 20 0 0 1 68 28 V45", 11, cap="butt"),
    "unlock": shape(box(14, 42, 68, 48, 8), "M48 54 a8 8 0 0 1 4.6 14.6 V79 H43.4 V68.6 A8 8 0 0 1 48 54 Z ")
    + line("M28 45 V32 A20 20 0 0 1 66 25", 11, cap="butt"),
    "coins-0": shape(disc(48, 48, 34), disc(48, 48, 28.5)) + line("M36 48 H60", 6),
    "coins-1": shape(disc(48, 48, 38), disc(48, 48, 32.4)) + _coins(27.6, (48, 48)),
    "coins-2": _coins(23.5, (27, 32), (69, 64)),
    "coins-3": _coins(21, (26, 26), (70, 26), (26, 70), (70, 70)),
    "star-full": soft(star(48, 51.5, 41, 19), 6),
    "star-empty": f'<path d="{star(48, 51.5, 40, 19).strip()}" fill="none" stroke="{{c}}" stroke-width="7" '
    'stroke-linejoin="round"/>',
    "trend-up": line("M10 76 L36 50 L52 64 L80 30", 11) + shape(poly([(60, 20), (90, 18), (88, 48)])),
    "trend-down": line("M10 20 L36 46 L52 32 L80 66", 11) + shape(poly([(60, 76), (90, 78), (88, 48)])),
    "trend-same": line("M16 35 H80 M16 61 H80", 13),
    "laurel": _laurel(),
    "mouse": shape(box(20, 4, 56, 88, 27), box(44, 15, 8, 20, 4), box(20, 46, 56, 6)),
}
"""Every mark by its name, in {c}."""
