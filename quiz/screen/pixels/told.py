"""What stands on a ticket: the words of an answer, those who chose it, its detail.

What must stay true: where the names stand is the same on all tickets of a page, and says nothing of who
chose what before its time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import AnswerState, Chip
from quiz.screen.pixels.elements import Card, Clock, Stem, Ticket
from quiz.screen.pixels.layout import View, begun, written
from quiz.screen.pixels.marks import Block, Figure, beside, stacked
from quiz.screen.pixels.seats import chosen_by
from quiz.screen.theme import Colour, Look

GAP = 28
"""Units between the words of an answer and those who chose it."""
SHORT_DETAIL = 8
"""A detail of no more letters than this (a year) is set large."""


@dataclass(frozen=True, slots=True)
class Matter:
    """All that the middle of a question or reveal shows; `chips` give the names of the seats."""

    stem: Stem | None
    clock: Clock | None
    tickets: tuple[Ticket, ...]
    card: Card | None
    chips: tuple[Chip, ...]
    revealed: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """What is tried: sizes of stem and answers, whether the space between is made tight, and the size
    of the note (0: as it fits)."""

    stem: int
    answer: int
    tight: bool = False
    card: int = 0

    def space(self, view: View, wide: float, tight: float) -> int:
        """A space in pixels."""
        return view.u(tight if self.tight else wide)


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
    """Where those who chose an answer stand on a page: below its words, or beside them; and the room
    that is kept for that in the rows of all answers."""

    below: bool = False
    kept: int = 0


def told(
    view: View, ticket: Ticket, matter: Matter, width: int, fit: Fit, naming: Naming | None = None
) -> tuple[Block, Block]:
    """The words of an answer with those who chose it, and its detail."""
    naming = naming or naming_of(view, matter, width, fit)
    words, detail, room = _worded(view, ticket, matter, width, fit, naming.kept)
    if ticket.shows != "all":
        detail = _veiled(detail)
    if not matter.revealed or not matter.chips:
        return begun(words, room), detail
    tokens = chosen_by(view, ticket.seats, matter.chips, room if naming.below else room - words.width - view.u(GAP))
    if ticket.shows != "all":
        tokens = _veiled(tokens)
    return _with_tokens(view, words, tokens, room, naming.below), detail


def _worded(
    view: View, ticket: Ticket, matter: Matter, width: int, fit: Fit, kept: int = 0
) -> tuple[Block, Block, int]:
    """The words of an answer alone, its detail, and the room for the words, of which so much is kept
    for others."""
    manner = manners(view.look)[state_of(matter, ticket)]
    detail = _detail(view, ticket, manner, width // 3)
    room = width - stub_width(view, width) - 3 * view.u(20) - sign_side(view)
    room -= detail.width + view.u(20) if ticket.detail else 0
    struck = view.look.bad if manner.struck else None
    drawing = _drawing(view, ticket, fit)
    room -= drawing.width + view.u(14) if ticket.emblem else 0
    words = written(view.shape(ticket.words, theme.ANSWER, fit.answer, room - kept), manner.ink, struck=struck)
    return beside([drawing, words], view.u(14)) if ticket.emblem else words, detail, room


def naming_of(view: View, matter: Matter, width: int, fit: Fit) -> Naming:
    """Where those who chose stand: in two columns below; in one beside the words, as emblems alone where
    names have no room; and where these have none either, beside narrower words or below, whichever is
    lower. It is the same for all answers, so that it tells nothing before its time."""
    if not matter.revealed or not matter.chips:
        return Naming()
    if is_tall(view, width):
        return Naming(below=True)
    parts = [(ticket, *_worded(view, ticket, matter, width, fit)) for ticket in matter.tickets]
    wides = [chosen_by(view, ticket.seats, matter.chips, 0).width for ticket in matter.tickets]
    if all(words.width + view.u(GAP) + wide <= room for (_, words, _, room), wide in zip(parts, wides, strict=True)):
        return Naming()
    kept = max(wides) + view.u(GAP)
    narrower = max(_worded(view, ticket, matter, width, fit, kept)[0].height for ticket in matter.tickets)
    line = chosen_by(view, (), matter.chips, 0).height + view.u(2)
    lower = narrower <= max(words.height for _, words, _, _ in parts) + line
    return Naming(kept=kept) if lower else Naming(below=True)


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


def stub_width(view: View, width: int) -> int:
    return view.u(84 if is_tall(view, width) else 124)


def _detail(view: View, ticket: Ticket, manner: Manner, room: int) -> Block:
    """A fact at the right of an answer: a year large, more words small."""
    if len(ticket.detail) > SHORT_DETAIL:
        return written(view.shape(ticket.detail, theme.CAPTION, theme.CAPTION_SIZE, room), view.look.muted)
    ink = view.look.muted if ticket.emblem else manner.ink
    return written(view.shape(ticket.detail, theme.SCORE, theme.BODY_SIZE, room), ink)
