"""A question is up and the clock runs. Choices may change until all are in or time is up.

What must stay true: while several play, nothing on the screen tells what anyone has chosen; and
while the match is paused, neither the question can be read nor does its clock run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.session import Session
from quiz.question import said
from quiz.screen.canvas import AnswerState, Canvas, Chip
from quiz.screen.scene import Chose, LostFocus, Press, Scene, Seen, Step, Unseen, WentBack
from quiz.screen.scenes import (
    CROWD,
    NO_PICKS,
    Picks,
    Sight,
    clusters_of,
    emblem_of,
    looked,
    match_header,
    more_answers,
    more_words,
    passed,
    seat_name,
    short_keys,
    stem_of,
)
from quiz.screen.scenes.steps import Hold, Lock
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Asking:
    """The turn on the table, `elapsed` seconds after it came up; `keypad` tells where the third seat has its
    keys."""

    words: Words
    session: Session
    picks: Picks = NO_PICKS
    elapsed: float = 0.0
    sight: Sight = "whole"
    keypad: bool = True
    name: ClassVar[str] = "asking"
    running: ClassVar[bool] = True

    def handle(self, press: Press) -> Scene | Step:
        """A choice counts for the seat it came from; a mouse or touch belongs to the first one."""
        match press.message:
            case Chose(option) if option < len(self.session.turn.question.options):
                seat = self.session.active[0] if press.seat is None else press.seat
                if seat in self.session.active:
                    picks = self.picks.choose(seat, option, self.elapsed, self.session.active)
                    return replace(self, picks=picks)
            case WentBack() | LostFocus():
                return Hold(self)
            case Unseen() | Seen():
                return replace(self, sight=looked(self.sight, press.message))
        return self

    def tick(self, seconds: float) -> Scene | Step:
        """Locks when time is up or, a moment after, when everyone has chosen. The clock waits until the
        whole question was in sight."""
        later = replace(self, elapsed=passed(self.elapsed, seconds, self._waits, self.session.turn.clock.reading))
        closed = later.picks.closed(later.elapsed, self.session.turn.clock.total)
        return Lock(self.picks.chosen) if closed else later

    @property
    def _waits(self) -> Sight:
        """What the clock knows: a choice of everyone is a choice, and so is a match without a clock."""
        runs = self.session.turn.clock.total and self.picks.all_in is None
        return self.sight if runs else "whole"

    def draw(self, canvas: Canvas) -> None:
        """The marquee, the strip, the tickets, and who is ready."""
        words, session = self.words, self.session
        canvas.page("question", f"turn {self.session.turn.number}")
        match_header(canvas, words, session, hard=True)
        canvas.question(stem_of(session))
        canvas.timer(session.turn.clock.reading, session.turn.clock.total, self.elapsed)
        alone = session.active[0] if len(session.active) == 1 else None
        for number, option in enumerate(session.turn.question.options):
            chosen = alone is not None and self.picks.option(alone) == number
            text = said(option.text, session.language)
            note = words("answer-open") if chosen else ""
            state: AnswerState = "chosen" if chosen else "open"
            canvas.answer(number, text, Chose(number), state, note=note, lettered=not clusters_of(session))
        counted = more_answers(words, self._waits, len(session.turn.question.options))
        canvas.more(more_words(words, self._waits), above=words("page-above"), counted=counted)
        if len(session.context.seats) > 1:
            canvas.seats([self._chip(seat) for seat in session.active])
        keys = words("key-answers", seats=clusters_of(session), options=len(session.turn.question.options))
        canvas.hints([(keys, self._hint), (words("key-escape"), words("hint-pause"))])

    @property
    def _hint(self) -> str:
        """What the keys do just now: who answers alone may only change for a moment."""
        if len(self.session.active) > 1:
            return self.words("hint-answer")
        return self.words("hint-change") if self.picks.chosen else self.words("hint-answer-once")

    def _chip(self, seat: int) -> Chip:
        ready = seat in self.picks.chosen
        thinking = "" if len(self.session.active) > CROWD else self.words("seat-thinking")
        state = self.words("seat-ready") if ready else thinking
        name, emblem = seat_name(self.session, seat), emblem_of(self.session, seat)
        keys = short_keys(self.words, seat, self.keypad) if clusters_of(self.session) else ""
        return Chip(seat, name, state, "good" if ready else "muted", emblem, ready=ready, keys=keys)
