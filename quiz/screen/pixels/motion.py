"""How pieces of a page move: where each one is and how much of it shows at a moment.

A piece that was not there rises from behind the line it will stand on; one that is gone sinks behind
it; one that changed is wiped from left to right into what it is now, on its way to where it is now; if
its size is another, it is what it is now as soon as it sets out.
A scene says nothing of it. Nothing fades: a wipe never shows two words in one place, and a frame in
which half a page moves costs a third of one in which it fades. The durations are those of GAME.md
4.5. `follow` is given what was moving and what is to be seen, and gives what moves now; `pose` tells
of one piece how it stands. Example: a ticket stood at y 400 and is now said to stand at y 300, 0.13 s
ago; half of its 0.26 s is gone, out-quint has it 97 % of the way: its pose is at y 303. What must
stay true: time alone decides, never the number of frames; and at the end everything is where the
page says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from quiz.screen.pixels.marks import Change, Piece, Rect

Manner = Literal["full", "reduced", "none"]
"""full: by the table. reduced: nothing travels, and the page fades over as a whole in REDUCED
seconds (stage.py). none: everything is at rest at once."""

ENTER, STAGGER, LEAVE, MOVE, REDUCED = 0.26, 0.05, 0.18, 0.26, 0.12
CHANGES: Mapping[Change, float] = {"wipe": 0.12, "fold": 0.24, "light": 0.3, "cut": 0.0, "place": 0.5}
"""Seconds that a change of what a piece shows takes."""
ROW_STAGGER = 0.06
"""Seconds between two lines of the standings that go to their new places."""
FOLDED = 0.4
"""The share of its height that a folding piece keeps in the middle of the fold."""


@dataclass(frozen=True, slots=True)
class Track:
    """A piece on its way: what it was before (None: it was not there), since when in seconds, how
    long it takes, and whether it leaves."""

    piece: Piece
    before: Piece | None
    since: float
    seconds: float
    leaves: bool = False

    def share(self, now: float) -> float:
        """How much of its time has passed, 0 to 1."""
        return 1.0 if self.seconds <= 0 else max(0.0, min(1.0, (now - self.since) / self.seconds))

    def moves(self, now: float) -> bool:
        """Whether it is not yet where it should be."""
        return now < self.since + self.seconds


@dataclass(frozen=True, slots=True)
class Pose:
    """How a piece stands at a moment: where; the share of its height that is still behind its lower
    edge; the share of its width, from the right, that still shows what it was before; how high it is
    as a share of its height; and how brightly it glows."""

    rect: Rect
    sunk: float = 0.0
    before: float = 0.0
    height: float = 1.0
    glow: float = 0.0


def follow(
    tracks: Mapping[str, Track], pieces: Iterable[Piece], now: float, manner: Manner, wait: float = 0.0
) -> dict[str, Track]:
    """The tracks of the pieces that are to be seen, by key, in their order; before them, since they
    are drawn behind, those that leave. Pieces that enter wait `wait` seconds, in which something
    else hides the page."""
    found = {piece.key: _followed(tracks.get(piece.key), piece, now, manner, wait) for piece in pieces}
    gone = _leaving(tracks, found, now) if manner == "full" else {}
    return {**gone, **found}


def _followed(track: Track | None, piece: Piece, now: float, manner: Manner, wait: float) -> Track:
    if manner != "full":
        return Track(piece, None, now, 0.0)
    if track is None or track.leaves:
        return Track(piece, None, now + wait + piece.order * STAGGER, ENTER)
    if track.piece == piece:
        return track
    return _changed(track, piece, now)


def _changed(track: Track, piece: Piece, now: float) -> Track:
    """From where it is now, which may be on the way to somewhere else."""
    before = replace(track.piece, rect=pose(track, now).rect)
    if before.rect == piece.rect and piece.change == "cut":
        return replace(track, piece=piece, before=None) if not track.moves(now) else replace(track, piece=piece)
    travels = before.rect != piece.rect
    late = piece.order * ROW_STAGGER if travels and piece.change == "place" else 0.0
    return Track(piece, before, now + late, max(CHANGES[piece.change], MOVE if travels else 0.0))


def _leaving(tracks: Mapping[str, Track], found: Mapping[str, Track], now: float) -> dict[str, Track]:
    gone: dict[str, Track] = {}
    for key, track in tracks.items():
        if key in found:
            continue
        leaving = track if track.leaves else Track(track.piece, None, now, LEAVE, leaves=True)
        if leaving.moves(now):
            gone[key] = leaving
    return gone


def pose(track: Track, now: float) -> Pose:
    """How a piece stands at a moment."""
    share, rect = track.share(now), track.piece.rect
    if track.leaves:
        return Pose(rect, sunk=share**3)
    if share >= 1.0:
        return Pose(rect)
    if track.before is None:
        return Pose(rect, sunk=1.0 - out_quint(share))
    where = _between(track.before.rect, rect, out_quint(share))
    if track.piece.change == "fold" and where == rect:
        return _folding(rect, share)
    sets_out = share > 0.0 or track.piece.change == "cut"
    if sets_out and track.before.rect[2:] != rect[2:]:  # two heights side by side would look torn
        return Pose(where)
    glow = 4 * share * (1 - share) if track.piece.change == "light" else 0.0
    return Pose(where, before=1.0 - out_cubic(share), glow=glow)


def _folding(rect: Rect, share: float) -> Pose:
    """Down to its smallest as what it was, then up again as what it is."""
    high = FOLDED + (1 - FOLDED) * abs(1 - 2 * share)
    return Pose(rect, before=float(share < 0.5), height=high)


def _between(one: Rect, other: Rect, share: float) -> Rect:
    left, top, width, height = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return left, top, width, height


def out_cubic(share: float) -> float:
    """Quick at first, then slower."""
    return float(1 - (1 - share) ** 3)


def out_quint(share: float) -> float:
    """Very quick at first, then much slower."""
    return float(1 - (1 - share) ** 5)


def in_out_cubic(share: float) -> float:
    """Slow, quick, slow."""
    return float(4 * share**3 if share < 0.5 else 1 - (-2 * share + 2) ** 3 / 2)
