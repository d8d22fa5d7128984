"""The house itself: the wall behind the words, and the two halves of the curtain.

Light is drawn as a small picture, stretched smoothly and roughened with a tile of noise before it
is multiplied in: the noise is a little more than one step of the darkest colour, so the steps of a
slow fall of light never stand side by side as bands. What must stay true: the wall is quiet where
words stand, the closed curtain hides every pixel, and everything is made once for a window.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Literal

import pygame

from quiz.screen import theme
from quiz.screen.pixels import velvet
from quiz.screen.pixels.grain import multiplied, roughening
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import MIXED, NEW, SMALL, TURNED, Making, Work, bands
from quiz.screen.pixels.marks import Rect
from quiz.screen.pixels.projector import beam
from quiz.screen.pixels.stretching import stretched
from quiz.screen.theme import Colour, Look

LARGE = 1.5
"""Pixels to a unit from which on a window is a large one."""
RAYS = 3.0
"""Nanoseconds that they take, to a pixel of the window (measured)."""
SHADE = 16
"""How far the shadow of a half falls on the wall, in units."""
STEP = 4
"""Pixels by which a half moves in a large window: 16 bytes, which are copied at once."""
WEDGES = 18
CENTRE = 0.3
"""How far down the window the rays meet."""
GLOW = 1.3
"""How much brighter than its colour the wall is where the rays meet."""


def hall(view: View) -> pygame.Surface:
    """The wall in the light of the projector, the curtain at rest at both its sides: opaque, the size
    of the window. Not to be drawn on."""
    return _hall(view.width, view.height, view.look).made


def ready(view: View, turns: int) -> Literal["nothing", "curtain", "all"]:
    """How much of a house is made in so many turns: first the curtain, then what is behind it."""
    curtain = _curtain(view.width, view.height, view.look)
    if not curtain.upto(turns):
        return "nothing"
    behind = _hall(view.width, view.height, view.look)
    return "all" if behind.upto(turns - curtain.turns) else "curtain"


def hung(surface: pygame.Surface, view: View, openness: float) -> None:
    """Draws both halves: 0 meets in the middle, 1 hangs at rest, `view.curtain` pixels seen at each
    side (none at all without ornament, where the frame of the wall takes their place)."""
    wide, seen = (view.width + 1) // 2, _seen(view, openness)
    if seen <= 0:
        return
    left, right = _curtain(view.width, view.height, view.look).made
    surface.blit(left, (0, 0), (wide - seen, 0, seen, view.height))
    surface.blit(right, (view.width - seen, 0), (0, 0, seen, view.height))
    if view.look.ornate and seen < wide:
        shade = view.u(SHADE)
        surface.blit(_shade(shade, view.height), (seen, 0))
        surface.blit(_other_shade(shade, view.height), (view.width - seen - shade, 0))


def gap(view: View, openness: float) -> Rect:
    """What of the window is not behind the curtain."""
    seen = _seen(view, openness)
    return seen, 0, max(0, view.width - 2 * seen), view.height


def _seen(view: View, openness: float) -> int:
    """How many pixels of each half are seen. In a large window a half on its way stands where it is copied quickly:
    nobody sees by how little it is beside its place, and a small one has the time."""
    wide, rest = (view.width + 1) // 2, view.curtain if view.look.ornate else 0
    seen = round(wide + (rest - wide) * min(1.0, max(0.0, openness)))
    return seen if view.unit < LARGE or seen in (wide, rest) else wide - (wide - seen) // STEP * STEP


@lru_cache(maxsize=2)
def _curtain(width: int, height: int, look: Look) -> Work[tuple[pygame.Surface, pygame.Surface]]:
    return Work(_sewn(View(width, height, look=look)))


@lru_cache(maxsize=2)
def _hall(width: int, height: int, look: Look) -> Work[pygame.Surface]:
    return Work(_built(View(width, height, look=look)))


def _sewn(view: View) -> Making[tuple[pygame.Surface, pygame.Surface]]:
    """Makes both halves, half as wide as the window (rounded up) and as high; their hems are at the
    sides that meet."""
    wide, height = (view.width + 1) // 2, view.height
    right = pygame.Surface((wide, height))
    yield NEW * wide * height
    left = yield from velvet.half(right, view.unit, view.look)
    for top, high in bands(wide, height, TURNED):
        right.blit(pygame.transform.flip(left.subsurface((0, top, wide, high)), True, False), (0, top))
        yield TURNED * wide * high
    return left, right


def _built(view: View) -> Making[pygame.Surface]:
    """Makes the hall."""
    size, pixels, look = (view.width, view.height), view.width * view.height, view.look
    surface = pygame.Surface(size)
    yield NEW * pixels
    if look.ornate:
        yield from _walled(surface, view.unit, look)
        _pilasters(surface, view.unit, view.curtain, look)
    else:
        surface.fill(look.bg0)
        _framed(surface, view.unit, look)
    light = yield from beam(view)
    surface.blit(light, ((view.width - light.get_width()) // 2, 0), special_flags=pygame.BLEND_RGB_ADD)
    yield 2 * MIXED * light.get_width() * light.get_height()
    hung(surface, view, 1.0)
    return surface


def _walled(surface: pygame.Surface, unit: float, look: Look) -> Making[None]:
    """The rays, and the light that falls on them."""
    surface.fill(_bright(look.bg0))
    yield from _sunburst(surface, _bright(look.ray))
    _sun(surface, unit, _bright(look.ray))
    yield SMALL
    small = _light()
    yield SMALL
    light = yield from stretched(small, surface.get_size())
    yield from roughening(light, 12)
    yield from multiplied(surface, light)


def _bright(colour: Colour) -> Colour:
    """A colour as it is painted before the light, never brighter than GLOW, is multiplied in."""
    red, green, blue = (min(255, round(part * GLOW) + 1) for part in colour)
    return red, green, blue


def _sunburst(surface: pygame.Surface, colour: Colour) -> Making[None]:
    """Wedges no longer than to the farthest corner, each with smooth edges."""
    width, height = surface.get_size()
    middle = (width / 2, height * CENTRE)
    reach = math.hypot(width / 2, height * (1 - CENTRE)) * 1.03
    for wedge in range(WEDGES):
        start, end = (math.tau * (wedge + side) / WEDGES for side in (0.25, 0.75))
        ends = [(middle[0] + reach * math.cos(a), middle[1] + reach * math.sin(a)) for a in (start, end)]
        pygame.draw.polygon(surface, colour, [middle, *ends])
        for far in ends:
            pygame.draw.aaline(surface, colour, middle, far)
        yield RAYS * width * height / WEDGES


def _sun(surface: pygame.Surface, unit: float, colour: Colour) -> None:
    """A soft disc where the rays meet, so that their points do not glitter."""
    side = max(2, round(300 * unit))
    disc = pygame.transform.smoothscale(_small_sun(colour), (side, side))
    middle = (surface.get_width() - side) // 2, round(surface.get_height() * CENTRE) - side // 2
    surface.blit(disc, middle)


def _small_sun(colour: Colour) -> pygame.Surface:
    """A small picture of the disc, whose quarters are mirror images of one."""
    upper: list[bytes] = []
    for y in range(16):
        near = (max(0.0, 1 - math.hypot(x - 15.5, y - 15.5) / 15.5) for x in range(16))
        left = [bytes((*colour, round(235 * each * each))) for each in near]
        upper.append(b"".join((*left, *reversed(left))))
    return pygame.image.frombuffer(b"".join((*upper, *reversed(upper))), (32, 32), "RGBA").convert_alpha()


@lru_cache(maxsize=1)
def _light() -> pygame.Surface:
    """A small picture of the light on the wall: brightest where the rays meet, warm at the edges,
    a faint glow of footlights below."""
    values = bytearray()
    for y in range(24):
        for x in range(40):
            far = (x - 19.5) ** 2 / 22.5**2 + (y / 23 - CENTRE) ** 2 / 0.78**2
            foot = 0.16 * max(0.0, y / 23 - 0.78) / 0.22 * (1 - abs(x - 19.5) / 21)
            value = min(255, round(255 / GLOW * (0.42 + 0.88 / (1 + 1.7 * far) ** 1.5 + foot)))
            cool = round(value * (1 - 0.05 * min(1.0, far)))
            values += bytes((value, cool, cool))
    return pygame.image.frombuffer(bytes(values), (40, 24), "RGB")


def _pilasters(surface: pygame.Surface, unit: float, side: int, look: Look) -> None:
    """Stepped Deco lines between curtain and column, the nearer the longer."""
    width, height = surface.get_size()
    thick = max(1, round(unit))
    for number, share in enumerate((0.42, 0.3, 0.2)):
        at = side + round((5 + 4 * number) * unit)
        cut = round((14 + 26 * number) * unit)
        colour = theme.mix(look.bg0, look.brass_low, share)
        for left in (at, width - at - thick):
            surface.fill(colour, (left, cut, thick, max(1, height - 2 * cut)))


def _framed(surface: pygame.Surface, unit: float, look: Look) -> None:
    """The double hairline of an intertitle at the window's edge, quarter rings in its corners."""
    width, height = surface.get_size()
    outer, inner, line = (max(1, round(length * unit)) for length in (3, 8, 1))
    loud, quiet = theme.mix(look.bg0, look.bone, 0.8), theme.mix(look.bg0, look.bone, 0.5)
    for inset, thick, colour in ((outer, 2 * line, loud), (inner, line, quiet)):
        pygame.draw.rect(surface, colour, (inset, inset, width - 2 * inset, height - 2 * inset), thick)
    corner = velvet.arcs(max(1, round(30 * unit)), quiet)
    for across in (False, True):
        for down in (False, True):
            place = (
                width - inner - corner.get_width() if across else inner,
                height - inner - corner.get_height() if down else inner,
            )
            surface.blit(pygame.transform.flip(corner, across, down), place)


@lru_cache(maxsize=2)
def _shade(width: int, height: int) -> pygame.Surface:
    """The shadow the left half throws on the wall."""
    surface = pygame.Surface((width, height), pygame.SRCALPHA)
    for x in range(width):
        surface.fill((0, 0, 0, round(120 * (1 - (x + 0.5) / width) ** 2)), (x, 0, 1, height))
    return surface.convert_alpha()


@lru_cache(maxsize=2)
def _other_shade(width: int, height: int) -> pygame.Surface:
    return pygame.transform.flip(_shade(width, height), True, False)
