"""What stands still on a page just now, kept as one picture: the house and the pieces at rest.

A page of which one piece moves is this picture and that piece; one that is at rest is this picture
alone. When a piece comes to rest it is put in, when it sets out or changes it is taken out, and each
time no more is drawn anew than the rectangle it had and the one it has. Example: while the points of
four seats are counted, four small rectangles are drawn at each frame and the rest of the page is not.
What must stay true: the picture is exactly what drawing everything anew would give.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pygame

from quiz.screen.pixels import art, house, overlays
from quiz.screen.pixels.blocks import Block, Sheet
from quiz.screen.pixels.cutouts import Cutout, Sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import Making, Work, bands
from quiz.screen.pixels.marks import LIVE, Lamp, Light, Mark, Piece, Rect, shifted
from quiz.screen.pixels.rects import wider, without

Place = tuple[int, str]
"""Which block of the page a piece is of (0 the one that stands still), and its key."""

PAINTED = 0.5
"""Nanoseconds that it takes to paint a pixel of a page (measured)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be seen: a window, whether the curtain is down, a page, how far it is scrolled."""

    view: View
    closed: bool
    sheet: Sheet
    scroll: int

    @property
    def layers(self) -> tuple[tuple[Block, int], ...]:
        """The page's blocks, each with how far down it is drawn."""
        return (self.sheet.still, 0), (self.sheet.moving, -self.scroll)

    @property
    def lamps(self) -> list[Lamp]:
        """The bulbs, where they stand on the screen; those behind a window are left alone."""
        return [
            replace(mark, rect=shifted(mark.rect, 0, down))
            for layer, (block, down) in enumerate(self.layers)
            for mark in block.marks
            if isinstance(mark, Lamp) and not self.window(layer)
        ]

    def window(self, layer: int) -> Rect | None:
        """The part of the screen in which a block shows; None is all of it."""
        return self.sheet.window if layer and self.sheet.limit else None


class Ground:
    """The picture, for one window; what it shows of which page."""

    def __init__(self, sprites: Sprites) -> None:
        self._sprites = sprites
        self._plan: Plan | None = None
        self._shown: dict[Place, Piece] = {}
        self._picture: pygame.Surface | None = None
        self._painting: tuple[Plan, Work[None]] | None = None
        self.changed: list[Rect] | None = None
        """What the last call changed of the picture; None: all of it may have."""

    @property
    def picture(self) -> pygame.Surface:
        """The picture as it was made last. Not to be drawn on."""
        if self._picture is None:
            raise ValueError("no page was shown yet")
        return self._picture

    def spread(self, size: tuple[int, int]) -> bool:
        """Whether there is a surface for the picture; if not, there is one now, which takes long."""
        spread = self._picture is not None and self._picture.get_size() == size
        if not spread:
            self._picture = pygame.Surface(size)
        return spread

    def paints(self, plan: Plan, resting: Mapping[Place, Piece]) -> bool:
        """Whether a page is in the picture with these pieces at rest; if not, a part more of it is now."""
        if self._painting is None or self._painting[0] != plan:
            self._painting = plan, Work(self._painted(plan, resting))
        return self._painting[1].turn()

    def _painted(self, plan: Plan, resting: Mapping[Place, Piece]) -> Making[None]:
        """Paints a page from its upper edge down, then its pieces."""
        width, height = plan.view.width, plan.view.height
        self.spread((width, height))
        for top, high in bands(width, height, PAINTED):
            _draw_behind(self.picture, plan, pygame.Rect(0, top, width, high))
            yield PAINTED * width * high
        self._plan, self._shown = plan, {}
        for place, piece in resting.items():
            self.of(plan, {**self._shown, place: piece})
            yield PAINTED * piece.rect[2] * piece.rect[3]

    def of(self, plan: Plan, resting: Mapping[Place, Piece]) -> pygame.Surface:
        """The picture with these pieces of a page at rest. Not to be drawn on."""
        self.changed = []
        picture = self._bare(plan)
        before, self._shown = self._shown, dict(resting)
        if before == self._shown:
            return picture
        changed = [place for place in {**before, **resting} if before.get(place) != resting.get(place)]
        added = before.keys().isdisjoint(changed)
        for place in changed:
            pieces = (shown[place] for shown in (before, self._shown) if place in shown)
            for rect in dict.fromkeys(shifted(piece.rect, 0, plan.layers[place[0]][1]) for piece in pieces):
                self._renew(picture, plan, rect, added)
        picture.set_clip(None)
        return picture

    def _bare(self, plan: Plan) -> pygame.Surface:
        """The picture as it was, or the house alone where another page begins with another one."""
        known, self._plan = self._plan, plan
        if self._picture is not None and known is not None:
            if known is plan or known == plan:
                return self._picture
            if _fixed(known) == _fixed(plan):
                return self._picture
        self._shown = {}
        self.changed = None
        self.spread((plan.view.width, plan.view.height))
        _draw_behind(self.picture, plan, self.picture.get_rect())
        return self.picture

    def _renew(self, picture: pygame.Surface, plan: Plan, rect: Rect, added: bool) -> None:
        """Draws all that lies in a rectangle of the screen; where something was `added` and lies there alone, what is
        behind it stands already."""
        box = pygame.Rect(wider(rect)).clip(picture.get_rect())
        if self.changed is not None:
            self.changed.append((box.x, box.y, box.w, box.h))
        seen = [(box.clip(plan.window(layer) or box), down) for layer, (_, down) in enumerate(plan.layers)]
        shown: list[tuple[pygame.Rect, Cutout, tuple[int, int]]] = []
        for (layer, _), piece in self._shown.items():
            part, down = seen[layer]
            left, top, *_ = place = shifted(piece.rect, 0, down)
            if part.colliderect(place):
                shown.append((part, self._sprites.of(piece), (left, top)))
        around = (box.x, box.y, box.w, box.h)
        covered = [each for part, cutout, at in shown for each in _covered(part, cutout, at)]
        for rest in without([around], [around] if added and len(shown) == 1 else covered):
            _draw_behind(picture, plan, pygame.Rect(rest))
        for part, cutout, at in shown:
            picture.set_clip(part)
            cutout.draw(picture, at)


def _covered(part: pygame.Rect, cutout: Cutout, at: tuple[int, int]) -> Iterator[Rect]:
    """What of a part of the screen lies behind a picture at a place, if that is most of it."""
    for solid, (x, y) in cutout.solid:
        box = part.clip(solid.get_rect(topleft=(at[0] + x, at[1] + y)))
        if 2 * box.w * box.h > part.w * part.h:
            yield box.x, box.y, box.w, box.h


def _draw_behind(picture: pygame.Surface, plan: Plan, box: pygame.Rect) -> None:
    """Draws what of a rectangle is no piece: the house, and the marks that stand still."""
    picture.set_clip(box)
    if plan.closed:
        house.hung(picture, plan.view, 0.0)
    else:
        picture.blit(house.hall(plan.view), box, box)
    for layer, (block, down) in enumerate(plan.layers):
        seen = box.clip(plan.window(layer) or box)
        picture.set_clip(seen)
        near = seen.move(0, -down)
        art.paint(picture, (mark for mark in _marks(block) if near.colliderect(mark.rect)), down)
        for mark in block.marks:
            if isinstance(mark, Light):
                _light(picture, plan.view, shifted(mark.rect, 0, down))


def _light(picture: pygame.Surface, view: View, rect: Rect) -> None:
    light = overlays.spotlight(view)
    place = (rect[0] + (rect[2] - light.get_width()) // 2, rect[1])
    picture.blit(light, place, special_flags=pygame.BLEND_RGB_ADD)


def _fixed(plan: Plan) -> tuple[object, ...]:
    """What the house depends on, and where the pieces are seen."""
    marks = [_marks(block) for block, _ in plan.layers]
    return plan.view, plan.closed, marks, plan.scroll, plan.window(1)


def _marks(block: Block) -> tuple[Mark, ...]:
    return tuple(mark for mark in block.marks if not isinstance(mark, (Piece, *LIVE)))
