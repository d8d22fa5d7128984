"""Every problem of packs, fact files and templates, for their authors.

What must stay true: a path is judged by what it lies in. A file of a pack is checked with its whole
pack, a file of a film base (a folder with a relations.yaml) with the whole base; a fact file that
lies alone is read on top of the shipped people and terms. Reported is what lies under the path.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quiz.facts.files import is_file, listed
from quiz.facts.read import read as read_facts
from quiz.facts.tables import is_table, read_table
from quiz.generate.templates import gaps
from quiz.generate.templates import read as read_templates
from quiz.packs.deck import count
from quiz.packs.files import FACT_FOLDERS, HEAD, packs_in, placed
from quiz.packs.index import SHIPPED, read_index, shipped_key
from quiz.packs.loose import is_pack_file
from quiz.packs.pack import open_pack, without_films
from quiz.packs.shelf import RELATIONS, TEMPLATES, Shelf, read_shelf
from quiz.question import Offer, PackCard, Problem

LEAST_QUESTIONS = 21
"""The turns of the usual match."""


def check(paths: Sequence[Path], shelf: Shelf) -> tuple[Problem, ...]:
    """The problems under some paths, each once, by file and place. Files are named from the
    current folder where they lie below it, else in full. Never raises for what is there."""
    found = {_key(problem): problem for path in paths for problem in _problems(placed(path), shelf)}
    problems = _from_here(found.values())
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column, problem.code)))


def problems_of(card: PackCard) -> tuple[Problem, ...]:
    """The problems of a pack, its files named from the current folder like those of `check`."""
    return _from_here(_named(card.problems, placed(Path(card.path)).parent))


def _problems(path: Path, shelf: Shelf) -> list[Problem]:
    if is_table(path):
        return list(read_table(path, shelf.base).problems)
    home = _above(path, RELATIONS)
    rests_on = shelf if home is None or home.samefile(shelf.folder) else read_shelf(home)
    pack = _above(path, HEAD)
    if pack is not None:
        found = _of_pack(pack, rests_on)
    elif home is not None:
        found = _of_shelf(home, rests_on)
    else:
        found = _of_folder(path, rests_on) if os.path.isdir(path) else _of_files([path], rests_on)
    return [problem for problem in found if Path(problem.file).is_relative_to(path)]


def _above(path: Path, name: str) -> Path | None:
    """The nearest folder, the path or above it, that holds a file of this name."""
    return next((folder for folder in (path, *path.parents) if is_file(folder / name)), None)


def _of_shelf(home: Path, shelf: Shelf) -> list[Problem]:
    found = [*_named(shelf.problems, home), *gaps(shelf.templates, (home / TEMPLATES).as_posix())]
    for pack in packs_in(home / shelf.packs.name):
        found += _of_pack(pack, shelf)
    return found


def _of_pack(path: Path, shelf: Shelf) -> list[Problem]:
    pack = open_pack(path, shelf, closely=True, offered=_offered(path, shelf))
    problems = list(_named(pack.card.problems, path.parent))
    if pack.card.playable:
        counts = {language: count(pack.deck, language) for language in pack.card.languages}
        totals = {language: each.classic + each.written for language, each in counts.items()}
        problems += _small(path, {language: total for language, total in totals.items() if total < LEAST_QUESTIONS})
    return problems


def _offered(path: Path, shelf: Shelf) -> Mapping[str, tuple[Offer, ...]]:
    """What the index of the shipped packs knows a pack to offer, where both are as they were then."""
    known = read_index(shelf.packs / SHIPPED).get(shipped_key(path, shelf.digest))
    return known.offers if known else {}


def _small(path: Path, totals: dict[str, int]) -> Iterable[Problem]:
    if totals:
        counts = ", ".join(f"{language}: {total}" for language, total in sorted(totals.items()))
        file = (path if is_file(path) else path / HEAD).as_posix()
        yield Problem(file, 0, 0, "pack-small", {"counts": counts, "least": str(LEAST_QUESTIONS)}, severity="warning")


def _of_folder(folder: Path, shelf: Shelf) -> list[Problem]:
    """A folder that is neither pack nor base: the packs below it, and everything else by itself."""
    files = _below(folder)
    packs = [file.parent for file in files if file.name == HEAD]
    found = [problem for pack in packs for problem in _of_pack(pack, shelf)]
    return found + _of_files([file for file in files if _above(file, HEAD) not in packs], shelf)


def _below(folder: Path) -> list[Path]:
    """All .yaml files at any depth, and the folders that are barred."""
    inner = (Path(place) / name for place, names, _ in os.walk(folder) for name in names)
    places = [folder, *(place for place in inner if not place.is_symlink())]
    return sorted({file for place in places for file in listed(place)})


def _of_files(files: Iterable[Path], shelf: Shelf) -> list[Problem]:
    facts, templates, found = [], [], []
    for file in files:
        if file.parent.name == TEMPLATES:
            templates.append(file)
        elif file.parent.name not in FACT_FOLDERS and is_pack_file(file):
            found += _of_pack(file, shelf)
        else:
            facts.append(file)
    if facts:
        found += read_facts(facts, without_films(shelf.base)).problems
    return found + list(read_templates(templates, shelf.base.relations).problems if templates else ())


def _named(problems: Iterable[Problem], root: Path) -> Iterable[Problem]:
    return (replace(problem, file=(root / problem.file).as_posix()) for problem in problems)


def _from_here(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    here = Path.cwd()
    return tuple(replace(problem, file=_from(here, Path(problem.file)).as_posix()) for problem in problems)


def _from(here: Path, path: Path) -> Path:
    return path.relative_to(here) if path.is_relative_to(here) else path


def _key(problem: Problem) -> tuple[str, int, int, str, str]:
    return (problem.file, problem.line, problem.column, problem.code, str(dict(problem.arguments)))
