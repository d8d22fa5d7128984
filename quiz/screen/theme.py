"""The look in numbers: colours, kinds of type, the scale of sizes, the grid.

Sizes of type are written for a screen 1080 high and lengths for one 720 high, the two ways the
design speaks of them; layout.View turns both into pixels. What must stay true: body text keeps
8.2:1 and state colours 7.4:1 against what they stand on (in high contrast all words 7:1), and no
colour carries a meaning alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Colour = tuple[int, int, int]
Face = Literal["regular", "semibold", "bold", "serif", "black"]


@dataclass(frozen=True, slots=True)
class Style:
    """A kind of type: the face, the line height in sizes, capitals with tracking (in sizes
    between letters), whether lines are made about equally long, and `spacing`, which in sizes
    comes between words besides."""

    face: Face
    leading: float
    caps: bool = False
    tracking: float = 0.0
    balanced: bool = False
    spacing: float = 0.0


BODY = Style("regular", 1.4)
STRONG = Style("semibold", 1.25)
CAPTION = Style("regular", 1.3)
LABEL = Style("semibold", 1.2, caps=True, tracking=0.06)
SCORE = Style("bold", 1.2)
STEM = Style("bold", 1.22, balanced=True)
ANSWER = Style("semibold", 1.2, balanced=True)
TITLE = Style("black", 1.2, balanced=True)
CARD = Style("serif", 1.36, balanced=True)
CENTRED = Style("regular", 1.4, balanced=True)


@lru_cache(maxsize=64)
def plain(style: Style) -> Style:
    """A kind of type for plain reading: sans, no capitals, rows as they come, wider letters with
    still wider words, which helps only together, and more room between rows (GAME.md 3)."""
    faces: dict[Face, Face] = {"serif": "regular", "black": "bold"}
    return Style(faces.get(style.face, style.face), 1.5, tracking=0.04, spacing=0.16)


INK = 1.1
"""Source Sans draws 0.92 of its size from ascender to descender, the design's Noto Sans 1.01."""

TITLE_SIZES = (120, 108, 96, 84, 72, 60, 48)
STEM_SIZES = (66, 60, 54, 48, 42, 39, 33, 28)
REVEAL_STEM_SIZES = (48, 42, 39, 33, 28)
ANSWER_SIZES = (51, 45, 42, 39, 33, 28)
REVEAL_ANSWER_SIZES = (42, 39, 33, 28)
CARD_SIZES = (51, 45, 39, 36, 33, 30, 28)
ROW_SIZES = (45, 39, 33)
BODY_SIZE = 33
LABEL_SIZE = 30
CAPTION_SIZE = 28


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a theme. `ornate`: velvet, bulbs and rays; without it the black frame of an
    intertitle, for high contrast. `answers` are the four stubs, on which `ink` is written."""

    ornate: bool
    bg0: Colour
    bg1: Colour
    ray: Colour
    ticket: Colour
    raised: Colour
    edge: Colour
    gone: Colour
    velvet_low: Colour
    velvet_high: Colour
    brass: Colour
    brass_high: Colour
    brass_low: Colour
    cream: Colour
    muted: Colour
    ok: Colour
    ok_low: Colour
    bad: Colour
    bulb: Colour
    card: Colour
    bone: Colour
    bone_low: Colour
    amber: Colour
    answers: tuple[Colour, Colour, Colour, Colour]
    ink: Colour = (0x14, 0x10, 0x0E)
    focus: Colour = (0xFF, 0xFF, 0xFF)

    def tone(self, name: str) -> Colour:
        """The colour of a canvas tone."""
        tones = {"muted": self.muted, "good": self.ok, "bad": self.bad, "strong": self.brass_high}
        return tones.get(name, self.cream)


PALACE = Look(
    ornate=True,
    bg0=(0x12, 0x0A, 0x0C),
    bg1=(0x1E, 0x10, 0x13),
    ray=(0x25, 0x14, 0x17),
    ticket=(0x2A, 0x17, 0x1A),
    raised=(0x38, 0x20, 0x24),
    edge=(0x58, 0x3A, 0x3A),
    gone=(0x3A, 0x26, 0x2A),
    velvet_low=(0x5A, 0x12, 0x20),
    velvet_high=(0x8A, 0x1F, 0x2E),
    brass=(0xD9, 0xA4, 0x41),
    brass_high=(0xF6, 0xD5, 0x8A),
    brass_low=(0x7A, 0x55, 0x20),
    cream=(0xFF, 0xF3, 0xDC),
    muted=(0xC9, 0xB7, 0x9C),
    ok=(0x7B, 0xD8, 0x8F),
    ok_low=(0x1C, 0x36, 0x26),
    bad=(0xFF, 0x8A, 0x73),
    bulb=(0xFF, 0xE9, 0xB0),
    card=(0x0B, 0x0B, 0x0C),
    bone=(0xF2, 0xEF, 0xE6),
    bone_low=(0x8E, 0x8A, 0x80),
    amber=(0xE8, 0xB6, 0x5A),
    answers=((0xF4, 0xC9, 0x5D), (0x5A, 0xA9, 0xE6), (0xE4, 0x57, 0x2E), (0xE6, 0xE0, 0xF8)),
)
"""The Picture Palace: warm and dark, a theatre of the 1930s (GAME.md 4.1 A)."""

CONTRAST = Look(
    ornate=False,
    bg0=(0x00, 0x00, 0x00),
    bg1=(0x00, 0x00, 0x00),
    ray=(0x00, 0x00, 0x00),
    ticket=(0x0B, 0x0B, 0x0C),
    raised=(0x1F, 0x1F, 0x21),
    edge=(0xF2, 0xEF, 0xE6),
    gone=(0x6A, 0x68, 0x62),
    velvet_low=(0x0B, 0x0B, 0x0C),
    velvet_high=(0x1F, 0x1F, 0x21),
    brass=(0xF0, 0xB4, 0x46),
    brass_high=(0xFF, 0xE0, 0x66),
    brass_low=(0xB8, 0xB3, 0xA7),
    cream=(0xFF, 0xFF, 0xFF),
    muted=(0xE2, 0xDD, 0xD0),
    ok=(0x7F, 0xE0, 0xFF),
    ok_low=(0x06, 0x24, 0x2E),
    bad=(0xFF, 0xB3, 0xA7),
    bulb=(0xFF, 0xE0, 0x66),
    card=(0x00, 0x00, 0x00),
    bone=(0xFF, 0xFF, 0xFF),
    bone_low=(0xE2, 0xDD, 0xD0),
    amber=(0xF0, 0xB4, 0x46),
    answers=((0xFF, 0xE0, 0x66), (0x7F, 0xC8, 0xFF), (0xFF, 0x9E, 0x80), (0xE6, 0xE0, 0xF8)),
    ink=(0x00, 0x00, 0x00),
)
"""The intertitle, for high contrast: every word at least 7:1 on what it stands on."""

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

FRAMES = 20
"""Frames of the film strip that tells the time."""


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with a share (0 to 1) of `other`."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )
