"""The cloth of the curtain: folds of velvet, gold cord along the hem, fringe and tassel.

The folds are laid by rows. A row is the pleats side by side, each a strip of shades one unit of
length to a sample; from row to row the pleats sway and flare a little, and stretching the few rows
to the height of the window lets them flow into each other. Light falls on it from the footlights.
What must stay true: a half is opaque, and it looks whole as the strip of its hem that is seen at
rest (44 units, 28 in a narrow window).
"""

from __future__ import annotations

import io
import math
import random
from functools import lru_cache
from itertools import cycle

import pygame

from quiz.screen import theme
from quiz.screen.pixels.figures import hexed
from quiz.screen.pixels.grain import multiplied, tiled
from quiz.screen.pixels.making import NEW, SMALL, Making
from quiz.screen.pixels.stretching import spread, stretched
from quiz.screen.theme import Colour, Look

ROWS = 9
WIDTHS = (19, 27, 16, 34, 22, 42, 18, 30, 25, 46, 20, 36)
"""Widths of pleats in units, from the hem outwards, again and again."""
CORD = 6
FRINGE = 30


def half(scratch: pygame.Surface, unit: float, look: Look) -> Making[pygame.Surface]:
    """Makes the left half of the curtain, its hem at the right, as large as a surface to try things on."""
    size = width, height = scratch.get_size()
    if not look.ornate:
        surface = pygame.Surface(size)
        yield NEW * width * height
        _panel(surface, unit, look)
        return surface
    folds = _folds(min(1200, math.ceil(width / unit)), look)
    yield SMALL
    surface = yield from stretched(folds, size)
    yield from tiled(surface, _hair(), pygame.BLEND_RGB_MULT)  # the short upright hair of velvet
    yield from _trimmed(surface, unit, look)
    yield from spread(_light(), scratch)
    yield from multiplied(surface, scratch)
    return surface


def _panel(surface: pygame.Surface, unit: float, look: Look) -> None:
    """A flat panel, framed like an intertitle: two hairlines, the inner one with quarter rings."""
    width, height = surface.get_size()
    surface.fill(look.velvet_low)
    line, side = max(1, round(unit)), max(1, round(44 * unit))
    for inset, thick, share in ((10, 2, 0.8), (18, 1, 0.5)):
        at, colour = round(inset * unit), theme.mix(look.velvet_low, look.bone, share)
        pygame.draw.rect(surface, colour, (at, at, width - 2 * at, height - 2 * at), thick * line)
    corner = arcs(side, colour)
    for across in (False, True):
        for down in (False, True):
            place = (width - at - side if across else at, height - at - side if down else at)
            surface.blit(pygame.transform.flip(corner, across, down), place)


def _folds(samples: int, look: Look) -> pygame.Surface:
    """The pleats of all rows, one sample to a unit, hem at the right."""
    chance = random.Random(1927)
    widths: list[int] = []
    for wide in cycle(WIDTHS):
        widths.append(wide)
        if sum(widths) > samples + 60:
            break
    sway = [(chance.uniform(0, math.tau), chance.uniform(1.0, 2.6)) for _ in widths]
    values = b"".join(_row(row, samples, widths, sway, look) for row in range(ROWS))
    return pygame.image.frombuffer(values, (samples, ROWS), "RGB")


def _row(row: int, samples: int, widths: list[int], sway: list[tuple[float, float]], look: Look) -> bytes:
    """One row from left to right; the boundary behind a pleat moves by its sway."""
    pieces: list[bytes] = []
    edge = start = 0
    for number, wide in enumerate(widths):
        phase, reach = sway[number]
        edge += wide
        end = edge + round(reach * math.sin(phase + row * 0.55) * (0.3 + row / ROWS)) if number else edge
        pieces.append(_pleat(max(4, end - start), number % 3, look))
        start = end
    return b"".join(reversed(pieces))[-3 * samples :]


@lru_cache(maxsize=512)
def _pleat(wide: int, kind: int, look: Look) -> bytes:
    """The shades across a pleat, the side of the light at the right: a deep valley, the round of
    the fold, a sheen near its edge as velvet has, and in broad ones a second, lower round."""
    lean, shades = (0.62, 0.5, 0.7)[kind], _velvet(look)
    bend = math.log(0.5) / math.log(lean)
    values = bytearray()
    for sample in range(wide):
        at = (sample + 0.5) / wide
        body = math.sin(math.pi * at**bend)
        sheen = math.exp(-(((at - lean - 0.08) / 0.11) ** 2))
        dent = 0.22 * math.exp(-(((at - 0.3) / 0.09) ** 2)) if wide > 24 else 0.0
        values += shades[max(0, min(255, round(255 * (0.1 + 0.66 * body + 0.24 * sheen - dent))))]
    return bytes(values)


@lru_cache(maxsize=2)
def _velvet(look: Look) -> tuple[bytes, ...]:
    """The cloth under 256 lights: from near black by low and high to a warm gleam."""
    dark, gleam = theme.mix((0, 0, 0), look.velvet_low, 0.3), theme.mix(look.velvet_high, look.bad, 0.3)
    return _ramp((dark, look.velvet_low, look.velvet_high, gleam))


@lru_cache(maxsize=2)
def _brass(look: Look) -> tuple[bytes, ...]:
    """Gold thread under 256 lights."""
    dark = theme.mix((0, 0, 0), look.brass_low, 0.3)
    return _ramp((dark, look.brass_low, look.brass, look.brass_high))


def _ramp(stops: tuple[Colour, Colour, Colour, Colour]) -> tuple[bytes, ...]:
    """256 shades through four stops, each as three bytes."""
    return tuple(bytes(theme.mix(stops[at // 86], stops[at // 86 + 1], at % 86 / 86)) for at in range(256))


@lru_cache(maxsize=1)
def _light() -> pygame.Surface:
    """Light on the half from below, in pools of footlights, and a little from the middle above."""
    values = bytearray()
    for y in range(24):
        down = y / 23
        for x in range(36):
            pool = 0.5 + 0.5 * math.cos((35.5 - x) / 36 * math.tau * 2.5)
            foot = max(0.0, (down - 0.6 + 0.12 * pool) / 0.4) ** 1.5 * (0.26 + 0.16 * pool)
            spot = math.exp(-(((35 - x) / 25) ** 2) - ((down - 0.42) / 0.36) ** 2)
            value = min(1.0, 0.5 + 0.08 * min(1.0, down * 6) + 0.26 * spot + foot)
            values += bytes((round(255 * value), round(250 * value), round(246 * value)))
    return pygame.image.frombuffer(bytes(values), (36, 24), "RGB")


@lru_cache(maxsize=1)
def _hair() -> pygame.Surface:
    """256 by 256 pixels of it, from seed 1931; multiplied in, it is finest where it is dark."""
    levels = bytes(255 - value * 34 // 256 for value in range(256))
    values = random.Random(1931).randbytes(256 * 128 * 3).translate(levels)
    return pygame.transform.scale(pygame.image.frombuffer(values, (256, 128), "RGB"), (256, 256)).convert()


def _trimmed(surface: pygame.Surface, unit: float, look: Look) -> Making[None]:
    """Fringe below, cord along the hem, a tassel on it."""
    width, height = surface.get_size()
    fringe = _fringe(max(2, round(4 * unit)), max(2, round(FRINGE * unit)), look)
    for left in range(width - fringe.get_width(), -fringe.get_width(), -fringe.get_width()):
        surface.blit(fringe, (left, height - fringe.get_height()))
    yield SMALL
    cord = _cord(max(2, round(CORD * unit)), max(4, round(11 * unit)), look)
    wide = max(1, round(9 * unit))
    dark = pygame.Surface((wide, height), pygame.SRCALPHA)
    for x in range(wide):
        dark.fill((0, 0, 0, 130 * (x + 1) // wide), (x, 0, 1, height))
    surface.blit(dark, (width - cord.get_width() - wide, 0))
    for top in range(0, height, cord.get_height()):
        surface.blit(cord, (width - cord.get_width(), top))
    yield SMALL
    tassel = _tassel(max(2, round(18 * unit)), max(4, round(72 * unit)), look)
    surface.blit(tassel, (width - tassel.get_width() - round(unit), round(height * 0.6)))
    yield SMALL


def _cord(wide: int, high: int, look: Look) -> pygame.Surface:
    """One turn of a twisted cord of two strands."""
    surface = pygame.Surface((wide, high))
    for y in range(high):
        for x in range(wide):
            across = (x + 0.5) / wide
            turn = (2 * (y + 0.5) / high + across * 0.9) % 1.0
            light = math.sin(math.pi * across) ** 0.8 * (0.12 + 0.74 * math.sin(math.pi * turn) ** 1.4)
            surface.set_at((x, y), _brass(look)[round(255 * light)])
    return surface


def _fringe(wide: int, high: int, look: Look) -> pygame.Surface:
    """One thread of the fringe under its band of braid."""
    surface = pygame.Surface((wide, high))
    band = round(high * 0.28)
    for y in range(high):
        for x in range(wide):
            across, down = (x + 0.5) / wide, (y + 0.5 - band) / max(1, high - band)
            if y < band:
                light = math.sin(math.pi * (y + 0.5) / band) * (0.35 + 0.35 * math.sin(math.pi * across))
            else:
                light = math.sin(math.pi * across) ** 0.9 * (0.62 - 0.42 * down) * (down < 0.9)
            surface.set_at((x, y), _brass(look)[round(255 * light)])
    return surface


def _tassel(wide: int, high: int, look: Look) -> pygame.Surface:
    """A tassel on a short loop of cord that leaves the hem at the right."""
    low, mid, lit = (f"#{_brass(look)[light].hex()}" for light in (64, 140, 230))
    threads = "".join(
        f'<path d="M{9 + (x - 9) * 0.55:.1f} 30 L{x:.1f} {69 - abs(x - 9) * 0.25:.1f}" stroke="{shade}" '
        'stroke-width="1.3" fill="none"/>'
        for x, shade in zip((2.6, 4.4, 6.2, 8.2, 10.0, 11.8, 13.6, 15.4), cycle((low, mid, lit, mid)), strict=False)
    )
    inside = (
        f'<path d="M17 1 C13 6 9.6 8 9 14" stroke="{low}" stroke-width="3" fill="none"/>'
        f'<path d="M17 1 C13 6 9.6 8 9 14" stroke="{mid}" stroke-width="1.6" fill="none"/>'
        f'<path d="M5 30 L1.8 68 Q9 71.5 16.2 68 L13 30 Z" fill="{low}"/>{threads}'
        f'<circle cx="9" cy="17" r="4.6" fill="{mid}"/><circle cx="7.8" cy="15.6" r="2" fill="{lit}"/>'
        f'<rect x="4" y="21" width="10" height="9" rx="3" fill="{mid}"/>'
        f'<path d="M4.4 24 H13.6 M4.4 27 H13.6" stroke="{low}" stroke-width="1"/>'
    )
    return _drawn(wide, high, 18, 72, inside)


def arcs(side: int, colour: Colour) -> pygame.Surface:
    """Three quarter rings about the top left corner."""
    rings = "".join(
        f'<circle cx="0" cy="0" r="{radius}" fill="none" stroke="{hexed(colour)}" stroke-width="1"/>'
        for radius in (14, 21, 28)
    )
    return _drawn(side, side, 30, 30, rings)


def _drawn(width: int, height: int, across: int, down: int, inside: str) -> pygame.Surface:
    page = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {across} {down}" preserveAspectRatio="none">{inside}</svg>'
    )
    return pygame.image.load(io.BytesIO(page.encode()), "trim.svg").convert_alpha()
