"""Language, size of text, and time: what is changed shows at once.

What must stay true: a change is a step, so that the flow keeps it before anything is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from quiz.screen.canvas import Canvas
from quiz.screen.scene import Picked, Press, Scene, Step, Tuned, WentBack
from quiz.screen.scenes.steps import TEXT_SIZES, TIMERS, Adjust, Return, Settings
from quiz.words import LANGUAGES, Words


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """The settings as they are; `back` is the scene that comes after them."""

    words: Words
    settings: Settings
    back: Scene
    name: ClassVar[str] = "settings"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """Arrows change a setting; Escape goes back."""
        match press.message:
            case Tuned(name, by):
                changed = tuned(self.settings, name, by)
                return self if changed == self.settings else Adjust(changed, self.back)
            case WentBack() | Picked("back"):
                return Return(self.back)
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    def draw(self, canvas: Canvas) -> None:
        """The three settings and a line to see them by."""
        words, settings = self.words, self.settings
        canvas.page("list", self.name)
        canvas.header(words("settings-header"))
        canvas.tuning(words("settings-language"), words("language-name", language=settings.language), "language")
        canvas.tuning(
            words("settings-text-size"), words("settings-percent", size=round(settings.text_size * 100)), "text-size"
        )
        timer = words("settings-timer-times", times=settings.timer) if settings.timer else words("settings-timer-off")
        canvas.tuning(words("settings-timer"), timer, "timer", words("settings-timer-detail"))
        canvas.paragraph(words("settings-preview"))
        canvas.button(words("button-back"), Picked("back"), main=True)
        canvas.hints([(words("key-enter"), words("hint-change")), (words("key-escape"), words("hint-back"))])


def tuned(settings: Settings, name: str, by: int) -> Settings:
    """The settings with one of them moved; language and timer go round, text stops at its ends."""
    match name:
        case "language":
            return replace(settings, language=LANGUAGES[(LANGUAGES.index(settings.language) + by) % len(LANGUAGES)])
        case "timer":
            return replace(settings, timer=TIMERS[(TIMERS.index(settings.timer) + by) % len(TIMERS)])
        case "text-size":
            at = TEXT_SIZES.index(settings.text_size) + by
            return replace(settings, text_size=TEXT_SIZES[min(max(at, 0), len(TEXT_SIZES) - 1)])
    return settings
