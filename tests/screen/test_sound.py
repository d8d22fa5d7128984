"""How loud, on which channel, and that what is played can be heard at its time."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from sheets.states import states

from quiz import places
from quiz.screen.app.hands import obey
from quiz.screen.app.hearing import CAPTION, hear
from quiz.screen.cues import Bed, Cue
from quiz.screen.inputs import Held, Muted, Returned
from quiz.screen.pixels import PixelCanvas, start
from quiz.screen.pixels.captions import draw, spot
from quiz.screen.pixels.marks import Figure, flat
from quiz.screen.scene import LostFocus, Press
from quiz.screen.scenes.asking import Asking
from quiz.screen.sound import Player, desk, device
from quiz.screen.sound.desk import CHANNELS, LAYERS, Desk
from quiz.screen.sound.levels import DUCKED, Fade, channel_for, ducked
from quiz.screen.sound.mix import Mix
from quiz.words import speak

from .pixel_scenes import KAZAKH, PAGES, SHORT
from .small import question, session_of
from .test_app import TITLE, hands_on

SOUNDS = places.assets() / "sounds"
FULL = Mix(100, 100, 100, 100)


@pytest.fixture
def table() -> Iterator[Desk]:
    """A desk at full loudness; SDL plays into the void."""
    assert device.opened(CHANNELS)
    made = Desk(SOUNDS)
    desk.set_to(made, FULL, 0.0)
    yield made
    pygame.mixer.quit()


def loudness(table: Desk, name: str) -> float:
    """How loud a sound is, to the steps of the mixer."""
    sound = table.sounds[name]
    assert sound
    return sound.get_volume()


def test_the_loudness_of_a_group_is_that_of_all_times_its_own() -> None:
    mix = Mix(loudness=50, music=50, effects=100, buzzers=0)

    assert mix.of_music == 0.25
    assert mix.of("effects") == 0.5
    assert mix.of("buzzers") == 0.0


def test_muted_is_silence_and_another_window_silences_the_music_alone() -> None:
    muted, away = Mix(muted=True), Mix(away=True)

    assert muted.of_music == muted.of("effects") == muted.of("buzzers") == 0.0
    assert away.of_music == 0.0
    assert away.of("effects") > 0


def test_music_steps_back_for_a_sting_and_comes_back_after_it() -> None:
    sting = [(10.0, 11.2)]

    levels = [round(ducked(now, sting), 2) for now in (9.9, 10.0, 10.03, 10.06, 11.2, 11.4, 11.6, 12.0)]

    assert levels == [1.0, 1.0, 0.68, 0.35, 0.35, 0.68, 1.0, 1.0]
    assert round(DUCKED, 3) == 0.355


def test_of_two_sounds_at_once_music_makes_room_for_both() -> None:
    spans = [(0.0, 1.0), (0.9, 2.0)]

    assert all(ducked(now / 10, spans) == pytest.approx(DUCKED) for now in range(1, 21))


def test_a_fade_turns_round_where_it_is() -> None:
    rising = Fade().to(1.0, 0.0, 2.0)

    falling = rising.to(0.0, 1.0, 1.0)

    assert rising.at(1.0) == falling.at(1.0) == 0.5
    assert falling.at(1.5) == 0.25
    assert not falling.moves(2.0)
    assert rising.to(1.0, 1.0, 5.0) is rising


@pytest.mark.parametrize(
    ("busy", "wanted", "channel"),
    [((4, None, 0), 0, 1), ((4, 0, 1), 1, 1), ((4, 3, 3), 3, 1), ((4, 4, 3), 0, None), ((2, 1, 1), 4, 1)],
)
def test_the_least_important_sound_gives_way(busy: tuple[int | None, ...], wanted: int, channel: int | None) -> None:
    assert channel_for(busy, wanted) == channel


def test_a_cue_is_as_loud_as_its_group(table: Desk) -> None:
    desk.set_to(table, Mix(100, 100, effects=50, buzzers=25), 1.0)

    desk.begin(table, Cue("confirm"), 1.0)
    desk.begin(table, Cue("join-1", "buzzers"), 1.0)

    assert loudness(table, "confirm") == pytest.approx(0.5, abs=0.01)
    assert loudness(table, "join-1") == pytest.approx(0.25, abs=0.01)


def test_what_is_set_silent_is_not_even_read(table: Desk) -> None:
    desk.set_to(table, Mix(100, 100, effects=0), 1.0)

    desk.begin(table, Cue("confirm"), 1.0)

    assert table.sounds == {}


def test_the_three_layers_of_a_question_begin_together_and_only_their_loudness_differs(table: Desk) -> None:
    reading, tense = Bed(("bed-reading",), 1.0), Bed(("bed-reading", "bed-tension-1"), 2.0)

    desk.lay(table, reading, 0.0)
    desk.work(table, 1.0)
    playing = [LAYERS[at] for at in range(len(LAYERS)) if pygame.mixer.Channel(at).get_busy()]
    first = [loudness(table, layer) for layer in playing]
    desk.lay(table, tense, 5.0)
    desk.work(table, 6.0)
    then = [loudness(table, layer) for layer in playing]

    assert playing == ["bed-reading", "bed-tension-1", "bed-tension-2"]
    assert first == [1.0, 0.0, 0.0]
    assert then == [1.0, 0.5, 0.0]


def test_loops_that_have_faded_away_stop_together(table: Desk) -> None:
    desk.lay(table, Bed(("bed-reading", "bed-tension-1"), 0.0), 0.0)

    desk.lay(table, Bed((), 0.5), 1.0)
    between = desk.work(table, 1.2)
    after = desk.work(table, 1.6)

    assert (between, after) == (True, False)
    assert table.fades == {}
    assert not any(pygame.mixer.Channel(at).get_busy() for at in range(len(LAYERS)))


def test_the_title_steps_back_for_a_sting(table: Desk) -> None:
    desk.lay(table, Bed(("bed-title",), 0.0), 0.0)

    desk.begin(table, Cue("sting-1"), 1.0)
    desk.work(table, 1.5)

    assert loudness(table, "bed-title") == pytest.approx(DUCKED, abs=0.01)


def test_music_fades_while_another_window_is_in_front(table: Desk) -> None:
    desk.lay(table, Bed(("bed-title",), 0.0), 0.0)

    desk.set_to(table, Mix(100, 100, 100, 100, away=True), 1.0)
    desk.work(table, 1.15)

    assert loudness(table, "bed-title") == pytest.approx(0.5, abs=0.01)


def test_many_cues_at_once_leave_the_important_ones(table: Desk) -> None:
    for number in range(30):
        desk.begin(table, Cue("deal"), number / 10)
        desk.begin(table, Cue(f"join-{number % 8 + 1}"), number / 10)

    desk.begin(table, Cue("right"), 3.0)

    assert "right" in {voice.cue.name for voice in table.voices.values()}
    assert all(len(LAYERS) <= channel < CHANNELS for channel in table.voices)


def test_the_same_error_again_is_not_heard_again_at_once(table: Desk) -> None:
    for now in (1.0, 1.1, 1.2):
        desk.begin(table, Cue("error"), now)

    assert len(table.voices) == 1


def test_a_missing_sound_is_said_once_and_the_game_goes_on(table: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)

    for now in (1.0, 2.0, 3.0):
        desk.begin(table, Cue("no-such"), now)

    assert len(caplog.messages) == 1
    assert "no-such.wav" in caplog.text


def test_a_silent_player_keeps_nothing_and_starts_nothing() -> None:
    player = Player(silent=True)

    player.start()
    player.turn([Cue("confirm")], Bed(("bed-title",)), FULL)
    player.close()

    assert player.thread is None
    assert player.inbox.empty()


def test_the_player_is_told_only_what_is_new() -> None:
    player, under = Player(), Bed(("bed-title",))

    for _ in range(5):
        player.turn([], under, FULL)
    player.turn([Cue("confirm")], under, FULL)

    assert player.inbox.qsize() == 2


@pytest.mark.usefixtures("display")
def test_a_caption_stands_for_a_while_and_the_page_is_drawn_without_it() -> None:
    hands, player = hands_on(TITLE), Player(silent=True)
    hands.flow.cues = (Cue("roll", caption="[drum roll]"),)  # type: ignore[attr-defined]

    hear(hands, player)
    first = hands.canvas.caption
    hands.now, hands.dirty = hands.now + CAPTION, False
    hear(hands, player)

    assert first == "[drum roll]"
    assert (hands.canvas.caption, hands.dirty) == ("", True)


@pytest.mark.usefixtures("display")
def test_the_key_mutes_and_the_music_waits_for_the_window() -> None:
    hands = hands_on(TITLE)

    obey(hands, Muted())
    muted = hands.canvas.muted
    obey(hands, Muted())
    obey(hands, Press(LostFocus()))
    away = hands.away
    obey(hands, Returned())

    assert (muted, hands.canvas.muted) == (True, False)
    assert (away, hands.away) == (True, False)
    obey(hands, Press(LostFocus()))
    obey(hands, Held((0, 0)))
    assert not hands.away


@pytest.mark.usefixtures("display")
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (960, 540), (2560, 1080)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("name", PAGES)
def test_a_caption_covers_no_control(name: str, factor: float, size: tuple[int, int]) -> None:
    canvas = PixelCanvas()
    canvas.text_size = factor
    PAGES[name](canvas.script, KAZAKH)
    controls = [target.rect for target in canvas.lay_out(size)]
    view, said = canvas.view(size), [each.rect for each in canvas.placed]

    place = spot(view, view.u(180), view.u(28), said, controls)

    assert place is None or not any(pygame.Rect(place).colliderect(each) for each in controls)
    assert place is None or pygame.Rect(0, 0, *size).contains(place)


def asked(language: str, seats: int, size: tuple[int, int], factor: float) -> PixelCanvas:
    """A question as it is laid out, with the caption of a choice."""
    words, canvas = speak(language), PixelCanvas()
    canvas.text_size, canvas.caption = factor, words("cue-ready")
    Asking(words, session_of(question(), seats=seats)).draw(canvas.script)
    canvas.lay_out(size)
    return canvas


def covered(canvas: PixelCanvas, size: tuple[int, int]) -> list[str]:
    """The words on which the caption stands."""
    said, controls = [each.rect for each in canvas.placed], [each.rect for each in canvas.targets]
    (place,) = draw(pygame.Surface(size), canvas.view(size), canvas.caption, False, said, controls)
    return [each.words for each in canvas.placed if pygame.Rect(place).colliderect(each.rect)]


@pytest.mark.usefixtures("display")
@pytest.mark.parametrize(
    ("language", "seats", "size", "factor"),
    [("kk", 1, (1024, 768), 1.5), ("kk", 1, (1024, 768), 2.0), ("ru", 4, (1280, 720), 1.5)],
)
def test_a_caption_is_smaller_rather_than_on_what_the_keys_do(
    language: str, seats: int, size: tuple[int, int], factor: float
) -> None:
    assert covered(asked(language, seats, size, factor), size) == []


@pytest.mark.usefixtures("display")
def test_a_caption_without_room_leaves_how_to_answer_in_sight() -> None:
    assert covered(asked("kk", 4, (1024, 768), 1.5), (1024, 768)) == ["Esc", "үзіліс (не оң түйме)"]


@pytest.mark.usefixtures("display")
def test_a_caption_leaves_in_sight_who_is_ready() -> None:
    canvas, surface = asked("kk", 4, (1280, 720), 1.7), pygame.display.get_surface()
    signs = [mark.rect for mark in flat(canvas.sheet.still.marks) if isinstance(mark, Figure)]

    pictures = []
    for caption in (canvas.caption, ""):
        canvas.caption = caption
        canvas.finish(surface)
        pictures.append([pygame.image.tobytes(surface.subsurface(each), "RGB") for each in signs])

    assert pictures[0] == pictures[1]


@pytest.mark.usefixtures("display")
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_a_caption_has_room_however_far_a_page_is_scrolled(language: str, share: float) -> None:
    told = next(state.scene for state in states(language) if state.name == "reveal-four-card")
    surface, canvas = pygame.display.get_surface(), PixelCanvas()
    canvas.text_size, canvas.motion = 2.0, "none"
    told.draw(canvas.script)
    canvas.lay_out(surface.get_size())

    pictures = set()
    for caption in (speak(language)("cue-ready"), ""):
        canvas.caption = caption
        canvas.finish(surface, scroll=round(canvas.limit * share))
        pictures.add(pygame.image.tobytes(surface, "RGB"))

    assert canvas.limit > 0
    assert len(pictures) == 2


@pytest.mark.usefixtures("display")
def test_a_caption_and_the_sign_of_silence_are_on_the_picture() -> None:
    surface, canvas = pygame.display.get_surface(), PixelCanvas()
    PAGES["question"](canvas.script, SHORT)

    pictures = []
    for caption, muted in (("", False), ("[drum roll]", False), ("", True)):
        canvas.caption, canvas.muted = caption, muted
        canvas.finish(surface)
        pictures.append(pygame.image.tobytes(surface, "RGB"))

    assert len(set(pictures)) == 3


@pytest.fixture
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((1280, 720))
    start()


MUTE = """
from quiz.screen.cues import Cue
from quiz.screen.sound import Mix, Player
player = Player()
player.start()
player.turn([Cue("confirm")], None, Mix())
player.close()
"""


@pytest.mark.parametrize("driver", ["alsa", "no such driver"])
def test_without_a_sound_card_nothing_reaches_the_terminal(driver: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", MUTE],
        env={**os.environ, "SDL_AUDIODRIVER": driver, "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )

    assert found.stderr == found.stdout == ""


LATE = """
from threading import Thread
from quiz.screen import sound
begin = Thread.start
def interrupted(thread):
    raise KeyboardInterrupt
Thread.start, sound.LEAVING = interrupted, 0.01
player = sound.Player()
try:
    player.start()
except KeyboardInterrupt:
    player.close()
begin(player.thread)  # as the system does it once the interrupt has come between
player.thread.join(10)
print(player.thread.is_alive())
"""


def test_a_thread_that_begins_after_all_is_over_lets_go_of_the_mixer() -> None:
    environment = {**os.environ, "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}

    said = subprocess.run(
        [sys.executable, "-c", LATE], env=environment, capture_output=True, text=True, timeout=20, check=True
    )

    assert (said.stdout, said.stderr) == ("False\n", "")


PIPS = """
import time, pygame
from quiz.screen.cues import Cue
from quiz.screen.sound import Mix, Player
player = Player()
player.start()
while not pygame.mixer.get_init():
    time.sleep(0.001)
opened = time.monotonic()
for at in (0.3, 0.8, 1.3):
    time.sleep(max(0, opened + at - time.monotonic()))
    player.turn([Cue("pip")], None, Mix())
    print(time.monotonic() - opened)
time.sleep(0.2)
print(time.monotonic() - opened)
player.close()
"""


def test_a_cue_is_heard_when_it_is_due(tmp_path: Path) -> None:
    recorded = tmp_path / "heard.raw"
    environment = {**os.environ, "SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": str(recorded)}

    said = subprocess.run(
        [sys.executable, "-c", PIPS],
        env={**environment, "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )

    *due, whole = (float(line) for line in said.stdout.split())
    samples = array("h", recorded.read_bytes())
    # The recorder's clock is not the system's: it writes a buffer each 11 ms and a little, not each 11.6.
    second = len(samples) / whole
    begun = [at / second for at in onsets(samples)]
    assert len(begun) == 3
    assert all(abs(heard - at) < 0.06 for heard, at in zip(begun, due, strict=True))


def onsets(samples: array[int]) -> list[int]:
    """Where sound begins after at least 0.2 s of silence."""
    loud = [at for at in range(0, len(samples), 64) if abs(samples[at]) > 200]
    return [at for before, at in zip([-1_000_000, *loud], loud, strict=False) if at - before > 0.2 * 2 * 44_100]
