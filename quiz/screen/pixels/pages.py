"""Every kind of page: where header, body and foot stand, and what scrolls.

What must stay true: everything said is on the page. What does not fit between header and foot
moves behind a window; when header and foot leave too little of it, they move along.
"""

from __future__ import annotations

from dataclasses import replace

from quiz.screen.canvas import Page
from quiz.screen.pixels import reels, results
from quiz.screen.pixels.adjusting import settings
from quiz.screen.pixels.blocks import Block, Halves, Sheet, Signs, joined, moved, settled, stacked
from quiz.screen.pixels.elements import (
    Card,
    Clapper,
    Clock,
    Leader,
    More,
    Paragraph,
    Stem,
    Ticket,
)
from quiz.screen.pixels.facade import facade
from quiz.screen.pixels.footing import COVERS, aside_of, below_foot, footing, keys_of, seats_of
from quiz.screen.pixels.heads import edge, folded, head
from quiz.screen.pixels.layout import View, hints
from quiz.screen.pixels.lobby import lobby
from quiz.screen.pixels.marks import Lamp
from quiz.screen.pixels.more import signs
from quiz.screen.pixels.question import middle, strip
from quiz.screen.pixels.recipe import Elements, Frame, Recipe
from quiz.screen.pixels.running import covered, listed, pieces
from quiz.screen.pixels.seats import chips
from quiz.screen.pixels.shelf import shelf
from quiz.screen.pixels.sight import lacking
from quiz.screen.pixels.told import Matter

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

FRAMED = 22
"""Units above a plaque that must not lie on the frame of a curtain without velvet; some are spared below it."""
HALVED = {"shelf": shelf, "settings": settings}
"""Pages of two halves, of which one may scroll."""


def sheet(recipe: Recipe, page: Page, elements: Elements) -> Sheet:
    """The page as it is set; once more, with room for the sign that there is more, where it scrolls, and
    where it ends in a note so that its end begins with a whole answer."""
    made = _set(recipe, page, elements)
    if made.limit and not recipe.signed:
        recipe = replace(recipe, signed=True)
        made = _set(recipe, page, elements)
    lacks = lacking(made) if page == "card" else 0
    return _set(replace(recipe, spare=lacks), page, elements) if lacks else made


def _set(recipe: Recipe, page: Page, elements: Elements) -> Sheet:
    view, frame = recipe.view, frame_of(recipe, page, elements)
    left, width = view.column
    room = frame.bottom - frame.top
    if page in HALVED:
        halves = HALVED[page](view, elements, width, 0 if frame.cramped else room)
    else:
        halves = Halves(_body(recipe, page, elements, width, max(room, view.u(300))))
    above, foot, more = frame.head, frame.foot, frame.more
    if frame.cramped:
        halves = Halves(stacked([block for block in (above, halves.main, foot) if block.height], view.u(16)))
        above = foot = Block(width, 0)
    still = [moved(above, left, edge(view)), moved(foot, left, view.height - below_foot(view, elements) - foot.height)]
    made = _lit(_placed(view, page, halves, still, (frame.top, room)))
    if not more.height or not made.limit:
        return made
    beyond, top, wide, high = made.window
    if more.width > wide and not frame.beside:  # half a page is narrower than what the frame was made for
        more = _more(recipe, elements, wide)
    row = view.height - below_foot(view, elements) - foot.height

    def put(block: Block) -> Block:
        if frame.beside:
            return settled(moved(block, left, row + (foot.height - block.height) // 2))
        return settled(moved(block, max(left, beyond + (wide - block.width) // 2), top + high))

    return replace(made, signs=more.put(put))


def frame_of(recipe: Recipe, page: Page, elements: Elements) -> Frame:
    """Header and foot, and the room between them."""
    view = recipe.view
    width = view.column[1]
    foot = footing(recipe, page, elements, width)
    most = width - aside_of(recipe, elements, width) if recipe.folds > 1 else width
    more = _more(recipe, elements, most)
    above = _above(recipe, page, elements, width)
    beside = recipe.folds > 1 and 0 < more.width <= most
    if beside:
        high = max(foot.height, more.below.height)
        foot = joined(width, high, [moved(foot, 0, (high - foot.height) // 2)])
    gap = view.u(6 if view.lean else 12)
    framed = page == "curtain" and not view.look.ornate
    top = edge(view) + above.height + gap if above.height else view.u(FRAMED) if framed else edge(view)
    clear = view.u(12 if beside else 8 if view.lean or framed else 16) if foot.height else 0
    bottom = view.height - below_foot(view, elements) - foot.height - clear - (0 if beside else more.height)
    cramped = bottom - top < view.height * 0.4
    if cramped:
        top, bottom = edge(view), view.height - below_foot(view, elements) - more.height
    return Frame(above, foot, more, beside and not cramped, top, bottom, cramped)


def _more(recipe: Recipe, elements: Elements, width: int) -> Signs:
    """The signs of a page that goes on, in a width; none where it was not found to."""
    found = (signs(recipe.around, each, width) for each in elements if isinstance(each, More) and recipe.signed)
    return next(found, Signs())


def _above(recipe: Recipe, page: Page, elements: Elements, width: int) -> Block:
    """The head, with the clock of a question that scrolls."""
    clock = next((each for each in elements if isinstance(each, Clock)), None) if recipe.scrolls else None
    if clock and recipe.folds:
        return folded(recipe.around, elements, clock, width)
    made = head(recipe.around, page, elements, width, recipe.line, recipe.scrolls)
    return stacked([made, strip(recipe.around, clock, width)], recipe.view.u(6)) if clock else made


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
    standing = joined(view.width, view.height, [still[0], aside, *still[1:]])
    return Sheet(settled(standing), settled(moving), window, limit)


def _lit(sheet: Sheet) -> Sheet:
    """The bulbs of a page that does not scroll stand still, and so may chase while it is at rest."""
    lamps = tuple(mark for mark in sheet.moving.marks if isinstance(mark, Lamp))
    if sheet.limit or not lamps:
        return sheet
    rest = tuple(mark for mark in sheet.moving.marks if not isinstance(mark, Lamp))
    still = Block(sheet.still.width, sheet.still.height, (*sheet.still.marks, *lamps), sheet.still.targets)
    moving = Block(sheet.moving.width, sheet.moving.height, rest, sheet.moving.targets)
    return replace(sheet, still=still, moving=moving)


def _body(recipe: Recipe, page: Page, elements: Elements, width: int, room: int) -> Block:
    view = recipe.view
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
    below = said_below(view, elements, width)
    gap = view.u(16)
    rest = room - sum(block.height + gap for block in below)
    matter = replace(matter_of(page, elements), repeats=recipe.repeats, spare=recipe.spare)
    if recipe.scrolls and not frame_of(recipe, page, elements).cramped:
        matter = replace(matter, clock=None)
    keys = keys_of(recipe, elements) if recipe.folds > 1 else None
    along = [hints(recipe.around, keys, width)] if keys else []
    along += [chips(recipe.around, seats_of(elements), width)] if recipe.along and seats_of(elements) else []
    return stacked([middle(view, matter, width, rest, recipe.fit), *below, *along], gap, 0.5)


def said_below(view: View, elements: Elements, width: int) -> list[Block]:
    """What is said below the answers."""
    lines = tuple(element for element in elements if isinstance(element, Paragraph))
    return pieces(view, lines, width, 0.5, 60)


def matter_of(page: Page, elements: Elements) -> Matter:
    """What the middle of a question or reveal shows."""
    return Matter(
        stem=next((element for element in elements if isinstance(element, Stem)), None),
        clock=next((element for element in elements if isinstance(element, Clock)), None),
        tickets=tuple(element for element in elements if isinstance(element, Ticket)),
        card=next((element for element in elements if isinstance(element, Card)), None),
        chips=seats_of(elements),
        revealed=page == "card",
    )
