"""Reads what a film's entry says of one relation: names, terms, years and words become Values.

What must stay true: how a value is read follows from its Relation alone. Any value may stand by
itself, in a list, or as `{value: …, source: …}`; one that carries something (`with:`, as a cast
carries characters) may also be a map `Actor: Character`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from quiz.facts.base import Relation, Term, Value
from quiz.facts.fields import fields, is_empty, is_language, many, nearest, text, whole, words, yes
from quiz.facts.nodes import Complaints, Node, Scalar, Table
from quiz.facts.people import Names, unclear
from quiz.question import Source, Text

FIRST_FILM, LAST_FILM = 1888, 2100
WITH_SOURCE = frozenset({"value", "source"})
PART = frozenset({"as", "uncredited", "source"})


@dataclass(frozen=True, slots=True)
class Terms:
    """What terms are known, by class: `keyed` by their key, `forms` by a form only one of them has."""

    keyed: Mapping[str, Mapping[str, Term]]
    forms: Mapping[str, Mapping[str, str]]

    def meant(self, kind: str, name: str) -> Term | None:
        """The term of a class that a name means."""
        known = self.keyed.get(kind, {})
        return known.get(name) or known.get(self.forms.get(kind, {}).get(name, ""))


@dataclass(frozen=True, slots=True)
class Reader:
    """What the values of one file are read with: the known names and terms, the file's language
    and the words of its `source`, or of a relation's where its values are known from elsewhere (`sources`).
    `asked` is no for `also` and `not`, whose names nobody sees."""

    names: Names
    terms: Terms
    language: str
    complaints: Complaints
    source: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    asked: bool = True

    def of(self, relation: Relation) -> Reader:
        """The reader of the values of a relation."""
        return replace(self, source=self.sources[relation.name]) if relation.name in self.sources else self

    def place(self, node: Node, source: str = "") -> Source:
        """The source of what a node says."""
        return Source(self.complaints.file, node.line, source or self.source)


def terms_of(terms: Mapping[str, Mapping[str, Term]]) -> Terms:
    """The index of every form of every term."""
    return Terms(terms, {kind: _forms(known) for kind, known in terms.items()})


def _forms(known: Mapping[str, Term]) -> dict[str, str]:
    owners: dict[str, set[str]] = {}
    for term in known.values():
        for form in term.text.values():
            owners.setdefault(form, set()).add(term.key)
    return {form: min(keys) for form, keys in owners.items() if len(keys) == 1}


def values(relation: Relation, node: Node, reader: Reader) -> tuple[Value, ...]:
    """Every value the node gives the relation, in the author's order, each key once."""
    return tuple(value for _, value in placed_values(relation, node, reader))


def placed_values(relation: Relation, node: Node, reader: Reader) -> tuple[tuple[Node, Value], ...]:
    """The same, each with the node it was read from."""
    found: dict[str, tuple[Node, Value]] = {}
    nodes = (node,) if isinstance(node, Table) else many(node, reader.complaints, relation.name)
    for at, value in (pair for item in nodes for pair in _item(relation, item, reader)):
        if value.key in found:
            reader.complaints.add(at, "value-twice", value=value.key, relation=relation.name)
        elif found and not relation.several and reader.asked:
            reader.complaints.add(at, "one-value-only", value=value.key, relation=relation.name)
        else:
            found[value.key] = (at, value)
    return tuple(found.values())


def _item(relation: Relation, node: Node, reader: Reader) -> Iterator[tuple[Node, Value]]:
    """The values of one item of a list: one, or as many as a map of actors has."""
    if isinstance(node, Table) and "value" in node.entries:
        found = fields(node, WITH_SOURCE, reader.complaints)
        source = words(found["source"], reader.complaints, "source") if "source" in found else ""
        yield from _with_source(_item(relation, found["value"], reader), source)
    elif isinstance(node, Table) and relation.with_:
        for at, part in node.entries.values():
            if value := _value(relation, at, reader):
                yield at, _carrying(value, part, reader)
    elif value := _value(relation, node, reader):
        yield node, value


def _with_source(pairs: Iterator[tuple[Node, Value]], source: str) -> Iterator[tuple[Node, Value]]:
    for at, value in pairs:
        yield at, _sourced(value, source)


def _sourced(value: Value, source: str) -> Value:
    return replace(value, source=replace(value.source, text=source)) if source else value


def _value(relation: Relation, node: Node, reader: Reader) -> Value | None:
    if relation.value == "text":
        said = text(node, reader.complaints, relation.name, reader.language)
        key = said.get(reader.language) or next((said[code] for code in sorted(said)), "")
        return Value(key, said, reader.place(node)) if key else None
    if relation.value == "year":
        year = whole(node, reader.complaints, relation.name, FIRST_FILM, LAST_FILM)
        return Value(str(year), {}, reader.place(node)) if year else None
    name = _name(relation, node, reader)
    if name is None:
        return None
    return _person(name, reader) if relation.value == "person" else _term(relation.from_, name, reader)


def _name(relation: Relation, node: Node, reader: Reader) -> Scalar | None:
    """The node as one name with single spaces; None after a complaint."""
    if isinstance(node, Table):
        fields(node, WITH_SOURCE, reader.complaints, required=("value",))
        return None
    name = words(node, reader.complaints, relation.name)
    return Scalar(name, node.line, node.column, plain=True) if name else None


def _person(name: Scalar, reader: Reader) -> Value | None:
    keys = reader.names.meant(name.text)
    if len(keys) > 1:
        unclear(name, keys, reader.complaints)
        return None
    if keys:
        return Value(keys[0], reader.names.people[keys[0]].text, reader.place(name))
    if not reader.asked and not reader.complaints.full and (near := reader.names.near(name.text)):
        reader.complaints.warn(name, "unknown-person", near, name=name.text)
    return Value(name.text, {reader.language: name.text}, reader.place(name))


def _term(kind: str, name: Scalar, reader: Reader) -> Value:
    term = reader.terms.meant(kind, name.text)
    if term is None:
        near = "" if reader.complaints.full else nearest(name.text, reader.terms.keyed.get(kind, ()))
        reader.complaints.warn(name, "unknown-term", near, term=name.text, kind=kind)
        return Value(name.text, {reader.language: name.text}, reader.place(name))
    return Value(term.key, term.text, reader.place(name))


def _carrying(value: Value, node: Node, reader: Reader) -> Value:
    """The value with what stands behind it in a map: the characters an actor plays."""
    if is_empty(node):
        return value
    if isinstance(node, Table) and not _is_text(node):
        return _described(value, node, reader)
    return replace(value, parts=_parts(node, reader))


def _is_text(node: Table) -> bool:
    return bool(node.entries) and "as" not in node.entries and all(map(is_language, node.entries))


def _described(value: Value, node: Table, reader: Reader) -> Value:
    """`{as: …, uncredited: yes, source: …}`."""
    found = fields(node, PART, reader.complaints)
    source = words(found["source"], reader.complaints, "source") if "source" in found else ""
    uncredited = "uncredited" in found and yes(found["uncredited"], reader.complaints, "uncredited")
    parts = _parts(found["as"], reader) if "as" in found else ()
    return replace(_sourced(value, source), parts=parts, uncredited=uncredited)


def _parts(node: Node, reader: Reader) -> tuple[Text, ...]:
    nodes = many(node, reader.complaints, "as")
    return tuple(part for item in nodes if (part := text(item, reader.complaints, "as", reader.language)))
