"""What a scene says to the picture, kept until it is laid out.

What must stay true: what changes from frame to frame (how far a clock is, how far a hand is round)
is kept apart from the elements, so that a frame in which only that changed lays nothing out.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.screen.canvas import AnswerState, Chip, Page, Shows, Tone, Trend
from quiz.screen.pixels.elements import (
    Button,
    Card,
    Clapper,
    Clock,
    Element,
    Field,
    Header,
    Hints,
    Honour,
    Leader,
    More,
    Paragraph,
    Place,
    Poster,
    Rain,
    Reel,
    Row,
    Score,
    Seats,
    Stem,
    Tabs,
    Ticket,
    Title,
    Tuning,
    Vacancy,
)
from quiz.screen.scene import Message, Tuned


class Script:
    """A Canvas that remembers. `page`, `act` and `said` are what the scene said last, `main` what
    Enter presses when nothing else has the focus, `typed` the field that takes letters, `elapsed` the
    seconds of the clock, `share` how far a leader or clapper is."""

    def __init__(self) -> None:
        self.kind: Page = "cover"
        self.act = ""
        self.said: list[Element] = []
        self.main: Message | None = None
        self.typed: Message | None = None
        self.elapsed = 0.0
        self.share = 0.0

    def page(self, page: Page, act: str) -> None:
        """Begins anew."""
        self.kind, self.act = page, act
        self.said = []
        self.main = self.typed = None
        self.elapsed = self.share = 0.0

    def header(self, left: str, right: str = "", told: str = "") -> None:
        """See Canvas."""
        self.said.append(Header(left, right, told))

    def title(self, words: str, under: str = "", kicker: str = "", emblem: str = "") -> None:
        """See Canvas."""
        self.said.append(Title(words, under, kicker, emblem))

    def leader(self, number: int, share: float) -> None:
        """See Canvas."""
        self.share = share
        self.said.append(Leader(number))

    def clapper(self, share: float) -> None:
        """See Canvas."""
        self.share = share
        self.said.append(Clapper())

    def paragraph(self, words: str, tone: Tone = "plain") -> None:
        """See Canvas."""
        if words:
            self.said.append(Paragraph(words, tone))

    def question(self, stem: str) -> None:
        """See Canvas."""
        self.said.append(Stem(stem))

    def timer(self, reading: float, total: float, elapsed: float) -> None:
        """See Canvas."""
        self.elapsed = elapsed
        self.said.append(Clock(reading, total))

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
        """See Canvas."""
        self.said.append(Ticket(option, words, message, state, tuple(seats), detail, shows, emblem, note, lettered))

    def card(self, words: str, source: str = "", kicker: str = "", veiled: bool = False) -> None:
        """See Canvas."""
        self.said.append(Card(words, source, kicker, veiled))

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
        """See Canvas."""
        if main and enabled and shows != "nothing" and self.main is None:
            self.main = message
        self.said.append(Button(words, message, detail, enabled, main, shows, instead, warns))

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
        """See Canvas."""
        if main and self.main is None:
            self.main = Tuned(name, 1)
        self.said.append(Tuning(label, value, name, detail, share, steps))

    def field(self, label: str, words: str, message: Message, typing: bool = False) -> None:
        """See Canvas."""
        self.typed = message if typing else self.typed
        self.said.append(Field(label, words, message, typing))

    def row(
        self,
        cells: Sequence[str],
        message: Message | None = None,
        tone: Tone = "plain",
        share: float | None = None,
        main: bool = False,
    ) -> None:
        """See Canvas."""
        if main and message is not None and self.main is None:
            self.main = message
        self.said.append(Row(tuple(cells), message, tone, share))

    def tabs(self, items: Sequence[tuple[str, Message, bool]]) -> None:
        """See Canvas."""
        self.said.append(Tabs(tuple(items)))

    def poster(
        self, name: str, title: str, detail: str, message: Message | None, chosen: bool = False, motif: str = ""
    ) -> None:
        """See Canvas."""
        if chosen and message is not None and self.main is None:
            self.main = message
        self.said.append(Poster(name, title, detail, message, chosen, motif))

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
        """See Canvas."""
        self.typed = message if typing else self.typed
        self.said.append(Place(seat, emblem, name, detail, message, typing, keys, leave, mouse))

    def vacancy(self, words: str, message: Message, main: bool = False) -> None:
        """See Canvas."""
        if main and self.main is None:
            self.main = message
        self.said.append(Vacancy(words, message))

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
        """See Canvas."""
        self.said.append(Score(seat, emblem, cells, share, trend, tone, shows, counted))

    def award(self, emblem: str, title: str, who: str, why: str, shows: Shows = "all") -> None:
        """See Canvas."""
        self.said.append(Honour(emblem, title, who, why, shows))

    def reel(self, frames: Sequence[bool | None]) -> None:
        """See Canvas."""
        self.said.append(Reel(tuple(frames)))

    def confetti(self, seed: int, elapsed: float) -> None:
        """See Canvas."""
        self.elapsed = elapsed
        self.said.append(Rain(seed))

    def more(self, words: str, shows: Shows = "all", above: str = "", counted: Sequence[str] = ()) -> None:
        """See Canvas."""
        self.said.append(More(words, shows, above, tuple(counted)))

    def seats(self, chips: Sequence[Chip]) -> None:
        """See Canvas."""
        if chips:
            self.said.append(Seats(tuple(chips)))

    def hints(self, pairs: Sequence[tuple[str, str]], shows: Shows = "all") -> None:
        """See Canvas."""
        if pairs:
            self.said.append(Hints(tuple(pairs), shows))
