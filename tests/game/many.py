"""Many matches over decks of many sizes: whether they are played out, what the planner gave up for
it, and what a player who knows nothing but the match so far can get out of it.

`python tests/bench/bench.py matches` runs it at full length.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from quiz.game.ability import chance
from quiz.game.past import TRUE_FALSE, name, past_of, right, sentences
from quiz.game.plan import next_turn
from quiz.game.session import Session, after, start
from quiz.game.values import Context, Deck, Round, Rules, Seat
from quiz.question import Dice, Question

from .plain import answer

SIZES = (12, 20, 30, 60, 200)
EIGHTEEN = (Round("classic", 6, 8.0), Round("came first", 6, 6.0), Round("classic", 6, 8.0))
TWENTY = (Round("classic", 7, 8.0), Round("came first", 6, 6.0), Round("classic", 7, 8.0))
A_DECK = 4
IN_A_ROW = 6
"""Matches that one player plays on a deck, what was seen carried over."""


@dataclass(slots=True)
class Guesses:
    """How often a guesser expects to be right, over how many questions, and what chance gives."""

    right: float = 0.0
    chance: float = 0.0
    questions: int = 0

    @property
    def excess(self) -> float:
        """Points (of 100) above chance."""
        return 100 * (self.right - self.chance) / max(1, self.questions)

    def note(self, left: list[int], question: Question) -> None:
        """The guesser picks evenly among the options left, or among all when none is."""
        among = left or list(range(len(question.options)))
        self.right += (question.key in among) / len(among)
        self.chance += 1 / len(question.options)
        self.questions += 1


@dataclass(slots=True)
class Found:
    """What some matches came to. `relaxed` counts the rules given up, `turns` all turns."""

    matches: int = 0
    completed: int = 0
    turns: int = 0
    relaxed: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    leaks: int = 0
    guesses: dict[str, Guesses] = field(default_factory=dict)


def context_of(deck: Deck, rounds: tuple[Round, ...], seed: int, seen: frozenset[str] = frozenset()) -> Context:
    """A match of one player."""
    return Context(deck.marks, "0.1.0", seed, ("en",), Rules("feature", rounds), (Seat("Mia"),), seen)


def played(of: Context, deck: Deck, ability: float = 0.0) -> Session:
    """A match played to its end by somebody of an ability."""
    session, roll = start(of), Dice(of.seed).roll("player")
    while not session.over:
        session = after(session, next_turn(session, deck))
        if not session.over:
            session = answer(session, lambda question, _seat: _choice(question, ability, roll.random()))
    return session


def _choice(question: Question, ability: float, roll: float) -> int:
    knows = roll < chance(ability, question.difficulty, len(question.options))
    return question.key if knows else (question.key + 1) % len(question.options)


def in_a_row(deck: Deck, seed: int, rounds: tuple[Round, ...] = TWENTY, matches: int = IN_A_ROW) -> Iterator[Session]:
    """Matches of one player on one deck, one after the other."""
    seen = frozenset[str]()
    for number in range(matches):
        session = played(context_of(deck, rounds, seed * 100 + number, seen), deck)
        seen |= {turn.question.id for turn in session.turns}
        yield session


def tell(found: Found, session: Session) -> None:
    """Counts a match."""
    found.matches += 1
    found.completed += session.played == session.total
    found.turns += len(session.turns)
    found.leaks += leaks(session)
    for turn in session.turns:
        found.relations[turn.question.relation] += 1
        found.relaxed.update(words.split(" at turn ")[0] for words in turn.relaxed)


def leaks(session: Session) -> int:
    """How many pairs of turns name each other's key in a stem or note (GENERATOR.md 5, Q11), of
    keys of four letters and more; "true" and "false" are no answers in this sense."""
    told = past_of(session).turns
    keys = ["" if each.question.kind == TRUE_FALSE else name(right(each.question), "en") for each in told]
    words = [sentences(each.question, "en") for each in told]
    return sum(
        len(key) >= 6 and key in words[other]
        for number, key in enumerate(keys)
        for other in range(len(told))
        if other != number
    )


Guesser = Callable[[Session, int, frozenset[str]], list[int]]
"""The options, by place, that are left to one who remembers the turns before and, of earlier
matches, these keys."""


def _crosses_off_keys(session: Session, at: int, earlier: frozenset[str]) -> list[int]:
    question = session.turns[at].question
    keys = earlier | _keys(session, at)
    return [place for place, option in enumerate(question.options) if option.value not in keys]


def _keys(session: Session, until: int) -> frozenset[str]:
    """The values that were right; that something was true says nothing of what comes."""
    asked = (turn.question for turn in session.turns[:until])
    return frozenset(right(question).value for question in asked if question.option_type != "truth")


def _only_keys_of_this_match(session: Session, at: int, _earlier: frozenset[str]) -> list[int]:
    return _crosses_off_keys(session, at, frozenset())


def _crosses_off_what_was_named(session: Session, at: int, _earlier: frozenset[str]) -> list[int]:
    named = set(_named(session, at))
    return [place for place in range(len(session.turns[at].question.options)) if place not in named]


def _takes_what_was_named(session: Session, at: int, _earlier: frozenset[str]) -> list[int]:
    return _named(session, at)


def _named(session: Session, at: int) -> list[int]:
    words = " ".join(sentences(turn.question, "en") for turn in session.turns[:at])
    options = session.turns[at].question.options
    return [place for place, option in enumerate(options) if name(option, "en") in words]


def _crosses_off_what_was_wrong(session: Session, at: int, _earlier: frozenset[str]) -> list[int]:
    before = [turn.question for turn in session.turns[:at] if turn.question.option_type != "truth"]
    wrong = {option.value for question in before for option in question.options} - {right(q).value for q in before}
    options = session.turns[at].question.options
    return [place for place, option in enumerate(options) if option.value not in wrong]


GUESSERS: dict[str, Guesser] = {
    "crosses off earlier keys": _only_keys_of_this_match,
    "and those of earlier matches": _crosses_off_keys,
    "crosses off what was named": _crosses_off_what_was_named,
    "takes what was named": _takes_what_was_named,
    "crosses off what was wrong": _crosses_off_what_was_wrong,
}


def guess(found: Found, session: Session, earlier: frozenset[str] = frozenset()) -> None:
    """Lets each guesser play a match again."""
    for title, guesser in GUESSERS.items():
        guesses = found.guesses.setdefault(title, Guesses())
        for at, turn in enumerate(session.turns):
            guesses.note(guesser(session, at, earlier), turn.question)


def keys_of(session: Session) -> frozenset[str]:
    """The values that were right in a match."""
    return _keys(session, len(session.turns))


def eighteen(deck: Callable[[int, int], Deck], films: int, matches: int, seed: int = 1) -> Found:
    """Matches of eighteen turns, four on each deck, with nothing seen before."""
    found = Found()
    for number in range(matches):
        if number % A_DECK == 0:
            own = deck(films, seed + number)
        tell(found, played(context_of(own, EIGHTEEN, seed + number), own))
    return found


def twenty(deck: Callable[[int, int], Deck], films: int, players: int, seed: int = 1) -> tuple[Found, Found]:
    """Matches of twenty turns, six in a row by each player: the first ones, and all that follow."""
    first, later = Found(), Found()
    for number in range(players):
        earlier = frozenset[str]()
        for nth, session in enumerate(in_a_row(deck(films, seed + number), seed + number)):
            into = later if nth else first
            tell(into, session)
            guess(into, session, earlier)
            earlier |= keys_of(session)
    return first, later
