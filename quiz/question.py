"""What every room shares: a question, its texts and proofs, the dice, and what an author is told.

The one thing that must stay true: this module imports nothing of ours, and nothing here changes
once it is made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Literal, TypeVar

Text = Mapping[str, str]
"""The same words by language: {"en": "Black Swan", "ru": "Чёрный лебедь"}."""

ProofKind = Literal["single-valued", "complete", "closed", "negative", "date"]
Severity = Literal["error", "warning"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is written: a file and line of ours, and the words that name the reference."""

    file: str = ""
    line: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What an author is told: where, which rule (`code`), with what values, and the remedy.

    `line` and `column` count from 1; 0 stands for the whole file. `fix` is what to write instead
    ("distractors?" for a misspelt key), empty when the sentence itself says what to do. The
    sentence is made in words.py from the message `problem-<code>`.
    """

    file: str
    line: int
    column: int
    code: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    fix: str = ""
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or sound that belongs to a question."""

    kind: str
    file: str
    alt: Text
    credit: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """Why option number `option` is certainly wrong."""

    option: int
    by: ProofKind
    detail: str


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How hard a question is: mean and standard deviation in logits, 0 in the middle."""

    mean: float
    sd: float

    @property
    def tier(self) -> int:
        """1 (gentle) to 5 (for buffs), fixed cuts of the mean; an author's tier t means t - 3."""
        return min(5, max(1, round(self.mean) + 3))


@dataclass(frozen=True, slots=True)
class FilmName:
    """A film as a question names it; `key` is `Title (Year)` and tells it from every other."""

    key: str
    title: Text
    year: int


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose. `value` is what it stands for in every language: a person's name, a
    film's key, a year in digits; two options are the same thing when their values are equal."""

    text: Text
    value: str
    film: FilmName | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question in every language its match offers, with options chosen once for all of them.

    `options[key]` is right and each other option has its proof. `subjects` are the keys of the
    films it is about, which the planner spreads over a match. `fact` says question and answer in
    one sentence, where there is one, for a reveal that has no note.
    """

    id: str
    kind: str
    relation: str
    direction: str
    template: str
    film: FilmName | None
    stem: Text
    options: tuple[Option, ...]
    key: int
    option_type: str
    proofs: tuple[Proof, ...]
    difficulty: Difficulty
    note: Text
    source: Source
    subjects: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    fact: Text = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it can be asked in, in the order of the alphabet."""
        return tuple(sorted(self.stem))


@dataclass(frozen=True, slots=True)
class Spec:
    """What to ask: a kind ("classic", "written", "true or false", … of generate/headings.py), a
    relation and direction of the generator, and the how-manieth draw of these it is. `options` is
    how many are wanted (a kind of a fixed number has its own), `width` how many neighbours of a film
    its options come from (8 hard, 16, 32 easy)."""

    kind: str
    relation: str
    direction: str
    draw: int
    languages: tuple[str, ...]
    options: int = 4
    width: int = 16


@dataclass(frozen=True, slots=True)
class Barred:
    """What may not come: question ids, option values (keys of earlier turns), subjects (films)
    that may not be asked about, and films that may not be an option."""

    ids: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    films: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no question was made: a reason that is counted, and what it was about."""

    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something a deck can ask: `supply` distinct questions of one kind, relation and direction."""

    kind: str
    relation: str
    direction: str
    supply: int
    film_keyed: bool


COVERS = (
    "arch",
    "ballet",
    "birds",
    "camera",
    "cassette",
    "cup",
    "fan",
    "footlights",
    "fountain",
    "lens",
    "masks",
    "microphone",
    "moon",
    "mountains",
    "planet",
    "reel",
    "stairs",
    "star",
    "sunrise",
    "tickets",
    "tower",
    "train",
    "violin",
    "waves",
)
"""The drawings that a pack's cover may show."""


@dataclass(frozen=True, slots=True)
class PackCard:
    """A pack as the picker shows it. `problems` make it unplayable when one of them is an error;
    `cover` is the drawing of COVERS that its author wished for, if any."""

    name: str
    path: str
    title: Text
    about: Text
    author: str
    licence: str
    languages: tuple[str, ...]
    version: str
    films: int
    questions: Mapping[str, int]
    problems: tuple[Problem, ...] = ()
    cover: str = ""

    @property
    def playable(self) -> bool:
        """Whether nothing in it is an error."""
        return all(problem.severity != "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Dice:
    """Chance that repeats: a roll is named by a path and is the same whenever it is asked for.

    Only `Random.random()` is stable across versions of Python, so nothing else of it is used.
    """

    seed: int

    def roll(self, *path: object) -> Random:
        """The stream of chance for a path such as ("director", "forward", 3)."""
        return Random("/".join(str(part) for part in (self.seed, *path)))


def pick(items: Sequence[T], roll: Random) -> T:
    """One of the items, each with the same chance; IndexError when there are none."""
    return items[int(roll.random() * len(items))]


def shuffled(items: Sequence[T], roll: Random) -> list[T]:
    """The items in an order drawn evenly from all orders (Fisher and Yates)."""
    deck = list(items)
    for last in range(len(deck) - 1, 0, -1):
        other = int(roll.random() * (last + 1))
        deck[last], deck[other] = deck[other], deck[last]
    return deck


def said(text: Text, language: str) -> str:
    """The words in a language; Kazakh falls back to Russian. KeyError when there are none."""
    if language not in text and language == "kk" and "ru" in text:
        return text["ru"]
    return text[language]


def can_say(text: Text, language: str) -> bool:
    """Whether `said` has an answer."""
    return language in text or (language == "kk" and "ru" in text)
