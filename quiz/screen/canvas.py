"""What a scene can draw on: a Protocol in the words of the game, not of pixels.

pixels.py makes a picture of it, paper.py makes plain words of it. A scene says what is there, in
reading order; the canvas decides where it stands and how large it is. What must stay true: what
is drawn is what can be pressed, so every control carries the message it sends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from quiz.screen.scene import Message

Page = Literal["cover", "list", "question", "card"]
"""cover: a centred title over a column of buttons (title, pause, hand-over, winner). list: a
header, then rows that scroll, buttons below (packs, players, settings, standings, review).
question: the marquee, strip, four tickets and seats of GAME.md 4.3. card: as question, with the
intertitle card in place of the strip and what lies below (reveal)."""

AnswerState = Literal["open", "chosen", "right", "wrong", "missed"]
"""open: can be chosen. chosen: is chosen and may change. At the reveal: right (the key), wrong
(someone chose it), missed (nobody did)."""

Tone = Literal["plain", "muted", "good", "bad", "strong"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A seat on a question or reveal: name, state words ("ready", "+1 000"), its tone."""

    seat: int
    name: str
    state: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be pressed, as the last drawing left it. `rect` is (left, top, width,
    height) in pixels, or all zero on paper; `words` are what it says, for tests and readers."""

    message: Message
    words: str
    rect: tuple[int, int, int, int]
    kind: Literal["button", "answer", "less", "more", "field", "row"]
    enabled: bool = True


class Canvas(Protocol):
    """One drawing of one scene: the scene calls these in reading order."""

    def page(self, page: Page) -> None:
        """The kind of layout; called first."""

    def header(self, left: str, right: str = "") -> None:
        """The line at the top: where we are, how far we are."""

    def title(self, words: str, under: str = "") -> None:
        """Large display words (a cover's title, a round's name) and a line under them."""

    def paragraph(self, words: str, tone: Tone = "plain") -> None:
        """Running words."""

    def question(self, stem: str) -> None:
        """The stem in the marquee."""

    def timer(self, reading: float, total: float, elapsed: float) -> None:
        """The strip: `reading` seconds of brass, the rest to `total` melting; total 0: no clock."""

    def answer(
        self,
        option: int,
        words: str,
        message: Message | None,
        state: AnswerState = "open",
        seats: Sequence[int] = (),
        detail: str = "",
    ) -> None:
        """A ticket with shape and letter; `seats` are those who chose it, shown at the reveal;
        `detail` is a short fact about the option shown at the reveal (a year)."""

    def card(self, words: str, source: str = "", kicker: str = "") -> None:
        """The intertitle: a note, its source in small words, a line above."""

    def button(self, words: str, message: Message, detail: str = "", enabled: bool = True, main: bool = False) -> None:
        """A button; `main` is the one Enter presses when nothing else has the focus."""

    def tuning(self, label: str, value: str, name: str, detail: str = "") -> None:
        """A setting: label, value, and two arrows that send Tuned(name, -1) and Tuned(name, 1)."""

    def field(self, label: str, words: str, message: Message, typing: bool = False) -> None:
        """A line to type in; `typing` while it takes letters."""

    def row(
        self, cells: Sequence[str], message: Message | None = None, tone: Tone = "plain", share: float | None = None
    ) -> None:
        """A row of a table (standings, review): cells left to right, the last ones right-aligned
        when they are numbers; `share` 0..1 draws a bar behind it."""

    def seats(self, chips: Sequence[Chip]) -> None:
        """The seats below a question or reveal."""

    def hints(self, pairs: Sequence[tuple[str, str]]) -> None:
        """The footer: key, and what it does here."""
