"""The little pit orchestra of the house: brass, organ, music box, felt, skins and wood.

What must stay true: nothing here has much above 5 kHz, and every attack is a ramp, never a step.
"""

from __future__ import annotations

from dataclasses import replace

from tones import Instrument, Partial, harmonics

BRASS = Instrument(
    harmonics(1, 0.92, 0.8, 0.62, 0.48, 0.36, 0.26, 0.18, 0.12, 0.08, 0.05, bloom=0.3),
    rise=0.055,
    fall=1.6,
    release=0.14,
    ranks=(-5, 4),
    tremble=(5.1, 8, 0.06),
    scoop=(-38, 0.022),
)
SOFT_BRASS = replace(BRASS, partials=harmonics(1, 0.7, 0.45, 0.25, 0.13, 0.06, bloom=0.4), rise=0.07)
MUTED = Instrument(
    harmonics(1, 0.95, 0.9, 0.8, 0.7, 0.55, 0.4, 0.3, 0.2, 0.12, bloom=0.55),
    rise=0.11,
    fall=2.5,
    release=0.12,
    tremble=(5.4, 14, 0.1),
    scoop=(-55, 0.035),
    body=((330, 0.9, 0.75), (1_150, 0.45, 0.95)),
)
SIGHING = replace(MUTED, sag=-110, fall=0.9, release=0.2)
ORGAN = Instrument(
    harmonics(1, 0.42, 0.2, 0.13, 0.03, 0.05),
    rise=0.03,
    release=0.09,
    ranks=(-3, 3.5),
    tremble=(5.8, 9, 0.14),
)
FLUTE = replace(ORGAN, partials=harmonics(1, 0.14, 0.07), ranks=(0.0,), rise=0.045, tremble=(5.6, 10, 0.12))
SWELL = Instrument(  # the pad: strings of an organ behind closed shutters
    harmonics(1, 0.5, 0.26, 0.15, 0.08, 0.045, bloom=0.25),
    rise=0.75,
    release=1.1,
    ranks=(-5.5, 0.5, 5),
    tremble=(4.0, 3, 0.05),
)
PEDAL = Instrument(harmonics(1, 0.5, 0.2, 0.06, bloom=0.2), rise=0.025, fall=0.9, release=0.16)
CELESTA = Instrument(
    (Partial(1, 0.65), Partial(1, 0.45, 3.5), Partial(2, 0.1, 1.3), Partial(2.76, 0.1, 9), Partial(4, 0.24, 2.6)),
    rise=0.004,
    fall=0.3,
    release=0.14,
)
FELT = Instrument(harmonics(1, 0.52, 0.24, 0.12, 0.06, bloom=0.5), rise=0.007, fall=0.4, release=0.12)
COIN = Instrument(
    (Partial(1, 1), Partial(1.51, 0.35, 1.2), Partial(2.42, 0.4, 1.7), Partial(3.06, 0.16, 3)),
    rise=0.0025,
    fall=0.11,
    release=0.05,
)
THUNK = Instrument(
    (Partial(1, 1), Partial(1.59, 0.5, 1.6), Partial(2.3, 0.3, 2.4), Partial(4.1, 0.14, 4)),
    rise=0.0025,
    fall=0.035,
    release=0.06,
    scoop=(420, 0.012),
)
SKIN = replace(THUNK, fall=0.07, release=0.12, scoop=(180, 0.02))
REED = replace(MUTED, rise=0.018, fall=0.12, release=0.03, scoop=(0.0, 1.0))
TIMPANI = Instrument(
    (Partial(1, 1), Partial(1.5, 0.55, 1.1), Partial(1.98, 0.4, 1.3), Partial(2.44, 0.2, 1.8)),
    rise=0.005,
    fall=0.38,
    release=0.15,
    scoop=(35, 0.05),
)
WOOD = Instrument(
    (Partial(1, 1), Partial(1.59, 0.45, 1.4), Partial(2.56, 0.28, 2.2), Partial(3.9, 0.1, 3.5)),
    rise=0.002,
    fall=0.016,
    release=0.01,
    scoop=(60, 0.006),
)
