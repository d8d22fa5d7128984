"""The frame: the house, the pieces as they stand just now, what lives, the curtain over it all.

What stands still is one kept picture. Over it is drawn what moves and what lives, and of the last
frame only those rectangles are drawn anew, which are also all that the screen needs to be told. What
must stay true: a frame drawn so is the frame drawn whole; no more is kept than the sprites of what is
to be seen and of what it was before; and no frame makes much: before the first page the house is made
over a few of them, and in the first frame of another page, in which what leaves has not moved yet and nothing
has come, that page is made ready and the last frame stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pygame

from quiz.screen.pixels import live
from quiz.screen.pixels.ahead import Ahead, Likely
from quiz.screen.pixels.blocks import Sheet
from quiz.screen.pixels.cast import Cast, standing
from quiz.screen.pixels.cutouts import Sprites
from quiz.screen.pixels.edges import edges
from quiz.screen.pixels.ground import Ground, Plan
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Lamp, Mark, Rect, Show, Strip, Words, flat, shifted
from quiz.screen.pixels.motion import LEAVE, Manner
from quiz.screen.pixels.moving import Moving, drawn, hides, reach
from quiz.screen.pixels.passages import Kind
from quiz.screen.pixels.raising import Raising
from quiz.screen.pixels.rects import clipped, meet, narrower, parted, wider, within, without
from quiz.screen.pixels.script import Script
from quiz.screen.pixels.veil import Veil
from quiz.screen.scene import Scene

BROAD = 40
"""What hides more than one in so many pixels of the window spares more than it takes to tell where it is."""


class Stage:
    """What is on the stage of one window."""

    def __init__(self) -> None:
        self._plan: Plan | None = None
        self._sprites = Sprites()
        self._cast = Cast(self._sprites)
        self._ahead = Ahead(self._sprites)
        self._ground = Ground(self._sprites)
        self._surface: pygame.Surface | None = None
        self._last: list[Rect] = []
        self._edges: list[Rect] = []
        self._gap: Rect = (0, 0, 0, 0)
        self._lives: frozenset[Rect] = frozenset()
        self._lamps: list[Rect] = []
        self._shown: dict[Mark, live.Moment] = {}
        self._burned: frozenset[Lamp] = frozenset()
        self._hung = self._waited = False
        self._veil = Veil()
        self._manner: Manner = "none"
        self._step = 0
        self._rests = True
        self.stays = False
        """Whether the last frame drew nothing, since another page had only begun to come."""
        self._raising = Raising((self._ground, self._veil))

    def arrive(self, kind: Kind | None, now: float) -> None:
        """Another scene comes up: a passage begins, if one leads to it."""
        self._veil.begin(kind, now)

    def hurry(self) -> None:
        """All that moves is at rest."""
        self._cast.hurry()
        self._veil.drop()

    def expose(self) -> None:
        """The screen has lost what it showed."""
        self._surface = None
        self._veil.expose()
        self._raising.expose()

    def lively(self, now: float) -> bool:
        """Whether anything is still on its way, or has not been drawn where it arrived."""
        return not (self._rests and self._raising.done) or self._veil.hangs(now) or self._cast.moves(now)

    @property
    def raised(self) -> bool:
        """Whether the house is made."""
        return self._raising.done

    @property
    def rests(self) -> bool:
        """Whether in the last frame nothing was on its way: what changed of it lives."""
        return self._rests and self._raising.done

    def play(
        self,
        surface: pygame.Surface,
        view: View,
        script: Script,
        sheet: Sheet,
        scroll: int,
        now: float,
        manner: Manner,
        over: Sequence[Rect] = (),
    ) -> list[Rect] | None:
        """Draws the page as it is at a time; `over` is what was drawn over it since. The rectangles
        that changed, or None when all may have."""
        self._manner = manner
        plan = Plan(view, script.kind == "curtain", sheet, scroll)
        if not self._raising.done:
            if not self._raising.go_on(view, manner, partial(self._is_ready, plan, script.act)):
                if over:
                    self._raising.expose()
                return self._raising.draw(surface, view, manner)
            self._veil.again(now)
        self._veil.take(surface, now, manner, changed=self._plan != plan)
        turns = self._plan is not None and script.act != self._cast.act
        self._take(plan, script.act, now)
        hung, self._hung = self._hung, self._veil.hangs(now)
        self._rests = not self._hung and not self._cast.moves(now)
        known, self._surface = self._surface, surface
        stale = self._veil.stale(surface, view, now, over) if hung or self._hung else []
        self.stays = False
        if self._veil.hides(now):
            self._surface = None
            self._ahead.behind(self._plan or plan)
            return stale
        lost = manner == "none" or known is not surface
        self.stays = turns and manner == "full" and not (lost or hung or self._hung)
        if self.stays:
            self._cast.on_stage(plan, self._ground, now)
            self._surface, self._rests = None, False
            return []
        moment = live.Moment(now, script.elapsed, script.share, manner == "full")
        return self._paint(surface, plan, moment, over, None if lost else stale)

    def _is_ready(self, plan: Plan, act: str) -> bool:
        """Whether the first page can be seen; if not, a turn of making it so."""
        return self._ahead.page(plan.view, plan.sheet) and self._ground.paints(plan, standing(plan, act))

    def _paint(
        self, surface: pygame.Surface, plan: Plan, moment: live.Moment, over: Sequence[Rect], stale: list[Rect] | None
    ) -> list[Rect] | None:
        """Draws a page that is in sight: what changed, and what is `stale` because of the veil; None: all of it."""
        now = moment.now
        moving = self._cast.on_stage(plan, self._ground, now)
        here = [reach(plan.view, each) for each in moving]
        whole = stale is None or self._ground.changed is None
        dirty = self._dirty(plan, here, moment, over)  # asked for a whole page too: the next one may be drawn in part
        changed = [] if whole else [*dirty, *(stale or ())]
        lit = whole or self._waited or self._step != int(now / live.CHASE) or meet(self._lamps, changed)
        self._gap = self._veil.gap(plan.view, now)
        changed = [*changed, *self._lamps] if lit else changed
        changed = [self._gap] if whole else parted(changed, surface.get_rect())
        waits = self._cast.pause(now, self._manner) > 0 and not self._veil.hangs(now)
        for rect in without(clipped(changed, self._gap), self._hidden(surface, plan, moving, waits)):
            surface.blit(self._ground.picture, rect, rect)
        before = self._edges
        self._draw_moving(surface, plan, moving, now)
        self._draw_live(surface, plan, moment, waits, lit, None if whole else changed)
        self._last = here
        return None if whole else [*changed, *(() if before else self._edges)]

    def look_ahead(self, view: View, scene: Scene, likely: Likely) -> bool:
        """A turn of making what is likely to be seen next, while nothing moves; whether that is all."""
        return self._ahead.go_on(view, scene, likely)

    def cover(self, surface: pygame.Surface, view: View, now: float) -> None:
        """Draws what hides the change to this page over its picture."""
        if self._raising.done:
            self._veil.draw(surface, view, now)

    def chase(self, surface: pygame.Surface, now: float) -> list[Rect]:
        """The bulbs of a page at rest, when the chase has come to its next step."""
        step = int(now / live.CHASE)
        if self._plan is None or self._surface is not surface or step == self._step or self.lively(now):
            return []
        self._step = step
        for rect in self._lamps:
            surface.blit(self._ground.picture, rect, rect)
        for lamp in self._plan.lamps:
            live.lamp(surface, self._plan.view, lamp, now)
        return self._lamps

    def _draw_live(
        self,
        surface: pygame.Surface,
        plan: Plan,
        moment: live.Moment,
        waits: bool,
        lit: bool,
        changed: Sequence[Rect] | None,
    ) -> None:
        """What lives, unless it `waits` for what leaves; the bulbs only when they are `lit` anew: their glow must not
        be laid on itself. What is drawn anew in part is drawn in the rectangles that `changed`; None: everywhere."""
        now = moment.now
        self._shown, self._waited = {}, waits
        for layer, (block, down) in enumerate(plan.layers):
            clip = self._clip(plan.window(layer))
            for mark in (mark for mark in block.marks if self._burns(mark, waits, lit)):
                part = clip
                if isinstance(mark, Show):
                    self._shown[mark] = moment
                    if changed is not None and mark.name != "confetti":  # rain falls beyond its rect
                        part = clip.clip(within(shifted(mark.rect, 0, down), changed))
                surface.set_clip(part)
                live.draw(surface, plan.view, (mark,), moment, down)
        if any(isinstance(mark, Show) and mark.name == "confetti" for block, _ in plan.layers for mark in block.marks):
            self._clear_words(surface, plan, now)
        surface.set_clip(None)
        self._step = int(now / live.CHASE)

    def _clip(self, window: Rect | None) -> pygame.Rect:
        """Where a block shows of which a part of the screen shows, or all."""
        return pygame.Rect(window or self._gap).clip(self._gap)

    def _clear_words(self, surface: pygame.Surface, plan: Plan, now: float) -> None:
        """Words that have come to rest are seen whole: what rains falls behind them and the ground they
        stand on. Those at the edge of a window, where they fade, are left alone."""
        moving = self._cast.places(plan, now)
        for layer, (block, down) in enumerate(plan.layers):
            window = pygame.Rect(plan.window(layer) or surface.get_rect())
            seen = window.inflate(0, -window.height // 5) if plan.window(layer) else window
            surface.set_clip(window)
            for mark in flat(block.marks, 0, down):
                clear = isinstance(mark, Words) and seen.contains(mark.rect)
                if clear and pygame.Rect(mark.rect).collidelist(moving) < 0:
                    surface.blit(self._ground.picture, mark.rect, mark.rect)

    def _burns(self, mark: Mark, waits: bool, lit: bool) -> bool:
        """Whether a live mark is drawn: before its act begins only a bulb that burned there already."""
        if isinstance(mark, Lamp):
            return lit and not (waits and mark not in self._burned)
        return not waits

    def _dirty(self, plan: Plan, here: Sequence[Rect], moment: live.Moment, over: Sequence[Rect]) -> list[Rect]:
        """What of a page is to be drawn anew but for its bulbs: what moves, where it was and where it is, what
        lives, and what lay over it, the edges of a page that scrolls too."""
        shows = [(mark, down) for block, down in plan.layers for mark in block.marks if isinstance(mark, (Strip, Show))]
        lives = [shifted(mark.rect, 0, down) for mark, down in shows]
        parts = ((live.renewed(plan.view, mark, self._shown.get(mark), moment), down) for mark, down in shows)
        new = [shifted(part, 0, down) for each, down in parts for part in each if part[2] and part[3]]
        gone = self._lives - {*lives, *self._lamps}
        self._lives = frozenset((*lives, *self._lamps))
        changed = (*(self._ground.changed or ()), *self._last, *here, *new, *gone, *over, *self._edges)
        return [wider(rect) for rect in dict.fromkeys(changed)]

    def _take(self, plan: Plan, act: str, now: float) -> None:
        """What is to be seen becomes what moves there."""
        if act != self._cast.act:
            self._sprites.arrive()
            self._burned = frozenset(self._plan.lamps) if self._plan else frozenset()
            # Nothing leaves for the first page, and what is behind the veil leaves while nobody waits for it.
            gone = self._plan is None or self._veil.lifts(now) > now
            self._cast.begin(act, -LEAVE if gone else now, self._plan)
        if self._plan != plan or self._manner == "none":
            wait = self._veil.lifts(now) - now or self._cast.pause(now, self._manner)
            known = self._plan
            # The curtain opens on a page that stands; one of another window, or before which it rose, stands too.
            fresh = known is None or known.view != plan.view or (known.closed and not plan.closed)
            manner: Manner = "none" if fresh else self._manner
            self._cast.take(plan, now, manner, wait)
            self._plan, self._lamps = plan, [wider(lamp.rect) for lamp in plan.lamps]

    def shows(self, rect: Rect, now: float) -> bool:
        """Whether what stands in a rect of the screen can be seen by now: a ring round nothing would
        run ahead of what it is round."""
        scroll = self._plan.scroll if self._plan else 0
        return self._raising.done and self._cast.shows(rect, scroll, now)

    def is_up(self, now: float) -> bool:
        """Whether anything of the part of the page that scrolls has come by now."""
        return self._raising.done and self._cast.is_up(now)

    def _hidden(self, surface: pygame.Surface, plan: Plan, moving: Sequence[Moving], waits: bool) -> Iterator[Rect]:
        """What of the page lies behind pieces on their way and behind the count, where that spares much."""
        least = surface.get_width() * surface.get_height() // BROAD
        covers = [(self._clip(each.window), rect) for each in moving for rect in hides(self._sprites, each)]
        if not waits:
            shows = ((layer, mark, down) for layer, (block, down) in enumerate(plan.layers) for mark in block.marks)
            found = ((layer, shifted(mark.rect, 0, down)) for layer, mark, down in shows if live.covers(mark))
            covers += [(self._clip(plan.window(layer)), rect) for layer, rect in found]
        for clip, rect in covers:
            box = clip.clip(rect)
            if box.w * box.h > least:
                yield narrower((box.x, box.y, box.w, box.h))

    def _draw_moving(self, surface: pygame.Surface, plan: Plan, moving: Sequence[Moving], now: float) -> None:
        for each in moving:
            surface.set_clip(self._clip(each.window))
            drawn(surface, plan.view, self._sprites, each)
        surface.set_clip(self._gap)
        up = plan.sheet.limit and self._cast.is_up(now)
        self._edges = edges(surface, plan.view, plan.sheet, plan.scroll, plan.closed) if up else []
        surface.set_clip(None)
