"""The pieces of a page as they come, stay, travel and leave.

What must stay true: a piece that has no sprite yet sets out a frame later; and what leaves an act is gone before
what comes in the next is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quiz.screen.pixels.blocks import Block
from quiz.screen.pixels.cutouts import Sprites
from quiz.screen.pixels.ground import Ground, Place, Plan
from quiz.screen.pixels.marks import Piece, Rect, shifted
from quiz.screen.pixels.motion import LEAVE, Manner, Track, follow, pose
from quiz.screen.pixels.moving import Moving


class Cast:
    """Those of one window, whose pictures are among its sprites."""

    def __init__(self, sprites: Sprites) -> None:
        self._sprites = sprites
        self._tracks: list[dict[str, Track]] = [{}, {}]
        self.act, self._since = "", 0.0
        self._left: Plan | None = None

    def begin(self, act: str, since: float, left: Plan | None) -> None:
        """Another act begins at a time: one long past where nobody sees what leaves the page that is `left`."""
        self.act, self._since, self._left = act, since, left

    def take(self, plan: Plan, now: float, manner: Manner, wait: float) -> None:
        """What is to be seen becomes what moves there; what enters waits so many seconds."""
        self._tracks = [
            follow(tracks, _pieces(block, self.act), now, manner, wait)
            for tracks, (block, _) in zip(self._tracks, plan.layers, strict=True)
        ]

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

    def moves(self, now: float) -> bool:
        """Whether any is on its way."""
        return any(track.moves(now) for track in self._all())

    def pause(self, now: float, manner: Manner) -> float:
        """Seconds that what enters in a new act waits, so that what leaves is gone first and not both
        are read at once."""
        leaving = any(track.leaves for track in self._all()) or now == self._since
        return max(0.0, self._since + LEAVE - now) if leaving and manner == "full" else 0.0

    def on_stage(self, plan: Plan, ground: Ground, now: float) -> list[Moving]:
        """Those on their way, after those at rest were put into the kept picture."""
        tracks = [
            (layer, key, track)
            for layer, each in enumerate(self._tracks)
            for key, track in each.items()
            if track.moves(now) or not track.leaves
        ]
        resting = {(layer, key): track.piece for layer, key, track in tracks if not track.moves(now)}
        ground.of(plan, resting)
        if self._sprites.crowd(len(tracks), rest=len(resting) == len(tracks)):
            shown = ((track.piece, track.before) for _, _, track in tracks)
            self._sprites.keep(piece for pair in shown for piece in pair if piece)
        self._sprites.begin()
        found: list[Moving] = []
        for layer, key, track in tracks:
            if (layer, key) not in resting:
                out = self._set_out(layer, key, track, now)
                of = self._left if out.leaves and self._left else plan
                found.append(Moving(out, pose(out, now), of.layers[layer][1], of.window(layer)))
        return found

    def _set_out(self, layer: int, key: str, track: Track, now: float) -> Track:
        """What has no sprite yet gets one, also while it still waits behind a veil; or, when this frame
        has made enough, it sets out later."""
        if not self._sprites.ready(track.piece):
            track = self._tracks[layer][key] = replace(track, since=max(track.since, now))
        return track

    def places(self, plan: Plan, now: float) -> list[Rect]:
        """The rectangles of those on their way, whole, however much of them is to be seen."""
        return [
            shifted(pose(track, now).rect, 0, down)
            for tracks, (_, down) in zip(self._tracks, plan.layers, strict=True)
            for track in tracks.values()
            if track.moves(now)
        ]

    def shows(self, rect: Rect, scroll: int, now: float) -> bool:
        """Whether what stands in a rect of the screen can be seen by now: a ring round nothing would
        run ahead of what it is round."""
        for tracks, down in zip(self._tracks, (0, -scroll), strict=True):
            for track in tracks.values():
                left, top, width, height = track.piece.rect
                within = left <= rect[0] < left + width and top + down <= rect[1] < top + down + height
                if within and not track.leaves and pose(track, now).sunk > 0.5:
                    return False
        return True

    def is_up(self, now: float) -> bool:
        """Whether anything of the part that scrolls has come by now: a bar beside nothing would run ahead of it."""
        tracks = self._tracks[1].values()
        return not tracks or any(not track.leaves and pose(track, now).sunk < 1.0 for track in tracks)

    def _all(self) -> Iterator[Track]:
        return (track for tracks in self._tracks for track in tracks.values())


def standing(plan: Plan, act: str) -> dict[Place, Piece]:
    """The pieces of a page as they stand when none of them moves."""
    layers = enumerate(plan.layers)
    return {(layer, piece.key): piece for layer, (block, _) in layers for piece in _pieces(block, act)}


def _pieces(block: Block, act: str) -> Iterable[Piece]:
    return (replace(mark, key=f"{act}/{mark.key}") for mark in block.marks if isinstance(mark, Piece))
