"""A match as it stands: the fold of its Context and its Events.

What must stay true: the same context and events give the same session, and an event that does not
fit what went before is refused with a sentence (ValueError), so that a tampered report cannot be
taken for a match.

    dealing --Dealt--> (staking --Staked-->) asking --Locked--> locked --Dealt--> ... --Ended--> over

Voided leads back to dealing from all between; Ended("stopped") is possible at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from math import isfinite
from typing import Literal

from quiz.game import rules as formats
from quiz.game.clock import Clock, clock
from quiz.game.scoring import Outcome, score
from quiz.game.values import (
    DEFAULT_STAKE,
    STAKES,
    Answer,
    Context,
    Dealt,
    Ended,
    Event,
    Locked,
    Round,
    Staked,
    Tally,
    Voided,
)
from quiz.question import Question, can_say

Phase = Literal["dealing", "staking", "asking", "locked", "over"]


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as dealt and what became of it. `number` counts from 0 the turns that count, so
    a voided turn and the one dealt in its place share it; `round` is the round's number from 0;
    `stakes` and `points` are by seat, for the seats in `active`."""

    number: int
    round: int
    question: Question
    active: tuple[int, ...]
    clock: Clock
    relaxed: tuple[str, ...] = ()
    stakes: Mapping[int, int] = field(default_factory=dict)
    answers: tuple[Answer, ...] = ()
    points: Mapping[int, int] = field(default_factory=dict)
    voided: bool = False

    @property
    def counts(self) -> bool:
        """Whether it was answered and not taken back."""
        return bool(self.answers) and not self.voided


@dataclass(frozen=True, slots=True)
class Session:
    """Where a match stands. `turns` are all that were dealt, voided ones included; `tallies` are
    by seat, `before` as they were when the last turn was dealt; `events` is the log so far."""

    context: Context
    tallies: tuple[Tally, ...]
    before: tuple[Tally, ...]
    phase: Phase = "dealing"
    turns: tuple[Turn, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def turn(self) -> Turn:
        """The turn on the table, or the last one; ValueError before the first."""
        if not self.turns:
            raise ValueError("no turn has been dealt yet")
        return self.turns[-1]

    @property
    def active(self) -> tuple[int, ...]:
        """The seats that may stake or answer now."""
        return self.turn.active if self.phase in ("staking", "asking") else ()

    @property
    def played(self) -> int:
        """How many turns were answered and count."""
        return sum(turn.counts for turn in self.turns)

    @property
    def total(self) -> int:
        """How many turns the match has."""
        return formats.total(self.context.rules)

    @property
    def number(self) -> int:
        """The turn on the table, counted from 1 ("4 of 18"); before a deal, the one to come."""
        return self.played + 1 if self.phase == "dealing" else self.turns[-1].number + 1 if self.turns else 1

    @property
    def round_number(self) -> int:
        """The round of the turn on the table, or to come, counted from 0."""
        return formats.round_at(self.context.rules, self.number - 1)

    @property
    def round(self) -> Round:
        """The round of the turn on the table, or to come."""
        return self.context.rules.rounds[self.round_number]

    @property
    def round_done(self) -> bool:
        """Whether the turn just locked was the last of its round."""
        last = formats.turns_of(self.context.rules, self.round_number)[-1]
        return self.phase == "locked" and self.turn.number == last

    @property
    def over(self) -> bool:
        """Whether the match has ended."""
        return self.phase == "over"

    @property
    def language(self) -> str:
        """The language that is shown."""
        return self.context.languages[0]


def start(context: Context) -> Session:
    """A match before its first turn; ValueError when none can be played from the context."""
    formats.check(context)
    tallies = tuple(Tally() for _ in context.seats)
    return Session(context, tallies, tallies)


def fold(context: Context, events: Iterable[Event]) -> Session:
    """The match that the events make of a context; ValueError at the first that does not fit."""
    return reduce(after, events, start(context))


def after(session: Session, event: Event) -> Session:
    """The match after one more event; ValueError when it does not fit where the match stands."""
    match event:
        case Dealt():
            later = _dealt(session, event)
        case Staked():
            later = _staked(session, event)
        case Locked():
            later = _locked(session, event)
        case Voided():
            later = _voided(session)
        case Ended():
            later = _ended(session, event)
    return replace(later, events=(*session.events, event))


def stake(session: Session, stakes: Mapping[int, int]) -> Staked:
    """The stakes of all active seats, by seat; who chose none stakes 500."""
    _expect(session, "staking")
    _refuse(set(stakes) - set(session.active), "a stake of a seat that is not playing this turn")
    return Staked(tuple((seat, stakes.get(seat, DEFAULT_STAKE)) for seat in session.active))


def lock(session: Session, picks: Mapping[int, tuple[int, float]]) -> Locked:
    """The answers of all active seats, from their picks: {seat: (option, seconds)}."""
    _expect(session, "asking")
    _refuse(set(picks) - set(session.active), "an answer of a seat that is not playing this turn")
    return Locked(tuple(_answer(seat, picks.get(seat)) for seat in session.active))


def _answer(seat: int, pick: tuple[int, float] | None) -> Answer:
    # The clock is a measured one: what is finer than a millisecond is noise in the report.
    return Answer(seat, pick[0], round(pick[1], 3)) if pick else Answer(seat, None, 0.0)


def _dealt(session: Session, event: Dealt) -> Session:
    _expect(session, "dealing", "locked")
    number, context = session.played, session.context
    _refuse(number == session.total, "a turn after the last one")
    _refuse(event.turn != number, f"turn {event.turn} where turn {number} is due")
    _refuse(event.active != formats.seats_at(context, number), "a turn for the wrong seats")
    _check_question(event.question, session.language)
    at = formats.round_at(context.rules, number)
    kind = context.rules.rounds[at]
    time = clock(event.question, session.language, kind, context.rules.timer)
    turn = Turn(number, at, event.question, event.active, time, event.relaxed)
    phase: Phase = "staking" if kind.kind == "final cut" else "asking"
    return replace(session, phase=phase, turns=(*session.turns, turn), before=session.tallies)


def _check_question(question: Question, language: str) -> None:
    texts = (question.stem, *(option.text for option in question.options))
    _refuse(len(question.options) < 2, f"question {question.id} with fewer than two options")
    _refuse(not 0 <= question.key < len(question.options), f"question {question.id} with a key that is no option")
    _refuse(not all(can_say(text, language) for text in texts), f"question {question.id} without words in {language}")


def _staked(session: Session, event: Staked) -> Session:
    _expect(session, "staking")
    seats = [seat for seat, _ in event.stakes]
    _refuse(len(set(seats)) < len(seats), "two stakes of one seat")
    _refuse(set(seats) - set(session.active), "a stake of a seat that is not playing this turn")
    _refuse({amount for _, amount in event.stakes} - set(STAKES), f"a stake other than {STAKES}")
    stakes = dict.fromkeys(session.active, DEFAULT_STAKE) | dict(event.stakes)
    return _with_turn(session, replace(session.turn, stakes=stakes), "asking")


def _locked(session: Session, event: Locked) -> Session:
    _expect(session, "asking")
    turn, choices = session.turn, range(len(session.turn.question.options))
    _refuse(sorted(answer.seat for answer in event.answers) != sorted(turn.active), "answers of the wrong seats")
    for answer in event.answers:
        _refuse(answer.option is not None and answer.option not in choices, "an answer that is no option")
        _refuse(not isfinite(answer.seconds) or answer.seconds < 0, "an answer before the question")
    tallies = list(session.tallies)
    for answer in event.answers:
        tallies[answer.seat] = score(tallies[answer.seat], turn.number, _outcome(session, answer))
    points = {answer.seat: tallies[answer.seat].turns[turn.number] for answer in event.answers}
    done = replace(turn, answers=event.answers, points=points)
    return replace(_with_turn(session, done, "locked"), tallies=tuple(tallies))


def _outcome(session: Session, answer: Answer) -> Outcome:
    turn, rules = session.turn, session.context.rules
    flat = rules.mode == "hot seat" or not turn.clock.runs
    return Outcome(
        answer.option == turn.question.key, answer.seconds, None if flat else turn.clock, turn.stakes.get(answer.seat)
    )


def _voided(session: Session) -> Session:
    _expect(session, "staking", "asking", "locked")
    back = replace(session.turn, voided=True, points={})
    return replace(_with_turn(session, back, "dealing"), tallies=session.before)


def _ended(session: Session, event: Ended) -> Session:
    _refuse(session.over, "an end after the end")
    if event.reason != "stopped":
        _expect(session, "dealing", "locked")
        played_out = session.played == session.total
        _refuse(played_out != (event.reason == "played"), f"'{event.reason}' as the end after {session.played} turns")
    return replace(session, phase="over")


def _with_turn(session: Session, turn: Turn, phase: Phase) -> Session:
    return replace(session, phase=phase, turns=(*session.turns[:-1], turn))


def _expect(session: Session, *phases: Phase) -> None:
    _refuse(session.phase not in phases, f"this can happen while {' or '.join(phases)}, not while {session.phase}")


def _refuse(wrong: object, sentence: str) -> None:
    if wrong:
        raise ValueError(f"the match does not fit its rules: {sentence}")
