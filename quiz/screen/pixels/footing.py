"""What of a page's elements stands at its foot: seats, buttons, what the keys do.

What must stay true: who is asked sees who is waited for, as cards or as medals; and of the keys what is said in
brackets gives way before it costs a row.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quiz.screen.canvas import Chip, Page
from quiz.screen.pixels import reels
from quiz.screen.pixels.blocks import Block, piece, stacked
from quiz.screen.pixels.elements import Button, Card, Hints, Seats
from quiz.screen.pixels.foot import bar
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.recipe import Elements, Recipe
from quiz.screen.pixels.seats import chips, medals

COVERS: tuple[Page, ...] = ("cover", "facade", "curtain")
"""Pages whose buttons stand in their bodies."""
BRACKETS = re.compile(r" \(.*\)$")


def footing(recipe: Recipe, page: Page, elements: Elements, width: int) -> Block:
    """The foot of a page, as wide as that: no higher than what stands there."""
    view, seats = recipe.around, () if recipe.along else seats_of(elements)
    keys = None if recipe.folds > 1 else keys_of(recipe, elements)
    pressed = tuple(element for element in elements if isinstance(element, Button)) if page not in COVERS else ()
    blocks = [chips(view, seats, width)] if seats and not recipe.bare else []
    if page == "curtain":
        return piece(reels.label(view, keys, width), "bar") if keys else Block(width, 0)
    if seats and recipe.bare:
        called = (True, False) if keys else (False,)
        ways = [bar(view, pressed, keys, width, medals(view, seats, width, named)) for named in called]
        blocks.append(min(ways, key=lambda way: way.height))
    elif pressed or keys:
        blocks.append(_ready(view, keys, width, recipe, elements) or _lowest(view, pressed, keys, width))
    return stacked(blocks, view.u(10 if view.lean and pressed else 8 if view.lean else 14), width=width)


def _lowest(view: View, pressed: tuple[Button, ...], keys: Hints | None, width: int) -> Block:
    """Buttons and keys; without what is said in brackets where that would cost a row."""
    said = (keys, _in_short(keys)) if keys else (keys,)
    return min((bar(view, pressed, each, width) for each in said), key=lambda way: way.height)


def _ready(view: View, keys: Hints | None, width: int, recipe: Recipe, elements: Elements) -> Block | None:
    """Of seats whose cards move along below, medals beside the keys, so that it is seen who is waited for; None
    where there are none, or that would take room."""
    if keys is None or not recipe.along or any(isinstance(each, Card) for each in elements):
        return None
    alone, aside = bar(view, (), keys, width), medals(view, seats_of(elements), width)
    ways = (bar(view, (), said, width, aside) for said in (keys, _in_short(keys)))
    return next((way for way in ways if way.height <= alone.height + view.u(4)), None)


def keys_of(recipe: Recipe, elements: Elements) -> Hints | None:
    """What the keys do; where answers need the room, without what is said in brackets."""
    keys = next((element for element in elements if isinstance(element, Hints)), None)
    slim = recipe.fit is not None and recipe.fit.slim
    return _in_short(keys) if keys and slim else keys


def _in_short(keys: Hints) -> Hints:
    """What the keys do without what is said in brackets."""
    return replace(keys, pairs=tuple((key, BRACKETS.sub("", what)) for key, what in keys.pairs))


def aside_of(recipe: Recipe, elements: Elements, width: int) -> int:
    """How wide the seats are that stand alone at the right of a foot."""
    seats = seats_of(elements) if recipe.bare else ()
    return medals(recipe.around, seats, width).width + recipe.view.u(16) if seats else 0


def seats_of(elements: Elements) -> tuple[Chip, ...]:
    """Who plays at a page."""
    return next((element.chips for element in elements if isinstance(element, Seats)), ())


def below_foot(view: View, elements: Elements) -> int:
    """The room below the foot: a ring round a button stands clear of the frame of the window."""
    pressed = any(isinstance(each, Button) for each in elements)
    return view.u(20 if not view.lean else 17 if pressed else 12)
