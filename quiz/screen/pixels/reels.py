"""The beginning of a reel: the leader that counts down and the slate.

What must stay true: both are live marks; only their place is laid out.
"""

from __future__ import annotations

from quiz.screen.pixels.elements import Leader
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Block, Show


def leader(view: View, element: Leader, width: int, room: int) -> Block:
    """The place of the count."""
    high = min(room, view.u(420), width * 3 // 4)
    return Block(high * 4 // 3, high, (Show((0, 0, high * 4 // 3, high), "leader", element.number),))


def clapper(view: View) -> Block:
    """The place of the slate."""
    return Block(view.u(220), view.u(170), (Show((0, 0, view.u(220), view.u(170)), "clapper"),))
