"""What hides the change from one page to another: the curtain, the iris, or a fade of the whole.

The old picture is kept for as long as it is still to be seen. While a passage goes on, only that is drawn anew
over which its edge has gone: the middle of an iris that closes stays as it was. What must stay true: in reduced
motion nothing travels over the screen; one picture fades over into the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from quiz.screen.pixels import house, overlays
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Rect
from quiz.screen.pixels.motion import REDUCED, Manner, in_out_cubic
from quiz.screen.pixels.passages import Kind, Passage
from quiz.screen.pixels.rects import clipped, narrower, parted, wider, without

MIDDLE = 0.45
"""How far down the window the iris closes."""


@dataclass(frozen=True, slots=True)
class Left:
    """What of the window a passage leaves open, and a little more; and what of that its edge does not touch."""

    open: Rect
    clear: Rect


class Veil:
    """What hangs before the page of one window."""

    def __init__(self) -> None:
        self._passage: Passage | None = None
        self._fades: float | None = None
        self._old: pygame.Surface | None = None
        self._kept: pygame.Surface | None = None
        self._drawn: tuple[pygame.Surface, Left] | None = None
        self._stale: list[Rect] | None = None

    def begin(self, kind: Kind | None, now: float) -> None:
        """A passage of a kind begins, or none."""
        self._passage = Passage(kind, now) if kind else None
        self._old = self._drawn = None

    def again(self, now: float) -> None:
        """What began before there was a house to be seen begins now."""
        if self._passage:
            self._passage = replace(self._passage, since=now)

    def drop(self) -> None:
        """Nothing hangs."""
        self._passage = self._fades = self._old = self._drawn = None

    def expose(self) -> None:
        """The screen has lost what it showed."""
        self._drawn = None

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
        return _left(view, passage.kind, passage.share(now)).open

    def stale(self, surface: pygame.Surface, view: View, now: float, over: Sequence[Rect]) -> list[Rect] | None:
        """What of the window it makes another than in the last frame, and what lay `over` it then; None: all."""
        self._stale = None
        if self._drawn and self._drawn[0] is surface and self._fades is None:
            before, window = self._drawn[1], surface.get_rect()
            clear, within = pygame.Rect(before.clear), window
            if self._passage and self.hangs(now):
                left = _left(view, self._passage.kind, self._passage.share(now))
                clear = clear.clip(left.clear)
                if self._passage.kind == "iris":  # what is black beyond both holes stays so
                    within = pygame.Rect(before.open).union(left.open)
            gone = without([(within.x, within.y, within.w, within.h)], [(clear.x, clear.y, clear.w, clear.h)])
            self._stale = parted([wider(rect) for rect in (*gone, *over)], window)
        return self._stale

    def draw(self, surface: pygame.Surface, view: View, now: float) -> None:
        """Draws it over the page."""
        self._drawn = None
        if not self.hangs(now):
            self.drop()
        elif self._fades is not None and self._old:
            self._old.set_alpha(round(255 * (1 - (now - self._fades) / REDUCED)))
            surface.blit(self._old, (0, 0))
        elif self._passage:
            self._draw_passage(surface, view, self._passage.kind, self._passage.share(now))

    def _draw_passage(self, surface: pygame.Surface, view: View, kind: Kind, share: float) -> None:
        left = _left(view, kind, share)
        self._drawn = surface, left
        if self._old and (kind == "fall" or (kind == "iris" and share < 0.5)):
            for rect in [left.open] if self._stale is None else clipped(self._stale, left.open):
                surface.blit(self._old, rect, rect)
        if kind == "iris":
            overlays.iris(surface, view, abs(1 - 2 * share), _middle(view))
        else:
            house.hung(surface, view, _openness(kind, share))


def _middle(view: View) -> tuple[int, int]:
    """Where the iris closes to."""
    return view.width // 2, round(view.height * MIDDLE)


def _left(view: View, kind: Kind, share: float) -> Left:
    if kind == "iris":
        openness = abs(1 - 2 * share)
        return Left(
            wider(overlays.hole(view, openness, _middle(view))),
            narrower(overlays.inner(view, openness, _middle(view))),
        )
    gap, shade = house.gap(view, _openness(kind, share)), view.u(house.SHADE)
    inner = (gap[0] + shade, gap[1], max(0, gap[2] - 2 * shade), gap[3])
    return Left(wider(gap), narrower(inner))


def _openness(kind: Kind, share: float) -> float:
    return in_out_cubic(1 - share if kind == "fall" else share)
