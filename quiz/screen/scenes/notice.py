"""One clear sentence about what cannot be done, and the best that can be done instead.

What must stay true: there is always a way on and a way back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from quiz.screen.canvas import Canvas
from quiz.screen.scene import Picked, Press, Scene, Step, WentBack
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Way:
    """A button: the key of its words, what they are about, and where it goes."""

    key: str
    step: Step
    arguments: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """The key of a sentence, what it is about, and the ways from here, the best one first and the
    way back last."""

    words: Words
    key: str
    arguments: Mapping[str, str | int]
    ways: tuple[Way, ...]
    name: ClassVar[str] = "notice"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """Each button takes its way, Escape the way back."""
        match press.message:
            case Picked("way", number):
                return self.ways[int(number)].step
            case WentBack():
                return self.ways[-1].step
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """The sentence on a card, and the buttons."""
        words = self.words
        canvas.page("cover", self.name)
        canvas.card(words(self.key, **self.arguments), kicker=words("notice-title"))
        for number, way in enumerate(self.ways):
            canvas.button(words(way.key, **way.arguments), Picked("way", str(number)), main=number == 0)
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.hints([(words("key-enter"), words("hint-choose")), (words("key-escape"), words("hint-back"))])
