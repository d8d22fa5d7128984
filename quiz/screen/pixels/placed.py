"""The words of a page as they stand on the screen: for captions, which keep clear of them, and for tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.screen.pixels.blocks import Block, Sheet
from quiz.screen.pixels.marks import Rect, Words, flat


@dataclass(frozen=True, slots=True)
class Placed:
    """Words with their rect on the screen and the size of their letters, in pixels, and whether they scroll."""

    words: str
    rect: Rect
    size: int
    scrolls: bool


def words_of(sheet: Sheet, signs: Sequence[Block], scroll: int) -> Iterator[Placed]:
    """All words of a page that is scrolled so far, with the signs below its window."""
    for block, down in ((sheet.still, 0), *((sign, 0) for sign in signs), (sheet.moving, -scroll)):
        for mark in flat(block.marks, 0, down):
            if isinstance(mark, Words):
                yield Placed("\n".join(mark.lines.rows), mark.rect, mark.lines.size, block is sheet.moving)
