"""The end of a match: who won, everyone's place, and what to do next.

What must stay true: a tie is shown as a tie, and a match that ran out of questions says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quiz.game.result import Result, result
from quiz.game.session import Session
from quiz.game.values import Ended
from quiz.screen.canvas import Canvas, Tone
from quiz.screen.scene import Picked, Press, Scene, Step, WentBack
from quiz.screen.scenes import seat_name
from quiz.screen.scenes.steps import Again, ToPacks, ToReview, ToTitle
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Winner:
    """A match that is over."""

    words: Words
    session: Session
    name: ClassVar[str] = "winner"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """Each button goes where it says."""
        match press.message:
            case Picked("review") if self.session.played:
                return ToReview()
            case Picked("again"):
                return Again()
            case Picked("packs"):
                return ToPacks()
            case Picked("title") | WentBack():
                return ToTitle()
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """The winner's name, the places, the buttons."""
        words, session = self.words, self.session
        come = result(session)
        canvas.page("cover", self.name)
        canvas.header(words("winner-header"), words("winner-played", turns=session.played))
        canvas.title(self._headline(come), self._under(come))
        if session.events and session.events[-1] == Ended("no question left"):
            canvas.paragraph(words("winner-no-question-left", turns=session.played, total=session.total), "bad")
        if len(come.standings) > 1:
            for each in come.standings:
                right = words("winner-right", right=each.right, asked=each.asked)
                score = words("match-score", points=each.score)
                tone: Tone = "strong" if each.rank == 1 else "plain"
                canvas.row((str(each.rank), seat_name(session, each.seat), right, score), None, tone)
        missed = sum(each.asked - each.right for each in come.standings)
        detail = words("winner-review-detail", missed=missed)
        canvas.button(words("winner-review"), Picked("review"), detail, bool(session.played), main=True)
        canvas.button(words("winner-again"), Picked("again"))
        canvas.button(words("winner-packs"), Picked("packs"))
        canvas.button(words("winner-title"), Picked("title"))
        canvas.hints([(words("key-enter"), words("hint-choose")), (words("key-escape"), words("hint-title"))])

    def _headline(self, come: Result) -> str:
        first = come.standings[0]
        if len(come.standings) == 1:
            return self.words("match-score", points=first.score)
        names = [seat_name(self.session, seat) for seat in come.winners]
        return self.words("winner-names", names=" · ".join(names), winners=len(names))

    def _under(self, come: Result) -> str:
        first = come.standings[0]
        if len(come.standings) == 1:
            return self.words("winner-solo", right=first.right, asked=first.asked, streak=first.best_streak)
        return self.words("match-score", points=first.score)
