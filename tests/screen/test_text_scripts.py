"""Other scripts: which way they run, which fonts they borrow, and Latin letters where there are none."""

from __future__ import annotations

import importlib.util
import logging
import subprocess
import sys
from dataclasses import replace

import pytest

from quiz.screen import text, theme
from quiz.screen.text import picture, row_left, scripts, setting, shape
from quiz.screen.text.borrowed import Loan, drawable, lender, script_of
from quiz.screen.text.cleaning import capitals
from quiz.screen.text.scripts import library_order, plain_order, runs_right, seen

EXTRA = ("bidi", "arabic_reshaper", "fontpkg_noto_sans_arabic", "fontpkg_rubik", "fontpkg_noto_sans_devanagari")
MISSING = [package for package in EXTRA if importlib.util.find_spec(package) is None]
with_extra = pytest.mark.skipif(bool(MISSING), reason=f"the extra rtl is not installed: no {', '.join(MISSING)}")

ORDERS = [plain_order, pytest.param(library_order, marks=with_extra)]


@pytest.fixture(autouse=True)
def fonts() -> None:
    text.start()


def no_loan(_letter: str, _face: theme.Face) -> Loan | None:
    return None


@pytest.mark.parametrize(
    ("words", "left"),
    [("סרט Alien", True), ("Alien סרט", False), ("1979 سينما", True), ("1979", False), ("«Қазақ»", False), ("", False)],
)
def test_a_paragraph_runs_the_way_of_its_first_strong_letter(words: str, left: bool) -> None:
    assert runs_right(words) is left


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    ("row", "rtl", "visual"),
    [
        ("שלום", True, "םולש"),
        ("סרט 1957", True, "1957 טרס"),
        ("סרט (1957) טוב", True, "בוט (1957) טרס"),
        ("סרט Star Wars (1977)?", True, "?Star Wars (1977) טרס"),
        ("או «שלום», 3.5%", True, "3.5% ,«םולש» וא"),
        ("the film שלום עולם (1980)", False, "the film (1980) םלוע םולש"),
        ("Alien (1979)", False, "Alien (1979)"),
    ],
)
def test_letters_and_numbers_are_seen_in_their_own_order(
    order: scripts.Order, row: str, rtl: bool, visual: str
) -> None:
    assert seen(row, rtl, order) == visual


def test_vowel_points_are_left_out_as_in_print() -> None:
    assert seen("שָׁלוֹם", True, plain_order) == "םולש"


def test_a_row_of_latin_letters_is_handed_on_as_it_is() -> None:
    assert seen("Amélie (2001)", False) == "Amélie (2001)"


@pytest.mark.parametrize(("words", "latin"), [("火", "Huo"), ("ſun", "sun"), ("हिन्दी", "hindi"), ("Ερως", "Ερως")])
def test_a_letter_no_font_has_is_written_plainly_or_in_latin_letters(words: str, latin: str) -> None:
    assert drawable(words, "regular", no_loan) == latin


def test_a_letter_with_neither_font_nor_sound_is_a_question_mark_and_a_mark_is_nothing() -> None:
    assert drawable("a\u39ddb", "regular", no_loan) == "a?b"
    assert drawable("スター", "regular", no_loan) == "suta"


def test_capitals_leave_georgian_letters_that_fonts_have() -> None:
    assert capitals("ფილმი film straße") == "ფილმი FILM STRASSE"


def test_what_is_missing_is_said_once_with_the_remedy(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        drawable("सिनेमा हिन्दी", "bold", no_loan)
        drawable("और", "regular", no_loan)

    assert len(caplog.records) == 1
    assert "pip install 'picture-palace[rtl]'" in caplog.text


@pytest.mark.parametrize(
    ("letter", "script"), [("ب", "ARABIC"), ("ﺑ", "ARABIC"), ("語", "CJK"), ("の", "CJK"), ("？", "CJK"), ("★", "")]
)
def test_a_letter_is_known_by_its_script(letter: str, script: str) -> None:
    assert script_of(letter) == script


def test_a_joined_form_the_font_lacks_is_drawn_unjoined() -> None:
    path = str(text.fonts.readable("bold"))

    def lend(letter: str, _face: theme.Face) -> Loan | None:
        return Loan(path, 400) if letter == "ب" else None

    pieces, _ = setting.pieces("\ufe91", theme.BODY, 30, True, lend)

    assert [piece.letters for piece in pieces] == ["ب"]


def test_rows_that_run_left_begin_at_the_right_edge() -> None:
    lines = replace(shape("a longer row\nshort", theme.BODY, 30, 400), rtl=True)

    starts = [row_left(lines, number) + lines.widths[number] for number in range(2)]
    ends = [row_left(lines, number, 1.0) for number in range(2)]

    assert starts == [lines.width, lines.width]
    assert ends == [0, 0]
    assert row_left(lines, 1, 0.5) == row_left(replace(lines, rtl=False), 1, 0.5)


@with_extra
def test_hebrew_is_set_from_the_right_with_the_extra() -> None:
    lines = shape("סרט ראשון\nסרט", theme.BODY, 30, 400)

    assert lines.rtl
    assert lines.rows == ("סרט ראשון", "סרט")
    assert row_left(lines, 1) == lines.width - lines.widths[1]
    assert row_left(lines, 1, 1.0) == 0


@with_extra
def test_arabic_letters_are_joined() -> None:
    pieces, _ = setting.pieces("فيلم", theme.BODY, 40, True)

    assert [piece.letters for piece in pieces] == ["\ufee2\ufee0\ufef4\ufed3"]


@with_extra
@pytest.mark.parametrize("words", ["फ़िल्म", "فيلم", "סרט"])
def test_the_extra_has_letters_of_its_own_for_each_script(words: str) -> None:
    lines = shape(words, theme.STEM, 40, 900)

    loans = {lender(letter, "bold") for letter in words if lender(letter, "bold")}
    assert lines.rows == (words,)
    assert all("fontpkg" in loan.path for loan in loans if loan)
    assert picture(lines, theme.PALACE.cream).get_bounding_rect().width > lines.width // 2


@with_extra
def test_devanagari_signs_are_set_in_the_order_they_are_read() -> None:
    together = shape("कि", theme.BODY, 60, 900).width
    apart = sum(shape(letter, theme.BODY, 60, 900).width for letter in "कि")

    assert together < apart


@with_extra
@pytest.mark.parametrize("words", ["فيلم من أفلام يوسف شاهين", "कौन सी फ़िल्म सबसे पहले आई", "סרט יצא ראשון"])
@pytest.mark.parametrize("style", [theme.STEM, theme.LABEL, theme.plain(theme.BODY)])
def test_rows_of_other_scripts_are_drawn_as_wide_as_they_are_measured(words: str, style: theme.Style) -> None:
    lines = shape(words, style, 40, 260)

    ink = picture(lines, theme.PALACE.cream).get_bounding_rect()

    assert max(lines.widths) <= 260
    assert lines.width - 12 <= ink.width <= lines.width


def test_nothing_for_other_scripts_is_imported_before_their_first_letter() -> None:
    said = subprocess.run([sys.executable, "-c", FIRST_WORDS], capture_output=True, text=True, check=True).stdout

    assert said.splitlines()[-1] == "[]"


FIRST_WORDS = """
import sys
from quiz.screen import text, theme
text.start()
text.picture(text.shape("Қазақстан, Amélie, Ερως, Ёлки", theme.STEM, 40, 400), (255, 255, 255))
print([name for name in ("bidi", "arabic_reshaper", "anyascii", "fontpkg") if name in sys.modules])
"""
