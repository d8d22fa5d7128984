"""Between two turns of a hot seat: the curtain is closed until the next player sits down.

What must stay true: nothing of the question can be seen, and no clock runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quiz.game.session import Session
from quiz.screen.canvas import Canvas
from quiz.screen.scene import Confirmed, Press, Scene, Step, WentBack
from quiz.screen.scenes import emblem_of, seat_name
from quiz.screen.scenes.steps import Hold, Open
from quiz.screen.theme import EMBLEMS
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Handover:
    """Waits for the player whose turn was dealt."""

    words: Words
    session: Session
    name: ClassVar[str] = "handover"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """Enter opens the curtain."""
        match press.message:
            case Confirmed():
                return Open()
            case WentBack():
                return Hold(self)
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """Who is called."""
        words = self.words
        canvas.page("curtain", self.name)
        seat = self.session.turn.active[0]
        emblem = f"medal-{EMBLEMS[emblem_of(self.session, seat) % len(EMBLEMS)]}"
        name = seat_name(self.session, seat)
        turn = words("handover-turn", number=self.session.number, total=self.session.total)
        canvas.title(words("handover-ready", name=name), words("handover-others"), turn, emblem)
        canvas.button(words("handover-open"), Confirmed(), main=True)
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.hints([(words("key-enter"), words("hint-open")), (words("key-escape"), words("hint-pause"))])
