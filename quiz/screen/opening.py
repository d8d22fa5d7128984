"""The title, on the screen while the game behind it is still loading.

What must stay true: nothing here waits for packs, rules or matches. Loading the rest takes as long
as opening the window does, and would double what a player waits for the first frame.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from quiz.screen.scene import Press, Scene
from quiz.screen.scenes.steps import TEXT_SIZES, TIMERS, VOLUMES, Settings
from quiz.screen.scenes.title import Title
from quiz.words import LANGUAGES, speak

if TYPE_CHECKING:
    from quiz.screen.cues import Bed, Cue
    from quiz.screen.flow import Flow
    from quiz.store import Store


class Opening:
    """Stands for the flow in the window: at first only its title, from the first press or the
    first turn after the frame the flow that `load` gives."""

    def __init__(self, load: Callable[[], Flow], settings: Settings, notice: str = "", resumes: bool = False) -> None:
        self._load = load
        self._flow: Flow | None = None
        self._settings = settings
        self._title = Title(speak(settings.language), notice=notice, ready=False, resumes=resumes)
        self._ticks = 0

    @property
    def flow(self) -> Flow:
        """The game itself, loaded when it is first wanted."""
        if self._flow is None:
            self._flow = self._load()
        return self._flow

    @property
    def scene(self) -> Scene:
        """What is to be drawn."""
        return self._flow.scene if self._flow else self._title

    @property
    def over(self) -> bool:
        """Whether the player wants to leave."""
        return self._flow is not None and self._flow.over

    @property
    def settings(self) -> Settings:
        """What the window obeys."""
        return self._flow.settings if self._flow else self._settings

    @property
    def likely(self) -> tuple[Scene, ...]:
        """The scenes that one mostly goes to from the present one."""
        return self._flow.likely if self._flow else ()

    @property
    def clusters(self) -> int:
        """How many seats have keys of their own just now."""
        return self._flow.clusters if self._flow else 0

    @property
    def typing(self) -> bool:
        """Whether a field takes letters."""
        return self._flow is not None and self._flow.typing

    @property
    def bed(self) -> Bed | None:
        """What goes round under the scene."""
        return self._flow.bed if self._flow else None

    def taken_cues(self) -> tuple[Cue, ...]:
        """What is to be heard that was not taken yet."""
        return self._flow.taken_cues() if self._flow else ()

    def handle(self, press: Press) -> None:
        """Gives a press to the game."""
        self.flow.handle(press)

    def tick(self, seconds: float) -> None:
        """Lets time pass; the turn after the first frame loads the game."""
        self._ticks += 1
        if self._ticks > 1:
            self.flow.tick(seconds)


HOMES = (("kk", "kk"), ("kazakh", "kk"), ("ru", "ru"), ("russian", "ru"))
"""How systems begin the names of their locales: by code, or on Windows by name."""
VALUES: dict[str, tuple[object, ...]] = {
    "language": LANGUAGES,
    "text_size": TEXT_SIZES,
    "timer": TIMERS,
    **dict.fromkeys(("contrast", "plain", "reduced", "captions", "full", "keypad"), (False, True)),
    **dict.fromkeys(("loudness", "music", "effects", "buzzers"), VOLUMES),
}
"""What each setting can be; the store has their words."""


def home_language(places: Iterable[str | None]) -> str:
    """The language for one who has never set one: that of the first of the system's names of a
    locale ("ru_RU.UTF-8", "Kazakh_Kazakhstan") that is not empty, where the interface speaks it."""
    name = next((place.lower() for place in places if place), "")
    return next((language for start, language in HOMES if re.match(rf"{start}(?![a-z])", name)), "en")


def read_settings(store: Store | None, home: str = "en") -> Settings:
    """The settings that were kept; what was never set, or is no setting of this version, is as it
    is at first. `home` is the language at first."""
    first = Settings(language=home)
    if store is None:
        return first
    kept: dict[str, Any] = {}
    for name, values in VALUES.items():
        known = {str(value): value for value in values}
        kept[name] = known.get(store.setting(name.replace("_", "-")) or "", getattr(first, name))
    return Settings(**kept)


def keep_settings(store: Store | None, settings: Settings) -> None:
    """Keeps the settings for the next time."""
    if store is None:
        return
    for name in VALUES:
        store.set_setting(name.replace("_", "-"), str(getattr(settings, name)))
