"""How loud everything is at a moment, and who gives way to whom: plain numbers over time.

Music steps back while something is said: to 0.355 (-9 dB) in 60 ms, and back within 400 ms after the
sound has ended. Example: a sting of 1.2 s begins at 10.00 s; at 10.03 s the music is at 0.68, from
10.06 to 11.20 s at 0.355, at 11.40 s at 0.68 again. What must stay true: time alone decides, never how
often it is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quiz.screen.cues import kind

DUCKED = 10 ** (-9 / 20)
ATTACK, RELEASE = 0.06, 0.4
AWAY = 0.3
"""Seconds in which the music goes when the window is no longer in front."""
SPEAKING = frozenset(("sting", "roll", "right", "all", "nobody", "final", "understudy"))
"""What the music steps back for."""
IMPORTANCE = {
    **dict.fromkeys(("final", "all", "right", "nobody", "wrong", "sting"), 4),
    **dict.fromkeys(("roll", "clapper", "lock", "understudy", "reel"), 3),
    **dict.fromkeys(("join", "card", "curtain", "iris", "coin", "ready"), 2),
    **dict.fromkeys(("focus", "points", "deal"), 0),
}
"""Who keeps a channel when there are too few; what is not named has 1."""
RESTS = {"error": 0.3, "focus": 0.04, "confirm": 0.06}
"""Seconds between two of the same sound; what is not named needs 20 ms."""


@dataclass(frozen=True, slots=True)
class Fade:
    """A factor on its way to another, in a straight line from `since`, in seconds."""

    start: float = 0.0
    goal: float = 0.0
    since: float = 0.0
    seconds: float = 0.0

    def at(self, now: float) -> float:
        """The factor at a time."""
        if now >= self.since + self.seconds:
            return self.goal
        return self.start + (self.goal - self.start) * max(0.0, (now - self.since) / self.seconds)

    def to(self, goal: float, now: float, seconds: float) -> Fade:
        """On its way to another goal from where it is; the same fade when that is its goal already."""
        return self if goal == self.goal else Fade(self.at(now), goal, now, seconds)

    def moves(self, now: float) -> bool:
        """Whether it is not yet there."""
        return self.start != self.goal and now < self.since + self.seconds


def ducked(now: float, spans: Iterable[tuple[float, float]]) -> float:
    """The factor of the music while sounds are heard from a time to a time."""
    return min((_ducked(now, *span) for span in spans), default=1.0)


def _ducked(now: float, begins: float, ends: float) -> float:
    down = min(1.0, max(0.0, (now - begins) / ATTACK))
    up = min(1.0, max(0.0, (now - ends) / RELEASE))
    return 1 - (1 - DUCKED) * max(0.0, down - up)


def importance(name: str) -> int:
    """How much a sound matters, by the name of its file."""
    return IMPORTANCE.get(kind(name), 1)


def speaks(name: str) -> bool:
    """Whether the music steps back for a sound."""
    return kind(name) in SPEAKING


def rests(name: str) -> float:
    """The fewest seconds between two of a sound."""
    return RESTS.get(name, 0.02)


def channel_for(busy: Sequence[int | None], wanted: int) -> int | None:
    """The channel for a sound that matters `wanted` much: a free one (None), else that of the sound
    that matters least, if it is not more; None when there is none."""
    if None in busy:
        return busy.index(None)
    taken = [(each, at) for at, each in enumerate(busy) if each is not None]
    least, at = min(taken)
    return at if least <= wanted else None
