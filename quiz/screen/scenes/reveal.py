"""The right answer, who chose what, the points, and the fact behind it with its source.

They come one after the other, by the table of GAME.md 1.3: silence, the wrong ones fold, the right
one lights up, who chose what, the points are counted, the card. Example of a quick match with three
wrong options, in milliseconds after the lock: they fold at 300, 420 and 540, the right one lights at
660, then the names at 960, the points from 1260 and the card at 1860. What must stay true: the
answer is always shown together with what is known about it, and nobody loses it to a clock that was
turned off or to one impatient player; and where nothing is staged, all of it is there at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar

from quiz.game.session import Session
from quiz.question import Option, said
from quiz.screen.canvas import AnswerState, Canvas, Chip, Shows, Tone
from quiz.screen.scene import Chose, Confirmed, Press, Scene, Seen, Skipped, Step, Unseen
from quiz.screen.scenes import (
    CROWD,
    Sight,
    clusters_of,
    emblem_of,
    gone_on,
    looked,
    match_header,
    onward,
    passed,
    seat_name,
    signed,
    source_words,
    stem_of,
    told_of,
    year_of,
)
from quiz.screen.scenes.steps import GoOn
from quiz.words import Words

SHORTEST, LONGEST = 4.0, 9.0
START, SPEED = 1.5, 18.0
"""Seconds to look up, and letters read in each second after it (GAME.md 1.3)."""
HOLD, QUICK_HOLD, FOLD, LIGHT, TOKENS, COUNT = 0.7, 0.3, 0.12, 0.3, 0.3, 0.6
"""Seconds that each stage takes; FOLD is for each wrong option."""


@dataclass(frozen=True, slots=True)
class Course:
    """When each stage begins, in seconds after the lock."""

    fold: float = 0.0
    light: float = 0.0
    tokens: float = 0.0
    count: float = 0.0
    card: float = 0.0


@cache  # asked for thirty times in a frame, and there are a few
def course(hold: float, wrong: int) -> Course:
    """The course with so many wrong options to fold."""
    light = hold + wrong * FOLD
    return Course(hold, light, light + LIGHT, light + LIGHT + TOKENS, light + LIGHT + TOKENS + COUNT)


def out_expo(share: float) -> float:
    """Very quick at first; 0 to 1."""
    return 1.0 if share >= 1 else 1 - float(2 ** (-10 * share))


@dataclass(frozen=True, slots=True)
class Reveal:
    """The turn that was just locked, `elapsed` seconds after its lock; `ready` are the seats that have
    seen enough of the card. `staged`: one thing after the other; `still`: nothing is counted up; `sight`:
    what of a long page has been seen."""

    words: Words
    session: Session
    elapsed: float = 0.0
    ready: frozenset[int] = frozenset()
    staged: bool = False
    still: bool = False
    sight: Sight = "whole"
    name: ClassVar[str] = "reveal"

    @property
    def course(self) -> Course:
        """When what is shown."""
        if not self.staged:
            return Course()
        hold = QUICK_HOLD if self.session.context.rules.length == "quick" else HOLD
        return course(hold, len(self.session.turn.question.options) - 1)

    @property
    def told(self) -> bool:
        """Whether everything is to be seen."""
        return self.elapsed >= self.course.card

    @property
    def running(self) -> bool:
        """Whether time changes it: until all is told, and then where the match has a clock."""
        return self.session.turn.clock.runs or not self.told

    def handle(self, press: Press) -> Scene | Step:
        """Enter first shows all there is, then goes on; so do half of the seats, each with a key of
        its own."""
        match press.message:
            case Confirmed() | Skipped() if not self.told:
                return replace(self, elapsed=self.course.card)
            case Unseen() | Seen():
                return replace(self, sight=looked(self.sight, press.message))
            case Chose() if self.told:
                return self._nodded(press.seat)
        return gone_on(self, press, GoOn())

    def _nodded(self, seat: int | None) -> Scene | Step:
        active = self.session.turn.active
        nodding = active[0] if seat is None else seat
        if nodding not in active:
            return self
        ready = self.ready | {nodding}
        return GoOn() if 2 * len(ready) >= len(active) else replace(self, ready=ready)

    def tick(self, seconds: float) -> Scene | Step:
        """Goes on when the note could be read; not before all of it was in sight."""
        later = replace(self, elapsed=passed(self.elapsed, seconds, self._waits, self.course.card))
        return GoOn() if self.session.turn.clock.runs and later.elapsed >= self.seconds else later

    @property
    def _waits(self) -> Sight:
        return self.sight if self.session.turn.clock.runs else "whole"

    @property
    def seconds(self) -> float:
        """How long it stays: the stages, then the card, on a clock as slow as the match's."""
        told = told_of(self.session.turn.question, self.session.language)
        reading = min(LONGEST, max(SHORTEST, START + len(told) / SPEED))
        return self.course.card + reading * self.session.context.rules.timer

    def draw(self, canvas: Canvas) -> None:
        """The tickets with who chose them, the points, the intertitle."""
        words, session, turn = self.words, self.session, self.session.turn
        canvas.page("card", f"turn {session.turn.number}")
        match_header(canvas, words, session, self._score, hard=True)
        canvas.question(stem_of(session))
        for number, option in enumerate(turn.question.options):
            self._draw_answer(canvas, number, option)
        under = source_words(words, turn.question.source)
        canvas.card(told_of(turn.question, session.language), under, self._kicker(), veiled=not self.told)
        if len(session.context.seats) > 1:
            canvas.seats([self._chip(seat) for seat in turn.active])
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.button(words("button-go-on"), Confirmed(), main=True)
        canvas.hints(self._hints())

    def _hints(self) -> list[tuple[str, str]]:
        words, clusters = self.words, clusters_of(self.session)
        pause = words("key-escape"), words("hint-pause")
        if not clusters:
            return [onward(words, self.session), pause]
        own = words("key-answers", seats=clusters, options=0), words("hint-seen")
        return [own, (words("key-enter"), words("hint-go-on")), pause]

    def _draw_answer(self, canvas: Canvas, number: int, option: Option) -> None:
        turn = self.session.turn
        seats = [answer.seat for answer in turn.answers if answer.option == number]
        state = _state(number == turn.question.key, bool(seats))
        year = year_of(turn.question, option)
        text = said(option.text, self.session.language)
        lettered = not clusters_of(self.session)
        canvas.answer(number, text, None, state, seats, year, self._shows(number), lettered=lettered)

    def _shows(self, number: int) -> Shows:
        course, key = self.course, self.session.turn.question.key
        wrong = number - (number > key)
        turns = course.light if number == key else course.fold + (wrong * FOLD if self.staged else 0.0)
        return "all" if self.elapsed >= course.tokens else "result" if self.elapsed >= turns else "nothing"

    @property
    def _counted(self) -> float:
        """How much of the points has been counted, 0 to 1."""
        since = self.elapsed - self.course.count
        if self.told or since < 0:
            return float(self.told)
        return 1.0 if self.still else out_expo(since / COUNT)

    @property
    def _score(self) -> int:
        """The first seat's score as far as it is counted, in tens as all scores are."""
        before, now = self.session.before[0].score, self.session.tallies[0].score
        return now if self._counted >= 1 else before + round((now - before) * self._counted / 10) * 10

    def _kicker(self) -> str:
        turn = self.session.turn
        right = sum(answer.option == turn.question.key for answer in turn.answers)
        if len(turn.answers) > 1:
            return self.words("reveal-how-many", right=right, seats=len(turn.answers))
        answer = turn.answers[0]
        result = "late" if answer.option is None else "right" if right else "wrong"
        said, points = self.words("reveal-alone", result=result), self._points(answer.seat)
        alone = len(self.session.context.seats) == 1
        return f"{said} · {points}" if alone and points != signed(self.words, 0) else said

    def _points(self, seat: int) -> str:
        """What the turn brought a seat, and its streak from two on, or what is left of one."""
        points, streak = signed(self.words, self.session.turn.points[seat]), self.session.tallies[seat].streak
        if streak < 2:
            return points
        if streak > self.session.before[seat].streak:
            return self.words("seat-streak", points=points, streak=streak)
        return self.words("seat-saved", points=points, streak=streak)

    def _chip(self, seat: int) -> Chip:
        points = self.session.turn.points[seat]
        tone: Tone = "good" if points > 0 else "bad" if points < 0 else "plain"
        name, emblem = seat_name(self.session, seat), emblem_of(self.session, seat)
        crowded = len(self.session.turn.active) > CROWD
        state = signed(self.words, points) if crowded else self._points(seat)
        return Chip(seat, name, state, tone, emblem, self._counting(points), seat in self.ready)

    def _counting(self, points: int) -> str | None:
        """The points as far as they are counted; nothing before, None when they are."""
        if self._counted >= 1:
            return None
        counted = round(points * self._counted / 10) * 10
        return signed(self.words, counted) if counted else ""


def _state(right: bool, chosen: bool) -> AnswerState:
    return "right" if right else "wrong" if chosen else "missed"
