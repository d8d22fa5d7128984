"""How large a page is set: as the player wishes, and a question so that the wish is worth something.

A question and its reveal are measured by what they would be at 100 %: at 150 % every letter of stem,
answers and note is to be half as large again. Room for that is won first, and only what still does not
fit makes letters smaller: ornament and space go, header and seats are set at 100 %, the answers take
another number of columns. From SCROLLS on the wish is kept instead, down to KEPT, and of it AROUND in
header, seats and foot, which so are as large on a reveal as on its question. Where that leaves no room, seats
that answer are medals beside the hints and answers are slim; then more gives way (crowding), so that all
answers stand on the first page or most of them; only then the page scrolls.
Example: four seats at 1280x720, a short stem at (66, 51): at 140 % it is set (92, 71) in one lean
column; at 200 % not even 160 % fits, so the answers are set between 102 and 82 and the stem down to 83.
What must stay true: nothing of a question is smaller than at 100 %, a larger wish never gives smaller
answers, and who is asked sees something to answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import Page
from quiz.screen.pixels.blocks import Sheet
from quiz.screen.pixels.crowding import (
    KEPT,
    SMALLEST,
    STEPS,
    asks_the_same,
    at_steps,
    hair_of,
    may_be_bare,
    may_be_slim,
    scrolled,
    shows_answers,
)
from quiz.screen.pixels.elements import Card, Element, Header, Seats, Ticket
from quiz.screen.pixels.layout import AROUND, LARGE_TEXT, SCROLLS, View
from quiz.screen.pixels.marks import Piece, Words, flat
from quiz.screen.pixels.pages import HANGS, frame_of, matter_of, said_below, sheet
from quiz.screen.pixels.question import bare, fitted, needed
from quiz.screen.pixels.recipe import Elements, Recipe
from quiz.screen.pixels.tickets import LONG_ANSWER
from quiz.screen.pixels.told import Fit

REFERENCE = 1080
"""How a question is set is found for a window so high, and the same in any that is as much larger or smaller: a
pixel that letters or spaces are rounded by must not decide whether an answer is in sight."""
WORTH, BROAD = 2, 26
"""Two columns where one was wished must give so many steps more; but not where one gives no more than
so many, which at a smaller wish two would."""
OF_A_MATCH: tuple[Page, ...] = ("table", "stage")
"""Pages between questions, whose header is as large as theirs."""
LARGER = 9
"""So much larger must stem and answers be together for a reveal to give up its ornament, and a stake twice so
much."""


@lru_cache(maxsize=48)
def laid_out(view: View, page: Page, elements: Elements) -> Sheet:
    """The page for a window; the same words in the same window are laid out once."""
    if page in HANGS:
        return sheet(
            Recipe(view, view.quiet, line=view.line if page in OF_A_MATCH else view.quiet.text), page, elements
        )
    if view.text <= 1:
        return _roomiest(view, page, elements)[1]
    return sheet(_recipe(view, page, tuple(map(_bared, elements))), page, elements)


def _bared(element: Element) -> Element:
    """An element without what changes while its page is up, so that its size is found once."""
    match element:
        case Ticket():
            return replace(element, message=None, state="open", shows="all", note="")
        case Card():
            return replace(element, veiled=False)
        case Seats(chips):
            return Seats(tuple(replace(chip, counted=None, ready=False) for chip in chips))
        case Header(_, right):
            return replace(element, right=re.sub(r"\d", "0", right))
    return element


@lru_cache(maxsize=48)
def _recipe(view: View, page: Page, elements: Elements) -> Recipe:
    """How an enlarged question is set: as at the reference size, if that holds in this window."""
    fit = _at_normal(replace(view, text=1.0), page, elements)
    if page != "question":
        return _decided(view, fit, page, elements)
    width = round(view.width * REFERENCE / view.height)
    found = _decided(replace(view, width=width, height=REFERENCE), fit, page, elements)
    made = replace(found, view=_in(found.view, view), around=_in(found.around, view))
    return made if made.signed or _holds(made, page, elements) else _decided(view, fit, page, elements)


def _in(view: View, window: View) -> View:
    return replace(view, width=window.width, height=window.height)


def _holds(recipe: Recipe, page: Page, elements: Elements) -> bool:
    """Whether all is in sight that is to be, pixels being what they are."""
    return shows_answers(recipe, page, elements) if recipe.scrolls else _shows_all(recipe, page, elements)


def _decided(view: View, fit: Fit | None, page: Page, elements: Elements) -> Recipe:
    """How a question of such sizes at 100 % is set."""
    if fit is None:
        return scrolled(view, SMALLEST, page, elements)
    scrolls, most = view.text >= SCROLLS, round(view.text * STEPS)
    best, least = None, round(KEPT * STEPS) if scrolls else STEPS
    for way, worth in _ways(view, fit, page, elements):
        dear = worth if least > BROAD else 0
        spared = way.bare or (way.fit is not None and way.fit.slim)
        steps = 0 if best and spared else _largest(way, range(least + dear, most + 1), page, elements)
        if steps:
            best, least = at_steps(way, steps), steps + 1
    return best or (scrolled(view, fit, page, elements) if scrolls else _normal(view, fit))


def _normal(view: View, fit: Fit) -> Recipe:
    plain = replace(view, text=1.0)
    return Recipe(plain, plain, replace(fit, card=0), line=view.line)


def _roomiest(view: View, page: Page, elements: Elements) -> tuple[Recipe, Sheet]:
    """A question that is not enlarged: with all its ornament, or without where only that spares scrolling, or
    lets a reveal or a stake be set larger."""
    bare = replace(view, lean=True)
    rich, lean = Recipe(view, view, line=view.line), Recipe(bare, bare, line=view.line)
    worth = LARGER if page == "card" else 2 * LARGER if asks_the_same(elements) else 0
    if worth and _gains(view, worth, page, tuple(map(_bared, elements))):
        rich = lean
    made = sheet(rich, page, elements)
    if made.limit:
        spare = sheet(lean, page, elements)
        return (rich, made) if spare.limit else (lean, spare)
    return rich, made


@lru_cache(maxsize=16)
def _gains(view: View, worth: int, page: Page, elements: Elements) -> bool:
    """Whether without ornament the letters are larger by what that is worth; found once for a page, and not at each
    of the forty frames in which its points are counted."""
    lean = replace(view, lean=True)
    bare, full = Recipe(lean, lean, line=view.line), Recipe(view, view, line=view.line)
    return _letters(bare, page, elements) >= _letters(full, page, elements) + worth


def _letters(recipe: Recipe, page: Page, elements: Elements) -> int:
    """The sizes of stem and answers together; a question that is smaller than its answers counts for less."""
    fit = _fitted(recipe, page, elements)
    return fit.stem + fit.answer - (LARGER if fit.stem < fit.answer else 0)


def _fitted(recipe: Recipe, page: Page, elements: Elements) -> Fit:
    """The largest sizes at which all is in sight, or the smallest there are."""
    view, width = recipe.view, recipe.view.column[1]
    frame = frame_of(recipe, page, elements)
    room = max(frame.bottom - frame.top, view.u(300)) - _below(view, elements, width)
    return fitted(view, bare(matter_of(page, elements)), width, room)[0]


def _at_normal(view: View, page: Page, elements: Elements) -> Fit | None:
    """The sizes at 100 %; None where even these have to be scrolled."""
    recipe, made = _roomiest(view, page, elements)
    if made.limit:
        return None
    return replace(_fitted(recipe, page, elements), card=_card_size(recipe.view, made))


def _card_size(view: View, made: Sheet) -> int:
    """The size that the note was set in; 0 where there is none."""
    parts = [part for part in made.moving.marks if isinstance(part, Piece) and part.key == "card-words"]
    size = max((words.lines.size for words in flat(parts) if isinstance(words, Words)), default=0)
    return next((each for each in theme.CARD_SIZES if view.size(each) == size), 0)


def _ways(view: View, fit: Fit, page: Page, elements: Elements) -> Iterator[tuple[Recipe, int]]:
    """How room may be won, the handsomest first, and how much more a way must give to be taken."""
    columns, line = 1 if view.text >= LARGE_TEXT else 0, view.line
    view = replace(view, columns=columns)
    lean, close = replace(view, lean=True), replace(fit, tight=True)
    plain = replace(lean, text=AROUND if view.text >= SCROLLS else 1.0)
    if view.text >= SCROLLS:
        yield Recipe(view, replace(view, text=AROUND), fit, line=line), 0
    else:
        yield Recipe(view, view.quiet, fit, line=line), 0
        yield Recipe(lean, lean.quiet, close, line=line), 0
    yield Recipe(lean, plain, close, line=line), 0
    if view.text >= SCROLLS:
        barer = Recipe(lean, plain, close, bare=may_be_bare(elements), line=line)
        yield barer, 0
        if may_be_slim(page, elements):
            yield replace(barer, fit=replace(close, slim=True)), 0
    short = all(len(each.words) <= LONG_ANSWER for each in elements if isinstance(each, Ticket))
    if not columns:
        yield Recipe(replace(lean, columns=1), plain, close, line=line), 0
    elif short and not view.narrow and view.text < SCROLLS:
        yield Recipe(replace(lean, columns=2), plain, close, line=line), WORTH


def _largest(way: Recipe, steps: range, page: Page, elements: Elements) -> int:
    """The largest of the sizes at which all is in sight; 0 where there is none."""
    hair = hair_of(way.view, page)

    def fits(size: int) -> bool:
        return _shows_all(at_steps(way, size), page, elements, hair)

    if not steps or not fits(steps[0]):  # mostly so, and then none needs to be tried
        return 0
    return next((size for size in reversed(steps) if fits(size)), 0)


def _shows_all(recipe: Recipe, page: Page, elements: Elements, hair: int = 0) -> bool:
    """Whether all of a question is in sight, with so many pixels left over."""
    view, frame, fit = recipe.view, frame_of(recipe, page, elements), recipe.fit
    width = view.column[1] - hair
    room = frame.bottom - frame.top - _below(view, elements, width)
    if frame.cramped or fit is None:
        return False
    return needed(view, bare(matter_of(page, elements)), width, room, fit) + hair <= room


def _below(view: View, elements: Elements, width: int) -> int:
    """The height of what is said below the answers, with the gaps above it."""
    return sum(block.height + view.u(16) for block in said_below(view, elements, width))
