"""Reading from a disk: pipes, devices, endless files and barred folders are told of, never waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quiz.facts.files import barred, contents, is_file, listed
from quiz.facts.nodes import MOST_BYTES, Complaints
from quiz.facts.read import read


def looped(path: Path) -> Path:
    """A way that leads back to itself: nobody can look into it, not even the superuser."""
    path.symlink_to(path.name)
    return path


def test_a_file_of_three_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "sparse.yaml"
    with file.open("wb") as opened:
        opened.truncate(3 * 1024**3)

    (problem,) = read([file], root=tmp_path).problems

    assert (problem.code, problem.arguments["size"]) == ("file-too-large", str(3 * 1024**3))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes have names here")
def test_a_pipe_is_told_of_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")

    problems = read(listed(tmp_path), root=tmp_path).problems

    assert [(problem.file, problem.code) for problem in problems] == [("pipe.yaml", "file-unreadable")]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_an_end_is_told_of() -> None:
    complaints = Complaints("zero")

    held = contents(Path("/dev/zero"), complaints)

    assert held is None
    assert [problem.code for problem in complaints.problems] == ["file-unreadable"]


def test_a_file_as_large_as_may_be_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "full.yaml").write_bytes(b"#" * MOST_BYTES)
    complaints = Complaints("full.yaml")

    held = contents(tmp_path / "full.yaml", complaints)

    assert held is not None
    assert len(held) == MOST_BYTES
    assert complaints.problems == []


def test_a_barred_folder_is_listed_as_itself_so_that_reading_it_tells_why(tmp_path: Path) -> None:
    folder = looped(tmp_path / "films")

    problems = read(listed(folder), root=tmp_path).problems

    assert barred(folder)
    assert not is_file(folder)
    assert [(problem.file, problem.code) for problem in problems] == [("films", "file-unreadable")]


def test_a_folder_that_is_not_there_is_empty_and_not_barred(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    assert listed(tmp_path / "none") == []
    assert barred(tmp_path / "none") == barred(tmp_path / "file" / "below") == ""
