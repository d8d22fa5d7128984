"""A long list shared out between the cores of a machine, where a process can be split in two (Linux).

Copies of this process, which have all that it knows, work side by side with it: each takes the next slice of the list
until none is left. What they made comes back through a pipe. To split a process and to carry the results over costs
some hundredths of a second, so a short list stays where it is; and so does every list on systems that would have to
begin such a process anew.

What must stay true: what comes out is what one process makes alone, in the same order, whatever becomes of the copies.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MOST, SLICES = 4, 16
"""The processes at most, whose results one alone has to take in; and the slices there are for each, so that all end at
about the same time. A slice is one letter of the pipe they are taken from, so there are no more than 256."""
Item = TypeVar("Item")
Made = TypeVar("Made")
Work = Callable[[Sequence[Item]], list[Made]]
"""What makes the results of a slice of the list, those of each item by that item alone."""


def shared_out(make: Work[Item, Made], items: Sequence[Item], least: int, cores: int | None = None) -> list[Made]:
    """What `make` gives for all items. A process is worth so many of them at `least`; `cores` are as many as this one
    may use where not told."""
    return begun(make, items, least, cores)()


def begun(
    make: Work[Item, Made], items: Sequence[Item], least: int, cores: int | None = None
) -> Callable[[], list[Made]]:
    """The same, to be asked for later, once: until then the copies work on it, and this process on something else."""
    hands = min(cores or usable(), MOST, len(items) // max(1, least))
    if hands < 2:
        return lambda: make(items)
    count = min(hands * SLICES, len(items))
    cuts = [len(items) * number // count for number in range(count + 1)]
    slices = [items[cuts[number] : cuts[number + 1]] for number in range(count)]
    left, write = os.pipe()
    os.write(write, bytes(range(count)))
    os.close(write)
    pipes = [_copied(make, slices, left) for _ in range(hands - 1)]

    def made() -> list[Made]:
        try:
            done = dict(_taken(make, slices, left))
        finally:
            os.close(left)
        for pipe in pipes:
            done |= _received(pipe)
        return [each for number in range(count) for each in (done[number] if number in done else make(slices[number]))]

    return made


def usable() -> int:
    """The cores that may work side by side: one where a process cannot be split in two as it stands (Windows) or not
    safely (macOS), and where it has threads, of Python or not, whose locks a copy might find closed for good."""
    if sys.platform != "linux":
        return 1
    try:
        alone = len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return 1
    return len(os.sched_getaffinity(0)) if alone else 1


def _taken(make: Work[Item, Made], slices: Sequence[Sequence[Item]], left: int) -> Iterator[tuple[int, list[Made]]]:
    """Makes one of the slices that are left after the other, each with its number."""
    while number := os.read(left, 1):
        yield number[0], make(slices[number[0]])


def _copied(make: Work[Item, Made], slices: Sequence[Sequence[Item]], left: int) -> Connection | None:
    """Where a copy of this process will send what it makes; None where the system gives no copy."""
    from multiprocessing import get_context  # only who has much to do waits for it

    forked = get_context("fork")
    try:
        ours, theirs = forked.Pipe(duplex=False)
        with theirs:
            forked.Process(target=_sent, args=(make, slices, left, theirs), daemon=True).start()
    except OSError:
        return None
    return ours


def _sent(make: Work[Item, Made], slices: Sequence[Sequence[Item]], left: int, pipe: Connection) -> None:
    """What a copy does. Where it fails it says nothing: who waits for it does its slices, and tells what is wrong."""
    try:
        pipe.send(
            [(number, pickle.dumps(made, pickle.HIGHEST_PROTOCOL)) for number, made in _taken(make, slices, left)]
        )
    except BaseException:
        os._exit(1)


def _received(pipe: Connection | None) -> dict[int, list[Made]]:
    """What a copy has made, by the numbers of slices; nothing where there was none, or it has died."""
    if pipe is None:
        return {}
    with pipe:
        try:
            return {number: pickle.loads(made) for number, made in pipe.recv()}
        except (EOFError, OSError):
            return {}
