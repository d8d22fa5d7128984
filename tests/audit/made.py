"""Sets of items made up for the audit's tests: fair ones, and ones with a leak that must be found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from quiz.audit.items import Item

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u")]


def name(chance: Random, syllables: int = 0) -> str:
    """A name that nobody has."""
    many = syllables or 2 + int(4 * chance.random())
    return "".join(SYLLABLES[int(len(SYLLABLES) * chance.random())] for _ in range(many)).capitalize()


def items(count: int, key: Callable[[Sequence[str], Random], int], seed: int = 1, many: int = 4) -> tuple[Item, ...]:
    """Questions of so many made-up names, each about a film of its own; `key` says which is right."""
    chance = Random(seed)
    found = []
    for number in range(count):
        options = tuple(name(chance) for _ in range(many))
        film = f"{name(chance)} ({1950 + number % 70})"
        found.append(Item(f"Who made {film}?", options, key(options, chance), "made.jsonl", number + 1, film=film))
    return tuple(found)


def fair(options: Sequence[str], chance: Random) -> int:
    """Any option with the same chance."""
    return int(chance.random() * len(options))


def longest_twice_in_three(options: Sequence[str], chance: Random) -> int:
    """The longest in two of three items, else any."""
    if chance.random() < 2 / 3:
        return max(range(len(options)), key=lambda place: (len(options[place]), chance.random()))
    return fair(options, chance)
