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
from quiz.screen.canvas import Chip
from quiz.screen.pixels.again import EMPTY, again
from quiz.screen.pixels.blocks import Block, moved, piece, stacked
from quiz.screen.pixels.elements import Clock
from quiz.screen.pixels.intertitle import framed, inside, intertitle
from quiz.screen.pixels.layout import LARGE_TEXT, SIGNS, View, begun, easy, signed, written
from quiz.screen.pixels.marks import Strip
from quiz.screen.pixels.tickets import grid, tickets, tickets_height
from quiz.screen.pixels.told import Fit, Matter

TRIAL = replace(theme.STEM, balanced=False)
UPSIDE_DOWN = 3
"""So many steps of a scale are given up rather than that a question is smaller than its answers."""
SIGNED_STEM = 48
"""The largest size of a question with a line of signs below, which asks the same of every match."""


def middle(view: View, matter: Matter, width: int, room: int, fit: Fit | None = None) -> Block:
    """The middle of the page: as high as `room`, or higher when the words need it (it scrolls); in the
    sizes of `fit`, or in the largest that have room."""
    chips = tuple(Chip(chip.seat, chip.name, emblem=chip.emblem) for chip in matter.chips)
    return _middle(view, replace(matter, chips=chips), width, room, fit)


@lru_cache(maxsize=32)
def _middle(view: View, matter: Matter, width: int, room: int, known: Fit | None) -> Block:
    """The same for seats whose states, which may change with each frame, are left away."""
    if known:
        fit, spare = known, max(0, room - needed(view, bare(matter), width, room, known))
    else:
        fit, spare = fitted(view, bare(matter), width, room)
    return _arranged(view, matter, width, room, fit, spare)


def bare(matter: Matter) -> Matter:
    """The words alone, and not what is shown of them just now: sizes hang on nothing else."""
    tickets = tuple(replace(each, message=None, state="open", shows="all", note="") for each in matter.tickets)
    chips = tuple(Chip(chip.seat, chip.name, emblem=chip.emblem) for chip in matter.chips)
    card = replace(matter.card, veiled=False) if matter.card else None
    return replace(matter, tickets=tickets, card=card, chips=chips)


@lru_cache(maxsize=16)
def fitted(view: View, matter: Matter, width: int, room: int) -> tuple[Fit, int]:
    """The largest sizes for bare matter, and the pixels left over."""
    too_high: set[int] = set()
    for fit in _fits(matter):
        if fit.stem in too_high and not fit.tight:
            continue
        if not fit.tight and _marquee(view, matter, width, fit, 0).height > room:
            too_high.add(fit.stem)
            continue
        spare = room - needed(view, matter, width, room, fit)
        if spare >= 0:
            break
    return fit, max(0, spare)


def _fits(matter: Matter) -> Iterator[Fit]:
    stems: tuple[int, ...] = theme.REVEAL_STEM_SIZES if matter.revealed else theme.STEM_SIZES
    answers = theme.REVEAL_ANSWER_SIZES if matter.revealed else theme.ANSWER_SIZES
    if matter.stem and is_signed(matter.stem.words):
        stems = tuple(size for size in stems if size <= SIGNED_STEM)
    pairs = [(one, two) for one in range(len(stems)) for two in range(len(answers))]
    for one, two in sorted(pairs, key=lambda pair: (_given_up(stems, answers, *pair), pair)):
        yield Fit(stems[one], answers[two])
    yield Fit(stems[-1], answers[-1], tight=True)


def _given_up(stems: tuple[int, ...], answers: tuple[int, ...], stem: int, answer: int) -> float:
    """What sizes by their places give up of the largest; a question smaller than its answers costs dear."""
    return stem + answer * 1.5 + (UPSIDE_DOWN if stems[stem] < answers[answer] else 0)


def needed(view: View, matter: Matter, width: int, room: int, fit: Fit) -> int:
    """The height that the words need at these sizes."""
    return sum(block.height for block in _least(view, matter, width, room, fit)) + tickets_height(
        view, matter, width, fit
    )


def _least(view: View, matter: Matter, width: int, room: int, fit: Fit) -> list[Block]:
    """Marquee, strip and card as low as can be, and the gaps between all parts as a block."""
    blocks = [_marquee(view, matter, width, fit, 0)]
    if matter.clock:
        blocks.append(strip(view.quiet, matter.clock, width))
    if matter.card:
        blocks.append(noted(view, matter, width, 0, room, fit))
    return [*blocks, Block(width, fit.apart(view) * len(blocks))]


def _arranged(view: View, matter: Matter, width: int, room: int, fit: Fit, spare: int) -> Block:
    """The parts below each other; `spare` pixels are theirs to grow."""
    gap = fit.apart(view)
    least = tickets_height(view, matter, width, fit)
    cells = tickets(view, matter, width, fit, least + round(spare * (0.35 if matter.revealed else 0.5)))
    if cells.height - least > spare:
        cells = tickets(view, matter, width, fit, 0)
    spare -= max(0, cells.height - least)
    grown = max(0, min(spare, view.u(24)) if matter.revealed else spare)
    marquee = _marquee(view, matter, width, fit, _marquee(view, matter, width, fit, 0).height + grown)
    blocks = [piece(marquee, "marquee"), *([strip(view.quiet, matter.clock, width)] if matter.clock else []), cells]
    if matter.card:
        high = room - sum(block.height + gap for block in blocks)
        high = max(high, matter.spare and noted(view, matter, width, 0, room, fit).height + matter.spare)
        blocks.append(noted(view, matter, width, max(0, high), room, fit))
    return stacked(blocks, gap)


def noted(view: View, matter: Matter, width: int, high: int, room: int, fit: Fit) -> Block:
    """The note, no lower than `high`, below a question and answers that have so much room; nothing where
    there is none."""
    if matter.card is None:
        return Block(width, 0)
    answers = matter.tickets if matter.repeats else ()
    head = again(view, answers, fit.answer, inside(view, width))
    made = intertitle(view, matter.card, width, high, room // 4, fit.card, head)
    if not head.answer.height or _from_right(view, matter, width, fit) + made.height > room:
        return made
    return intertitle(view, matter.card, width, high, room // 4, fit.card, replace(head, answer=EMPTY))


def _from_right(view: View, matter: Matter, width: int, fit: Fit) -> int:
    """The height from the right answer down to the note: where it is in sight with the note, it is not said
    there once more."""
    at = next(at for at, each in enumerate(matter.tickets) if each.state == "right")
    _, gap, _ = grid(view, matter, width, fit)
    row = (tickets_height(view, matter, width, fit) + gap) // len(matter.tickets)
    return row * (len(matter.tickets) - at) - gap + fit.apart(view)


def _marquee(view: View, matter: Matter, width: int, fit: Fit, height: int) -> Block:
    """The stem in its frame; height 0 is a trial that only tells the height."""
    if matter.stem is None:
        return Block(width, 0)
    bare = matter.revealed or view.lean or view.text >= LARGE_TEXT
    side = view.u(20 if view.lean else 28 if bare else 84)
    stem = _stem(view, matter.stem.words, width - 2 * side, fit, trial=not height)
    high = max(height, stem.height + 2 * fit.space(view, 14 if bare else 22, 5 if fit.slim else 8))
    if not height:
        return Block(width, high)
    stem = begun(stem, width - 2 * side) if view.plain else stem
    left = side if view.plain else (width - stem.width) // 2
    return Block(width, high, (*framed(view, width, high, bare), *moved(stem, left, (high - stem.height) // 2).marks))


def _stem(view: View, words: str, width: int, fit: Fit, trial: bool) -> Block:
    """The question, and below it a last line that begins with signs."""
    lines, _, last = words.rpartition("\n")
    signs = is_signed(words)
    said = lines if signs else words
    style, align = (TRIAL, 0.0) if trial else (theme.STEM, 0.0 if view.plain else 0.5)
    room = easy(view, said, style, fit.stem, width)
    stem = written(view.shape(said, style, fit.stem, room), view.look.cream, align)
    if not signs:
        return stem
    below = _starred(view, last, fit, width)
    return stacked([stem, below], view.u(8), align)


def is_signed(words: str) -> bool:
    """Whether the last line of a question begins with signs."""
    lines, _, last = words.rpartition("\n")
    return bool(lines) and last[:1] in SIGNS


def _starred(view: View, words: str, fit: Fit, width: int) -> Block:
    """A line that begins with signs, below a stem; where words are enlarged it is lower than the stem, but
    enlarged too, and smaller yet, down to its size at 100 %, rather than in two rows."""
    size = min(fit.stem, theme.BODY_SIZE + 6)
    least = size / max(1.0, view.text)
    grown = min(fit.stem * 0.9, (theme.BODY_SIZE + 6) * 1.15 / view.text)
    most = size if view.text <= 1 else max(least, min(size, max(fit.stem * 0.75, grown)))
    for share in (1.0, 0.75, 0.5, 0.25, 0.0):
        line = signed(view, words, theme.LABEL, least + (most - least) * share, 10**6, view.look.brass_high)
        if line.width <= width:
            return line
    return signed(view, words, theme.LABEL, least, width, view.look.brass_high)


def strip(view: View, clock: Clock, width: int) -> Block:
    """The film that melts, and the seconds beside it; nothing where no clock runs."""
    if not clock.total:
        return Block(width, 0)
    size = view.size(theme.LABEL_SIZE + 3)
    height = max(view.u(22 if view.lean else 34), size)
    return Block(width, height, (Strip((0, 0, width, height), clock.reading, clock.total, size),))
