"""Film tables made up for measuring, so that no real one need be there."""

from __future__ import annotations

import json
import random
from pathlib import Path

SYLLABLES = [a + b for a in "bcdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "il", "on")]


def name(number: int) -> str:
    """Somebody who never was."""
    return " ".join(
        "".join(SYLLABLES[(number * prime + place * 7) % len(SYLLABLES)] for place in range(2, 4)).capitalize()
        for prime in (31, 101)
    ) + (f" {number // 9000}" if number >= 9000 else "")


def documents(size: int) -> dict[str, str]:
    """A list and a sheet of so many letters at least, by the names of their files, of films that never were, no two the
    same and their people seldom. From seed 1895."""
    chance = random.Random(1895)

    def people(count: int) -> list[str]:
        return [name(chance.randrange(9000)) for _ in range(count)]

    made = {"films.txt": "Films worth seeing\n\n", "credits.txt": "Films worth seeing\n\n"}
    for number in range(size):
        first, second = (SYLLABLES[part % len(SYLLABLES)].capitalize() for part in (number, number // len(SYLLABLES)))
        heading = f"The {second}{first.lower()} of {name(number % 9000)} ({2025 - number % 99})"
        director, *cast = people(5)
        told = f"Directed by {director}, it stars {cast[0]} and {cast[1]}."
        each = {
            "films.txt": f"{heading} – A drama in which one thing leads to another.\n{told}\n\n",
            "credits.txt": f"{heading}\nDirector: {director}\nCast: {', '.join(cast)}\n"
            f"Runtime: {90 + number % 60} min\n\n",
        }
        made = {file: words if len(words) >= size else words + each[file] for file, words in made.items()}
        if all(len(words) >= size for words in made.values()):
            break
    return made


def table(path: Path, films: int) -> Path:
    """A table of films that never were, in the proportions of real ones: names that come again as in a
    real industry, a few genres and countries, years mostly recent. From seed 1895."""
    chance = random.Random(1895)

    def people(most: int) -> list[str]:
        return list(dict.fromkeys(name(int(films * chance.random() ** 2)) for _ in range(most)))

    with path.open("w") as out:
        for number in range(films):
            row = {
                "imdb": f"tt{number:07d}",
                "title": f"The {SYLLABLES[number % len(SYLLABLES)].capitalize()} of {name(number)} {number}",
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
