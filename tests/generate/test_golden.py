"""How every template reads, for people to read: golden/{en,kk,ru}.txt.

Each pattern, in the singular and the plural, is filled three times: with everyday words; with digits,
quotes and values that end in them; with long words, hyphens, apostrophes, an abbreviation at the end and
the other alphabet. After a template was changed on purpose,

    GOLDEN=write pytest tests/generate/test_golden.py

writes the files anew. Read what the difference says before it is kept.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from shelves import shipped

from quiz.facts.base import Relation
from quiz.generate.items import shown
from quiz.generate.templates import Template, fill
from quiz.packs.shelf import Shelf
from quiz.question import said

from .films import film

GOLDEN = Path(__file__).parent / "golden"
QUESTIONS = Path(__file__).resolve().parent.parent.parent / "questions"
LANGUAGES = ("en", "kk", "ru")
LONG_TITLE = "A Very-Long Night at Mr. O'Hara's Opera: The Dancer's Return"
LONG_NAME = "Mary-Louise d'Artagnan-O'Neill Jr."
TITLES = {
    "en": (
        "The Red Shoes",
        'The "Swan" and the 39 Steps',
        "A Very-Long Night at Mr. O'Hara's: «Лебединое озеро» in Rome",
    ),
    "kk": ("Қызыл кебіс", "39 баспалдақ және «Аққу»", LONG_TITLE),
    "ru": (
        "Красные башмачки",
        "39 ступеней и «Лебедь»",
        LONG_TITLE,
    ),
}
PEOPLE = {
    "en": ("Moira Shearer", 'Robert "Bob" Fosse', LONG_NAME),
    "kk": ("Мойра Ширер", "Роберт «Боб» Фосс", LONG_NAME),
    "ru": ("Мойра Ширер", "Роберт «Боб» Фосс", LONG_NAME),
}
PARTS = {
    "en": (
        "Victoria Page",
        'a dancer called "Swan 2"',
        "the third-best friend of the dance-master's elder sister, Dr. Y.",
    ),
    "kk": (
        "Виктория Пейдж",
        "«2-аққу» деген биші",
        "балетмейстердің сіңлісінің ең жақын үш құрбысының бірі, д-р Ы.",
    ),
    "ru": ("Виктория Пейдж", "танцовщица «Лебедь № 2»", "лучшая из трёх подруг младшей сестры балетмейстера, д-р Ы."),
}
YEARS = (1948, 2018, 1999)
SENTENCES = {
    "en": "The title ballet took _____ to shoot.",
    "kk": "Басты балет _____ бойы түсірілді.",
    "ru": "Заглавный балет снимали _____.",
}
FAULTS = re.compile(r"\.\.|\?\.|\?\?|»»|««|  | [,.?;:]|\( | \)|[,:;—]\?|[{}]|^[a-zа-яәғқңөұүһі]")


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return shipped()


def words_of(shelf: Shelf, relation: Relation | None, language: str, row: int) -> str:
    """A value of a relation: of terms the first, one with quotes or digits if there is one, the longest."""
    if relation is None or relation.value == "person":
        return PEOPLE[language][row]
    if relation.value == "year":
        return str(YEARS[row])
    known = [said(term.text, language) for term in shelf.base.terms[relation.from_].values()]
    return (known[0], next((one for one in known if re.search(r"[»\"\d]", one)), known[-1]), max(known, key=len))[row]


def film_of(language: str, row: int, dated: bool) -> str:
    """A film as stems show it."""
    title = TITLES[language][row]
    return shown(film(title, YEARS[row], kk=title, ru=title), language, dated)


def slots_of(shelf: Shelf, template: Template, language: str, row: int) -> Mapping[str, str]:
    """What stands in the slots of a template."""
    relation = shelf.base.relations.get(template.relation)
    name = film_of(language, row, relation is None or relation.value != "year")
    found = {"film": name, "value": words_of(shelf, relation, language, row), "sentence": SENTENCES[language]}
    if template.direction == "connection":
        found["film"] = ", ".join(film_of(language, (row + next_) % 3, True) for next_ in range(3))
    if relation and relation.with_:
        found[relation.with_] = PARTS[language][row]
    if "clues" in template.slots:
        found["clues"] = _clues(shelf, template.relation, language, row)
    return found


def _clues(shelf: Shelf, kind: str, language: str, row: int) -> str:
    """Clues as they are joined in a cast call, and in a question about several facts."""
    names = ("year", "country", "composer", "cast") if kind == "cast call" else ("director", "cast")
    clues = [shelf.templates.of(language, name, "clue")[0] for name in names]
    told = [fill(clue.one, slots_of(shelf, clue, language, row)) for clue in clues]
    if kind == "cast call":
        return " · ".join(f"{number}. {words}" for number, words in enumerate(told, 1))
    return ", ".join(told)


def rendered(shelf: Shelf, language: str) -> Iterator[str]:
    """Every template of a language, each with its lines."""
    for (relation, direction), templates in sorted(shelf.templates.patterns[language].items()):
        for template in templates:
            yield f"# {relation} / {direction} / {template.name}"
            for pattern in dict.fromkeys((template.one, template.several)):
                lines = [fill(pattern, slots_of(shelf, template, language, row)) for row in range(3)]
                yield from dict.fromkeys(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_reads_as_it_was_read_by_people(shelf: Shelf, language: str) -> None:
    text = "\n".join(rendered(shelf, language)) + "\n"
    file = GOLDEN / f"{language}.txt"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, "utf-8")

    assert text == file.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_has_doubled_marks_or_begins_small(shelf: Shelf, language: str) -> None:
    way, faults = "", []
    for line in rendered(shelf, language):
        way = line if line.startswith("#") else way
        if not line.startswith("#") and "/ clue /" not in way and FAULTS.search(line):
            faults.append((way, line))

    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_common_relations_have_two_wordings_each_way(shelf: Shelf, language: str) -> None:
    common = ("director", "cast", "year", "composer", "writer", "cinematographer", "country", "genre", "won")
    ways = ("forward", "inverse", "statement", "connection")

    few = [
        (name, way)
        for name in common
        for way in ways
        if len(shelf.templates.of(language, name, way)) < 2 and (name, way) != ("year", "connection")
    ]

    assert few == []
