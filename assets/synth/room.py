"""The room the sounds stand in, and the last steps of every sound: air, level, edges.

The room is Schroeder's (1962): four combs side by side, each losing its top as felt walls do, then
two all-passes. Loudness is measured as in ITU-R BS.1770-4, but over the part that sounds: blocks of
10 ms, those within 20 dB of the loudest, so a tick of 15 ms has a loudness too.

What must stay true: nothing leaves here above -1 dBFS, and a loop given here stays a loop.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable

from tones import RATE, Samples

COMBS = ((1_187, 0.79), (1_327, 0.775), (1_499, 0.76), (1_613, 0.745))  # samples, given back: about 0.8 s
DIFFUSERS = (347, 113)
DAMPING = 0.42
KNEE, CEILING = 0.6, 0.885  # linear below the knee; bent softly to -1.06 dBFS above it
LOWEST, HIGHEST = 32.0, 5_400.0  # Hz
BLOCK = 441
SILENCE = 1e-12


def settled(process: Callable[[Samples], Samples], samples: Samples) -> Samples:
    """What `process` makes of a loop that has been round once already, so its end runs into its start."""
    return process(samples + samples)[len(samples) :]


def placed(samples: Samples, wet: float) -> Samples:
    """The sound with `wet` of the room around it."""
    if not wet:
        return samples
    echo = array("d", bytes(8 * len(samples)))
    for delay, back in COMBS:
        comb(echo, samples, delay, back)
    for delay in DIFFUSERS:
        echo = diffused(echo, delay)
    return array("d", [dry + wet * late for dry, late in zip(samples, echo, strict=True)])


def comb(into: Samples, samples: Samples, delay: int, back: float) -> None:
    line, at, dull = [0.0] * delay, 0, 0.0
    for place, value in enumerate(samples):
        old = line[at]
        dull = old + DAMPING * (dull - old)
        line[at] = value + back * dull
        into[place] += old * 0.25
        at = at + 1 if at + 1 < delay else 0


def diffused(samples: Samples, delay: int) -> Samples:
    out, line, at = array("d"), [0.0] * delay, 0
    for value in samples:
        old = line[at]
        line[at] = value + 0.6 * old
        out.append(old - 0.6 * line[at])
        at = at + 1 if at + 1 < delay else 0
    return out


def aired(samples: Samples) -> Samples:
    """Without rumble below 32 Hz, and rolled off above 5.4 kHz by 12 dB an octave."""
    slow, top = (1 - math.exp(-math.tau * hz / RATE) for hz in (LOWEST, HIGHEST))
    out, floor, one, two = array("d"), 0.0, 0.0, 0.0
    for value in samples:
        floor += slow * (value - floor)
        one += top * (value - floor - one)
        two += top * (one - two)
        out.append(two)
    return out


def edged(samples: Samples, opening: float, closing: float) -> Samples:
    """Starts and ends at nothing, by rounded ramps of so many seconds."""
    out, count = samples[:], len(samples)
    first, last = round(opening * RATE), round(closing * RATE)
    for at in range(first):
        out[at] *= 0.5 - 0.5 * math.cos(math.pi * at / first)
    for at in range(last):
        out[count - 1 - at] *= 0.5 - 0.5 * math.cos(math.pi * at / last)
    return out


def levelled(samples: Samples, target: float) -> Samples:
    """The sound at a loudness (dB), its highest peaks bent down as a sound-on-film track bends them."""
    gain = 1.0
    for _ in range(4):
        bent = array("d", [soft(gain * value) for value in samples])
        gain *= 10 ** ((target - loudness(bent)) / 20)
    return array("d", [soft(gain * value) for value in samples])


def soft(value: float) -> float:
    size = abs(value)
    if size <= KNEE:
        return value
    room = CEILING - KNEE
    return math.copysign(KNEE + room * math.tanh((size - KNEE) / room), value)


def loudness(samples: Samples) -> float:
    """`-0.691 + 10 log10(mean of the sounding blocks' mean squares)` after K-weighting, in dB."""
    heard = weighted(weighted(samples, shelf()), low_cut())
    powers = [
        math.fsum(value * value for value in heard[at : at + BLOCK]) / min(BLOCK, len(heard) - at)
        for at in range(0, len(heard), BLOCK)
    ]
    floor = max(powers) / 100
    sounding = [power for power in powers if power >= floor]
    return -0.691 + 10 * math.log10(math.fsum(sounding) / len(sounding) + SILENCE)


Biquad = tuple[float, float, float, float, float]  # b0 b1 b2 a1 a2


def shelf() -> Biquad:
    """K-weighting's first stage, the head: +4 dB above 1.7 kHz (the analogue prototype of BS.1770)."""
    k, q, high = math.tan(math.pi * 1_681.974450955533 / RATE), 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    mid = high**0.4996667741545416
    over = 1 + k / q + k * k
    return (
        (high + mid * k / q + k * k) / over,
        2 * (k * k - high) / over,
        (high - mid * k / q + k * k) / over,
        2 * (k * k - 1) / over,
        (1 - k / q + k * k) / over,
    )


def low_cut() -> Biquad:
    """K-weighting's second stage: what lies under 38 Hz does not count."""
    k, q = math.tan(math.pi * 38.13547087602444 / RATE), 0.5003270373238773
    over = 1 + k / q + k * k
    return (1.0, -2.0, 1.0, 2 * (k * k - 1) / over, (1 - k / q + k * k) / over)


def weighted(samples: Samples, biquad: Biquad) -> Samples:
    b0, b1, b2, a1, a2 = biquad
    out, one, two = array("d"), 0.0, 0.0
    for value in samples:
        heard = b0 * value + one
        one = b1 * value - a1 * heard + two
        two = b2 * value - a2 * heard
        out.append(heard)
    return out
