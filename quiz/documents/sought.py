"""Choices of many words that are looked for in nearly every sentence and stand in few: what denies, what compares.

A search for such a choice tries all of it at each letter. How the words of a sentence begin tells most of the time that
there is nothing to be found, and costs less, since of each word it is remembered.

What must stay true: what comes out is what a search without that look finds.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from quiz.documents.choices import alternatives, inner
from quiz.documents.keys import KEY, LETTERS, MARK, MOST_WORDS, Choice, Keys, begun_of

AT_WORD = ("\\b", "^")
"""How a pattern begins that is found at the beginning of a word alone."""
GOES_BEFORE = re.compile(r"(?:\\[wS]|\.|\])(?:[*+?]|\{[\d,]*\})\??(?=[^\W\d_]|\()")
"""What may be the first letters of a word whose others a pattern has."""
USUAL = frozenset(("film", "movie", "the"))
LOOKS_BACK = re.compile(r"^\(\?<[=!][^()]*\)")


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern, and whether a word between blanks has a beginning without which it is not found."""

    made: re.Pattern[str]
    begins: Callable[[str], bool] | None = None

    def search(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As a pattern's own."""
        if self.begins is not None and not any(map(self.begins, words[start:end].split())):
            return None
        return self.made.search(words, start, end)

    def match(self, words: str) -> re.Match[str] | None:
        """As a pattern's own, of words that do not begin with a blank."""
        if self.begins is not None and not any(map(self.begins, words.split(None, 1)[:1])):
            return None
        return self.made.match(words)


def sought(made: re.Pattern[str], told: str, keys_of: Callable[[str], Keys]) -> Sought:
    """A pattern that was made of what a language's file has (`told`)."""
    begun = _begun(told, keys_of)
    return Sought(made, _begins(begun) if begun else None)


def either(one: Sought, other: Sought) -> Sought:
    """Both patterns as one."""
    made = re.compile(f"{one.made.pattern}|{other.made.pattern}")
    if one.begins is None or other.begins is None:
        return Sought(made)
    first, second = one.begins, other.begins
    return Sought(made, lru_cache(maxsize=MOST_WORDS)(lambda word: first(word) or second(word)))


def begun_by(made: re.Pattern[str], words: Iterable[str]) -> Sought:
    """A pattern that begins with one of some words, where only what stands at the beginning of a word is asked for."""
    firsts = [LETTERS.match(word) for word in words]
    return Sought(made, _begins(frozenset(begun_of(first[0]) for first in firsts if first)) if all(firsts) else None)


def _begun(told: str, keys_of: Callable[[str], Keys]) -> frozenset[str]:
    """How words begin of which a text has one where a pattern is found; none where it may have none of any."""
    found: set[str] = set()
    for pattern in alternatives(told):
        for each in inner(pattern) if pattern.startswith(AT_WORD) else ("",):
            keys = () if GOES_BEFORE.search(each) else keys_of(LOOKS_BACK.sub("", each))
            if not keys:
                return frozenset()
            needed: frozenset[str] = max(map(_words, keys), key=_seldom)
            found |= needed
    return frozenset(found)


def _seldom(words: Set[str]) -> tuple[bool, int, float]:
    """How seldom some words may be, by whether all documents have them and by their lengths."""
    lengths = [*map(len, words)]
    return words.isdisjoint(USUAL), min(lengths), sum(lengths) / len(lengths)


def _words(choice: Choice) -> frozenset[str]:
    """The words of a choice as they are compared, or their beginnings where one is written without its first letter."""
    words = frozenset(map(begun_of, choice.words))
    return words if {word[:KEY] for word in words} == choice.begun else choice.begun


def _begins(begun: frozenset[str]) -> Callable[[str], bool]:
    marked, told = MARK in begun, tuple(begun - {MARK})

    @lru_cache(maxsize=MOST_WORDS)
    def begins(word: str) -> bool:
        if marked and MARK in word:
            return True
        return any(each.startswith(told) for each in begun_of(" ".join(LETTERS.findall(word))).split())

    return begins
