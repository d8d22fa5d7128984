"""Paper says everything a scene says, in order, and has a code for all that can be pressed."""

from __future__ import annotations

import pytest

from quiz.game.session import after
from quiz.game.values import Ended
from quiz.screen.canvas import Canvas, Chip
from quiz.screen.paper import PaperCanvas
from quiz.screen.scene import Chose, Confirmed, Picked, Scene, Tuned
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.handover import Handover
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.steps import TIMERS, Party, Programme, Settings, ToTitle
from quiz.screen.scenes.title import Left, Title
from quiz.screen.scenes.winner import Winner
from quiz.words import Words, speak

from .small import LANGUAGES, answered, card, paper_of, question, session_of


def test_answers_have_letters_and_digits_and_the_rest_has_numbers() -> None:
    paper = PaperCanvas()

    paper.answer(0, "Seven Samurai", Chose(0))
    paper.answer(1, "Rashomon", Chose(1), "chosen")
    paper.answer(2, "Ran", None, "wrong", (0,), "1985")

    assert paper.lines == ["  a) Seven Samurai", "  b) Rashomon *", "  c) Ran ✗ (1985)"]
    codes = {code: target.message for code, target in paper.codes.items()}
    assert codes == {"a": Chose(0), "1": Chose(0), "b": Chose(1), "2": Chose(1)}


def test_a_button_that_cannot_be_pressed_has_no_code() -> None:
    paper = PaperCanvas()

    paper.button("Next", Picked("next"), enabled=False, main=True)
    paper.button("Back", Picked("back"), "to the title", main=True)

    assert paper.lines == ["  -) Next", "  1) Back [Enter] (to the title)"]
    assert (paper.main, list(paper.codes), len(paper.targets)) == (Picked("back"), ["1"], 2)


def test_a_setting_has_two_codes_and_its_number_alone_means_more() -> None:
    paper = PaperCanvas()

    paper.tuning("Length", "Short", "length")

    assert paper.lines == ["  1- 1+) Length: Short"]
    assert paper.codes["1-"].message == Tuned("length", -1)
    assert paper.codes["1"].message == paper.codes["1+"].message == Tuned("length", 1)


def test_the_seats_are_told_with_what_they_chose() -> None:
    paper = PaperCanvas()

    paper.answer(1, "Ran", None, "right", (0, 2))
    paper.seats([Chip(0, "Mia", "+1,000"), Chip(1, "Tom", "0"), Chip(2, "Ann")])

    assert paper.lines[1:] == ["  Mia (b): +1,000", "  Tom: 0", "  Ann (b)"]


@pytest.mark.parametrize(("elapsed", "words"), [(0.0, "[ 8 + 5 s ]"), (9.0, "[ 4 s ]"), (99.0, "[ 0 s ]")])
def test_the_clock_tells_what_is_left_to_read_and_to_think(elapsed: float, words: str) -> None:
    paper = PaperCanvas()

    paper.timer(8.0, 13.0, elapsed)
    paper.timer(0.0, 0.0, elapsed)

    assert paper.lines == [words]


def scenes_in(words: Words) -> list[Scene]:
    """Every scene, with several players and with one, with and without a clock."""
    title = Title(words, Left("Small films", 7, 21), 3, "notice-store-newer")
    found: list[Scene] = [
        title,
        *(Packs(words, (card(), card("two")), Programme(length=length)) for length in ("quick", "epic")),
        *(Players(words, Programme(), Party(("",) * seats), 0) for seats in (1, 4, 8)),
        *(SettingsPage(words, Settings(timer=timer), title) for timer in TIMERS),
        *(Pause(words, title, True, keeps) for keeps in (True, False)),
        Notice(words, "notice-too-few", {"packs": "X", "supply": 3, "turns": 21}, (Way("way-title", ToTitle()),)),
    ]
    for seats in (1, 3):
        for timer in (1.0, 0.0):
            found += scenes_of_a_match(words, seats, timer)
    return found


def scenes_of_a_match(words: Words, seats: int, timer: float) -> list[Scene]:
    asked = session_of(*(question(f"q{n}") for n in range(5)), seats=seats, length="short", timer=timer)
    locked = answered(asked, dict.fromkeys(range(0, seats, 2), 1))
    final = session_of(*(question(f"q{n}") for n in range(11)), seats=seats, length="short", timer=timer)
    ended = after(answered(final, dict.fromkeys(range(seats), 0)), Ended("no question left"))
    return [
        *(Intro(words, asked), Handover(words, asked), Asking(words, asked), Staking(words, final)),
        *(Reveal(words, locked), Standings(words, locked), Winner(words, ended)),
        *(Review(words, ended), Review(words, ended, missed=True), Review(words, ended, open=10)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_scene_can_be_drawn_in_every_language(language: str) -> None:
    drawn = [paper_of(scene) for scene in scenes_in(speak(language))]

    assert all(paper.lines and paper.targets for paper in drawn)
    assert not [paper.words for paper in drawn if "{" in paper.words or "$" in paper.words]


def test_what_is_drawn_is_what_can_be_pressed() -> None:
    for scene in scenes_in(speak("en")):
        paper = paper_of(scene)
        assert {id(target) for target in paper.codes.values()} == {id(each) for each in paper.targets if each.enabled}
        assert paper.main is None or paper.main in [target.message for target in paper.targets]


def test_paper_is_a_canvas() -> None:
    canvas: Canvas = PaperCanvas()

    canvas.button("Go on", Confirmed(), main=True)

    assert isinstance(canvas, PaperCanvas)
