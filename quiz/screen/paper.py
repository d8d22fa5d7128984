"""A canvas that writes words: the same scenes as plain lines, with a code for all that can be pressed.

What must stay true: whatever a scene says is here in reading order, so that a screen reader, a
terminal and a test can follow the game without a picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz.screen.canvas import AnswerState, Chip, Page, Shows, Target, Tone, Trend
from quiz.screen.scene import Message, Tuned

LETTERS = "abcdefgh"
MARKS: dict[AnswerState, str] = {"open": "", "chosen": " *", "right": " ✓", "wrong": " ✗", "missed": ""}
NOWHERE = (0, 0, 0, 0)
STARS = re.compile(r"[★☆]+ ?")
"""Signs that a screen reader reads out one by one."""


class PaperCanvas:
    """One drawing. `lines` are the words, `targets` what can be pressed, and `codes` what to type
    for it: a to d or 1 to 4 for answers, a number for the rest, `3-` and `3+` for a setting.
    `main` is what Enter presses, `typed` what stands in the field that takes letters."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.targets: list[Target] = []
        self.codes: dict[str, Target] = {}
        self.main: Message | None = None
        self.typed = ""
        self._number = 0
        self._chosen: dict[int, str] = {}

    @property
    def words(self) -> str:
        """All lines in one piece."""
        return "\n".join(self.lines)

    def page(self, page: Page, act: str) -> None:
        """Paper has one layout, and nothing on it moves."""

    def header(self, left: str, right: str = "", told: str = "") -> None:
        """[ where we are ] how far we are, with words for stars."""
        self._say(f"[ {left} ]", STARS.sub(f"{told} ", right) if told else right)

    def title(self, words: str, under: str = "", kicker: str = "", emblem: str = "") -> None:
        """A line for each; the drawing says nothing on paper."""
        del emblem
        for line in (kicker, words, under):
            self._say(line)

    def leader(self, number: int, share: float) -> None:
        """Nobody waits for a count on paper."""

    def clapper(self, share: float) -> None:
        """A drawing says nothing on paper."""

    def paragraph(self, words: str, tone: Tone = "plain") -> None:
        """A line, with an exclamation mark before what is wrong."""
        self._say("!" if tone == "bad" else "", words)

    def question(self, stem: str) -> None:
        """The stem on a line of its own; below it in words what stars tell."""
        self._say(STARS.sub("", stem))

    def timer(self, reading: float, total: float, elapsed: float) -> None:
        """The seconds that are left to read and to think, where there is a clock."""
        if total:
            reading_left = max(0.0, reading - elapsed)
            thinking_left = min(total - reading, max(0.0, total - elapsed))
            self._say(f"[ {f'{reading_left:.0f} + ' if reading_left else ''}{thinking_left:.0f} s ]")

    def answer(
        self,
        option: int,
        words: str,
        message: Message | None,
        state: AnswerState = "open",
        seats: Sequence[int] = (),
        detail: str = "",
        shows: Shows = "all",
        emblem: str = "",
        note: str = "",
        lettered: bool = True,
    ) -> None:
        """A letter, the words, a mark; who chose it is said with the seats. All at once."""
        del shows, emblem, lettered  # whoever types needs a letter
        letter = LETTERS[option]
        self._chosen |= dict.fromkeys(seats, letter)
        said = [f"({each})" for each in (detail, note) if each]
        self._say(f"  {letter}) {words}{MARKS[state]}", *said)
        if message is not None:
            target = Target(message, words, NOWHERE, "answer")
            self.targets.append(target)
            self.codes |= {letter: target, str(option + 1): target}

    def card(self, words: str, source: str = "", kicker: str = "", veiled: bool = False) -> None:
        """The line above, the note, its source; at once."""
        del veiled
        for line in (kicker, words, source):
            self._say(line)

    def button(
        self,
        words: str,
        message: Message,
        detail: str = "",
        enabled: bool = True,
        main: bool = False,
        shows: Shows = "all",
        instead: str = "",
        warns: bool = False,
    ) -> None:
        """A number and the words; without a number when it cannot be pressed."""
        del instead, warns  # the words ask
        if shows == "nothing":
            return
        target = Target(message, words, NOWHERE, "button", enabled)
        number = self._numbered(target) if enabled else "-"
        if not enabled:
            self.targets.append(target)
        if main and enabled:
            self.main = message
        self._say(f"  {number}) {words}{' [Enter]' if main and enabled else ''}", f"({detail})" if detail else "")

    def tuning(
        self,
        label: str,
        value: str,
        name: str,
        detail: str = "",
        share: float | None = None,
        steps: int = 1,
        main: bool = False,
    ) -> None:
        """One number with - and + behind it."""
        del share, steps, main  # the value says it, and nothing has the focus
        less = Target(Tuned(name, -1), label, NOWHERE, "less")
        more = Target(Tuned(name, 1), label, NOWHERE, "more")
        self.targets.append(less)
        number = self._numbered(more)
        self.codes |= {f"{number}-": less, f"{number}+": more}
        self._say(f"  {number}- {number}+) {label}: {value}", f"({detail})" if detail else "")

    def field(self, label: str, words: str, message: Message, typing: bool = False) -> None:
        """A number, the label, and what stands in it; an underscore where letters go."""
        number = self._numbered(Target(message, words, NOWHERE, "field"))
        if typing:
            self.typed = words
        self._say(f"  {number}) {label}: {words}{'_' if typing else ''}")

    def row(
        self,
        cells: Sequence[str],
        message: Message | None = None,
        tone: Tone = "plain",
        share: float | None = None,
        main: bool = False,
    ) -> None:
        """The cells on one line, with a number when it can be pressed, a star when it stands out."""
        del share, main  # a bar says nothing that the cells do not, and nothing has the focus
        words = " | ".join(cells)
        number = f"{self._numbered(Target(message, words, NOWHERE, 'row'))}) " if message is not None else ""
        self._say(f"  {number}{words}{' *' if tone == 'strong' else ''}")

    def tabs(self, items: Sequence[tuple[str, Message, bool]]) -> None:
        """A number for each, a star for the one that is chosen."""
        for words, message, chosen in items:
            number = self._numbered(Target(message, words, NOWHERE, "button"))
            self._say(f"  {number}) {words}{' *' if chosen else ''}")

    def poster(
        self, name: str, title: str, detail: str, message: Message | None, chosen: bool = False, motif: str = ""
    ) -> None:
        """A row."""
        del name, motif
        self.row((title, detail), message, "strong" if chosen else "plain")

    def place(
        self,
        seat: int,
        emblem: int,
        name: str,
        detail: str,
        message: Message,
        typing: bool = False,
        keys: str = "",
        leave: tuple[str, Message] | None = None,
        mouse: bool = False,
    ) -> None:
        """A field, and a button to take the seat away; emblems are for the eye."""
        del seat, emblem, keys, mouse
        self.field(detail, name, message, typing)
        if leave:
            self.button(f"{leave[0]}: {name}", leave[1])

    def vacancy(self, words: str, message: Message, main: bool = False) -> None:
        """A button."""
        del main  # nothing has the focus
        self.button(words, message)

    def standing(
        self,
        seat: int,
        emblem: int,
        cells: tuple[str, str, str, str],
        share: float,
        trend: Trend,
        tone: Tone = "plain",
        shows: Shows = "all",
        counted: str | None = None,
    ) -> None:
        """A row, with all there is to know at once."""
        del seat, emblem, trend, shows, counted
        self.row(cells, None, tone, share)

    def award(self, emblem: str, title: str, who: str, why: str, shows: Shows = "all") -> None:
        """Its name, whose it is, and what for."""
        del emblem, shows
        self._say(f"  {title}:", who, f"({why})")

    def reel(self, frames: Sequence[bool | None]) -> None:
        """A mark for each frame."""
        self._say("  " + " ".join("·" if right is None else "✓" if right else "✗" for right in frames))

    def confetti(self, seed: int, elapsed: float) -> None:
        """Nothing falls on paper."""

    def more(self, words: str, shows: Shows = "all", above: str = "", counted: Sequence[str] = ()) -> None:
        """All of a page is on paper."""

    def seats(self, chips: Sequence[Chip]) -> None:
        """A line for each seat: who, what was chosen, how it stands."""
        for chip in chips:
            chosen = f" ({self._chosen[chip.seat]})" if chip.seat in self._chosen else ""
            self._say(f"  {chip.name}{chosen}: {chip.state}" if chip.state else f"  {chip.name}{chosen}")

    def hints(self, pairs: Sequence[tuple[str, str]], shows: Shows = "all") -> None:
        """The keys of a window have no place on paper."""

    def _say(self, *parts: str) -> None:
        words = " ".join(part for part in parts if part)
        if words:
            self.lines.append(words)

    def _numbered(self, target: Target) -> str:
        self._number += 1
        self.targets.append(target)
        self.codes[str(self._number)] = target
        return str(self._number)
