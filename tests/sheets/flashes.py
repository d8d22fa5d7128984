"""Counts flashes in moving pictures, by WCAG 2.3.1 (https://www.w3.org/TR/WCAG22/#dfn-general-flash).

A flash is a pair of opposing changes of relative luminance by a tenth of the most there is, where
the darker is below 0.80; or a pair of opposing changes to or from a saturated red (R / (R + G + B)
at least 0.8 and (R - G - B) x 320 changing by more than 20). More than three a second are too many
when they take a quarter of any 341 by 256 pixels of a window of 1024 by 768. Pictures are seen
as CELLS; each remembers where its value turned last. Example: a cell at 0.10 that goes to 0.25 and
back within a second has turned twice, which is one flash. It is stricter than the rule: changes of
the cells of a field need not come at the same moment, only within the same second. What must stay
true: a picture that flashes four times a second over a quarter of a field is found.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import pygame

from quiz.screen.theme import Colour

CELLS = (48, 36)
FIELD = (16, 12)
"""Cells that are seen at once: a third of the window each way."""
SHARE = 0.25
ALLOWED = 3
TENTH = 0.1
BRIGHT = 0.80
RED_STEP = 20 / 320
RED_SHARE = 0.8


def _linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


LINEAR = tuple(_linear(value) for value in range(256))


@dataclass(slots=True)
class Cell:
    """Where the value of a cell turned last, whether it rises (1) or falls (-1) since, and when it
    turned by enough within the last second."""

    turned: float
    rises: int = 0
    times: deque[float] = field(default_factory=deque)

    def see(self, value: float, step: float, most: float, now: float) -> bool:
        """The value at a time in seconds; only a change by `step` from a value below `most` counts. Whether it
        turned so."""
        change = value - self.turned
        if change * self.rises > 0:
            self.turned = value
        elif abs(change) >= step and min(value, self.turned) < most:
            self.turned, self.rises = value, 1 if change > 0 else -1
            self.times.append(now)
            return True
        return False

    def flashes(self, now: float) -> int:
        """Whole pairs within the last second."""
        while self.times and self.times[0] <= now - 1:
            self.times.popleft()
        return len(self.times) // 2


@dataclass(slots=True)
class Meter:
    """What is seen of a film: the last frame, the cells for light and for red, and the most flashes
    a second that a quarter of any field made, with the time at which they were counted."""

    before: list[Colour] = field(default_factory=list)
    light: list[Cell] = field(default_factory=list)
    red: list[Cell] = field(default_factory=list)
    worst: tuple[int, float] = (0, 0.0)

    def see(self, picture: pygame.Surface, now: float) -> None:
        """The frame that is shown from a time in seconds on."""
        small = pygame.transform.smoothscale(picture, CELLS)
        pixels = pygame.image.tobytes(small, "RGB")
        seen = list(zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True))
        if not self.before:
            self.light = [Cell(luminance(rgb)) for rgb in seen]
            self.red = [Cell(redness(rgb)) for rgb in seen]
        elif seen != self.before:
            turned = False
            for at, (rgb, was) in enumerate(zip(seen, self.before, strict=True)):
                if rgb != was:
                    turned |= self.light[at].see(luminance(rgb), TENTH, BRIGHT, now)
                    turned |= self.red[at].see(redness(rgb), RED_STEP, 1.0, now)
            if turned:  # else there are no more flashes than there were
                self._count(now)
        self.before = seen

    def _count(self, now: float) -> None:
        for cells in (self.light, self.red):
            least = 2 * (self.worst[0] + 1)
            if max([len(cell.times) for cell in cells]) < least:  # those of longer ago among them
                continue
            counts = [cell.flashes(now) if cell.times else 0 for cell in cells]
            while max(counts) > self.worst[0] and _widest(counts, self.worst[0] + 1) >= SHARE:
                self.worst = (self.worst[0] + 1, now)


def luminance(rgb: Colour) -> float:
    """The relative luminance, 0 to 1."""
    return 0.2126 * LINEAR[rgb[0]] + 0.7152 * LINEAR[rgb[1]] + 0.0722 * LINEAR[rgb[2]]


def redness(rgb: Colour) -> float:
    """How red a saturated red is, 0 for any other colour."""
    red, rest = LINEAR[rgb[0]], LINEAR[rgb[1]] + LINEAR[rgb[2]]
    return red - rest if red > 0 and red >= RED_SHARE * (red + rest) else 0.0


def _widest(counts: Sequence[int], least: int) -> float:
    """The largest share of a field, of all fields four cells apart, whose cells reach a count."""
    (across, down), (wide, high) = CELLS, FIELD
    reached = [count >= least for count in counts]
    shares = [
        sum([sum(reached[at : at + wide]) for at in range(top * across + left, (top + high) * across, across)])
        for top in range(0, down - high + 1, 4)
        for left in range(0, across - wide + 1, 4)
    ]
    return max(shares) / (wide * high)
