"""The pictures that overlays move: the card of the leader, the slate, the stubs that rain.

Each is made once for its size and look. What must stay true: the card of the leader and its shade
are less than a tenth of full brightness apart, so that a hand that goes round never flashes.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pygame

from quiz.screen import theme
from quiz.screen.pixels.figures import hexed
from quiz.screen.pixels.grain import roughening
from quiz.screen.pixels.making import Making, Work
from quiz.screen.pixels.stretching import stretched
from quiz.screen.theme import Colour, Look

KINDS = 5
RAIN = 1.6
"""Seconds that tickets rain."""
PIECES = 120
PARTS = 12
"""A quarter of the rings is cut in so many parts across, of which most are empty."""
SLATE_HIGH = 1.06
BOARD_HIGH = 0.5
STICK = 0.12
"""Heights of the open slate, its board and one of its sticks, in widths."""
SLATE_WIDE = 1.08
"""The room that it needs across, in widths: the bar stands out beyond its hinge."""
RISE = 18
"""Degrees that the bar of the slate stands up."""


def leader_ink(look: Look) -> Colour:
    """Of the number, the hand and the rings."""
    return look.ink if look.ornate else look.bone


def leader_film(look: Look) -> Colour:
    """Of the film behind the count: worn bone."""
    return theme.mix(look.ink, look.bone, 0.66) if look.ornate else look.card


def leader_shade(look: Look) -> Colour:
    """Of what the hand has passed."""
    return theme.mix(look.ink, look.bone, 0.56) if look.ornate else look.raised


@lru_cache(maxsize=2)
def wear(width: int, height: int) -> Work[pygame.Surface]:
    """What makes the count look like film, to be multiplied in: darker at the borders, grain, a few
    scratches, from seed 1930."""
    return Work(_worn(width, height))


def _worn(width: int, height: int) -> Making[pygame.Surface]:
    small = pygame.Surface((32, 20))
    for x in range(32):
        for y in range(20):
            value = round(255 - 80 * (((x - 15.5) / 16) ** 2 + ((y - 9.5) / 10) ** 2) / 2)
            small.set_at((x, y), (value, value - 4, value - 14))
    surface = yield from stretched(small, (width, height))
    yield from roughening(surface, 22)
    chance = random.Random(1930)
    for _ in range(5):
        x, top = chance.randrange(max(1, width)), chance.randrange(max(1, height))
        long = chance.randrange(max(1, height))
        surface.fill((232, 230, 226), (x, top, max(1, width // 500), long), pygame.BLEND_RGB_MULT)
    return surface


@lru_cache(maxsize=2)
def rings(radius: float, thick: int, look: Look) -> tuple[tuple[pygame.Surface, tuple[int, int]], ...]:
    """Two rings about one centre, the outer one of a radius in pixels: those parts of them in which there is a line,
    each with its place from the centre. A quarter is drawn, the others are its mirror images."""
    side = math.ceil(radius + thick)
    line = f'fill="none" stroke="{hexed(leader_ink(look))}" stroke-width="{thick}"'
    circles = (f'<circle cx="0" cy="0" r="{radius * share:.2f}" {line}/>' for share in (1.0, 0.86))
    parts = list(_lined(drawn(side, side, "".join(circles))))
    return tuple(
        (
            pygame.transform.flip(part, across, down),
            (-x - part.get_width() if across else x, -y - part.get_height() if down else y),
        )
        for across in (False, True)
        for down in (False, True)
        for part, (x, y) in parts
    )


def _lined(picture: pygame.Surface) -> Iterator[tuple[pygame.Surface, tuple[int, int]]]:
    """The parts of a picture in which there is anything, with their places."""
    width, height = picture.get_size()
    step = math.ceil(width / PARTS)
    for left in range(0, width, step):
        for top in range(0, height, step):
            part = picture.subsurface((left, top, min(step, width - left), min(step, height - top)))
            ink = part.get_bounding_rect()
            if ink.w and ink.h:
                yield part.subsurface(ink), (left + ink.x, top + ink.y)


@lru_cache(maxsize=4)
def hair(width: int, height: int, look: Look) -> pygame.Surface:
    """A line of the crosshair, through which the film shows a little."""
    line = pygame.Surface((width, height), pygame.SRCALPHA)
    line.fill((*leader_ink(look), 204))
    return line.convert_alpha()


@lru_cache(maxsize=2)
def board(width: int, height: int, look: Look) -> tuple[pygame.Surface, int]:
    """The board of the slate with the stick on it, and how far down it stands."""
    wide, stick, top = _slate(width, height)
    down = math.floor(top - stick)
    left = (width - wide) / 2
    inside = (
        f'<g transform="translate(0 {-down})"><rect x="{left + 1}" y="{top}" width="{wide - 2}" '
        f'height="{wide * BOARD_HIGH - 1}" rx="{wide * 0.02}" fill="{hexed(look.card)}" '
        f'stroke="{hexed(look.bone_low)}" stroke-width="{max(1.0, wide * 0.006)}"/>'
        f"{_stick(look, left, top - stick, wide, stick, -1)}</g>"
    )
    return drawn(width, height - down, inside), down


@lru_cache(maxsize=16)
def bar(width: int, height: int, step: int, steps: int, look: Look) -> pygame.Surface:
    """The bar over it on one of its steps from up to shut."""
    wide, stick, top = _slate(width, height)
    left = (width - wide) / 2
    turn = -RISE * (1 - step / max(1, steps - 1))
    hinge = (left + stick * 0.5, top - stick)
    pin = f'<circle cx="{hinge[0]}" cy="{hinge[1]}" r="{stick * 0.2}" fill="{hexed(look.brass)}"/>'
    turned = (
        f'<g transform="rotate({turn:.2f} {hinge[0]:.2f} {hinge[1]:.2f})">'
        f"{_stick(look, left, top - 2 * stick, wide, stick, 1)}</g>"
    )
    return drawn(width, math.ceil(top - stick * 0.7), turned + pin)


def _slate(width: int, height: int) -> tuple[float, float, float]:
    """The width of the slate in a room, the height of a stick, and where its board begins."""
    wide = slate_wide(width, height)
    return wide, wide * STICK, wide * (SLATE_HIGH - BOARD_HIGH)


def slate_wide(width: int, height: int) -> float:
    """The width of the slate in a room."""
    return min(width / SLATE_WIDE, height / SLATE_HIGH)


def _stick(look: Look, left: float, top: float, wide: float, high: float, lean: int) -> str:
    """A bar of bone with six skewed stripes, leaning one way or the other."""
    step = wide / 6
    skew = high * 0.55 * lean
    stripes = "".join(
        f'<path d="M{max(left, x + skew):.2f} {top} H{min(left + wide, x + step / 2 + skew):.2f} '
        f'L{min(left + wide, x + step / 2 - skew):.2f} {top + high} H{max(left, x - skew):.2f} Z" '
        f'fill="{hexed(look.card)}"/>'
        for x in (left + step * (number + 0.25) for number in range(6))
    )
    edge = (
        f'<rect x="{left + 1}" y="{top}" width="{wide - 2}" height="{high}" fill="none" '
        f'stroke="{hexed(look.bone_low)}" stroke-width="{max(1.0, wide * 0.008)}"/>'
    )
    return f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="{hexed(look.bone)}"/>{stripes}{edge}'


@lru_cache(maxsize=256)
def stub(side: int, kind: int, spin: int, spins: int, look: Look) -> pygame.Surface:
    """A torn-off stub as it tumbles, in one of KINDS colours: it leans while it turns over."""
    turn = math.tau * spin / spins
    colours = (look.brass, look.cream, look.velvet_high, look.brass_high, theme.mix(look.velvet_high, look.cream, 0.35))
    front = colours[kind] if math.cos(turn) > 0 else theme.mix(colours[kind], look.bg0, 0.3)
    flat = max(0.12, abs(math.cos(turn)))
    inside = (
        f'<g transform="translate(12 12) rotate({30 * math.sin(turn) + 40 * kind:.1f}) scale(1 {flat:.3f})">'
        f'<path d="M-10 -6 H10 V-2.4 A2.4 2.4 0 0 0 10 2.4 V6 H-10 V2.4 A2.4 2.4 0 0 0 -10 -2.4 Z" '
        f'fill="{hexed(front)}"/>'
        f'<path d="M-4.6 -6 V6" stroke="{hexed(theme.mix(front, look.bg0, 0.45))}" stroke-width="1.2"/></g>'
    )
    return drawn(side, side, inside, 24, 24)


@dataclass(frozen=True, slots=True)
class Piece:
    """A falling stub: where across the window (0 to 1), when it sets out and how long it falls in
    seconds, how far it swings in units, turns in its fall, first turn and kind of sprite."""

    across: float
    begins: float
    falls: float
    swing: float
    turns: float
    phase: float
    kind: int


@lru_cache(maxsize=4)
def rain(seed: int) -> tuple[Piece, ...]:
    """The stubs that fall in one rain, the same for the same seed."""
    chance = random.Random(seed)
    return tuple(
        Piece(
            chance.random(),
            chance.random() * 0.6,
            chance.uniform(0.65, RAIN - 0.6),
            chance.uniform(10, 46),
            chance.uniform(1.2, 3.4),
            chance.random(),
            chance.randrange(KINDS),
        )
        for _ in range(PIECES)
    )


def drawn(width: int, height: int, inside: str, across: int = 0, down: int = 0) -> pygame.Surface:
    """An SVG's inside as a picture; `across` and `down` are its own measures, else pixels."""
    page = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {across or width} {down or height}">{inside}</svg>'
    )
    return pygame.image.load(io.BytesIO(page.encode()), "sprite.svg").convert_alpha()
