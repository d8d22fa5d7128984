"""What `quiz import` knows of a language: labels, trades, turns of phrase.

What must stay true: a Lexicon is a value, read from questions/documents/<language>.yaml by lexicons.py;
the head of en.yaml explains each of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from quiz.documents.choices import any_of
from quiz.documents.keys import NOTHING, Index, Keys
from quiz.documents.sought import Sought, begun_by, either

NEVER = re.compile(r"(?!)")
NOWHERE = Sought(NEVER)
MARKED = r"[ ,(](?:(?<=[,(])|(?<= )[–—(-])[ ]?"
"""The mark before a label inside a line. Its first letter stands first, for a search to pass over all else."""
Rule = tuple[str, str, str]
"""An ending as a regular expression, what stands instead in the bare form, and the gender it shows."""

Phrase = tuple[str, str, str | None]
"""A turn of phrase: its relation, its pattern, and that of what it has behind the name that it begins with, if it
does."""


@dataclass(frozen=True, slots=True)
class Careers:
    """How a language tells what somebody did in film after film: whom a page is on, by relation; the words for that
    person and for what `others` do; by relation what is done for a film; what is `off` the screen; roles."""

    people: tuple[tuple[str, str], ...] = ()
    own: re.Pattern[str] = NEVER
    others: re.Pattern[str] = NEVER
    does: tuple[tuple[str, str], ...] = ()
    off: re.Pattern[str] = NEVER
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prizes:
    """How a language names the categories of prizes: the `word` they begin with, the relation each is of, what is of
    the whole film (`main`), the word for a winner, and what stands between a name and a title (`beside`); where titles
    stand in quotes, the words of `any` category, the whole of one, and what stands before the name of a namesake."""

    word: re.Pattern[str] = NEVER
    kinds: tuple[tuple[str, re.Pattern[str]], ...] = ()
    main: re.Pattern[str] = NEVER
    won: re.Pattern[str] = NEVER
    beside: re.Pattern[str] = NEVER
    any: re.Pattern[str] = NEVER
    category: re.Pattern[str] = NEVER
    junior: str = "(?!)"


@dataclass(frozen=True, slots=True)
class Filmographies:
    """The `lines` above a list of films that name whose they are, each with whether it says so surely; headings of
    somebody's `own` films, and of the parts of another trade (`others`)."""

    lines: tuple[tuple[str, Keys, bool], ...] = ()
    own: re.Pattern[str] = NEVER
    others: re.Pattern[str] = NEVER


NO_CAREERS, NO_PRIZES, NO_FILMOGRAPHIES = Careers(), Prizes(), Filmographies()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language. `says` are turns of phrase, `said_by` and the like the indexes of those and
    others by the words they need, `labels` relations by label (folded), `cases` the endings of names by case and
    part. Patterns that few documents need are kept as words, for `ready` to make one of."""

    language: str
    common: frozenset[str] = frozenset()
    joins: tuple[str, ...] = ()
    films: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    verbs: Mapping[str, str] = field(default_factory=dict)
    says: tuple[Phrase, ...] = ()
    said_by: Index = NOTHING
    headings: tuple[str, ...] = ()
    headed_by: Index = NOTHING
    leads: tuple[tuple[str, Keys], ...] = ()
    openings: tuple[re.Pattern[str], ...] = ()
    same_year: re.Pattern[str] = NEVER
    inside: tuple[re.Pattern[str], ...] = ()
    shared: tuple[Phrase, ...] = ()
    shared_by: Index = NOTHING
    makers: tuple[tuple[str, Keys], ...] = ()
    chains: tuple[re.Pattern[str], ...] = ()
    fathers: re.Pattern[str] = NEVER
    careers: Careers = NO_CAREERS
    prizes: Prizes = NO_PRIZES
    led_by: re.Pattern[str] = NEVER
    filmographies: Filmographies = NO_FILMOGRAPHIES
    favourites: re.Pattern[str] = NEVER
    topics: re.Pattern[str] = NEVER
    dated: tuple[re.Pattern[str], ...] = ()
    examples: re.Pattern[str] = NEVER
    definite: re.Pattern[str] = NEVER
    kinds: tuple[str, ...] = ()
    kinds_by: Index = NOTHING
    mentions: tuple[tuple[str, Keys], ...] = ()
    lists: Sought = NOWHERE
    captions: Sought = NOWHERE
    unfilmed: Sought = NOWHERE
    furniture_before: re.Pattern[str] = NEVER
    furniture_behind: re.Pattern[str] = NEVER
    works: re.Pattern[str] = NEVER
    elsewhere: Sought = NOWHERE
    praises: Sought = NOWHERE
    oblique: re.Pattern[str] = NEVER
    begins_clause: re.Pattern[str] = NEVER
    crafts: re.Pattern[str] = NEVER
    offstage: re.Pattern[str] = NEVER
    onstage: re.Pattern[str] = NEVER
    given: frozenset[str] = frozenset()
    mononyms: frozenset[str] = frozenset()
    brackets: re.Pattern[str] = NEVER
    bracketed: re.Pattern[str] = NEVER
    later: re.Pattern[str] = NEVER
    earlier: re.Pattern[str] = NEVER
    continues: tuple[str, ...] = ()
    facts: frozenset[str] = frozenset()
    blocked: Sought = NOWHERE
    compared: Sought = NOWHERE
    series: re.Pattern[str] = NEVER
    serial: re.Pattern[str] = NEVER
    trades: re.Pattern[str] = NEVER
    countries: Mapping[str, str] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    genres: frozenset[str] = frozenset()
    ratings: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    awards: Awards | None = None
    runtime: re.Pattern[str] = NEVER
    pronouns: frozenset[str] = frozenset()
    cases: Mapping[str, Mapping[str, tuple[Rule, ...]]] = field(default_factory=dict)
    labelled: re.Pattern[str] = NEVER
    led: Sought = NOWHERE
    opening: re.Pattern[str] = NEVER
    opened: Sought = NOWHERE
    glued: re.Pattern[str] = NEVER
    seamed: re.Pattern[str] = NEVER
    by: re.Pattern[str] = NEVER
    aides: re.Pattern[str] = NEVER
    alone: re.Pattern[str] = NEVER
    byline: re.Pattern[str] = NEVER
    bylined: re.Pattern[str] = NEVER
    film: re.Pattern[str] = NEVER


@dataclass(frozen=True, slots=True)
class Awards:
    """How a language speaks of prizes: the bodies with their usual name, any `body`, winning, being nominated."""

    body: re.Pattern[str]
    bodies: tuple[tuple[re.Pattern[str], str, str], ...]
    won: re.Pattern[str]
    nominated: re.Pattern[str]
    categories: re.Pattern[str]
    numbers: tuple[str, ...]


def opening(labels: Mapping[str, str]) -> re.Pattern[str]:
    """Labels of people that open a line without a colon: "Directed by NAME"."""
    return re.compile(rf"{_any_cased(_of_people(labels))}[ ](?=[^\W\d_a-zа-я])")


def _of_people(labels: Mapping[str, str]) -> list[str]:
    return [label for label, name in labels.items() if name in ("director", "cast", "writer") and len(label) > 4]


def glued(labels: Mapping[str, str]) -> re.Pattern[str]:
    """Labels at the start of a line with their first value behind a blank, as in a box whose lines have run
    together: `Directed by NAME`, `Running time 212 minutes`."""
    told = [label for label, name in labels.items() if name not in ("other", "title") and len(label) > 3]
    return re.compile(rf"(?m)^[ \t]*(?P<label>{_any_cased(told)})[ ](?=[^\W_a-zа-яäöüéà-ÿғқңәөұүһі])")


def seamed(labels: Mapping[str, str]) -> re.Pattern[str]:
    """The same where even the blank is lost: `Directed byNAME`, `CountryUnited States`."""
    told = [label for label, name in labels.items() if name not in ("other", "title") and len(label) > 3]
    return re.compile(rf"(?m)^[ \t]*(?P<label>{_any_cased(told)})(?<=[^\W\d_A-ZА-Я])(?=[A-ZÀ-ÞА-ЯЁ]\w|\d{{2}})")


def alone(labels: Iterable[str]) -> re.Pattern[str]:
    """Labels that are a line."""
    return re.compile(rf"(?m)^[ \t]*(?P<label>{_any_cased(labels)})[ \t]*$")


def byline(labels: Mapping[str, str]) -> re.Pattern[str]:
    """A label of directors before a name in the same line: `dir. NAME`."""
    makers = [label.rstrip(".") for label, name in labels.items() if name == "director" and len(label) > 2]
    return re.compile(rf"{_any_cased(makers)}(?:\.|:|[ ][–—-])?[ ]?(?=[^\W\d_a-zа-я])")


def noun_of(films: Iterable[str]) -> re.Pattern[str]:
    """A noun for a film, in small letters."""
    return re.compile(rf"\b(?:{_any_of(noun.casefold() for noun in films)})\b")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _any_cased(words: Iterable[str]) -> str:
    """Any of some words in any case, the longest first."""
    return any_of(map(re.escape, sorted(words, key=len, reverse=True)))


def labelled(labels: Iterable[str]) -> re.Pattern[str]:
    """A label with its colon, at the start of a line or behind a mark, or as a capital word in it; or
    with a dash or a tab for a colon at the start of a line."""
    words = _any_cased(labels)
    before = (
        r"(?:(?P<line>(?:^|\n)[ \t]*(?:[•►▪*·–—-][ ]?)?)|(?<=[.;|,/)\]»”])[ ]?|(?<=[ \t])(?=[^\W\d_a-zа-яәіңғүұқөһ]))"
    )
    return re.compile(
        rf"{before}(?P<label>{words})[ ]{{0,3}}"
        r"(?:(?P<colon>:|(?:\.{3,}|…+)[ ]?)|(?(line)(?:[ ]?[–—-][ ]|\t|[ ]\|[ ])|(?!)))[ ]*"
    )


def behind(phrases: Iterable[str]) -> re.Pattern[str]:
    """What stands between the year of a heading and its director: `) by `, `), directed by `."""
    return re.compile(rf"[)\]]?[ ]?[,:–—-]?[ ]*(?:{_any_of(phrases)})[ ]+(?=[^\W\d_a-zа-я])")


@lru_cache(maxsize=64)
def nouns_of(lexicon: Lexicon) -> frozenset[str]:
    """The nouns for films and for facts, folded."""
    return frozenset(noun.casefold() for noun in (*lexicon.films, *lexicon.facts))


@lru_cache(maxsize=64)
def with_fallback(lexicon: Lexicon, other: Lexicon | None) -> Lexicon:
    """A language with the labels, places, genres and nouns of another behind its own, since pages
    mix them; what it says itself wins."""
    if other is None or other.language == lexicon.language:
        return lexicon
    return replace(
        lexicon,
        labels={**other.labels, **lexicon.labels},
        aides=_both(lexicon.aides, other.aides),
        serial=_both(lexicon.serial, other.serial),
        trades=_both(lexicon.trades, other.trades),
        films=(*lexicon.films, *other.films),
        places=lexicon.places | other.places,
        genres=lexicon.genres | other.genres,
        countries={**other.countries, **lexicon.countries},
        continues=(*lexicon.continues, *other.continues),
        ratings=lexicon.ratings | other.ratings,
        facts=lexicon.facts | other.facts,
        given=lexicon.given | other.given,
        mononyms=lexicon.mononyms | other.mononyms,
        lists=either(lexicon.lists, other.lists),
        captions=either(lexicon.captions, other.captions),
        works=_both(lexicon.works, other.works),
    )


@lru_cache(maxsize=64)
def with_labels(lexicon: Lexicon) -> Lexicon:
    """A language with what its labels and nouns for films are found by, made when all of them are known."""
    labels = lexicon.labels
    return replace(
        lexicon,
        labelled=labelled(labels),
        led=begun_by(NEVER, labels),
        opening=opening(labels),
        opened=begun_by(opening(labels), _of_people(labels)),
        glued=glued(labels),
        seamed=seamed(labels),
        alone=alone(labels),
        byline=byline(labels),
        bylined=re.compile(rf"{MARKED}(?={byline(labels).pattern})"),
        film=noun_of(lexicon.films),
        unfilmed=either(lexicon.lists, lexicon.captions),
    )


def _both(one: re.Pattern[str], other: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(f"{one.pattern}|{other.pattern}")
