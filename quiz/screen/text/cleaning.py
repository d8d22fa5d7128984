"""Words as they may be drawn: composed, without control marks, with the spaces that hold glued.

What must stay true: the words keep their order and their letters; only what no font draws goes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NO_BREAK = "\u00a0"
JOINERS = "\u200c\u200d"
"""Part of the spelling of Persian and Hindi, though they draw nothing themselves."""

UNITS = "min|h|s|km|m|kg|мин|ч|с|км|м|кг|млн|млрд|тыс|мың|сағ|сек|жыл|ж|г|год|года|лет|pts|p"
ONE = "авикосуяАВИКОСУЯ"
"""Russian words of one letter, which do not end a row."""
GLUE = (
    (re.compile(rf"(?<=\d) (?=(?:{UNITS})\b)"), NO_BREAK),
    (re.compile(r"(?<=\d) (?=\d{3}\b|[%°₸€$])"), NO_BREAK),
    (re.compile(r"(?<=[№§]) (?=\d)"), NO_BREAK),
    (re.compile(r" (?=[–—](?: |$))"), NO_BREAK),
    (re.compile(r" (?=\(\d{4}\))"), NO_BREAK),
    (re.compile(rf"(?<=[ \n(«„][{ONE}]) |(?<=\A[{ONE}]) "), NO_BREAK),
)
"""Spaces that do not break: number and unit, thousands, № and number, before a dash, before the year of a film, and
behind a Russian word of one letter."""

SAME_AS = str.maketrans(
    {"\u2011": "-", "\u2009": NO_BREAK, "\u202f": NO_BREAK, "\t": " ", "\r": None, "\u00ad": None, "\ufeff": None}
)
STRAY_JOINER = re.compile(rf"(?<![\u0590-\u1fff])[{JOINERS}]|[{JOINERS}](?![\u0590-\u1fff{JOINERS}])")
APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
"""One that was typed, between letters: `Ocean's`, `d'Artagnan`. Elsewhere it may be a quotation mark."""


@lru_cache(maxsize=1024)
def clean(text: str) -> str:
    """The text without what cannot or must not be drawn: lone surrogates, control and direction
    marks; composed letters, one kind of new line, apostrophes as they are printed, and spaces that must not break
    made so."""
    text = text.replace("\r\n", "\n").translate(SAME_AS)
    text = unicodedata.normalize("NFC", text)
    if not text.isprintable():  # else it is known at once that each letter is drawn
        text = "".join(ch for ch in text if _drawn(ch))
    text = text if text.isascii() else STRAY_JOINER.sub("", text)
    text = "\n".join(" ".join(part.split(" ")).strip(" ") for part in re.sub(" {2,}", " ", text).split("\n"))
    for space, glue in GLUE:
        text = space.sub(glue, text)
    return APOSTROPHE.sub("’", text) if "'" in text else text


def capitals(text: str) -> str:
    """The text in capitals, but for Georgian, whose capitals are newer than most fonts."""
    return "".join(letter if "ა" <= letter <= "ჿ" else letter.upper() for letter in text)


def _drawn(letter: str) -> bool:
    return letter == "\n" or letter in JOINERS or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")
