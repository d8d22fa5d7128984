"""Tests of the screen need none: SDL draws into memory."""

import os
import sys

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame  # noqa: F401 - SDL reads the environment

import quiz.screen  # noqa: F401

if sys.modules.get("pkg_resources", True) is None:
    del sys.modules["pkg_resources"]  # kept from pygame alone: pytest asks for it when it changes sys.path
