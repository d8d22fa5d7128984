"""Measuring words: rows that fit, places that do not break, fonts that are missing."""

from __future__ import annotations

import logging
from pathlib import Path

import pygame.freetype
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.screen import text, theme
from quiz.screen.text import clean, picture, row_width, shape

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
STYLES = (theme.STEM, theme.ANSWER, theme.LABEL, theme.TITLE, theme.CARD)


@pytest.fixture(autouse=True)
def fonts() -> None:
    text.start()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(words=st.text(max_size=120), width=st.integers(60, 900), style=st.sampled_from(STYLES))
def test_no_row_is_wider_than_asked_whatever_the_words(words: str, width: int, style: theme.Style) -> None:
    lines = shape(words, style, 24, width)

    assert all(row_width(lines, number) <= max(width, 24) for number in range(len(lines.rows)) if lines.rows[number])
    assert lines.height == lines.pitch * len(lines.rows)


def test_a_surname_with_a_hyphen_stays_whole_where_it_fits() -> None:
    lines = shape("directed by Jean-Pierre Rouard-Delacroix", theme.ANSWER, 30, 300)

    assert all("-" not in row[-1:] for row in lines.rows)
    assert "Rouard-Delacroix" in lines.rows[-1]


def test_a_word_too_long_for_a_row_is_broken_with_a_hyphen() -> None:
    lines = shape("Donaudampfschifffahrtsgesellschaft", theme.ANSWER, 30, 200)

    assert len(lines.rows) > 1
    assert all(row.endswith("-") for row in lines.rows[:-1])


@pytest.mark.parametrize("words", ["about 12 min", "cost 10 260 ₸", "lasted 90 мин", "the № 5"])
def test_a_number_stays_with_its_unit(words: str) -> None:
    glued = clean(words)

    assert glued.count(text.NO_BREAK) >= 1


def test_lone_surrogates_nulls_and_direction_marks_are_cleaned_away() -> None:
    lines = shape("A\ud800B\0C\u202eD", theme.BODY, 20, 400)

    assert lines.rows == ("ABCD",)
    assert picture(lines, theme.PALACE.cream).get_width() == lines.width


def test_a_new_line_begins_a_row() -> None:
    assert shape("one\r\ntwo", theme.BODY, 20, 400).rows == ("one", "two")


def test_balanced_rows_are_about_equally_long() -> None:
    words = "Which of these films by the same director was the first to be released in colour?"

    lines = shape(words, theme.STEM, 40, 1000)

    widths = [row_width(lines, number) for number in range(len(lines.rows))]
    assert len(widths) == 2
    assert min(widths) > 0.75 * max(widths)


def test_a_letter_the_font_lacks_becomes_its_plain_form_or_a_question_mark() -> None:
    assert shape("ſun", theme.BODY, 20, 400).rows == ("sun",)
    assert shape("火", theme.BODY, 20, 400).rows == ("?",)


@pytest.mark.parametrize("face", list(text.fonts.FILES))
def test_each_font_draws_every_kazakh_letter_in_its_own_shape(face: theme.Face) -> None:
    font = pygame.freetype.Font(str(text.fonts.readable(face)), 60)

    pairs = [("Қ", "К"), ("Ғ", "Г"), ("Ң", "Н"), ("Ұ", "Ү"), ("ө", "о"), ("ұ", "ү")]

    assert all(font.get_metrics(letter)[0] is not None for letter in KAZAKH)
    assert all(font.render_raw(one)[0] != font.render_raw(other)[0] for one, other in pairs)


def test_the_same_words_are_drawn_once() -> None:
    lines = shape("Rashomon", theme.ANSWER, 30, 400)

    assert picture(lines, theme.PALACE.cream, 0.5) is picture(lines, theme.PALACE.cream, 0.5)


def test_a_broken_font_gives_way_to_the_other_family_and_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _broken_package(tmp_path, text.fonts.SANS)
    monkeypatch.syspath_prepend(str(tmp_path))
    text.start()

    with caplog.at_level(logging.WARNING):
        shape("Қазақстан", theme.STEM, 30, 400)
        shape("again", theme.STEM, 31, 400)
        shape("another face of the family", theme.ANSWER, 31, 400)
        shape("and one more", theme.BODY, 31, 400)

    assert str(text.fonts.readable("bold")).endswith("SourceSerifPro-Bold.otf")
    assert len(caplog.records) == 1
    assert "install font-source-sans-pro again" in caplog.text


def test_with_no_font_of_ours_kazakh_letters_are_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for package in (text.fonts.SANS, text.fonts.SERIF):
        _broken_package(tmp_path, package)
    monkeypatch.syspath_prepend(str(tmp_path))
    text.start()

    with caplog.at_level(logging.WARNING):
        lines = shape("Ballet", theme.STEM, 30, 400)

    assert lines.rows == ("Ballet",)
    assert "Kazakh letters may be drawn wrong" in caplog.text


def _broken_package(folder: Path, name: str) -> None:
    files = folder / name / "files"
    files.mkdir(parents=True)
    (folder / name / "__init__.py").write_text("")
    for wanted in text.fonts.FILES.values():
        for package, file in wanted:
            if package == name:
                (files / file).write_bytes(b"not a font")
