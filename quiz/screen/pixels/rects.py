"""Rectangles of the screen: what some have that others have not, what they have in common, and how they are copied.

A copy is quick where each of its rows begins and ends at a multiple of 64 bytes, in the picture and on the screen:
memory is written by such lines, and a line of which a part is written takes as long as several whole ones. Example: of
a window of 3840x2160 a column of 64 pixels takes 0.03 ms then, and 0.24 from four pixels beside. So what is copied is
made a little wider. What must stay true: what is parted has every pixel that it had, and none of them twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pygame

from quiz.screen.pixels.marks import Rect

QUICK = 16
"""Pixels to 64 bytes."""
SCATTERED = 1.8
"""So many times as long as to show one rectangle it takes to show some dozens that are as large (measured)."""


def wider(rect: Rect) -> Rect:
    """The least rectangle that has all of one and is copied quickly."""
    left, top, width, high = rect
    start = left - left % QUICK
    return start, top, (left + width - start + QUICK - 1) // QUICK * QUICK if width else 0, high


def narrower(rect: Rect) -> Rect:
    """The largest part of a rectangle that is copied quickly."""
    left, top, width, high = rect
    start = left + -left % QUICK
    return start, top, max(0, left + width - start) // QUICK * QUICK, high


def without(rects: Iterable[Rect], hidden: Iterable[Rect]) -> list[Rect]:
    """What some rectangles have that others do not."""
    boxes = [pygame.Rect(each) for each in hidden]
    found: list[Rect] = []
    for each in rects:
        box = pygame.Rect(each)
        parts = [box]
        for at in box.collidelistall(boxes):
            parts = [left for part in parts for left in _without(part, boxes[at])]
        found += [(part.x, part.y, part.w, part.h) for part in parts]
    return found


def within(rect: Rect, parts: Sequence[Rect]) -> pygame.Rect:
    """A rectangle that has all that some others have of one."""
    found = [part for part in (pygame.Rect(each).clip(rect) for each in parts) if part.w and part.h]
    return found[0].unionall(found[1:]) if found else pygame.Rect(0, 0, 0, 0)


def clipped(rects: Iterable[Rect], box: Rect) -> list[Rect]:
    """What of some rectangles lies in another one."""
    parts = (pygame.Rect(each).clip(box) for each in rects)
    return [(part.x, part.y, part.w, part.h) for part in parts if part.w and part.h]


def parted(rects: Iterable[Rect], window: pygame.Rect) -> list[Rect]:
    """Rectangles that have all that some others have of a window, none of it twice: what is drawn and shown by
    rectangle costs as much as they are large."""
    found: list[pygame.Rect] = []
    for box in sorted((pygame.Rect(each).clip(window) for each in dict.fromkeys(rects)), key=_area, reverse=True):
        met = box.collidelistall(found)
        if not (box.w and box.h) or (met and found[met[0]].contains(box)):  # as most of many small ones are
            continue
        parts = [box]
        for at in met:
            parts = [left for part in parts for left in _without(part, found[at])]
        found += parts
    return [(box.x, box.y, box.w, box.h) for box in found]


def shown(rects: list[Rect]) -> list[Rect]:
    """What is shown where some rectangles changed: one round them all, if that is quicker."""
    boxes = [pygame.Rect(each) for each in rects]
    if len(boxes) < 2:
        return rects
    around = boxes[0].unionall(boxes[1:])
    if SCATTERED * sum(map(_area, boxes)) < _area(around):
        return rects
    return [(around.x, around.y, around.w, around.h)]


def _area(box: pygame.Rect) -> int:
    return box.w * box.h


def _without(box: pygame.Rect, other: pygame.Rect) -> Iterator[pygame.Rect]:
    """What of a rectangle another one does not have, in four parts at most."""
    if not box.colliderect(other):
        yield box
        return
    top, low = max(box.top, other.top), min(box.bottom, other.bottom)
    left, right = max(box.left, other.left), min(box.right, other.right)
    parts = (
        (box.x, box.y, box.w, top - box.y),
        (box.x, top, left - box.x, low - top),
        (right, top, box.right - right, low - top),
        (box.x, low, box.w, box.bottom - low),
    )
    yield from (pygame.Rect(part) for part in parts if part[2] and part[3])


def meet(some: Iterable[Rect], others: Sequence[Rect]) -> bool:
    """Whether any of some rectangles has anything in common with any of others."""
    boxes = [pygame.Rect(each) for each in others]
    return any(pygame.Rect(each).collidelist(boxes) >= 0 for each in some)
