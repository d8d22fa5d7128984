"""Air, paper, cloth and snares: noise through a band that may move.

What must stay true: a noise is its numbers and its seed; only `Random(seed).random()` is asked, the
one stream Python promises to keep from version to version.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from random import Random

from tones import RATE, STEP, Samples


@dataclass(frozen=True)
class Noise:
    """`path`: Hz the middle of the band passes, evenly spaced in time; `width`: 0.1 a whistle, 2 a wash.

    `rise` and `fall` are shares of the length: the swell goes up, stays, comes down, all rounded.
    """

    seconds: float
    path: tuple[float, ...]
    width: float
    seed: int
    rise: float = 0.3
    fall: float = 0.6


def white(seed: int, count: int) -> Samples:
    draw = Random(seed).random
    return array("d", [2 * draw() - 1 for _ in range(count)])


def blow(noise: Noise) -> Samples:
    """The noise, `seconds` long, its loudest near 1."""
    count = round(noise.seconds * RATE)
    aired = banded(white(noise.seed, count), noise.path, noise.width)
    loudest = max(map(abs, aired))
    return array("d", [value / loudest * swell(noise, at / count) for at, value in enumerate(aired)])


def swell(noise: Noise, share: float) -> float:
    up = min(1.0, share / noise.rise)
    down = min(1.0, (1 - share) / noise.fall)
    return (0.5 - 0.5 * math.cos(math.pi * up)) * (0.5 - 0.5 * math.cos(math.pi * down))


def banded(samples: Samples, path: tuple[float, ...], width: float) -> Samples:
    """A two-pole band (Chamberlin's state-variable filter) whose middle follows `path`."""
    out, low, band = array("d"), 0.0, 0.0
    for first in range(0, len(samples), STEP):
        tune = 2 * math.sin(math.pi * along(path, first / len(samples)) / RATE)
        for value in samples[first : first + STEP]:
            low += tune * band
            band += tune * (value - low - width * band)
            out.append(band)
    return out


def along(path: tuple[float, ...], share: float) -> float:
    """The value of `path` at a share of its length; between two of its points the pitch moves evenly."""
    if len(path) == 1:
        return path[0]
    place = share * (len(path) - 1)
    left = min(int(place), len(path) - 2)
    return float(path[left] * (path[left + 1] / path[left]) ** (place - left))
