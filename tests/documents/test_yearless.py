"""The year that a text puts beside a title whose heading has none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.reads import Counted, languages
from quiz.documents.layout import segments
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import lines_of
from quiz.documents.shapes import YEAR
from quiz.documents.stretch import Page, of_segment
from quiz.documents.titles import Piece
from quiz.documents.yearless import year_beside

TITLE = "The Pale (Moon)"
PIECES = (TITLE, TITLE.upper(), "Another", "1972", " (1972)", " (1984)", ", 1972", " , 1984", "1972's ", "1984 film ")
MARKS = ("”", "“", "'s ", "\n", "\n\n", " ", "  ", "(", ")", ".", "x", "1")


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("We saw The Pale (Moon) (1972) there", "1972"),
        ("We saw “the pale (moon)” (1972) there", "1972"),
        ("1984's The Pale (Moon) is long", "1984"),
        ("The 1984 film “The Pale (Moon)” is long", "1984"),
        ("Of The Pale (Moon), 1972, much is said", "1972"),
        ("The Pale (Moon)\n\n(1972)\nA man sails", "1972"),
        ("The Pale (Moon) is of the war of 1972", None),
        ("Another (1972), unlike The Pale (Moon)", None),
    ],
)
def test_a_year_counts_beside_the_title_alone(words: str, year: str | None) -> None:
    found = year_beside(words, 0, len(words), TITLE, english())

    assert (found.words if found else None) == year


@given(st.lists(st.sampled_from((*PIECES, *MARKS)), max_size=12).map("".join), st.data())
def test_a_year_is_found_as_by_trying_every_shape(words: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))

    assert year_beside(words, start, end, TITLE, english()) == plainly(words[:end], start, TITLE, english())


def test_what_is_read_for_a_list_without_years_grows_as_the_list_does() -> None:
    short, long = (letters_taken(items) for items in (50, 400))

    assert long < 2 * 8 * short


def plainly(words: str, start: int, title: str, lexicon: Lexicon) -> Piece | None:
    """The same with a pattern of the title for each shape."""
    name, noun = re.escape(title), "|".join(map(re.escape, lexicon.films))
    for shape in (
        rf"{name}[»”\"']? \(({YEAR})\)",
        rf"\b({YEAR})(?:'s| (?:{noun})) [«“\"']?{name}",
        rf"{name}[»”\"']? ?, ({YEAR})\b",
        rf"(?m)^[ \t]*{name}[ \t]*\n\s{{0,8}}\(?({YEAR})\)?[ \t]*$",
    ):
        if found := re.compile(shape, re.IGNORECASE).search(words, start):
            return Piece(found[1], found.start(1), found.end(1))
    return None


def letters_taken(items: int) -> int:
    """How many letters of a list without years are taken out of it while its stretches are read."""
    names = [f"The {first}{second} Moon" for first in "ABCDEFGHIJKLMNOPQRST" for second in "abcdefghijklmnopqrst"]
    told = "\n\nA man sails away and comes home.\n\n"
    words = "".join(f"{number}. {name}{told}" for number, name in enumerate(names[:items], 1))
    counted = Counted(words)
    found = segments(words, lines_of(words), english(), (), ())
    assert len(found) == items

    films = [film for each in found for film in of_segment(each, (), Page(counted, english()))]

    assert len(films) == items
    return counted.taken


def english() -> Lexicon:
    return languages()["en"].lexicon()
