"""Where the letters of a row stand: what is measured is what is drawn.

A row whose letters our face has is one piece, or with tracking one piece for each letter at the
place kerning gives it. Any other row is cut where the font changes. What must stay true: a row's
width is the right end of its last piece, and marks stay with their letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import pygame

from quiz.screen.text.borrowed import WEIGHTS, Lender, Loan, lender
from quiz.screen.text.cleaning import JOINERS, NO_BREAK
from quiz.screen.text.fonts import draws, font, has, opened, readable
from quiz.screen.text.scripts import seen
from quiz.screen.theme import Face, Style

CLUSTER = re.compile(r"(?s).[\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff]*")

STROKE = 5500
"""Sizes to weights: a font 300 lighter than wanted is drawn again over an 18th of its size to the
right, every other time a pixel higher for the bars of Hebrew letters; about what Source Sans gains
from regular to bold (compared by eye at 28, 42 and 66 px)."""

TALLEST = 1.08
SHALLOWEST, DEEPEST = 0.34, 0.42
"""How far, in sizes, another font reaches up and down from the line, whatever it says: some claim
twice what they draw, and DejaVu's Arabic goes deeper than it claims."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters drawn at once, how far right they stand, and the font lent for them, if any."""

    letters: str
    left: int
    loan: Loan | None = None


@lru_cache(maxsize=2048)
def width_of(row: str, style: Style, size: int, rtl: bool = False) -> int:
    """The width of a row in pixels."""
    if draws(style.face, row) and not is_spaced(style):
        return font(style.face, size).size(row.replace(NO_BREAK, " "))[0]
    return pieces(row, style, size, rtl)[1]


@lru_cache(maxsize=4096)
def plain_width(row: str, face: Face, size: int) -> int:
    """The width of a row all of whose letters a face of ours has, as far apart as it has them."""
    return font(face, size).size(row.replace(NO_BREAK, " "))[0]


def pieces(row: str, style: Style, size: int, rtl: bool = False, lend: Lender = lender) -> tuple[list[Piece], int]:
    """A row's pieces from left to right and its width in pixels."""
    row = row.replace(NO_BREAK, " ")
    if draws(style.face, row):
        return _of_ours(row, style, size)
    made: list[Piece] = []
    pen = 0
    for loan, letters in _runs(_lendable(seen(row, rtl), style.face, lend), style.face, lend):
        run, width = _lent(letters, loan, style, size) if loan else _of_ours(letters, style, size)
        made += [Piece(piece.letters, pen + piece.left, loan) for piece in run]
        pen += width
    return made, pen


def drawn_with(loan: Loan | None, face: Face, size: int) -> pygame.font.Font:
    """The font of a piece."""
    return opened(loan.path, round(size * loan.scale), loan.script) if loan else font(face, size)


def stroke(loan: Loan | None, face: Face, size: int) -> int:
    """How many pixels to the right a piece is drawn again, so that a font that has no bold weight
    stands beside ours."""
    return max(0, round(size * (WEIGHTS[face] - loan.weight) / STROKE)) if loan else 0


def reach(rows: Iterable[list[Piece]], face: Face, size: int) -> tuple[int, int]:
    """How far above and below the line the fonts of all pieces reach, in pixels."""
    ours = font(face, size)
    above, below = ours.get_ascent(), ours.get_height() - ours.get_ascent()
    for loan in {piece.loan for row in rows for piece in row if piece.loan}:
        lent = drawn_with(loan, face, size)
        above = max(above, min(lent.get_ascent(), round(size * TALLEST)))
        depth = max(lent.get_height() - lent.get_ascent(), round(size * SHALLOWEST))
        below = max(below, min(depth, round(size * DEEPEST)))
    return above, below


def forget() -> None:
    """Measures everything anew."""
    for kept in (width_of, plain_width, _step, _wide, _overhang):
        kept.cache_clear()


def is_spaced(style: Style) -> bool:
    """Whether letters or words stand farther apart than the font has it."""
    return bool(style.tracking or style.spacing)


def _of_ours(row: str, style: Style, size: int) -> tuple[list[Piece], int]:
    if not row or not is_spaced(style):
        return ([Piece(row, 0)] if row else []), plain_width(row, style.face, size)
    letters = CLUSTER.findall(row)
    made: list[Piece] = []
    pen, right = float(-_overhang(style.face, size, row[:1])), 0
    for letter, after in zip(letters, [*letters[1:], ""], strict=True):
        left = round(pen) + _overhang(style.face, size, letter)
        right = left + _wide(style.face, size, letter)
        if letter != " ":
            made.append(Piece(letter, left))
        pen += _step(style.face, size, letter, after) + size * style.tracking
        if letter == " ":
            pen += size * style.spacing
            right = round(pen)
    return made, right


def _lent(letters: str, loan: Loan, style: Style, size: int) -> tuple[list[Piece], int]:
    """Pieces of another font: never parted inside a word, whose letters may be joined."""
    drawn, extra = drawn_with(loan, style.face, size), stroke(loan, style.face, size)
    parts = re.findall(" +|[^ ]+", letters) if style.spacing else [letters]
    made: list[Piece] = []
    pen = 0
    for part in parts:
        made.append(Piece(part, pen))
        space = len(part) if part.isspace() else 0
        pen += drawn.size(part)[0] + extra + round(size * (style.spacing + style.tracking) * space)
    return made, pen


def _runs(row: str, face: Face, lend: Lender) -> Iterator[tuple[Loan | None, str]]:
    """The row cut where the font changes. Spaces and marks stay with the letter they follow; a
    mark its font lacks is left out, for another font would set it beside the letter."""
    own = str(readable(face) or "")
    loans: list[tuple[Loan | None, str]] = []
    for letter in row:
        before = loans[-1][0] if loans else None
        if loans and (letter == " " or letter in JOINERS):
            loans.append((before, letter))
        elif loans and unicodedata.category(letter) == "Mn":
            loans += [(before, letter)] * has(before.path if before else own, letter)
        else:
            loans.append((None if has(own, letter) else lend(letter, face), letter))
    for loan, group in groupby(loans, lambda pair: pair[0]):
        yield loan, "".join(letter for _, letter in group)


def _lendable(row: str, face: Face, lend: Lender) -> str:
    """The row with joined forms that a font lacks taken apart into the letters it has."""
    own = str(readable(face) or "")
    return "".join(
        letter
        if letter in JOINERS or has(own, letter) or lend(letter, face)
        else unicodedata.normalize("NFKC", letter)[::-1]
        for letter in row
    )


@lru_cache(maxsize=8192)
def _step(face: Face, size: int, letter: str, after: str) -> int:
    """From where a letter begins to where the next begins, with the kerning of the two."""
    pair = font(face, size).size(letter + after)[0] + _overhang(face, size, letter)
    return pair - _wide(face, size, after) - _overhang(face, size, after)


@lru_cache(maxsize=4096)
def _wide(face: Face, size: int, letter: str) -> int:
    return font(face, size).size(letter)[0]


@lru_cache(maxsize=8192)
def _overhang(face: Face, size: int, letter: str) -> int:
    """How far a letter reaches to the left of where it begins, as 0 or less; pygame draws it there."""
    metrics = font(face, size).metrics(letter[:1])
    return min(0, metrics[0][0]) if metrics and metrics[0] else 0
