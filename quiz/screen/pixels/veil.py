"""What hides the change from one page to another: the curtain, the iris, or a fade of the whole.

The old picture is kept for as long as it is still to be seen. What must stay true: in reduced motion
nothing travels over the screen; one picture fades over into the next.
"""

from __future__ import annotations

from dataclasses import replace

import pygame

from quiz.screen.pixels import house, overlays
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Rect
from quiz.screen.pixels.motion import REDUCED, Manner, in_out_cubic
from quiz.screen.pixels.passages import Kind, Passage
from quiz.screen.pixels.rects import wider

MIDDLE = 0.45
"""How far down the window the iris closes."""


class Veil:
    """What hangs before the page of one window."""

    def __init__(self) -> None:
        self._passage: Passage | None = None
        self._fades: float | None = None
        self._old: pygame.Surface | None = None
        self._kept: pygame.Surface | None = None

    def begin(self, kind: Kind | None, now: float) -> None:
        """A passage of a kind begins, or none."""
        self._passage = Passage(kind, now) if kind else None
        self._old = None

    def again(self, now: float) -> None:
        """What began before there was a house to be seen begins now."""
        if self._passage:
            self._passage = replace(self._passage, since=now)

    def drop(self) -> None:
        """Nothing hangs."""
        self._passage = self._fades = self._old = None

    def take(self, surface: pygame.Surface, now: float, manner: Manner, changed: bool) -> None:
        """Keeps the picture that is on the screen, when it will still be needed; before anything is
        drawn. `changed`: another page, or the same with other words, will be drawn."""
        if manner == "none":
            self.drop()
        elif manner == "reduced":
            self._passage = None
            if changed:
                self._fades, self._old = now, self._copy(surface)
        elif self._passage and self._old is None and self._passage.leaves(now):
            self._old = self._copy(surface)

    def spread(self, size: tuple[int, int]) -> bool:
        """Whether there is a surface for the old picture; if not, there is one now, which takes long."""
        spread = self._kept is not None and self._kept.get_size() == size
        if not spread:
            self._kept = pygame.Surface(size)
        return spread

    def _copy(self, surface: pygame.Surface) -> pygame.Surface:
        """What is on the screen, on a surface that is made once."""
        self.spread(surface.get_size())
        assert self._kept is not None
        self._kept.set_alpha(None)
        self._kept.blit(surface, (0, 0))
        return self._kept

    def hangs(self, now: float) -> bool:
        """Whether anything is before the page."""
        if self._fades is not None:
            return now < self._fades + REDUCED
        return self._passage is not None and self._passage.share(now) < 1

    def hides(self, now: float) -> bool:
        """Whether nothing of the page can be seen: it need not be drawn."""
        return self._fades is None and self._passage is not None and self._passage.hidden(now)

    def lifts(self, now: float) -> float:
        """When the page begins to be seen, in seconds; now, if it is seen."""
        return max(now, self._passage.since + self._passage.hides) if self._passage else now

    def gap(self, view: View, now: float) -> Rect:
        """What of the window is not behind it: the rest of the page need not be drawn."""
        passage = self._passage
        if passage is None or not self.hangs(now):
            return 0, 0, view.width, view.height
        return _gap(view, passage.kind, passage.share(now))

    def draw(self, surface: pygame.Surface, view: View, now: float) -> None:
        """Draws it over the page."""
        if not self.hangs(now):
            self.drop()
        elif self._fades is not None and self._old:
            self._old.set_alpha(round(255 * (1 - (now - self._fades) / REDUCED)))
            surface.blit(self._old, (0, 0))
        elif self._passage:
            self._draw_passage(surface, view, self._passage.kind, self._passage.share(now))

    def _draw_passage(self, surface: pygame.Surface, view: View, kind: Kind, share: float) -> None:
        seen = _gap(view, kind, share)
        if self._old and (kind == "fall" or (kind == "iris" and share < 0.5)):
            surface.blit(self._old, seen, seen)
        if kind == "iris":
            overlays.iris(surface, view, abs(1 - 2 * share), _middle(view))
        else:
            house.hung(surface, view, _openness(kind, share))


def _middle(view: View) -> tuple[int, int]:
    """Where the iris closes to."""
    return view.width // 2, round(view.height * MIDDLE)


def _gap(view: View, kind: Kind, share: float) -> Rect:
    """What of the window it leaves open, and a little more."""
    hole = kind == "iris"
    return wider(
        overlays.hole(view, abs(1 - 2 * share), _middle(view)) if hole else house.gap(view, _openness(kind, share))
    )


def _openness(kind: Kind, share: float) -> float:
    return in_out_cubic(1 - share if kind == "fall" else share)
