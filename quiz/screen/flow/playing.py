"""What follows in a match that runs: its steps into its next scene.

What must stay true: what a step does is recorded before the scene that follows from it is made.
"""

from __future__ import annotations

from quiz.game.session import lock, stake
from quiz.game.values import Ended, Voided
from quiz.screen.flow.running import Running
from quiz.screen.flow.staging import Staging
from quiz.screen.scene import Scene
from quiz.screen.scenes import review, steps
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.winner import Winner


def played(step: steps.MatchStep, scene: Scene, running: Running, staging: Staging) -> Scene:
    """What a step leads to from a scene of the match."""
    session = running.session
    match step:
        case steps.Open():
            return staging.opened(session)
        case steps.Stake(stakes):
            return staging.opened(running.record(stake(session, stakes)))
        case steps.Lock(picks):
            return staging.revealed(running.record(lock(session, picks)))
        case steps.GoOn():
            return _after_reveal(running, staging)
        case steps.Next():
            return staging.announced(session) if isinstance(scene, Standings) else _dealt(running, staging)
        case steps.Void():
            running.record(Voided())
            return _dealt(running, staging)
        case steps.Stop():
            return staging.ended(running.record(Ended("stopped")))
        case steps.ToReview():
            return review.begun(staging.words, session)
        case steps.ToWinner():
            return Winner(staging.words, session)


def onward(running: Running, staging: Staging) -> Scene:
    """What comes next in a match as it was left."""
    session = running.session
    if session.phase == "locked":
        return _after_reveal(running, staging)
    return _dealt(running, staging) if session.phase == "dealing" else staging.called(session)


def _after_reveal(running: Running, staging: Staging) -> Scene:
    session = running.session
    if session.round_done and session.played < session.total:
        return staging.ranked(session)
    return _dealt(running, staging)


def _dealt(running: Running, staging: Staging) -> Scene:
    ended = isinstance(running.deal(), Ended)
    return (staging.ended if ended else staging.called)(running.session)
