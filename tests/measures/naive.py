"""A plain generator of questions, to stand beside ours in the figures: a random film, one of its
directors, and three directors of other random films. No proof, no fairness, no wording but one."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence

from quiz.facts.base import FactBase
from quiz.generate.studying import study

Asked = Mapping[str, object]


def questions(base: FactBase, count: int, seed: int) -> Iterator[Asked]:
    """`count` questions about the directors of a base."""
    chance = random.Random(seed)
    ground = study(base)
    column = ground.columns["director"]
    films = [number for number in range(ground.count) if column.of(number)]
    for _ in range(count):
        film = chance.choice(films)
        yield _asked(ground.keys[film], _options(column.keys, column.of(film)[0], chance), chance)


def _options(keys: Sequence[str], key: int, chance: random.Random) -> list[str]:
    return [keys[key], *(keys[chance.randrange(len(keys))] for _ in range(3))]


def _asked(film: str, options: list[str], chance: random.Random) -> Asked:
    right = options[0]
    chance.shuffle(options)
    return {"stem": f"Who directed {film}?", "options": options, "key": options.index(right)}


def printed(base: FactBase, count: int, seed: int) -> int:
    """The bytes of so many questions as JSON Lines."""
    return sum(len(json.dumps(one, ensure_ascii=False)) for one in questions(base, count, seed))
