"""A long list shared out between the cores of a machine, where a process can be split in two (Linux).

The parts are worked on side by side by copies of this process, which have all that it knows; what they made comes back
through a pipe. To split a process and to carry the results over costs some hundredths of a second, so a short list
stays where it is; and so does every list on systems that would have to begin such a process anew.

What must stay true: what comes out is what one process makes alone, in the same order, whatever becomes of the copies.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MOST = 4
"""The processes at most: what one alone has to do before and behind, and what comes back, grows no less with more."""
Item = TypeVar("Item")
Made = TypeVar("Made")
Work = Callable[[Sequence[Item]], list[Made]]
"""What makes the results of a part of the list, those of each item by that item alone."""


def shared_out(make: Work[Item, Made], items: Sequence[Item], least: int, cores: int | None = None) -> list[Made]:
    """What `make` gives for all items; no part has fewer than `least`. `cores` are as many as this process may use
    where not told."""
    parts = min(cores or usable(), MOST, len(items) // max(1, least))
    if parts < 2:
        return make(items)
    cuts = [len(items) * part // parts for part in range(1, parts + 1)]
    slices = [items[first:last] for first, last in pairwise(cuts)]
    begun = [_begun(make, part) for part in slices]
    made = make(items[: cuts[0]])
    for part, pipe in zip(slices, begun, strict=True):
        made += _received(pipe, make, part)
    return made


def usable() -> int:
    """The cores that may work side by side: one where a process cannot be split in two as it stands (Windows) or not
    safely (macOS), and where it has threads, whose locks a copy might find closed for good."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _begun(make: Work[Item, Made], items: Sequence[Item]) -> Connection | None:
    """Where a copy of this process will send what it makes of some items; None where the system gives no copy."""
    from multiprocessing import get_context  # only who has much to do waits for it

    forked = get_context("fork")
    ours, theirs = forked.Pipe(duplex=False)
    with theirs:
        try:
            forked.Process(target=_sent, args=(make, items, theirs), daemon=True).start()
        except OSError:
            return None
    return ours


def _sent(make: Work[Item, Made], items: Sequence[Item], pipe: Connection) -> None:
    """What a copy does. Where it fails it says nothing: who waits for it does its part, and tells what is wrong."""
    try:
        pipe.send(make(items))
    except BaseException:
        os._exit(1)


def _received(pipe: Connection | None, make: Work[Item, Made], items: Sequence[Item]) -> list[Made]:
    """What a copy has made, or, where it could not, what is made here."""
    try:
        if pipe is not None:
            with pipe:
                made: list[Made] = pipe.recv()
            return made
    except (EOFError, OSError):
        pass
    return make(items)
