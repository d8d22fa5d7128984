"""What contradicts the base, or another document: both sides, with where each was read.

What must stay true: where two sources disagree neither is asked from here: a value in conflict is
marked as such in the draft, and accepting everything passes it over. A value is contradicted only
by a list that is whole, or by a year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from quiz.documents import linking
from quiz.documents.alike import folded
from quiz.documents.extract import Document
from quiz.documents.linking import Known
from quiz.documents.stretch import FilmDraft
from quiz.documents.values import Found
from quiz.facts.base import Film, covers, is_whole

BASE_NAMES = {"based_on": "based on"}
SINGLE = ("director", "composer", "cinematographer", "release_date", "runtime")
"""The relations in which two documents that share no value contradict each other."""
LABEL = 0.9
"""Above this confidence a value stood behind a label."""
Where = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Read:
    """A document with the path it was read from."""

    path: str
    document: Document

    def where(self, start: int, end: int) -> Where:
        """A place of it."""
        first, last = self.document.text.span(start, end)
        return {"path": self.path, "start": first, "end": last}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one relation that cannot all be right, each with where it stands; `own` are those of
    the document, folded."""

    film: str
    relation: str
    values: tuple[str, ...]
    where: tuple[Where, ...]
    own: frozenset[str] = frozenset()


def of_document(read: Read, index: Known | None, others: Sequence[Read] = ()) -> tuple[Conflict, ...]:
    """The conflicts of one document with the base and with other documents."""
    found: list[Conflict] = []
    theirs = [(other, {_title(each): each for each in reversed(other.document.films)}) for other in others]
    for film in read.document.films:
        known = linking.film(film, index) if index else None
        if index and known:
            found += _with_base(film, known, read, index)
        for other, twins in theirs:
            if other.path != read.path and (twin := twins.get(_title(film))):
                found += _with_twin(film, read, twin, other)
    return tuple(found)


def _with_base(film: FilmDraft, known: Film, read: Read, index: Known) -> Iterable[Conflict]:
    if film.year and film.number != known.year:
        years = (read.where(film.year.start, film.year.end), _where(known))
        yield Conflict(known.key, "year", (film.year.words, str(known.year)), years, frozenset({film.year.words}))
    for relation in dict.fromkeys(fact.relation for fact in film.facts):
        facts = [fact for fact in film.facts if fact.relation == relation]
        name = BASE_NAMES.get(relation, relation)
        rule = index.base.relations.get(name)
        values = known.facts.get(name, ())
        if rule is None or rule.value != "person" or not values:
            continue
        right = {value.key for value in values} | known.also.get(name, frozenset())
        wrong = [fact for fact in facts if _is_wrong(fact, right, known, name, index)]
        short = is_whole(known, rule) and not wrong and _is_short(facts, {value.key for value in values}, index)
        if wrong or short:
            sides = wrong or [fact for fact in facts if fact.confidence > LABEL]
            told = tuple(fact.value for fact in sides)
            where = tuple(read.where(fact.start, fact.end) for fact in sides)
            own = frozenset(folded(fact.value) for fact in wrong)
            yield Conflict(known.key, relation, (*told, *(value.key for value in values)), (*where, _where(known)), own)


def _is_wrong(fact: Found, right: set[str], known: Film, relation: str, index: Known) -> bool:
    """Whether the base says that a value is false: its list is whole, or closed over this person."""
    key = linking.person(fact.value, index)
    if (key or fact.value) in right:
        return False
    rule = index.base.relations[relation]
    return is_whole(known, rule) or (bool(key) and covers(index.base, relation, known.key, key))


def _is_short(facts: Sequence[Found], whole: set[str], index: Known) -> bool:
    """Whether a labelled field ("Director: …") gives fewer than all there are."""
    labelled = {linking.person(fact.value, index) for fact in facts if fact.confidence > LABEL}
    return bool(labelled) and labelled < whole


def _where(known: Film) -> Where:
    return {"path": known.source.file, "line": known.source.line}


def _with_twin(film: FilmDraft, read: Read, twin: FilmDraft, other: Read) -> Iterable[Conflict]:
    """The conflicts of a film with what another document tells of it."""
    for relation in SINGLE:
        ours, theirs = (_told(each, relation) for each in (film, twin))
        if ours and theirs and not set(ours) & set(theirs):
            facts, others = list(ours.values()), list(theirs.values())
            where = (read.where(facts[0].start, facts[0].end), other.where(others[0].start, others[0].end))
            values = tuple(fact.value for fact in (*facts, *others))
            yield Conflict(film.title.words, relation, values, where, frozenset(ours))


def _told(film: FilmDraft, relation: str) -> dict[str, Found]:
    return {folded(fact.value): fact for fact in film.facts if fact.relation == relation}


def _title(film: FilmDraft) -> tuple[str, int | None]:
    """A film's title as it is compared, and its year."""
    return folded(film.title.words), film.number


def marker(conflicts: Iterable[Conflict]) -> Callable[[str, str, str], str]:
    """Whether a value of a film is in conflict: what it is in conflict with, or nothing."""
    told = {(each.film, each.relation, value): each for each in conflicts for value in each.own}

    def against(film: str, relation: str, value: str) -> str:
        found = told.get((film, relation, folded(value)))
        return "; ".join(each for each in found.values if folded(each) not in found.own) if found else ""

    return against
