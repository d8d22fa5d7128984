"""Other films that the words below a heading speak of: the older version, the film before, the one it was made after.

What must stay true: what is said of the other film is never the heading's own; the other film is one itself only where
a title and a year beside a word for films, or the heading, name it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quiz.documents.alike import folded
from quiz.documents.keys import is_held
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, is_film
from quiz.documents.lineups import spoken
from quiz.documents.names import Person
from quiz.documents.patterns import ready
from quiz.documents.shapes import NAME, YEAR, YEAR_APART
from quiz.documents.titles import Piece, Title, piece
from quiz.documents.values import SAID, Found, of_person

MAKER = re.compile(rf"(?P<name>{NAME})['’]s? $")
CLAUSE = re.compile(r";|,[ ](?:but|this|here|now|while|yet)\b|\s[–—]\s")
YEARS, YEAR_IN = re.compile(YEAR_APART), re.compile(YEAR)
NEAR, OPEN_YEARS, NEXT = 60, 1, 3


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of a sentence that is of another film, that film where it has a name, and whose it is called."""

    start: int
    end: int
    title: Title | None = None
    maker: Person | None = None


def asides(words: str, parts: Sequence[tuple[int, int]], heading: Heading, lexicon: Lexicon) -> list[Aside]:
    """The other films of the words below a heading, by their places; `parts` are the sentences there."""
    other = heading.other
    found = [Aside(0, 0, other)] if other else []
    dated = bool(parts) and YEARS.search(words, parts[0][0], parts[-1][1])
    for first, last in parts if other or dated else ():
        if other:
            found += _of_other(words, first, last, heading, lexicon)
        elif YEAR_IN.search(words, first, last):
            found += _named(words, first, last, heading.title, lexicon)
    return found


def _of_other(words: str, first: int, last: int, heading: Heading, lexicon: Lexicon) -> Iterator[Aside]:
    """The sentence, or the rest of it, that speaks of the second film of a heading: by its title, its year or what
    it is to the first."""
    one, other = heading.title, heading.other
    if other is None or one.year is None or other.year is None:
        return
    earlier = other.year.words < one.year.words
    its, mine = (lexicon.earlier, lexicon.later) if earlier else (lexicon.later, lexicon.earlier)
    shapes = [re.compile(rf"\b{other.year.words}\b"), its]
    owned = [re.compile(rf"\b{one.year.words}\b"), mine]
    if folded(other.piece.words) != folded(one.piece.words):
        shapes.append(re.compile(rf"\b{re.escape(other.piece.words)}\b"))
        owned.append(re.compile(rf"\b{re.escape(one.piece.words)}\b"))
    at = min((found.start() for shape in shapes if (found := shape.search(words, first, last))), default=-1)
    if at >= 0:
        led = any(shape.search(words, first, at) for shape in owned)
        yield Aside(at if led else first, last, other)


def _named(words: str, first: int, last: int, own: Title, lexicon: Lexicon) -> Iterator[Aside]:
    """The films that a sentence names with a year beside a word for films, and those it names by their year alone."""
    taken: list[int] = []
    sentence = words[first:last]
    for phrase, keys in lexicon.mentions:
        for found in ready(phrase).finditer(words, first, last) if is_held(keys, sentence) else ():
            title = _title(found, lexicon)
            if title is None or title.year is None or title.year.start in taken or _is_own(title, own):
                continue
            taken.append(title.year.start)
            yield _aside(words, first, last, found, title, lexicon)
    for pattern in lexicon.dated:
        for found in pattern.finditer(words, first, last):
            if found.start("year") in taken or own.number is None:
                continue
            if abs(int(found["year"]) - own.number) > OPEN_YEARS:
                yield _aside(words, first, last, found, None, lexicon)


def _title(found: re.Match[str], lexicon: Lexicon) -> Title | None:
    groups = {name: value for name, value in found.groupdict().items() if value}
    if "year" not in groups:
        return None
    name = "title" if "title" in groups else "bare"
    part = piece(groups[name], found.start(name))
    if not is_film(part.words, lexicon) or part.words.casefold() in lexicon.common:
        return None
    return Title(part, year=Piece(groups["year"], found.start("year"), found.end("year")))


def _is_own(title: Title, own: Title) -> bool:
    """Whether a title is the heading's, perhaps with a year that the heading has not."""
    alike = folded(title.piece.words) == folded(own.piece.words)
    return alike and (own.number is None or own.number == title.number)


def _aside(words: str, first: int, last: int, found: re.Match[str], title: Title | None, lexicon: Lexicon) -> Aside:
    year = found.start("year")
    led = MAKER.search(words, max(first, year - NEAR), year)
    people = spoken(led["name"], led.start("name"), lexicon) if led else []
    start = people[0].start if people else min(year, found.start())
    clause = CLAUSE.search(words, found.end(), last)
    goes_on = lexicon.opening.match(words, found.end() + 2)
    ended = words[found.end() : found.end() + 1] == "," and title is not None and goes_on is None
    end = found.end() if ended else clause.start() if clause else last
    return Aside(start, end, title, people[0] if people else None)


def parted(facts: Iterable[Found], others: Sequence[Aside]) -> tuple[list[Found], list[tuple[Title, list[Found]]]]:
    """The facts of a heading's own film, and those of each other film that has a name."""
    if not others:
        return list(facts), []
    mine: list[Found] = []
    theirs = {_key(each.title): (each.title, list[Found]()) for each in others if each.title}
    for each in others:
        if each.title and each.maker:
            theirs[_key(each.title)][1].append(of_person("director", each.maker, SAID))
    named = {title for title, _ in theirs}
    spans = sorted(others, key=lambda each: each.start)
    starts = [each.start for each in spans]
    for fact in (each for each in facts if folded(each.value) not in named):
        at = bisect_right(starts, fact.start)
        aside = next((each for each in spans[max(0, at - NEXT) : at] if fact.start < each.end), None)
        if aside is None:
            mine.append(fact)
        elif aside.title and fact.relation != "trivia":
            theirs[_key(aside.title)][1].append(fact)
    return mine, list(theirs.values())


def _key(title: Title) -> tuple[str, int | None]:
    return folded(title.piece.words), title.number
