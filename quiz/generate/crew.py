"""Draws made ahead by other processes, where there are cores for them.

What must stay true: a crew saves time and nothing else. What it hands over is what the draw itself
gives, and what it has not made is made by who asks; so nothing depends on how many hands there are.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from quiz.cores import usable

T = TypeVar("T")

Slip = tuple[int, int]
"""Which well is drawn from, and which of its draws it is."""

MANY = 5000
"""Questions from which on a crew pays: each hand fills its own memory of the films it has looked at."""
MOST_HANDS = 4
"""Each may hold some hundred megabytes over a base of 79,000 films."""


def hands(count: int) -> int:
    """How many processes are to draw for so many questions: 1 where they are few."""
    return 1 if count < MANY else min(MOST_HANDS, usable())


@dataclass(slots=True)
class Crew(Generic[T]):
    """The pipes to some processes, how far each well is ordered, and what has come of it."""

    pipes: list[Connection]
    ordered: dict[int, int] = field(default_factory=dict)
    waiting: int = 0
    made: dict[Slip, T] = field(default_factory=dict)

    def order(self, slips: Iterable[Slip]) -> None:
        """Has the draws made that are not ordered yet, of each well in the order of their numbers."""
        new: list[Slip] = []
        for well, number in slips:
            if number >= self.ordered.get(well, 0):
                self.ordered[well] = number + 1
                new.append((well, number))
        self._each(lambda pipe, hand, among: pipe.send(new[hand::among]))
        self.waiting += 1

    def take(self, slip: Slip) -> T | None:
        """What a draw gave; None when nobody makes it."""
        while self.waiting and slip not in self.made and slip[1] < self.ordered.get(slip[0], 0):
            self.waiting -= 1
            self._each(lambda pipe, _hand, _among: self.made.update(pipe.recv()))
        return self.made.pop(slip, None)

    def _each(self, do: Callable[[Connection, int, int], None]) -> None:
        """Does something with the pipe of every hand; a hand that was killed is let go."""
        pipes = tuple(self.pipes)
        for hand, pipe in enumerate(pipes):
            try:
                do(pipe, hand, len(pipes))
            except (EOFError, OSError):
                self.pipes.remove(pipe)


@contextmanager
def hired(make: Callable[[Slip], T], number: int) -> Iterator[Crew[T]]:
    """A crew of so many processes that are copies of this one; they end with it."""
    context, crew = multiprocessing.get_context("fork"), Crew[T]([])
    for _ in range(number):
        ours, theirs = context.Pipe()
        crew.pipes.append(ours)
        context.Process(target=_serve, args=(make, theirs, crew.pipes), daemon=True).start()
        theirs.close()
    try:
        yield crew
    finally:
        for pipe in crew.pipes:
            pipe.close()


def _serve(make: Callable[[Slip], T], pipe: Connection, inherited: Iterable[Connection]) -> None:
    """Makes what is ordered until nobody orders any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who pressed Ctrl+C means the command, which ends this
    for other in inherited:
        other.close()
    try:
        while True:
            pipe.send([(slip, make(slip)) for slip in pipe.recv()])
    except (EOFError, OSError):
        return
