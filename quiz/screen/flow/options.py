"""What the game is opened with: the packs there are, what was asked for, where it is kept.

What must stay true: nothing here reads anything; a repertoire is read when the flow asks it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from quiz.game.values import Deck, Length, Mode
from quiz.question import PackCard
from quiz.screen.scenes.steps import Settings
from quiz.store import Store


class Repertoire(Protocol):
    """The packs there are. Its functions may take a moment, and are never asked for before the
    first frame."""

    def cards(self) -> tuple[PackCard, ...]:
        """All packs as the picker shows them, read again at each call."""

    def warm(self) -> None:
        """Reads ahead what opening any pack would wait for."""

    def open(self, names: Sequence[str]) -> Deck | None:
        """A deck of the packs with these names; None when one is gone or has an error."""


@dataclass(frozen=True, slots=True)
class Options:
    """`packs` are chosen beforehand, by name or path, `players` named, `language` is the questions' (empty:
    the interface's). `seed` None draws one for each match. `store` None: nothing is kept and
    nothing counts as seen. `settings` None takes them from the store. `staged`: scenes unfold in
    time, as in a window; otherwise, as on paper, all they have is there at once. `live`: time is real, and
    what takes longer than a moment is waited for on a page that says so. `remembers`: what was wished for
    the last match is wished again."""

    repertoire: Repertoire
    program: str = ""
    packs: tuple[str, ...] = ()
    players: tuple[str, ...] = ()
    language: str = ""
    length: Length = "feature"
    mode: Mode = "together"
    seed: int | None = None
    store: Store | None = None
    settings: Settings | None = None
    staged: bool = False
    live: bool = False
    remembers: bool = False
