"""The Final Cut before its question: what it is about and how hard, and a stake from everyone.

What must stay true: nobody sees another's stake, and who chooses none stakes the default.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.session import Session
from quiz.game.values import DEFAULT_STAKE, STAKES
from quiz.screen.canvas import AnswerState, Canvas, Chip
from quiz.screen.scene import Chose, LostFocus, Press, Scene, Seen, Step, Unseen, WentBack
from quiz.screen.scenes import (
    NO_PICKS,
    Picks,
    Sight,
    clusters_of,
    difficulty,
    emblem_of,
    kind_word,
    looked,
    match_header,
    more_words,
    passed,
    seat_name,
    signed,
    stars,
)
from quiz.screen.scenes.steps import Hold, Stake
from quiz.words import Words

SECONDS = 12.0
RIGHT, WRONG = "✓", "✗"
"""The signs of a right and a wrong answer, which a picture draws and paper writes."""


@dataclass(frozen=True, slots=True)
class Staking:
    """The stakes so far: {seat: (number of the stake, seconds)}."""

    words: Words
    session: Session
    picks: Picks = NO_PICKS
    elapsed: float = 0.0
    sight: Sight = "whole"
    name: ClassVar[str] = "staking"
    running: ClassVar[bool] = True

    def handle(self, press: Press) -> Scene | Step:
        """An answer's key, pad button or ticket stakes; it may change until the lock."""
        match press.message:
            case Chose(option) if option < len(STAKES):
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
        """Locks when time is up or, a moment after, when everyone has staked. The clock waits until all
        stakes were in sight."""
        later = replace(self, elapsed=passed(self.elapsed, seconds, self._waits, 0.0))
        if not later.picks.closed(later.elapsed, self.total):
            return later
        chosen = {seat: self.picks.option(seat) for seat in self.session.active}
        return Stake({seat: DEFAULT_STAKE if at is None else STAKES[at] for seat, at in chosen.items()})

    @property
    def _waits(self) -> Sight:
        """What the clock knows: a choice of everyone is a choice, and so is a match without a clock."""
        return self.sight if self.total and self.picks.all_in is None else "whole"

    @property
    def total(self) -> float:
        """The seconds there are, 0 without a clock."""
        return SECONDS * self.session.context.rules.timer

    def draw(self, canvas: Canvas) -> None:
        """Subject and difficulty, then the four stakes."""
        words, session = self.words, self.session
        question = session.turn.question
        canvas.page("question", self.name)
        match_header(canvas, words, session)
        subject = words("staking-subject", subject=kind_word(question.relation))
        stem = words("staking-stem", subject=subject)
        canvas.question(f"{stem}\n{stars(session)} {difficulty(words, session)}")
        canvas.timer(0.0, self.total, self.elapsed)
        alone = len(session.active) == 1
        for number, stake in enumerate(STAKES):
            chosen = alone and self.picks.option(session.active[0]) == number
            state: AnswerState = "chosen" if chosen else "open"
            text, detail = words("staking-stake", points=stake), self._risk(stake)
            note = words("answer-open") if chosen else ""
            coins, lettered = f"coins-{number}", not clusters_of(session)
            canvas.answer(number, text, Chose(number), state, detail=detail, emblem=coins, note=note, lettered=lettered)
        canvas.more(more_words(words, self._waits), above=words("page-above"))
        if not alone:
            canvas.seats([self._chip(seat) for seat in session.active])
        canvas.paragraph(words("staking-rule", points=DEFAULT_STAKE), "muted")
        keys = words("key-answers", seats=clusters_of(session), options=len(STAKES))
        canvas.hints([(keys, self._hint), (words("key-escape"), words("hint-pause"))])

    @property
    def _hint(self) -> str:
        """What the keys do just now: who stakes alone may only change for a moment."""
        if len(self.session.active) > 1:
            return self.words("hint-stake")
        return self.words("hint-change") if self.picks.chosen else self.words("hint-stake-once")

    def _risk(self, stake: int) -> str:
        """What a right answer wins and a wrong one costs, each after its sign: the rule, for who does not read it
        below."""
        wins, costs = (signed(self.words, points) if points else "0" for points in (stake, -(stake // 2)))
        return f"{RIGHT} {wins} {WRONG} {costs}"

    def _chip(self, seat: int) -> Chip:
        ready = seat in self.picks.chosen
        points = self.session.tallies[seat].score
        counted = self.words("match-points", points=abs(points), sign="minus" if points < 0 else "none")
        state = self.words("seat-staked", points=counted) if ready else self.words("match-score", points=points)
        name, emblem = seat_name(self.session, seat), emblem_of(self.session, seat)
        return Chip(seat, name, state, "good" if ready else "muted", emblem, ready=ready)
