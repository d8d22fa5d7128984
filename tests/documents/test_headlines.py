"""Headings that are sentences with the title at their end, and titles that stand among other words of a page."""

from __future__ import annotations

import pytest

from documents.reads import document, facts, films, languages
from quiz.documents.credits import Credited, indexed
from quiz.documents.extract import extract
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.reading import of

PAGE = """
Tom Marsh really broke a finger in {0}

In the best scene of {1}, actor Tom Marsh hits the wall. Nobody had planned it.

Nobody told the cat what to do on the set of {2}

The cat of {3} walked through the shot. Ruth Hale stars as the cook who has to laugh.

Why the crew slept in tents while filming {4}

There was no hotel near the coast, so the crew of {5} had tents. Directed by Paul Hill, it was the work of a summer.
"""
TITLES = ("The Glass Harbour", "Night Ferry", "Cold Rivers")
TOLD = {
    "The Glass Harbour": {"cast": ["Tom Marsh"]},
    "Night Ferry": {"cast": ["Ruth Hale"]},
    "Cold Rivers": {"director": ["Paul Hill"]},
}


@pytest.mark.parametrize("marks", ["“{}”", "'{}'", '"{}"'])
def test_a_sentence_that_ends_in_a_title_heads_what_is_below(marks: str) -> None:
    titles = (marks.format(each) for title in TITLES for each in (title, title))

    assert facts(PAGE.format(*titles)) == TOLD


def test_such_a_title_without_quotes_is_one_the_base_knows() -> None:
    page = PAGE.format(*(each for title in TITLES for each in (title, title)))
    names = Gazetteer(credits=indexed({title.casefold(): (Credited(1970, ()),) for title in TITLES[:2]}))

    found = extract(of(page), languages(), names=names)

    assert [film.title.words for film in found.films] == list(TITLES)


def test_towns_at_the_end_of_headlines_are_no_films() -> None:
    page = PAGE.format("New York", "New York", "Old Harbour", "Old Harbour", "Salt Lake", "Salt Lake")

    assert not {"New York", "Old Harbour", "Salt Lake"} & set(films(page))


@pytest.mark.parametrize(
    "heading", ["Little Known Facts", "Behind the Scenes Trivia", "Surprising Facts", "Lesser-Known Trivia", "Facts"]
)
def test_what_facts_are_is_no_part_of_a_title(heading: str) -> None:
    page = "Movie Trivia - Night Ferry\n\nNight Ferry, starring Tom Marsh and directed by Paul Hill, did well.\n\n"
    page += f"Night Ferry {heading}\n\nThe film took 40 days to shoot in Norway and on 3 ships.\n\n"
    page += "Night Ferry Movie Facts\n\nRuth Hale, the actress who played Mary Stone, wrote a book later.\n"

    (film,) = document(page).films

    assert film.title.words == "Night Ferry"
    assert {fact.value for fact in film.facts} >= {"Tom Marsh", "Paul Hill", "Ruth Hale"}


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("Night Ferry is an upcoming Norwegian film written and directed by Paul Hill.", "Night Ferry"),
        ("The Glass Harbour is a Danish-language drama film directed by Paul Hill.", "The Glass Harbour"),
        ("The result is a moving film directed by Paul Hill.", ""),
    ],
)
def test_a_lead_names_the_film_that_a_page_is_about(lead: str, title: str) -> None:
    page = f"{lead} Tom Marsh and Ruth Hale star in it. Shooting started on 3 May, and the coast is seen often.\n"

    assert "".join(film.title.words for film in document(page).films) == title
