"""Why a wrong option is certainly wrong: the five proofs of ARCHITECTURE.md 4.12.

A value is false of a film only when something written down says so:

* single-valued: the relation has one value, and the film has another;
* negative: the film's `not:` names it;
* complete: the film's list is whole, by the relation's rule or by `complete:`, and lacks it;
* closed: the base lists every film of its own people and terms for this relation, and not this one;
* date: the person was born after the film came out.

What must stay true: silence proves nothing. A film that merely does not mention a value gives no
proof, one that sources contradict each other on gives none either, and two spellings of one person
(other languages, `also:` names, accents, case) are one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from quiz.facts.base import Film, Relation
from quiz.generate.ground import NOTHING, Column, Ground, entry
from quiz.question import ProofKind


@dataclass(frozen=True, slots=True)
class Falsity:
    """Why a value is false of a film, in plain English."""

    by: ProofKind
    detail: str


def proof(ground: Ground, column: Column, film: int, value: int) -> ProofKind | None:
    """By which proof a value is false of a film (numbers); None when it is true or nothing proves
    it false."""
    thing = column.same[value]
    if column.doubted[film] or thing in column.true[column.marks[film] : column.marks[film + 1]]:
        return None
    listed = column.starts[film] < column.starts[film + 1]
    if listed and not column.relation.several:
        return "single-valued"
    if thing in column.never.get(film, NOTHING):
        return "negative"
    if listed and column.whole[film]:
        return "complete"
    if column.covered[value] and ground.shut[film]:
        return "closed"
    return "date" if column.born[value] > ground.years[film] else None


def is_false(ground: Ground, film: Film, relation: Relation, key: str) -> Falsity | None:
    """Why a value that some film of the base has is certainly false of another film of the base, or
    None. KeyError when the base knows the film or the value not."""
    column = ground.columns[relation.name]
    by = proof(ground, column, ground.numbers[film.key], column.numbers[key])
    return explained(ground, film, relation, key, by) if by else None


def explained(ground: Ground, film: Film, relation: Relation, key: str, by: ProofKind) -> Falsity:
    """A proof with its reason in words."""
    return Falsity(by, _detail(ground, film, relation, key, by))


SINGLE = re.compile(r"(?P<relation>.+?) of (?P<film>.+? \([0-9]{4}\)) is .*, not (?P<value>.+)")
COMPLETE = re.compile(
    r"(?P<relation>.+?) of (?P<film>.+? \([0-9]{4}\)) is a whole list: .*; (?P<value>.+) is not in it"
)
CLOSED = re.compile(
    r"every film of the base with (?P<value>.+) under (?P<relation>.+?) says so; (?P<film>.+ \([0-9]{4}\)) does not"
)
NEGATIVE = re.compile(r"(?P<film>.+? \([0-9]{4}\)) says that (?P<value>.+) is not its (?P<relation>.+)")
CLAIMS = (COMPLETE, CLOSED, NEGATIVE, SINGLE)


class Claim(NamedTuple):
    """What a proof calls false: a value of a film (keys) in a relation."""

    film: str
    relation: str
    value: str


def claim(detail: str) -> Claim | None:
    """The claim in the words of a proof, as `explained` makes them; None where they make none (the
    parts somebody plays; a date, which needs no reference)."""
    found = next((match for pattern in CLAIMS if (match := pattern.fullmatch(detail))), None)
    return Claim(found["film"], found["relation"], found["value"]) if found else None


def _detail(ground: Ground, film: Film, relation: Relation, key: str, by: ProofKind) -> str:
    match by:
        case "single-valued":
            return f"{relation.name} of {film.key} is {_listed(ground, film, relation)}, not {key}"
        case "complete":
            return (
                f"{relation.name} of {film.key} is a whole list: {_listed(ground, film, relation)}; {key} is not in it"
            )
        case "closed":
            return f"every film of the base with {key} under {relation.name} says so; {film.key} does not"
        case "date":
            born = getattr(entry(ground.base, relation, key), "born", None)
            return f"{key} was born in {born}, after {film.key} came out"
        case "negative":
            return f"{film.key} says that {key} is not its {relation.name}"


def _listed(ground: Ground, film: Film, relation: Relation) -> str:
    """The keys of the values of a film."""
    column = ground.columns[relation.name]
    return ", ".join(column.keys[value] for value in column.of(ground.number_of(film)))
