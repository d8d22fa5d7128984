"""The eight emblems by which a seat is told, each in a bold cut and a fine one, and as a medal.

Drawn in a box of 96. The bold cut is for small sizes: a silhouette with gaps no narrower than a
pixel at 20. The fine cut has half tones and rivets. What must stay true: emblems are told apart by
silhouette alone, and all weigh about the same in their box.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.pixels.figures.pen import (
    around,
    box,
    disc,
    hexed,
    line,
    painted,
    placed,
    poly,
    shape,
    soft,
    star,
    turned,
)
from quiz.screen.theme import Colour

SIDE = 96
FINE = 64
"""From so many pixels on the fine cut is drawn."""

NIGHT: Colour = (8, 5, 6)
"""What the face of a medal is mixed with: dark enough for 12:1 under cream, whatever its ring."""


def _spots(x: float, y: float, reach: float, r: float, count: int) -> str:
    return "".join(disc(*spot, r) for spot in around(x, y, reach, count))


def _stripes(y: float, high: float, starts: tuple[float, ...], wide: float, lean: float) -> str:
    """Slanted stripes, as on the stick of a clapper."""
    return "".join(poly([(x + lean, y), (x + lean + wide, y), (x + wide, y + high), (x, y + high)]) for x in starts)


def _facets(x: float, y: float, far: float, near: float, share: float) -> str:
    """A star of five points cut like a jewel: the left half of each point full, the right a half tone."""
    tips, notches = around(x, y, far, 5), around(x, y, near, 5, 36)
    before = [notches[-1], *notches[:-1]]
    lit = (poly([(x, y), tip, notch]) for tip, notch in zip(tips, before, strict=True))
    dim = (poly([(x, y), tip, notch]) for tip, notch in zip(tips, notches, strict=True))
    return shape(*lit) + shape(*dim, share=share)


_TAIL = "M62 84 C70 82 76 80 80 75 H93 V92 H44 V89 C51 89 57 87 62 84 Z "
REEL = shape(disc(46, 46, 41), _spots(46, 46, 23.5, 10, 5), disc(46, 46, 4.6)) + shape(_TAIL)
REEL_FINE = (
    shape(disc(46, 46, 42), disc(46, 46, 37.6))
    + shape(disc(46, 46, 35), _spots(46, 46, 21.8, 8.8, 5), disc(46, 46, 8.2))
    + shape(disc(46, 46, 5.8), disc(46, 46, 2))
    + shape(_TAIL, *(box(x, 86, 5, 3.6, 1) for x in (62, 70.5, 79)), box(87, 86, 3, 3.6, 1), box(83, 78, 6, 3.6, 1))
)

CLAPPER = shape(box(7, 47, 82, 43, 5), box(7, 58, 82, 4.6)) + turned(
    shape(_stripes(22, 18, (3, 26, 49, 72), 17, 6)), -13, 8, 40
)
CLAPPER_FINE = (
    shape(box(7, 54, 82, 34, 4), box(13, 65.5, 70, 2.6), box(35, 68, 2.6, 14), box(60, 68, 2.6, 14), disc(74, 75, 4.4))
    + shape(box(7, 39.5, 82, 12, 1), _stripes(41.5, 8, (16.5, 34, 51.5, 69), 8, 5.8))
    + turned(shape(box(7, 22.5, 82, 13, 1), _stripes(24.5, 9, (16.5, 34, 51.5, 69), 8, 6.5)), -13, 9, 36)
)

STAR = _facets(48, 50.5, 48.5, 24, 0.76)
STAR_FINE = shape(star(48, 50.5, 48.5, 25), star(48, 50.5, 41.6, 21)) + _facets(48, 50.5, 37.6, 18.6, 0.62)

PASS = turned(
    placed(
        shape(
            "M2 19 H94 V37 A10.5 10.5 0 0 0 94 59 V77 H2 V59 A10.5 10.5 0 0 0 2 37 Z",
            star(58, 49.5, 21, 9.2),
            *(box(24, y, 6, 7, 1) for y in (27, 44.5, 62)),
        ),
        4.3,
        4.3,
        0.91,
    ),
    -15,
    48,
    48,
)
PASS_FINE = turned(
    placed(
        shape(
            "M6 20 H90 A4 4 0 0 1 94 24 V37 A10.5 10.5 0 0 0 94 59 V72 A4 4 0 0 1 90 76 H6 A4 4 0 0 1 2 72 V59 "
            "A10.5 10.5 0 0 0 2 37 V24 A4 4 0 0 1 6 20 Z",
            "M34 26 H86.5 V33 A16 16 0 0 0 86.5 63 V70 H34 Z",
            "M36.2 28.2 V67.8 H84.3 V64.5 A18.4 18.4 0 0 1 84.3 31.5 V28.2 Z",
            star(56, 49, 16.5, 7),
            *(disc(26, y, 2.1) for y in (25.5, 34.5, 43.5, 52.5, 61.5, 70.5)),
        ),
        4.3,
        4.3,
        0.91,
    ),
    -15,
    48,
    48,
)

CAMERA = (
    shape(disc(23, 24, 17.5), disc(23, 24, 5.6))
    + shape(disc(56, 27.5, 13.5), disc(56, 27.5, 4.8))
    + shape(box(7, 46, 58, 42, 5), box(14, 54, 17, 5.4, 1))
    + soft(poly([(72, 60), (89, 50), (89, 83), (72, 73)]), 5)
)
CAMERA_FINE = (
    shape(disc(23, 24, 18), disc(23, 24, 3.4), _spots(23, 24, 10.4, 3.8, 5))
    + shape(disc(55.5, 28, 14), disc(55.5, 28, 2.8), _spots(55.5, 28, 8.1, 2.9, 5))
    + shape(box(7, 46, 58, 42, 4), box(11.5, 50.5, 49, 33, 2), box(13.9, 52.9, 44.2, 28.2, 1), disc(30, 67, 10))
    + shape(disc(30, 67, 7.4), disc(30, 67, 2.6))
    + shape(box(67.5, 58, 5.4, 18))
    + soft(poly([(77, 59.5), (90.5, 50), (90.5, 84), (77, 74.5)]), 3)
)

_FACE = "M8 9 C22 17 35 19 48 19 C61 19 74 17 88 9 C93 48 83 91 48 91 C13 91 3 48 8 9 Z "
_GRIN = "M19 56 C36 64 60 64 77 56 C75 73 64 83 48 83 C32 83 21 73 19 56 Z "
_EYES = (
    "M16.5 47.5 A13 13 0 0 1 42.5 47.5 C34 42 25 42 16.5 47.5 Z "
    "M79.5 47.5 A13 13 0 0 0 53.5 47.5 C62 42 71 42 79.5 47.5 Z "
)
_BROWS = (
    "M15 30 C22 22.5 33 22.5 41 30 C33 26.5 23 26.5 15 30 Z M81 30 C74 22.5 63 22.5 55 30 C63 26.5 73 26.5 81 30 Z "
)
_TEETH = "M24.5 60.2 C39 66 57 66 71.5 60.2 C70.6 64 69 67 67 69.5 C54 73 42 73 29 69.5 C27 67 25.4 64 24.5 60.2 Z "
MASK = shape(_FACE, _GRIN, _EYES)
MASK_FINE = shape(_FACE, _GRIN, _EYES, _BROWS, "M48 40 L52.5 53.5 H43.5 Z ") + shape(_TEETH, share=0.55)

_GLASS = "M48 4 A31 31 0 0 1 66.5 59.9 C62.5 63 61.5 66 61.5 70 H34.5 C34.5 66 33.5 63 29.5 59.9 A31 31 0 0 1 48 4 Z "
_CAP = "M35 86.5 H61 L55 94 H41 Z "
_FILAMENT = "M40.5 64 V47 L33 36 H40 L48 46.5 L56 36 H63 L55.5 47 V64 H51 V51 H45 V64 Z "
_LOOP = "M42 64.5 V49 L31.5 34.5 L38.5 39 L43.2 34.5 L48 39 L52.8 34.5 L57.5 39 L64.5 34.5 L54 49 V64.5 H51.4 V48.2 "
_LOOP += "L57.6 39.8 L57.2 42.4 L52.8 38.4 L48 43 L43.2 38.4 L38.8 42.4 L38.4 39.8 L44.6 48.2 V64.5 Z "
BULB = shape(_GLASS, _FILAMENT) + shape(box(32.5, 74, 31, 9, 2.5), _CAP)
BULB_FINE = (
    shape(_GLASS, _LOOP, "M24.5 41 A25 25 0 0 1 41 12.5 A30 30 0 0 0 24.5 41 Z ")
    + shape(box(32.5, 72.6, 31, 5, 2.4), box(32.5, 79.6, 31, 5, 2.4))
    + shape(_CAP)
)

_ARC = "M84 34 A19 19 0 0 1 84 62"
HORN = placed(
    turned(
        shape("M3 38 H19 V58 H3 Z", "M25 36.5 L60 16 V80 L25 59.5 Z", box(66, 9, 9.5, 78, 3))
        + soft("M27 68 L34 72 V84 H27 Z", 4)
        + line(_ARC, 7.5),
        -14,
        46,
        48,
    ),
    0.5,
    2,
    0.955,
)
HORN_FINE = placed(
    turned(
        shape(box(2, 37, 12, 22, 2.5), box(16.4, 38.6, 4.6, 18.8, 1))
        + shape("M24 37 L44 25.4 V70.6 L24 59 Z", "M46.8 23.8 L61.5 15.2 V80.8 L46.8 72.2 Z")
        + shape(box(64.4, 8, 4.4, 80, 2), box(71.2, 11, 4.4, 74, 2))
        + shape("M26 64.5 L40 72.5 V80 A5 5 0 0 1 35 85 H31 A5 5 0 0 1 26 80 Z", "M30 71.4 L36 74.8 V81 H30 Z")
        + line("M83 40 A12 12 0 0 1 83 56", 4)
        + line("M86.5 31 A21 21 0 0 1 86.5 65", 4),
        -14,
        46,
        48,
    ),
    0.5,
    2,
    0.955,
)

CUTS = {
    "reel": (REEL, REEL_FINE),
    "clapper": (CLAPPER, CLAPPER_FINE),
    "star": (STAR, STAR_FINE),
    "pass": (PASS, PASS_FINE),
    "camera": (CAMERA, CAMERA_FINE),
    "mask": (MASK, MASK_FINE),
    "bulb": (BULB, BULB_FINE),
    "horn": (HORN, HORN_FINE),
}
"""The bold cut and the fine cut of each."""


def emblem(name: str, side: float) -> str:
    """The cut of an emblem for a side in pixels, in a box of 96; KeyError when there is none."""
    bold, fine = CUTS[name]
    return fine if side >= FINE else bold


def medal(name: str, side: float, colour: Colour, other: Colour) -> str:
    """An emblem on a round medallion with a ring in the other colour, in a box of 96."""
    fine = side >= FINE
    scale = 0.58 if fine else 0.62
    face = shape(disc(48, 48, 46), paint=hexed(theme.mix(other, NIGHT, 0.88)))
    ring = _milled() if fine else shape(disc(48, 48, 47), disc(48, 48, 41.5), paint="{o}")
    shrunk = placed(emblem(name, side * scale), 48 * (1 - scale), 48 * (1 - scale), scale)
    return painted(face + ring + shrunk, colour, other)


def _milled() -> str:
    """A ring with ticks cut into it, as on the edge of a coin, and a hairline inside."""
    corners = (around(48, 48, r, 40, turn) for r, turn in ((44.8, -1.1), (44.8, 1.1), (41.6, 1.1), (41.6, -1.1)))
    ticks = (poly(points) for points in zip(*corners, strict=True))
    ring = shape(disc(48, 48, 47.5), disc(48, 48, 39), *ticks, paint="{o}")
    return ring + shape(disc(48, 48, 36.8), disc(48, 48, 35.9), paint="{o}", share=0.6)
