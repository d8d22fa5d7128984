"""The only place that measures words: cleaned, broken into rows, drawn once, kept.

`shape` turns a text into Lines (rows with a size in pixels); `picture` draws Lines in a colour.
Both remember what they made, so a frame that shows the same words renders nothing. Words all of
whose letters our faces have take the short way: measure, wrap, draw. Any others are first given a
font, a direction and places to break (borrowed, scripts, rows), of which the first such letter
bears the cost. What must stay true: no row is wider than the width asked for, what is measured is
what is drawn, and every word can be read whatever its script.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pygame
import pygame.freetype

from quiz.screen.text import borrowed, fonts, scripts, setting
from quiz.screen.text.cleaning import NO_BREAK, capitals, clean
from quiz.screen.text.pictures import PIXEL, Pictures
from quiz.screen.text.rows import BALANCED_ROWS, BREAK, Measure, balanced, breakable, wrapped
from quiz.screen.theme import Colour, Style

__all__ = [
    "NO_BREAK", "Lines", "clean", "make_room", "measure_of", "picture", "row_left", "row_width", "shape", "start",
]  # fmt: skip

NARROWEST = 5
"""Letters to a size (an i takes a quarter of it): no row holds more than this, so that a very long
word is never measured whole."""

SIXTY = "Which of these films was the first to be shown in a theatre?"
"""Sixty letters of a question; Cyrillic ones are a tenth wider and so fewer fit where these do."""

LEAST_ROOM, MOST_ROOM, SCREENS, LARGE_SCREENS = 4 * 2**20, 40 * 2**20, 0.75, 2
KEPT = 2048
"""Texts that stay shaped: a page is tried in twenty sizes of type until it fits, and in some of them again."""
DRAWN = Pictures(LEAST_ROOM)
"""The words of a page take 2 MB at 1920x1080, 9 at 3840x2160, and 22 there at twice the size of
type, a third more for plain reading (measured). Three quarters of a window's pixels hold the page that
leaves and the one that comes, where type is large two windows', or every frame would draw every word;
what is older was drawn for questions that do not come again."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Words as they will stand: rows as they are read, the size of the type, the width of the
    widest row and the height of all of them, in pixels; `pitch` is from one row to the next, `base`
    from a row's top to the line its letters stand on, `widths` those of the rows. `rtl`: they run
    from right to left."""

    rows: tuple[str, ...]
    style: Style
    size: int
    width: int
    height: int
    pitch: int
    base: int
    widths: tuple[int, ...]
    rtl: bool = False


def make_room(size: tuple[int, int], large: bool = False) -> None:
    """Keeps the words that were drawn last, as many as a window of this size in pixels needs; `large`: its type is
    larger than usual, or set wider."""
    screens = LARGE_SCREENS if large else SCREENS
    DRAWN.most = min(max(LEAST_ROOM, round(screens * PIXEL * size[0] * size[1])), MOST_ROOM)


def start() -> None:
    """Makes the fonts ready; after `pygame.quit` it must be called again before anything is shaped."""
    pygame.font.init()
    pygame.freetype.init()
    for module in (fonts, borrowed, scripts, setting):
        module.forget()
    for kept in (shape, measure_of):
        kept.cache_clear()
    DRAWN.forget()
    fonts.open_all()


@lru_cache(maxsize=KEPT)
def shape(text: str, style: Style, size: int, width: int) -> Lines:
    """The text broken into rows at most `width` pixels wide. Breaks at spaces, between the letters
    of scripts without spaces and where the text has a new line; a word too wide for a row is broken
    at a hyphen it has, else with one."""
    words = clean(capitals(text) if style.caps else text)
    rtl = False
    if not fonts.draws(style.face, words):
        words = borrowed.drawable(words, style.face)
        words = capitals(words) if style.caps else words
        rtl = scripts.runs_right(words)
        words = breakable(words)
    room = max(width, size)
    measure = Measure(_width(words, style, size, rtl), room, 2 + NARROWEST * room // size)
    rows = [row for part in words.split("\n") for row in wrapped(part, measure)]
    if style.balanced and 1 < len(rows) <= BALANCED_ROWS and "\n" not in words:
        rows = balanced(words, rows, measure, max(2, size // 4))
    return _lines(tuple(rows), style, size, rtl)


def picture(lines: Lines, colour: Colour, align: float = 0.0) -> pygame.Surface:
    """The Lines drawn on nothing: `align` 0 sets the rows to where reading starts (left, or right
    where it runs left), 0.5 in the middle, 1 to where it ends."""
    return DRAWN.of((lines, colour, align), lambda: _drawn(lines, colour, align))


def row_width(lines: Lines, number: int) -> int:
    """The width of one row in pixels."""
    return lines.widths[number]


def row_left(lines: Lines, number: int, align: float = 0.0) -> int:
    """How far right of the Lines' left edge a row begins, in pixels; `align` as in `picture`."""
    return round((lines.width - lines.widths[number]) * (1 - align if lines.rtl else align))


@lru_cache(maxsize=256)
def measure_of(style: Style, size: int, letters: int = 60) -> int:
    """The pixels that so many letters of running text take: for rows no longer than is easy to read."""
    return round(setting.width_of(SIXTY, style, size) * letters / len(SIXTY))


def _width(words: str, style: Style, size: int, rtl: bool) -> Callable[[str], int]:
    """What measures rows of these words; whether our face has their letters is asked once for all."""
    if fonts.draws(style.face, words + "-") and not setting.is_spaced(style):
        return lambda row: setting.plain_width(row, style.face, size)
    return lambda row: setting.width_of(row.replace(BREAK, ""), style, size, rtl)


def _lines(rows: tuple[str, ...], style: Style, size: int, rtl: bool) -> Lines:
    set_rows = [setting.pieces(row, style, size, rtl) for row in rows]
    above, below = setting.reach((row for row, _ in set_rows), style.face, size)
    ours = fonts.font(style.face, size)
    least = above + below if above + below > ours.get_height() else 0
    pitch = max(round(size * style.leading), least)
    widths = tuple(width for _, width in set_rows)
    base = (pitch - above - below) // 2 + above
    return Lines(rows, style, size, max(widths), pitch * len(rows), pitch, base, widths, rtl)


def _drawn(lines: Lines, colour: Colour, align: float) -> pygame.Surface:
    surface = pygame.Surface((max(1, lines.width), max(1, lines.height)), pygame.SRCALPHA)
    for number, row in enumerate(lines.rows):
        left, line = row_left(lines, number, align), number * lines.pitch + lines.base
        for piece in setting.pieces(row, lines.style, lines.size, lines.rtl)[0]:
            font = setting.drawn_with(piece.loan, lines.style.face, lines.size)
            letters = font.render(piece.letters, True, colour)
            for again in range(setting.stroke(piece.loan, lines.style.face, lines.size) + 1):
                surface.blit(letters, (left + piece.left + again, line - font.get_ascent() - again % 2))
    return surface
