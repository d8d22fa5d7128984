"""How large a page is set: as the player wishes, and a question so that the wish is worth something.

A question and its reveal are measured by what they would be at 100 %: at 150 % every letter of stem,
answers and note is to be half as large again. Room for that is won first, and only what still does not
fit makes letters smaller: ornament and space go, header and seats are set at 100 %, the answers take
another number of columns. From SCROLLS on the wish is kept instead, down to KEPT, and of it AROUND in
header, seats and foot, which so are as large on a reveal as on its question. Where that leaves no room, seats
that answer are medals beside the hints, the stem gives way, down to STEM_KEPT, then seats with points move
along below, so that all answers stand on the first page or at least begin there; only then the page scrolls.
Example: four seats at 1280x720, a short stem at (66, 51): at 140 % it is set (92, 71) in one lean
column; at 200 % not even 160 % fits, so the answers are set between 102 and 82 and the stem down to 83.
What must stay true: nothing of a question is smaller than at 100 %, a larger wish never gives smaller
answers, and who is asked sees something to answer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain, product
from math import ceil

from quiz.screen import theme
from quiz.screen.canvas import Page
from quiz.screen.pixels.elements import Card, Element, Header, Paragraph, Seats, Stem, Ticket
from quiz.screen.pixels.layout import LARGE_TEXT, View
from quiz.screen.pixels.marks import Piece, Sheet, Words, flat
from quiz.screen.pixels.pages import HANGS, Elements, Recipe, frame_of, matter_of, said_below, sheet
from quiz.screen.pixels.question import SIGNED_STEM, bare, fitted, is_signed, needed, noted
from quiz.screen.pixels.tickets import LONG_ANSWER, tickets_height
from quiz.screen.pixels.told import Fit, Matter

SCROLLS = 1.7
"""From this wish on a question that has no room is scrolled and not set smaller (GAME.md 3)."""
KEPT, STEM_KEPT = 1.6, 1.25
"""What is kept of such a wish in any case, and in a stem that gives way to its answers."""
AROUND = 1.25
"""What is kept of it in header, seats and foot, the same on a question and its reveal."""
STEPS = 20
"""Sizes are tried in so many steps to 100 %."""
WORTH, BROAD = 2, 26
"""Two columns where one was wished must give so many steps more; but not where one gives no more than
so many, which at a smaller wish two would."""
SMALLEST = Fit(theme.STEM_SIZES[-1], theme.ANSWER_SIZES[-1], tight=True)
"""The sizes of a question that scrolls even at 100 %."""
LARGER = 9
"""So much larger must stem and answers be together for a reveal to give up its ornament, and a stake twice so
much."""
ROOMY = 0.62
"""The share of a window that header and foot must leave to what is scrolled, to be enlarged themselves."""


@lru_cache(maxsize=48)
def laid_out(view: View, page: Page, elements: Elements) -> Sheet:
    """The page for a window; the same words in the same window are laid out once."""
    if page in HANGS:
        return sheet(Recipe(view, view.quiet), page, elements)
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
    """How an enlarged question is set."""
    fit = _at_normal(replace(view, text=1.0), page, elements)
    if fit is None:
        return _scrolled(view, SMALLEST, page, elements)
    scrolls, most = view.text >= SCROLLS, round(view.text * STEPS)
    best, least = None, round(KEPT * STEPS) if scrolls else STEPS
    for way, worth in _ways(view, fit, elements):
        dear = worth if least > BROAD else 0
        steps = 0 if best and way.bare else _largest(way, range(least + dear, most + 1), page, elements)
        if steps:
            best, least = _at(way, steps), steps + 1
    return best or (_scrolled(view, fit, page, elements) if scrolls else _normal(view, fit))


def _normal(view: View, fit: Fit) -> Recipe:
    plain = replace(view, text=1.0)
    return Recipe(plain, plain, replace(fit, card=0))


def _roomiest(view: View, page: Page, elements: Elements) -> tuple[Recipe, Sheet]:
    """A question that is not enlarged: with all its ornament, or without where only that spares scrolling, or
    lets a reveal or a stake be set larger."""
    rich, lean = Recipe(view, view), Recipe(replace(view, lean=True), replace(view, lean=True))
    worth = LARGER if page == "card" else 2 * LARGER if _asks_the_same(elements) else 0
    if worth and _letters(lean, page, elements) >= _letters(rich, page, elements) + worth:
        rich = lean
    made = sheet(rich, page, elements)
    if made.limit:
        spare = sheet(lean, page, elements)
        return (rich, made) if spare.limit else (lean, spare)
    return rich, made


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


def _ways(view: View, fit: Fit, elements: Elements) -> Iterator[tuple[Recipe, int]]:
    """How room may be won, the handsomest first, and how much more a way must give to be taken."""
    columns = 1 if view.text >= LARGE_TEXT else 0
    view = replace(view, columns=columns)
    lean, close = replace(view, lean=True), replace(fit, tight=True)
    plain = replace(lean, text=AROUND if view.text >= SCROLLS else 1.0)
    if view.text >= SCROLLS:
        yield Recipe(view, replace(view, text=AROUND), fit), 0
    else:
        yield Recipe(view, view.quiet, fit), 0
        yield Recipe(lean, lean.quiet, close), 0
    yield Recipe(lean, plain, close), 0
    if view.text >= SCROLLS and _may_be_bare(elements):
        yield Recipe(lean, plain, close, bare=True), 0
    short = all(len(each.words) <= LONG_ANSWER for each in elements if isinstance(each, Ticket))
    if not columns:
        yield Recipe(replace(lean, columns=1), plain, close), 0
    elif short and not view.narrow and view.text < SCROLLS:
        yield Recipe(replace(lean, columns=2), plain, close), WORTH


def _may_be_bare(elements: Elements) -> bool:
    """Whether medals say enough of the seats: whether they are ready, while there are no points to be told."""
    seats = next((each for each in elements if isinstance(each, Seats)), None)
    told = _asks_the_same(elements) or any(isinstance(each, Card) for each in elements)
    return seats is not None and not told


def _at(way: Recipe, steps: int) -> Recipe:
    return replace(way, view=replace(way.view, text=steps / STEPS))


def _largest(way: Recipe, steps: range, page: Page, elements: Elements) -> int:
    """The largest of the sizes at which all is in sight; 0 where there is none."""
    frame, width = frame_of(way, page, elements), way.view.column[1]
    matter = bare(matter_of(page, elements))

    def fits(steps: int) -> bool:
        view = _at(way, steps).view
        room = frame.bottom - frame.top - _below(view, elements, width)
        return way.fit is not None and needed(view, matter, width, room, way.fit) <= room

    return next((size for size in reversed(steps) if not frame.cramped and fits(size)), 0)


def _below(view: View, elements: Elements, width: int) -> int:
    """The height of what is said below the answers, with the gaps above it."""
    return sum(block.height + view.u(16) for block in said_below(view, elements, width))


def _scrolled(view: View, fit: Fit, page: Page, elements: Elements) -> Recipe:
    """Behind a window: all answers in sight on its first page, if only the stem need give way for it, or the
    seats are bare or move along; else answers as large as is kept."""
    close = replace(fit, tight=True, stem=SIGNED_STEM if _asks_the_same(elements) else fit.stem)
    body = replace(view, lean=True, columns=1)
    around = replace(body, text=min(AROUND, view.text))
    onward = page == "card" or any(isinstance(each, Paragraph) for each in elements)
    bare = page == "question" and _may_be_bare(elements)
    along = not bare and any(isinstance(each, Seats) for each in elements)
    plain = Recipe(body, around, close, scrolls=True, signed=onward)
    spared = [replace(plain, bare=True)] if bare else [replace(plain, along=True, signed=True)] if along else []
    least = round(min(KEPT, view.text) * STEPS)
    for recipe in (plain, *spared):
        if _yielding(_at(recipe, least), page, elements, _stem_kept(view, elements)):
            return _noted(_enlarged(recipe, page, elements), page, elements)
    for way in spared if bare else (plain, *spared):
        large = _at(replace(way, signed=True), least)
        for steps in dict.fromkeys((_as_answers(large), _stem_kept(view, elements))):
            recipe = replace(large, fit=_lowered(large, steps))
            if _is_roomy(recipe, page, elements):
                return _noted(recipe, page, elements)
    return _noted(recipe, page, elements)


def _enlarged(recipe: Recipe, page: Page, elements: Elements) -> Recipe:
    """The largest sizes at which all answers are in sight, below a stem that is no smaller than they are, if
    there are such."""
    most, least = round(recipe.view.text * STEPS), round(min(KEPT, recipe.view.text) * STEPS)
    tried = [_at(recipe, size) for size in range(most, least - 1, -1)]
    if _asks_the_same(elements):  # what is asked is smaller than the stakes already
        tried.reverse()
    even = (_yielding(each, page, elements, _as_answers(each)) for each in tried)
    smaller = (_yielding(each, page, elements, _stem_kept(each.view, elements)) for each in tried)
    return next(filter(None, chain(() if _asks_the_same(elements) else even, smaller)))


def _noted(recipe: Recipe, page: Page, elements: Elements) -> Recipe:
    """The largest note that stands on one page with all answers, if it need not be smaller for that than is
    kept; else the largest that does so with the right answer once more at its head."""
    fit, text, matter = recipe.fit or SMALLEST, recipe.view.text, matter_of(page, elements)
    if matter.card is None:
        return recipe
    least = round(min(KEPT, text) * STEPS)
    sizes = [ceil(fit.card * size / STEPS / text) for size in range(round(text * STEPS), least - 1, -1)]
    sayings = (False, True) if all(each.words != matter.card.words for each in matter.tickets) else (False,)
    for repeats, size in product(sayings, sizes):
        made = replace(recipe, fit=replace(fit, card=size), repeats=repeats)
        if _holds(made, page, elements):
            break
    return made


def _holds(recipe: Recipe, page: Page, elements: Elements) -> bool:
    """Whether the window has room for the note and what is to be read with it: all answers, or the right one
    at its head."""
    view, frame, width, fit = recipe.view, frame_of(recipe, page, elements), recipe.view.column[1], recipe.fit
    room, matter = frame.bottom - frame.top, replace(bare(matter_of(page, elements)), repeats=recipe.repeats)
    if fit is None:
        return False
    above = 0 if recipe.repeats else tickets_height(view, matter, width, fit) + fit.space(view, 18, 11)
    return above + noted(view, matter, width, 0, room, fit).height <= room


def _is_roomy(recipe: Recipe, page: Page, elements: Elements) -> bool:
    """Whether header and foot leave the page enough to be enlarged themselves: the first answer is in sight."""
    view, frame = recipe.view, frame_of(recipe, page, elements)
    room, matter = frame.bottom - frame.top, _asked(page, elements)
    one = replace(matter, tickets=tuple(sorted(matter.tickets, key=lambda each: len(each.words)))[-1:])
    seen = recipe.fit is None or needed(view, one, view.column[1], room, recipe.fit) <= room
    return not frame.cramped and room >= view.height * ROOMY and seen


def _asked(page: Page, elements: Elements) -> Matter:
    """Stem and answers alone."""
    return replace(bare(matter_of(page, elements)), card=None, clock=None)


def _yielding(recipe: Recipe, page: Page, elements: Elements, least: int) -> Recipe | None:
    """The same with the largest stem that leaves all answers in sight, of so many steps at least; None where
    there is none."""
    view, frame = recipe.view, frame_of(recipe, page, elements)
    room, width = frame.bottom - frame.top, view.column[1]
    first, most = _asked(page, elements), round(view.text * STEPS)

    def crowds(steps: int) -> bool:
        return needed(view, first, width, room, _lowered(recipe, steps)) > room

    if frame.cramped or least > most or crowds(least):
        return None
    return replace(recipe, fit=_lowered(recipe, bisect_left(range(least, most + 1), True, key=crowds) + least - 1))


def _stem_kept(view: View, elements: Elements) -> int:
    """The least steps of a stem; one that asks the same of every match gives way to the stakes wholly."""
    return STEPS if _asks_the_same(elements) else round(min(STEM_KEPT, view.text) * STEPS)


def _as_answers(recipe: Recipe) -> int:
    """The steps of a stem that is no smaller than its answers, or as large as is wished."""
    fit, most = recipe.fit or SMALLEST, recipe.view.text * STEPS
    return round(max(STEM_KEPT * STEPS, min(most, ceil(fit.answer * most / fit.stem))))


def _asks_the_same(elements: Elements) -> bool:
    return any(isinstance(each, Stem) and is_signed(each.words) for each in elements)


def _lowered(recipe: Recipe, steps: int) -> Fit:
    """The sizes of a recipe with a stem of so many steps."""
    fit = recipe.fit or SMALLEST
    return replace(fit, stem=ceil(fit.stem * steps / STEPS / recipe.view.text))
