"""How a question is set that has no room for all of it: behind a window, with its answers on the first page.

Whoever asks for the largest words must still see what the choice is. So before an answer is left below the
window, in this order: the stem gives way, down to STEM_KEPT; seats that answer are medals beside the hints, or
those with points move along below; answers become slim, each only as high as its words need, on a narrow stub;
the header gives its row to them, and the clock has how far we are beside it. Where that is not enough, the stem
is as small as is kept, then the keys move along below and the sign of more stands in their row, until most
answers are whole. Example: four seats at 1280x720 in Russian, one answer of two lines and three of one: alike
they need 636 pixels of 601, slim 411, and the stem stands above them. What must stay true: no answer is smaller
than KEPT of its size at 100 %, and all have one size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, product
from math import ceil

from quiz.screen import theme
from quiz.screen.canvas import Page
from quiz.screen.pixels.elements import Card, Paragraph, Seats, Stem
from quiz.screen.pixels.layout import AROUND, View
from quiz.screen.pixels.pages import frame_of, matter_of
from quiz.screen.pixels.question import SIGNED_STEM, bare, is_signed, needed, noted
from quiz.screen.pixels.recipe import Elements, Recipe
from quiz.screen.pixels.tickets import tickets_height
from quiz.screen.pixels.told import Fit, Matter

KEPT, STEM_KEPT = 1.6, 1.25
"""What is kept of such a wish in any case, and in a stem that gives way to its answers."""
HAIR = 6
"""Units left over, down and across, by what is said to have room, for what rounding takes in a window of another
size."""
STEPS = 20
"""Sizes are tried in so many steps to 100 %."""
SMALLEST = Fit(theme.STEM_SIZES[-1], theme.ANSWER_SIZES[-1], tight=True)
"""The sizes of a question that scrolls even at 100 %."""
MOST_SEEN = 3
"""So many whole answers tell what the choice is: then the stem need not be smaller than they are."""
ROOMY = 0.62
"""The share of a window that header and foot must leave to what is scrolled, to be enlarged themselves."""


def scrolled(view: View, fit: Fit, page: Page, elements: Elements) -> Recipe:
    """Behind a window: all answers in sight on its first page, if only the stem need give way for it, or the
    seats are bare or move along; else answers as large as is kept."""
    close = replace(fit, tight=True, stem=SIGNED_STEM if asks_the_same(elements) else fit.stem)
    body = replace(view, lean=True, columns=1)
    around = replace(body, text=min(AROUND, view.text))
    onward = page == "card" or any(isinstance(each, Paragraph) for each in elements)
    bare = page == "question" and may_be_bare(elements)
    along = not bare and any(isinstance(each, Seats) for each in elements)
    plain = Recipe(body, around, close, scrolls=True, signed=onward, line=view.line)
    spared = [replace(plain, bare=True)] if bare else [replace(plain, along=True, signed=True)] if along else []
    slim = [replace((plain, *spared)[-1], fit=replace(close, slim=True), folds=each) for each in range(3)]
    slim = slim if may_be_slim(page, elements) else []
    least = round(min(KEPT, view.text) * STEPS)
    for recipe in (plain, *spared, *slim[:2]):
        if _yielding(at_steps(recipe, least), page, elements, _stem_kept(view, elements)):
            return _noted(_enlarged(recipe, page, elements), page, elements)
    if slim:
        return _fullest([at_steps(replace(each, signed=True), least) for each in slim[1:]], page, elements)
    for way in (plain, *spared):
        large = at_steps(replace(way, signed=True), least)
        for steps in dict.fromkeys((_as_answers(large), _stem_kept(view, elements))):
            recipe = replace(large, fit=_lowered(large, steps))
            if _is_roomy(recipe, page, elements):
                return _noted(recipe, page, elements)
    return _noted(recipe, page, elements)


def hair_of(view: View, page: Page) -> int:
    """What is left over of a question, in pixels: words that only just have room in a row have none in another
    window. A reveal is set for its window alone."""
    return view.u(HAIR) if page == "question" else 0


def may_be_slim(page: Page, elements: Elements) -> bool:
    """Whether answers may be slim: those of a question, before which nobody stands; stakes are short."""
    return page == "question" and not asks_the_same(elements)


def _fullest(recipes: Sequence[Recipe], page: Page, elements: Elements) -> Recipe:
    """The first that shows most answers whole, or as many as tell what the choice is: each with a stem as large
    as the answers, then as small as is kept."""
    made = [replace(each, fit=_lowered(each, to)) for each in recipes for to in (_as_answers(each), _kept(each))]
    seen = [min(MOST_SEEN, _seen(each, page, elements)) for each in made]
    return made[seen.index(max(seen))]


def _kept(recipe: Recipe) -> int:
    return round(min(STEM_KEPT, recipe.view.text) * STEPS)


def shows_answers(recipe: Recipe, page: Page, elements: Elements) -> bool:
    """Whether all answers are whole on the first page of a window as it is."""
    view, frame, fit = recipe.view, frame_of(recipe, page, elements), recipe.fit or SMALLEST
    room = frame.bottom - frame.top
    return not frame.cramped and needed(view, _asked(page, elements), view.column[1], room, fit) <= room


def _seen(recipe: Recipe, page: Page, elements: Elements) -> int:
    """How many answers are whole on the first page."""
    view, frame, matter = recipe.view, frame_of(recipe, page, elements), _asked(page, elements)
    room = frame.bottom - frame.top
    counts = range(len(matter.tickets), 0, -1)
    firsts = ((count, replace(matter, tickets=matter.tickets[:count])) for count in counts)
    fit = recipe.fit or SMALLEST
    return next(
        (
            count
            for count, each in firsts
            if needed(view, each, view.column[1] - hair_of(view, page), room, fit) <= room
        ),
        0,
    )


def _enlarged(recipe: Recipe, page: Page, elements: Elements) -> Recipe:
    """The largest sizes at which all answers are in sight, below a stem that is no smaller than they are, if
    there are such."""
    most, least = round(recipe.view.text * STEPS), round(min(KEPT, recipe.view.text) * STEPS)
    tried = [at_steps(recipe, size) for size in range(most, least - 1, -1)]
    if asks_the_same(elements):  # what is asked is smaller than the stakes already
        tried.reverse()
    even = (_yielding(each, page, elements, _as_answers(each)) for each in tried)
    smaller = (_yielding(each, page, elements, _stem_kept(each.view, elements)) for each in tried)
    return next(filter(None, chain(() if asks_the_same(elements) else even, smaller)))


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
    above = 0 if recipe.repeats else tickets_height(view, matter, width, fit) + fit.apart(view)
    return above + noted(view, matter, width, 0, room, fit).height <= room


def _is_roomy(recipe: Recipe, page: Page, elements: Elements) -> bool:
    """Whether header and foot leave the page enough to be enlarged themselves: the first answer is in sight."""
    view, frame = recipe.view, frame_of(recipe, page, elements)
    room, matter = frame.bottom - frame.top, _asked(page, elements)
    one = replace(matter, tickets=tuple(sorted(matter.tickets, key=lambda each: len(each.words)))[-1:])
    seen = recipe.fit is None or needed(view, one, view.column[1] - hair_of(view, page), room, recipe.fit) <= room
    return not frame.cramped and room >= view.height * ROOMY and seen


def _asked(page: Page, elements: Elements) -> Matter:
    """Stem and answers alone."""
    return replace(bare(matter_of(page, elements)), card=None, clock=None)


def _yielding(recipe: Recipe, page: Page, elements: Elements, least: int) -> Recipe | None:
    """The same with the largest stem that leaves all answers in sight, of so many steps at least; None where
    there is none."""
    view, frame = recipe.view, frame_of(recipe, page, elements)
    room, width = frame.bottom - frame.top, view.column[1] - hair_of(view, page)
    room -= hair_of(view, page)
    first, most = _asked(page, elements), round(view.text * STEPS)

    def crowds(steps: int) -> bool:
        return needed(view, first, width, room, _lowered(recipe, steps)) > room

    if frame.cramped or least > most or crowds(least):
        return None
    return replace(recipe, fit=_lowered(recipe, bisect_left(range(least, most + 1), True, key=crowds) + least - 1))


def _stem_kept(view: View, elements: Elements) -> int:
    """The least steps of a stem; one that asks the same of every match gives way to the stakes wholly."""
    return STEPS if asks_the_same(elements) else round(min(STEM_KEPT, view.text) * STEPS)


def _as_answers(recipe: Recipe) -> int:
    """The steps of a stem that is no smaller than its answers, or as large as is wished."""
    fit, most = recipe.fit or SMALLEST, recipe.view.text * STEPS
    return round(max(STEM_KEPT * STEPS, min(most, ceil(fit.answer * most / fit.stem))))


def asks_the_same(elements: Elements) -> bool:
    return any(isinstance(each, Stem) and is_signed(each.words) for each in elements)


def _lowered(recipe: Recipe, steps: int) -> Fit:
    """The sizes of a recipe with a stem of so many steps."""
    fit = recipe.fit or SMALLEST
    return replace(fit, stem=ceil(fit.stem * steps / STEPS / recipe.view.text))


def may_be_bare(elements: Elements) -> bool:
    """Whether medals say enough of the seats: whether they are ready, while there are no points to be told."""
    seats = next((each for each in elements if isinstance(each, Seats)), None)
    told = asks_the_same(elements) or any(isinstance(each, Card) for each in elements)
    return seats is not None and not told


def at_steps(way: Recipe, steps: int) -> Recipe:
    return replace(way, view=replace(way.view, text=steps / STEPS))
