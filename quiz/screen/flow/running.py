"""The match that runs: its session, what it draws from, and where its events are kept.

What must stay true: an event is judged first, then on the disk, then in the session, so that nothing
that follows from it is seen before it is safe.
"""

from __future__ import annotations

from quiz.game.plan import next_turn
from quiz.game.session import Session, after, fold, start
from quiz.game.values import Context, Deck, Ended, Event
from quiz.screen.flow.dealing import Dealing
from quiz.screen.flow.knowing import keep_abilities
from quiz.store import Store, Unfinished


class Running:
    """At first no match; then the last one that was begun or taken up. `deck` is None when its packs
    cannot be opened: then it can only be ended."""

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self._match = 0
        self.known: Session | None = None
        self.deck: Deck | None = None
        self._dealing: Dealing | None = None

    @property
    def session(self) -> Session:
        """The match as it stands."""
        if self.known is None:
            raise ValueError("no match has been started")
        return self.known

    @property
    def keeps(self) -> bool:
        """Whether leaving it loses nothing."""
        begun = self.known is not None and bool(self.known.events)
        return begun and self._store is not None and self._store.keeps and self._match > 0

    def begin(self, context: Context, deck: Deck) -> None:
        """A new match."""
        self.known, self.deck = start(context), deck
        self._match = self._store.begin(context) if self._store else 0

    def take_up(self, left: Unfinished) -> None:
        """A match that was left, its deck still to be opened. ValueError when its events do not fit."""
        self.known, self._match, self.deck = fold(left.context, left.events), left.match, None

    def record(self, event: Event) -> Session:
        """Keeps what happened, and gives the match as it stands then."""
        later = after(self.session, event)
        if self._store and self._match:
            self._store.append(self._match, event, len(later.events))
            if isinstance(event, Ended):
                keep_abilities(self._store, later)
        self.known = later
        return later

    def foresee(self) -> None:
        """Begins to find the next turn of the match as it stands, unless that was begun."""
        session, deck = self.known, self.deck
        if session is None or deck is None or (self._dealing and self._dealing.fits(session, deck)):
            return
        self.settle()
        self._dealing = Dealing(session, deck)

    def foreseen(self, wait: bool) -> Session | None:
        """The match as it will stand with the next turn, once that is found; `wait` until it is."""
        dealing = self._dealing
        if dealing is None or not dealing.fits(self.session, self.deck):
            return None
        if wait:
            dealing.wait()
        return dealing.later

    def settle(self) -> None:
        """Waits until nothing is looked for any more, before a deck is used or opened."""
        if self._dealing:
            self._dealing.wait()

    def deal(self) -> Event:
        """The next turn, or the end where no question is left; recorded."""
        if self.deck is None:
            raise ValueError("a turn can only be dealt from an open deck")
        self.settle()
        dealing, self._dealing = self._dealing, None
        foreseen = dealing is not None and dealing.fits(self.session, self.deck)
        event = dealing.turn if dealing and foreseen else next_turn(self.session, self.deck)
        self.record(event)
        return event
