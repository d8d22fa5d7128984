"""Pages of every shape, in twelve languages: what is read of each is what it says, no more and no less.

The pages are made up. They follow the layouts that the design names and others found on sites; each is read
without a base, so that only its own words count.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from documents.reads import document
from quiz.facts.nodes import FAST

WORDS = (Path(__file__).parent / "pages.yaml").read_text("utf-8")
PAGES = {page["name"]: page for page in yaml.load(WORDS, Loader=FAST)["pages"]}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_as_it_says(name: str) -> None:
    page = PAGES[name]

    found = document(page["words"])

    assert {film.title.words: _told(film) for film in found.films} == page["films"]


def _told(film: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"year": film.number} if film.number else {}
    for relation in ("director", "cast"):
        if values := [fact.value for fact in film.facts if fact.relation == relation]:
            told[relation] = values
    return told
