"""The nouns of a match: what it is started with, what happens in it, what it comes to.

A match is a Context and an append-only log of Events; Session (session.py) is their fold. What
must stay true: nothing that can be computed is stored, and nothing here knows a file, a clock or
a screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from quiz.question import Barred, Dice, Offer, Question, Refusal, Spec

Mode = Literal["together", "hot seat"]
RoundKind = Literal["classic", "came first", "final cut"]
Length = Literal["quick", "short", "feature", "epic"]

RULES_VERSION = 3
"""By which rules matches are dealt and scored; each version scores the same up to now. From 2 on a match
is dealt by what its players are able to, and from 3 on without a third of a kind running."""
STAKES = (0, 500, 1000, 2000)
DEFAULT_STAKE = 500


@dataclass(frozen=True, slots=True)
class Round:
    """A group of turns of one kind; `think` is the seconds left when reading is done."""

    kind: RoundKind
    turns: int
    think: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The format of a match. `timer` multiplies every clock; 0 is a match without one."""

    length: Length
    rounds: tuple[Round, ...]
    mode: Mode = "together"
    timer: float = 1.0
    version: int = RULES_VERSION


@dataclass(frozen=True, slots=True)
class Seat:
    """One player's place: a name, the ability (mean, standard deviation, in logits) known of the
    player when the match began, and the number of the emblem that was chosen (None: the place's)."""

    name: str
    ability: tuple[float, float] = (0.0, 1.0)
    emblem: int | None = None


@dataclass(frozen=True, slots=True)
class PackMark:
    """Which pack, and the hash of its content."""

    name: str
    hash: str


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a match was started with; frozen at the start. `seen` are the ids of questions
    these players met before."""

    packs: tuple[PackMark, ...]
    program: str
    seed: int
    languages: tuple[str, ...]
    rules: Rules
    seats: tuple[Seat, ...]
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a seat had chosen when the turn was locked: an option or nothing (None), and the
    seconds from the dealing to the last change."""

    seat: int
    option: int | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Dealt:
    """A question came up, stored whole so that an edited pack cannot break a resume. `turn`
    counts from 0; `active` are the seats that may answer; `relaxed` what the planner gave up."""

    turn: int
    question: Question
    active: tuple[int, ...]
    relaxed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Staked:
    """The Final Cut's stakes by seat, before the question is shown."""

    stakes: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Locked:
    """The turn closed with these answers, one for each active seat."""

    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Voided:
    """The host took the turn's question back: points, streak and stakes are refunded."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The match is over: played out, ended by the players, or no question was left to ask."""

    reason: Literal["played", "stopped", "no question left"]


Event = Dealt | Staked | Locked | Voided | Ended


class Deck(Protocol):
    """What a match draws from; packs implements it. Drawing is pure: the same spec, dice and bars
    give the same question."""

    @property
    def marks(self) -> tuple[PackMark, ...]:
        """The packs it is made of."""

    @property
    def films(self) -> int:
        """How many films it knows."""

    def offers(self, languages: tuple[str, ...]) -> Sequence[Offer]:
        """What could be asked in all of these languages, in a stable order."""

    def draw(self, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
        """The question that a spec and the dice give, or why there is none."""


@dataclass(frozen=True, slots=True)
class View:
    """A turn as a player sees it; what a bot is handed. It holds no key."""

    stem: str
    options: tuple[str, ...]
    values: tuple[str, ...]
    seat: int
    question: str


@dataclass(frozen=True, slots=True)
class Tally:
    """One seat's standing: computed by the fold, never stored."""

    score: int = 0
    streak: int = 0
    best_streak: int = 0
    right: int = 0
    asked: int = 0
    understudy: bool = True
    turns: Mapping[int, int] = field(default_factory=dict)
    """Points won or lost by turn number."""
