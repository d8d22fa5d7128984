"""The thread that works the desk: takes what is due from the list, and looks after fades meanwhile.

What must stay true: nothing else touches the mixer; and what was due while there was none yet is only
made up for when it is still of use.
"""

from __future__ import annotations

import time
from pathlib import Path
from queue import Empty

from quiz.screen.sound import Due, Inbox, desk, device
from quiz.screen.sound.desk import Desk

STALE = 0.25
"""Seconds after which a cue comes too late."""
FADING = 0.02
"""Seconds between two looks at the loudness while it changes, and between two files read ahead: what is
read only when it is wanted comes late while the window is busy."""


def play(inbox: Inbox, folder: Path) -> None:
    """Plays what comes, until None does. Without a sound card it only empties the list."""
    if not device.opened(desk.CHANNELS):
        while inbox.get():
            pass
        return
    try:
        _work(inbox, Desk(folder), desk.effects(folder))
    finally:
        device.close()


def _work(inbox: Inbox, table: Desk, unread: list[str]) -> None:
    changing = False
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
