"""What follows from a session alone, worked out once: a screen asks for it at each of its frames.

What must stay true: the same session, which never changes, has the same answer; only the last one asked for
is remembered, by what it is and not by what it holds, since a match is long to compare.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from quiz.game.session import Session

Found = TypeVar("Found")


def once(work: Callable[[Session], Found]) -> Callable[[Session], Found]:
    """The same function, which remembers what it said of the last session."""
    last: tuple[Session, Found] | None = None

    @wraps(work)
    def asked(session: Session) -> Found:
        nonlocal last
        known = last
        if known is None or known[0] is not session:
            known = last = session, work(session)
        return known[1]

    return asked
