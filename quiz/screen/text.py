"""The only place that measures words: cleaned, broken into rows, drawn once, kept.

`shape` turns a text into Lines (rows with a size in pixels); `picture` draws Lines in a colour.
Both remember what they made, so a frame that shows the same words renders nothing. What must stay
true: no row is wider than the width asked for, and pygame's built-in font, which draws Қ as К, is
used only when both font families are gone, and then it is said.
"""

from __future__ import annotations

import importlib.util
import logging
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pygame
import pygame.freetype

from quiz.screen.theme import Colour, Face, Style

LOG = logging.getLogger(__name__)

SANS = "font_source_sans_pro"
SERIF = "font_source_serif_pro"
FILES: dict[Face, tuple[tuple[str, str], ...]] = {
    "regular": ((SANS, "SourceSansPro-Regular.otf"), (SERIF, "SourceSerifPro-Regular.otf")),
    "semibold": ((SANS, "SourceSansPro-Semibold.otf"), (SERIF, "SourceSerifPro-Semibold.otf")),
    "bold": ((SANS, "SourceSansPro-Bold.otf"), (SERIF, "SourceSerifPro-Bold.otf")),
    "serif": ((SERIF, "SourceSerifPro-Semibold.otf"), (SANS, "SourceSansPro-Semibold.otf")),
    "black": ((SERIF, "SourceSerifPro-Black.otf"), (SANS, "SourceSansPro-Bold.otf")),
}
"""For each face the file wanted, then the one of the other family that stands in for it."""

NO_BREAK = "\u00a0"
UNITS = "min|h|s|km|m|kg|мин|ч|с|км|м|кг|млн|млрд|тыс|мың|сағ|сек|жыл|ж|г|год|года|лет|pts|p"
GLUE = (
    (re.compile(rf"(?<=\d) (?=(?:{UNITS})\b)"), NO_BREAK),
    (re.compile(r"(?<=\d) (?=\d{3}\b|[%°₸€$])"), NO_BREAK),
    (re.compile(r"(?<=[№§]) (?=\d)"), NO_BREAK),
    (re.compile(r" (?=[–—](?: |$))"), NO_BREAK),
)
"""Spaces that do not break: number and unit, thousands, № and number, and before a dash."""

SAME_AS = str.maketrans(
    {"\u2011": "-", "\u2009": NO_BREAK, "\u202f": NO_BREAK, "\t": " ", "\r": None, "\u00ad": None, "\ufeff": None}
)


@dataclass(frozen=True, slots=True)
class Lines:
    """Words as they will stand: rows, the size of the type, the width of the widest row and the
    height of all of them, in pixels; `pitch` is from one row to the next."""

    rows: tuple[str, ...]
    style: Style
    size: int
    width: int
    height: int
    pitch: int


def start() -> None:
    """Makes the fonts ready; after `pygame.quit` it must be called again before anything is shaped."""
    pygame.font.init()
    pygame.freetype.init()
    for kept in (_font, _coverage, _covered, _readable, _tell, shape, picture):
        kept.cache_clear()


@lru_cache(maxsize=4096)
def shape(text: str, style: Style, size: int, width: int) -> Lines:
    """The text broken into rows at most `width` pixels wide. Breaks at spaces and where the text
    has a new line; a word too wide for a row is broken at a hyphen it has, else with one."""
    words = clean(text.upper() if style.caps else text)
    words = _drawable(words, style.face)
    rows = [row for part in words.split("\n") for row in _rows(part, style, size, max(width, size))]
    if style.balanced and len(rows) > 1 and "\n" not in words:
        rows = _balanced(words, rows, style, size, width)
    pitch = round(size * style.leading)
    widest = max(_advance(row, style, size) for row in rows)
    return Lines(tuple(rows), style, size, widest, pitch * len(rows), pitch)


@lru_cache(maxsize=384)
def picture(lines: Lines, colour: Colour, align: float = 0.0) -> pygame.Surface:
    """The Lines drawn on nothing: `align` 0 sets the rows to the left, 0.5 in the middle, 1 to the
    right of the widest."""
    surface = pygame.Surface((max(1, lines.width), max(1, lines.height)), pygame.SRCALPHA)
    font = _font(lines.style.face, lines.size)
    for number, row in enumerate(lines.rows):
        left = round((lines.width - _advance(row, lines.style, lines.size)) * align)
        top = number * lines.pitch + (lines.pitch - font.get_height()) // 2
        for letters, offset in _pieces(row, lines.style, lines.size):
            surface.blit(font.render(letters, True, colour), (left + offset, top))
    return surface


def row_width(lines: Lines, number: int) -> int:
    """The width of one row in pixels."""
    return _advance(lines.rows[number], lines.style, lines.size)


def clean(text: str) -> str:
    """The text without what cannot or must not be drawn: lone surrogates, control and direction
    marks; composed letters, one kind of new line, and spaces that must not break made so."""
    text = text.replace("\r\n", "\n").translate(SAME_AS)
    text = unicodedata.normalize("NFC", text)
    text = "".join(ch for ch in text if ch == "\n" or unicodedata.category(ch) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    text = "\n".join(" ".join(part.split(" ")).strip(" ") for part in re.sub(" {2,}", " ", text).split("\n"))
    for space, glue in GLUE:
        text = space.sub(glue, text)
    return text


def _rows(text: str, style: Style, size: int, width: int) -> list[str]:
    rows: list[str] = []
    row = ""
    for word in text.split(" "):
        longer = f"{row} {word}" if row else word
        if _advance(longer, style, size) <= width:
            row = longer
            continue
        if row:
            rows.append(row)
        *full, row = _broken(word, style, size, width)
        rows.extend(full)
    return [*rows, row]


def _broken(word: str, style: Style, size: int, width: int) -> list[str]:
    """A word in pieces that fit: whole if it fits, cut behind its own hyphen or with a new one."""
    pieces: list[str] = []
    while len(word) > 1 and _advance(word, style, size) > width:
        beginnings = range(2, min(len(word), 2 + width))
        cut = 1 + bisect_right(beginnings, width, key=lambda end: _advance(word[:end] + "-", style, size))
        own = max(word.rfind(mark, 2, cut + 1) for mark in "-–" + NO_BREAK)
        pieces.append(word[: own + 1].rstrip(NO_BREAK) if own > 0 else word[:cut] + "-")
        word = word[own + 1 :] if own > 0 else word[cut:]
    return [*pieces, word]


def _balanced(words: str, rows: list[str], style: Style, size: int, width: int) -> list[str]:
    """The same number of rows in the narrowest width that still holds them."""
    low, high = width // 2, width
    while high - low > max(2, size // 4):
        middle = (low + high) // 2
        tried = _rows(words, style, size, middle)
        if len(tried) > len(rows) or any(row.endswith("-") for row in tried):
            low = middle
        else:
            high, rows = middle, tried
    return rows


def _pieces(row: str, style: Style, size: int) -> list[tuple[str, int]]:
    """What is drawn at which offset: the whole row, or letter by letter where there is tracking."""
    row = row.replace(NO_BREAK, " ")
    if not style.tracking:
        return [(row, 0)] if row else []
    font = _font(style.face, size)
    gap = round(size * style.tracking)
    pieces: list[tuple[str, int]] = []
    offset = 0
    for letter in re.findall(r".[\u0300-\u036f]*", row):
        pieces.append((letter, offset))
        offset += font.size(letter)[0] + gap
    return pieces


def _advance(row: str, style: Style, size: int) -> int:
    font = _font(style.face, size)
    if not style.tracking:
        return font.size(row.replace(NO_BREAK, " "))[0]
    pieces = _pieces(row, style, size)
    return pieces[-1][1] + font.size(pieces[-1][0])[0] if pieces else 0


def _drawable(text: str, face: Face) -> str:
    """The text with letters the face lacks replaced by their plain form (ſ by s), else by "?"."""
    if all(_covered(face, letter) for letter in set(text)):
        return text
    return "".join(letter if _covered(face, letter) else _plain(face, letter) for letter in text)


def _plain(face: Face, letter: str) -> str:
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(ch))
    return plain if plain and all(_covered(face, ch) for ch in plain) else "?"


@lru_cache(maxsize=8192)
def _covered(face: Face, letter: str) -> bool:
    return letter in ("\n", NO_BREAK) or _coverage(face).get_metrics(letter)[0] is not None


@lru_cache(maxsize=16)
def _coverage(face: Face) -> pygame.freetype.Font:
    path = _readable(face)
    return pygame.freetype.Font(str(path) if path else None, 20)


@lru_cache(maxsize=128)
def _font(face: Face, size: int) -> pygame.font.Font:
    path = _readable(face)
    return pygame.font.Font(str(path) if path else None, size)


@lru_cache(maxsize=16)
def _readable(face: Face) -> Path | None:
    """The first font file for a face that can be read; None is pygame's own font. Says what is
    missing."""
    for package, name in FILES[face]:
        path = _folder(package) / name
        try:
            pygame.freetype.Font(str(path), 20)
        except (OSError, pygame.error) as fault:
            LOG.info("%s", fault)
            _tell(package)
            continue
        return path
    _tell("")
    return None


@lru_cache(maxsize=8)
def _tell(package: str) -> None:
    """Says once that a family is missing; none is named when all are."""
    if package:
        remedy = f"install {package.replace('_', '-')} again"
        LOG.warning("a font of %s cannot be read; another is used; %s", package, remedy)
    else:
        LOG.warning("no font of ours can be read: Kazakh letters may be drawn wrong; install the project again")


def _folder(package: str) -> Path:
    """Where a font package keeps its files, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return Path(package)
    return Path(next(iter(spec.submodule_search_locations))) / "files"
