"""What will be wanted, made while nobody waits for it: the next page at rest, a page behind its veil.

What must stay true: one turn takes no longer than a frame; and what is on the screen hangs on how many
turns there were, never on how fast they were.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quiz.screen.pixels import live
from quiz.screen.pixels.blocks import Sheet
from quiz.screen.pixels.boards import laid_out
from quiz.screen.pixels.cutouts import Sprites
from quiz.screen.pixels.ground import Plan
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import TURN, Making, Work
from quiz.screen.pixels.marks import Piece
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Scene

Likely = Callable[[], Sequence[Scene]]

OPENING, AT_REST = 0.6, 2.0
"""Turns of making pieces in a frame before the curtain opens, whose pieces are small and cost more than their sizes
tell; and in one that draws next to nothing: with one, half of the posters would still be made in the sight of those
who soon press on."""


class Ahead:
    """What is made ahead, for one window and its sprites."""

    def __init__(self, sprites: Sprites) -> None:
        self._sprites = sprites
        self._of: Scene | None = None
        self._likely: Sequence[Scene] = ()
        self._begun: tuple[View, Sequence[Scene]] | None = None
        self._first: Work[None] | None = None
        self._hidden: Plan | None = None
        self._work: Work[None] = Work(_nothing())
        self._drawn = self._work

    def go_on(self, view: View, scene: Scene, likely: Likely) -> bool:
        """A turn while a scene is at rest; `likely` gives those that one mostly goes to from it, and is asked
        again as long as there are none. Whether all is made."""
        if not self._likely or self._of is not scene:
            self._of, self._likely = scene, likely()
        if self._begun != (view, self._likely):
            self._begun = view, self._likely
            self._work = Work(self._made(*self._begun))
        return self._work.upto(self._work.turns + 1)

    def page(self, view: View, sheet: Sheet) -> bool:
        """Whether what the first page is drawn with is made; if not, a turn of making it, before it is seen."""
        if self._first is None:
            self._first = Work(self._opens(view, sheet))
        return self._first.turn()

    def _opens(self, view: View, sheet: Sheet) -> Making[None]:
        yield from live.made(view, (*sheet.still.marks, *sheet.moving.marks))
        yield from self._sprites.foresee(_pieces(sheet), OPENING)

    def behind(self, plan: Plan) -> None:
        """A turn while a page is hidden: of what it draws at each frame."""
        if self._hidden is not plan:
            marks = [mark for block, _ in plan.layers for mark in block.marks]
            self._hidden, self._drawn = plan, Work(_laid_out(live.made(plan.view, marks)))
        self._drawn.upto(self._drawn.turns + 1)

    def _made(self, view: View, scenes: Sequence[Scene]) -> Making[None]:
        """All are laid out; the pieces of the first are made."""
        sheets: list[Sheet] = []
        for scene in scenes:
            script = Script()
            scene.draw(script)
            sheets.append(laid_out(view, script.kind, tuple(script.said)))
            yield TURN
        for sheet in sheets[:1]:
            yield from live.made(view, (*sheet.still.marks, *sheet.moving.marks))
            yield from self._sprites.foresee(_pieces(sheet), AT_REST)


def _pieces(sheet: Sheet) -> list[Piece]:
    return [mark for mark in (*sheet.still.marks, *sheet.moving.marks) if isinstance(mark, Piece)]


def _laid_out(making: Making[None]) -> Making[None]:
    """What is made from the second turn on, since in the first the page is laid out."""
    yield TURN
    yield from making


def _nothing() -> Making[None]:
    yield from ()
