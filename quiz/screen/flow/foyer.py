"""What the title knows: the packs there are, the match that was left, what is wrong with the player's file.

What must stay true: the packs are read once, and again only when they were forgotten; a match that was
left is looked for anew each time the title is shown.
"""

from __future__ import annotations

from quiz.question import PackCard
from quiz.screen.flow.options import Options
from quiz.screen.flow.reading import Cards
from quiz.screen.flow.starting import left_of, titles_of
from quiz.screen.scenes.title import Title
from quiz.store import Unfinished
from quiz.words import Words


class Foyer:
    """Where one comes in. `packs` are the cards, read or not; what is said stands in the language of the words."""

    def __init__(self, options: Options) -> None:
        self._store = options.store
        self.packs = Cards(options.repertoire.cards, options.repertoire.warm)
        self._left: Unfinished | None = None

    @property
    def cards(self) -> tuple[PackCard, ...]:
        """The packs there are, read when they are first wanted."""
        return self.packs.all()

    @property
    def notice(self) -> str:
        """The key of what is wrong with the player's file."""
        return self._store.notice if self._store else ""

    @property
    def left(self) -> Unfinished | None:
        """The match to go on with; looked for here where "Resume" was pressed before that was done."""
        if self._left is None and self._store:
            self._left = self._store.unfinished()
        return self._left

    def first(self, words: Words) -> Title:
        """The title of the first picture, which waits for nothing."""
        resumes = self._store is not None and self._store.resumes
        return Title(words, notice=self.notice, ready=False, resumes=resumes)

    def title(self, words: Words) -> Title:
        """The title, with all that is to be known about what was left and what is faulty."""
        store = self._store
        self._left = store.unfinished() if store else None
        faulty = sum(not card.playable for card in self.cards)
        others = store.others(self._left.match) if store and self._left else 0
        left = left_of(self._left, others, lambda names: self.titles(names, words)) if self._left else None
        return Title(words, left, faulty, self.notice)

    def titles(self, names: tuple[str, ...], words: Words) -> str:
        """The titles of packs."""
        return titles_of(self.cards, names, words.language)

    def discard(self) -> None:
        """Ends the match that was left."""
        if self._left and self._store:
            self._store.discard(self._left.match)
