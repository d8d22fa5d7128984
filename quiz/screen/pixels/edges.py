"""What tells that a page goes on: its edges give way to the house, and a bar says how far it is scrolled.

What must stay true: behind such an edge the house goes on without a seam, wall or curtain, whichever
hangs there.
"""

from __future__ import annotations

from functools import lru_cache

import pygame

from quiz.screen.pixels import art, house
from quiz.screen.pixels.blocks import Sheet
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Rect

FADES = 28
"""How high a fading edge is, in units."""
CLEAR = 10
"""The same where it goes between two parts of the page: what stands there whole does not look cut."""
SHRED = 40
"""Of what is cut at the lower edge, so many units must be in sight, or half of it."""


def edges(surface: pygame.Surface, view: View, sheet: Sheet, scroll: int, closed: bool) -> list[Rect]:
    """Draws both over a page of which a part is in sight, and tells where; `closed`: the curtain is down behind it."""
    drawn: list[Rect] = []
    if not sheet.limit:
        return drawn
    left, top, width, high = sheet.window
    if scroll > 0:
        fades = _depth(view, sheet, top + scroll + view.u(CLEAR))
        surface.blit(_veil(view, (left, top, width, fades), closed, upward=True), (left, top))
        drawn.append((left, top, width, fades))
    if scroll < sheet.limit:
        fades = _depth(view, sheet, top + high + scroll - view.u(CLEAR))
        low = top + high - fades
        surface.blit(_veil(view, (left, low, width, fades), closed, upward=False), (left, low))
        drawn.append((left, low, width, fades))
        shreds = shred(view, sheet, scroll)
        if shreds:
            bare = (left, top + high - shreds, width, shreds)
            surface.blit(_behind(view, closed), bare[:2], bare)
            drawn.append(bare)
    return [*drawn, *_rail(surface, view, sheet, scroll)]


def shred(view: View, sheet: Sheet, scroll: int) -> int:
    """How high a strip at the lower edge is that shows the tops of letters alone: it is better not seen. A part of
    which there is more shows that the page goes on."""
    line = sheet.window[1] + sheet.window[3] + scroll
    cut = [mark.rect for mark in sheet.moving.marks if mark.rect[1] < line < mark.rect[1] + mark.rect[3]]
    least = view.u(SHRED)
    hidden = cut and all(line - top < min(least, high // 2) for _, top, _, high in cut)
    return max(line - top for _, top, _, _ in cut) if hidden and scroll < sheet.limit else 0


def _depth(view: View, sheet: Sheet, line: int) -> int:
    """How high an edge fades whose clear side is at a height of the moving block."""
    cut = any(mark.rect[1] < line < mark.rect[1] + mark.rect[3] for mark in sheet.moving.marks)
    return view.u(FADES if cut else CLEAR)


def rail(view: View, window: Rect) -> tuple[int, int]:
    """The left edge and the width of the bar at the right of a window, clear of a ring; beside a half
    page nearer to what it moves than to what stands beside it."""
    left, width = view.column
    right = window[0] + window[2]
    return (left + width + view.u(11) if right >= left + width else right + view.u(2)), view.u(5)


def bar(view: View, sheet: Sheet, scroll: int) -> tuple[Rect, Rect] | None:
    """The groove at the right of a page that scrolls, and the brass bar in it that says how far it is; nothing
    where all of it is in sight."""
    if not sheet.limit:
        return None
    x, wide = rail(view, sheet.window)
    _, top, _, high = sheet.window
    length = round(high * high / (high + sheet.limit))
    return (x, top, wide, high), (x, top + round((high - length) * scroll / sheet.limit), wide, length)


def _rail(surface: pygame.Surface, view: View, sheet: Sheet, scroll: int) -> list[Rect]:
    found = bar(view, sheet, scroll)
    if not found:
        return []
    groove, thumb = found
    art.panel(surface, groove, view.look.gone, None, 0, groove[2] // 2)
    art.panel(surface, thumb, view.look.brass, None, 0, thumb[2] // 2)
    return [groove, thumb]


@lru_cache(maxsize=8)
def _veil(view: View, rect: Rect, closed: bool, upward: bool) -> pygame.Surface:
    """The house in a rectangle of the window, thinner from one edge to the other."""
    made = pygame.Surface(rect[2:], pygame.SRCALPHA)
    made.blit(_behind(view, closed), (0, 0), rect)
    thin = pygame.Surface(rect[2:], pygame.SRCALPHA)
    for y in range(rect[3]):
        share = (rect[3] - y if upward else y + 1) / rect[3]
        thin.fill((255, 255, 255, round(255 * share)), (0, y, rect[2], 1))
    made.blit(thin, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return made


def _behind(view: View, closed: bool) -> pygame.Surface:
    if not closed:
        return house.hall(view)
    drawn = pygame.Surface((view.width, view.height))
    house.hung(drawn, view, 0.0)
    return drawn
