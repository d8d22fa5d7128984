"""How far the page is scrolled: by the wheel, by keys, by its bar.

What must stay true: it never goes beyond either end.
"""

from __future__ import annotations

from quiz.screen.app.posture import Hands

PAGE = 6.0
"""Notches of the wheel to a page."""
NOTCHES = 7
"""Notches of the wheel to a window."""


def scroll(hands: Hands, by: float) -> None:
    """The page goes so many notches down."""
    go_to(hands, hands.scroll + by * hands.canvas.sheet.window[3] / NOTCHES)


def go_to(hands: Hands, place: float) -> None:
    """The page goes to a place in pixels, or as near as it can."""
    hands.scroll = round(max(0.0, min(float(hands.canvas.limit), place)))
    hands.dirty = True
