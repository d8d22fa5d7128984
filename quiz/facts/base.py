"""Film facts in memory: films, people, terms and relations, and what may be taken as complete.

A fact is (film, relation, value, source). What must stay true: `is_false` in quiz/generate rests
on `complete`, `closed`, `also` and `never`, so nothing may be put there that was not written down.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from quiz.question import Problem, Source, Text

GAP = "_____"
"""Stands in a sentence for the words that are asked."""


NOWHERE = Source()
"""The source of what only films name."""

SPACED = {code: " " for code in range(128) if not chr(code).isalnum()}
"""What a mark of ASCII that is no letter or digit becomes when words are folded."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a relation behaves; see the head of questions/relations.yaml for each word."""

    name: str
    value: str
    from_: str = ""
    under: str = ""
    with_: str = ""
    several: bool = False
    complete: bool = False
    alike: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who made films. `key` is how facts name them (`Steve McQueen (director)`). An empty
    source means that only films name this person: no statement of being closed covers them."""

    key: str
    text: Text
    also: tuple[str, ...] = ()
    born: int | None = None
    died: int | None = None
    gender: str = ""
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Term:
    """A named thing that is no person or film: a country, a genre, an award, a place, a work."""

    key: str
    text: Text
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a fact. `key` identifies it within its relation: a person's or term's key, a
    year in digits, free text as written. `text` is how each language shows it; a year's is empty,
    since `key` holds the digits that every language writes. `parts` are the characters played,
    one Text each."""

    key: str
    text: Text
    source: Source
    parts: tuple[Text, ...] = ()
    uncredited: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What a sentence of trivia asks: the answer, and the sentence with `GAP` in its place."""

    answer: Text
    gapped: Text


@dataclass(frozen=True, slots=True)
class Trivia:
    """A sentence about a film with one or more marked answers. `ask` is the question to put
    instead of the gapped sentence, `wrong` the author's wrong options (none: made by rule)."""

    say: Text
    marks: tuple[Mark, ...]
    ask: Text
    wrong: tuple[Text, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Film:
    """A film and its facts. `also` and `never` hold value keys by relation: true but not asked
    about, and known to be false. `complete` names the relations whose list is whole, `partial` those
    whose list is not although such lists usually are, `doubted` those that sources contradict each
    other on: they are neither asked about nor used in a proof. `votes` is how many people rated the
    film, 0 where nobody says. `former` is the key before a correction, which its question ids keep
    (`was:` in the file)."""

    key: str
    title: Text
    year: int
    facts: Mapping[str, tuple[Value, ...]]
    source: Source
    also: Mapping[str, frozenset[str]] = field(default_factory=dict)
    never: Mapping[str, frozenset[str]] = field(default_factory=dict)
    complete: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    doubted: frozenset[str] = frozenset()
    fame: int = 3
    votes: int = 0
    note: Text = field(default_factory=dict)
    note_source: str = ""
    trivia: tuple[Trivia, ...] = ()
    former: str = ""


@dataclass(frozen=True, slots=True)
class FactBase:
    """Everything read, in a stable order: films by year and title, the rest by name.

    `closed` names the relations in which the base lists every film of its own people and terms;
    `shut` are the keys of the films this holds for (those read together with the statement) and
    `newcomers` the people and terms it says nothing of, because they were read later, from a pack.
    Ask `covers`, which weighs all three.
    """

    films: Sequence[Film] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    terms: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    closed: frozenset[str] = frozenset()
    shut: frozenset[str] = frozenset()
    newcomers: frozenset[tuple[str, str]] = frozenset()
    problems: tuple[Problem, ...] = ()


class Trusted(Protocol):
    """What says how far the lists of a film may be trusted, by relation: a film does."""

    @property
    def complete(self) -> frozenset[str]: ...
    @property
    def partial(self) -> frozenset[str]: ...


def is_whole(film: Trusted, relation: Relation) -> bool:
    """Whether the values a film lists for a relation are all there are."""
    return relation.name in film.complete or (relation.complete and relation.name not in film.partial)


def covers(base: FactBase, relation: str, film: str, value: str) -> bool:
    """Whether the base is closed over this value for this film (keys), so that the value is false
    there when it stands neither among the film's facts nor under its `also`."""
    rule = base.relations.get(relation)
    if rule is None or relation not in base.closed or film not in base.shut:
        return False
    if rule.value == "person":
        person = base.people.get(value)
        return person is not None and person.source != NOWHERE and ("people", value) not in base.newcomers
    return value in base.terms.get(rule.from_, {}) and (rule.from_, value) not in base.newcomers


def film_key(title: str, year: int) -> str:
    """How a film is named in files and ids."""
    return f"{title} ({year})"


@lru_cache(maxsize=2**12)
def fold(words: str) -> str:
    """The words without case, accents and punctuation, for comparing names: folding
    `Léonide Massine` and `leonide massine` gives the same. Kazakh and Russian letters that are
    letters of their own (й, ё aside) stay apart: only marks that Unicode combines are dropped,
    and й is kept."""
    if words.isascii():
        return " ".join(words.lower().translate(SPACED).split())
    kept = words.casefold().replace("й", "\ue000").replace("ё", "е")
    spaced = "".join(map(_bare, unicodedata.normalize("NFD", kept)))
    return " ".join(spaced.replace("\ue000", "й").split())


@lru_cache(maxsize=2**12)
def _bare(letter: str) -> str:
    """What is left of a letter: nothing of a mark that combines, a blank of what is neither letter nor digit.
    A base has a million letters, and few different ones."""
    if unicodedata.combining(letter):
        return ""
    return letter if letter.isalnum() or letter == "\ue000" else " "
