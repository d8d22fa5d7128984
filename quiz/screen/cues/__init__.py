"""What is to be heard, as values: a cue for a moment, a bed for as long as a scene lasts.

What must stay true: nothing here knows how a sound is made, and nothing here is slow to import; the
window has both before the game is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal["effects", "buzzers"]
"""What a player sets the loudness of; the music is the third."""
Layer = Literal["bed-room", "bed-title", "bed-reading", "bed-tension-1", "bed-tension-2"]
"""A loop, by the name of its file."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound that begins now, by the name of its file; and what stands on the screen for those who do
    not hear it."""

    name: str
    group: Group = "effects"
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Bed:
    """The loops that go round under a scene, and the seconds in which they come and others go."""

    layers: tuple[Layer, ...] = ()
    seconds: float = 0.6


SILENCE = Bed()


def kind(name: str) -> str:
    """What kind of sound it is, by the name of its file: "join" of "join-3"."""
    return name.partition("-")[0]
