"""Players made of code, for demonstrations and tests; some have a person's pace.

What must stay true: a bot is handed a View, which holds no key; what it knows besides, it was
given before the match. Whatever it does hangs on its roll alone, times included: they are plain
seconds from the moment that a question came up, and who drives the bot has the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp
from random import Random

from quiz.game.session import Session
from quiz.game.values import View
from quiz.question import Difficulty, pick, said

LETTERS = (14.0, 17.0)
"""Read in a second, by the slowest person and the fastest (GAME.md 1.2)."""
THOUGHT = (1.0, 3.0)
"""Seconds over a question, by the quickest person and the most thorough."""
ABILITY = (0.2, 1.8)
"""In logits: with a guess in four, 66 to 89 right of 100 questions of middling difficulty."""
PUZZLED, HESITANT, DOUBTFUL, LATE = 0.1, 0.5, 0.12, 0.03
"""How often a question takes thrice the thought; two options are looked at before one is taken;
the mind is changed; nothing is chosen at all."""
CHANGE = (0.3, 0.4)
"""Seconds to a change of mind: less than the grace before a lock."""
LAST = 0.4
"""Seconds before the end of the clock in which nobody begins to choose."""

Bot = Callable[[View, Random], int]
"""Chooses an option, counted from 0, of the turn it sees."""


def view_of(session: Session, seat: int) -> View:
    """The turn on the table as a seat sees it."""
    question = session.turn.question
    return View(
        stem=said(question.stem, session.language),
        options=tuple(said(option.text, session.language) for option in question.options),
        values=tuple(option.value for option in question.options),
        seat=seat,
        question=question.id,
    )


def random_bot(view: View, roll: Random) -> int:
    """Any option, each with the same chance."""
    return pick(range(len(view.options)), roll)


def perfect_bot(sheet: Mapping[str, str]) -> Bot:
    """A bot with an answer sheet {question id: the right option's value}, which its driver fills
    as turns are dealt; a question that is not on it is a KeyError."""

    def bot(view: View, _roll: Random) -> int:
        return view.values.index(sheet[view.question])

    return bot


def unsure_bot(sheet: Mapping[str, str], share: float) -> Bot:
    """A bot that knows this share (0 to 1) of the answers on its sheet, and guesses the others."""
    knowing = perfect_bot(sheet)

    def bot(view: View, roll: Random) -> int:
        return knowing(view, roll) if roll.random() < share else random_bot(view, roll)

    return bot


@dataclass(frozen=True, slots=True)
class Person:
    """How somebody plays: `letters` read in a second, `thought` in seconds over a question,
    `ability` in logits."""

    letters: float
    thought: float
    ability: float


@dataclass(frozen=True, slots=True)
class Move:
    """What a person does `seconds` after a question came up: looks at an option, or chooses it."""

    seconds: float
    option: int
    chooses: bool


def person(roll: Random) -> Person:
    """Somebody, as the roll has it."""
    return Person(between(LETTERS, roll), between(THOUGHT, roll), between(ABILITY, roll))


def knows(who: Person, difficulty: Difficulty) -> float:
    """How likely somebody knows an answer: one half when ability and difficulty are the same."""
    return 1 / (1 + exp(difficulty.mean - who.ability))


def moves(who: Person, view: View, answer: int, total: float, roll: Random) -> tuple[Move, ...]:
    """What somebody does with a question on the way to an answer, in order of time: reads the stem,
    skims the options at twice the speed, thinks, perhaps looks at two of them, chooses, perhaps
    first another. `total` is the end of the clock in seconds, 0 without one; only with one may
    somebody be late and choose nothing."""
    letters = len(view.stem) + sum(map(len, view.options)) / 2
    thought = who.thought * between((0.4, 1.6), roll) * (3 if roll.random() < PUZZLED else 1)
    taken = letters / who.letters + thought
    at = max(0.0, min(taken, total - LAST)) if total else taken
    other = (answer + 1 + pick(range(len(view.options) - 1), roll)) % len(view.options)
    hesitates, doubts, late = (roll.random() < share for share in (HESITANT, DOUBTFUL, LATE))
    looks = (Move(at * 0.7, other, False), Move(at * 0.85, answer, False)) if hesitates else ()
    if late and total:
        return looks
    changed = (Move(at, other, True), Move(at + between(CHANGE, roll), answer, True))
    return (*looks, *(changed if doubts else (Move(at, answer, True),)))


def between(span: tuple[float, float], roll: Random) -> float:
    """A number from a span, each as likely."""
    return span[0] + (span[1] - span[0]) * roll.random()
