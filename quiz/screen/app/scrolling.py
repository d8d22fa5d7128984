"""How far the page is scrolled: by the wheel, by keys, by its bar.

What must stay true: it never goes beyond either end; and a press on the bar is meant for nothing else, up to
where it goes up again.
"""

from __future__ import annotations

from quiz.screen.app.posture import Hands
from quiz.screen.pixels.marks import Rect

PAGE = 6.0
"""Notches of the wheel to a page."""
NOTCHES = 7
"""Notches of the wheel to a window."""
REACH = 2
"""How many of its own widths beside the bar a press still takes it: it is narrow."""


def scroll(hands: Hands, by: float) -> None:
    """The page goes so many notches down."""
    go_to(hands, hands.scroll + by * hands.canvas.sheet.window[3] / NOTCHES)


def go_to(hands: Hands, place: float) -> None:
    """The page goes to a place in pixels, or as near as it can."""
    hands.scroll = round(max(0.0, min(float(hands.canvas.limit), place)))
    hands.dirty = True


def seize(hands: Hands, point: tuple[int, int]) -> bool:
    """Whether a press is on the bar, which then follows the pointer; beyond its ends a page is turned."""
    found = hands.canvas.bar
    if found is None or not _is_near(found[0], point):
        return False
    thumb = found[1]
    hands.seized = "groove"
    if point[1] < thumb[1]:
        scroll(hands, -PAGE)
    elif point[1] >= thumb[1] + thumb[3]:
        scroll(hands, PAGE)
    else:
        hands.seized, hands.grip = "bar", point[1] - thumb[1]
    return True


def follow(hands: Hands, y: int) -> None:
    """The bar that was taken goes along with the pointer."""
    found = hands.canvas.bar
    if found and hands.seized == "bar":
        (_, top, _, high), (_, _, _, length) = found
        go_to(hands, (y - hands.grip - top) / max(1, high - length) * hands.canvas.limit)


def _is_near(groove: Rect, point: tuple[int, int]) -> bool:
    left, top, wide, high = groove
    return left - REACH * wide <= point[0] < left + (1 + REACH) * wide and top <= point[1] < top + high
