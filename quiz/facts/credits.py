"""What a large reference says of films: everyone's credits, for checking a base against.

Two shapes are read: an SQLite file with the tables film, alias, person, person_alias, credit,
film_genre, film_language and film_country, and a film table that is fuller than the base.

What must stay true: a reference is only looked at, never changed, and one that cannot be read is
told of as NoCredits.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Set
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from quiz.facts.lines import lines
from quiz.facts.nodes import Complaints
from quiz.facts.rows import RELATION_OF, TITLES
from quiz.facts.tables import decoded, is_table

JOBS = {
    "actor": "cast",
    "director": "director",
    "writer": "writer",
    "composer": "composer",
    "cinematographer": "cinematographer",
}
TERMS = ("country", "language", "genre")
RELATIONS = (*JOBS.values(), *TERMS)
"""What a reference knows of."""


class NoCredits(Exception):
    """Why a reference cannot be used."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A film of the reference: its number there, its IMDb id, its names, its year, and the first and
    the last of the years that its sources give it."""

    id: int
    imdb: str
    titles: tuple[str, ...]
    year: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Credit:
    """One person or term of a film under all the names known, and how many sources say so."""

    film: int
    relation: str
    names: tuple[str, ...]
    sources: int


class Credits(Protocol):
    """A reference."""

    def films(self) -> Iterator[Listed]:
        """All films."""

    def of(self, films: Set[int]) -> Iterator[Credit]:
        """All credits of some films, in any order."""


def open_credits(path: Path) -> Credits:
    """The reference at a path; NoCredits when it is none."""
    if is_table(path):
        return _Table(path)
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as fault:
        raise NoCredits(f"{path} cannot be read ({fault.strerror})") from None
    if start != b"SQLite format 3\0":
        raise NoCredits(f"{path} is neither an SQLite file nor a film table (.jsonl, .jsonl.gz, .jsonl.xz)")
    return _Database(path)


@dataclass(frozen=True, slots=True)
class _Database:
    path: Path

    def films(self) -> Iterator[Listed]:
        titles: dict[int, list[str]] = {}
        for film, title in self._rows("SELECT film_id, CAST(title AS TEXT) FROM alias WHERE title IS NOT NULL"):
            titles.setdefault(film, []).append(title)
        query = (
            "SELECT id, CAST(imdb_id AS TEXT), CAST(title AS TEXT), CAST(original_title AS TEXT), CAST(year AS INT), "
            "CAST(year_min AS INT), CAST(year_max AS INT) FROM film WHERE year IS NOT NULL"
        )
        for film, imdb, title, original, year, first, last in self._rows(query):
            names = dict.fromkeys(name for name in (title, original, *titles.get(film, ())) if name)
            yield Listed(film, imdb or "", tuple(names), year, first or year, last or year)

    def of(self, films: Set[int]) -> Iterator[Credit]:
        query = (
            "SELECT a.person_id, CAST(p.name AS TEXT) FROM person_alias a JOIN person p ON p.id = a.other_person_id "
            "UNION "
            "SELECT a.other_person_id, CAST(p.name AS TEXT) FROM person_alias a JOIN person p ON p.id = a.person_id"
        )
        others: dict[int, tuple[str, ...]] = {}
        for person, name in self._rows(query):
            others[person] = (*others.get(person, ()), name)
        query = (
            "SELECT c.film_id, c.job, c.person_id, CAST(p.name AS TEXT), c.source FROM credit c "
            "JOIN wanted w ON w.film = c.film_id JOIN person p ON p.id = c.person_id"
        )
        for film, job, person, name, sources in self._rows(query, films):
            if job in JOBS and name:
                yield Credit(film, JOBS[job], (name, *others.get(person, ())), _count(sources))
        for term in TERMS:
            query = (
                f"SELECT t.film_id, CAST(t.{term} AS TEXT), t.source FROM film_{term} t "
                "JOIN wanted w ON w.film = t.film_id"
            )
            for film, name, sources in self._rows(query, films):
                if name:
                    yield Credit(film, term, (name,), _count(sources))

    def _rows(self, query: str, films: Set[int] = frozenset()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, which may join the films wanted as `wanted`."""
        try:
            with closing(sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True)) as database:
                database.text_factory = lambda raw: raw.decode("utf-8", "replace")
                database.execute("PRAGMA temp_store = MEMORY")
                database.execute("CREATE TEMP TABLE wanted (film INTEGER PRIMARY KEY)")
                database.executemany("INSERT INTO wanted VALUES (?)", ((film,) for film in sorted(films)))
                yield from database.execute(query)
        except (sqlite3.Error, UnicodeDecodeError) as fault:  # the words of an error may be spoilt too
            raise NoCredits(f"{self.path} is no reference of credits ({fault})") from None


@dataclass(frozen=True, slots=True)
class _Table:
    path: Path

    def films(self) -> Iterator[Listed]:
        for number, row in self._rows():
            year, names = row.get("year"), [row.get(key) for key in (*TITLES, "original")]
            if isinstance(year, int):
                years = [year, *_years(row.get("years"))]
                titles = tuple(dict.fromkeys(name for name in names if isinstance(name, str)))
                yield Listed(number, str(row.get("imdb") or ""), titles, year, min(years), max(years))

    def of(self, films: Set[int]) -> Iterator[Credit]:
        for number, row in self._rows():
            if number in films:
                also = row.get("also")
                for key, listed in (*row.items(), *(also.items() if isinstance(also, dict) else ())):
                    relation = RELATION_OF.get(key, key)
                    if relation in RELATIONS:
                        yield from _credits(number, relation, listed)

    def _rows(self) -> Iterator[tuple[int, dict[str, Any]]]:
        complaints = Complaints(self.path.as_posix())
        for number, line in lines(self.path, complaints):
            row = decoded(line)
            if isinstance(row, dict):
                yield number, row
        for problem in complaints.problems:
            raise NoCredits(f"{self.path}:{problem.line} cannot be read ({problem.code})")


def _credits(film: int, relation: str, listed: object) -> Iterator[Credit]:
    for each in listed if isinstance(listed, list) else [listed]:
        name, sources = (each[0], each[-1]) if isinstance(each, list) and each else (each, 1)
        if isinstance(name, str) and name:
            yield Credit(film, relation, (name,), _count(sources))


def _count(sources: object) -> int:
    return sources if isinstance(sources, int) and sources > 0 else 1


def _years(years: object) -> list[int]:
    said = [*years.values()] if isinstance(years, dict) else years
    return [year for year in said if isinstance(year, int)] if isinstance(said, list) else []
