"""Pages on one actor or director, told in prose: the films that their sentences name are that person's.

A sentence is read title by title. What stands before a title, back to the one before it, says who does what there:
`She directed «A» (1971) and was in «B» (1973)` gives one film to direct and one to play in; where nothing is said it
is as before, and at the beginning what the page is on.

What must stay true: a film is given to nobody but the one person the page is on, and not where somebody else is what
the words before its title speak of, nor where they speak of the stage, of television, of a book or of another trade.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quiz.documents.alike import folded
from quiz.documents.known import Mention
from quiz.documents.lines import before_in_line, line_end
from quiz.documents.names import Person, is_name
from quiz.documents.patterns import ready
from quiz.documents.persons import people_of
from quiz.documents.scope import Scope
from quiz.documents.sentences import EDGE, sentences
from quiz.documents.shapes import NAME_ALONE
from quiz.documents.titles import YEARS, Piece, Title
from quiz.documents.values import SAID, Found, of_person

MOST_LEAD, LEAST_FILMS, LEAST_OWN, MOST_CLAUSE = 700, 2, 3, 1000
SHORT = 7
LAST = re.compile(r"[,;–—][^,;–—]*$")
CLOSE = re.compile(r"[ ]?\([^()\n]{1,60}\),?")
CAST, DIRECTOR, OTHER = "cast", "director", "other"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a page is on, and as what."""

    person: Person
    relation: str
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class State:
    """What the words before a title have said: who acts, as what, and whether on a screen."""

    relations: tuple[str, ...]
    own: bool = True
    filmed: bool = True


def subject_of(words: str, scope: Scope) -> Subject | None:
    """Whom a page is on: who is called an actor or a director in its first words, and is named again, or spoken of
    again and again."""
    found: list[tuple[int, Subject]] = []
    for relation, phrase in scope.lexicon.careers.people:
        for each in ready(phrase).finditer(words, 0, MOST_LEAD):
            groups = {name: value for name, value in each.groupdict().items() if value}
            for person in people_of(DIRECTOR, each, groups, scope):
                if is_name(person.name, scope.lexicon) and folded(person.name) not in scope.titles:
                    parts = frozenset(part for part in person.name.split() if part[0].isupper())
                    found.append((person.start, Subject(person, relation, parts)))
    if not found:
        return None
    subject = min(found, key=lambda each: each[0])[1]
    named = sum(1 for _ in _named(words, 0, len(words), subject, scope))
    own = sum(1 for _ in _own(words, 0, len(words), subject, scope))
    return subject if own >= LEAST_OWN and (named > 1 or own > 2 * LEAST_OWN) else None


def _named(words: str, start: int, end: int, subject: Subject, scope: Scope) -> Iterator[int]:
    for found in NAME_ALONE.finditer(words, start, end):
        if _is_subject(found[0], subject, scope):
            yield found.end()


def _own(words: str, start: int, end: int, subject: Subject, scope: Scope) -> Iterator[int]:
    """Where a stretch speaks of the subject, by name or as he or she."""
    yield from _named(words, start, end, subject, scope)
    for found in scope.lexicon.careers.own.finditer(words, start, end):
        yield found.end()


def credited(
    words: str, subject: Subject, titles: Sequence[Title], known: Iterable[Mention], scope: Scope
) -> tuple[list[tuple[str, Found]], set[str]]:
    """What a page gives its subject, with each title as it is compared (nothing where it is but one film); and the
    titles of what it says was on no screen."""
    read = [
        (title, state)
        for start, end in sentences(words, 0, len(words))
        for title, state in _of_sentence(words, start, end, subject, titles, scope)
    ]
    sure = {folded(each.title.words): relation for each in known for relation in _credits(each, subject)}
    found = [
        (folded(title.piece.words), of_person(relation, subject.person._replace(role=role), SAID))
        for title, state in read
        if state.own and state.filmed
        for role in [_role(words, title.piece.end, scope)]
        for relation in state.relations
    ]
    found += [(key, of_person(relation, subject.person, SAID)) for key, relation in sure.items()]
    filmed = {key for key, _ in found}
    off = {folded(title.piece.words) for title, state in read if not state.filmed} - filmed
    return (found if len(filmed) >= LEAST_FILMS else []), off


def credits(mention: Mention, subject: Subject) -> bool:
    """Whether the base credits the subject with a film that it knows."""
    return any(_credits(mention, subject))


def _credits(mention: Mention, subject: Subject) -> Iterator[str]:
    for relation, forms in mention.credited.people:
        if relation in (CAST, DIRECTOR) and subject.person.name in forms:
            yield relation


def known_title(words: str, mention: Mention) -> Title:
    """The title of a known film, with its year where the line has that."""
    first = mention.title.start - len(before_in_line(words, mention.title.start))
    told = sentences(words, first, line_end(words, mention.title.end))
    start, end = next((each for each in told if each[1] > mention.title.start), (first, first))
    years = (each for each in YEARS.finditer(words, start, end) if int(each[0]) == mention.credited.year)
    year = next((Piece(each[0], each.start(), each.end()) for each in years), None)
    return Title(mention.title, year=year)


def _of_sentence(
    words: str, start: int, end: int, subject: Subject, titles: Sequence[Title], scope: Scope
) -> Iterator[tuple[Title, State]]:
    """The titles (in order of their places) of a sentence, each with what is said of the subject there."""
    at, state = start, State((subject.relation,))
    first, stop = (bisect_left(titles, place, key=lambda title: title.piece.start) for place in (start, end))
    for title in titles[first:stop]:
        if title.piece.start < at:
            continue
        last = LAST.search(words, at, title.piece.start) if at > start else None
        state = _after(words, last.start() if last else at, title.piece.start, state, subject, scope)
        at = _behind(words, title.piece.end)
        edge = EDGE.search(words, at, end)
        rest = words[at : edge.start() if edge else end].partition(",")[0]
        blocked = scope.lexicon.blocked.search(f"{words[_clause(words, start, title) : title.piece.start]} {rest}")
        yield title, replace(state, relations=()) if blocked else state


def _clause(words: str, start: int, title: Title) -> int:
    """Where the part of a sentence begins that leads up to a title."""
    start = max(start, title.piece.start - MOST_CLAUSE)
    return max((edge.end() for edge in EDGE.finditer(words, start, title.piece.start)), default=start)


def _behind(words: str, end: int) -> int:
    """The place behind a title, its quotation mark and its brackets."""
    end += words[end : end + 2].startswith(("'", '"', "”", "»", ",'", ',"', ",”"))
    closed = CLOSE.match(words, end)
    return closed.end() if closed else end


def _after(words: str, start: int, end: int, state: State, subject: Subject, scope: Scope) -> State:
    """The state behind what stands between two titles."""
    career = scope.lexicon.careers
    between = words[start:end]
    if len(between) <= SHORT:
        return state  # a comma, an "and"
    mine = max(_own(words, start, end, subject, scope), default=-1)
    others = (each.end() for each in career.others.finditer(words, start, end) if not _is_own(each, subject, scope))
    other = max(others, default=-1)
    own = state.own if mine == other else mine > other
    told = [relation for relation, phrase in career.does if ready(phrase).search(between)]
    off = career.off.search(between) is not None
    filmed = not off if off or told or scope.lexicon.film.search(between.casefold()) else state.filmed
    return State(_relations(told, state.relations, subject.relation), own, filmed)


def _is_own(found: re.Match[str], subject: Subject, scope: Scope) -> bool:
    """Whether what seems to be another person who does something is the subject, or a word that begins a sentence."""
    name = found["person"].split()
    return name[-1].casefold() in scope.lexicon.common | scope.lexicon.pronouns or _is_subject(
        found["person"], subject, scope
    )


def _is_subject(name: str, subject: Subject, scope: Scope) -> bool:
    """Whether a name is the subject's or a part of it, perhaps behind a word that begins the sentence."""
    words = name.removesuffix("'s").split()
    while len(words) > 1 and words[0].casefold() in scope.lexicon.common | scope.lexicon.pronouns:
        words = words[1:]
    return subject.parts.issuperset(words)


def _relations(told: Sequence[str], before: tuple[str, ...], trade: str) -> tuple[str, ...]:
    """What the subject is in a film, by the words before its title: who directs gets no role for want of a word."""
    if not told:
        return before
    if trade in told:
        return tuple(each for each in told if each != OTHER)
    return (DIRECTOR,) if DIRECTOR in told else ()


def _role(words: str, at: int, scope: Scope) -> str:
    """The role that the words behind a title give: `«Title» (1958), where she is ROLE`."""
    at = _behind(words, at)
    for phrase in scope.lexicon.careers.roles:
        if found := ready(phrase).match(words, at):
            return found["role"].strip("'\"“”.,")
    return ""
