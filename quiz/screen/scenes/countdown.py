"""The count before a turn that a match is taken up at: a breath before its clock runs.

What must stay true: nothing of the turn shows yet, and any press leads to it at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.screen.canvas import Canvas
from quiz.screen.scene import LostFocus, Press, Scene, Seen, Step, Unseen, WentBack
from quiz.screen.scenes import LEADER, counted
from quiz.screen.scenes.steps import Hold, Return
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Countdown:
    """`covered` comes after the count, which began `elapsed` seconds ago; `still`: nothing on it goes round."""

    words: Words
    covered: Scene
    elapsed: float = 0.0
    still: bool = False
    name: ClassVar[str] = "countdown"
    running: ClassVar[bool] = True

    def handle(self, press: Press) -> Scene | Step:
        """Any press ends the count; Escape and a window that is left behind pause."""
        match press.message:
            case WentBack() | LostFocus():
                return Hold(self.covered)
            case Unseen() | Seen():
                return self
        return Return(self.covered)

    def tick(self, seconds: float) -> Scene | Step:
        """The count goes down, and ends."""
        later = replace(self, elapsed=self.elapsed + seconds)
        return Return(self.covered) if later.elapsed >= LEADER else later

    def draw(self, canvas: Canvas) -> None:
        """The count."""
        words = self.words
        canvas.page("cover", self.name)
        number, share = counted(self.elapsed)
        canvas.leader(number, 0.0 if self.still else share)
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.hints([(words("key-enter"), words("hint-go-on")), (words("key-escape"), words("hint-pause"))])
