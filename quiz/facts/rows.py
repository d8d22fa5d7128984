"""Reads one row of a film table, a JSON object, into what the columns take of it.

    {"title": "Alien", "year": 1979, "directors": ["Ridley Scott"],
     "cast": [["Sigourney Weaver", "Ripley", 4]], "oscars": 1, "oscar_categories": ["VISUAL EFFECTS"]}

A key is the name of a relation, or one that tables use for it (`directors`, `genres`). `also` holds what
is true but not asked about, `doubted` the relations that nothing is asked or proven of, and `"open": true`
says that a table that is closed is not so for this film. What must
stay true: a row is taken whole or refused with the reason, for what could not be read might be true
of the film; and a list that tables are known to cut short is never taken as whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from quiz.facts.base import Relation
from quiz.facts.cells import Fault, Numbers, character, entry, language, text, tidy, title, whole
from quiz.facts.columns import YEAR, class_of
from quiz.facts.kin import KIN_OF
from quiz.facts.oscars import award
from quiz.facts.people import Names as Known
from quiz.facts.values import FIRST_FILM, LAST_FILM

CAST, WON, LANGUAGE = "cast", "won", "language"
RELATION_OF = {
    "directors": "director",
    "writers": "writer",
    "composers": "composer",
    "cinematographers": "cinematographer",
    "genres": "genre",
    "countries": "country",
    "languages": LANGUAGE,
    "oscar_categories": WON,
}
"""What tables call a relation."""
TITLES = {"title": "en", "ru": "ru", "kk": "kk"}
USUAL = (CAST, "composer", "cinematographer")
READ = frozenset({*TITLES, "year", "years", "votes", "oscars", "also", "doubted", "open"})
UNUSED = frozenset({"imdb", "tmdb", "original", "runtime"})
"""Keys of tables of which no fact is made."""

CUT = frozenset({CAST, LANGUAGE, "genre", "country", "composer", "writer"})
"""The relations whose lists tables do not hold whole: casts are cut to the first few, languages to the
main one; of other countries 1 in 20 and of other composers 1 in 900 that a table of 3,000 films lacks
is true all the same."""
CUT_AT = {"director": 3, "writer": 3}
"""Lists of so many names may have been cut there."""
FAME = (500, 5_000, 50_000, 250_000)
USUAL_FAME = 3
MOST_VOTES = 4_000_000_000
MOST_VALUES = 1_000
MOST_UNKNOWN = 100


@dataclass(slots=True)
class Row:
    """What a row says: values and characters by relation as numbers, title by language."""

    titles: dict[str, str] = field(default_factory=dict)
    year: int = 0
    votes: int = 0
    fame: int = USUAL_FAME
    values: dict[str, list[int]] = field(default_factory=dict)
    parts: dict[str, list[int]] = field(default_factory=dict)
    also: dict[str, list[int]] = field(default_factory=dict)
    doubted: set[str] = field(default_factory=set)
    complete: set[str] = field(default_factory=set)
    partial: set[str] = field(default_factory=set)
    open: bool = False
    warnings: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class RowReader:
    """What rows are read with, and the names they gave so far: `numbers` by class, `characters` for
    what values carry. `known` are the keys a row may have, `unknown` counts those that mean nothing,
    with the first line that has each."""

    relations: Mapping[str, Relation]
    numbers: dict[str, Numbers]
    characters: Numbers
    known: frozenset[str]
    unknown: dict[str, list[int]] = field(default_factory=dict)

    def read(self, found: object, line: int) -> Row:
        """The row; Fault when it is refused."""
        if not isinstance(found, dict):
            raise Fault("row-not-object")
        for key in found.keys() - self.known:
            if len(self.unknown) < MOST_UNKNOWN or key in self.unknown:
                self.unknown.setdefault(key, [line, 0])[1] += 1
        row = _head(found)
        for key, value in found.items():
            name = RELATION_OF.get(str(key), str(key))
            if key not in READ and value is not None and name in self.relations:
                self._take(row, name, value)
        self._trust(row, found)
        if (also := found.get("also")) is not None:
            row.also = {name: self._ids(name, listed) for name, listed in self._listed(also)}
        for name, ids in row.values.items():
            if name in KIN_OF and (kin := self._kin(name, ids)):
                row.also[name] = [*dict.fromkeys([*row.also.get(name, ()), *kin])]
        return row

    def _kin(self, name: str, ids: list[int]) -> list[int]:
        """The numbers of the terms that are as good as those listed, and are not listed."""
        numbers = self.numbers[class_of(self.relations[name])]
        kin = (numbers[other] for number in ids for other in KIN_OF[name].get(numbers.names[number], ()))
        return [number for number in kin if number not in ids]

    def _take(self, row: Row, name: str, value: object) -> None:
        if self.relations[name].with_:
            ids, parts = self._carrying(name, value)
            row.values[name], row.parts[name] = row.values.get(name, []) + ids, row.parts.get(name, []) + parts
        else:
            row.values[name] = [*dict.fromkeys([*row.values.get(name, ()), *self._ids(name, value)])]

    def _ids(self, name: str, value: object) -> list[int]:
        """The numbers of the values that are listed, each once."""
        numbers = self.numbers[class_of(self.relations[name])]
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list):
            raise Fault("row-not-list", what=name)
        if len(listed) > MOST_VALUES:
            raise Fault("row-list-long", what=name, limit=MOST_VALUES)
        if name == WON:
            listed = [award(category) for category in map(text, listed)]
        elif name == LANGUAGE:
            listed = [language(text(each)) for each in listed]
            listed = list(filter(None, listed))
        try:
            ids = list(dict.fromkeys(map(numbers.__getitem__, listed)))
        except TypeError:  # a list or map where a name is wanted has no place in a dict
            raise Fault("not-text", what=name) from None
        if -1 in ids:
            raise Fault("empty-text", what=name)
        return ids

    def _carrying(self, name: str, value: object) -> tuple[list[int], list[int]]:
        """As `_ids`, of names or of lists [name, character, …], with the numbers of the characters."""
        if not isinstance(value, list):
            raise Fault("row-not-list", what=name)
        if len(value) > MOST_VALUES:
            raise Fault("row-list-long", what=name, limit=MOST_VALUES)
        ids: list[int] = []
        parts: list[int] = []
        numbers = self.numbers[class_of(self.relations[name])]
        for each in value:
            who, part = entry(each)
            ids.append(numbers[who])
            parts.append(max(0, self.characters[part]) if part else 0)
        if -1 in ids:
            raise Fault("empty-text", what=name)
        return ids, parts

    def _trust(self, row: Row, found: Mapping[str, Any]) -> None:
        """Which of the lists are whole, which are not, and which are in doubt."""
        row.partial = {name for name in CUT if name in self.relations}
        row.partial |= {name for name, cut in CUT_AT.items() if len(row.values.get(name, ())) >= cut}
        if (years := found.get("years")) is not None:
            said = [*years.values()] if isinstance(years, dict) else years
            if not isinstance(said, list):
                raise Fault("row-not-list", what="years")
            row.doubted |= {YEAR} if any(year != row.year for year in said) else set()
        if (count := found.get("oscars")) is not None:
            count, listed = whole(count, "oscars", 0, MOST_VALUES), found.get("oscar_categories") or []
            if isinstance(listed, list) and count == len(listed):
                row.complete |= {WON} if count else set()
            else:
                row.doubted.add(WON)
                row.warnings.append(Fault("row-oscars-differ", count=count))
        row.doubted |= {name for name, ids in row.values.items() if len(ids) > 1 and not self.relations[name].several}
        row.doubted |= set(self.named(found.get("doubted"), "doubted"))
        row.doubted &= self.relations.keys()
        row.complete &= self.relations.keys()
        if not isinstance(opened := found.get("open", False), bool):
            raise Fault("row-not-true", what="open")
        row.open = opened

    def named(self, listed: object, what: str) -> Iterator[str]:
        """The relations that a list names."""
        if listed is None:
            return
        if not isinstance(listed, list):
            raise Fault("row-not-list", what=what)
        for name in map(text, listed):
            if name not in self.relations:
                raise Fault("unknown-relation", relation=name)
            yield name

    def _listed(self, also: object) -> Iterator[tuple[str, object]]:
        if not isinstance(also, dict):
            raise Fault("not-table", what="also")
        for name, listed in also.items():
            if name not in self.relations:
                raise Fault("unknown-relation", relation=name)
            yield name, listed


def _head(found: Mapping[str, Any]) -> Row:
    """A row of which the title, year and votes are read."""
    row = Row()
    row.titles = {code: words for key, code in TITLES.items() if (words := title(found.get(key), key))}
    for key in ("title", "year"):
        if found.get(key) is None:
            raise Fault("missing-key", f'"{key}":', key=key)
    row.year = whole(found["year"], "year", FIRST_FILM, LAST_FILM)
    if (votes := found.get("votes")) is not None:
        row.votes = whole(votes, "votes", 0, MOST_VOTES)
        row.fame = 1 + sum(row.votes >= cut for cut in FAME)
    return row


def reader_of(relations: Mapping[str, Relation], known: Known, terms: Callable[[str, str], str]) -> RowReader:
    """A reader that gives the people and terms who are known their own keys; `terms` says the key
    of a name in a class."""

    def person(name: str) -> str:
        key = tidy(name)
        meant = known.meant(key)
        return meant[0] if len(meant) == 1 else key

    def term(kind: str) -> Callable[[str], str]:
        return lambda name: terms(kind, tidy(name))

    numbers = {}
    for relation in relations.values():
        kind = class_of(relation)
        numbers[kind] = Numbers(person if relation.value == "person" else term(kind))
    characters = Numbers(character)
    characters.names.append("")
    return RowReader(
        relations,
        numbers,
        characters,
        frozenset({*READ, *UNUSED, *RELATION_OF, *RELATION_OF.values(), *USUAL, *relations}),
    )
