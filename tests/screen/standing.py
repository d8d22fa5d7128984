"""Where words and targets stand, for the tests of layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from quiz.screen.pixels import PixelCanvas, Placed
from quiz.screen.pixels.marks import Rect


def assert_apart(placed: tuple[Placed, ...]) -> None:
    """No words lie on others that scroll with them, or stand still with them."""
    assert list(touching([words for words in placed if words.words])) == []


def touching(placed: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """The pairs of words that scroll or stand still together and lie on each other: what begins below the end of
    one is not looked at."""
    falling = sorted(placed, key=lambda each: each.rect[1])
    for at, one in enumerate(falling):
        foot = one.rect[1] + one.rect[3]
        for other in islice(falling, at + 1, None):
            if other.rect[1] >= foot:
                break
            if one.scrolls == other.scrolls and overlap(one.rect, other.rect):
                yield one, other


def assert_on_screen(canvas: PixelCanvas, size: tuple[int, int]) -> None:
    """What stands still is in the window; what scrolls can be brought there, and lies under nothing."""
    left, top, width, height = canvas.sheet.window
    for placed in canvas.placed:
        bottom = placed.rect[1] + placed.rect[3]
        if placed.scrolls and canvas.limit:
            assert top <= placed.rect[1]
            assert bottom <= top + height + canvas.limit
        else:
            assert placed.rect[1] >= 0
            assert bottom <= size[1], placed
    for placed in canvas.placed:
        if not placed.scrolls and canvas.limit:
            assert not overlap(placed.rect, (left, top + 12, width, height - 24)), placed


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rects have a pixel in common."""
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def grown(rect: Rect, by: int) -> Rect:
    """A rect with so many pixels more at each side."""
    return rect[0] - by, rect[1] - by, rect[2] + 2 * by, rect[3] + 2 * by
