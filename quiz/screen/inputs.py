"""From pygame's events to what was meant: presses with their time, and moves of focus and pointer.

Seats share one keyboard by scancode, the place of a key and not its letter, so AZERTY and Cyrillic
layouts work: each cluster lies like the four answers on the screen. What must stay true: nothing
here knows the scene; digits and clusters are silent while a field takes letters, whose letters
come as TEXTINPUT and not twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pygame

from quiz.screen.scene import Chose, Erased, LostFocus, Press, Shown, Tuned, Typed, WentBack

Direction = Literal["up", "down", "left", "right"]


@dataclass(frozen=True, slots=True, repr=False)
class Moved(Shown):
    """The focus goes to the next target in a direction."""

    where: Direction


@dataclass(frozen=True, slots=True, repr=False)
class Stepped(Shown):
    """The focus goes to the next (1) or previous (-1) target in reading order."""

    by: int


@dataclass(frozen=True, slots=True, repr=False)
class Entered(Shown):
    """What has the focus is pressed."""


@dataclass(frozen=True, slots=True, repr=False)
class Pointed(Shown):
    """The pointer is somewhere."""

    point: tuple[int, int]


@dataclass(frozen=True, slots=True, repr=False)
class Held(Shown):
    """The button of the pointer went down."""

    point: tuple[int, int]


@dataclass(frozen=True, slots=True, repr=False)
class Clicked(Shown):
    """The button of the pointer came up."""

    point: tuple[int, int]


@dataclass(frozen=True, slots=True, repr=False)
class Scrolled(Shown):
    """The page moves: 1 is a notch of the wheel down, 6 about a page."""

    by: float


@dataclass(frozen=True, slots=True, repr=False)
class Switched(Shown):
    """Full screen on or off."""


@dataclass(frozen=True, slots=True, repr=False)
class Muted(Shown):
    """All sound off or on."""


@dataclass(frozen=True, slots=True, repr=False)
class Returned(Shown):
    """The window is in front again."""


@dataclass(frozen=True, slots=True, repr=False)
class Closed(Shown):
    """The window is to close."""


@dataclass(frozen=True, slots=True, repr=False)
class Exposed(Shown):
    """The window has another size or was covered: it must be drawn again."""


Input = (
    Press
    | Moved
    | Stepped
    | Entered
    | Pointed
    | Held
    | Clicked
    | Scrolled
    | Switched
    | Muted
    | Returned
    | Closed
    | Exposed
)

Clusters = tuple[tuple[int, int, int, int], ...]
CLUSTERS: Clusters = (
    (pygame.KSCAN_Q, pygame.KSCAN_W, pygame.KSCAN_A, pygame.KSCAN_S),
    (pygame.KSCAN_U, pygame.KSCAN_I, pygame.KSCAN_J, pygame.KSCAN_K),
    (pygame.KSCAN_KP4, pygame.KSCAN_KP5, pygame.KSCAN_KP1, pygame.KSCAN_KP2),
    (pygame.KSCAN_UP, pygame.KSCAN_RIGHT, pygame.KSCAN_LEFT, pygame.KSCAN_DOWN),
)
"""For each seat the keys of answers A to D; the arrows are the diamond of shapes."""
THIRD = 2
LETTERS = (pygame.KSCAN_R, pygame.KSCAN_T, pygame.KSCAN_F, pygame.KSCAN_G)
"""What the third seat has where there is no keypad: in the middle, a column free at either side."""

DIGITS = {
    **{pygame.K_1 + number: number for number in range(4)},
    **{pygame.K_KP1 + number: number for number in range(4)},
}
PRINTED = {pygame.K_a + number: number for number in range(4)}
"""The letters on the tickets: whose keys they are where no seat has keys of its own."""
PRINTED_PLACES = {pygame.KSCAN_A + number: number for number in range(4)}
"""Where those lie on a keyboard that has no Latin letters."""
ARROWS: dict[int, Direction] = {
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
}
LATIN = 128
"""Keys below this are named by a letter of ASCII."""
ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER)
PAGES = {pygame.K_PAGEDOWN: 6.0, pygame.K_PAGEUP: -6.0, pygame.K_END: 1e6, pygame.K_HOME: -1e6}
SIZED = {
    (pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS): 1,
    (pygame.K_MINUS, pygame.K_KP_MINUS): -1,
    (pygame.K_0, pygame.K_KP0): 0,
}
"""What keys with Ctrl do to the size of text."""


def read(event: pygame.event.Event, clusters: int, typing: bool, now: float, keypad: bool = True) -> Input | None:
    """What an event means, or None. `clusters` is the number of seats with keys of their own (0:
    none), `typing` whether letters are for a field, `now` the time in seconds, `keypad` whether the
    third seat plays there and not on LETTERS."""
    if event.type == pygame.KEYDOWN:
        return _key(event, clusters_of(clusters, keypad), typing, now)
    if event.type == pygame.TEXTINPUT:
        return Press(Typed(event.text), None, now) if typing and event.text and not _commanding() else None
    if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEWHEEL):
        return _mouse(event, now)
    if event.type == pygame.QUIT:
        return Closed()
    if event.type == pygame.WINDOWFOCUSLOST:
        return Press(LostFocus(), None, now)
    if event.type == pygame.WINDOWFOCUSGAINED:
        return Returned()
    if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
        return Exposed()
    return None


def _commanding() -> bool:
    """Whether Ctrl is down, and a letter with it a command; with Alt as well it is AltGr, and a letter."""
    held = pygame.key.get_mods() if pygame.display.get_init() else 0
    return bool(held & pygame.KMOD_CTRL) and not held & pygame.KMOD_ALT


def clusters_of(seats: int, keypad: bool) -> Clusters:
    """The keys of so many seats."""
    third = CLUSTERS[THIRD] if keypad else LETTERS
    return (*CLUSTERS[:THIRD], third, *CLUSTERS[THIRD + 1 :])[:seats]


def _key(event: pygame.event.Event, clusters: Clusters, typing: bool, now: float) -> Input | None:
    if event.mod & pygame.KMOD_CTRL:
        by = next((by for keys, by in SIZED.items() if event.key in keys), None)
        return None if by is None else Press(Tuned("text-size", by), None, now)
    if event.key == pygame.K_ESCAPE:
        return Press(WentBack(), None, now)
    if event.key == pygame.K_F11:
        return Switched()
    if event.key == pygame.K_TAB:
        return Stepped(-1 if event.mod & pygame.KMOD_SHIFT else 1)
    if event.key in ENTER:
        return Entered()
    if typing:
        return _typing_key(event.key, now)
    return _free_key(event, clusters, now)


def _typing_key(key: int, now: float) -> Input | None:
    if key == pygame.K_BACKSPACE:
        return Press(Erased(), None, now)
    if key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
        return Scrolled(PAGES[key])
    return Moved(ARROWS[key]) if key in ARROWS else None


def _free_key(event: pygame.event.Event, clusters: Clusters, now: float) -> Input | None:
    for seat, keys in enumerate(clusters):
        if event.scancode in keys:
            return Press(Chose(keys.index(event.scancode)), seat, now)
    if event.key in DIGITS:
        return Press(Chose(DIGITS[event.key]), None, now)
    if not clusters and (answer := _printed(event)) is not None:
        return Press(Chose(answer), None, now)
    if event.key in ARROWS:
        return Moved(ARROWS[event.key])
    if event.key in PAGES:
        return Scrolled(PAGES[event.key])
    if not clusters and (event.key == pygame.K_m or event.scancode == pygame.KSCAN_M):
        return Muted()
    return Entered() if event.key == pygame.K_SPACE else None


def _printed(event: pygame.event.Event) -> int | None:
    """The answer whose letter a key bears."""
    return PRINTED.get(event.key) if event.key < LATIN else PRINTED_PLACES.get(event.scancode)


def _mouse(event: pygame.event.Event, now: float) -> Input | None:
    if event.type == pygame.MOUSEWHEEL:
        return Scrolled(-event.y)
    if event.type == pygame.MOUSEMOTION:
        return Pointed(event.pos)
    if event.button == 1:
        return Held(event.pos) if event.type == pygame.MOUSEBUTTONDOWN else Clicked(event.pos)
    if event.button == 3 and event.type == pygame.MOUSEBUTTONUP:
        return Press(WentBack(), None, now)
    return None
