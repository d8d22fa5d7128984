"""Roles and actors with one of them in brackets: `Danny Ocean (George Clooney)`, `three thieves (A, B and C)`.

What must stay true: in a sentence the brackets hold the actor, in items of trivia the role; what else brackets
may hold, such as another film of somebody, is believed only where it has a person's first name.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import dataclass, field

from quiz.documents.alike import folded
from quiz.documents.lexicon import Lexicon
from quiz.documents.lineups import spoken
from quiz.documents.names import is_name, is_surname
from quiz.documents.persons import unled
from quiz.documents.scope import Scope
from quiz.documents.sentences import clause_of
from quiz.documents.values import SAID, Found

REGAL = re.compile(r"\b[IVX]{1,4}$")
PLACED = re.compile(r"\b(?:in|at|near|from|to|on|into|outside|around|в|на|из|у|под|около) $")
MOST_ROLE, BEFORE = 4, 24
SEVERAL_IN = ("en", "ru")
CYRILLIC = ("bg", "kk", "ru", "uk")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is known to act in a film: the names, and by surname those who have it."""

    names: MutableMapping[str, None] = field(default_factory=dict)
    surnames: MutableMapping[str, dict[str, None]] = field(default_factory=dict)

    def known(self, actor: str) -> str:
        """The whole name of an actor, if there is one; of several of one surname that which was named last."""
        return actor if actor in self.names else next(reversed(self.surnames.get(actor, {})), "")


def surname_of(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1]


def cast_of(facts: Iterable[Found]) -> Cast:
    """Those who act by some facts."""
    names = dict.fromkeys(fact.value for fact in facts if fact.relation == "cast")
    surnames: dict[str, dict[str, None]] = {}
    for name in names:
        surnames.setdefault(surname_of(name), {})[name] = None
    return Cast(names, surnames)


def together(cast: Cast, other: Cast) -> Cast:
    """Both, neither of them copied; who is known only by a surname that both have is of the other."""
    return Cast(ChainMap(other.names, cast.names), ChainMap(other.surnames, cast.surnames))


def beside(
    words: str, start: int, end: int, cast: Cast, scope: Scope, items: bool = False, trivia: bool = False
) -> Iterator[Found]:
    """`Danny Ocean (George Clooney)`: a role with its actor in brackets. Believed when the actor is of the cast
    already or has a first name that is known as one, when a common noun stands before the brackets, or when
    there are two such in the sentence. Items of trivia speak of actors, and have the role in them; where only
    one item has both (`trivia`), which of them is which must show."""
    if words.find("(", start, end) < 0:
        return
    pairs = list(_pairs(words, start, end, scope.lexicon))
    if items:
        yield from _turned(pairs, words, start, end, scope)
        return
    named = sum(is_name(pair["actor"], scope.lexicon) and pair["role"] is not None for pair in pairs)
    several = named > 1 and scope.lexicon.language in SEVERAL_IN
    if not any(pair["role"] in cast.names for pair in pairs):
        for pair in (pair for pair in pairs if not (trivia and _is_given(pair["role"] or "", scope.lexicon))):
            yield from _actor(pair, words, (start, end), cast, several, scope)
    yield from _actors(words, start, end, scope)


def _pairs(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    return lexicon.brackets.finditer(words, start, end)


def _actor(
    pair: re.Match[str], words: str, sentence: tuple[int, int], cast: Cast, several: bool, scope: Scope
) -> Iterator[Found]:
    actor, role = " ".join(pair["actor"].split()), pair["role"] or ""
    known = cast.known(actor)
    placed = PLACED.search(words, max(0, pair.start() - BEFORE), pair.start()) is not None
    if not known and ((placed and " " not in actor) or not _is_actor(actor, role, pair["noun"] or "", several, scope)):
        return
    if scope.lexicon.crafts.search(words, max(0, pair.start("actor") - BEFORE), pair.start("actor") - 1):
        return
    if scope.lexicon.film.search(role.casefold()) and not known:
        return  # the film or its prize, with whose it is
    if folded(role) in scope.titles and not known and not is_name(role, scope.lexicon):
        return
    if scope.lexicon.blocked.search(clause_of(words, pair.start(), pair.end(), *sentence)):
        return
    role = "" if placed else _character(role, pair, scope)
    yield Found("cast", known or actor, pair.start("actor"), pair.end("actor"), SAID, role)


def _is_given(name: str, lexicon: Lexicon) -> bool:
    """Whether a name of several words begins with a known first name."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first in lexicon.given


def _is_actor(actor: str, role: str, noun: str, several: bool, scope: Scope) -> bool:
    """Whether brackets hold an actor whom nothing else names."""
    if not role and noun and " " not in actor:
        return _is_surname(actor, noun, scope.lexicon)
    if (
        not is_name(actor, scope.lexicon)
        or (actor.isascii() and scope.lexicon.language in CYRILLIC)  # how the name before is spelt at home
        or REGAL.search(actor)
        or any(scope.lexicon.crafts.search(f"{word} ") for word in noun.split())
    ):
        return False
    if not role and not noun:
        return actor.split()[0] in scope.lexicon.given
    plain = not role and scope.lexicon.language in SEVERAL_IN
    return several or plain or actor.split()[0] in scope.lexicon.given


def _is_surname(word: str, noun: str, lexicon: Lexicon) -> bool:
    """Whether a word alone can be the surname of an actor: behind a noun for somebody who plays, not for a film."""
    if lexicon.language not in SEVERAL_IN or lexicon.film.search(noun.casefold()) or lexicon.works.search(noun):
        return False
    if any(lexicon.crafts.search(f"{each} ") for each in noun.split()):
        return False
    return is_surname(word, lexicon)


def _character(role: str, pair: re.Match[str], scope: Scope) -> str:
    """The role, where it is a name in its bare form."""
    role = unled(role, pair)
    if not role or len(role.split()) >= MOST_ROLE or role.split()[0].casefold() in scope.lexicon.common:
        return ""
    nouned = scope.lexicon.language == "de" and role.split()[0] not in scope.lexicon.given
    return "" if nouned or scope.lexicon.oblique.search(role) else role


def _actors(words: str, start: int, end: int, scope: Scope) -> Iterator[Found]:
    """`three pensioners (George Burns, Art Carney and Lee Strasberg)`."""
    for found in scope.lexicon.bracketed.finditer(words, start, end):
        people = spoken(found["people"], found.start("people"), scope.lexicon)
        clause = clause_of(words, found.start(), found.end(), start, end)
        if len(people) < 2 or scope.lexicon.blocked.search(clause):
            continue
        if 2 * sum(person.name.split()[0] in scope.lexicon.given for person in people) > len(people):
            for person in people:
                yield Found("cast", person.name, person.start, person.end, SAID)


def roles_in(words: str, start: int, end: int, lexicon: Lexicon) -> int:
    """How many names a stretch has with another in brackets behind them."""
    return sum(is_name(pair["role"] or "", lexicon) for pair in _pairs(words, start, end, lexicon))


def _turned(pairs: list[re.Match[str]], words: str, start: int, end: int, scope: Scope) -> Iterator[Found]:
    """`George Clooney (Danny Ocean)`, in trivia."""
    named = [pair for pair in pairs if pair["role"] and is_name(pair["role"], scope.lexicon)]
    lexicon = scope.lexicon
    for pair in (each for each in named if not _is_given(each["actor"], lexicon) or _is_given(each["role"], lexicon)):
        clause = clause_of(words, pair.start(), pair.end(), start, end)
        if not scope.lexicon.blocked.search(clause) and folded(pair["actor"]) not in scope.titles:
            yield Found("cast", pair["role"], pair.start("role"), pair.end("role"), SAID, pair["actor"])
