"""Between two rounds: who stands where, what the round brought, and what comes next.

What must stay true: seats with the same score share a rank; without a clock it waits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.result import Standing, result
from quiz.game.rules import turns_of
from quiz.game.session import Session
from quiz.game.values import STAKES
from quiz.screen.canvas import Canvas
from quiz.screen.scene import Confirmed, Press, Scene, Step
from quiz.screen.scenes import gone_on, kind_word, seat_name, signed
from quiz.screen.scenes.steps import Next
from quiz.words import Words

SECONDS = 6.0


@dataclass(frozen=True, slots=True)
class Standings:
    """The match after the last turn of a round that is not its last."""

    words: Words
    session: Session
    elapsed: float = 0.0
    name: ClassVar[str] = "standings"

    @property
    def running(self) -> bool:
        """Whether it goes on by itself."""
        return self.session.context.rules.timer > 0

    def handle(self, press: Press) -> Scene | Step:
        """Enter goes on."""
        return gone_on(self, press, Next())

    def tick(self, seconds: float) -> Scene | Step:
        """Goes on after six seconds of a clock as slow as the match's."""
        later = replace(self, elapsed=self.elapsed + seconds)
        over = later.elapsed >= SECONDS * self.session.context.rules.timer
        return Next() if self.running and over else later

    def draw(self, canvas: Canvas) -> None:
        """The table, then the next round with its rule."""
        words, session = self.words, self.session
        rules, coming = session.context.rules, session.round_number + 1
        canvas.page("list", self.name)
        left = words("standings-header", number=coming)
        canvas.header(left, words("round-number", number=coming + 1, total=len(rules.rounds)))
        standings = result(session).standings
        best = max(1, *(each.score for each in standings))
        for standing in standings:
            self._draw_row(canvas, standing, best)
        kind = kind_word(rules.rounds[coming].kind)
        canvas.title(words("standings-next", name=words("round-name", kind=kind)), words("round-rule", kind=kind))
        if rules.rounds[coming].kind == "final cut":
            canvas.paragraph(words("standings-possible", points=self._possible(coming)), "muted")
        canvas.button(words("button-go-on"), Confirmed(), main=True)
        canvas.hints([(words("key-enter"), words("hint-go-on")), (words("key-escape"), words("hint-pause"))])

    def _draw_row(self, canvas: Canvas, standing: Standing, best: int) -> None:
        cells = (
            str(standing.rank),
            seat_name(self.session, standing.seat),
            self.words("match-score", points=standing.score),
            signed(self.words, standing.change),
        )
        canvas.row(cells, None, "strong" if standing.rank == 1 else "plain", max(0.0, standing.score / best))

    def _possible(self, coming: int) -> int:
        """What one seat can still win in the final."""
        rules = self.session.context.rules
        each = len(self.session.context.seats) if rules.mode == "hot seat" else 1
        return len(turns_of(rules, coming)) // each * max(STAKES)
