"""The languages of questions/documents/*.yaml, each read in full when a document is in it.

To find every fault of a file, every pattern in it must be made, which for all of them takes seconds. So the digests of
files without a fault are kept beside them in checked.json, as they are shipped, and of such a file only that is made
which a document needs.

What must stay true: a fault is told with its file and line, whatever language a document is in; and a file that is
another than when it was found without a fault, in a letter, is tried in full.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from quiz.documents.lexicon import Lexicon
from quiz.documents.lexicons import labels_of, lexicon_of, list_of, word_of
from quiz.documents.patterns import tried, trusted
from quiz.facts.nodes import Complaints, Table, load
from quiz.question import Problem

CHECKED = "checked.json"
"""The file with the digests, by the names of the files."""


@dataclass(frozen=True, slots=True)
class Language:
    """What a language is told by, its `common` words and its `labels`; and how all of it is had."""

    common: frozenset[str]
    labels: tuple[str, ...]
    lexicon: Callable[[], Lexicon]


def read_languages(folder: Path) -> tuple[dict[str, Language], tuple[Problem, ...]]:
    """The languages of a folder by code, and what is wrong with its files."""
    checked = read_checked(folder)
    found: dict[str, Language] = {}
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.yaml")):
        complaints, raw = Complaints(file.name), file.read_bytes()
        node = load(raw, complaints)
        if isinstance(node, Table):
            known = checked.get(file.name) == _digest(raw)
            found[word_of(node, "language")] = _language(node, None if known else complaints)
        problems += complaints.problems
    return found, tuple(problems)


def _language(node: Table, complaints: Complaints | None) -> Language:
    """A language that is read when it is asked for; at once, where its faults are not known."""
    lexicon = cache(partial(lexicon_of, node, tried(complaints) if complaints else trusted))
    if complaints:
        lexicon()
    return Language(frozenset(list_of(node, "common")), tuple(labels_of(node)), lexicon)


def read_checked(folder: Path) -> Mapping[str, str]:
    """The digests of the files of a folder that were found without a fault; none where they are not there or no such
    digests, which costs the time of trying each file."""
    try:
        found = json.loads((folder / CHECKED).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def digests_of(files: Iterable[Path]) -> dict[str, str]:
    """What stands for the content of files, by their names."""
    return {file.name: _digest(file.read_bytes()) for file in sorted(files)}


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
