"""Bulbs of the marquee, and the frames of the film strip that tells the time.

What must stay true: a glow ends before the edge of its picture, so that no square shows; a frame
that is gone is told by its dark picture, not by colour alone.
"""

from __future__ import annotations

import math

from quiz.screen import theme
from quiz.screen.pixels.figures.pen import Point, box, hexed, line, page, poly, shape
from quiz.screen.theme import Colour

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
GLOW = 0.46
"""How strong the glow is next to the glass, of 1."""


def bulb(side: int, lit: float, glass: Colour, brass: Colour) -> str:
    """A bulb in its socket as an SVG text, its glow reaching to the edge of a square of `side`
    pixels; `lit` 0 is off and 1 full. To be laid over (not added to) what is behind."""
    light = hexed(theme.mix(glass, brass, 0.4))
    shine = "".join(
        f'<stop offset="{at}%" stop-color="{light}" stop-opacity="{lit * GLOW * _fall(at):.3f}"/>'
        for at in range(30, 101, 10)
    )
    rim = theme.mix(theme.mix(brass, BLACK, 0.72), theme.mix(glass, brass, 0.35), lit)
    core, body = _warmed(brass, 0.4, WHITE, lit), _warmed(brass, 0.52, glass, lit)
    inside = (
        f"<defs>{_radial('g', shine)}{_radial('b', _stops(((0, core), (45, body), (78, body), (100, rim))))}</defs>"
        + ('<circle cx="12" cy="12" r="11.8" fill="url(#g)"/>' if lit > 0 else "")
        + f'<circle cx="12" cy="12" r="5.3" fill="{hexed(theme.mix(brass, BLACK, 0.65))}"/>'
        + f'<circle cx="12" cy="12" r="4.95" fill="{hexed(theme.mix(theme.mix(brass, BLACK, 0.25), brass, lit))}"/>'
        + '<circle cx="12" cy="12" r="4.3" fill="url(#b)"/>'
        + f'<circle cx="10.7" cy="10.4" r="0.95" fill="#fff" fill-opacity="{0.28 + 0.5 * lit:.2f}"/>'
    )
    return page(side, side, 24, 24, inside)


def _warmed(brass: Colour, dark: float, hot: Colour, lit: float) -> Colour:
    """From dark brass through brass to hot, as a wire warms; a straight mix would be grey half-way."""
    return theme.mix(theme.mix(theme.mix(brass, BLACK, dark), brass, lit), theme.mix(brass, hot, lit), lit)


def glow(side: int, colour: Colour, strength: float = 1.0) -> str:
    """A round light on black as an SVG text, to be added (BLEND_RGB_ADD) to what is behind."""
    stops = _stops(
        tuple((at, theme.mix(BLACK, colour, strength * (1 - (at / 100) ** 2) ** 3)) for at in range(0, 101, 10))
    )
    inside = (
        f"<defs>{_radial('g', stops)}</defs>"
        '<rect x="0" y="0" width="24" height="24" fill="#000"/><circle cx="12" cy="12" r="11.8" fill="url(#g)"/>'
    )
    return page(side, side, 24, 24, inside)


def _fall(percent: float) -> float:
    """How light falls off from the glass (1) to the edge of the picture (0), smooth at its end."""
    far = max(0.0, (percent - 30) / 70)
    return (1 - far) ** 2 * (1 - far * 0.35)


def _stops(stops: tuple[tuple[int, Colour], ...]) -> str:
    return "".join(f'<stop offset="{at}%" stop-color="{hexed(colour)}"/>' for at, colour in stops)


def _radial(name: str, stops: str) -> str:
    return f'<radialGradient id="{name}" cx="50%" cy="50%" r="50%" fx="50%" fy="50%">{stops}</radialGradient>'


def frame_svg(width: int, height: int, colour: Colour, edge: Colour, share: float = 1.0) -> str:
    """A frame of film as an SVG text for its size in pixels. The left `share` of it is there, in
    `colour`, and ends in a burnt edge; the rest is gone and shows in `edge`."""
    parts = [_film(width, height, edge, width, False)] if share < 1 else []
    cut = width * share
    if cut >= 1:
        parts.append(_film(width, height, colour, cut, True))
    if cut >= 1 and share < 1:
        burn = "M" + " L".join(f"{x:.2f} {y:.2f}" for x, y in _wave(cut, height))
        hot = hexed(theme.mix(colour, WHITE, 0.75))
        parts.append(line(burn, max(1.0, height * 0.07), hot, cap="butt"))
    return page(width, height, width, height, "".join(parts))


def _film(width: int, height: int, colour: Colour, cut: float, lit: bool) -> str:
    """Film base with holes above and below its picture, as far as `cut`; no holes below 9 pixels."""
    rim, hole, wide = _measures(height)
    whole = cut >= width
    base = box(0, 0, width, height, max(1.0, height * 0.1)) if whole else _torn(0, 0, cut, height, height)
    holes = (
        box(x, y, min(wide, cut - 1 - x), hole, min(1.5, hole * 0.25))
        for x in _starts(width, wide)
        for y in (rim, height - rim - hole)
        if hole and cut - 1 - x > 1
    )
    side, top = max(1, round(height * 0.1)), 2 * rim + hole
    shade = theme.mix(colour, WHITE, 0.3) if lit else theme.mix(colour, BLACK, 0.45)
    picture = _picture(side, top, min(width - side, cut), height, cut < width - side)
    return shape(base, *holes, paint=hexed(colour)) + (shape(picture, paint=hexed(shade)) if picture else "")


def _picture(left: int, top: int, right: float, height: int, torn: bool) -> str:
    """The picture of a frame, burnt at its right or whole; nothing when there is no room."""
    room = height - 2 * top
    if room < 1 or right < left + 2:
        return ""
    if torn:
        return _torn(left, top, right, room, height)
    return box(left, top, right - left, room, min(2.0, room * 0.15))


def _measures(height: int) -> tuple[int, int, int]:
    """Pixels from the edge to a hole, a hole's height and its width."""
    hole = max(2, round(height * 0.13)) if height >= 9 else 0
    return max(1, round(height * 0.07)), hole, max(2, round(hole * 1.25))


def _starts(width: int, wide: int) -> list[int]:
    """Where holes begin, evenly, half a gap at both ends so that frames join."""
    count = max(2, round(width / (wide * 2.4)))
    return [round((number + 0.5) * width / count - wide / 2) for number in range(count)]


def _wave(cut: float, height: int) -> list[Point]:
    """A burnt edge from top to bottom: a wave of a few pixels, always the same, never right of `cut`."""
    swing = min(height * 0.09, cut * 0.4)
    return [(cut - swing * (0.9 + 0.5 * math.sin(step * 1.9)), height * step / 8) for step in range(9)]


def _torn(left: float, top: float, cut: float, room: float, height: int) -> str:
    """A box whose right side is the burnt edge between two heights."""
    edge = [(x, y) for x, y in _wave(cut, height) if top <= y <= top + room]
    return poly([(left, top), (edge[0][0], top), *edge, (edge[-1][0], top + room), (left, top + room)])
