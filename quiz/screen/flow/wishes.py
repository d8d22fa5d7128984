"""What players wished for their next match: its packs, language and length, and who sits there.

What must stay true: what was wished stays a wish. A language that was only settled on, because a pack has
no other, and names that were only given do not outlast the match; and who changes the language of the
screens wants the questions in it too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quiz.game.session import Session
from quiz.screen.flow.options import Options
from quiz.screen.flow.starting import party_of
from quiz.screen.scenes.steps import Party, Programme, Start


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
    """What was wished when the program was started."""
    programme = Programme(options.packs, options.language, options.length)
    return Wishes(programme, Party(options.players or ("",), options.mode))


def of_session(session: Session) -> Wishes:
    """The wishes that a match came from, as far as it tells."""
    names = tuple(mark.name for mark in session.context.packs)
    return Wishes(Programme(names, session.language, session.context.rules.length), party_of(session))
