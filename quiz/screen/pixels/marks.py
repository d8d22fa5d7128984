"""Marks, of which a page is made: words, panels, figures, at their places.

What must stay true: nothing here draws, so that a test can ask where everything stands without a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from quiz.screen.scene import Shown
from quiz.screen.text import Lines
from quiz.screen.theme import Colour, Look

Rect = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""


@dataclass(frozen=True, slots=True, repr=False)
class Words(Shown):
    """Shaped words; the rect is exactly as large as the lines. `align` as in text.picture;
    `struck` is the colour of the line through them, if they are struck."""

    rect: Rect
    lines: Lines
    colour: Colour
    align: float = 0.0
    struck: Colour | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Panel(Shown):
    """A rounded rectangle, filled (None: see-through) with an edge inside its rect."""

    rect: Rect
    fill: Colour | None
    edge: Colour | None = None
    thick: int = 0
    radius: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Cloth(Shown):
    """A rectangle of cloth: `fill`, with a pleat in its own colour every `step` pixels, `fold` wide."""

    rect: Rect
    fill: Colour
    pleat: Colour
    step: int
    fold: int


@dataclass(frozen=True, slots=True, repr=False)
class Figure(Shown):
    """A drawing of art.py by its name, in one colour and sometimes a second."""

    rect: Rect
    name: str
    colour: Colour
    other: Colour = (0, 0, 0)


@dataclass(frozen=True, slots=True, repr=False)
class Coupon(Shown):
    """A ticket in one piece: its seam `stub` pixels from the left, the body in `fill`, the stub in
    `colour`, an edge `thick` pixels wide, corners round by `radius`."""

    rect: Rect
    stub: int
    fill: Colour
    colour: Colour
    edge: Colour
    thick: int
    radius: int


@dataclass(frozen=True, slots=True, repr=False)
class Cover(Shown):
    """The poster of a pack (covers.cover), darkened when the pack cannot be played."""

    rect: Rect
    name: str
    title: str
    motif: str
    look: Look
    dim: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Strip(Shown):
    """Where the film strip of the clock runs; its frames are drawn at each frame of the screen."""

    rect: Rect
    reading: float
    total: float
    size: int


@dataclass(frozen=True, slots=True, repr=False)
class Lamp(Shown):
    """A bulb of a chase: one in three is dark, and which one moves on (`phase` 0 to 2)."""

    rect: Rect
    phase: int


@dataclass(frozen=True, slots=True, repr=False)
class Show(Shown):
    """A drawing that changes from frame to frame; how far it is, the canvas was told. `over` are words
    on it, whose places count from its top left corner."""

    rect: Rect
    name: Literal["leader", "clapper", "confetti"]
    number: int = 0
    over: tuple[Words, ...] = ()


Change = Literal["wipe", "fold", "light", "cut", "place"]
"""How a piece becomes another: is wiped over; folds like a card that is turned; lights up; at once;
or moves to its new place slowly enough to be followed (standings)."""


@dataclass(frozen=True, slots=True, repr=False)
class Piece(Shown):
    """A part of a page that enters, moves and leaves as one. Its marks have (0, 0) at its own top
    left corner. `key` tells it from all others of the page, `order` how many enter before it."""

    rect: Rect
    key: str
    marks: tuple[Mark, ...]
    order: int = 0
    change: Change = "wipe"


Mark: TypeAlias = "Words | Panel | Cloth | Figure | Light | Cover | Coupon | Strip | Lamp | Show | Piece"


@dataclass(frozen=True, slots=True, repr=False)
class Light(Shown):
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


def put(mark: Mark, right: int, down: int) -> Mark:
    """The mark somewhere else, as `replace` would make it, which is too slow for the thousands of a page."""
    if not right and not down:
        return mark
    kind: Callable[..., Mark] = type(mark)
    return kind(shifted(mark.rect, right, down), *OTHERS[type(mark)](mark))


def shifted(rect: Rect, right: int, down: int) -> Rect:
    """The rect somewhere else."""
    return rect[0] + right, rect[1] + down, rect[2], rect[3]


def flat(marks: Iterable[Mark], right: int = 0, down: int = 0) -> Iterator[Mark]:
    """All marks where they stand on the page, those inside pieces too."""
    for mark in marks:
        if isinstance(mark, Piece):
            yield from flat(mark.marks, right + mark.rect[0], down + mark.rect[1])
        else:
            yield put(mark, right, down)


def inside(rect: Rect, point: tuple[int, int]) -> bool:
    """Whether a point lies in a rect."""
    return rect[0] <= point[0] < rect[0] + rect[2] and rect[1] <= point[1] < rect[1] + rect[3]
