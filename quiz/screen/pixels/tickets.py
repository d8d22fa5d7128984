"""The answers as tickets: a stub with shape, letter and place, the words, how it turned out.

What must stay true: right and wrong are told by sign, edge and strike, not by colour alone; all
tickets of a page have one size of type and one height, and where names are still to come their place
says nothing of who will have them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import AnswerState, Chip, Target
from quiz.screen.pixels.elements import Card, Clock, Stem, Ticket
from quiz.screen.pixels.layout import LARGE_TEXT, View, begun, written
from quiz.screen.pixels.marks import Block, Change, Coupon, Figure, beside, joined, moved, piece, stacked
from quiz.screen.pixels.seats import chosen_by
from quiz.screen.text import shape
from quiz.screen.theme import Colour, Look

LONG_ANSWER = 42
"""With an answer of more letters than this, the answers stand in one column."""
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


def one_column(view: View, tickets: tuple[Ticket, ...]) -> bool:
    """Whether the answers stand below each other."""
    if view.columns:
        return view.columns == 1
    large = view.narrow or view.text >= LARGE_TEXT or len(tickets) == 1
    return large or any(len(ticket.words) > LONG_ANSWER for ticket in tickets)


def tickets_height(view: View, matter: Matter, width: int, fit: Fit) -> int:
    """The least height of all tickets."""
    if not matter.tickets:
        return 0
    columns, gap, wide = _grid(view, matter, width, fit)
    rows = -(-len(matter.tickets) // columns)
    return _highest(view, matter, wide, fit) * rows + gap * (rows - 1)


def _highest(view: View, matter: Matter, width: int, fit: Fit) -> int:
    """The height that the longest answer needs, which all of them have."""
    naming = _naming(view, matter, width, fit)
    return max(_high(view, _told(view, each, matter, width, fit, naming)[0], width, fit) for each in matter.tickets)


def tickets(view: View, matter: Matter, width: int, fit: Fit, height: int) -> Block:
    """The tickets in their grid; `height` is what they may take together, if that is more than
    they need and not more than looks well."""
    if not matter.tickets:
        return Block(width, 0)
    columns, gap, wide = _grid(view, matter, width, fit)
    rows = -(-len(matter.tickets) // columns)
    high = min((height - gap * (rows - 1)) // rows, view.u(120 if columns == 2 else 96))
    high = max(high, _highest(view, matter, wide, fit))
    made = [
        piece(_ticket(view, ticket, matter, wide, fit, high), f"answer-{ticket.option}", at + 1, _change(ticket))
        for at, ticket in enumerate(matter.tickets)
    ]
    return stacked([beside(made[first : first + columns], gap) for first in range(0, len(made), columns)], gap)


def _state(matter: Matter, ticket: Ticket) -> AnswerState:
    """How a ticket looks just now: before its result is shown, as it was when the turn was locked."""
    if ticket.shows != "nothing":
        return ticket.state
    return "chosen" if ticket.seats and len(matter.chips) <= 1 else "open"


def _change(ticket: Ticket) -> Change:
    changes: dict[AnswerState, Change] = {"right": "light", "wrong": "fold", "missed": "fold"}
    return changes[ticket.state] if ticket.shows == "result" and ticket.state in changes else "wipe"


def _grid(view: View, matter: Matter, width: int, fit: Fit) -> tuple[int, int, int]:
    """Columns, the gap between tickets, the width of one."""
    columns = 1 if one_column(view, matter.tickets) else 2
    gap = fit.space(view, 18 if columns == 2 else 12 if matter.revealed else 16, 8 if matter.revealed else 14)
    return columns, gap, (width - gap * (columns - 1)) // columns


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


def _is_tall(view: View, width: int) -> bool:
    """Whether the stub has its letter below its shape."""
    return width < view.u(700)


def _high(view: View, said: Block, width: int, fit: Fit) -> int:
    least = fit.space(view, 82 if _is_tall(view, width) else 52, 46)
    return max(least, said.height + 2 * fit.space(view, 10, 5))


@dataclass(frozen=True, slots=True)
class Naming:
    """Where those who chose an answer stand on a page: below its words, or beside them; and the room
    that is kept for that in the rows of all answers."""

    below: bool = False
    kept: int = 0


def _told(
    view: View, ticket: Ticket, matter: Matter, width: int, fit: Fit, naming: Naming | None = None
) -> tuple[Block, Block]:
    """The words of an answer with those who chose it, and its detail."""
    naming = naming or _naming(view, matter, width, fit)
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
    manner = manners(view.look)[_state(matter, ticket)]
    detail = _detail(view, ticket, manner, width // 3)
    room = width - _stub_width(view, width) - 3 * view.u(20) - _sign(view)
    room -= detail.width + view.u(20) if ticket.detail else 0
    struck = view.look.bad if manner.struck else None
    drawing = _drawing(view, ticket, fit)
    room -= drawing.width + view.u(14) if ticket.emblem else 0
    words = written(view.shape(ticket.words, theme.ANSWER, fit.answer, room - kept), manner.ink, struck=struck)
    return beside([drawing, words], view.u(14)) if ticket.emblem else words, detail, room


def _naming(view: View, matter: Matter, width: int, fit: Fit) -> Naming:
    """Where those who chose stand: in two columns below; in one beside the words, as emblems alone where
    names have no room; and where these have none either, beside narrower words or below, whichever is
    lower. It is the same for all answers, so that it tells nothing before its time."""
    if not matter.revealed or not matter.chips:
        return Naming()
    if _is_tall(view, width):
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


def _sign(view: View) -> int:
    """The side of the sign at the right, which grows with the words, but not as much."""
    return round(view.u(34) * min(1.5, max(1.0, view.text)))


def _stub_width(view: View, width: int) -> int:
    return view.u(84 if _is_tall(view, width) else 124)


def _ticket(view: View, ticket: Ticket, matter: Matter, width: int, fit: Fit, height: int) -> Block:
    manner = manners(view.look)[_state(matter, ticket)]
    pad, sign, stub_width = view.u(20), _sign(view), _stub_width(view, width)
    said, detail = _told(view, ticket, matter, width, fit)
    high = max(height, _high(view, said, width, fit))
    parts = [
        Block(width, high, (_paper(view, ticket, manner, stub_width, width, high),)),
        _stub(view, ticket, manner, stub_width, high, _is_tall(view, width)),
        moved(said, stub_width + pad, (high - said.height) // 2),
        moved(detail, width - 2 * pad - sign - detail.width, (high - detail.height) // 2),
    ]
    if manner.sign:
        place = (width - pad - sign, (high - sign) // 2, sign, sign)
        name = "lock" if matter.revealed and manner.sign == "unlock" else manner.sign
        parts.append(Block(width, high, (Figure(place, name, manner.sign_colour),)))
    aside = detail.width + view.u(20) if ticket.detail else 0
    note = _note(view, ticket, width - stub_width - 3 * pad - sign - said.width - aside)
    parts.append(moved(note, width - 2 * pad - sign - aside - note.width, (high - note.height) // 2))
    block = joined(width, high, parts)
    if ticket.message is None:
        return block
    target = Target(ticket.message, ticket.words, (0, 0, width, high), "answer")
    return Block(width, high, block.marks, (target,))


def _note(view: View, ticket: Ticket, room: int) -> Block:
    """What is said of the sign, where the words of the answer leave room for it in one row."""
    if not ticket.note:
        return Block(0, 0)
    lines = view.shape(ticket.note, theme.CAPTION, theme.CAPTION_SIZE, 10**6)
    return written(lines, view.look.brass_high) if lines.width + view.u(16) <= room else Block(0, 0)


def _detail(view: View, ticket: Ticket, manner: Manner, room: int) -> Block:
    """A fact at the right of an answer: a year large, more words small."""
    if len(ticket.detail) > SHORT_DETAIL:
        return written(view.shape(ticket.detail, theme.CAPTION, theme.CAPTION_SIZE, room), view.look.muted)
    ink = view.look.muted if ticket.emblem else manner.ink
    return written(view.shape(ticket.detail, theme.SCORE, theme.BODY_SIZE, room), ink)


def _paper(view: View, ticket: Ticket, manner: Manner, stub: int, width: int, height: int) -> Coupon:
    """The ticket itself; without the colour of its stub the signs on it take the colour."""
    colour = view.look.answers[ticket.option % 4] if manner.bright else view.look.ticket
    return Coupon((0, 0, width, height), stub, manner.fill, colour, manner.edge, view.u(manner.thick), view.u(10))


def _stub(view: View, ticket: Ticket, manner: Manner, width: int, height: int, tall: bool) -> Block:
    """What stands on the stub: shape, letter and the little diamond of places."""
    ink = view.look.ink if manner.bright else view.look.answers[ticket.option % 4]
    low = tall and height < view.u(96)
    side, small = view.u(22 if low else 30 if tall else 28), view.u(20 if low else 26)
    size = (22 if low else 27) * min(view.height / 720, view.width / 960)
    letter = written(shape(theme.LETTERS[ticket.option % 4], theme.SCORE, max(6, round(size)), width), ink)
    places = Block(small, small, (Figure((0, 0, small, small), f"places{ticket.option % 4}", ink),))
    picture = Block(side, side, (Figure((0, 0, side, side), theme.SHAPES[ticket.option % 4], ink),))
    line = beside([letter, places], view.u(8))
    inner = stacked([picture, line], view.u(2), 0.5) if tall else beside([picture, letter, places], view.u(7))
    if tall and inner.height > height - view.u(12):
        inner = beside([picture, letter], view.u(6))
    return moved(inner, (width - inner.width) // 2, (height - inner.height) // 2)
