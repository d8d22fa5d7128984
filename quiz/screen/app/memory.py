"""Gives the memory of pictures back to the system, but not at each frame.

To ask the system for memory costs a picture as much as to draw it, so what is freed is kept for the next
ones; but pictures of words come in a hundred sizes, and after twenty matches 16 MB of nothing were kept. So
those as large as half the window are asked for and given back one by one, and of the rest what is free at
the start of a round and at the end of a match. What must stay true: only the process of
the window is told, and where the allocator is not that of Linux nothing is.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache

M_MMAP_THRESHOLD = -3
"""Its number in malloc.h; to set it ends the learning (mallopt(3))."""
LARGE = 1 / 2
"""The share of a picture of the whole window from which a piece is asked of the system and given back to it."""


def keep_small(window: tuple[int, int]) -> None:
    """Asks the allocator to keep no pieces that are large in a window of so many pixels."""
    settle = _function("mallopt")
    if settle:
        settle(M_MMAP_THRESHOLD, round(LARGE * 4 * window[0] * window[1]))


def give_back() -> None:
    """Gives back what the allocator keeps and nobody uses; takes some milliseconds."""
    trim = _function("malloc_trim")
    if trim:
        trim(0)


@cache
def _function(name: str) -> Callable[..., int] | None:
    """A function of the C library on Linux; None elsewhere, and where it is another library (musl)."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
