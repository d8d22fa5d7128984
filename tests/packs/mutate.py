"""Spoils packs in a known way, to find what opening one cannot bear.

`python tests/packs/mutate.py 10000 [SEED]` opens that many spoilt packs and prints how many were
opened, with the slowest. How a file is spoilt: tests/facts/mutate.py.
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]  # run as a script, neither is on the path yet

from facts.mutate import spoilt  # noqa: E402
from shelves import shipped  # noqa: E402

from quiz.facts.base import FactBase  # noqa: E402
from quiz.packs.pack import Pack, open_pack  # noqa: E402
from quiz.packs.shelf import Shelf  # noqa: E402
from quiz.words import LANGUAGES, problem_words  # noqa: E402

GOOD = ROOT / "tests" / "packs" / "good"


def good_files() -> list[bytes]:
    """The valid packs that are spoilt, each in one file."""
    return [path.read_bytes() for path in sorted(GOOD.glob("*.yaml"))]


@cache
def small_shelf() -> Shelf:
    """What they rest on: the shipped relations and templates, and no films."""
    whole = shipped()
    return Shelf(whole.folder, FactBase(relations=whole.base.relations), whole.templates)


def opened(raw: bytes, folder: Path, shelf: Shelf) -> Pack:
    """The pack that a spoilt file makes; every problem of it is put into words as well."""
    file = folder / "spoilt.yaml"
    file.write_bytes(raw)
    pack = open_pack(file, shelf)
    for language in LANGUAGES:
        for problem in pack.card.problems:
            problem_words(problem, language)
    return pack


def main(count: int, seed: int) -> None:
    """Opens so many spoilt packs, from number `seed` on."""
    files, shelf = good_files(), small_shelf()
    slowest, worst, faulty = 0.0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(seed, seed + count):
            raw = spoilt(files, number)
            start = time.perf_counter()
            faulty += bool(opened(raw, Path(folder), shelf).card.problems)
            if (took := time.perf_counter() - start) > slowest:
                slowest, worst = took, number
    print(
        f"{count} spoilt packs opened, {faulty} with problems told; the slowest, {worst}, took {slowest * 1000:.1f} ms"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
