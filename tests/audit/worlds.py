"""Film bases made up for the audit's tests: every film, person and place by chance."""

from __future__ import annotations

from functools import cache
from random import Random

from generate.films import PATTERNS, RELATIONS, base, film, templates

from quiz.audit.items import Item
from quiz.audit.profiles import World, world
from quiz.facts.base import Relation
from quiz.generate.stock import Catalogue, prepare

from .made import name

ORIGINS = {
    "country": Relation("country", "term", from_="countries", several=True, complete=True),
    "language": Relation("language", "term", from_="languages", several=True, complete=True),
}
GENRES = ("Drama", "Comedy", "Horror", "War", "Crime", "Romance", "Musical")
PLACES = (("France", "French"), ("India", "Hindi"), ("Japan", "Japanese"), ("Brazil", "Portuguese"))


@cache
def catalogue(count: int, seed: int = 1) -> Catalogue:
    """So many films; every director made about three, all in one country. Made once: what it remembers is of
    pure functions."""
    chance = Random(seed)
    directors = [name(chance, 4) for _ in range(max(4, count // 3))]
    films = []
    for number in range(count):
        director = int(len(directors) * chance.random())
        country, language = PLACES[director % len(PLACES)]
        genres = {GENRES[int(len(GENRES) * chance.random())] for _ in range(2)}
        facts = {
            "director": [directors[director]],
            "genre": sorted(genres),
            "country": [country],
            "language": [language],
        }
        films.append(
            film(f"{name(chance)} {number}", 1930 + int(90 * chance.random()), facts, fame=1 + int(5 * chance.random()))
        )
    patterns = {key: words for key, words in PATTERNS.items() if key[0] in ("director", "genre", "year")}
    return prepare(base(films, relations=RELATIONS | ORIGINS), templates(patterns=patterns))


@cache
def made(count: int, seed: int = 1) -> World:
    """The world of such a base."""
    return world(catalogue(count, seed).ground)


def any_films(known: World, count: int, seed: int = 1) -> list[Item]:
    """Fair questions whose options are any films at all, relation and direction those of directors."""
    chance = Random(seed)
    found = []
    for number in range(count):
        films = chance.sample(known.ground.keys, 4)
        item = Item(f"Q{number}", tuple(films), int(4 * chance.random()), "made", number, option_films=tuple(films))
        found.append(item)
    return found
