"""Pictures of pieces, as many in a frame as there is time for.

A piece is drawn with words, figures and tickets that are made once and kept; making these is most of
the time. So they are made first, one after the other, and the piece is put together when all are
there. What must stay true: a piece that has to be seen at once is made at once; how much a frame makes
hangs on sizes alone; and no more is kept than was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pygame

from quiz.screen.pixels import art
from quiz.screen.pixels.making import TURN, Making
from quiz.screen.pixels.marks import Cloth, Cover, Mark, Panel, Piece, Rect, shifted
from quiz.screen.pixels.rects import narrower, without

Part = tuple[pygame.Surface, tuple[int, int]]

MOST, FEW = 3, 16
"""Pictures kept for each piece while some are on their way; and beyond one for each when all rest: points that are
counted are others at each frame, and to look all through so often would take longer than to draw them."""
KNOWN = 256
"""Pieces whose picture is known by themselves, at most."""
DRAWN, JOINED, CORNER = 20.0, 4.0, 2e5
"""Nanoseconds to a pixel of words and drawings, of a piece that is put together from them, and to the corners of a
panel (measured at 3840x2160)."""


@dataclass(frozen=True, slots=True)
class Cutout:
    """The picture of a piece in parts, each with its place in it. Of most a broad core lets nothing through: such
    `solid` parts are only copied, which takes a sixth of the time that blending takes. `rims` are what is around it,
    with their colours multiplied by alpha: so they are blended faster."""

    size: tuple[int, int]
    solid: tuple[Part, ...]
    rims: tuple[Part, ...] = ()

    def draw(self, surface: pygame.Surface, place: tuple[int, int]) -> None:
        """Draws it at a place."""
        left, top = place
        for part, (x, y) in self.solid:
            surface.blit(part, (left + x, top + y))
        for rim, (x, y) in self.rims:
            surface.blit(rim, (left + x, top + y), special_flags=pygame.BLEND_PREMULTIPLIED)

    def draw_low(self, surface: pygame.Surface, place: tuple[int, int], high: int) -> None:
        """Draws it no higher than that at a place: squeezed."""
        for parts, flags in ((self.solid, 0), (self.rims, pygame.BLEND_PREMULTIPLIED)):
            for part, (x, y) in parts:
                upper, lower = (round(at * high / self.size[1]) for at in (y, y + part.get_height()))
                low = pygame.transform.smoothscale(part, (part.get_width(), lower - upper))
                surface.blit(low, (place[0] + x, place[1] + upper), special_flags=flags)


def joined(piece: Piece) -> Cutout:
    """The picture of a piece, put together from what is kept. Its core is drawn apart from the rims: so each is as
    large as it has to be, and it is cut where on the screen it is copied quickly."""
    whole, core, left = (0, 0, max(1, piece.rect[2]), max(1, piece.rect[3])), art.core(piece), piece.rect[0]
    if core != whole:
        core = shifted(narrower(shifted(core, left, 0)), -left, 0)
    solid = ((art.sprite(piece, core, solid=True), core[:2]),) if core[2] else ()
    rims = (rim for rim in without([whole], [core] if core[2] else []))
    return Cutout(whole[2:], solid, tuple(_inked(art.sprite(piece, rim, solid=False), rim) for rim in rims))


def _inked(drawn: pygame.Surface, rim: Rect) -> Part:
    """What of a rim has anything on it."""
    ink = drawn.get_bounding_rect()
    # Of a subsurface itself premul_alpha would take rows as long as those of the whole.
    part = drawn if ink.size == drawn.get_size() else drawn.subsurface(ink).copy()
    return part.premul_alpha(), (rim[0] + ink.x, rim[1] + ink.y)


def _bar(piece: Piece) -> Cutout | None:
    """A bar of cloth with what ends it, put together of what is kept: while it grows it is another one at each
    frame. None for any other piece."""
    width, high = piece.rect[2:]
    cloth, *ends = piece.marks or (None,)
    if not isinstance(cloth, Cloth) or art.core(piece) != (0, 0, width, high):
        return None
    alone = [Piece(end.rect, "end", (replace(end, rect=(0, 0, *end.rect[2:])),)) for end in ends]
    if any(end.rect[1] or art.core(end) != (0, 0, *end.rect[2:]) or end.rect[3] != high for end in alone):
        return None
    ends_of = ((art.sprite(end, end.marks[0].rect, solid=True), (end.rect[0], 0)) for end in alone)
    return Cutout((width, high), ((art.cloth(cloth), (0, 0)), *ends_of))


class Sprites:
    """Pictures of pieces."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Mark, ...], Cutout] = {}
        # By the piece itself, since to tell what a piece is drawn of takes as long as to draw a small one.
        self._known: dict[int, tuple[Piece, Cutout]] = {}
        self._begun: dict[tuple[Mark, ...], int] = {}
        self._turns: dict[Cover, int] = {}
        self._ahead: tuple[Piece, ...] = ()
        self._spent, self._most = 0.0, TURN
        self._grown = self._arrived = False
        self._nowhere = pygame.Surface((1, 1))

    def of(self, piece: Piece) -> Cutout:
        """The picture of a piece."""
        known = self._known.get(id(piece))
        if known and known[0] is piece:
            return known[1]
        sprite = self._kept.get(piece.marks) or self._join(piece)
        if len(self._known) >= KNOWN:
            self._known.clear()
        self._known[id(piece)] = piece, sprite
        return sprite

    @property
    def count(self) -> int:
        """How many are kept, what was foreseen not counted."""
        return len(self._kept) - len(self._ahead)

    def crowd(self, shown: int, rest: bool) -> bool:
        """Whether what is kept is to be looked through, where so many pieces are shown; `rest`: none of them moves."""
        most = shown + FEW if rest else MOST * shown
        return self._grown and ((rest and self._arrived) or self.count > most)

    def begin(self, turns: float = 1.0) -> None:
        """A frame begins that makes as much as takes so many turns."""
        self._spent, self._most = 0.0, turns * TURN

    def ready(self, piece: Piece) -> bool:
        """Whether the picture of a piece is made, if need be now; False when this frame has made enough
        and it has to wait for one of the next."""
        known = self._known.get(id(piece))
        if (known and known[0] is piece) or piece.marks in self._kept:
            return True
        for mark in piece.marks[self._begun.get(piece.marks, 0) :]:
            if self._spent >= self._most or (isinstance(mark, Cover) and not self._is_printed(mark)):
                return False
            art.paint(self._nowhere, (mark,))
            self._spent += CORNER if isinstance(mark, Panel) else DRAWN * mark.rect[2] * mark.rect[3]
            self._begun[piece.marks] = self._begun.get(piece.marks, 0) + 1
        if self._spent >= self._most:
            return False
        self._spent += JOINED * piece.rect[2] * piece.rect[3]
        self._join(piece)
        return True

    def _join(self, piece: Piece) -> Cutout:
        """Puts a piece together."""
        sprite = self._kept[piece.marks] = _bar(piece) or joined(piece)
        self._grown = True
        return sprite

    def _is_printed(self, cover: Cover) -> bool:
        """Whether a poster is made; if not, this frame goes on with it."""
        sheet = replace(cover, rect=(0, 0, *cover.rect[2:]), dim=False)
        poster, turns = art.poster(sheet), self._turns.get(sheet, 0)
        if poster.upto(turns):
            return True
        self._turns[sheet] = turns + 1
        self._spent += TURN
        return poster.upto(turns + 1)

    def foresee(self, pieces: Sequence[Piece], turns: float = 1.0) -> Making[None]:
        """Makes pictures of pieces that may be wanted soon, in a frame as much as takes so many turns, and keeps them
        until others are foreseen or those of another page are wanted."""
        self._ahead = tuple(pieces)
        self.begin(turns)
        for piece in pieces:
            while not self.ready(piece):
                yield TURN
                self.begin(turns)

    def arrive(self) -> None:
        """Another page is there: what was foreseen and is no part of it need not be kept."""
        self._ahead, self._grown, self._arrived = (), True, True

    def keep(self, pieces: Iterable[Piece]) -> None:
        """Lets go of all but the pictures of these, and of what was foreseen."""
        self._grown = self._arrived = False
        self._known.clear()
        wanted = {piece.marks for piece in (*pieces, *self._ahead)}
        self._kept = {marks: sprite for marks, sprite in self._kept.items() if marks in wanted}
        self._begun = {marks: made for marks, made in self._begun.items() if marks in wanted}
