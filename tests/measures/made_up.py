"""Film tables made up for measuring, so that no real one need be there."""

from __future__ import annotations

import json
import random
from pathlib import Path


def table(path: Path, films: int) -> Path:
    """A table of films that never were, in the proportions of real ones: names that come again as in a
    real industry, a few genres and countries, years mostly recent. From seed 1895."""
    chance = random.Random(1895)
    syllables = [a + b for a in "bcdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "il", "on")]

    def name(number: int) -> str:
        return " ".join(
            "".join(syllables[(number * prime + place * 7) % len(syllables)] for place in range(2, 4)).capitalize()
            for prime in (31, 101)
        ) + (f" {number // 9000}" if number >= 9000 else "")

    def people(most: int) -> list[str]:
        return list(dict.fromkeys(name(int(films * chance.random() ** 2)) for _ in range(most)))

    with path.open("w") as out:
        for number in range(films):
            row = {
                "imdb": f"tt{number:07d}",
                "title": f"The {syllables[number % len(syllables)].capitalize()} of {name(number)} {number}",
                "year": 2025 - int(100 * chance.random() ** 2),
                "directors": people(1),
                "cast": [[actor, name(chance.randrange(films)), 3] for actor in people(5)],
                "composer": people(1),
                "cinematographer": people(1),
                "genres": chance.sample(["Drama", "Comedy", "Horror", "Action", "Romance", "Crime"], 2),
                "countries": [chance.choice(["United States", "France", "India", "Japan", "Kazakhstan"])],
                "language": "English",
                "oscars": 0,
                "votes": int(10 ** (2 + 4 * chance.random())),
            }
            out.write(json.dumps(row) + "\n")
    return path
