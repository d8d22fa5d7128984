"""What was found out about packs, kept between runs: the card of each and what it offers in each
language. An unchanged pack is listed without being read, and a match of it begins without counting.
Of the shipped packs that is shipped as well, for the first start to be like every other.

What must stay true: nothing is said of a pack once a file of it, of the shelf it rests on or of the
program is another, nor of one with problems, which are told afresh each time; and deleting a file of
this, or spoiling it, costs a moment and nothing else. What is shipped knows nothing of the program:
a test holds it to what this one finds.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quiz.packs.files import files_of
from quiz.packs.shelf import digest_of
from quiz.question import Offer, PackCard

LOG = logging.getLogger(__name__)
FORM = 1
"""Raised when the file is written another way."""
MOST_BYTES = 16 * 2**20
SHIPPED = "index.json"
"""The file beside the shipped packs."""


@dataclass(frozen=True, slots=True)
class Known:
    """A pack's card, and what it can ask by language."""

    card: PackCard
    offers: Mapping[str, tuple[Offer, ...]]


def key_of(path: Path, shelf: str, program: str) -> str:
    """What stands for a pack with all that its card follows from; `shelf` is its shelf's digest."""
    return hashlib.sha256(f"{state_of_program()} {program} {shipped_key(path, shelf)}".encode()).hexdigest()


def shipped_key(path: Path, shelf: str) -> str:
    """What stands for a pack and the shelf it rests on, whatever program reads them."""
    own = digest_of(files_of(path), path.parent)
    return hashlib.sha256(f"{FORM} {shelf} {path.name} {own}".encode()).hexdigest()


@cache
def state_of_program() -> str:
    """The state of the program's own files, so that who works on it is never told what it was before."""
    files = sorted(Path(__file__).parent.parent.rglob("*.py"))
    stamps = ((file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files)
    return hashlib.sha256(str([*stamps]).encode()).hexdigest()


def read_index(file: Path) -> dict[str, Known]:
    """What is known by key; nothing when the file is not there or not whole."""
    try:
        if file.stat().st_size > MOST_BYTES:
            return {}
        entries = json.loads(file.read_text("utf-8"))
        return {key: _known(entry) for key, entry in entries.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def write_index(file: Path, known: Mapping[str, Known]) -> None:
    """Keeps what is known, whole or not at all; where it cannot be kept, that is said in the log."""
    entries = {key: {"card": asdict(each.card), "offers": _plain(each.offers)} for key, each in known.items()}
    beside = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = (f"{json.dumps(key)}: {json.dumps(entries[key], ensure_ascii=False)}" for key in sorted(entries))
        beside.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
        os.replace(beside, file)
    except OSError as fault:
        LOG.warning("%s cannot be written (%s): packs are read anew at each start", file, fault.strerror)


def _plain(offers: Mapping[str, tuple[Offer, ...]]) -> dict[str, list[list[Any]]]:
    return {
        language: [[o.kind, o.relation, o.direction, o.supply, o.film_keyed] for o in each]
        for language, each in offers.items()
    }


def _known(entry: dict[str, Any]) -> Known:
    card, offers = entry["card"], entry["offers"]
    if card.pop("problems"):
        raise ValueError("a pack with problems is never kept")
    made = PackCard(**{**card, "languages": tuple(card["languages"])})
    return Known(made, {language: tuple(Offer(*each) for each in listed) for language, listed in offers.items()})
