"""Measuring words: rows that fit, places that do not break, fonts that are missing."""

from __future__ import annotations

import logging
from pathlib import Path

import pygame.freetype
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.screen import text, theme
from quiz.screen.text import clean, measure_of, picture, row_width, setting, shape
from quiz.screen.text.pictures import Pictures

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
STYLES = (theme.STEM, theme.ANSWER, theme.LABEL, theme.TITLE, theme.CARD, theme.plain(theme.BODY))
LETTERS = st.text(alphabet="AVTWjfyr .,-äҚғЁ", min_size=1, max_size=30)


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


@pytest.mark.parametrize("words", ["about 12 min", "cost 10 260 ₸", "lasted 90 мин", "the № 5", "Полина (2016)"])
def test_a_number_stays_with_its_unit_and_a_year_with_its_film(words: str) -> None:
    glued = clean(words)

    assert glued.count(text.NO_BREAK) >= 1


@pytest.mark.parametrize(
    ("said", "glued"),
    [
        ("Что снято в лесу", "Что снято в\u00a0лесу"),
        ("О чём и с кем", "О\u00a0чём и\u00a0с\u00a0кем"),
        ("«А зори здесь тихие»", "«А\u00a0зори здесь тихие»"),
        ("Фильм «Я шагаю» и о нём", "Фильм «Я\u00a0шагаю» и\u00a0о\u00a0нём"),
        ("план Б не тот", "план Б не тот"),
        ("a man", "a man"),
    ],
)
def test_a_russian_word_of_one_letter_does_not_end_a_row(said: str, glued: str) -> None:
    assert clean(said) == glued


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


@pytest.mark.parametrize("face", list(text.fonts.FILES))
def test_each_font_draws_every_kazakh_letter_in_its_own_shape(face: theme.Face) -> None:
    font = pygame.freetype.Font(str(text.fonts.readable(face)), 60)

    pairs = [("Қ", "К"), ("Ғ", "Г"), ("Ң", "Н"), ("Ұ", "Ү"), ("ө", "о"), ("ұ", "ү")]

    assert all(font.get_metrics(letter)[0] is not None for letter in KAZAKH)
    assert all(font.render_raw(one)[0] != font.render_raw(other)[0] for one, other in pairs)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(words=LETTERS, style=st.sampled_from(STYLES))
def test_all_ink_of_a_row_stands_inside_the_width_it_was_measured_at(words: str, style: theme.Style) -> None:
    lines = shape(words, style, 40, 9000)
    wide = pygame.Surface((lines.width + 200, 200), pygame.SRCALPHA)

    for piece in setting.pieces(lines.rows[0], style, 40)[0]:
        font = setting.drawn_with(piece.loan, style.face, 40)
        wide.blit(font.render(piece.letters, True, (255, 255, 255)), (100 + piece.left, 50))

    ink = wide.get_bounding_rect()
    assert not ink.width or (ink.left >= 100 and ink.right <= 100 + lines.width)
    assert lines.width == lines.widths[0]


def test_tracking_adds_the_same_gap_to_the_kerned_row_between_all_letters() -> None:
    kerned = shape("AVAToWAy", theme.Style("bold", 1.2), 50, 9000).width

    tracked = shape("AVAToWAy", theme.Style("bold", 1.2, tracking=0.1), 50, 9000).width

    assert tracked == pytest.approx(kerned + 7 * 5, abs=1)


def test_a_mark_is_drawn_with_its_letter_under_tracking() -> None:
    pieces, _ = setting.pieces("x\u0301m", theme.plain(theme.BODY), 40)

    assert [piece.letters for piece in pieces] == ["x\u0301", "m"]


@pytest.mark.parametrize("style", [theme.BODY, *STYLES])
def test_plain_reading_has_no_capitals_no_serifs_and_words_wider_apart_than_letters(style: theme.Style) -> None:
    plain = theme.plain(style)

    lines = shape("Saint-Exupéry wrote", plain, 30, 900)

    assert lines.rows == ("Saint-Exupéry wrote",)
    assert lines.pitch == 45
    assert plain.face in ("regular", "semibold", "bold")
    assert (plain.tracking, plain.spacing, plain.balanced) == (0.04, 0.16, False)


def test_spacing_widens_each_space_of_a_row() -> None:
    close = shape("one two three", theme.Style("regular", 1.2), 50, 900)
    apart = shape("one two three", theme.Style("regular", 1.2, spacing=0.2), 50, 900)

    assert apart.width == pytest.approx(close.width + 2 * 10, abs=1)


@pytest.mark.parametrize("style", [theme.BODY, theme.plain(theme.BODY)])
def test_about_sixty_letters_stand_in_the_measure_of_sixty(style: theme.Style) -> None:
    words = "The director said that the picture had been made for a child and an old man. " * 8

    lines = shape(words, style, 33, measure_of(style, 33))

    assert 50 <= max(len(row) for row in lines.rows) <= 64


def test_the_same_words_are_drawn_once() -> None:
    lines = shape("Rashomon", theme.ANSWER, 30, 400)

    assert picture(lines, theme.PALACE.cream, 0.5) is picture(lines, theme.PALACE.cream, 0.5)


def test_pictures_not_asked_for_the_longest_go_when_there_is_no_room() -> None:
    kept = Pictures(3 * 100)
    made = {name: kept.of(name, lambda: pygame.Surface((5, 5))) for name in "abc"}

    kept.of("a", lambda: pygame.Surface((5, 5)))
    kept.of("d", lambda: pygame.Surface((5, 5)))

    assert list(kept.kept) == ["c", "a", "d"]
    assert kept.held == 300
    assert kept.of("a", lambda: pygame.Surface((5, 5))) is made["a"]


def test_a_picture_larger_than_all_room_is_kept_alone() -> None:
    kept = Pictures(100)
    kept.of("small", lambda: pygame.Surface((5, 5)))

    kept.of("large", lambda: pygame.Surface((50, 50)))

    assert list(kept.kept) == ["large"]


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


@pytest.mark.parametrize(("large", "windows"), [(False, 0.75), (True, 2)])
def test_three_quarters_of_a_window_of_words_are_kept_and_of_large_type_two_windows(
    large: bool, windows: float
) -> None:
    text.make_room((1920, 1080), large=large)

    assert text.DRAWN.most == windows * 4 * 1920 * 1080


def _broken_package(folder: Path, name: str) -> None:
    files = folder / name / "files"
    files.mkdir(parents=True)
    (folder / name / "__init__.py").write_text("")
    for wanted in text.fonts.FILES.values():
        for package, file in wanted:
            if package == name:
                (files / file).write_bytes(b"not a font")


def test_an_apostrophe_stands_as_it_is_printed_and_quotation_marks_as_they_are() -> None:
    assert clean("no film is called 'Ocean's Elevn', d'Artagnan") == "no film is called 'Ocean’s Elevn', d’Artagnan"
