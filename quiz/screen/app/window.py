"""Opens the window as the platform likes it best, and switches full screen.

What must stay true: everything that SDL reads from the environment is set before the display
starts, and only where the player has not set it.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pygame

DESKTOPS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
UNSEEN = ("offscreen", "dummy", "evdev")
USUAL, SMALLEST = (1280, 720), (480, 270)


class NoDisplay(Exception):
    """There is no screen to open a window on; its words say what the system said."""


@dataclass(frozen=True, slots=True)
class Window:
    """How the window is to be: its size in pixels, its title, virtual time (`fast`), drawn but not
    shown (`hidden`, needs no screen), and when the program started, by time.perf_counter (0: now)."""

    size: tuple[int, int] = USUAL
    caption: str = "Picture Palace"
    fast: bool = False
    hidden: bool = False
    started: float = 0.0


def open_window(window: Window) -> pygame.Surface:
    """Opens it. NoDisplay when that cannot be."""
    if window.hidden:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    if sys.platform.startswith("linux"):
        # Presenting through GL costs four times as much where there is no graphics card.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_MOUSE_FOCUS_CLICKTHROUGH", "1")
    if _is_bare():
        raise NoDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set")
    try:
        pygame.display.init()
        _refuse_unseen()
        surface = pygame.display.set_mode(_at_least(_fitting(window)), pygame.RESIZABLE)
    except pygame.error as fault:
        raise NoDisplay(str(fault)) from fault
    pygame.display.set_caption(window.caption)
    pygame.key.stop_text_input()
    return surface


def _fitting(window: Window) -> tuple[int, int]:
    """The size of the window: the usual one no larger than the screen, one that was asked for as it was."""
    if window.size != USUAL or pygame.display.get_driver() in UNSEEN:
        return window.size
    width, height = pygame.display.get_desktop_sizes()[0]
    return min(window.size[0], width), min(window.size[1], height)


def _is_bare() -> bool:
    """Whether a Linux machine has no desktop, no graphics card for SDL to draw on directly, and
    nobody who named a driver."""
    if not sys.platform.startswith("linux") or any(name in os.environ for name in DESKTOPS):
        return False
    return not list(Path("/dev/dri").glob("card*"))


def _refuse_unseen() -> None:
    """SDL quietly takes a driver that shows nothing where it finds no screen."""
    driver = pygame.display.get_driver()
    if driver in UNSEEN and "SDL_VIDEODRIVER" not in os.environ:
        pygame.display.quit()
        raise NoDisplay(f"SDL found only '{driver}'")


def switch(size: tuple[int, int]) -> None:
    """Full screen without a change of mode, or back to a window of a size."""
    if not is_full():
        pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        return
    # Without a window manager SDL keeps the full size until it is asked a second time.
    for _ in range(2):
        pygame.display.set_mode(_at_least(size), pygame.RESIZABLE)
        pygame.event.pump()


def is_full() -> bool:
    """Whether the whole screen is taken."""
    return bool(pygame.display.get_surface().get_flags() & pygame.FULLSCREEN)


def take_letters(wanted: bool) -> None:
    """Letters are sent (and a keyboard shown on a tablet) only while a field takes them."""
    if wanted:
        pygame.key.start_text_input()
    else:
        pygame.key.stop_text_input()


def _at_least(size: tuple[int, int]) -> tuple[int, int]:
    return max(SMALLEST[0], size[0]), max(SMALLEST[1], size[1])


def tell_id() -> None:
    """For a driver that presses real keys: QUIZ_WINDOW_ID=1 prints the window's id."""
    if os.environ.get("QUIZ_WINDOW_ID") == "1":
        print(pygame.display.get_wm_info().get("window", 0), file=sys.stderr, flush=True)
