"""The frame: the house, the pieces as they stand just now, what lives, the curtain over it all.

At rest a frame is one kept picture and what lives; when the frame before was the same page at rest,
only what lives is drawn again, and its rectangles are all that the screen needs to be told. What
must stay true: no more is kept than the sprites of what is to be seen and of what it was before; and
a frame makes few sprites: what has none yet sets out a frame later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pygame

from quiz.screen.pixels import art, live
from quiz.screen.pixels.ground import Ground, Plan, Sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Block, Lamp, Piece, Rect, Sheet, Show, Strip, shifted
from quiz.screen.pixels.motion import LEAVE, Manner, Track, follow, pose
from quiz.screen.pixels.moving import drawn
from quiz.screen.pixels.passages import Kind
from quiz.screen.pixels.script import Script
from quiz.screen.pixels.veil import Veil

NEW = 1_500_000
"""Pixels of sprites that a frame makes before what is still without waits for the next."""


class Stage:
    """What is on the stage of one window."""

    def __init__(self) -> None:
        self._plan: Plan | None = None
        self._tracks: list[dict[str, Track]] = [{}, {}]
        self._sprites = Sprites()
        self._ground = Ground(self._sprites)
        self._picture: pygame.Surface | None = None
        self._veil = Veil()
        self._act, self._act_since = "", 0.0
        self._manner: Manner = "none"
        self._step = 0
        self._rests = True

    def arrive(self, kind: Kind | None, now: float) -> None:
        """Another scene comes up: a passage begins, if one leads to it."""
        self._veil.begin(kind, now)

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
        self._veil.drop()

    def lively(self, now: float) -> bool:
        """Whether anything is still on its way, or has not been drawn where it arrived."""
        return not self._rests or self._veil.hangs(now) or any(track.moves(now) for track in self._all())

    def play(
        self, surface: pygame.Surface, view: View, script: Script, sheet: Sheet, scroll: int, now: float, manner: Manner
    ) -> list[Rect] | None:
        """Draws the page as it is at a time. The rectangles that changed, or None when all may have."""
        self._manner = manner
        plan = Plan(view, script.kind == "curtain", sheet, scroll)
        same, rested = self._plan == plan, self._rests
        self._veil.take(surface, now, manner, changed=not same)
        self._take(plan, script.act, now)
        moves = any(track.moves(now) for track in self._all())
        self._rests = not moves and not self._veil.hangs(now)
        if self._veil.hides(now):
            return None
        if same and rested and self._rests and manner != "none" and not _shows(plan):
            return self._play_on(surface, plan, script, now)
        self._put_together(surface, plan, now)
        self._draw_live(surface, plan, script, now)
        return None

    def _draw_live(self, surface: pygame.Surface, plan: Plan, script: Script, now: float) -> None:
        moment = live.Moment(now, script.elapsed, script.share, self._manner == "full")
        waits = self._pause(now) > 0 and not self._veil.hangs(now)
        for layer, (block, down) in enumerate(plan.layers):
            marks = [mark for mark in block.marks if isinstance(mark, Lamp)] if waits else block.marks
            surface.set_clip(plan.window(layer))
            live.draw(surface, plan.view, marks, moment, down)
        surface.set_clip(None)
        self._step = int(now / live.CHASE)

    def renew(self, surface: pygame.Surface, view: View, script: Script, now: float) -> None:
        """Draws a page at rest whole, where more changed over it than what lives."""
        if self._plan and self._picture:
            surface.blit(self._picture, (0, 0))
            art.edges(surface, view, self._plan.sheet, self._plan.scroll)
            self._draw_live(surface, self._plan, script, now)

    def cover(self, surface: pygame.Surface, view: View, now: float) -> None:
        """Draws what hides the change to this page over its picture."""
        self._veil.draw(surface, view, now)

    def chase(self, surface: pygame.Surface, now: float) -> list[Rect]:
        """The bulbs of a page at rest, when the chase has come to its next step."""
        if self._plan is None or self._picture is None or self.lively(now):
            return []
        return self._lamps(surface, self._plan, now)

    def _play_on(self, surface: pygame.Surface, plan: Plan, script: Script, now: float) -> list[Rect]:
        """A page at rest that was drawn before: only what lives."""
        moment = live.Moment(now, script.elapsed, script.share, self._manner == "full")
        changed = self._lamps(surface, plan, now) if moment.chases else []
        for layer, (block, down) in enumerate(plan.layers):
            strips = [mark for mark in block.marks if isinstance(mark, Strip)]
            surface.set_clip(plan.window(layer))
            for strip in strips:
                rect = shifted(strip.rect, 0, down)
                self._restore(surface, rect)
                changed.append(rect)
            live.draw(surface, plan.view, strips, moment, down)
        surface.set_clip(None)
        return changed

    def _lamps(self, surface: pygame.Surface, plan: Plan, now: float) -> list[Rect]:
        step = int(now / live.CHASE)
        if step == self._step:
            return []
        self._step = step
        lamps = [
            replace(mark, rect=shifted(mark.rect, 0, down))
            for layer, (block, down) in enumerate(plan.layers)
            for mark in block.marks
            if isinstance(mark, Lamp) and not plan.window(layer)
        ]
        for lamp in lamps:
            self._restore(surface, lamp.rect)
            live.lamp(surface, plan.view, lamp, now)
        return [lamp.rect for lamp in lamps]

    def _restore(self, surface: pygame.Surface, rect: Rect) -> None:
        if self._picture is not None:
            surface.blit(self._picture, rect, rect)

    def _all(self) -> Iterator[Track]:
        return (track for tracks in self._tracks for track in tracks.values())

    def _take(self, plan: Plan, act: str, now: float) -> None:
        """What is to be seen becomes what moves there."""
        if act != self._act:
            self._act, self._act_since = act, self._veil.lifts(now)
        if self._plan != plan or self._manner == "none":
            wait = self._veil.lifts(now) - now or self._pause(now)
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
        return max(0.0, self._act_since + LEAVE * 0.8 - now) if leaving and self._manner == "full" else 0.0

    def shows(self, rect: Rect, now: float) -> bool:
        """Whether what stands in a rect of the screen can be seen by now: a ring round nothing would
        run ahead of what it is round."""
        for tracks, down in zip(self._tracks, (0, -self._plan.scroll if self._plan else 0), strict=True):
            for track in tracks.values():
                left, top, width, height = track.piece.rect
                within = left <= rect[0] < left + width and top + down <= rect[1] < top + down + height
                if within and not track.leaves and pose(track, now).sunk > 0.5:
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
        made = 0
        for layer, key, track in tracks:
            if (layer, key) in resting:
                continue
            if made > NEW and not self._sprites.has(track.piece):
                track = self._tracks[layer][key] = replace(track, since=max(track.since, now))
            made += 0 if self._sprites.has(track.piece) else track.piece.rect[2] * track.piece.rect[3]
            surface.set_clip(plan.window(layer))
            drawn(surface, plan.view, self._sprites, track, pose(track, now), plan.layers[layer][1])
        surface.set_clip(None)
        art.edges(surface, plan.view, plan.sheet, plan.scroll)
        if len(resting) == len(tracks):
            self._sprites.keep(resting.values())


def _pieces(block: Block, act: str) -> Iterable[Piece]:
    return (replace(mark, key=f"{act}/{mark.key}") for mark in block.marks if isinstance(mark, Piece))


def _shows(plan: Plan) -> bool:
    return any(isinstance(mark, Show) for block, _ in plan.layers for mark in block.marks)
