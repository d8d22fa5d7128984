"""Who plays: seats, names and emblems, each press on a value that turns into another."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets.matches import asked

from quiz.screen.pixels.elements import Header, Hints, Place
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Chose, Confirmed, Erased, Message, Picked, Press, Scene, Tuned, Typed, WentBack
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.players import JOINERS, LONGEST_NAME, Players, clean, crew, settle_names
from quiz.screen.scenes.steps import Party, Programme, Rekey, Start, ToPacks
from quiz.words import LANGUAGES, speak

from .small import WORDS, paper_of

CREW = ("Gaffer", "Best Boy", "Key Grip", "Foley", "Boom", "Clapper", "Projectionist", "Script Doctor")
PLAYERS = Players(WORDS, Programme(("small",)), Party())


def pressed(scene: Scene, *messages: Message) -> Scene:
    for message in messages:
        scene = scene.handle(Press(message))  # type: ignore[assignment]
    return scene


def players_after(*messages: Message, of: Players = PLAYERS) -> Players:
    players = pressed(of, *messages)
    assert isinstance(players, Players)
    return players


def test_one_to_eight_play_and_those_without_a_name_join_the_crew() -> None:
    eight = players_after(*[Tuned("players", 1)] * 9)
    one = players_after(*[Tuned("players", -1)] * 9, of=eight)

    assert eight.settled == Party(CREW, "hot seat")
    assert one.settled == Party(("Gaffer",), "together")


def test_more_than_four_players_take_turns_and_two_to_four_may_choose() -> None:
    two = players_after(Tuned("players", 1))

    assert two.settled.mode == "together"
    assert players_after(Tuned("mode", 1), of=two).settled.mode == "hot seat"
    assert players_after(*[Tuned("players", 1)] * 4).settled.mode == "hot seat"
    assert players_after(Tuned("mode", 1)).settled.mode == "together"


@pytest.mark.parametrize("language", LANGUAGES)
def test_while_a_name_is_typed_its_letters_are_counted_and_it_is_said_when_there_is_room_for_no_more(
    language: str,
) -> None:
    words = speak(language)
    players = replace(PLAYERS, words=words)
    said = []

    for scene in (
        players,
        players_after(Typed("Aigerim", into=Picked("player", "0")), of=players),
        players_after(Typed("A" * 20, into=Picked("player", "0")), of=players),
    ):
        script = Script()
        scene.draw(script)
        said.append(next(each.right for each in script.said if isinstance(each, Header)))
        keys = next(each.pairs for each in script.said if isinstance(each, Hints))
        assert [key for key, _ in keys if "/" in key] == []  # a number in a cap looks like a key

    assert "/" not in said[0]
    assert said[1] == words("players-letters", count=7, most=13, full="no")
    assert said[2] == words("players-letters", count=13, most=13, full="yes")
    assert said[1].startswith("7/13 ")


@pytest.mark.parametrize(("seats", "told"), [(1, []), (4, [0]), (8, [])])
def test_the_card_of_the_seat_that_the_mouse_belongs_to_says_so(seats: int, told: list[int]) -> None:
    script = Script()
    players_after(*[Tuned("players", 1)] * (seats - 1)).draw(script)

    assert [each.seat for each in script.said if isinstance(each, Place) and each.mouse] == told


def test_the_mouse_answers_for_the_seat_whose_card_says_so() -> None:
    script = Script()
    players_after(*[Tuned("players", 1)] * 3).draw(script)

    asking = Asking(WORDS, asked(3, 4, "en")).handle(Press(Chose(1), None))

    assert isinstance(asking, Asking)
    assert list(asking.picks.chosen) == [each.seat for each in script.said if isinstance(each, Place) and each.mouse]


def test_each_seat_is_told_its_own_keys() -> None:
    lines = paper_of(players_after(*[Tuned("players", 1)] * 3)).words

    assert "Player 1 (Q W A S)" in lines
    assert "Player 4 (arrow keys)" in lines


def test_one_who_plays_alone_has_no_keys_of_their_own_and_is_told_what_for() -> None:
    words = paper_of(PLAYERS).words

    assert "Player 1: Gaffer" in words
    assert "Q W A S" not in words
    assert "On your own you play for score and streak" in words


def test_a_player_is_added_by_the_card_of_an_empty_seat_until_all_are_taken() -> None:
    eight = players_after(*[Tuned("players", 1)] * 7)

    assert Tuned("players", 1) in [target.message for target in paper_of(PLAYERS).targets]
    assert Tuned("players", 1) not in [target.message for target in paper_of(eight).targets]


def test_an_emblem_is_changed_by_its_arrows_and_no_two_seats_have_the_same() -> None:
    two = players_after(Tuned("players", 1))

    assert two.party.worn == (0, 1)
    assert players_after(Tuned("emblem-0", 1), of=two).party.worn == (2, 1)
    assert players_after(Tuned("emblem-0", -1), Tuned("emblem-1", -1), of=two).party.worn == (7, 0)
    assert players_after(*[Tuned("emblem-0", 1)] * 7, of=two).party.worn == (0, 1)
    assert players_after(Tuned("emblem-1", 1)).party.worn == (0,)


def test_with_eight_seats_every_emblem_is_taken() -> None:
    eight = players_after(*[Tuned("players", 1)] * 7)

    assert players_after(Tuned("emblem-3", 1), of=eight).party.worn == tuple(range(8))


def test_whoever_stays_keeps_the_emblem_and_whoever_comes_back_has_their_own() -> None:
    three = players_after(*[Tuned("players", 1)] * 2)
    chosen = players_after(Tuned("emblem-0", -1), Picked("player", "1"), Picked("remove", "1"), of=three)

    assert chosen.party.worn == (7, 2)
    assert players_after(Tuned("players", 1), of=chosen).party.worn == (7, 2, 1)
    assert players_after(Picked("remove", "2"), of=three).party == Party(("", ""))


def test_the_emblems_go_with_the_party() -> None:
    step = players_after(Tuned("emblem-0", 1)).handle(Press(Picked("start")))

    assert step == Start(
        Programme(("small",)), Party(("Gaffer",), "together", (1,)), typed=Party(("",), "together", (1,))
    )


def test_letters_go_to_the_field_that_was_pressed_until_enter() -> None:
    typed = players_after(Picked("player", "0"), Typed("Ada"), Erased(), Typed("a Lovelace the first"), Confirmed())

    assert typed.typing is None
    assert typed.settled.names == ("Ada Lovelace",)
    assert players_after(Typed("x"), of=typed) == typed


def test_escape_closes_the_field_first_and_the_lobby_then() -> None:
    typing = players_after(Picked("player", "0"))

    assert typing.handle(Press(WentBack())) == PLAYERS
    assert PLAYERS.handle(Press(WentBack())) == ToPacks(PLAYERS.party)


def test_every_player_can_be_removed_but_not_the_only_one() -> None:
    three = players_after(Tuned("players", 1), Picked("player", "0"), Typed("Mia"), Confirmed())

    assert "Remove: Mia" in paper_of(three).words
    assert "Remove: Gaffer" in paper_of(three).words
    assert players_after(Picked("remove", "1"), of=three).settled.names == ("Mia",)
    assert "Remove" not in paper_of(PLAYERS).words


def test_who_was_removed_comes_back_with_name_and_emblem() -> None:
    named = players_after(Tuned("players", 1), Picked("player", "0"), Typed("Mia"), Confirmed(), Tuned("emblem-0", -1))
    removed = players_after(Picked("remove", "0"), of=named)

    again = players_after(Tuned("players", 1), of=removed)

    assert "Bring back Mia" in paper_of(removed).words
    assert again.settled.names[1] == "Mia"
    assert again.party.worn == (1, 7)
    assert "Add a player" in paper_of(again).words


def test_who_takes_a_seat_away_by_keys_is_led_to_the_way_back_and_not_to_the_start() -> None:
    removed, script = players_after(Tuned("players", 1), Picked("remove", "0")), Script()

    removed.draw(script)

    assert script.main == Tuned("players", 1)


def test_the_third_seat_may_play_on_letters_where_there_is_no_keypad() -> None:
    three = players_after(*[Tuned("players", 1)] * 2)

    assert three.handle(Press(Tuned("keypad", 1))) == Rekey(False)
    assert "Player 3 (keypad 4 5 1 2)" in paper_of(three).words
    assert "Player 3 (R T F G)" in paper_of(replace(three, keypad=False)).words


def test_the_keys_of_the_third_seat_are_no_choice_where_it_has_none() -> None:
    two = players_after(Tuned("players", 1))
    turns = players_after(*[Tuned("players", 1)] * 2, Tuned("mode", 1))

    assert [each.handle(Press(Tuned("keypad", 1))) for each in (two, turns)] == [two, turns]
    assert "Player 3’s keys" not in paper_of(two).words + paper_of(turns).words


def test_start_gives_every_seat_a_name() -> None:
    step = players_after(Tuned("players", 1)).handle(Press(Picked("start")))

    assert step == Start(Programme(("small",)), Party(("Gaffer", "Best Boy"), "together"), typed=Party(("", "")))


def test_a_crew_name_stays_with_who_was_shown_it_when_another_goes() -> None:
    three = players_after(*[Tuned("players", 1)] * 2)

    two = players_after(Picked("player", "1"), Picked("remove", "1"), of=three)

    assert two.settled.names == ("Gaffer", "Key Grip")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Әйгерім", "Әйгерім"),
        ("Maximilian-Alexander", "Maximilian-Al"),
        ("\u202eevil\u202c", "evil"),
        ("zero\u200bwidth", "zerowidth"),
        ("tab\tand\nline", "tab and line"),
        ("ﬁne ①", "fine 1"),
        ("e\u0301", "é"),
        ("  Mia", "Mia"),
        ("\x00\x1b[31m", "[31m"),
        ("\u3164\u115f\u1160\uffa0\u2800", ""),
        ("\u200d\ufe0f \u200c", ""),
        ("نازنین\u200cزهرا", "نازنین\u200cزهرا"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
    ],
)
def test_a_name_is_cleaned(typed: str, shown: str) -> None:
    assert clean(typed) == shown


@settings(derandomize=True, max_examples=200)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=8))
def test_whatever_is_typed_names_are_short_visible_and_different(typed: list[str]) -> None:
    names = settle_names(typed, CREW)

    assert len({name.casefold() for name in names}) == len(typed)
    assert all(0 < len(name) <= LONGEST_NAME for name in names if name not in CREW)
    assert not any(unicodedata.category(letter)[0] == "C" for name in names for letter in name if letter not in JOINERS)
    assert not any(name[-1] in JOINERS for name in names)


def test_the_second_of_two_alike_gets_a_numeral() -> None:
    assert settle_names(["Mia", "mia", "Mia", "Maximilian A", "Maximilian A"], CREW) == (
        "Mia",
        "mia 2",
        "Mia 3",
        "Maximilian A",
        "Maximilian 2",
    )


def test_a_name_of_invisible_letters_counts_as_none_and_a_joiner_makes_no_difference() -> None:
    assert settle_names(["\u3164\u2800", "a\u200d", "a", "a\u200cb", "ab"], CREW) == (
        "Gaffer", "a", "a 2", "a\u200cb", "ab 2",
    )  # fmt: skip


def test_a_crew_name_that_somebody_typed_is_not_given_again() -> None:
    assert settle_names(["gaffer", ""], CREW) == ("gaffer", "Best Boy")


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_the_crew_has_eight_different_names(language: str) -> None:
    assert len(set(crew(speak(language)))) == 8
