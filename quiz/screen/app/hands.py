"""What hands do: keys, pointer and wheel become focus, scroll and presses of the flow.

Focus and scroll live here and not in the scenes, keyed by message and by scene. What must stay
true: Enter is not taken in the first moment of a scene, because it was meant for the one before;
and a click counts where it goes up, if it went down there too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quiz.screen import inputs
from quiz.screen.app import focus
from quiz.screen.app.played import Flow
from quiz.screen.canvas import Target
from quiz.screen.cues import Cue
from quiz.screen.inputs import Input
from quiz.screen.pixels import PixelCanvas, passages
from quiz.screen.scene import Chose, Confirmed, LostFocus, Message, Press, Skipped, Tuned

CLICK_GUARD = 0.4
"""Seconds after a change of scene in which a click is not taken: a double click was meant for the
scene before."""
GUARD = 0.25
"""Seconds after a change of scene in which Enter does nothing: it was meant for the one before."""


HURRYING = (Press, inputs.Entered, inputs.Held, inputs.Moved, inputs.Stepped)
"""What finishes whatever still moves: nobody has to wait for an entrance."""


PAGE = 6.0
"""Notches of the wheel to a page."""
FAR = 0.6
"""The share of a window that the focus may take the page along at once."""


@dataclass(slots=True)
class Hands:
    """What the hands have to do with: `now` and `since` when the scene came up, in seconds; the
    message with the focus, the page's `main` one, the one held down, and that of a bar that is `dragged`;
    how far the page is scrolled, down to what share it was `seen`, whether the scene knows it `partly`,
    which of its pieces were `called` last; the act it is of, and whether its scene is only `arriving`;
    `dirty` when it must be drawn again, `steered` when the focus was put where it is by hand, `closed` when
    the window is; what the hands themselves sound like, since when a caption stands, and `away` while
    another window is in front."""

    flow: Flow
    canvas: PixelCanvas = field(default_factory=PixelCanvas)
    now: float = 0.0
    since: float = 0.0
    focus: Message | None = None
    main: Message | None = None
    held: Message | None = None
    dragged: Message | None = None
    scroll: int = 0
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
    away: bool = False


def arrived(hands: Hands, name: str) -> None:
    """Another scene is up: focus and scroll begin anew or, on a page that stood still when it was
    left, where they were."""
    hands.places[hands.name] = (hands.focus, hands.scroll)
    hands.canvas.arrive(hands.name, name, hands.now)
    passage = passages.kind(hands.name, name)
    if passage:
        hands.cues = (*hands.cues, Cue("iris" if passage == "iris" else "curtain"))
    fresh = hands.flow.scene.running
    fresh = fresh or (name == "pause" and hands.name != "settings")
    fresh = fresh or name == "reviewed"  # another question, which is read from its beginning
    if name == "round":  # another match, or another reel: what was pressed last time is not meant
        hands.places.clear()
    found, hands.scroll = (None, 0) if fresh else hands.places.get(name, (None, 0))
    hands.focus = None if (hands.name, name) == ("reviewed", "review") else found  # the row of the last one seen
    hands.steered, hands.seen, hands.partly, hands.called, hands.main = False, 0.0, False, None, None
    hands.arriving = True
    hands.name, hands.since, hands.held, hands.dirty = name, hands.now, None, True


def wanted(hands: Hands, targets: Sequence[Target]) -> Message | None:
    """What is to have the focus among what was laid out: a field that takes letters always has it, and a main
    button that only comes later takes it from the one before, unless it was put there by hand."""
    if hands.canvas.main != hands.main:
        hands.focus = None if hands.focus == hands.main and not hands.steered else hands.focus
        hands.main = hands.canvas.main
    return focus.settled(targets, hands.canvas.typed or hands.focus, hands.canvas.main)


def obey(hands: Hands, meant: Input) -> None:
    """Does what was meant: gives it to the flow, or moves focus, pointer and scroll."""
    if isinstance(meant, HURRYING):
        hands.canvas.hurry()
        hands.away = isinstance(meant, Press) and isinstance(meant.message, LostFocus)
    match meant:
        case Press():
            hands.dirty = True  # the size of text may change while the scene stays the same
            hands.flow.handle(meant)
        case inputs.Entered():
            _enter(hands)
        case inputs.Moved() | inputs.Stepped():
            _move(hands, meant)
        case inputs.Pointed(point):
            target = hands.canvas.at(point)
            if hands.dragged:
                _drag(hands, point[0])
            elif hands.canvas.typed is None and target and target.focusable and _is_new(hands, target):
                hands.focus, hands.steered, hands.dirty = target.message, True, True
        case inputs.Held(point):
            target = hands.canvas.at(point)
            late = hands.now - hands.since >= CLICK_GUARD
            hands.held = target.message if target and late else None
            hands.dragged = target.message if target and late and target.kind == "bar" else None
            _drag(hands, point[0])
        case inputs.Clicked(point) if hands.held is None and hands.canvas.is_more(point):
            _scroll(hands, PAGE)
        case inputs.Clicked(point) if hands.held is None and hands.canvas.is_above(point):
            _scroll(hands, -PAGE)
        case inputs.Clicked(point):
            _click(hands, hands.canvas.at(point))
        case inputs.Scrolled(by):
            _scroll(hands, by)
        case inputs.Switched():
            hands.flow.handle(Press(Tuned("full", 1), None, hands.now))
            hands.dirty = True
        case inputs.Muted():
            hands.canvas.muted, hands.dirty = not hands.canvas.muted, True
        case inputs.Returned():
            hands.away = False
        case inputs.Closed():
            hands.closed = True
        case inputs.Exposed():
            hands.canvas.expose()
            hands.dirty = True


def _is_new(hands: Hands, target: Target) -> bool:
    return target.message != hands.focus or not hands.steered


def _enter(hands: Hands) -> None:
    if hands.now - hands.since >= GUARD and (hands.steered or not isinstance(hands.focus, Chose)):
        hands.flow.handle(Press(Confirmed() if hands.focus is None else hands.focus, None, hands.now))
        _veil(hands)


def _click(hands: Hands, target: Target | None) -> None:
    """Released where it went down: the target is pressed; away from everything: what unfolds is shown."""
    held, hands.held = hands.held, None
    dragged, hands.dragged = hands.dragged, None
    if dragged:
        return
    if target is None and held is None:
        hands.flow.handle(Press(Skipped(), None, hands.now))
    elif target and target.enabled and target.message == held:
        hands.focus = target.message
        hands.flow.handle(Press(target.message, None, hands.now))
        _veil(hands)


def _drag(hands: Hands, x: int) -> None:
    """The bar that the pointer took goes to where the pointer is: as many presses of its arrows, in one."""
    bar = next((each for each in hands.targets if each.kind == "bar" and each.message == hands.dragged), None)
    if bar is None or not isinstance(bar.message, Tuned):
        return
    left, _, width, _ = bar.rect
    by = round(min(1.0, max(0.0, (x - left) / width)) * bar.steps) - bar.at
    if by:
        hands.flow.handle(Press(Tuned(bar.message.name, by), None, hands.now))
        hands.targets = tuple(replace(each, at=each.at + by) if each is bar else each for each in hands.targets)
        hands.dirty = True


def _veil(hands: Hands) -> None:
    """Where several answer at one screen, no ring stays on what one of them chose."""
    if isinstance(hands.focus, Chose) and hands.flow.clusters:
        hands.steered, hands.dirty = False, True


def _move(hands: Hands, meant: inputs.Moved | inputs.Stepped) -> None:
    """The focus moves and stays in sight; at the end it begins anew, or a page that is longer scrolls, and
    so it does on the way to what is far. Over answers nothing has the focus at first: the first arrow
    shows where it is."""
    if hands.canvas.typed is not None:  # the field has the focus, and gives it away
        hands.flow.handle(Press(Confirmed(), None, hands.now))
    first = isinstance(hands.focus, Chose) and not hands.steered
    found = hands.focus if first else _next(hands, meant)
    along = isinstance(meant, inputs.Moved) and meant.where in ("up", "down") and hands.canvas.limit > 0
    if along and (_is_far(hands, found) or (found == hands.focus and not first)):
        _scroll(hands, 1.0 if meant == inputs.Moved("down") else -1.0)
        return
    if found is not None:
        hands.cues = (*hands.cues, *([Cue("focus")] if found != hands.focus else []))
        hands.focus, hands.dirty, hands.steered = found, True, hands.steered or first
        hands.scroll = hands.canvas.scroll_for(found, hands.scroll)


def _is_far(hands: Hands, found: Message | None) -> bool:
    """Whether so much lies between here and there that some of it would never be in sight."""
    way = 0 if found is None else abs(hands.canvas.scroll_for(found, hands.scroll) - hands.scroll)
    return way > hands.canvas.sheet.window[3] * FAR


def _next(hands: Hands, meant: inputs.Moved | inputs.Stepped) -> Message | None:
    if isinstance(meant, inputs.Stepped):
        return focus.stepped(hands.targets, hands.focus, meant.by)
    found = _neighbour(hands, meant.where)
    if found != hands.focus or (hands.canvas.limit and meant.where in ("up", "down")):
        return found
    return focus.around(hands.targets, found, meant.where)


def _neighbour(hands: Hands, where: inputs.Direction) -> Message | None:
    """The next target; on a page that scrolls first what scrolls, however near the foot lies."""
    body = hands.targets[: len(hands.canvas.sheet.moving.targets)]
    if hands.canvas.limit and where in ("up", "down") and any(each.message == hands.focus for each in body):
        found = focus.moved(body, hands.focus, where)
        if found != hands.focus:
            return found
    return focus.moved(hands.targets, hands.focus, where)


def _scroll(hands: Hands, by: float) -> None:
    notch = hands.canvas.sheet.window[3] / 7
    hands.scroll = round(max(0.0, min(float(hands.canvas.limit), hands.scroll + by * notch)))
    hands.dirty = True
