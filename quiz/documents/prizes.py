"""Lists of prizes: below each category, or behind it, who is named with a film: `Best actor – NAME, Title`; and lines
of prizes in any other text, where a language puts titles in quotes: `Best Director – NAME («Title»)`.

Nominees count as winners do: whoever is named for a film has made it, or plays in it. A film that is only nominated,
without anybody's name, is read where the category is that of the whole film.

What must stay true: a list has several categories, one of them of films; what stands under one of television, songs or
the stage is passed over, and of two sides of a line it must show which is the name. A line of prizes heads no film, and
gives nobody but to the film that it names itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.documents.alike import folded
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.lexicon import NEVER, Lexicon
from quiz.documents.lines import Line, is_film, line_end
from quiz.documents.lineups import spoken
from quiz.documents.names import Person, is_name
from quiz.documents.shapes import NAME
from quiz.documents.titles import Piece, is_cased, piece
from quiz.documents.values import SAID, Found, of_person

LEAST, LEAST_KINDS, MOST_CATEGORY, MOST_ITEM, MOST_REST = 3, 2, 90, 120, 220
FILM, CRAFT, SONG, OFF = "film", "craft", "song", "off"
NOBODYS = ("", FILM, CRAFT, SONG, OFF)
"""The kinds that tell nobody's part in a film."""
BEHIND = re.compile(r"[ ]?:[ ]|[ ][–—-][ ]|[ ]?[–—][ ]?|:$")
MARK = re.compile(r"^[\s•●▪■*►➤🏆–—-]+")
SIDES = (
    re.compile(r"^(?P<one>[^,()«“\"]{2,60}), (?P<other>[^()]{1,70})$"),
    re.compile(r"^(?P<one>[^()]{2,60}?)[ ]?[–—][ ]?(?P<other>[^()]{1,70})$"),
    re.compile(r"^(?P<one>[^()]{2,60}?) - (?P<other>[^()]{1,70})$"),
    re.compile(r"^(?P<one>[^()]{2,60}?) \((?P<other>[^()]{1,70})\)$"),
    re.compile(r"^(?P<one>[^()«“\"]{2,60}?) (?P<other>[«“\"][^()«»“”\"]{1,70}[»”\"])$"),
)
LEAST_COMMAS = 3
QUOTED = re.compile(r"[«“„\"][^«“„\"»”\n]{1,80}[»”“\"]")
OPENING = '«“„"'
BRACKETS = re.compile(r"\s*\([^()]*\)$")
TITLE = r"[«“\"„](?P<title>[^«»“”\"„\n]{1,90})[»”\"“]"
SMALL = r"(?:[a-zа-яёәғқңөұүіһ][\w-]{1,25}[ ]){0,4}?"
"""Words without capitals before a name or a title: a nation, a noun."""
ALONE = re.compile(
    rf"{SMALL}{TITLE}(?:;?[ ]?\((?P<other>[^()\n]{{2,80}})\))?"
    rf"(?:(?:,|[ ][–—-]|[ ]?\()[ ]?(?P<trade>{SMALL})(?P<people>{NAME}(?:,[ ]{NAME}){{0,5}})\)?)?"
    r"(?=[ ]?(?:[.;,]|\n|$))"
)
INSIDE = re.compile(rf"[^\n()]{{0,80}}\({SMALL}{TITLE}\)")


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
    other: Piece | None = None


def films_of(words: str, lines: Sequence[Line], lexicon: Lexicon, names: Gazetteer) -> list[Named]:
    """The films of a list of prizes; none where a page is no such list. `lines` are those of its words."""
    if not lexicon.prizes.kinds:
        return []
    read = [_category(line, lexicon) for line in lines]
    kinds = [OFF if each.relation == SONG else each.relation for each in read if each]
    if len(kinds) < LEAST or len(set(kinds) - {OFF}) < LEAST_KINDS or FILM not in kinds:
        return []
    found: dict[str, Named] = {}
    for named in (*_items(lines, read, lexicon, names), *prized(words, lexicon)):
        old = found.get(folded(named.title.words), Named(named.title))
        found[folded(named.title.words)] = Named(old.title, (*old.facts, *named.facts), old.other or named.other)
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
    kind = _kind(words, lexicon)
    return Category(kind, rest) if kind and len(words) <= MOST_CATEGORY else None


def _kind(words: str, lexicon: Lexicon) -> str:
    return next((name for name, pattern in lexicon.prizes.kinds if pattern.search(words)), "")


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
        if item is None or not item.words or relation in ("", OFF, SONG) or len(item.words) > MOST_ITEM:
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
        told = ALONE.match(line.words)
        yield Named(title, tuple(_makers(told, line.start, "", lexicon)) if told else ())


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


def without(lines: Sequence[Line], lexicon: Lexicon) -> list[Line]:
    """The lines without those of prizes."""
    prizes = lexicon.prizes
    if prizes.any is NEVER:
        return list(lines)
    lines = [line for line in lines if not (prizes.any.search(line.words) and prizes.category.match(line.words))]
    return [line for line in lines if not _is_award(line.words, lexicon)]


def _is_award(words: str, lexicon: Lexicon) -> bool:
    """Whether a line is the prize of a film with who gives it, where and when, parted by commas."""
    return words.count(",") >= LEAST_COMMAS and lexicon.prizes.any.match(MARK.sub("", words)) is not None


def prized(words: str, lexicon: Lexicon) -> Iterator[Named]:
    """The films of the lines of prizes in a text."""
    if not lexicon.prizes.any.search(words):
        return
    shape = _person_with_film(lexicon)
    for found in lexicon.prizes.category.finditer(words):
        end = min(line_end(words, found.end()), found.end() + MOST_REST)
        kind = _kind(found[0], lexicon)
        if kind != OFF and (named := _behind(words, found, end, None if kind == SONG else shape, lexicon)):
            yield named


def _person_with_film(lexicon: Lexicon) -> re.Pattern[str]:
    """Somebody with a film behind the name, in brackets or with a word for a film before it."""
    joins = "|".join(map(re.escape, lexicon.joins)) or "(?!)"
    junior = lexicon.prizes.junior
    people = rf"(?P<junior>(?:{junior})[ ])?(?P<people>{NAME}(?:(?:,[ ]|[ ](?:{joins})[ ]){NAME}){{0,5}})"
    return re.compile(rf"{SMALL}{people}[ ]?(?:\(|,|[–—-])?[ ]?{SMALL}{TITLE}")


def _behind(
    words: str, found: re.Match[str], end: int, shape: re.Pattern[str] | None, lexicon: Lexicon
) -> Named | None:
    """The film of one category: alone, behind somebody, or, where that has no `shape`, in the brackets of a song."""
    told = (ALONE if shape else INSIDE).match(words, found.end(), end)
    told = told or (shape.match(words, found.end(), end) if shape else None)
    title = piece(told["title"], told.start("title")) if told else None
    if told is None or title is None or not is_film(title.words, lexicon) or lexicon.prizes.any.search(title.words):
        return None
    groups = told.groupdict()
    other = piece(groups["other"], told.start("other")) if groups.get("other") else None
    facts = tuple(_makers(told, 0, found[0], lexicon)) if shape else ()
    return Named(title, facts, other if other and is_film(other.words, lexicon) else None)


def _makers(told: re.Match[str], at: int, category: str, lexicon: Lexicon) -> Iterator[Found]:
    """The people beside a title, by their trade or else by the category."""
    groups = told.groupdict()
    kinds = (_kind(words, lexicon) for words in (groups.get("trade") or "", category))
    relation = next((kind for kind in kinds if kind not in NOBODYS), "")
    people = spoken(groups["people"] or "", at + told.start("people"), lexicon) if relation else []
    for number, each in enumerate(people):
        junior = groups.get("junior") if number == 0 else None
        named = each._replace(name=junior + each.name, start=at + told.start("junior")) if junior else each
        yield of_person(relation, named, SAID)
