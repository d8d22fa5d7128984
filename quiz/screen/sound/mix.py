"""What the player has set: how loud all of it is, and each group of it.

What must stay true: a loudness is a factor of amplitude, 0 to 1, and 50 % is half of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.screen.cues import Group


@dataclass(frozen=True, slots=True)
class Mix:
    """What the player has set, in percent; `muted` by a key; `away` while another window is in front."""

    loudness: int = 80
    music: int = 60
    effects: int = 80
    buzzers: int = 80
    muted: bool = False
    away: bool = False

    def of(self, group: Group) -> float:
        """The factor of a group of sounds."""
        return self._all * (self.effects if group == "effects" else self.buzzers) / 100

    @property
    def of_music(self) -> float:
        """The factor of the music."""
        return 0.0 if self.away else self._all * self.music / 100

    @property
    def _all(self) -> float:
        return 0.0 if self.muted else self.loudness / 100
