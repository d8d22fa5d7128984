"""Every kind of page: where header, body and foot stand, and what scrolls.

What must stay true: everything said is on the page. What does not fit between header and foot
moves behind a window; when header and foot leave too little of it, they move along. A question and
its reveal, which a clock hurries on, first give up enlarged text: header and seats before the
stem and the answers, and nothing below the size of 100 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import Page
from quiz.screen.pixels import reels, results
from quiz.screen.pixels.adjusting import settings
from quiz.screen.pixels.elements import (
    Button,
    Card,
    Clapper,
    Clock,
    Element,
    Header,
    Hints,
    Leader,
    Paragraph,
    Seats,
    Stem,
    Ticket,
)
from quiz.screen.pixels.facade import facade
from quiz.screen.pixels.layout import View, bar, header
from quiz.screen.pixels.lobby import lobby
from quiz.screen.pixels.marks import (
    Block,
    Figure,
    Halves,
    Lamp,
    Panel,
    Piece,
    Sheet,
    Words,
    joined,
    moved,
    piece,
    stacked,
)
from quiz.screen.pixels.question import middle
from quiz.screen.pixels.running import covered, listed, pieces
from quiz.screen.pixels.seats import chips
from quiz.screen.pixels.shelf import shelf
from quiz.screen.pixels.tickets import Matter

HANGS: dict[Page, float] = {
    "cover": 0.42,
    "facade": 0.4,
    "curtain": 0.42,
    "list": 0.0,
    "settings": 0.0,
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
    if page in HANGS or view.text <= 1:
        return wished
    around = replace(view, text=1.0)
    normal = _sheet(around, around, page, elements)
    if normal.limit or _holds(wished, normal):
        return wished
    smaller = (_sheet(body, around, page, elements) for body in _smaller(view))
    return next((sheet for sheet in smaller if _holds(sheet, normal)), normal)


def _holds(sheet: Sheet, normal: Sheet) -> bool:
    """Whether an enlarged question is whole, and nothing of it smaller than at 100 %."""
    return not sheet.limit and all(size >= least for size, least in zip(_type(sheet), _type(normal), strict=True))


def _type(sheet: Sheet) -> list[int]:
    """The sizes of type of a question and its answers."""
    faces = {"marquee": theme.STEM.face, "answer": theme.ANSWER.face}
    return [
        max(words.lines.size for words in part.marks if isinstance(words, Words) and words.lines.style.face == face)
        for part in sheet.moving.marks
        if isinstance(part, Piece) and (face := faces.get(part.key.split("-")[0]))
    ]


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
    still = [moved(head, left, view.u(12)), moved(foot, left, view.height - view.u(20) - foot.height)]
    return _lit(_placed(view, page, halves, still, (top, room)))


def _placed(view: View, page: Page, halves: Halves, still: list[Block], span: tuple[int, int]) -> Sheet:
    """The body between head and foot; `span` is its top and the height there is for it."""
    left, (top, room) = view.column[0], span
    spare = max(0, room - max(halves.main.height, halves.aside.height))
    down = top + round(spare * HANGS.get(page, 0.0))
    aside = moved(halves.aside, left + halves.aside_left, down)
    ring = view.u(10)
    window = (0, top - ring, view.width, room + 2 * ring)
    if halves.aside.height:
        window = (left + halves.main_left - ring, window[1], halves.main.width + 2 * ring, window[3])
    moving = moved(halves.main, left + halves.main_left, down)
    limit = max(0, halves.main.height - room)
    return Sheet(joined(view.width, view.height, [still[0], aside, *still[1:]]), moving, window, limit)


def _lit(sheet: Sheet) -> Sheet:
    """The bulbs of a page that does not scroll stand still, and so may chase while it is at rest."""
    lamps = tuple(mark for mark in sheet.moving.marks if isinstance(mark, Lamp))
    if sheet.limit or not lamps:
        return sheet
    rest = tuple(mark for mark in sheet.moving.marks if not isinstance(mark, Lamp))
    still = replace(sheet.still, marks=(*sheet.still.marks, *lamps))
    return replace(sheet, still=still, moving=replace(sheet.moving, marks=rest))


def _head(view: View, page: Page, elements: Elements, width: int) -> Block:
    blocks = [piece(_titles(view, each, width), "header") for each in elements if isinstance(each, Header)]
    if page in ("question", "cover"):
        blocks.append(_bulbs(view, width))
    elif blocks:
        blocks.append(Block(width, view.u(2), (Panel((0, 0, width, view.u(2)), view.look.brass_low),)))
    return stacked(blocks, view.u(6))


def _titles(view: View, element: Header, width: int) -> Block:
    """The header in one row: where its words are too long for their size, at 100 %."""
    wished, least = header(view, element, width), header(replace(view, text=min(1.0, view.text)), element, width)
    broken = wished.height > view.size(theme.LABEL_SIZE) * theme.LABEL.leading * 1.5
    return least if broken else wished


def _bulbs(view: View, width: int) -> Block:
    """A row of bulbs, every third one off; without ornament a rule."""
    if not view.look.ornate:
        return Block(width, view.u(20), (Figure((0, view.u(2), width, view.u(16)), "rule", view.look.brass),))
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
        blocks.append(bar(view, pressed, keys, width))
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
        return covered(view, elements, width, room)
    if page == "lobby":
        return lobby(view, elements, width, room)
    if page == "list":
        return listed(view, elements, width, room)
    lines = tuple(element for element in elements if isinstance(element, Paragraph))
    below = pieces(view, lines, width, 0.5, 60)
    gap = view.u(16)
    rest = room - sum(block.height + gap for block in below)
    return stacked([middle(view, _matter(page, elements), width, rest), *below], gap, 0.5)


def _matter(page: Page, elements: Elements) -> Matter:
    return Matter(
        stem=next((element for element in elements if isinstance(element, Stem)), None),
        clock=next((element for element in elements if isinstance(element, Clock)), None),
        tickets=tuple(element for element in elements if isinstance(element, Ticket)),
        card=next((element for element in elements if isinstance(element, Card)), None),
        chips=next((element.chips for element in elements if isinstance(element, Seats)), ()),
        revealed=page == "card",
    )
