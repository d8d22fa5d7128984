"""What hand-written questions are read with: the pack's head and the facts it rests on.

What must stay true: a name that means two things means none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quiz.facts.base import FactBase, Film, Person, fold
from quiz.facts.nodes import Complaints
from quiz.generate.ground import has_namesake
from quiz.packs.head import Head


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose questions are read, which films and names are known, and where the pictures lie. `named`
    gives the key of a film or person by folded name, `namesakes` the folded titles of several films."""

    head: Head
    films: Mapping[str, Film]
    people: Mapping[str, Person]
    named: Mapping[str, str]
    namesakes: frozenset[str]
    folder: Path
    complaints: Complaints


def desk(head: Head, base: FactBase, folder: Path, complaints: Complaints) -> Desk:
    """The desk of a pack over its facts."""
    films = {film.key: film for film in base.films}
    meant: dict[str, set[str]] = {}
    titled: dict[str, set[str]] = {}
    for film in base.films:
        for title in film.title.values():
            titled.setdefault(fold(title), set()).update({film.key, "another"} if has_namesake(film) else {film.key})
        for name in (film.key, *film.title.values()):
            meant.setdefault(fold(name), set()).add(film.key)
    for person in base.people.values():
        for name in (*person.text.values(), *person.also):
            meant.setdefault(fold(name), set()).add(person.key)
    named = {name: min(keys) for name, keys in meant.items() if len(keys) == 1}
    namesakes = frozenset(title for title, keys in titled.items() if len(keys) > 1)
    return Desk(head, films, base.people, named, namesakes, folder, complaints)
