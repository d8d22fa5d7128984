"""Small pictures made large, smoothly.

What must stay true: none takes longer than a frame of the thread that draws; a large one, which cannot be made by
parts without seams, is made aside.
"""

from __future__ import annotations

import pygame

from quiz.screen.pixels.aside import aside
from quiz.screen.pixels.making import NEW, SCALED, Making

LARGE = 5e6
"""Nanoseconds from which on it is made aside."""
SHARE = 0.5
"""Of them in the gaps between frames: those before the first page are light."""


def stretched(small: pygame.Surface, size: tuple[int, int]) -> Making[pygame.Surface]:
    """Makes a small picture large."""
    surface = pygame.Surface(size)
    yield NEW * size[0] * size[1]
    yield from spread(small, surface)
    return surface


def spread(small: pygame.Surface, surface: pygame.Surface) -> Making[None]:
    """Fills a surface with a small picture."""
    size = surface.get_size()
    alike, cost = small.convert(), SCALED * size[0] * size[1]
    if cost > LARGE:
        yield from aside(lambda: pygame.transform.smoothscale(alike, size, surface), SHARE * cost)
    else:
        pygame.transform.smoothscale(alike, size, surface)
        yield cost
