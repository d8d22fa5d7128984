"""The screens, one module each, and the few things that several of them say alike.

What must stay true: no scene imports another; what two of them share stands here or in steps.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quiz.question import Text, said
from quiz.screen.canvas import Canvas
from quiz.screen.scene import Confirmed, LostFocus, Press, Scene, Step, WentBack
from quiz.screen.scenes.steps import Hold
from quiz.words import Words

if TYPE_CHECKING:  # the title, and with it the first frame, can do without the rules
    from quiz.game.session import Session

GRACE = 0.6
"""Seconds between the last seat's choice and the lock, in which it may still change."""


@dataclass(frozen=True, slots=True)
class Picks:
    """What the seats have chosen so far: {seat: (option, seconds)}, and since when all have."""

    chosen: Mapping[int, tuple[int, float]] = field(default_factory=dict)
    all_in: float | None = None

    def choose(self, seat: int, option: int, seconds: float, active: tuple[int, ...]) -> Picks:
        """With the seat's choice; the grace runs from the moment that everyone first has one. The
        same choice again is no change, and costs no time."""
        if self.option(seat) == option:
            return self
        chosen = {**self.chosen, seat: (option, seconds)}
        if self.all_in is None and all(each in chosen for each in active):
            return Picks(chosen, seconds)
        return replace(self, chosen=chosen)

    def closed(self, elapsed: float, total: float) -> bool:
        """Whether the turn locks now; `total` 0 is a turn without a clock."""
        graced = self.all_in is not None and elapsed >= self.all_in + GRACE
        return graced or (total > 0 and elapsed >= total)

    def option(self, seat: int) -> int | None:
        """What the seat has chosen, None when nothing yet."""
        return self.chosen[seat][0] if seat in self.chosen else None


NO_PICKS = Picks()


def gone_on(scene: Scene, press: Press, onward: Step) -> Scene | Step:
    """What a press makes of a scene that only waits: Enter goes on, Escape pauses, and so does a
    window that is no longer in front while time runs."""
    match press.message:
        case Confirmed():
            return onward
        case WentBack():
            return Hold(scene)
        case LostFocus() if scene.running:
            return Hold(scene)
    return scene


def shown(text: Text, language: str) -> str:
    """A pack's words in the interface's language, else in English, else in what there is."""
    for other in (language, "ru" if language == "kk" else "en", "en", *sorted(text)):
        if other in text:
            return text[other]
    return ""


def clusters_of(session: Session) -> int:
    """How many seats answer with their own cluster of keys: all of them where several answer at
    once, otherwise none, and 1 to 4 answer."""
    return (
        len(session.context.seats) if session.context.rules.mode == "together" and len(session.context.seats) > 1 else 0
    )


def stem_of(session: Session) -> str:
    """The question on the table, as it is shown."""
    return said(session.turn.question.stem, session.language)


def kind_word(kind: str) -> str:
    """A kind or relation as the interface texts name it: `came-first`."""
    return kind.replace(" ", "-")


def seat_name(session: Session, seat: int) -> str:
    """The name of a seat."""
    return session.context.seats[seat].name


def emblem_of(session: Session, seat: int) -> int:
    """The number of a seat's emblem."""
    chosen = session.context.seats[seat].emblem
    return seat if chosen is None else chosen


def signed(words: Words, points: int) -> str:
    """Points with their sign: +1,000."""
    return words("match-points", points=abs(points), sign="plus" if points > 0 else "minus" if points else "none")


def match_header(canvas: Canvas, words: Words, session: Session) -> None:
    """The line that says where the match is."""
    kind = kind_word(session.round.kind)
    left = words("match-round", number=session.round_number + 1, name=words("round-name", kind=kind))
    right = words("match-turn", number=session.number, total=session.total)
    if len(session.context.seats) == 1:
        right = words("match-solo", turn=right, score=session.tallies[0].score, streak=session.tallies[0].streak)
    canvas.header(left, right)
