"""What scenes, the app and the flow say to each other: messages, presses, steps.

A scene is a frozen value. `handle` and `tick` return the scene itself, a changed one, or a Step,
which the flow turns into the next scene. What must stay true: a scene imports no other scene and
no store, and does nothing but return values and draw.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from quiz.screen.canvas import Canvas


class Message(Protocol):
    """What was meant by a press: a frozen value such as Chose(2); compared by equality."""

    def __hash__(self) -> int: ...


class Shown:
    """A dataclass that shows its fields as all do, but by words that are written once: to write them anew for each
    takes a quarter of the time that it takes to make a class, and the first frame waits for a hundred classes."""

    __slots__ = ()

    def __repr__(self) -> str:
        told = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(cast(Any, self)))
        return f"{type(self).__qualname__}({', '.join(told)})"


@dataclass(frozen=True, slots=True, repr=False)
class Chose(Shown):
    """An answer or a stake, by its number from 0."""

    option: int


@dataclass(frozen=True, slots=True, repr=False)
class Confirmed(Shown):
    """Enter or Space: go on, where that is all one can do.
    A scene with several ways does not hear it: Enter presses what has the focus there."""


@dataclass(frozen=True, slots=True, repr=False)
class Skipped(Shown):
    """A click where nothing can be pressed: what unfolds by itself is there at once, and no more. It
    leads nowhere, so that nobody loses a page to a stray click."""


@dataclass(frozen=True, slots=True, repr=False)
class WentBack(Shown):
    """Escape, or the right mouse button: back, or pause."""


@dataclass(frozen=True, slots=True, repr=False)
class Typed(Shown):
    """Letters for the field that takes them, or for `into`, a field that has the focus and takes none yet."""

    text: str
    into: Message | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Erased(Shown):
    """Backspace in the field that takes letters, or in `into`, as for Typed."""

    into: Message | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Tuned(Shown):
    """A setting moved one step down (-1) or up (+1), or put back to what it is at first (0)."""

    name: str
    by: int


@dataclass(frozen=True, slots=True, repr=False)
class Picked(Shown):
    """A thing of a list was pressed: a pack, a player's field, a menu item."""

    what: str
    name: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class LostFocus(Shown):
    """The window is no longer in front; a running clock pauses."""


@dataclass(frozen=True, slots=True, repr=False)
class Unseen(Shown):
    """The page is longer than the window, and not all of it has been in sight: a clock may wait."""


@dataclass(frozen=True, slots=True, repr=False)
class Seen(Shown):
    """By now all of the page has been in sight."""


@dataclass(frozen=True, slots=True, repr=False)
class Press(Shown):
    """A message, the seat it came from (None: whoever sits there) and its time in seconds on the
    monotonic clock."""

    message: Message
    seat: int | None = None
    time: float = 0.0


class Step(Protocol):
    """Where a scene wants to go: a frozen value of scenes/steps.py that flow.py understands."""

    @property
    def is_step(self) -> bool:
        """Tells a step from a scene."""


class Scene(Protocol):
    """A screen."""

    @property
    def name(self) -> str:
        """The name that the report and the screenshots carry."""

    @property
    def running(self) -> bool:
        """Whether time changes it, by itself or what it shows: then it gets every frame."""

    def handle(self, press: Press) -> Scene | Step:
        """What a press makes of it."""

    def tick(self, seconds: float) -> Scene | Step:
        """What the passing of time makes of it."""

    def draw(self, canvas: Canvas) -> None:
        """Says what is to be seen and what can be pressed."""
