"""The cards of the seats: an emblem to choose, a name to type, the keys to play with.

Seats stand four beside each other, two in a narrow window or with large words, and what nobody has
taken is kept in sight: the first such place is a card to press, the others are only its company. One
who plays alone has a large card. What must stay true: all cards of a page are alike in size but
that one, a name is never broken, and a card has room for the ring round each thing on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece, stacked
from quiz.screen.pixels.dials import arrow, tuning
from quiz.screen.pixels.elements import Element, Paragraph, Place, Tuning, Vacancy
from quiz.screen.pixels.layout import View, emblem_name, written
from quiz.screen.pixels.marks import Figure, Mark, Panel
from quiz.screen.scene import Tuned

EMPTY, FLAT = 76, 130
"""Units that a row of places is high at least which nobody has taken; and below which its card is flat."""
SEATS = 8
"""Cards on the page when it is full."""
WIDEST_NAME = "Projectionist"
"""A name that every card has room for."""


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a card in pixels, and of the medal on it."""

    width: int
    height: int
    medal: int
    large: bool = False


def lobby(view: View, elements: tuple[Element, ...], width: int, room: int) -> Block:
    """The seats in their grid, below it how they answer."""
    places = tuple(each for each in elements if isinstance(each, Place))
    vacancy = next((each for each in elements if isinstance(each, Vacancy)), None)
    below = _below(view, elements, width)
    spare = room - sum(block.height + view.u(18) for block in below)
    grid = (
        _solo(view, places[0], vacancy, width, spare)
        if len(places) == 1 and _columns(view, width) == 4
        else _grid(view, places, vacancy, width, spare)
    )
    return stacked([grid, *below], view.u(18), 0.0, width)


def _below(view: View, elements: tuple[Element, ...], width: int) -> list[Block]:
    made = [piece(tuning(view, each, width), f"tuning-{each.name}", 4) for each in elements if isinstance(each, Tuning)]
    for each in elements:
        if isinstance(each, Paragraph):
            lines = view.shape(each.words, theme.CENTRED, theme.BODY_SIZE - 2, width)
            made.append(piece(written(lines, view.look.tone(each.tone)), f"note-{each.words}", 4))
    return made


def _columns(view: View, width: int) -> int:
    """As many as have room for a long name between pads."""
    name = view.shape(WIDEST_NAME, theme.STRONG, theme.BODY_SIZE, 10**6).width + 2 * view.u(30)
    return next((columns for columns in (4, 2) if (width - view.u(20) * (columns - 1)) // columns >= name), 1)


def _grid(view: View, places: tuple[Place, ...], vacancy: Vacancy | None, width: int, room: int) -> Block:
    """All seats; places that nobody has taken only as far as they can be seen."""
    gap, columns = view.u(20), _columns(view, width)
    wide = (width - gap * (columns - 1)) // columns
    taken = len(places) + (vacancy is not None)
    rows = SEATS // columns if columns == 4 else -(-taken // columns)
    least = max(_card(view, place, Size(wide, 0, _medal(view))).height for place in places)
    high = max(least, min(view.u(300), (room - gap * (rows - 1)) // rows))
    size = Size(wide, high, max(_medal(view), min(view.u(112), _medal(view) + high - least - view.u(8))))
    full = -(-len(places) // columns)
    rest = (room - gap * (rows - 1) - high * full) // max(1, rows - full)
    low = replace(size, height=max(view.u(EMPTY), min(high, rest)))
    if vacancy and len(places) == full * columns:
        low = replace(low, height=max(low.height, _vacancy(view, vacancy, low).height))
    cards = _cards(view, places, vacancy, (size, low), (full * columns, rows * columns))
    return stacked([beside(cards[first : first + columns], gap) for first in range(0, len(cards), columns)], gap)


def _cards(
    view: View, places: tuple[Place, ...], vacancy: Vacancy | None, sizes: tuple[Size, Size], most: tuple[int, int]
) -> list[Block]:
    """All cards: of rows with seats in the first size, up to so many; of empty rows in the second."""
    inside = max(_inner(view, each, sizes[0]).height for each in places)
    made = [piece(_card(view, each, sizes[0], inside), f"place-{each.seat}", each.seat) for each in places]
    if vacancy:
        size = sizes[len(made) >= most[0]]
        made.append(piece(_vacancy(view, vacancy, size), f"place-{len(made)}", len(made)))
    while len(made) < most[1]:
        size = sizes[len(made) >= most[0]]
        made.append(piece(_company(view, len(made), size), f"place-{len(made)}", len(made)))
    return made


def _solo(view: View, place: Place, vacancy: Vacancy | None, width: int, room: int) -> Block:
    """One large card, and four places beside it."""
    gap = view.u(20)
    wide = (width - 3 * gap) // 4
    large = Size(2 * wide + gap, 0, view.u(230), large=True)
    high = max(_card(view, place, large).height, min(room, view.u(470)))
    card = piece(_card(view, place, replace(large, height=high)), "place-0")
    small = Size(wide, (high - gap) // 2, 0)
    cards = [] if vacancy is None else [piece(_vacancy(view, vacancy, small), "place-1", 1)]
    cards += [piece(_company(view, at, small), f"place-{at}", at) for at in range(1 + len(cards), 5)]
    grid = stacked([beside(cards[:2], gap), beside(cards[2:], gap)], gap)
    return joined(width, high, [card, moved(grid, large.width + gap, 0)])


def _medal(view: View) -> int:
    return max(view.u(72), round(view.size(theme.BODY_SIZE) * 2.2))


def _card(view: View, element: Place, size: Size, inside: int = 0) -> Block:
    """A seat that is taken; height 0 is a trial that only tells the height. `inside` is the height
    of what stands on the fullest card, so that medals, names and what takes a seat away stand in line."""
    pad, look = view.u(14), view.look
    inner = _inner(view, element, size, inside)
    high = max(size.height, inner.height + 2 * pad)
    tint = theme.SEATS[element.seat % len(theme.SEATS)]
    marks = (
        Panel((0, 0, size.width, high), look.ticket, look.edge, view.u(1.5), view.u(10)),
        Panel((view.u(12), view.u(6), size.width - 2 * view.u(12), view.u(4)), tint, None, 0, view.u(2)),
    )
    top = (high - inner.height) // 2 + view.u(2)
    return joined(size.width, high, [Block(size.width, high, marks), moved(inner, pad, top)])


def _inner(view: View, element: Place, size: Size, high: int = 0) -> Block:
    """What stands on a card, as high as that or higher: below it what takes the seat away."""
    room, gap = size.width - 2 * view.u(14), view.u(24 if size.large else 10)
    parts = [
        _chooser(view, element, size, room),
        _name(view, element, min(room, max(view.u(340), view.size(theme.BODY_SIZE) * 9)), size),
        _played(view, element, room),
    ]
    upper, leave = stacked([part for part in parts if part.height], gap, 0.5, room), _leave(view, element, room)
    high = max(high, upper.height + (gap + leave.height if leave.height else 0))
    return joined(room, high, [upper, moved(leave, (room - leave.width) // 2, high - leave.height)])


def _chooser(view: View, element: Place, size: Size, room: int) -> Block:
    """The emblem between its arrows."""
    side = max(view.u(40), view.size(theme.BODY_SIZE))
    words = f"{element.name}: {emblem_name(element.emblem)}"
    name = f"emblem-{element.seat}"
    less = arrow(view, side, "less", Target(Tuned(name, -1), words, (0, 0, side, side), "less"))
    more = arrow(view, side, "more", Target(Tuned(name, 1), words, (0, 0, side, side), "more"))
    medal = min(size.medal, room - 2 * side - 2 * view.u(10))
    figure = Figure((0, 0, medal, medal), f"medal-{emblem_name(element.emblem)}", view.look.cream, view.look.brass)
    return beside([less, Block(medal, medal, (figure,)), more], min(view.u(24), (room - 2 * side - medal) // 2))


def _name(view: View, element: Place, room: int, size: Size) -> Block:
    """The name as a line to type in."""
    caret, pad, look = view.u(3), view.u(12), view.look
    type_size = theme.BODY_SIZE + (9 if size.large else 0)
    lines = view.shape(element.name, theme.STRONG, type_size, room - 2 * pad - 3 * caret)
    said = written(lines, look.cream)
    tall = view.size(type_size)
    high = max(view.u(44), said.height + view.u(8), tall + view.u(12))
    edge = look.brass if element.typing else look.gone
    left = (room - said.width) // 2
    marks: list[Mark] = [Panel((0, 0, room, high), look.bg1, edge, view.u(2 if element.typing else 1.5), view.u(7))]
    if element.typing:
        marks.append(Panel((left + said.width + caret, (high - tall) // 2, caret, tall), look.brass_high))
    target = Target(element.message, f"{element.detail}: {element.name}", (0, 0, room, high), "field")
    return joined(
        room, high, [Block(room, high, tuple(marks), (target,)), moved(said, left, (high - said.height) // 2)]
    )


def _leave(view: View, element: Place, room: int) -> Block:
    """A cross and its word: a small button that takes the seat away."""
    if element.leave is None:
        return Block(0, 0)
    said, message = element.leave
    look, pad = view.look, view.u(10)
    side = round(view.size(theme.CAPTION_SIZE) * 0.5)
    cross = Block(side, side, (Figure((0, 0, side, side), "cross", look.bad),))
    words = written(view.shape(said, theme.CAPTION, theme.CAPTION_SIZE - 2, room - side - 3 * pad), look.cream)
    inner = beside([cross, words], view.u(7))
    wide, high = inner.width + 2 * pad, max(view.u(30), inner.height + view.u(4))
    panel = Panel((0, 0, wide, high), look.bg1, look.edge, view.u(1), high // 2)
    target = Target(message, f"{said}: {element.name}", (0, 0, wide, high), "button")
    placed = moved(inner, pad, (high - inner.height) // 2)
    return Block(wide, high, (panel, *placed.marks), (target,))


def _played(view: View, element: Place, room: int) -> Block:
    """The keys of a seat as caps; what they are called before or above them, and after them a mouse."""
    caps = [key for key in element.keys.split() if len(key) == 1]
    words = " ".join(key for key in element.keys.split() if len(key) > 1)
    made = [written(view.shape(words, theme.CAPTION, theme.CAPTION_SIZE - 2, room), view.look.muted)] if words else []
    if caps:
        row = [
            _cap(view, written(view.shape(key, theme.SCORE, theme.CAPTION_SIZE - 2, room), view.look.brass_high))
            for key in caps
        ]
        made.append(beside(row, view.u(7)))
    if element.mouse:
        side = max((block.height for block in made), default=view.size(theme.CAPTION_SIZE))
        made.append(Block(side, side, (Figure((0, 0, side, side), "mouse", view.look.muted),)))
    if sum(block.width for block in made) + view.u(9) <= room:
        return beside(made, view.u(9))
    return stacked(made, view.u(5), 0.5)


def _cap(view: View, letter: Block) -> Block:
    high = letter.height
    wide = max(letter.width + 2 * view.u(7), high)
    cap = Panel((0, 0, wide, high), view.look.bg1, view.look.edge, view.u(1), view.u(5))
    return joined(wide, high, [Block(wide, high, (cap,)), moved(letter, (wide - letter.width) // 2, 0)])


def _vacancy(view: View, element: Vacancy, size: Size) -> Block:
    """A card that asks for one more."""
    look, side = view.look, view.u(54) if size.height >= view.u(FLAT) else view.u(40)
    room = size.width - 2 * view.u(14)
    ring = Figure((0, 0, side, side), "circle", look.raised)
    plus = Figure((side // 4, side // 4, side - 2 * (side // 4), side - 2 * (side // 4)), "plus", look.brass_high)
    words = written(view.shape(element.words, theme.STRONG, theme.CAPTION_SIZE + 2, room), look.cream, 0.5)
    sign = Block(side, side, (ring, plus))
    inner = stacked([sign, words], view.u(10), 0.5)
    if inner.height + 2 * view.u(14) > size.height and side + view.u(10) + words.width <= room:
        inner = beside([sign, words], view.u(10))
    high = max(size.height, inner.height + 2 * view.u(14))
    panel = Panel((0, 0, size.width, high), look.bg1, look.brass_low, view.u(2), view.u(10))
    target = Target(element.message, element.words, (0, 0, size.width, high), "button")
    placed = moved(inner, (size.width - inner.width) // 2, (high - inner.height) // 2)
    return Block(size.width, high, (panel, *placed.marks), (target,))


def _company(view: View, seat: int, size: Size) -> Block:
    """The shade of a seat that may still come."""
    look = view.look
    side = min(view.u(70), size.height // 2)
    dim = theme.mix(look.bg0, look.gone, 0.7)
    spot = ((size.width - side) // 2, (size.height - side) // 2, side, side)
    panel = Panel((0, 0, size.width, size.height), look.bg0, dim, view.u(1.5), view.u(10))
    return Block(size.width, size.height, (panel, Figure(spot, emblem_name(seat), dim)))
