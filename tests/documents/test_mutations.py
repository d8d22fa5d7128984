"""Whatever is done to a document, it is read without a crash, and every span lies in it and holds its value."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from facts.mutate import spoilt
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.reads import languages
from documents.score import fold
from documents.split import DOCUMENTS, FIRST, halves, metas
from quiz.documents.extract import extract
from quiz.documents.reading import Unreadable, of, read
from quiz.documents.record import record

HERE = Path(__file__).resolve().parent
MUTATIONS = 250
"""In the default run; `python tests/bench/bench.py import` reads all 10,000."""


def small_documents() -> list[bytes]:
    """What is spoilt: the documents of this folder."""
    return [file.read_bytes() for file in sorted((HERE / "small").iterdir())]


def spans_of(words: str) -> None:
    """Reads a text and holds every span to it."""
    found = record(extract(of(words), languages()), "a.txt", ())
    for film in found["films"]:
        told = [(film, film["title"])]
        told += [(fact, fact["value"]) for fact in film["facts"] if fact["relation"] in ("director", "cast", "genre")]
        for each, value in told:
            assert 0 <= each["start"] < each["end"] <= len(words)
            held = fold(of(words[each["start"] : each["end"]]).plain)
            assert fold(value)[:4] in held or held in fold(value), (value, held)
    for each in found["skipped"]:
        assert 0 <= each["start"] < each["end"] <= len(words)


def test_spoilt_documents_are_read_without_a_crash() -> None:
    files = small_documents()
    for number in range(MUTATIONS):
        try:
            text = read(spoilt(files, number))
        except Unreadable:
            continue
        record(extract(text, languages()), "a.txt", ())


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            (
                *(
                    "Alien (1979)",
                    "1. ",
                    "\n",
                    "\n\n",
                    "Director: ",
                    "Ridley Scott",
                    ", ",
                    "Cast: ",
                    "as ",
                    "«Сталкер» 1979",
                ),
                *(
                    "film ",
                    "(played by Tom Skerritt)",
                    "Режиссёр ",
                    "режиссёра Даррена Аронофски",
                    "«",
                    "»",
                    "\u00a0",
                    "\u0301",
                ),
                *(
                    "starring Tom Skerritt and John Hurt. ",
                    "Joel and Ethan Coen",
                    "Фильм ",
                    "<p>",
                    "|",
                    "92 mins",
                    "[3]",
                    "кинo",
                ),
            )
        ),
        max_size=30,
    )
)
def test_every_span_lies_in_the_text_and_holds_its_value(pieces: list[str]) -> None:
    spans_of("".join(pieces))


def test_the_spans_of_the_first_half_hold_their_values() -> None:
    found = metas()
    half = halves(found)
    for meta in found:
        if half[meta["id"]] == FIRST:
            spans_of((DOCUMENTS / f"{meta['id']}.txt").read_text("utf-8"))


def test_quotes_around_nothing_are_no_title() -> None:
    found = extract(of("«,» фильмі түсірілді. Ол фильм жақсы.\n"), languages(), "kk")

    assert not found.films


def spent(words: str) -> float:
    """The seconds that reading takes."""
    begun = time.process_time()
    extract(of(words), languages())
    return time.process_time() - begun


def test_reading_takes_time_in_proportion_to_the_text() -> None:
    words = "\n".join(small.decode("utf-8") for small in small_documents())
    spent(words)

    assert spent(words * 40) < 12 * spent(words * 10)


ALIKE = (
    ("Мұрат Оспанов – кинорежиссер.", "Мұрат Әлиұлы Мысырда түсірілген «Дала» (1996), «Таң» фильмдерінің режиссері."),
    ("Мұрат Оспанов – кинорежиссер.", "Режиссёр Оспановтың «Дала {}» (1996), «Ақ {}» (1997) фильмдері шықты."),
    ("Режиссёр Дэвид Лин снял много фильмов.", "«Долгая {}» (1962);"),
    ("Films of the sea", "Alien (1979)\nCast: Tom {} Reed, Ann {}\n"),
    ("Films of the sea", "Title: The {}\nDirector: Dana Field\n"),
    ("Films of the sea", "The {}\n\nDirector: Dana Field\nCast: Tom Reed\n\nThe film was shot at sea.\n"),
)
"""How texts begin, and lines that come again and again, each with names of its own."""


@pytest.mark.parametrize(("first", "line"), ALIKE, ids=("fathers", "surnames", "run", "film", "titles", "labels"))
def test_reading_takes_time_in_proportion_to_what_is_alike_in_a_text(first: str, line: str) -> None:
    def text(times: int) -> str:
        names = (
            f"{''.join('бвгдклмнрс'[int(digit)] + 'а' for digit in str(100 + at))}".capitalize() for at in range(times)
        )
        return "\n".join([first, "", *(line.replace("{}", name) for name in names)])

    spent(text(10))

    assert spent(text(1600)) < 36 * spent(text(100))


SAYS_NOTHING = (
    ("", "a"),
    ("", "film "),
    ("", "The "),
    ("", "«Дала» фильмінің режиссері Tom Reed "),
    ("The film of the year is a film " * 9, "!"),
)


@pytest.mark.parametrize(("first", "unit"), SAYS_NOTHING, ids=("letter", "noun", "article", "sentence", "mark"))
def test_reading_takes_time_in_proportion_to_what_says_nothing(first: str, unit: str) -> None:
    def text(letters: int) -> str:
        return f"{first}{unit * (letters // len(unit))}and so on"

    spent(text(500))

    assert spent(text(32_000)) < 36 * spent(text(2_000))
