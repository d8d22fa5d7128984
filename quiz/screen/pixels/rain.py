"""Ticket stubs that rain for the winner.

What must stay true: where each is follows from the seed and the time alone; and what they cover is far less than the
window, so that little is drawn anew while they fall.
"""

from __future__ import annotations

import math

import pygame

from quiz.screen.pixels import sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Rect

SPINS = 12
"""Pictures of a stub, from one side to the other and back."""


def confetti(surface: pygame.Surface, view: View, seconds: float, seed: int) -> None:
    """Ticket stubs rain for sprites.RAIN seconds, then there is nothing."""
    side, pieces = view.u(24), sprites.rain(seed)
    places: list[tuple[pygame.Surface, tuple[int, int]]] = []
    for number, (place, spin) in _falling(view, seconds, seed).items():
        places.append((sprites.stub(side, pieces[number].kind, spin, SPINS, view.look), place))
    surface.blits(places, doreturn=False)


def fallen(view: View, before: float, seconds: float, seed: int) -> list[Rect]:
    """Where stubs are or were, one rectangle for each that fell from one moment to the other."""
    side = view.u(24)
    boxes: dict[int, pygame.Rect] = {}
    for moment in (before, seconds):
        for number, (place, _) in _falling(view, moment, seed).items():
            box = pygame.Rect(*place, side, side)
            boxes[number] = box.union(boxes[number]) if number in boxes else box
    return [(box.x, box.y, box.w, box.h) for box in boxes.values()]


def _falling(view: View, seconds: float, seed: int) -> dict[int, tuple[tuple[int, int], int]]:
    """The stubs that are in the air, by number: their places and how far each has turned."""
    if not 0 <= seconds < sprites.RAIN:
        return {}
    side = view.u(24)
    found: dict[int, tuple[tuple[int, int], int]] = {}
    for number, piece in enumerate(sprites.rain(seed)):
        gone = (seconds - piece.begins) / piece.falls
        if not 0 < gone < 1:
            continue
        turn = piece.phase + piece.turns * gone
        x = piece.across * view.width + view.u(piece.swing) * math.sin(math.tau * turn / 2)
        y = (view.height + 2 * side) * gone**1.25 - 2 * side
        found[number] = (round(x), round(y)), int(turn * SPINS) % SPINS
    return found
