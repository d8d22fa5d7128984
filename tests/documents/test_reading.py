"""Bytes become words that can be matched, and every letter knows where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.documents.reading import Unreadable, of, read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_a_russian_text_is_read_whatever_encoding_it_is_in(encoding: str) -> None:
    words = "Режиссёр фильма снял картину о балете, которую показали в Москве"

    text = read(words.encode(encoding))

    assert text.source == words


def test_a_western_text_is_read_in_its_encoding() -> None:
    assert read("Amélie, réalisé par Jean-Pierre Jeunet".encode("cp1252")).source.startswith("Amélie")


def test_a_page_is_read_in_the_encoding_it_names() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Кино</p></body></html>'

    assert "Кино" in read(page.encode("cp1251")).plain


@pytest.mark.parametrize("raw", [b"\x7fELF\x02\x01\x01\x00\x00\x00" * 20, bytes(range(256)) * 4])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable, match="binary"):
        read(raw)


def test_latin_letters_in_a_cyrillic_word_are_folded_and_their_places_stay() -> None:
    text = of("экрaн и кинo")

    assert text.plain == "экран и кино"
    assert text.source[slice(*text.span(8, 12))] == "кинo"


def test_blanks_stress_marks_and_footnotes_do_not_stand_in_the_way() -> None:
    text = of("«Чёрный ле\u0301бедь»[3]\u00a0— триллер")

    assert text.plain == "«Чёрный лебедь» — триллер"
    assert text.source[slice(*text.span(1, 14))] == "Чёрный ле\u0301бедь"


def test_of_a_page_the_main_text_is_read_without_menus_and_scripts() -> None:
    menu, script = "<nav>Menu</nav>", "<script>var a = '<p>';</script>"
    page = f"<html><body>{menu}{script}<h2>Alien (1979)</h2><p>A&nbsp;film.</p></body></html>"

    text = of(page)

    assert "Menu" not in text.plain
    assert "var" not in text.plain
    assert text.plain.split() == ["Alien", "(1979)", "A", "film."]
    at = text.plain.index("Alien")
    assert page[slice(*text.span(at, at + 5))] == "Alien"


def test_of_markdown_the_marks_are_left_out() -> None:
    assert of("## **Alien** ([1979](https://example.org/a))").plain == "Alien (1979)"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_every_place_is_in_the_text(raw: bytes) -> None:
    try:
        text = read(raw)
    except Unreadable:
        return

    assert len(text.places) == len(text.plain)
    assert all(0 <= place < len(text.source) for place in text.places)
    assert list(text.places) == sorted(text.places)
