"""What stands on a ticket: the words of an answer, those who chose it, its detail.

What must stay true: where and how those who chose stand is the same on all tickets of a page, and says
nothing of who chose what before its time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import AnswerState, Chip
from quiz.screen.pixels.blocks import Block, beside, stacked
from quiz.screen.pixels.elements import Card, Clock, Stem, Ticket
from quiz.screen.pixels.layout import View, begun, signed, written
from quiz.screen.pixels.marks import Figure
from quiz.screen.pixels.seats import named, pinned
from quiz.screen.theme import Colour, Look

HUNG = 1.25
"""So much lower must tickets be for it that those who chose stand below the words."""
GAP = 28
"""Units between the words of an answer and those who chose it."""
MOST_GROWN, PLACELESS = 1.6, 1.2
WIDEST_LETTER = 0.75
"""Of its size, with the space that a letter needs on a stub."""
SHORT_DETAIL = 8
"""A detail of no more letters than this (a year) is set large."""


@dataclass(frozen=True, slots=True)
class Matter:
    """All that the middle of a question or reveal shows; `chips` give the names of the seats. `repeats`:
    the note begins with the right answer, since both have no room on one page below the answers; it is so
    many pixels higher than it must be (`spare`) that the page can come to rest between two answers."""

    stem: Stem | None
    clock: Clock | None
    tickets: tuple[Ticket, ...]
    card: Card | None
    chips: tuple[Chip, ...]
    revealed: bool
    repeats: bool = False
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """What is tried: sizes of stem and answers, whether the space between is made tight, the size
    of the note (0: as it fits), and whether answers are `slim`: each only as high as its words need, on a
    narrow stub."""

    stem: int
    answer: int
    tight: bool = False
    card: int = 0
    slim: bool = False

    def space(self, view: View, wide: float, tight: float) -> int:
        """A space in pixels."""
        return view.u(tight if self.tight else wide)

    def apart(self, view: View) -> int:
        """The space between question, clock, answers and note."""
        return self.space(view, 18, 8 if self.slim else 11)


def state_of(matter: Matter, ticket: Ticket) -> AnswerState:
    """How a ticket looks just now: before its result is shown, as it was when the turn was locked."""
    if ticket.shows != "nothing":
        return ticket.state
    return "chosen" if ticket.seats and len(matter.chips) <= 1 else "open"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a state of an answer looks: fill, edge and its thickness, ink, whether the stub keeps
    its colour, whether the words are struck, the sign at the right."""

    fill: Colour
    edge: Colour
    thick: float
    ink: Colour
    bright: bool = True
    struck: bool = False
    sign: str = ""
    sign_colour: Colour = (0, 0, 0)


@lru_cache(maxsize=4)
def manners(look: Look) -> dict[str, Manner]:
    """How each state of an answer looks in a theme."""
    return {
        "open": Manner(look.ticket, look.edge, 1.5, look.cream),
        "chosen": Manner(look.raised, look.brass, 4, look.cream, sign="unlock", sign_colour=look.brass_high),
        "right": Manner(look.ok_low, look.ok, 5, look.cream, sign="tick", sign_colour=look.ok),
        "wrong": Manner(look.bg1, look.bad, 2, look.muted, False, True, "cross", look.bad),
        "missed": Manner(look.bg1, look.gone, 1.5, look.muted, False),
    }


def is_tall(view: View, width: int) -> bool:
    """Whether the stub has its letter below its shape."""
    return width < view.u(700)


@dataclass(frozen=True, slots=True)
class Naming:
    """How those who chose an answer stand on a page: by name, or by their medals alone in so many `rows`;
    below its words, or beside them; and the room that is `kept` for that in the rows of all answers."""

    rows: int = 0
    below: bool = False
    kept: int = 0

    def tokens(self, view: View, seats: tuple[int, ...], chips: tuple[Chip, ...]) -> Block:
        """Those who chose an answer."""
        return pinned(view, seats, chips, self.rows) if self.rows else named(view, seats, chips)


def told(view: View, ticket: Ticket, matter: Matter, width: int, fit: Fit, naming: Naming) -> tuple[Block, Block]:
    """The words of an answer with those who chose it, and its detail."""
    words, detail, room = _worded(view, ticket, matter, width, fit, naming.kept)
    if ticket.shows != "all":
        detail = _veiled(detail)
    if not matter.revealed or not matter.chips:
        return begun(words, room), detail
    tokens = naming.tokens(view, ticket.seats, matter.chips)
    if ticket.shows != "all":
        tokens = _veiled(tokens)
    return _with_tokens(view, words, tokens, room, naming.below), detail


def _worded(
    view: View, ticket: Ticket, matter: Matter, width: int, fit: Fit, kept: int = 0
) -> tuple[Block, Block, int]:
    """The words of an answer alone, its detail, and the room for the words, of which so much is kept
    for others."""
    manner = manners(view.look)[state_of(matter, ticket)]
    detail = _detail(view, ticket, manner, width // 2 if ticket.emblem else width // 3)
    stub = slim_width(view, ticket.lettered) if fit.slim else stub_width(view, width, matter.revealed)
    room = width - stub - taken(view, matter, fit.slim)
    room -= detail.width + view.u(20) if ticket.detail else 0
    struck = view.look.bad if manner.struck else None
    drawing = _drawing(view, ticket, fit)
    room -= drawing.width + view.u(14) if ticket.emblem else 0
    words = written(view.shape(ticket.words, theme.ANSWER, fit.answer, room - kept), manner.ink, struck=struck)
    return beside([drawing, words], view.u(14)) if ticket.emblem else words, detail, room


def naming_of(view: View, matter: Matter, width: int, fit: Fit) -> Naming:
    """How those who chose stand: by name, where all names of the page have room beside the words or, in
    two columns, below them; else by their medals. Where these have no room beside the words either, they
    stand in one row or two beside narrower words, or below, whichever is lowest."""
    if not matter.revealed or not matter.chips:
        return Naming()
    parts = [(ticket, *_worded(view, ticket, matter, width, fit)) for ticket in matter.tickets]
    below = is_tall(view, width)

    def reach(naming: Naming) -> Iterator[tuple[int, int]]:
        """How wide it would be on each ticket, and the room there is."""
        for ticket, words, _, room in parts:
            wide = naming.tokens(view, ticket.seats, matter.chips).width
            yield wide, room if below else room - words.width - view.u(GAP)

    for plain in (Naming(0, below), Naming(1, below)):
        if all(not wide or wide <= room for wide, room in reach(plain)):
            return plain
    return min(_crowded(view, matter), key=lambda each: _cost(view, matter, width, fit, each))


def _crowded(view: View, matter: Matter) -> Iterator[Naming]:
    """How medals may stand that have no room beside the words."""
    for rows in (1, 2):
        wides = [pinned(view, ticket.seats, matter.chips, rows).width for ticket in matter.tickets]
        yield Naming(rows, kept=max(wides) + view.u(GAP))
    yield Naming(1, below=True)


def _cost(view: View, matter: Matter, width: int, fit: Fit, naming: Naming) -> float:
    """The height of the tickets; words under which room is kept that few of them need look hung too high."""
    high = max(told(view, ticket, matter, width, fit, naming)[0].height for ticket in matter.tickets)
    return high * HUNG if naming.below else high


def _with_tokens(view: View, words: Block, tokens: Block, room: int, below: bool) -> Block:
    """The words and who chose them."""
    gap = view.u(GAP)
    if not below:
        return beside([begun(words, room - tokens.width - gap if tokens.width else room), tokens], gap)
    placed = begun(words, room)
    return stacked([placed, tokens], view.u(2), 0.0 if placed is words else 1.0)


def _drawing(view: View, ticket: Ticket, fit: Fit) -> Block:
    """The drawing before the words of an answer."""
    side = round(view.size(fit.answer) * 1.3)
    return Block(side, side, (Figure((0, 0, side, side), ticket.emblem, view.look.brass),) if ticket.emblem else ())


def _veiled(block: Block) -> Block:
    """Its place alone."""
    return Block(block.width, block.height)


def sign_side(view: View) -> int:
    """The side of the sign at the right, which grows with the words, but not as much."""
    return round(view.u(34) * min(1.5, max(1.0, view.text)))


def pad(view: View, slim: bool = False) -> int:
    """The space left and right of what stands on a ticket."""
    return view.u(12 if slim else 20)


def taken(view: View, matter: Matter, slim: bool) -> int:
    """What of a ticket is kept from its words: the space around them and the sign of what was chosen, which slim
    tickets lack where several answer, since it is not shown there."""
    secret = slim and not matter.revealed and len(matter.chips) > 1
    return 2 * pad(view, slim) if secret else 3 * pad(view, slim) + sign_side(view)


def grown(view: View) -> float:
    """How much larger than at 100 % the signs on a ticket are: as its words, but no more than so much."""
    return min(MOST_GROWN, max(1.0, view.text))


def letter_size(view: View, low: bool = False) -> int:
    """The size of an answer's letter in pixels, smaller on a low stub."""
    return max(6, round((22 if low else 27) * grown(view) * min(view.height / 720, view.width / 960)))


def has_places(view: View, revealed: bool) -> bool:
    """Whether a stub shows which key or button its answer has: not once it cannot be pressed any more, if
    signs are enlarged and the words need the room."""
    return not revealed or grown(view) < PLACELESS


def slim_width(view: View, lettered: bool) -> int:
    """The width of a slim stub: a shape, and beside it a letter or else the square of places."""
    letter = round(letter_size(view) * WIDEST_LETTER) if lettered else 0
    return view.u(22 + 28 * grown(view)) + max(view.u(30), letter)


def stub_width(view: View, width: int, revealed: bool) -> int:
    """The width of the stub, which grows with what stands on it."""
    if is_tall(view, width):
        return view.u(24 + 60 * grown(view))
    return view.u(39 + (85 if has_places(view, revealed) else 52) * grown(view))


def _detail(view: View, ticket: Ticket, manner: Manner, room: int) -> Block:
    """A fact at the right of an answer: a year large, more words small."""
    if len(ticket.detail) > SHORT_DETAIL and not ticket.emblem:
        return written(view.shape(ticket.detail, theme.CAPTION, theme.CAPTION_SIZE, room), view.look.muted)
    ink, size = (view.look.muted, view) if ticket.emblem else (manner.ink, view.quiet)
    return signed(size, ticket.detail, theme.SCORE, theme.BODY_SIZE, room, ink)
