"""Draws a piece on its way: by sprites and clips alone, without a letter and without transparency.

What must stay true: nothing of a piece is drawn outside the rectangle of its pose (but its glow).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from quiz.screen.pixels import overlays
from quiz.screen.pixels.cutouts import Sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Piece, Rect, shifted
from quiz.screen.pixels.motion import Pose, Track


@dataclass(frozen=True, slots=True)
class Moving:
    """A piece on its way: its track, how it stands just now, how many pixels lower than it says its block is drawn,
    and the part of the screen in which that shows (None: all). What leaves stands on the page that it leaves."""

    track: Track
    pose: Pose
    down: int
    window: Rect | None


def drawn(surface: pygame.Surface, view: View, sprites: Sprites, moving: Moving) -> None:
    """Draws a piece as it stands."""
    track, pose = moving.track, moving.pose
    rect, clip = shifted(pose.rect, 0, moving.down), surface.get_clip()
    if not clip.colliderect(rect):
        return
    seam = _seam(track, pose)
    if seam < rect[2]:
        _draw(surface, sprites, track.piece, pose, rect, (rect[0], rect[1], rect[2] - seam, rect[3]))
    if seam and track.before is not None:
        _draw(surface, sprites, track.before, pose, rect, (rect[0] + rect[2] - seam, rect[1], seam, rect[3]))
    surface.set_clip(clip)
    if pose.glow > 0:
        overlays.shine(surface, view, rect, pose.glow)


def _seam(track: Track, pose: Pose) -> int:
    """How many pixels of a piece, at its right, are still what it was."""
    same = track.before is None or track.before.marks == track.piece.marks
    return 0 if same else round(pose.rect[2] * pose.before)


def _draw(surface: pygame.Surface, sprites: Sprites, piece: Piece, pose: Pose, rect: Rect, part: Rect) -> None:
    """The part of a piece that lies in `part` of its rect."""
    before = surface.get_clip()
    box = before.clip(part)
    if box.width and box.height and pose.sunk < 1:
        surface.set_clip(box)
        sprite, top = sprites.of(piece), rect[1] + round(rect[3] * pose.sunk)
        if pose.height < 1.0:
            high = max(1, round(sprite.size[1] * pose.height))
            sprite.draw_low(surface, (rect[0], top + (sprite.size[1] - high) // 2), high)
        else:
            sprite.draw(surface, (rect[0], top))
    surface.set_clip(before)


def hides(sprites: Sprites, moving: Moving) -> Iterator[Rect]:
    """The rectangles of a piece, as it stands, through which nothing will be seen: what is there need not be drawn."""
    track, pose = moving.track, moving.pose
    if pose.height < 1 or pose.sunk >= 1:
        return
    left, top, width, high = shifted(pose.rect, 0, moving.down)
    seam, low = _seam(track, pose), top + round(high * pose.sunk)
    for piece, start, end in (
        (track.piece, left, left + width - seam),
        (track.before, left + width - seam, left + width),
    ):
        if piece and start < end:
            for part, (x, y) in sprites.of(piece).solid:
                box = part.get_rect(topleft=(left + x, low + y)).clip(start, top, end - start, high)
                yield box.x, box.y, box.w, box.h


def reach(view: View, moving: Moving) -> Rect:
    """All that a piece may cover as it stands, its glow too; of one that has sunk, what is still to be seen."""
    pose = moving.pose
    left, top, width, height = shifted(pose.rect, 0, moving.down)
    sunk = round(height * min(1.0, max(0.0, pose.sunk)))
    top, height = top + sunk, height - sunk
    halo = view.u(overlays.REACH) if pose.glow else 0
    return left - halo, top - halo, width + 2 * halo, height + 2 * halo
