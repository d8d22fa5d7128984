"""The canvas that makes a picture: what a scene says is laid out, moved and drawn.

A page at rest is one kept picture, over which only what lives is drawn: the film strip, the bulbs,
the ring. While something moves, the page is put together at each frame from kept sprites. What must
stay true: the targets it returns are exactly what was drawn, in reading order, and they are where
the page says from the first frame, however long its pieces take to arrive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import pygame

from quiz.screen import text, theme
from quiz.screen.canvas import Page, Target
from quiz.screen.pixels import art, captions, countdown, edges, passages, sight
from quiz.screen.pixels.ahead import Likely
from quiz.screen.pixels.blocks import Block, Sheet, moved
from quiz.screen.pixels.boards import laid_out
from quiz.screen.pixels.elements import Element
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Figure, Rect, Show, flat, inside, shifted
from quiz.screen.pixels.motion import Manner
from quiz.screen.pixels.placed import Placed, words_of
from quiz.screen.pixels.rects import shown
from quiz.screen.pixels.ring import Ring
from quiz.screen.pixels.script import Script
from quiz.screen.pixels.stage import Stage
from quiz.screen.scene import Message, Scene

__all__ = ["PixelCanvas", "Placed", "start"]

FEW = 16
"""A frame that drew no more than one in so many of its pixels is an idle one."""


def start() -> None:
    """Makes the fonts ready; once before the first canvas, and again after `pygame.quit`."""
    text.start()


class Wishes(Protocol):
    """What a player may want of the picture; the names are those of PixelCanvas."""

    @property
    def text_size(self) -> float: ...

    @property
    def contrast(self) -> bool: ...

    @property
    def plain(self) -> bool: ...

    @property
    def reduced(self) -> bool: ...


class PixelCanvas:
    """The picture of one window. A scene is drawn into `script`, then `finish`. `text_size` is the
    player's factor (0.8 to 2), `look` the theme, `plain` the plain reading of type, `motion` how
    things move, `caption` the words for a sound, `muted` whether none is heard."""

    def __init__(self) -> None:
        self.script = Script()
        self.text_size = 1.0
        self.look = theme.PALACE
        self.plain = False
        self.motion: Manner = "none"
        self.caption = ""
        self.muted = False
        self._heard: Scene | None = None
        self._page: tuple[View, Page, tuple[Element, ...]] | None = None
        self._sheet = Sheet(Block(0, 0), Block(0, 0), (0, 0, 0, 0), 0)
        self._scroll = 0
        self._size = (0, 0)
        self._stage = Stage()
        self._ring = Ring()
        self._over: list[Rect] = []
        self._shown: object = None
        self.changed: list[Rect] | None = None
        """What the last frame changed on the screen; None: all of it may have."""

    @property
    def main(self) -> Message | None:
        """What Enter presses when nothing else has the focus."""
        return self.script.main

    @property
    def typed(self) -> Message | None:
        """The field that takes letters: as long as there is one, it has the focus."""
        return self.script.typed

    def arrive(self, before: str, after: str, now: float) -> None:
        """Another scene is up: what hides the change begins, by the names of both scenes."""
        if after not in passages.COUNTS:
            countdown.forget()
        self._stage.arrive(passages.kind(before, after), now)

    def hurry(self) -> None:
        """All that moves is at rest from now on."""
        self._stage.hurry()

    def expose(self) -> None:
        """The screen has lost what it showed: the next frame is drawn whole."""
        self._shown = None
        self._stage.expose()

    def lively(self, now: float) -> bool:
        """Whether anything is still on its way."""
        return self._stage.lively(now) or self._ring.moves()

    @property
    def raised(self) -> bool:
        """Whether the house is made."""
        return self._stage.raised

    @property
    def idle(self) -> bool:
        """Whether the last frame drew so little that it leaves time to make something ahead."""
        if self.changed is None or not self._stage.rests:
            return False
        return FEW * sum(width * high for _, _, width, high in self.changed) <= self._size[0] * self._size[1]

    def dress(self, settings: Wishes) -> None:
        """As the player wants it; things move."""
        self.text_size, self.plain = settings.text_size, settings.plain
        self.look = theme.CONTRAST if settings.contrast else theme.PALACE
        self.motion = "reduced" if settings.reduced else "full"

    def view(self, size: tuple[int, int]) -> View:
        """A window of a size as the player wants it."""
        return View(*size, self.text_size, self.look, self.plain)

    def hear(self, scene: Scene) -> None:
        """What a scene says; one that has said it is not asked again, since scenes never change."""
        if scene is not self._heard:
            scene.draw(self.script)
            self._heard = scene

    def lay_out(self, size: tuple[int, int], scroll: int = 0) -> tuple[Target, ...]:
        """Where everything said stands in a window of a size, without drawing it; for the app to
        settle focus and scroll before it draws."""
        self._size = size
        page = self.view(size), self.script.kind, tuple(self.script.said)
        if page != self._page:  # mostly it is, down to its elements, what was laid out a moment ago
            self._page, self._sheet = page, laid_out(*page)
        self._scroll = max(0, min(scroll, self._sheet.limit))
        return self.targets

    def finish(
        self, surface: pygame.Surface, focus: Message | None = None, scroll: int = 0, now: float = 0.0
    ) -> tuple[Target, ...]:
        """Draws what was said, as it is at a time in seconds, and returns what can be pressed, in
        reading order, with the rects they have on the screen. `focus` is the message of the target
        with the ring."""
        targets = self.lay_out(surface.get_size(), scroll)
        text.make_room(surface.get_size(), large=self.plain or self.text_size > 1)
        view = self.view(surface.get_size())
        focused = next((target for target in targets if target.message == focus and target.enabled), None)
        shows = {mark.name for mark in self._sheet.moving.marks if isinstance(mark, Show)}
        share = self.script.share if shows else 0.0
        over = (surface, self._sheet, self._scroll, focused, self.caption, self.muted, share)
        # The edges of a page that scrolls are drawn at each frame, and so is what lies over them.
        still = not self._sheet.limit
        same = still and over == self._shown and self.motion != "none"
        calm, self._shown = same and "confetti" not in shows and not self.lively(now), over
        changed = self._stage.play(
            surface, view, self.script, self._sheet, self._scroll, now, self.motion, () if calm else self._over
        )
        if self._stage.stays:
            self.changed, self._shown = [], None
            return targets
        if not calm:
            self._over = self._draw_over(surface, view, targets, focused, now)
        drawn = None if changed is None else dict.fromkeys((*changed, *(() if calm else self._over)))
        self.changed = None if drawn is None else shown(list(drawn))
        return targets

    def _draw_over(
        self, surface: pygame.Surface, view: View, targets: Sequence[Target], focused: Target | None, now: float
    ) -> list[Rect]:
        """The ring, the signs, what hides a change of pages, the caption; the rectangles that some are in."""
        over: list[Rect] = []
        if focused and self._stage.shows(focused.rect, now):
            surface.set_clip(self._sheet.window if self._sheet.limit and self._moves(focused) else None)
            over.append(self._ring.draw(surface, view, focused, now, self.motion))
            surface.set_clip(None)
        else:
            self._ring.leave()
        for each in self._signs if self._stage.is_up(now) else ():
            if all(self._stage.shows(mark.rect, now) for mark in each.marks):
                art.paint(surface, each.marks)
                over += [mark.rect for mark in each.marks]
        self._stage.cover(surface, view, now)
        if self.caption or self.muted:
            parts = (sight.part(self._sheet, each.rect) if each.scrolls else each.rect for each in self.placed)
            said = [part for part in parts if part]
            medals = [mark.rect for mark in flat(self._sheet.still.marks) if isinstance(mark, Figure)]
            whole = [*(target.rect for target in targets), *medals]
            over += captions.draw(surface, view, self.caption, self.muted, said, whole)
        return over

    def chase(self, surface: pygame.Surface, now: float) -> list[Rect]:
        """The bulbs of a page at rest, drawn anew when one goes out and another on; the rects that
        changed, for the screen to be renewed there."""
        if self.motion != "full":
            return []
        return self._stage.chase(surface, now)

    def look_ahead(self, size: tuple[int, int], scene: Scene, likely: Likely) -> bool:
        """While a scene is at rest, a turn of making what is likely to be wanted next; whether that is all."""
        return self.motion != "full" or self._stage.look_ahead(self.view(size), scene, likely)

    @property
    def targets(self) -> tuple[Target, ...]:
        """What can be pressed, body first, then the foot, where they stand on the screen."""
        body = moved(self._sheet.moving, 0, -self._scroll).targets
        return (*body, *self._sheet.still.targets)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """All words with the rects they have on the screen."""
        return tuple(words_of(self._sheet, self._signs, self._scroll))

    @property
    def sheet(self) -> Sheet:
        """The page as it is laid out."""
        return self._sheet

    @property
    def bar(self) -> tuple[Rect, Rect] | None:
        """The groove and the bar of a page that scrolls, where they stand on the screen."""
        return edges.bar(self.view(self._size), self._sheet, self._scroll)

    @property
    def limit(self) -> int:
        """How far the page can scroll, in pixels."""
        return self._sheet.limit

    @property
    def goes_on(self) -> bool:
        """Whether the sign stands below the page that there is more."""
        return bool(self._sheet.signs.height) and self._scroll < self._sheet.limit

    @property
    def _signs(self) -> tuple[Block, Block]:
        """What tells just now that there is more above, and more below."""
        signs = self._sheet.signs
        lacking = sight.below(self._sheet, self._scroll) if signs.counted else 0
        signs = (signs, *signs.counted)[min(lacking, len(signs.counted))]
        if self._scroll <= 0:
            return Block(0, 0), signs.below
        return signs.both if self._scroll < self._sheet.limit else (signs.above, Block(0, 0))

    def is_more(self, point: tuple[int, int]) -> bool:
        """Whether a point is on the sign that there is more below."""
        return any(inside(mark.rect, point) for mark in self._signs[1].marks)

    def is_above(self, point: tuple[int, int]) -> bool:
        """Whether a point is on the sign that there is more above."""
        return any(inside(mark.rect, point) for mark in self._signs[0].marks)

    def at(self, point: tuple[int, int]) -> Target | None:
        """What is pressed at a point; nothing where a target is scrolled out of the window."""
        for target in self._sheet.still.targets:
            if inside(target.rect, point):
                return target
        if self._sheet.limit and not inside(self._seen, point):
            return None
        return next((target for target in self.targets if self._moves(target) and inside(target.rect, point)), None)

    @property
    def _seen(self) -> Rect:
        """The window without what is hidden at its lower edge."""
        left, top, width, high = self._sheet.window
        return left, top, width, high - edges.shred(self.view(self._size), self._sheet, self._scroll)

    def stands(self, message: Message) -> Rect | None:
        """Where in the part of the page that may scroll a target stands, if it does, while nothing is scrolled."""
        return next((each.rect for each in self._sheet.moving.targets if each.message == message), None)

    def holds(self, rect: Rect, scroll: int) -> bool:
        """Whether a rect of the part that scrolls is whole in sight."""
        _, top, _, high = self._sheet.window
        return top <= rect[1] - scroll and rect[1] + rect[3] - scroll <= top + high

    def scroll_for(self, message: Message, scroll: int) -> int:
        """The scroll nearest to the present one at which a target is seen whole, with its words."""
        rect = self.stands(message)
        if rect is None or not self._sheet.limit:
            return max(0, min(scroll, self._sheet.limit))
        if self.script.kind in ("question", "card"):
            return sight.settled(self._sheet, rect, scroll)
        return sight.into_sight(self._sheet, sight.whole(self._sheet, rect), scroll)

    def _moves(self, target: Target) -> bool:
        return replace(target, rect=shifted(target.rect, 0, self._scroll)) in self._sheet.moving.targets
