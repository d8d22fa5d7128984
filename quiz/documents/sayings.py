"""What the sentences of an article say of the films it names.

What must stay true: a sentence tells of a film only when it names that one alone, or names none and
follows such a one; what a sentence with two films says is given to neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quiz.cores import shared_out
from quiz.documents import facets
from quiz.documents.alike import folded, holder
from quiz.documents.brackets import beside, cast_of, together
from quiz.documents.gathered import Gathered, gather, gathered
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.kept import distinct
from quiz.documents.known import credited_with, credits_named
from quiz.documents.lexicon import Lexicon
from quiz.documents.names import Person
from quiz.documents.prizes import prized
from quiz.documents.scope import Scope
from quiz.documents.sentences import is_cut, said, sentences
from quiz.documents.shapes import YEAR
from quiz.documents.shared import Meant, maker_of, of_several
from quiz.documents.thread import Part, begun
from quiz.documents.titles import Piece
from quiz.documents.values import Found
from quiz.documents.yearless import year_of

YEARED = re.compile(rf"\({YEAR}\)")
LEAST_SENTENCES = 1500
"""The sentences that are worth a process of their own."""
Spoken = tuple[int, int, str | None]
"""Where a sentence starts and ends, and the film it tells of."""
Heard = tuple[list[Found], list[Found]]
"""What a sentence says, and the people it names whom the base credits."""
NOTHING: Heard = ([], [])


@dataclass(slots=True)
class Told:
    """A film an article names, growing as its sentences are read."""

    title: Piece
    year: Piece | None = None
    also: tuple[Piece, ...] = ()
    facts: list[Found] = field(default_factory=list)


def tell(films: Mapping[str, Told], words: str, lexicon: Lexicon, names: Gazetteer, apart: bool) -> None:
    """Adds to each film what the article says of it. Where its lines are `apart`, what one says is never of the film
    of another."""
    parts = _parts(films, words, lexicon)
    followed = _followed(films, words, parts, apart)
    whole = Scope(lexicon, frozenset(films), names.people, names=names)

    def heard(part: Sequence[Spoken]) -> list[Heard]:
        return [
            _heard(films[key], words, start, end, whole) if key is not None else NOTHING for start, end, key in part
        ]

    told_in = shared_out(heard, followed, LEAST_SENTENCES)
    meant, shared = Meant(maker_of(words, whole) if lexicon.makers else None), list[tuple[str, Found]]()
    said_of: dict[str, Gathered] = {}
    for (start, end, named), (*_, key), found in zip(parts, followed, told_in, strict=True):
        if named and lexicon.shared:
            shared += of_several(words, start, end, whole, meant)
        actor = None
        if key is not None:
            held = said_of.get(key) or said_of.setdefault(key, gathered(films[key].facts))
            actor = _actor_of(_add(held, found, films[key], words, start, end, whole))
        meant = meant if meant.actor == actor else replace(meant, actor=actor)
    for key, held in said_of.items():
        films[key].facts = list(held.best.values())
    share(films, shared)
    for told in films.values():
        told.year = told.year or year_of(told.facts, words)


def _followed(films: Mapping[str, Told], words: str, parts: Sequence[Part], apart: bool) -> list[Spoken]:
    """The sentences of an article, each with the film it tells of, if it is one."""
    thread, last = begun({key: told.title.start for key, told in films.items()}, parts, apart), 0
    followed: list[Spoken] = []
    for start, end, names in parts:
        if "\n" in words[last:start]:
            thread.turn(words[start:end])
        named = _with_unread(names, words, start, end)
        thread.name(named)
        followed.append((start, end, thread.current if len(named) < 2 else None))
        last = end
    return followed


def _parts(films: Iterable[str], words: str, lexicon: Lexicon) -> list[Part]:
    """The sentences of an article, each with the films it names; without those that prizes are told in, which are of
    the film these name."""
    counts = Counter(word for key in films for word in {*key.split()})
    by_word: dict[str, list[str]] = {}
    for key in films:  # by its rarest word: a third of all titles may begin with the same one
        by_word.setdefault(min(key.split(), key=counts.__getitem__, default=""), []).append(key)
    numbers = {key: number for number, key in enumerate(films)}
    parts: list[Part] = []
    prizes = [each.title.start for each in prized(words, lexicon)]
    for start, end in sentences(words, 0, len(words)):
        if bisect_left(prizes, start) < bisect_left(prizes, end):
            continue
        sentence = folded(words[start:end])
        near = dict.fromkeys(key for word in sentence.split() for key in by_word.get(word, ()))
        named = list(filter(holder(sentence), near)) if near else []
        if len(named) > 1:
            padded = f" {sentence} "
            firsts = {key: padded.index(f" {key.partition(' ')[0]} ") for key in named}
            named.sort(key=lambda key: (firsts[key], numbers[key]))
        parts.append((start, end, named))
    return parts


def _with_unread(named: list[str], words: str, start: int, end: int) -> list[str]:
    """The films of a sentence, and one more without a name where it has more years in brackets than films."""
    dates = sum(1 for _ in YEARED.finditer(words, start, end)) if named else 0
    return [*named, ""] if dates > len(named) else named


def _actor_of(facts: Iterable[Found]) -> Person | None:
    """The one actor of a sentence, by what is new in it."""
    cast = [fact for fact in facts if fact.relation == "cast"]
    return Person(cast[0].value, cast[0].start, cast[0].end) if len(cast) == 1 else None


def share(films: Mapping[str, Told], shared: Iterable[tuple[str, Found]]) -> None:
    """Adds what is said of several films to each; a director where a sentence of its own names none."""
    own = {key for key, told in films.items() if any(fact.relation == "director" for fact in told.facts)}
    added: dict[str, list[Found]] = {}
    for key, fact in shared:
        if key in films and (fact.relation != "director" or key not in own):
            added.setdefault(key, []).append(fact)
    for key, facts in added.items():
        films[key].facts = distinct((*films[key].facts, *facts))


def _of_film(whole: Scope, told: Told) -> Scope:
    """What a sentence of one of an article's films is read with."""
    titles = frozenset(folded(each.words) for each in (told.title, *told.also))
    return Scope(whole.lexicon, titles, whole.known, names=whole.names)


def _heard(told: Told, words: str, start: int, end: int, whole: Scope) -> Heard:
    """What a sentence says of a film, and whom of those that the base credits with it the sentence names beside."""
    scope = _of_film(whole, told)
    found = [*said(words, start, end, scope), *facets.awards(words, start, end, scope.lexicon)]
    year = int(told.year.words) if told.year else None
    credited = credited_with(scope.names.credits, scope.titles, year)
    if credited is None or is_cut(words, end):
        return found, []
    named = {fact.value for fact in found}
    credits = credits_named(words, start, end, scope, credited, named)
    return found, [each for each in credits if each.value not in named]


def _add(held: Gathered, heard: Heard, told: Told, words: str, start: int, end: int, whole: Scope) -> list[Found]:
    """Adds what a sentence says to what is `told` of a film, each value once; gives what is new of it."""
    found, credits = heard
    found = [*found, *(each for each in credits if not held.values[each.value])]
    if words.find("(", start, end) >= 0:
        cast = together(held.cast, cast_of(found))
        found += beside(words, start, end, cast, _of_film(whole, told))
    return gather(held, found)
