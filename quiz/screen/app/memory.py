"""Gives the memory of pictures back to the system as soon as they are let go of.

The allocator of Linux learns from the first large pieces that are freed to keep such pieces for
itself. Pictures of words come in a hundred sizes, so what it keeps is rarely what is wanted next:
after twenty matches it held 16 MB of nothing. What must stay true: only the process of the window
is told, and where the allocator is another one nothing is.
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
