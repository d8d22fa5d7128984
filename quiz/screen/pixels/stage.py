"""The frame: the house, the pieces as they stand just now, what lives, the curtain over it all.

What must stay true: at rest a frame is one kept picture and what lives; and no more is kept than
the sprites of what is to be seen and of what it was before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pygame

from quiz.screen.pixels import art, house, live, overlays
from quiz.screen.pixels.ground import Ground, Plan, Sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Block, Lamp, Piece, Rect, Sheet, shifted
from quiz.screen.pixels.motion import LEAVE, REDUCED, Manner, Pose, Track, follow, in_out_cubic, pose
from quiz.screen.pixels.passages import Kind, Passage
from quiz.screen.pixels.script import Script

WHOLE = 0.98
"""From this share on a sprite is drawn whole: nobody sees the rest, and it takes three times as long."""


class Stage:
    """What is on the stage of one window."""

    def __init__(self) -> None:
        self._plan: Plan | None = None
        self._tracks: list[dict[str, Track]] = [{}, {}]
        self._sprites = Sprites()
        self._ground = Ground(self._sprites)
        self._picture: pygame.Surface | None = None
        self._scratch: pygame.Surface | None = None
        self._passage: Passage | None = None
        self._snapshot: pygame.Surface | None = None
        self._act, self._act_since = "", 0.0
        self._manner: Manner = "none"
        self._step = 0
        self._rests = True

    def arrive(self, kind: Kind | None, now: float) -> None:
        """Another scene comes up: a passage begins, if one leads to it."""
        self._passage = Passage(kind, now) if kind else None
        self._snapshot = None

    def hurry(self) -> None:
        """All that moves is at rest."""
        self._tracks = [
            {
                key: replace(track, since=0.0, seconds=0.0, before=None)
                for key, track in tracks.items()
                if not track.leaves
            }
            for tracks in self._tracks
        ]
        self._passage = None

    def lively(self, now: float) -> bool:
        """Whether anything is still on its way, or has not been drawn where it arrived."""
        return not self._rests or self._passing(now) or any(track.moves(now) for track in self._all())

    def play(
        self,
        surface: pygame.Surface,
        view: View,
        script: Script,
        sheet: Sheet,
        scroll: int,
        now: float,
        manner: Manner,
    ) -> None:
        """Draws the page as it is at a time."""
        self._manner = manner
        if manner == "none":
            self._passage = None
        if self._passing(now) and self._snapshot is None:
            self._snapshot = surface.copy()
        plan = Plan(view, script.kind == "curtain", sheet, scroll)
        self._take(plan, script.act, now)
        if self._passage and manner == "full" and self._passage.hidden(now):
            self._rests = False
            return
        moves = any(track.moves(now) for track in self._all())
        self._rests = not moves and not self._passing(now)
        self._put_together(surface, plan, now)
        waits = self._pause(now) > 0 and not self._passing(now)
        moment = live.Moment(now, now - self._act_since, script.elapsed, script.share, manner == "full")
        for block, down in plan.layers:
            marks = [mark for mark in block.marks if isinstance(mark, Lamp)] if waits else block.marks
            live.draw(surface, view, marks, moment, down)

    def cover(self, surface: pygame.Surface, view: View, now: float) -> None:
        """Draws the passage that leads to the scene over its picture."""
        if self._passage is None or self._snapshot is None or not self._passing(now):
            self._passage = self._snapshot = None
            return
        share = self._passage.share(now)
        if self._manner == "reduced":
            self._snapshot.set_alpha(round(255 * (1 - self._share_reduced(now))))
            surface.blit(self._snapshot, (0, 0))
        elif self._passage.kind == "iris":
            if share < 0.5:
                surface.blit(self._snapshot, (0, 0))
            overlays.iris(surface, view, abs(1 - 2 * share), (view.width // 2, round(view.height * 0.45)))
        else:
            falls = self._passage.kind == "fall"
            if falls:
                surface.blit(self._snapshot, (0, 0))
            house.hung(surface, view, in_out_cubic(1 - share if falls else share))

    def chase(self, surface: pygame.Surface, view: View, now: float) -> list[Rect]:
        """The bulbs of a page at rest, when the chase has come to its next step."""
        step, still = int(now / live.CHASE), self._picture
        if step == self._step or still is None or self._plan is None or self.lively(now):
            return []
        self._step = step
        lamps = [
            replace(mark, rect=shifted(mark.rect, 0, down))
            for block, down in self._plan.layers
            for mark in block.marks
            if isinstance(mark, Lamp) and (block is self._plan.sheet.still or not self._plan.sheet.limit)
        ]
        for lamp in lamps:
            surface.blit(still, lamp.rect, lamp.rect)
            live.lamp(surface, view, lamp, now)
        return [lamp.rect for lamp in lamps]

    def _passing(self, now: float) -> bool:
        if self._passage is None:
            return False
        return self._share_reduced(now) < 1.0 if self._manner == "reduced" else self._passage.share(now) < 1.0

    def _share_reduced(self, now: float) -> float:
        return min(1.0, (now - self._passage.since) / REDUCED) if self._passage else 1.0

    def _all(self) -> Iterator[Track]:
        return (track for tracks in self._tracks for track in tracks.values())

    def _take(self, plan: Plan, act: str, now: float) -> None:
        """What is to be seen becomes what moves there."""
        if act != self._act:
            self._act, self._act_since = (
                act,
                now if self._passage is None else self._passage.since + self._passage.hides,
            )
        if self._plan != plan or self._manner == "none":
            wait = max(0.0, self._passage.since + self._passage.hides - now) if self._passage else self._pause(now)
            fresh = self._plan is not None and self._plan.view != plan.view
            manner: Manner = "none" if fresh else self._manner
            self._tracks = [
                follow(tracks, _pieces(block, act), now, manner, wait)
                for tracks, (block, _) in zip(self._tracks, plan.layers, strict=True)
            ]
            self._plan = plan

    def _pause(self, now: float) -> float:
        """Seconds that what enters in a new act waits, so that what leaves is gone first and not both
        are read at once."""
        leaving = any(track.leaves for track in self._all()) or now == self._act_since
        return max(0.0, self._act_since + LEAVE * 0.6 - now) if leaving and self._manner == "full" else 0.0

    def shows(self, rect: Rect, now: float) -> bool:
        """Whether what stands in a rect of the screen can be seen by now: a ring round nothing would
        run ahead of what it is round."""
        for tracks, down in zip(self._tracks, (0, -self._plan.scroll if self._plan else 0), strict=True):
            for track in tracks.values():
                left, top, width, height = track.piece.rect
                within = left <= rect[0] < left + width and top + down <= rect[1] < top + down + height
                if within and not track.leaves and pose(track, now, self._manner).shows < 0.5:
                    return False
        return True

    def _put_together(self, surface: pygame.Surface, plan: Plan, now: float) -> None:
        """What stands still, and over it what is on its way."""
        tracks = [
            (layer, key, track)
            for layer, each in enumerate(self._tracks)
            for key, track in each.items()
            if track.moves(now) or not track.leaves
        ]
        resting = {(layer, key): track.piece for layer, key, track in tracks if not track.moves(now)}
        self._picture = self._ground.of(plan, resting)
        surface.blit(self._picture, (0, 0))
        for layer, key, track in tracks:
            if (layer, key) not in resting:
                surface.set_clip(plan.window(layer))
                self._draw(surface, plan.view, track, pose(track, now, self._manner), plan.layers[layer][1])
        surface.set_clip(None)
        art.edges(surface, plan.view, plan.sheet, plan.scroll)
        if len(resting) == len(tracks):
            self._sprites.keep(resting.values())

    def _draw(self, surface: pygame.Surface, view: View, track: Track, pose: Pose, down: int) -> None:
        clip, grows = surface.get_clip(), track.before is not None and track.before.rect[2:] != track.piece.rect[2:]
        if grows:  # what was larger would stand out behind what it becomes
            surface.set_clip(pygame.Rect(pose.rect).move(0, down).clip(clip))
        same = track.before is not None and track.before.marks == track.piece.marks
        if track.before is not None and pose.before > 0 and not same:
            self._blit(surface, track.before, pose, pose.before, down)
        if pose.shows > 0 or same:
            self._blit(surface, track.piece, pose, 1.0 if same else pose.shows, down)
        surface.set_clip(clip)
        if pose.glow > 0:
            left, top, width, height = pose.rect
            halo = overlays.glow(view, width, height, pose.glow)
            place = (left + (width - halo.get_width()) // 2, top + down + (height - halo.get_height()) // 2)
            surface.blit(halo, place, special_flags=pygame.BLEND_RGB_ADD)

    def _blit(self, surface: pygame.Surface, piece: Piece, pose: Pose, shows: float, down: int) -> None:
        sprite = self._sprites.of(piece)
        left, top = pose.rect[0], pose.rect[1] + down
        if pose.height < 1.0:
            high = max(1, round(sprite.get_height() * pose.height))
            top += (sprite.get_height() - high) // 2
            sprite = pygame.transform.smoothscale(sprite, (sprite.get_width(), high))
        if shows > WHOLE:
            surface.blit(sprite, (left, top), special_flags=pygame.BLEND_PREMULTIPLIED)
        else:
            self._faded(surface, sprite, (left, top), round(255 * shows))

    def _faded(self, surface: pygame.Surface, sprite: pygame.Surface, place: tuple[int, int], alpha: int) -> None:
        """A part of a sprite over what is there: both are put together apart and laid over it whole,
        which takes a third of the time that SDL needs for a sprite with two kinds of alpha."""
        scratch = self._scratch_of(surface, sprite.get_size())
        scratch.blit(surface, (0, 0), (place, sprite.get_size()))
        scratch.blit(sprite, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        scratch.set_alpha(alpha)
        surface.blit(scratch, place)

    def _scratch_of(self, surface: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
        """An opaque picture of a size to work on."""
        kept = self._scratch.get_size() if self._scratch else (0, 0)
        if self._scratch is None or kept[0] < size[0] or kept[1] < size[1]:
            self._scratch = pygame.Surface((max(kept[0], size[0]), max(kept[1], size[1])), 0, surface)
        return self._scratch.subsurface((0, 0, *size))


def _pieces(block: Block, act: str) -> Iterable[Piece]:
    return (replace(mark, key=f"{act}/{mark.key}") for mark in block.marks if isinstance(mark, Piece))
