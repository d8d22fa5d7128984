"""A deck that is opened in a thread, so that the window goes on while the film base is read.

That takes seconds where the program runs for the first time, and a press on "Start" can come before; and a
quarter of a second later on, so it is begun while the players still sit down.
What must stay true: whatever the opening raises is raised where the deck is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Thread

from quiz import pace
from quiz.game.values import Deck

Opens = Callable[[Sequence[str]], Deck | None]


class Fetching:
    """A deck of `packs` on its way, after one that was fetched `before`; the thread does not keep the program from
    ending."""

    def __init__(self, packs: Sequence[str], opens: Opens, before: Fetching | None) -> None:
        self.packs = tuple(packs)
        self._opens, self._before = opens, before
        self._deck: Future[Deck | None] = Future()
        pace.hurry()  # whoever reads ahead what this will want
        Thread(target=self._run, name="opening packs", daemon=True).start()

    def _run(self) -> None:
        if self._before:
            self._before._deck.exception()  # no two are opened at once
            self._before = None
        try:
            self._deck.set_result(self._opens(self.packs))
        except BaseException as fault:
            self._deck.set_exception(fault)  # raised again by whoever wants the deck

    def arrives(self, seconds: float) -> bool:
        """Whether it is there after so many seconds at most."""
        pace.let_go()
        try:
            self._deck.exception(seconds)
        except TimeoutError:
            return False
        return True

    @property
    def deck(self) -> Deck | None:
        """What was opened, None where a pack is gone or has an error; waits for it."""
        pace.let_go()
        return self._deck.result()
