"""Title, packs, players, settings and notice, each a value that a press turns into another."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.question import Problem
from quiz.screen.opening import home_language, read_settings
from quiz.screen.scene import Confirmed, Erased, Message, Picked, Press, Scene, Tuned, Typed, WentBack
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.players import JOINERS, LONGEST_NAME, Players, clean, crew, settle_names
from quiz.screen.scenes.settings import TABS, SettingsPage, tuned
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
    assert "Broken Cannot be shown" in words.replace(" | ", " ")
    assert "! Broken: 1 problem: faulty/pack.yaml:3:5 " in words
    assert Picked("pack", "faulty") not in [target.message for target in paper_of(packs).targets]
    assert packs.handle(Press(Picked("pack", "faulty"))) == packs
    assert packs.handle(Press(Picked("next"))) == ToPlayers(Programme(("small",)))


def test_a_pack_with_a_warning_can_be_played() -> None:
    warned = card(problems=(Problem("small/pack.yaml", 3, 5, "no-pack", severity="warning"),))

    step = Packs(WORDS, (warned,), Programme()).handle(Press(Picked("next")))

    assert step == ToPlayers(Programme(("small",)))


def test_a_warning_is_said_once_its_pack_is_chosen() -> None:
    warned = card("two", problems=(Problem("two/pack.yaml", 3, 5, "no-pack", severity="warning"),))
    packs = Packs(WORDS, (card("one"), warned), Programme())

    assert "two/pack.yaml" not in paper_of(packs).words
    assert "Small films: 1 problem: two/pack.yaml:3:5 " in paper_of(pressed(packs, Picked("pack", "two"))).words


def test_the_playbill_says_what_the_chosen_pack_has() -> None:
    packs = Packs(WORDS, (card("one"), card("two", films=7, questions={"en": 30})), Programme(("two",)))

    lines = paper_of(packs).lines

    assert ["Tonight’s programme", "Small films", "7 films · up to 30 questions", "About it."] == lines[3:7]
    assert "English · Қазақша · Русский" in lines


def test_a_poster_chooses_its_pack_and_once_more_goes_on() -> None:
    packs = Packs(WORDS, (card("one"), card("two")), Programme())
    chosen = pressed(packs, Picked("pack", "two"))

    assert "  2) Small films | 40 films *" in paper_of(chosen).lines
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


def test_one_who_plays_alone_has_no_keys_of_their_own_and_is_told_what_for() -> None:
    words = paper_of(PLAYERS).words

    assert "Player 1: Gaffer" in words
    assert "Q W A S" not in words
    assert "Alone you play for your own best run" in words


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


def test_whoever_stays_keeps_the_emblem_and_whoever_comes_gets_a_free_one() -> None:
    three = players_after(*[Tuned("players", 1)] * 2)
    chosen = players_after(Tuned("emblem-0", -1), Picked("player", "1"), Picked("remove", "1"), of=three)

    assert chosen.party.worn == (7, 2)
    assert players_after(Tuned("players", 1), of=chosen).party.worn == (7, 2, 0)
    assert players_after(Picked("remove", "2"), of=three).party == Party(("", ""))


def test_the_emblems_go_with_the_party() -> None:
    step = players_after(Tuned("emblem-0", 1)).handle(Press(Picked("start")))

    assert step == Start(Programme(("small",)), Party(("Gaffer",), "together", (1,)))


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


def test_settings_change_by_steps_and_amounts_stop_at_their_ends() -> None:
    back = Title(WORDS)
    largest = SettingsPage(WORDS, Settings("ru", 2.0, 10.0, loudness=100), back)

    assert largest.handle(Press(Tuned("language", 1))) == Adjust(replace(largest.settings, language="en"), back)
    assert largest.handle(Press(Tuned("timer", 1))) == Adjust(replace(largest.settings, timer=0.0), back)
    assert largest.handle(Press(Tuned("text-size", 1))) == largest
    assert largest.handle(Press(Tuned("text-size", -1))) == Adjust(replace(largest.settings, text_size=1.9), back)
    assert largest.handle(Press(Tuned("loudness", 1))) == largest
    assert largest.handle(Press(Tuned("contrast", -1))) == Adjust(replace(largest.settings, contrast=True), back)
    assert largest.handle(Press(Tuned("players", 1))) == largest
    assert largest.handle(Press(WentBack())) == Return(back)


def test_every_setting_is_on_one_tab_and_no_tab_has_more_than_six() -> None:
    names = [name.replace("-", "_") for tab in TABS.values() for name in tab]

    assert sorted(names) == sorted(each.name for each in fields(Settings))
    assert max(map(len, TABS.values())) <= 6


@pytest.mark.parametrize("name", [name for tab in TABS.values() for name in tab])
def test_every_setting_can_be_moved_there_and_back(name: str) -> None:
    there = tuned(Settings(), name, 1)

    assert there != Settings()
    assert tuned(there, name, -1) == Settings()


def test_a_tab_shows_its_settings_and_a_change_stays_on_it() -> None:
    back = Title(WORDS)
    sound = pressed(SettingsPage(WORDS, Settings(), back), Picked("tab", "sound"))

    assert "Music: 60 %" in paper_of(sound).words
    assert "Text size" not in paper_of(sound).words
    assert sound.handle(Press(Tuned("music", -1))) == Adjust(Settings(music=50), back, "sound")
    assert sound.handle(Press(Tuned("text-size", 1))) == Adjust(Settings(text_size=1.1), back, "sound")
    assert sound.handle(Press(Picked("tab", "cellar"))) == sound


def test_a_tab_is_reset_alone_and_keeps_the_language() -> None:
    back = Title(WORDS)
    changed = Settings("kk", 1.5, plain=True, music=0)
    page = SettingsPage(WORDS, changed, back)

    assert page.handle(Press(Picked("reset"))) == Adjust(Settings("kk", music=0), back)
    assert Picked("reset") not in [
        each.message for each in paper_of(replace(page, settings=Settings("kk"))).targets if each.enabled
    ]


def test_settings_are_shown_in_plain_words() -> None:
    words = paper_of(SettingsPage(WORDS, Settings("en", 1.2, 1.5, contrast=True), Title(WORDS))).words

    assert "Text size: 120 %" in words
    assert "Time to answer: × 1.5" in words
    assert "High contrast: On" in words
    assert "Plain reading: Off" in words
    assert "No clock" in paper_of(SettingsPage(WORDS, Settings(timer=0.0), Title(WORDS))).words


@pytest.mark.parametrize(
    ("places", "language"),
    [
        (["kk_KZ.UTF-8"], "kk"),
        ([None, "", "ru_RU.UTF-8"], "ru"),
        (["Russian_Russia"], "ru"),
        (["Kazakh_Kazakhstan"], "kk"),
        (["ru"], "ru"),
        (["C.UTF-8", "ru_RU"], "en"),
        (["run_UG"], "en"),
        (["de_DE"], "en"),
        ([], "en"),
    ],
)
def test_the_first_start_speaks_the_language_of_the_system(places: list[str | None], language: str) -> None:
    assert home_language(places) == language
    assert read_settings(None, home_language(places)) == Settings(language)


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
