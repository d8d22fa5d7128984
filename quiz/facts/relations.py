"""Reads relations.yaml: what a film can have, and what may be concluded from it.

What must stay true: a new relation is a line of YAML. Nothing in this room knows a relation by
name but `year`, which every film has.
"""

from __future__ import annotations

from collections.abc import Mapping

from quiz.facts.base import Relation
from quiz.facts.fields import choice, decimal, fields, nearest, table, words, yes
from quiz.facts.nodes import Complaints, Node, Scalar

VALUES = frozenset({"person", "term", "text", "year"})
ALIKE = frozenset({"gender", "country"})
ENTRY = frozenset({"value", "from", "under", "with", "several", "complete", "alike", "weight"})
FILM_KEYS = frozenset({"title", "titles", "year", "also", "not", "complete", "open", "fame", "note", "trivia", "was"})
HEAVIEST = 10.0


def read_relations(node: Node, complaints: Complaints, relations: dict[str, Relation]) -> None:
    """Adds the relations of one file to those read before; refuses a name that is taken."""
    entries = table(node, complaints, "relations")
    for name, (at, entry) in entries.entries.items() if entries else ():
        if name in relations:
            complaints.add(at, "relation-twice", relation=name)
        elif relation := _relation(name, at, entry, complaints):
            relations[name] = relation


def _relation(name: str, at: Scalar, node: Node, complaints: Complaints) -> Relation | None:
    entry = table(node, complaints, name)
    if entry is None:
        return None
    found = fields(entry, ENTRY, complaints, required=("value",))
    kind = choice(found["value"], complaints, "value", VALUES) if "value" in found else ""
    text = {key: words(found[key], complaints, key) for key in ("from", "under", "with") if key in found}
    relation = Relation(
        name,
        kind,
        text.get("from", ""),
        text.get("under", ""),
        text.get("with", ""),
        "several" in found and yes(found["several"], complaints, "several"),
        "complete" in found and yes(found["complete"], complaints, "complete"),
        choice(found["alike"], complaints, "alike", ALIKE) if "alike" in found else "",
        _weight(found.get("weight"), complaints),
    )
    return relation if kind and _holds_together(relation, at, entry, complaints) else None


def _weight(node: Node | None, complaints: Complaints) -> float:
    return (decimal(node, complaints, "weight", -HEAVIEST, HEAVIEST) or 0.0) if node is not None else 0.0


def _holds_together(relation: Relation, at: Scalar, entry: Node, complaints: Complaints) -> bool:
    """Whether the words of one relation fit each other and the entry of a film."""
    if relation.name in FILM_KEYS and (relation.name, relation.value) != ("year", "year"):
        complaints.add(at, "relation-name", relation=relation.name)
        return False
    if relation.under in FILM_KEYS:
        complaints.add(at, "relation-name", relation=relation.under)
        return False
    if relation.value == "term" and not relation.from_:
        complaints.add(entry, "missing-key", fix="from:", key="from")
        return False
    if relation.value != "term" and relation.from_:
        complaints.add(entry, "from-without-term", relation=relation.name)
        return False
    return True


def relation_named(at: Scalar, relations: Mapping[str, Relation], complaints: Complaints) -> Relation | None:
    """The relation a scalar names; complains with the nearest name otherwise."""
    name = at.text.strip()
    if name not in relations:
        complaints.add(at, "unknown-relation", "" if complaints.full else nearest(name, relations), relation=name)
    return relations.get(name)
