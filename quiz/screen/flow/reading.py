"""Reads the packs there are behind the title, so that no frame of the opening curtain waits for it.

What must stay true: who asks for the cards gets them, whether they are read by then or not; and a
fault of the reading is raised where they are asked for.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

from quiz.question import PackCard

Read = Callable[[], tuple[PackCard, ...]]


class Reading:
    """A reading that has begun, in a thread of its own that does not keep the program from ending. Once
    the cards are read it goes on to `warm` what a match will need."""

    def __init__(self, read: Read, warm: Callable[[], None]) -> None:
        self._cards: Future[tuple[PackCard, ...]] = Future()
        Thread(target=self._run, args=(read, warm), name="reading packs", daemon=True).start()

    def _run(self, read: Read, warm: Callable[[], None]) -> None:
        gc.disable()
        try:
            self._cards.set_result(read())
            warm()
        except BaseException as fault:
            if not self._cards.done():  # else it is raised again by whoever asks for a deck
                self._cards.set_exception(fault)
        finally:
            gc.freeze()
            gc.enable()

    @property
    def done(self) -> bool:
        """Whether the cards are there."""
        return self._cards.done()

    @property
    def cards(self) -> tuple[PackCard, ...]:
        """The cards; waits for them."""
        return self._cards.result()
