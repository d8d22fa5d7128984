"""What can be set: tabs, moves there and back, and the language of a first start."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from quiz.screen.opening import home_language, read_settings
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Message, Picked, Press, Scene, Tuned, WentBack
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.settings import TABS, SettingsPage, tuned
from quiz.screen.scenes.steps import Adjust, Return, Settings
from quiz.screen.scenes.title import Title
from quiz.words import LANGUAGES, speak

from .small import WORDS, flow_of, paper_of, question, session_of

pytestmark = pytest.mark.usefixtures("memory")


def pressed(scene: Scene, *messages: Message) -> Scene:
    for message in messages:
        scene = scene.handle(Press(message))  # type: ignore[assignment]
    return scene


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


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1024, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signs_of_more_above_and_below_stand_apart_in_half_a_page(language: str, size: tuple[int, int]) -> None:
    both = 0
    for text in (1.1, 1.2, 1.3, 1.4):
        canvas = PixelCanvas()
        canvas.text_size = text
        SettingsPage(speak(language), Settings(language), Title(speak(language))).draw(canvas.script)
        canvas.lay_out(size)
        canvas.lay_out(size, canvas.limit // 2)
        points = [(x, y) for x in range(0, size[0], 4) for y in range(size[1] // 2, size[1], 4)]
        above, below = ({point for point in points if on(point)} for on in (canvas.is_above, canvas.is_more))

        assert not above & below
        both += bool(above and below)

    assert both


def test_every_setting_is_on_one_tab_and_no_tab_has_more_than_six() -> None:
    names = [name.replace("-", "_") for tab in TABS.values() for name in tab]

    assert sorted(names) == sorted(each.name for each in fields(Settings))
    assert max(map(len, TABS.values())) <= 6


@pytest.mark.parametrize("name", [name for tab in TABS.values() for name in tab])
def test_every_setting_can_be_moved_there_and_back(name: str) -> None:
    there = tuned(Settings(), name, 1)

    assert there != Settings()
    assert tuned(there, name, -1) == Settings()


@pytest.mark.parametrize("tab", TABS)
def test_the_ring_begins_on_the_first_setting_and_the_terminal_on_the_way_back(tab: str) -> None:
    page, script = SettingsPage(WORDS, Settings(), Title(WORDS), tab), Script()

    page.draw(script)

    assert script.main == Tuned(TABS[tab][0], 1)
    assert paper_of(page).main == Picked("back")


def test_the_language_is_changed_two_presses_from_the_title() -> None:
    flow, script = flow_of(), Script()

    flow.handle(Press(Picked("settings")))
    flow.scene.draw(script)
    assert script.main
    flow.handle(Press(script.main))

    assert flow.settings.language == "kk"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tab", TABS)
def test_a_tab_is_all_in_sight_in_a_window_as_it_opens(language: str, tab: str) -> None:
    canvas = PixelCanvas()
    SettingsPage(speak(language), Settings(language), Title(speak(language)), tab).draw(canvas.script)

    canvas.lay_out((1280, 720))

    assert canvas.limit == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_match_the_language_says_when_its_questions_change_and_all_stays_in_sight(language: str) -> None:
    words, canvas = speak(language), PixelCanvas()
    pause = Pause(words, Asking(words, session_of(question())), refunds=False)
    page = SettingsPage(words, Settings(language), pause)
    said = words("settings-detail", name="language")
    page.draw(canvas.script)

    canvas.lay_out((1280, 720))

    assert said in paper_of(page).words
    assert said not in paper_of(replace(page, back=Title(words))).words
    assert canvas.limit == 0


@pytest.mark.parametrize("scene", ["title", "settings"])
def test_the_size_of_text_goes_back_to_what_it_is_at_first_from_everywhere(scene: str) -> None:
    flow = flow_of(settings=Settings(text_size=1.7, contrast=True))
    if scene == "settings":
        flow.handle(Press(Picked("settings")))

    flow.handle(Press(Tuned("text-size", 0)))

    assert (flow.scene.name, flow.settings) == (scene, Settings(contrast=True))


def test_the_sample_of_a_tab_fits_what_is_set_there() -> None:
    page = SettingsPage(WORDS, Settings(keypad=False), Title(WORDS))

    looks, sounds, game = (paper_of(pressed(page, Picked("tab", tab))).words for tab in TABS)

    assert "Lights! Camera! Action!" in looks
    assert "Lights! Camera! Action!" not in sounds + game
    assert "Buzzers | a note of their own for each player" in sounds
    assert "Player 3 | R T F G" in game


def test_a_tab_shows_its_settings_and_a_change_stays_on_it() -> None:
    back = Title(WORDS)
    sound = pressed(SettingsPage(WORDS, Settings(), back), Picked("tab", "sound"))

    assert "Music: 60 %" in paper_of(sound).words
    assert "Text size" not in paper_of(sound).words
    assert sound.handle(Press(Tuned("music", -1))) == Adjust(Settings(music=50), back, "sound")
    assert sound.handle(Press(Tuned("text-size", 1))) == Adjust(Settings(text_size=1.1), back, "sound")
    assert sound.handle(Press(Picked("tab", "cellar"))) == sound


def test_a_tab_is_reset_alone_when_it_was_asked_for_twice_and_keeps_the_language() -> None:
    back = Title(WORDS)
    changed = Settings("kk", 1.5, plain=True, music=0)
    page = SettingsPage(WORDS, changed, back)

    asking = page.handle(Press(Picked("reset")))

    assert isinstance(asking, SettingsPage)
    assert asking.settings == changed
    done = [asking.handle(Press(Picked("reset"), time=time)) for time in (0.2, 1.0)]
    assert done == [asking, Adjust(Settings("kk", music=0), back)]
    assert asking.handle(Press(Picked("tab", "access"))) == page
    assert Picked("reset") not in [
        each.message for each in paper_of(replace(page, settings=Settings("kk"))).targets if each.enabled
    ]


def test_settings_are_shown_in_plain_words() -> None:
    page = SettingsPage(WORDS, Settings("en", 1.2, 1.5, contrast=True), Title(WORDS))

    words, game = paper_of(page).words, paper_of(replace(page, tab="game")).words

    assert "Text size: 120 %" in words
    assert "High contrast: On" in words
    assert "Plain reading: Off" in words
    assert "Time to answer: × 1.5" in game
    assert "Full screen: Off" in game
    assert "No clock" in paper_of(replace(page, settings=Settings(timer=0.0), tab="game")).words


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
