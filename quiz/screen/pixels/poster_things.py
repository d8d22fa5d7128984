"""Motifs of posters that are things: SVG of 200 by 300 in flat layered shapes. Our own art.

Each takes a palette and a chance. The frame covers 10 at every side and the plate with the letter
stands at (100, 279). What must stay true: a motif draws from the chance it is given and from
nothing else, and is told from the others by its form alone.
"""

from __future__ import annotations

import math
import random

from quiz.screen.pixels.poster_inks import Palette, box, circle, path, spot, stroke, wedges


def fan(p: Palette, chance: random.Random) -> str:
    """Feathers of a fan, one row before the other."""
    count = chance.choice((9, 11, 13))
    made = []
    for rank, (far, colour, edge) in enumerate(((178, p.mid, p.glow), (138, p.deep, p.light), (98, p.spark, p.glow))):
        for number in range(count):
            angle = math.pi * (1.02 + 0.96 * (number + 0.5) / count)
            x, y = 100 + far * math.cos(angle), 252 + far * math.sin(angle)
            half = far * math.pi / count * 0.5
            turn = math.degrees(angle) + 90
            feather = f"M0 {far} L{-half:.1f} {half:.1f} A{half:.1f} {half:.1f} 0 0 1 {half:.1f} {half:.1f} Z"
            made.append(
                f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f})">'
                f"{path(feather, colour if (number + rank) % 2 else p.night)}"
                f"{stroke(feather, edge, 1.5)}{circle(0, half * 1.1, half * 0.36, edge)}</g>"
            )
    hub = circle(100, 252, 46, p.glow) + circle(100, 252, 38, p.night) + circle(100, 252, 30, p.spark)
    return "".join(made) + hub + circle(100, 252, 18, p.light) + box(0, 262, 200, 40, p.night)


def footlights(p: Palette, chance: random.Random) -> str:
    """A curtain drawn aside over a lit stage."""
    light = path("M100 -10 L34 246 H166 Z", p.glow, 0.4) + path("M100 -10 L62 246 H138 Z", p.light, 0.35)
    pool = f'<ellipse cx="100" cy="246" rx="64" ry="10" fill="{p.light}"/>'
    folds = []
    for side in (-1, 1):
        for number in range(7):
            top, low = 100 + side * (8 + number * 15), 100 + side * (62 + number * 7)
            out, far = top + side * 15, low + side * 7
            d = f"M{top} 0 H{out} Q{out + side * 10} 130 {far} 252 H{low} Q{top + side * 12} 120 {top} 0 Z"
            folds.append(path(d, (p.spark, p.mid, p.deep)[number % 3]))
    swag = "".join(
        path(f"M{x} 0 H{x + 46} A23 {22 + 8 * (at % 2)} 0 0 1 {x} 0 Z", p.mid if at % 2 else p.deep)
        + stroke(f"M{x} 2 A23 {22 + 8 * (at % 2)} 0 0 0 {x + 46} 2", p.glow, 2.4)
        for at, x in enumerate((-14, 31, 77, 123, 168))
    )
    prop = chance.choice(
        (
            path("M84 204 L82 166 H118 L116 204 Z M70 204 H130 V211 H70 Z M86 211 H114 V216 L120 248 H112 L108 220 "
                 "H92 L88 248 H80 L86 216 Z", p.night) + box(83, 194, 34, 6, p.spark),
            path("M78 246 L84 202 H116 L122 246 H116 L113 220 H87 L84 246 Z M84 202 L82 168 H118 L116 202 Z", p.night),
            stroke("M100 246 V168 M86 246 H114", p.night, 4) + circle(100, 162, 9, p.night),
        )
    )  # fmt: skip
    stage = box(0, 250, 200, 60, p.night) + "".join(circle(16 + at * 21, 256, 5, p.light) for at in range(9))
    return light + pool + prop + "".join(folds) + swag + stage


def reel(p: Palette, chance: random.Random) -> str:
    """A reel whose film winds away."""
    x, y, far = chance.choice((88, 100, 112)), 112, 66
    turn = chance.uniform(0, math.tau / 5)
    side = chance.choice((-1, 1))
    way = f"M{x + side * far} {y} C{x + side * 92} 220 {x - side * 60} 196 {100 - side * 70} 310"
    film = stroke(way, p.night, 40) + stroke(way, p.glow, 36) + stroke(way, p.night, 28) + stroke(way, p.light, 20, 0.9)
    bars = "".join(_bar(x, y, far, side, at / 12, p.night) for at in range(13))
    disc = circle(x, y, far + 8, p.night) + circle(x, y, far + 4, p.glow) + circle(x, y, far, p.mid)
    places = [(x + 39 * math.cos(a), y + 39 * math.sin(a)) for a in (turn + at * math.tau / 5 for at in range(5))]
    holes = "".join(circle(*place, 17, p.night) + circle(*place, 14, p.deep) for place in places)
    rim = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="{p.light}" stroke-width="1"/>' for r in (60, 63)
    )
    return film + bars + disc + rim + holes + circle(x, y, 13, p.spark) + circle(x, y, 5, p.night)


def _bar(x: float, y: float, far: float, side: int, at: float, colour: str) -> str:
    """A line across the film at a share of its way."""
    points = ((x + side * far, y), (x + side * 92, 220), (x - side * 60, 196), (100 - side * 70, 310))
    back = 1 - at
    weights = (back**3, 3 * back * back * at, 3 * back * at * at, at**3)
    slopes = (-3 * back * back, 3 * back * back - 6 * back * at, 6 * back * at - 3 * at * at, 3 * at * at)
    here = [sum(w * q[axis] for w, q in zip(weights, points, strict=True)) for axis in (0, 1)]
    along = [sum(w * q[axis] for w, q in zip(slopes, points, strict=True)) for axis in (0, 1)]
    long = math.hypot(*along) or 1.0
    over = (-along[1] / long * 11, along[0] / long * 11)
    ends = [f"{here[0] + sign * over[0]:.1f} {here[1] + sign * over[1]:.1f}" for sign in (-1, 1)]
    return stroke(f"M{ends[0]} L{ends[1]}", colour, 3)


def ballet(p: Palette, chance: random.Random) -> str:
    """A dancer's feet on their points, ribbons that fly, in a round of light."""
    side = chance.choice((-1, 1))
    lit = circle(100, 148, 84, p.mid) + circle(100, 148, 75, p.deep) + circle(100, 148, 66, p.mid, 0.75)
    floor = f'<ellipse cx="100" cy="258" rx="78" ry="10" fill="{p.glow}"/>'
    flown = "".join(
        stroke(f"M120 {176 + by} C168 {196 + by} 138 {122 + by} 184 {132 - by}", p.spark, wide)
        for by, wide in ((0, 4), (12, 2.6))
    )
    turned = flown + _foot(p.glow, p.mid, p.night, 1) + _foot(p.light, p.spark, p.deep, 0)
    skirt = "".join(
        path(f"M4 {92 - at * 22} Q26 {112 - at * 24} 48 {94 - at * 20} T92 {96 - at * 20} T136 {96 - at * 20} "
             f"T196 {88 - at * 22} L130 -10 H70 Z", colour)
        for at, colour in enumerate((p.mid, p.light, p.glow))
    )  # fmt: skip
    return lit + floor + f'<g transform="translate({100 - side * 100} 0) scale({side} 1)">{turned}</g>' + skirt


def _foot(skin: str, satin: str, sole: str, behind: int) -> str:
    """One leg from the knee to the point; the one behind leans the other way."""
    leg = path(
        "M86 40 C84 90 76 112 80 140 C83 164 88 176 88 196 H100 C102 176 112 150 110 124 C108 92 112 70 112 40 Z", skin
    )
    shoe = path("M87 182 C84 206 88 232 93 256 Q96 259 100 256 C104 236 110 210 101 182 C98 200 91 200 87 182 Z", satin)
    point = path("M91 244 L93 256 Q96 259 100 256 L102 244 Q96 248 91 244 Z", sole, 0.55)
    ribbons = stroke("M87 184 L104 168 M101 184 L85 168 M85 168 L106 154 M104 168 L82 152", satin, 3)
    place, lean = ("24 -2", 7) if behind else ("-8 2", -3)
    turn = f"translate({place}) rotate({lean} 96 256) translate(20 0) scale(0.8 1)"
    return f'<g transform="{turn}">{leg}{shoe}{point}{ribbons}</g>'


def star(p: Palette, chance: random.Random) -> str:
    """A cut star with a train of light."""
    points = chance.choice((5, 6, 8))
    x, y = 100, chance.uniform(112, 132)
    inner = 30 if points == 5 else 34
    burst = wedges(x, y, 260, 4 * points, p.mid, math.pi / 2, math.tau)
    rings = circle(x, y, 88, p.night, 0.5) + circle(x, y, 84, p.glow) + circle(x, y, 80, p.deep)
    cut = []
    for number in range(2 * points):
        one, two = (math.pi * at / points - math.pi / 2 for at in (number, number + 1))
        far, near = (78, inner) if number % 2 == 0 else (inner, 78)
        d = f"M{x} {y} L{spot(x, y, far, one)} L{spot(x, y, near, two)} Z"
        cut.append(path(d, p.light if number % 2 else p.spark))
    steps = "".join(
        box(100 - wide, top, 2 * wide, 60, colour)
        for wide, top, colour in ((34, 224, p.mid), (52, 238, p.deep), (72, 252, p.mid), (96, 266, p.night))
    )
    edges = "".join(box(100 - wide, top, 2 * wide, 2, p.glow) for wide, top in ((34, 224), (52, 238), (72, 252)))
    return burst + rings + "".join(cut) + steps + edges


def lens(p: Palette, chance: random.Random) -> str:
    """An eye whose pupil is a lens."""
    blades = chance.choice((6, 7, 9))
    lids = path("M2 150 Q100 26 198 150 Q100 274 2 150 Z", p.night) + path(
        "M10 150 Q100 42 190 150 Q100 258 10 150 Z", p.light
    )
    rings = "".join(
        circle(100, 150, r, c) for r, c in ((58, p.night), (54, p.glow), (50, p.deep), (44, p.mid), (40, p.night))
    )
    iris = []
    for number in range(blades):
        one, two, far = (math.tau * (number + by) / blades for by in (0, 1, 1.9))
        ends = (spot(100, 150, 38, one), spot(100, 150, 38, two), spot(100, 150, 15, far))
        blade = f"M{ends[0]} A38 38 0 0 1 {ends[1]} L{ends[2]} Z"
        iris.append(path(blade, (p.mid, p.deep, p.spark)[number % 3]))
    pupil = circle(100, 150, 15, p.night) + circle(86, 134, 8, "#ffffff", 0.85) + circle(114, 166, 4, p.light, 0.7)
    lashes = "".join(
        stroke(f"M{100 + x} {150 - y} L{100 + x * 1.3:.0f} {150 - y * 1.42:.0f}", p.glow, 4)
        for x, y in ((-76, 44), (-52, 62), (-26, 74), (0, 78), (26, 74), (52, 62), (76, 44))
    )
    below = "".join(
        stroke(
            f"M{40 + at * 6} {226 + at * 12} Q100 {262 + at * 6} {160 - at * 6} {226 + at * 12}", p.glow, 3 - at * 0.7
        )
        for at in range(3)
    )
    return lashes + lids + rings + "".join(iris) + pupil + below


def birds(p: Palette, chance: random.Random) -> str:
    """Swallows that rise across a disc."""
    x, y = chance.choice((80, 100, 120)), 132
    side = chance.choice((-1, 1))
    disc = circle(x, y, 74, p.spark) + circle(x, y, 64, p.glow) + circle(x, y, 46, p.light, 0.7)
    flock = []
    for number in range(7):
        at = number / 6
        size = 0.34 + 0.5 * (1 - at)
        place = (100 - side * (58 - 122 * at) + chance.uniform(-20, 20), 226 - 176 * at + chance.uniform(-8, 8))
        bird = path("M0 0 C-10 -16 -32 -22 -52 -14 C-34 -10 -20 0 -10 10 L-16 30 L0 18 L16 30 L10 10 "
                    "C20 0 34 -10 52 -14 C32 -22 10 -16 0 0 Z", p.night)  # fmt: skip
        flock.append(
            f'<g transform="translate({place[0]:.1f} {place[1]:.1f}) rotate({side * 34}) scale({size:.2f})">{bird}</g>'
        )
    reeds = "".join(
        stroke(f"M{rx} 300 Q{rx + 6} {270 - up / 2:.0f} {rx + side * 12:.0f} {270 - up:.0f}", p.night, 3)
        for rx, up in ((chance.uniform(8, 192), chance.uniform(10, 60)) for _ in range(15))
    )
    return disc + "".join(flock) + path("M0 262 Q60 250 110 262 T200 256 V300 H0 Z", p.night) + reeds


def masks(p: Palette, chance: random.Random) -> str:
    """The laughing mask and the weeping one."""
    turn = chance.uniform(-14, -6)
    ribbons = "".join(
        stroke(f"M{x} {y} C{x + dx} {y + 40} {x - dx} {y + 80} {x + dx} {y + 130}", c, 6)
        for x, y, dx, c in (
            (44, 98, -24, p.spark),
            (112, 96, 12, p.glow),
            (170, 166, 14, p.spark),
            (92, 170, -12, p.glow),
        )
    )
    behind = _mask(130, 164, -turn, p.mid, p.night, "M-24 42 Q0 0 24 42 Q0 26 -24 42 Z")
    before = _mask(76, 104, turn, p.light, p.night, "M-28 10 Q0 22 28 10 Q20 44 0 46 Q-20 44 -28 10 Z")
    return circle(100, 140, 92, p.deep) + circle(100, 140, 84, p.glow, 0.25) + ribbons + behind + before


def _mask(x: float, y: float, turn: float, colour: str, dark: str, mouth: str) -> str:
    """A face with its mouth, turned by degrees."""
    face = "M-46 -50 Q0 -66 46 -50 Q54 20 0 66 Q-54 20 -46 -50 Z"
    eyes = "M-32 -22 Q-20 -34 -8 -22 Q-20 -12 -32 -22 Z M32 -22 Q20 -34 8 -22 Q20 -12 32 -22 Z"
    inner = f'<g transform="scale(0.94)">{path(face, colour)}</g>'
    inside = path(face, dark) + inner + path(f"{eyes} {mouth}", dark) + stroke("M0 -16 Q-7 2 2 4", dark, 2)
    return f'<g transform="translate({x} {y}) rotate({turn:.1f})">{inside}</g>'
