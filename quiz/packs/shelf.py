"""The shipped film base with its templates, and the packs that lie in folders.

What must stay true: a broken file on the shelf costs its own content and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from quiz.facts.base import FactBase
from quiz.facts.files import listed
from quiz.facts.read import read as read_facts
from quiz.generate.templates import Templates
from quiz.generate.templates import read as read_templates
from quiz.packs.files import packs_in, placed
from quiz.packs.pack import Pack, open_pack
from quiz.question import Problem

PACKS, TEMPLATES, RELATIONS = "packs", "templates", "relations.yaml"
FACTS = ("terms", "people", "films")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What all packs rest on, read from one folder."""

    folder: Path
    base: FactBase
    templates: Templates

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
    files = [folder / RELATIONS, *(file for name in FACTS for file in listed(folder / name))]
    base = read_facts(files, root=folder)
    return Shelf(folder, base, read_templates(sorted((folder / TEMPLATES).glob("*.yaml")), base.relations, folder))


def open_packs(folders: Iterable[Path], shelf: Shelf, paths: Iterable[Path] = ()) -> tuple[Pack, ...]:
    """The packs at some paths and all that lie in some folders, by title. The second pack of a
    name is told so, and so cannot be played. A card keeps the path as it was given."""
    found: dict[str, Pack] = {}
    packs = []
    every: dict[Path, Path] = {}
    for path in (*paths, *(pack for folder in folders for pack in packs_in(folder))):
        every.setdefault(placed(path), path.absolute())
    for place, given in every.items():
        pack = open_pack(place, shelf.base, shelf.templates)
        pack = replace(pack, card=replace(pack.card, path=str(given)))
        first = found.setdefault(pack.card.name, pack)
        packs.append(pack if first is pack else _second(pack, first))
    return tuple(sorted(packs, key=lambda pack: (min(pack.card.title.items()), pack.card.path)))


def _second(pack: Pack, first: Pack) -> Pack:
    problem = Problem(pack.card.path, 0, 0, "pack-twice", {"name": pack.card.name, "first": first.card.path})
    return replace(pack, card=replace(pack.card, problems=(problem, *pack.card.problems)))
