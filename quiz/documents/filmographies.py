"""The one director of all the films of a list, whom a line above it names (`Director NAME (1910-1998)`, `Films directed
by NAME`, `NAME: filmography`), or who a page is on by its lead, below whose heading of films they stand.

What must stay true: such a line holds nothing else, and what it leaves open (`The films of NAME`) counts only of
somebody whom the base knows to direct; a list of what somebody likes is not of what they made. A lead gives its
director only the dated films right below a heading of films made, none below that of another trade. Nobody gets a film
that names its director itself, or is by another one in the base.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from quiz.documents.alike import folded
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.keys import is_held
from quiz.documents.known import credited_with
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NOT, Heading, Line
from quiz.documents.names import Person
from quiz.documents.patterns import ready
from quiz.documents.persons import people_of
from quiz.documents.scope import Scope
from quiz.documents.shared import maker_of

LIFE = re.compile(r"\s*[(\[](?:[^\W\d_]{1,5}\.? )?\d{4}(?:\s*[-–—]\s*(?:\d{4})?)?[)\]]\s*[:.]?$|\s*:$")
LEAST, LONGEST, ENDS = 3, 90, ")]:."


def with_maker(
    chosen: Sequence[Heading], lines: Sequence[Line], words: str, lexicon: Lexicon, names: Gazetteer
) -> list[Heading]:
    """The headings, those of one director's films with that director."""
    films = [heading for heading in chosen if heading.family != NOT]
    if len(films) < LEAST or 2 * sum(map(_is_directed, films)) > len(films):
        return list(chosen)
    heads, first = {heading.start for heading in films}, films[0].start
    free = [line for line in lines if line.start not in heads]
    if any(lexicon.favourites.search(line.words) for line in free if line.start < first):
        return list(chosen)
    made = _below_lines(films, free, lexicon, names) or _below_lead(films, free, words[:first], lexicon, names)
    return [_with(heading, made.get(heading.start), names) for heading in chosen]


def _is_directed(heading: Heading) -> bool:
    return heading.director is not None or heading.title.beside is not None


def _with(heading: Heading, maker: Person | None, names: Gazetteer) -> Heading:
    """A heading with its director, unless the base has another one."""
    if maker is None:
        return heading
    title = heading.title
    titles = frozenset(folded(each.words) for each in (title.piece, title.other) if each)
    known = credited_with(names.credits, titles, int(title.year.words) if title.year else None)
    directors = [forms for relation, forms in (known.people if known else ()) if relation == "director"]
    if directors and not any(maker.name in forms for forms in directors):
        return heading
    return heading._replace(maker=maker)


def _below_lines(
    films: Sequence[Heading], free: Sequence[Line], lexicon: Lexicon, names: Gazetteer
) -> Mapping[int, Person]:
    """Whose the films below each line that names a director are, by their places; the first of such lines stands above
    all films."""
    lead = [line for line in free if line.start <= films[0].start]
    if next(_makers(lead, lexicon, names), None) is None:
        return {}
    found = list(_makers(free, lexicon, names))
    ends = [*(place for place, _ in found[1:]), films[-1].start + 1]
    starts = [each.start for each in films]
    below = [
        films[bisect_right(starts, at) : bisect_left(starts, end)] for (at, _), end in zip(found, ends, strict=False)
    ]
    if any(len(each) < LEAST for each in below):
        return {}
    return {each.start: person for (_, person), own in zip(found, below, strict=True) for each in own}


def _makers(lines: Sequence[Line], lexicon: Lexicon, names: Gazetteer) -> Iterator[tuple[int, Person]]:
    """The lines that name whose films stand below, by their places."""
    scope = Scope(lexicon, frozenset(), names.people)
    for line in lines if lexicon.filmographies.lines else ():
        if len(line.words) > LONGEST + LONGEST or line.words[-1] in ",.;!?":
            continue
        words = LIFE.sub("", line.words) if line.words[-1] in ENDS else line.words
        words = words.replace(":", ",")  # a colon behind a name would make it a label
        for phrase, keys, surely in lexicon.filmographies.lines if len(words) <= LONGEST else ():
            if not is_held(keys, words) or (found := ready(phrase).fullmatch(words)) is None:
                continue
            groups = {name: value for name, value in found.groupdict().items() if value}
            person = next(people_of("director", found, groups, scope), None)
            if person and (surely or person.name in names.directors):
                yield line.start, person._replace(start=line.start + person.start, end=line.start + person.end)
                break


def _below_lead(
    films: Sequence[Heading], free: Sequence[Line], lead: str, lexicon: Lexicon, names: Gazetteer
) -> Mapping[int, Person]:
    """The films below a heading of those that whom the lead is on has made, by their places."""
    filmographies, first = lexicon.filmographies, films[0].start
    above = next((line.words for line in reversed(free) if line.start < first), "")
    if not filmographies.own.search(above) or filmographies.others.search(above):
        return {}
    if not all(each.title.year for each in films) or (maker := _maker(lead, lexicon, names)) is None:
        return {}
    others = (line.start for line in free if line.start > first and filmographies.others.search(line.words))
    stop = min(others, default=films[-1].start + 1)
    return {each.start: maker for each in films if each.start < stop}


def _maker(lead: str, lexicon: Lexicon, names: Gazetteer) -> Person | None:
    """Who a lead calls a director, without the father's name where the page has him so."""
    maker = maker_of(lead, Scope(lexicon, frozenset(), names.people, names=names))
    parts = maker.name.split() if maker else []
    if maker and len(parts) > 2 and lexicon.fathers.search(parts[1]):
        short = f"{parts[0]} {parts[-1]}"
        at = lead.find(short)
        return Person(short, at, at + len(short)) if at >= 0 else maker
    return maker
