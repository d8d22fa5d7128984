"""Reads a raw document: bytes into words that patterns can be matched on, each letter with its place.

What must stay true: any bytes give words or a reason, in time linear in their number, and
`Text.span` leads from the words that were matched back to where they stand in the text as decoded.
Between the two lie edits: tags, link addresses, footnote numbers, soft hyphens and stress marks are
left out, odd blanks become blanks, and Latin letters in a Cyrillic word become the letters they
look like (and the other way round), since a search for `кино` finds no `кинo`.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

MOST_BYTES = 32 * 1024 * 1024
MARKUP = re.compile(r"<(?:!doctype|html|body|head|div|p|h[1-6]|table|ul|ol|span|article|section)\b", re.IGNORECASE)
CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0301\u0300"
LEFT_OUT = re.compile(
    rf"[{UNSEEN}\[*_#](?:(?<=[{UNSEEN}])"
    r"|(?<=\[)(?:\d{1,3}|note \d{1,2}|edit|citation needed|править)\]"
    r"|(?<=\*)\*|(?<=_)_(?:(?<!\w__)|(?!\w))"
    r"|(?<=#)(?<![^\n].)#{0,5}[ \t]+)"
)
"""What stands in the way. Its first letter stands first, before what it must be, for a search to pass over all else."""
BLANK_RUN = re.compile(r"[ \t\n](?:(?<=\n)[ \t\r\n]{5,}|(?<!\n)[ \t]{4,})")
LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,2000}\)")
BLANKS = dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u202f\u3000\r", " ")
BLANKS |= dict.fromkeys("\u2028\u2029\u0085\u000b\u000c", "\n") | dict.fromkeys("’‘ʼʹ´`", "'")
BLANKS |= {digit: str(n) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for n, digit in enumerate(digits)}
WORD, LETTER = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]")
LATIN, CYRILLIC = "AaBCcEeHIiKkMOoPpTXxy", "АаВСсЕеНІіКкМОоРрТХху"
LATIN_END = "\u0250"
LATIN_LETTER, OTHER_LETTER = rf"[^\W\d_{LATIN_END}-\U0010ffff]", r"[^\W\d_\x00-\u024f]"
MIXED = re.compile(rf"{OTHER_LETTER}(?:(?<={LATIN_LETTER}.)|(?={LATIN_LETTER}))")
"""A letter of another script beside a Latin one, as every word of both has somewhere."""
MIXED_IN = re.compile(rf"{LATIN_LETTER}(?:(?<={OTHER_LETTER}.)|(?={OTHER_LETTER}))")
"""The same by its Latin letter, which is the seldom one where a document is mostly Cyrillic."""
TO_CYRILLIC, TO_LATIN = str.maketrans(LATIN, CYRILLIC), str.maketrans(CYRILLIC, LATIN)
BINARY = frozenset(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27}

Edit = tuple[int, int, str]
"""Start and end of what is replaced, and the words instead of it."""


class Unreadable(Exception):
    """The bytes are no text; says why, as the key of a sentence."""


@dataclass(frozen=True, slots=True)
class Text:
    """A document: `source` as decoded, `plain` for matching, `places` the place of each plain letter
    in the source, `encoding` as it was read."""

    source: str
    plain: str
    places: Sequence[int]
    encoding: str = "utf-8"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where plain[start:end] stands in the source."""
        return self.places[start], self.places[end - 1] + 1


def read(raw: bytes) -> Text:
    """The words of a document; raises Unreadable for what is no text."""
    if len(raw) > MOST_BYTES:
        raise Unreadable("too-large")
    source, encoding = decode(raw)
    return of(source, encoding)


def of(source: str, encoding: str = "utf-8") -> Text:
    """The same of words that are decoded already."""
    from quiz.documents.markup import edits_of  # only a page needs it

    edits = edits_of(source) if MARKUP.search(source, 0, 4000) else ()
    plain, places = _apply(source, edits, range(len(source)))
    if "\n" not in plain:
        plain = plain.replace("\r", "\n")
    again, moved = _apply(plain, _small_edits(plain), places)
    return Text(source, _alike(_blanked(again)), moved, encoding)


def decode(raw: bytes) -> tuple[str, str]:
    """The text and its encoding: as its mark or itself says, else UTF-8, else what its letters fit."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(name, "replace"), name
    try:
        words = raw.decode("utf-8")
    except UnicodeDecodeError:
        words = ""
    if words or not raw:
        if sum(raw.count(byte) for byte in BINARY) * 50 > len(raw):
            raise Unreadable("binary")
        return words, "utf-8"
    if raw.count(0) * 20 > len(raw) or sum(raw.count(byte) for byte in BINARY) * 50 > len(raw):
        return _wide(raw)
    name = _declared(raw) or _guessed(raw)
    return raw.decode(name, "replace"), name


def _wide(raw: bytes) -> tuple[str, str]:
    """UTF-16 without a mark: every other byte of Latin letters is nought."""
    name = "utf-16-le" if raw[1:200:2].count(0) > raw[:200:2].count(0) else "utf-16-be"
    words = raw.decode(name, "replace")
    if not words or sum(letter.isprintable() or letter.isspace() for letter in words) < 0.95 * len(words):
        raise Unreadable("binary")
    return words, name


def _declared(raw: bytes) -> str:
    """The encoding a page names, when Python has it and it fits."""
    found = CHARSET.search(raw, 0, 4000)
    if found is None:
        return ""
    name = found[1].decode("ascii", "replace").lower()
    try:
        raw.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return ""
    return name


def _guessed(raw: bytes) -> str:
    """cp1251 or koi8-r for Cyrillic, told by where their small letters lie, else cp1252."""
    sample = raw[:200_000]
    high = [sample.count(byte) for byte in range(0xC0, 0x100)]
    upper, lower, latin = sum(high[:32]), sum(high[32:]), sum(map(bytes.isalpha, (bytes([b]) for b in sample[:5000])))
    if (upper + lower) * max(1, min(len(sample), 5000)) < latin * len(sample) * 0.4:
        return "cp1252"
    return "koi8-r" if upper > lower else "cp1251"


def _small_edits(words: str) -> list[Edit]:
    """Marks that stand in the way of a match: link addresses, footnotes, stress marks."""
    edits = [(found.start(), found.end(), "") for found in LEFT_OUT.finditer(words)]
    edits += [(found.start() + 3, found.end(), "") for found in BLANK_RUN.finditer(words)]
    for found in LINK.finditer(words) if "](" in words else ():
        edits += [(found.start(), found.start(1), ""), (found.end(1), found.end(), "")]
    return sorted(edits)


def _blanked(words: str) -> str:
    """The words with plain blanks, marks and digits for odd ones, of which a document has few kinds."""
    for odd, usual in BLANKS.items():
        words = words.replace(odd, usual)
    return words


def _apply(words: str, edits: Sequence[Edit], places: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The words after the edits (sorted; one that overlaps another is dropped), and their places, which were `places`
    before them."""
    if not edits:
        return words, places
    parts, moved, at = [], array("l"), 0
    for start, end, instead in edits:
        if start < at:
            continue
        parts += [words[at:start], instead]
        moved.extend(places[at:start])
        if instead:
            moved.extend([places[start]] * len(instead))
        at = end
    parts.append(words[at:])
    moved.extend(places[at:])
    return "".join(parts), moved


def _alike(words: str) -> str:
    """Words of one script each, as far as the letters of the other look the same."""
    if words.isascii():
        return words
    mixed, parts, at = MIXED if words.count("e") >= words.count("а") else MIXED_IN, [], 0
    for found in mixed.finditer(words):
        if found.start() < at:
            continue
        first = found.start()
        while first > at and LETTER.match(words, first - 1):
            first -= 1
        if word := WORD.match(words, first):
            parts += [words[at:first], _one_script(word)]
            at = word.end()
    return "".join((*parts, words[at:]))


def _one_script(found: re.Match[str]) -> str:
    word = found[0]
    if min(word) >= LATIN_END or max(word) < LATIN_END:
        return word
    latin = sum(letter < LATIN_END for letter in word)
    strange = sum("\u0400" <= letter < "\u0530" for letter in word)
    return word.translate(TO_CYRILLIC) if strange >= latin else word.translate(TO_LATIN)
