"""Between two rounds: who stands where, what the round brought, and what comes next.

First everything is as it was before the round, then the points are counted up, then the lines go to
their new places. Example: at 0.9 s a seat has the 1,200 it had, at 1.2 s about 6,300 of its 6,500, at
1.5 s all of them, and at 1.7 s its line leaves the third place for the first. What must stay true:
seats with the same score share a rank; without a clock it waits; and where nothing is staged, all
of it is there at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.result import Place, Result, Standing, before_round, result
from quiz.game.rules import turns_of
from quiz.game.scoring import BASE, FULL
from quiz.game.session import Session
from quiz.game.values import STAKES
from quiz.screen.canvas import Canvas, Shows, Tone, Trend
from quiz.screen.scene import Confirmed, Press, Scene, Skipped, Step
from quiz.screen.scenes import clusters_of, emblem_of, gone_on, kind_word, onward, right_in, seat_name, signed
from quiz.screen.scenes.steps import Next
from quiz.screen.theme import EMBLEMS
from quiz.words import Words

SECONDS = 6.0
BEFORE, COUNT, BEAT = 0.9, 0.6, 0.2
"""Seconds that the old standings are seen, that the points are counted up, and from then on until
the lines leave their places."""
TOLD = BEFORE + COUNT + BEAT
A_RUN, RUNNERS = 2, 3
"""Right answers in a row that are worth telling, and how many may share them."""


@dataclass(frozen=True, slots=True)
class Standings:
    """The match after the last turn of a round that is not its last. `staged`: one thing after the
    other."""

    words: Words
    session: Session
    elapsed: float = 0.0
    staged: bool = False
    name: ClassVar[str] = "standings"

    @property
    def running(self) -> bool:
        """Whether it goes on by itself."""
        return self.session.context.rules.timer > 0

    @property
    def told(self) -> bool:
        """Whether all that there is to see is there."""
        return not (self.staged and self.running) or self.elapsed >= TOLD

    def handle(self, press: Press) -> Scene | Step:
        """Enter tells the rest at once, and then goes on."""
        if press.message in (Confirmed(), Skipped()) and not self.told:
            return replace(self, elapsed=TOLD)
        return gone_on(self, press, Next())

    def tick(self, seconds: float) -> Scene | Step:
        """Goes on after six seconds of a clock as slow as the match's."""
        later = replace(self, elapsed=self.elapsed + seconds)
        over = later.elapsed >= SECONDS * self.session.context.rules.timer
        return Next() if self.running and over else later

    def draw(self, canvas: Canvas) -> None:
        """The table, or of one who plays alone the points; then the next round with its rule, and what can be won."""
        words, session = self.words, self.session
        alone, coming = len(session.context.seats) == 1, session.round_number + 1
        canvas.page("stage" if alone else "table", self.name)
        canvas.header(words("standings-header", number=coming, total=len(session.context.rules.rounds)))
        come = result(session)
        if alone:
            self._draw_own(canvas, come.standings[0])
        else:
            self._draw_table(canvas, come)
        self._draw_next(canvas, come, coming)
        canvas.button(words("button-go-on"), Confirmed(), main=True)
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.hints([onward(words, self.session), (words("key-escape"), words("hint-pause"))])

    @property
    def _counts(self) -> bool:
        """Whether what the round brought is being counted, or was."""
        return self.told or self.elapsed >= BEFORE

    @property
    def _share(self) -> float:
        """How much of what the round brought is counted."""
        share = max(0.0, (self.elapsed - BEFORE) / COUNT)
        return 1.0 if self.told or share >= 1 else 1 - float(2 ** (-10 * share))

    def _counted(self, before: Place, now: Standing) -> int:
        """A score as far as it is counted, in tens as all scores are."""
        return now.score if self.told else before.score + round(self._share * (now.score - before.score) / 10) * 10

    def _draw_table(self, canvas: Canvas, come: Result) -> None:
        now = {each.seat: each for each in come.standings}
        before = {place.seat: place for place in before_round(self.session)}
        most = max(1, *(each.score for each in come.standings), *(place.score for place in before.values()))
        for seat in now if self.told else before:
            self._draw_line(canvas, now[seat], before[seat], most)

    def _draw_line(self, canvas: Canvas, now: Standing, before: Place, most: int) -> None:
        score = self._counted(before, now)
        rank = now.rank if self.told else before.rank
        cells = (
            str(rank),
            seat_name(self.session, now.seat),
            self._points(now.score),
            signed(self.words, now.change),
        )
        shows: Shows = "all" if self.told else "result" if self.elapsed >= BEFORE else "nothing"
        tone: Tone = "strong" if rank == 1 and score > 0 else "plain"
        counted = None if self.told else self._points(score)
        share, trend = max(0.0, score / most), self._trend(before.rank, now.rank)
        canvas.standing(now.seat, emblem_of(self.session, now.seat), cells, share, trend, tone, shows, counted)

    def _points(self, score: int) -> str:
        return self.words("match-points", points=abs(score), sign="minus" if score < 0 else "none")

    def _draw_own(self, canvas: Canvas, own: Standing) -> None:
        """Points in the light, the film so far, and what each round brought."""
        words, session = self.words, self.session
        (before,) = before_round(session)
        score = self._counted(before, own)
        under = words("winner-solo", right=own.right, asked=own.asked, streak=own.best_streak)
        emblem = f"medal-{EMBLEMS[emblem_of(session, 0) % len(EMBLEMS)]}"
        frames = right_in(session, 0)
        if not self._counts:  # the film still ends where the last round began
            first = turns_of(session.context.rules, session.round_number).start
            frames = (*frames[:first], *[None] * (len(frames) - first))
            asked = [frame for frame in frames if frame is not None]
            under = words("winner-right", right=sum(asked), asked=len(asked))
        canvas.title(words("match-score", points=score), under, words("standings-own"), emblem)
        canvas.reel(frames)
        self._draw_rounds(canvas)

    def _draw_rounds(self, canvas: Canvas) -> None:
        """What each round brought; the last one nothing until it is counted."""
        words, session = self.words, self.session
        rules, last = session.context.rules, session.round_number
        brought = [
            sum(session.tallies[0].turns.get(turn, 0) for turn in turns_of(rules, number)) for number in range(last + 1)
        ]
        for number, points in enumerate(brought):
            kind = words("round-name", kind=kind_word(rules.rounds[number].kind))
            name = words("match-round", number=number + 1, name=kind)
            shown = number < last or self._counts
            share = max(0.0, points / max(1, *brought)) if shown else 0.0
            canvas.row((name, signed(words, points) if shown else ""), None, "plain", share)

    def _draw_next(self, canvas: Canvas, come: Result, coming: int) -> None:
        words, rules = self.words, self.session.context.rules
        kind = kind_word(rules.rounds[coming].kind)
        rule = words("round-rule", kind=kind, seats=clusters_of(self.session))
        canvas.title(words("standings-next", name=words("round-name", kind=kind)), rule)
        streak = max(each.best_streak for each in come.standings)
        seats = sorted(each.seat for each in come.standings if each.best_streak == streak)
        if len(come.standings) > 1 and streak >= A_RUN and len(seats) <= RUNNERS:
            names = ", ".join(seat_name(self.session, seat) for seat in seats)
            canvas.paragraph(words("standings-run", names=names, streak=streak))
        if rules.rounds[coming].kind == "final cut":
            most, many = self._possible(coming), len(come.standings) > 1
            said = words("standings-possible", points=most) if many else words("standings-possible-own", points=most)
            canvas.paragraph(said, "muted")
        else:
            worth = "same" if rules.mode == "hot seat" or rules.timer == 0 else "melting"
            canvas.paragraph(words("standings-worth", worth=worth, most=FULL, least=BASE), "muted")

    def _possible(self, coming: int) -> int:
        """What one seat can still win in the final."""
        rules = self.session.context.rules
        each = len(self.session.context.seats) if rules.mode == "hot seat" else 1
        return len(turns_of(rules, coming)) // each * max(STAKES)

    def _trend(self, before: int, now: int) -> Trend:
        """Whether a seat rose or fell; before the first round nobody had a place."""
        if self.session.round_number == 0 or now == before:
            return "same"
        return "up" if now < before else "down"
