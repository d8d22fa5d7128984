"""What a press sounds like where the game itself has nothing to say to it.

What must stay true: while time runs, nothing here is heard but that a key has no answer; and an arrow or a
letter never is.
"""

from __future__ import annotations

from quiz.screen.cues import Cue
from quiz.screen.scene import Chose, Confirmed, Message, Picked, Scene, Tuned, WentBack
from quiz.screen.scenes.asking import Asking

CURTAINED = ("pause",)
"""Scenes whose curtain is heard as it falls and rises."""


def touched(message: Message, before: Scene, after: Scene) -> tuple[Cue, ...]:
    """The cue of a press that made `after` of `before`: a thunk, a step back, or that it did nothing."""
    match message, before:
        case Chose(option), Asking() if option >= len(before.session.turn.question.options):
            return (Cue("error", caption=before.words("cue-no-answer")),)
    if before.running or before.name in CURTAINED or after.name in CURTAINED:
        return ()
    moved = after is not before
    match message:
        case Tuned():
            return (Cue("focus" if moved else "error"),)
        case WentBack() | Picked("back"):
            return (Cue("back" if moved else "error"),)
        case Picked():
            return (Cue("confirm" if moved else "error"),)
        case Confirmed() if moved:
            return (Cue("confirm"),)
    return ()
