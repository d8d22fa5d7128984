"""A round before its first question: the leader of the first reel, then the slate with name and rule.

What must stay true: it can always be skipped, the leader on its own; and without a clock the slate
waits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.game.session import Session
from quiz.screen.canvas import Canvas, Chip
from quiz.screen.scene import Confirmed, LostFocus, Press, Scene, Step, WentBack
from quiz.screen.scenes import (
    LEADER,
    clusters_of,
    counted,
    emblem_of,
    gone_on,
    kind_word,
    onward,
    seat_name,
    short_keys,
)
from quiz.screen.scenes.steps import Next
from quiz.words import Words

SECONDS = 5.0
UP, CLAP = 0.45, 0.16
"""Seconds that the slate is open, and that its bar takes to fall."""


@dataclass(frozen=True, slots=True)
class Intro:
    """The round that comes next, `elapsed` seconds after it was announced. `staged`: the first one has
    a leader, and the slate closes. `keypad` tells where the third seat has its keys."""

    words: Words
    session: Session
    elapsed: float = 0.0
    staged: bool = False
    keypad: bool = True
    name: ClassVar[str] = "round"

    @property
    def number(self) -> int:
        """The round, counted from 0: the next one when the last question of one has been shown."""
        return self.session.round_number + self.session.round_done

    @property
    def leader(self) -> float:
        """The seconds that the leader takes."""
        return LEADER if self.staged and self.number == 0 else 0.0

    @property
    def clapped(self) -> float:
        """How far the bar of the slate is down, 0 to 1."""
        if not self.staged:
            return 1.0
        return min(1.0, max(0.0, (self.elapsed - self.leader - UP) / CLAP))

    @property
    def running(self) -> bool:
        """Whether time changes it: by itself it goes on where there is a clock."""
        return self.session.context.rules.timer > 0 or self.clapped < 1

    def handle(self, press: Press) -> Scene | Step:
        """Any press leads from the leader to the slate; there Enter goes on."""
        if self.elapsed < self.leader and not isinstance(press.message, WentBack | LostFocus):
            return replace(self, elapsed=self.leader)
        return gone_on(self, press, Next())

    def tick(self, seconds: float) -> Scene | Step:
        """Goes on after five seconds of a clock as slow as the match's."""
        later = replace(self, elapsed=self.elapsed + seconds)
        timer = self.session.context.rules.timer
        return Next() if timer > 0 and later.elapsed >= self.leader + SECONDS * timer else later

    def draw(self, canvas: Canvas) -> None:
        """The count; or the slate, name, rule."""
        words = self.words
        if self.elapsed < self.leader:
            canvas.page("cover", self.name)
            canvas.leader(*counted(self.elapsed))
        else:
            self._draw_slate(canvas)
        canvas.more(words("page-more"), above=words("page-above"))
        canvas.hints([onward(words, self.session), (words("key-escape"), words("hint-pause"))])

    def _draw_slate(self, canvas: Canvas) -> None:
        words, rounds = self.words, self.session.context.rules.rounds
        canvas.page("cover", self.name)
        kind = kind_word(rounds[self.number].kind)
        canvas.clapper(self.clapped)
        reel = words("round-number", number=self.number + 1, total=len(rounds))
        rule = words("round-rule", kind=kind, seats=clusters_of(self.session))
        canvas.title(words("round-name", kind=kind), rule, reel)
        canvas.paragraph(words("round-turns", turns=rounds[self.number].turns), "muted")
        canvas.button(words("button-go-on"), Confirmed(), main=True)
        if clusters_of(self.session) and self.number == 0:  # before the first question; its cards may have no room
            canvas.seats([self._chip(seat) for seat in range(len(self.session.context.seats))])

    def _chip(self, seat: int) -> Chip:
        """A seat with the keys that it answers with."""
        keys = short_keys(self.words, seat, self.keypad)
        return Chip(seat, seat_name(self.session, seat), keys, "strong", emblem_of(self.session, seat))
