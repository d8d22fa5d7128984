"""Which scene shows a match as it stands.

What must stay true: the scene hangs on the session and on how it may be shown, and on nothing that
went before; so a match that is taken up again shows what it showed.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.game.session import Session
from quiz.screen.scene import Scene
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.countdown import Countdown
from quiz.screen.scenes.handover import Handover
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.winner import Winner
from quiz.words import Words


@dataclass(frozen=True, slots=True)
class Staging:
    """How a match may be shown: the words, whether scenes unfold in stages (not on paper), whether
    nothing may travel, and where the third seat has its keys."""

    words: Words
    staged: bool
    reduced: bool
    keypad: bool

    def announced(self, session: Session) -> Scene:
        """The round that begins."""
        return Intro(self.words, session, staged=self._travels, keypad=self.keypad)

    def called(self, session: Session) -> Scene:
        """The turn that was dealt; in a hot seat the next player is called to it first."""
        return Handover(self.words, session) if session.context.rules.mode == "hot seat" else self.opened(session)

    def resumed(self, scene: Scene) -> Scene:
        """What a match is taken up with; a count before a clock that would run at once."""
        if not (self.staged and isinstance(scene, Asking | Staking) and scene.session.context.rules.timer):
            return scene
        return Countdown(self.words, scene, still=self.reduced)

    def opened(self, session: Session) -> Scene:
        """The turn on the table: its stakes, where it has any, then its question."""
        return Staking(self.words, session) if session.phase == "staking" else self._asked(session)

    def _asked(self, session: Session) -> Scene:
        return Asking(self.words, session, keypad=self.keypad)

    def revealed(self, session: Session) -> Scene:
        """The turn that was locked."""
        return Reveal(self.words, session, staged=self.staged, still=self.reduced)

    def ranked(self, session: Session) -> Scene:
        """The standings after a round."""
        return Standings(self.words, session, staged=self._travels)

    def ended(self, session: Session) -> Scene:
        """The end of the match."""
        return Winner(self.words, session, staged=self._travels)

    @property
    def _travels(self) -> bool:
        return self.staged and not self.reduced
