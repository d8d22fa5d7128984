"""While packs are being opened: what is waited for, and the way back.

What must stay true: no button stands where the last press was meant for another, so that a second
one does not call off what the first began.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quiz.screen.canvas import Canvas
from quiz.screen.scene import Press, Scene, Step, WentBack
from quiz.screen.scenes.steps import Return
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Waiting:
    """`covered` is where one comes back to."""

    words: Words
    covered: Scene
    name: ClassVar[str] = "waiting"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """Escape goes back."""
        return Return(self.covered) if isinstance(press.message, WentBack) else self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here: the flow goes on when the packs are open."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """One sentence on a card."""
        words = self.words
        canvas.page("cover", self.name)
        canvas.card(words("waiting-films"), kicker=words("notice-title"))
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.hints([(words("key-escape"), words("hint-back"))])
