"""Reads the files of people/, and finds out who is meant by a name.

What must stay true: a name means one person or none. A key always means its own person; another
spelling or a form in some language means the only person who has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quiz.facts.base import Person
from quiz.facts.fields import choice, fields, is_empty, is_language, many, nearest, table, text, whole, words
from quiz.facts.nodes import Complaints, Node, Scalar
from quiz.facts.terms import composed, place
from quiz.question import Source, Text

ENTRY = frozenset({"name", "born", "died", "gender", "also"})
GENDERS = frozenset({"f", "m"})
EARLIEST, LATEST = 1000, 2100


def read_people(node: Node, complaints: Complaints, language: str, source: str, people: dict[str, Person]) -> None:
    """Adds the people of one file to those read before; the second entry of a name is refused,
    unless the first was only named in a film."""
    entries = table(node, complaints, "people")
    for name, (at, entry) in entries.entries.items() if entries else ():
        key = composed(name)
        if not key:
            complaints.add(at, "empty-text", what="people")
        elif key in people and people[key].source != Source():
            complaints.add(at, "person-twice", person=key, first=place(people[key].source))
        elif person := _person(key, entry, complaints, language, Source(complaints.file, at.line, source)):
            people[key] = person


def _person(key: str, node: Node, complaints: Complaints, language: str, source: Source) -> Person | None:
    if is_empty(node):
        return Person(key, {language: key}, source=source)
    entry = table(node, complaints, key)
    if entry is None:
        return None
    found = fields(entry, ENTRY | {code for code in entry.entries if _is_form(code)}, complaints)
    born, died = (
        whole(found[at], complaints, at, EARLIEST, LATEST) if at in found else None for at in ("born", "died")
    )
    if born and died and died < born:
        complaints.add(found["died"], "died-before-born", person=key, born=born, died=died)
        died = None
    return Person(
        key,
        _forms(key, found, complaints, language),
        tuple(filter(None, (words(at, complaints, "also") for at in _also(found, complaints)))),
        born,
        died,
        choice(found["gender"], complaints, "gender", GENDERS) if "gender" in found else "",
        source,
    )


def _is_form(key: str) -> bool:
    """Whether a key is a language; three letters may be a slip (`brn`) for something else."""
    return is_language(key) and (len(key) < 3 or not nearest(key, ENTRY))


def _also(found: Mapping[str, Node], complaints: Complaints) -> tuple[Node, ...]:
    return many(found["also"], complaints, "also") if "also" in found else ()


def _forms(key: str, found: Mapping[str, Node], complaints: Complaints, language: str) -> Text:
    """The name in each language: `name` stands for the key where the key holds more than a name."""
    own = text(found["name"], complaints, "name", language) if "name" in found else {}
    forms = {code: words(node, complaints, code) for code, node in found.items() if code not in ENTRY}
    return {language: key, **own, **{code: form for code, form in forms.items() if form}}


@dataclass(frozen=True, slots=True)
class Names:
    """Who is meant by a name: `people` by key, `forms` the keys that share another form."""

    people: Mapping[str, Person]
    forms: Mapping[str, tuple[str, ...]]
    _by_word: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def meant(self, name: str) -> tuple[str, ...]:
        """The keys of those a name can mean: none, one, or more when it is ambiguous."""
        return (name,) if name in self.people else self.forms.get(name, ())

    def near(self, name: str) -> str:
        """A known name that differs from this one by no more than a slip, or nothing. Only names
        that share a word and are about as long are weighed, which spares nearly all the work."""
        if not self._by_word:
            for known in (*self.people, *self.forms):
                for word in known.casefold().split():
                    self._by_word.setdefault(word, []).append(known)
        alike = dict.fromkeys(known for word in name.casefold().split() for known in self._by_word.get(word, ()))
        alike = {known: None for known in alike if abs(len(known) - len(name)) <= 3}
        return nearest(name, alike, least=85) if alike else ""


def names_of(people: Mapping[str, Person]) -> Names:
    """The index of every form of every person."""
    forms: dict[str, list[str]] = {}
    for key, form in _spellings(people):
        keys = forms.setdefault(form, [])
        if key not in keys:
            keys.append(key)
    return Names(people, {form: tuple(sorted(keys)) for form, keys in forms.items()})


def _spellings(people: Mapping[str, Person]) -> Iterator[tuple[str, str]]:
    for person in people.values():
        for form in (*person.text.values(), *person.also):
            if form != person.key:
                yield person.key, form


def unclear(name: Scalar, keys: tuple[str, ...], complaints: Complaints) -> None:
    """Complains of a name that several people share."""
    complaints.add(name, "person-ambiguous", fix=" / ".join(keys), name=name.text)
