"""What can be set, in tabs, with a sample beside it: what is changed shows at once.

What must stay true: a change is a step, so that the flow keeps it before anything is drawn; and
whatever is set can be set back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, TypeVar

from quiz.screen.canvas import Canvas
from quiz.screen.scene import Picked, Press, Scene, Step, Tuned, WentBack
from quiz.screen.scenes import THIRD, confirmed, keys_of
from quiz.screen.scenes.steps import MOST_CLUSTERS, TEXT_SIZES, TIMERS, VOLUMES, Adjust, Return, Settings
from quiz.words import LANGUAGES, Words

TABS: Mapping[str, tuple[str, ...]] = {
    "access": ("language", "text-size", "plain", "contrast", "reduced", "captions"),
    "sound": ("loudness", "music", "effects", "buzzers"),
    "game": ("timer", "full", "keypad"),
}
"""What is on each tab, in its order; the first tab opens, and begins with the language, which nobody finds who
cannot read what else is there."""
ENDS: Mapping[str, tuple[float, ...]] = {
    "text-size": TEXT_SIZES,
    **dict.fromkeys(("loudness", "music", "effects", "buzzers"), VOLUMES),
}
"""Settings that stop at their ends."""
ROUNDS: Mapping[str, tuple[object, ...]] = {
    "language": LANGUAGES,
    "timer": TIMERS,
    **dict.fromkeys(("contrast", "plain", "reduced", "captions", "full", "keypad"), (False, True)),
}
"""Settings that go round."""
DETAILED = ("plain", "contrast", "reduced", "captions", "timer", "full", "keypad")
"""Settings that a line explains."""
HEARD = ("music", "effects", "buzzers")
"""Kinds of sound, of which the tab tells where they are heard."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """The settings as they are; `back` is the scene that comes after them, `tab` one of TABS. `resetting`: when
    to put the tab back was asked for once, and asked back."""

    words: Words
    settings: Settings
    back: Scene
    tab: str = "access"
    resetting: float | None = None
    name: ClassVar[str] = "settings"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """Arrows change a setting; Escape goes back."""
        match press.message:
            case Tuned(name, by):
                return self._set(tuned(self.settings, name, by))
            case Picked("tab", name) if name in TABS:
                return replace(self, tab=name, resetting=None)
            case Picked("reset"):
                return self._set(self._reset) if confirmed(self.resetting, press) else self._asking(press)
            case WentBack() | Picked("back"):
                return Return(self.back)
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """The tabs, what is on this one, and a sample to see it by."""
        words = self.words
        canvas.page("settings", self.name)
        canvas.header(words("settings-header"))
        canvas.tabs([(words("settings-tab", tab=tab), Picked("tab", tab), tab == self.tab) for tab in TABS])
        for name in TABS[self.tab]:
            self._draw_setting(canvas, name)
        self._draw_sample(canvas)
        asks = self.resetting is not None
        reset, other = (words("settings-reset"), words("settings-reset-sure"))[:: -1 if asks else 1]
        enabled = self._reset != self.settings
        canvas.button(reset, Picked("reset"), enabled=enabled, instead=other, warns=asks)
        canvas.button(words("button-back"), Picked("back"), main=True)
        canvas.more(words("page-more"), above=words("page-above"))
        change, enter = (words("key-change"), words("hint-change")), (words("key-enter"), words("hint-choose"))
        canvas.hints([change, enter, (words("key-escape"), words("hint-back"))])

    def _draw_sample(self, canvas: Canvas) -> None:
        """What this tab is about, as it is set: how a page looks, what is heard, who presses what."""
        words = self.words
        if self.tab == "access":
            canvas.paragraph(words("settings-sample"), "muted")
            canvas.question(words("settings-preview"))
            canvas.answer(1, words("settings-sample-answer"), None)
        elif self.tab == "sound":
            canvas.paragraph(words("settings-heard"), "muted")
            for name in HEARD:
                canvas.row((words("settings-name", name=name), words("settings-heard-in", name=name)))
        else:
            canvas.paragraph(words("settings-pressed"), "muted")
            for seat in range(MOST_CLUSTERS):
                keys = keys_of(words, seat, self.settings.keypad)
                canvas.row((words("players-seat", number=seat + 1), keys))

    def _draw_setting(self, canvas: Canvas, name: str) -> None:
        value = _value(self.settings, name)
        share = value / VOLUMES[-1] if ENDS.get(name) is VOLUMES else None
        explained = name in DETAILED or (name == "language" and self.back.name == "pause")
        detail = self.words("settings-detail", name=name) if explained else ""
        label, steps = self.words("settings-name", name=name), len(VOLUMES) - 1
        canvas.tuning(label, self._said(name, value), name, detail, share, steps, name == TABS[self.tab][0])

    def _said(self, name: str, value: Any) -> str:
        """A value in words."""
        match name:
            case "language":
                return self.words("language-name", language=value)
            case "text-size":
                return self.words("settings-percent", size=round(value * 100))
            case "timer":
                return self.words("settings-timer-times", times=value) if value else self.words("settings-timer-off")
            case "loudness" | "music" | "effects" | "buzzers":
                return self.words("settings-percent", size=value)
            case "keypad":
                return keys_of(self.words, THIRD, self.settings.keypad)
        return self.words("settings-switch", state="on" if value else "off")

    @property
    def _reset(self) -> Settings:
        """This tab as it is at first, but in the language that is spoken."""
        first = Settings(language=self.settings.language)
        return _with(self.settings, {name: _value(first, name) for name in TABS[self.tab]})

    def _asking(self, press: Press) -> Scene:
        """Asks back whether the tab is to be as it is at first."""
        return self if self.resetting is not None else replace(self, resetting=press.time)

    def _set(self, changed: Settings) -> Scene | Step:
        return self if changed == self.settings else Adjust(changed, self.back, self.tab)


def tuned(settings: Settings, name: str, by: int) -> Settings:
    """The settings with one of them moved; sizes and loudness stop at their ends, all else goes
    round; 0 steps lead back to what it is at first. What is no setting changes nothing."""
    if not by and name in (*ENDS, *ROUNDS):
        return _with(settings, {name: _value(Settings(language=settings.language), name)})
    if name in ENDS:
        values = ENDS[name]
        at = min(max(values.index(_value(settings, name)) + by, 0), len(values) - 1)
        return _with(settings, {name: values[at]})
    if name in ROUNDS:
        return _with(settings, {name: _round(ROUNDS[name], _value(settings, name), by)})
    return settings


def _round(values: tuple[T, ...], value: T, by: int) -> T:
    return values[(values.index(value) + by) % len(values)]


def _with(settings: Settings, values: Mapping[str, Any]) -> Settings:
    return replace(settings, **{_field(name): value for name, value in values.items()})


def _field(name: str) -> str:
    return name.replace("-", "_")


def _value(settings: Settings, name: str) -> Any:
    return getattr(settings, _field(name))
