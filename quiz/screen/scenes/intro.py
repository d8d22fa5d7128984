"""A round before its first question: its name and its rule.

What must stay true: it can always be skipped, and without a clock it waits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.session import Session
from quiz.screen.canvas import Canvas
from quiz.screen.scene import Confirmed, Press, Scene, Step
from quiz.screen.scenes import gone_on, kind_word
from quiz.screen.scenes.steps import Next
from quiz.words import Words

SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Intro:
    """The round that comes next in a match that has just begun."""

    words: Words
    session: Session
    elapsed: float = 0.0
    name: ClassVar[str] = "round"

    @property
    def running(self) -> bool:
        """Whether it goes on by itself."""
        return self.session.context.rules.timer > 0

    def handle(self, press: Press) -> Scene | Step:
        """Enter goes on."""
        return gone_on(self, press, Next())

    def tick(self, seconds: float) -> Scene | Step:
        """Goes on after five seconds of a clock as slow as the match's."""
        later = replace(self, elapsed=self.elapsed + seconds)
        over = later.elapsed >= SECONDS * self.session.context.rules.timer
        return Next() if self.running and over else later

    def draw(self, canvas: Canvas) -> None:
        """Name and rule."""
        words, session = self.words, self.session
        canvas.page("cover", self.name)
        kind = kind_word(session.round.kind)
        rounds = len(session.context.rules.rounds)
        canvas.header(words("round-number", number=session.round_number + 1, total=rounds))
        canvas.title(words("round-name", kind=kind), words("round-rule", kind=kind))
        canvas.paragraph(words("round-turns", turns=session.round.turns), "muted")
        canvas.button(words("button-go-on"), Confirmed(), main=True)
        canvas.hints([(words("key-enter"), words("hint-go-on")), (words("key-escape"), words("hint-pause"))])
