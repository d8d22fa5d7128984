"""How far the films of a deck reach, counted backwards from the end of the match.

A film that a turn was about, in its stem or as its answer, can be no film to choose from any more
(past.py). Turns whose answers are films use up one each, and the last of them still needs two
others to choose from. So with "Which came first" turns to come

    fresh films after this turn >= turns to come + 2 (from 20 films on 5)

    12 films, six turns of "Which came first" to come: 12 - 4 = 8 = 6 + 2, so the first round may be
    about four films, and comes back to them; without the count it would be about six, and the last
    turns would have nothing fresh to choose from.

What must stay true: whatever the deck, at most films - 3 turns have a film as their answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.game.past import Past
from quiz.game.rules import turns_of
from quiz.game.session import Session
from quiz.question import Offer

BESIDES = 2
"""Films beside the answer that the last choice among films needs."""
ROOMY, CHOICE = 20, 5
"""From so many films on so many are set aside for it instead: of those that are left some are of one year."""
SPARE = 3


@dataclass(frozen=True, slots=True)
class Budget:
    """`fresh` counts the films that no turn was about, `touched` names the others, `to_come` are
    the later turns whose answer must be a film, `keys` how many more may have one at all, `besides` the
    films that are set aside for the last choice."""

    fresh: int
    touched: frozenset[str]
    to_come: int
    keys: int
    besides: int = BESIDES

    def affords(self, films: frozenset[str]) -> bool:
        """Whether a turn may be about these films."""
        new = len(films - self.touched)
        return new == 0 or self.fresh - new >= self._reserve

    def affords_key(self, apart: bool) -> bool:
        """Whether a turn may have a film as its answer; `apart` where films must be fresh."""
        return self.keys >= 1 and (not apart or self.fresh >= max(SPARE, 1 + self._reserve))

    @property
    def _reserve(self) -> int:
        return self.to_come + self.besides if self.to_come else 0


def budget_of(session: Session, past: Past, films: int, offers: Sequence[Offer], came_first: bool) -> Budget:
    """What is left for a turn, which is itself one of "Which came first" or not, of a deck with so
    many films and these offers."""
    rules = session.context.rules
    rounds = [number for number, each in enumerate(rules.rounds) if each.kind == "came first"]
    coming = sum(turn >= session.played for number in rounds for turn in turns_of(rules, number))
    to_come = coming - came_first if any(offer.kind == "came first" for offer in offers) else 0
    return Budget(
        fresh=films - len(past.touched),
        touched=past.touched,
        to_come=to_come,
        keys=films - SPARE - len(past.keyed) - to_come,
        besides=CHOICE if films >= ROOMY else BESIDES,
    )
