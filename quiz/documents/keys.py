"""What a sentence must have for a turn of phrase to be worth a search in it: words, of each choice one.

A language has hundreds of phrases and a sentence holds one or none of them. So each phrase stands in an index under the
rarest words it cannot do without, and of those that the words of a sentence call for only the ones are searched
whose words all stand in it: `(?:[Dd]irected|helmed) by {people}` needs `irected` or `helmed`, and `by`.

What must stay true: no phrase is passed over that would be found where its words begin as words do.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Set
from typing import NamedTuple

KEY = 3
"""Letters of a word's beginning by which a sentence is told to be worth a search."""
BEGINNING = re.compile(rf"([^\W\d_]{{1,{KEY}}})[^\W\d_]*")
MARK = "'"
"""Stands among the beginnings of a sentence's words where it has an apostrophe."""
Begins = Mapping[str, tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]]
"""The numbers of phrases by how a word begins, and by the words of which they have one."""


class Choice(NamedTuple):
    """Words of which a phrase has one: how they begin, in small letters, and the words as they are written, those
    whose first letter may be a capital without it."""

    begun: frozenset[str]
    words: tuple[str, ...]


Keys = tuple[Choice, ...]
"""All that a phrase cannot do without."""


def begun_in(words: str) -> set[str]:
    """How the words of a stretch begin, with the mark where it has one."""
    begun = set(" ".join(BEGINNING.findall(words)).casefold().split())
    if MARK in words:
        begun.add(MARK)
    return begun


def is_called(keys: Keys, begun: Set[str], sentence: str) -> bool:
    """Whether a sentence whose words begin so has all that a phrase cannot do without."""
    for choice in keys:
        if begun.isdisjoint(choice.begun):
            return False
    return is_held(keys, sentence)


def is_held(keys: Keys, words: str) -> bool:
    """Whether words have all that a phrase cannot do without, wherever in one of them it stands."""
    for choice in keys:
        for word in choice.words:
            if word in words:
                break
        else:
            return False
    return True


def called(begins: Begins, begun: Set[str], sentence: str) -> list[int]:
    """The phrases (by number, in order) that a sentence whose words begin so may hold, by the index of `begins_of`."""
    numbers: list[int] = []
    for key in ("", *begun):
        for words, told in begins.get(key, ()):
            for word in words:
                if word in sentence:
                    numbers += told
                    break
    return sorted(set(numbers))


def begins_of(phrases: Iterable[Keys], common: Collection[str]) -> Begins:
    """Which phrases (by number) a beginning of a word calls for: each phrase stands under the rarest of its choices,
    else under the empty beginning, which every sentence has."""
    found: dict[str, dict[tuple[str, ...], list[int]]] = {}
    often = {word[:KEY].casefold() for word in common}
    every = Choice(frozenset(("",)), ("",))
    for number, keys in enumerate(phrases):
        rarest = min(keys, key=lambda each: _frequency(each, often), default=every)
        for key in rarest.begun:
            found.setdefault(key, {}).setdefault(rarest.words, []).append(number)
    return {key: tuple((words, tuple(numbers)) for words, numbers in told.items()) for key, told in found.items()}


def _frequency(choice: Choice, often: Set[str]) -> tuple[int, int, int]:
    """How often a sentence has one of some words, for comparing: less often the longer they are."""
    return len(choice.begun & often), -min(map(len, choice.words)), len(choice.words)
