"""The light of the projector on the wall.

What must stay true: it is so faint that words keep their contrast in it.
"""

from __future__ import annotations

from functools import lru_cache

import pygame

from quiz.screen.pixels.grain import roughening, tinting
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import SMALL, Making
from quiz.screen.pixels.stretching import stretched


def beam(view: View) -> Making[pygame.Surface]:
    """Makes the light from the projector, to be added (BLEND_RGB_ADD) with its midtop at the middle of
    the window's upper edge; at most 8 brighter, nothing at its borders. Without ornament it is dark."""
    size = (max(1, round(view.width * 0.6)), max(1, round(view.height * 0.85)))
    if not view.look.ornate:
        return pygame.Surface((1, 1))
    small = _cone()
    yield SMALL
    light = yield from stretched(small, size)
    yield from roughening(light, 32)
    yield from tinting(light, (10, 10, 10))
    return light


@lru_cache(maxsize=1)
def _cone() -> pygame.Surface:
    """A small picture of the light: it falls off from the middle and downwards."""
    warm = [bytes((value, round(value * 0.92), round(value * 0.74))) for value in range(201)]
    rows: list[bytes] = []
    for y in range(32):
        spread, falls = 3 + 19 * y / 31, (1 - y / 31) ** 1.7
        across = [max(0.0, 1 - ((x - 23.5) / spread) ** 2) for x in range(24)]
        half = [warm[round(200 * near * near * falls)] for near in across]
        rows += (*half, *reversed(half))  # both halves are alike
    return pygame.image.frombuffer(b"".join(rows), (48, 32), "RGB")
