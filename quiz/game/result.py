"""What a match has come to, in the middle or at its end.

What must stay true: seats with the same score share a rank, and the next rank counts them all
(1, 1, 3).
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.game.once import once
from quiz.game.rules import turns_of
from quiz.game.session import Session


@dataclass(frozen=True, slots=True)
class Standing:
    """One seat's line: `change` is what the last finished round brought, `asked` the turns it was
    to answer, `best_streak` its longest run of right answers."""

    seat: int
    rank: int
    score: int
    change: int
    right: int
    asked: int
    best_streak: int


@dataclass(frozen=True, slots=True)
class Result:
    """The standings from first to last (ties by seat), and the seats that share the first place."""

    standings: tuple[Standing, ...]
    winners: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a seat stood at some time."""

    seat: int
    rank: int
    score: int


@once
def result(session: Session) -> Result:
    """The standings of a match as far as it was played."""
    seats = range(len(session.tallies))
    order = sorted(seats, key=lambda seat: (-session.tallies[seat].score, seat))
    standings = tuple(_standing(session, seat) for seat in order)
    return Result(standings, tuple(each.seat for each in standings if each.rank == 1))


@once
def before_round(session: Session) -> tuple[Place, ...]:
    """The places as they were before the last finished round, from first to last (ties by seat)."""
    turns = _last_round(session)
    scores = [sum(points for turn, points in tally.turns.items() if turn < turns.start) for tally in session.tallies]
    places = [Place(seat, 1 + sum(other > score for other in scores), score) for seat, score in enumerate(scores)]
    return tuple(sorted(places, key=lambda place: (-place.score, place.seat)))


def _standing(session: Session, seat: int) -> Standing:
    tally = session.tallies[seat]
    return Standing(
        seat=seat,
        rank=1 + sum(other.score > tally.score for other in session.tallies),
        score=tally.score,
        change=sum(tally.turns.get(turn, 0) for turn in _last_round(session)),
        right=tally.right,
        asked=tally.asked,
        best_streak=tally.best_streak,
    )


def _last_round(session: Session) -> range:
    """The turns of the last round that is played to its end; none before the first is."""
    rules = session.context.rules
    rounds = [turns_of(rules, number) for number in range(len(rules.rounds))]
    done = [turns for turns in rounds if turns.stop <= session.played]
    return done[-1] if done else range(0)
