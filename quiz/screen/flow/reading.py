"""The packs there are, read behind the title, so that no frame of the opening curtain waits for it.

What must stay true: who asks for the cards gets them, whether they are read by then or not; and a
fault of the reading is raised where they are asked for.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

from quiz import pace
from quiz.question import PackCard

Read = Callable[[], tuple[PackCard, ...]]


class Paced:
    """Gives way before each module that is imported, and finds none; a hundred are, when packs are read first."""

    def find_spec(self, _name: str, _path: object = None, _target: object = None, /) -> None:
        """Called for each module before it is looked for (sys.meta_path)."""
        pace.give_way()


class Reading:
    """A reading that has begun, in a thread of its own that does not keep the program from ending. Once
    the cards are read it goes on to `warm` what a match will need."""

    def __init__(self, read: Read, warm: Callable[[], None]) -> None:
        self._cards: Future[tuple[PackCard, ...]] = Future()
        Thread(target=self._run, args=(read, warm), name="reading packs", daemon=True).start()

    def _run(self, read: Read, warm: Callable[[], None]) -> None:
        gc.disable()
        sys.meta_path.insert(0, Paced())
        try:
            self._cards.set_result(read())
            with pace.unhurried():
                warm()
        except BaseException as fault:
            if not self._cards.done():  # else it is raised again by whoever asks for a deck
                self._cards.set_exception(fault)
        finally:
            sys.meta_path[:] = [each for each in sys.meta_path if not isinstance(each, Paced)]
            gc.freeze()
            gc.enable()

    @property
    def done(self) -> bool:
        """Whether the cards are there."""
        return self._cards.done()

    @property
    def cards(self) -> tuple[PackCard, ...]:
        """The cards; waits for them."""
        pace.let_go()
        return self._cards.result()


class Cards:
    """The cards of all packs: read in a thread once that was begun, else when they are first wanted, and
    again when they were forgotten."""

    def __init__(self, read: Read, warm: Callable[[], None]) -> None:
        self._read, self._warm = read, warm
        self._reading: Reading | None = None
        self.known: tuple[PackCard, ...] | None = None

    def begin(self) -> None:
        """Begins to read in a thread, unless that was done."""
        if self._reading is None:
            self._reading = Reading(self._read, self._warm)

    @property
    def ready(self) -> bool:
        """Whether no thread has still to read them."""
        return self._reading is None or self._reading.done

    def all(self) -> tuple[PackCard, ...]:
        """The cards; waits for them."""
        if self.known is None:
            pace.let_go()
            self.known = self._reading.cards if self._reading else self._read()
            self._reading = None
        return self.known

    def forget(self) -> None:
        """Has them read again: a pack is gone, or has another content."""
        self.known = None
