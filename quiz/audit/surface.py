"""Q1: can the key be told by how the options look, by someone who knows nothing?

Two ways to look: fixed guesses (take the longest …), each with what it gains over chance, and a guesser
that learns from other questions what looks right (guesser.py). "+ option history" lets it also see how
often an option was right or wrong elsewhere in the same set: that is memory, not looks, and has no bar.

What must stay true: a feature depends on the words shown and their order, never on the key.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import log

from quiz.audit.bars import fixed_figures, learned_figure, told
from quiz.audit.figures import Figure
from quiz.audit.guesser import Excess, Features, Guess, excess, highest, learned
from quiz.audit.items import Item
from quiz.facts.base import fold
from quiz.generate.lint.faces import scripts, stem_words

BAR = 0.025
PLACES = 4
NUMBER = re.compile(r"[-−+]?\$?\d[\d,. ]*(?:\.\d+)?")
MARKS = "-,.:;'’\"!?&/"
ARTICLES = ("a ", "an ", "the ")
SWEEPING = frozenset({"above", "all", "always", "both", "every", "neither", "never", "none", "only", "these"})
GRAM = 3
FEW = 2
NONE: Guess = (0.0,)
"""No guess: the options do not differ in what it goes by."""


def figures(items: Sequence[Item]) -> tuple[Figure, ...]:
    """The figures of Q1."""
    fixed = [(f"take {name}", excess(items, [guess(item) for item in items])) for name, guess in GUESSES]
    looks = [surface(item) for item in items]
    past = history(items)
    both = [[(*a, *b) for a, b in zip(one, more, strict=True)] for one, more in zip(looks, past, strict=True)]
    return (
        learned_figure("Q1", "learned from looks", excess(items, learned(items, looks)), BAR),
        told("Q1", "learned from looks and option history", excess(items, learned(items, both))),
        *fixed_figures("Q1", fixed, len(items)),
    )


def learn(items: Sequence[Item]) -> Excess:
    """What the learned guesser gains on how the options look."""
    return excess(items, learned(items, [surface(item) for item in items]))


def surface(item: Item) -> Features:
    """How each option looks beside the others of its item."""
    options = item.options
    lengths = [len(words) for words in options]
    alphabet = ranks(list(map(fold, options)))
    numbers = [number(words) for words in options]
    by_number = ranks([value for value in numbers if value is not None]) if None not in numbers else []
    asked = stem_words(item.stem)
    shared = [len(asked & stem_words(words)) for words in options]
    alike = overlaps(options)
    tokens = [frozenset(fold(words).split()) for words in options]
    odd = oddity(options)
    last = len(options) - 1
    return [
        (
            lengths[j], log(1 + lengths[j]), lengths[j] == max(lengths), lengths[j] == min(lengths),
            len(words.split()), *(item.ordered and j == place for place in range(PLACES)),
            item.ordered and j == last, *_marks(words), shared[j], shared[j] > 0,
            shared[j] / max(1, len(stem_words(words))), alike[j], alike[j] == max(alike),
            sum(len(tokens[j] & other) for other in tokens) - len(tokens[j]), alphabet[j], alphabet[j] == 0,
            alphabet[j] == last, *(bool(by_number) and by_number[j] == rank for rank in range(PLACES)),
            numbers[j] is not None, odd[j], scripts(words) != scripts(item.stem), not SWEEPING.isdisjoint(tokens[j]),
        )
        for j, words in enumerate(options)
    ]  # fmt: skip


def _marks(words: str) -> tuple[float, ...]:
    """What letters and marks an option has, whatever the others are."""
    letters = [letter for letter in words if letter.isalpha()]
    return (
        sum(letter.isdigit() for letter in words),
        any(letter.isdigit() for letter in words),
        sum(words.count(mark) for mark in MARKS),
        "(" in words,
        words[:1].isupper(),
        sum(letter.isupper() for letter in letters) / max(1, len(letters)),
        not words.isascii(),
        words.lower().startswith(ARTICLES),
    )


def history(items: Sequence[Item]) -> list[Features]:
    """How often each option's value was right and wrong in the other items of the set."""
    right = Counter(item.meant[item.key] for item in items)
    seen = Counter(value for item in items for value in item.meant)
    found: list[Features] = []
    for item in items:
        rows = []
        for place, value in enumerate(item.meant):
            keyed = right[value] - (place == item.key)
            rows.append((log(1 + keyed), log(seen[value] - keyed), log(seen[value]), keyed / seen[value], keyed > 0))
        found.append(rows)
    return found


def ranks(values: Sequence[str] | Sequence[float]) -> list[int]:
    """The place of each value among them in order, from 0; equal ones in the order they come."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0] * len(values)
    for rank, place in enumerate(order):
        found[place] = rank
    return found


def number(words: str) -> float | None:
    """The number an option is, if it is nothing else: 1948, 3,000,000, $12."""
    bare = words.strip()
    if not NUMBER.fullmatch(bare):
        return None
    digits = re.sub(r"[^\d.]", "", bare).rstrip(".")
    return (-1 if bare[0] in "-−" else 1) * float(digits) if digits.count(".") < 2 and digits else None


@lru_cache(maxsize=100_000)
def grams(words: str) -> frozenset[str]:
    """The runs of GRAM letters of the folded words, with a blank at either end."""
    padded = f" {fold(words)} "
    return frozenset(padded[place : place + GRAM] for place in range(max(1, len(padded) - GRAM + 1)))


def overlaps(options: Sequence[str]) -> list[float]:
    """How alike each option is to the others in spelling: the mean share of runs in common."""
    sets = [grams(words) for words in options]
    return [
        round(sum(len(one & other) / len(one | other) for other in sets if other is not one) / (len(sets) - 1), 9)
        for one in sets
    ]


def oddity(options: Sequence[str]) -> list[int]:
    """In how many ways an option alone is of another type than all others: whether it has digits, how it
    begins, its script, brackets, one word or several, a full stop."""
    types: list[Callable[[str], object]] = [
        lambda words: any(letter.isdigit() for letter in words),
        lambda words: words[:1].isupper(),
        scripts,
        lambda words: "(" in words,
        lambda words: " " in words,
        lambda words: words.endswith("."),
    ]
    found = [0] * len(options)
    for type_ in types:
        kinds = [type_(words) for words in options]
        alone = [place for place, kind in enumerate(kinds) if kinds.count(kind) == 1]
        if len(alone) == 1 and len(options) > FEW:
            found[alone[0]] += 1
    return found


def _some(scores: Sequence[float]) -> Guess:
    """The guess with the highest score, where the scores differ at all."""
    return highest(scores) if len(set(scores)) > 1 else NONE


def _at(place: int) -> Callable[[Item], Guess]:
    def guess(item: Item) -> Guess:
        found = item.ordered and place < len(item.options)
        return tuple(float(j == place) for j in range(len(item.options))) if found else NONE

    return guess


GUESSES: tuple[tuple[str, Callable[[Item], Guess]], ...] = (
    ("the longest", lambda item: _some([len(words) for words in item.options])),
    ("the shortest", lambda item: _some([-len(words) for words in item.options])),
    *((f"place {place + 1}", _at(place)) for place in range(PLACES)),
    ("the first of the alphabet", lambda item: _some([-rank for rank in ranks(list(map(fold, item.options)))])),
    ("the last of the alphabet", lambda item: _some(ranks(list(map(fold, item.options))))),
    (
        "what shares a word with the stem",
        lambda item: _some([len(stem_words(item.stem) & stem_words(words)) for words in item.options]),
    ),
    ("what overlaps the others most", lambda item: _some(overlaps(item.options))),
    ("what has a digit", lambda item: _some([any(map(str.isdigit, words)) for words in item.options])),
    ("the odd one", lambda item: _some(oddity(item.options))),
)
