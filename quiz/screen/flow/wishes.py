"""What players wished for their next match: its packs, language and length, and who sits there.

Packs, length and party are kept from one start of the game to the next. What must stay true: what was
wished stays a wish. A language that was only settled on, because a pack has no other, and names that were
only given do not outlast the match; and who changes the language of the screens wants the questions in it
too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from quiz.game.session import Session
from quiz.game.values import Mode
from quiz.screen.flow.options import Options
from quiz.screen.flow.starting import party_of
from quiz.screen.scenes.steps import LENGTHS, MOST_SEATS, Party, Programme, Start

KEPT = "wishes"
"""The setting that they are kept as."""
MODES: tuple[Mode, ...] = ("together", "hot seat")


@dataclass(frozen=True, slots=True)
class Wishes:
    """A programme and a party; an empty language is that of the screens."""

    programme: Programme
    party: Party

    def chosen(self, programme: Programme, language: str) -> Wishes:
        """A programme was chosen, for which a language was wished."""
        return replace(self, programme=replace(programme, language=language))

    def seated(self, party: Party | None) -> Wishes:
        """A party sat down, if it did."""
        return replace(self, party=party or self.party)

    def begun(self, start: Start) -> Wishes:
        """A match begins."""
        return self.chosen(start.programme, self.programme.language).seated(start.typed or start.party)

    def again(self, session: Session) -> Start:
        """The same once more, in the language it was played in."""
        programme = replace(self.programme, language=session.language)
        return Start(programme, party_of(session), anyway=True, typed=self.party)

    def spoken(self) -> Wishes:
        """The screens speak another language."""
        return self.chosen(self.programme, "")


def wished(options: Options) -> Wishes:
    """What was wished when the program was started, or for the last match."""
    kept = _kept(options.store.setting(KEPT) or "") if options.remembers and options.store else None
    if kept:
        return kept
    programme = Programme(options.packs, options.language, options.length)
    return Wishes(programme, Party(options.players or ("",), options.mode))


def keep_wishes(options: Options, wishes: Wishes) -> None:
    """Keeps the packs, the length and the party for the next time; a party that nobody named when the program was
    told what to play leaves the one that was kept."""
    if store := options.store:
        programme, party = wishes.programme, wishes.party
        before = _kept(store.setting(KEPT) or "")
        unnamed = party == Party(("",), options.mode) and not (options.remembers or options.players)
        party = before.party if unnamed and before else party
        told = [programme.packs, programme.length, party.names, party.mode, party.emblems]
        store.set_setting(KEPT, json.dumps(told, ensure_ascii=False))


def _kept(told: str) -> Wishes | None:
    """What was kept; None where it is nothing, or nothing that this version could have kept."""
    try:
        packs, length, names, mode, emblems = json.loads(told)
        lists = all(isinstance(each, list) for each in (packs, names, emblems))
        words = lists and all(isinstance(each, str) for each in (*packs, *names))
        worn = lists and len(emblems) == len(set(emblems) & set(range(MOST_SEATS)))
    except (ValueError, TypeError, RecursionError):
        return None
    if not (words and worn and 1 <= len(names) <= MOST_SEATS and length in LENGTHS and mode in MODES):
        return None
    return Wishes(Programme(tuple(packs), "", length), Party(tuple(names), mode, tuple(emblems)))


def of_session(session: Session) -> Wishes:
    """The wishes that a match came from, as far as it tells."""
    names = tuple(mark.name for mark in session.context.packs)
    return Wishes(Programme(names, session.language, session.context.rules.length), party_of(session))
