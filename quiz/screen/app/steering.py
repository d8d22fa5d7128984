"""Where the arrows and Tab take the focus, and how the page follows it.

The focus only goes to what can be seen, or what the page comes to next as it scrolls. Example of a wall of
posters above a row of buttons: from the lowest poster in sight, Down goes to the next row, which scrolls
into sight; from the button below, Up goes back to a poster in sight, and never to one that lies behind the
foot. What must stay true: whatever has the focus is in sight with the words that belong to it, as far as the
window has room; and a page that is longer scrolls where nothing more can have the focus.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quiz.screen.app import focus
from quiz.screen.app.posture import Hands
from quiz.screen.app.scrolling import go_to, scroll
from quiz.screen.canvas import Target
from quiz.screen.cues import Cue
from quiz.screen.inputs import Moved, Stepped
from quiz.screen.pixels.elements import Tabs
from quiz.screen.pixels.marks import Rect
from quiz.screen.scene import Chose, Confirmed, Message, Press, Tuned

FAR = 0.6
"""The share of a window that the focus may take the page along at once."""
ONWARD = ("down", "right")
SIDEWAYS = {"left": -1, "right": 1}
"""By how many steps an arrow changes what is set on a row."""


def settle(hands: Hands, targets: Sequence[Target]) -> None:
    """After the page was laid out: what has the focus, and the page scrolled to where it is seen."""
    focused = wanted(hands, targets)
    stands = None if focused is None else hands.canvas.stands(focused)
    moved = focused != hands.focus or hands.arriving or stands != hands.stands
    if focused is not None and moved and not isinstance(focused, Chose):
        slid = _slid(hands, focused, stands)
        go_to(hands, hands.scroll + slid)
        if not slid or stands is None or not hands.canvas.holds(stands, hands.scroll):
            hands.scroll = hands.canvas.scroll_for(focused, hands.scroll)
    hands.focus, hands.stands, hands.stood = focused, stands, focused
    hands.scroll = min(hands.scroll, hands.canvas.limit)


def stand(hands: Hands, message: Message) -> None:
    """From now on it is this that is not to move away."""
    hands.stands, hands.stood = hands.canvas.stands(message), message


def _slid(hands: Hands, focused: Message, stands: Rect | None) -> int:
    """How far down the page what has the focus has slid, by its middle, since it was drawn last: the page follows,
    so that a row stays under the pointer while it is changed, whatever grows above it."""
    same = focused == hands.stood or (
        isinstance(focused, Tuned) and isinstance(hands.stood, Tuned) and focused.name == hands.stood.name
    )
    if hands.arriving or not same or stands is None or hands.stands is None:
        return 0
    return (2 * stands[1] + stands[3] - 2 * hands.stands[1] - hands.stands[3]) // 2


def wanted(hands: Hands, targets: Sequence[Target]) -> Message | None:
    """What is to have the focus among what was laid out: a field that takes letters always has it, a shelf opens
    at what is chosen on it, and a main button that only comes later takes it from the one before, unless it was
    put there by hand."""
    main = hands.canvas.main
    if hands.arriving and hands.canvas.script.kind == "shelf":
        hands.focus = main
    if main != hands.main:
        hands.focus = None if hands.focus == hands.main and not hands.steered else hands.focus
        hands.main = main
        if not hands.arriving and hands.pressed < hands.now:
            hands.stirred = hands.now
    return focus.settled(targets, hands.canvas.typed or hands.focus, main)


def move(hands: Hands, meant: Moved | Stepped) -> None:
    """The focus moves and stays in sight; at the end of a row it begins anew, or a page that is longer
    scrolls, and so it does on the way to what is far. Over answers nothing has the focus at first: the first
    arrow shows where it is."""
    if isinstance(meant, Moved) and _tunes(hands, meant):
        return
    if hands.canvas.typed is not None:  # the field has the focus, and gives it away
        hands.flow.handle(Press(Confirmed(), None, hands.now))
    first = isinstance(hands.focus, Chose) and not hands.steered
    found = hands.focus if first else _next(hands, meant)
    along = isinstance(meant, Moved) and meant.where in ("up", "down") and hands.canvas.limit > 0
    if along and (_is_far(hands, found) or (found == hands.focus and not first)):
        if _is_over_window(hands):
            scroll(hands, 1.0 if meant == Moved("down") else -1.0)
        return
    if found is not None:
        hands.cues = (*hands.cues, *([Cue("focus")] if found != hands.focus else []))
        hands.focus, hands.dirty, hands.steered = found, True, hands.steered or first
        hands.scroll = hands.canvas.scroll_for(found, hands.scroll)


def _tunes(hands: Hands, meant: Moved) -> bool:
    """Left and right change what is set on a row that has the focus, and the focus stays in the row."""
    if meant.where not in SIDEWAYS or hands.canvas.script.kind != "settings" or not isinstance(hands.focus, Tuned):
        return False
    hands.focus = Tuned(hands.focus.name, SIDEWAYS[meant.where])
    hands.flow.handle(Press(hands.focus, None, hands.now))
    hands.dirty, hands.steered = True, True
    return True


def _is_far(hands: Hands, found: Message | None) -> bool:
    """Whether so much lies between here and there that some of it would never be in sight."""
    way = 0 if found is None else abs(hands.canvas.scroll_for(found, hands.scroll) - hands.scroll)
    return way > hands.canvas.sheet.window[3] * FAR


def _is_over_window(hands: Hands) -> bool:
    """Whether what has the focus stands over, in or under what scrolls, and not beside it."""
    left, _, wide, _ = hands.canvas.sheet.window
    here = next((each.rect for each in hands.targets if each.message == hands.focus), (left, 0, wide, 0))
    return here[0] < left + wide and left < here[0] + here[2]


def _next(hands: Hands, meant: Moved | Stepped) -> Message | None:
    if isinstance(meant, Stepped):
        return focus.stepped(hands.targets, hands.focus, meant.by)
    tabs = dict(_tabs(hands))
    if hands.focus in tabs and meant.where in SIDEWAYS:  # from the last of them not into the page it shows
        return focus.moved([each for each in hands.targets if each.message in tabs], hands.focus, meant.where)
    found = _found(hands, meant)
    entered = found in tabs and hands.focus not in tabs
    return next((message for message, chosen in tabs.items() if chosen), found) if entered else found


def _tabs(hands: Hands) -> Iterator[tuple[Message, bool]]:
    """The tabs of the page, and whether each is the chosen one."""
    for each in hands.canvas.script.said:
        if isinstance(each, Tabs):
            yield from ((message, chosen) for _, message, chosen in each.items)


def _found(hands: Hands, meant: Moved) -> Message | None:
    body, foot = _body(hands), hands.targets[len(_body(hands)) :]
    seen = [each for each in body if _is_seen(hands, each)]
    here = next((each for each in body if each.message == hands.focus), None)
    if here and seen and here not in seen:  # the page was scrolled away from it
        return seen[0 if meant.where in ONWARD else -1].message
    upright = hands.canvas.limit > 0 and meant.where in ("up", "down")
    if here and upright:
        found = focus.moved(body, hands.focus, meant.where)
        if found != hands.focus:
            return found
    below = [each.message for each in foot if each.kind == "button"]
    beside = hands.focus in below and meant.where in SIDEWAYS
    row = focus.abreast(foot, hands.focus) if beside else (*seen, *foot)
    found = focus.moved(row, hands.focus, meant.where)
    if meant.where == "down" and hands.focus not in below and found in below:
        return hands.canvas.main if hands.canvas.main in below else below[-1]  # what one came for, not what is nearest
    halved = hands.canvas.script.kind == "shelf" and isinstance(hands.focus, Tuned)
    last = hands.focus in below  # from the button that goes on not round to the one that goes back
    stays = found != hands.focus or upright or halved or last  # nor from what is set for a pack to another pack
    return found if stays else focus.around((*seen, *foot), found, meant.where)


def _body(hands: Hands) -> Sequence[Target]:
    """What can be pressed in the part of the page that may scroll."""
    return hands.targets[: len(hands.canvas.sheet.moving.targets)]


def _is_seen(hands: Hands, target: Target) -> bool:
    """Whether a target of the body is in sight, at least by half."""
    _, top, _, high = hands.canvas.sheet.window
    return not hands.canvas.limit or top <= target.rect[1] + target.rect[3] / 2 < top + high
