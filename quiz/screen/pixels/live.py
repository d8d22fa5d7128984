"""What is drawn at each frame: the film strip, the bulbs, and the shows of a scene.

What must stay true: nothing here is kept between frames but sprites, and a frame that draws no
live mark costs nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from quiz.screen.pixels import art, countdown, overlays, rain
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import TURN, Making
from quiz.screen.pixels.marks import Lamp, Light, Mark, Rect, Show, Strip, shifted

CHASE = 0.5
"""Seconds that a bulb waits for the next step of the chase."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A frame: the time in seconds, the seconds of the scene's clock, how far a leader or clapper is,
    and whether bulbs chase."""

    now: float
    elapsed: float
    share: float
    chases: bool


def draw(surface: pygame.Surface, view: View, marks: Sequence[Mark], moment: Moment, down: int) -> None:
    """Draws the live ones of the marks, `down` pixels lower than they say."""
    for mark in marks:
        if isinstance(mark, Strip):
            art.strip(surface, view, mark, moment.elapsed, down)
        elif isinstance(mark, Lamp):
            lamp(surface, view, mark, moment.now if moment.chases else 0.0, down)
        elif isinstance(mark, Show):
            _show(surface, view, mark, moment, down)


def renewed(view: View, mark: Strip | Show, before: Moment | None, moment: Moment) -> list[Rect]:
    """The parts of a live mark that another moment of it changes; nothing of a count or a slate that stands."""
    if isinstance(mark, Show) and mark.name == "confetti":
        return rain.fallen(view, before.elapsed if before else moment.elapsed, moment.elapsed, mark.number)
    if isinstance(mark, Show) and before and before.share == moment.share:
        return []
    if isinstance(mark, Show) and mark.name == "leader" and before:
        return [countdown.swept(view, mark.rect, before.share, moment.share)]
    return [mark.rect]


def covers(mark: Mark) -> bool:
    """Whether nothing is seen of what is behind a mark while it lives."""
    return isinstance(mark, Show) and mark.name == "leader"


def made(view: View, marks: Sequence[Mark]) -> Making[None]:
    """Makes what a page draws at each frame, and its light, while nobody sees them."""
    sides = {mark.rect[2] for mark in marks if isinstance(mark, Lamp)}
    for side, lit in ((side, lit) for side in sides for lit in (True, False)):
        _bulb(view, side, lit)
    for mark in marks:
        if isinstance(mark, Show) and mark.name == "leader":
            yield from countdown.made(view, mark.rect)
        elif isinstance(mark, Show) and mark.name == "clapper":
            yield from overlays.slated(view, mark.rect)
        elif isinstance(mark, Light):
            overlays.cone()
            yield TURN
            overlays.spotlight(view)
            yield TURN


def lamp(surface: pygame.Surface, view: View, mark: Lamp, now: float, down: int = 0) -> None:
    """A bulb, dark when the chase is at it."""
    lit = (mark.phase + int(now / CHASE)) % 3 != 0
    left, top, side, _ = mark.rect
    surface.blit(_bulb(view, side, lit), (left, top + down))


def _bulb(view: View, side: int, lit: bool) -> pygame.Surface:
    return art.figure("bulb-on" if lit else "bulb-off", side, side, view.look.bulb, view.look.brass)


def _show(surface: pygame.Surface, view: View, mark: Show, moment: Moment, down: int) -> None:
    rect: Rect = shifted(mark.rect, 0, down)
    if mark.name == "leader":
        countdown.leader(surface, view, rect, mark.number, moment.share)
    elif mark.name == "clapper":
        overlays.clapper(surface, view, rect, moment.share)
        art.paint(surface, mark.over, down=rect[1], right=rect[0])
    elif mark.name == "confetti" and moment.chases:
        rain.confetti(surface, view, moment.elapsed, mark.number)
