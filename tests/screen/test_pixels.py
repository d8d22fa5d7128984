"""The picture: what is drawn is what can be pressed; the ring; what a frame costs."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pygame
import pytest

from quiz.screen import pixels, theme
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.marks import Figure, flat
from quiz.screen.scene import Chose, Confirmed, Picked, Tuned, WentBack

from .pixel_scenes import ALL, KAZAKH, PAGES, SHORT, cover, programme, question, reveal


@pytest.fixture(autouse=True, scope="module")
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((1280, 720))
    pixels.start()
    yield
    pygame.display.quit()


def _surface(size: tuple[int, int] = (1280, 720)) -> pygame.Surface:
    return pygame.Surface(size).convert()


def _colour(surface: pygame.Surface, x: int, y: int) -> theme.Colour:
    red, green, blue, _ = surface.get_at((x, y))
    return red, green, blue


def test_every_control_comes_back_with_its_message_in_reading_order() -> None:
    canvas = PixelCanvas()
    programme(canvas.script, SHORT)

    targets = canvas.finish(_surface())

    assert [target.message for target in targets] == [
        *(Picked("pack", str(number)) for number in range(4)),
        *(Tuned(name, by) for name in ("length", "language") for by in (-1, 1)),
        Picked("name"),
        WentBack(),
        Picked("next"),
    ]


@pytest.mark.parametrize("page", list(PAGES))
@pytest.mark.parametrize("language", list(ALL))
def test_every_page_is_drawn_in_every_language(page: str, language: str) -> None:
    canvas, surface = PixelCanvas(), _surface()
    PAGES[page](canvas.script, ALL[language])

    canvas.finish(surface)

    assert tuple(pygame.transform.average_color(surface))[:3] != theme.PALACE.bg0


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (960, 540)])
def test_what_has_the_focus_wears_a_white_ring_with_a_gap(size: tuple[int, int], factor: float) -> None:
    canvas, surface = PixelCanvas(), _surface(size)
    canvas.text_size = factor
    question(canvas.script, SHORT)
    canvas.lay_out(size)

    targets = canvas.finish(surface, Chose(1), canvas.scroll_for(Chose(1), 0))

    left, top, width, _ = next(target.rect for target in targets if target.message == Chose(1))
    above = [_colour(surface, left + width // 2, top - distance) for distance in range(1, 9)]
    assert theme.PALACE.focus in above
    assert above[0] != theme.PALACE.focus


def test_a_point_finds_the_target_drawn_there_and_nothing_beside() -> None:
    canvas = PixelCanvas()
    question(canvas.script, SHORT)
    targets = canvas.finish(_surface())

    found = [canvas.at((target.rect[0] + 5, target.rect[1] + 5)) for target in targets]

    assert found == list(targets)
    assert canvas.at((3, 3)) is None


def test_a_target_scrolled_under_the_foot_cannot_be_pressed() -> None:
    canvas, surface = PixelCanvas(), _surface((960, 540))
    canvas.text_size = 2.0
    programme(canvas.script, KAZAKH)

    targets = canvas.finish(surface)

    hidden = max(targets, key=lambda target: target.rect[1])
    assert canvas.limit > 0
    assert hidden.rect[1] > canvas.sheet.window[1] + canvas.sheet.window[3]
    assert canvas.at((hidden.rect[0] + 5, hidden.rect[1] + 5)) is None


@pytest.mark.parametrize("seats", [1, 4, 8])
def test_a_question_shows_all_answers_at_once_up_to_a_wish_for_160_percent(seats: int) -> None:
    canvas = PixelCanvas()
    canvas.text_size = 1.6
    question(canvas.script, SHORT, seats=seats)

    canvas.lay_out((1280, 720))

    assert canvas.limit == 0


def test_scrolling_for_a_target_brings_it_whole_into_the_window() -> None:
    canvas = PixelCanvas()
    canvas.text_size = 2.0
    question(canvas.script, SHORT, seats=8)
    canvas.lay_out((960, 540))

    scroll = canvas.scroll_for(Chose(3), 0)

    target = next(target for target in canvas.lay_out((960, 540), scroll) if target.message == Chose(3))
    top, height = canvas.sheet.window[1], canvas.sheet.window[3]
    assert top <= target.rect[1]
    assert target.rect[1] + target.rect[3] <= top + height


def test_the_main_button_is_known_to_enter() -> None:
    canvas = PixelCanvas()

    reveal(canvas.script, SHORT)

    assert canvas.main == Confirmed()


def test_a_button_that_is_off_is_drawn_and_says_so() -> None:
    canvas = PixelCanvas()
    cover(canvas.script, SHORT)

    targets = canvas.finish(_surface())

    assert [target.message for target in targets if not target.enabled] == [Picked("closed")]


def test_the_strip_melts_while_nothing_else_changes() -> None:
    canvas, early, late = PixelCanvas(), _surface(), _surface()
    question(canvas.script, SHORT, elapsed=1.0)
    canvas.finish(early)

    question(canvas.script, SHORT, elapsed=9.0)
    canvas.finish(late)

    changed = [y for y in range(720) if any(_colour(early, x, y) != _colour(late, x, y) for x in range(0, 1280, 9))]
    assert changed
    assert max(changed) - min(changed) < 40


@pytest.mark.parametrize("look", [theme.PALACE, theme.CONTRAST], ids=["palace", "contrast"])
def test_the_film_of_reading_time_is_brighter_than_the_film_that_melts_points(look: theme.Look) -> None:
    reading, melting = sum(look.brass_high), sum(look.brass)

    assert reading - melting > 80


def test_right_and_wrong_are_told_by_signs_and_not_only_by_colour() -> None:
    canvas = PixelCanvas()
    reveal(canvas.script, SHORT)

    canvas.lay_out((1280, 720))

    names = [mark.name for mark in flat(canvas.sheet.moving.marks) if isinstance(mark, Figure)]
    assert names.count("tick") == 1
    assert names.count("cross") == 1


def test_a_frame_of_a_running_question_is_cheap() -> None:
    canvas, surface = PixelCanvas(), _surface()
    question(canvas.script, SHORT)
    canvas.finish(surface, Chose(0))
    costs = []

    for frame in range(200):
        begun = time.perf_counter()
        question(canvas.script, SHORT, elapsed=frame / 60)
        canvas.finish(surface, Chose(0))
        costs.append(time.perf_counter() - begun)

    assert sorted(costs)[100] < 0.006


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1)], ids=str)
def test_a_window_of_next_to_no_size_is_drawn_without_a_crash(size: tuple[int, int]) -> None:
    canvas = PixelCanvas()
    question(canvas.script, SHORT)

    targets = canvas.finish(pygame.Surface(size))

    assert len(targets) >= 4
