"""Directors whom a list puts beside its titles without a word: `Title (NAME, 1968)`, `Title (1968), NAME`,
`Title - NAME - 1968`, `“Title”, NAME`.

What must stay true: one line alone tells nothing; most lines of the list must have the same thing there, and
enough of them a known first name, or a name that comes again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from quiz.documents.gazetteer import NOBODY, Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, line_end
from quiz.documents.lineups import spoken
from quiz.documents.names import Person, is_name
from quiz.documents.titles import Piece, Title, piece

LEAST, FEW = 3, 2
MADE = re.compile(r"\s(?:(?:by|de|von|di)\s+|d['’])$")
NAMED = re.compile(r"(?P<title>\S.*?)(?:\s+(?:[-–—|]|by|de|von)|,(?: by| de| von| di)?)\s+(?P<name>[^-–—,]+)$")
WORDED = re.compile(
    r"(?P<title>\S.*?)(?:\s+[-–—|]|,)\s+(?P<label>[^\W\d_]{2,10}\.?(?: by)?):? (?P<name>[^\W\d_a-z].*)$"
)
SEVERAL = re.compile(r"(?P<title>\S.*?)\s+[-–—]\s+(?P<name>[^-–—]+)$")
LED = re.compile(r"(?P<name>[^-–—,:]{4,40}?)(?:\s+[–—-]|:)\s+(?P<title>\S.*)$")
BEHIND = re.compile(
    r"[)\]]?\s*(?:[,–—-]|\bby\b|\bde\b|\bvon\b|\bdi\b|\bd['’])\s*(?P<people>[^\n]{4,70}?)\s*(?:[–—-]\s*\d{1,3})?[.;]?$"
)
MOST_PEOPLE, SHORT_LABEL, MOST_HEADLINE = 3, 4, 12
PLURAL = re.compile(r"s\b")
BETWEEN = re.compile(r"\s+[-–/&]\s+")
LOOSE = re.compile(
    r"(?P<title>\S.*?)(?:\s+[–—|-]|,)\s+(?P<name>[^\W\d_a-zа-я][\w'’.]+(?: [^\W\d_a-zа-я][\w'’.-]+){1,2})$"
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A heading as it is when what stands beside its title is of people, and the place of them."""

    heading: Heading
    people: tuple[Person, ...]


Find = Callable[[Heading, str, Lexicon], Credit | None]
"""Whom a heading credits, one way or another."""


def with_directors(chosen: Sequence[Heading], words: str, lexicon: Lexicon, names: Gazetteer = NOBODY) -> list[Heading]:
    """The headings, those with the directors whom the list's own way shows; `names` are those the base knows."""
    chosen = [_worded(heading, lexicon) for heading in chosen]
    lexicon = _knowing(lexicon, frozenset(names.directors))
    of_others = bool(chosen) and is_of_others(words[: chosen[0].start], lexicon)
    for find in (_bracketed, _behind, _parted, _led) if not of_others else ():
        told = _told(find, chosen, words, lexicon)
        known = [credit for credit in told if credit]
        if find is _behind and 2 * sum(len(credit.people) == 1 for credit in known) < len(known):
            continue
        if find is _led and _is_series(known):
            continue
        enough = len(known) >= LEAST or (find is _parted and len(known) > 1 and _are_loose(chosen, words))
        enough |= find is _behind and FEW <= len(known) == len(chosen) and _are_made(known, words)
        if enough and 2 * len(known) >= len(chosen) and _are_people(known, lexicon, names):
            musical = find in (_parted, _led) and _is_musical(words, lexicon)
            if find is _parted:
                told = [each or _parted(heading, words, None) for heading, each in zip(chosen, told, strict=True)]
            pairs = zip(chosen, told, strict=True)
            return [_directed(credit, musical) if credit else heading for heading, credit in pairs]
    return list(chosen)


def _told(find: Find, chosen: Sequence[Heading], words: str, lexicon: Lexicon) -> list[Credit | None]:
    """Whom the headings of a list credit one way; nothing as soon as that cannot be half of them."""
    told: list[Credit | None] = []
    missed = 0
    for heading in chosen:
        told.append(credit := find(heading, words, lexicon))
        missed += credit is None
        if 2 * missed > len(chosen):
            return []
    return told


@lru_cache(maxsize=16)
def _knowing(lexicon: Lexicon, directors: frozenset[str]) -> Lexicon:
    """A language with the first names of the directors whom a base knows."""
    return replace(lexicon, given=lexicon.given | {name.split()[0] for name in directors}) if directors else lexicon


def _are_loose(chosen: Sequence[Heading], words: str) -> bool:
    """Whether all headings of a list have words with the capitals of a name behind a dash."""
    return len(chosen) >= LEAST and all(_parted(heading, words, None) for heading in chosen)


def _directed(credit: Credit, musical: bool) -> Heading:
    """The heading with its directors; of music the names may be those of composers."""
    people, heading = credit.people, credit.heading
    if musical:
        return heading
    return heading._replace(director=(people[0].start, people[-1].end), body=max(heading.body, people[-1].end))


def _are_made(credits: Sequence[Credit], words: str) -> bool:
    """Whether a word says each time whose the film is, and each is somebody else's, as no page's author is."""
    spans = ((credit.heading.title.piece.end, credit.people[0].start) for credit in credits)
    names = {credit.people[0].name for credit in credits}
    return len(names) == len(credits) and all(MADE.search(words, *span) for span in spans)


def _is_series(credits: Sequence[Credit]) -> bool:
    """Whether one name leads more than half of the titles, as a hero's does those of his films."""
    counts = Counter(person.name for credit in credits for person in credit.people)
    return 2 * max(counts.values(), default=0) > len(credits)


def is_of_others(lead: str, lexicon: Lexicon) -> bool:
    """Whether the words that lead a list say that it is of actors, of roles or scenes or of books, so that others than
    directors may stand beside the titles."""
    if any(_heads_others(line, lexicon) for line in lead.split("\n") if len(line.split()) <= MOST_HEADLINE):
        return True
    of_actors = {label for label, name in lexicon.labels.items() if name == "cast" and len(label) > SHORT_LABEL}
    return not of_actors.isdisjoint(re.findall(r"\w+", lead.casefold()))


def _heads_others(line: str, lexicon: Lexicon) -> bool:
    low = line.casefold()
    topic = lexicon.topics.search(low)
    if topic and lexicon.labels.get(topic[0].removesuffix("s")) != "director":
        return True
    work, films = lexicon.works.search(PLURAL.sub("", low)), lexicon.lists.search(low)
    return work is not None and films is not None and work.start() < films.start()


def _is_musical(words: str, lexicon: Lexicon) -> bool:
    low = words.casefold()
    return any(name == "composer" and label in low for label, name in lexicon.labels.items())


def _are_people(credits: Iterable[Credit], lexicon: Lexicon, names: Gazetteer) -> bool:
    """Whether the names are those of people: a third with a known first name, or one and some that come again; and
    of no more known actors than directors."""
    people = [person.name for credit in credits for person in credit.people]
    if sum(name in names.actors for name in people) > sum(name in names.directors for name in people):
        return False
    known = sum(name.split()[0] in lexicon.given for name in people)
    return 3 * known >= len(people) or (known > 0 and len(set(people)) < len(people))


def _bracketed(heading: Heading, words: str, lexicon: Lexicon) -> Credit | None:
    """`Title (NAME, 1968)`, `Title (1968, NAME)`: what brackets hold beside the year."""
    title = heading.title
    part = title.beside or (title.other if _is_beside_year(title, words) else None)
    if part is None or title.year is None:
        return None
    name, place = _placed(part, lexicon)
    people = _people(name, lexicon)
    kept = title._replace(other=None if part is title.other else title.other, beside=place)
    return Credit(heading._replace(title=kept), people) if people else None


def _placed(part: Piece, lexicon: Lexicon) -> tuple[Piece, Piece | None]:
    """The words of brackets before a comma and the countries behind it, if any: `NAME, France/Italy`."""
    words, comma, places = part.words.rpartition(", ")
    if not comma or not all(each.strip() in lexicon.places for each in re.split(r"[/–-]", places)):
        return part, None
    at = part.start + len(words)
    return Piece(words, part.start, at), Piece(places, at + 2, part.end)


def _is_beside_year(title: Title, words: str) -> bool:
    """Whether the other title stands in the brackets of the year."""
    if title.other is None or title.year is None or title.other.end > title.year.start:
        return False
    return not words[title.other.end : title.year.start].strip(" ,")


def _behind(heading: Heading, words: str, lexicon: Lexicon) -> Credit | None:
    """`Title (1968), NAME`, `“Title”, NAME`: what stands between the heading and the end of its line."""
    if heading.title.year is not None and heading.body < heading.title.year.end:
        return None
    start = heading.body if heading.title.year else heading.title.piece.end
    line = words[start : line_end(words, start)]
    found = BEHIND.match(line.lstrip('»”"“ '))
    if found is None:
        return None
    at = start + len(line) - len(line.lstrip('»”"“ ')) + found.start("people")
    people = _people(Piece(found["people"], at, at + len(found["people"])), lexicon)
    return Credit(heading, people) if people else None


def _people(part: Piece, lexicon: Lexicon) -> tuple[Person, ...]:
    """The people that words are, when they are nothing else."""
    words = BETWEEN.sub(lambda found: ", ".center(len(found[0])), part.words)
    people = spoken(words, part.start, lexicon)
    bare = sum(len(person.name) for person in people)
    if not 0 < len(people) <= MOST_PEOPLE or bare < len(part.words) - 5 * len(people):
        return ()
    return tuple(people)


def worded(words: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The title and the name behind a label of directors in the words of a heading."""
    found = WORDED.match(words)
    label = found["label"].casefold() if found else ""
    told = lexicon.labels.get(label, lexicon.labels.get(label.rstrip(".")))
    return found if told == "director" else None


def _worded(heading: Heading, lexicon: Lexicon) -> Heading:
    """A heading whose title goes on to say who directed it: `Title, directed by NAME`, `Title – dir. NAME`."""
    found = worded(heading.title.piece.words, lexicon)
    if found is None:
        return heading
    credit = _credit(heading, found)
    people = _people(Piece(found["name"], credit.people[0].start, credit.people[0].end), lexicon)
    return _directed(replace(credit, people=people), False) if people else heading


def _parted(heading: Heading, _: str, lexicon: Lexicon | None) -> Credit | None:
    """A title without the name of a person behind its dash; without a lexicon any two words with capitals are a
    name, as in a list whose other lines have known ones there."""
    found = (NAMED if lexicon else LOOSE).match(heading.title.piece.words)
    if found is not None and (lexicon is None or _is_given(found["name"], lexicon)):
        return _credit(heading, found)
    return _of_several(heading, lexicon) if lexicon else None


def _of_several(heading: Heading, lexicon: Lexicon) -> Credit | None:
    """A title without the names of two or three behind its dash: `Title – Joel and Ethan Coen`."""
    found = SEVERAL.match(heading.title.piece.words)
    if found is None:
        return None
    at = heading.title.piece.start
    people = _people(Piece(found["name"], at + found.start("name"), at + found.end("name")), lexicon)
    if len(people) < 2 or not all(person.name.split()[0] in lexicon.given for person in people):
        return None
    return replace(_credit(heading, found), people=people)


def _is_given(name: str, lexicon: Lexicon) -> bool:
    """Whether words are a name whose first is known."""
    return is_name(name, lexicon) and name.split()[0] in lexicon.given


def _led(heading: Heading, _: str, lexicon: Lexicon) -> Credit | None:
    """A title without the name of a person before its dash: `NAME - Title (1968)`."""
    found = LED.match(heading.title.piece.words)
    if found is None or not _is_given(found["name"], lexicon):
        return None
    return _credit(heading, found)


def _credit(heading: Heading, found: re.Match[str]) -> Credit:
    """A heading whose title holds the name of a person and the title proper."""
    at = heading.title.piece.start
    person = Person(found["name"], at + found.start("name"), at + found.end("name"))
    title = heading.title._replace(piece=piece(found["title"], at + found.start("title")))
    return Credit(heading._replace(title=title), (person,))


def unprefixed(chosen: Sequence[Heading], lexicon: Lexicon) -> list[Heading]:
    """The headings without what most of them have before a colon: `Film of the Week: Title`; a name that films of
    a series share is a part of their titles."""
    before = Counter(heading.title.piece.words.rpartition(": ")[0] for heading in chosen)
    usual, count = max(before.items(), key=lambda item: (bool(item[0]), item[1]), default=("", 0))
    spoken_of = lexicon.film.search(usual.casefold()) or lexicon.lists.search(usual)
    if not usual or not spoken_of or count < 2 or 2 * count < len(chosen):
        return list(chosen)
    return [_shorter(heading, len(usual) + 2) if _begins(heading, usual) else heading for heading in chosen]


def _begins(heading: Heading, usual: str) -> bool:
    """Whether a title has the usual words before its colon, as they stand in the text."""
    whole = heading.title.piece
    return whole.words.startswith(f"{usual}: ") and whole.end - whole.start == len(whole.words)


def _shorter(heading: Heading, length: int) -> Heading:
    whole = heading.title.piece
    return heading._replace(title=heading.title._replace(piece=piece(whole.words[length:], whole.start + length)))
