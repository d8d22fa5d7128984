"""The packs there are, for the screens: the shipped ones, the player's own, and those given by path.

What must stay true: nothing is read before it is asked for, and nothing imported either: the
readers and the generator take 100 ms to import, which the first frame may not wait for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.packs.deck import PackDeck
    from quiz.packs.pack import Pack
    from quiz.packs.shelf import Shelf
    from quiz.question import PackCard


@dataclass(slots=True)
class Repertoire:
    """`questions` is the shipped folder, `own` the player's folder of packs, `paths` are packs
    that lie elsewhere. What was read last is kept, so that a pack is played as it was shown."""

    questions: Path
    own: Path
    paths: tuple[Path, ...] = ()
    _shelf: Shelf | None = field(default=None, init=False)
    _packs: tuple[Pack, ...] | None = field(default=None, init=False)

    @property
    def shelf(self) -> Shelf:
        """The film base and the templates."""
        from quiz.packs.shelf import read_shelf

        if self._shelf is None:
            self._shelf = read_shelf(self.questions)
        return self._shelf

    @property
    def packs(self) -> tuple[Pack, ...]:
        """All packs, as they were read last."""
        from quiz.packs.shelf import open_packs

        if self._packs is None:
            self._packs = open_packs((self.shelf.packs, self.own), self.shelf, self.paths)
        return self._packs

    def cards(self) -> tuple[PackCard, ...]:
        """All packs as the picker shows them, read again at each call."""
        self._packs = None
        return tuple(pack.card for pack in self.packs)

    def open(self, names: Sequence[str]) -> PackDeck | None:
        """A deck of the packs with these names; None when one is gone or has an error."""
        from quiz.packs.deck import joined

        found = {pack.card.name: pack for pack in self.packs if pack.card.playable}
        if not names or not all(name in found for name in names):
            return None
        return joined(found[name].deck for name in names)
