"""The window and its loop: time passed on, events in, the scene drawn.

A scene that runs is drawn 60 times a second; one that stands still is drawn when something
happened and costs next to nothing between. What must stay true: input is read 60 times a second
while a scene runs; what is left over in a frame is dropped when the scene changes, because it was
meant for the one before.
"""

from __future__ import annotations

import gc
import sys
import time
from array import array
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

import pygame

from quiz import pace
from quiz.screen import inputs, pixels
from quiz.screen.app import memory, sight, window
from quiz.screen.app.album import Album, NoPicture
from quiz.screen.app.hands import Hands, arrived, is_late, obey, takes_letters
from quiz.screen.app.hearing import hear
from quiz.screen.app.played import Flow
from quiz.screen.app.posture import shown
from quiz.screen.app.steering import settle
from quiz.screen.app.window import NoDisplay, Window
from quiz.screen.canvas import Target
from quiz.screen.inputs import Input
from quiz.screen.scene import Chose, Press, Scene
from quiz.screen.sound import Player

__all__ = ["Driver", "Flow", "Frames", "NoDisplay", "NoPicture", "Ran", "Window", "run"]

RATE = 60
"""Frames a second while a scene runs."""
SWITCH = 0.00002
"""Seconds after which another thread (packs being read, sound) gives way to a frame: so few, since making a
picture asks some dozens of times to go on, and waited as often."""
REST_RATE = 30
"""Looks for input a second while nothing moves."""
DOZE_RATE, DOZES = 15, 5.0
"""Looks a second when there is nothing left to make ready, and the seconds without a press after which so few do: each
costs the machine as much as a tenth of a frame."""
REST = 4 / REST_RATE
"""Seconds in which looks find nothing before a turn is taken all the same."""
TRIMMED = ("round", "winner")
"""Scenes with which much that was kept is no longer wanted: as they come up, unused memory is given back."""
FAST_STEP = 0.1
"""Seconds that a turn of the loop takes in virtual time."""
LONGEST_STEP = 0.25
"""Seconds that pass at most between two turns: a window that was dragged or a machine that slept
must not eat the clock of a question."""
SETTLED = 1.6
"""Seconds a scene stands before the driver presses in it, and again, when pictures are taken."""


Driver = Callable[[Scene, Sequence[Target], float], Press | Target | None]
"""Presses for a player: given the scene, what can be pressed and the time in seconds, a Press, a
Target to point at, or None."""


@dataclass(frozen=True, slots=True)
class Frames:
    """What the frames cost in milliseconds, waiting not counted."""

    count: int
    p50_ms: float
    p99_ms: float
    max_ms: float


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run came to: names of the scenes reached in order, the frames, the milliseconds from
    the start to the first frame on the screen, and the size the window had last when it did not take
    the whole screen."""

    scenes: tuple[str, ...]
    frames: Frames
    first_frame_ms: float
    size: tuple[int, int]


@dataclass(slots=True)
class Loop:
    """The state of a run; `size` is the last one of the window, `pressed` when the driver pressed last,
    `full` whether the whole screen was asked for, `drawn` the scene that is to be seen, `album` keeps
    pictures, `costs` are those of the frames in milliseconds, `keeping` the memory of the window, `ready`
    whether there is nothing left to make ahead."""

    hands: Hands
    window: Window
    driver: Driver | None
    album: Album | None
    size: tuple[int, int]
    player: Player
    keeping: memory.Keeping
    pressed: float = 0.0
    full: bool = False
    drawn: Scene | None = None
    scenes: tuple[str, ...] = ()
    costs: array[float] = field(default_factory=lambda: array("f"))
    ready: bool = False


def run(flow: Flow, how: Window, driver: Driver | None = None, shots: Path | None = None) -> Ran:
    """Shows the flow in a window until it is over. `driver` presses for the player; `shots` is a
    folder for one picture of each scene reached and a film of the first question. NoDisplay when no
    window can be opened, NoPicture when a picture cannot be written."""
    started = how.started or time.perf_counter()
    sys.setswitchinterval(SWITCH)
    keeping = memory.Keeping(window.open_window(how).get_size())
    pixels.start()
    hands = Hands(flow, now=0.0 if how.fast else time.monotonic())
    loop = Loop(
        hands, how, driver, Album(shots) if shots else None, how.size, Player(silent=how.fast or how.hidden), keeping
    )
    clock = pygame.time.Clock()
    first = 0.0
    try:
        _laid_out(hands, flow.scene)  # the first page, while there is nothing to be seen that could wait for it
        while not (flow.over or loop.hands.closed):
            seconds = _waited(loop, clock)
            with pace.frame() if not how.fast else nullcontext():
                drawn = _turn(loop, seconds)
            pace.settle(how.fast or not drawn or hands.canvas.idle)
            if drawn and not first:
                first = time.perf_counter() - started
                gc.freeze()  # what was loaded is no garbage, and looking it through would take a frame
                gc.enable()
                window.tell_id()
                loop.player.start()
            loop.keeping.after_frame(hands.canvas.raised)
            if loop.album and loop.drawn is not None:
                loop.album.take(loop.drawn.name, hands.now)
        _keep_shot(loop)
        if loop.album:
            loop.album.close()
        return Ran(loop.scenes, _frames(loop.costs), round(first * 1000, 1), loop.size)
    finally:
        pace.settle(True)
        loop.player.close()
        pygame.display.quit()


def _turn(loop: Loop, seconds: float) -> bool:
    """One turn: what was pressed, then time passes, then the picture, if one is due."""
    begun = time.perf_counter()
    _arrive(loop)
    for meant in _meant(loop):
        obey(loop.hands, meant)
        if _is_over(loop) or _arrive(loop):
            break
    loop.hands.flow.tick(seconds)
    _arrive(loop, alone=True)
    scene = loop.hands.flow.scene
    if _is_over(loop):
        return False
    hear(loop.hands, loop.player)
    if not (scene.running or loop.hands.dirty or scene is not loop.drawn or loop.hands.canvas.lively(loop.hands.now)):
        _rest(loop, scene)
        return False
    fresh = loop.drawn is None or loop.drawn.name != scene.name
    _draw(loop, scene)
    if fresh and not loop.window.fast:
        shown(loop.hands, time.monotonic())
    loop.costs.append((time.perf_counter() - begun) * 1000)
    return True


def _is_over(loop: Loop) -> bool:
    return loop.hands.flow.over or loop.hands.closed


def _waited(loop: Loop, clock: pygame.time.Clock) -> float:
    """The seconds since the last turn, after waiting for the next; or a step of virtual time."""
    hands = loop.hands
    if loop.window.fast:
        hands.now += FAST_STEP
        return FAST_STEP if loop.drawn else 0.0
    if loop.drawn is None:
        return 0.0
    moving = hands.flow.scene.running or hands.dirty or hands.canvas.lively(hands.now)
    passed = clock.tick(RATE if moving else REST_RATE)
    if loop.ready and not moving:
        rate = REST_RATE if hands.now - hands.pressed < DOZES else DOZE_RATE
        while passed < 1000 * REST and not pygame.event.peek():
            passed += clock.tick(rate)
    seconds = min(LONGEST_STEP, passed / 1000)
    hands.now = time.monotonic()
    return seconds


def _arrive(loop: Loop, alone: bool = False) -> bool:
    """Whether another scene is up than before, `alone` by itself; then a picture of the last one is kept."""
    name = loop.hands.flow.scene.name
    if name == loop.hands.name:
        return False
    _keep_shot(loop)
    if name in TRIMMED:
        memory.give_back()
    arrived(loop.hands, name, alone)
    if loop.hands.flow.scene.name != name:  # nobody is there: the question stands behind the curtain
        name = loop.hands.flow.scene.name
        arrived(loop.hands, name, alone)
    if name not in loop.scenes:
        loop.scenes = (*loop.scenes, name)
    return True


def _meant(loop: Loop) -> list[Input]:
    """What players and driver meant since the last turn, in order."""
    hands, flow = loop.hands, loop.hands.flow
    typing, keypad = takes_letters(hands), flow.settings.keypad
    window.take_letters(typing)
    made = [inputs.read(event, flow.clusters, typing, hands.now, keypad) for event in pygame.event.get()]
    found = [meant for meant in made if meant is not None and not is_late(hands, meant)]
    rested = loop.album is None or hands.now - max(hands.since, loop.pressed) >= SETTLED
    if loop.driver and rested and loop.drawn is not None and loop.drawn.name == flow.scene.name:
        done = loop.driver(flow.scene, hands.targets, hands.now)
        loop.pressed = hands.now if isinstance(done, Press) else loop.pressed
        found += _driven(done, hands.now)
    return found


def _driven(done: Press | Target | None, now: float) -> list[Input]:
    """What the driver did, as hands would have done it."""
    if isinstance(done, Target):
        left, top, width, height = done.rect
        return [inputs.Pointed((left + width // 2, top + height // 2))]
    return [replace(done, time=now)] if done else []


def _draw(loop: Loop, scene: Scene) -> None:
    hands, canvas = loop.hands, loop.hands.canvas
    if loop.driver is None and hands.flow.settings.full != loop.full:
        loop.full = hands.flow.settings.full  # asked for once: a desktop may refuse it
        if loop.full != window.is_full():
            window.switch(loop.size)
            loop.keeping.resized(pygame.display.get_surface().get_size())
            canvas.expose()
    screen = pygame.display.get_surface()
    loop.size = loop.size if window.is_full() else screen.get_size()
    settle(hands, _laid_out(hands, scene))
    sight.watch(hands)
    shown = hands.focus if hands.steered or not isinstance(hands.focus, Chose) else None
    hands.targets = canvas.finish(screen, shown, hands.scroll, hands.now)
    if canvas.changed is None:
        pygame.display.flip()
    elif canvas.changed:
        pygame.display.update(canvas.changed)
    if canvas.idle and (scene.running or not canvas.changed):  # nothing is on its way
        _look_ahead(loop, scene)
    loop.drawn, hands.dirty = scene, False


def _laid_out(hands: Hands, scene: Scene) -> tuple[Target, ...]:
    """What a scene says, laid out in the window: the targets where they stand."""
    hands.canvas.dress(hands.flow.settings)
    hands.canvas.hear(scene)
    return hands.canvas.lay_out(pygame.display.get_surface().get_size(), hands.scroll)


def _rest(loop: Loop, scene: Scene) -> None:
    """At rest only the bulbs change, twice a second; and what may come next is made ready."""
    hands, screen = loop.hands, pygame.display.get_surface()
    changed = hands.canvas.chase(screen, hands.now)
    if changed:
        pygame.display.update(changed)
    else:
        loop.ready = _look_ahead(loop, scene)


def _look_ahead(loop: Loop, scene: Scene) -> bool:
    """Makes a part of what may come next; whether that is all."""
    flow = loop.hands.flow
    return loop.hands.canvas.look_ahead(pygame.display.get_surface().get_size(), scene, lambda: flow.likely)


def _keep_shot(loop: Loop) -> None:
    """Keeps the last picture of a scene as it is left."""
    name = loop.hands.name
    if loop.album and loop.drawn is not None and loop.drawn.name == name:
        loop.album.keep(loop.scenes.index(name) + 1, name)


def _frames(costs: Sequence[float]) -> Frames:
    """Middle, 99th of a hundred and worst; all zero when there was no frame."""
    ordered = sorted(costs)
    if not ordered:
        return Frames(0, 0.0, 0.0, 0.0)
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.5, 0.99)]
    return Frames(len(ordered), round(at[0], 3), round(at[1], 3), round(ordered[-1], 3))
