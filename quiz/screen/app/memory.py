"""Gives the memory of pictures back to the system as soon as they are let go of.

The allocator of Linux learns from the first large pieces that are freed to keep such pieces for
itself. Pictures of words come in a hundred sizes, so what it keeps is rarely what is wanted next:
after twenty matches it held 16 MB of nothing. What must stay true: only the process of the window
is told, and where the allocator is another one nothing is.
"""

from __future__ import annotations

import ctypes
import sys

M_MMAP_THRESHOLD = -3
"""Its number in malloc.h; to set it ends the learning (mallopt(3))."""
LARGE = 1 / 32
"""The share of a picture of the whole window from which a piece is asked of the system and given back to it:
to ask for it costs as much as to draw it, and of smaller ones the next is mostly wanted in the same frame."""


def give_back(window: tuple[int, int]) -> None:
    """Asks the allocator to keep no pieces that are large in a window of so many pixels."""
    if sys.platform != "linux":
        return
    settle = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    if settle is not None:
        settle(M_MMAP_THRESHOLD, round(LARGE * 4 * window[0] * window[1]))
