"""A pack's files as trees: a folder with a pack.yaml, or one .yaml file that holds everything.

What must stay true: both are read the same way, because every file may hold any part of a pack:
the head (title, languages, what is asked), facts, and questions written by hand. Content never
raises; what is wrong is among the complaints of its file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.facts.files import ENDINGS, barred, contents, is_file, listed
from quiz.facts.nodes import Complaints, Many, Node, Table, load
from quiz.question import Problem

if TYPE_CHECKING:  # loaded where a pack is opened: to list packs nothing of it is needed
    from quiz.facts.base import FactBase
    from quiz.facts.read import Sheet

HEAD = "pack.yaml"
QUESTIONS = "questions"
HEAD_KEYS = frozenset(
    {"pack", "version", "title", "about", "cover", "author", "licence", "languages", "films", "relations", "source"}
)
FACT_KEYS = frozenset({"films", "people", "source", "sources", "closed"})
FACT_FOLDERS = ("films", "people", "terms")
MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class Book:
    """A pack's files, read but not yet understood. `stem` is what the pack is called when it does
    not say; `folder` is where its pictures lie; `head` is None when there is none to be read."""

    stem: str
    folder: Path
    file: str
    head: Table | None
    sheets: tuple[Sheet, ...]
    content: tuple[bytes, ...]

    @property
    def complaints(self) -> Complaints:
        """Those of the head's file."""
        return self.sheets[0].complaints

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of all files, by file and place."""
        found = (problem for sheet in self.sheets for problem in sheet.complaints.problems)
        return tuple(sorted(found, key=lambda problem: (problem.file, problem.line, problem.column, problem.code)))

    def questions(self) -> Iterator[tuple[Node, Complaints]]:
        """Every list of hand-written questions, with the complaints of its file."""
        for sheet in self.sheets:
            if (node := sheet.section(QUESTIONS)) is not None:
                yield node, sheet.complaints


def placed(path: Path) -> Path:
    """A path in full and without `..`, so that what lies above it can be told from its words."""
    return Path(os.path.abspath(path))


def is_pack(path: Path) -> bool:
    """Whether a path can be a pack: a folder with a pack.yaml, or a .yaml file."""
    return is_file(path / HEAD) or (path.suffix in ENDINGS and is_file(path))


def packs_in(folder: Path) -> tuple[Path, ...]:
    """The packs that lie in a folder, by name; none when the folder is not there. What is barred is
    among them, the folder itself too, so that opening it tells why."""
    if barred(folder):
        return (folder,)
    found = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted((path for path in found if is_pack(path) or barred(path)), key=lambda path: path.name))


def files_of(path: Path) -> list[Path]:
    """All files of a pack, its head first."""
    return [path] if is_file(path) else [path / HEAD, *_others(path)]


def open_book(path: Path) -> Book:
    """The files of a pack. Files are named in problems as `<folder of the pack>/<file>`."""
    alone, files, root = is_file(path), files_of(path), path.parent
    sheets, content = [], []
    for file in files[:MOST_FILES]:
        complaints = Complaints(file.relative_to(root).as_posix())
        raw = contents(file, complaints) or b""
        sheets.append(_sheet(file, raw, complaints))
        content.append(raw)
    if len(files) > MOST_FILES:
        sheets[0].complaints.add(None, "pack-files", limit=MOST_FILES)
    head = sheets[0].tree if sheets[0].tree.line else None
    folder = root if alone else path
    return Book(path.stem if alone else path.name, folder, files[0].relative_to(root).as_posix(), head,
                tuple(sheets), tuple(content))  # fmt: skip


def fact_sheets(book: Book, base: FactBase) -> tuple[Sheet, ...]:
    """The parts of the files that hold facts. Keys that mean nothing anywhere are complained of."""
    classes = {relation.from_ for relation in base.relations.values() if relation.from_} | set(base.terms)
    return tuple(
        replace(sheet, tree=_facts_of(sheet, classes, is_head=number == 0)) for number, sheet in enumerate(book.sheets)
    )


def _others(folder: Path) -> list[Path]:
    places = [folder, *(folder / name for name in FACT_FOLDERS)]
    return sorted(file for place in places for file in listed(place) if file != folder / HEAD)


def _sheet(file: Path, raw: bytes, complaints: Complaints) -> Sheet:
    from quiz.facts.drafts import filed
    from quiz.facts.read import Sheet

    node = load(raw, complaints)
    if isinstance(node, Table):
        return Sheet(filed(node, complaints), complaints, file.stem if file.parent.name == "terms" else "")
    if node is not None:
        complaints.add(node, "not-table", what="file")
    elif not complaints.problems:
        complaints.add(None, "file-empty")
    return Sheet(Table({}, 0, 0), complaints)


def _facts_of(sheet: Sheet, classes: set[str], is_head: bool) -> Table:
    from quiz.facts.fields import nearest

    facts = FACT_KEYS | classes | ({sheet.terms} - {""})
    allowed = facts | {QUESTIONS} | (HEAD_KEYS if is_head else frozenset())
    kept = {}
    for key, (at, node) in sheet.tree.entries.items():
        if key not in allowed:
            sheet.complaints.add(at, "unknown-key", fix=nearest(key, allowed), key=key)
        elif key in facts and not (is_head and key in HEAD_KEYS and not is_fact(key, node)):
            kept[key] = (at, node)
    return replace(sheet.tree, entries=kept)


def is_fact(key: str, node: Node) -> bool:
    """Whether a key that a head and a fact file share is a fact here: `films` with their facts and
    not a choice among them, `languages` as terms and not as those of the pack."""
    if key == "films":
        return holds_films(node)
    return isinstance(node, Table) if key == "languages" else key == "source"


def holds_films(node: Node) -> bool:
    """Whether `films` lists films with their facts, and does not choose among known ones."""
    return isinstance(node, Many) and any(isinstance(item, Table) for item in node.items)
