"""Reads film tables: JSON Lines (.jsonl, .jsonl.gz, .jsonl.xz), one film a line, into a FactBase
whose films are columns. Rows are those of rows.py. A first line may speak of the whole table:

    {"table": {"closed": ["director", "cast"], "source": "where it was read", "unsure": ["A Name"]}}

`closed` says that everyone the table names is listed, in those relations, with every film of it they
worked on (as a value or under the film's `also`); of the names under `unsure` and of films with
`"open": true` it says nothing. Without that line a table is open.

What must stay true: content never raises; a row with a fault is left out, told of with its line and
counted. Two films of one title and year cannot be told apart by a player: the second is refused and
the first, unless the two rows are the same, is doubted in everything.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from quiz.facts.base import FactBase
from quiz.facts.binding import Header, bind
from quiz.facts.cells import Fault
from quiz.facts.fields import nearest
from quiz.facts.filing import Draft
from quiz.facts.lines import at, lines
from quiz.facts.nodes import Complaints
from quiz.facts.people import names_of
from quiz.facts.rows import RowReader, reader_of
from quiz.facts.tally import Tally
from quiz.facts.values import terms_of
from quiz.question import Problem

ENDINGS = (".jsonl", ".jsonl.gz", ".jsonl.xz")
HEADER = "table"
HEADER_KEYS = ("closed", "source", "unsure")


def is_table(path: Path) -> bool:
    """Whether a file is called as film tables are."""
    return path.name.lower().endswith(ENDINGS)


def read_table(path: Path, onto: FactBase, root: Path | None = None) -> FactBase:
    """The films of a table with the relations of `onto`, whose people and terms lend their forms in
    other languages; its films are not taken over. Problems and sources name the file relative to
    `root`, or as given.

    79,000 films take about 5 seconds and 150 MB (tests/bench), measured with scale_films.jsonl.xz.
    """
    shown = (path.relative_to(root) if root is not None and path.is_relative_to(root) else path).as_posix()
    complaints = Complaints(shown)
    terms = terms_of(onto.terms)

    def term(kind: str, name: str) -> str:
        meant = terms.meant(kind, name)
        return meant.key if meant else name

    relations = dict(sorted(onto.relations.items()))
    reader = reader_of(relations, names_of(onto.people), term)
    draft = Draft(shown)
    header = _read(path, complaints, reader, draft)
    return replace(bind(draft, header, reader, onto), problems=_sorted(complaints))


def _read(path: Path, complaints: Complaints, reader: RowReader, draft: Draft) -> Header:
    header = Header()
    tally = Tally(complaints)
    said = 0
    for number, line in lines(path, complaints):
        if not line.strip():
            continue
        said += 1
        try:
            found = _json(line)
            if said == 1 and isinstance(found, dict) and HEADER in found:
                header = _header(found[HEADER], reader)
            else:
                row = reader.read(found, number)
                draft.add(row, number, line)
                for warning in row.warnings:
                    tally.add(number, warning, warning=True)
        except Fault as fault:
            tally.add(number, fault)
    tally.close()
    for key, (first, count) in reader.unknown.items():
        complaints.warn(at(first), "row-key-unknown", nearest(key, reader.known), key=key, count=count)
    if not said and not complaints.problems:
        complaints.warn(None, "file-empty")
    return header


def _json(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"), object_pairs_hook=_once)
    except UnicodeDecodeError as fault:
        raise Fault("yaml-letters", what=fault.reason) from None
    except json.JSONDecodeError as fault:
        raise Fault("row-not-json", what=fault.msg, column=fault.colno) from None
    except RecursionError:
        raise Fault("row-not-json", what="it is nested too deep") from None
    except ValueError:
        raise Fault("row-not-json", what="a number is too long") from None


def decoded(line: bytes) -> object:
    """The JSON of a line; None when it is none, or would not be read."""
    try:
        return _json(line)
    except Fault:
        return None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object in which every key stands once; of two values, none could be believed."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise Fault("row-key-twice", key=next(key for key in keys if keys.count(key) > 1))
    return found


def _header(said: object, reader: RowReader) -> Header:
    if not isinstance(said, dict):
        raise Fault("not-table", what=HEADER)
    for key in said:
        if key not in HEADER_KEYS:
            raise Fault("unknown-key", nearest(key, HEADER_KEYS), key=key)
    source = said.get("source", "")
    if not isinstance(source, str):
        raise Fault("not-text", what="source")
    unsure = said.get("unsure", [])
    if not isinstance(unsure, list) or not all(isinstance(name, str) for name in unsure):
        raise Fault("row-not-list", what="unsure")
    return Header(frozenset(reader.named(said.get("closed"), "closed")), " ".join(source.split()), frozenset(unsure))


def _sorted(complaints: Complaints) -> tuple[Problem, ...]:
    return tuple(sorted(complaints.problems, key=lambda problem: (problem.line, problem.column, problem.code)))
