"""What goes round under the game: the room, the lobby's waltz, and the bed of a question.

The three beds of a question are one piece: same length, same beat, same harmony. All are started
together and the two layers of tension are only faded in, so the music thickens and never hurries.

What must stay true: music is a whole number of bars, the room of turns of the shutter, and every beat a whole
number of samples.
"""

from __future__ import annotations

from instruments import CELESTA, FELT, FLUTE, MUTED, ORGAN, PEDAL, SWELL, TIMPANI, WOOD
from noises import Noise
from score import Hit, Line, Sound

WALTZ = 23_520 / 44_100  # seconds of a beat: 112.5 a minute, three to the bar, twelve bars
PULSE = 29_400 / 44_100  # 90 a minute, three to the bar, four bars
MUSIC, ROOM = -18.0, -30.0

TITLE = Sound(
    36 * WALTZ,
    (
        Line(
            ORGAN,
            "A4:2 C5 | D5:2 C5 | Bb4:2 D5 | E5 D5 C5 | E5:2 C5 | F#5:2 E5 | D5:2 Bb4 | C5 D5 E5"
            "| F5:2 D5 | F5:2 Db5 | C5:2 A4 | Bb4 G4 Bb4",
            WALTZ,
            0.62,
        ),
        Line(
            CELESTA,
            "A5:2 - | D6:2 - | Bb5:2 - | - - G5:0.5 Bb5:0.5 | E6:2 - | F#6:2 - | D6:2 - | - - C6:0.5 E6:0.5"
            "| F6 D6 Bb5 | F6 Db6 Bb5 | - C6:0.5 A5:0.5 F5 | - - E5:0.5 G5:0.5",
            WALTZ,
            0.26,
        ),
        Line(
            PEDAL,
            "F2:2 - | F#2:2 - | G2:2 - | C3:2 - | A2:2 - | D3:2 - | G2:2 - | C3:2 -"
            "| Bb2:2 - | Bb2:2 - | C3:2 D3 | G2:2 C3",
            WALTZ,
            0.75,
        ),
        Line(
            FELT,
            "- F3+A3+C4 F3+A3+C4 | - F#3+A3+C4 F#3+A3+C4 | - G3+Bb3+D4 G3+Bb3+D4 | - G3+Bb3+E4 G3+Bb3+E4"
            "| - G3+A3+C4 G3+A3+C4 | - F#3+A3+C4 F#3+A3+C4 | - F3+Bb3+D4 F3+Bb3+D4 | - E3+Bb3+C4 E3+Bb3+C4"
            "| - F3+Bb3+D4 F3+Bb3+D4 | - F3+Bb3+Db4 F3+Bb3+Db4 | - F3+A3+C4 F#3+A3+C4 | - F3+Bb3+D4 E3+Bb3+C4",
            WALTZ,
            0.3,
        ),
        Line(FLUTE, "C4:6 | Bb3:6 | C4:3 A3:3 | Bb3:6 | D4:3 Db4:3 | C4:3 Bb3:3", WALTZ, 0.2),
    ),
    MUSIC,
    0.22,
    loop=True,
)

READING = Sound(
    12 * PULSE,
    (
        Line(SWELL, "D3+A3+C4+F4:3 | Bb2+A3+D4+F4:3 | G2+Bb3+D4+F4:3 | A2+G3+E4:3", PULSE, 0.5),
        Line(SWELL, "-:9 D4:1.5 C#4:1.5", PULSE, 0.5),
        Line(FLUTE, "- - E5:0.8 | - - F5:0.8 | - - D5:0.8 | - - C#5:0.8", PULSE, 0.1),
    ),
    MUSIC - 1,
    0.26,
    loop=True,
)

TENSION_1 = Sound(
    12 * PULSE,
    (
        Line(
            FELT,
            "D3 A3 D4 A3 F4 A3 | Bb2 F3 D4 F3 F4 D4 | G2 D3 Bb3 D3 D4 D3 | A2 E3 A3 E3 C#4 E3",
            PULSE / 2,
            0.6,
        ),
        Line(PEDAL, "D2:2.5 -:0.5 | Bb2:2.5 -:0.5 | G2:2.5 -:0.5 | A2:2.5 -:0.5", PULSE, 0.4),
    ),
    MUSIC - 4,
    0.22,
    loop=True,
)

TENSION_2 = Sound(
    12 * PULSE,
    (
        Line(
            TIMPANI, "D3 - D3:0.5 D3:0.5 | Bb2 - Bb2:0.5 Bb2:0.5 | G2 - G2:0.5 G2:0.5 | A2 - A2:0.5 A2:0.5", PULSE, 0.7
        ),
        Line(MUTED, "A4:2.6 -:0.4 | A4:2.6 -:0.4 | Bb4:2.6 -:0.4 | A4:1.5 C#5:1.5", PULSE, 0.16),
        Line(CELESTA, "- D5 - F5 - A5 | - D5 - F5 - A5 | - D5 - G5 - Bb5 | - A4 - E5 - C#5", PULSE / 2, 0.2),
        Line(WOOD, " ".join(["C5"] * 24), PULSE / 2, 0.08),
    ),
    MUSIC - 4,
    0.2,
    loop=True,
)

# Noise three times as long as its loop lies three deep; rounded like this (Hann) the three keep an even power.
WHIRR = Sound(
    2.5,
    (
        Hit(Noise(7.5, (420,), 1.6, seed=1895, rise=0.5, fall=0.5)),
        Hit(Noise(7.5, (1_400,), 0.8, seed=1896, rise=0.5, fall=0.5), 0, 0.35),
    ),
    ROOM,
    loop=True,
    flutter=24,
)

BEDS: dict[str, Sound] = {
    "bed-room": WHIRR,
    "bed-title": TITLE,
    "bed-reading": READING,
    "bed-tension-1": TENSION_1,
    "bed-tension-2": TENSION_2,
}
