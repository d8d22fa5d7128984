"""Makes what the game says audible, in a thread of its own.

The window tells a Player each turn what is due and what lies under the scene; the player puts it on a
list only when something changed, and its thread does the rest: opening the sound card, reading the
files, fading. What must stay true: the window never waits for sound; before `start`, in virtual time
and in a window that is not shown, no mixer is touched; a cue that comes too late is not made up for;
and the mixer is not taken away from under the thread.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from quiz import places
from quiz.screen.cues import Bed, Cue
from quiz.screen.sound.mix import Mix

__all__ = ["Mix", "Player"]

LEAVING = 1.0
"""Seconds that the end of the program waits for the sound card at most."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is new at a time (time.monotonic): cues, a bed, what the player has set."""

    time: float
    cues: tuple[Cue, ...]
    bed: Bed | None
    mix: Mix


Inbox = SimpleQueue[Due | None]
"""What is new, in order; None: it is over."""


@dataclass(slots=True)
class Player:
    """Plays in the background from `start` on, or never, if `silent`."""

    silent: bool = False
    folder: Path = field(default_factory=lambda: places.assets() / "sounds")
    inbox: Inbox = field(default_factory=SimpleQueue)
    thread: Thread | None = None
    ended: Event = field(default_factory=Event)
    told: tuple[Bed | None, Mix] | None = None

    def start(self) -> None:
        """Opens the sound card, without waiting for it."""
        if self.silent:
            return
        self.thread = Thread(target=_play, args=(self.inbox, self.folder, self.ended), name="sound", daemon=True)
        self.thread.start()

    def turn(self, cues: Sequence[Cue], bed: Bed | None, mix: Mix) -> None:
        """A turn of the window: what begins now, what lies under the scene, how loud it is to be."""
        if self.silent or (not cues and (bed, mix) == self.told):
            return
        self.told = bed, mix
        self.inbox.put(Due(time.monotonic(), tuple(cues), bed, mix))

    def close(self) -> None:
        """Ends all sound."""
        if self.thread is not None:
            self.inbox.put(None)
            self.ended.wait(LEAVING)  # to join it is no use: a start that was interrupted may have it begin later


def _play(inbox: Inbox, folder: Path, ended: Event) -> None:
    """The thread; what it needs is imported there, after the first frame."""
    try:
        from quiz.screen.sound import booth

        booth.play(inbox, folder)
    finally:
        ended.set()
