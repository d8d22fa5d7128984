"""Lists of prizes: below each category, or behind it, who is named with a film: `Best actor – NAME, Title`.

Nominees count as winners do: whoever is named for a film has made it, or plays in it. A film that is only nominated,
without anybody's name, is read where the category is that of the whole film.

What must stay true: a page has several categories, one of them of films; what stands under one of television, songs or
the stage is passed over, and of two sides of a line it must show which is the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.documents.alike import folded
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Line, is_film, lines_of
from quiz.documents.names import Person, is_name, spoken
from quiz.documents.titles import Piece, is_cased, piece
from quiz.documents.values import SAID, Found, of_person

LEAST, LEAST_KINDS, MOST_CATEGORY, MOST_ITEM = 3, 2, 90, 120
FILM, CRAFT, OFF = "film", "craft", "off"
BEHIND = re.compile(r"[ ]?:[ ]|[ ][–—-][ ]|[ ]?[–—][ ]?|:$")
MARK = re.compile(r"^[\s•●▪■*►➤🏆–—-]+")
SIDES = (
    re.compile(r"^(?P<one>[^,()«“\"]{2,60}), (?P<other>[^()]{1,70})$"),
    re.compile(r"^(?P<one>[^()]{2,60}?)[ ]?[–—][ ]?(?P<other>[^()]{1,70})$"),
    re.compile(r"^(?P<one>[^()]{2,60}?) - (?P<other>[^()]{1,70})$"),
    re.compile(r"^(?P<one>[^()]{2,60}?) \((?P<other>[^()]{1,70})\)$"),
    re.compile(r"^(?P<one>[^()«“\"]{2,60}?) (?P<other>[«“\"][^()«»“”\"]{1,70}[»”\"])$"),
)
QUOTED = re.compile(r"[«“„\"][^«“„\"»”\n]{1,80}[»”“\"]")
OPENING = '«“„"'
BRACKETS = re.compile(r"\s*\([^()]*\)$")


Side = tuple[str, int]
"""Words and where they begin."""


@dataclass(frozen=True, slots=True)
class Category:
    """The kind of prize a line is of, and what stands behind it in that line."""

    relation: str
    rest: Line | None


@dataclass(frozen=True, slots=True)
class Named:
    """A film that a list of prizes names, with what it says of it."""

    title: Piece
    facts: tuple[Found, ...] = ()


def films_of(words: str, lexicon: Lexicon, names: Gazetteer) -> list[Named]:
    """The films of a list of prizes; none where a page is no such list."""
    if not lexicon.prizes.kinds or lexicon.prizes.word.search(words) is None:
        return []
    lines = lines_of(words)
    read = [_category(line, lexicon) for line in lines]
    kinds = [each.relation for each in read if each]
    if len(kinds) < LEAST or len(set(kinds) - {OFF}) < LEAST_KINDS or FILM not in kinds:
        return []
    found: dict[str, Named] = {}
    for named in _items(lines, read, lexicon, names):
        old = found.get(folded(named.title.words), Named(named.title))
        found[folded(named.title.words)] = Named(old.title, (*old.facts, *named.facts))
    return list(found.values()) if any(each.facts for each in found.values()) else []


def _category(line: Line, lexicon: Lexicon) -> Category | None:
    """The category that a line is or begins with; `Best actor – Drama` is one whole."""
    mark = MARK.match(line.words)
    at = mark.end() if mark else 0
    if not lexicon.prizes.word.match(line.words, at):
        return None
    for parted in BEHIND.finditer(line.words, at):
        rest = line.words[parted.end() :].strip()
        first = BEHIND.split(rest)[0]
        if rest and not _is_kind(first, lexicon):
            start = line.start + line.words.index(rest, parted.end())
            return _categorised(line.words[at : parted.start()], Line(rest, start, line.end), lexicon)
    return _categorised(line.words[at:], None, lexicon)


def _categorised(words: str, rest: Line | None, lexicon: Lexicon) -> Category | None:
    kind = next((name for name, pattern in lexicon.prizes.kinds if pattern.search(words)), "")
    return Category(kind, rest) if kind and len(words) <= MOST_CATEGORY else None


def _is_kind(words: str, lexicon: Lexicon) -> bool:
    """Whether words are but of what a category is of: `Musical or Comedy`."""
    parts = [word for word in words.casefold().split() if word not in lexicon.common]
    kinds = lexicon.prizes.kinds
    return all(word in lexicon.genres or any(each.fullmatch(word) for _, each in kinds) for word in parts)


def _items(
    lines: Sequence[Line], read: Sequence[Category | None], lexicon: Lexicon, names: Gazetteer
) -> Iterator[Named]:
    """The films of all categories; of those that only name films the winner, and all of the whole film's."""
    relation, main = "", False
    for line, category in zip(lines, read, strict=True):
        if category:
            relation = category.relation
            main = relation == FILM and lexicon.prizes.main.search(line.words) is not None
            item = category.rest
        else:
            item = line
        if item is None or not item.words or relation in ("", OFF) or len(item.words) > MOST_ITEM:
            continue
        won, bare = _unmarked(item, lexicon)
        if relation == FILM:
            yield from _film(bare, lexicon) if main or won or category else ()
        else:
            yield from (each for each in _person(relation, bare, lexicon, names) if relation != CRAFT)


def _unmarked(line: Line, lexicon: Lexicon) -> tuple[bool, Line]:
    """A line without the marks of a list and the word for a winner, and whether it had that."""
    mark = MARK.match(line.words)
    start = mark.end() if mark else 0
    won = lexicon.prizes.won.search(line.words)
    first, last = start, len(line.words)
    if won and not line.words[start : won.start()].strip():
        first = won.end()
    elif won:
        last = won.start()
    rest = line.words[first:last]
    bare = rest.strip(" :–—-*\t")
    at = line.start + first + rest.find(bare)
    return won is not None, Line(bare, at, at + len(bare))


def _film(line: Line, lexicon: Lexicon) -> Iterator[Named]:
    """A line that names a film, perhaps with its makers or its country behind."""
    words = BRACKETS.sub("", line.words)
    parted = next((found for shape in SIDES[1:3] if (found := shape.match(words))), None)
    title = _title(parted["one"] if parted else words, line.start, lexicon)
    if title:
        yield Named(title)


def _title(words: str, at: int, lexicon: Lexicon) -> Piece | None:
    """The title that words are, or have in quotes at their beginning; None where they can be none."""
    quoted = QUOTED.match(words)
    title = piece(quoted[0] if quoted else words, at)
    if not quoted and (lexicon.language != "en" or not is_cased(title.words) or title.words.endswith((".", ":"))):
        return None
    return title if is_film(title.words, lexicon) else None


def _person(relation: str, line: Line, lexicon: Lexicon, names: Gazetteer) -> Iterator[Named]:
    """A line that names somebody and a film, in either order."""
    for one, other in _sides(line, lexicon):
        left, right = _people(one, lexicon), _people(other, lexicon)
        first = _is_first(left, right, names, lexicon)
        title = _title(*(other if first else one), lexicon) if first is not None else None
        if title:
            yield Named(title, tuple(of_person(relation, each, SAID) for each in (left if first else right)))
            return


def _sides(line: Line, lexicon: Lexicon) -> Iterator[tuple[Side, Side]]:
    """The two sides of a line, each with its place, by every mark or word that may part it."""
    for shape in SIDES:
        if found := shape.match(line.words):
            yield _side(found, "one", line), _side(found, "other", line)
    if found := lexicon.prizes.beside.search(line.words):
        yield (line.words[: found.start()], line.start), (line.words[found.end() :], line.start + found.end())


def _side(found: re.Match[str], name: str, line: Line) -> Side:
    return found[name], line.start + found.start(name)


def _people(side: Side, lexicon: Lexicon) -> list[Person]:
    """The people that words are, and nothing else."""
    words, at = side
    people = spoken(words, at, lexicon) if words[:1] not in OPENING else []
    whole = sum(len(person.name) for person in people)
    return people if people and whole >= len(words.strip()) - 6 * len(people) else []


def _is_first(one: Sequence[Person], other: Sequence[Person], names: Gazetteer, lexicon: Lexicon) -> bool | None:
    """Whether the first side of a line is the name; None where it is neither or does not show."""
    if not one or not other:
        return bool(one) if one or other else None
    known = [any(_is_known(each, names, lexicon) for each in side) for side in (one, other)]
    return known[0] if known[0] != known[1] else True


def _is_known(person: Person, names: Gazetteer, lexicon: Lexicon) -> bool:
    """Whether somebody is known to the base, or has a known first name."""
    return person.name in names.people or (person.name.split()[0] in lexicon.given and is_name(person.name, lexicon))
