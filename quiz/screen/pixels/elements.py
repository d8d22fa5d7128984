"""What a scene said to the canvas, kept as values until it is laid out.

What must stay true: each is frozen and can be hashed, because a drawing that says the same again
is not laid out again.
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.screen.canvas import AnswerState, Chip, Shows, Tone, Trend
from quiz.screen.scene import Message, Shown


@dataclass(frozen=True, slots=True, repr=False)
class Header(Shown):
    """The line at the top, and in words what the stars in it mean."""

    left: str
    right: str
    told: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Title(Shown):
    """Display words, a line under and one above them, a drawing over all."""

    words: str
    under: str
    kicker: str = ""
    emblem: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Paragraph(Shown):
    """Running words."""

    words: str
    tone: Tone


@dataclass(frozen=True, slots=True, repr=False)
class Stem(Shown):
    """The question."""

    words: str


@dataclass(frozen=True, slots=True, repr=False)
class Clock(Shown):
    """Seconds of reading and in all; what has passed is not part of the layout."""

    reading: float
    total: float


@dataclass(frozen=True, slots=True, repr=False)
class Ticket(Shown):
    """An answer."""

    option: int
    words: str
    message: Message | None
    state: AnswerState
    seats: tuple[int, ...]
    detail: str
    shows: Shows = "all"
    emblem: str = ""
    note: str = ""
    lettered: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class Card(Shown):
    """The intertitle."""

    words: str
    source: str
    kicker: str
    veiled: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Button(Shown):
    """Something to press, with room for what it may say `instead`; it `warns` while it asks back."""

    words: str
    message: Message
    detail: str
    enabled: bool
    main: bool
    shows: Shows = "all"
    instead: str = ""
    warns: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Tuning(Shown):
    """A setting with its two arrows."""

    label: str
    value: str
    name: str
    detail: str
    share: float | None = None
    steps: int = 1


@dataclass(frozen=True, slots=True, repr=False)
class Field(Shown):
    """A line to type in."""

    label: str
    words: str
    message: Message
    typing: bool


@dataclass(frozen=True, slots=True, repr=False)
class Row(Shown):
    """A row of a table."""

    cells: tuple[str, ...]
    message: Message | None
    tone: Tone
    share: float | None


@dataclass(frozen=True, slots=True, repr=False)
class Seats(Shown):
    """The players below a question."""

    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Hints(Shown):
    """Keys and what they do."""

    pairs: tuple[tuple[str, str], ...]
    shows: Shows = "all"


@dataclass(frozen=True, slots=True, repr=False)
class More(Shown):
    """What is said below a page that goes on there, and below one that begins `above` its window; and there
    while so many answers, from one on, are `counted` that are not whole in sight."""

    words: str
    shows: Shows = "all"
    above: str = ""
    counted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Leader(Shown):
    """The count before the first reel; how far its hand is round is not part of the layout."""

    number: int


@dataclass(frozen=True, slots=True, repr=False)
class Clapper(Shown):
    """The slate; how far its bar is down is not part of the layout."""


@dataclass(frozen=True, slots=True, repr=False)
class Tabs(Shown):
    """Words beside each other, the message of each, and whether it is chosen."""

    items: tuple[tuple[str, Message, bool], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Poster(Shown):
    """A pack on the shelf."""

    name: str
    title: str
    detail: str
    message: Message | None
    chosen: bool
    motif: str


@dataclass(frozen=True, slots=True, repr=False)
class Place(Shown):
    """The card of a seat in the lobby."""

    seat: int
    emblem: int
    name: str
    detail: str
    message: Message
    typing: bool
    keys: str = ""
    leave: tuple[str, Message] | None = None
    mouse: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Vacancy(Shown):
    """A card for a seat that nobody has taken."""

    words: str
    message: Message


@dataclass(frozen=True, slots=True, repr=False)
class Score(Shown):
    """A line of the standings."""

    seat: int
    emblem: int
    cells: tuple[str, str, str, str]
    share: float
    trend: Trend
    tone: Tone
    shows: Shows = "all"
    counted: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Honour(Shown):
    """An award."""

    emblem: str
    title: str
    who: str
    why: str
    shows: Shows = "all"


@dataclass(frozen=True, slots=True, repr=False)
class Reel(Shown):
    """A strip of film: a frame for each turn, right, wrong, or still to come (None)."""

    frames: tuple[bool | None, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Rain(Shown):
    """The confetti; how long it has rained is not part of the layout."""

    seed: int


Element = (
    Header
    | Title
    | Paragraph
    | Stem
    | Clock
    | Ticket
    | Card
    | Button
    | Tuning
    | Field
    | Row
    | Seats
    | Hints
    | More
    | Leader
    | Clapper
    | Tabs
    | Poster
    | Place
    | Vacancy
    | Score
    | Honour
    | Reel
    | Rain
)
