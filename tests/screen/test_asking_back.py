"""What asks back before it is done: a button that warns, and does not move while it does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sheets.states import states

from quiz.screen import theme
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.marks import Panel, Rect, Words, flat
from quiz.screen.scene import Picked, Scene
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.settings import SettingsPage
from quiz.words import LANGUAGES

from .test_figures import ratio

pytestmark = pytest.mark.usefixtures("memory")


def both(language: str, name: str) -> tuple[Scene, Scene, Picked]:
    """A scene before it asks back and while it does, and what is pressed for it."""
    scene = next(state.scene for state in states(language) if state.name == name)
    if isinstance(scene, Pause):
        return scene, replace(scene, ending=0.0), Picked("stop")
    assert isinstance(scene, SettingsPage)
    return replace(scene, resetting=None), scene, Picked("reset")


def laid_out(scene: Scene, text: float, look: theme.Look = theme.PALACE) -> PixelCanvas:
    canvas = PixelCanvas()
    canvas.text_size, canvas.look = text, look
    scene.draw(canvas.script)
    canvas.lay_out((1280, 720))
    return canvas


def rect_of(canvas: PixelCanvas, message: Picked) -> Rect:
    return next(target.rect for target in canvas.targets if target.message == message)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("name", ["pause-asking", "settings-asked-back"])
def test_nothing_moves_when_a_button_asks_back(name: str, text: float, language: str) -> None:
    before, after, message = both(language, name)

    rects = [[target.rect for target in laid_out(scene, text).targets] for scene in (before, after)]

    assert rects[0] == rects[1]
    assert rect_of(laid_out(before, text), message) in rects[1]


@pytest.mark.parametrize("look", [theme.PALACE, theme.CONTRAST], ids=["palace", "contrast"])
@pytest.mark.parametrize("name", ["pause-asking", "settings-asked-back"])
def test_a_button_that_asks_back_is_in_the_colour_of_a_warning_and_can_be_read(name: str, look: theme.Look) -> None:
    before, after, message = both("en", name)
    canvas, usual = laid_out(after, 1.0, look), laid_out(before, 1.0, look)
    rect = rect_of(canvas, message)

    marks = [mark for each in (canvas.sheet.still, canvas.sheet.moving) for mark in flat(each.marks)]
    fills = [mark.fill for mark in marks if isinstance(mark, Panel) and mark.rect == rect]
    left, top, wide, high = rect
    inks = {
        mark.colour
        for mark in marks
        if isinstance(mark, Words) and left <= mark.rect[0] < left + wide and top <= mark.rect[1] < top + high
    }

    assert fills == [look.bad]
    assert inks == {look.ink}
    assert ratio(look.ink, look.bad) >= 7
    assert [mark for mark in flat(usual.sheet.still.marks) if isinstance(mark, Panel) and mark.fill == look.bad] == []
