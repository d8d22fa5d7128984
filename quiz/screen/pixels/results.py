"""What a match came to: the standings with what comes next, and the winner in the light.

What must stay true: what is still to come has its place from the start, so that nothing on the
page moves aside when it is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from quiz.screen import theme
from quiz.screen.pixels import honours, ranks
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece, stacked
from quiz.screen.pixels.elements import Element, Honour, Paragraph, Rain, Reel, Row, Score, Title
from quiz.screen.pixels.layout import View, written
from quiz.screen.pixels.marks import Figure, Light, Panel, Show

Elements = tuple[Element, ...]

LIGHTS = ((150, 96), (126, 84), (108, 78), (96, 72), (84, 60), (72, 54), (64, 48), (56, 39), (48, 33))
"""Sides of a medal in the light, in units, each with the size of the words below it."""
LARGEST, SPARE = ((210, 120), (180, 108)), 72
"""The same where so many units would be left over even so."""
SCROLLED = (84, 60)
"""The largest of them where nothing fits and the page scrolls."""
GAP = 14
FADE = 18
"""Units at the end of a room that scrolls in which words fade."""
HANG = 0.35
"""The share of the room left over that stands above the light."""
INSET = 24
"""Units between the names of several winners and the edge of the page."""
ABREAST = 3
"""Winners beside each other in laurels; more of them stand on cards."""
NAMES = (96, 84, 78, 72, 66, 60, 54, 48, 42, 39, 36, 33, 30, theme.CAPTION_SIZE)
"""Sizes of a winner's name."""


def standings(view: View, elements: Elements, width: int, room: int) -> Block:
    """The page "table": lines, and the strip below them."""
    scores = tuple(each for each in elements if isinstance(each, Score))
    titles = [each for each in elements if isinstance(each, Title)]
    below = [_strip(view, elements, each, width) for each in titles[:1]]
    rest = room - sum(block.height + view.u(GAP) for block in below)
    return stacked([ranks.lines(view, scores, width, rest), *below], view.u(GAP))


def stage(view: View, elements: Elements, width: int, room: int) -> Block:
    """The page "stage": who is in the light, as large as what stands below leaves room for."""
    below = _below(view, elements, width)
    gap, under = view.u(GAP), sum(block.height for block in below)
    lit = partial(_light, view, elements, width)
    lights = ((lit(*way), view.u(SPARE) if way in LARGEST else 0) for way in (*LARGEST, *LIGHTS))
    light = next((each for each, spare in lights if each.height + under + len(below) * gap + spare <= room), None)
    if light is None:
        smaller = [lit(side, size) for side, size in LIGHTS[LIGHTS.index(SCROLLED) :]]
        light = _scrolled(view, elements, smaller, below, room)
    whole = stacked([light, *below], gap, 0.5, width)
    above = round(max(0, room - whole.height) * HANG) + view.u(110)
    beam = Block(width, 0, (Light((0, -above, width, view.u(560))),))
    seeds = [each.seed for each in elements if isinstance(each, Rain)]
    rain = [Block(0, 0, (Show((0, 0, view.width, view.height), "confetti", seed),)) for seed in seeds]
    return joined(width, whole.height, [beam, whole, *rain])


def _scrolled(view: View, elements: Elements, lights: Sequence[Block], below: Sequence[Block], room: int) -> Block:
    """The light of a page that scrolls: all that stands in it is in sight before, and so is what the
    rounds brought, where a smaller light leaves them room above the edge that fades."""
    seen = below[:-1] if any(isinstance(each, Row) for each in elements) else []
    rest = room - view.u(FADE) - sum(block.height + view.u(GAP) for block in seen)
    return next((light for light in lights if light.height <= rest), None) or _first_fitting(lights, room)


def _first_fitting(ways: Sequence[Block], room: int) -> Block:
    """The first that fits, else the last."""
    for block in ways:
        if block.height <= room:
            break
    return block


def _light(view: View, elements: Elements, width: int, side: int, size: int) -> Block:
    """The line above, then the winners, or what the title says."""
    title = next((each for each in elements if isinstance(each, Title)), Title("", ""))
    blocks = []
    if title.kicker:
        label = written(view.shape(title.kicker, theme.LABEL, theme.LABEL_SIZE, width), view.look.brass_high)
        blocks.append(piece(_flanked(view, label, width), "kicker"))
    winners = [each for each in elements if isinstance(each, Score) and each.tone == "strong"]
    if title.words:
        blocks.append(_titled(view, title, width, side, size))
    if winners:
        blocks.append(_winners(view, winners, width, side, size))
    return stacked(blocks, view.u(8), 0.5)


def _flanked(view: View, label: Block, width: int) -> Block:
    """Words between two brass lines that end in diamonds."""
    grown = max(1.0, view.text)
    side, gap = view.u(12 * grown), view.u(10 * grown)
    long = min(view.u(150), (width - label.width) // 2 - side - 2 * gap)
    if long < view.u(40):
        return label
    thin = Block(long, view.u(2), (Panel((0, 0, long, view.u(2)), view.look.brass),))
    stone = Block(side, side, (Figure((0, 0, side, side), "diamond", view.look.brass_high),))
    return beside([thin, stone, label, stone, thin], gap)


def _titled(view: View, title: Title, width: int, side: int, size: int) -> Block:
    blocks = []
    if title.emblem:
        high = view.u(side)
        drawing = Figure((0, 0, high, high), title.emblem, view.look.cream, view.look.brass)
        blocks.append(piece(Block(high, high, (drawing,)), "emblem", 1))
    words = written(view.shape(title.words, theme.TITLE, size, width), view.look.brass_high, 0.5)
    blocks.append(piece(words, "words", 1, "cut"))
    if title.under:
        under = view.shape(title.under, theme.CARD, theme.BODY_SIZE, width)
        blocks.append(piece(written(under, view.look.cream, 0.5), "under", 2))
    return stacked(blocks, view.u(6), 0.5)


def _winners(view: View, winners: list[Score], width: int, side: int, size: int) -> Block:
    """Winners beside each other, in smaller type than is wished where a name would be broken."""
    most = min(size, (96, 60, 48)[min(len(winners), ABREAST) - 1])
    width -= 2 * view.u(INSET) if len(winners) > 1 else 0
    for each, apart in ((view, 56), (view.quiet, 28)):
        gap = view.u(apart)
        room = (width - gap * (len(winners) - 1)) // len(winners)
        fitting = _whole(each, winners, room, most)
        if fitting and len(winners) <= ABREAST:
            made = [_winner(each, winner, room, view.u(side), fitting, len(winners) > 1) for winner in winners]
            wide, high = max(block.width for block in made), max(block.height for block in made)
            return beside([joined(wide, high, [moved(block, (wide - block.width) // 2, 0)]) for block in made], gap)
    return honours.places(view, winners, width)


def _whole(view: View, winners: list[Score], width: int, most: int) -> int:
    """The largest size up to `most` at which every name stands in one row; 0 when there is none."""

    def fits(size: int) -> bool:
        names = (view.shape(each.cells[1], theme.TITLE, size, 10**6) for each in winners)
        return max(name.width for name in names) <= width

    return next((size for size in NAMES if size <= most and fits(size)), 0)


def _winner(view: View, score: Score, width: int, side: int, size: int, shared: bool) -> Block:
    """Medal in a laurel, name, score; only their place while they are still to come. `shared`: others won too."""
    name = written(view.shape(score.cells[1], theme.TITLE, size, width), view.look.brass_high, 0.5)
    points = written(
        view.shape(score.cells[2], theme.SCORE, max(theme.BODY_SIZE, size // 2), width), view.look.cream, 0.5
    )
    under = written(view.shape(score.cells[3], theme.CARD, theme.BODY_SIZE, width), view.look.muted, 0.5)
    gap = max(view.u(18), round(view.size(theme.BODY_SIZE) * 0.7))
    clear = 3 * gap if shared else gap  # what is told of the next winner stands farther off than the two parts
    flat = points.width + under.width + clear <= width
    below = beside([points, under], gap) if flat else stacked([points, under], 0, 0.5)
    told = stacked([_crowned(view, score, side), name, below], view.u(2), 0.5)
    return piece(told, f"winner-{score.seat}") if score.shows == "all" else Block(told.width, told.height)


def _crowned(view: View, score: Score, side: int) -> Block:
    """A medal in a laurel."""
    wreath = round(side * 1.62)
    laurel = Figure((0, 0, wreath, wreath), "laurel", view.look.brass)
    inset = (wreath - side) // 2
    medal = moved(ranks.medal(view, score.emblem, score.seat, side), inset, round(inset * 0.7))
    return joined(wreath, wreath, [Block(wreath, wreath, (laurel,)), medal])


def _below(view: View, elements: Elements, width: int) -> list[Block]:
    """What stands below the light: the film, rounds, places, awards, and what is said."""
    narrower = min(width - view.u(24), view.u(900 * max(1.0, view.text)))  # clear of what tells how far it goes on
    rows = tuple(each for each in elements if isinstance(each, Row))
    places = [each for each in elements if isinstance(each, Score) and each.tone != "strong"]
    awards = [each for each in elements if isinstance(each, Honour)]
    blocks = [honours.reel(view, each, width) for each in elements if isinstance(each, Reel)]
    if rows:
        blocks.append(honours.rounds(view, rows, narrower))
    if places:
        blocks.append(honours.places(view, places, width))
    if awards:
        blocks.append(honours.awards(view, awards, width))
    titles = [each for each in elements if isinstance(each, Title)]
    if len(titles) > 1:
        return [*blocks, _strip(view, elements, titles[1], narrower)]
    said = _facts(view, elements, narrower, 0.5, theme.BODY_SIZE)
    return [*(piece(fact, f"fact-{at}", at) for at, fact in enumerate(said)), *blocks]


def _facts(view: View, elements: Elements, width: int, align: float, size: int) -> list[Block]:
    said = [each for each in elements if isinstance(each, Paragraph)]
    shaped = [(view.shape(each.words, theme.CENTRED, size, width), each.tone) for each in said]
    return [written(lines, view.look.tone(tone), align) for lines, tone in shaped]


def _half(view: View, elements: Elements, title: Title, room: int) -> int:
    """The width of the left half of a strip: more than the usual where the rule needs that to stand in one row, and
    what is said at the right has one row even so."""
    usual, apart = round(room * 0.56), view.u(12)
    rule = view.shape(title.under, theme.CENTRED, theme.CAPTION_SIZE, 10**6).width + apart
    facts = max((block.width for block in _facts(view, elements, 10**6, 0.0, theme.CAPTION_SIZE)), default=0)
    return rule if usual < rule <= room - facts - apart else usual


def _strip(view: View, elements: Elements, title: Title, width: int) -> Block:
    """What comes next: its name and rule at the left; at the right what is said besides."""
    pad, line = view.u(20), view.u(2)
    half = _half(view, elements, title, width - 3 * pad)
    facts = _facts(view, elements, width - half - 3 * pad, 0.0, theme.CAPTION_SIZE)
    beneath = bool(facts) and (view.narrow or view.text > 1.2)
    room = width - 2 * pad if beneath or not facts else half
    name = written(view.shape(title.words, theme.TITLE, 42, room), view.look.brass_high)
    rule = written(view.shape(title.under, theme.CENTRED, theme.CAPTION_SIZE, room), view.look.muted)
    if beneath:
        facts = _facts(view, elements, width - 2 * pad, 0.0, theme.CAPTION_SIZE)
    left, right = stacked([name, rule], view.u(1)), stacked(facts, view.u(4))
    inner = stacked([left, right], view.u(8)) if beneath else left
    high = max(inner.height, 0 if beneath else right.height) + 2 * view.u(9)
    rails = [Panel((0, y, width, line), view.look.brass) for y in (0, high - line)]
    parts = [
        Block(width, high, (Panel((0, 0, width, high), view.look.bg1), *rails)),
        moved(inner, pad, (high - inner.height) // 2),
    ]
    if facts and not beneath:
        bar = Panel((2 * pad + half - line, view.u(14), line, high - 2 * view.u(14)), view.look.brass_low)
        parts += [Block(width, high, (bar,)), moved(right, half + 3 * pad, (high - right.height) // 2)]
    return piece(joined(width, high, parts), "strip", 3)
