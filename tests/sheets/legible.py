"""How well words can be read: their contrast with what is drawn behind them, and how large their ink is.

A page is drawn once more without its words; each word's letters are laid over that, and the contrast
of their colour with the pixel below is taken at every third pixel that they ink. A word counts by the
contrast that all but one in twenty of these pixels have: a hairline of an ornament below one letter
hides nothing. Contrast is that of WCAG: (L1 + 0.05) / (L2 + 0.05) of relative luminances. What must
stay true: nothing is assumed of what stands behind a word, it is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import pygame

from quiz.screen import text
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.blocks import Block, Sheet
from quiz.screen.pixels.marks import Mark, Piece, Show, Words, flat, shifted
from quiz.screen.pixels.stage import Stage
from quiz.screen.text import fonts
from quiz.screen.theme import LETTERS, Colour, Face, Look

from .drawing import SETTLED, Dress, canvas_of, drawn
from .flashes import luminance
from .states import State

EVERY = 3
"""Every third pixel of every third row of the letters is looked at."""
OUTLIERS = 0.05
DUSK = 8
"""The part of a window in which a page that goes on is darkened: an eighth and less."""
BODY, STATE, LARGE, INACTIVE, HIGH = 8.2, 7.4, 4.5, 3.0, 7.0
"""The least contrast of running words, of the colours of right and wrong, of large and muted words, of
buttons that are off, and of all words in high contrast (GAME.md 3 and 4.1)."""
LARGE_SIZE = 52
"""From this size on a screen 1080 high words are large (XAG 102, on a television). So are the letters
of the tickets, which stand beside their shape and tell the same."""


@dataclass(frozen=True, slots=True)
class Legible:
    """Words on a page, the contrast they have and the least they should."""

    words: str
    colour: Colour
    contrast: float
    least: float

    @property
    def misses(self) -> bool:
        """Whether it has less than it should, in tenths as the figures are given."""
        return round(self.contrast, 1) < self.least


def words_of(sheet: Sheet) -> Iterator[Words]:
    """All words of a page that is not scrolled, where they stand on the screen; of a page that is
    longer than its window those that stand whole and clear of the dusk at its edge."""
    left, top, width, height = sheet.window
    clear = pygame.Rect(left, top, width, height - height // DUSK)
    for block in (sheet.still, sheet.moving):
        for words in _words(block):
            if block is sheet.still or not sheet.limit or clear.contains(words.rect):
                yield words


def _words(block: Block) -> Iterator[Words]:
    for mark in flat(block.marks):
        if isinstance(mark, Words):
            yield mark
        elif isinstance(mark, Show):
            yield from (replace(over, rect=shifted(over.rect, *mark.rect[:2])) for over in mark.over)


def legible(state: State, dress: Dress) -> list[Legible]:
    """The contrast of all words of a state that are on the screen."""
    canvas, surface = canvas_of(dress), pygame.Surface(dress.size).convert()
    drawn(canvas, state, surface)
    bare = _without_words(canvas, dress)
    look = canvas.look
    shown = (words for words in words_of(canvas.sheet) if surface.get_rect().contains(words.rect))
    large = LARGE_SIZE * dress.size[1] / 1080
    return [
        Legible(
            "\n".join(words.lines.rows),
            words.colour,
            _contrast(words, bare),
            _least(words.colour, look, words.lines.size >= large or words.lines.rows[0] in LETTERS),
        )
        for words in shown
        if words.lines.rows and "".join(words.lines.rows).strip()
    ]


def _without_words(canvas: PixelCanvas, dress: Dress) -> pygame.Surface:
    """The page as the canvas has it, at rest and wordless."""
    sheet = replace(canvas.sheet, still=_wordless(canvas.sheet.still), moving=_wordless(canvas.sheet.moving))
    surface = pygame.Surface(dress.size).convert()
    Stage().play(surface, canvas.view(dress.size), canvas.script, sheet, 0, SETTLED, "none")
    return surface


def _wordless(block: Block) -> Block:
    bare = tuple(_bare(mark) for mark in block.marks if not isinstance(mark, Words))
    return Block(block.width, block.height, bare, block.targets)


def _bare(mark: Mark) -> Mark:
    if isinstance(mark, Piece):
        return replace(mark, marks=tuple(_bare(part) for part in mark.marks if not isinstance(part, Words)))
    return replace(mark, over=()) if isinstance(mark, Show) else mark


def _contrast(words: Words, bare: pygame.Surface) -> float:
    """What all but a few inked pixels have at least."""
    inked = pygame.mask.from_surface(text.picture(words.lines, words.colour, words.align), 127)
    left, top, width, height = words.rect
    ratios = sorted(
        ratio(words.colour, tuple(bare.get_at((left + x, top + y)))[:3])
        for y in range(0, height, EVERY)
        for x in range(0, width, EVERY)
        if inked.get_at((x, y))
    )
    return ratios[int(len(ratios) * OUTLIERS)] if ratios else 21.0


@lru_cache(maxsize=65536)
def ratio(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _least(colour: Colour, look: Look, large: bool) -> float:
    """What words of a colour must have."""
    known = (look.cream, look.bone, look.ink, look.brass, look.brass_high, look.amber, look.ok, look.bad)
    if colour not in (*known, look.muted, look.bone_low, *look.answers):
        return INACTIVE
    if not look.ornate:
        return HIGH
    if large or colour in (look.muted, look.bone_low):
        return LARGE
    return STATE if colour in (look.ok, look.bad, look.brass, look.amber) else BODY


@lru_cache(maxsize=64)
def ink(face: Face, size: int) -> int:
    """How high the ink of a face is from the top of a d to the foot of a p, in pixels."""
    letters = fonts.font(face, size).render("dp", True, (255, 255, 255))
    return letters.get_bounding_rect().height
