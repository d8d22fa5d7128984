"""Pages on one actor or director: the films that sentences name are that person's, and nobody else's."""

from __future__ import annotations

import pytest

from documents.reads import document, facts, films, languages
from quiz.documents.credits import Credited, indexed
from quiz.documents.extract import extract
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.reading import of

ACTRESS = """
Anna Reed (1931–2001) was a British actress of stage and screen.

Reed was born in Hull. She made her film debut in “The Glass Harbour” (1951), a drama by Paul Marsh, and had the lead
in “Night Ferry” (1954). Her sister Lucy Reed starred in “The Long Lane” (1955). On television she was in “Harbour
Lights” (1961), and on stage in “The Seagull” (1963). Later films include “Cold Rivers” (1965), “Salt Road” (1967), and
“The Mill” (1970), where she plays the old Mrs Hobbs.

She turned down “Iron Gate” (1971). In 1980 she directed “Small Hours” (1980).
"""
DIRECTOR = """
Paul Marsh is a Scottish film director.

He made his first film, 'The Glass Harbour' (1974), with Anna Reed. His next films were the thriller 'Night Ferry'
(1976), with Tom Hale in the lead, and 'Cold Rivers' (1979). Before that he was assistant director on 'The Mill' (1970)
and wrote 'Iron Gate' (1971). Marsh won a prize for 'Salt Road' (1984).
"""
OBITUARY = """
Remembering a quiet man

The actor Tom Marsh has died at 80. Marsh began in the theatre. He is best remembered for Cold Rivers (1961), Salt Road
(1963) and The Mill (1968). His wife, the actress Lucy Dean, was in Iron Gate (1970). He also wrote The Dust (1972). In
The Long Lane (1974) he was the sheriff.
"""


def _unwrapped(page: str) -> str:
    """A page whose paragraphs are a line each."""
    return "\n\n".join(part.replace("\n", " ").strip() for part in page.split("\n\n"))


def _of(page: str, relation: str, name: str) -> list[str]:
    """The films of a page that somebody is credited with."""
    return [
        film.title.words
        for film in document(_unwrapped(page)).films
        if any(fact.relation == relation and fact.value == name for fact in film.facts)
    ]


@pytest.mark.parametrize(
    ("page", "relation", "name", "found"),
    [
        (ACTRESS, "cast", "Anna Reed", ["The Glass Harbour", "Night Ferry", "Cold Rivers", "Salt Road", "The Mill"]),
        (ACTRESS, "director", "Anna Reed", ["Small Hours"]),
        (DIRECTOR, "director", "Paul Marsh", ["The Glass Harbour", "Night Ferry", "Cold Rivers", "Salt Road"]),
        (DIRECTOR, "cast", "Paul Marsh", []),
        (OBITUARY, "cast", "Tom Marsh", ["Cold Rivers", "Salt Road", "The Mill", "The Long Lane"]),
        (OBITUARY, "cast", "Lucy Dean", ["Iron Gate"]),
    ],
)
def test_the_films_of_a_career_are_of_whom_the_page_is_on(
    page: str, relation: str, name: str, found: list[str]
) -> None:
    assert _of(page, relation, name) == found


def test_what_was_on_no_screen_is_no_film() -> None:
    assert not {"Harbour Lights", "The Seagull"} & set(films(_unwrapped(ACTRESS)))


def test_the_role_stands_behind_the_title() -> None:
    assert facts(_unwrapped(ACTRESS))["The Mill"]["cast"] == [("Anna Reed", "Mrs Hobbs")]


def test_who_is_named_in_passing_has_no_career() -> None:
    page = (
        "Ten films for the summer. Tom Hale made “Night Ferry” (1976). The actress Lucy Dean has said that she loves "
    )
    page += "it. “Cold Rivers” (1979) is shown on Sunday, and “Salt Road” (1981) on Monday.\n"

    assert not {"Cold Rivers", "Salt Road"} & set(_of(page, "cast", "Lucy Dean"))


def test_a_sentence_that_names_films_heads_none() -> None:
    page = "Her other films include Salt Road (1963), The Mill (1968), and Iron Gate (1971).\n"
    page += "For Paul Marsh she played in 'The Trial' (1962), after a novel.\nIn 1950, with all the noise, it began.\n"

    assert films(page) == {"Salt Road": 1963, "The Mill": 1968, "Iron Gate": 1971, "The Trial": 1962}


def test_a_title_behind_the_name_of_its_director_is_read_without_it() -> None:
    names = Gazetteer(directors=frozenset(("Henry Hathaway",)))
    page = (
        "A film of storms, she said, and of Henry Hathaway's The Black Mill. Henry Hathaway's Salt Road (1950) is one "
    )
    page += "more, and so is Mary Shelley's Glass Harbour (1994).\n"

    found = extract(of(page), languages(), names=names)

    told = {film.title.words: [fact.value for fact in film.facts] for film in found.films}
    assert told == {
        "The Black Mill": ["Henry Hathaway"],
        "Salt Road": ["Henry Hathaway"],
        "Mary Shelley's Glass Harbour": [],
    }


def test_a_known_title_with_its_year_is_of_the_career() -> None:
    cast = (("cast", ("Anna Reed",)),)
    names = Gazetteer(
        credits=indexed({"a man for all seasons": (Credited(1966, ()),), "night ferry": (Credited(1970, cast),)}),
    )
    page = (
        "Anna Reed is a British actress. Reed was praised for A Man For All Seasons in 1966. She was in Night Ferry.\n"
    )

    found = extract(of(page), languages(), names=names)

    assert {film.title.words: (film.number, [fact.value for fact in film.facts]) for film in found.films} == {
        "A Man For All Seasons": (1966, ["Anna Reed"]),
        "Night Ferry": (None, ["Anna Reed"]),
    }
