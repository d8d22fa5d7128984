"""The count before the first reel, on old film: number, crosshair, rings, and a hand that goes round.

What must stay true: the hand's return changes no more of the screen's brightness than a tenth, and all
that a frame draws was made before.
"""

from __future__ import annotations

import math
from functools import lru_cache

import pygame

from quiz.screen import text, theme
from quiz.screen.pixels import sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import TURN, Making
from quiz.screen.pixels.marks import Rect

RINGS = 0.43
"""The radius of the outer ring, in heights."""
BLACK = (0, 0, 0)
NUMBERS = (3, 2, 1)
"""Those that are counted."""
LEAP = 0.1
"""The share of a round from which a hand leaps: up to it a triangle covers what it goes over."""


def leader(surface: pygame.Surface, view: View, rect: Rect, number: int, share: float) -> None:
    """The count on old film: a hand goes round once, `share` 0 to 1, and shades what it passed. The
    shade is a tenth of full brightness at most, so that its return is no flash."""
    left, top, width, height = rect
    kept = surface.get_clip()
    surface.set_clip(kept.clip(rect))
    surface.fill(sprites.leader_film(view.look), rect)
    _sweep(surface, view, rect, min(1.0, max(0.0, share)))
    surface.blit(sprites.wear(width, height).made, (left, top), special_flags=pygame.BLEND_RGB_MULT)
    surface.set_clip(kept)
    _crosshair(surface, view, rect)
    digit = _digit(number, round(height * 0.66), sprites.leader_ink(view.look))
    surface.blit(digit, (left + (width - digit.get_width()) // 2, top + (height - digit.get_height()) // 2))


def swept(view: View, rect: Rect, before: float, share: float) -> Rect:
    """The part of the card that the hand goes over from one share to another; all of it where it returns or leaps."""
    if not 0 <= share - before < LEAP:
        return rect
    middle, reach = (rect[0] + rect[2] / 2, rect[1] + rect[3] / 2), math.hypot(rect[2], rect[3])
    corners = (middle, _round(middle, reach, before), _round(middle, reach, share))
    pad = 2 * view.u(2) + 2
    left, top = (math.floor(min(each)) - pad for each in zip(*corners, strict=True))
    right, low = (math.ceil(max(each)) + pad for each in zip(*corners, strict=True))
    part = pygame.Rect(left, top, right - left, low - top).clip(rect)
    return part.x, part.y, part.w, part.h


def _crosshair(surface: pygame.Surface, view: View, rect: Rect) -> None:
    """Two lines, two rings, and the stepped brass frame of the screen."""
    (left, top, width, height), thick = rect, view.u(3)
    x, y, thin = left + width // 2, top + height // 2, max(1, round(thick * 0.6))
    surface.blit(sprites.hair(thin, height, view.look), (x - thin // 2, top))
    surface.blit(sprites.hair(width, thin, view.look), (left, y - thin // 2))
    rings = sprites.rings(height * RINGS, thick, view.look)
    surface.blits([(part, (x + right, y + down)) for part, (right, down) in rings], doreturn=False)
    for inset, wide, colour in (
        (0, 2 * thick, view.look.brass),
        (2 * thick, thick, BLACK),
        (4 * thick, max(1, thick // 3), view.look.brass_low),
    ):
        around = (left + inset, top + inset, width - 2 * inset, height - 2 * inset)
        pygame.draw.rect(surface, colour, around, wide)


def _sweep(surface: pygame.Surface, view: View, rect: Rect, share: float) -> None:
    """What the hand has passed, and the hand, whose smooth line hides the border of the shade."""
    middle = (rect[0] + rect[2] / 2, rect[1] + rect[3] / 2)
    reach = math.hypot(rect[2], rect[3])
    steps = max(1, math.ceil(share * 12))
    points = [_round(middle, reach, share * step / steps) for step in range(steps + 1)]
    if share > 0:
        pygame.draw.polygon(surface, sprites.leader_shade(view.look), [middle, *points])
    for shift in range(-view.u(2), view.u(2) + 1):
        turned = math.tau * share
        aside = (shift * 0.5 * math.cos(turned), shift * 0.5 * math.sin(turned))
        start, end = ((x + aside[0], y + aside[1]) for x, y in (middle, points[-1]))
        pygame.draw.aaline(surface, sprites.leader_ink(view.look), start, end)


def _round(middle: tuple[float, float], reach: float, share: float) -> tuple[float, float]:
    """A point on the way round, from the top with the clock."""
    angle = math.tau * share
    return middle[0] + reach * math.sin(angle), middle[1] - reach * math.cos(angle)


@lru_cache(maxsize=8)
def _digit(number: int, size: int, colour: theme.Colour) -> pygame.Surface:
    """A number cut to its ink, so that it stands in the middle."""
    drawn = text.picture(text.shape(str(number), theme.TITLE, max(6, size), max(6, size) * 2), colour)
    return drawn.subsurface(drawn.get_bounding_rect())


def forget() -> None:
    """Gives back what it and the slate after it are drawn with, some of it as large as the window: they are seen
    once in a match and once in a round."""
    for kept in (sprites.wear, sprites.rings, _digit, sprites.board, sprites.bar):
        kept.cache_clear()


def made(view: View, rect: Rect) -> Making[None]:
    """Makes what it is drawn with, while nobody sees it."""
    wear = sprites.wear(rect[2], rect[3])
    while not wear.upto(wear.turns + 1):
        yield TURN
    sprites.rings(rect[3] * RINGS, view.u(3), view.look)
    yield TURN
    for number in NUMBERS:
        _digit(number, round(rect[3] * 0.66), sprites.leader_ink(view.look))
        yield TURN
