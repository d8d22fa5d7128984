"""Decks of any size for the planner: of real films, where the reference is there, and of films made
up by rule, which need nothing.

The made-up films have what real ones have that matters to a planner: people who come again, few
countries and genres, years that lie close, some far better known than others.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from shelves import shipped

from quiz.facts.base import FactBase, Film, Person, Value, film_key
from quiz.game.values import PackMark
from quiz.generate.catalogue import prepare
from quiz.packs.deck import PackDeck, Part
from quiz.packs.shelf import Shelf
from quiz.question import Dice, Source, pick, shuffled

ROOT = Path(__file__).resolve().parent.parent.parent
KNOWN = ROOT.parent / "shared" / "reference" / "known_films.jsonl.gz"
WRITTEN = Source("films.yaml", 1, "a table")
FAMES = 5
WHOLE = ("cast", "genre")
"""Lists that are taken as whole here, so that there is something to prove with."""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


FIRST = _listed("Ada Bela Cleo Dora Elsa Fred Gina Hugo Ines Jack Kira Leon Mona Nils Olga Paul Rosa Sven Tina Yuri")
LAST = _listed("Archer Brandt Castel Drexel Egerton Fontane Galuzin Hartig Ivanka Jarman Kessler Lumet Morin Norden")
NOUNS = _listed("Amber Bridge Cellar Dancer Ember Fjord Garden Harbour Island Jester Kettle Lantern Meadow Needle")
ADJECTIVES = _listed("Ancient Broken Crimson Distant Endless Frozen Golden Hidden Iron Jaded Lonely Midnight Northern")
COUNTRIES = ("United States", "United Kingdom", "France", "Italy", "Japan", "Germany", "India", "Sweden")
GENRES = ("Drama", "Comedy", "Crime", "Romance", "Thriller", "Adventure", "Western", "Horror", "Musical")
CREW = {"director": 3, "composer": 2, "cinematographer": 2, "writer": 2}
"""The relations of a made-up crew, and in how many films of ten films' worth of people each is."""
FIRST_YEAR, LAST_YEAR = 1930, 2024


def shelf() -> Shelf:
    """The relations and templates of the project."""
    return shipped()


def deck_of(films: Sequence[Film], people: Iterable[Person] = (), name: str = "made") -> PackDeck:
    """A deck that asks about these films in English."""
    relations, templates = shelf().base.relations, shelf().templates
    ordered = tuple(sorted(films, key=lambda film: (film.year, film.key)))
    base = FactBase(ordered, {person.key: person for person in people}, {}, relations)
    return PackDeck((Part(PackMark(name, f"{len(films)}"), ("en",), prepare(base, templates), ()),))


@lru_cache(maxsize=8)
def made_up_deck(films: int, seed: int) -> PackDeck:
    """A deck of films made up by rule; what it remembers is of pure functions."""
    return deck_of(made_up(films, seed), name=f"made up {seed}")


def made_up(count: int, seed: int) -> list[Film]:
    """So many films with directors, casts, years, composers and countries, all made up."""
    roll = Dice(seed).roll("films", count)
    names = shuffled([f"{first} {last}" for first in FIRST for last in LAST], roll)
    named = [f"The {adjective} {noun}" for adjective in ADJECTIVES for noun in NOUNS]
    titles = shuffled([*named, *(f"{title} Returns" for title in named)], roll)[:count]
    pools = {job: names[at * 60 : at * 60 + max(4, count * share // 4)] for at, (job, share) in enumerate(CREW.items())}
    actors = names[-max(12, min(len(names), count * 2)) :]
    return [_made_up(title, roll, pools, actors) for title in titles]


def _made_up(title: str, roll: Random, pools: Mapping[str, Sequence[str]], actors: Sequence[str]) -> Film:
    year = FIRST_YEAR + int((LAST_YEAR - FIRST_YEAR) * roll.random() ** 0.6)
    facts = {job: [pick(pool, roll)] for job, pool in pools.items()}
    played = [(pick(actors, roll), f"{pick(FIRST, roll)} {pick(LAST, roll)}") for _ in range(4)]
    facts |= {"country": [pick(COUNTRIES, roll)], "genre": list({pick(GENRES, roll), pick(GENRES, roll)})}
    fame = 1 + int(FAMES * roll.random())
    return film(title, year, {**facts, "genre": sorted(facts["genre"])}, dict(played), fame)


def film(title: str, year: int, facts: Mapping[str, Sequence[str]], cast: Mapping[str, str], fame: int) -> Film:
    """A film; `cast` are characters by actor. Its year is its own fact."""
    values = {job: tuple(_value(name) for name in dict.fromkeys(names)) for job, names in facts.items()}
    played = tuple(_value(actor, part) for actor, part in cast.items())
    dated = (Value(str(year), {}, WRITTEN),)
    held = {relation: kept for relation, kept in {**values, "cast": played, "year": dated}.items() if kept}
    return Film(film_key(title, year), {"en": title}, year, held, WRITTEN, complete=frozenset(WHOLE), fame=fame)


def _value(name: str, part: str = "") -> Value:
    return Value(name, {"en": name}, WRITTEN, ({"en": part},) if part else ())


@lru_cache(maxsize=1)
def known() -> tuple[Film, ...]:
    """The best known films of the reference, one of each title and year; empty when it is not there."""
    if not KNOWN.is_file():
        return ()
    with gzip.open(KNOWN, "rt", encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    films = [_known(entry, FAMES - rank * FAMES // len(entries)) for rank, entry in enumerate(entries)]
    return tuple({film.key: film for film in films}.values())


def _known(entry: Mapping[str, Any], fame: int) -> Film:
    facts = {
        "director": entry.get("directors") or [],
        "composer": entry.get("composer") or [],
        "cinematographer": entry.get("cinematographer") or [],
        "genre": entry.get("genres") or [],
        "country": entry.get("countries") or [],
        "language": [entry["language"]] if entry.get("language") else [],
    }
    cast = {actor: character or "" for actor, character, _ in entry.get("cast") or []}
    return film(entry["title"], entry["year"], facts, cast, fame)


def known_deck(films: int, seed: int) -> PackDeck:
    """A deck of real films, drawn by a seed."""
    return deck_of(shuffled(known(), Dice(seed).roll("known", films))[:films], name=f"known {seed}")
