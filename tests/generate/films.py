"""Small fact bases and templates for these tests, built by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from quiz.facts.base import FactBase, Film, Person, Relation, Term, Trivia, Value, film_key
from quiz.generate.templates import Templates, template
from quiz.question import Source, Text

DIRECTOR = Relation("director", "person", several=True, complete=True)
CAST = Relation("cast", "person", with_="character", several=True, alike="gender", weight=-0.5)
YEAR = Relation("year", "year", complete=True, weight=0.3)
GENRE = Relation("genre", "term", from_="genres", several=True, weight=-1)
BASED_ON = Relation("based on", "term", from_="works", complete=True)
RELATIONS = {relation.name: relation for relation in (DIRECTOR, CAST, YEAR, GENRE, BASED_ON)}
WRITTEN = Source("films.yaml", 7, "a book")

PATTERNS = {
    ("director", "forward"): "Who directed {film}?",
    ("director", "inverse"): "Which of these did {value} direct?",
    ("cast", "forward"): "Who plays {character} in {film}?",
    ("cast", "inverse"): "Where does {value} appear?",
    ("cast", "character"): "Whom does {value} play in {film}?",
    ("year", "forward"): "In which year did {film} come out?",
    ("year", "inverse"): "Which came out in {value}?",
    ("genre", "forward"): "Which genre fits {film}?",
    ("genre", "inverse"): "Which belongs to {value}?",
    ("based on", "forward"): "On what is {film} based?",
    ("based on", "inverse"): "Which is based on {value}?",
    ("came first", "first"): "Which came out first?",
    ("cloze", "forward"): "{film}: {sentence}",
}

WITH_KINDS = {
    **PATTERNS,
    **{(name, "statement"): f"{{film}} has {{value}} as {name}." for name in ("director", "cast", "genre", "based on")},
    **{(name, "clue"): f"{name}: {{value}}" for name in ("director", "cast", "genre", "based on")},
    **{(name, "connection"): f"Which {name} have {{film}} in common?" for name in ("director", "cast", "genre")},
    **{(name, "link"): f"They share {{value}} as {name}." for name in ("director", "cast", "genre")},
    **{(name, "odd one out"): f"Three share a {name}. Which is odd?" for name in ("director", "cast", "genre")},
    ("year", "statement"): "{film} came out in {value}.",
    ("year", "clue"): "year: {value}",
    ("true or false", "true"): "Yes",
    ("true or false", "false"): "No",
    ("order", "order"): "In which order did they come out?",
    ("cast call", "cast call"): "Which is it? {clues}",
    ("several facts", "several facts"): "Which is it: {clues}?",
}
"""The patterns of all kinds of question; the others are for tests of the classic ones."""


def templates(languages: Iterable[str] = ("en",), patterns: Mapping[tuple[str, str], str] = PATTERNS) -> Templates:
    """One template for each relation and direction; other languages ask the same with their code in front."""
    return Templates(
        {
            language: {
                (relation, direction): (
                    template(f"{relation}-{direction}", language, relation, direction, _marked(language, pattern)),
                )
                for (relation, direction), pattern in patterns.items()
            }
            for language in languages
        }
    )


def _marked(language: str, pattern: str) -> str:
    return pattern if language == "en" else f"{language}: {pattern}"


def value(key: str, *parts: Text, **text: str) -> Value:
    """A value; in English its key unless given."""
    return Value(key, {"en": key, **text}, WRITTEN, parts)


def film(
    title: str,
    year: int,
    facts: Mapping[str, Sequence[Value | str]] | None = None,
    *,
    also: Mapping[str, Iterable[str]] | None = None,
    never: Mapping[str, Iterable[str]] | None = None,
    complete: Iterable[str] = (),
    trivia: tuple[Trivia, ...] = (),
    fame: int = 3,
    former: str = "",
    **titles: str,
) -> Film:
    """A film; plain values are their own names."""
    listed = {
        relation: tuple(one if isinstance(one, Value) else value(one) for one in values)
        for relation, values in (facts or {}).items()
    }
    return Film(
        film_key(title, year),
        {"en": title, **titles},
        year,
        listed,
        WRITTEN,
        also={relation: frozenset(keys) for relation, keys in (also or {}).items()},
        never={relation: frozenset(keys) for relation, keys in (never or {}).items()},
        complete=frozenset(complete),
        fame=fame,
        trivia=trivia,
        former=former,
    )


def person(name: str, *, also: tuple[str, ...] = (), born: int | None = None, gender: str = "", **text: str) -> Person:
    """Someone of the people files."""
    return Person(name, {"en": name, **text}, also, born, None, gender, Source("people.yaml", 3))


def base(
    films: Iterable[Film],
    people: Iterable[Person] = (),
    terms: Mapping[str, Iterable[str]] | None = None,
    closed: Iterable[str] = (),
    relations: Mapping[str, Relation] = RELATIONS,
) -> FactBase:
    """A fact base; what is closed is closed for all its films."""
    kept = tuple(sorted(films, key=lambda one: (one.year, one.key)))
    known = {one.key: one for one in people}
    named = {
        kind: {name: Term(name, {"en": name}, Source("terms.yaml", 2)) for name in names}
        for kind, names in (terms or {}).items()
    }
    shut = frozenset(one.key for one in kept) if closed else frozenset[str]()
    return FactBase(kept, known, named, dict(relations), frozenset(closed), shut)


TITLES = ("Amber", "Birch", "Cedar", "Dune", "Ember", "Fjord", "Glade", "Heron", "Iris", "Jade", "Kelp", "Lotus")
SURNAMES = (
    "Archer",
    "Baker",
    "Cooper",
    "Draper",
    "Fisher",
    "Gardner",
    "Hunter",
    "Mason",
    "Parker",
    "Sawyer",
    "Tanner",
    "Wheeler",
)


def twelve(relation: str = "director", gap: int = 3) -> FactBase:
    """Twelve films, each with its own director (all the lists are whole), `gap` years apart."""
    return base(
        film(title, 1950 + gap * number, {relation: [f"Ann {surname}"]})
        for number, (title, surname) in enumerate(zip(TITLES, SURNAMES, strict=True))
    )


def sharing(count: int = 24, directors: int = 6) -> FactBase:
    """Films two to four years apart, of which every sixth is by the same director, all lists whole. Each
    has two actors, whom it shares with the films before and behind it, one of seven genres and a fame."""
    return base(
        film(
            TITLES[number % 12] + ("" if number < 12 else "ton"),
            1930 + 3 * number + number % 2,
            {
                "director": [f"Ann {SURNAMES[number % directors]}"],
                "cast": [
                    value(f"Bo {SURNAMES[number % 12]}son", {"en": f"Role{chr(97 + number)}"}),
                    value(f"Cy {SURNAMES[(number + 5) % 12]}man", {"en": f"Part{chr(97 + number)}"}),
                ],
                "genre": [f"Genre{chr(97 + number % 7)}"],
            },
            complete=["cast", "genre"],
            fame=1 + (number * 7) % 5,
        )
        for number in range(count)
    )
