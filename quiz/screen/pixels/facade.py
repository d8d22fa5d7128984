"""The front of the house: its name on a sign with bulbs all round, and the doors below.

Whoever wants large words is to see at once what is wrong and every door: for that the sign gives up
what it says beside the name, then all words grow less than wished, down to KEPT. What must stay true:
the name is as large as its sign and the window let it be; ornament gives way before words do; and the
bulbs of the sign are a multiple of three, so that their chase has no seam.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.amiss import warned_alike
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece, stacked
from quiz.screen.pixels.dials import SMALL
from quiz.screen.pixels.elements import Button, Element, Paragraph, Title
from quiz.screen.pixels.layout import LARGE_TEXT, View, written
from quiz.screen.pixels.marks import Figure, Lamp, Mark, Panel

GAP = 18
"""Units between sign, warnings and doors at least."""
HUGE_TEXT = 1.7
"""From this factor of text size on, doors whose words need more than a row stand in one column."""
CRESTED = 84
"""The size of type from which on the sign has its crest."""
STEPS, KEPT = 10, 1.3
"""Words grow in so many steps to 100 %; and what is kept of a larger wish before the page scrolls."""
Dressing = Literal["full", "without kicker", "name alone"]
DRESSINGS: tuple[Dressing, ...] = ("full", "without kicker", "name alone")
"""What the sign says, from all of it to the least."""


@dataclass(frozen=True, slots=True)
class Door:
    """A button of the front as it is to be: its size of type, and its least height in units."""

    button: Button
    size: int
    high: int


def facade(view: View, elements: tuple[Element, ...], width: int, room: int) -> Block:
    """The sign, what is wrong, the doors, in the largest words that let all be seen at once; the name is no
    smaller for who wants large ones, if need be alone on its sign."""
    kept = round(min(view.text, KEPT) * STEPS)
    normal = _named(replace(view, text=1.0), elements, width, room) if view.text >= LARGE_TEXT else 0
    for steps in range(round(view.text * STEPS), kept - 1, -1):
        large = replace(view, text=steps / STEPS)
        below = _below(large, elements, width)
        rest = sum(block.height + view.u(GAP) for block in below)
        for dressing in DRESSINGS if view.text >= LARGE_TEXT else DRESSINGS[:1]:
            sign, size = _largest(large, elements, dressing, width, room - rest)
            if sign.height + rest <= room and (large.size(size) >= normal or dressing == "name alone"):
                blocks = [sign, *below]
                return stacked(blocks, _gap(view, room, blocks), 0.5, width)
    return _scrolled(replace(view, text=kept / STEPS), elements, width, room)


def _named(view: View, elements: tuple[Element, ...], width: int, room: int) -> int:
    """The size of the name in pixels where nothing is enlarged."""
    rest = sum(block.height + view.u(GAP) for block in _below(view, elements, width))
    return view.size(_largest(view, elements, "full", width, room - rest)[1])


def _scrolled(view: View, elements: tuple[Element, ...], width: int, room: int) -> Block:
    """A page that has to scroll shows its name as large as leaves the first door in sight; what is wrong
    stands before it only if that is so."""
    first = sum(block.height + view.u(GAP) for block in _below(view, elements, width, 1))
    dressing: Dressing = "full" if view.text < LARGE_TEXT else "name alone"
    sign, _ = _largest(view, elements, dressing, width, min(round(room * 0.62), room - first))
    below = _below(view, elements, width)
    return stacked([sign, *(below if sign.height + first <= room else below[::-1])], view.u(GAP), 0.5, width)


def _below(view: View, elements: tuple[Element, ...], width: int, most: int | None = None) -> list[Block]:
    """What is wrong, and the doors; so many of them at most."""
    notes = _wrong(view, [each for each in elements if isinstance(each, Paragraph)], width)
    pressed = tuple(each for each in elements if isinstance(each, Button))
    return [*([stacked(notes, view.u(6), 0.5)] if notes else []), _doors(view, pressed[:most], width)]


def _largest(view: View, elements: tuple[Element, ...], dressing: Dressing, width: int, room: int) -> tuple[Block, int]:
    """The sign with the largest name that fits, or the smallest there is; and the size of that."""
    title = next(element for element in elements if isinstance(element, Title))
    for size in theme.TITLE_SIZES:
        sign = _sign(view, title, dressing, width, size)
        if sign.height <= room:
            break
    return sign, size


def _gap(view: View, room: int, blocks: Sequence[Block]) -> int:
    """What is left over is spread between the parts, within limits."""
    spare = room - sum(block.height for block in blocks)
    return max(view.u(GAP), min(view.u(44), spare // (len(blocks) + 1)))


def _wrong(view: View, notes: Sequence[Paragraph], width: int) -> list[Block]:
    boards = warned_alike(view, notes, min(width, view.u(900 * view.text)), theme.BODY_SIZE - 3)
    return [piece(board, f"wrong-{each.words}", 1) for board, each in zip(boards, notes, strict=True)]


def _sign(view: View, title: Title, dressing: Dressing, width: int, size: int) -> Block:
    """The sign with its brackets at both sides and the crest on top."""
    arm = view.u(40) if view.text < LARGE_TEXT else 0
    board = _board(view, title, dressing, width - 2 * arm, size)
    crest = _crest(view, board.width) if size >= CRESTED and view.text < LARGE_TEXT else Block(0, 0)
    left = (width - board.width) // 2
    parts = [moved(crest, (width - crest.width) // 2, 0), moved(board, left, crest.height)]
    if arm:
        parts += _arms(view, left, crest.height, board, arm)
    return joined(width, crest.height + board.height, parts)


def _arms(view: View, left: int, top: int, board: Block, arm: int) -> list[Block]:
    """Stepped bars at both sides of the sign."""
    high, wide = round(board.height * 0.72), arm - view.u(8)
    down = top + (board.height - high) // 2
    places = (("bracket-left", left - arm), ("bracket-right", left + board.width + arm - wide))
    bars = ((name, x, Block(wide, high, (Figure((0, 0, wide, high), name, view.look.brass),))) for name, x in places)
    return [moved(piece(bar, name), x, down) for name, x, bar in bars]


def _board(view: View, title: Title, dressing: Dressing, most: int, size: int) -> Block:
    """Velvet in a frame of bulbs, with what is on, the name, a rule and the line under it."""
    band, pad = view.u(34), view.u(26)
    room = most - 2 * band - 2 * pad
    name = written(view.shape(title.words, theme.TITLE, size, room), view.look.brass_high, 0.5)
    kicker, under = _besides(view, title, room)
    inner = max(name.width, *([] if dressing == "name alone" else [under.width]), min(room, view.u(800)))
    rule = Block(inner * 3 // 4, view.u(18), (Figure((0, 0, inner * 3 // 4, view.u(18)), "rule", view.look.brass),))
    said = {"full": (kicker, name, rule, under), "without kicker": (name, rule, under), "name alone": (name,)}
    parts = [block for block in said[dressing] if block.height]
    words = stacked(
        parts, view.u(8) if dressing != "full" else [view.u(4), *[view.u(8)] * 2][: len(parts) - 1], 0.5, inner
    )
    wide, high = inner + 2 * band + 2 * pad, words.height + 2 * band + 2 * view.u(18)
    adorned = max(part.width for part in parts) + 2 * view.u(70) <= wide - 2 * band and len(parts) > 1
    frame = Block(wide, high, _frame(view, wide, high, band, adorned))
    return joined(
        wide,
        high,
        [
            _bulbs(view, wide, high, band),
            piece(joined(wide, high, [frame, moved(words, band + pad, band + view.u(18))]), "sign"),
        ],
    )


def _besides(view: View, title: Title, room: int) -> tuple[Block, Block]:
    """What is on, and the line under the name, in one row each as long as that is no smaller than at 100 %."""
    made = []
    for words, style, size, ink in (
        (title.kicker, theme.LABEL, theme.LABEL_SIZE + 2, view.look.cream),
        (title.under, theme.CARD, theme.BODY_SIZE + 7, view.look.cream),
    ):
        quiet = view.quiet
        while len(quiet.shape(words, style, size, room).rows) > 1 and quiet.text > 1:
            quiet = replace(quiet, text=max(1.0, quiet.text - 1 / STEPS))
        made.append(written(quiet.shape(words, style, size, room), ink, 0.5))
    return made[0], made[1]


def _frame(view: View, wide: int, high: int, band: int, adorned: bool) -> tuple[Mark, ...]:
    look, corner = view.look, view.u(46)
    inner = (band, band, wide - 2 * band, high - 2 * band)
    inset = band + view.u(10)
    places = [(x, y) for y in (inset, high - inset - corner) for x in (inset, wide - inset - corner) if adorned]
    return (
        Panel((0, 0, wide, high), look.bg0, look.brass, view.u(4), view.u(14)),
        Panel(
            (view.u(7), view.u(7), wide - 2 * view.u(7), high - 2 * view.u(7)),
            None,
            look.brass_low,
            view.u(1.5),
            view.u(9),
        ),
        Panel(inner, look.velvet_low, look.brass, view.u(2.5), view.u(6)),
        *(Figure((x, y, corner, corner), f"corner{number}", look.brass) for number, (x, y) in enumerate(places)),
    )


def _bulbs(view: View, wide: int, high: int, band: int) -> Block:
    """Bulbs along the band, evenly, one at each corner, their phases in a row all the way round."""
    side = view.u(27)
    first = (band + view.u(7) - side) // 2
    across, down = wide - side - 2 * first, high - side - 2 * first
    rows = max(2, round(down / view.u(34)))
    columns = max(3, round(across / view.u(34)))
    columns += -(columns + rows) % 3
    ring = [(across * at / columns, 0.0) for at in range(columns)]
    ring += [(float(across), down * at / rows) for at in range(rows)]
    ring += [(across - x, down - y) for x, y in ring]
    marks = (Lamp((first + round(x), first + round(y), side, side), -at % 3) for at, (x, y) in enumerate(ring))
    return Block(wide, high, tuple(marks))


def _crest(view: View, wide: int) -> Block:
    """A rising sun between two flights of steps."""
    fan, step, look = view.u(92), view.u(92), view.look
    high = round(fan * 0.66)
    marks: list[Mark] = []
    for number, share in enumerate((0.62, 0.42, 0.22)):
        tall = round(high * share)
        half = fan // 2 + step * (number + 1)
        for left in (wide // 2 - half, wide // 2 + half - step):
            marks.append(Panel((left, high - tall, step, tall + view.u(3)), look.velvet_low, look.brass, view.u(2)))
    marks.append(Figure(((wide - fan) // 2, high - round(fan * 0.86), fan, fan), "fan", look.brass_high))
    return piece(Block(wide, high, tuple(marks)), "crest")


def _doors(view: View, pressed: tuple[Button, ...], width: int) -> Block:
    """The doors two beside each other, the first alone when their number is odd; below each other
    where words are large."""
    most = min(width, view.u(860 if view.text < LARGE_TEXT else 1152))
    gap = view.u(18)
    if (view.text >= HUGE_TEXT and not _abreast(view, pressed, (most - gap) // 2)) or not pressed:
        rows = [[door] for door in _sized(pressed)]
    else:
        odd = len(pressed) % 2
        doors = _sized(pressed)
        rows = [doors[:1]] * odd + [doors[at : at + 2] for at in range(odd, len(doors), 2)]
    return stacked([_row(view, row, most, gap, 2 + at) for at, row in enumerate(rows)], gap, 0.5)


def _abreast(view: View, pressed: tuple[Button, ...], width: int) -> bool:
    """Whether the words of doors beside each other stand in one row each."""
    pairs = pressed[len(pressed) % 2 :]
    room, far = width - 2 * view.u(20), 10**6
    return all(
        view.shape(each.words, theme.STRONG, theme.BODY_SIZE + 9, far).width <= room
        and view.shape(each.detail, theme.CAPTION, theme.CAPTION_SIZE, far).width <= room
        for each in pairs
    )


def _sized(pressed: tuple[Button, ...]) -> list[Door]:
    """The way in, and the way back in, are larger."""
    large = 2 if len(pressed) % 2 == 0 else 1
    return [
        Door(each, theme.BODY_SIZE + (9 if at < large else 0), 74 if at < large else 58)
        for at, each in enumerate(pressed)
    ]


def _row(view: View, doors: Sequence[Door], width: int, gap: int, order: int) -> Block:
    wide = (width - gap * (len(doors) - 1)) // len(doors)
    high = max(_door(view, door, wide, 0).height for door in doors)
    return beside([piece(_door(view, door, wide, high), f"door-{door.button.message}", order) for door in doors], gap)


def _door(view: View, door: Door, width: int, height: int) -> Block:
    """Words in the middle, the detail below them."""
    button, look = door.button, view.look
    fill, ink, quiet = (look.brass, look.ink, look.ink) if button.main else (look.ticket, look.cream, look.muted)
    room = width - 2 * view.u(20)
    words = [written(view.shape(button.words, theme.STRONG, door.size, room), ink, 0.5)]
    if button.detail:
        words.append(written(view.shape(button.detail, SMALL, theme.CAPTION_SIZE, room), quiet, 0.5))
    inner = stacked(words, 0, 0.5)
    high = max(height, view.u(door.high), inner.height + 2 * view.u(9))
    inset = view.u(5)
    marks = (
        Panel((0, 0, width, high), fill, look.brass_high if button.main else look.brass_low, view.u(2), view.u(10)),
        Panel((inset, inset, width - 2 * inset, high - 2 * inset), None, look.brass_low, view.u(1), view.u(6)),
    )
    target = Target(button.message, button.words, (0, 0, width, high), "button", button.enabled)
    placed = moved(inner, (width - inner.width) // 2, (high - inner.height) // 2)
    return Block(width, high, (*marks, *placed.marks), (target,))
