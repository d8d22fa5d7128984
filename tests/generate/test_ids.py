"""Question ids outlast better wording, more languages and more films."""

from __future__ import annotations

from dataclasses import replace

from quiz.facts.base import FactBase
from quiz.generate.batch import batch
from quiz.generate.catalogue import prepare
from quiz.generate.ids import question_id
from quiz.generate.templates import Templates

from .films import PATTERNS, film, person, templates, twelve


def ids(known: FactBase, asked: Templates, languages: tuple[str, ...] = ("en",)) -> dict[tuple[str, str, str], str]:
    """The id of each question by relation, direction and key film."""
    made = batch(prepare(known, asked), 1000, 3, languages)
    return {(one.relation, one.direction, one.subjects[0]): one.id for one in made.questions}


def test_an_id_is_what_it_was_when_it_was_first_given() -> None:
    assert question_id(film("The Red Shoes", 1948), "director", "forward", "Michael Powell") == "44499dcb81c1"


def test_another_wording_keeps_the_ids() -> None:
    reworded = {place: pattern + " Do you know?" for place, pattern in PATTERNS.items()}

    before, after = ids(twelve(), templates()), ids(twelve(), templates(patterns=reworded))

    shared = before.keys() & after.keys()
    assert len(shared) > 20
    assert all(before[one] == after[one] for one in shared)


def test_another_language_keeps_the_ids() -> None:
    known = twelve()
    people = {f.facts["director"][0].key: person(f.facts["director"][0].key, ru="Анна") for f in known.films}
    known = replace(
        known,
        people=people,
        films=tuple(replace(one, title={**one.title, "ru": f"Фильм {one.year}а"}) for one in known.films),
    )
    asked = templates(["en", "ru"])

    english, russian = ids(known, asked), ids(known, asked, ("ru",))

    shared = english.keys() & russian.keys()
    assert len(shared) > 10
    assert all(english[one] == russian[one] for one in shared)


def test_more_films_keep_the_ids() -> None:
    known = twelve()
    more = replace(known, films=(*known.films, film("Moss", 1999, {"director": ["Ann Weaver"]})))

    before, after = ids(known, templates()), ids(more, templates())

    shared = before.keys() & after.keys()
    assert len(shared) > 20
    assert all(before[one] == after[one] for one in shared)


def test_a_corrected_title_keeps_the_ids_when_the_film_says_what_it_was() -> None:
    assert question_id(
        film("The Red Shoes", 1948, former="The Red Shoe (1948)"), "year", "forward", "1948"
    ) == question_id(film("The Red Shoe", 1948), "year", "forward", "1948")
