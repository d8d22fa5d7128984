"""Draws marks on a surface: words, panels, figures, the film strip, the ring, the house itself.

Every sprite is made once for its size and kept. What must stay true: nothing is drawn at one size
and stretched (but for the soft light), and a frame that says the same draws no SVG and no letter.
"""

from __future__ import annotations

import io
import math
from functools import lru_cache

import pygame

from quiz.screen import text, theme
from quiz.screen.pixels.figures import rounded, svg
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Block, Figure, Panel, Rect, Strip, Words
from quiz.screen.theme import Colour


def paint(surface: pygame.Surface, block: Block, down: int = 0) -> None:
    """Draws the marks of a block, `down` pixels lower than they say."""
    for mark in block.marks:
        left, top, width, height = mark.rect
        if isinstance(mark, Words):
            surface.blit(text.picture(mark.lines, mark.colour, mark.align), (left, top + down))
            if mark.struck:
                _strike(surface, mark, down)
        elif isinstance(mark, Panel):
            panel(surface, (left, top + down, width, height), mark.fill, mark.edge, mark.thick, mark.radius)
        elif isinstance(mark, Figure):
            surface.blit(figure(mark.name, width, height, mark.colour), (left, top + down))


def _strike(surface: pygame.Surface, mark: Words, down: int) -> None:
    thick = max(2, mark.lines.size // 14)
    for number in range(len(mark.lines.rows)):
        middle = mark.rect[1] + down + round(mark.lines.pitch * (number + 0.56))
        row = text.row_width(mark.lines, number)
        left = mark.rect[0] + round((mark.rect[2] - row) * mark.align)
        surface.fill(theme.BAD, (left, middle - thick // 2, row, thick))


def panel(
    surface: pygame.Surface, rect: Rect, fill: Colour | None, edge: Colour | None, thick: int, radius: int
) -> None:
    """A rounded rectangle: straight parts filled, corners from a small smooth tile."""
    left, top, width, height = rect
    corner = max(min(radius, width // 2, height // 2), thick)
    if fill:
        surface.fill(fill, (left + corner, top, width - 2 * corner, height))
        surface.fill(fill, (left, top + corner, width, height - 2 * corner))
    if edge:
        for side in (
            (left + corner, top, width - 2 * corner, thick),
            (left + corner, top + height - thick, width - 2 * corner, thick),
            (left, top + corner, thick, height - 2 * corner),
            (left + width - thick, top + corner, thick, height - 2 * corner),
        ):
            surface.fill(edge, side)
    if not corner:
        return
    tile = _tile(corner, fill, edge, thick)
    for across in (0, 1):
        for along in (0, 1):
            place = (left + across * (width - corner), top + along * (height - corner))
            surface.blit(tile, place, (across * corner, along * corner, corner, corner))


@lru_cache(maxsize=256)
def _tile(corner: int, fill: Colour | None, edge: Colour | None, thick: int) -> pygame.Surface:
    return _drawn(rounded(2 * corner, corner, fill, edge, thick))


@lru_cache(maxsize=512)
def figure(name: str, width: int, height: int, colour: Colour) -> pygame.Surface:
    """A figure for its size in pixels."""
    if name.startswith("bulb-"):
        return _bulb(width, name == "bulb-on")
    return _drawn(svg(name, max(1, width), max(1, height), colour))


def _drawn(source: str) -> pygame.Surface:
    return pygame.image.load(io.BytesIO(source.encode()), "figure.svg").convert_alpha()


def _bulb(side: int, lit: bool) -> pygame.Surface:
    """A bulb with its glow, as rings that grow fainter; dark ones have none."""
    paint = theme.BULB if lit else theme.BRASS_LOW
    colour = "#{:02x}{:02x}{:02x}".format(*paint)
    rings = [(12.0 - step * 0.5, 0.018) for step in range(14)] if lit else []
    glow = "".join(
        f'<circle cx="12" cy="12" r="{radius}" fill="{colour}" fill-opacity="{share}"/>' for radius, share in rings
    )
    core = f'<circle cx="12" cy="12" r="4.6" fill="{colour}"/>'
    page = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 24 24">{glow}{core}</svg>'
    )
    return _drawn(page)


def strip(surface: pygame.Surface, mark: Strip, elapsed: float, down: int) -> None:
    """The film strip and the seconds left: frames of reading time bright, the rest brass, those
    gone dark; the frame that melts is bright in part."""
    left, top, width, height = mark.rect
    number = text.shape(str(max(0, math.ceil(mark.total - elapsed))), theme.SCORE, mark.size, width)
    slot = text.shape("000", theme.SCORE, mark.size, width).width
    run = width - slot - height // 2
    gap = max(2, run // 220)
    wide = (run - gap * (theme.FRAMES - 1)) / theme.FRAMES
    tall = max(4, round(height * 0.62))
    gone = min(1.0, max(0.0, elapsed / mark.total)) * theme.FRAMES
    for at in range(theme.FRAMES):
        x = left + round(at * (wide + gap))
        box = (x, top + down + (height - tall) // 2, left + round((at + 1) * (wide + gap)) - gap - x, tall)
        share = min(1.0, max(0.0, theme.FRAMES - gone - at))
        reading = at >= theme.FRAMES - mark.reading / mark.total * theme.FRAMES - 0.5
        panel(surface, box, theme.GONE, None, 0, tall // 4)
        if share > 0:
            lit = (box[0], box[1], max(2, round(box[2] * share)), box[3])
            panel(surface, lit, theme.BRASS_HIGH if reading else theme.BRASS, None, 0, tall // 4)
    place = (left + width - number.width, top + down + (height - number.height) // 2)
    surface.blit(text.picture(number, theme.CREAM), place)


def ring(surface: pygame.Surface, view: View, rect: Rect) -> None:
    """The white ring round what has the focus, with a gap."""
    gap, thick = view.u(3), view.u(4)
    reach = gap + thick
    around = (rect[0] - reach, rect[1] - reach, rect[2] + 2 * reach, rect[3] + 2 * reach)
    panel(surface, around, None, theme.FOCUS, thick, view.u(10) + reach)


def rail(surface: pygame.Surface, view: View, window: Rect, scroll: int, limit: int) -> None:
    """How far a page is scrolled: a brass bar at the right of the window."""
    left, width = view.column
    x, wide = left + width + view.u(6), view.u(6)
    length = round(window[3] * window[3] / (window[3] + limit))
    top = window[1] + round((window[3] - length) * scroll / limit)
    panel(surface, (x, window[1], wide, window[3]), theme.GONE, None, 0, wide // 2)
    panel(surface, (x, top, wide, length), theme.BRASS, None, 0, wide // 2)


def fade(surface: pygame.Surface, view: View, window: Rect, scroll: int, limit: int) -> None:
    """Darkness over the edges behind which a page goes on."""
    high = view.u(28)
    for more, top, upward in ((scroll > 0, window[1], True), (scroll < limit, window[1] + window[3] - high, False)):
        if more:
            left = view.curtain + view.u(2)
            surface.blit(_dusk(max(1, view.width - 2 * left), high, upward), (left, top))


@lru_cache(maxsize=4)
def _dusk(width: int, height: int, upward: bool) -> pygame.Surface:
    surface = pygame.Surface((width, height), pygame.SRCALPHA)
    for y in range(height):
        share = (height - y if upward else y + 1) / height
        surface.fill((*theme.BG0, round(250 * share)), (0, y, width, 1))
    return surface


@lru_cache(maxsize=2)
def house(view: View) -> pygame.Surface:
    """The empty house: sunburst, light from above, curtains; opaque, the size of the window."""
    size = (view.width, view.height)
    surface = pygame.Surface(size).convert()
    surface.fill(theme.BG0)
    _sunburst(surface, view)
    light = pygame.transform.smoothscale(_light(), size).convert()
    surface.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    _curtain(surface, view)
    return surface


def _sunburst(surface: pygame.Surface, view: View) -> None:
    """18 wedges from a point at (50 %, 30 %)."""
    middle = (view.width / 2, view.height * 0.3)
    reach = view.width + view.height
    for wedge in range(18):
        start, end = (math.tau * (wedge + side) / 18 for side in (0.25, 0.75))
        ends = [(middle[0] + reach * math.cos(a), middle[1] + reach * math.sin(a)) for a in (start, end)]
        pygame.draw.polygon(surface, theme.RAY, [middle, *ends])
        for far in ends:
            pygame.draw.aaline(surface, theme.RAY, middle, far)


def _light() -> pygame.Surface:
    """A small picture that darkens the corners when it is multiplied in."""
    small = pygame.Surface((48, 27))
    for x in range(48):
        for y in range(27):
            far = math.hypot((x - 23.5) / 26, (y - 8) / 22)
            value = round(255 * max(0.42, 1 - 0.5 * far * far))
            small.set_at((x, y), (value, value, value))
    return small


def _curtain(surface: pygame.Surface, view: View) -> None:
    """Velvet pleats at both sides with a brass cord along the inner edge."""
    wide, pleat = view.curtain, max(4, view.u(15))
    for x in range(wide):
        share = 0.5 + 0.5 * math.cos(math.tau * x / pleat)
        shade = 0.45 + 0.55 * min(1.0, x / wide + 0.35)
        colour = theme.mix((0, 0, 0), theme.mix(theme.VELVET_LOW, theme.VELVET_HIGH, share**1.5), 0.72 * shade)
        surface.fill(colour, (x, 0, 1, view.height))
        surface.fill(colour, (view.width - 1 - x, 0, 1, view.height))
    cord = view.u(2)
    for left in (wide, view.width - wide - cord):
        surface.fill(theme.BRASS_LOW, (left, 0, cord, view.height))
