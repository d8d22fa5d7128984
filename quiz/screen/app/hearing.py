"""What is heard, passed on from the game to the player of sounds, and put into words on the page.

What must stay true: a caption stands as long as it takes to read one, and then the page is drawn
without it; a still page costs nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.screen.app.posture import Hands
from quiz.screen.cues import Cue
from quiz.screen.sound import Mix, Player

CAPTION = 1.5
"""Seconds that a caption stands."""
PASSAGES, PRESSES = frozenset(("curtain", "iris")), frozenset(("confirm", "back"))
"""A press that moves the curtain needs no sound of its own."""


def hear(hands: Hands, player: Player) -> None:
    """Lets the player have what has become due, and the bed of the scene."""
    cues = (*hands.cues, *hands.flow.taken_cues())
    if any(cue.name in PASSAGES for cue in cues):
        cues = tuple(cue for cue in cues if cue.name not in PRESSES)
    hands.cues = ()
    _caption(hands, cues)
    wish = hands.flow.settings
    mix = Mix(wish.loudness, wish.music, wish.effects, wish.buzzers, hands.canvas.muted, hands.away)
    player.turn(cues, hands.flow.bed, mix)


def _caption(hands: Hands, cues: Sequence[Cue]) -> None:
    said = [cue.caption for cue in cues if cue.caption]
    if said and hands.flow.settings.captions:
        hands.canvas.caption, hands.captioned, hands.dirty = said[-1], hands.now, True
    elif hands.canvas.caption and hands.now >= hands.captioned + CAPTION:
        hands.canvas.caption, hands.dirty = "", True
