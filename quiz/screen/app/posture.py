"""How the hands stand: what has the focus, how far the page is scrolled, what is held.

Focus and scroll live here and not in the scenes, keyed by message and by scene. What must stay true: a page
that stood still when it was left is as it was; one that runs begins anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from quiz.screen.app.played import Flow
from quiz.screen.canvas import Target
from quiz.screen.cues import Cue
from quiz.screen.pixels import PixelCanvas, passages
from quiz.screen.pixels.marks import Rect
from quiz.screen.scene import LostFocus, Message, Press

FORWARD = ("players", "settings", "reviewed")
"""Pages that one only goes on to, never back: they begin with what one came for, and another question is
read from its beginning."""


LONG_AGO = -1e9
IDLE = 2
"""Questions that go by without anybody doing anything until the match pauses: nobody is there."""


@dataclass(slots=True)
class Hands:
    """What the hands have to do with: `now`, `since` when the scene came up, when something was `pressed` last, and
    when what a press does `stirred` last by itself, in seconds; the
    message with the focus, the page's `main` one, the one held down, and that of a bar that is `dragged`;
    what of the page's own bar is `seized`, and how far from its top;
    how far the page is scrolled, down to what share it was `seen`, whether the scene knows it `partly`,
    which of its pieces were `called` last; the act it is of, and whether its scene is only `arriving`;
    `stands` is where on the page the focus is, and `stood` what stands there;
    `dirty` when it must be drawn again, `steered` when the focus was put where it is by hand, `closed` when
    the window is; what the hands themselves sound like, since when a caption stands, and `away` while
    another window is in front; when, where and what was `clicked` last, when, where and by how much the page was
    `turned` by a click, and how many questions were `asked` since anybody pressed anything."""

    flow: Flow
    canvas: PixelCanvas = field(default_factory=PixelCanvas)
    now: float = 0.0
    since: float = 0.0
    pressed: float = LONG_AGO
    stirred: float = LONG_AGO
    focus: Message | None = None
    main: Message | None = None
    held: Message | None = None
    dragged: Message | None = None
    seized: Literal["", "groove", "bar"] = ""
    grip: int = 0
    scroll: int = 0
    stands: Rect | None = None
    stood: Message | None = None
    seen: float = 0.0
    partly: bool = False
    called: tuple[str, ...] | None = None
    act: str = ""
    arriving: bool = True
    places: dict[str, tuple[Message | None, int]] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    dirty: bool = True
    steered: bool = False
    name: str = ""
    closed: bool = False
    cues: tuple[Cue, ...] = ()
    captioned: float = 0.0
    clicked: tuple[float, tuple[int, int], Message | None] = (LONG_AGO, (0, 0), None)
    turned: tuple[float, tuple[int, int], float] = (LONG_AGO, (0, 0), 0.0)
    asked: int = 0
    away: bool = False


def arrived(hands: Hands, name: str, alone: bool = False) -> None:
    """Another scene is up, `alone` by itself and not by a press: focus and scroll begin anew or, on a page that
    stood still when it was left, where they were."""
    hands.places[hands.name] = (hands.focus, hands.scroll)
    hands.canvas.arrive(hands.name, name, hands.now)
    passage = passages.kind(hands.name, name)
    if passage:
        hands.cues = (*hands.cues, Cue("iris" if passage == "iris" else "curtain"))
    fresh = hands.flow.scene.running
    fresh = fresh or (name == "pause" and hands.name != "settings")
    fresh = fresh or name in FORWARD
    if name == "round":  # another match, or another reel: what was pressed last time is not meant
        hands.places.clear()
    found, hands.scroll = (None, 0) if fresh else hands.places.get(name, (None, 0))
    hands.focus = None if (hands.name, name) == ("reviewed", "review") else found  # the row of the last one seen
    hands.steered, hands.seen, hands.partly, hands.called, hands.main = False, 0.0, False, None, None
    hands.arriving, hands.seized = True, ""
    hands.stirred = hands.now if alone else LONG_AGO
    hands.name, hands.since, hands.held, hands.dirty = name, hands.now, None, True
    hands.asked += name == "asking"
    if name == "asking" and hands.asked > IDLE:
        hands.flow.handle(Press(LostFocus(), None, hands.now))


def shown(hands: Hands, when: float) -> None:
    """The first picture of a scene stands, at so many seconds: what was pressed before was not meant for it,
    however long it took to draw."""
    if hands.stirred == hands.since:
        hands.stirred = when
    hands.since = when
