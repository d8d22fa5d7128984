"""Draws marks on a surface: words, panels, figures, the film strip, the ring.

Every sprite is made once for its size and kept. What must stay true: nothing is drawn at one size
and stretched, and a frame that says the same draws no SVG and no letter.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

import pygame

from quiz.screen import text, theme
from quiz.screen.pixels import aside
from quiz.screen.pixels.figures import frame_svg, rounded, svg, ticket_svg
from quiz.screen.pixels.grain import tint
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import Work
from quiz.screen.pixels.marks import Cloth, Coupon, Cover, Figure, Mark, Panel, Piece, Rect, Strip, Words, shifted
from quiz.screen.theme import Colour

LAST = 5.0
"""Seconds before the end in which the strip has a border."""
MELTS = 32
"""Pictures of a frame that melts, from gone to whole."""
NOWHERE: Rect = (0, 0, 0, 0)
END = 3
"""Radii of its corners from an end of a ticket, or from its seam, to where it is the same all along."""
BALE = 512
"""Pixels: cloth is kept in lengths of so many and a multiple, since a bar has another length at each frame."""
KEPT_COUPONS = 8
"""Tickets, which are wide: each is wanted again only until the piece it belongs to is put together."""


def paint(surface: pygame.Surface, marks: Iterable[Mark], down: int = 0, right: int = 0) -> None:
    """Draws marks, `down` pixels lower than they say and so many farther to the right; live ones and pieces are not
    drawn here."""
    for mark in marks:
        left, top, width, height = rect = shifted(mark.rect, right, down)
        if isinstance(mark, Words):
            surface.blit(text.picture(mark.lines, mark.colour, mark.align), (left, top))
            if mark.struck:
                _strike(surface, mark, mark.struck, left, top)
        elif isinstance(mark, Panel):
            panel(surface, rect, mark.fill, mark.edge, mark.thick, mark.radius)
        elif isinstance(mark, Cloth):
            _weave(surface, mark, left, top)
        elif isinstance(mark, Figure):
            surface.blit(figure(mark.name, width, height, mark.colour, mark.other), (left, top))
        elif isinstance(mark, Cover):
            surface.blit(_cover(mark), (left, top))
        elif isinstance(mark, Coupon):
            surface.blit(_coupon(replace(mark, rect=(0, 0, width, height))), (left, top))


def expect_posters() -> None:
    """Reads aside what posters are made with: the first frame has none and must not wait for it, nor must the first
    one that has."""
    aside.begin(_press)


def poster(mark: Cover) -> Work[pygame.Surface]:
    """The making of a poster, as bright as it is when its pack can be played."""
    _, _, width, height = mark.rect
    return _press()(mark.name, mark.title, max(1, width), max(1, height), mark.look, mark.motif)


def _press() -> Callable[..., Work[pygame.Surface]]:
    from quiz.screen.pixels import covers

    return covers.printed


def _cover(mark: Cover) -> pygame.Surface:
    made = poster(mark).made
    if mark.dim:
        made = made.copy()
        tint(made, (84, 78, 80))
    return made


def cloth(mark: Cloth) -> pygame.Surface:
    """A piece of cloth, cut from one that is kept; not to be drawn on."""
    _, _, width, height = mark.rect
    bale = _woven(replace(mark, rect=(0, 0, -(-width // BALE) * BALE, height)))
    return bale.subsurface((0, 0, width, height))


@lru_cache(maxsize=4)
def _woven(mark: Cloth) -> pygame.Surface:
    _, _, width, height = mark.rect
    surface = pygame.Surface((width, height))
    _weave(surface, mark, 0, 0)
    return surface


def _weave(surface: pygame.Surface, mark: Cloth, left: int, top: int) -> None:
    """Draws a piece of cloth at a place; none of it is kept."""
    _, _, width, height = mark.rect
    _fill(surface, mark.fill, (left, top, width, height))
    for at in range(mark.step // 2, width, mark.step):
        _fill(surface, mark.pleat, (left + at, top, min(mark.fold, width - at), height))


def core(piece: Piece) -> Rect:
    """The rectangle of a piece through which nothing shines: there its first mark fills it, from its upper edge to its
    lower one. Without width where there is none."""
    first = piece.marks[0] if piece.marks else None
    left = right = 0
    match first:
        case Cloth():
            pass
        case Panel(fill=fill) if fill is not None:
            width, high = first.rect[2:]
            left = right = max(min(first.radius, width // 2, high // 2), first.thick)
        case Coupon():
            left, right = first.stub + END * first.radius, END * first.radius
        case _:
            return NOWHERE
    box = pygame.Rect(first.rect).clip(0, 0, *piece.rect[2:])
    wide = first.rect[2] - left - right
    return (first.rect[0] + left, box.y, wide, box.h) if box.w == first.rect[2] and wide > 0 else NOWHERE


def sprite(piece: Piece, part: Rect, solid: bool) -> pygame.Surface:
    """What of a piece lies in a part of it, drawn on nothing; without an alpha channel where the part is a `solid` one,
    through which nothing shines."""
    first, marks = piece.marks[0] if piece.marks else None, piece.marks
    if isinstance(first, Coupon) and first.rect == (0, 0, *piece.rect[2:]) and not solid:
        surface = _coupon(first).subsurface(part).copy()  # as drawing it on nothing, in a fifth of the time
        marks = marks[1:]
    else:
        surface = pygame.Surface(part[2:]) if solid else pygame.Surface(part[2:], pygame.SRCALPHA)
    paint(surface, marks, -part[1], -part[0])
    return surface


def _strike(surface: pygame.Surface, mark: Words, colour: Colour, left: int, top: int) -> None:
    thick = max(2, mark.lines.size // 14)
    for number in range(len(mark.lines.rows)):
        middle = top + round(mark.lines.pitch * (number + 0.56))
        row = text.row_width(mark.lines, number)
        at = left + text.row_left(mark.lines, number, mark.align)
        _fill(surface, colour, (at, middle - thick // 2, row, thick))


def _fill(surface: pygame.Surface, colour: Colour, rect: Rect) -> None:
    """Fills a rectangle; of one that begins left of the surface or above it, pygame would fill too much."""
    surface.fill(colour, surface.get_rect().clip(rect))


def panel(
    surface: pygame.Surface, rect: Rect, fill: Colour | None, edge: Colour | None, thick: int, radius: int
) -> None:
    """A rounded rectangle: straight parts filled, corners from a small smooth tile."""
    left, top, width, height = rect
    corner = max(min(radius, width // 2, height // 2), thick)
    if fill:
        _fill(surface, fill, (left + corner, top, width - 2 * corner, height))
        _fill(surface, fill, (left, top + corner, width, height - 2 * corner))
    if edge:
        for side in (
            (left + corner, top, width - 2 * corner, thick),
            (left + corner, top + height - thick, width - 2 * corner, thick),
            (left, top + corner, thick, height - 2 * corner),
            (left + width - thick, top + corner, thick, height - 2 * corner),
        ):
            _fill(surface, edge, side)
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
def figure(name: str, width: int, height: int, colour: Colour, other: Colour = (0, 0, 0)) -> pygame.Surface:
    """A figure for its size in pixels, in its one or two colours."""
    return _drawn(svg(name, max(1, width), max(1, height), colour, other))


@lru_cache(maxsize=KEPT_COUPONS)
def _coupon(mark: Coupon) -> pygame.Surface:
    """A ticket; drawn as short as it can be, and its body, which is the same all along, made longer:
    a fifth of the time for a wide one."""
    width, height, end = max(1, mark.rect[2]), max(1, mark.rect[3]), END * mark.radius
    short = min(width, mark.stub + 2 * end)
    drawn = _drawn(ticket_svg(short, height, mark.stub, mark.fill, mark.edge, mark.thick, mark.colour, mark.radius))
    if short == width:
        return drawn
    ticket, seam = pygame.Surface((width, height), pygame.SRCALPHA), mark.stub + end
    body = pygame.transform.scale(drawn.subsurface((seam, 0, 1, height)), (width - short + 1, height))
    for part, left in ((drawn.subsurface((0, 0, seam, height)), 0), (body, seam)):
        ticket.blit(part, (left, 0), special_flags=pygame.BLEND_RGBA_ADD)
    last = drawn.subsurface((seam, 0, short - seam, height))
    ticket.fill((0, 0, 0, 0), (width - short + seam, 0, short - seam, height))
    ticket.blit(last, (width - short + seam, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return ticket


def _drawn(source: str) -> pygame.Surface:
    return pygame.image.load(io.BytesIO(source.encode()), "figure.svg").convert_alpha()


def strip(surface: pygame.Surface, view: View, mark: Strip, elapsed: float, down: int) -> None:
    """The film strip and the seconds left: frames of reading time bright, the rest brass, those
    gone dark; the frame that melts is there in part. In the last seconds it has a border."""
    left, top, width, height = shifted(mark.rect, 0, down)
    number = text.shape(str(max(0, math.ceil(mark.total - elapsed))), theme.SCORE, mark.size, width)
    slot = text.shape("0" * len(str(math.ceil(mark.total))), theme.SCORE, mark.size, width).width
    inset = view.u(4)
    wide = (width - slot - height // 2 - 2 * inset) // theme.FRAMES
    tall = height - 2 * inset
    gone = min(1.0, max(0.0, elapsed / mark.total)) * theme.FRAMES
    bright = theme.FRAMES - round(mark.reading / mark.total * theme.FRAMES)
    for at in range(theme.FRAMES):
        colour = view.look.brass_high if at >= bright else view.look.brass
        melted = round(min(1.0, max(0.0, theme.FRAMES - gone - at)) * MELTS)
        frame = _frame(wide - max(1, inset // 4), tall, colour, view.look.gone, melted)
        surface.blit(frame, (left + inset + at * wide, top + inset))
    if 0 < mark.total - elapsed <= LAST:
        around = (left, top, theme.FRAMES * wide + 2 * inset, height)
        panel(surface, around, None, view.look.cream, view.u(2), inset)
    surface.blit(
        text.picture(number, view.look.cream), (left + width - number.width, top + (height - number.height) // 2)
    )


@lru_cache(maxsize=160)
def _frame(width: int, height: int, colour: Colour, dark: Colour, melted: int) -> pygame.Surface:
    return _drawn(frame_svg(max(2, width), max(2, height), colour, dark, melted / MELTS))


def ring(surface: pygame.Surface, view: View, rect: Rect) -> Rect:
    """The white ring round what has the focus, with a gap; the rectangle it is in."""
    gap, thick = view.u(3), view.u(4)
    reach = gap + thick
    around = (rect[0] - reach, rect[1] - reach, rect[2] + 2 * reach, rect[3] + 2 * reach)
    panel(surface, around, None, view.look.focus, thick, view.u(10) + reach)
    return around
