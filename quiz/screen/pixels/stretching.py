"""Small pictures made large, smoothly.

What must stay true: none takes longer than a frame of the thread that draws; a large one, which cannot be made by
parts without seams, is made aside.
"""

from __future__ import annotations

import pygame

from quiz.screen.pixels.aside import FRAME, aside
from quiz.screen.pixels.making import NEW, SCALED, Making

LARGE = FRAME / 3
"""Nanoseconds from which on it is made aside, for which there is then twice the time."""


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
        yield from aside(lambda: pygame.transform.smoothscale(alike, size, surface), 2 * cost)
    else:
        pygame.transform.smoothscale(alike, size, surface)
        yield cost
