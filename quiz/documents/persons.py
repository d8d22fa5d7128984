"""Who the slots of a turn of phrase hold: names parted, led back to the bare form, with the role beside them.

What must stay true: a name that may be of another clause, of another trade or in a case that is not certain is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quiz.documents.cases import bare
from quiz.documents.lexicon import Lexicon
from quiz.documents.lineups import spoken, surnames
from quiz.documents.names import Person
from quiz.documents.scope import Scope
from quiz.documents.titles import piece

BY = re.compile(r"\b(?:by|director|of|as|from|against|about)\s$")
CASED = re.compile(r"^(people|person|role)\d?(?:_([a-z]+))?$")
BEFORE, NEAR = 24, 12
MAYBE = "_maybe"
LED_BACK = ("instrumental", "dative")
"""The cases by which somebody is still meant who does something; whose genitive stands there is somebody else."""
RUNS_ON = re.compile(r" [^\W\d_A-ZА-ЯЁ]")


def people_of(relation: str, found: re.Match[str], groups: dict[str, str], scope: Scope) -> Iterator[Person]:
    """The people in the groups of a phrase that was found, each with the role it gives."""
    role = _role(found, groups, scope)
    for name in groups:
        kind, case = _slot(name)
        if kind in ("", "role"):
            continue
        words = groups[name]
        if found.string[found.end(name) : found.end(name) + 1] == ":":
            words = words.rpartition(" ")[0]
        people = spoken(words, found.start(name), scope.lexicon)
        if not people and relation == f"director{MAYBE}":
            people = surnames(words, found.start(name), scope.lexicon)
        if kind == "person":
            people = people[:1]
        people = _of_clause(people, relation, found, name, scope)
        for number, person in enumerate(people):
            plain = _bare(person, case, number == len(people) - 1, scope)
            if plain:
                yield plain._replace(role=role) if role else plain


def _of_clause(people: list[Person], relation: str, found: re.Match[str], name: str, scope: Scope) -> list[Person]:
    """The people of a list that the phrase speaks of: in "directed by A, B and C star" and "by A, B and C star"
    the last ones begin a clause of their own."""
    words, first, last = found.string, found.start(name), found.end(name)
    if (part := words.rfind(";", first, last)) >= 0 and RUNS_ON.match(words, last):
        people = [each for each in people if each.start < part]  # `by A; B and C wrote it`
    if not relation.startswith("cast"):
        overrun = last == found.end() and scope.lexicon.begins_clause.match(words, last)
        return people[:1] if overrun else people
    runs_on = len(people) > 1 or words[last : last + 1] == " "
    led = runs_on and first == found.start() and BY.search(words, max(0, first - NEAR), first)
    return people[1:] if led or (people and _is_crew(people[0], words, scope.lexicon)) else people


def _is_crew(person: Person, words: str, lexicon: Lexicon) -> bool:
    """Whether a trade that is no actor's stands before a name, or begins it ("Choreographer NAME")."""
    first = person.start + len(person.name.partition(" ")[0]) + 1
    return any(lexicon.crafts.search(words, max(0, end - BEFORE), end) for end in (person.start, first))


def _role(found: re.Match[str], groups: dict[str, str], scope: Scope) -> str:
    for name in groups:
        kind, case = _slot(name)
        if kind == "role":
            words = unled(piece(groups[name], 0).words, found)
            return _led_back(words, case, scope) if case else words
    return ""


@lru_cache(maxsize=256)
def _slot(group: str) -> tuple[str, str]:
    """What a group of a phrase holds, people or a role, and the case it stands in."""
    shape = CASED.match(group)
    return (shape[1], shape[2] or "") if shape else ("", "")


def unled(role: str, found: re.Match[str]) -> str:
    """The role without the noun that begins its sentence: `Prima Beth Macintyre (…)`."""
    before = found.string[max(0, found.start() - 2) : found.start()]
    first, _, rest = role.partition(" ")
    begins = not before.strip() or before.strip()[-1] in ".!?"
    return rest if begins and len(rest.split()) > 1 and not first.endswith(".") else role


def _led_back(words: str, case: str, scope: Scope) -> str:
    return bare(words, case, scope.lexicon, scope.known) if len(words.split()) > 1 or words in scope.known else ""


def _bare(person: Person, case: str, last: bool, scope: Scope) -> Person | None:
    """The person with the bare name; in a language whose ending stands on the last name only, that
    of the others is bare already."""
    if not case and not scope.lexicon.cases:
        return person
    rules = scope.lexicon.cases.get(case, {})
    if not case and person.name.split()[0] not in scope.lexicon.given and (known := _inflected(person.name, scope))[0]:
        return person._replace(name=known[1]) if known[0] in LED_BACK else None
    if not case and last and (led := _uninflected(person.name, scope)):
        return person._replace(name=led, end=person.end - (len(person.name) - len(led)))
    if not case or ("last" in rules and not last):
        return person
    name = bare(person.name, case, scope.lexicon, scope.known)
    if not name:
        return None
    shorter = person.end - (len(person.name) - len(name)) if person.name.startswith(name) else person.end
    return person._replace(name=name, end=shorter)


def _inflected(name: str, scope: Scope) -> tuple[str, str]:
    """The case that a name stands in although none is asked for, and its bare form: where the first name is known
    in that form and not as it stands. Empty where it is bare."""
    for case in (*LED_BACK, "genitive"):
        led = bare(name, case, scope.lexicon, ()) if "first" in scope.lexicon.cases.get(case, {}) else ""
        if led and led.split()[0] in scope.lexicon.given:
            return case, led
    return "", ""


def _uninflected(name: str, scope: Scope) -> str:
    """The bare form of a name that has the ending of a case although none is asked for; empty where it
    has none. Only of languages whose ending stands on the last name, where it shows by itself."""
    for case in ("certain", "genitive"):
        if "last" in scope.lexicon.cases.get(case, {}) and (led := bare(name, case, scope.lexicon, ())):
            return led
    return ""
