"""Notes of an instrument: a few sine partials under one swell.

One formula serves brass, organ, bell and drum alike. A note has one swell, between 0 and 1, and
every partial sounds at

    level * swell(t) ** bloom

so a partial with a high bloom comes late and leaves early. That is what makes a horn open up, and a
bell lose its glitter before its body (Risset's brass, 1966, and any struck bar).

What must stay true: the same instrument, pitch and length give the same samples, on any machine.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

RATE = 44_100  # samples a second
STEP = 63  # samples between two readings of the pitch curve: 700 a second
ROOF = 4_800.0  # Hz where partials begin to be held back: nothing here may sound shrill
GOLDEN = 0.6180339887498949  # of a turn; by its squares the partials start scattered, and no two peak together
STEPS_OF = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11, "#": 1, "b": -1}

Samples: TypeAlias = "array[float]"


@dataclass(frozen=True)
class Partial:
    ratio: float
    level: float
    bloom: float = 1.0


@dataclass(frozen=True)
class Instrument:
    """Times in seconds, pitch in cents.

    `ranks`: one copy of the note for each, so much out of tune. `tremble`: times a second, cents,
    share of the loudness. `scoop`: starts so far off and settles with this time. `sag`: where the
    pitch has gone by the end. `body`: bands (Hz, octaves, gain) the corpus lets through; none: all.
    """

    partials: tuple[Partial, ...]
    rise: float
    fall: float = math.inf
    release: float = 0.03
    ranks: tuple[float, ...] = (0.0,)
    tremble: tuple[float, float, float] = (0.0, 0.0, 0.0)
    scoop: tuple[float, float] = (0.0, 1.0)
    sag: float = 0.0
    body: tuple[tuple[float, float, float], ...] = ()


def harmonics(*levels: float, bloom: float = 0.0) -> tuple[Partial, ...]:
    """The whole multiples of a pitch; each blooms later than the one below it by `bloom`."""
    return tuple(Partial(n + 1, level, 1 + bloom * n) for n, level in enumerate(levels))


def hertz(name: str) -> float:
    """The pitch of "A4" (440), "Bb3", "F#5", in equal steps; a bare number is hertz already."""
    if name.isdigit():
        return float(name)
    letters, octave = name[:-1], name[-1]
    step = sum(STEPS_OF[letter] for letter in letters)
    return float(440.0 * 2 ** ((12 * (int(octave) - 4) + step - 9) / 12))


@lru_cache(maxsize=256)
def play(instrument: Instrument, hz: float, seconds: float) -> Samples:
    """One note, held for `seconds` and then let go: `seconds + release` long, its loudest near 1."""
    count = round((seconds + instrument.release) * RATE)
    swell = swells(instrument, seconds, count)
    out = array("d", bytes(8 * count))
    for rank, cents in enumerate(instrument.ranks):
        phases = turns(instrument, hz * 2 ** (cents / 1200), count)
        for place, partial in enumerate(instrument.partials):
            level = partial.level * passed(instrument, hz * partial.ratio) / len(instrument.ranks)
            start = math.tau * GOLDEN * (place + 3 * rank) ** 2
            shape = swell if partial.bloom == 1 else [value**partial.bloom for value in swell]
            add_partial(out, phases, shape, partial.ratio, level, start)
    return out


def add_partial(
    out: Samples, phases: list[float], shape: list[float], ratio: float, level: float, start: float
) -> None:
    if level < 0.001:
        return
    sine = math.sin
    out[:] = array(
        "d",
        [old + level * now * sine(ratio * at + start) for old, now, at in zip(out, shape, phases, strict=True)],
    )


def passed(instrument: Instrument, hz: float) -> float:
    """How much of a partial at `hz` the corpus and the room's soft air let through."""
    air = 1 / (1 + (hz / ROOF) ** 6)
    if not instrument.body:
        return air
    return air * math.fsum(
        gain * math.exp(-((math.log2(hz / mid) / width) ** 2)) for mid, width, gain in instrument.body
    )


def swells(instrument: Instrument, seconds: float, count: int) -> list[float]:
    """The swell of a note: a rounded rise, an even fall, a rounded release from `seconds` on."""
    rise, release, held = instrument.rise * RATE, instrument.release * RATE, seconds * RATE
    keep = math.exp(-1 / (instrument.fall * RATE))
    out, body = [], 1.0
    for at in range(count):
        body *= keep
        opened = 0.5 - 0.5 * math.cos(math.pi * at / rise) if at < rise else 1.0
        closing = 0.5 + 0.5 * math.cos(math.pi * min(1.0, (at - held) / release)) if at > held else 1.0
        out.append(body * opened * closing)
    rate, _, share = instrument.tremble
    if share:
        turn = math.tau * rate / RATE
        out = [value * (1 - share * (0.5 - 0.5 * math.cos(turn * at))) for at, value in enumerate(out)]
    return out


def turns(instrument: Instrument, hz: float, count: int) -> list[float]:
    """The phase of the first partial at every sample, in radians, bends of the pitch counted in."""
    out, phase = [], 0.0
    for first in range(0, count, STEP):
        cents = bend(instrument, first / RATE, first / count)
        step = math.tau * hz * 2 ** (cents / 1200) / RATE
        for _ in range(min(STEP, count - first)):
            out.append(phase)
            phase += step
    return out


def bend(instrument: Instrument, time: float, share: float) -> float:
    """Cents off pitch at a time of the note; a player's vibrato waits for the tone to stand."""
    scoop, settle = instrument.scoop
    rate, cents, _ = instrument.tremble
    vibrato = cents * min(1.0, time / 0.25) * math.sin(math.tau * rate * time)
    return scoop * math.exp(-time / settle) + instrument.sag * share**2 + vibrato
