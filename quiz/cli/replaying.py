"""`quiz replay`: whether a report tells of a match that the rules allow.

What must stay true: it says which of the two was checked, the scoring alone or the dealing too,
and whatever is in the file, the answer is a sentence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from quiz.cli.packs import repertoire_of
from quiz.game.plan import next_turn
from quiz.game.record import from_json, outcome
from quiz.game.session import Session, after, fold, start
from quiz.game.values import Context, Dealt, Deck, Ended, Event

MOST_BYTES = 64 * 1024 * 1024


def replay(file: Path) -> int:
    """Prints what was checked; 1 when the report does not hold."""
    try:
        found = _read(file)
        session = fold(_context(found), _events(found))
        _compare(found, session)
        deck = _deck(session)
        if deck:
            _deal_again(session, deck)
    except ValueError as fault:
        click.echo(f"{file}: {fault}", err=True)
        return 1
    click.echo(f"turns: {len(session.turns)}, scores: {', '.join(str(tally.score) for tally in session.tallies)}")
    dealing = "and the dealing" if deck else "only, because its packs are not here unchanged"
    click.echo(f"checked: the scoring {dealing}")
    return 0


def _read(file: Path) -> Mapping[str, Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError(f"the file is larger than {MOST_BYTES} bytes; no match is")
        found = json.loads(file.read_bytes())
    except OSError as error:
        raise ValueError(f"the file cannot be read ({error.strerror})") from None
    except RecursionError:
        raise ValueError("this is nested too deep for a report of a match") from None
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise ValueError("this is not JSON; give a file that 'quiz play --report' wrote") from None
    if not isinstance(found, dict) or not {"context", "events", "turns", "scores"} <= found.keys():
        raise ValueError("this is no report of a match; give a file that 'quiz play --report' wrote")
    return found


def _context(found: Mapping[str, Any]) -> Context:
    """The context without the language that the report names for its readers."""
    told = found["context"]
    plain = {name: value for name, value in told.items() if name != "language"} if isinstance(told, dict) else told
    context: Context = from_json(Context, plain, "context")
    return context


def _events(found: Mapping[str, Any]) -> list[Event]:
    """The events without their numbers, which must be 1, 2, 3 …"""
    if not isinstance(found["events"], list):
        raise ValueError("events: a list is wanted")
    return [_event(told, number) for number, told in enumerate(found["events"], 1)]


def _event(told: Any, number: int) -> Event:
    path = f"events[{number - 1}]"
    if not isinstance(told, dict) or told.get("n") != number:
        raise ValueError(f"{path}.n: must be {number}")
    event: Event = from_json(Event, {name: value for name, value in told.items() if name != "n"}, path)
    return event


def _compare(found: Mapping[str, Any], session: Session) -> None:
    """What the report says of turns and scores must be what its events come to."""
    for name, value in json.loads(json.dumps(outcome(session))).items():
        if found.get(name) != value:
            raise ValueError(f"{name}: not what the events come to; the report was changed after it was written")


def _deck(session: Session) -> Deck | None:
    """A deck of the same packs, when all of them are here unchanged."""
    marks = session.context.packs
    deck = repertoire_of(()).open([mark.name for mark in marks])
    return deck if deck is not None and deck.marks == marks else None


def _deal_again(session: Session, deck: Deck) -> None:
    again = start(session.context)
    for number, event in enumerate(session.events, 1):
        if isinstance(event, Dealt) or (isinstance(event, Ended) and event.reason != "stopped"):
            dealt = next_turn(again, deck)
            if dealt != event:
                raise ValueError(f"events[{number - 1}]: another question is dealt here; the report was changed")
        again = after(again, event)
