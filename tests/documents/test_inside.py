"""A sheet without a heading is of the film that its sentences call by a title, and of none where they call none so."""

from __future__ import annotations

import pytest

from documents.reads import facts, films

SHEET = """Released: 9 October 1983
Otto Grau as Captain Vane
Ines Roth as Vera Lund
Directed by: Ada Lind
Running Time: 129 minutes
Filmed in: Grey Bay
{}
"""


@pytest.mark.parametrize(
    "notes",
    [
        "• Grey Harbour is the fifth film with Captain Vane.\n• The set was built near Rome.",
        "* GREY HARBOUR was filmed in Rome and Tangier.\n* It was sold to 40 countries.",
        "- A knee was hurt while filming Grey Harbour in Rome.\n- Once, Grey Harbour was the dearest film of all.",
        "1. The premiere of Grey Harbour was in London.\n2. Nobody is killed in Grey Harbour.",
        "• The song of “Grey Harbour” is by Cora Finn.\n• “Grey Harbour” opened in the rain.",
    ],
)
def test_the_title_is_what_the_notes_use_as_one(notes: str) -> None:
    assert {title.title(): year for title, year in films(SHEET.format(notes)).items()} == {"Grey Harbour": 1983}
    (told,) = facts(SHEET.format(notes)).values()
    assert told["director"] == ["Ada Lind"]
    assert told["cast"] == [("Otto Grau", "Captain Vane"), ("Ines Roth", "Vera Lund")]


@pytest.mark.parametrize(
    "notes",
    [
        "• The set was built near Rome, and Rome liked it.",
        "• Captain Vane is the hero of five films.\n• The director of Captain Vane liked boats.",
        "• The premiere of Grey Harbour was in London.\n• The premiere of Red Harbour was in Oslo.",
        "• France is the only country in which the film failed.",
        "• Otto Grau was nominated twice.\n• Otto Grau won nothing.",
    ],
)
def test_what_may_be_another_or_no_title_is_none(notes: str) -> None:
    assert films(SHEET.format(notes)) == {}
