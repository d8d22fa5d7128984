"""What the tests of this room share: the languages as shipped, and a document as it is told of."""

from __future__ import annotations

from functools import cache
from typing import Any

from quiz import places
from quiz.documents.extract import Document, extract
from quiz.documents.languages import Language, read_languages
from quiz.documents.reading import of


class Counted(str):
    """Words that count how many of their letters are taken out of them."""

    taken: int

    def __getitem__(self, at: Any) -> str:
        part = str.__getitem__(self, at)
        self.taken = getattr(self, "taken", 0) + len(part)
        return part


@cache
def languages() -> dict[str, Language]:
    """The languages of questions/documents."""
    return read_languages(places.questions() / "documents")[0]


def document(words: str, language: str = "") -> Document:
    """What the importer makes of some words."""
    return extract(of(words), languages(), language)


def films(words: str, language: str = "") -> dict[str, int | None]:
    """The films it finds, with their years."""
    return {film.title.words: film.number for film in document(words, language).films}


def facts(words: str, language: str = "") -> dict[str, dict[str, list[Any]]]:
    """What it says of each film, by relation, trivia left out; an actor with a role is a pair."""
    told: dict[str, dict[str, list[Any]]] = {}
    for film in document(words, language).films:
        found = told.setdefault(film.title.words, {})
        for fact in film.facts:
            value: Any = dict(fact.parts) if fact.parts else fact.value
            if fact.relation != "trivia":
                found.setdefault(fact.relation, []).append((value, fact.character) if fact.character else value)
    return told
