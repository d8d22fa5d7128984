"""The head of a page: where we are at the left, how far we are at the right, bulbs or a rule below.

What must stay true: a header stands in one row, in words that say less or are smaller if need be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.canvas import Page
from quiz.screen.pixels.blocks import Block, joined, moved, piece, stacked
from quiz.screen.pixels.elements import Clock, Element, Header
from quiz.screen.pixels.layout import LINE, View, header, signed
from quiz.screen.pixels.marks import Figure, Lamp, Panel
from quiz.screen.pixels.question import strip

APART = 20
"""Units between a clock and what stands beside it."""


def edge(view: View) -> int:
    """The room above a head."""
    return view.u(8 if view.lean else 12)


def head(
    view: View, page: Page, elements: tuple[Element, ...], width: int, line: float, scrolls: bool = False
) -> Block:
    """Header and ornament, as far as there is either; the header with the factor `line`. `scrolls`: the page has a
    window below it, of which it must stay clear."""
    blocks = [
        _levelled(view, each, width, line, line <= LINE and not scrolls)
        for each in elements
        if isinstance(each, Header)
    ]
    if view.lean:
        return stacked(blocks, 0)
    if page in ("question", "cover"):
        blocks.append(_bulbs(view, width))
    elif blocks:
        blocks.append(Block(width, view.u(2), (Panel((0, 0, width, view.u(2)), view.look.brass_low),)))
    return stacked(blocks, view.u(6))


def _levelled(view: View, element: Header, width: int, line: float, squeezes: bool) -> Block:
    """The header where it stands on every page of a match. Words that are a little larger take the room above and
    below it (`squeezes`), but for what keeps them clear of a board where that spares ornament; words that are
    larger yet have room of their own, and stand as high as they can."""
    large = _titles(replace(view, text=line), element, width)
    high = _titles(replace(view, text=min(1.0, line)), element, width).height if squeezes else large.height
    top = min(view.u(12), view.u(8) + high + view.u(6) - large.height) if squeezes else view.u(8)
    made = moved(piece(large, "header"), 0, top - edge(view))
    return joined(width, top - edge(view) + large.height if view.lean else large.height, [made])


@lru_cache(maxsize=16)
def _titles(view: View, element: Header, width: int) -> Block:
    """The header in one row, the most telling that has room: with words for the stars, in short, in letters
    down to those of 100 %, with what the page is called alone at the left; at last without the words."""
    least = min(1.0, view.text)
    for words, left, share in _ways(element):
        right = re.sub("(?=[★☆])", f"{words} ", element.right, count=1) if words else element.right
        set_at = replace(view, text=least + (view.text - least) * share)
        wished = header(set_at, Header(left, right), width)
        if wished.height <= set_at.size(theme.LABEL_SIZE) * theme.LABEL.leading * 1.5:
            return wished
    return header(replace(view, text=least), element, width)


def _ways(element: Header) -> Iterator[tuple[str, str, float]]:
    """How a header may be worded: the words for its stars, its left, and how much of a larger size it keeps."""
    full, short = element.told, element.told.rpartition(": ")[2]
    name = element.left.rpartition(" · ")[2]
    if full:
        yield full, element.left, 1.0
        yield from ((short, left, share) for left in (element.left, name) for share in (1.0, 0.5, 0.0))
    yield from (("", element.left, share) for share in (1.0, 0.5))


@lru_cache(maxsize=8)
def _bulbs(view: View, width: int) -> Block:
    """A row of bulbs, every third one off; without ornament a rule."""
    if not view.look.ornate:
        return Block(width, view.u(20), (Figure((0, view.u(2), width, view.u(16)), "rule", view.look.brass),))
    side, count = view.u(26), max(2, round(width / view.u(35)))
    step = (width - side) / (count - 1)
    marks = [Lamp((round(number * step), 0, side, side), number % 3) for number in range(count)]
    return Block(width, side - view.u(6), tuple(marks))


def folded(view: View, elements: tuple[Element, ...], clock: Clock, width: int) -> Block:
    """The clock alone with how far we are beside it, where answers need the row in which the round is named."""
    found = next((each for each in elements if isinstance(each, Header)), Header("", ""))
    told = found.told.rpartition(": ")[2]
    worded = re.sub("(?=[★☆])", f"{told} ", found.right, count=1)
    ways = ((replace(view, text=1 + (view.text - 1) * share), worded) for share in (1.0, 0.5, 0.0))
    signs = (
        signed(each, said, theme.LABEL, theme.LABEL_SIZE, 10**6, view.look.muted)
        for each, said in (*ways, (view, found.right))
    )
    aside = next((each for each in signs if each.width <= width * 3 // 5), Block(0, 0))
    if not clock.total:
        return moved(aside, width - aside.width, 0)
    runs = strip(view, clock, width - aside.width - view.u(APART))
    high = max(runs.height, aside.height)
    parts = [moved(runs, 0, (high - runs.height) // 2), moved(aside, width - aside.width, (high - aside.height) // 2)]
    return joined(width, high, parts)
