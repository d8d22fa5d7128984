"""The match stands still: the curtain is down over whatever was to be seen.

What must stay true: nothing of the covered scene shows, and it goes on exactly as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.screen.canvas import Canvas
from quiz.screen.scene import Picked, Press, Scene, Step, WentBack
from quiz.screen.scenes import confirmed
from quiz.screen.scenes.steps import Leave, Return, Stop, ToSettings, Void
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Pause:
    """What can be done meanwhile. `refunds`: a question is on the table that can be taken back;
    `keeps`: the match is in the store, so that leaving loses nothing. `notice` is the key of what
    is wrong with the player's file. `ending`: when the end was asked for once, and asked back."""

    words: Words
    covered: Scene
    refunds: bool
    keeps: bool = True
    notice: str = ""
    ending: float | None = None
    name: ClassVar[str] = "pause"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """Each button does what it says; Escape goes on with the match."""
        match press.message:
            case Picked("resume") | WentBack():
                return Return(self.covered)
            case Picked("void") if self.refunds:
                return Void()
            case Picked("settings"):
                return ToSettings(self)
            case Picked("stop"):
                if confirmed(self.ending, press):
                    return Stop()
                return self if self.ending is not None else replace(self, ending=press.time)
            case Picked("leave"):
                return Leave()
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time stands still."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """The curtain and the buttons."""
        words = self.words
        canvas.page("curtain", self.name)
        canvas.title(words("pause-title"), words("pause-under"))
        canvas.button(words("pause-resume"), Picked("resume"), main=True)
        if self.refunds:
            told = self.covered.name == "reveal"
            void = words("pause-void-told") if told else words("pause-void")
            detail = words("pause-void-told-detail") if told else words("pause-void-detail")
            canvas.button(void, Picked("void"), detail)
        canvas.button(words("pause-settings"), Picked("settings"))
        asks = self.ending is not None
        stop, other = (words("pause-stop"), words("pause-stop-sure"))[:: -1 if asks else 1]
        canvas.button(stop, Picked("stop"), words("pause-stop-detail"), instead=other, warns=asks)
        leave = words("pause-leave") if self.keeps else words("pause-leave-lost")
        canvas.button(leave, Picked("leave"), words("pause-leave-detail") if self.keeps else "")
        if self.notice:
            canvas.paragraph(words(self.notice), "bad")
        canvas.more(words("page-more"), above=words("page-above"))
        # The letters are free here, also where seats have theirs in the match.
        canvas.hints([(words("key-escape"), words("hint-resume")), (words("key-mute"), words("hint-mute"))])
