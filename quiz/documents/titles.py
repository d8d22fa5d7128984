"""What can be a title: its shape, the words around it that are not of it, and the year beside it.

What must stay true: a title that comes out is a stretch of the text. Whether it is a film's is for
the layout to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from quiz.documents.lexicon import Lexicon
from quiz.documents.names import is_name
from quiz.documents.shapes import YEAR, YEAR_APART

QUOTES = '"“”„‟«»‹›'
OPENING = frozenset((*QUOTES, "'", "["))
QUOTED = re.compile('[«“"„]')
EDGES = " \t\n-–—:;,،.*_|/►•▪●■·➤▶✔"
BOTH_EDGES = EDGES + "\u00a0"
INNER = re.compile(r"^(?P<title>.*\S)\s*\(\s*(?P<other>[^()]{2,80}?)\s*\)$")
SLASHED = re.compile(r"^(?P<title>.{2,80}?)\s+/\s+(?P<other>.{2,80})$")
BESIDE = re.compile(r"^(?P<title>[А-ЯЁ«][^A-Za-z/]{1,60}?)\s*[/ ]\s*(?P<other>[A-Z][^А-Яа-яЁё/]{2,60})$")
SENTENCE = re.compile(
    r"[.?…](?:(?<=…)|(?<=\.)\.\."
    r"|(?<![A-ZА-Я.].)(?<!\b[MDSJ][rst].)(?<!\bMrs.)(?<!\bvs.)(?<!\bVol.)\s+[A-ZА-ЯЁ«\"“])"
)
YEARS = re.compile(YEAR_APART)
RANGE = re.compile(rf"{YEAR}\s*[-–—]\s*(?:{YEAR}|\d\d\b|present|\.\.\.|$)")
INITIALS = re.compile(r"(?:[^\W\d_a-zа-я]\.[ ]?){1,2}[^\W\d_a-zа-я]\w")
RATED = re.compile(r"\b(?:PG|MA|R|M|TV|NC)?-?(?:12A?|1[0-8]\+?|6\+|0\+)(?![\w+])")
RATING = re.compile(r" (?:\((?:U|PG|G|R|12A?|15|18|PG-?13|NC-17)\)|(?:0|6|12|16|18)\+)$")
RATINGS_END = (")", "+")
MINUTES = re.compile(r"\b\d{2,3}['′]")
TWO = re.compile(rf"^\s*({YEAR})\s*(?:vs\.?|&|and|/|,|и|и|or|против)\s*({YEAR})\s*$", re.IGNORECASE)
PREFIXED = re.compile(r"^(?P<noun>[^\W\d_][\w/. -]{2,30}?)[ ]*[«“\"„](?P<title>[^«»“”\"„]{1,80})[»”\"“]$")
TRAILING = re.compile(r"^[«“„\"][^«»“”\"„\n]+[»”“\"]\s+[^\s(\d/–—-]\S*\s+\S")
HEADLINE = re.compile(r"\w\s+[«“„\"][^«»“”„\"\n]+[»”“\"]\s+\w+\s+\w")
"""A title in quotes with words before it and several behind, as in the headline of a report."""
SUFFIXED = re.compile(r"^[«“„](?P<title>[^«»“”\"„\n]{1,80})[»”“]\s+(?P<noun>[^\W\d_]+)$")
PAIRS = frozenset(("“”", "«»", '""', "„“", "„”", "““", "''", "[]", "‹›"))
PART = re.compile(
    r"(?i)(?:part|vol\.?|volume|chapter|teil|часть|том|bölüm|partie|parte) (?:\d{1,2}|[ivx]{1,4}|one|two|three|four)$"
)
SHOWN = re.compile(r"(?:2D|3D|IMAX|4DX|ATMOS|35 ?mm|70 ?mm)\b")
"""How a cinema shows a film, with its subtitles or another voice: `TITLE / 2D napisy`."""
SHORT = re.compile(r"\b(?:[A-ZА-Я]|Jr|Sr|Dr|Mr)$")
MOST_WORDS, LONGEST, LEAST_BARE = 13, 90, 2
MOST_FURNISHED = 4 * LONGEST
"""The letters of a line at most that has words of the page around a title; to search a longer one would take long."""
LITTLE = """a an the of and in on at to for from with by or but as v vs is it be de la le les du des et der die
das und el los las y e il lo di da del von van en un une ein eine"""
SMALL = frozenset(LITTLE.split())
NO_LETTERS = re.compile(r"[\W\d_]")
CASED = re.compile(r"[^\W\d_](?<!\w.)[\w'’]*")
LOUD = re.compile(
    r"[!?hw@#\d{}<>=%©®~](?:(?<=[@{}<>=%©®~])|(?<=[!?])[!?]|(?<=h)ttps?:|(?<=w)ww\.|(?<=#)\w|(?<=\d)\d{4})"
)
"""Marks of no title; they stand first, as those of a sentence do, for a search to pass over all else."""
NAMING = re.compile('^[^«“„"]*[^\\s«“„"(][^«“„"]*\\s[«“„"][^«»“”„"]+[»”“"]$')
NAMING_SINGLE = re.compile(r"^(?P<before>(?:[^\s'‘«“„\"]\S*\s){3,})['‘][^\W_a-z][^\n]*['’]$")
MOST_NAMING = 2


class Piece(NamedTuple):
    """Words and their place."""

    words: str
    start: int
    end: int


class Title(NamedTuple):
    """A film's title as it stands, the other title beside it, the year beside it and what else the
    brackets of the year hold. `second` is the year of another film of that title."""

    piece: Piece
    other: Piece | None = None
    year: Piece | None = None
    second: Piece | None = None
    beside: Piece | None = None

    @property
    def number(self) -> int | None:
        """The year as a number."""
        return int(self.year.words) if self.year else None


def piece(words: str, start: int) -> Piece:
    """A stretch without the blanks and marks at its edges and without its quotes."""
    if words[:1].isalnum() and words[-1].isalnum():
        return Piece(" ".join(words.split()), start, start + len(words))
    left = len(words) - len(words.lstrip(EDGES))
    inner = words.strip(BOTH_EDGES)
    if inner and words[left + len(inner) : left + len(inner) + 1] == "." and SHORT.search(inner):
        inner += "."
    if inner[:1] + inner[-1:] in PAIRS and len(inner) > 2 and not set(inner[1:-1]) & {inner[0], inner[-1]} - {"'"}:
        inner, left = inner[1:-1], left + 1
        trimmed = inner.rstrip(" ,.;")
        left += len(inner) - len(inner.lstrip())
        inner = trimmed.lstrip()
    return Piece(" ".join(inner.split()), start + left, start + left + len(inner))


def named_in(words: str, start: int, nouns: Iterable[str]) -> Piece | None:
    """`film-ballet «Title»`, `«Title» film`: the words in quotes, when only a noun of films stands beside them."""
    if not has_quotes(words):
        return None
    nouns = tuple(nouns)
    found = PREFIXED.match(words.strip())
    if found and (
        len(found["noun"].split()) == 1 or any(noun.casefold() in found["noun"].casefold() for noun in nouns)
    ):
        at = start + len(words) - len(words.lstrip())
        return Piece(found["title"], at + found.start("title"), at + found.end("title"))
    found = SUFFIXED.match(words.strip())
    if found and found["noun"].casefold() in {noun.casefold() for noun in nouns}:
        at = start + len(words) - len(words.lstrip())
        return Piece(found["title"], at + found.start("title"), at + found.end("title"))
    return None


def untagged(title: Title) -> Title:
    """`Tagline: Title / Original`: the title behind the colon, where the original has none."""
    _, colon, name = title.piece.words.rpartition(": ")
    if not colon or title.other is None or ":" in title.other.words:
        return title
    start = title.piece.end - len(name)
    return title._replace(piece=Piece(name, start, title.piece.end))


def unfurnished(title: Title, lexicon: Lexicon) -> Title:
    """A title without the words that a page puts around it: `Quick Facts: Title`, `Title – Film Guide`."""
    whole = title.piece
    if whole.end - whole.start != len(whole.words) or len(whole.words) > MOST_FURNISHED:
        return title
    before = lexicon.furniture_before.match(whole.words)
    first = before.end() if before else 0
    behind = lexicon.furniture_behind.search(whole.words, first)
    bare = piece(whole.words[first : behind.start() if behind else len(whole.words)], whole.start + first)
    named = before or behind
    return title._replace(piece=bare) if named and len(bare.words) > LEAST_BARE and is_title(bare.words) else title


def has_quotes(words: str) -> bool:
    """Whether words have a quotation mark that opens a title."""
    return '"' in words or "«" in words or "“" in words or "„" in words


def is_quoted(words: str) -> bool:
    """Whether a stretch begins with a quotation mark."""
    return words.lstrip(EDGES)[:1] in OPENING


def is_clause(words: str, lexicon: Lexicon) -> bool:
    """Whether words only name a title at their end, behind more than a noun: `NAME's last film “Title”`; a title
    and the other one in quotes are none, nor are a noun and whose it is."""
    if single := NAMING_SINGLE.match(words.strip()):
        return not is_cased(single["before"], "en")
    if not QUOTED.search(words) or NAMING.match(words.strip()) is None or named_in(words, 0, lexicon.films):
        return False
    before = re.split('[«“"„]', words)[0]
    return len(before.split()) > MOST_NAMING and not (is_title(before.strip()) and is_cased(before, "en"))


def split(words: str, start: int, lexicon: Lexicon) -> Title:
    """A title and the other one behind a slash or in brackets: `Local / Original`, `«Local» («Original»)`."""
    if inside := named_in(words, start, lexicon.films):
        return Title(inside)
    bare = words.rstrip()
    bare = RATING.sub("", bare) if bare.endswith(RATINGS_END) else bare
    for shape, mark in ((SLASHED, "/"), (BESIDE, ""), (INNER, "(")):
        found = shape.match(bare) if mark in bare else None
        if found and not found["title"].rstrip().endswith("("):
            whole = piece(found["title"], start + found.start("title"))
            other = _placeless(found["other"], start + found.start("other"), lexicon)
            if is_title(other.words) and not PART.match(other.words) and not _is_aside(other.words, lexicon):
                return Title(whole, other)
            if shape is SLASHED and SHOWN.match(other.words):
                return Title(whole)
            if shape is INNER and PART.match(other.words):
                break
            if shape is INNER and _is_aside(other.words, lexicon):
                return Title(whole)
    return Title(piece(bare, start))


def _placeless(words: str, start: int, lexicon: Lexicon) -> Piece:
    """The other title without a country behind it: `The Last Letter, Italy`."""
    before, comma, place = words.rpartition(",")
    return piece(before if comma and place.strip() in lexicon.places else words, start)


def _is_aside(words: str, lexicon: Lexicon) -> bool:
    """Whether words in brackets speak of the film rather than name it: (film), (original title)."""
    low = words.casefold()
    return (
        words in lexicon.ratings
        or words[:1].islower()
        or words[:1].isdigit()
        or low in lexicon.genres
        or lexicon.film.search(low) is not None
    )


def dated(title: Title, inside: str, start: int, lexicon: Lexicon | None) -> Title | None:
    """The title with the year that brackets hold: `1994`, `2001 vs 1960`, `Original, 1994`, `USA, 1994`."""
    if YEARS.fullmatch(inside):
        year = Piece(inside, start, start + len(inside))
        return Title(title.piece, title.other, year, title.second, title.beside)
    if two := TWO.match(inside):
        one, second = (Piece(two[n], start + two.start(n), start + two.end(n)) for n in (1, 2))
        return title._replace(year=one, second=second)
    years = list(YEARS.finditer(inside))
    if not years or RANGE.search(inside) or (lexicon and is_no_release(inside, lexicon)):
        return None
    year = Piece(years[0][0], start + years[0].start(), start + years[0].end())
    before, after = inside[: years[0].start()], inside[years[0].end() :]
    rest = before if before.strip(EDGES) else after
    at = start if rest is before else start + years[0].end()
    beside = piece(rest, at)
    if len(NO_LETTERS.sub("", beside.words)) < 2:
        return title._replace(year=year)
    if lexicon and is_director(beside.words, title.piece.words, lexicon):
        return title._replace(year=year, beside=beside)
    if lexicon and title.other is None and rest is before and _names_film(before, beside, lexicon):
        return title._replace(year=year, other=beside)
    return title._replace(year=year, beside=beside)


def is_director(words: str, title: str, lexicon: Lexicon) -> bool:
    """Whether brackets hold a person beside the year, who can only be the director: `(Otto Preminger, 1944)`. Only
    where an original title would be in other letters, or on an English page; a film may bear a person's name."""
    person = re.split(r",| and | & | и ", words)[0].strip()
    known = person.split(" ")[0] in lexicon.given or INITIALS.match(person) is not None
    if not known or not is_name(person, lexicon, 1):
        return False
    letters = lexicon.language == "en" or "\u0400" <= person[0] < "\u0530"
    return letters and not set(person.casefold().split()) & set(title.casefold().split())


def is_no_release(inside: str, lexicon: Lexicon) -> bool:
    """Whether brackets with a year speak of a day, or of a book, a play, a series."""
    rest = MINUTES.sub("", RATED.sub("", YEARS.sub("", inside)))
    if not rest.strip(EDGES):
        return False
    days = re.search(r"\d", rest) and not lexicon.runtime.search(rest)
    low = rest.casefold()
    return bool(days) or bool(lexicon.works.search(rest)) or any(month in low for month in _folded(lexicon.months))


@lru_cache(maxsize=64)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str.casefold, words))


def _names_film(before: str, beside: Piece, lexicon: Lexicon) -> bool:
    if is_quoted(before):
        return True
    low = beside.words.casefold()
    country = any(part.strip() in lexicon.places for part in re.split(r"[,/–-]", beside.words))
    return not country and not _is_aside(beside.words, lexicon) and is_title(beside.words) and "." not in low


def is_title(words: str) -> bool:
    """Whether words are shaped as a title: short, begun with a capital or a digit, no sentence."""
    if not words or len(words) > LONGEST or len(words.split()) > MOST_WORDS or LOUD.search(words):
        return False
    if SENTENCE.search(words) or (has_quotes(words) and (TRAILING.match(words) or HEADLINE.search(words))):
        return False
    if not (words[0].isalnum() or any(map(str.isalnum, words))):
        return False
    first = words.lstrip("¡¿'’([…#")[:1]
    return bool(first) and (first.isupper() or first.isdigit() or not (first.islower() or first.isspace()))


def is_cased(words: str, language: str = "en") -> bool:
    """Whether most words that could have a capital have one, as titles in English do; in another
    language whether a title begins with one and is short."""
    if language != "en":
        return len(words.split()) <= 12
    big = [word for word in CASED.findall(words) if word.casefold() not in SMALL]
    return not big or sum(word[0].isupper() for word in big) >= 0.75 * len(big)
