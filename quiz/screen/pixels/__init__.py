"""The canvas that makes a picture: collects what a scene says, lays it out, draws it.

The finished still picture is kept and shown again while the scene says the same; only the film
strip and the ring are drawn at each frame. What must stay true: the targets it returns are
exactly what was drawn, in reading order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from quiz.screen import text
from quiz.screen.canvas import AnswerState, Chip, Page, Target, Tone
from quiz.screen.pixels import art
from quiz.screen.pixels.boards import laid_out
from quiz.screen.pixels.elements import (
    Button,
    Card,
    Clock,
    Element,
    Field,
    Header,
    Hints,
    Paragraph,
    Row,
    Seats,
    Stem,
    Ticket,
    Title,
    Tuning,
)
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Block, Rect, Sheet, Strip, Words, inside, moved, shifted
from quiz.screen.scene import Message


def start() -> None:
    """Makes the fonts ready; once before the first canvas, and again after `pygame.quit`."""
    text.start()


@dataclass(frozen=True, slots=True)
class Placed:
    """Words as they stand on the screen, for tests: their rect, and whether they scroll."""

    words: str
    rect: Rect
    size: int
    scrolls: bool


class PixelCanvas:
    """A Canvas for one window. Say a scene (page first), then `finish`."""

    def __init__(self) -> None:
        self.text_size = 1.0
        """The player's factor of text size, 0.8 to 2."""
        self.main: Message | None = None
        """What Enter presses when nothing else has the focus."""
        self._page: Page = "cover"
        self._said: list[Element] = []
        self._elapsed = 0.0
        self._sheet = Sheet(Block(0, 0), Block(0, 0), (0, 0, 0, 0), 0)
        self._shown: tuple[Sheet, View, int] | None = None
        self._still: pygame.Surface | None = None
        self._scroll = 0

    def page(self, page: Page) -> None:
        """Begins a drawing."""
        self._page = page
        self._said = []
        self._elapsed = 0.0
        self.main = None

    def header(self, left: str, right: str = "") -> None:
        """See Canvas."""
        self._said.append(Header(left, right))

    def title(self, words: str, under: str = "") -> None:
        """See Canvas."""
        self._said.append(Title(words, under))

    def paragraph(self, words: str, tone: Tone = "plain") -> None:
        """See Canvas."""
        if words:
            self._said.append(Paragraph(words, tone))

    def question(self, stem: str) -> None:
        """See Canvas."""
        self._said.append(Stem(stem))

    def timer(self, reading: float, total: float, elapsed: float) -> None:
        """See Canvas."""
        self._elapsed = elapsed
        self._said.append(Clock(reading, total))

    def answer(
        self,
        option: int,
        words: str,
        message: Message | None,
        state: AnswerState = "open",
        seats: Sequence[int] = (),
        detail: str = "",
    ) -> None:
        """See Canvas."""
        self._said.append(Ticket(option, words, message, state, tuple(seats), detail))

    def card(self, words: str, source: str = "", kicker: str = "") -> None:
        """See Canvas."""
        self._said.append(Card(words, source, kicker))

    def button(self, words: str, message: Message, detail: str = "", enabled: bool = True, main: bool = False) -> None:
        """See Canvas."""
        if main and enabled and self.main is None:
            self.main = message
        self._said.append(Button(words, message, detail, enabled, main))

    def tuning(self, label: str, value: str, name: str, detail: str = "") -> None:
        """See Canvas."""
        self._said.append(Tuning(label, value, name, detail))

    def field(self, label: str, words: str, message: Message, typing: bool = False) -> None:
        """See Canvas."""
        self._said.append(Field(label, words, message, typing))

    def row(
        self, cells: Sequence[str], message: Message | None = None, tone: Tone = "plain", share: float | None = None
    ) -> None:
        """See Canvas."""
        self._said.append(Row(tuple(cells), message, tone, share))

    def seats(self, chips: Sequence[Chip]) -> None:
        """See Canvas."""
        if chips:
            self._said.append(Seats(tuple(chips)))

    def hints(self, pairs: Sequence[tuple[str, str]]) -> None:
        """See Canvas."""
        if pairs:
            self._said.append(Hints(tuple(pairs)))

    def lay_out(self, size: tuple[int, int], scroll: int = 0) -> tuple[Target, ...]:
        """Where everything said stands in a window of a size, without drawing it; for the app to
        settle focus and scroll before it draws."""
        view = View(*size, self.text_size)
        self._sheet = laid_out(view, self._page, tuple(self._said))
        self._scroll = max(0, min(scroll, self._sheet.limit))
        return self.targets

    def finish(self, surface: pygame.Surface, focus: Message | None = None, scroll: int = 0) -> tuple[Target, ...]:
        """Draws what was said and returns what can be pressed, in reading order, with the rects
        they have on the screen. `focus` is the message of the target with the ring."""
        targets = self.lay_out(surface.get_size(), scroll)
        view = View(*surface.get_size(), self.text_size)
        surface.blit(self._picture(view), (0, 0))
        surface.set_clip(self._sheet.window if self._sheet.limit else None)
        for mark in self._sheet.moving.marks:
            if isinstance(mark, Strip):
                art.strip(surface, mark, self._elapsed, -self._scroll)
        focused = next((target for target in targets if target.message == focus and target.enabled), None)
        if focused and not self._moves(focused):
            surface.set_clip(None)
        if focused:
            art.ring(surface, view, focused.rect)
        surface.set_clip(None)
        return targets

    def _picture(self, view: View) -> pygame.Surface:
        """The still picture: the house and all marks but the strip; made when something changed."""
        now = (self._sheet, view, self._scroll)
        if self._still is None or self._shown is None or self._shown != now:
            self._still = art.house(view).copy()
            art.paint(self._still, self._sheet.still)
            self._still.set_clip(self._sheet.window if self._sheet.limit else None)
            art.paint(self._still, self._sheet.moving, -self._scroll)
            self._still.set_clip(None)
            if self._sheet.limit:
                art.fade(self._still, view, self._sheet.window, self._scroll, self._sheet.limit)
                art.rail(self._still, view, self._sheet.window, self._scroll, self._sheet.limit)
            self._shown = now
        return self._still

    @property
    def targets(self) -> tuple[Target, ...]:
        """What can be pressed, body first, then the foot, where they stand on the screen."""
        body = moved(self._sheet.moving, 0, -self._scroll).targets
        return (*body, *self._sheet.still.targets)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """All words with the rects they have on the screen."""
        made: list[Placed] = []
        for block, down in ((self._sheet.still, 0), (self._sheet.moving, -self._scroll)):
            for mark in block.marks:
                if isinstance(mark, Words):
                    rect = shifted(mark.rect, 0, down)
                    words = "\n".join(mark.lines.rows)
                    made.append(Placed(words, rect, mark.lines.size, block is self._sheet.moving))
        return tuple(made)

    @property
    def sheet(self) -> Sheet:
        """The page as it is laid out."""
        return self._sheet

    @property
    def limit(self) -> int:
        """How far the page can scroll, in pixels."""
        return self._sheet.limit

    def at(self, point: tuple[int, int]) -> Target | None:
        """What is pressed at a point; nothing where a target is scrolled out of the window."""
        for target in self._sheet.still.targets:
            if inside(target.rect, point):
                return target
        if self._sheet.limit and not inside(self._sheet.window, point):
            return None
        return next((target for target in self.targets if self._moves(target) and inside(target.rect, point)), None)

    def scroll_for(self, message: Message, scroll: int) -> int:
        """The scroll nearest to the present one at which a target is seen whole."""
        for target in self._sheet.moving.targets:
            if target.message == message and self._sheet.limit:
                _, top, _, height = self._sheet.window
                low = target.rect[1] + target.rect[3] - (top + height) + height // 24
                high = target.rect[1] - top - height // 24
                return max(0, min(self._sheet.limit, min(max(scroll, low), high)))
        return max(0, min(scroll, self._sheet.limit))

    def _moves(self, target: Target) -> bool:
        return replace(target, rect=shifted(target.rect, 0, self._scroll)) in self._sheet.moving.targets
