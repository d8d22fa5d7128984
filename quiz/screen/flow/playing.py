"""What follows in a match that runs: its steps into its next scene.

What must stay true: what a step does is recorded before the scene that follows from it is made.
"""

from __future__ import annotations

from dataclasses import replace

from quiz.game.session import Session, after, lock, stake
from quiz.game.values import Ended, Voided
from quiz.screen.flow.dealing import precedes
from quiz.screen.flow.running import Running
from quiz.screen.flow.staging import Staging
from quiz.screen.scene import Scene
from quiz.screen.scenes import review, steps
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.reveal import Reveal
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


def follows(scene: Scene, running: Running, staging: Staging, wait: bool) -> tuple[Scene, ...]:
    """What comes after a scene of the match that has told all it has, as far as that is settled: after a question
    what it leads to if all have chosen, or nobody; `wait` until the next turn is found."""
    if isinstance(scene, Asking):
        settled = scene.picks.all_in is not None or not scene.picks.chosen
        locked = after(running.session, lock(running.session, scene.picks.chosen)) if settled else None
        return (staging.revealed(locked),) if locked else ()
    if isinstance(scene, Standings):
        return (staging.announced(running.session),) if scene.told else ()
    if isinstance(scene, Intro) and scene.elapsed < scene.leader:
        return (replace(scene, elapsed=scene.leader),)
    if not precedes(scene):
        return ()
    if isinstance(scene, Reveal) and running.session.phase == "locked" and _is_ranked(running.session):
        return (staging.ranked(running.session),)
    later = running.foreseen(wait)
    return (_shown(later, staging),) if later else ()


def onward(running: Running, staging: Staging) -> Scene:
    """What comes next in a match as it was left."""
    session = running.session
    if session.phase == "locked":
        return _after_reveal(running, staging)
    return _dealt(running, staging) if session.phase == "dealing" else staging.called(session)


def _after_reveal(running: Running, staging: Staging) -> Scene:
    return staging.ranked(running.session) if _is_ranked(running.session) else _dealt(running, staging)


def _is_ranked(session: Session) -> bool:
    return session.round_done and session.played < session.total


def _dealt(running: Running, staging: Staging) -> Scene:
    running.deal()
    return _shown(running.session, staging)


def _shown(session: Session, staging: Staging) -> Scene:
    """What a turn that was dealt leads to, or the end that was dealt instead."""
    return (staging.ended if session.over else staging.called)(session)
