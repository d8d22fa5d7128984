"""Players made of code, for demonstrations and tests.

What must stay true: a bot is handed a View, which holds no key; what it knows besides, it was
given before the match.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from quiz.game.session import Session
from quiz.game.values import View
from quiz.question import pick, said

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
