"""Closes a film base against a reference: which base is meant, and how the closed one is written.

What must stay true: a closed table says all that the table said, and what it says besides makes it
claim less of a film, never more.
"""

from __future__ import annotations

import gzip
import json
import lzma
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, cast

from quiz.facts.base import FactBase
from quiz.facts.closing import Closing
from quiz.facts.credits import RELATIONS
from quiz.facts.files import is_file, listed
from quiz.facts.lines import lines
from quiz.facts.nodes import Complaints
from quiz.facts.read import read
from quiz.facts.tables import HEADER, decoded, is_table, read_table
from quiz.packs.files import FACT_FOLDERS
from quiz.packs.pack import without_films
from quiz.packs.shelf import RELATIONS as RELATIONS_FILE
from quiz.packs.shelf import Shelf, read_shelf
from quiz.question import Problem

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Given:
    """A base to close, the table it is, if it is one, and the IMDb ids of its films by key."""

    base: FactBase
    table: Path | None
    imdb: Mapping[str, str]
    problems: tuple[Problem, ...]

    def relations(self) -> tuple[str, ...]:
        """The relations to close: those it says are closed, else those its films have."""
        known = [name for name in RELATIONS if name in self.base.relations]
        if self.table is None and self.base.closed:
            return tuple(name for name in known if name in self.base.closed)
        used = {name for film in self.base.films for name in film.facts}
        return tuple(name for name in known if name in used)


def given(paths: Sequence[Path], shelf: Shelf) -> Given:
    """The base at some paths: one film table, a folder that is a film base of its own, files of the
    shipped base, or fact files on top of the shipped people and terms."""
    if len(paths) == 1 and is_table(paths[0]):
        table = read_table(paths[0], shelf.base)
        return Given(table, paths[0], _ids(paths[0], table), table.problems)
    if len(paths) == 1 and is_file(paths[0] / RELATIONS_FILE):
        own = read_shelf(paths[0])
        return Given(own.base, None, {}, own.problems)
    files = [file for path in paths for file in _files(path)]
    if all(file.resolve().is_relative_to(shelf.folder.resolve()) for file in files):
        names = {file.resolve().relative_to(shelf.folder.resolve()).as_posix() for file in files}
        films = tuple(film for film in shelf.base.films if film.source.file in names)
        return Given(replace(shelf.base, films=films), None, {}, shelf.problems)
    base = read(files, without_films(shelf.base))
    return Given(base, None, {}, base.problems)


def _files(path: Path) -> Iterable[Path]:
    if is_file(path):
        return [path]
    return [file for place in (path, *(path / name for name in FACT_FOLDERS)) for file in listed(place)]


def _ids(file: Path, base: FactBase) -> dict[str, str]:
    keys = {film.source.line: film.key for film in base.films}
    rows = ((number, row.get("imdb")) for number, row in _rows(file) if number in keys)
    return {keys[number]: imdb for number, imdb in rows if isinstance(imdb, str) and imdb}


def _rows(file: Path) -> Iterator[tuple[int, Raw]]:
    for number, line in lines(file, Complaints(file.as_posix())):
        row = decoded(line)
        if isinstance(row, dict):
            yield number, row


def closed_table(file: Path, base: FactBase, found: Closing, relations: Iterable[str]) -> Iterator[str]:
    """The lines of the closed table: what it says of all, then each film that was read. What is
    missing or may be meant stands under `also`; a film that could not be checked is `open`."""
    head: dict[str, object] = {"closed": sorted(relations)}
    films = {film.source.line: (film.key, film.doubted) for film in base.films}
    source = base.films[0].source.text if films else ""
    if source:
        head["source"] = source
    if unsure := sorted({*found.unsure, *(name for _, name in base.newcomers)}):
        head["unsure"] = unsure
    yield _dump({HEADER: head})
    also = _also(found)
    for number, row in _rows(file):
        if number in films:
            yield _dump(_closed_row(row, *films[number], also, found))


def _also(found: Closing) -> dict[str, dict[str, set[str]]]:
    """What goes under `also`, by film and relation."""
    also: dict[str, dict[str, set[str]]] = {}
    for film, relation, value in found.missing:
        also.setdefault(film, {}).setdefault(relation, set()).add(value)
    for (film, relation), values in found.alike.items():
        also.setdefault(film, {}).setdefault(relation, set()).update(values)
    return also


def _closed_row(
    row: Raw, key: str, doubts: frozenset[str], also: Mapping[str, Mapping[str, set[str]]], found: Closing
) -> Raw:
    """A row with what it claims less; its doubts are written, for a twin that caused them is not."""
    said: Mapping[str, Any] = row.get("also") or {}
    more = {
        name: sorted({*said.get(name, ()), *also.get(key, {}).get(name, ())}) for name in {*said, *also.get(key, {})}
    }
    doubted = sorted({*doubts, *found.silent.get(key, ())})
    extra = {"also": dict(sorted(more.items())), "doubted": doubted, "open": bool(row.get("open")) or key in found.open}
    kept = {name: value for name, value in row.items() if name not in extra}
    return kept | {name: value for name, value in extra.items() if value}


def _named(listed: object) -> list[str]:
    return [listed] if isinstance(listed, str) else listed if isinstance(listed, list) else []


def _dump(value: Raw) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_table(file: Path, rows: Iterable[str]) -> int:
    """Writes the lines, packed as the name of the file says, and returns how many there were. The file
    is only replaced when all is written, for it may be the one that is read. OSError when it cannot be."""
    part = file.with_name(f"{file.name}.part")
    count = 0
    try:
        with _opened(part, file.suffix) as out:
            for row in rows:
                out.write(f"{row}\n".encode())
                count += 1
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)
    return count


def _opened(file: Path, suffix: str) -> IO[bytes]:
    if suffix == ".xz":
        return cast(IO[bytes], lzma.open(file, "wb"))
    if suffix == ".gz":
        return cast(IO[bytes], gzip.GzipFile(file, "wb", mtime=0))
    return file.open("wb")


def to_paste(base: FactBase, found: Closing) -> Iterator[str]:
    """What is missing as lines of YAML for the authors of fact files, film by film with its place."""
    films = {film.key: film for film in base.films}
    missing: dict[str, dict[str, list[str]]] = {}
    for each in found.listed():
        missing.setdefault(each.film, {}).setdefault(each.relation, []).append(each.value)
    for key in sorted(missing, key=lambda key: (films[key].source.file, films[key].source.line)):
        source = films[key].source
        yield f"# {source.file}:{source.line}: {key}"
        yield "    also:"
        for relation, values in missing[key].items():
            counts = ", ".join(str(found.missing[key, relation, value]) for value in values)
            yield f"      {relation}: [{', '.join(map(_quoted, values))}]  # sources: {counts}"


def _quoted(name: str) -> str:
    plain = all(letter.isalnum() or letter in " .'" for letter in name) and name[:1].isalpha()
    return name if plain else json.dumps(name, ensure_ascii=False)
