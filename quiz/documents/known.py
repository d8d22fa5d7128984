"""Films that the base knows and the people it credits with them, where a text names both, whatever the turn of phrase.

What must stay true: a known title is a film's only beside somebody of that film, a person counts only for a film the
base credits them with, by the whole name, and only where the sentence is of this film and neither denies, doubts nor
compares; a title that several films share names none without a year.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from quiz.documents.alike import folded
from quiz.documents.credits import Credited, Credits, People
from quiz.documents.labels import Field
from quiz.documents.scope import Scope
from quiz.documents.sentences import QUOTE
from quiz.documents.shapes import YEAR_ALONE
from quiz.documents.titles import Piece, is_cased
from quiz.documents.values import Found

NEAR, NAMED, OPEN_YEARS = 30, 0.75, 1
ENDED = re.compile("[аяоеиыйь]$")
CYRILLIC = re.compile("[а-яё]")
BRACKETS = re.compile(r"\([^()]*\)")
TOKEN, RUN = re.compile(r"[^\W_]+"), re.compile(r"\w+")
BEGINNING = 4
"""The letters by which words in Cyrillic are told to be worth a search for a name."""
LONGEST = 2000
"""The letters of a sentence in which somebody stands beside a film wherever they are."""
LEAST_PEOPLE, HEAD = 2, 200
QUOTING = frozenset("'‘“„«\"")
"""Before a title that has all its marks, which headings may leave out."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A title that the base knows, where it stands, and whom the base credits with its film."""

    title: Piece
    credited: Credited


def mentions(words: str, credits: Credits) -> Iterator[Mention]:
    """The known titles of a text, the longest first where one is a part of another, none of them proven a film's."""
    if not credits.begun:
        return
    tokens, flat = list(TOKEN.finditer(words)), words.casefold().replace("ё", "е")
    if len(flat) == len(words):  # as it is but for a few letters that are two in small
        low = tuple(TOKEN.findall(flat))
    else:
        low = tuple(token[0].casefold().replace("ё", "е") for token in tokens)
    done = 0
    for place, token in enumerate(tokens):
        if place < done or not (token[0][0].isupper() or token[0][0].isdigit()):
            continue
        for title in (*credits.begun.get(low[place : place + 2], ()), *credits.begun.get(low[place : place + 1], ())):
            last = place + len(title)
            if low[place:last] != title:
                continue
            start, end = token.start(), tokens[last - 1].end()
            name = words[start:end]
            if "\n" in name or not is_cased(name):
                continue
            if words[end : end + 1] in ("!", "?") and f"{name}{words[end]}" in credits.marked:
                end += 1
            for credited in credits.films.get(" ".join(title), ()):
                yield Mention(Piece(words[start:end], start, end), credited)
            done = last
            break


@lru_cache(maxsize=1)
def all_mentions(words: str, credits: Credits) -> tuple[Mention, ...]:
    """The same of a whole document, which is asked for them twice."""
    return tuple(mentions(words, credits))


def one_known(words: str, told: Sequence[Field], credits: Credits) -> Piece | None:
    """The title of the one film of the base that a text is of: it names two of its people, and two of no other, has
    the title at its head or again, and labels (`told`) no other director."""
    found: dict[int, list[Mention]] = {}
    for mention in all_mentions(words, credits):
        found.setdefault(id(mention.credited), []).append(mention)
    directors = " ".join(words[field.start : field.end] for field in told if field.relation == "director")
    begun = _begun(words) if found else frozenset[str]()
    named = (each for each in found.values() if _are_named(words, begun, each[0].credited))
    sure = list(islice((each for each in named if not directors or _directs(directors, each[0])), 2))
    if len(sure) != 1:
        return None
    if len(sure[0]) == 1 and sure[0][0].title.start >= HEAD:
        return None
    quoted = (each.title for each in sure[0] if words[each.title.start - 1 : each.title.start] in QUOTING)
    return next(quoted, sure[0][0].title)


def _directs(words: str, mention: Mention) -> bool:
    """Whether words name a director of a film."""
    return any(
        relation == "director" and any(_shape(form).search(words) for form in forms)
        for relation, forms in mention.credited.people
    )


def _are_named(words: str, begun: Set[str], credited: Credited, least: int = LEAST_PEOPLE) -> bool:
    """Whether a text whose words begin so names so many of a film: most names need not be looked for."""
    named = (
        any(begun >= _beginnings(form) and _shape(form).search(words) for form in forms) for _, forms in credited.people
    )
    return sum(islice(filter(None, named), least)) == least


def _begun(words: str) -> frozenset[str]:
    """The words of a text, and how they begin."""
    runs = {*RUN.findall(words)}
    return frozenset((*runs, *(run[:length] for run in runs for length in range(1, BEGINNING + 1))))


@lru_cache(maxsize=1 << 15)
def _beginnings(form: str) -> frozenset[str]:
    """The words of a name, or, in Cyrillic, how they begin in any case."""
    if not CYRILLIC.search(form):
        return frozenset(RUN.findall(form))
    runs = (RUN.match(_stem(word)) for word in form.split(" "))
    return frozenset(run[0][:BEGINNING] for run in runs if run)


def _stem(word: str) -> str:
    """A word of a name without what other cases have instead."""
    return ENDED.sub("", word) if len(word) > 2 else word


def proven(words: str, start: int, end: int, found: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions of a sentence beside which somebody of that film is named; of one without an end, near by."""
    part, begun = "", frozenset[str]()
    for mention in found:
        at = mention.title.start
        if not start <= at < end:
            continue
        if end - start > LONGEST:
            part = words[max(start, at - LONGEST // 2) : min(end, at + LONGEST // 2)]
            begun = _begun(part)
        elif not part:
            part = words[start:end]
            begun = _begun(part)
        if _are_named(part, begun, mention.credited, 1):
            yield mention


def elsewhere(words: str, start: int, end: int, credits: Credits, titles: frozenset[str]) -> set[str]:
    """The people whom the base credits with other films that a sentence names, which are not of these titles; those
    in brackets, as behind a name, say nothing."""
    part = BRACKETS.sub(lambda found: " " * len(found[0]), words[start:end])
    others = (each for each in mentions(part, credits) if folded(each.title.words) not in titles)
    own = {
        form for title in titles for each in credits.films.get(title, ()) for _, forms in each.people for form in forms
    }
    return {form for each in others for _, forms in each.credited.people for form in forms} - own


def credited_with(credits: Credits, titles: frozenset[str], year: int | None) -> Credited | None:
    """Whom the base credits with the film of these titles (folded); None where it knows none or several."""
    found = {
        id(each): each
        for title in titles
        for each in credits.films.get(title, ())
        if year is None or abs(each.year - year) <= OPEN_YEARS
    }
    return next(iter(found.values())) if len(found) == 1 else None


def is_credited(name: str, credited: Credited) -> bool:
    """Whether a film has somebody of this name."""
    return any(name in forms for _, forms in credited.people)


def credits_named(
    words: str, start: int, end: int, scope: Scope, credited: Credited, told: Container[str] = ()
) -> Iterator[Found]:
    """The people of a film whom a sentence names; those `told` already need not be among them."""
    part, asked = words[start:end], False
    for relation, forms, form, begun in _sought(credited.people):
        if begun not in part or (form in told and form.isascii()):
            continue
        for found in _shape(form).finditer(words, start, end):
            if not asked and _is_elsewhere(words, start, end, scope, credited.year):
                return
            asked = True
            if not scope.lexicon.compared.search(words, max(start, found.start() - NEAR), found.start()):
                name = found[0] if found[0] in forms else form
                yield Found(relation, name, found.start(), found.end(), NAMED)


@lru_cache(maxsize=256)
def _sought(people: People) -> Sequence[tuple[str, Sequence[str], str, str]]:
    """Each form of the names of a film's people, with how its last word begins in any case."""
    return [(relation, forms, form, form.split(" ")[-1][:4]) for relation, forms in people for form in forms]


@lru_cache(maxsize=4096)
def _shape(form: str) -> re.Pattern[str]:
    """How a name stands in a text: in Cyrillic with the endings of any case."""
    if not CYRILLIC.search(form):
        return re.compile(rf"\b{re.escape(form)}(?='s\b|\b)")
    parts = [re.escape(_stem(word)) + (r"\w{0,4}" if len(word) > 2 else "") for word in form.split(" ")]
    return re.compile(r"\b" + "[ ]".join(parts) + r"\b")


def _is_elsewhere(words: str, start: int, end: int, scope: Scope, year: int) -> bool:
    """Whether a sentence denies or doubts, or speaks of another film, or of another year."""
    lexicon = scope.lexicon
    if any(pattern.search(words, start, end) for pattern in (lexicon.blocked, lexicon.elsewhere)):
        return True
    if any(abs(int(found[0]) - year) > OPEN_YEARS for found in YEAR_ALONE.finditer(words, start, end)):
        return True
    quotes = (found[1] for found in QUOTE.finditer(words, start, end))
    return any(folded(each) not in scope.titles and is_cased(each, lexicon.language) for each in quotes)
