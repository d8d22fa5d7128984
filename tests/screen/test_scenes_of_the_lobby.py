"""Title, packs, players, settings and notice, each a value that a press turns into another."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.question import Problem
from quiz.screen.scene import Confirmed, Erased, Message, Picked, Press, Scene, Tuned, Typed, WentBack
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.players import JOINERS, LONGEST_NAME, Players, clean, crew, settle_names
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.steps import (
    Adjust,
    Party,
    Programme,
    Quit,
    Resume,
    Return,
    Settings,
    Start,
    ToPacks,
    ToPlayers,
    ToSettings,
    ToTitle,
)
from quiz.screen.scenes.title import Left, Title
from quiz.words import speak

from .small import FAULTY, WORDS, card, paper_of

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


def test_the_title_goes_where_its_buttons_say() -> None:
    title = Title(WORDS, Left("Small films", 7, 21))

    assert title.handle(Press(Picked("play"))) == ToPacks()
    assert title.handle(Press(Confirmed())) == title
    assert title.handle(Press(Picked("resume"))) == Resume()
    assert title.handle(Press(Picked("settings"))) == ToSettings(title)
    assert title.handle(Press(Picked("quit"))) == Quit()


def test_the_title_offers_to_resume_only_what_was_left() -> None:
    assert "Small films, question 7 of 21" in paper_of(Title(WORDS, Left("Small films", 7, 21))).words
    assert "Resume" not in paper_of(Title(WORDS)).words
    assert Title(WORDS).handle(Press(Picked("resume"))) == Title(WORDS)


def test_the_title_says_what_is_wrong_with_packs_and_with_the_players_file() -> None:
    words = paper_of(Title(WORDS, faulty=2, notice="notice-store-damaged")).words

    assert "! 2 packs have problems." in words
    assert "! Your player file was damaged." in words


def test_the_title_names_every_language_in_itself() -> None:
    assert "English · Қазақша · Русский" in paper_of(Title(speak("kk"))).words


def test_a_pack_with_an_error_is_named_and_not_played() -> None:
    packs = Packs(WORDS, (FAULTY, card()), Programme(("faulty",)))

    words = paper_of(packs).words

    assert "Broken" in words
    assert "! 1 problem: faulty/pack.yaml:3:5 " in words
    assert Picked("pack", "faulty") not in [target.message for target in paper_of(packs).targets]
    assert packs.handle(Press(Picked("pack", "faulty"))) == packs
    assert packs.handle(Press(Picked("next"))) == ToPlayers(Programme(("small",)))


def test_a_pack_with_a_warning_can_be_played() -> None:
    warned = card(problems=(Problem("small/pack.yaml", 3, 5, "no-pack", severity="warning"),))

    step = Packs(WORDS, (warned,), Programme()).handle(Press(Picked("next")))

    assert step == ToPlayers(Programme(("small",)))


def test_a_row_chooses_its_pack_and_once_more_goes_on() -> None:
    packs = Packs(WORDS, (card("one"), card("two")), Programme())
    chosen = pressed(packs, Picked("pack", "two"))

    assert "  2) Small films | 40 films | up to 240 questions *" in paper_of(chosen).lines
    assert chosen.handle(Press(Picked("pack", "two"))) == ToPlayers(Programme(("two",)))


def test_a_pack_can_be_chosen_beforehand_by_its_path() -> None:
    packs = Packs(WORDS, (card("one"), card("two")), Programme(("packs/two",)))

    assert packs.handle(Press(Picked("next"))) == ToPlayers(Programme(("two",)))


def test_length_and_language_go_round() -> None:
    packs = Packs(WORDS, (card(),), Programme())

    step = pressed(packs, Tuned("length", 1), Tuned("language", 1), Tuned("language", 1)).handle(Press(Picked("next")))

    assert step == ToPlayers(Programme(("small",), "ru", "epic"))


def test_only_languages_of_the_pack_are_offered() -> None:
    packs = Packs(WORDS, (card(languages=("kk", "ru")),), Programme(language="en"))
    other = pressed(packs, Tuned("language", 1))

    assert packs.handle(Press(Picked("next"))) == ToPlayers(Programme(("small",), "kk"))
    assert other.handle(Press(Picked("next"))) == ToPlayers(Programme(("small",), "ru"))


def test_without_any_pack_there_is_a_sentence_and_no_way_on() -> None:
    packs = Packs(WORDS, (), Programme())

    assert "There is no pack here." in paper_of(packs).words
    assert packs.handle(Press(Picked("next"))) == packs
    assert packs.handle(Press(WentBack())) == ToTitle()


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


def test_each_seat_is_told_its_own_keys() -> None:
    lines = paper_of(players_after(*[Tuned("players", 1)] * 3)).words

    assert "Player 1 (Q W A S)" in lines
    assert "Player 4 (arrow keys)" in lines


def test_letters_go_to_the_field_that_was_pressed_until_enter() -> None:
    typed = players_after(Picked("player", "0"), Typed("Ada"), Erased(), Typed("a Lovelace the first"), Confirmed())

    assert typed.typing is None
    assert typed.settled.names == ("Ada Lovelace",)
    assert players_after(Typed("x"), of=typed) == typed


def test_escape_closes_the_field_first_and_the_lobby_then() -> None:
    typing = players_after(Picked("player", "0"))

    assert typing.handle(Press(WentBack())) == PLAYERS
    assert PLAYERS.handle(Press(WentBack())) == ToPacks()


def test_a_player_whose_field_is_open_can_be_removed() -> None:
    three = players_after(Tuned("players", 1), Picked("player", "0"), Typed("Mia"), Confirmed(), Picked("player", "1"))

    assert "Remove Gaffer" in paper_of(three).words
    assert players_after(Picked("remove", "1"), of=three).settled.names == ("Mia",)


def test_start_gives_every_seat_a_name() -> None:
    step = players_after(Tuned("players", 1)).handle(Press(Picked("start")))

    assert step == Start(Programme(("small",)), Party(("Gaffer", "Best Boy"), "together"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Әйгерім", "Әйгерім"),
        ("Maximilian-Alexander", "Maximilian-A"),
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


def test_settings_change_by_steps_and_text_stops_at_its_ends() -> None:
    back = Title(WORDS)
    largest = SettingsPage(WORDS, Settings("ru", 2.0, 10.0), back)

    assert largest.handle(Press(Tuned("language", 1))) == Adjust(Settings("en", 2.0, 10.0), back)
    assert largest.handle(Press(Tuned("timer", 1))) == Adjust(Settings("ru", 2.0, 0.0), back)
    assert largest.handle(Press(Tuned("text-size", 1))) == largest
    assert largest.handle(Press(Tuned("text-size", -1))) == Adjust(Settings("ru", 1.9, 10.0), back)
    assert largest.handle(Press(WentBack())) == Return(back)


def test_settings_are_shown_in_plain_words() -> None:
    words = paper_of(SettingsPage(WORDS, Settings("en", 1.2, 1.5), Title(WORDS))).words

    assert "Text size: 120 %" in words
    assert "Time to answer: × 1.5" in words
    assert "No clock" in paper_of(SettingsPage(WORDS, Settings(timer=0.0), Title(WORDS))).words


def test_a_notice_says_one_sentence_and_has_a_way_on_and_a_way_back() -> None:
    ways = (Way("way-packs", ToPacks()), Way("way-title", ToTitle()))
    notice = Notice(WORDS, "notice-none", {"packs": "Small films"}, ways)

    assert "Small films has no question in this language that could be asked." in paper_of(notice).words
    assert notice.handle(Press(Picked("way", "0"))) == ToPacks()
    assert notice.handle(Press(Picked("way", "1"))) == ToTitle()
    assert notice.handle(Press(WentBack())) == ToTitle()


def test_a_click_beside_every_button_does_nothing_where_there_are_several_ways() -> None:
    title = Title(WORDS)
    menus: list[Scene] = [title, Packs(WORDS, (card(),), Programme()), PLAYERS, SettingsPage(WORDS, Settings(), title)]

    assert [menu.handle(Press(Confirmed())) for menu in menus] == menus
