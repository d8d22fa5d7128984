"""The shelf that is shipped, read once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quiz import places
from quiz.cli import VERSION
from quiz.generate.batch import batch
from quiz.generate.catalogue import Catalogue, prepare
from quiz.packs.keeping import shelf_of
from quiz.packs.shelf import Shelf
from quiz.question import Question

QUESTIONS = Path(__file__).resolve().parent.parent / "questions"


@cache
def shipped() -> Shelf:
    """As the program has it: its YAML is read by whichever process of the tests wants it first and kept for the
    others (packs/keeping.py). That what is kept is what was read has tests of its own."""
    return shelf_of(QUESTIONS, places.index_file(), VERSION)


@cache
def everything() -> Catalogue:
    """All that the shipped films can be asked about."""
    return prepare(shipped().base, shipped().templates)


LANGUAGES = ("en", "kk", "ru")


@cache
def thousand(seed: int) -> tuple[Question, ...]:
    """So many questions about all shipped films, in three languages."""
    return batch(everything(), 1000, seed, LANGUAGES).questions
