"""All questions of a match once more, or those a player missed; each with its answer and source.

What must stay true: what is shown here is what was asked, whatever became of the pack since.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.session import Session, Turn
from quiz.question import said
from quiz.screen.canvas import AnswerState, Canvas, Chip, Tone
from quiz.screen.scene import Picked, Press, Scene, Step, Tuned, WentBack
from quiz.screen.scenes import arrows, clusters_of, emblem_of, seat_name, signed, source_words, told_of, year_of
from quiz.screen.scenes.steps import ToWinner
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Review:
    """The questions as one seat answered them; `open` is the number of the turn whose detail is
    shown, `last` that of the one that was shown before."""

    words: Words
    session: Session
    seat: int = 0
    missed: bool = False
    open: int | None = None
    last: int | None = None
    running: ClassVar[bool] = False

    @property
    def name(self) -> str:
        """The list and a question have names of their own, so that who comes back finds their row."""
        return "review" if self.open is None else "reviewed"

    def handle(self, press: Press) -> Scene | Step:
        """A row opens, Escape closes it and then the review."""
        match press.message:
            case Picked("show", name):
                return replace(self, missed=name == "missed")
            case Tuned("player", by):
                return replace(self, seat=(self.seat + by) % len(self.session.context.seats))
            case Picked("turn", number):
                return replace(self, open=int(number))
            case Picked("step", by) if self._beside(int(by)) is not None:
                return replace(self, open=self._beside(int(by)))
            case WentBack() | Picked("back") if self.open is not None:
                return replace(self, open=None, last=self.open)
            case WentBack() | Picked("back"):
                return ToWinner()
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of the list."""
        return self._wrong if self.missed else self._asked

    def _beside(self, by: int) -> int | None:
        """The number of the turn that comes so many after the open one in the list; None at its ends."""
        numbers = [turn.number for turn in self.turns]
        at = numbers.index(self.open) + by if self.open in numbers else -1
        return numbers[at] if 0 <= at < len(numbers) else None

    @property
    def _asked(self) -> tuple[Turn, ...]:
        """Those that counted and that the seat was to answer."""
        return tuple(turn for turn in self.session.turns if turn.counts and self.seat in turn.active)

    @property
    def _wrong(self) -> tuple[Turn, ...]:
        return tuple(turn for turn in self._asked if not self._right(turn))

    def draw(self, canvas: Canvas) -> None:
        """The list, or one question whole."""
        if self.open is None:
            self._draw_list(canvas)
            return
        turn = next(turn for turn in self.session.turns if turn.counts and turn.number == self.open)
        self._draw_detail(canvas, turn)

    def _draw_list(self, canvas: Canvas) -> None:
        words = self.words
        canvas.page("list", self.name)
        canvas.header(words("review-header"), words("review-count", turns=len(self._asked)))
        if len(self.session.context.seats) > 1:
            canvas.tuning(words("review-player"), seat_name(self.session, self.seat), "player")
        canvas.tabs(
            [
                (words("review-missed", turns=len(self._wrong)), Picked("show", "missed"), self.missed),
                (words("review-all", turns=len(self._asked)), Picked("show", "all"), not self.missed),
            ]
        )
        if not self.turns:
            canvas.paragraph(words("review-none"), "good")
        numbers = [turn.number for turn in self.turns]
        here = self.last if self.last in numbers else min(numbers, default=None)
        for turn in self.turns:
            wrong = words("review-wrong") if self._tried(turn) else words("review-nothing")
            result = words("review-right") if self._right(turn) else wrong
            cells = (str(turn.number + 1), said(turn.question.stem, self.session.language), self._chosen(turn), result)
            tone: Tone = "good" if self._right(turn) else "bad"
            canvas.row(cells, Picked("turn", str(turn.number)), tone, main=turn.number == here)
        canvas.button(words("button-back"), Picked("back"), main=True)
        canvas.more(words("page-more"), above=words("page-above"))
        enter = words("key-enter"), words("hint-open")
        canvas.hints([arrows(words), enter, (words("key-escape"), words("hint-back"))])

    def _draw_detail(self, canvas: Canvas, turn: Turn) -> None:
        words, language, question = self.words, self.session.language, turn.question
        canvas.page("card", f"turn {turn.number}")
        canvas.header(words("review-header"), words("match-turn", number=turn.number + 1, total=self.session.total))
        canvas.question(said(question.stem, language))
        for number, option in enumerate(question.options):
            seats = [answer.seat for answer in turn.answers if answer.option == number]
            state: AnswerState = "right" if number == question.key else "wrong" if seats else "missed"
            year = year_of(question, option)
            lettered = not clusters_of(self.session)
            canvas.answer(number, said(option.text, language), None, state, seats, year, lettered=lettered)
        right = sum(answer.option == question.key for answer in turn.answers)
        several = words("reveal-how-many", right=right, seats=len(turn.answers)) if len(turn.answers) > 1 else ""
        canvas.card(told_of(question, language), source_words(words, question.source), several)
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.seats([self._chip(turn, seat) for seat in turn.active])
        earlier, later = (self._beside(by) is not None for by in (-1, 1))
        canvas.button(words("button-back"), Picked("back"), main=not later)
        canvas.button(words("review-previous"), Picked("step", "-1"), enabled=earlier)
        canvas.button(words("review-next"), Picked("step", "1"), enabled=later, main=later)
        canvas.hints([(words("key-escape"), words("hint-back-to-list"))])

    def _chip(self, turn: Turn, seat: int) -> Chip:
        points = turn.points[seat]
        tone: Tone = "good" if points > 0 else "bad" if points < 0 else "plain"
        name = seat_name(self.session, seat)
        return Chip(seat, name, signed(self.words, points), tone, emblem_of(self.session, seat))

    def _tried(self, turn: Turn) -> bool:
        return any(answer.seat == self.seat and answer.option is not None for answer in turn.answers)

    def _right(self, turn: Turn) -> bool:
        return any(answer.seat == self.seat and answer.option == turn.question.key for answer in turn.answers)

    def _chosen(self, turn: Turn) -> str:
        """What the seat answered, if it did."""
        for answer in turn.answers:
            if answer.seat == self.seat and answer.option is not None:
                return said(turn.question.options[answer.option].text, self.session.language)
        return ""


def begun(words: Words, session: Session) -> Review:
    """The review as it opens: with what the first seat missed, if it missed anything."""
    whole = Review(words, session)
    return replace(whole, missed=bool(whole._wrong))
