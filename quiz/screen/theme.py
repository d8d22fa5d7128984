"""The look in numbers: colours, kinds of type, the scale of sizes, the grid.

Sizes of type are written for a screen 1080 high and lengths for one 720 high, the two ways the
design speaks of them; layout.View turns both into pixels. What must stay true: body text keeps
8.2:1 and state colours 7.4:1 against what they stand on, and no colour carries a meaning alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Colour = tuple[int, int, int]
Face = Literal["regular", "semibold", "bold", "serif", "black"]


@dataclass(frozen=True, slots=True)
class Style:
    """A kind of type: the face, the line height in sizes, capitals with tracking (in sizes
    between letters), and whether lines are made about equally long."""

    face: Face
    leading: float
    caps: bool = False
    tracking: float = 0.0
    balanced: bool = False


BODY = Style("regular", 1.4)
STRONG = Style("semibold", 1.25)
CAPTION = Style("regular", 1.3)
LABEL = Style("semibold", 1.2, caps=True, tracking=0.06)
SCORE = Style("bold", 1.2)
STEM = Style("bold", 1.22, balanced=True)
ANSWER = Style("semibold", 1.2)
TITLE = Style("black", 1.12, balanced=True)
CARD = Style("serif", 1.36, balanced=True)
CENTRED = Style("regular", 1.4, balanced=True)

INK = 1.1
"""Source Sans draws 0.92 of its size from ascender to descender, the design's Noto Sans 1.01."""

TITLE_SIZES = (120, 108, 96, 84, 72, 60, 48)
STEM_SIZES = (66, 60, 54, 48, 42, 39, 33, 28)
REVEAL_STEM_SIZES = (48, 42, 39, 33, 28)
ANSWER_SIZES = (51, 45, 42, 39, 33, 28)
REVEAL_ANSWER_SIZES = (42, 39, 33, 28)
CARD_SIZES = (39, 36, 33, 30, 28)
ROW_SIZES = (45, 39, 33)
BODY_SIZE = 33
LABEL_SIZE = 30
CAPTION_SIZE = 28

BG0: Colour = (0x12, 0x0A, 0x0C)
BG1: Colour = (0x1E, 0x10, 0x13)
RAY: Colour = (0x25, 0x14, 0x17)
TICKET: Colour = (0x2A, 0x17, 0x1A)
RAISED: Colour = (0x38, 0x20, 0x24)
EDGE: Colour = (0x58, 0x3A, 0x3A)
GONE: Colour = (0x3A, 0x26, 0x2A)
VELVET_LOW: Colour = (0x5A, 0x12, 0x20)
VELVET_HIGH: Colour = (0x8A, 0x1F, 0x2E)
BRASS: Colour = (0xD9, 0xA4, 0x41)
BRASS_HIGH: Colour = (0xF6, 0xD5, 0x8A)
BRASS_LOW: Colour = (0x7A, 0x55, 0x20)
CREAM: Colour = (0xFF, 0xF3, 0xDC)
MUTED: Colour = (0xC9, 0xB7, 0x9C)
OK: Colour = (0x7B, 0xD8, 0x8F)
OK_LOW: Colour = (0x1C, 0x36, 0x26)
BAD: Colour = (0xFF, 0x8A, 0x73)
FOCUS: Colour = (0xFF, 0xFF, 0xFF)
INK_DARK: Colour = (0x14, 0x10, 0x0E)
CARD_BLACK: Colour = (0x0B, 0x0B, 0x0C)
BONE: Colour = (0xF2, 0xEF, 0xE6)
BONE_LOW: Colour = (0x8E, 0x8A, 0x80)
AMBER: Colour = (0xE8, 0xB6, 0x5A)
BULB: Colour = (0xFF, 0xE9, 0xB0)

ANSWERS: tuple[Colour, ...] = ((0xF4, 0xC9, 0x5D), (0x5A, 0xA9, 0xE6), (0xE4, 0x57, 0x2E), (0xE6, 0xE0, 0xF8))
LETTERS = "ABCD"
SHAPES = ("triangle", "circle", "square", "diamond")

SEATS: tuple[Colour, ...] = (
    (0x3F, 0xB6, 0x8B),
    (0xF5, 0x9B, 0xBB),
    (0xB0, 0x7C, 0xE8),
    (0xC7, 0xE0, 0x5A),
    (0xD9, 0x8E, 0x4A),
    (0x9E, 0xD8, 0xE6),
    (0xA9, 0xA3, 0x9A),
    (0x7C, 0x93, 0xF0),
)
EMBLEMS = ("reel", "clapper", "star", "pass", "camera", "mask", "bulb", "horn")
"""A seat is told by its emblem and name; its tint is only an ornament."""

TONES: dict[str, Colour] = {"plain": CREAM, "muted": MUTED, "good": OK, "bad": BAD, "strong": BRASS_HIGH}

FRAMES = 20
"""Frames of the film strip that tells the time."""


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with a share (0 to 1) of `other`."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )
