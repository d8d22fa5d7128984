"""How a match begins: its context, what to say where the questions are too few for it, and what
the title says of one that was left.

What must stay true: nobody starts a match that must run dry without having been told.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from quiz.game.rules import fitted, rules, total
from quiz.game.session import Session
from quiz.game.values import Context, Dealt, Deck, Locked, Rules, Seat
from quiz.question import PackCard
from quiz.screen.flow.knowing import abilities_known
from quiz.screen.flow.options import Options
from quiz.screen.scenes import emblem_of, shown
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.steps import LENGTHS, Party, Programme, Start, ToPacks
from quiz.screen.scenes.title import Left
from quiz.store import Unfinished
from quiz.words import Words

SEEDS = 2**32


def context_of(options: Options, start: Start, deck: Deck, timer: float, nth: int) -> Context:
    """The context of the `nth` match (from 0) of this run of the game."""
    store, party = options.store, start.party
    known = abilities_known(store, start)
    return Context(
        packs=deck.marks,
        program=options.program,
        seed=secrets.randbelow(SEEDS) if options.seed is None else options.seed + nth,
        languages=(start.programme.language,),
        rules=fitted(rules_of(start.programme, party, timer), deck.offers((start.programme.language,))),
        seats=tuple(Seat(name, known[seat], party.emblem(seat)) for seat, name in enumerate(party.names)),
        seen=frozenset() if store is None else store.seen(),
    )


def rules_of(programme: Programme, party: Party, timer: float) -> Rules:
    """The rules of a programme for a party."""
    return rules(programme.length, party.mode, timer, len(party.names))


def lacking(words: Words, start: Start, deck: Deck, titles: str) -> Notice | None:
    """What to say when the deck has too few questions for the match, and what can be done: a
    shorter match, or all the questions there are. None when there are enough."""
    programme, party = start.programme, start.party
    supply = sum(offer.supply for offer in deck.offers((programme.language,)))
    turns = total(rules_of(programme, party, 1.0))
    if supply == 0:
        return Notice(words, "notice-none", {"packs": titles}, (Way("way-packs", ToPacks()),))
    if supply >= turns or start.anyway:
        return None
    best = _shorter(words, programme, party, supply)
    arguments: dict[str, str | int] = {"packs": titles, "supply": supply, "turns": turns}
    return Notice(words, "notice-too-few", arguments, (best, Way("way-packs", ToPacks())))


def _shorter(words: Words, programme: Programme, party: Party, supply: int) -> Way:
    for length in reversed(LENGTHS):
        shorter = Programme(programme.packs, programme.language, length)
        if total(rules_of(shorter, party, 1.0)) <= supply:
            return Way("way-shorter", Start(shorter, party), {"length": words("length-name", length=length)})
    quick = Programme(programme.packs, programme.language, LENGTHS[0])
    return Way("way-anyway", Start(quick, party, anyway=True), {"supply": supply})


def party_of(session: Session) -> Party:
    """Who plays a match, and how."""
    seats = session.context.seats
    emblems = tuple(emblem_of(session, seat) for seat in range(len(seats)))
    return Party(tuple(seat.name for seat in seats), session.context.rules.mode, emblems)


def left_of(unfinished: Unfinished, others: int, titles: Callable[[tuple[str, ...]], str]) -> Left:
    """What the title says of a match that was left, with `others` behind it; `titles` names its packs."""
    names = tuple(mark.name for mark in unfinished.context.packs)
    turns, events = total(unfinished.context.rules), unfinished.events
    dealt = max((event.turn for event in events if isinstance(event, Dealt)), default=0)
    answered = isinstance(events[-1], Locked)
    return Left(titles(names), min(turns, dealt + 1 + answered), turns, others)


def titles_of(cards: Sequence[PackCard], names: Sequence[str], language: str) -> str:
    """The titles of packs in a language; of one that is gone, its name."""
    titles = {card.name: shown(card.title, language) for card in cards}
    return ", ".join(titles.get(name) or name for name in names)
