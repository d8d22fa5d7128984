"""Where the focus goes: plain geometry over the targets of the last drawing.

What must stay true: as long as anything can be pressed something has the focus, and every target
can be reached with the four arrows or with Tab.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quiz.screen.canvas import Target
from quiz.screen.inputs import Direction
from quiz.screen.scene import Message

OPPOSITE: Mapping[Direction, Direction] = {"left": "right", "right": "left", "up": "down", "down": "up"}


def settled(targets: Sequence[Target], focus: Message | None, main: Message | None) -> Message | None:
    """The focus that is kept if it is still there, else the main button, else the first target."""
    usable = [target.message for target in targets if target.focusable]
    for wanted in (focus, main):
        if wanted is not None and wanted in usable:
            return wanted
    return usable[0] if usable else None


def stepped(targets: Sequence[Target], focus: Message | None, by: int) -> Message | None:
    """The next or previous target in reading order, round the end."""
    usable = [target.message for target in targets if target.focusable]
    if not usable:
        return None
    at = usable.index(focus) if focus in usable else -by
    return usable[(at + by) % len(usable)]


def moved(targets: Sequence[Target], focus: Message | None, where: Direction) -> Message | None:
    """The nearest target in a direction; the same one when there is none. Near means little way
    along the direction, and across it little way from edge to edge counted thrice."""
    here = next((target for target in targets if target.message == focus), None)
    if here is None:
        return settled(targets, None, None)
    ahead = [
        (_distance(here, other, where), number, other)
        for number, other in enumerate(targets)
        if other.focusable and other.message != focus and _is_ahead(here, other, where)
    ]
    return min(ahead, key=lambda found: found[:2])[2].message if ahead else focus


def abreast(targets: Sequence[Target], focus: Message | None) -> Sequence[Target]:
    """The targets in the row of the one with the focus."""
    here = next((target for target in targets if target.message == focus), None)
    return [each for each in targets if here and _is_abreast(here, each)]


def around(targets: Sequence[Target], focus: Message | None, where: Direction) -> Message | None:
    """The target at the other end: as far as one can go against the direction, from side to side in the same
    row."""
    here = next((target for target in targets if target.message == focus), None)
    if here is None:
        return focus
    line = targets if where in ("up", "down") else abreast(targets, focus)
    while (further := moved(line, focus, OPPOSITE[where])) != focus:
        focus = further
    return focus


def _is_abreast(here: Target, other: Target) -> bool:
    return here.rect[1] < _end(other, 1) and other.rect[1] < _end(here, 1)


def _is_ahead(here: Target, other: Target, where: Direction) -> bool:
    along = 0 if where in ("left", "right") else 1
    one, two = _middle(here, along), _middle(other, along)
    apart = max(here.rect[along], other.rect[along]) - min(_end(here, along), _end(other, along))
    return (two > one if where in ("right", "down") else two < one) and apart > -min(
        here.rect[along + 2], other.rect[along + 2]
    ) / 2


def _distance(here: Target, other: Target, where: Direction) -> float:
    along = 0 if where in ("left", "right") else 1
    across = 1 - along
    forward = max(0, max(here.rect[along], other.rect[along]) - min(_end(here, along), _end(other, along)))
    aside = max(0, max(here.rect[across], other.rect[across]) - min(_end(here, across), _end(other, across)))
    return forward + 3 * aside + abs(_middle(here, across) - _middle(other, across)) * 0.05


def _middle(target: Target, axis: int) -> float:
    return target.rect[axis] + target.rect[axis + 2] / 2


def _end(target: Target, axis: int) -> int:
    return target.rect[axis] + target.rect[axis + 2]
