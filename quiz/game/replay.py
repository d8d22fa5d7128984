"""Plays a report again and says where it differs from what was written.

What must stay true: a report is believed only as far as it was checked. Its scoring is computed
from the events alone; its dealing is repeated only with the very packs that it was played with,
and by the rules that it was dealt by.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from quiz.game.plan import next_turn
from quiz.game.record import LONGEST_LIST, fault, from_json, outcome, shown
from quiz.game.session import Session, after, start
from quiz.game.values import RULES_VERSION, Context, Dealt, Deck, Ended, Event

MOST_DIFFERENCES = 20


@dataclass(frozen=True, slots=True)
class Replay:
    """What was checked ("dealing" includes the scoring) and the differences, in sentences. `why`
    says what kept the dealing from being checked."""

    checked: Literal["dealing", "scoring"]
    differences: tuple[str, ...] = ()
    why: Literal["", "packs", "rules"] = ""

    @property
    def agrees(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def read_report(report: object) -> tuple[Context, tuple[Event, ...]]:
    """The context and the events of a report as `json.loads` gives it; ValueError with the path
    of the first thing that is wrong. Whether the events fit the rules is the fold's to say."""
    whole = _object(report, "")
    return _context(whole.get("context")), _events(whole.get("events"))


def replay(report: object, deck: Deck | None = None) -> Replay:
    """Folds a report's events and compares; deals again when `deck` holds the packs it was played
    with, unless it was dealt by older rules. ValueError when it is no report (see `read_report`)."""
    context, events = read_report(report)
    same = deck if deck is not None and deck.marks == context.packs else None
    if context.rules.version != RULES_VERSION:
        found = Replay("scoring", why="rules")
    else:
        found = Replay("dealing") if same else Replay("scoring", why="packs")
    try:
        session, dealing = _folded(context, events, same if found.checked == "dealing" else None)
    except ValueError as error:
        return replace(found, differences=(str(error),))
    written = _object(report, "")
    scoring = _differences("", {name: written.get(name) for name in outcome(session)}, outcome(session))
    return replace(found, differences=(*dealing, *scoring)[:MOST_DIFFERENCES])


def _object(value: object, path: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise fault(path, "must be an object")
    return value


def _context(value: object) -> Context:
    found = dict(_object(value, "context"))
    language = found.pop("language", None)
    context: Context = from_json(Context, found, "context")
    if (language,) != context.languages[:1]:
        raise fault("context.language", "is not the first of context.languages")
    return context


def _events(value: object) -> tuple[Event, ...]:
    if not isinstance(value, list) or len(value) > LONGEST_LIST:
        raise fault("events", "must be a list")
    return tuple(_event(held, n) for n, held in enumerate(value))


def _event(value: object, n: int) -> Event:
    path = f"events[{n}]"
    found = dict(_object(value, path))
    number = found.pop("n", None)
    if type(number) is not int or number != n + 1:
        raise fault(f"{path}.n", f"must be {n + 1}")
    event: Event = from_json(Event, found, path)
    return event


def _folded(context: Context, events: tuple[Event, ...], deck: Deck | None) -> tuple[Session, list[str]]:
    """The session, and where the deck deals something else; ValueError naming the event that does
    not fit."""
    session, differences = start(context), []
    for n, event in enumerate(events):
        if deck and isinstance(event, Dealt | Ended):
            differences += _dealing(session, event, deck, f"events[{n}]")
        try:
            session = after(session, event)
        except ValueError as error:
            raise ValueError(f"events[{n}]: {error}") from error
    return session, differences


def _dealing(session: Session, event: Dealt | Ended, deck: Deck, path: str) -> list[str]:
    if event == Ended("stopped") or session.phase not in ("dealing", "locked"):
        return []  # players may stop at any time; a deal out of turn is refused by the fold
    again = next_turn(session, deck)
    if isinstance(event, Dealt) and isinstance(again, Dealt):
        return _differences(path, _shape(event), _shape(again))
    return [] if event == again else [f"{path}: written is {type(event).__name__}, dealt is {type(again).__name__}"]


def _shape(event: Dealt) -> dict[str, Any]:
    question = event.question
    return {
        "question": question.id,
        "options": [option.value for option in question.options],
        "key": question.key,
        "relaxed": list(event.relaxed),
    }


def _differences(path: str, written: Any, computed: Any) -> list[str]:
    """Where two JSON values differ, as "scores[0].score: written is 900, computed is 1000"."""
    if isinstance(written, dict) and isinstance(computed, dict) and written.keys() == computed.keys():
        parts = [(f"{path}.{name}".lstrip("."), written[name], computed[name]) for name in computed]
    elif isinstance(written, list) and isinstance(computed, list) and len(written) == len(computed):
        parts = [(f"{path}[{n}]", written[n], each) for n, each in enumerate(computed)]
    else:
        same = isinstance(written, bool) is isinstance(computed, bool) and written == computed
        return [] if same else [f"{path}: written is {shown(written)}, computed is {shown(computed)}"]
    return [found for part in parts for found in _differences(*part)]
