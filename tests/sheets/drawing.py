"""Draws states as the window would show them once all has arrived.

What must stay true: no window is needed, and each picture is drawn by a canvas of its own, so that
it does not hang on what was drawn before.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
import pygame

from quiz.screen import pixels, text, theme
from quiz.screen.app import focus
from quiz.screen.pixels import PixelCanvas, sight
from quiz.screen.scene import Chose, Message, Press, Unseen
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.theme import Look

from .states import State

LOOKS: dict[str, Look] = {"palace": theme.PALACE, "contrast": theme.CONTRAST}
SETTLED = 100.0
"""A time in seconds at which a canvas that was told to hurry has nothing left to move."""
TURNS = 400
"""More turns than any page takes to be made."""
THUMB = 384
"""Pixels that a picture on a contact sheet is wide."""
ACROSS, GAP, LABEL = 6, 12, 18


@dataclass(frozen=True, slots=True)
class Dress:
    """How the window is: its size, the size of text, the look, plain reading."""

    size: tuple[int, int] = (1280, 720)
    text: float = 1.0
    look: str = "palace"
    plain: bool = False

    @property
    def name(self) -> str:
        """`1280x720-100-palace`."""
        width, height = self.size
        return f"{width}x{height}-{round(self.text * 100)}-{self.look}{'-plain' if self.plain else ''}"


def start() -> None:
    """Makes SDL draw into memory; once before the first picture."""
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    pixels.start()


def canvas_of(dress: Dress) -> PixelCanvas:
    """A canvas as the player wishes, which moves."""
    canvas = PixelCanvas()
    canvas.text_size, canvas.look, canvas.plain = dress.text, LOOKS[dress.look], dress.plain
    canvas.motion = "full"
    return canvas


def drawn(canvas: PixelCanvas, state: State, surface: pygame.Surface) -> None:
    """Draws a state at rest, with the ring where it would be, scrolled to what it tells of; a clock waits
    for what is not in sight."""
    state.scene.draw(canvas.script)
    targets = canvas.lay_out(surface.get_size())
    waiting = state.scene.handle(Press(Unseen()))
    unread = canvas.script.kind in ("question", "card") and sight.unread(canvas.sheet, sight.span(canvas.sheet, 0)[1])
    if unread and isinstance(waiting, type(state.scene)):
        waiting.draw(canvas.script)
        targets = canvas.lay_out(surface.get_size())
    wanted = focus.settled(targets, canvas.typed, canvas.main)
    scroll = in_sight(canvas, wanted, scrolled(canvas) if unfolds(state) else 0)
    canvas.finish(surface, wanted, scroll, 0.0)
    now = SETTLED
    for _ in range(TURNS):  # a house is made over several turns, and dark until it stands
        canvas.hurry()
        canvas.finish(surface, wanted, scroll, now)
        if not canvas.lively(now):
            return
        now += SETTLED
    raise RuntimeError("the page did not come to rest")


def unfolds(state: State) -> bool:
    """Whether things come one after the other on a page, so that the window scrolls it by itself; a question
    that is read once more stands there whole."""
    return state.scene.name != "reviewed"


def scrolled(canvas: PixelCanvas) -> int:
    """Where the window would have scrolled a page that was laid out, as one thing after the other came."""
    called, scroll = sight.called(canvas.script.kind, canvas.script.said), 0
    for count in range(1, len(called) + 1):
        scroll = sight.scrolled_to(canvas.sheet, called[:count], scroll)
    return scroll


def in_sight(canvas: PixelCanvas, wanted: Message | None, scroll: int) -> int:
    """Where the window would have scrolled a page that comes up, for what has the focus; no answer has it yet."""
    return scroll if wanted is None or isinstance(wanted, Chose) else canvas.scroll_for(wanted, scroll)


def picture(state: State, dress: Dress) -> pygame.Surface:
    """The whole window."""
    surface = pygame.Surface(dress.size).convert()
    drawn(canvas_of(dress), worn(state, dress), surface)
    return surface


def worn(state: State, dress: Dress) -> State:
    """The state as such a window has it: its settings say how it is."""
    if not isinstance(state.scene, SettingsPage):
        return state
    contrast = dress.look == "contrast"
    settings = replace(state.scene.settings, text_size=dress.text, contrast=contrast, plain=dress.plain)
    return replace(state, scene=replace(state.scene, settings=settings))


def smaller(surface: pygame.Surface, width: int) -> pygame.Surface:
    """The picture at most so many pixels wide."""
    if surface.get_width() <= width:
        return surface
    return pygame.transform.smoothscale(surface, (width, round(surface.get_height() * width / surface.get_width())))


def contact(thumbs: list[tuple[str, pygame.Surface]]) -> pygame.Surface:
    """Small pictures beside each other, each with its name below."""
    high = max(thumb.get_height() for _, thumb in thumbs) + LABEL + 2 * GAP
    rows = -(-len(thumbs) // ACROSS)
    sheet = pygame.Surface((GAP + ACROSS * (THUMB + GAP), rows * high + GAP))
    sheet.fill((60, 60, 64))
    for number, (name, thumb) in enumerate(thumbs):
        place = GAP + number % ACROSS * (THUMB + GAP), GAP + number // ACROSS * high
        sheet.blit(thumb, place)
        words = text.shape(name, theme.CAPTION, LABEL, THUMB)
        sheet.blit(text.picture(words, (255, 255, 255)), (place[0], place[1] + thumb.get_height()))
    return sheet
