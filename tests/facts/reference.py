"""What a large reference of credits contradicts in a film base: our own second source.

    python tests/facts/reference.py credits.sqlite [films.yaml ...]

What must stay true: it only looks. A reference that knows nothing of a film, or of a job on it,
contradicts nothing; `unknown` says which films those are.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz

from quiz import places
from quiz.facts.base import FactBase, Film, fold
from quiz.facts.credits import JOBS, open_credits
from quiz.facts.meaning import matches
from quiz.facts.oscars import ACADEMY_AWARD, award
from quiz.packs.shelf import read_shelf

WHOLE = frozenset({"director"})
"""Of these lists the reference's further names contradict ours; of the others they are only told."""
CUT = 3
"""Some of its sources cut a list after three names: from there on a further one of ours is no fault."""
ALIKE = 55
"""Two names of one role are at least so alike (rapidfuzz, of 100); found by reading those below."""
HONOURS = frozenset({"Honorary Award", "Special Award"})
"""Given to people and companies rather than to a film."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the reference says of one film: names by relation with the roles each plays, and what it won."""

    years: range
    names: Mapping[str, Mapping[str, frozenset[str]]]
    roles: Mapping[str, str]
    won: frozenset[str]


@dataclass(slots=True)
class Findings:
    """`against`: (film, relation, value, what the reference has instead). `told`: the same, of what
    is worth a look but no contradiction. `unknown`: films it does not have."""

    against: list[tuple[str, str, str, str]] = field(default_factory=list)
    told: list[tuple[str, str, str, str]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def compare(base: FactBase, films: list[Film], reference: Path) -> Findings:
    """Every film of `films` beside the reference."""
    found = Findings()
    numbers: dict[str, list[int]] = {}
    for number, keys in matches(films, open_credits(reference), {}).items():
        for key in keys:
            numbers.setdefault(key, []).append(number)
    with closing(sqlite3.connect(f"{reference.absolute().as_uri()}?mode=ro", uri=True)) as database:
        database.text_factory = lambda raw: raw.decode("utf-8", "replace")
        every = _all_said(database, {number for listed in numbers.values() for number in listed})
        for film in films:
            said = [every[number] for number in sorted(numbers.get(film.key, ()))]
            best = max(said, key=lambda each: _agreeing(base, film, each), default=None)
            if best is None or not _agreeing(base, film, best):
                found.unknown.append(film.key)
            else:
                _weigh(base, film, best, found)
    return found


def _all_said(database: sqlite3.Connection, wanted: set[int]) -> dict[int, Said]:
    """What is said of some films, by number, in one pass: the reference has no indices."""
    database.execute("CREATE TEMP TABLE wanted (film INTEGER PRIMARY KEY)")
    database.executemany("INSERT INTO wanted VALUES (?)", ((number,) for number in wanted))
    others = _others(database)
    names: dict[int, dict[str, dict[str, frozenset[str]]]] = {}
    roles: dict[int, dict[str, str]] = {}
    rows = (
        "SELECT film_id, person_id, p.name, job, character FROM credit "
        "JOIN wanted ON film = film_id JOIN person p ON p.id = person_id"
    )
    for film, person, name, job, role in database.execute(rows):
        if job in JOBS and name:
            forms = others.get(person, frozenset()) | {fold(name)}
            names.setdefault(film, {}).setdefault(JOBS[job], {})[name] = forms
            roles.setdefault(film, {})[name] = role or ""
    won: dict[int, set[str]] = {}
    rows = (
        "SELECT film_id, category, canonical FROM award JOIN wanted ON film = film_id "
        "WHERE won = 1 AND body = 'Academy Award'"
    )
    for film, category, canonical in database.execute(rows):
        won.setdefault(film, set()).add(award(canonical or category))
    rows = "SELECT id, year_min, year_max FROM film JOIN wanted ON film.id = wanted.film"
    return {
        film: Said(
            range(int(first or 0) - 1, int(last or 0) + 2),
            names.get(film, {}),
            roles.get(film, {}),
            frozenset(won.get(film, ())),
        )
        for film, first, last in database.execute(rows).fetchall()
    }


def _others(database: sqlite3.Connection) -> dict[int, frozenset[str]]:
    """The other names of those who have some, folded, by number."""
    rows = (
        "SELECT person_id, name FROM person_alias JOIN person ON id = other_person_id "
        "UNION SELECT other_person_id, name FROM person_alias JOIN person ON id = person_id"
    )
    others: dict[int, frozenset[str]] = {}
    for person, name in database.execute(rows):
        others[person] = others.get(person, frozenset()) | {fold(name or "")} - {""}
    return others


def _called(base: FactBase, key: str) -> frozenset[str]:
    person = base.people.get(key)
    forms = (key, *person.text.values(), *person.also) if person else (key,)
    return frozenset(fold(form) for form in forms)


def _listed(base: FactBase, film: Film, relation: str) -> dict[str, frozenset[str]]:
    return {value.key: _called(base, value.key) for value in film.facts.get(relation, ())}


def _agreeing(base: FactBase, film: Film, said: Said) -> int:
    """How many of the film's people the reference has as well, by job."""
    return sum(
        bool(forms & theirs)
        for relation in said.names
        for forms in _listed(base, film, relation).values()
        for theirs in said.names[relation].values()
    )


def _weigh(base: FactBase, film: Film, said: Said, found: Findings) -> None:
    if film.year not in said.years:
        found.against.append((film.key, "year", str(film.year), f"{said.years[1]}-{said.years[-2]}"))
    for relation, theirs in said.names.items():
        _weigh_list(base, film, relation, theirs, found)
    for key, forms in _listed(base, film, "cast").items():
        _weigh_role(film, key, forms, said, found)
    ours = {value.key for value in film.facts.get("won", ()) if value.key.startswith(ACADEMY_AWARD)}
    truly = said.won - {ACADEMY_AWARD + honour for honour in HONOURS}
    listed = ours | film.also.get("won", frozenset())
    found.against += [(film.key, "won", key, "not won") for key in sorted(ours - said.won)]
    known = [key for key in sorted(truly - listed) if key in base.terms.get("awards", {})]
    found.against += [(film.key, "won", "", f"won {key}") for key in known]


def _weigh_list(
    base: FactBase, film: Film, relation: str, theirs: Mapping[str, frozenset[str]], found: Findings
) -> None:
    ours = _listed(base, film, relation)
    if not ours:
        return
    also = {key: _called(base, key) for key in film.also.get(relation, ())}
    known = frozenset().union(*theirs.values())
    for key, forms in ours.items():
        if not forms & known and not (relation != "cast" and len(theirs) >= CUT):
            near = max(theirs, key=lambda name: fuzz.ratio(fold(name), fold(key)))
            found.against.append((film.key, relation, key, f"nearest: {near}"))
    said = frozenset().union(*ours.values(), *also.values())
    if relation != "cast":
        further = [name for name, forms in theirs.items() if not forms & said]
        place = found.against if relation in WHOLE else found.told
        place += [(film.key, relation, "", f"also {name}") for name in sorted(further)]


def _weigh_role(film: Film, key: str, forms: frozenset[str], said: Said, found: Findings) -> None:
    theirs = [said.roles[name] for name, names in said.names.get("cast", {}).items() if names & forms]
    ours = [part.get("en", "") for value in film.facts["cast"] if value.key == key for part in value.parts]
    for role in filter(None, ours):
        if any(theirs) and max(fuzz.token_set_ratio(fold(role), fold(their)) for their in theirs) < ALIKE:
            found.told.append((film.key, "role", f"{key}: {role}", " / ".join(theirs)))


def main(reference: str, *wanted: str) -> None:
    """Prints what was found, of the films of some files or of all."""
    base = read_shelf(places.questions()).base
    names = {Path(each).name for each in wanted}
    films = [film for film in base.films if not names or Path(film.source.file).name in names]
    found = compare(base, films, Path(reference))
    for head, rows in (("CONTRADICTED", found.against), ("TO LOOK AT", found.told)):
        print(f"{head}: {len(rows)}")
        for row in rows:
            print("  " + " | ".join(row))
    print(f"NOT IN THE REFERENCE: {len(found.unknown)}", *found.unknown, sep="\n  ")
    print(f"films compared: {len(films) - len(found.unknown)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
