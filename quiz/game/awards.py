"""The comic awards at the end of a match: who did what in the turns that counted.

What must stay true: an award is worked out from the log alone, is worth no points, and names only
seats that were to answer.

    photo finish   the two fastest right answers of a turn lay at most 0.25 s apart: the closest two
    method actor   the slowest right answer of a match of two seats or more
    scene stealer  alone in being right where three or more answered: who was so most often
    blooper        a wrong option that fooled two or more, and half of those who answered: the one
                   that fooled most. It belongs to its turn and to no seat
    long take      right in the last second of the clock: the latest
    perfect reel   every question of a round right, four or more of one's own: who had most such rounds
    reel runner    the longest streak, of four or more
    high roller    the largest sum of stakes won in the Final Cut, 2000 or more

Who did equally well shares the award; where it hangs on one turn, the earliest such turn has it.
Solo, only the last four can come about, and in a hot seat, where nobody meets in a turn, these and
the method actor.

Of more than four, those are given that reach the most seats; of ways that reach as many, the one
whose awards stand first in the list above. Say seats 0 and 1 have the photo finish, 1 the method
actor, 0 the long take, 1 the reel runner and 2 the high roller: the high roller stays, because
seat 2 has nothing else, and the reel runner goes, because it stands last of the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from quiz.game.once import once
from quiz.game.rules import turns_of
from quiz.game.session import Session, Turn

AwardName = Literal[
    "photo finish",
    "method actor",
    "scene stealer",
    "blooper",
    "long take",
    "perfect reel",
    "reel runner",
    "high roller",
]

MOST = 4
"""Awards given at one ceremony."""
CLOSE, LAST = 250, 1000
"""Milliseconds: between two answers of a photo finish, and left on the clock at a long take."""
LONG_STREAK, LONG_ROUND, HIGH_STAKES = 4, 4, 2000
CROWD, FOOLED = 3, 2
"""Seats that must answer for one to steal the scene, and that a blooper must fool."""


@dataclass(frozen=True, slots=True)
class Award:
    """`seats` have it, by number, in a photo finish the faster first; none for the blooper. `turn`
    is the number of the turn (from 0) it was won at, None where it was won over several. `number`
    is the figure to show: milliseconds between the two (photo finish), taken (method actor) or left
    (long take); times (scene stealer); seats fooled (blooper); rounds (perfect reel); right answers
    in a row (reel runner); points (high roller)."""

    name: AwardName
    seats: tuple[int, ...]
    turn: int | None
    number: int


@dataclass(frozen=True, slots=True)
class Deed:
    """What could win an award at one turn, and its figure."""

    number: int
    turn: int
    seats: tuple[int, ...]


@once
def awards(session: Session) -> tuple[Award, ...]:
    """The awards of a match as far as it was played, four at most, in the order of the list above."""
    turns = [turn for turn in session.turns if turn.counts]
    won = (
        _photo_finish(turns),
        _method_actor(turns) if len(session.tallies) > 1 else None,
        _most("scene stealer", _scenes_stolen(turns)),
        _blooper(turns),
        _long_take(turns),
        _most("perfect reel", _perfect_rounds(session, turns)),
        _most("reel runner", {seat: tally.best_streak for seat, tally in enumerate(session.tallies)}, LONG_STREAK),
        _most("high roller", _stakes_won(turns), HIGH_STAKES),
    )
    return _spread([award for award in won if award])


def most_fooling(turn: Turn) -> tuple[int, int] | None:
    """The wrong option that most seats chose, the first of several, and how many they were; None
    when nobody chose a wrong one."""
    chosen = [answer.option for answer in turn.answers if answer.option is not None]
    wrong = Counter(sorted(option for option in chosen if option != turn.question.key))
    return wrong.most_common(1)[0] if wrong else None


def _spread(won: Sequence[Award]) -> tuple[Award, ...]:
    # Combinations come in the order of the list, and max keeps the first of equals.
    ways = combinations(won, min(MOST, len(won)))
    return max(ways, key=lambda way: len({seat for award in way for seat in award.seats}))


def _photo_finish(turns: Sequence[Turn]) -> Award | None:
    pairs = [(turn.number, _right(turn)[:2]) for turn in turns if len(_right(turn)) > 1]
    gaps = [Deed(second - first, number, (one, other)) for number, ((first, one), (second, other)) in pairs]
    return _first("photo finish", [gap for gap in gaps if gap.number <= CLOSE], min)


def _method_actor(turns: Sequence[Turn]) -> Award | None:
    slowest = [(turn.number, _right(turn), _right(turn)[-1][0]) for turn in turns if _right(turn)]
    return _first("method actor", [Deed(took, number, _at(right, took)) for number, right, took in slowest], max)


def _long_take(turns: Sequence[Turn]) -> Award | None:
    latest = [(turn, _right(turn), _right(turn)[-1][0]) for turn in turns if turn.clock.runs and _right(turn)]
    found = [Deed(_ms(turn.clock.total) - took, turn.number, _at(right, took)) for turn, right, took in latest]
    return _first("long take", [deed for deed in found if 0 <= deed.number <= LAST], min)


def _blooper(turns: Sequence[Turn]) -> Award | None:
    found = []
    for turn in turns:
        _, fooled = most_fooling(turn) or (0, 0)
        if fooled >= FOOLED and 2 * fooled >= _answering(turn):
            found.append(Deed(fooled, turn.number, ()))
    return _first("blooper", found, max)


def _scenes_stolen(turns: Sequence[Turn]) -> Mapping[int, int]:
    alone = [_right(turn) for turn in turns if _answering(turn) >= CROWD and len(_right(turn)) == 1]
    return Counter(seat for ((_, seat),) in alone)


def _perfect_rounds(session: Session, turns: Sequence[Turn]) -> Mapping[int, int]:
    rules = session.context.rules
    rounds = [turns_of(rules, number) for number in range(len(rules.rounds))]
    done = [turns[numbers.start : numbers.stop] for numbers in rounds if numbers.stop <= len(turns)]
    return Counter(seat for played in done for seat in range(len(session.tallies)) if _is_perfect(played, seat))


def _is_perfect(played: Sequence[Turn], seat: int) -> bool:
    own = [turn for turn in played if seat in turn.active]
    return len(own) >= LONG_ROUND and all(seat in [other for _, other in _right(turn)] for turn in own)


def _stakes_won(turns: Sequence[Turn]) -> Mapping[int, int]:
    won: Counter[int] = Counter()
    for turn in turns:
        won.update({seat: turn.stakes[seat] for _, seat in _right(turn) if seat in turn.stakes})
    return won


def _first(name: AwardName, found: Sequence[Deed], best: Callable[[Iterable[int]], int]) -> Award | None:
    """The best deed, the earliest of equals, as an award."""
    if not found:
        return None
    number = best(deed.number for deed in found)
    deed = next(deed for deed in found if deed.number == number)
    return Award(name, deed.seats, deed.turn, number)


def _most(name: AwardName, figures: Mapping[int, int], least: int = 1) -> Award | None:
    """All seats with the highest figure, if it is high enough."""
    number = max(figures.values(), default=0)
    seats = tuple(sorted(seat for seat, figure in figures.items() if figure == number))
    return Award(name, seats, None, number) if number >= least else None


def _right(turn: Turn) -> list[tuple[int, int]]:
    """The right answers as (milliseconds, seat), the fastest first."""
    key = turn.question.key
    return sorted((_ms(answer.seconds), answer.seat) for answer in turn.answers if answer.option == key)


def _at(right: Sequence[tuple[int, int]], took: int) -> tuple[int, ...]:
    return tuple(seat for taken, seat in right if taken == took)


def _answering(turn: Turn) -> int:
    return sum(answer.option is not None for answer in turn.answers)


def _ms(seconds: float) -> int:
    return round(1000 * seconds)
