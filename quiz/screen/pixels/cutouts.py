"""Pictures of pieces, as many in a frame as there is time for.

A piece is drawn with words, figures and tickets that are made once and kept; making these is most of
the time. So they are made first, one after the other, and the piece is put together when all are
there. What must stay true: a piece that has to be seen at once is made at once; how much a frame makes
hangs on sizes alone; and no more is kept than was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pygame

from quiz.screen.pixels import art
from quiz.screen.pixels.making import TURN, Making
from quiz.screen.pixels.marks import Cover, Mark, Panel, Piece

DRAWN, JOINED, CORNER = 20.0, 4.0, 2e5
"""Nanoseconds to a pixel of words and drawings, of a piece that is put together from them (and again
to multiply its alpha in), and to the corners of a panel (measured at 3840x2160)."""


class Sprites:
    """Pictures of pieces, with their colours multiplied by alpha: so they are drawn three times as
    fast as without (measured at 3840x2160: 1.1 ms for a marquee instead of 3.4)."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Mark, ...], pygame.Surface] = {}
        self._begun: dict[tuple[Mark, ...], int] = {}
        self._joined: dict[tuple[Mark, ...], pygame.Surface] = {}
        self._turns: dict[Cover, int] = {}
        self._ahead: tuple[Piece, ...] = ()
        self._spent = 0.0
        self.grown = False
        """Whether any was made since what is kept was looked through."""
        self._nowhere = pygame.Surface((1, 1))

    def of(self, piece: Piece) -> pygame.Surface:
        """The picture of a piece, to be drawn with `lay`."""
        sprite = self._kept.get(piece.marks)
        while sprite is None:
            self._join(piece)
            sprite = self._kept.get(piece.marks)
        return sprite

    @property
    def count(self) -> int:
        """How many are kept, what was foreseen not counted."""
        return len(self._kept) - len(self._ahead)

    def begin(self) -> None:
        """A frame begins."""
        self._spent = 0.0

    def ready(self, piece: Piece) -> bool:
        """Whether the picture of a piece is made, if need be now; False when this frame has made enough
        and it has to wait for one of the next."""
        if piece.marks in self._kept:
            return True
        for mark in piece.marks[self._begun.get(piece.marks, 0) :]:
            if self._spent >= TURN or (isinstance(mark, Cover) and not self._is_printed(mark)):
                return False
            art.paint(self._nowhere, (mark,))
            self._spent += CORNER if isinstance(mark, Panel) else DRAWN * mark.rect[2] * mark.rect[3]
            self._begun[piece.marks] = self._begun.get(piece.marks, 0) + 1
        while piece.marks not in self._kept:
            if self._spent >= TURN:
                return False
            self._spent += JOINED * piece.rect[2] * piece.rect[3]
            self._join(piece)
        return True

    def _join(self, piece: Piece) -> None:
        """Puts a piece together, or the next time multiplies its alpha in."""
        if piece.marks not in self._joined and art.is_solid(piece):
            self._kept[piece.marks], self.grown = art.sprite(piece), True
        elif piece.marks in self._joined:
            self._kept[piece.marks], self.grown = self._joined.pop(piece.marks).premul_alpha(), True
        else:
            self._joined[piece.marks] = art.sprite(piece)

    def _is_printed(self, cover: Cover) -> bool:
        """Whether a poster is made; if not, this frame goes on with it."""
        sheet = replace(cover, rect=(0, 0, *cover.rect[2:]), dim=False)
        poster, turns = art.poster(sheet), self._turns.get(sheet, 0)
        if poster.upto(turns):
            return True
        self._turns[sheet] = turns + 1
        self._spent += TURN
        poster.upto(turns + 1)
        return False

    def foresee(self, pieces: Sequence[Piece]) -> Making[None]:
        """Makes pictures of pieces that may be wanted soon, and keeps them until others are foreseen."""
        self._ahead = tuple(pieces)
        for piece in pieces:
            self.begin()
            while not self.ready(piece):
                yield TURN
                self.begin()
            yield self._spent

    def keep(self, pieces: Iterable[Piece]) -> None:
        """Lets go of all but the pictures of these, and of what was foreseen."""
        self.grown = False
        wanted = {piece.marks for piece in (*pieces, *self._ahead)}
        self._kept = {marks: sprite for marks, sprite in self._kept.items() if marks in wanted}
        self._joined = {marks: sprite for marks, sprite in self._joined.items() if marks in wanted}
        self._begun = {marks: made for marks, made in self._begun.items() if marks in wanted}


def lay(surface: pygame.Surface, sprite: pygame.Surface, place: tuple[int, int]) -> None:
    """Draws the picture of a piece; of a solid one the pixels are only copied, in a fifth of the time."""
    clear = sprite.get_flags() & pygame.SRCALPHA
    surface.blit(sprite, place, special_flags=pygame.BLEND_PREMULTIPLIED if clear else 0)
