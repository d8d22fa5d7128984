"""What the window needs of the game that is played in it.

What must stay true: the window knows nothing else of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from quiz.screen.cues import Bed, Cue
from quiz.screen.scene import Press, Scene


class Settings(Protocol):
    """What the window obeys."""

    @property
    def text_size(self) -> float:
        """The factor of text size, 0.8 to 2."""

    @property
    def contrast(self) -> bool:
        """Whether the theme is the one of high contrast."""

    @property
    def plain(self) -> bool:
        """Whether type is set for plain reading."""

    @property
    def reduced(self) -> bool:
        """Whether nothing may travel over the screen."""

    @property
    def full(self) -> bool:
        """Whether the whole screen is taken."""

    @property
    def keypad(self) -> bool:
        """Whether the third seat plays on the keypad."""

    @property
    def captions(self) -> bool:
        """Whether sounds are put into words."""

    @property
    def loudness(self) -> int:
        """How loud all of it is, in percent."""

    @property
    def music(self) -> int:
        """How loud the music is, of that."""

    @property
    def effects(self) -> int:
        """How loud the effects are, of that."""

    @property
    def buzzers(self) -> int:
        """How loud the seats are, of that."""


class Flow(Protocol):
    """What the app needs of the game."""

    @property
    def scene(self) -> Scene:
        """What is to be drawn."""

    @property
    def over(self) -> bool:
        """Whether the player wants to leave."""

    @property
    def settings(self) -> Settings:
        """What the window obeys."""

    @property
    def likely(self) -> Sequence[Scene]:
        """The scenes that one mostly goes to from the present one."""

    @property
    def clusters(self) -> int:
        """How many seats have keys of their own just now."""

    @property
    def typing(self) -> bool:
        """Whether a field takes letters."""

    @property
    def bed(self) -> Bed | None:
        """The loops that go round under the scene; None while nothing is known of it."""

    def taken_cues(self) -> tuple[Cue, ...]:
        """What is to be heard that was not taken yet."""

    def handle(self, press: Press) -> None:
        """Gives a press to the scene."""

    def tick(self, seconds: float) -> None:
        """Lets time pass."""
