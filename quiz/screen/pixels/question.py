"""The question and the reveal laid out: marquee, film strip, tickets, intertitle.

How words are fitted. The stem and the four answers each have a scale of sizes. Pairs of a stem
size and an answer size are tried from the largest down, those that give up least first; the first
whose blocks are together no higher than the room is taken, and what is left over goes to the
tickets up to a limit and then to the marquee. Example: a stem of 60 letters and answers of 20 at
1280x720 fit at (66, 51) at once; a stem of 250 letters at twice the text size does not fit even
at (28, 28), so that pair is taken with less space between, and if that is still too high the page
scrolls. What must stay true: all answers have one size, since a longer one in small letters would
tell itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from quiz.screen import theme
from quiz.screen.pixels.elements import Clock
from quiz.screen.pixels.intertitle import intertitle
from quiz.screen.pixels.layout import LARGE_TEXT, View, written
from quiz.screen.pixels.marks import Block, Figure, Mark, Panel, Strip, moved, piece, stacked
from quiz.screen.pixels.tickets import Fit, Matter, tickets, tickets_height
from quiz.screen.theme import Colour

TRIAL = replace(theme.STEM, balanced=False)


@lru_cache(maxsize=32)
def middle(view: View, matter: Matter, width: int, room: int) -> Block:
    """The middle of the page: as high as `room`, or higher when the words need it (it scrolls)."""
    too_high: set[int] = set()
    for fit in _fits(matter.revealed):
        if fit.stem in too_high and not fit.tight:
            continue
        if not fit.tight and _marquee(view, matter, width, fit, 0).height > room:
            too_high.add(fit.stem)
            continue
        spare = room - _needed(view, matter, width, room, fit)
        if spare >= 0:
            break
    return _arranged(view, matter, width, room, fit, max(0, spare))


def _fits(revealed: bool) -> Iterator[Fit]:
    stems = theme.REVEAL_STEM_SIZES if revealed else theme.STEM_SIZES
    answers = theme.REVEAL_ANSWER_SIZES if revealed else theme.ANSWER_SIZES
    pairs = [(one, two) for one in range(len(stems)) for two in range(len(answers))]
    for one, two in sorted(pairs, key=lambda pair: (pair[0] + pair[1] * 1.5, pair)):
        yield Fit(stems[one], answers[two])
    yield Fit(stems[-1], answers[-1], tight=True)


def _needed(view: View, matter: Matter, width: int, room: int, fit: Fit) -> int:
    """The height that the words need at these sizes."""
    return sum(block.height for block in _least(view, matter, width, room, fit)) + tickets_height(
        view, matter, width, fit
    )


def _least(view: View, matter: Matter, width: int, room: int, fit: Fit) -> list[Block]:
    """Marquee, strip and card as low as can be, and the gaps between all parts as a block."""
    blocks = [_marquee(view, matter, width, fit, 0)]
    if matter.clock:
        blocks.append(_strip(view.quiet, matter.clock, width))
    if matter.card:
        blocks.append(intertitle(view, matter.card, width, 0, room // 4))
    return [*blocks, Block(width, fit.space(view, 18, 11) * len(blocks))]


def _arranged(view: View, matter: Matter, width: int, room: int, fit: Fit, spare: int) -> Block:
    """The parts below each other; `spare` pixels are theirs to grow."""
    gap = fit.space(view, 18, 11)
    least = tickets_height(view, matter, width, fit)
    cells = tickets(view, matter, width, fit, least + round(spare * (0.35 if matter.revealed else 0.5)))
    spare -= max(0, cells.height - least)
    grown = max(0, min(spare, view.u(24)) if matter.revealed else spare)
    marquee = _marquee(view, matter, width, fit, _marquee(view, matter, width, fit, 0).height + grown)
    blocks = [piece(marquee, "marquee"), *([_strip(view.quiet, matter.clock, width)] if matter.clock else []), cells]
    if matter.card:
        high = room - sum(block.height + gap for block in blocks)
        card = intertitle(view, matter.card, width, max(0, high), room // 4)
        blocks.append(Block(card.width, card.height) if matter.card.veiled else piece(card, "card"))
    return stacked(blocks, gap)


def _marquee(view: View, matter: Matter, width: int, fit: Fit, height: int) -> Block:
    """The stem in its frame; height 0 is a trial that only tells the height."""
    if matter.stem is None:
        return Block(width, 0)
    plain = matter.revealed or view.text >= LARGE_TEXT
    side = view.u(28 if plain else 84)
    lines = view.shape(matter.stem.words, theme.STEM if height else TRIAL, fit.stem, width - 2 * side)
    high = max(height, lines.height + 2 * fit.space(view, 14 if plain else 22, 8))
    if not height:
        return Block(width, high)
    words = moved(written(lines, view.look.cream, 0.5), (width - lines.width) // 2, (high - lines.height) // 2)
    frame: list[Mark] = [
        Panel((0, 0, width, high), view.look.bg1, view.look.brass, view.u(2 if plain else 4), view.u(8))
    ]
    corner = min(view.u(54), high // 2 - view.u(16))
    if not plain and corner > view.u(20):
        frame.extend(_corners(width, high, corner, view.u(16), view.look.brass))
    return Block(width, high, (*frame, *words.marks))


def _corners(width: int, height: int, side: int, inset: int, colour: Colour) -> list[Mark]:
    right, low = width - inset - side, height - inset - side
    places = ((inset, inset), (right, inset), (inset, low), (right, low))
    return [Figure((left, top, side, side), f"corner{number}", colour) for number, (left, top) in enumerate(places)]


def _strip(view: View, clock: Clock, width: int) -> Block:
    if not clock.total:
        return Block(width, 0)
    size = view.size(theme.LABEL_SIZE + 3)
    height = max(view.u(18), size)
    return Block(width, height, (Strip((0, 0, width, height), clock.reading, clock.total, size),))
