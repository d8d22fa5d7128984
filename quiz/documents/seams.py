"""Lines in which an actor and the role have run together: `Randy QuaidNick`, as lists of a page come out whose two
columns stand in one line.

What must stay true: a seam is a small letter before a capital that is no part of a surname such as McAdams or DeVito;
one line alone shows nothing, several below each other do.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from quiz.documents.shapes import NAME_ALONE

SEAM = re.compile(r"(?<=[^\W\d_A-ZА-Я])(?=[A-ZÀ-ÞА-ЯЁ][\w.'’]*)")
BEFORE = re.compile(r"[^\W\d_]+$")
LINE = re.compile(r"[^\s•*–-][^\n]*")
LEAST, SHORTEST = 3, 3
PREFIXES = frozenset(("Mac", "Fitz", "Van", "Von", "Des", "Del", "Della", "Vander", "Ter", "Den"))
"""Beginnings of surnames that have a capital behind them, of three letters or more."""


def seam_of(line: str) -> int:
    """Where the role begins in a line that holds an actor and a role without a blank; nought where it does not."""
    for found in SEAM.finditer(line):
        before, part = line[: found.start()], BEFORE.search(line, 0, found.start())
        if part is None or len(part[0]) < SHORTEST or part[0] in PREFIXES or " " not in before:
            continue
        if NAME_ALONE.fullmatch(before):
            return found.start()
    return 0


def sewn(words: str, given: Collection[str]) -> list[tuple[int, int, int]]:
    """Where the lines of a list that have a seam begin, are sewn and end; nothing where they are few, or
    few of them begin with a first name that is known (`given`)."""
    lines = list(LINE.finditer(words))
    found = [(*line.span(), seam) for line in lines if (seam := seam_of(line[0]))]
    known = sum(words[start:end].partition(" ")[0] in given for start, end, _ in found)
    if known < LEAST or 2 * known <= len(lines):
        return []
    return [(start, start + seam, end) for start, end, seam in found]
