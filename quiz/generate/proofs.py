"""Why a wrong option is certainly wrong: the five proofs of ARCHITECTURE.md 4.12.

A value is false of a film only when something written down says so:

* single-valued: the relation has one value, and the film has another;
* negative: the film's `not:` names it;
* complete: the film's list is whole, by the relation's rule or by `complete:`, and lacks it;
* closed: the base lists every film of its own people and terms for this relation, and not this one;
* date: the person was born after the film came out.

What must stay true: silence proves nothing. A film that merely does not mention a value gives no
proof, and two spellings of one person (other languages, `also:` names, accents, case) are one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.facts.base import FactBase, Film, Person, Relation, Term, Value, covers, fold
from quiz.question import ProofKind, Text

YEAR = "year"
NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Falsity:
    """Why a value is false of a film, in plain English."""

    by: ProofKind
    detail: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A base studied for proofs. `names` are the folded names of a value by relation and key,
    `true` those of everything true of a film by its key and relation."""

    base: FactBase
    names: Mapping[tuple[str, str], frozenset[str]]
    true: Mapping[tuple[str, str], frozenset[str]]


def values(film: Film, relation: Relation) -> tuple[Value, ...]:
    """The values written for a film; its year counts as one."""
    if relation.name == YEAR and YEAR not in film.facts:
        return (Value(str(film.year), {}, film.source),)
    return film.facts.get(relation.name, ())


def entry(base: FactBase, relation: Relation, key: str) -> Person | Term | None:
    """The person or term a value is, if the base has an entry for it."""
    if relation.value == "person":
        return base.people.get(key)
    return base.terms.get(relation.from_, {}).get(key) if relation.value == "term" else None


def aliases(base: FactBase, relation: Relation, key: str) -> tuple[str, ...]:
    """Every name of a value that the base knows: its key, its forms in all languages, `also:`."""
    named = entry(base, relation, key)
    forms: Text = named.text if named else {}
    also = named.also if isinstance(named, Person) else ()
    return (key, *forms.values(), *also)


def study(base: FactBase) -> Ground:
    """The base with all its names folded once."""
    names: dict[tuple[str, str], frozenset[str]] = {}
    true: dict[tuple[str, str], frozenset[str]] = {}
    for film in base.films:
        for relation in base.relations.values():
            listed = values(film, relation)
            also = film.also.get(relation.name, NOWHERE)
            forms = {form for value in listed for form in value.text.values()}
            known = {fold(form) for form in forms}
            for key in (*(value.key for value in listed), *sorted(also)):
                place = (relation.name, key)
                if place not in names:
                    names[place] = _folded(base, relation, key)
                known |= names[place]
            if known:
                true[film.key, relation.name] = frozenset(known)
    return Ground(base, names, true)


def refuted(ground: Ground, film: Film, relation: Relation, key: str) -> ProofKind | None:
    """By which proof a value is false of a film; None when it is true or nothing proves it false."""
    names = ground.names.get((relation.name, key)) or _folded(ground.base, relation, key)
    if names & ground.true.get((film.key, relation.name), NOWHERE):
        return None
    if relation.name in film.doubted:
        return None
    listed = values(film, relation)
    if listed and not relation.several:
        return "single-valued"
    never = film.never.get(relation.name)
    if never and any(names & _folded(ground.base, relation, other) for other in never):
        return "negative"
    if listed and is_whole(film, relation):
        return "complete"
    if covers(ground.base, relation.name, film.key, key):
        return "closed"
    named = entry(ground.base, relation, key)
    if isinstance(named, Person) and named.born is not None and named.born > film.year:
        return "date"
    return None


def is_whole(film: Film, relation: Relation) -> bool:
    """Whether the values a film lists for a relation are all there are."""
    return relation.name in film.complete or (relation.complete and relation.name not in film.partial)


def is_false(ground: Ground, film: Film, relation: Relation, key: str) -> Falsity | None:
    """Why a value is certainly false of a film, or None."""
    by = refuted(ground, film, relation, key)
    return Falsity(by, _detail(ground, film, relation, key, by)) if by else None


def _detail(ground: Ground, film: Film, relation: Relation, key: str, by: ProofKind) -> str:
    listed = ", ".join(value.key for value in values(film, relation))
    match by:
        case "single-valued":
            return f"{relation.name} of {film.key} is {listed}, not {key}"
        case "complete":
            return f"{relation.name} of {film.key} is a whole list: {listed}; {key} is not in it"
        case "closed":
            return f"every film of the base with {key} under {relation.name} says so; {film.key} does not"
        case "date":
            born = getattr(entry(ground.base, relation, key), "born", None)
            return f"{key} was born in {born}, after {film.key} came out"
        case "negative":
            return f"{film.key} says that {key} is not its {relation.name}"


def _folded(base: FactBase, relation: Relation, key: str) -> frozenset[str]:
    return frozenset(fold(name) for name in aliases(base, relation, key))
