"""From units to pixels, and the small pieces every page has: header, buttons, hints.

A length is given for a screen 720 high, a size of type for one 1080 high (theme.py); View makes
pixels of both. Geometry follows the narrower side (uG = min(W/1280, H/720)), type the height
(uT = min(H/720, W/960)), so that a 4:3 screen keeps large letters. What must stay true: words are
never cut; what has no room wraps and makes its block higher.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quiz.screen import text, theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.blocks import Block, beside, flowing, joined, moved, stacked
from quiz.screen.pixels.elements import Button, Header, Hints
from quiz.screen.pixels.marks import Figure, Panel, Words
from quiz.screen.text import Lines
from quiz.screen.theme import Colour, Look, Style

WIDEST = 1.9
"""Content is at most this many times as wide as high; curtains take the rest."""
NARROW = 1.5
"""Below this ratio of width to height the answers stand in one column."""
LARGE_TEXT = 1.4
"""From this factor of text size on, the answers stand in one column."""
SCROLLS = 1.7
"""From this wish on a question that has no room is scrolled and not set smaller (GAME.md 3)."""
AROUND, LINE = 1.25, 1.2
"""What is kept of such a wish in header, seats and foot of a question and of its reveal; and how much larger the
header is at most below it, where it has the room of one that is not enlarged."""
SIGNS = {"★": "star-full", "☆": "star-empty", "◉": "reel", "✗": "cross", "✓": "tick"}
"""Signs that words may hold and that are drawn as figures."""
SIGNED = re.compile(f"([{''.join(SIGNS)}]+)")
RIGHT, WRONG = "✓", "✗"
"""Those of them that are in the colour of what is right, and of what is wrong."""

PAD = 24
"""Units between the words of a button and its edge."""
DASH = 16
"""Units from one dash to the next of the frame round what cannot be pressed."""
PLAIN_LETTERS = 57
"""Letters of mean width in a line of plain reading, so that a line of narrow ones has about 60."""


@dataclass(frozen=True, slots=True)
class View:
    """A window in pixels, the player's factor of text size (0.8 to 2), the theme, and whether type is
    set for plain reading. `lean`: ornament and space give way to large words. `columns`: so many the
    answers have; 0 is as their words and the window want it."""

    width: int
    height: int
    text: float = 1.0
    look: Look = theme.PALACE
    plain: bool = False
    lean: bool = False
    columns: int = 0

    @property
    def unit(self) -> float:
        """Pixels to a unit of length."""
        return min(self.width / 1280, self.height / 720)

    @property
    def narrow(self) -> bool:
        """Whether the window is about as wide as high."""
        return self.width / self.height < NARROW

    @property
    def column(self) -> tuple[int, int]:
        """Left edge and width of the content between the margins."""
        wide = min(self.width, round(self.height * WIDEST))
        margin = self.u(52 if self.narrow else 64)
        return (self.width - wide) // 2 + margin, wide - 2 * margin

    @property
    def curtain(self) -> int:
        """The width of the curtain at each side."""
        wide = min(self.width, round(self.height * WIDEST))
        return (self.width - wide) // 2 + self.u(28 if self.narrow else 44)

    def u(self, length: float) -> int:
        """A length in pixels, at least 1."""
        across, down = self.width / 1280, self.height / 720  # those of `unit`: this is asked a thousand times a page
        made = round(length * (down if down < across else across))
        return made if made > 1 else 1

    def size(self, size: float) -> int:
        """A size of type in pixels."""
        unit = min(self.height / 720, self.width / 960)
        return max(6, round(size / 1.5 * unit * self.text * theme.INK))

    @property
    def quiet(self) -> View:
        """The same window for header and foot, whose words grow more slowly than the question's."""
        return replace(self, text=1 + (self.text - 1) * 0.55) if self.text > 1 else self

    @property
    def line(self) -> float:
        """The factor of the header of a match: the same on all its pages, whatever else stands on them."""
        return AROUND if self.text >= SCROLLS else min(self.quiet.text, LINE)

    def shape(self, words: str, style: Style, size: float, width: int) -> Lines:
        """The words shaped at a size of the scale; plainly, where the player wants it so."""
        return text.shape(words, theme.plain(style) if self.plain else style, self.size(size), width)


def written(lines: Lines, colour: Colour, align: float = 0.0, struck: Colour | None = None) -> Block:
    """Words as a block."""
    return Block(lines.width, lines.height, (Words((0, 0, lines.width, lines.height), lines, colour, align, struck),))


def easy(view: View, words: str, style: Style, size: float, width: int) -> int:
    """The width of lines of these words: for plain reading no more than about 60 of their letters."""
    if not view.plain or not words:
        return width
    return min(width, view.shape(words, style, size, 10**7).width * PLAIN_LETTERS // len(words))


def begun(block: Block, room: int) -> Block:
    """Words in a room wider than they, where their reading starts: at its left, or at its right end when
    they run from right to left."""
    first = next((mark for mark in block.marks if isinstance(mark, Words)), None)
    if first is None or not first.lines.rtl or block.width >= room:
        return block
    return joined(room, block.height, [moved(block, room - block.width, 0)])


def header(view: View, element: Header, width: int) -> Block:
    """Where we are at the left, how far we are at the right."""
    alone = view.shape(element.left, theme.LABEL, theme.LABEL_SIZE, 10**6).width
    most = max(width // 2, width - alone - view.u(32))
    right = signed(view, element.right, theme.LABEL, theme.LABEL_SIZE, most, view.look.muted)
    room = width - right.width - view.u(32) if element.right else width
    left = signed(view, element.left, theme.LABEL, theme.LABEL_SIZE, room, view.look.brass_high)
    height = max(left.height, right.height)
    parts = [moved(left, 0, (height - left.height) // 2)]
    if element.right:
        parts.append(moved(right, width - right.width, (height - right.height) // 2))
    return joined(width, height, parts)


def signed(view: View, words: str, style: Style, size: float, width: int, colour: Colour) -> Block:
    """Words in which each sign of SIGNS is drawn; in one line, where they have room in one."""
    if not SIGNED.search(words):
        return _unsigned(view, words, style, size, width, colour)
    side, look = round(view.size(size) * 0.82), view.look
    inks = {RIGHT: look.ok, WRONG: look.bad}
    made: list[Block] = []
    for part in (part.strip() for part in SIGNED.split(words)):
        drawn = [
            Block(side, side, (Figure((0, 0, side, side), SIGNS[sign], inks.get(sign, look.brass)),))
            for sign in part
            if sign in SIGNS
        ]
        if part:
            made.append(beside(drawn, side // 8) if drawn else written(view.shape(part, style, size, width), colour))
    gap = round(view.size(size) * 0.3)
    line = beside(made, gap)
    return line if line.width <= width else flowing(made, gap, width, 0.5)


def _unsigned(view: View, words: str, style: Style, size: float, width: int, colour: Colour) -> Block:
    """Words that have no sign; no words take no room at all."""
    said = words.strip()
    line = written(view.shape(said, style, size, width), colour) if said else Block(0, 0)
    return line if line.width <= width else written(view.shape(words, style, size, width), colour)


def button(view: View, element: Button, width: int, least: int = 0, left: bool = False, high: int = 0) -> Block:
    """A button as wide as its words, at least `least`, at most `width`, and at least `high`; words in
    the middle, or `left` with the detail at the right; as large as it is with what it says instead."""
    if element.instead:
        other = button(view, replace(element, words=element.instead, instead=""), width, least, left, high)
        least, high = max(least, other.width), max(high, other.height)
    pad = view.u(PAD)
    fill, ink, quiet, edge = _button_colours(view.look, element)
    room = width - 2 * pad
    words = written(view.shape(element.words, theme.STRONG, theme.BODY_SIZE + 1, room), ink)
    detail = written(view.shape(element.detail, theme.CAPTION, theme.CAPTION_SIZE, room), quiet)
    if not element.detail:
        inner = words
    elif words.width + detail.width + pad <= room:
        inner = beside([words, detail], max(pad, least - 2 * pad - words.width - detail.width) if left else pad)
    else:
        inner = stacked([words, detail], 0, 0.0 if left else 0.5)
    wide = max(least, inner.width + 2 * pad)
    height = max(high, view.u(52), inner.height + 2 * view.u(6 if view.lean else 10))
    start = pad if left else (wide - inner.width) // 2
    target = Target(element.message, element.words, (0, 0, wide, height), "button", element.enabled)
    placed = moved(inner, start, (height - inner.height) // 2)
    dashed = not element.enabled and not view.look.ornate
    panel = Panel((0, 0, wide, height), fill, None if dashed else edge, view.u(2), view.u(10))
    dashes = _dashes(view, wide, height, quiet) if dashed else []
    return Block(wide, height, (panel, *dashes, *placed.marks), (target,))


def _dashes(view: View, wide: int, high: int, colour: Colour) -> list[Panel]:
    """A broken frame round what cannot be pressed, where grey alone would have to tell it."""
    thick, corner = view.u(2), view.u(10)
    made: list[Panel] = []
    for long, across in ((wide, True), (high, False)):
        count = max(1, (long - 2 * corner) // view.u(DASH))
        step = (long - 2 * corner) / (count - 0.5)
        for at in range(count):
            start, end = corner + round(step * at), corner + round(step * (at + 0.5))
            for side in (0, (high if across else wide) - thick):
                rect = (start, side, end - start, thick) if across else (side, start, thick, end - start)
                made.append(Panel(rect, colour))
    return made


def _button_colours(look: Look, element: Button) -> tuple[Colour, Colour, Colour, Colour]:
    if not element.enabled:
        return look.bg1, theme.mix(look.muted, look.bg1, 0.35), theme.mix(look.muted, look.bg1, 0.35), look.gone
    if element.warns:
        return look.bad, look.ink, look.ink, look.bad
    if element.main:
        return look.brass, look.ink, look.ink, look.brass_high
    return look.ticket, look.cream, look.muted, look.edge


def emblem_name(emblem: int) -> str:
    """The name of an emblem by its number."""
    return theme.EMBLEMS[emblem % len(theme.EMBLEMS)]


def emblem_of(view: View, emblem: int, size: float) -> Block:
    """An emblem by its number, about as high as type of a size."""
    side = round(view.size(size) * 0.92)
    return Block(side, side, (Figure((0, 0, side, side), emblem_name(emblem), view.look.cream),))


def hints(view: View, element: Hints, width: int) -> Block:
    """Keys as little caps, each with what it does."""
    made: list[Block] = []
    for key, what in element.pairs:
        letters = written(view.shape(key, theme.SCORE, theme.CAPTION_SIZE - 2, width // 2), view.look.brass_high)
        wide, high = max(letters.width + 2 * view.u(8), letters.height), letters.height
        cap = Panel((0, 0, wide, high), view.look.bg1, view.look.edge, view.u(1), view.u(5))
        placed = moved(letters, (wide - letters.width) // 2, 0)
        keycap = Block(wide, high, (cap, *placed.marks))
        said = view.shape(what, theme.CAPTION, theme.CAPTION_SIZE, width - wide - view.u(8))
        made.append(beside([keycap, written(said, view.look.muted)], view.u(8)))
    return flowing(made, view.u(20), width)
