"""The title: play, go on with a match that was left, settings, the end.

What must stay true: it can be drawn before any pack, and any match of the store, was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quiz.screen.canvas import Canvas
from quiz.screen.scene import Picked, Press, Scene, Step
from quiz.screen.scenes.steps import Quit, Resume, ToPacks, ToSettings
from quiz.words import LANGUAGES, Words

UNREAD = "…"
"""Stands where it will be said which match was left."""


@dataclass(frozen=True, slots=True)
class Left:
    """A match that was left: its packs' titles, the turn it stands at, and how many more are left behind it."""

    packs: str
    turn: int
    turns: int
    others: int = 0


@dataclass(frozen=True, slots=True)
class Title:
    """`left` is the match to resume, `faulty` how many packs have problems, `notice` the key of
    what is wrong with the player's file. `ready`: all of this is known; `resumes`: until then, that there is such
    a match."""

    words: Words
    left: Left | None = None
    faulty: int = 0
    notice: str = ""
    ready: bool = True
    resumes: bool = False
    name: ClassVar[str] = "title"

    @property
    def running(self) -> bool:
        """Whether what was left and what is faulty is still to come."""
        return not self.ready

    def handle(self, press: Press) -> Scene | Step:
        """Each button goes where it says."""
        match press.message:
            case Picked("play"):
                return ToPacks()
            case Picked("resume") if self.left or self.resumes:
                return Resume()
            case Picked("settings"):
                return ToSettings(self)
            case Picked("quit"):
                return Quit()
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """The front of the house."""
        words = self.words
        canvas.page("facade", self.name)
        canvas.title(words("title-name"), words("title-under"), words("title-kicker"))
        resumes = self.left is not None or self.resumes
        if resumes:
            detail = self._detail(self.left) if self.left else UNREAD
            canvas.button(words("title-resume"), Picked("resume"), detail, main=True)
        stays = words("title-play-detail") if resumes else ""
        canvas.button(words("title-play"), Picked("play"), stays, main=not resumes)
        languages = " · ".join(words("language-name", language=language) for language in LANGUAGES)
        canvas.button(words("title-settings"), Picked("settings"), languages)
        canvas.button(words("title-quit"), Picked("quit"))
        if self.faulty:
            canvas.paragraph(words("title-faulty", packs=self.faulty), "bad")
        if self.notice:
            canvas.paragraph(words(self.notice), "bad")
        larger = (words("key-text-size"), words("hint-text-size"))
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.hints([(words("key-enter"), words("hint-choose")), (words("key-full"), words("hint-full")), larger])

    def _detail(self, left: Left) -> str:
        packs, turn, turns, others = left.packs, left.turn, left.turns, left.others
        return self.words("title-resume-detail", packs=packs, turn=turn, turns=turns, others=others)
