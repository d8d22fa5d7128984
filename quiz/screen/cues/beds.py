"""Which loops go round under a scene.

The whirr of the projector is everywhere but in the moment before an answer. The lobby and the end
have a waltz. A question has a bed of its own, on which one layer more lies when half of its time is
gone and another when a fifth is left: the music thickens, and never hurries. What must stay true:
without a clock nothing thickens.
"""

from __future__ import annotations

from quiz.screen.cues import SILENCE, Bed
from quiz.screen.scene import Scene
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.winner import Winner

WALTZED = ("title", "packs", "players", "settings", "notice", "waiting", "review", "reviewed")
HALF, FIFTH = 0.5, 0.2
"""The shares of the time left at which the tension grows."""
IN, GROWING, HUSH = 0.6, 2.0, 0.15
"""Seconds in which a bed comes, a layer of it or the music of the credits grows, and all is quiet
for the roll."""

ROOM = Bed(("bed-room",), IN)
WALTZ = Bed(("bed-room", "bed-title"), IN)
READING = Bed(("bed-room", "bed-reading"), IN)
TENSE = Bed(("bed-room", "bed-reading", "bed-tension-1"), GROWING)
TENSEST = Bed(("bed-room", "bed-reading", "bed-tension-1", "bed-tension-2"), GROWING)
CREDITS = Bed(WALTZ.layers, GROWING)
HUSHED = Bed(SILENCE.layers, HUSH)


def bed(scene: Scene) -> Bed:
    """The bed of a scene as it stands."""
    match scene:
        case Asking():
            return _tension(scene.elapsed, scene.session.turn.clock.total)
        case Staking():
            return _tension(scene.elapsed, scene.total)
        case Reveal() if scene.elapsed < scene.course.light:
            return HUSHED
        case Winner():
            return CREDITS if scene.told else ROOM
        case SettingsPage(back=Pause()):
            return ROOM
    return WALTZ if scene.name in WALTZED else ROOM


def _tension(elapsed: float, total: float) -> Bed:
    left = 1 - elapsed / total if total > 0 else 1.0
    return TENSEST if left <= FIFTH else TENSE if left <= HALF else READING
