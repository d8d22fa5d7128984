"""Moving things drawn over a frame: the iris, the slate, light.

Each is a plain function of how far it is; what it is drawn with was made before, once for its size.
How the iris has a smooth edge without a picture of every circle: all is black up to the hole, then
comes in each row one of a few strips that fade, as long as the edge is broad in that row;
the top and the bottom of the hole, where the edge lies flat, are one small drawing that fits a
circle of any size when it is stretched. What must stay true: nothing here changes the brightness
of much of the screen in steps (GAME.md 3, Flashes).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache, partial

import pygame

from quiz.screen import theme
from quiz.screen.pixels import sprites
from quiz.screen.pixels.aside import aside
from quiz.screen.pixels.grain import roughen, tint
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import DRAWN, Making
from quiz.screen.pixels.marks import Rect
from quiz.screen.pixels.rects import without

SOFT = 6
"""How broad the edge of the iris is, in units."""
SEAM = 1
"""Pixels that the black reaches into the edge, so that nothing shines between them."""
ANGLES = 8
"""Pictures of the slate, from its bar up to its bar down."""
REACH = 28
"""How far the halo of `shine` reaches over its rect, in units."""
FAINT, STEADY = 0.16, 0.2
"""How bright the halo is within its rect, and so much of its reach inside the border from which on it is."""
TILE = 256
"""Pixels of the tiles that a halo is put together of."""

BLACK = (0, 0, 0)


def iris(surface: pygame.Surface, view: View, share: float, centre: tuple[int, int]) -> None:
    """Black but for a round hole about `centre`: 0 is closed, 1 open; slow at both ends."""
    if share >= 1:
        return
    soft = max(2, view.u(SOFT))
    radius = _radius(view, share, centre)
    if radius <= soft:
        surface.fill(BLACK)
        return
    _outside(surface, centre, radius)
    _edge(surface, centre, radius, soft, max(1, view.u(1.3)))


def hole(view: View, share: float, centre: tuple[int, int]) -> Rect:
    """The part of the window that has all that the iris leaves open."""
    radius = _radius(view, share, centre)
    box = pygame.Rect(0, 0, 2 * radius, 2 * radius)
    box.center = centre
    seen = box.clip((0, 0, view.width, view.height))
    return seen.x, seen.y, seen.w, seen.h


def inner(view: View, share: float, centre: tuple[int, int]) -> Rect:
    """A part of the hole that the soft edge of the iris does not touch."""
    radius = _radius(view, share, centre) - max(2, view.u(SOFT)) - SEAM
    high = min(round(radius * math.sqrt(0.5)), max(centre[1], view.height - centre[1]))
    if radius <= 0 or high <= 0:
        return *centre, 0, 0
    box = pygame.Rect(0, 0, 2 * math.isqrt(radius * radius - high * high), 2 * high)
    box.center = centre
    seen = box.clip((0, 0, view.width, view.height))
    return seen.x, seen.y, seen.w, seen.h


def _radius(view: View, share: float, centre: tuple[int, int]) -> int:
    """That of the hole, in pixels: when it is open it has the whole window, with its soft edge."""
    far = max(math.dist(centre, (x, y)) for x in (0, view.width) for y in (0, view.height))
    return round((far + max(2, view.u(SOFT))) * _in_out(max(0.0, min(1.0, share))))


def _in_out(share: float) -> float:
    return 4 * share**3 if share < 0.5 else 1 - (2 - 2 * share) ** 3 / 2


def _outside(surface: pygame.Surface, centre: tuple[int, int], radius: int) -> None:
    """Black around the square that the circle is in, and in its corners."""
    window = surface.get_rect()
    square = pygame.Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius).clip(window)
    for each in without([(0, 0, window.w, window.h)], [(square.x, square.y, square.w, square.h)]):
        surface.fill(BLACK, each)
    clip = surface.get_clip()
    surface.set_clip(square.clip(clip))
    corner = math.ceil(radius * math.sqrt(2)) + 1
    pygame.draw.circle(surface, BLACK, centre, corner, corner - radius + SEAM)
    surface.set_clip(clip)


def _edge(surface: pygame.Surface, centre: tuple[int, int], radius: int, soft: int, tall: int) -> None:
    """The soft edge just inside the circle, in bands of `tall` rows, each as wide as its widest row."""
    inner = radius - soft
    cap = min(2 * soft, radius)
    rows: list[tuple[pygame.Surface, tuple[int, int]]] = []
    for y in range(max(0, centre[1] - radius + cap), min(surface.get_height(), centre[1] + radius - cap), tall):
        down = min((y - centre[1]) ** 2, (y + tall - 1 - centre[1]) ** 2)
        half = math.isqrt(radius * radius - down)
        long = half - math.isqrt(max(0, inner * inner - down))
        long += long % 2  # half as many bands are made so
        left, right = centre[0] - half, centre[0] + half
        if left > -long:
            rows.append((_fading(long, tall, True), (left, y)))
        if right - long < surface.get_width():
            rows.append((_fading(long, tall, False), (right - long, y)))
    surface.blits(rows, doreturn=False)
    top = pygame.transform.smoothscale(_cap(), (2 * math.isqrt(2 * radius * cap - cap * cap), cap))
    left = centre[0] - top.get_width() // 2
    surface.blit(top, (left, centre[1] - radius))
    surface.blit(pygame.transform.flip(top, False, True), (left, centre[1] + radius - cap))


@lru_cache(maxsize=1024)
def _fading(long: int, tall: int, right: bool) -> pygame.Surface:
    """A band from black to nothing, or from nothing to black."""
    shades = ((x + 0.5) / long for x in range(long))
    row = [b"\0\0\0%c" % round(255 * (1 - shade if right else shade)) for shade in shades] or [bytes(4)]
    return pygame.image.frombuffer(b"".join(row) * tall, (len(row), tall), "RGBA").convert_alpha()


@lru_cache(maxsize=1)
def _cap() -> pygame.Surface:
    """The upper end of the soft ring, two edges high. Near it the distance to the circle is the
    height, less half the square of the way across by the radius: one picture fits every radius."""
    dark = [bytes((0, 0, 0, shade)) for shade in range(256)]
    aside = [2 * across * across for across in ((x - 47.5) / 48 for x in range(48))]
    rows: list[bytes] = []
    for y in range(24):
        level = 1 - (y + 0.5) / 12
        half = [dark[round(255 * min(1.0, max(0.0, level + more)))] for more in aside]
        rows += (*half, *reversed(half))  # both halves are alike
    return pygame.image.frombuffer(b"".join(rows), (96, 24), "RGBA").convert_alpha()


def clapper(surface: pygame.Surface, view: View, rect: Rect, share: float) -> None:
    """A slate whose bar falls: 0 up, 1 shut, quick at first. It stands in the middle of the rect;
    `slate` tells where on it words have room."""
    done = 1 - (1 - min(1.0, max(0.0, share))) ** 3
    board, down = sprites.board(rect[2], rect[3], view.look)
    surface.blit(board, (rect[0], rect[1] + down))
    surface.blit(sprites.bar(rect[2], rect[3], round(done * (ANGLES - 1)), ANGLES, view.look), rect[:2])


def slated(view: View, rect: Rect) -> Making[None]:
    """Makes the slate of a rect, from its bar up to its bar down, while nobody sees it."""
    wide, high = rect[2:]
    yield from aside(lambda: sprites.board(wide, high, view.look)[0], DRAWN * wide * high)
    for step in range(ANGLES):
        bar = partial(sprites.bar, wide, high, step, ANGLES, view.look)
        yield from aside(bar, DRAWN * wide * high)


def slate(rect: Rect) -> Rect:
    """The black board of the clapper in a rect, where words may stand."""
    wide = round(sprites.slate_wide(rect[2], rect[3]))
    down = round(wide * (sprites.SLATE_HIGH - sprites.BOARD_HIGH))
    left = rect[0] + (rect[2] - wide) // 2
    return left, rect[1] + down, wide, round(wide * sprites.BOARD_HIGH)


@lru_cache(maxsize=1)
def cone() -> pygame.Surface:
    """A small grey picture of the light, from which the large one is made."""
    small = pygame.Surface((52, 56))
    for x in range(26):  # both halves are alike
        for y in range(56):
            wide = 3 + 19 * y / 46
            cone = max(0.0, 1 - abs((x - 25.5) / wide) ** 3) * (0.75 - 0.5 * y / 55) * max(0.0, min(1.0, (52 - y) / 10))
            pool = max(0.0, 1 - ((x - 25.5) / 25) ** 2 - ((y - 46) / 9) ** 2)
            level = round(230 * min(1.0, cone + 0.55 * pool))
            small.set_at((x, y), (level, level, level))
            small.set_at((51 - x, y), (level, level, level))
    return small


@lru_cache(maxsize=2)
def spotlight(view: View) -> pygame.Surface:
    """A cone of warm light with a pool below, to be added (BLEND_RGB_ADD), 520 by 560 units; faint
    enough that words stand in it."""
    warm = (34, 29, 19) if view.look.ornate else (20, 20, 20)
    light = pygame.transform.smoothscale(cone().convert(), (view.u(520), view.u(560)))
    roughen(light, 8)
    tint(light, warm)
    return light


def shine(surface: pygame.Surface, view: View, rect: Rect, share: float = 1.0) -> None:
    """Adds a halo of brass about a rect, REACH units farther at every side, brightest at its border and faint inside
    it; `share` of its strength, in eighths. It is put together of tiles: no picture of any rect is kept."""
    left, top, width, height = rect
    reach, eighths = view.u(REACH), round(8 * min(1.0, max(0.0, share)))
    deep = min(math.ceil(reach * STEADY), width // 2, height // 2)
    halo = _halo(reach, deep, eighths, view.look.brass)
    wide, high, right, low = width - 2 * deep, height - 2 * deep, left + width - deep, top + height - deep
    _tiled(surface, halo.inside, (left + deep, top + deep, wide, high))
    for tile, turn, box in (
        (halo.upper, (False, False), (left + deep, top - reach, wide, reach + deep)),
        (halo.upper, (False, True), (left + deep, low, wide, reach + deep)),
        (halo.left, (False, False), (left - reach, top + deep, reach + deep, high)),
        (halo.left, (True, False), (right, top + deep, reach + deep, high)),
        *(
            (halo.corner, (x > 0, y > 0), ((left - reach, right)[x], (top - reach, low)[y], reach + deep, reach + deep))
            for x in (0, 1)
            for y in (0, 1)
        ),
    ):
        _tiled(surface, pygame.transform.flip(tile, *turn), box)


def _tiled(surface: pygame.Surface, tile: pygame.Surface, box: Rect) -> None:
    """Adds a tile over and over to all of a box."""
    left, top, width, height = box
    for y in range(top, top + height, tile.get_height()):
        for x in range(left, left + width, tile.get_width()):
            part = (0, 0, left + width - x, top + height - y)
            surface.blit(tile, (x, y), part, pygame.BLEND_RGB_ADD)


@dataclass(frozen=True, slots=True)
class Halo:
    """What a halo is put together of: its upper left corner, tiles of its upper and its left border, one of what is
    inside them."""

    corner: pygame.Surface
    upper: pygame.Surface
    left: pygame.Surface
    inside: pygame.Surface


@lru_cache(maxsize=12)
def _halo(reach: int, deep: int, eighths: int, colour: theme.Colour) -> Halo:
    if eighths == 8:
        return _bright_halo(reach, deep, colour)
    full = _halo(reach, deep, 8, colour)
    tiles = [tile.copy() for tile in (full.corner, full.upper, full.left, full.inside)]
    for tile in tiles:
        tint(tile, (255 * eighths // 8,) * 3)
    return Halo(*tiles)


def _bright_halo(reach: int, deep: int, colour: theme.Colour) -> Halo:
    side = reach + deep

    def shade(depth: float) -> bytes:
        return bytes(round(part * _level(depth, reach)) for part in colour)

    far = [shade(-(at + 0.5) / 4) for at in range(6 * reach + 4)]
    lines = [shade(at + 0.5 - reach) for at in range(side)]
    pixels = (
        lines[min(x, y)]
        if min(x, y) >= reach
        else far[int(4 * math.hypot(max(0, reach - x - 0.5), max(0, reach - y - 0.5)))]
        for y in range(side)
        for x in range(side)
    )
    corner = pygame.image.frombuffer(b"".join(pixels), (side, side), "RGB").convert()
    upper, left, inside = (pygame.Surface(size) for size in ((TILE, side), (side, TILE), (TILE, TILE)))
    for at, line in enumerate(lines):
        upper.fill(tuple(line), (0, at, TILE, 1))
        left.fill(tuple(line), (at, 0, 1, TILE))
    inside.fill(tuple(shade(reach)))
    return Halo(corner, upper, left, inside)


def _level(depth: float, reach: int) -> float:
    """How bright the halo is so many pixels inside its border; outside it that is less than nothing."""
    near = max(0.0, 1 - (-depth if depth < 0 else 3 * depth) / reach)
    return max(0.0 if depth < 0 else FAINT, 0.6 * near * math.sqrt(near))
