"""A sound written down: lines of notes and noises at their times, and how they are put together.

A line of notes reads "F4+A4:2 - C5:0.5": pitches joined by +, beats after a colon (one if none is
given), a dash for a rest; a bar line | is for the eye.

What must stay true: a sound is as long as it says, to the sample. In a loop, whatever rings past the
end rings on at the start.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

import room
from noises import Noise, blow
from tones import RATE, Instrument, Samples, hertz, play

EFFECT, SMALL, SOFT = -13.0, -24.0, -18.0  # loudness of a group (dB); music and room say their own


@dataclass(frozen=True)
class Line:
    by: Instrument
    notes: str
    beat: float = 1.0
    gain: float = 1.0
    at: float = 0.0


@dataclass(frozen=True)
class Hit:
    by: Noise
    at: float = 0.0
    gain: float = 1.0


@dataclass(frozen=True)
class Sound:
    """`wet`: how much of the room; `edges`: ramps in and out, seconds; a loop has none."""

    seconds: float
    parts: tuple[Line | Hit, ...]
    level: float = EFFECT
    wet: float = 0.0
    edges: tuple[float, float] = (0.002, 0.004)
    loop: bool = False
    flutter: float = 0.0  # times a second the light is cut: the shutter of a projector


def sounded(sound: Sound) -> array[int]:
    """The sound as 16-bit samples, mono, at RATE."""
    whole = array("d", bytes(8 * round(sound.seconds * RATE)))
    for part in sound.parts:
        for at, gain, samples in pieces(part):
            mix(whole, samples, round(at * RATE), gain, sound.loop)
    whole = fluttered(finished(whole, sound), sound.flutter)
    return array("h", [round(32_767 * value) for value in room.levelled(whole, sound.level)])


def finished(whole: Samples, sound: Sound) -> Samples:
    if sound.loop:
        return room.settled(lambda samples: room.aired(room.placed(samples, sound.wet)), whole)
    return room.edged(room.aired(room.placed(whole, sound.wet)), *sound.edges)


def fluttered(whole: Samples, rate: float) -> Samples:
    if not rate:
        return whole
    turn = math.tau * rate / RATE
    return array("d", [value * (0.68 + 0.32 * math.sin(turn * at)) for at, value in enumerate(whole)])


def pieces(part: Line | Hit) -> Iterator[tuple[float, float, Samples]]:
    """(seconds from the start, gain, samples) of every note or noise of a part."""
    if isinstance(part, Hit):
        yield part.at, part.gain, blow(part.by)
        return
    for beat, beats, pitches in read(part.notes):
        for pitch in pitches:
            yield part.at + beat * part.beat, part.gain, play(part.by, hertz(pitch), beats * part.beat)


def read(notes: str) -> Iterator[tuple[float, float, tuple[str, ...]]]:
    """(beat, beats, pitches) of every token that is not a rest."""
    beat = 0.0
    for token in notes.replace("|", " ").split():
        what, _, beats = token.partition(":")
        length = float(beats or 1)
        if what != "-":
            yield beat, length, tuple(what.split("+"))
        beat += length


def mix(whole: Samples, samples: Samples, at: int, gain: float, loop: bool) -> None:
    count = len(whole)
    last = len(samples) if loop else min(len(samples), count - at)
    for place in range(last):
        whole[(at + place) % count] += gain * samples[place]
