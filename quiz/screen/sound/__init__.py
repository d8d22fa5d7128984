"""Makes what the game says audible, in a thread of its own.

The window tells a Player each turn what is due and what lies under the scene; the player puts it on a
list only when something changed, and its thread does the rest: opening the sound card, reading the
files, fading. What must stay true: the window never waits for sound; before `start`, in virtual time
and in a window that is not shown, no mixer is touched; a cue that comes too late is not made up for.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import pygame

from quiz import places
from quiz.screen.cues import Bed, Cue
from quiz.screen.sound import desk, device
from quiz.screen.sound.desk import Desk
from quiz.screen.sound.levels import Mix

__all__ = ["Mix", "Player"]

STALE = 0.25
"""Seconds after which a cue that could not be heard yet, because there was no mixer, is dropped."""
FADING = 0.02
"""Seconds between two looks at the loudness while it changes, and between two files read ahead: what is
read only when it is wanted comes late while the window is busy."""
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
    told: tuple[Bed | None, Mix] | None = None

    def start(self) -> None:
        """Opens the sound card, without waiting for it."""
        if self.silent:
            return
        self.thread = Thread(target=_play, args=(self.inbox, self.folder), name="sound", daemon=True)
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
            self.thread.join(LEAVING)


def _play(inbox: Inbox, folder: Path) -> None:
    """The thread: everything that touches the mixer."""
    if not device.opened(desk.CHANNELS):
        return
    table, unread = Desk(folder), desk.effects(folder)
    changing = False
    try:
        while True:
            try:
                due = inbox.get(timeout=FADING if changing or unread else None)
            except Empty:
                changing = desk.work(table, time.monotonic())
                if unread:
                    desk.fetch(table, unread.pop())
                continue
            if due is None:
                return
            changing = _make(table, due)
    finally:
        pygame.mixer.quit()


def _make(table: Desk, due: Due) -> bool:
    """What is due is heard; whether the loudness of anything still changes by itself."""
    now = time.monotonic()
    if due.mix != table.mix:
        desk.set_to(table, due.mix, now)
    for cue in due.cues if now - due.time <= STALE else ():
        desk.begin(table, cue, now)
    if due.bed is not None and due.bed != table.bed:
        desk.lay(table, due.bed, now)
    return desk.work(table, time.monotonic())
