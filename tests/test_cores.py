"""A list shared out between processes: the same comes out, in the same order, whatever becomes of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from quiz.cores import MOST, Work, shared_out

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a process is split in two on Linux alone")
HERE = os.getpid()


def doubled(part: Sequence[int]) -> list[int]:
    return [2 * each for each in part]


def working(folder: Path, expected: int) -> Work[int, int]:
    """Who works: each tells of itself in a folder and goes on when so many have, however late they begin."""

    def make(part: Sequence[int]) -> list[int]:
        (folder / str(os.getpid())).touch()
        end = time.perf_counter() + 20
        while len(list(folder.iterdir())) < expected and time.perf_counter() < end:
            os.sched_yield()
        return [os.getpid()] * len(part)

    return make


def here_alone(part: Sequence[int]) -> list[int]:
    if os.getpid() != HERE:
        os._exit(9)
    return doubled(part)


def spoilt(part: Sequence[int]) -> list[int]:
    return [1 // (each - 7) for each in part]


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 100, 1001])
@pytest.mark.parametrize("cores", [1, 2, 3, 64])
def test_the_same_comes_out_in_the_same_order(count: int, cores: int) -> None:
    assert shared_out(doubled, range(count), 5, cores) == [2 * each for each in range(count)]


@pytest.mark.parametrize(("cores", "count", "processes"), [(2, 9, 1), (2, 10, 2), (3, 60, 3), (64, 60, MOST)])
def test_so_many_processes_work_as_there_are_cores_and_enough_to_do(
    cores: int, count: int, processes: int, tmp_path: Path
) -> None:
    assert len(set(shared_out(working(tmp_path, processes), range(count), 5, cores))) == processes


def test_what_a_process_that_dies_had_to_do_is_done_by_who_waits_for_it() -> None:
    assert shared_out(here_alone, range(100), 5, cores=3) == [2 * each for each in range(100)]


@pytest.mark.parametrize("cores", [1, 2, 4])
def test_a_fault_is_told_as_one_process_alone_tells_it(cores: int, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError):
        shared_out(spoilt, range(6, 1000), 5, cores)
    with pytest.raises(ZeroDivisionError):
        shared_out(spoilt, range(-990, 8), 5, cores)
    assert capfd.readouterr().err == ""


LARGE = """
import os, sys

if sys.argv[1] == "alone":
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
sys.argv[1:] = ["import", sys.argv[2], "-o", sys.argv[3]]
from quiz.cli import main

main()
"""


def test_a_long_document_is_drafted_the_same_on_one_core_and_on_several(tmp_path: Path) -> None:
    names = (f"{a}{b}{c}" for a in "BDFGKLMNPRST" for b in "aeiou" for c in "lmnrstdkbgpvzfhjwcxqy")
    told = "Director: Ann Bell\nIt stars Cy Dunn and Eve Fox.\n"
    films = [f"{n}. The {name} Harbour (19{n % 90 + 10})\n{told}" for n, name in enumerate(names, 1)]
    page, places = tmp_path / "films.txt", (tmp_path / "alone", tmp_path / "together")
    page.write_text("\n".join(films), encoding="utf-8")
    for folder in places:
        folder.mkdir()
        command = [sys.executable, "-c", LARGE, folder.name, str(page), str(folder / "draft.yaml")]
        subprocess.run(command, check=True, capture_output=True)
    alone, together = ((folder / "draft.yaml").read_text(encoding="utf-8") for folder in places)

    assert alone.count("\n  - title: The ") == len(films)
    assert alone == together
