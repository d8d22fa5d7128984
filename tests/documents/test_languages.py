"""A language is a file: each is read without a complaint, and told from the others."""

from __future__ import annotations

import pytest

from documents.reads import facts, lexicons
from quiz import places
from quiz.documents.lexicons import read_lexicons
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


def test_every_language_is_read_without_a_complaint() -> None:
    found, problems = read_lexicons(places.questions() / "documents")

    assert problems == ()
    assert set(SHEETS) <= set(found)


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
    assert language_of(words, lexicons()) == language
