"""The ornaments of the house: corners of marquees and intertitles, rules, fans, brackets.

Rules, corners and brackets are made for their size in pixels. What must stay true: their straight
lines lie on whole pixels, so that a hairline is never a grey smear.
"""

from __future__ import annotations

from quiz.screen.pixels.figures.pen import around, box, poly, shape, turned


def _flipped(inside: str, number: int, width: int, height: int) -> str:
    """Brings a top left corner to the corner of a number (reading order)."""
    across, down = (-1 if number % 2 else 1), (-1 if number > 1 else 1)
    return f'<g transform="matrix({across} 0 0 {down} {width * (number % 2)} {height * (number // 2)})">{inside}</g>'


def _bar(x: int, y: int, width: int, height: int, share: float = 1) -> str:
    tone = f' fill-opacity="{share:g}"' if share < 1 else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{{c}}"{tone}/>'


def corner(number: int, width: int, height: int) -> str:
    """Three stepped lines of a Deco corner, 8 of 54 apart, 54, 40 and 26 long, round a diamond."""
    side = min(width, height)
    parts = []
    for at, long, thick in ((0, 54, 2.4), (8, 40, 1.6), (16, 26, 1.6)):
        start, far, wide = round(at * side / 54), round((at + long) * side / 54), max(1, round(thick * side / 54))
        reach = min(far, side) - start
        parts += [_bar(start, start, reach, wide), _bar(start, start + wide, wide, reach - wide)]
    middle, arm = side * 26.5 / 54, side * 3.4 / 54
    gem = poly([(middle, middle - arm), (middle + arm, middle), (middle, middle + arm), (middle - arm, middle)])
    return _flipped("".join(parts) + shape(gem), number, width, height)


def _quarter(far: float, near: float) -> str:
    """A quarter of a ring about the origin."""
    return (
        f"M{far:.2f} 0 A{far:.2f} {far:.2f} 0 0 1 0 {far:.2f} V{near:.2f} A{near:.2f} {near:.2f} 0 0 0 {near:.2f} 0 Z "
    )


def arc(number: int, width: int, height: int) -> str:
    """A quarter of a double ring round a small diamond: the corner of an intertitle."""
    side = min(width, height)
    thick, thin, gap = max(1.4, side * 0.07), max(1.0, side * 0.035), max(1.6, side * 0.09)
    rings = _quarter(side, side - thick) + _quarter(side - thick - gap, side - thick - gap - thin)
    middle, arm = side * 0.34, side * 0.16
    gem = poly([(middle, middle - arm), (middle + arm, middle), (middle, middle + arm), (middle - arm, middle)])
    return _flipped(shape(rings, gem), number, width, height)


def rule(width: int, height: int) -> str:
    """A line with a diamond in its middle and a shorter hairline above and below it."""
    x, y, arm = width / 2, height / 2, min(height / 2, width / 8)
    thick = max(1, round(height / 10))
    top = round(y - thick / 2)
    gems = [(x, arm * 0.94), (x - 1.75 * arm, arm * 0.4), (x + 1.75 * arm, arm * 0.4)]
    middle = top + thick / 2
    parts = [shape(*(poly(around(at, middle, far, 4)) for at, far in gems))]
    near, step = round(2.5 * arm), max(thick + 1, round(arm * 0.36))
    lines = [(0, width / 2, 1.0)]
    if height >= 16:
        lines += [(-step, width * 0.34, 0.6), (step, width * 0.34, 0.6)]
    for offset, far, share in lines:
        long = max(0, round(far) - near)
        for left in (round(x) - near - long, width - round(x) + near):
            parts.append(_bar(left, top + offset, long, thick if not offset else max(1, thick // 2), share))
    return "".join(parts)


def bracket(right: bool, width: int, height: int) -> str:
    """The stepped end of a sign: three bars, each lower than the one before it, the outermost low."""
    thick = max(1, round(width / 7))
    gap = max(1, (width - 3 * thick) // 2)
    parts = []
    for number, share in enumerate((0.4, 0.7, 1.0)):
        tall = max(1, round(height * share))
        at = number * (thick + gap)
        parts.append(_bar(at, (height - tall) // 2, thick, tall))
    return _flipped("".join(parts), 1 if right else 0, width, height)


def _fan() -> str:
    """Half a sunburst: nine rays, every second one shorter and a half tone."""
    rays = []
    for number in range(9):
        far, share = (44.0, 1.0) if number % 2 == 0 else (36.0, 0.6)
        wide = far / 6
        path = f"M46.4 59 L{48 - wide:.2f} {74 - far:g} A{far:g} {far:g} 0 0 1 {48 + wide:.2f} {74 - far:g} L49.6 59 Z"
        rays.append(turned(shape(path, share=share), (number - 4) * 20.0, 48, 74))
    return "".join(rays) + shape("M37 74 A11 11 0 0 1 59 74 Z") + shape(box(2, 78, 92, 4.4))


ORNAMENTS = {"fan": _fan()}
"""Ornaments in a box of 96 by their names, in {c}."""
