"""A film base written as lines and read again."""

from dataclasses import replace

import pytest
from shelves import shipped as shelf

from quiz.facts.base import FactBase, Person, Term
from quiz.facts.kept import base_of, lines_of
from quiz.question import Problem


@pytest.fixture(scope="module")
def shipped() -> FactBase:
    return shelf().base


def test_the_shipped_base_is_read_as_it_was_written(shipped: FactBase) -> None:
    assert base_of(lines_of(shipped)) == shipped


def test_small_bases_are_read_as_they_were_written() -> None:
    person, term = Person("Ann", {"en": "Ann"}, ("A.",), born=1900), Term("Peru", {"en": "Peru"})
    made = FactBase(
        (), {"Ann": person}, {"countries": {"Peru": term}, "genres": {}}, newcomers=frozenset({("people", "Ann")})
    )
    for base in (FactBase(), made):
        assert base_of(lines_of(base)) == base


def test_a_base_with_problems_is_never_kept() -> None:
    with pytest.raises(ValueError, match="problems"):
        list(lines_of(replace(FactBase(), problems=(Problem("a", 0, 0, "b", {}),))))


def test_values_share_the_text_of_the_person_they_are(shipped: FactBase) -> None:
    read = base_of(lines_of(shipped))
    values = [value for film in read.films for value in film.facts.get("director", ())]
    assert values
    assert all(value.text is read.people[value.key].text for value in values)


def test_spoilt_lines_are_refused(shipped: FactBase) -> None:
    lines = list(lines_of(shipped))
    for spoilt in (
        [],
        lines[:-1],
        lines[1:],
        ["{\n", *lines],
        ['["form",0]\n', *lines[1:]],
        [lines[0], '["film"]\n', lines[-1]],
    ):
        with pytest.raises(ValueError, match=r".*"):
            base_of(spoilt)
