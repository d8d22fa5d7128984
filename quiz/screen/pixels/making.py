"""Pictures that take longer to make than a frame has: made a part in each of several.

A Making draws, yields the nanoseconds that the part takes (by the table below, not by a clock), and
in the end returns what it made. A Work goes on with it turn by turn. Example: a wall of 8.3 million
pixels costs 50 ms and so six turns; who cannot wait asks for it and has it at once. What must stay
true: how many turns something takes hangs on its size alone, not on how fast the machine is nor on
whether it was made before, so that a match shows the same frames each time.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Generic, TypeAlias, TypeVar

Made = TypeVar("Made")
Making: TypeAlias = Generator[float, None, Made]

NEW, SCALED, MIXED, TURNED, DRAWN = 3.1, 1.6, 0.3, 2.2, 40.0
"""Nanoseconds to a pixel of a new surface, of one that is stretched smoothly, blended in, mirrored,
and of a drawing in SVG (measured: the first three at 1920x1080, where parts have to be smallest)."""
SMALL = 2.5e6
"""Nanoseconds that it takes to work out a small picture, from which a large one is stretched (measured)."""
TURN = 2e6
"""Nanoseconds after which the next turn comes."""


class Work(Generic[Made]):
    """Something that is being made."""

    def __init__(self, making: Making[Made]) -> None:
        self._making = making
        self._made: list[Made] = []
        self.turns = 0
        """How many it has taken so far."""

    def upto(self, turns: int) -> bool:
        """Whether so many turns are enough to make it; takes those that were not taken yet."""
        while self.turns < turns and not self._made:
            self._go_on()
        return bool(self._made) and self.turns <= turns

    def turn(self) -> bool:
        """Whether it was made before; if not, one more turn is taken."""
        before = bool(self._made)
        self.upto(self.turns + 1)
        return before

    @property
    def made(self) -> Made:
        """What it is in the end; all that is left to do is done at once."""
        while not self._made:
            self._go_on()
        return self._made[0]

    def _go_on(self) -> None:
        self.turns += 1
        spent = 0.0
        try:
            while spent < TURN:
                spent += next(self._making)
        except StopIteration as done:
            self._made.append(done.value)


def bands(width: int, height: int, cost: float) -> Iterator[tuple[int, int]]:
    """Top and height of the bands in which a picture is made whose pixels cost so many nanoseconds:
    each takes about half a turn."""
    high = max(1, min(height, int(TURN / 2 / (cost * max(1, width)))))
    for top in range(0, height, high):
        yield top, min(high, height - top)
