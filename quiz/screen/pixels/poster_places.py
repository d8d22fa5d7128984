"""Motifs of posters that are places: SVG of 200 by 300 in flat layered shapes. Our own art.

Each takes a palette and a chance. The frame covers 10 at every side and the plate with the letter
stands at (100, 279). What must stay true: a motif draws from the chance it is given and from
nothing else, and is told from the others by its form alone.
"""

from __future__ import annotations

import math
import random

from quiz.screen.pixels.poster_inks import Palette, box, circle, path, stroke, wedges


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
    beams = wedges(100, 118, 240, 15, p.mid, math.pi, math.pi)
    door = path("M70 150 V92 A30 30 0 0 1 130 92 V150 Z", p.glow) + path(
        "M78 150 V94 A22 22 0 0 1 122 94 V150 Z", p.light
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
    return beams + door + "".join(made) + rails + balls


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
    floor = box(0, 252, 200, 48, p.night) + "".join(
        box(20 + at * 9, 252 + at * 9, 160 - at * 18, 3, p.mid) for at in (0, 1)
    )
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


def moon(p: Palette, chance: random.Random) -> str:
    """The moon over the sea, its light on the water, and a sail, a lighthouse or palms."""
    x, y, radius = chance.choice((70, 100, 132)), chance.uniform(82, 104), chance.uniform(38, 50)
    disc = (
        circle(x, y, radius + 16, p.mid, 0.5) + circle(x, y, radius + 7, p.glow, 0.45) + circle(x, y, radius, p.light)
    )
    shade = circle(x - radius * 0.3, y + 8, radius * 0.18, p.glow, 0.4) + circle(
        x + radius * 0.25, y - 12, radius * 0.26, p.glow, 0.3
    )
    sea = box(0, 186, 200, 120, p.night) + box(0, 186, 200, 2, p.glow)
    lanes = "".join(
        box(x - wide + chance.uniform(-7, 7), 193 + at * 9, 2 * wide, 3.4 + at * 0.12, p.glow if at % 2 else p.light)
        for at, wide in enumerate((30, 20, 33, 15, 27, 22, 12, 19, 9))
    )
    before = chance.choice((_sail, _lighthouse, _palms))
    return disc + shade + sea + lanes + before(p, 52 if x > 100 else 148)


def _sail(p: Palette, x: float) -> str:
    """A boat under sail."""
    sails = path(f"M{x} 130 V184 H{x - 27} Z", p.spark) + path(f"M{x + 3} 140 V184 H{x + 21} Z", p.light)
    return sails + path(f"M{x - 31} 187 H{x + 27} L{x + 17} 197 H{x - 22} Z", p.deep)


def _lighthouse(p: Palette, x: float) -> str:
    """A lighthouse on its rock, its light going both ways."""
    beams = path(f"M{x} 112 L{x - 170} 84 V128 Z M{x} 112 L{x + 170} 96 V140 Z", p.glow, 0.45)
    body = path(f"M{x - 9} 120 H{x + 9} L{x + 15} 222 H{x - 15} Z", p.light)
    bands = "".join(
        path(f"M{x - half} {y} H{x + half} L{x + half + 2} {y + 16} H{x - half - 2} Z", p.spark)
        for y, half in ((136, 11), (168, 13), (200, 14.6))
    )
    lamp = box(x - 7, 104, 14, 16, p.spark) + path(f"M{x - 10} 104 H{x + 10} L{x} 92 Z", p.night)
    rock = path(f"M{x - 56} 236 L{x - 30} 214 L{x - 8} 222 L{x + 16} 210 L{x + 54} 236 Z", p.deep)
    return beams + body + bands + lamp + box(x - 12, 118, 24, 3, p.night) + rock


def _palms(p: Palette, x: float) -> str:
    """Two palms on an island."""
    made = []
    for at, top, lean in ((x - 12, 120, -14), (x + 14, 146, 12)):
        head = (at + lean, top)
        made.append(stroke(f"M{at} 212 Q{at - lean * 0.4} {top + 50} {head[0]} {head[1]}", p.night, 5))
        for out, drop in ((-38, 14), (-28, -10), (-18, 34), (38, 14), (28, -10), (18, 34)):
            tip = f"{head[0] + out} {head[1] + drop}"
            made.append(
                path(
                    f"M{head[0]} {head[1]} Q{head[0] + out * 0.5} {head[1] + drop - 24} {tip} "
                    f"Q{head[0] + out * 0.5} {head[1] + drop - 12} {head[0]} {head[1]} Z",
                    p.mid if out < 0 else p.spark,
                )
            )
    return "".join(made) + path(f"M{x - 58} 204 Q{x} 164 {x + 58} 204 Z", p.deep)


def mountains(p: Palette, chance: random.Random) -> str:
    """Peaks with a lit and a dark side, firs before them."""
    sun = circle(chance.choice((58, 142)), 78, 30, p.glow)
    ranges = []
    for y, colour, lit, count in ((206, p.mid, p.glow, 3), (250, p.deep, p.light, 2)):
        for number in range(count):
            x = 200 * (number + chance.uniform(0.25, 0.75)) / count
            top, wide = y - chance.uniform(78, 112), chance.uniform(74, 96)
            ranges.append(path(f"M{x} {top} L{x + wide} {y + 40} H{x - wide} Z", colour))
            ranges.append(
                path(f"M{x} {top} L{x - wide} {y + 40} H{x - wide * 0.3} L{x + 8} {top + 64} Z", p.night, 0.45)
            )
            ranges.append(path(f"M{x} {top} L{x + 24} {top + 32} L{x + 10} {top + 27} L{x + 2} {top + 40} "
                               f"L{x - 7} {top + 26} L{x - 21} {top + 34} Z", lit))  # fmt: skip
    firs = "".join(
        path(
            f"M{x} {y - 34} L{x + 9} {y - 12} H{x + 4} L{x + 13} {y + 10} H{x - 13} L{x - 4} {y - 12} H{x - 9} Z",
            p.night,
        )
        for x, y in ((chance.uniform(6, 194), chance.uniform(250, 272)) for _ in range(11))
    )
    return sun + "".join(ranges) + path("M0 256 Q60 238 110 254 T200 250 V300 H0 Z", p.night) + firs


def train(p: Palette, chance: random.Random) -> str:
    """The night train comes on, its lamp ahead."""
    side = chance.choice((-1, 1))
    smoke = "".join(
        circle(100 + side * (14 + at * 15), 82 - at * 11 - at * at * 0.5, 15 + at * 4.2, p.mid)
        + circle(98 + side * (14 + at * 15), 79 - at * 11 - at * at * 0.5, 9 + at * 3, p.glow, 0.35 - at * 0.05)
        for at in range(6)
    )
    beam = path("M100 142 L-40 300 H240 Z", p.glow, 0.34) + path("M100 142 L30 300 H170 Z", p.light, 0.28)
    nose = (
        path("M48 232 V146 A52 60 0 0 1 152 146 V232 Z", p.night)
        + path("M54 228 V146 A46 54 0 0 1 146 146 V228 Z", p.spark)
        + path("M54 228 V146 A46 54 0 0 1 100 92 V228 Z", p.night, 0.22)
        + path("M64 138 A38 44 0 0 1 96 102 V138 Z M136 138 A38 44 0 0 0 104 102 V138 Z", p.night)
    )
    lines = "".join(
        path(f"M54 {y} H146 V{y + 5} H54 Z", p.light if at % 2 else p.night)
        for at, y in enumerate((186, 196, 206, 216))
    )
    lamp = circle(100, 162, 19, p.night) + circle(100, 162, 16, p.light) + circle(100, 162, 9, "#ffffff", 0.85)
    skirt = path("M48 228 H152 L164 252 H36 Z", p.night) + path("M52 234 H148 L150 240 H50 Z", p.glow)
    rails = stroke("M72 250 L44 306", p.light, 4) + stroke("M128 250 L156 306", p.light, 4)
    ties = "".join(stroke(f"M{76 - at * 9} {258 + at * 13} H{124 + at * 9}", p.night, 4 + at) for at in range(4))
    return smoke + path("M0 236 H200 V300 H0 Z", p.deep) + ties + rails + beam + nose + lines + lamp + skirt


def arch(p: Palette, chance: random.Random) -> str:
    """Arches within arches, and one small figure in the light."""
    count = chance.choice((4, 5, 6))
    made = []
    for number in range(count):
        part = number / count
        half, top = 88 - 60 * part, 112 - 62 * (1 - part) + 30 * part
        low = 300 - 62 * part
        rise = top + half
        d = f"M{100 - half} {low} V{rise} A{half} {half} 0 0 1 {100 + half} {rise} V{low} Z"
        made.append(path(d, (p.night, p.mid, p.deep)[number % 3]) + stroke(d, p.glow, 1.8, 0.5 + part / 2))
    door = path("M78 238 V168 A22 22 0 0 1 122 168 V238 Z", p.spark) + path(
        "M84 238 V170 A16 16 0 0 1 116 170 V238 Z", p.light
    )
    way = path("M84 238 H116 L152 300 H48 Z", p.glow, 0.75)
    man = circle(100, 206, 4.4, p.night) + path("M94 240 L96 213 Q100 209 104 213 L106 240 Z", p.night)
    return (
        box(0, 0, 200, 300, p.mid, 0.4)
        + "".join(made)
        + way
        + door
        + man
        + path("M95 240 H105 L128 290 H110 Z", p.night, 0.4)
    )


def waves(p: Palette, chance: random.Random) -> str:
    """Rows of round waves under a low disc, a ship between."""
    x = chance.choice((64, 100, 136))
    disc = circle(x, 112, 52, p.glow) + "".join(box(x - 56, 96 + at * 12, 112, 2 + at * 1.6, p.deep) for at in range(5))
    ship = (
        path("M52 152 H150 L138 178 H64 Z", p.light) + box(74, 138, 54, 15, p.spark) + box(82, 114, 10, 25, p.night)
        + box(102, 110, 10, 29, p.night) + box(82, 118, 10, 5, p.spark) + box(102, 114, 10, 5, p.spark)
        + path("M52 152 H150 L147.6 157 H54 Z", p.spark)
    )  # fmt: skip
    rows: list[str] = []
    for rank in range(5):
        y = 186 + rank * 25
        for number in range(-1, 6):
            middle = number * 44 + (22 if rank % 2 else 0)
            shades = ((25, p.night), (22, p.light), (18, p.mid), (13, p.glow), (9, p.deep))
            rows.extend(circle(middle, y + 8, radius, colour) for radius, colour in shades)
    return disc + ship + "".join(rows) + box(0, 290, 200, 20, p.night)
