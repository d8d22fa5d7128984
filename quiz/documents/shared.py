"""What a sentence says of several films at once: whose they are, as `NAME is the director of «A», «B» and «C»`,
and who plays in them.

What must stay true: only titles that stand in one run, with the phrase beside it, are given to somebody; and only to
who is named there, or to the one director whom an article is on when its sentence names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.documents.alike import folded
from quiz.documents.keys import called, is_held
from quiz.documents.lexicon import Lexicon
from quiz.documents.names import Person, is_name
from quiz.documents.patterns import ready
from quiz.documents.persons import people_of
from quiz.documents.scope import Scope
from quiz.documents.sentences import QUOTE, clause_of
from quiz.documents.shapes import NAME_ALONE, WORD
from quiz.documents.values import SAID, Found, of_person

MOST_LEAD, MOST_ARTICLE = 700, 20_000
PAIR = re.compile(rf"\b(?P<given>{WORD})(?=[ ](?P<behind>\w+))")


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant where a sentence names nobody: the director an article is on, and the actor of the sentence
    before."""

    maker: Person | None = None
    actor: Person | None = None


def of_several(words: str, start: int, end: int, scope: Scope, meant: Meant) -> Iterator[tuple[str, Found]]:
    """Who a sentence names for a run of titles, with each title as it is compared."""
    for number in called(scope.lexicon.shared_by, words[start:end]):
        relation, phrase, behind = scope.lexicon.shared[number]
        if behind is not None and not ready(behind).search(words, start, end):
            continue
        for found in ready(phrase).finditer(words, start, end):
            if scope.lexicon.blocked.search(clause_of(words, found.start(), found.end(), start, end)):
                continue
            for person in _makers(relation, found, scope, meant, (start, end)):
                for title in QUOTE.finditer(words, *found.span("titles")):
                    yield folded(title[1]), of_person(relation, person, SAID)


def _makers(relation: str, found: re.Match[str], scope: Scope, meant: Meant, sentence: tuple[int, int]) -> list[Person]:
    """Who a phrase names; who is meant where neither phrase nor sentence names anybody."""
    groups = {name: value for name, value in found.groupdict().items() if value}
    if set(groups) == {"titles"}:
        maker = meant.actor if relation == "cast" else meant.maker
        return [maker] if maker and not _names_another(found, scope.lexicon, maker, sentence) else []
    if "surname" in groups:
        return _by_surname(groups["surname"], found.string, scope)
    return [_whole(person, found.string, scope.lexicon) for person in people_of(relation, found, groups, scope)]


def _by_surname(surname: str, words: str, scope: Scope) -> list[Person]:
    """The one whom a text names in full and here by the surname, if nobody else in it has that."""
    full: dict[str, Person] = {}
    for given, start, end in _before(words).get(surname, ()):
        if given in scope.lexicon.given or given.casefold() not in scope.lexicon.common:
            full.setdefault(words[start:end], Person(words[start:end], start, end))
    return list(full.values()) if len(full) == 1 else []


@lru_cache(maxsize=1)
def _before(words: str) -> Mapping[str, Sequence[tuple[str, int, int]]]:
    """What stands in a text before each word and may be a first name, with where both together stand."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for each in PAIR.finditer(words):
        found.setdefault(each["behind"], []).append((each["given"], each.start(), each.end("behind")))
    return found


def _names_another(found: re.Match[str], lexicon: Lexicon, maker: Person, sentence: tuple[int, int]) -> bool:
    """Whether a sentence names somebody, its titles left out, who is not the one the article is on."""
    first, last = found.span("titles")
    outside = found.string[sentence[0] : first] + "\n\n\n" + found.string[last : sentence[1]]
    outside = QUOTE.sub(lambda quote: "." * len(quote[0]), outside)
    return any(is_name(each[0], lexicon) and each[0] != maker.name for each in NAME_ALONE.finditer(outside))


def maker_of(words: str, scope: Scope) -> Person | None:
    """The one director whom an article is on: who is called so near its beginning, and no other anywhere; where none
    is, the one whom the base knows for one."""
    people: dict[str, Person] = {}
    for phrase, keys in scope.lexicon.makers:
        for found in ready(phrase).finditer(words) if is_held(keys, words) else ():
            groups = {name: value for name, value in found.groupdict().items() if value}
            for person in people_of("director", found, groups, scope):
                people.setdefault(folded(person.name), person)
    if not people and len(words) < MOST_ARTICLE:
        people = _known_makers(words, scope)
    first = min(people.values(), key=lambda person: person.start, default=None)
    return first if first and len(people) == 1 and first.start < MOST_LEAD else None


def _known_makers(words: str, scope: Scope) -> dict[str, Person]:
    """Those of a text whom the base knows as directors, whatever the ending behind the name."""
    places = ((name, words.find(name)) for name in scope.names.directors)
    return {
        name: Person(name, at, at + len(name)) for name, at in places if at >= 0 and not words[at - 1 : at].isalnum()
    }


def _whole(person: Person, words: str, lexicon: Lexicon) -> Person:
    """Somebody whom a sentence calls by name and father's name, as the text names the same elsewhere in full."""
    called = _called(person.name, lexicon.fathers)
    if not called:
        return person
    full = _in_full(words, lexicon.fathers).get(person.name.partition(" ")[0])
    return full or Person(called, person.start, person.start + len(called))


@lru_cache(maxsize=1)
def _in_full(words: str, fathers: re.Pattern[str]) -> Mapping[str, Person | None]:
    """Whom a text names without a father's name, by the first word of the name; None where that may be several."""
    found: dict[str, Person | None] = {}
    for each in NAME_ALONE.finditer(words):
        given, _, rest = each[0].partition(" ")
        if rest and not _called(each[0], fathers):
            known = found.setdefault(given, Person(each[0], each.start(), each.end()))
            if known and known.name.casefold() != each[0].casefold():
                found[given] = None
    return found


def _called(name: str, fathers: re.Pattern[str]) -> str:
    """The name up to a father's name in it; empty where it has none."""
    parts = name.split(" ")
    last = next((n for n, word in enumerate(parts[1:], 2) if fathers.search(word)), 0)
    return " ".join(parts[:last])
