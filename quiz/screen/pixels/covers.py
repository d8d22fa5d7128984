"""Posters for packs: each pack has its own, drawn from its name, so authors need draw nothing.

A name is hashed; the hash deals a motif, a palette, a sky and the small chances of the drawing. A
pack may wish a motif by its name. The title is not on the poster but for its first letter, on the
plate below. What must stay true: the same name gives the same poster on every machine, and every
palette sits well beside velvet and brass.
"""

from __future__ import annotations

import hashlib
import io
import math
import random
from collections.abc import Callable, Mapping
from functools import lru_cache

import pygame

from quiz.screen import text, theme
from quiz.screen.pixels.aside import aside
from quiz.screen.pixels.figures import hexed
from quiz.screen.pixels.grain import roughen
from quiz.screen.pixels.making import DRAWN as SVG
from quiz.screen.pixels.making import NEW, Making, Work
from quiz.screen.pixels.poster_inks import PALETTES, Palette, circle, path
from quiz.screen.pixels.poster_places import arch, fountain, moon, mountains, stairs, sunrise, tower, train, waves
from quiz.screen.pixels.poster_things import ballet, birds, fan, footlights, lens, masks, reel, star
from quiz.screen.pixels.poster_trade import camera, cassette, cup, microphone, planet, tickets, violin
from quiz.screen.theme import Look

DRAWN: Mapping[str, Callable[[Palette, random.Random], str]] = {
    "arch": arch,
    "ballet": ballet,
    "birds": birds,
    "camera": camera,
    "cassette": cassette,
    "cup": cup,
    "fan": fan,
    "footlights": footlights,
    "fountain": fountain,
    "lens": lens,
    "masks": masks,
    "microphone": microphone,
    "moon": moon,
    "mountains": mountains,
    "planet": planet,
    "reel": reel,
    "stairs": stairs,
    "star": star,
    "sunrise": sunrise,
    "tickets": tickets,
    "tower": tower,
    "train": train,
    "violin": violin,
    "waves": waves,
}
MOTIFS = tuple(DRAWN)
"""The motifs that a pack may wish."""
SKIES = ("plain", "rays", "bands", "stars", "halo")


def cover(name: str, title: str, width: int, height: int, look: Look, motif: str = "") -> pygame.Surface:
    """The poster of a pack, opaque; best about 2 wide to 3 high. `title` gives the letter on the
    plate. A motif that is not in MOTIFS is as none."""
    return printed(name, title, width, height, look, motif).made


@lru_cache(maxsize=96)
def printed(name: str, title: str, width: int, height: int, look: Look, motif: str = "") -> Work[pygame.Surface]:
    """The making of that poster."""
    return Work(_printing(name, title, width, height, look, motif))


def _printing(name: str, title: str, width: int, height: int, look: Look, motif: str) -> Making[pygame.Surface]:
    chance = random.Random(hashlib.sha256(name.encode()).digest())
    palette = PALETTES[chance.randrange(len(PALETTES))]
    dealt, sky = chance.choice(MOTIFS), chance.choice(SKIES)
    inside = _sky(sky, palette, chance) + DRAWN[motif if motif in DRAWN else dealt](palette, chance)
    drawing = f'viewBox="0 0 200 300" preserveAspectRatio="xMidYMid slice">{inside}'
    page = yield from aside(lambda: _drawn(width, height, drawing), SVG * width * height)
    poster = page.convert()
    yield NEW * width * height
    roughen(poster, 14)
    _frame(poster, look)
    _monogram(poster, title, look)
    return poster


def _sky(kind: str, palette: Palette, chance: random.Random) -> str:
    """What is behind the motif."""
    ground = (
        '<defs><linearGradient id="sky" x1="0%" y1="0%" x2="0%" y2="100%">'
        f'<stop offset="0%" stop-color="{palette.night}"/><stop offset="70%" stop-color="{palette.deep}"/>'
        f'<stop offset="100%" stop-color="{palette.mid}"/></linearGradient></defs>'
        '<rect x="-60" y="-60" width="320" height="420" fill="url(#sky)"/>'
    )
    if kind == "rays":
        turn = chance.uniform(0, 0.3)
        return ground + "".join(_ray(turn + number * math.tau / 20, palette) for number in range(20))
    if kind == "bands":
        return ground + "".join(
            f'<rect x="-60" y="{18 + at * at * 2.6:.1f}" width="320" height="{10 - at * 0.7:.1f}" '
            f'fill="{palette.mid}" fill-opacity="0.22"/>'
            for at in range(9)
        )
    if kind == "stars":
        places = ((chance.uniform(14, 186), chance.uniform(14, 150)) for _ in range(34))
        return ground + "".join(circle(x, y, chance.choice((0.6, 0.8, 1.3)), palette.light, 0.8) for x, y in places)
    if kind == "halo":
        return ground + "".join(circle(100, 120, radius, palette.mid, 0.13) for radius in (150, 118, 90, 66, 46))
    return ground


def _ray(angle: float, palette: Palette) -> str:
    ends = [(100 + 330 * math.cos(angle + by), 120 + 330 * math.sin(angle + by)) for by in (0, math.tau / 40)]
    lines = " ".join(f"L{x:.1f} {y:.1f}" for x, y in ends)
    return path(f"M100 120 {lines} Z", palette.mid, 0.26)


def _frame(poster: pygame.Surface, look: Look) -> None:
    """A brass frame with stepped corners. Between the corners it is the same all along: so it is drawn
    as small as it can be, and its sides are made longer."""
    width, height = poster.get_size()
    unit = max(0.5, min(width / 200, height / 300))
    corner = max(1, min(math.ceil(26 * unit), (width - 1) // 2, (height - 1) // 2))
    small = _bars(2 * corner + 1, unit, look)
    across = ((0, 0, corner), (corner, corner, width - 2 * corner), (corner + 1, width - corner, corner))
    down = ((0, 0, corner), (corner, corner, height - 2 * corner), (corner + 1, height - corner, corner))
    for left, x, wide in across:
        for top, y, high in down:
            if left != corner or top != corner:
                part = small.subsurface((left, top, 1 if left == corner else corner, 1 if top == corner else corner))
                poster.blit(pygame.transform.scale(part, (max(1, wide), max(1, high))), (x, y))


@lru_cache(maxsize=8)
def _bars(side: int, unit: float, look: Look) -> pygame.Surface:
    """The frame of a square: brass with a dark line on both its sides."""
    parts = "".join(
        f'<rect x="{inset * unit:.2f}" y="{inset * unit:.2f}" width="{side - 2 * inset * unit:.2f}" '
        f'height="{side - 2 * inset * unit:.2f}" fill="none" stroke="{hexed(colour)}" '
        f'stroke-width="{wide * unit:.2f}"/>'
        for inset, wide, colour in (
            (3, 6, look.ink),
            (3.5, 4, look.brass),
            (2.6, 0.8, look.brass_high),
            (9, 1, look.brass_low),
        )
    )
    for turn in ((1, 1, 0, 0), (-1, 1, side, 0), (1, -1, 0, side), (-1, -1, side, side)):
        place = f"matrix({turn[0] * unit:.3f} 0 0 {turn[1] * unit:.3f} {turn[2]} {turn[3]})"
        steps = "M5 5 H25 V9 H17 V13 H13 V17 H9 V25 H5 Z"
        parts += f'<path transform="{place}" d="{steps}" fill="{hexed(look.brass)}"/>'
    return _page(side, side, f'viewBox="0 0 {side} {side}"', parts)


def _monogram(poster: pygame.Surface, title: str, look: Look) -> None:
    """The first letter of the title on a plate of brass at the foot."""
    letter = next((mark for mark in text.clean(title) if mark.isalnum()), "")
    side = round(min(poster.get_width() / 200, poster.get_height() / 300) * 34)
    if not letter or side < 12:
        return
    middle = (poster.get_width() // 2, poster.get_height() - round(side * 0.62))
    poster.blit(_plate(side, look), (middle[0] - side // 2, middle[1] - side // 2))
    drawn = text.picture(text.shape(letter.upper(), theme.TITLE, max(6, round(side * 0.5)), side), look.brass_high)
    ink = drawn.get_bounding_rect()
    poster.blit(drawn, (middle[0] - ink.centerx, middle[1] - ink.centery))


@lru_cache(maxsize=8)
def _plate(side: int, look: Look) -> pygame.Surface:
    plate = (
        f'<path d="M12 0.6 L23.4 12 L12 23.4 L0.6 12 Z" fill="{hexed(look.ink)}" '
        f'stroke="{hexed(look.brass)}" stroke-width="1.6"/>'
    )
    return _page(side, side, 'viewBox="0 0 24 24"', plate)


def _page(width: int, height: int, view: str, inside: str) -> pygame.Surface:
    return _drawn(width, height, f"{view}>{inside}").convert_alpha()


def _drawn(width: int, height: int, rest: str) -> pygame.Surface:
    """An SVG by what stands behind its size; nothing here but the drawing, which a thread may do."""
    page = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" {rest}</svg>'
    return pygame.image.load(io.BytesIO(page.encode()), "cover.svg")
