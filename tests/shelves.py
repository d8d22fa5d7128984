"""The shelf that is shipped, read once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quiz.generate.catalogue import Catalogue, prepare
from quiz.packs.shelf import Shelf, read_shelf

QUESTIONS = Path(__file__).resolve().parent.parent / "questions"


@cache
def shipped() -> Shelf:
    """Read from its YAML, as it lies in the folder."""
    return read_shelf(QUESTIONS)


@cache
def everything() -> Catalogue:
    """All that the shipped films can be asked about."""
    return prepare(shipped().base, shipped().templates)
