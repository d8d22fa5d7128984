"""The motifs of posters as SVG, 200 by 300, in flat layered shapes of the 1930s. Our own art.

Each takes a palette and a chance and gives the inside of an SVG. The frame covers 10 at every side
and the plate with the letter stands at (100, 279). What must stay true: a motif draws from the
chance it is given and from nothing else, and is told from the others by its form alone.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Six colours from dark to bright as SVG writes them; `spark` is what the eye goes to."""

    night: str
    deep: str
    mid: str
    glow: str
    light: str
    spark: str


PALETTES = (
    Palette("#0c1626", "#1b3a57", "#2f6178", "#d9a441", "#f6e3b4", "#e8743b"),
    Palette("#1c070d", "#5a1220", "#8a1f2e", "#d9a441", "#fff3dc", "#f6d58a"),
    Palette("#07170f", "#12402f", "#27684a", "#c9a24a", "#f0ead0", "#e9c46a"),
    Palette("#190b1f", "#43204d", "#77406f", "#e39a7b", "#fbe6d4", "#f4c95d"),
    Palette("#061a1c", "#0f4a4e", "#2b7d78", "#e98a5b", "#ffeed6", "#f6c667"),
    Palette("#1a110a", "#4a3018", "#86602f", "#e0b25c", "#fbf0d6", "#c8452f"),
    Palette("#0d0d22", "#262a5c", "#4c5391", "#f0b35a", "#f7edd8", "#e86a5c"),
    Palette("#170f10", "#49302b", "#8f4a35", "#e5a05d", "#fae9cf", "#7fb7a8"),
    Palette("#0b1316", "#2b3b42", "#566b70", "#d0b07a", "#f3efe4", "#d8563f"),
)


def path(d: str, fill: str, opacity: float = 1.0) -> str:
    """A filled path."""
    return f'<path d="{d}" fill="{fill}" fill-opacity="{opacity}"/>'


def stroke(d: str, colour: str, wide: float, opacity: float = 1.0) -> str:
    """A line of a width with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{wide}" stroke-opacity="{opacity}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def circle(x: float, y: float, radius: float, fill: str, opacity: float = 1.0) -> str:
    """A disc."""
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{fill}" fill-opacity="{opacity}"/>'


def box(x: float, y: float, wide: float, high: float, fill: str, opacity: float = 1.0) -> str:
    """An upright rectangle."""
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{wide:.2f}" height="{high:.2f}" fill="{fill}" fill-opacity="{opacity}"/>'
    )


def wedges(x: float, y: float, far: float, count: int, fill: str, start: float, whole: float) -> str:
    """Every second of `count` sectors of `whole` radians from `start`."""
    step = whole / count
    made = []
    for number in range(0, count, 2):
        one, two = start + number * step, start + (number + 1) * step
        made.append(
            f"M{x} {y} L{x + far * math.cos(one):.1f} {y + far * math.sin(one):.1f} "
            f"L{x + far * math.cos(two):.1f} {y + far * math.sin(two):.1f} Z"
        )
    return path(" ".join(made), fill)


def sunrise(p: Palette, chance: random.Random) -> str:
    """A banded sun over hills."""
    x, y, radius = chance.choice((76, 100, 124)), chance.uniform(158, 182), chance.uniform(52, 66)
    rays = wedges(x, y, 260, 17, p.mid, math.pi, math.pi)
    rings = circle(x, y, radius + 12, p.deep) + circle(x, y, radius + 7, p.glow) + circle(x, y, radius, p.spark)
    core = circle(x, y, radius * 0.72, p.glow) + circle(x, y, radius * 0.42, p.light)
    hills = (
        path(f"M0 {y} Q50 {y - 26} 104 {y + 4} T200 {y - 8} V300 H0 Z", p.mid)
        + path(f"M0 {y + 34} Q70 {y} 130 {y + 30} T200 {y + 26} V300 H0 Z", p.deep)
        + path(f"M0 {y + 70} Q60 {y + 40} 120 {y + 66} T200 {y + 60} V300 H0 Z", p.night)
    )
    lanes = "".join(
        stroke(f"M100 300 Q{100 + by * 0.3:.0f} {y + 90:.0f} {100 + by} {y + 62:.0f}", p.glow, 1.2, 0.6)
        for by in (-90, -60, -30, 0, 30, 60, 90)
    )
    return rays + rings + core + hills + lanes


def stairs(p: Palette, chance: random.Random) -> str:
    """A grand flight of steps to a lit door."""
    steps = chance.choice((9, 11, 13))
    door = (
        path("M70 150 V92 A30 30 0 0 1 130 92 V150 Z", p.glow)
        + path("M78 150 V94 A22 22 0 0 1 122 94 V150 Z", p.light)
        + wedges(100, 118, 240, 15, p.mid, math.pi, math.pi).replace("/>", "/>")
    )
    made = []
    for number in range(steps):
        top, low = (150 + 150 * (at / steps) ** 1.25 for at in (number, number + 1))
        wide = 30 + 66 * ((number + 1) / steps) ** 1.1
        made.append(box(100 - wide, top, 2 * wide, low - top, p.deep if number % 2 else p.mid))
        made.append(box(100 - wide, top, 2 * wide, max(1.2, (low - top) * 0.22), p.light if number % 2 else p.glow))
    rails = path("M0 300 V214 L58 138 H66 V150 L8 300 Z", p.night) + path(
        "M200 300 V214 L142 138 H134 V150 L192 300 Z", p.night
    )
    balls = "".join(circle(x, 134, 6, p.spark) for x in (62, 138))
    beams = door[door.rindex("<path") :]
    return beams + door[: door.rindex("<path")] + "".join(made) + rails + balls


def fountain(p: Palette, chance: random.Random) -> str:
    """Water in arcs over three basins."""
    top = chance.uniform(62, 84)
    jets = "".join(
        stroke(f"M100 {top + 22 + rank * 8:.0f} Q{100 + side * wide * 0.55:.0f} {top - 30 + rank * 24:.0f} "
               f"{100 + side * wide:.0f} {226 - rank * 4}", colour, 4.4 - rank * 0.5)
        for rank, (wide, colour) in enumerate(((84, p.mid), (66, p.light), (50, p.glow), (34, p.light), (18, p.spark)))
        for side in (-1, 1)
    )  # fmt: skip
    column = path(f"M96 {top} H104 L109 226 H91 Z", p.light) + circle(100, top - 4, 7, p.spark)
    basins = "".join(
        path(f"M{100 - wide} {y} H{100 + wide} Q{100 + wide * 0.6:.0f} {y + 18} {100 + wide * 0.3:.0f} {y + 18} "
             f"H{100 - wide * 0.3:.0f} Q{100 - wide * 0.6:.0f} {y + 18} {100 - wide} {y} Z", colour)
        for wide, y, colour in ((40, 168, p.glow), (66, 198, p.spark), (92, 228, p.glow))
    )  # fmt: skip
    floor = box(0, 252, 200, 48, p.night) + "".join(box(20 + at * 9, 252 + at * 9, 160 - at * 18, 3, p.mid) for at in (0, 1))
    return jets + column + basins + path("M84 246 H116 L128 256 H72 Z", p.glow) + floor


def tower(p: Palette, chance: random.Random) -> str:
    """A stepped skyscraper between searchlights."""
    lights = "".join(
        path(f"M{100 + side * 62} 262 L{100 + side * by} -20 H{100 + side * (by + 34)} Z", p.glow, 0.28)
        for side, by in ((-1, chance.uniform(-60, 60)), (1, chance.uniform(-40, 70)))
    )
    steps = ((64, 190), (50, 150), (38, 112), (26, 78), (14, 52), (5, 34))
    body = "".join(
        box(100 - wide, y, wide, 300 - y, p.mid) + box(100, y, wide, 300 - y, p.deep)
        + box(100 - wide, y, 2 * wide, 2.4, p.glow)
        for wide, y in steps
    )  # fmt: skip
    spire = path("M98.6 36 L100 6 L101.4 36 Z", p.light) + circle(100, 34, 3, p.spark)
    windows = "".join(
        box(100 + x, y, 4, 7, p.spark if chance.random() < 0.3 else p.light, 0.95 if chance.random() < 0.6 else 0.16)
        for y in range(86, 262, 13)
        for x in (-58, -46, -33, -21, -9, 5, 17, 29, 42, 54)
        if any(y > top + 6 and abs(x + 2) < wide - 4 for wide, top in steps)
    )
    near = box(0, 226, 38, 80, p.night) + box(10, 208, 18, 20, p.night) + box(160, 236, 40, 70, p.night)
    return lights + body + spire + windows + near + box(170, 218, 20, 20, p.night) + box(0, 262, 200, 40, p.night)


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


def moon(p: Palette, chance: random.Random) -> str:
    """The moon over the sea, its light on the water, a sail."""
    x, y, radius = chance.choice((70, 100, 132)), chance.uniform(82, 104), chance.uniform(38, 50)
    disc = circle(x, y, radius + 16, p.mid, 0.5) + circle(x, y, radius + 7, p.glow, 0.45) + circle(x, y, radius, p.light)
    shade = circle(x - radius * 0.3, y + 8, radius * 0.18, p.glow, 0.4) + circle(
        x + radius * 0.25, y - 12, radius * 0.26, p.glow, 0.3
    )
    sea = box(0, 186, 200, 120, p.night) + box(0, 186, 200, 2, p.glow)
    lanes = "".join(
        box(x - wide + chance.uniform(-7, 7), 193 + at * 9, 2 * wide, 3.4 + at * 0.12, p.glow if at % 2 else p.light)
        for at, wide in enumerate((30, 20, 33, 15, 27, 22, 12, 19, 9))
    )
    away = 52 if x > 100 else 148
    sail = path(f"M{away} 130 V184 H{away - 27} Z", p.spark) + path(f"M{away + 3} 140 V184 H{away + 21} Z", p.light)
    return disc + shade + sea + lanes + sail + path(f"M{away - 31} 187 H{away + 27} L{away + 17} 197 H{away - 22} Z", p.deep)


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
            circle(100, 196, 17, p.night) + path("M80 246 Q84 212 100 210 Q116 212 120 246 Z", p.night),
            path("M78 246 L84 202 H116 L122 246 H116 L113 220 H87 L84 246 Z M84 202 L82 168 H118 L116 202 Z", p.night),
            stroke("M100 246 V168 M86 246 H114", p.night, 4) + circle(100, 162, 9, p.night),
        )
    )
    stage = box(0, 250, 200, 60, p.night) + "".join(circle(16 + at * 21, 256, 5, p.light) for at in range(9))
    return light + pool + prop + "".join(folds) + swag + stage


def reel(p: Palette, chance: random.Random) -> str:
    """A reel whose film winds away."""
    x, y, far = chance.choice((88, 100, 112)), 112, 66
    turn = chance.uniform(0, 72)
    side = chance.choice((-1, 1))
    way = f"M{x + side * far} {y} C{x + side * 92} 220 {x - side * 60} 196 {100 - side * 70} 310"
    film = stroke(way, p.night, 40) + stroke(way, p.glow, 36) + stroke(way, p.night, 28) + stroke(way, p.light, 20, 0.9)
    bars = "".join(_frame_line(x, y, far, side, at / 12) for at in range(13)).replace("@", p.night)
    disc = circle(x, y, far + 8, p.night) + circle(x, y, far + 4, p.glow) + circle(x, y, far, p.mid)
    holes = "".join(
        circle(x + 39 * math.cos(math.radians(turn + at * 72)), y + 39 * math.sin(math.radians(turn + at * 72)), 17, p.night)
        + circle(x + 39 * math.cos(math.radians(turn + at * 72)), y + 39 * math.sin(math.radians(turn + at * 72)), 14, p.deep)
        for at in range(5)
    )  # fmt: skip
    rim = "".join(f'<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="{p.light}" stroke-width="1"/>' for r in (60, 63))
    return film + bars + disc + rim + holes + circle(x, y, 13, p.spark) + circle(x, y, 5, p.night)


def _frame_line(x: float, y: float, far: float, side: int, at: float) -> str:
    """A line across the film at a share of its way."""
    points = ((x + side * far, y), (x + side * 92, 220), (x - side * 60, 196), (100 - side * 70, 310))
    back = 1 - at
    weights = (back**3, 3 * back * back * at, 3 * back * at * at, at**3)
    slopes = (-3 * back * back, 3 * back * back - 6 * back * at, 6 * back * at - 3 * at * at, 3 * at * at)
    here = [sum(w * q[axis] for w, q in zip(weights, points, strict=True)) for axis in (0, 1)]
    along = [sum(w * q[axis] for w, q in zip(slopes, points, strict=True)) for axis in (0, 1)]
    long = math.hypot(*along) or 1.0
    over = (-along[1] / long * 11, along[0] / long * 11)
    return stroke(f"M{here[0] - over[0]:.1f} {here[1] - over[1]:.1f} L{here[0] + over[0]:.1f} {here[1] + over[1]:.1f}", "@", 3)
