"""The shipped sounds: there, as long as they should be, at their loudness, without a click or a seam.

What must stay true: the files are what `python assets/synth` writes, to the byte. Their loudness is
measured here by a way of its own, plainer than the one they were set by.
"""

from __future__ import annotations

import math
import subprocess
import sys
import wave
from array import array
from functools import cache
from operator import mul, sub
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parent.parent.parent / "assets"
SOUNDS = ASSETS / "sounds"
RATE = 44_100
FULL = 32_768
PEAK = 10 ** (-1 / 20)  # -1 dBFS
BLOCK = 441  # 10 ms
BUDGET = 6_000_000  # bytes, all files

WINDOWS = {  # dBFS of the sounding part: lowest, highest
    "effect": (-14.5, -11.0),
    "soft": (-20.0, -16.0),  # pressed often, or heard under something else
    "small": (-27.0, -22.0),  # heard many times in a second or a minute
    "music": (-20.0, -16.0),
    "layer": (-23.0, -19.5),
    "room": (-32.0, -28.0),
}
CUES = {  # milliseconds, group
    "focus": (15, "small"),
    "confirm": (140, "soft"),
    "back": (140, "soft"),
    "error": (120, "soft"),
    "shutter": (200, "soft"),
    "ready": (240, "effect"),
    **{f"join-{seat}": (400, "effect") for seat in range(1, 9)},
    "pip": (120, "soft"),
    "blip": (160, "soft"),
    **{f"sting-{reel}": (1_200, "effect") for reel in range(1, 4)},
    "clapper": (140, "effect"),
    "tock": (70, "small"),
    "lock": (260, "effect"),
    "deal": (60, "small"),
    "roll": (700, "effect"),
    "right": (900, "effect"),
    "nobody": (1_150, "effect"),
    "all": (1_500, "effect"),
    "wrong": (380, "soft"),
    "points": (30, "small"),
    **{f"reel-{step}": (450, "effect") for step in range(1, 7)},
    "understudy": (750, "soft"),
    "coin": (380, "soft"),
    "up": (380, "soft"),
    "down": (380, "soft"),
    "curtain": (600, "soft"),
    "iris": (420, "soft"),
    "card": (450, "soft"),
    "final": (2_500, "effect"),
}
BEDS = {
    "bed-room": (2_500, "room"),  # 60 turns of the shutter, 24 a second
    "bed-title": (19_200, "music"),  # 12 bars
    "bed-reading": (8_000, "music"),  # 4 bars, as the two layers over it
    "bed-tension-1": (8_000, "layer"),
    "bed-tension-2": (8_000, "layer"),
}
ALL = {**CUES, **BEDS}
WRITTEN_AGAIN = ("focus", "confirm", "error", "clapper", "deal", "points", "join-3")


@cache
def heard(name: str) -> array[float]:
    """The samples of a sound, -1 to 1."""
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return array("d", [sample / FULL for sample in samples])


def power(samples: array[float]) -> float:
    return math.fsum(map(mul, samples, samples)) / len(samples)


def loudness(samples: array[float]) -> float:
    """`10 log10(mean power of the sounding blocks)`: blocks of 10 ms within 20 dB of the loudest, unweighted dBFS."""
    powers = [power(samples[at : at + BLOCK]) for at in range(0, len(samples), BLOCK)]
    sounding = [each for each in powers if each >= max(powers) / 100]
    return 10 * math.log10(sum(sounding) / len(sounding))


def steps(samples: array[float]) -> array[float]:
    return array("d", map(sub, samples[1:], samples))


def largest(samples: array[float]) -> float:
    return max(max(samples), -min(samples))


def test_every_named_sound_has_its_file_and_no_file_is_without_a_name() -> None:
    files = {file.name for file in SOUNDS.iterdir()}

    assert files == {f"{name}.wav" for name in ALL}


def test_the_sounds_keep_to_their_share_of_the_download() -> None:
    size = sum(file.stat().st_size for file in SOUNDS.iterdir())

    assert size < BUDGET


@pytest.mark.parametrize("name", ALL)
def test_a_sound_has_its_length_its_loudness_and_room_above_its_peak(name: str) -> None:
    milliseconds, group = ALL[name]
    lowest, highest = WINDOWS[group]

    samples = heard(name)

    assert abs(len(samples) - milliseconds * RATE / 1_000) <= 0.5
    assert largest(samples) <= PEAK
    assert lowest <= loudness(samples) <= highest
    assert abs(sum(samples) / len(samples)) < 0.001


@pytest.mark.parametrize("name", CUES)
def test_a_cue_comes_out_of_silence_and_goes_back_into_it(name: str) -> None:
    samples = heard(name)

    loudest = largest(samples)

    assert largest(samples[:5]) < 0.01 * loudest
    assert largest(samples[-5:]) < 0.01 * loudest
    assert largest(samples[:44]) < 0.5 * loudest  # 1 ms: half a ramp


@pytest.mark.parametrize("name", BEDS)
def test_a_bed_goes_round_without_a_seam(name: str) -> None:
    samples = heard(name)
    bar = min(2 * RATE, len(samples) // 2)

    bends = sorted(map(abs, steps(steps(samples))[::16]))
    over_the_seam = steps(samples[-2:] + samples[:2])

    assert largest(over_the_seam) <= largest(steps(samples))
    assert largest(steps(over_the_seam)) <= bends[-len(bends) // 200]  # as round as all but one in 200
    assert abs(10 * math.log10(power(samples[:bar]) / power(samples[-bar:]))) < 3


def test_the_three_beds_of_a_question_can_be_played_at_once() -> None:
    layers = [heard(name) for name in ("bed-reading", "bed-tension-1", "bed-tension-2")]

    together = array("d", map(sum, zip(*layers, strict=True)))

    assert largest(together) <= 1


def test_every_seat_and_every_reel_has_a_sound_of_its_own() -> None:
    own = [name for name in CUES if name.startswith(("join-", "sting-", "reel-"))]

    sounds = {(SOUNDS / f"{name}.wav").read_bytes() for name in own}

    assert len(sounds) == len(own)


def test_the_script_writes_the_shipped_bytes_again(tmp_path: Path) -> None:
    command = [sys.executable, "-B", str(ASSETS / "synth"), str(tmp_path), *WRITTEN_AGAIN]

    subprocess.run(command, check=True)

    for name in WRITTEN_AGAIN:
        assert (tmp_path / f"{name}.wav").read_bytes() == (SOUNDS / f"{name}.wav").read_bytes(), name
