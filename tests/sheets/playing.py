"""A whole match in virtual time, frame by frame, as the window shows it.

What must stay true: each scene is left only when all that it does by itself has been seen, so that
every entrance, passage and stage is among the frames; and the same wish gives the same frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pygame

from quiz.game.values import Length, Mode
from quiz.question import Dice
from quiz.screen.app.hands import Hands, arrived, obey, wanted
from quiz.screen.autoplay import Driver, Kind, driver
from quiz.screen.canvas import Target
from quiz.screen.flow import Flow, Options
from quiz.screen.pixels.marks import Rect
from quiz.screen.scene import Press
from quiz.screen.scenes.steps import Settings

from .matches import NAMES, PACK, SEED, repertoire

SEEN: dict[str, float] = {
    "title": 1.3,
    "packs": 0.6,
    "players": 0.6,
    "round": 2.8,
    "asking": 0.9,
    "staking": 0.7,
    "reveal": 3.0,
    "standings": 2.6,
    "winner": 6.5,
}
"""Seconds that a scene is looked at; any other for half a second."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame: the scene, the seconds since the start and since the scene came up, whether anything was drawn, the
    house is made, so little moves that there is time for more, and the rectangles that changed (None: all may have)."""

    scene: str
    now: float
    since: float
    drawn: bool
    raised: bool
    idle: bool
    changed: Sequence[Rect] | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What match: the seats, how long, how they answer, what the player has set, which bot plays and of
    what pack; `human` leaves each scene when a person would."""

    seats: int = 1
    length: Length = "quick"
    mode: Mode = "together"
    settings: Settings = field(default_factory=Settings)
    bot: Kind = "random"
    pack: str = PACK


def flow_of(wish: Wish) -> Flow:
    """A flow at its title, for a match from the seed, scenes staged as in the window."""
    options = Options(
        repertoire(),
        packs=(wish.pack,),
        players=NAMES[: wish.seats],
        language=wish.settings.language,
        length=wish.length,
        mode=wish.mode,
        seed=SEED,
        settings=wish.settings,
        staged=True,
    )
    return Flow(options)


def frames(wish: Wish, surface: pygame.Surface, step: float) -> Iterator[Frame]:
    """A match of bots, drawn on a surface `step` seconds apart until the game is left. At the call the flow is made
    and its first page laid out, as a game has both before its first frame."""
    flow = flow_of(wish)
    hands, drive = Hands(flow), driver(wish.bot, flow, Dice(SEED))
    arrived(hands, flow.scene.name)
    _laid_out(hands, surface)
    return _frames(hands, drive, SEEN if wish.bot != "human" else {}, surface, step)


def _frames(
    hands: Hands, drive: Driver, seen: Mapping[str, float], surface: pygame.Surface, step: float
) -> Iterator[Frame]:
    flow, number = hands.flow, 0
    while not flow.over:
        hands.now = number * step
        number += 1
        _press(hands, drive, seen)
        if flow.over:
            return
        flow.tick(step)
        _arrive(hands)
        scene = flow.scene
        drawn = scene.running or hands.dirty or hands.canvas.lively(hands.now)
        if drawn:
            _draw(hands, surface)
        else:
            hands.canvas.changed = hands.canvas.chase(surface, hands.now)
            drawn = bool(hands.canvas.changed)
        if hands.canvas.idle and ((drawn and scene.running) or not hands.canvas.changed):
            hands.canvas.look_ahead(surface.get_size(), scene, lambda: flow.likely)
        canvas = hands.canvas
        yield Frame(scene.name, hands.now, hands.now - hands.since, drawn, canvas.raised, canvas.idle, canvas.changed)


def _arrive(hands: Hands) -> None:
    if hands.flow.scene.name != hands.name:
        arrived(hands, hands.flow.scene.name)


def _press(hands: Hands, drive: Driver, seen: Mapping[str, float]) -> None:
    """What the bot does once it has seen enough."""
    if hands.now - hands.since < (seen.get(hands.name, 0.5) if seen else 0.0):
        return
    done = drive(hands.flow.scene, hands.targets, hands.now)
    if isinstance(done, Press):
        obey(hands, done)
        _arrive(hands)


def _draw(hands: Hands, surface: pygame.Surface) -> None:
    hands.focus = wanted(hands, _laid_out(hands, surface))
    hands.targets = hands.canvas.finish(surface, hands.focus, 0, hands.now)
    hands.dirty = False


def _laid_out(hands: Hands, surface: pygame.Surface) -> tuple[Target, ...]:
    hands.canvas.dress(hands.flow.settings)
    hands.canvas.hear(hands.flow.scene)
    return hands.canvas.lay_out(surface.get_size())
