"""Makes a FactBase of columns out of the rows of a table.

What must stay true: the base is the same whatever the order of the rows, but for the lines its
sources name and for which of two twins is kept.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quiz.facts.base import FactBase, Term, film_key
from quiz.facts.columns import ENGLISH, PEOPLE, Column, FilmColumns, Names, People, class_of
from quiz.facts.filing import Draft, Rows
from quiz.facts.rows import RowReader
from quiz.question import Source, Text


@dataclass(frozen=True, slots=True)
class Header:
    """What the first line says of the whole table; as at the head of tables.py."""

    closed: frozenset[str] = frozenset()
    source: str = ""
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sorted:
    """The names of a class with their places, and the new number of each old one."""

    names: Names
    numbers: array[int]


def bind(draft: Draft, header: Header, reader: RowReader, onto: FactBase) -> FactBase:
    """The base of all rows; `onto` lends its people and terms their forms."""
    kinds = {name: class_of(relation) for name, relation in reader.relations.items()}
    sorts = {kind: _sorted(kind, kinds, draft, reader, onto) for kind in sorted(set(kinds.values()))}
    films = _films(draft, header, reader, kinds, sorts)
    said = Source(draft.file, 1, header.source) if header.closed else Source()
    people = sorts[PEOPLE].names if PEOPLE in sorts else Names((), 0, {})
    terms = sorted({relation.from_ for relation in reader.relations.values() if relation.from_})
    return FactBase(
        films,
        People(people, onto.people, said),
        {kind: _terms(sorts[kind].names, said) for kind in terms},
        dict(reader.relations),
        header.closed,
        frozenset(films.key(film) for film in _shut(draft, films)) if header.closed else frozenset(),
        frozenset((kind, name) for kind in (PEOPLE, *terms) for name in header.unsure),
    )


def _films(
    draft: Draft, header: Header, reader: RowReader, kinds: Mapping[str, str], sorts: Mapping[str, Sorted]
) -> FilmColumns:
    everything = draft.trusted((), (), reader.relations)
    for place in draft.twins:
        draft.trust[place] = everything
    order = _order(draft)

    def columns(rows: Mapping[str, Rows]) -> dict[str, Column]:
        return {name: each.column(order, sorts[kinds[name]].numbers) for name, each in sorted(rows.items())}

    return FilmColumns(
        file=draft.file,
        source=header.source,
        relations=dict(reader.relations),
        titles={code: _placed(titles, order) for code, titles in sorted(draft.titles.items())},
        years=_ordered(draft.years, order),
        lines=_ordered(draft.lines, order),
        votes=_ordered(draft.votes, order),
        fame=_ordered(draft.fame, order),
        columns=columns(draft.columns),
        also=columns(draft.also),
        names={kind: each.names for kind, each in sorts.items()},
        parts=reader.characters.names,
        trust=_ordered(draft.trust, order),
        trusts=tuple(draft.trusts),
    )


def _order(draft: Draft) -> list[int]:
    """The rows by year and key."""
    keys = [(year, film_key(draft.titles[ENGLISH][row], year)) for row, year in enumerate(draft.years)]
    return sorted(range(len(keys)), key=keys.__getitem__)


def _placed(titles: Mapping[int, str], order: Sequence[int]) -> dict[int, str]:
    return {film: titles[row] for film, row in enumerate(order) if row in titles}


def _ordered(column: array[int], order: Sequence[int]) -> array[int]:
    return array(column.typecode, map(column.__getitem__, order))


def _shut(draft: Draft, films: FilmColumns) -> list[int]:
    """The films that are closed: by their lines, which are in no order."""
    opened = {draft.lines[row] for row in draft.open}
    return [film for film, line in enumerate(films.lines) if line not in opened]


def _sorted(kind: str, kinds: Mapping[str, str], draft: Draft, reader: RowReader, onto: FactBase) -> Sorted:
    """The names of a class in the order of the alphabet, those under `also` alone behind the others."""
    found = reader.numbers[kind].names
    told = {number for name, rows in draft.columns.items() if kinds[name] == kind for number in rows.ids}
    order = sorted(range(len(found)), key=lambda number: (number not in told, found[number]))
    numbers = array("I", bytes(4 * len(order)))
    for new, old in enumerate(order):
        numbers[old] = new
    keys = [found[old] for old in order]
    known = onto.people if kind == PEOPLE else onto.terms.get(kind, {})
    texts: dict[str, Text] = {key: known[key].text for key in keys if key in known}
    return Sorted(Names(keys, len(told), {key: number for number, key in enumerate(keys)}, texts), numbers)


def _terms(names: Names, source: Source) -> dict[str, Term]:
    told = range(names.told)
    return {names.keys[number]: Term(names.keys[number], names.text(number), source) for number in told}
