"""The one director of all the films of a list, whom a line above it names: `Director NAME (1910-1998)`, `Films directed
by NAME`, `NAME: filmography`.

What must stay true: the line holds nothing else, and what it leaves open (`The films of NAME`) counts only of somebody
whom the base knows to direct; a list of what somebody likes is not of what they made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz.documents.gazetteer import Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NOT, Heading, Line
from quiz.documents.names import Person
from quiz.documents.persons import people_of
from quiz.documents.scope import Scope

LIFE = re.compile(r"\s*[(\[](?:[^\W\d_]{1,5}\.? )?\d{4}(?:\s*[-–—]\s*(?:\d{4})?)?[)\]]\s*[:.]?$|\s*:$")
LEAST, LONGEST = 3, 90


def with_maker(chosen: Sequence[Heading], lines: Sequence[Line], lexicon: Lexicon, names: Gazetteer) -> list[Heading]:
    """The headings, those below the line that names a director with that director."""
    films = [heading for heading in chosen if heading.family != NOT]
    if len(films) < LEAST or not lexicon.filmographies or 2 * sum(map(_is_directed, films)) > len(films):
        return list(chosen)
    heads, first = {heading.start for heading in films}, films[0].start
    free = [line for line in lines if line.start not in heads]
    if any(lexicon.favourites.search(line.words) for line in free if line.start < first):
        return list(chosen)
    found = list(_makers(free, lexicon, names))
    ends = [*(place for place, _ in found[1:]), films[-1].start + 1]
    below = [[each for each in films if at < each.start < end] for (at, _), end in zip(found, ends, strict=False)]
    if not found or found[0][0] > first or any(len(each) < LEAST for each in below):
        return list(chosen)
    made = {each.start: person for (_, person), own in zip(found, below, strict=True) for each in own}
    return [replace(heading, maker=made.get(heading.start)) for heading in chosen]


def _is_directed(heading: Heading) -> bool:
    return heading.director is not None or heading.title.beside is not None


def _makers(lines: Sequence[Line], lexicon: Lexicon, names: Gazetteer) -> Iterator[tuple[int, Person]]:
    """The lines that name whose films stand below, by their places."""
    scope = Scope(lexicon, frozenset(), names.people)
    for line in lines:
        words = LIFE.sub("", line.words).replace(":", ",")  # a colon behind a name would make it a label
        for pattern, surely in lexicon.filmographies if len(words) <= LONGEST else ():
            if (found := pattern.fullmatch(words)) is None:
                continue
            groups = {name: value for name, value in found.groupdict().items() if value}
            person = next(people_of("director", found, groups, scope), None)
            if person and (surely or person.name in names.directors):
                yield line.start, replace(person, start=line.start + person.start, end=line.start + person.end)
                break
