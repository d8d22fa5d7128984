"""The packs there are, for the screens: the shipped ones, the player's own, and those given by path.

What must stay true: nothing is read before it is asked for, and nothing imported either: the
readers and the generator take 100 ms to import, which the first frame may not wait for. To be shown
a pack is read only when the index does not know it; to be played it is read as it is then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from quiz.question import Problem

if TYPE_CHECKING:
    from quiz.packs.deck import PackDeck
    from quiz.packs.index import Known
    from quiz.packs.pack import Pack
    from quiz.packs.shelf import Shelf
    from quiz.question import PackCard


@dataclass(slots=True)
class Repertoire:
    """`questions` is the shipped folder, `own` the player's folder of packs, `paths` are packs
    that lie elsewhere; `index` is the file in which what is known of packs is kept (none: nothing
    is) and `program` the version that keeps it. One thread may read while another asks."""

    questions: Path
    own: Path
    paths: tuple[Path, ...] = ()
    index: Path | None = None
    program: str = ""
    _shelf: Shelf | None = field(default=None, init=False)
    _known: tuple[Known, ...] | None = field(default=None, init=False)
    _one_at_a_time: RLock = field(default_factory=RLock, init=False, repr=False, compare=False)

    @property
    def shelf(self) -> Shelf:
        """The film base and the templates."""
        from quiz.packs.keeping import shelf_of

        with self._one_at_a_time:
            if self._shelf is None:
                self._shelf = shelf_of(self.questions, self.index, self.program)
            return self._shelf

    @property
    def known(self) -> tuple[Known, ...]:
        """All packs by title, as they were listed last. The second pack of a name is told so, and
        so cannot be played. A card keeps the path as it was given."""
        with self._one_at_a_time:
            if self._known is None:
                self._known = tuple(_told_apart(self._listed()))
            return self._known

    def cards(self) -> tuple[PackCard, ...]:
        """All packs as the picker shows them, looked through again at each call."""
        with self._one_at_a_time:
            self._known = None
            return tuple(each.card for each in self.known)

    def warm(self) -> None:
        """Reads and studies what every pack rests on, so that no match has to wait for it."""
        from quiz.generate.stock import warm
        from quiz.packs.shelf import studied

        with self._one_at_a_time:
            warm(studied(self.shelf))

    def pack(self, card: PackCard) -> Pack:
        """The pack of a card."""
        from quiz.packs.files import placed
        from quiz.packs.pack import open_pack

        offers = next((each.offers for each in self.known if each.card == card), {})
        with self._one_at_a_time:
            return open_pack(placed(Path(card.path)), self.shelf, offered=offers)

    def open(self, names: Sequence[str]) -> PackDeck | None:
        """A deck of the packs with these names; None when one is gone or has an error."""
        from quiz.packs.deck import joined

        found = {each.card.name: each.card for each in self.known if each.card.playable}
        if not names or not all(name in found for name in names):
            return None
        packs = [self.pack(found[name]) for name in names]
        return joined(pack.deck for pack in packs) if all(pack.card.playable for pack in packs) else None

    def _listed(self) -> list[Known]:
        """Every pack, from the index where that knows it; the index then knows them all."""
        from quiz.packs.index import SHIPPED, key_of, read_index, shipped_key, write_index
        from quiz.packs.shelf import PACKS, shelf_digest

        digest = shelf_digest(self.questions)
        if self._shelf is not None and self._shelf.digest != digest:
            self._shelf = None
        before, paths = read_index(self.index) if self.index else {}, self._places()
        shipped = read_index(self.questions / PACKS / SHIPPED)
        keys = {place: key_of(place, digest, self.program) for place in paths}
        found = {
            place: before.get(key) or shipped.get(shipped_key(place, digest)) or self._looked_at(place)
            for place, key in keys.items()
        }
        kept = {keys[place]: each for place, each in found.items() if not each.card.problems}
        if self.index and kept != before:
            write_index(self.index, kept)
        return [replace(each, card=replace(each.card, path=str(paths[place]))) for place, each in found.items()]

    def _places(self) -> dict[Path, Path]:
        """Where packs lie, with the path each was given by."""
        from quiz.packs.files import packs_in, placed
        from quiz.packs.shelf import PACKS

        folders = (self.questions / PACKS, self.own)
        every: dict[Path, Path] = {}
        for path in (*self.paths, *(pack for folder in folders for pack in packs_in(folder))):
            every.setdefault(placed(path), path.absolute())
        return every

    def _looked_at(self, place: Path) -> Known:
        from quiz.packs.index import Known
        from quiz.packs.pack import open_pack

        pack = open_pack(place, self.shelf)
        return Known(pack.card, {language: pack.deck.offers((language,)) for language in pack.card.languages})


def _told_apart(known: Iterable[Known]) -> list[Known]:
    """By title; of two of one name the second, as they lie, has a problem."""
    first: dict[str, Known] = {}
    told = [each if first.setdefault(each.card.name, each) is each else _second(each, first) for each in known]
    return sorted(told, key=lambda each: (min(each.card.title.items()), each.card.path))


def _second(known: Known, first: dict[str, Known]) -> Known:
    card = known.card
    problem = Problem(card.path, 0, 0, "pack-twice", {"name": card.name, "first": first[card.name].card.path})
    return replace(known, card=replace(card, problems=(problem, *card.problems)))
