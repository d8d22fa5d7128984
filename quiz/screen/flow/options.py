"""What the game is opened with: the packs there are, what was asked for, where it is kept.

What must stay true: nothing here reads anything; a library is read when the flow asks it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from quiz.game.values import Deck, Length, Mode
from quiz.question import PackCard
from quiz.screen.scenes.steps import LANGUAGES, TEXT_SIZES, TIMERS, Settings
from quiz.store import Store


class Library(Protocol):
    """The packs there are. Both functions may take a moment, and are never asked for before the
    first frame."""

    def cards(self) -> tuple[PackCard, ...]:
        """All packs as the picker shows them, read again at each call."""

    def open(self, names: Sequence[str]) -> Deck | None:
        """A deck of the packs with these names; None when one is gone or has an error."""


@dataclass(frozen=True, slots=True)
class Options:
    """`packs` are chosen beforehand, by name or path, `players` named, `language` is the questions' (empty:
    the interface's). `seed` None draws one for each match. `store` None: nothing is kept and
    nothing counts as seen. `settings` None takes them from the store."""

    library: Library
    program: str = ""
    packs: tuple[str, ...] = ()
    players: tuple[str, ...] = ()
    language: str = ""
    length: Length = "feature"
    mode: Mode = "together"
    seed: int | None = None
    store: Store | None = None
    settings: Settings | None = None


def read_settings(store: Store | None) -> Settings:
    """The settings that were kept; what was never set, or is no setting of this version, is as it
    is at first."""
    first = Settings()
    if store is None:
        return first
    languages = dict(zip(LANGUAGES, LANGUAGES, strict=True))
    sizes = {str(size): size for size in TEXT_SIZES}
    timers = {str(timer): timer for timer in TIMERS}
    return Settings(
        language=languages.get(store.setting("language") or "", first.language),
        text_size=sizes.get(store.setting("text-size") or "", first.text_size),
        timer=timers.get(store.setting("timer") or "", first.timer),
    )


def keep_settings(store: Store | None, settings: Settings) -> None:
    """Keeps the settings for the next time."""
    if store:
        store.set_setting("language", settings.language)
        store.set_setting("text-size", str(settings.text_size))
        store.set_setting("timer", str(settings.timer))
