"""Choices of many words in any case, written so that a search passes quickly over what is none of them.

A search regardless of case tries each word of a choice at each place, one after the other. Parted by their first
letters, `never|nor|without` is `[nN](?i:ever|or)|[wW](?i:ithout)`: one look at a letter decides.

What must stay true: the pattern that comes out is found at the places where the one that goes in, regardless of
case, is found; of two alternatives that both fit it may take the other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

HEAD = r"\b(?:"
REPEATS = tuple("?*+{")


def parted(pattern: str) -> str:
    """A pattern to be found in any case, with the choices at the beginnings of words (`\\b(?:…)`) parted."""
    return "|".join(map(_parted, alternatives(pattern)))


def any_of(choices: Iterable[str]) -> str:
    """Any of some patterns in any case, those that begin with a letter parted by it, in the order they stand."""
    groups: dict[str, list[str]] = {}
    for choice in choices:
        whole = not choice[:1].isalpha() or choice[1:].startswith(REPEATS)
        groups.setdefault("" if whole else _cased(choice[0]), []).append(choice if whole else choice[1:])
    return "(?:" + ("|".join(f"{first}(?i:{'|'.join(rest)})" for first, rest in groups.items()) or "(?!)") + ")"


def alternatives(pattern: str) -> Sequence[str]:
    """The alternatives of a pattern that stand in none of its groups."""
    found, start = [], 0
    for at, letter, depth in _marks(pattern):
        if letter == "|" and not depth:
            found.append(pattern[start:at])
            start = at + 1
    return [*found, pattern[start:]]


def inner(pattern: str) -> Sequence[str]:
    """The choices that a pattern begins with (`\\b(?:…)`); the pattern itself where it begins with none."""
    closed = _closed(pattern)
    return alternatives(pattern[len(HEAD) : closed]) if closed else (pattern,)


def _parted(pattern: str) -> str:
    closed = _closed(pattern)
    if not closed:
        return f"(?i:{pattern})"
    return rf"\b{any_of(inner(pattern))}(?i:{pattern[closed + 1 :]})"


def _closed(pattern: str) -> int:
    """Where the choices end that a pattern begins with; nought where it begins with none."""
    closed = next((at for at, letter, depth in _marks(pattern) if letter == ")" and depth == 0), 0)
    return closed if pattern.startswith(HEAD) and not pattern[closed + 1 :].startswith(REPEATS) else 0


def _marks(pattern: str) -> Iterable[tuple[int, str, int]]:
    """The brackets and bars of a pattern, with how many brackets are open behind each."""
    depth = 0
    for found in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", pattern, re.DOTALL):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if found[0] in "()|":
            yield found.start(), found[0], depth


@lru_cache(maxsize=512)
def _cased(letter: str) -> str:
    """A letter in every case that a search regardless of case takes for it."""
    cases = dict.fromkeys((letter.lower(), letter.upper(), *"iIıİsſkK"))
    return "[" + "".join(each for each in cases if re.fullmatch(re.escape(letter), each, re.IGNORECASE)) + "]"
