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

Page = Literal["cover", "facade", "curtain", "list", "settings", "shelf", "lobby", "question", "card", "table", "stage"]
"""cover: a centred title over a column of buttons (round, notice). facade: the name of the house on
its sign, over doors (title). curtain: a cover before a curtain that is down (pause, hand-over).
list: a header, then rows that scroll, buttons below (review). settings: rows beside a sample. shelf:
posters beside what is said of the chosen one (packs). lobby: cards of the seats (players). question:
the marquee, strip, four tickets and seats of GAME.md 4.3.
card: as question, with the intertitle card in place of the strip and what lies below (reveal).
table: the standings, and a strip below them (the second title and what is said in paragraphs).
stage: the first title or the first of the places in the light, all else below it."""

AnswerState = Literal["open", "chosen", "right", "wrong", "missed"]
"""open: can be chosen. chosen: is chosen and may change. At the reveal: right (the key), wrong
(someone chose it), missed (nobody did)."""

Shows = Literal["all", "result", "nothing"]
"""How much of a ticket of the reveal is already to be seen: all; whether it is right, but not yet
who chose it; nothing. Its place on the page is the same from the start."""

Tone = Literal["plain", "muted", "good", "bad", "strong"]

Trend = Literal["up", "down", "same"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A seat on a question or reveal: name, state words ("ready", "+1 000"), its tone, its emblem
    by number. `counted` is what is shown while the state is still being counted up; `ready` is a
    seat that has answered, or at the reveal has seen enough. `keys` are what it answers with: a picture shows
    them in place of the state as long as it has not."""

    seat: int
    name: str
    state: str = ""
    tone: Tone = "plain"
    emblem: int = 0
    counted: str | None = None
    ready: bool = False
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be pressed, as the last drawing left it. `rect` is (left, top, width,
    height) in pixels, or all zero on paper; `words` are what it says, for tests and readers.
    A bar has so many `steps`, and stands at one of them."""

    message: Message
    words: str
    rect: tuple[int, int, int, int]
    kind: Literal["button", "answer", "less", "more", "field", "row", "bar"]
    enabled: bool = True
    steps: int = 0
    at: int = 0

    @property
    def focusable(self) -> bool:
        """Whether it can have the focus: a bar is only for the pointer, keys have its arrows."""
        return self.enabled and self.kind != "bar"


class Canvas(Protocol):
    """One drawing of one scene: the scene calls these in reading order."""

    def page(self, page: Page, act: str) -> None:
        """The kind of layout; called first. `act` names what is on stage: what is drawn again in the
        same act moves from where it was, and a new act makes its entrance."""

    def header(self, left: str, right: str = "", told: str = "") -> None:
        """The line at the top: where we are, how far we are; `told` is what stars at the right mean, in
        words."""

    def title(self, words: str, under: str = "", kicker: str = "", emblem: str = "") -> None:
        """Large display words (a cover's title, a round's name), a line under them and one above;
        `emblem` is a drawing over them all, by its name in pixels/figures."""

    def leader(self, number: int, share: float) -> None:
        """The count before the first reel: a number, and how far its hand is round (0 to 1)."""

    def clapper(self, share: float) -> None:
        """The slate over a round's name; its bar is up at 0 and down at 1."""

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
        shows: Shows = "all",
        emblem: str = "",
        note: str = "",
        lettered: bool = True,
    ) -> None:
        """A ticket with shape and letter, or without, where a letter is the key of a seat for another answer;
        `seats` are those who chose it, shown at the reveal;
        `detail` is a short fact about the option (a year, at the reveal); `emblem` is a drawing
        before the words, by its name in pixels/figures; `note` says of a chosen one that it may still
        change, beside the sign that shows it."""

    def card(self, words: str, source: str = "", kicker: str = "", veiled: bool = False) -> None:
        """The intertitle: a note, its source in small words, a line above. `veiled`: its place is
        kept, and it is still to come."""

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
        """A button; `main` is the one Enter presses when nothing else has the focus. One that shows
        nothing has its place and cannot be pressed yet. It has room for what it may say `instead`, and `warns`
        while it asks back."""

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
        """A setting: label, value, and two arrows that send Tuned(name, -1) and Tuned(name, 1);
        `share` 0 to 1 draws a bar of how much it is, which in so many `steps` can be set to where it is
        pressed, and sends what the arrows would; `main` as for a row."""

    def field(self, label: str, words: str, message: Message, typing: bool = False) -> None:
        """A line to type in; `typing` while it takes letters."""

    def row(
        self,
        cells: Sequence[str],
        message: Message | None = None,
        tone: Tone = "plain",
        share: float | None = None,
        main: bool = False,
    ) -> None:
        """A row of a table (standings, review): cells left to right, the last ones right-aligned
        when they are numbers; `share` 0..1 draws a bar behind it. `main` is where one was: it has
        the focus when nothing else has."""

    def tabs(self, items: Sequence[tuple[str, Message, bool]]) -> None:
        """Words beside each other of which one is chosen (True): the groups of the settings, the
        filters of a list."""

    def poster(
        self, name: str, title: str, detail: str, message: Message | None, chosen: bool = False, motif: str = ""
    ) -> None:
        """A pack on the shelf: its drawn cover, which its name decides, and words below; `chosen`, it has the
        focus when nothing else has. `motif` is the drawing its author wished for."""

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
        """The card of a seat in the lobby: its emblem between two arrows that send
        Tuned("emblem-SEAT", -1) and 1, its name as a field, and the keys it plays with, a space
        between two. `detail` says which seat it is, and with which keys; `leave` is a cross that takes
        the seat away: its word, and what it sends. `mouse`: what the mouse presses is its as well."""

    def vacancy(self, words: str, message: Message, main: bool = False) -> None:
        """A card for a seat that nobody has taken, with words that say how to; `main` as for a row."""

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
        """A line of the standings: rank, name, score, what the round brought; `share` 0 to 1 is the
        length of its bar. A seat that was drawn elsewhere before moves to its new place. `shows`:
        result, the trend is still to come; nothing, what the round brought too, and on a stage
        everything but the rank. `counted` is seen while the score is still being counted up."""

    def award(self, emblem: str, title: str, who: str, why: str, shows: Shows = "all") -> None:
        """An award of the winner's page: a drawing, its name, whose it is, what for; `shows`
        nothing: its place is kept."""

    def reel(self, frames: Sequence[bool | None]) -> None:
        """A strip of film with a frame for each turn: right, wrong, or still to come (None)."""

    def confetti(self, seed: int, elapsed: float) -> None:
        """Ticket stubs rain for the winner; they began to `elapsed` seconds ago."""

    def more(self, words: str, shows: Shows = "all", above: str = "", counted: Sequence[str] = ()) -> None:
        """What tells, at the lower edge of a page that is longer than its window, that it goes on, and that
        there is more `above`; where it `shows` nothing its place is kept. `counted` is said instead while
        one answer, two and so on are not whole in sight."""

    def seats(self, chips: Sequence[Chip]) -> None:
        """The seats below a question or reveal."""

    def hints(self, pairs: Sequence[tuple[str, str]], shows: Shows = "all") -> None:
        """The footer: key, and what it does here; where it `shows` nothing its place is kept."""
