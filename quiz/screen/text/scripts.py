"""Other scripts: which way they run, the order they are drawn in, and Latin letters for the rest.

Fonts are drawn from left to right, so a row of Hebrew or Arabic is turned into the order seen:
"סרט 1957" is handed on as "1957 טרס". Where python-bidi is installed it finds that order and
arabic-reshaper joins Arabic letters; without them a small rule of our own keeps rows readable.
What must stay true: nothing of this is imported or run before a letter our faces lack.
"""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import groupby

RIGHT = ("R", "AL")
MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
OPENS = "([{<«‹"
CLOSES = ")]}>»›"
POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8]"
)
"""Vowel points of Hebrew and Arabic: left out, as print does, since turned rows set them badly."""
ARABIC = re.compile("[\u0620-\u06ff]")

Order = Callable[[str, bool], str]


def forget() -> None:
    """Looks anew for what is installed."""
    for kept in (seen, installed):
        kept.cache_clear()


def runs_right(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first strong letter says so."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in RIGHT for kind in strong if kind == "L" or kind in RIGHT), False)


@lru_cache(maxsize=4096)
def seen(row: str, rtl: bool, order: Order | None = None) -> str:
    """A row in the order its letters are seen from left to right, Arabic letters joined. `order`
    is found by what is installed unless given."""
    if not any(unicodedata.bidirectional(letter) in (*RIGHT, "AN") for letter in row):
        return row
    row = POINTS.sub("", row)
    joined = _joined(row) if ARABIC.search(row) else row
    turned = (order or (library_order if installed("bidi") else plain_order))(joined, rtl)
    return _facing(turned, rtl)


def library_order(row: str, rtl: bool) -> str:
    """The order by the Unicode algorithm. python-bidi leaves brackets unturned (its issue 25)."""
    from bidi import get_display

    return str(get_display(row, base_dir="R" if rtl else "L"))


def plain_order(row: str, rtl: bool) -> str:
    """The order by a short form of the Unicode algorithm (UAX 9): letters and numbers keep their
    own way, what stands between two of one way goes with them, and the rest with the paragraph."""
    letters = list(zip(_levels(row, rtl), row, strict=True))
    for level in range(max((high for high, _ in letters), default=0), 0, -1):
        letters = _turned(letters, level)
    return "".join(letter for _, letter in letters)


def romanised(letter: str) -> str:
    """A letter in Latin letters, by AnyAscii; nothing for a mark without a sound of its own, else "?"."""
    from anyascii import anyascii

    return anyascii(letter) or ("" if unicodedata.category(letter) in ("Mn", "Mc", "Me", "Lm") else "?")


@lru_cache(maxsize=8)
def installed(package: str) -> bool:
    """Whether a package can be imported, found without importing it."""
    return importlib.util.find_spec(package) is not None


def _joined(row: str) -> str:
    if not installed("arabic_reshaper"):
        return row
    from arabic_reshaper import reshape

    return str(reshape(row))


def _turned(letters: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    """The letters with each part at or above a level reversed."""
    parts = ((high, list(part)) for high, part in groupby(letters, lambda letter: letter[0] >= level))
    return [letter for high, part in parts for letter in (part[::-1] if high else part)]


def _levels(row: str, rtl: bool) -> list[int]:
    """For each letter how often its part is turned: even runs to the right, odd to the left."""
    base = "R" if rtl else "L"
    ways = _with_brackets(row, _ways(row), base)
    levels: list[int] = []
    before = base
    for at, way in enumerate(ways):
        if way == " ":
            after = next((_side(later) for later in ways[at:] if later != " "), base)
            way = before if before == after else base
        else:
            before = _side(way)
        levels.append({"R": 1, "N": 2, "L": 2 if rtl else 0}[way])
    return levels


def _with_brackets(row: str, ways: list[str], base: str) -> list[str]:
    """The ways with both brackets of a pair going one way (N0 of UAX 9): with the paragraph, or
    with what they hold if the letters before them go that way too."""
    given = list(ways)
    begun: list[int] = []
    for at, letter in enumerate(row):
        if letter in OPENS:
            begun.append(at)
        elif letter in CLOSES and begun and row[begun[-1]] == letter.translate(MIRROR):
            first = begun.pop()
            held = {_side(way) for way in ways[first:at]} - {" "}
            before = next((_side(way) for way in reversed(ways[:first]) if way != " "), base)
            if held:
                given[first] = given[at] = base if base in held else before
    return given


def _side(way: str) -> str:
    return "R" if way == "N" else way


def _ways(row: str) -> list[str]:
    """R and L for letters, N for numbers among letters that run left, a space for the rest."""
    ways: list[str] = []
    strong = ""
    for at, letter in enumerate(row):
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", *RIGHT):
            strong = "L" if kind == "L" else "R"
            ways.append(strong)
        elif kind in ("EN", "AN") or _in_number(row, at):
            ways.append("L" if strong == "L" and kind != "AN" else "N")
        else:
            ways.append(ways[-1] if kind == "NSM" and ways else " ")
    return ways


def _in_number(row: str, at: int) -> bool:
    """Whether a mark belongs to a number: a point or sign inside it, a percent sign beside it."""
    kind = unicodedata.bidirectional(row[at])
    sides = [
        unicodedata.bidirectional(side) in ("EN", "AN")
        for side in (row[at - 1 : at] or " ", row[at + 1 : at + 2] or " ")
    ]
    return (kind in ("ES", "CS") and all(sides)) or (kind == "ET" and any(sides))


def _facing(row: str, rtl: bool) -> str:
    """The row with brackets turned that are seen back to front: a pair that ends before it begins,
    and a single one in a paragraph that runs left."""
    letters = list(row)
    waiting: list[int] = []
    for at, letter in enumerate(row):
        if letter not in OPENS and letter not in CLOSES:
            continue
        if not waiting or row[waiting[-1]] != letter.translate(MIRROR):
            waiting.append(at)
            continue
        begun = waiting.pop()
        if letter in OPENS:
            letters[begun], letters[at] = letter, row[begun]
    for at in waiting if rtl else ():
        letters[at] = letters[at].translate(MIRROR)
    return "".join(letters)
