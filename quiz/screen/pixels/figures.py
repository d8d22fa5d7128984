"""The drawings as SVG: answer shapes, signs, emblems of seats, ornaments. Our own art.

Each is the inside of an SVG of 24 by 24 with {c} for its colour; those in STRETCHED are made for
their size in pixels. What must stay true: a thing that means something (right, wrong, a seat, an
answer) is told by its form, not by its colour.
"""

from __future__ import annotations

from quiz.screen.theme import Colour

DRAWN = {
    "triangle": '<path d="M12 2 L23 22 H1 Z" fill="{c}"/>',
    "circle": '<circle cx="12" cy="12" r="10.5" fill="{c}"/>',
    "square": '<rect x="2" y="2" width="20" height="20" rx="1.5" fill="{c}"/>',
    "diamond": '<path d="M12 0.5 L23.5 12 L12 23.5 L0.5 12 Z" fill="{c}"/>',
    "tick": '<path d="M3 13 L9.5 19.5 L21 5" fill="none" stroke="{c}" stroke-width="4.2" stroke-linecap="round" '
    'stroke-linejoin="round"/>',
    "cross": '<path d="M5 5 L19 19 M19 5 L5 19" fill="none" stroke="{c}" stroke-width="4" stroke-linecap="round"/>',
    "hole": '<circle cx="12" cy="12" r="8.5" fill="none" stroke="{c}" stroke-width="3"/>'
    '<circle cx="12" cy="12" r="3.6" fill="{c}"/>',
    "less": '<path d="M16 3 L6 12 L16 21" fill="none" stroke="{c}" stroke-width="4" stroke-linecap="round" '
    'stroke-linejoin="round"/>',
    "more": '<path d="M8 3 L18 12 L8 21" fill="none" stroke="{c}" stroke-width="4" stroke-linecap="round" '
    'stroke-linejoin="round"/>',
    "up": '<path d="M3 16 L12 7 L21 16" fill="none" stroke="{c}" stroke-width="4" stroke-linecap="round" '
    'stroke-linejoin="round"/>',
    "down": '<path d="M3 8 L12 17 L21 8" fill="none" stroke="{c}" stroke-width="4" stroke-linecap="round" '
    'stroke-linejoin="round"/>',
    "reel": '<circle cx="12" cy="12" r="9.8" fill="none" stroke="{c}" stroke-width="2.4"/>'
    '<circle cx="12" cy="6.8" r="2.2" fill="{c}"/><circle cx="17" cy="10.4" r="2.2" fill="{c}"/>'
    '<circle cx="15.1" cy="16.2" r="2.2" fill="{c}"/><circle cx="8.9" cy="16.2" r="2.2" fill="{c}"/>'
    '<circle cx="7" cy="10.4" r="2.2" fill="{c}"/>',
    "clapper": '<rect x="2" y="11" width="20" height="11" rx="1.5" fill="{c}"/>'
    '<path d="M2 8.6 L21 3.4" fill="none" stroke="{c}" stroke-width="4.4" stroke-dasharray="4 1.6"/>',
    "star": '<path d="M12 1 L15.2 8.6 L23.4 9.3 L17.2 14.7 L19.1 22.7 L12 18.4 L4.9 22.7 L6.8 14.7 L0.6 9.3 '
    'L8.8 8.6 Z" fill="{c}"/>',
    "pass": '<path d="M1 6 H23 V9.6 A2.6 2.6 0 0 0 23 14.4 V18 H1 V14.4 A2.6 2.6 0 0 0 1 9.6 Z" fill="{c}"/>',
    "camera": '<rect x="1" y="7" width="14" height="12" rx="2" fill="{c}"/>'
    '<path d="M16.5 11.5 L23 7.5 V18.5 L16.5 14.5 Z" fill="{c}"/>'
    '<circle cx="5" cy="4" r="2.6" fill="{c}"/><circle cx="11" cy="4" r="2.6" fill="{c}"/>',
    "mask": '<path fill-rule="evenodd" d="M2 4 H22 V12 C22 18 17 22.5 12 22.5 C7 22.5 2 18 2 12 Z M6 9 H10 V11.4 H6 Z '
    'M14 9 H18 V11.4 H14 Z M7.6 15 H16.4 C15.6 18 14 19 12 19 C10 19 8.4 18 7.6 15 Z" fill="{c}"/>',
    "bulb": '<circle cx="12" cy="9" r="8" fill="{c}"/><rect x="8.4" y="18" width="7.2" height="2.2" fill="{c}"/>'
    '<rect x="9.4" y="21.2" width="5.2" height="2.2" fill="{c}"/>',
    "horn": '<path d="M1 9 H6 L20 2 V22 L6 15 H1 Z" fill="{c}"/><path d="M6.4 16 L8.6 23 H12 L10.2 17.4 Z" fill="{c}"/>'
    '<rect x="21.4" y="9" width="2.2" height="6" fill="{c}"/>',
}


def hexed(colour: Colour) -> str:
    """A colour as SVG writes it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def svg(name: str, width: int, height: int, colour: Colour) -> str:
    """A figure as an SVG text for its size in pixels; KeyError when there is no such figure."""
    if name == "stub":
        return _page(width, height, width, height, _stub(width, height, colour))
    if name.startswith("places"):
        return _page(width, height, 24, 24, _places(int(name[-1]), colour))
    if name.startswith("corner"):
        return _page(width, height, 54, 54, _corner(int(name[-1]), colour))
    if name.startswith("arc"):
        return _page(width, height, 24, 24, _arcs(int(name[-1]), colour))
    return _page(width, height, 24, 24, DRAWN[name].format(c=hexed(colour)))


def rounded(side: int, radius: int, fill: Colour | None, edge: Colour | None, thick: int) -> str:
    """A square with round corners: the tile panels take their corners from."""
    inset = thick / 2 if edge else 0
    paint = f'fill="{hexed(fill)}"' if fill else 'fill="none"'
    line = f'stroke="{hexed(edge)}" stroke-width="{thick}"' if edge else ""
    inner = max(0.0, radius - inset)
    length = side - 2 * inset
    box = f'<rect x="{inset}" y="{inset}" width="{length}" height="{length}" rx="{inner}" ry="{inner}" {paint} {line}/>'
    return _page(side, side, side, side, box)


def _page(width: int, height: int, across: int, down: int, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {across} {down}">{inside}</svg>'
    )


def _stub(width: int, height: int, colour: Colour) -> str:
    """The stub of a ticket: round at the left, bites of the perforation at the right."""
    round_corner = min(height // 4, max(2, round(width * 0.09)))
    bites = max(3, round(height / max(1.0, width * 0.22)))
    step = height / bites
    bite = step * 0.3
    path = f"M{round_corner} 0 H{width}"
    for number in range(bites):
        top = step * (number + 0.5) - bite
        path += f" V{top:.2f} A{bite:.2f} {bite:.2f} 0 0 0 {width} {top + 2 * bite:.2f}"
    path += f" V{height} H{round_corner} A{round_corner} {round_corner} 0 0 1 0 {height - round_corner}"
    path += f" V{round_corner} A{round_corner} {round_corner} 0 0 1 {round_corner} 0 Z"
    return f'<path d="{path}" fill="{hexed(colour)}"/>'


def _places(option: int, colour: Colour) -> str:
    """The four places of a diamond of buttons, the option's own filled: up, right, left, down."""
    spots = ((12, 4.5), (19.5, 12), (4.5, 12), (12, 19.5))
    paint = hexed(colour)
    return "".join(
        f'<circle cx="{x}" cy="{y}" r="4.3" fill="{paint}"/>'
        if number == option
        else f'<circle cx="{x}" cy="{y}" r="2.9" fill="none" stroke="{paint}" stroke-width="1.5"/>'
        for number, (x, y) in enumerate(spots)
    )


def _turned(number: int, side: int) -> str:
    """The transform that brings a top left corner to the corner of a number (reading order)."""
    across, down = (-1 if number % 2 else 1), (-1 if number > 1 else 1)
    return f"matrix({across} 0 0 {down} {side if number % 2 else 0} {side if number > 1 else 0})"


def _corner(number: int, colour: Colour) -> str:
    """Three stepped lines of a Deco corner, 8 apart, 54, 40 and 26 long."""
    lines = "".join(
        f'<path d="M{at + 1} {at + length} V{at + 1} H{at + length}" '
        f'fill="none" stroke="{hexed(colour)}" stroke-width="2"/>'
        for at, length in ((0, 54), (8, 40), (16, 26))
    )
    return f'<g transform="{_turned(number, 54)}">{lines}</g>'


def _arcs(number: int, colour: Colour) -> str:
    """Three quarter rings of an intertitle's corner."""
    lines = "".join(
        f'<path d="M{radius} 0 A{radius} {radius} 0 0 1 0 {radius}" '
        f'fill="none" stroke="{hexed(colour)}" stroke-width="1"/>'
        for radius in (10, 16, 22)
    )
    return f'<g transform="{_turned(number, 24)}">{lines}</g>'
