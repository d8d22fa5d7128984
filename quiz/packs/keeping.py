"""The shipped film base as it was read last, kept beside the index: reading it so takes a tenth of the
time that its YAML takes. The YAML is read in a process of its own, since its trees would leave ours
50 MB larger for good.

What must stay true: no base is taken from the file once a file of the shelf or of the program is
another; a shelf with problems is never kept; and a file that is spoilt, gone or cannot be written, or
a process that cannot be started, costs a moment and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import subprocess
import sys
from functools import lru_cache
from itertools import chain
from pathlib import Path

from quiz.facts.kept import base_of, lines_of
from quiz.generate.templates import read as read_templates
from quiz.packs.index import state_of_program
from quiz.packs.shelf import Shelf, read_shelf, shelf_digest, template_files

LOG = logging.getLogger(__name__)
FILE = "films.jsonl"
"""Its name beside the index."""
MOST_BYTES = 256 * 2**20
LONGEST = 60
"""Seconds that the other process may take."""
GIVES_WAY = 10
"""Niceness of the other process: the title is drawn while it reads, and comes first where cores are few."""


def shelf_of(folder: Path, index: Path | None, program: str) -> Shelf:
    """The shelf of a folder: the kept one, else one read now, which is kept where there is an index."""
    if index is None:
        return read_shelf(folder)
    kept = kept_shelf(folder, index, program)
    if kept is None and _read_apart(folder, index, program):
        kept = kept_shelf(folder, index, program)
    return kept or read_shelf(folder)


def kept_shelf(folder: Path, index: Path, program: str) -> Shelf | None:
    """The shelf of a folder as it is now, if it is kept beside this index."""
    file = index.with_name(FILE)
    try:
        state = file.stat()
    except OSError:
        return None
    return _kept(folder, file, shelf_digest(folder), program, (state.st_size, state.st_mtime_ns, state.st_ino))


@lru_cache(maxsize=1)
def _kept(folder: Path, file: Path, digest: str, program: str, state: tuple[int, int, int]) -> Shelf | None:
    """The shelf of a folder as a file in this state holds it; one for all that a process asks of it."""
    try:
        if state[0] > MOST_BYTES:
            return None
        with file.open(encoding="utf-8") as lines:
            if next(lines, "") != _head(digest, program):
                return None
            base = base_of(lines)
    except (OSError, ValueError):
        return None
    templates = read_templates(template_files(folder), base.relations, folder)
    return None if templates.problems else Shelf(folder, base, templates, digest)


def keep(folder: Path, index: Path, program: str) -> bool:
    """Reads a shelf and keeps its base, whole or not at all; whether it did."""
    before, shelf, file = shelf_digest(folder), read_shelf(folder), index.with_name(FILE)
    if shelf.problems or shelf.digest != before:
        return False
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8") as written:
            written.writelines(chain([_head(shelf.digest, program)], lines_of(shelf.base)))
        os.replace(beside, file)
    except OSError:
        return False
    return True


def _head(digest: str, program: str) -> str:
    """The first line, which stands for all that the others follow from."""
    return json.dumps(hashlib.sha256(f"{state_of_program()} {program} {digest}".encode()).hexdigest()) + "\n"


def _read_apart(folder: Path, index: Path, program: str) -> bool:
    """Whether another process could be started that keeps the shelf, and did."""
    if getattr(sys, "frozen", False) or not sys.executable or not _can_be_kept(index.parent):
        return False  # a program of one file has no Python to start
    home = str(Path(__file__).parents[2])
    known = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH")])])
    words = [sys.executable, "-P", "-m", __name__, str(folder), str(index), program]
    try:
        ended = subprocess.run(
            words, env={**os.environ, "PYTHONPATH": known}, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=LONGEST, check=False, creationflags=_flags(),
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return False
    return ended.returncode == 0


def _flags() -> int:
    """What Windows is told of the process: that it has no window and gives way."""
    return getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)


def _give_way() -> None:
    """Lets everyone else go first, where that can be said from within."""
    if hasattr(os, "nice"):
        os.nice(GIVES_WAY)


def _can_be_kept(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        LOG.warning("%s cannot be made (%s): the film base is read anew at each start", folder, fault.strerror)
        return False
    return os.access(folder, os.W_OK)


if __name__ == "__main__":
    _give_way()
    sys.exit(0 if keep(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]) else 1)
