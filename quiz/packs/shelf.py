"""The shipped film base with its templates: what packs rest on.

What must stay true: a broken file on the shelf costs its own content and nothing else, two shelves
have one digest only when every file of theirs is the same, and who only asks for a digest, as the
list of packs does behind the opening curtain, does not wait for what reads facts to be loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import pace
from quiz.facts.files import contents, listed
from quiz.facts.nodes import Complaints
from quiz.question import Problem

if TYPE_CHECKING:
    from quiz.facts.base import FactBase
    from quiz.generate.catalogue import Catalogue
    from quiz.generate.templates import Templates

PACKS, TEMPLATES, RELATIONS = "packs", "templates", "relations.yaml"
FACTS = ("terms", "people", "films")


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """What all packs rest on, read from one folder; `digest` stands for the content of its files."""

    folder: Path
    base: FactBase
    templates: Templates
    digest: str = ""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the facts and templates; files are relative to the folder."""
        return (*self.base.problems, *self.templates.problems)

    @property
    def packs(self) -> Path:
        """The folder of the shipped packs."""
        return self.folder / PACKS


def read_shelf(folder: Path) -> Shelf:
    """The relations, terms, people, films and templates of a folder such as questions/."""
    from quiz.facts.read import read as read_facts
    from quiz.generate.templates import read as read_templates

    facts, patterns = _files(folder)
    base = read_facts(facts, root=folder)
    return Shelf(folder, base, read_templates(patterns, base.relations, folder), digest_of((*facts, *patterns), folder))


def shelf_digest(folder: Path) -> str:
    """The digest of a folder's shelf, which need not be read for it."""
    facts, patterns = _files(folder)
    return digest_of((*facts, *patterns), folder)


def _files(folder: Path) -> tuple[list[Path], list[Path]]:
    """Those that hold facts, and the templates."""
    facts = [folder / RELATIONS, *(file for name in FACTS for file in listed(folder / name))]
    return facts, template_files(folder)


def template_files(folder: Path) -> list[Path]:
    """Those of a shelf that hold templates."""
    return sorted((folder / TEMPLATES).glob("*.yaml"))


def digest_of(files: Iterable[Path], root: Path) -> str:
    """What stands for the names and the content of files; what cannot be read counts as empty."""
    digest = hashlib.sha256()
    for file in files:
        pace.give_way()
        name = file.relative_to(root).as_posix().encode()
        content = contents(file, Complaints(file.name)) or b""
        digest.update(b"%d %s %d " % (len(name), name, len(content)) + content)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def studied(shelf: Shelf) -> Catalogue:
    """The base studied, and nothing chosen of it: packs that choose among its films share what it took."""
    from quiz.generate.catalogue import Selection, prepare

    return prepare(shelf.base, shelf.templates, Selection(frozenset(), frozenset()))
