"""The memory of pictures: got before they are made, kept for the next ones, given back to the system.

To ask the system for memory costs a picture as much as to draw it, and one as large as a window of
3840x2160 takes 25 ms for it, a frame and a half. So that of the house, which is made while its curtain is
still down, is got in a thread meanwhile. Later what is freed is kept for the next pictures; but pictures of
words come in a hundred sizes, and after twenty matches 16 MB of nothing were kept. So those as large as half
the window are asked for and given back one by one, and of the rest what is free at the start of a round and
at the end of a match. What must stay true: only the process of the window is told, and where the allocator
is not that of Linux nothing is.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence
from functools import cache
from threading import Thread

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_MMAP_MAX = -1, -3, -4
"""Their numbers in malloc.h; to set one ends the learning (mallopt(3))."""
TRIMMED, MAPPED, MOST = 128 * 1024, 65536, 2**31 - 1
"""The usual values of the first and the last, and the largest of the first (mallopt(3))."""
LARGE = 1 / 2
"""The share of a picture of the whole window from which a piece is asked of the system and given back to it."""
HOUSE = 5
"""Pictures of the whole window that are made before the curtain opens: its halves, the wall, its light, what
stands on a page, what was on the screen before."""
SPARE = 1 << 14
"""Bytes by which a piece is larger than its picture needs."""


class Keeping:
    """What the allocator of one window keeps."""

    def __init__(self, window: tuple[int, int]) -> None:
        self._begun = self._settled = False
        self._window = window

    def after_frame(self, raised: bool) -> None:
        """After each frame; whether the house was `raised` by then."""
        if not raised and not self._begun:
            get_for_house(self._window)
        if raised and not self._settled:
            keep_small(self._window)
            self._settled = True
        self._begun = True

    def resized(self, window: tuple[int, int]) -> None:
        """The window has another size."""
        self._window = window
        if self._settled:
            keep_small(window)


def get_for_house(window: tuple[int, int]) -> None:
    """Begins to get the memory of a house: the pages of pieces that are freed at once are there when pictures
    are made, until `keep_small`."""
    library = _library()
    if library is None:
        return
    size = 4 * window[0] * window[1] + SPARE
    library.mallopt(M_TRIM_THRESHOLD, MOST)
    library.mallopt(M_MMAP_MAX, 0)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    # By this thread, since another one has an arena of its own.
    pieces = [piece for piece in (library.malloc(size) for _ in range(HOUSE)) if piece]
    Thread(target=_touch, args=(library, pieces, size), name="getting memory", daemon=True).start()


def _touch(library: ctypes.CDLL, pieces: Sequence[int], size: int) -> None:
    """The system gives a page of memory when it is first written to; meanwhile the interpreter goes on."""
    for piece in pieces:
        ctypes.memset(piece, 0, size)
        library.free(ctypes.c_void_p(piece))


def keep_small(window: tuple[int, int]) -> None:
    """Asks the allocator to keep no pieces that are large in a window of so many pixels."""
    library = _library()
    if library:
        library.mallopt(M_TRIM_THRESHOLD, TRIMMED)
        library.mallopt(M_MMAP_MAX, MAPPED)
        library.mallopt(M_MMAP_THRESHOLD, round(LARGE * 4 * window[0] * window[1]))


def give_back() -> None:
    """Gives back what the allocator keeps and nobody uses; takes some milliseconds."""
    library = _library()
    if library:
        library.malloc_trim(0)


@cache
def _library() -> ctypes.CDLL | None:
    """The C library on Linux; None elsewhere, and where it is one without these functions (musl)."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
