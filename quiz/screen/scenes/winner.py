"""The end of a match: who won, everyone's place, what they will be remembered for, what to do next.

The places are told from the last to the first, then the winner, then the awards. Example of four
seats without a tie: the fourth at 0.7 s, the third at 1.2 s, the second at 1.7 s, the winner at
2.4 s, awards at 3.2 s. What must stay true: a tie is shown as a tie, a match that ran out of
questions says so, and where nothing is staged, all of it is there at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.awards import Award, awards
from quiz.game.result import Result, Standing, result
from quiz.game.session import Session
from quiz.game.values import Ended
from quiz.screen.canvas import Canvas, Shows, Tone
from quiz.screen.scene import Picked, Press, Scene, Step, WentBack
from quiz.screen.scenes import emblem_of, kind_word, right_in, seat_name
from quiz.screen.scenes.steps import Again, ToPacks, ToReview, ToTitle
from quiz.screen.theme import EMBLEMS
from quiz.words import Words

FIRST, EACH, BEAT, AWARDS, RAIN = 0.7, 0.5, 0.7, 0.8, 1.7
"""Seconds before the last place is told, from one place to the next, before the winner, from the
winner to the awards, and that tickets rain for the winner."""
DRAWINGS = {
    "photo finish": "award-photo",
    "method actor": "award-method",
    "scene stealer": "award-stealer",
    "blooper": "award-blooper",
    "long take": "award-long",
    "perfect reel": "award-reel",
    "reel runner": "award-run",
    "high roller": "award-roller",
}
NAMED = 3
"""Seats that share an award and are still named."""
IN_SECONDS = ("photo finish", "method actor", "long take")
"""Awards whose figure is a time in milliseconds."""


@dataclass(frozen=True, slots=True)
class Winner:
    """A match that is over, `elapsed` seconds after its end. `staged`: one thing after the other, and
    tickets rain."""

    words: Words
    session: Session
    elapsed: float = 0.0
    staged: bool = False
    name: ClassVar[str] = "winner"

    @property
    def running(self) -> bool:
        """Whether something is still to be told, or it still rains."""
        return self._unfolds and self.elapsed < self._crowning + RAIN

    @property
    def told(self) -> bool:
        """Whether the winner is known."""
        return not self._unfolds or self.elapsed >= self._crowning

    @property
    def end(self) -> Winner:
        """When all is told and no ticket falls any more."""
        return replace(self, elapsed=self._crowning + RAIN)

    def handle(self, press: Press) -> Scene | Step:
        """Any press tells the rest at once; then each button goes where it says."""
        if not self.told:
            return replace(self, elapsed=self._crowning)
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

    def tick(self, seconds: float) -> Scene | Step:
        """The next place is told."""
        return replace(self, elapsed=self.elapsed + seconds) if self.running else self

    def draw(self, canvas: Canvas) -> None:
        """The winner, the places, the awards, the buttons."""
        words, session = self.words, self.session
        come = result(session)
        canvas.page("stage", self.name)
        canvas.header(words("winner-header"), words("winner-played", turns=session.played))
        self._draw_end(canvas)
        if len(come.standings) == 1:
            self._draw_own(canvas, come.standings[0])
        else:
            self._draw_places(canvas, come)
        for award in awards(session):
            self._draw_award(canvas, award)
        if self.running and self.told and self._rains(come):
            canvas.confetti(session.context.seed, self.elapsed - self._crowning)
        self._draw_buttons(canvas, come)

    def _draw_end(self, canvas: Canvas) -> None:
        """Why the match was over before its last turn, if it was."""
        words, session = self.words, self.session
        end = session.events[-1] if session.events else None
        if end == Ended("no question left"):
            canvas.paragraph(words("winner-no-question-left", turns=session.played, total=session.total))
        elif end == Ended("stopped") and session.played:
            canvas.paragraph(words("winner-stopped", turns=session.played, total=session.total))

    def _draw_buttons(self, canvas: Canvas, come: Result) -> None:
        """What to do next, once the winner is known. The review stands last, where a reveal went on: who pressed
        there a moment too late has lost nothing."""
        words = self.words
        missed = sum(each.asked - each.right for each in come.standings)
        alone = len(come.standings) == 1  # what several missed is not to be added up
        detail = words("winner-review-detail", missed=missed) if alone and self.session.played else ""
        shows: Shows = "all" if self.told else "nothing"
        ways = (("title", words("winner-title")), ("packs", words("winner-packs")), ("again", words("winner-again")))
        for name, said in ways:
            canvas.button(said, Picked(name), shows=shows)
        canvas.button(words("winner-review"), Picked("review"), detail, bool(self.session.played), True, shows)
        canvas.more(words("page-more"), shows, words("page-above"))
        canvas.hints([(words("key-enter"), words("hint-choose")), (words("key-escape"), words("hint-title"))], shows)

    def _draw_own(self, canvas: Canvas, own: Standing) -> None:
        words, session = self.words, self.session
        under = words("winner-solo", right=own.right, asked=own.asked, streak=own.best_streak)
        emblem = f"medal-{EMBLEMS[emblem_of(session, 0) % len(EMBLEMS)]}"
        canvas.title(words("match-score", points=own.score), under, words("winner-own"), emblem)
        canvas.reel(right_in(session, 0))

    def _draw_places(self, canvas: Canvas, come: Result) -> None:
        words = self.words
        if not self.session.played:
            canvas.title("", kicker=words("winner-nobody"))
        else:
            canvas.title("", kicker=words("winner-is", winners=len(come.winners)))
        for standing in come.standings:
            self._draw_place(canvas, standing, len(come.winners) == 1)

    def _draw_place(self, canvas: Canvas, each: Standing, sole: bool) -> None:
        words, session = self.words, self.session
        first = each.rank == 1 and session.played > 0
        points = words("match-points", points=abs(each.score), sign="minus" if each.score < 0 else "none")
        score = words("match-score", points=each.score) if first and sole else points
        right = words("winner-right", right=each.right, asked=each.asked)
        cells = (str(each.rank), seat_name(session, each.seat), score, right)
        tone: Tone = "strong" if first else "plain"
        shows: Shows = "all" if self.told or self.elapsed >= self._due(each) else "nothing"
        canvas.standing(each.seat, emblem_of(session, each.seat), cells, 0.0, "same", tone, shows)

    def _draw_award(self, canvas: Canvas, award: Award) -> None:
        words = self.words
        name, figure = kind_word(award.name), award.number
        why = words("award-why", award=name, number=_seconds(figure) if award.name in IN_SECONDS else figure)
        shows: Shows = "all" if not self._unfolds or self.elapsed >= self._crowning + AWARDS else "nothing"
        canvas.award(DRAWINGS[award.name], words("award-name", award=name), self._whose(award), why, shows)

    def _whose(self, award: Award) -> str:
        """The names of a few, the number of many; of what belongs to nobody, the question."""
        if len(self.session.context.seats) == 1:
            return ""
        if not award.seats and award.turn is not None:
            return self.words("award-question", number=award.turn + 1)
        if len(award.seats) > NAMED:
            return self.words("award-many", seats=len(award.seats))
        return ", ".join(seat_name(self.session, seat) for seat in award.seats)

    @property
    def _unfolds(self) -> bool:
        """Whether one thing comes after the other; in a match without a clock nothing is hurried."""
        return self.staged and self.session.context.rules.timer > 0

    @property
    def _losers(self) -> tuple[Standing, ...]:
        """Those who are told one by one, from the last to the second."""
        behind = [each for each in result(self.session).standings if each.rank > 1]
        return tuple(reversed(behind))

    @property
    def _crowning(self) -> float:
        """When the winner is told."""
        count = len(self._losers)
        return FIRST + (count - 1) * EACH + BEAT if count else FIRST

    def _due(self, standing: Standing) -> float:
        """When a place is told."""
        return self._crowning if standing.rank == 1 else FIRST + self._losers.index(standing) * EACH

    def _rains(self, come: Result) -> bool:
        """Whether there is a winner: alone, one who was right more often than not."""
        first = come.standings[0]
        return 2 * first.right > first.asked if len(come.standings) == 1 else first.score > 0


def _seconds(milliseconds: int) -> float:
    """As fine as is worth reading: 14.4, but 0.03."""
    return round(milliseconds / 1000, 1 if milliseconds >= 1000 else 2)
