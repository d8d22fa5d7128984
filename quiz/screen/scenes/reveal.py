"""The right answer, who chose what, the points, and the fact behind it with its source.

What must stay true: the answer is always shown together with what is known about it, and nobody
loses it to a clock that was turned off.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.session import Session
from quiz.question import Option, can_say, said
from quiz.screen.canvas import AnswerState, Canvas, Chip, Tone
from quiz.screen.scene import Confirmed, Press, Scene, Step
from quiz.screen.scenes import emblem_of, gone_on, match_header, seat_name, signed, stem_of
from quiz.screen.scenes.steps import GoOn
from quiz.words import Words

SHORTEST, LONGEST = 4.0, 9.0
START, SPEED = 1.5, 18.0
"""Seconds to look up, and letters read in each second after it (GAME.md 1.3)."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """The turn that was just locked, `elapsed` seconds after its lock."""

    words: Words
    session: Session
    elapsed: float = 0.0
    name: ClassVar[str] = "reveal"

    @property
    def running(self) -> bool:
        """Whether it goes on by itself: only where the match has a clock."""
        return self.session.turn.clock.runs

    def handle(self, press: Press) -> Scene | Step:
        """Enter goes on."""
        return gone_on(self, press, GoOn())

    def tick(self, seconds: float) -> Scene | Step:
        """Goes on when the note could be read."""
        later = replace(self, elapsed=self.elapsed + seconds)
        return GoOn() if self.running and later.elapsed >= self.seconds else later

    @property
    def seconds(self) -> float:
        """How long it stays, on a clock as slow as the match's."""
        reading = min(LONGEST, max(SHORTEST, START + len(self.note) / SPEED))
        return reading * self.session.context.rules.timer

    @property
    def note(self) -> str:
        """Why the right answer is right, in the language of the match."""
        question = self.session.turn.question
        return said(question.note, self.session.language) if can_say(question.note, self.session.language) else ""

    def draw(self, canvas: Canvas) -> None:
        """The tickets with who chose them, the intertitle, the points."""
        words, session = self.words, self.session
        turn = session.turn
        canvas.page("card", f"turn {self.session.number}")
        match_header(canvas, words, session)
        canvas.question(stem_of(session))
        for number, option in enumerate(turn.question.options):
            seats = [answer.seat for answer in turn.answers if answer.option == number]
            text = said(option.text, session.language)
            canvas.answer(
                number, text, None, _state(number == turn.question.key, bool(seats)), seats, self._year(option)
            )
        source = turn.question.source.text
        canvas.card(self.note or self._answer, words("reveal-source", source=source) if source else "", self._kicker())
        canvas.seats([self._chip(seat) for seat in turn.active])
        canvas.button(words("button-go-on"), Confirmed(), main=True)
        canvas.hints([(words("key-enter"), words("hint-go-on")), (words("key-escape"), words("hint-pause"))])

    @property
    def _answer(self) -> str:
        """The right answer alone: what the intertitle shows where nothing more is known."""
        question = self.session.turn.question
        return said(question.options[question.key].text, self.session.language)

    def _year(self, option: Option) -> str:
        return str(option.film.year) if option.film and self.session.turn.question.kind == "came first" else ""

    def _kicker(self) -> str:
        turn = self.session.turn
        right = sum(answer.option == turn.question.key for answer in turn.answers)
        if len(turn.answers) > 1:
            return self.words("reveal-how-many", right=right, seats=len(turn.answers))
        answer = turn.answers[0].option
        return self.words("reveal-alone", result="late" if answer is None else "right" if right else "wrong")

    def _chip(self, seat: int) -> Chip:
        points, streak = self.session.turn.points[seat], self.session.tallies[seat].streak
        state = signed(self.words, points)
        if streak > 1:
            state = self.words("seat-streak", points=state, streak=streak)
        tone: Tone = "good" if points > 0 else "bad" if points < 0 else "plain"
        return Chip(seat, seat_name(self.session, seat), state, tone, emblem_of(self.session, seat))


def _state(right: bool, chosen: bool) -> AnswerState:
    return "right" if right else "wrong" if chosen else "missed"
