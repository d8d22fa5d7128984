"""The wall of posters, and the playbill of the chosen one beside it.

The posters are as large as the wall lets them be; where there are too many, it scrolls and the
playbill stands still. In a narrow window, or with large words, all of it becomes one column in which
the playbill follows the chosen poster. What is wrong with a pack that cannot be shown stands before all
posters, because the title sends players here to read it. What must stay true: the playbill never scrolls
apart from what can be pressed on it, and every poster says its title in words.
"""

from __future__ import annotations

from dataclasses import replace

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.amiss import notes_of
from quiz.screen.pixels.blocks import Block, Halves, beside, joined, moved, piece, stacked
from quiz.screen.pixels.dials import tuning
from quiz.screen.pixels.elements import Element, Paragraph, Poster, Title, Tuning
from quiz.screen.pixels.layout import LARGE_TEXT, View, written
from quiz.screen.pixels.marks import Cover, Figure, Mark, Panel
from quiz.screen.pixels.playbill import bare, playbill, told

Elements = tuple[Element, ...]
SMALLEST, USUAL, LARGEST = 118, 158, 384
"""Widths of a poster in units: the least without scrolling, that of a wall that scrolls, the most."""
MOST_COLUMNS = 6
NEARLY = 0.92
"""Posters of this share of the largest width are as good, if they stand in fewer columns."""
NAMED = (theme.CAPTION_SIZE, theme.CAPTION_SIZE - 1, theme.CAPTION_SIZE - 2)
"""Sizes of the titles below the posters: smaller ones, as far as can be read, rather than that a word is broken."""
ROWS, SEEN = 2, 92
"""Rows of a wall that scrolls whose words are in sight, where posters can be so wide with them."""
BETWEEN, BAND = 18, 13
"""Units between two rows, and between a poster and the edge of its case."""


def shelf(view: View, elements: Elements, width: int, room: int) -> Halves:
    """The page for a width and a room in pixels."""
    at = next((number for number, each in enumerate(elements) if isinstance(each, Title)), len(elements))
    posters = tuple(each for each in elements if isinstance(each, Poster))
    notes = tuple(each for each in elements[:at] if isinstance(each, Paragraph))
    said = tuple(each for each in elements[at:] if isinstance(each, Title | Paragraph | Tuning))
    if not posters:
        return Halves(bare(view, notes, width, room))
    if view.text < LARGE_TEXT and said:
        found = _side_by_side(view, posters, notes, said, width, room)
        if found:
            return found
    return Halves(_column(view, posters, notes, said, width))


def _side_by_side(
    view: View, posters: tuple[Poster, ...], notes: tuple[Paragraph, ...], said: Elements, width: int, room: int
) -> Halves | None:
    """Wall and playbill; None when the playbill is too high for the room."""
    gap = view.u(32)
    least = max(view.u(412), view.size(theme.BODY_SIZE) * 15)
    most = width - least - gap
    if most < 2 * view.u(SMALLEST):
        return None
    wrong = tuple(each for each in notes if each.tone == "bad")
    mild = tuple(each for each in notes if each.tone != "bad")
    columns, wide, posters = _grid(view, posters, wrong, most, room)
    for printed, left_over in (((*said, *mild), wrong), (said, (*wrong, *mild))):
        wall = _wall(view, posters, left_over, columns, wide)
        bill = playbill(view, printed, min(width - wall.width - gap, view.u(620)), wall.height, room)
        if bill.height <= room:
            left = (width - wall.width - gap - bill.width) // 2
            low = max(0, bill.height - wall.height)
            wall = joined(wall.width, wall.height + low, [moved(wall, 0, low // 2)])
            return Halves(wall, piece(bill, "bill", 2), left, left + wall.width + gap)
    return None


def _grid(
    view: View, posters: tuple[Poster, ...], wrong: tuple[Paragraph, ...], most: int, room: int
) -> tuple[int, int, tuple[Poster, ...]]:
    """Columns and the width of a poster: as large as all of them can be seen at once; on a wall that
    must scroll, as is usual, or somewhat smaller for the words of its first rows to be seen, or for their
    titles at least: how many films a pack has is told on the playbill too."""
    gap = view.u(20)
    fitting = [(columns, _widest(view, posters, wrong, columns, most, room)) for columns in range(1, MOST_COLUMNS + 1)]
    best = max(wide for _, wide in fitting)
    if best >= view.u(SMALLEST):
        return next((columns, wide, posters) for columns, wide in fitting if wide >= best * NEARLY)
    columns = max(2, (most + gap) // (view.u(USUAL) + gap))
    titled = tuple(replace(each, detail="") if each.message else each for each in posters)
    for named in (posters, titled):
        wide, closer = max(
            (_widest(view, named[: ROWS * each], wrong, each, most, room, SEEN), each)
            for each in (columns, columns + 1)
        )
        if wide:
            return closer, wide, named
    return columns, (most - gap * (columns - 1)) // columns, posters


def _widest(
    view: View,
    posters: tuple[Poster, ...],
    wrong: tuple[Paragraph, ...],
    columns: int,
    most: int,
    room: int,
    least: int = SMALLEST,
) -> int:
    """How wide a poster can be for all of them to be seen in so many columns; 0 when they cannot."""
    if columns > len(posters):
        return 0
    gap, rows = view.u(20), -(-len(posters) // columns)
    wide = min(view.u(LARGEST), (most - gap * (columns - 1)) // columns)
    # No wider than their cases alone allow: what cannot be is not laid out to be seen failing.
    high, band = (room - view.u(BETWEEN) * (rows - 1)) // rows, view.u(BAND)
    wide = min(wide, (high - 2 * band) * 2 // 3 + 2 * band + 1)
    while wide >= view.u(least):
        over = _wall(view, posters, wrong, columns, wide).height - room
        if over <= 0:
            return wide
        wide -= max(1, round(over / rows / 1.5))
    return 0


def _wall(view: View, posters: tuple[Poster, ...], notes: tuple[Paragraph, ...], columns: int, wide: int) -> Block:
    """The posters in rows, what is wrong with some of them above, and what is odd below. One alone has
    no words of its own: the playbill beside it says them."""
    gap, size = view.u(20), _naming(view, posters, wide)
    rows = []
    for first in range(0, len(posters), columns):
        row = posters[first : first + columns]
        captions = [_caption(view, element, wide, size) for element in row]
        high = max(caption.height for caption in captions) if len(posters) > 1 else 0
        cells = [_cell(view, element, wide, high, size) for element in row]
        made = [
            piece(cell, f"poster-{each.name}", first + at)
            for at, (cell, each) in enumerate(zip(cells, row, strict=True))
        ]
        rows.append(beside(made, gap))
    width = columns * wide + gap * (columns - 1)
    above, below = notes_of(view, notes, width)
    return stacked([*above, *rows, *below], view.u(BETWEEN), 0.0, width)


def _cell(view: View, element: Poster, wide: int, words_high: int, size: int) -> Block:
    """A poster in its case, and its words below, if they have a height there."""
    case = _case(view, element, wide)
    if not words_high:
        return _pressed(element, case, case)
    words = _caption(view, element, wide, size)
    gap = view.u(8)
    high = case.height + gap + words_high
    parts = [case, moved(words, (wide - words.width) // 2, case.height + gap)]
    return _pressed(element, case, joined(wide, high, parts))


def _pressed(element: Poster, case: Block, whole: Block) -> Block:
    """The whole cell, whose case can be pressed if its pack can be shown."""
    if element.message is None:
        return whole
    target = Target(element.message, element.title, (0, 0, case.width, case.height), "row")
    return Block(whole.width, whole.height, whole.marks, (target,))


def _naming(view: View, posters: tuple[Poster, ...], wide: int) -> int:
    """The size of all titles of a wall: the largest at which no word of them is broken, else the smallest."""
    words = {word for each in posters for word in each.title.split()}

    def whole(size: int) -> bool:
        return all(view.shape(word, theme.STRONG, size, 10**6).width <= wide for word in words)

    return next(filter(whole, NAMED), NAMED[-1])


def _caption(view: View, element: Poster, wide: int, size: int) -> Block:
    ink = view.look.muted if element.message is None else view.look.brass_high if element.chosen else view.look.cream
    title = written(view.shape(element.title, theme.STRONG, size, wide), ink, 0.5)
    tone = view.look.bad if element.message is None else view.look.muted
    detail = written(view.shape(element.detail, theme.CAPTION, theme.CAPTION_SIZE - 2, wide), tone, 0.5)
    return stacked([title, detail] if element.detail else [title], 0, 0.5)


def _case(view: View, element: Poster, wide: int) -> Block:
    """A poster behind glass; the chosen one between lit bulbs, one that cannot be shown in the dark
    with a sign over it."""
    band, look = view.u(BAND), view.look
    high = (wide - 2 * band) * 3 // 2 + 2 * band
    edge, thick = (look.brass, view.u(3)) if element.chosen else (look.gone, view.u(1.5))
    inner = (band, band, wide - 2 * band, high - 2 * band)
    off = element.message is None
    marks: list[Mark] = [
        Panel((0, 0, wide, high), look.bg0 if element.chosen else look.bg1, edge, thick, view.u(6)),
        Cover(inner, element.name, element.title, element.motif, look, off),
    ]
    if element.chosen:
        marks += _bulbs(view, wide, high, band)
    if off:
        side = wide // 3
        spot = ((wide - side) // 2, (high - side) // 2, side, side)
        marks.append(
            Figure((spot[0] - side // 4, spot[1] - side // 4, side * 3 // 2, side * 3 // 2), "circle", look.bg0)
        )
        marks.append(Figure(spot, "warning", look.bad))
    return Block(wide, high, tuple(marks))


def _bulbs(view: View, wide: int, high: int, band: int) -> list[Mark]:
    """Lit bulbs all round the case."""
    side = view.u(16)
    first = (band + view.u(2) - side) // 2
    across, down = wide - side - 2 * first, high - side - 2 * first
    columns, rows = max(2, round(across / view.u(22))), max(2, round(down / view.u(22)))
    ring = [(across * at / columns, 0.0) for at in range(columns)]
    ring += [(float(across), down * at / rows) for at in range(rows)]
    ring += [(across - x, down - y) for x, y in ring]
    light, brass = view.look.bulb, view.look.brass
    return [Figure((first + round(x), first + round(y), side, side), "bulb-on", light, brass) for x, y in ring]


def _column(view: View, posters: tuple[Poster, ...], notes: tuple[Paragraph, ...], said: Elements, width: int) -> Block:
    """One below the other: each poster small beside its words, below the chosen one the playbill and what can be
    set for it."""
    made, below = notes_of(view, notes, width)
    for at, element in enumerate(posters):
        # What is said of the chosen one below tells its films as well.
        shown = replace(element, detail="") if element.chosen and said else element
        made.append(piece(_line(view, shown, width), f"poster-{element.name}", at))
        if element.chosen:
            told = [_facts(view, each, width - 2 * view.u(20)) for each in said if not isinstance(each, Tuning)]
            made.append(piece(stacked(told, view.u(6), 0.5, width), "bill", at))
            tuned = [each for each in said if isinstance(each, Tuning)]
            made += [piece(tuning(view, each, width), f"tuning-{each.name}", 4) for each in tuned]
    made += below
    return stacked(made, view.u(16), 0.0, width)


def _facts(view: View, element: Element, width: int) -> Block:
    """What the playbill adds to the words beside a poster."""
    if isinstance(element, Title):
        return told(view, Paragraph(element.under, "muted"), width, 0)
    return told(view, element, width, 0)


def _line(view: View, element: Poster, width: int) -> Block:
    pad, look = view.u(12), view.look
    small = view.u(72)
    picture = Block(
        small,
        small * 3 // 2,
        (
            Cover(
                (0, 0, small, small * 3 // 2), element.name, element.title, element.motif, look, element.message is None
            ),
        ),
    )
    room = width - small - 4 * pad - view.u(40)
    ink = look.muted if element.message is None else look.brass_high if element.chosen else look.cream
    tone = look.bad if element.message is None else look.muted
    title = written(view.shape(element.title, theme.STRONG, theme.BODY_SIZE + 3, room), ink)
    detail = written(view.shape(element.detail, theme.CAPTION, theme.CAPTION_SIZE, room), tone)
    words = stacked([title, detail] if element.detail else [title], 0)
    high = max(picture.height, words.height) + 2 * pad
    edge, thick = (look.brass, view.u(3)) if element.chosen else (look.edge, view.u(1.5))
    panel = Panel((0, 0, width, high), look.ticket if element.message else look.bg1, edge, thick, view.u(8))
    parts = [Block(width, high, (panel,)), moved(picture, pad, (high - picture.height) // 2)]
    parts.append(moved(words, small + 3 * pad, (high - words.height) // 2))
    sign = "warning" if element.message is None else "tick" if element.chosen else ""
    if sign:
        side = view.u(30)
        spot = (width - side - pad, (high - side) // 2, side, side)
        parts.append(
            Block(width, high, (Figure(spot, sign, look.bad if element.message is None else look.brass_high),))
        )
    block = joined(width, high, parts)
    if element.message is None:
        return block
    return Block(width, high, block.marks, (Target(element.message, element.title, (0, 0, width, high), "row"),))
