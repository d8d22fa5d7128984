"""A deck that is opened in a thread, so that the window goes on while the film base is read.

That takes seconds where the program runs for the first time, and a press on "Start" can come before.
What must stay true: whatever the opening raises is raised where the deck is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

from quiz import pace
from quiz.game.values import Deck
from quiz.screen.scene import Scene

Opens = Callable[[], Deck | None]
Then = Callable[[Deck | None], Scene]


class Fetching:
    """A deck on its way, and what comes `then`; the thread does not keep the program from ending."""

    def __init__(self, opens: Opens, then: Then) -> None:
        self._opens, self._then = opens, then
        self._deck: Future[Deck | None] = Future()
        Thread(target=self._run, name="opening packs", daemon=True).start()

    def _run(self) -> None:
        try:
            self._deck.set_result(self._opens())
        except BaseException as fault:
            self._deck.set_exception(fault)  # raised again by whoever wants the scene

    def arrives(self, seconds: float) -> bool:
        """Whether it is there after so many seconds at most."""
        pace.let_go()
        try:
            self._deck.exception(seconds)
        except TimeoutError:
            return False
        return True

    @property
    def scene(self) -> Scene:
        """What comes then; waits for the deck."""
        pace.let_go()
        return self._then(self._deck.result())
