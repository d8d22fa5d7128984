"""What an event means, and where the focus goes."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from quiz.screen import inputs
from quiz.screen.app import focus
from quiz.screen.canvas import Target
from quiz.screen.inputs import (
    Clicked,
    Closed,
    Entered,
    Exposed,
    Held,
    Input,
    Moved,
    Muted,
    Pointed,
    Returned,
    Scrolled,
    Stepped,
    Switched,
)
from quiz.screen.scene import Chose, Confirmed, Erased, LostFocus, Press, Tuned, Typed, WentBack


def key(code: int, scancode: int = 0, mod: int = 0, clusters: int = 0, typing: bool = False) -> Input | None:
    event = pygame.event.Event(pygame.KEYDOWN, key=code, scancode=scancode, mod=mod, unicode="")
    return inputs.read(event, clusters, typing, 2.5)


def event(kind: int, typing: bool = False, **values: Any) -> Input | None:
    return inputs.read(pygame.event.Event(kind, **values), 0, typing, 2.5)


@pytest.mark.parametrize("number", range(4))
def test_digits_choose_for_whoever_sits_there(number: int) -> None:
    assert key(pygame.K_1 + number) == Press(Chose(number), None, 2.5)
    assert key(pygame.K_KP1 + number) == Press(Chose(number), None, 2.5)


@pytest.mark.parametrize("number", range(4))
def test_the_letters_on_the_tickets_are_keys_where_no_seat_has_keys_of_its_own(number: int) -> None:
    cyrillic = (0x444, 0x438, 0x441, 0x432)[number]
    place = (pygame.KSCAN_A, pygame.KSCAN_B, pygame.KSCAN_C, pygame.KSCAN_D)[number]

    assert key(pygame.K_a + number) == Press(Chose(number), None, 2.5)
    assert key(cyrillic, place) == Press(Chose(number), None, 2.5)
    assert key(pygame.K_q, pygame.KSCAN_A) is None  # on AZERTY a Q lies where the A is elsewhere
    assert key(pygame.K_a + number, place, clusters=2, typing=True) is None


@pytest.mark.parametrize(("seat", "keys"), list(enumerate(inputs.CLUSTERS)))
def test_each_seat_answers_with_its_own_keys_by_their_place(seat: int, keys: tuple[int, ...]) -> None:
    chosen = [key(pygame.K_z, scancode, clusters=4) for scancode in keys]

    assert chosen == [Press(Chose(option), seat, 2.5) for option in range(4)]


def test_the_third_seat_answers_on_letters_where_there_is_no_keypad() -> None:
    scancodes = (pygame.KSCAN_R, pygame.KSCAN_T, pygame.KSCAN_F, pygame.KSCAN_G)
    events = [pygame.event.Event(pygame.KEYDOWN, key=0, scancode=code, mod=0) for code in scancodes]

    chosen = [inputs.read(event, 3, False, 2.5, keypad=False) for event in events]

    assert chosen == [Press(Chose(option), 2, 2.5) for option in range(4)]


def test_no_key_belongs_to_two_seats() -> None:
    keys = [key for keypad in (True, False) for cluster in inputs.clusters_of(4, keypad) for key in cluster]

    assert len(keys[:16]) == len(set(keys[:16]))
    assert len(keys[16:]) == len(set(keys[16:]))


def test_keys_of_a_seat_that_does_not_play_mean_what_they_always_mean() -> None:
    assert key(pygame.K_UP, pygame.KSCAN_UP, clusters=3) == Moved("up")
    assert key(pygame.K_q, pygame.KSCAN_Q, clusters=0) is None


def test_digits_and_clusters_are_silent_while_a_field_takes_letters() -> None:
    assert key(pygame.K_1, typing=True) is None
    assert key(pygame.K_q, pygame.KSCAN_Q, clusters=4, typing=True) is None
    assert key(pygame.K_SPACE, typing=True) is None
    assert event(pygame.TEXTINPUT, typing=True, text="Қ") == Press(Typed("Қ"), None, 2.5)
    assert key(pygame.K_BACKSPACE, typing=True) == Press(Erased(), None, 2.5)


def test_letters_outside_a_field_are_no_press() -> None:
    assert event(pygame.TEXTINPUT, text="1") is None


def test_the_keys_that_work_everywhere() -> None:
    assert key(pygame.K_ESCAPE) == Press(WentBack(), None, 2.5)
    assert key(pygame.K_RETURN) == Entered()
    assert key(pygame.K_SPACE) == Entered()
    assert key(pygame.K_TAB) == Stepped(1)
    assert key(pygame.K_TAB, mod=pygame.KMOD_LSHIFT) == Stepped(-1)
    assert key(pygame.K_F11) == Switched()
    assert key(pygame.K_EQUALS, mod=pygame.KMOD_LCTRL) == Press(Tuned("text-size", 1), None, 2.5)
    assert key(pygame.K_MINUS, mod=pygame.KMOD_RCTRL) == Press(Tuned("text-size", -1), None, 2.5)
    assert key(pygame.K_0, mod=pygame.KMOD_LCTRL) == Press(Tuned("text-size", 0), None, 2.5)
    assert key(pygame.K_1, mod=pygame.KMOD_LCTRL) is None
    assert key(pygame.K_PAGEDOWN) == Scrolled(6.0)


def test_the_mouse_points_clicks_on_release_scrolls_and_goes_back() -> None:
    assert event(pygame.MOUSEMOTION, pos=(3, 4)) == Pointed((3, 4))
    assert event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1) == Held((3, 4))
    assert event(pygame.MOUSEBUTTONUP, pos=(3, 4), button=1) == Clicked((3, 4))
    assert event(pygame.MOUSEBUTTONUP, pos=(3, 4), button=3) == Press(WentBack(), None, 2.5)
    assert event(pygame.MOUSEWHEEL, x=0, y=-1) == Scrolled(1)


def test_the_window_tells_that_it_closes_lost_the_focus_or_must_be_drawn() -> None:
    assert event(pygame.QUIT) == Closed()
    assert event(pygame.WINDOWFOCUSLOST) == Press(LostFocus(), None, 2.5)
    assert event(pygame.VIDEORESIZE, size=(900, 600), w=900, h=600) == Exposed()


def target(number: int, x: int, y: int, enabled: bool = True) -> Target:
    return Target(Chose(number), str(number), (x, y, 90, 40), "button", enabled)


GRID = (target(0, 0, 0), target(1, 100, 0), target(2, 0, 50), target(3, 100, 50), target(4, 260, 120))


@pytest.mark.parametrize(
    ("start", "where", "end"),
    [(0, "right", 1), (0, "down", 2), (3, "up", 1), (3, "left", 2), (3, "down", 4), (0, "up", 0), (0, "left", 0)],
)
def test_arrows_move_to_the_neighbour_in_sight(start: int, where: inputs.Direction, end: int) -> None:
    assert focus.moved(GRID, Chose(start), where) == Chose(end)


def test_tab_goes_round_in_reading_order() -> None:
    assert focus.stepped(GRID, Chose(4), 1) == Chose(0)
    assert focus.stepped(GRID, Chose(0), -1) == Chose(4)
    assert focus.stepped((), None, 1) is None


def test_the_focus_is_kept_else_on_the_main_button_else_on_the_first_target() -> None:
    assert focus.settled(GRID, Chose(3), Chose(1)) == Chose(3)
    assert focus.settled(GRID, Chose(9), Chose(1)) == Chose(1)
    assert focus.settled((target(7, 0, 0, False), *GRID), None, None) == Chose(0)
    assert focus.settled((), Chose(1), None) is None


def test_a_key_silences_all_but_not_while_letters_belong_to_a_field_or_a_seat() -> None:
    russian = key(ord("ь"), pygame.KSCAN_M)

    assert key(pygame.K_m) == russian == Muted()
    assert key(pygame.K_m, pygame.KSCAN_M, typing=True) is None
    assert key(pygame.K_m, pygame.KSCAN_M, clusters=2) is None


def test_a_window_that_comes_back_to_the_front_says_so() -> None:
    assert event(pygame.WINDOWFOCUSGAINED) == Returned()


def test_what_is_said_shows_its_fields() -> None:
    assert repr([Chose(2), Confirmed(), Typed("a")]) == "[Chose(option=2), Confirmed(), Typed(text='a', into=None)]"
