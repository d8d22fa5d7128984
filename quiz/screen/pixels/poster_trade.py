"""Motifs of posters that are things of the trade and what it tells of: SVG of 200 by 300 in flat layered
shapes. Our own art.

Each takes a palette and a chance. The frame covers 10 at every side and the plate with the letter
stands at (100, 279). What must stay true: a motif draws from the chance it is given and from
nothing else, and is told from the others by its form alone.
"""

from __future__ import annotations

import math
import random

from quiz.screen.pixels.poster_inks import Palette, box, circle, path, spot, stroke, wedges


def camera(p: Palette, chance: random.Random) -> str:
    """A camera with its two magazines on three legs, and what falls into its lens."""
    side = chance.choice((-1, 1))
    turn = chance.uniform(0, math.tau / 6)
    light = path("M166 150 L214 84 V230 L166 168 Z", p.light, 0.55) + path("M166 154 L214 118 V198 L166 164 Z", p.light)
    legs = "".join(stroke(f"M{x} 188 L{low} 268", p.night, 9) for x, low in ((92, 42), (100, 100), (108, 158)))
    legs += "".join(stroke(f"M{x} 190 L{low} 266", p.glow, 3) for x, low in ((92, 43), (100, 100), (108, 157)))
    reels = _magazine(p, 74, 92, 36, turn) + _magazine(p, 134, 98, 28, -turn)
    body = path("M50 124 H146 Q152 124 152 130 V184 Q152 190 146 190 H50 Q44 190 44 184 V130 Q44 124 50 124 Z", p.night)
    body += path(
        "M54 130 H142 Q146 130 146 134 V180 Q146 184 142 184 H54 Q50 184 50 180 V134 Q50 130 54 130 Z", p.spark
    )
    body += box(50, 150, 96, 4, p.night) + box(50, 158, 96, 4, p.night)
    body += circle(82, 157, 19, p.night) + circle(82, 157, 14, p.light) + circle(82, 157, 5, p.night)
    hood = path("M150 144 H158 L172 134 V182 L158 172 H150 Z", p.night) + path(
        "M153 148 H159 L168 141 V175 L159 168 H153 Z", p.mid
    )
    crank = stroke("M82 157 L60 172", p.night, 4) + circle(60, 172, 5, p.night)
    seat = path("M82 188 H118 L112 202 H88 Z", p.night)
    drawn = (
        circle(100, 142, 92, p.mid) + circle(100, 142, 84, p.deep) + light + legs + reels + body + hood + crank + seat
    )
    return f'<g transform="translate({100 - side * 100} 0) scale({side} 1)">{drawn}</g>'


def _magazine(p: Palette, x: float, y: float, far: float, turn: float) -> str:
    """A reel of a camera with five holes."""
    places = [spot(x, y, far * 0.55, turn + at * math.tau / 5).split() for at in range(5)]
    holes = "".join(circle(float(a), float(b), far * 0.2, p.deep) for a, b in places)
    rings = circle(x, y, far + 4, p.night) + circle(x, y, far, p.glow) + circle(x, y, far * 0.86, p.light)
    return rings + holes + circle(x, y, far * 0.16, p.night)


def cassette(p: Palette, chance: random.Random) -> str:
    """A cassette whose tape has run out, before a pile of others."""
    turn = chance.uniform(-13, -5) * chance.choice((-1, 1))
    pile = "".join(
        box(24 + by, 214 + at * 15, 150, 14, p.night) + box(27 + by, 216 + at * 15, 144, 10, colour)
        + box(58 + by, 218 + at * 15, 70, 6, p.light)
        for at, (by, colour) in enumerate(((6, p.mid), (-4, p.spark), (3, p.deep), (-2, p.glow)))
    )  # fmt: skip
    tape = "".join(
        stroke("M70 172 C40 214 160 190 124 232 C104 256 62 236 74 214", colour, wide)
        for colour, wide in ((p.night, 9), (p.glow, 5))
    )
    shell = path("M-76 -48 H76 Q82 -48 82 -42 V46 Q82 52 76 52 H-76 Q-82 52 -82 46 V-42 Q-82 -48 -76 -48 Z", p.night)
    edge = stroke(
        "M-74 -44 H74 Q78 -44 78 -40 V44 Q78 48 74 48 H-74 Q-78 48 -78 44 V-40 Q-78 -44 -74 -44 Z", p.glow, 1.6
    )
    label = box(-66, -36, 132, 26, p.light) + "".join(
        box(-66, -36 + at * 5, 132, 5, colour) for at, colour in enumerate((p.spark, p.glow, p.mid))
    )
    label += stroke("M-54 -15 H22", p.deep, 1.6)
    window = path("M-58 0 H58 Q62 0 62 4 V32 Q62 36 58 36 H-58 Q-62 36 -62 32 V4 Q-62 0 -58 0 Z", p.mid)
    wound = circle(-34, 18, 17, p.deep) + circle(34, 18, 23, p.deep)
    hubs = "".join(circle(x, 18, 11, p.light) + _teeth(x, 18, 11, p) for x in (-34, 34))
    bridge = box(-6, 0, 12, 36, p.night)
    whole = shell + edge + label + window + wound + hubs + bridge
    return pile + tape + f'<g transform="translate(100 122) rotate({turn:.1f})">{whole}</g>'


def _teeth(x: float, y: float, far: float, p: Palette) -> str:
    """The hub of a spool."""
    teeth = "".join(stroke(f"M{spot(x, y, far - 1, at)} L{spot(x, y, far - 5, at)}", p.night, 3) for at in _round(6))
    return teeth + circle(x, y, 3, p.night)


def _round(count: int) -> list[float]:
    """Angles in radians, evenly round a circle."""
    return [at * math.tau / count for at in range(count)]


def cup(p: Palette, chance: random.Random) -> str:
    """A cup with two ears on its foot, before rays."""
    points = chance.choice((5, 6, 8))
    rays = wedges(100, 130, 260, 32, p.mid, math.pi / 2, math.tau)
    disc = circle(100, 130, 86, p.night, 0.5) + circle(100, 130, 82, p.glow) + circle(100, 130, 78, p.deep)
    ears = "".join(
        stroke(f"M{100 + s * 44} 84 C{100 + s * 96} 74 {100 + s * 84} 146 {100 + s * 30} 150", c, w)
        for s in (-1, 1)
        for c, w in ((p.night, 13), (p.glow, 7))
    )
    bowl = path("M48 62 H152 C152 126 136 172 100 176 C64 172 48 126 48 62 Z", p.night)
    bowl += path("M54 66 H146 C146 122 132 166 100 170 C68 166 54 122 54 66 Z", p.spark)
    bowl += path("M54 66 H100 V170 C68 166 54 122 54 66 Z", p.light, 0.35) + box(44, 56, 112, 11, p.night)
    bowl += box(47, 59, 106, 5, p.light)
    mark = []
    for number in range(2 * points):
        far = 26 if number % 2 == 0 else 11
        mark.append(spot(100, 112, far, math.pi * number / points - math.pi / 2))
    star = path(f"M{' L'.join(mark)} Z", p.night)
    stem = path("M92 172 H108 L112 206 H88 Z", p.night) + circle(100, 190, 12, p.night) + circle(100, 190, 7, p.glow)
    foot = "".join(
        box(100 - wide, top, 2 * wide, 14, p.night) + box(103 - wide, top + 3, 2 * wide - 6, 8, colour)
        for wide, top, colour in ((30, 204, p.spark), (44, 216, p.mid), (60, 228, p.deep))
    )
    return rays + disc + ears + bowl + star + stem + foot + box(0, 242, 200, 60, p.night) + box(0, 242, 200, 2, p.glow)


def microphone(p: Palette, chance: random.Random) -> str:
    """A microphone of the days of wireless, with what is said into it."""
    ribs = chance.choice((7, 8, 9))
    waves = "".join(
        stroke(
            f"M{100 + s * x} {118 - x * 0.62:.0f} Q{100 + s * (x + 26)} 118 {100 + s * x} {118 + x * 0.62:.0f}", c, w
        )
        for s in (-1, 1)
        for x, c, w in ((50, p.spark, 6), (66, p.glow, 5), (82, p.mid, 4))
    )
    head = path("M62 92 Q62 54 100 54 Q138 54 138 92 V150 Q138 188 100 188 Q62 188 62 150 Z", p.night)
    head += path("M68 92 Q68 60 100 60 Q132 60 132 92 V150 Q132 182 100 182 Q68 182 68 150 Z", p.glow)
    step = 104 / ribs
    for at in range(ribs):
        y = 66 + at * step
        inset = 6 + max(0.0, 20 - (y - 60)) * 0.9 + max(0.0, (y + step) - 164) * 0.9
        head += box(62 + inset, y, 76 - 2 * inset, step * 0.52, p.night)
    head += box(94, 58, 12, 126, p.spark) + box(60, 112, 80, 17, p.night) + box(60, 115, 80, 11, p.light)
    head += circle(100, 120, 4, p.night)
    fork = stroke("M52 128 V158 Q52 206 100 206 Q148 206 148 158 V128", p.night, 10)
    fork += stroke("M52 128 V158 Q52 206 100 206 Q148 206 148 158 V128", p.light, 4)
    pole = box(93, 204, 14, 44, p.night) + box(96, 204, 8, 44, p.light)
    base = path("M52 262 Q56 240 100 240 Q144 240 148 262 Z", p.night) + path(
        "M60 259 Q66 245 100 245 Q134 245 140 259 Z", p.mid
    )
    lit = circle(100, 120, 90, p.deep) + circle(100, 120, 84, p.mid, 0.45)
    return lit + waves + fork + head + pole + base + box(0, 260, 200, 50, p.night) + box(0, 260, 200, 2, p.glow)


def planet(p: Palette, chance: random.Random) -> str:
    """A world with its rings over the hills of another."""
    lean, side = chance.uniform(-24, -14), chance.choice((-1, 1))
    x, y, far = 100 + side * 6, 116, 50
    stars = "".join(
        circle(chance.uniform(14, 186), chance.uniform(14, 196), chance.choice((1.2, 1.6, 2.4)), p.light)
        for _ in range(26)
    )
    belts = "".join(
        _belt(far, *each) for each in ((-40, -26, p.mid), (-14, -5, p.glow), (8, 26, p.mid), (36, 44, p.glow))
    )
    out, back = int(side > 0), int(side < 0)
    limb = f"M0 -{far} A{far} {far} 0 0 {out} 0 {far} A{far * 1.3:.0f} {far * 1.3:.0f} 0 0 {back} 0 -{far} Z"
    dark = path(limb, p.night, 0.3)
    ball = circle(0, 0, far + 4, p.night) + circle(0, 0, far, p.spark) + belts + dark
    rings = (("9", p.night), ("5", p.light)), (("6", p.night), ("3", p.glow))
    behind, front = "", ""
    for reach, tones in zip((84, 70), rings, strict=True):
        for wide, colour in tones:
            behind += stroke(f"M{-reach} 0 A{reach} {reach * 0.27:.0f} 0 0 1 {reach} 0", colour, float(wide))
            front += stroke(f"M{-reach} 0 A{reach} {reach * 0.27:.0f} 0 0 0 {reach} 0", colour, float(wide))
    world = f'<g transform="translate({x} {y}) rotate({lean * side:.1f})">{behind}{ball}{front}</g>'
    moon = circle(100 - side * 58, 44, 15, p.night) + circle(100 - side * 58, 44, 12, p.light)
    moon += circle(100 - side * 54, 41, 3, p.glow) + circle(100 - side * 62, 48, 2, p.glow)
    hills = path("M0 226 Q30 196 62 220 T128 214 T200 222 V300 H0 Z", p.deep)
    hills += path("M0 248 Q44 220 92 244 T200 238 V300 H0 Z", p.mid) + path(
        "M0 266 Q70 246 130 262 T200 258 V300 H0 Z", p.night
    )
    return stars + moon + world + hills


def _belt(far: float, top: float, low: float, colour: str) -> str:
    """A band round a world between two heights, sagging towards whoever looks."""
    wide, broad = (math.sqrt(far * far - y * y) for y in (top, low))
    return path(
        f"M{-wide:.1f} {top} Q0 {top + 14} {wide:.1f} {top} A{far} {far} 0 0 1 {broad:.1f} {low} "
        f"Q0 {low + 14} {-broad:.1f} {low} A{far} {far} 0 0 1 {-wide:.1f} {top} Z",
        colour,
    )


def tickets(p: Palette, chance: random.Random) -> str:
    """Three tickets over the heads of a queue."""
    lean = chance.uniform(16, 19)
    stubs = []
    for turn, by, colour, ink in ((-lean, -18, p.mid, p.glow), (lean, 18, p.spark, p.night), (0.0, 0, p.light, p.deep)):
        paper = "M-30 -170 H30 V-98 A8 8 0 0 0 30 -82 V40 H-30 V-82 A8 8 0 0 0 -30 -98 Z"
        star = [spot(0, -132, 20 if at % 2 == 0 else 8, math.pi * at / 5 - math.pi / 2) for at in range(10)]
        face = path(paper, p.night) + f'<g transform="translate(0 -6) scale(0.9 0.94)">{path(paper, colour)}'
        face += stroke("M-22 -90 H22", ink, 2) + path(f"M{' L'.join(star)} Z", ink)
        face += "".join(box(-20, -70 + at * 13, 40, 5, ink) for at in range(4)) + "</g>"
        stubs.append(f'<g transform="translate({100 + by} {214 if by else 206}) rotate({turn:.1f})">{face}</g>')
    queue = "".join(
        _head(8 + at * 38 + 19 * row + chance.uniform(-3, 3), y + chance.uniform(-5, 5), size, colour, chance)
        for row, (y, size, colour) in enumerate(((238, 15, p.deep), (258, 18, p.night)))
        for at in range(6)
    )
    return circle(100, 132, 96, p.deep, 0.55) + "".join(stubs) + queue


def _head(x: float, y: float, size: float, colour: str, chance: random.Random) -> str:
    """Somebody in a queue from behind, one in two with a hat."""
    left, right = x - size * 1.25, x + size * 1.25
    coat = path(f"M{left:.1f} 300 V{y + 22:.1f} Q{x:.1f} {y - 2:.1f} {right:.1f} {y + 22:.1f} V300 Z", colour)
    hat = box(x - size, y - 12, 2 * size, 3.4, colour) + box(x - size * 0.6, y - 24, size * 1.2, 13, colour)
    return coat + circle(x, y - 6, size * 0.72, colour) + (hat if chance.random() < 0.5 else "")


def violin(p: Palette, chance: random.Random) -> str:
    """A violin and the bow across it."""
    side = chance.choice((-1, 1))
    lean = chance.uniform(12, 18)
    rounds = "".join(
        f'<circle cx="100" cy="160" r="{far}" fill="none" stroke="{p.glow}" stroke-width="{wide}"/>'
        for far, wide in ((96, 1.4), (86, 2.4), (74, 1.4))
    )
    body = (
        "M100 96 C70 94 58 116 64 138 C67 150 78 154 78 166 C78 178 56 184 56 214 C56 246 78 258 100 258 "
        "C122 258 144 246 144 214 C144 184 122 178 122 166 C122 154 133 150 136 138 C142 116 130 94 100 96 Z"
    )
    wood = (
        path(body, p.night)
        + f'<g transform="translate(100 178) scale(0.93 0.95) translate(-100 -178)">{path(body, p.spark)}</g>'
    )
    wood += f'<g transform="translate(100 178) scale(0.8 0.86) translate(-100 -178)">{stroke(body, p.deep, 1.6)}</g>'
    holes = "".join(
        stroke(f"M{100 + s * 22} 206 C{100 + s * 34} 194 {100 + s * 14} 184 {100 + s * 25} 172", p.night, 4)
        for s in (-1, 1)
    )
    neck = path("M93 34 H107 L110 176 H90 Z", p.night)
    pegs = "".join(box(82 if at % 2 else 104, 34 + at * 9, 14, 5, p.light) for at in range(4))
    scroll = circle(100, 28, 11, p.night) + circle(100, 28, 7, p.glow) + circle(100, 28, 3, p.night)
    tail = path("M90 222 H110 L105 252 H95 Z", p.night) + path("M82 198 Q100 190 118 198 V204 H82 Z", p.light)
    strings = "".join(stroke(f"M{97 + at * 2} 44 L{94.5 + at * 3.6:.1f} 224", p.light, 1) for at in range(4))
    whole = wood + holes + pegs + neck + scroll + tail + strings
    bow = stroke("M22 232 L178 124", p.night, 9) + stroke("M22 232 L178 124", p.glow, 5)
    bow += stroke("M28 240 L180 135", p.light, 2.4) + path("M24 224 L38 222 L44 234 L28 244 Z", p.night)
    turned = f'<g transform="rotate({lean:.1f} 100 170)">{whole}</g>{bow}'
    lit = circle(100, 160, 66, p.mid, 0.7)
    return rounds + lit + f'<g transform="translate({100 - side * 100} 0) scale({side} 1)">{turned}</g>'
