"""Blocks: pieces of a page, built by moving blocks and joining them; and the page they come to.

A Block has its top left corner at (0, 0). What must stay true: what is moved or joined is the same marks and
targets, at other places; and each is put to its place once, however many blocks stand in one another, since most
of a page is laid out at several sizes and only one of them is ever drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from quiz.screen.canvas import Target
from quiz.screen.pixels.marks import LIVE, Change, Mark, Piece, Rect, put, shifted


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: its size, what is drawn in order, what can be pressed; behind it in that order the
    blocks that stand in it, with how far right and down each does."""

    width: int
    height: int
    drawn: tuple[Mark, ...] = ()
    pressed: tuple[Target, ...] = ()
    parts: tuple[tuple[Block, int, int], ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All that is drawn, where it stands."""
        if not self.parts:
            return self.drawn
        found: list[Mark] = []
        _draw(self, 0, 0, found)
        return tuple(found)

    @property
    def targets(self) -> tuple[Target, ...]:
        """All that can be pressed, where it stands."""
        if not self.parts:
            return self.pressed
        found: list[Target] = []
        _aim(self, 0, 0, found)
        return tuple(found)


def _draw(block: Block, right: int, down: int, found: list[Mark]) -> None:
    """Adds the marks of a block that stands so far from where they are counted."""
    for mark in block.drawn:
        found.append(put(mark, right, down))
    for part, across, below in block.parts:
        _draw(part, right + across, down + below, found)


def _aim(block: Block, right: int, down: int, found: list[Target]) -> None:
    """The same for what can be pressed: a walk of its own, for to gather the blocks for both first makes a layout a
    twelfth slower, which is all that is won by moving them late."""
    for target in block.pressed:
        found.append(_aimed(target, right, down))
    for part, across, below in block.parts:
        _aim(part, right + across, down + below, found)


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands below the window of a page that is longer: at the page's top, between (what tells of more
    above, and of more below), and at its end; `height` is that of their row. `counted`: the same for a page
    of which an answer is not whole in sight, or two, and so on."""

    height: int = 0
    below: Block = Block(0, 0)
    both: tuple[Block, Block] = (Block(0, 0), Block(0, 0))
    above: Block = Block(0, 0)
    counted: tuple[Signs, ...] = ()

    @property
    def width(self) -> int:
        """That of the widest one."""
        return max(self.below.width, self.above.width, *(each.width for each in self.counted), 0)

    def put(self, place: Callable[[Block], Block]) -> Signs:
        """All of them where they are placed."""
        counted = tuple(each.put(place) for each in self.counted)
        both = place(self.both[0]), place(self.both[1])
        return Signs(self.height, place(self.below), both, place(self.above), counted)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page laid out: what stands still, and what moves behind a window when it is too high.

    `window` is where the moving block shows, in pixels of the screen; the moving block's own
    places are those of the screen while nothing is scrolled. `limit` is how far it can scroll, `signs`
    tell below the window where the page goes on.
    """

    still: Block
    moving: Block
    window: Rect
    limit: int
    signs: Signs = Signs()


@dataclass(frozen=True, slots=True)
class Halves:
    """The body of a page: what may scroll, and what stands beside it and does not; with the left edge
    of each in pixels of the column."""

    main: Block
    aside: Block = Block(0, 0)
    main_left: int = 0
    aside_left: int = 0


def settled(block: Block) -> Block:
    """The block with all that stands in it put to its place, for one that is asked at every frame."""
    return Block(block.width, block.height, block.marks, block.targets) if block.parts else block


def moved(block: Block, right: int, down: int) -> Block:
    """The block somewhere else."""
    if not right and not down:
        return block
    return Block(block.width, block.height, parts=((block, right, down),))


def _aimed(target: Target, right: int, down: int) -> Target:
    """The target somewhere else, as `put` has a mark."""
    if not right and not down:
        return target
    rect = shifted(target.rect, right, down)
    return Target(target.message, target.words, rect, target.kind, target.enabled, target.steps, target.at)


def joined(width: int, height: int, blocks: Iterable[Block]) -> Block:
    """One block of a given size from blocks that stand where they should."""
    parts: list[tuple[Block, int, int]] = []
    for block in blocks:
        if block.drawn or block.pressed:
            parts.append((block, 0, 0))
        else:
            parts += block.parts
    return Block(width, height, parts=tuple(parts))


def stacked(blocks: Sequence[Block], gaps: int | Sequence[int], align: float = 0.0, width: int = 0) -> Block:
    """Blocks one below the other; `gaps` is between all or one for each border; `align` sets
    narrower ones to the left (0), the middle (0.5) or the right (1)."""
    between = [gaps] * max(0, len(blocks) - 1) if isinstance(gaps, int) else list(gaps)
    wide = max([width, *(block.width for block in blocks)])
    placed: list[Block] = []
    top = 0
    for block, gap in zip(blocks, [*between, 0][: len(blocks)], strict=True):
        placed.append(moved(block, round((wide - block.width) * align), top))
        top += block.height + gap
    return joined(wide, top, placed)


def flowing(blocks: Sequence[Block], gap: int, width: int, align: float = 0.0) -> Block:
    """Blocks beside each other, going on in a new row where the width ends; as wide as needed."""
    rows: list[list[Block]] = []
    for block in blocks:
        used = sum(other.width + gap for other in rows[-1]) if rows else 0
        if rows and used + block.width <= width:
            rows[-1].append(block)
        else:
            rows.append([block])
    return stacked([beside(row, gap) for row in rows], gap, align)


def beside(blocks: Sequence[Block], gap: int) -> Block:
    """Blocks in one row, centred on a line."""
    height = max((block.height for block in blocks), default=0)
    placed: list[Block] = []
    left = 0
    for block in blocks:
        placed.append(moved(block, left, (height - block.height) // 2))
        left += block.width + gap
    return joined(max(0, left - gap), height, placed)


def piece(block: Block, key: str, order: int = 0, change: Change = "wipe") -> Block:
    """The block as a piece that moves as one; its live marks stay outside, where they are drawn at
    each frame."""
    every = block.marks
    marks = tuple([mark for mark in every if not isinstance(mark, LIVE)])
    live = tuple([mark for mark in every if isinstance(mark, LIVE)]) if len(marks) < len(every) else ()
    whole = Piece((0, 0, block.width, block.height), key, marks, order, change)
    return Block(block.width, block.height, (whole, *live), block.targets)
