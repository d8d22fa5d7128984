"""Every cue, written down: what the player hears for a press, a beat of the game, a reveal.

All of it lives in F and its neighbours (B flat, D minor), so that two cues at once still agree, and
each agrees with the music under it.

What must stay true: the keys are the names the game calls, and its files carry.
"""

from __future__ import annotations

from instruments import (
    BRASS,
    CELESTA,
    COIN,
    FELT,
    FLUTE,
    MUTED,
    ORGAN,
    REED,
    SIGHING,
    SKIN,
    SOFT_BRASS,
    THUNK,
    TIMPANI,
    WOOD,
)
from noises import Noise
from score import SMALL, SOFT, Hit, Line, Sound
from tones import Instrument

RAP = 0.03  # seconds a struck thing is held
PAPER = Noise(0.05, (1_200, 2_000), 0.9, seed=1930, rise=0.12, fall=0.8)
LATCH = Noise(0.012, (2_400,), 0.7, seed=1931, rise=0.17, fall=0.8)
STROKES, BETWEEN = 17, 0.04  # of the drum roll; seconds from one to the next, two hands in turn

INTERFACE = {
    "focus": Sound(0.015, (Line(WOOD, "D6", 0.003),), SMALL, edges=(0.002, 0.004)),
    "confirm": Sound(0.14, (Line(THUNK, "F3", RAP), Line(FELT, "F4", 0.03, 0.18)), SOFT, edges=(0.002, 0.05)),
    "back": Sound(0.14, (Line(THUNK, "C3", RAP), Line(FELT, "C4 F3", 0.035, 0.2)), SOFT, edges=(0.002, 0.05)),
    "error": Sound(0.12, (Line(REED, "Eb3+E3", 0.085), Line(THUNK, "A2", RAP, 0.3)), SOFT, edges=(0.003, 0.03)),
    "shutter": Sound(
        0.2,
        (
            Hit(LATCH),
            Line(WOOD, "A4", 0.02, 0.7),
            Hit(Noise(0.09, (900, 1_900), 0.5, seed=1932), 0.02, 0.25),
            Hit(LATCH, 0.11, 0.9),
            Line(WOOD, "E4", 0.02, 0.8, at=0.11),
        ),
        SOFT,
        0.1,
        (0.002, 0.03),
    ),
    "ready": Sound(
        0.24,
        (Line(SKIN, "C3", RAP), Line(THUNK, "F3", RAP, 0.7, 0.004), Hit(PAPER, 0.002, 0.3)),
        wet=0.12,
        edges=(0.002, 0.05),
    ),
}

MOTIFS: tuple[tuple[Instrument, str], ...] = (
    (BRASS, "F4:0.7 C5:1.3"),
    (CELESTA, "A5 F5:2"),
    (MUTED, "C5:0.8 A4"),
    (ORGAN, "D5:0.8 G5:1.2"),
    (SOFT_BRASS, "D5:0.8 A4:1.2"),
    (CELESTA, "C5 D6:2"),
    (MUTED, "G4:0.7 D5:1.2"),
    (FLUTE, "F5:0.8 Bb4:1.2"),
)
SEATS = {
    f"join-{seat}": Sound(0.4, (Line(by, notes, 0.15),), wet=0.14, edges=(0.003, 0.09))
    for seat, (by, notes) in enumerate(MOTIFS, 1)
}

START = {
    "pip": Sound(0.12, (Line(FLUTE, "F4", 0.07), Line(THUNK, "F3", RAP, 0.25)), SOFT, edges=(0.003, 0.03)),
    "blip": Sound(0.16, (Line(FLUTE, "1000", 0.09, 0.8), Line(CELESTA, "1000", 0.09, 0.35)), SOFT, edges=(0.003, 0.04)),
    "clapper": Sound(
        0.14,
        (
            Hit(Noise(0.006, (2_600,), 1.4, seed=1933, rise=0.34, fall=0.6), 0, 0.5),
            Line(WOOD, "900", 0.02),
            Line(THUNK, "A3", 0.02, 0.4),
        ),
        wet=0.18,
        edges=(0.002, 0.05),
    ),
    "lock": Sound(
        0.26,
        (Hit(LATCH, 0, 0.5), Line(THUNK, "A3", RAP, 0.6), Hit(LATCH, 0.055, 0.4), Line(SKIN, "A2+D3", RAP, 1, 0.055)),
        wet=0.12,
        edges=(0.002, 0.06),
    ),
    "tock": Sound(0.07, (Line(WOOD, "C5", 0.02), Line(THUNK, "C4", 0.02, 0.3)), SMALL, edges=(0.002, 0.02)),
    "deal": Sound(0.06, (Hit(PAPER),), SMALL, edges=(0.002, 0.01)),
}


def sting(melody: str, chord: str, root: str) -> Sound:
    """A round's sting: a pick-up, the chord, the root struck under it."""
    return Sound(
        1.2,
        (
            Line(BRASS, melody, 0.14, 0.8),
            Line(SOFT_BRASS, chord, 0.5, 0.42, at=0.42),
            Line(TIMPANI, f"{root}:0.5 - {root}", 0.14, 0.9, at=0.14),
            Line(TIMPANI, root, 0.5, at=0.42),
        ),
        wet=0.2,
        edges=(0.003, 0.2),
    )


STINGS = {
    "sting-1": sting("F4 Bb4 D5 F5:3.6", "Bb3+D4+F4+Bb4", "Bb2"),
    "sting-2": sting("G4 C5 D5 E5:3.6", "C4+E4+G4+C5", "C3"),
    "sting-3": sting("A4 F#4 A4 D5:3.6", "D4+F#4+A4", "D3"),
}

ROLL = Sound(
    0.7,
    tuple(
        Hit(
            Noise(0.05, (1_700 if stroke % 2 else 1_500,), 0.9, seed=2_000 + stroke, rise=0.06, fall=0.9),
            stroke * BETWEEN,
            0.2 + 0.5 * stroke / STROKES,
        )
        for stroke in range(STROKES)
    )
    + tuple(
        Line(THUNK, "G3" if stroke % 2 else "F#3", 0.02, 0.12 + 0.3 * stroke / STROKES, stroke * BETWEEN)
        for stroke in range(STROKES)
    ),
    wet=0.12,
    edges=(0.003, 0.035),
)

REVEAL = {
    "roll": ROLL,
    "right": Sound(
        0.9,
        (
            Line(BRASS, "F4 D5:3.6", 0.14),
            Line(SOFT_BRASS, "- Bb3+F4:3.6", 0.14, 0.55),
            Line(CELESTA, "- D6:3", 0.14, 0.3),
        ),
        wet=0.2,
        edges=(0.003, 0.18),
    ),
    "nobody": Sound(
        1.15,
        (Line(MUTED, "F4", 0.36), Line(SIGHING, "Db4", 0.58, 1, 0.42)),
        wet=0.16,
        edges=(0.003, 0.12),
    ),
    "all": Sound(
        1.5,
        (
            Line(BRASS, "F4 F4 F4 Bb4:2 F4 D5 - F5:5", 0.09, 0.8),
            Line(SOFT_BRASS, "D4 D4 D4 F4:2 - F4 - Bb3+F4+Bb4+D5:5", 0.09, 0.45),
            Line(TIMPANI, "- - - Bb2:2 - - - Bb2:5", 0.09, 0.9),
            Line(CELESTA, "- - - - - - - - F6 D6 Bb5 D6 F6:2", 0.09, 0.22),
        ),
        wet=0.2,
        edges=(0.003, 0.25),
    ),
    "wrong": Sound(0.38, (Line(FELT, "A3 F3:2", 0.11), Line(THUNK, "F2", RAP, 0.3)), SOFT, 0.15, (0.003, 0.1)),
    "points": Sound(0.03, (Line(COIN, "F5", 0.012), Line(WOOD, "F4", 0.01, 0.5)), SMALL, edges=(0.002, 0.008)),
    "understudy": Sound(
        0.75,
        (
            Line(FLUTE, "D5 C5", 0.12, 0.8),
            Line(CELESTA, "- - A4 C5 F5:3", 0.12),
            Line(ORGAN, "F4+A4:2", 0.15, 0.4, 0.3),
        ),
        SOFT,
        0.18,
        (0.003, 0.15),
    ),
}

FOURTHS = ("C5 F5", "F4 Bb4", "Bb4 Eb5", "Eb4 Ab4", "Ab4 Db5", "Db5 Gb5")  # each ends a fourth on, octaves folded
REELS = {
    f"reel-{step}": Sound(
        0.45,
        (Hit(LATCH, 0, 0.2), Line(CELESTA, f"{low}:0.9 {high}:3", 0.08), Line(FLUTE, f"- {high}:2", 0.08, 0.2)),
        wet=0.16,
        edges=(0.002, 0.1),
    )
    for step, (low, high) in enumerate((pair.split() for pair in FOURTHS), 1)
}

STAGE = {
    "coin": Sound(0.38, (Line(COIN, "A5:0.7 D6:2", 0.07), Hit(LATCH, 0, 0.15)), SOFT, 0.14, (0.002, 0.1)),
    "up": Sound(0.38, (Line(CELESTA, "F4 A4 C5 F5:2", 0.055),), SOFT, 0.14, (0.002, 0.1)),
    "down": Sound(0.38, (Line(FELT, "C5 A4 F4 D4:2", 0.055),), SOFT, 0.14, (0.002, 0.1)),
    "curtain": Sound(
        0.6,
        (
            Hit(Noise(0.6, (380, 1_250, 520), 0.9, seed=1934, rise=0.4, fall=0.5)),
            Hit(Noise(0.5, (1_500, 2_200, 1_400), 0.5, seed=1935, rise=0.5, fall=0.5), 0.04, 0.12),
        ),
        SOFT,
        0.12,
        (0.02, 0.08),
    ),
    "iris": Sound(
        0.42,
        (
            Hit(Noise(0.3, (1_700, 480), 0.35, seed=1936, rise=0.35, fall=0.6), 0, 0.6),
            Line(THUNK, "F3", RAP, 0.4, 0.27),
            Hit(LATCH, 0.27, 0.2),
        ),
        SOFT,
        0.12,
        (0.006, 0.06),
    ),
    "card": Sound(
        0.45,
        (
            Hit(Noise(0.14, (1_100, 2_000), 1.0, seed=1937, rise=0.3, fall=0.65), 0, 0.4),
            Line(ORGAN, "F3+C4+F4+A4", 0.26, 0.3, 0.03),
        ),
        SOFT,
        0.2,
        (0.006, 0.12),
    ),
    "final": Sound(
        2.5,
        (
            Line(BRASS, "C5:0.7 C5:0.3 D5 Bb4 G4 C5 A4:0.5 Bb4:0.5 C5:4", 0.2, 0.8),
            Line(BRASS, "F5:4", 0.2, 0.7, 1.2),
            Line(SOFT_BRASS, "A3+F4 A3+F4 Bb3+F4 Bb3+D4 Bb3+E4 C4+E4 F3+C4+F4+A4:4", 0.2, 0.5),
            Line(ORGAN, "- - - - - - F3+A3+C4+F4:4.5", 0.2, 0.3),
            Line(TIMPANI, "F2 - Bb2 - C3 C3:0.5 C3:0.5 F2:4", 0.2, 1.1),
            Line(CELESTA, "- - - C5 F5 A5 C6 F6:4", 0.1, 0.25, 1.1),
        ),
        wet=0.24,
        edges=(0.003, 0.5),
    ),
}

CUES: dict[str, Sound] = {**INTERFACE, **SEATS, **START, **STINGS, **REVEAL, **REELS, **STAGE}
