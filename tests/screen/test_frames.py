"""What is seen over a whole match: nothing flashes, every word stands out from what is behind it, and
no letter is too small (GAME.md 3: Flashes, Contrast, Text size).

Sampled are: for flashes all frames, 30 a second, of five matches in a window of 512 by 384, half of
the one that the rule is given for, which draws the same page in a quarter of the time; for contrast
each state of tests/sheets at 1280 by 720 in English, both looks; for ink the same states at 1920 by
1080 in the three languages.
"""

from __future__ import annotations

import pygame
import pytest
from sheets.drawing import Dress, canvas_of
from sheets.flashes import ALLOWED, Meter
from sheets.legible import Legible, ink, legible, words_of
from sheets.playing import Wish, frames
from sheets.states import states

from quiz.screen import theme
from quiz.screen.scenes.steps import Settings

WINDOW = (512, 384)
STEP = 1 / 30
CONTRAST = Settings(contrast=True)
MATCHES = {
    "four seats": Wish(4, "short"),
    "hot seat": Wish(3, "quick", "hot seat"),
    "solo": Wish(1),
    "four seats in high contrast": Wish(4, settings=CONTRAST),
    "solo in high contrast": Wish(1, settings=CONTRAST),
}
SCENES = {"title", "packs", "players", "round", "asking", "reveal", "winner", "review"}
SMALLEST_INK = 26
"""Pixels on a screen 1080 high (XAG 101, for a television)."""
BLACK, GREY, RED, WHITE = (0, 0, 0), (110, 110, 110), (150, 10, 10), (250, 250, 250)


pytestmark = pytest.mark.usefixtures("memory")


@pytest.mark.parametrize("wish", MATCHES.values(), ids=list(MATCHES))
def test_nothing_flashes_more_than_three_times_a_second_in_a_whole_match(wish: Wish) -> None:
    meter, scenes, picture = Meter(), set(), pygame.Surface(WINDOW).convert()

    for frame in frames(wish, picture, STEP):
        scenes.add(frame.scene)
        if frame.drawn:
            meter.see(picture, frame.now)

    assert scenes >= SCENES
    assert meter.worst[0] <= ALLOWED, f"at {meter.worst[1]:.2f} s"


def test_the_title_leaves_whole_and_nothing_of_the_packs_stands_over_it() -> None:
    window, last = (960, 540), ""
    picture = pygame.Surface(window).convert()

    for frame in frames(Wish(1, bot="human"), picture, 1 / 60):
        before, last = last, frame.scene
        if frame.scene == "packs" and frame.since > 0.04:
            break
        if frame.scene == "title":
            title = pygame.image.tobytes(picture, "RGB")

    assert before == "packs"
    leaves = pygame.image.tobytes(picture, "RGB")
    assert sum(map(int.__eq__, title, leaves)) > 0.85 * len(title)  # a little way down; cut in half it is 0.72
    sign, brass = ((x, y) for x in range(220, 364, 2) for y in range(450, 473, 2)), pygame.Color(*theme.PALACE.brass)
    assert sum(picture.get_at(spot) == brass for spot in sign) < 60  # with "More below" 595


@pytest.mark.parametrize("colours", [(BLACK, GREY), (BLACK, RED)], ids=["grey", "red"])
@pytest.mark.parametrize(("hertz", "wide", "flashes"), [(4, 100, 4), (3, 100, 3), (4, 30, 0)])
def test_the_meter_finds_what_flashes_over_a_quarter_of_a_field(
    colours: tuple[theme.Colour, theme.Colour], hertz: int, wide: int, flashes: int
) -> None:
    meter, picture = Meter(), pygame.Surface(WINDOW).convert()

    for number in range(31):
        picture.fill(BLACK)
        picture.fill(colours[int(number * STEP * hertz * 2 + 1e-6) % 2], (100, 100, wide, 128))
        meter.see(picture, number * STEP)

    assert meter.worst[0] == flashes


def test_what_is_never_darker_than_white_nearly_does_not_flash() -> None:
    meter, picture = Meter(), pygame.Surface(WINDOW).convert()

    for number in range(31):
        picture.fill(WHITE if number % 4 < 2 else (235, 235, 235))
        meter.see(picture, number * STEP)

    assert meter.worst[0] == 0


@pytest.mark.parametrize("look", ["palace", "contrast"])
def test_every_word_stands_out_from_what_is_drawn_behind_it(look: str) -> None:
    seen = [(state.name, words) for state in states("en") for words in legible(state, Dress(look=look))]

    missed = {f"{name}: {_told(words)}" for name, words in seen if words.misses}

    assert len(seen) > 500
    assert missed == set()


def _told(words: Legible) -> str:
    return f"{words.words!r} in {words.colour} has {words.contrast:.1f}, not {words.least}"


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_no_ink_is_lower_than_what_can_be_read_from_a_sofa(language: str) -> None:
    canvas, low = canvas_of(Dress()), set()

    for state in states(language):
        state.scene.draw(canvas.script)
        canvas.lay_out((1920, 1080))
        words = ((words.lines.rows, words.lines.style.face, words.lines.size) for words in words_of(canvas.sheet))
        low |= {f"{state.name}: {rows}" for rows, face, size in words if ink(face, size) < SMALLEST_INK}

    assert low == set()
