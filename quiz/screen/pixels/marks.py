"""What a layout is made of: marks (words, panels, figures) at places, gathered in blocks.

A Block is a piece of a page with its top left corner at (0, 0); pages are built by moving blocks
and joining them. What must stay true: nothing here draws, so that a test can ask where everything
stands without a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from quiz.screen.canvas import Target
from quiz.screen.text import Lines
from quiz.screen.theme import Colour, Look

Rect = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""


@dataclass(frozen=True, slots=True)
class Words:
    """Shaped words; the rect is exactly as large as the lines. `align` as in text.picture;
    `struck` is the colour of the line through them, if they are struck."""

    rect: Rect
    lines: Lines
    colour: Colour
    align: float = 0.0
    struck: Colour | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded rectangle, filled (None: see-through) with an edge inside its rect."""

    rect: Rect
    fill: Colour | None
    edge: Colour | None = None
    thick: int = 0
    radius: int = 0


@dataclass(frozen=True, slots=True)
class Cloth:
    """A rectangle of cloth: `fill`, with a pleat in its own colour every `step` pixels, `fold` wide."""

    rect: Rect
    fill: Colour
    pleat: Colour
    step: int
    fold: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of art.py by its name, in one colour and sometimes a second."""

    rect: Rect
    name: str
    colour: Colour
    other: Colour = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Coupon:
    """A ticket in one piece: its seam `stub` pixels from the left, the body in `fill`, the stub in
    `colour`, an edge `thick` pixels wide, corners round by `radius`."""

    rect: Rect
    stub: int
    fill: Colour
    colour: Colour
    edge: Colour
    thick: int
    radius: int


@dataclass(frozen=True, slots=True)
class Cover:
    """The poster of a pack (covers.cover), darkened when the pack cannot be played."""

    rect: Rect
    name: str
    title: str
    motif: str
    look: Look
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the film strip of the clock runs; its frames are drawn at each frame of the screen."""

    rect: Rect
    reading: float
    total: float
    size: int


@dataclass(frozen=True, slots=True)
class Lamp:
    """A bulb of a chase: one in three is dark, and which one moves on (`phase` 0 to 2)."""

    rect: Rect
    phase: int


@dataclass(frozen=True, slots=True)
class Show:
    """A drawing that changes from frame to frame; how far it is, the canvas was told. `over` are words
    on it, whose places count from its top left corner."""

    rect: Rect
    name: Literal["leader", "clapper", "confetti"]
    number: int = 0
    over: tuple[Words, ...] = ()


Change = Literal["wipe", "fold", "light", "cut", "place"]
"""How a piece becomes another: is wiped over; folds like a card that is turned; lights up; at once;
or moves to its new place slowly enough to be followed (standings)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page that enters, moves and leaves as one. Its marks have (0, 0) at its own top
    left corner. `key` tells it from all others of the page, `order` how many enter before it."""

    rect: Rect
    key: str
    marks: tuple[Mark, ...]
    order: int = 0
    change: Change = "wipe"


Mark: TypeAlias = "Words | Panel | Cloth | Figure | Light | Cover | Coupon | Strip | Lamp | Show | Piece"


@dataclass(frozen=True, slots=True)
class Light:
    """A pool of light from the top of its rect, laid over what is there."""

    rect: Rect


def _others(kind: type[Any]) -> Callable[[Mark], tuple[object, ...]]:
    """What tells all fields of a kind of mark but its rect, which is the first of each."""
    _, *names = (field.name for field in fields(kind))
    if len(names) > 1:
        return attrgetter(*names)
    return lambda mark: tuple(getattr(mark, name) for name in names)


OTHERS: Mapping[type, Callable[[Mark], tuple[object, ...]]] = {
    kind: _others(kind) for kind in (Words, Panel, Cloth, Figure, Light, Cover, Coupon, Strip, Lamp, Show, Piece)
}

LIVE = (Strip, Lamp, Show)
"""What is drawn at each frame and is in no picture that is kept."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: its size, what is drawn in order, what can be pressed."""

    width: int
    height: int
    marks: tuple[Mark, ...] = ()
    targets: tuple[Target, ...] = ()


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


def moved(block: Block, right: int, down: int) -> Block:
    """The block somewhere else."""
    if not right and not down:
        return block
    marks = tuple([_put(mark, right, down) for mark in block.marks])
    targets = tuple([_aimed(target, right, down) for target in block.targets])
    return Block(block.width, block.height, marks, targets)


def _put(mark: Mark, right: int, down: int) -> Mark:
    """The mark somewhere else, as `replace` would make it, which is too slow for the thousands of a page."""
    if not right and not down:
        return mark
    kind: Callable[..., Mark] = type(mark)
    return kind(shifted(mark.rect, right, down), *OTHERS[type(mark)](mark))


def _aimed(target: Target, right: int, down: int) -> Target:
    """The target somewhere else, in the same way."""
    rect = shifted(target.rect, right, down)
    return Target(target.message, target.words, rect, target.kind, target.enabled, target.steps, target.at)


def shifted(rect: Rect, right: int, down: int) -> Rect:
    """The rect somewhere else."""
    return rect[0] + right, rect[1] + down, rect[2], rect[3]


def joined(width: int, height: int, blocks: Iterable[Block]) -> Block:
    """One block of a given size from blocks that stand where they should."""
    parts = tuple(blocks)
    marks = tuple(chain.from_iterable([part.marks for part in parts]))
    return Block(width, height, marks, tuple(chain.from_iterable([part.targets for part in parts])))


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
    marks = tuple(mark for mark in block.marks if not isinstance(mark, LIVE))
    live = tuple(mark for mark in block.marks if isinstance(mark, LIVE))
    whole = Piece((0, 0, block.width, block.height), key, marks, order, change)
    return Block(block.width, block.height, (whole, *live), block.targets)


def flat(marks: Iterable[Mark], right: int = 0, down: int = 0) -> Iterator[Mark]:
    """All marks where they stand on the page, those inside pieces too."""
    for mark in marks:
        if isinstance(mark, Piece):
            yield from flat(mark.marks, right + mark.rect[0], down + mark.rect[1])
        else:
            yield _put(mark, right, down)


def inside(rect: Rect, point: tuple[int, int]) -> bool:
    """Whether a point lies in a rect."""
    return rect[0] <= point[0] < rect[0] + rect[2] and rect[1] <= point[1] < rect[1] + rect[3]
