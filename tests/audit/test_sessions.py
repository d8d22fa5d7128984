"""Guessers that remember a match: they are caught out by a fair one, and find what an unfair one tells."""

from __future__ import annotations

from dataclasses import replace

from game.decks import made_up_deck

from quiz.audit.sessions import GUESSERS, excesses, figures, matches
from quiz.game.past import right


def test_a_fair_match_tells_a_guesser_nothing() -> None:
    found = figures({"60 films": lambda seed: made_up_deck(60, seed)}, 1, "en")

    assert [one.what.split(":")[0] for one in found] == [
        "elimination over 60 films, a first match",
        "elimination over 60 films, matches 2-6",
    ]
    assert all(one.verdict != "miss" for one in found)


def test_the_key_of_an_earlier_turn_among_the_options_is_crossed_off() -> None:
    session = next(matches(made_up_deck(60, 1), 1, "en", 1))
    number = next(n for n, turn in enumerate(session.turns) if n and turn.question.kind == "classic")
    earlier, question = session.turns[0].question, session.turns[number].question
    options = tuple(
        right(earlier) if place != question.key and place == (question.key + 1) % 4 else option
        for place, option in enumerate(question.options)
    )
    turns = list(session.turns)
    turns[number] = replace(turns[number], question=replace(question, options=options))

    fair = excesses(session, "en", GUESSERS["crosses off keys of the match"], frozenset())
    found = excesses(replace(session, turns=tuple(turns)), "en", GUESSERS["crosses off keys of the match"], frozenset())

    assert fair[number] == 0.0
    assert round(found[number], 3) == round(1 / 3 - 1 / 4, 3)


def test_that_one_statement_was_true_says_nothing_of_the_next() -> None:
    session = next(matches(made_up_deck(60, 2), 2, "en", 1))
    statements = [n for n, turn in enumerate(session.turns) if turn.question.kind == "true or false"]

    found = excesses(session, "en", GUESSERS["crosses off all keys so far"], frozenset({"true"}))

    assert all(found[number] == 0.0 for number in statements)
