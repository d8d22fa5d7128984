"""What hands do: keys, pointer and wheel become focus, scroll and presses of the flow.

What must stay true: Enter is not taken in the first moment of a scene, because it was meant for the one
before; and a click counts where it goes up, if it went down there too.
"""

from __future__ import annotations

from dataclasses import replace

from quiz.screen import inputs
from quiz.screen.app.posture import Hands, arrived
from quiz.screen.app.scrolling import PAGE, follow, scroll, seize
from quiz.screen.app.steering import move, stand, wanted
from quiz.screen.canvas import Target
from quiz.screen.inputs import Input
from quiz.screen.scene import Chose, Confirmed, Erased, LostFocus, Press, Skipped, Tuned, Typed

__all__ = ["Hands", "arrived", "is_late", "obey", "takes_letters", "wanted"]

CLICK_GUARD = 0.4
"""Seconds after a change of scene in which a click is not taken: a double click was meant for the
scene before."""
AIMED = 0.8
"""The same where the scene changed by itself, under a pointer that was on its way."""
HAND = 8
"""Pixels that a hand moves between two clicks at one place."""
STILL = 0.6
"""Seconds in which a second click at one place is only for what the first one pressed there: what has moved under
the pointer since was not meant."""
AGAIN = 2.5
"""Seconds in which a click at the same place is one more of the same, though what it was for has moved."""
UNREAD = 2.5
"""Seconds in which a click where another one went on to a question answers nothing: nobody has read it by then, and an
answer may stand where the button was."""
GUARD = 0.25
"""Seconds after a change of scene in which Enter does nothing: it was meant for the one before."""
LATE = 0.35
"""Seconds after a page, or what Enter does on it, has changed by itself, in which no key answers or goes on: it was
meant for what was there before."""
OWN = 0.5
"""Seconds after a scene came up in which no key of a seat's own answers: it said "seen" of the page before, or was
pressed twice."""
ONWARD = (Chose, Confirmed)
HURRYING = (Press, inputs.Entered, inputs.Held, inputs.Moved, inputs.Stepped)
"""What finishes whatever still moves: nobody has to wait for an entrance."""


def obey(hands: Hands, meant: Input) -> None:
    """Does what was meant: gives it to the flow, or moves focus, pointer and scroll."""
    hands.pressed = hands.pressed if isinstance(meant, inputs.Pointed) else hands.now
    hands.asked = 0
    if isinstance(meant, HURRYING):
        hands.canvas.hurry()
        hands.away = isinstance(meant, Press) and isinstance(meant.message, LostFocus)
    match meant:
        case Press():
            hands.dirty = True  # the size of text may change while the scene stays the same
            hands.flow.handle(_addressed(hands, meant))
        case inputs.Entered():
            _enter(hands)
        case inputs.Moved() | inputs.Stepped():
            move(hands, meant)
        case inputs.Pointed(point):
            target = hands.canvas.at(point)
            if hands.dragged:
                _drag(hands, point[0])
            elif hands.seized:
                follow(hands, point[1])
            elif hands.canvas.typed is None and target and target.focusable and _is_new(hands, target):
                hands.focus, hands.steered, hands.dirty = target.message, True, True
                stand(hands, target.message)  # what the pointer is on does not move away
        case inputs.Held(point) if hands.canvas.at(point) is None and seize(hands, point):
            hands.held = hands.dragged = None
        case inputs.Held(point):
            target = _at(hands, point)
            meant_it = target is not None and _is_meant(hands, target, point)
            if not meant_it and _goes_on_clicking(hands, target, point):
                hands.clicked = (hands.now, point, None)
            hands.held = target.message if target and meant_it else None
            hands.dragged = target.message if target and meant_it and target.kind == "bar" else None
            _drag(hands, point[0])
        case inputs.Clicked() if hands.seized:
            hands.seized = ""
        case inputs.Clicked(point) if hands.held is None and (pages := _pages(hands, point)):
            hands.turned = (hands.now, point, pages)
            scroll(hands, pages)
        case inputs.Clicked(point):
            _click(hands, _at(hands, point), point)
        case inputs.Scrolled(by):
            scroll(hands, by)
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


def _at(hands: Hands, point: tuple[int, int]) -> Target | None:
    """What a press at a place is for: what stands there; where nothing does any more, the arrow that moved away from
    under the pointer as it was pressed."""
    target = hands.canvas.at(point)
    when, where, what = hands.clicked
    if target or not isinstance(what, Tuned) or not _is_again(hands, when, where, point):
        return target
    return next((each for each in hands.targets if each.message == what), None)


def _pages(hands: Hands, point: tuple[int, int]) -> float:
    """How far a click at a place turns the page: as far as the last one there, though the other sign may have come to
    stand there; else by the sign that it is on, 0 where there is none."""
    when, where, pages = hands.turned
    if hands.canvas.at(point) is None and _is_again(hands, when, where, point):
        return pages
    return PAGE if hands.canvas.is_more(point) else -PAGE if hands.canvas.is_above(point) else 0.0


def _is_again(hands: Hands, when: float, where: tuple[int, int], point: tuple[int, int]) -> bool:
    """Whether a hand that clicked somewhere clicks there again, on the same page."""
    return when >= hands.since and hands.now - when < AGAIN and _is_near(where, point)


def _is_near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= HAND


def _is_meant(hands: Hands, target: Target, point: tuple[int, int]) -> bool:
    """Whether a click is for what is there now, and not for what was there just before."""
    guard = AIMED if hands.stirred == hands.since else CLICK_GUARD
    when, where, what = hands.clicked
    again = hands.now - when < STILL and _is_near(where, point)
    meant = hands.now - hands.since >= guard and not (again and target.message != what)
    return meant and not _goes_on_clicking(hands, target, point)


def _goes_on_clicking(hands: Hands, target: Target | None, point: tuple[int, int]) -> bool:
    """Whether a hand that went on to a question clicks on at that place, where an answer is now."""
    when, where, what = hands.clicked
    unread = (when < hands.since and hands.now - when < UNREAD) or (what is None and hands.now - when < STILL)
    return target is not None and isinstance(target.message, Chose) and unread and _is_near(where, point)


def is_late(hands: Hands, meant: Input) -> bool:
    """Whether a key was meant for what has just changed by itself, or for the page before. What else a press brought
    is live at once."""
    pressed = meant if isinstance(meant, Press) else None
    goes_on = isinstance(meant, inputs.Entered) or (pressed is not None and isinstance(pressed.message, ONWARD))
    own = pressed is not None and pressed.seat is not None and isinstance(pressed.message, Chose)
    return (goes_on and hands.now - hands.stirred < LATE) or (own and hands.now - hands.since < OWN)


def takes_letters(hands: Hands) -> bool:
    """Whether letters are for a field: one takes them, or has the focus and begins to with the first."""
    return hands.flow.typing or any(each.kind == "field" and each.message == hands.focus for each in hands.targets)


def _addressed(hands: Hands, press: Press) -> Press:
    """A letter with the field that it is for, where none takes letters yet."""
    if not isinstance(press.message, Typed | Erased) or hands.flow.typing:
        return press
    return replace(press, message=replace(press.message, into=hands.focus))


def _is_new(hands: Hands, target: Target) -> bool:
    return target.message != hands.focus or not hands.steered


def _enter(hands: Hands) -> None:
    if hands.now - hands.since >= GUARD and (hands.steered or not isinstance(hands.focus, Chose)):
        hands.flow.handle(Press(Confirmed() if hands.focus is None else hands.focus, None, hands.now))
        _veil(hands)


def _click(hands: Hands, target: Target | None, point: tuple[int, int]) -> None:
    """Released where it went down: the target is pressed; away from everything: what unfolds is shown."""
    held, hands.held = hands.held, None
    dragged, hands.dragged = hands.dragged, None
    if dragged:
        return
    if target is None and held is None:
        hands.flow.handle(Press(Skipped(), None, hands.now))
    elif target and target.enabled and target.message == held:
        hands.focus, hands.clicked = target.message, (hands.now, point, target.message)
        stand(hands, target.message)
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
