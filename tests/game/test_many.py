"""Matches of eighteen and twenty turns over decks of any size, with the real generator."""

from __future__ import annotations

import pytest

from .decks import KNOWN, known_deck, made_up, made_up_deck
from .many import SIZES, eighteen, twenty


@pytest.mark.parametrize("films", SIZES)
def test_matches_of_eighteen_turns_are_played_out(films: int) -> None:
    """Two on one deck: more are the same again with other dice, and the bench plays a thousand of them."""
    found = eighteen(made_up_deck, films, matches=2, seed=11)

    assert (found.completed, found.turns) == (2, 2 * 18)
    assert set(found.relaxed) <= {"spread", "three options", "distance 5 to 3", "names", "kind"}
    if films >= 20:  # so few films are all asked of: once in some hundred turns no question is left that names nobody
        assert found.relaxed["kind"] == 0
        assert found.relaxed["names"] <= 1
    if films > 20:
        assert found.relaxed["names"] == found.leaks == 0
    if films >= 60:
        assert not found.relaxed


@pytest.mark.parametrize("films", [20, 60])
def test_crossing_off_what_was_right_or_named_leads_nowhere_even_in_later_matches(films: int) -> None:
    for found in twenty(made_up_deck, films, players=1, seed=5):
        assert found.completed == found.matches
        assert abs(found.guesses["crosses off earlier keys"].excess) < 1.5
        assert abs(found.guesses["crosses off what was named"].excess) < 1.5
        assert abs(found.guesses["takes what was named"].excess) < 1.5


@pytest.mark.skipif(not KNOWN.is_file(), reason="the reference is not part of the project")
def test_real_films_are_played_out_too() -> None:
    found = eighteen(known_deck, 30, matches=2, seed=3)

    assert found.completed == 2


def test_made_up_films_are_the_same_each_time_and_all_different() -> None:
    films = made_up(200, seed=1)

    assert films == made_up(200, seed=1)
    assert len({film.key for film in films}) == 200
