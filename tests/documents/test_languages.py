"""A language is a file: each is read without a complaint, and told from the others."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from documents.reads import facts, languages
from quiz import places
from quiz.documents.choices import alternatives
from quiz.documents.languages import CHECKED, digests_of, read_checked, read_languages
from quiz.documents.lexicon import NEVER
from quiz.documents.tongue import language_of

SHEETS = {
    "en": "Title: Alien\nYear: 1979\nDirected by: Ridley Scott\nStarring: Tom Skerritt and John Hurt\n",
    "ru": "Название: Alien\nГод: 1979\nРежиссер: Ridley Scott\nВ ролях: Tom Skerritt и John Hurt\n",
    "kk": "Атауы: Alien\nШыққан жылы: 1979\nРежиссері: Ridley Scott\nБасты рөлдерде: Tom Skerritt және John Hurt\n",
    "fr": "Titre: Alien\nAnnée: 1979\nRéalisateur: Ridley Scott\nActeurs: Tom Skerritt et John Hurt\n",
    "de": "Titel: Alien\nJahr: 1979\nRegie: Ridley Scott\nDarsteller: Tom Skerritt und John Hurt\n",
    "es": "Título: Alien\nAño: 1979\nDirección: Ridley Scott\nReparto: Tom Skerritt y John Hurt\n",
    "tr": "Film adı: Alien\nYapım yılı: 1979\nYönetmen: Ridley Scott\nOyuncular: Tom Skerritt ve John Hurt\n",
    "uk": "Назва: Alien\nРік випуску: 1979\nРежисер: Ridley Scott\nВ ролях: Tom Skerritt та John Hurt\n",
}


@pytest.mark.parametrize("language", SHEETS)
def test_a_sheet_is_read_in_its_language(language: str) -> None:
    told = facts(SHEETS[language], language)

    assert told == {"Alien": {"director": ["Ridley Scott"], "cast": ["Tom Skerritt", "John Hurt"]}}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("This is the film that he and his wife were in", "en"),
        ("Этот фильм снял режиссёр, которого не было в стране", "ru"),
        ("Бұл фильм өнердің құдіреті туралы сыр шертеді", "kk"),
        ("Цей фільм зняв режисер, його ім'я не їхнє", "uk"),
        ("Ce film est une comédie sur les gens dans la ville", "fr"),
        ("Dieser Film ist nicht für die Kinder und auch nicht für mich", "de"),
        ("Esta película es una de las más vistas por el público", "es"),
        ("Bu film bir aile için çok güzel ve daha iyi olan bir yapım", "tr"),
        ("", "en"),
    ],
)
def test_a_language_is_told_by_letters_and_common_words(words: str, language: str) -> None:
    assert language_of(words, languages()) == language


BROKEN = 'language: xx\ncommon: [und]\nruntime: ["{number} ("]\n'


def test_the_shipped_digests_are_of_files_without_a_fault(tmp_path: Path) -> None:
    """Write them anew after a change of a language: GOLDEN=write pytest tests/documents/test_languages.py"""
    folder = places.questions() / "documents"
    for file in folder.glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    found, problems = read_languages(tmp_path)
    digests = digests_of(folder.glob("*.yaml"))

    assert problems == ()
    assert set(SHEETS) <= set(found)
    if os.environ.get("GOLDEN") == "write":
        (folder / CHECKED).write_text(json.dumps(digests, indent=1) + "\n", "utf-8")

    assert read_checked(folder) == digests


def test_a_fault_is_told_with_its_place_whatever_language_a_document_is_in(tmp_path: Path) -> None:
    shipped = places.questions() / "documents"
    for name in ("de.yaml", CHECKED):
        (tmp_path / name).write_bytes((shipped / name).read_bytes())
    (tmp_path / "xx.yaml").write_text(BROKEN, "utf-8")
    with (tmp_path / "de.yaml").open("a", encoding="utf-8") as file:
        file.write("inside: ['(?P<title>']\n")

    _, problems = read_languages(tmp_path)

    last = len((tmp_path / "de.yaml").read_text("utf-8").splitlines())
    assert [(each.file, each.line, each.code) for each in problems] == [
        ("de.yaml", last, "pattern"),
        ("xx.yaml", 3, "pattern"),
    ]
    assert all("at position" in str(each.arguments["what"]) for each in problems)


def test_a_file_known_to_be_without_a_fault_is_read_when_a_document_needs_it(tmp_path: Path) -> None:
    (tmp_path / "xx.yaml").write_text(BROKEN, "utf-8")
    (tmp_path / CHECKED).write_text(json.dumps(digests_of([tmp_path / "xx.yaml"])), "utf-8")

    found, problems = read_languages(tmp_path)

    assert problems == ()
    assert found["xx"].common == {"und"}
    with pytest.raises(re.error):
        found["xx"].lexicon()


@pytest.mark.parametrize("spoilt", [b"", b"[]", b"{", b"\xff", b'{"xx.yaml": 1}', b"[" * 10_000])
def test_digests_that_are_none_cost_nothing_but_a_moment(spoilt: bytes, tmp_path: Path) -> None:
    (tmp_path / "xx.yaml").write_text(BROKEN, "utf-8")
    (tmp_path / CHECKED).write_bytes(spoilt)

    _, problems = read_languages(tmp_path)

    assert [(each.line, each.code) for each in problems] == [(3, "pattern")]


def test_a_length_begins_with_a_digit_in_every_language() -> None:
    shapes = [language.lexicon().runtime.pattern for language in languages().values()]

    told = [each for shape in shapes if shape != NEVER.pattern for each in alternatives(shape)]

    assert told
    assert all(each.startswith(r"\d") for each in told)
