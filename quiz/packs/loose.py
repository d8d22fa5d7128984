"""Fact files that lie in no pack: which those are, and what can be asked of them.

What must stay true: files of the film base are read as that base, so that what it says of being
closed holds; any others rest on its people and terms, and on none of its films.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from quiz.facts.base import FactBase
from quiz.facts.fields import nearest
from quiz.facts.files import ENDINGS, contents, is_file, listed
from quiz.facts.nodes import Complaints, Table, load
from quiz.facts.read import read
from quiz.facts.tables import is_table, read_table
from quiz.generate.stock import Catalogue, Selection, prepare
from quiz.packs.files import FACT_FOLDERS, FACT_KEYS, HEAD, HEAD_KEYS, QUESTIONS
from quiz.packs.pack import without_films
from quiz.packs.shelf import RELATIONS, Shelf, read_shelf
from quiz.question import Problem

RELATION_KEY = "relations"
PACK_KEYS = HEAD_KEYS - FACT_KEYS - {RELATION_KEY, "languages"} | {QUESTIONS}


def is_pack_file(file: Path) -> bool:
    """Whether a .yaml file is a whole pack, by its top keys, a slip of the pen allowed."""
    unheard = Complaints("")
    node = load(contents(file, unheard) or b"", unheard)
    keys = node.entries.keys() - FACT_KEYS - {RELATION_KEY} if isinstance(node, Table) else ()
    return any(nearest(key, PACK_KEYS) for key in keys)


def holds_facts(path: Path) -> bool:
    """Whether a path is a fact file, or a folder of them, and no pack."""
    if os.path.isdir(path):
        return not is_file(path / HEAD) and any(_files(path))
    return is_table(path) or (path.suffix in ENDINGS and is_file(path) and not is_pack_file(path))


def study(paths: Sequence[Path], shelf: Shelf) -> tuple[Catalogue, tuple[Problem, ...]]:
    """What can be asked of fact files, and what is wrong with them."""
    if len(paths) == 1 and is_table(paths[0]):
        table = read_table(paths[0], shelf.base)
        return prepare(table, shelf.templates), table.problems
    homes = [path for path in paths if is_file(path / RELATIONS)]
    if len(paths) == 1 and homes:
        own = read_shelf(homes[0])
        return prepare(own.base, own.templates), own.problems
    files = [file for path in paths for file in _files(path)]
    if all(file.resolve().is_relative_to(shelf.folder.resolve()) for file in files):
        return prepare(shelf.base, shelf.templates, Selection(_films_of(files, shelf))), shelf.problems
    base: FactBase = read(files, without_films(shelf.base))
    return prepare(base, shelf.templates), base.problems


def _files(path: Path) -> Iterable[Path]:
    if is_file(path):
        return [path]
    places = [path, *(path / name for name in FACT_FOLDERS)]
    return [file for place in places for file in listed(place)]


def _films_of(files: Iterable[Path], shelf: Shelf) -> frozenset[str]:
    names = {file.resolve().relative_to(shelf.folder.resolve()).as_posix() for file in files}
    return frozenset(film.key for film in shelf.base.films if film.source.file in names)
