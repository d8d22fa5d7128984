"""Opens the sound card, and keeps what it has to say about itself from the player's terminal.

What must stay true: where there is no sound card the game plays on in silence, and the log says so.
"""

from __future__ import annotations

import logging
import sys

import pygame

LOG = logging.getLogger("quiz.screen.sound")
RATE, SIXTEEN_BITS, STEREO, BUFFER = 44_100, -16, 2, 512
"""As the sounds are; a buffer of 11.6 ms (PYGAME.md 6)."""


def opened(channels: int) -> bool:
    """Whether there is a mixer with so many channels now. Takes up to 120 ms where there is no card."""
    _hush()
    try:
        pygame.mixer.init(RATE, SIXTEEN_BITS, STEREO, BUFFER)
    except pygame.error as fault:
        LOG.info("there is no sound: %s", fault)
        return False
    pygame.mixer.set_num_channels(channels)
    return True


def close() -> None:
    """Gives the sound card back."""
    pygame.mixer.quit()


def _hush() -> None:
    """ALSA prints its own lines past everything else, for a card that is missing as for a late
    buffer. It calls a C function for each, and any that does nothing will do: a function of Python
    would have the thread of the sound card wait for the interpreter."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # not before the first frame: 5 ms

    try:
        alsa, libc = ctypes.CDLL("libasound.so.2"), ctypes.CDLL(None)
        alsa.snd_lib_error_set_handler(ctypes.cast(libc.getppid, ctypes.c_void_p))
    except (OSError, AttributeError) as fault:
        LOG.debug("ALSA keeps its own log: %s", fault)
