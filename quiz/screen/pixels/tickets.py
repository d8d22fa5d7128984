"""The answers as tickets: a stub with shape, letter and place, the words, how it turned out.

What must stay true: right and wrong are told by sign, edge and strike, not by colour alone; all
tickets of a page have one size of type, and one height but for slim ones of a question; and where names
are still to come their place says nothing of who will have them.
"""

from __future__ import annotations

from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import AnswerState, Target
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece, stacked
from quiz.screen.pixels.elements import Ticket
from quiz.screen.pixels.layout import LARGE_TEXT, View, written
from quiz.screen.pixels.marks import Change, Coupon, Figure
from quiz.screen.pixels.told import (
    Fit,
    Manner,
    Matter,
    grown,
    has_places,
    is_tall,
    letter_size,
    manners,
    naming_of,
    pad,
    sign_side,
    slim_width,
    state_of,
    stub_width,
    told,
)
from quiz.screen.text import shape

LONG_ANSWER = 42
"""With an answer of more letters than this, the answers stand in one column."""


def one_column(view: View, matter: Matter) -> bool:
    """Whether the answers stand below each other; so they do where it is told beside each who chose it."""
    if view.columns:
        return view.columns == 1
    large = view.narrow or view.text >= LARGE_TEXT or len(matter.tickets) == 1
    telling = matter.revealed and bool(matter.chips)
    return large or telling or any(len(ticket.words) > LONG_ANSWER for ticket in matter.tickets)


def tickets_height(view: View, matter: Matter, width: int, fit: Fit) -> int:
    """The least height of all tickets."""
    if not matter.tickets:
        return 0
    columns, gap, wide = grid(view, matter, width, fit)
    highs = _highs(view, matter, wide, fit, columns)[::columns]
    return sum(highs) + gap * (len(highs) - 1)


def _highs(view: View, matter: Matter, width: int, fit: Fit, columns: int) -> tuple[int, ...]:
    """The least height of each ticket: what the longest answer needs, but where slim ones stand below each
    other."""
    alone = Matter(None, None, matter.tickets, None, matter.chips, matter.revealed)
    highs = _highs_of(view, alone, width, Fit(0, fit.answer, fit.tight, slim=fit.slim))
    return highs if fit.slim and columns == 1 else (max(highs),) * len(highs)


@lru_cache(maxsize=64)
def _highs_of(view: View, matter: Matter, width: int, fit: Fit) -> tuple[int, ...]:
    """The height that each answer needs: it is asked again for each size of stem and note."""
    naming = naming_of(view, matter, width, fit)
    return tuple(_high(view, told(view, each, matter, width, fit, naming)[0], width, fit) for each in matter.tickets)


def tickets(view: View, matter: Matter, width: int, fit: Fit, height: int) -> Block:
    """The tickets in their grid; `height` is what they may take together, if that is more than
    they need and not more than looks well."""
    if not matter.tickets:
        return Block(width, 0)
    columns, gap, wide = grid(view, matter, width, fit)
    rows = -(-len(matter.tickets) // columns)
    highs = _highs(view, matter, wide, fit, columns)
    spare = max(0, height - gap * (rows - 1) - sum(highs[::columns])) // rows
    most = view.u(120 if columns == 2 else 96)
    naming = naming_of(view, matter, wide, fit)
    set_in = [(ticket, told(view, ticket, matter, wide, fit, naming)) for ticket in matter.tickets]
    sizes = [(wide, max(least, min(least + spare, most))) for least in highs]
    made = [
        piece(_ticket(view, ticket, matter, said, size, fit.slim), f"answer-{ticket.option}", at + 1, _change(ticket))
        for at, ((ticket, said), size) in enumerate(zip(set_in, sizes, strict=True))
    ]
    return stacked([beside(made[first : first + columns], gap) for first in range(0, len(made), columns)], gap)


def _change(ticket: Ticket) -> Change:
    changes: dict[AnswerState, Change] = {"right": "light", "wrong": "fold", "missed": "fold"}
    return changes[ticket.state] if ticket.shows == "result" and ticket.state in changes else "wipe"


def grid(view: View, matter: Matter, width: int, fit: Fit) -> tuple[int, int, int]:
    """Columns, the gap between tickets, the width of one."""
    columns = 1 if one_column(view, matter) else 2
    tight = 8 if matter.revealed or fit.slim else 12
    gap = fit.space(view, 18 if columns == 2 else 12 if matter.revealed else 16, tight)
    return columns, gap, (width - gap * (columns - 1)) // columns


def _high(view: View, said: Block, width: int, fit: Fit) -> int:
    least = fit.space(view, 82 if is_tall(view, width) else 52, 46)
    return max(least, said.height + 2 * fit.space(view, 10, 3 if fit.slim else 5))


def _ticket(
    view: View, ticket: Ticket, matter: Matter, words: tuple[Block, Block], size: tuple[int, int], slim: bool
) -> Block:
    """A ticket of a size with the words of an answer and its detail."""
    manner, (said, detail), (width, high) = manners(view.look)[state_of(matter, ticket)], words, size
    edge, sign = pad(view, slim), sign_side(view)
    secret = not matter.revealed and len(matter.chips) > 1  # what was chosen has no sign then, and leaves no gap for it
    end = edge if secret else 2 * edge + sign
    stub = slim_width(view, ticket.lettered) if slim else stub_width(view, width, matter.revealed)
    parts = [
        Block(width, high, (_paper(view, ticket, manner, stub, width, high),)),
        _slim_stub(view, ticket, manner, (stub, high))
        if slim
        else _stub(view, ticket, manner, matter.revealed, (stub, high), is_tall(view, width)),
        moved(said, stub + edge, (high - said.height) // 2),
        moved(detail, width - end - detail.width, (high - detail.height) // 2),
    ]
    if manner.sign:
        place = (width - edge - sign, (high - sign) // 2, sign, sign)
        name = "lock" if matter.revealed and manner.sign == "unlock" else manner.sign
        parts.append(Block(width, high, (Figure(place, name, manner.sign_colour),)))
    aside = detail.width + view.u(20) if ticket.detail else 0
    note = _note(view, ticket, width - stub - 3 * edge - sign - said.width - aside)
    parts.append(moved(note, width - 2 * edge - sign - aside - note.width, (high - note.height) // 2))
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


def _paper(view: View, ticket: Ticket, manner: Manner, stub: int, width: int, height: int) -> Coupon:
    """The ticket itself; without the colour of its stub the signs on it take the colour."""
    colour = view.look.answers[ticket.option % 4] if manner.bright else view.look.ticket
    return Coupon((0, 0, width, height), stub, manner.fill, colour, manner.edge, view.u(manner.thick), view.u(10))


def _stub(view: View, ticket: Ticket, manner: Manner, revealed: bool, size: tuple[int, int], tall: bool) -> Block:
    """What stands on the stub: shape, letter if it has one, and the little square of places."""
    (width, height), grow = size, grown(view)
    ink = view.look.ink if manner.bright else view.look.answers[ticket.option % 4]
    low = tall and height < view.u(96 * grow)
    side, small = view.u((22 if low else 30 if tall else 28) * grow), view.u((20 if low else 26) * grow)
    letter = written(shape(theme.LETTERS[ticket.option % 4], theme.SCORE, letter_size(view, low), width), ink)
    places = Block(small, small, (Figure((0, 0, small, small), f"places{ticket.option % 4}", ink),))
    picture = Block(side, side, (Figure((0, 0, side, side), theme.SHAPES[ticket.option % 4], ink),))
    line = [*([letter] if ticket.lettered else []), *([places] if has_places(view, revealed) else [])]
    inner = stacked([picture, beside(line, view.u(8))], view.u(2), 0.5) if tall else beside([picture, *line], view.u(7))
    if tall and inner.height > height - view.u(12):
        inner = beside([picture, *line[:1]], view.u(6))
    return moved(inner, (width - inner.width) // 2, (height - inner.height) // 2)


def _slim_stub(view: View, ticket: Ticket, manner: Manner, size: tuple[int, int]) -> Block:
    """The stub of a slim ticket: its shape, and its letter or else the little square of places."""
    width, height = size
    ink = view.look.ink if manner.bright else view.look.answers[ticket.option % 4]
    side, small = view.u(28 * grown(view)), view.u(30)
    letter = written(shape(theme.LETTERS[ticket.option % 4], theme.SCORE, letter_size(view), width), ink)
    places = Block(small, small, (Figure((0, 0, small, small), f"places{ticket.option % 4}", ink),))
    picture = Block(side, side, (Figure((0, 0, side, side), theme.SHAPES[ticket.option % 4], ink),))
    inner = beside([picture, letter if ticket.lettered else places], view.u(6))
    return moved(inner, (width - inner.width) // 2, (height - inner.height) // 2)
