"""Small film tables for tests: written to a folder, read with the small relations and terms."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from quiz.facts.base import FactBase, Relation, Term
from quiz.facts.tables import read_table
from quiz.question import Source

PERSON = {"several": True, "complete": True}
RELATIONS = {
    relation.name: relation
    for relation in (
        Relation("cast", "person", with_="character", several=True),
        Relation("composer", "person", several=True, complete=True),
        Relation("country", "term", from_="countries", several=True, complete=True),
        Relation("director", "person", several=True, complete=True),
        Relation("genre", "term", from_="genres", several=True),
        Relation("language", "term", from_="languages", several=True, complete=True),
        Relation("won", "term", from_="awards", under="awards", several=True),
        Relation("year", "year"),
    )
}
TERMS = {"genres": {"Drama": Term("Drama", {"en": "Drama", "ru": "драма"}, Source("genres.yaml", 2))}}
ONTO = FactBase(relations=RELATIONS, terms=TERMS)

Row = Mapping[str, Any]
ALIEN: Row = {"title": "Alien", "year": 1979, "directors": ["Ridley Scott"]}
HEAT: Row = {"title": "Heat", "year": 1995, "directors": ["Michael Mann"]}


def written(folder: Path, rows: Iterable[Row | str | bytes]) -> Path:
    """A table of rows; what is no row is a line as it stands."""
    file = folder / "films.jsonl"
    file.write_bytes(b"".join(_line(row) + b"\n" for row in rows))
    return file


def _line(row: Row | str | bytes) -> bytes:
    if isinstance(row, bytes):
        return row
    return (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)).encode()


def base_of(folder: Path, *rows: Row | str | bytes, onto: FactBase = ONTO) -> FactBase:
    """The base that a table of these rows is."""
    return read_table(written(folder, rows), onto, root=folder)
