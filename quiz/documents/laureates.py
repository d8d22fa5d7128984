"""Films of lists of prizes: `Best Director – NAME («Title»)`, `Best Film – «Title» (Original)`.

What must stay true: such a line heads no film; a person is given to the film that the same line names, and only by
what the category says he did; a line without a film, on a song alone or on what is no film, gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quiz.documents.lexicon import Lexicon, Prizes
from quiz.documents.lines import Line, is_film
from quiz.documents.names import spoken
from quiz.documents.shapes import NAME
from quiz.documents.titles import Piece, piece
from quiz.documents.values import SAID, Found, of_person

TITLE = r"[«“\"„](?P<title>[^«»“”\"„\n]{1,90})[»”\"“]"
SMALL = r"(?:[a-zа-яёәғқңөұүіһ][\w-]{1,25}[ ]){0,4}?"
"""Words without capitals before a name or a title: a nation, a noun."""
FILM = re.compile(
    rf"{SMALL}{TITLE}(?:;?[ ]?\((?P<other>[^()\n]{{2,80}})\))?"
    rf"(?:(?:,|[ ][–—-]|[ ]?\()[ ]?(?P<trade>{SMALL})(?P<people>{NAME}(?:,[ ]{NAME}){{0,5}})\)?)?"
    r"(?=[ ]?(?:[.;,]|\n|$))"
)
INSIDE = re.compile(rf"[^\n()]{{0,80}}\({SMALL}{TITLE}\)")
MOST_REST = 220


@dataclass(frozen=True, slots=True)
class Laureate:
    """A film that a line of prizes names, with the other title beside it and who the line says made it or acts
    in it."""

    title: Piece
    other: Piece | None
    facts: tuple[Found, ...]


def without(lines: Sequence[Line], lexicon: Lexicon) -> list[Line]:
    """The lines without those of prizes."""
    prizes = lexicon.prizes
    return [line for line in lines if prizes is None or not _category(line.words, prizes)]


def _category(words: str, prizes: Prizes) -> re.Match[str] | None:
    return prizes.category.match(words) if prizes.any.search(words) else None


def laureates(words: str, lexicon: Lexicon) -> Iterator[Laureate]:
    """The films of the prizes that a text tells of."""
    prizes = lexicon.prizes
    if prizes is None or not prizes.any.search(words):
        return
    person = _person(lexicon, prizes)
    for found in prizes.category.finditer(words):
        stop = words.find("\n", found.end())
        end = min(stop if stop >= 0 else len(words), found.end() + MOST_REST)
        if not prizes.other.search(found[0]):
            yield from _named(words, found, end, person, lexicon, prizes)


def _person(lexicon: Lexicon, prizes: Prizes) -> re.Pattern[str]:
    """Somebody with a film behind the name, in brackets or with a word for a film before it."""
    joins = "|".join(map(re.escape, lexicon.joins)) or "(?!)"
    people = rf"(?P<junior>(?:{prizes.junior})[ ])?(?P<people>{NAME}(?:(?:,[ ]|[ ](?:{joins})[ ]){NAME}){{0,5}})"
    return re.compile(rf"{SMALL}{people}[ ]?(?:\(|,|[–—-])?[ ]?{SMALL}{TITLE}")


def _named(
    words: str, found: re.Match[str], end: int, person: re.Pattern[str], lexicon: Lexicon, prizes: Prizes
) -> Iterator[Laureate]:
    """The film of one category: alone, behind somebody, or in the brackets behind a song."""
    song = prizes.song.search(found[0]) is not None
    shape = INSIDE if song else FILM
    told = shape.match(words, found.end(), end)
    if told is None and not song:
        told = person.match(words, found.end(), end)
    if told is None:
        return
    title = piece(told["title"], told.start("title"))
    if not is_film(title.words, lexicon) or prizes.any.search(title.words):
        return
    groups = told.groupdict()
    other = piece(groups["other"], told.start("other")) if groups.get("other") else None
    people = () if song else tuple(_people(told, found[0], lexicon, prizes))
    yield Laureate(title, other if other and is_film(other.words, lexicon) else None, people)


def _people(told: re.Match[str], category: str, lexicon: Lexicon, prizes: Prizes) -> Iterator[Found]:
    groups = told.groupdict()
    said = (groups.get("trade") or "", category)
    relation = next((name for words in said for name, trade in prizes.relations if trade.search(words)), "")
    people = spoken(groups["people"] or "", told.start("people"), lexicon) if relation else []
    for number, each in enumerate(people):
        junior = groups.get("junior") if number == 0 else None
        named = replace(each, name=junior + each.name, start=told.start("junior")) if junior else each
        yield of_person(relation, named, SAID)
