"""Questions of the shipped films: nothing is wrong with them by the rules that judge written ones, and their sources
are true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from shelves import LANGUAGES, everything, thousand

from quiz.generate.batch import batch
from quiz.generate.lint import NEVER_GENERATED, findings
from quiz.generate.stock import Selection, narrowed
from quiz.question import Question

BALLET = "films/ballet.yaml"
IN_TITLES = {"digits-in-one", "year-in-one", "brackets-in-one"}
"""What a title or a name may bring: 20th Century Fox; Argentina, 1985; BPM (Beats per Minute)."""


@pytest.mark.parametrize("seed", [1, 2])
def test_the_films_of_the_first_pack_give_questions_without_an_error_in_three_languages(seed: int) -> None:
    ballet = frozenset(film.key for film in everything().films.values() if film.source.file == BALLET)
    made = batch(narrowed(everything(), Selection(ballet)), 1000, seed, LANGUAGES).questions

    warnings = warnings_of(made)

    assert len(made) == 1000
    assert warnings.keys() <= {"digits-in-one"}  # 20th Century Fox among the studios
    assert warnings["digits-in-one"] <= 30


@pytest.mark.parametrize("seed", [1, 2])
def test_all_shipped_films_give_questions_without_an_error_in_three_languages(seed: int) -> None:
    made = thousand(seed)

    warnings = warnings_of(made)

    assert len(made) == 1000
    assert warnings.keys() <= IN_TITLES
    assert warnings.total() <= 100


def test_no_shipped_fact_is_said_to_stand_in_credits_that_do_not_hold_it() -> None:
    elsewhere = {"year", "country", "language", "genre", "series", "setting", "won", "nominated"}

    sources = {
        (one.relation in elsewhere, one.source.text.split("; ")[0]) for one in thousand(1) if one.kind != "cast call"
    }
    mixed = {one.source.text for one in thousand(1) if one.kind == "cast call"}

    assert (True, "The credits of the film") not in sources
    assert {(False, "The credits of the film"), (True, "Film catalogues"), (True, "The film itself")} <= sources
    assert all({"The credits of the film", "Film catalogues"} <= {*text.split("; ")} for text in mixed)


def warnings_of(made: Sequence[Question]) -> Counter[str]:
    """What is found, none of which may be an error or what is never to be generated."""
    found = [finding for one in made for language in LANGUAGES for finding in findings(one, language)]
    assert [finding for finding in found if finding.severity == "error" or finding.code in NEVER_GENERATED] == []
    return Counter(finding.code for finding in found)
