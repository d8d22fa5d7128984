"""Breaking words into rows: at spaces, between Chinese letters, and inside words that are too wide.

It knows no font: a measure (words to pixels) is handed in. What must stay true: a row that holds
more than one letter is never wider than asked, and no mark is parted from the letter it stands on.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from quiz.screen.text.cleaning import JOINERS, NO_BREAK

BREAK = "\u200b"
"""Where a row may end without a space; it never stands in finished rows."""

IDEOGRAPHS = "\u2e80-\u2fff\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffee\U00020000-\U0003ffff"
OPENING = "「『（《〈【［｛“‘"
CLOSING = "、。，．・：；？！」』）》〉】］｝”’…ーゝ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ\u3099\u309a"
BEFORE_VOWEL = "เแโใไເແໂໃໄ"
NEVER_FIRST = "ะาำๅๆฯະາຳໆຯ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
UNSPACED = rf"[{IDEOGRAPHS}\u0e01-\u0e5b\u0e81-\u0edf]"
BETWEEN = (
    rf"(?<=[{IDEOGRAPHS}])(?<![{OPENING}])(?=[^ \n{NO_BREAK}{CLOSING}])"
    rf"|(?<=[^ \n{NO_BREAK}{OPENING}])(?=[{IDEOGRAPHS}])(?![{CLOSING}])"
    rf"|(?<=[\u0e01-\u0e5b\u0e81-\u0edf])(?<![{BEFORE_VOWEL}])(?=[\u0e01-\u0e5b\u0e81-\u0edf])(?![{NEVER_FIRST}])"
)
"""Between which letters a script without spaces may break: not before a closing mark nor behind an
opening one (as Japanese setting asks), nor inside a Thai or Lao syllable's letter and vowels."""

LAST_HYPHENATED = "\u058f"
"""Latin, Greek, Cyrillic and Armenian words break with a hyphen; the scripts behind them do not."""

LEAST = 3
"""Fewer letters of a word are not parted from it, where its row holds so many."""

NEAR = 5
VOWELS, SIGNS = "аеёиоуыэюяәөұүіїє", "ьъй"
"""A Cyrillic word is parted before a syllable if one begins within so many letters, and never before a sign."""

MEAN = 0.4
"""Of the letters that a row holds at most, which are narrow ones, so many it holds mostly."""

BALANCED_ROWS = 12
"""Longer texts are read, not looked at: equal rows would only cost time."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The width of words in pixels, the width there is, and how many letters a row holds at most."""

    of: Callable[[str], int]
    width: int
    letters: int

    def holds(self, words: str) -> bool:
        """Whether words fit a row."""
        return self.of(words) <= self.width

    def fitting(self, growing: list[str]) -> int:
        """How many of ever longer words fit; few of them are measured."""
        return bisect_right(growing, self.width, key=self.of)

    def filling(self, window: list[str]) -> int:
        """The same for beginnings that each have a word more than the last: sought first where rows mostly end, and
        from there by the letters that the width held last, so that two or three are measured."""
        low, high = 0, len(window)
        most = self.letters * MEAN
        while low < high:
            at = min(max(low, bisect_right(window, most, key=len) - 1), high - 1)
            wide = self.of(window[at])
            low, high = (at + 1, high) if wide <= self.width else (low, at)
            most = len(window[at]) * self.width / max(1, wide)
        return low


def breakable(text: str) -> str:
    """The text with BREAK wherever a script without spaces may end a row."""
    unspaced, between = _unspaced()
    return between.sub(BREAK, text) if unspaced.search(text) else text


@lru_cache(maxsize=1)
def _unspaced() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What scripts without spaces are known by, and where they may break; made when the first letter comes that our
    faces lack, since it would cost the first frame ten milliseconds."""
    return re.compile(UNSPACED), re.compile(BETWEEN)


def wrapped(text: str, measure: Measure) -> list[str]:
    """One paragraph in rows. A word too wide for a row is broken at a hyphen it has, else with one."""
    ends = [found.start() for found in re.finditer(rf" |{BREAK}|$", text)]
    rows: list[str] = []
    start = first = 0
    while first < len(ends):
        window = ends[first : first + measure.letters]
        word = text[start : ends[first]]
        fits = measure.filling([text[start:end] for end in window])
        if fits or len(word) < 2:
            last = max(fits, 1) - 1
            rows.append(text[start : window[last]])
            start = window[last] + 1
            first += last + 1
        else:
            *full, rest = _broken(word, measure)
            rows.extend(full)
            start = ends[first] - len(rest)
    return [row.replace(BREAK, "") for row in rows]


def balanced(text: str, rows: list[str], measure: Measure, near: int) -> list[str]:
    """The same number of rows in the narrowest width, to `near` pixels, that still holds them."""
    low, high = measure.width // 2, measure.width
    while high - low > near:
        middle = (low + high) // 2
        tried = wrapped(text, Measure(measure.of, middle, measure.letters))
        if len(tried) > len(rows) or any(row.endswith("-") for row in tried):
            low = middle
        else:
            high, rows = middle, tried
    return rows


def _broken(word: str, measure: Measure) -> list[str]:
    """A word in pieces that fit: cut behind its own hyphen or, where the script has it, with a new
    one. Only as many letters as a row can hold are ever measured, so a long word costs little."""
    pieces: list[str] = []
    while len(word) > 1 and (len(word) > measure.letters or not measure.holds(word)):
        beginnings = [_hyphened(word[:end]) for end in range(2, min(len(word), measure.letters))]
        fits = 1 + measure.fitting(beginnings)
        cut = _before_marks(word, _at_syllable(word, min(fits, max(LEAST, len(word) - LEAST))))
        own = max(word.rfind(mark, 2, cut + 1) for mark in "-–" + NO_BREAK)
        pieces.append(word[: own + 1].rstrip(NO_BREAK) if own > 0 else _hyphened(word[:cut]))
        word = word[own + 1 :] if own > 0 else word[cut:]
    return [*pieces, word]


def _hyphened(piece: str) -> str:
    return piece + "-" if piece[-1] <= LAST_HYPHENATED else piece


def _at_syllable(word: str, cut: int) -> int:
    """The cut moved forward to where a consonant before a vowel begins the rest, if that is near; in any case
    no row begins with a sign that belongs to the letter before."""
    letters = word.casefold()
    if len(letters) != len(word):
        return cut
    for place in range(cut, max(LEAST - 1, cut - NEAR), -1):
        if letters[place] not in VOWELS + SIGNS and letters[place + 1 : place + 2] in tuple(VOWELS):
            return place
    return next((place for place in range(cut, LEAST, -1) if letters[place] not in SIGNS), cut)


def _before_marks(word: str, cut: int) -> int:
    """The cut moved forward over marks, unless the word begins with nothing else."""
    moved = cut
    while moved > 1 and (word[moved] in JOINERS or unicodedata.category(word[moved]).startswith("M")):
        moved -= 1
    return moved if moved > 1 or cut == 1 else cut
