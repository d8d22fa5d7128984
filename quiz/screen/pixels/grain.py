"""Grain and tint for pictures of light: tiles that are laid over a whole picture.

What must stay true: the same picture has the same grain each time it is made.
"""

from __future__ import annotations

import random
from functools import lru_cache

import pygame

from quiz.screen.pixels.making import MIXED, Making, bands
from quiz.screen.theme import Colour


def roughen(surface: pygame.Surface, span: int) -> None:
    """Takes noise of 0 to `span` from every pixel."""
    for _ in roughening(surface, span):
        continue


def roughening(surface: pygame.Surface, span: int) -> Making[None]:
    """The same in parts."""
    yield from tiled(surface, _noise(span), pygame.BLEND_RGB_SUB)


def tiled(surface: pygame.Surface, tile: pygame.Surface, flags: int) -> Making[None]:
    """Blends a tile of 256 by 256 pixels into every pixel, in parts."""
    width, height = surface.get_size()
    for top in range(0, height, 256):
        for left in range(0, width, 256):
            surface.blit(tile, (left, top), special_flags=flags)
        yield MIXED * width * min(256, height - top)


def multiplied(surface: pygame.Surface, light: pygame.Surface) -> Making[None]:
    """Multiplies a picture of the same size in, in parts."""
    width, height = surface.get_size()
    for top, high in bands(width, height, 2 * MIXED):
        surface.blit(light, (0, top), (0, top, width, high), pygame.BLEND_RGB_MULT)
        yield 2 * MIXED * width * high


def tint(surface: pygame.Surface, colour: Colour) -> None:
    """Multiplies a colour into every pixel; filling with BLEND_RGB_MULT takes ten times as long
    (measured with pygame 2.6)."""
    for _ in tinting(surface, colour):
        continue


def tinting(surface: pygame.Surface, colour: Colour) -> Making[None]:
    """The same in parts."""
    tile = pygame.Surface((256, 256))
    tile.fill(colour)
    yield from tiled(surface, tile, pygame.BLEND_RGB_MULT)


@lru_cache(maxsize=8)
def _noise(span: int) -> pygame.Surface:
    """256 by 256 pixels of noise, from seed 1929."""
    levels = bytes(value * (span + 1) // 256 for value in range(256))
    values = random.Random(1929).randbytes(256 * 256 * 3).translate(levels)
    return pygame.image.frombuffer(values, (256, 256), "RGB").convert()
