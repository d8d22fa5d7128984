"""The next turn, found while its players still look at the last one.

To find it takes a tenth of a second and more in a small pack, which would be seen as a halt. What must
stay true: what is found is what `next_turn` would find then; and no two are looked for at once, because
a deck remembers as it searches.
"""

from __future__ import annotations

from concurrent.futures import Future
from threading import Thread

from quiz import pace
from quiz.game.plan import next_turn
from quiz.game.session import Session, after
from quiz.game.values import Dealt, Deck, Ended
from quiz.screen.scene import Scene
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.reveal import Reveal


def precedes(scene: Scene) -> bool:
    """Whether a turn is dealt after this scene, of which all that moves has come to rest."""
    return (isinstance(scene, Reveal) and scene.told) or (isinstance(scene, Intro) and scene.clapped >= 1)


class Dealing:
    """The turn after a session, looked for in a thread of its own that does not keep the program from ending."""

    def __init__(self, session: Session, deck: Deck) -> None:
        self._of = (session, deck)
        self._found: Future[Dealt | Ended] = Future()
        self._later: Session | None = None
        Thread(target=self._run, name="finding the next turn", daemon=True).start()

    def _run(self) -> None:
        try:
            turn = next_turn(*self._of)
            self._later = after(self._of[0], turn)
            self._found.set_result(turn)
        except BaseException as fault:
            self._found.set_exception(fault)  # raised again by whoever wants the turn

    def fits(self, session: Session, deck: Deck | None) -> bool:
        """Whether it is the turn after this session, from this deck."""
        return self._of[0] is session and self._of[1] is deck

    def wait(self) -> None:
        """Waits until the search is over, whatever came of it."""
        pace.let_go()
        self._found.exception()

    @property
    def turn(self) -> Dealt | Ended:
        """What was found; waits for it, and raises what the search raised."""
        pace.let_go()
        return self._found.result()

    @property
    def later(self) -> Session | None:
        """The match as it will stand with that turn; None as long as it is looked for, and where none was found."""
        return self._later if self._found.done() else None
