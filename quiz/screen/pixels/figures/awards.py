"""The emblems of the awards on the winner's page: each a picture of what its holder did.

Drawn in a box of 96 in two colours, the second for what stands out. What must stay true: the second
colour may be missing (the colour of the page) and the picture is still told by its silhouette.
"""

from __future__ import annotations

from quiz.screen.pixels.figures.pen import around, box, disc, line, placed, shape, soft, star, turned

_PHOTO = (
    shape(box(5, 38, 86, 52, 7), disc(48, 65, 21), box(13, 46, 13, 5.4, 1.4))
    + shape("M28 35 L33 26 H53 L58 35 Z")
    + shape(disc(48, 65, 17), disc(48, 65, 9.6))
    + shape(disc(48, 65, 6), paint="{o}")
    + shape(star(77, 19, 17.5, 6.4, 8), paint="{o}")
)

_METHOD = (
    shape(disc(58, 42, 31))
    + line("M58 42 m0 0 a6 6 0 0 1 10 5 a12 12 0 0 1 -22 -3 a19 19 0 0 1 36 -6 a24 24 0 0 1 -3 18", 5, "{o}")
    + shape("M6 58 C6 50 18 48 22 56 C25 64 30 72 40 76 C56 80 76 74 84 70 C90 74 93 80 93 87 H26 C14 87 6 72 6 58 Z")
    + line("M12 52 L8 31 M20 51 L24 31", 4.4)
    + shape(disc(8, 29, 4.6))
    + shape(disc(24.5, 29, 4.6))
)

_STEALER = (
    shape("M2 42 C20 34 76 34 94 42 C94 48 76 51 48 51 C20 51 2 48 2 42 Z")
    + shape("M22.5 26 C24.5 12 31 5 38 7 C44 10 52 10 58 7 C65 5 71.5 12 73.5 26 C62 23.4 34 23.4 22.5 26 Z")
    + line("M21 33 C33 29.6 63 29.6 75 33", 6, "{o}", cap="butt")
    + shape(
        "M7 60 C20 52 38 54 48 61 C58 54 76 52 89 60 C91 76 84 89 69 89 C58 89 53 80 48 76 C43 80 38 89 27 89 "
        "C12 89 5 76 7 60 Z",
        "M17 70 C22 64 33 65 38 73 C33 80 21 79 17 70 Z M79 70 C74 64 63 65 58 73 C63 80 75 79 79 70 Z",
    )
)

_BLOOPER = (
    shape(
        "M66 7 L77 3 L82 16 C96 45 82 78 50 88 C34 93 19 92 9 87 L5 78 C34 75 58 58 66 34 C69 25 69.5 17 66 7 Z",
        "M73 22 C79 52 57 76 20 83 C61 80 87 56 76 21 Z",
    )
    + shape(star(28, 36, 15, 5.6, 5, -12), paint="{o}")
    + shape(star(47, 15, 9, 3.4, 5, 10), paint="{o}")
    + shape(star(10, 61, 8, 3, 5, 8), paint="{o}")
)

_LONG = (
    shape(box(14, 5, 68, 11, 3))
    + shape(box(14, 80, 68, 11, 3))
    + shape(
        "M21 19 H75 V27 C75 38 60 42 55 48 C60 54 75 58 75 69 V77 H21 V69 C21 58 36 54 41 48 C36 42 21 38 21 27 Z",
        "M27 23 H69 V27 C69 34 54 40 49.6 48 C54 56 69 62 69 69 V73 H27 V69 C27 62 42 56 46.4 48 C42 40 27 34 27 27 Z",
    )
    + shape("M32 30 H64 C60 37 52 40 48 46 C44 40 36 37 32 30 Z", paint="{o}")
    + shape("M30 70 C32 63 44 62 48 55 C52 62 64 63 66 70 Z", paint="{o}")
    + shape(*(box(x, 8.4, 5, 4.2, 1) for x in (20, 32, 44, 56, 68)), paint="{o}")
    + shape(*(box(x, 83.4, 5, 4.2, 1) for x in (20, 32, 44, 56, 68)), paint="{o}")
)

_REEL = (
    shape(disc(48, 48, 45), disc(48, 48, 40))
    + shape(disc(48, 48, 37), *(disc(*spot, 7.6) for spot in around(48, 48, 26.5, 5, 36)))
    + shape(star(48, 48.6, 22, 9.6), paint="{o}")
)

_RUN = (
    shape(disc(60, 36, 32), *(disc(*spot, 7.6) for spot in around(60, 36, 18.2, 5, 10)), disc(60, 36, 3.8))
    + line("M6 20 H20 M10 36 H19 M5 52 H23", 6.4, "{o}")
    + line("M53 70 L44 82 L27 80 L25 87", 7.4)
    + line("M68 70 L82 78 L77 91 H88", 7.4)
)


def _die(pips: tuple[tuple[float, float], ...]) -> str:
    return shape(box(0, 0, 44, 44, 8), *(disc(x, y, 4.8) for x, y in pips))


_ROLLER = (
    turned(placed(_die(((12, 12), (32, 12), (22, 22), (12, 32), (32, 32))), 4, 38, 1), -12, 26, 60)
    + turned(placed(_die(((12, 12), (22, 22), (32, 32))), 51, 18, 0.93), 16, 72, 38)
    + shape(disc(76, 79, 14), disc(76, 79, 9.4), paint="{o}")
    + shape(disc(76, 79, 5.4), paint="{o}")
    + soft(star(24, 18, 13, 4, 4), 1, "{o}")
)

AWARDS = {
    "award-photo": _PHOTO,
    "award-method": _METHOD,
    "award-stealer": _STEALER,
    "award-blooper": _BLOOPER,
    "award-long": _LONG,
    "award-reel": _REEL,
    "award-run": _RUN,
    "award-roller": _ROLLER,
}
"""Every award by its name, in {c} and {o}."""
