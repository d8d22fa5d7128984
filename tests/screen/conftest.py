"""Tests of the screen need none: SDL draws into memory."""

import os
import sys
from collections.abc import Iterator

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame
import pytest

import quiz.screen  # noqa: F401
from quiz.screen import pixels

if sys.modules.get("pkg_resources", True) is None:
    del sys.modules["pkg_resources"]  # kept from pygame alone: pytest asks for it when it changes sys.path


@pytest.fixture(scope="module")
def memory() -> Iterator[None]:
    """A display that is only there to be drawn beside: every picture has a surface of its own."""
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    pixels.start()
    yield
    pygame.display.quit()
