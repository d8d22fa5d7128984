"""What a sentence must have for a turn of phrase to be worth a search in it: words, of each choice one.

A language has hundreds of phrases and a sentence holds one or none of them. So a phrase is searched only where the
words of a sentence begin as its own do and stand in it: `(?:[Dd]irected|helmed) by {people}` needs `irected` or
`helmed`, and `by`. Which phrases the words of a sentence begin for is told by numbers whose bits are phrases: a row of
bits for the longest words of each phrase, one for the next. A beginning has the bits of the phrases that need it, a
sentence those of all its words, and a phrase is worth a look that has its bit in each of the rows.

What must stay true: no phrase is passed over that would be found where its words begin as words do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

LEAST, KEY = 3, 9
"""The fewest letters that are a word's beginning and not all of it, and the most by which a sentence is told to be
worth a search."""
LETTERS = re.compile(r"[^\W\d_]+")
MARK = "'"
"""Stands among the beginnings of a sentence's words where it has an apostrophe."""
MOST_ROWS = 2
"""The choices of a phrase by which words are told to begin for it; the others are looked for in what it is called for.
They are small words, which every sentence has."""
MOST_CALLED = 1 << 10
MOST_WORDS = 1 << 14
"""The words of which it is remembered how they begin; the same ones come again and again."""


I_LETTERS = str.maketrans({"ı": "i", "\u0307": None})
"""What makes a search regardless of case of an i: one without a dot, and one with a dot of its own."""


def begun_of(words: str) -> str:
    """Beginnings as they are compared: what a search regardless of case takes for the same is the same."""
    return words.casefold() if words.isascii() else words.casefold().translate(I_LETTERS)


class Choice(NamedTuple):
    """Words of which a phrase has one: how they begin, in small letters, and the words as they are written, those
    whose first letter may be a capital without it."""

    begun: frozenset[str]
    words: tuple[str, ...]


Keys = tuple[Choice, ...]
"""All that a phrase cannot do without."""


Words = tuple[tuple[str, ...], ...]
"""The words of each choice of a phrase."""


@dataclass(frozen=True, slots=True)
class Index:
    """Some phrases by the words they cannot do without: the bits of the phrases (`size`) in each of the `rows`, those
    that are set for every sentence (`always`), the bits `of` a word between blanks, and the phrases that some bits of
    a row stand for, each with the words of its choices."""

    size: int
    rows: int
    always: int
    of: Callable[[str], int]
    phrases: Callable[[int], Sequence[tuple[int, Words]]]


def is_held(keys: Keys, words: str) -> bool:
    """Whether words have all that a phrase cannot do without, wherever in one of them it stands."""
    for choice in keys:
        for word in choice.words:
            if word in words:
                break
        else:
            return False
    return True


def begun_in(index: Index, words: str) -> int:
    """The bits of a stretch."""
    return reduce(or_, filter(None, map(index.of, words.split())), index.always)


def called(index: Index, sentence: str, begun: int = 0) -> list[int]:
    """The phrases (by number, in order) that a sentence may hold: its words begin as theirs do, or those of the stretch
    around it whose bits are `begun`, and it has all they cannot do without."""
    bits = begun or begun_in(index, sentence)
    left = bits & (1 << index.size) - 1
    for _ in range(1, index.rows):
        bits >>= index.size
        left &= bits
    numbers = []
    for number, choices in index.phrases(left):
        for words in choices:  # as is_held does, in place: it is asked most often
            for word in words:
                if word in sentence:
                    break
            else:
                break
        else:
            numbers.append(number)
    return numbers


def indexed(phrases: Iterable[Keys]) -> Index:
    """The index of some phrases by their keys."""
    told = [sorted(keys, key=_seldom) for keys in phrases]
    size, rows = len(told), min(MOST_ROWS, max(1, 1, *map(len, told)))
    bits: dict[str, int] = {}
    always = 0
    for number, keys in enumerate(told):
        for row in range(rows):
            bit = 1 << row * size + number
            if row >= len(keys):
                always |= bit
            else:
                bits |= {begun: bits.get(begun, 0) | bit for begun in keys[row].begun}
    words = tuple(tuple(choice.words for choice in keys) for keys in told)
    return Index(size, rows, always, _of(bits), _phrases(words))


def _seldom(choice: Choice) -> tuple[int, int]:
    """What sorts a choice before others that more sentences have a word of: long words are seldom."""
    return -min(map(len, choice.begun), default=0), -min(map(len, choice.words))


def _phrases(words: Sequence[Words]) -> Callable[[int], Sequence[tuple[int, Words]]]:
    """The phrases that bits stand for, of which there are the same few again and again."""

    @lru_cache(maxsize=MOST_CALLED)
    def phrases(bits: int) -> Sequence[tuple[int, Words]]:
        return tuple((number, each) for number, each in enumerate(words) if bits >> number & 1)

    return phrases


def _of(bits: dict[str, int]) -> Callable[[str], int]:
    """The bits of a word between blanks: of what its letters begin with, of each part that others part."""
    longest = max(map(len, bits), default=0)
    heads = {begun[:LEAST] for begun in bits}

    @lru_cache(maxsize=MOST_WORDS)
    def of(word: str) -> int:
        found = bits.get(MARK, 0) if MARK in word else 0
        for letters in begun_of(" ".join(LETTERS.findall(word))).split():
            if letters[:LEAST] not in heads:
                continue  # as most names do
            for length in range(min(LEAST, len(letters)), min(longest, len(letters)) + 1):
                found |= bits.get(letters[:length], 0)
        return found

    return of


NOTHING = indexed(())
