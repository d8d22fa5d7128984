"""Reads fact files into a FactBase: relations, then terms, people and films, whatever the order.

What must stay true: content never raises. What is wrong is in `problems` with its place, and the
entry it stands in is left out; the rest is read. The result depends on the files' words alone,
never on their order or on that of a hash. Nothing is taken as closed where something was wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quiz.facts.base import FactBase, Film, Person, Relation, Term
from quiz.facts.drafts import filed
from quiz.facts.fields import nearest, table, words
from quiz.facts.files import contents
from quiz.facts.films import Head, names_of_relations, read_body, read_heads
from quiz.facts.nodes import Complaints, Node, Table, load
from quiz.facts.people import names_of, read_people
from quiz.facts.relations import read_relations, relation_named
from quiz.facts.terms import read_terms
from quiz.facts.values import Reader, terms_of
from quiz.question import Problem, Source

SECTIONS = frozenset({"relations", "people", "films", "source", "sources", "closed"})
TERMS_FOLDER = "terms"
PLACES = "places"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as a tree, with its complaints; `terms` is the class of terms that a file of the
    folder terms/ is named after, empty elsewhere."""

    tree: Table
    complaints: Complaints
    terms: str = ""

    def section(self, name: str) -> Node | None:
        """What stands behind a top key."""
        return self.tree.entries[name][1] if name in self.tree.entries else None


def read(
    paths: Iterable[Path], onto: FactBase = FactBase(), language: str = "en", root: Path | None = None
) -> FactBase:
    """`onto` and the facts of these files, written in `language` where they do not say otherwise.

    Its problems are those of these files, not of `onto`; a file is named relative to `root`, or as
    given. What a file says is `closed`, and of `sources`, holds for all films of this call.
    """
    complaints: list[Complaints] = []
    sheets: list[Sheet] = []
    for path in sorted(paths):
        complaints.append(Complaints(_shown(path, root)))
        if sheet := _sheet(path, complaints[-1]):
            sheets.append(sheet)
    return replace(gather(sheets, onto, language), problems=_listed(complaints))


def _shown(path: Path, root: Path | None) -> str:
    return (path.relative_to(root) if root is not None and path.is_relative_to(root) else path).as_posix()


def _sheet(path: Path, complaints: Complaints) -> Sheet | None:
    raw = contents(path, complaints)
    node = load(raw, complaints) if raw is not None else None
    if node is None:
        if not complaints.problems:
            complaints.warn(None, "file-empty")
        return None
    tree = table(node, complaints, "file")
    if tree is None:
        return None
    return Sheet(filed(tree, complaints), complaints, path.stem if path.parent.name == TERMS_FOLDER else "")


def _listed(complaints: Iterable[Complaints]) -> tuple[Problem, ...]:
    problems = (problem for each in complaints for problem in each.problems)
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column, problem.code)))


def gather(sheets: Sequence[Sheet], onto: FactBase = FactBase(), language: str = "en") -> FactBase:
    """As `read`, of trees: for a reader of packs, whose file holds more than facts."""
    relations = dict(onto.relations)
    for sheet in sheets:
        if (node := sheet.section("relations")) is not None:
            read_relations(node, sheet.complaints, relations)
    sources = [_source(sheet) for sheet in sheets]
    terms = _terms(sheets, sources, onto, relations, language)
    people = dict(onto.people)
    for sheet, source in zip(sheets, sources, strict=True):
        if (node := sheet.section("people")) is not None:
            read_people(node, sheet.complaints, language, source, people)
    newcomers = _newcomers(onto, people, terms)
    names, index = names_of(people), terms_of(terms)
    of_relations = _of_relations(sheets, relations)
    readers = [
        Reader(names, index, language, sheet.complaints, source, of_relations)
        for sheet, source in zip(sheets, sources, strict=True)
    ]
    told = _told_apart(_films(sheets, readers, onto, relations), onto)
    films = [each.film for each in told]
    closed = _closed(sheets, onto, relations)
    return FactBase(
        tuple(sorted((*onto.films, *films), key=lambda film: (film.year, film.key))),
        dict(sorted((_named(films, relations, people) | people).items())),
        {kind: dict(sorted(known.items())) for kind, known in sorted(terms.items())},
        dict(sorted(relations.items())),
        onto.closed | closed,
        onto.shut | {each.film.key for each in told if closed and each.clean and not each.head.open},
        newcomers,
        _listed(sheet.complaints for sheet in sheets),
    )


def _source(sheet: Sheet) -> str:
    node = sheet.section("source")
    return words(node, sheet.complaints, "source") if node is not None else ""


def _of_relations(sheets: Iterable[Sheet], relations: Mapping[str, Relation]) -> dict[str, str]:
    """Where the values of some relations are known from, whatever file they stand in."""
    found = {}
    for sheet in sheets:
        node = sheet.section("sources")
        entry = table(node, sheet.complaints, "sources") if node is not None else None
        for at, source in entry.entries.values() if entry is not None else ():
            if relation := relation_named(at, relations, sheet.complaints):
                found[relation.name] = words(source, sheet.complaints, "sources")
    return found


def _terms(
    sheets: Sequence[Sheet],
    sources: Sequence[str],
    onto: FactBase,
    relations: Mapping[str, Relation],
    language: str,
) -> dict[str, dict[str, Term]]:
    """The terms by class. A top key is a class when a relation takes its values from it or the
    file is named after it; of any other unknown one the author is told."""
    terms = {kind: dict(known) for kind, known in onto.terms.items()}
    classes = {relation.from_ for relation in relations.values() if relation.from_} | terms.keys()
    for sheet, source in zip(sheets, sources, strict=True):
        allowed = classes | ({sheet.terms} - {""})
        for key, (at, node) in sheet.tree.entries.items():
            if key in SECTIONS:
                continue
            if key in allowed:
                read_terms(node, sheet.complaints, language, source, terms.setdefault(key, {}))
            else:
                sheet.complaints.add(at, "unknown-key", fix=nearest(key, SECTIONS | allowed), key=key)
    return terms


def _newcomers(
    onto: FactBase, people: Mapping[str, Person], terms: Mapping[str, Mapping[str, Term]]
) -> frozenset[tuple[str, str]]:
    """What the statement that `onto` is closed, if there is one, could not know of."""
    if not onto.shut:
        return onto.newcomers
    later = {("people", key) for key, person in people.items() if onto.people.get(key) is not person}
    for kind, known in terms.items():
        later |= {(kind, key) for key in known if key not in onto.terms.get(kind, {})}
    return onto.newcomers | later


@dataclass(frozen=True, slots=True)
class _Told:
    """A film as it was read; `clean` when nothing at all, not even a warning, was said of it."""

    film: Film
    head: Head
    reader: Reader
    clean: bool


def _films(
    sheets: Sequence[Sheet], readers: Sequence[Reader], onto: FactBase, relations: Mapping[str, Relation]
) -> list[_Told]:
    first = {film.key.casefold(): film.source for film in onto.films}
    heads: list[tuple[Head, Reader]] = []
    for sheet, reader in zip(sheets, readers, strict=True):
        if (node := sheet.section("films")) is not None:
            heads += [(head, reader) for head in read_heads(node, reader, relations, first)]
    if not heads:
        return []
    known = _known(onto, [head for head, _ in heads], heads[0][1])
    told = []
    for head, reader in heads:
        before = len(reader.complaints.problems)
        if film := read_body(head, reader, relations, known):
            told.append(_Told(film, head, reader, len(reader.complaints.problems) == before))
    return told


def _known(onto: FactBase, heads: Iterable[Head], reader: Reader) -> Callable[[str], bool]:
    """Whether words name a person of the people files, a film or a place."""
    called = [(film.key, film.title) for film in onto.films] + [(head.key, head.title) for head in heads]
    films = {name for key, title in called for name in (key, *title.values())}
    names, terms = reader.names, reader.terms
    listed = {key for key, person in names.people.items() if person.source != Source()}
    return lambda answer: (
        answer in films or bool(listed.intersection(names.meant(answer))) or terms.meant(PLACES, answer) is not None
    )


def _told_apart(told: Sequence[_Told], onto: FactBase) -> list[_Told]:
    """The films, without a `was` that another film is or was called."""
    taken = {film.key for film in onto.films} | {each.head.key for each in told}
    taken |= {film.former for film in onto.films}
    apart = []
    for each in told:
        if each.film.former and each.film.former in taken:
            each.reader.complaints.add(each.head.found["was"], "was-taken", was=each.film.former)
            apart.append(replace(each, film=replace(each.film, former="")))
        else:
            apart.append(each)
            taken.add(each.film.former)
    return apart


def _named(films: Iterable[Film], relations: Mapping[str, Relation], people: Mapping[str, Person]) -> dict[str, Person]:
    """Those whom only films name."""
    values = (
        value
        for film in films
        for name, listed in film.facts.items()
        if relations[name].value == "person"
        for value in listed
    )
    return {value.key: Person(value.key, value.text) for value in values if value.key not in people}


def _closed(sheets: Iterable[Sheet], onto: FactBase, relations: Mapping[str, Relation]) -> frozenset[str]:
    """The relations these sheets say are closed. What is read onto a closed base cannot say so:
    its statement would be taken to hold for the films of the base too."""
    closed: set[str] = set()
    for sheet in sheets:
        node = sheet.section("closed")
        if node is None:
            continue
        named = names_of_relations(node, sheet.complaints, "closed", relations)
        if onto.shut:
            sheet.complaints.warn(sheet.tree.entries["closed"][0], "closed-later")
        else:
            closed |= named
    return frozenset(closed)
