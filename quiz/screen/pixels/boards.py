"""The four kinds of page: where header, body and foot stand, and what scrolls.

What must stay true: everything said is on the page. What does not fit between header and foot
moves behind a window; when header and foot leave too little of it, they move along. A question and
its reveal, which a clock hurries on, first give up enlarged text: header and seats before the
stem and the answers, and nothing below the size of 100 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from quiz.screen import theme
from quiz.screen.canvas import Page
from quiz.screen.pixels import reels, results
from quiz.screen.pixels.adjusting import settings, tabs
from quiz.screen.pixels.elements import (
    Button,
    Card,
    Clapper,
    Clock,
    Element,
    Field,
    Header,
    Hints,
    Leader,
    Paragraph,
    Place,
    Row,
    Seats,
    Stem,
    Tabs,
    Ticket,
    Title,
    Tuning,
)
from quiz.screen.pixels.facade import facade
from quiz.screen.pixels.intertitle import intertitle
from quiz.screen.pixels.layout import View, bar, button, header, written
from quiz.screen.pixels.lobby import lobby
from quiz.screen.pixels.marks import (
    Block,
    Figure,
    Halves,
    Lamp,
    Mark,
    Panel,
    Sheet,
    beside,
    flat,
    joined,
    moved,
    piece,
    stacked,
)
from quiz.screen.pixels.question import middle
from quiz.screen.pixels.seats import chips
from quiz.screen.pixels.shelf import shelf
from quiz.screen.pixels.tables import field, table, tuning
from quiz.screen.pixels.tickets import Matter

HANGS: dict[Page, float] = {
    "cover": 0.42,
    "facade": 0.4,
    "curtain": 0.42,
    "list": 0.0,
    "settings": 0.2,
    "shelf": 0.2,
    "lobby": 0.25,
    "table": 0.35,
    "stage": results.HANG,
}
"""The share of the room left over that stands above the body."""

COVERS: tuple[Page, ...] = ("cover", "facade", "curtain")
HALVED = {"shelf": shelf, "settings": settings}
"""Pages of two halves, of which one may scroll."""
Elements = tuple[Element, ...]


@lru_cache(maxsize=48)
def laid_out(view: View, page: Page, elements: Elements) -> Sheet:
    """The page for a window; the same words in the same window are laid out once."""
    wished = _sheet(view, view.quiet, page, elements)
    if not wished.limit or page in HANGS:
        return wished
    around = replace(view, text=1.0)
    if _sheet(replace(view, text=min(1.0, view.text)), around, page, elements).limit:
        return wished
    smaller = (_sheet(body, around, page, elements) for body in _smaller(view))
    return next((sheet for sheet in smaller if not sheet.limit), wished)


def _smaller(view: View) -> Iterator[View]:
    """The view with its text as large as wished, then less by tenths down to 100 %."""
    for tenths in range(round(view.text * 10), 9, -1):
        yield replace(view, text=tenths / 10)


def _sheet(view: View, around: View, page: Page, elements: Elements) -> Sheet:
    """The page with its body set for `view`, header and foot for `around`."""
    left, width = view.column
    head = _head(around, page, elements, width)
    foot = _foot(around, page, elements, width)
    top = view.u(12) + head.height + (view.u(12) if head.height else 0)
    bottom = view.height - view.u(20) - foot.height - (view.u(16) if foot.height else 0)
    cramped = bottom - top < view.height * 0.4
    if cramped:
        top, bottom = view.u(12), view.height - view.u(20)
    room = bottom - top
    if page in HALVED:
        halves = HALVED[page](view, elements, width, 0 if cramped else room)
    else:
        halves = Halves(_body(view, page, elements, width, max(room, view.u(300))))
    if cramped:
        halves = Halves(stacked([block for block in (head, halves.main, foot) if block.height], view.u(16)))
        head = foot = Block(width, 0)
    low = view.height - view.u(20) - foot.height
    spare = max(0, room - max(halves.main.height, halves.aside.height))
    down = top + round(spare * HANGS.get(page, 0.0))
    still = [moved(head, left, view.u(12)), moved(halves.aside, left + halves.aside_left, down), moved(foot, left, low)]
    ring = view.u(10)
    window = (0, top - ring, view.width, room + 2 * ring)
    if halves.aside.height:
        window = (left + halves.main_left - ring, window[1], halves.main.width + 2 * ring, window[3])
    moving = moved(halves.main, left + halves.main_left, down)
    limit = max(0, halves.main.height - room)
    return _lit(Sheet(joined(view.width, view.height, still), moving, window, limit))


def _lit(sheet: Sheet) -> Sheet:
    """The bulbs of a page that does not scroll stand still, and so may chase while it is at rest."""
    lamps = tuple(mark for mark in sheet.moving.marks if isinstance(mark, Lamp))
    if sheet.limit or not lamps:
        return sheet
    rest = tuple(mark for mark in sheet.moving.marks if not isinstance(mark, Lamp))
    still = replace(sheet.still, marks=(*sheet.still.marks, *lamps))
    return replace(sheet, still=still, moving=replace(sheet.moving, marks=rest))


def _head(view: View, page: Page, elements: Elements, width: int) -> Block:
    blocks = [piece(header(view, each, width), "header") for each in elements if isinstance(each, Header)]
    if page in ("question", "cover"):
        blocks.append(_bulbs(view, width))
    elif blocks:
        blocks.append(Block(width, view.u(2), (Panel((0, 0, width, view.u(2)), view.look.brass_low),)))
    return stacked(blocks, view.u(6))


def _bulbs(view: View, width: int) -> Block:
    """A row of bulbs, every third one off."""
    side, count = view.u(26), max(2, round(width / view.u(35)))
    step = (width - side) / (count - 1)
    marks = [Lamp((round(number * step), 0, side, side), number % 3) for number in range(count)]
    return Block(width, side - view.u(6), tuple(marks))


def _foot(view: View, page: Page, elements: Elements, width: int) -> Block:
    seats = next((element.chips for element in elements if isinstance(element, Seats)), ())
    keys = next((element for element in elements if isinstance(element, Hints)), None)
    pressed = tuple(element for element in elements if isinstance(element, Button)) if page not in COVERS else ()
    blocks = [chips(view, seats, width)] if seats else []
    if page == "curtain":
        return piece(reels.label(view, keys, width), "bar") if keys else Block(width, 0)
    if pressed or keys:
        blocks.append(piece(bar(view, pressed, keys, width), "bar"))
    return stacked(blocks, view.u(14), width=width)


def _body(view: View, page: Page, elements: Elements, width: int, room: int) -> Block:
    if page == "curtain":
        return reels.plaque(view, elements, width, room)
    if any(isinstance(element, Leader | Clapper) for element in elements):
        return reels.announced(view, elements, width, room)
    if page == "facade":
        return facade(view, elements, width, room)
    if page == "table":
        return results.standings(view, elements, width, room)
    if page == "stage":
        return results.stage(view, elements, width, room)
    if page in COVERS:
        return _cover(view, elements, width, room)
    if page == "lobby":
        return lobby(view, elements, width, room)
    if page == "list":
        return _list(view, elements, width, room)
    lines = tuple(element for element in elements if isinstance(element, Paragraph))
    below = _pieces(view, lines, width, 0.5, 60)
    gap = view.u(16)
    rest = room - sum(block.height + gap for block in below)
    return stacked([middle(view, _matter(page, elements), width, rest), *below], gap, 0.5)


def _list(view: View, elements: Elements, width: int, room: int) -> Block:
    """Pieces from the left; a table of scores is set larger when that fits."""
    for size in theme.ROW_SIZES:
        body = stacked(_pieces(view, elements, width, 0.0, 60, size), view.u(16), width=width)
        if body.height <= room:
            break
    return body


def _matter(page: Page, elements: Elements) -> Matter:
    return Matter(
        stem=next((element for element in elements if isinstance(element, Stem)), None),
        clock=next((element for element in elements if isinstance(element, Clock)), None),
        tickets=tuple(element for element in elements if isinstance(element, Ticket)),
        card=next((element for element in elements if isinstance(element, Card)), None),
        chips=next((element.chips for element in elements if isinstance(element, Seats)), ()),
        revealed=page == "card",
    )


def _cover(view: View, elements: Elements, width: int, room: int) -> Block:
    """A title over a column of buttons; two columns of buttons when one is too high."""
    pressed = tuple(element for element in elements if isinstance(element, Button))
    for size in theme.TITLE_SIZES:
        above = _pieces(view, elements, width, 0.5, size)
        for columns in (1, 2):
            blocks = [*above, _buttons(view, pressed, width, columns)] if pressed else above
            whole = stacked(blocks, view.u(28), 0.5, width)
            if whole.height <= room:
                return whole
    return whole


def _buttons(view: View, pressed: tuple[Button, ...], width: int, columns: int) -> Block:
    gap = view.u(16)
    most = (width - gap * (columns - 1)) // columns
    wide = min(most, max(view.u(400), *(button(view, element, most).width for element in pressed), 1))
    left = any(element.detail for element in pressed)
    made = [
        piece(button(view, element, wide, wide, left), f"button-{at}", at + 2) for at, element in enumerate(pressed)
    ]
    rows = [beside(made[first : first + columns], gap) for first in range(0, len(made), columns)]
    return stacked(rows, gap)


def _pieces(
    view: View, elements: Elements, width: int, align: float, title: int, row: int = theme.BODY_SIZE
) -> list[Block]:
    """The running parts of a page in reading order; rows that follow each other are one table."""
    narrower = min(width, view.u(820)) if align else width
    made: list[Block] = []
    for kind, group in groupby(elements, key=type):
        same = tuple(group)
        if kind is Row:
            made.append(table(view, tuple(element for element in same if isinstance(element, Row)), narrower, row))
            continue
        parts = [(each, part) for each in same if (part := _piece(view, each, width, narrower, align, title))]
        if parts:
            at = len(made)
            pieces = [piece(part, _key(each, at + number), at + number) for number, (each, part) in enumerate(parts)]
            made.append(stacked(pieces, view.u(10), align))
    return made


def _key(element: Element, at: int) -> str:
    """What tells a piece from the others: the seat, where it has one, else its place on the page."""
    name = type(element).__name__
    return f"{name}-{element.seat}" if isinstance(element, Place) else f"{name}-{at}"


def _piece(view: View, element: Element, width: int, narrower: int, align: float, title: int) -> Block | None:
    if isinstance(element, Title):
        return _title(view, element, width, align, title)
    if isinstance(element, Paragraph):
        lines = view.shape(
            element.words, theme.CENTRED if align else theme.BODY, theme.BODY_SIZE, min(width, view.u(900 * view.text))
        )
        return written(lines, view.look.tone(element.tone), align)
    if isinstance(element, Tuning):
        return tuning(view, element, narrower)
    if isinstance(element, Field):
        return field(view, element, narrower)
    return _card(view, element, width)


def _card(view: View, element: Element, width: int) -> Block | None:
    """Tabs, and the card that says what cannot be done."""
    if isinstance(element, Card):
        card = intertitle(view, element, min(width, view.u(860)), 0, view.height // 2)
        return replace(card, marks=tuple(flat(card.marks)))
    if isinstance(element, Tabs):
        return tabs(view, element, width)
    return None


def _title(view: View, element: Title, width: int, align: float, size: int) -> Block:
    """Display words, a brass rule with a diamond, and the line under them."""
    words = written(view.shape(element.words, theme.TITLE, size, width), view.look.brass_high, align)
    blocks = [words, _rule(view, min(width, max(view.u(320), words.width)))] if align else [words]
    if element.under:
        under = view.shape(element.under, theme.CARD, theme.BODY_SIZE + 6 if align else theme.BODY_SIZE, width)
        blocks.append(written(under, view.look.muted, align))
    return stacked(blocks, view.u(10), align)


def _rule(view: View, width: int) -> Block:
    side, thin = view.u(14), view.u(2)
    half = (width - side) // 2 - view.u(8)
    marks: tuple[Mark, ...] = (
        Panel((0, (side - thin) // 2, half, thin), view.look.brass),
        Figure(((width - side) // 2, 0, side, side), "diamond", view.look.brass_high),
        Panel((width - half, (side - thin) // 2, half, thin), view.look.brass),
    )
    return Block(width, side, marks)
