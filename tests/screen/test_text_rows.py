"""Where rows may end, told without any font: a letter is one pixel wide."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.screen.text.rows import Measure, breakable, wrapped


def rows(words: str, width: int) -> list[str]:
    return wrapped(breakable(words), Measure(lambda row: len(row.replace("\u200b", "")), width, width + 2))


def test_rows_end_at_spaces() -> None:
    assert rows("the old man and the sea", 8) == ["the old", "man and", "the sea"]


def test_a_surname_with_a_hyphen_moves_to_the_next_row_whole() -> None:
    assert rows("by Saint-Exupéry", 14) == ["by", "Saint-Exupéry"]


def test_a_hyphenated_word_too_wide_breaks_behind_its_own_hyphen() -> None:
    assert rows("Rimsky-Korsakov", 10) == ["Rimsky-", "Korsakov"]


def test_a_word_too_wide_breaks_with_a_hyphen_and_its_rest_is_filled_up() -> None:
    assert rows("an antidisestablishment of it", 12) == ["an", "antidisesta-", "blishment of", "it"]


def test_of_a_word_too_wide_no_fewer_than_three_letters_are_parted() -> None:
    assert rows("видеосалон", 9) == ["видеоса-", "лон"]
    assert rows("голливудтың", 10) == ["голливуд-", "тың"]


def test_in_a_row_of_few_letters_as_many_are_parted_as_it_holds() -> None:
    assert rows("салон", 3) == ["са-", "лон"]


def test_no_row_breaks_between_a_number_and_its_unit() -> None:
    assert rows("lasted 90\u00a0min", 12) == ["lasted", "90\u00a0min"]


def test_a_mark_is_never_parted_from_its_letter() -> None:
    assert rows("abcx\u0301def", 5) == ["abc-", "x\u0301def"]


def test_japanese_breaks_between_letters_without_hyphens() -> None:
    assert rows("黒澤明の七人の侍", 3) == ["黒澤明", "の七人", "の侍"]


def test_japanese_rows_do_not_begin_with_a_closing_mark_or_end_with_an_opening_one() -> None:
    assert rows("黒澤の「侍」は。", 4) == ["黒澤の", "「侍」", "は。"]


def test_a_latin_word_among_japanese_stays_whole() -> None:
    assert rows("映画Alienは", 6) == ["映画", "Alienは"]


def test_thai_breaks_between_syllables_letters_but_not_before_a_vowel_or_mark() -> None:
    broken = rows("ภาพยนตร์เรื่องนี้", 5)

    assert "".join(broken) == "ภาพยนตร์เรื่องนี้"
    assert all(row[0] not in "าะำิีืู์่้" and row[-1] not in "เแโใไ" for row in broken)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(words=st.text(alphabet="ab é-の。「ก้เ\u0301\u00a0", max_size=60), width=st.integers(4, 20))
def test_rows_fit_and_hold_every_letter(words: str, width: int) -> None:
    words = " ".join(words.split(" ")).strip(" ")

    broken = rows(words, width)

    def letters(said: str) -> str:
        return said.replace(" ", "").replace("-", "").replace("\u00a0", "")

    assert all(len(row) <= width for row in broken)
    assert letters("".join(broken)) == letters(words)


def test_a_cyrillic_word_is_parted_before_a_consonant_with_its_vowel() -> None:
    assert rows("Союзмультфильма", 9) == ["Союз-", "мульт-", "фильма"]
    assert rows("Союзмультфильма", 11) == ["Союзмульт-", "фильма"]
