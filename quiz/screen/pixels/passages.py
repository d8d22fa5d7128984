"""How one scene gives way to another: the curtain, the iris, or nothing at all.

What must stay true: a passage never hides a scene whose clock runs for longer than the passage
itself, and a scene behind a closed curtain shows nothing of what it covers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["opening", "rise", "fall", "iris"]
"""opening: the curtain opens for the first time. rise, fall: it opens and closes. iris: the old
picture closes to a point and the new one opens from it."""

SECONDS: dict[Kind, float] = {"opening": 0.9, "rise": 0.45, "fall": 0.45, "iris": 0.42}
CURTAINED = ("pause", "handover")
"""Scenes before a curtain that is down."""
LOBBY = ("title", "packs", "players", "winner", "notice", "waiting")

COUNTED = ("round", "countdown")
"""Scenes that a match begins or goes on with."""
COUNTS = ("players", "waiting", *COUNTED)
"""Scenes in which the count is made ready or seen."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a kind that began at a time in seconds."""

    kind: Kind
    since: float

    def share(self, now: float) -> float:
        """How much of it has passed, 0 to 1."""
        return max(0.0, min(1.0, (now - self.since) / SECONDS[self.kind]))

    def hidden(self, now: float) -> bool:
        """Whether nothing of the new scene can be seen at a time: it need not be drawn then."""
        share = self.share(now)
        return share < {"opening": 0.001, "rise": 0.0, "fall": 1.0, "iris": 0.5}[self.kind]

    def leaves(self, now: float) -> bool:
        """Whether the old scene is still to be seen."""
        return self.share(now) < {"opening": 0.0, "rise": 0.0, "fall": 1.0, "iris": 0.5}[self.kind]

    @property
    def hides(self) -> float:
        """Seconds in which the new scene cannot be seen yet."""
        share = {"opening": 0.3, "rise": 0.0, "fall": 0.8, "iris": 0.9}[self.kind]
        return SECONDS[self.kind] * share


def kind(before: str, after: str) -> Kind | None:
    """The passage from a scene to another, by their names; before the first scene there is none."""
    if not before:
        return "opening"
    if (before in CURTAINED) != (after in CURTAINED):
        return "fall" if after in CURTAINED else "rise"
    return "iris" if (before in LOBBY and after in COUNTED) or after == "winner" else None
