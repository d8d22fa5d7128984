"""Title, packs, players, settings and notice, each a value that a press turns into another."""

from __future__ import annotations

import pytest

from quiz.question import Problem
from quiz.screen.pixels.elements import Hints
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Confirmed, Message, Picked, Press, Scene, Tuned, WentBack
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.steps import (
    Party,
    Programme,
    Quit,
    Resume,
    Settings,
    ToPacks,
    ToPlayers,
    ToSettings,
    ToTitle,
)
from quiz.screen.scenes.title import Left, Title
from quiz.words import LANGUAGES, problem_sentence, speak

from .small import FAULTY, WORDS, card, paper_of, question, session_of

PLAYERS = Players(WORDS, Programme(("small",)), Party())


def pressed(scene: Scene, *messages: Message) -> Scene:
    for message in messages:
        scene = scene.handle(Press(message))  # type: ignore[assignment]
    return scene


def test_the_title_goes_where_its_buttons_say() -> None:
    title = Title(WORDS, Left("Small films", 7, 21))

    assert title.handle(Press(Picked("play"))) == ToPacks()
    assert title.handle(Press(Confirmed())) == title
    assert title.handle(Press(Picked("resume"))) == Resume()
    assert title.handle(Press(Picked("settings"))) == ToSettings(title)
    assert title.handle(Press(Picked("quit"))) == Quit()


def test_the_title_offers_to_resume_only_what_was_left() -> None:
    assert "Small films, question 7 of 21)" in paper_of(Title(WORDS, Left("Small films", 7, 21))).words
    assert "question 7 of 21 · 2 more saved)" in paper_of(Title(WORDS, Left("Small films", 7, 21, 2))).words


def test_who_starts_another_match_is_told_that_the_one_that_was_left_stays() -> None:
    alone, left = (paper_of(Title(WORDS, each)).words for each in (None, Left("Small films", 7, 21)))

    assert "Play (a new match, yours stays saved)" in left
    assert "stays" not in alone
    assert "Resume" not in paper_of(Title(WORDS)).words
    assert Title(WORDS).handle(Press(Picked("resume"))) == Title(WORDS)


def test_the_title_says_what_is_wrong_with_packs_and_with_the_players_file() -> None:
    words = paper_of(Title(WORDS, faulty=2, notice="notice-store-damaged")).words

    assert "! 2 programmes have problems." in words
    assert "! Your player file was damaged." in words


def test_the_title_names_every_language_in_itself() -> None:
    assert "English · Қазақша · Русский" in paper_of(Title(speak("kk"))).words


def test_a_pack_with_an_error_is_named_and_not_played() -> None:
    packs = Packs(WORDS, (FAULTY, card()), Programme(("faulty",)))

    words = paper_of(packs).words

    assert "Broken" in words
    assert "Broken Cannot be shown" in words.replace(" | ", " ")
    assert "! Broken · faulty/pack.yaml:3:5 – " in words
    assert Picked("pack", "faulty") not in [target.message for target in paper_of(packs).targets]
    assert packs.handle(Press(Picked("pack", "faulty"))) == packs
    assert packs.handle(Press(Picked("next"))) == ToPlayers(Programme(("small",)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_with_a_pack_is_one_sentence_after_its_name_and_place(language: str) -> None:
    wrong = Problem("broken/pack.yaml", 3, 5, "no-pack")
    for count in (1, 3):
        broken = card("broken", title={"en": "Broken"}, problems=(wrong,) * count)
        lines = paper_of(Packs(speak(language), (broken,), Programme())).lines

        (said,) = [line for line in lines if "broken/pack.yaml" in line]
        assert said.removeprefix("! ").startswith("Broken · ")
        assert said.count(": ") == count // 2
        assert problem_sentence(wrong, language) in said


def test_a_pack_with_a_warning_can_be_played() -> None:
    warned = card(problems=(Problem("small/pack.yaml", 3, 5, "no-pack", severity="warning"),))

    step = Packs(WORDS, (warned,), Programme()).handle(Press(Picked("next")))

    assert step == ToPlayers(Programme(("small",)))


def test_a_warning_is_said_once_its_pack_is_chosen() -> None:
    warned = card("two", problems=(Problem("two/pack.yaml", 3, 5, "no-pack", severity="warning"),))
    packs = Packs(WORDS, (card("one"), warned), Programme())

    assert "two/pack.yaml" not in paper_of(packs).words
    assert "Small films · two/pack.yaml:3:5 – " in paper_of(pressed(packs, Picked("pack", "two"))).words


def test_the_playbill_says_what_the_chosen_pack_has() -> None:
    packs = Packs(WORDS, (card("one"), card("two", films=7, questions={"en": 30})), Programme(("two",)))

    lines = paper_of(packs).lines

    assert lines[3:7] == ["Tonight’s programme", "Small films", "7 films · up to 30 questions", "About it."]
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

    assert "There is no programme here." in paper_of(packs).words
    assert packs.handle(Press(Picked("next"))) == packs
    assert packs.handle(Press(WentBack())) == ToTitle()


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


MOVED, TUNED = ("← → ↑ ↓", "move"), ("← →", "change")


@pytest.mark.parametrize(
    ("scene", "keys"),
    [
        (Packs(WORDS, (card(),), Programme()), [MOVED, ("Enter", "choose; twice: go on"), ("Esc", "back")]),
        (PLAYERS, [MOVED, ("Enter", "choose"), ("Esc", "back")]),
        (Review(WORDS, session_of(question(), seats=2)), [MOVED, ("Enter", "open"), ("Esc", "back")]),
        (SettingsPage(WORDS, Settings(), Title(WORDS)), [TUNED, ("Enter", "choose"), ("Esc", "back")]),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_where_things_are_set_the_foot_says_whether_arrows_set_them_or_only_move(
    scene: Scene, keys: list[tuple[str, str]]
) -> None:
    script = Script()

    scene.draw(script)

    assert [each.pairs for each in script.said if isinstance(each, Hints)] == [tuple(keys)]
