"""The values of a match as JSON and back, and the report of a match.

Generic over the frozen dataclasses by their type hints, so that no class knows of JSON: a
dataclass is an object of its fields, a tuple or frozen set a list (sets sorted, so that the same
value gives the same bytes), a union of dataclasses is told apart by "kind", the class's name.

What must stay true: reading gives back an equal value, or raises ValueError naming the path of the
fault ("answers[0].option: 7.5 is no whole number"); nothing else, whatever is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from quiz.game.session import Session, Turn
from quiz.game.values import Event
from quiz.question import can_say, said

LONGEST_TEXT = 20_000
LONGEST_LIST = 100_000
LARGEST_NUMBER = 2**63
"""Bounds of what is read: far above anything written here, low enough to hold in memory."""

TAG = "kind"


def to_json(value: object, as_: Any = None) -> Any:
    """What `json.dumps` takes for a value of type `as_` (an event: Event; else its own type)."""
    if as_ is None:
        as_ = Event if isinstance(value, Event) else type(value)
    if isinstance(value, Mapping):
        _, held = get_args(as_)
        return {str(name): to_json(each, held) for name, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(to_json(each, get_args(as_)[0]) for each in value)
    if isinstance(value, tuple):
        return [to_json(each, held) for each, held in zip(value, _members(as_, len(value)), strict=True)]
    if is_dataclass(value):
        return _object(value, as_)
    return value


def _object(value: Any, as_: Any) -> dict[str, Any]:
    hints = _hints(value.__class__)
    tag = {TAG: type(value).__name__} if len(_classes(as_)) > 1 else {}
    return tag | {field.name: to_json(getattr(value, field.name), hints[field.name]) for field in fields(value)}


def from_json(as_: Any, value: object, path: str = "") -> Any:
    """The value of type `as_` that JSON stands for; ValueError with the path of what is wrong."""
    origin = get_origin(as_)
    if origin in (Union, UnionType):
        return _union(as_, value, path)
    if origin is Literal:
        return _literal(as_, value, path)
    if origin in _READERS:
        return _READERS[origin](as_, value, path)
    if is_dataclass(as_):
        return _dataclass(as_, value, path)
    return _scalar(as_, value, path)


def report(
    session: Session,
    scenes: Sequence[str] = (),
    frames: Mapping[str, float] | None = None,
    first_frame_ms: float = 0.0,
    version: str = "",
) -> dict[str, Any]:
    """A match as other programs read it (CONTRACTS.md 4). `scenes` are the names of the screens
    reached, `frames` their figures, `version` the program's, without which the context's is used."""
    context = to_json(session.context) | {"language": session.language}
    events = ({"n": n} | to_json(event, Event) for n, event in enumerate(session.events, start=1))
    return {
        "version": version or session.context.program,
        "context": context,
        "events": list(events),
        **outcome(session),
        "scenes": list(scenes),
        "frames": dict(frames or {"count": 0, "p50_ms": 0, "p99_ms": 0, "max_ms": 0}),
        "first_frame_ms": first_frame_ms,
    }


def outcome(session: Session) -> dict[str, Any]:
    """The part of a report that the fold computes: turns, scores and what the planner relaxed."""
    return {
        "turns": [_turn(session, turn) for turn in session.turns],
        "scores": [{"seat": seat, "score": tally.score} for seat, tally in enumerate(session.tallies)],
        "relaxed": [words for turn in session.turns for words in turn.relaxed],
    }


def _turn(session: Session, turn: Turn) -> dict[str, Any]:
    question, language = turn.question, session.language
    return {
        "question": question.id,
        "kind": question.kind,
        "relation": question.relation,
        "direction": question.direction,
        "round": session.context.rules.rounds[turn.round].kind,
        "stem": said(question.stem, language),
        "options": [said(option.text, language) for option in question.options],
        "key": question.key,
        "note": said(question.note, language) if can_say(question.note, language) else "",
        "stakes": [{"seat": seat, "stake": stake} for seat, stake in turn.stakes.items()],
        "answers": [to_json(answer) | {"points": turn.points.get(answer.seat, 0)} for answer in turn.answers],
        "voided": turn.voided,
    }


def fault(path: str, sentence: str) -> ValueError:
    """The error that names where in the JSON something is wrong."""
    return ValueError(f"{path or 'the whole'}: {sentence}")


def _union(as_: Any, value: object, path: str) -> Any:
    if value is None and NoneType in get_args(as_):
        return None
    classes = _classes(as_)
    if len(classes) < 2:
        (only,) = (each for each in get_args(as_) if each is not NoneType)
        return from_json(only, value, path)
    found = _mapping_of(value, path)
    names = {each.__name__: each for each in classes}
    name = found.get(TAG)
    if not isinstance(name, str) or name not in names:
        raise fault(f"{path}.{TAG}" if path else TAG, f"must be one of {', '.join(names)}")
    return _dataclass(names[name], {each: held for each, held in found.items() if each != TAG}, path)


def _dataclass(as_: Any, value: object, path: str) -> Any:
    found, hints = _mapping_of(value, path), _hints(as_)
    for name in found:
        if name not in hints:
            raise fault(path, f"no such field {shown(name)} in {as_.__name__}")
    for field in fields(as_):
        if field.name not in found and field.default is MISSING and field.default_factory is MISSING:
            raise fault(path, f"the field '{field.name}' of {as_.__name__} is missing")
    return as_(**{name: from_json(hints[name], held, f"{path}.{name}".lstrip(".")) for name, held in found.items()})


def _literal(as_: Any, value: object, path: str) -> Any:
    if not any(type(value) is type(each) and value == each for each in get_args(as_)):
        raise fault(path, f"{shown(value)} is none of {', '.join(map(str, get_args(as_)))}")
    return value


def _tuple(as_: Any, value: object, path: str) -> Any:
    found = _list_of(value, path)
    held = get_args(as_)
    if held[-1] is not Ellipsis and len(held) != len(found):
        raise fault(path, f"must hold {len(held)} values, not {len(found)}")
    members = _members(as_, len(found))
    return tuple(from_json(kind, found[n], f"{path}[{n}]") for n, kind in enumerate(members))


def _set(as_: Any, value: object, path: str) -> Any:
    (held,) = get_args(as_)
    return frozenset(from_json(held, each, f"{path}[{n}]") for n, each in enumerate(_list_of(value, path)))


def _mapping(as_: Any, value: object, path: str) -> Any:
    _, held = get_args(as_)
    items = _mapping_of(value, path).items()
    return {from_json(str, name, path): from_json(held, each, f"{path}[{shown(name)}]") for name, each in items}


_READERS: dict[Any, Callable[[Any, object, str], Any]] = {tuple: _tuple, frozenset: _set, Mapping: _mapping}


def _scalar(as_: Any, value: object, path: str) -> Any:
    if as_ is bool and isinstance(value, bool):
        return value
    if as_ is int and isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST_NUMBER:
        return value
    if as_ is float and isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) < LARGEST_NUMBER and isfinite(value):
            return float(value)
    elif as_ is str and isinstance(value, str) and len(value) <= LONGEST_TEXT and _writable(value):
        return value
    wanted = {bool: "true or false", int: "whole number", float: "number", str: "text"}
    raise fault(path, f"{shown(value)} is no {wanted[as_]} that can be read here")


def _writable(text: str) -> bool:
    """Whether it can be written again: JSON can smuggle in halves of surrogate pairs."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _mapping_of(value: object, path: str) -> dict[str, Any]:
    if not isinstance(value, dict) or len(value) > LONGEST_LIST or not all(isinstance(name, str) for name in value):
        raise fault(path, f"must be an object, not {shown(value)}")
    return value


def _list_of(value: object, path: str) -> list[Any]:
    if not isinstance(value, list) or len(value) > LONGEST_LIST:
        raise fault(path, f"must be a list, not {shown(value)}")
    return value


def _members(as_: Any, count: int) -> list[Any]:
    held = get_args(as_)
    return [held[0]] * count if held[-1] is Ellipsis else list(held)


def _classes(as_: Any) -> list[Any]:
    return [each for each in get_args(as_) if is_dataclass(each)] if get_origin(as_) in (Union, UnionType) else [as_]


@cache
def _hints(as_: Any) -> dict[str, Any]:
    return get_type_hints(as_)


def shown(value: object) -> str:
    """A value as a sentence shows it: short, and in letters that any terminal can print."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    words = ascii(value if not isinstance(value, int) or abs(value) < LARGEST_NUMBER else "a huge number")
    return words if len(words) <= 60 else words[:57] + "..."
