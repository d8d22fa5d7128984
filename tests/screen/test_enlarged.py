"""Text from 110 to 200 %: how far the wish is honoured on a question and its reveal, and what scrolls."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from sheets.matches import asked as dealt
from sheets.states import states

from quiz.screen import theme
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.elements import Hints, More, Seats
from quiz.screen.pixels.marks import Figure, Piece, Words, flat
from quiz.screen.scene import Chose
from quiz.screen.scenes import Picks
from quiz.screen.scenes.asking import Asking
from quiz.screen.text import clean
from quiz.words import speak

from .pixel_scenes import ALL, PAGES, SHORT, Asked, question, reveal, staged
from .standing import assert_apart, assert_on_screen, overlap

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080))
WISHES = (1.0, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 2.0)
WORDED = pytest.mark.parametrize("asked", ALL.values(), ids=list(ALL))
SIZED = pytest.mark.parametrize("size", SIZES, ids=str)
PAGED = pytest.mark.parametrize("page", ["question", "reveal"])


pytestmark = pytest.mark.usefixtures("memory")


def fresh(
    page: str, asked: Asked, size: tuple[int, int], wish: float, seats: int = 4, plain: bool = False
) -> PixelCanvas:
    """A page laid out for a wish."""
    canvas = PixelCanvas()
    canvas.text_size, canvas.plain = wish, plain
    (question if page == "question" else reveal)(canvas.script, asked, seats)
    canvas.lay_out(size)
    return canvas


_kept = cache(fresh)


def canvas_of(
    page: str, asked: Asked, size: tuple[int, int], wish: float, seats: int = 4, plain: bool = False
) -> PixelCanvas:
    """The same, made once for all tests that do not scroll it."""
    return _kept(page, asked, size, wish, seats, plain)


def sizes_of(canvas: PixelCanvas, asked: Asked, note: bool = False) -> list[int]:
    """The sizes of stem and answers, and of the note."""
    said = {placed.words.replace("\n", " ").replace("\u00a0", " "): placed.size for placed in canvas.placed}
    return [said[words] for words in (asked.stem, *asked.answers, *([asked.note] if note else []))]


@WORDED
@SIZED
@PAGED
@pytest.mark.parametrize(("seats", "plain"), [(1, True), (4, False)], ids=["solo-plain", "four"])
def test_a_larger_wish_never_gives_smaller_answers_and_no_smaller_stem_until_it_gives_way_to_them(
    page: str, size: tuple[int, int], asked: Asked, seats: int, plain: bool
) -> None:
    made = [canvas_of(page, asked, size, wish, seats, plain) for wish in WISHES]

    sizes = [sizes_of(canvas, asked) for canvas in made]

    assert all(len(set(each[1:])) == 1 for each in sizes)
    stems = [each[0] for each, wish in zip(sizes, WISHES, strict=True) if wish <= 1.6]
    assert made[0].limit or all(later >= earlier - 1 for earlier, later in pairwise(stems))
    assert [each[1] for each in sizes] == sorted(each[1] for each in sizes)


@WORDED
@SIZED
@PAGED
@pytest.mark.parametrize("seats", [1, 4])
def test_who_asks_for_200_percent_gets_at_least_160_of_answers_and_note_and_125_of_the_stem(
    page: str, size: tuple[int, int], asked: Asked, seats: int
) -> None:
    normal, large = (canvas_of(page, asked, size, wish, seats) for wish in (1.0, 2.0))

    sizes = zip(*(sizes_of(canvas, asked, page == "reveal") for canvas in (normal, large)), strict=True)

    (stem, larger), *rest = sizes
    assert normal.limit or larger >= 1.25 * stem - 1
    assert normal.limit or all(more >= 1.6 * least - 1 for least, more in rest)


@WORDED
@SIZED
@PAGED
@pytest.mark.parametrize("wish", [1.2, 1.6])
@pytest.mark.parametrize("plain", [False, True], ids=["", "plain"])
def test_up_to_160_percent_all_is_in_sight(
    page: str, size: tuple[int, int], asked: Asked, wish: float, plain: bool
) -> None:
    normal = canvas_of(page, asked, size, 1.0, plain=plain)

    canvas = canvas_of(page, asked, size, wish, plain=plain)

    assert canvas.limit == 0 or normal.limit > 0


@SIZED
def test_a_short_question_gets_all_of_a_wish_for_130_percent(size: tuple[int, int]) -> None:
    normal, large = (sizes_of(canvas_of("question", SHORT, size, wish), SHORT) for wish in (1.0, 1.3))

    assert all(more >= 1.3 * least - 1 for least, more in zip(normal, large, strict=True))


@WORDED
@SIZED
@PAGED
@pytest.mark.parametrize("seats", [1, 8])
@pytest.mark.parametrize("wish", [1.3, 2.0])
def test_nothing_is_cut_and_nothing_overlaps_at_any_wish(
    page: str, size: tuple[int, int], asked: Asked, seats: int, wish: float
) -> None:
    canvas = canvas_of(page, asked, size, wish, seats)

    assert_apart(canvas.placed)
    assert_on_screen(canvas, size)


@WORDED
@SIZED
@pytest.mark.parametrize("seats", [1, 4, 8])
def test_at_200_percent_an_answer_can_be_read_before_anything_is_scrolled(
    size: tuple[int, int], asked: Asked, seats: int
) -> None:
    normal, canvas = (canvas_of("question", asked, size, wish, seats) for wish in (1.0, 2.0))
    _, top, _, height = canvas.sheet.window

    first = next(target.rect for target in canvas.targets if target.message == Chose(0))

    assert normal.limit or first[1] + first[3] <= top + height


@WORDED
@SIZED
def test_every_answer_of_a_page_that_scrolls_can_be_brought_whole_into_sight(
    size: tuple[int, int], asked: Asked
) -> None:
    canvas = fresh("question", asked, size, 2.0)
    _, top, _, height = canvas.sheet.window

    for option in range(4):
        targets = canvas.lay_out(size, canvas.scroll_for(Chose(option), 0))
        rect = next(target.rect for target in targets if target.message == Chose(option))
        assert top <= rect[1]
        assert rect[1] + rect[3] <= top + height


@PAGED
@SIZED
def test_a_sign_tells_that_there_is_more_until_the_end_is_in_sight(page: str, size: tuple[int, int]) -> None:
    long = replace(ALL["en"], stem=" ".join([ALL["en"].stem] * 6))
    canvas = fresh(page, long, size, 2.0)

    shown = [placed for placed in canvas.placed if placed.words == "More below"]
    canvas.lay_out(size, canvas.limit)

    assert canvas.limit > 0
    assert len(shown) == 1
    assert not any(overlap(shown[0].rect, target.rect) for target in canvas.sheet.still.targets)
    assert not overlap(shown[0].rect, canvas.sheet.window)
    assert not [placed for placed in canvas.placed if placed.words == "More below"]


@SIZED
@pytest.mark.parametrize("wish", [1.0, 2.0])
@pytest.mark.parametrize("page", list(PAGES))
def test_every_page_that_goes_on_below_says_so_in_its_window(page: str, size: tuple[int, int], wish: float) -> None:
    canvas = PixelCanvas()
    canvas.text_size = wish
    PAGES[page](canvas.script, ALL["kk"])
    canvas.lay_out(size)

    signs = [placed for placed in canvas.placed if placed.words == "More below"]

    assert len(signs) == int(canvas.limit > 0)
    assert not any(overlap(sign.rect, target.rect) for sign in signs for target in canvas.sheet.still.targets)
    assert not any(overlap(sign.rect, canvas.sheet.window) for sign in signs)
    assert all(sign.rect[1] + sign.rect[3] <= size[1] for sign in signs)


@SIZED
@pytest.mark.parametrize("page", list(PAGES))
def test_every_page_says_in_its_window_what_there_is_above_and_below(page: str, size: tuple[int, int]) -> None:
    canvas = PixelCanvas()
    canvas.text_size = 2.0
    PAGES[page](canvas.script, ALL["kk"])
    canvas.lay_out(size)

    said = []
    for scroll in (0, canvas.limit // 2, canvas.limit):
        canvas.lay_out(size, scroll)
        signs = [placed for placed in canvas.placed if placed.words in ("More below", "More above")]
        said.append({sign.words for sign in signs})
        assert not any(overlap(sign.rect, target.rect) for sign in signs for target in canvas.sheet.still.targets)
        assert not any(overlap(sign.rect, canvas.sheet.window) for sign in signs)
        assert len(signs) < 2 or not overlap(signs[0].rect, signs[1].rect)
        assert all(sign.rect[0] >= 0 and sign.rect[0] + sign.rect[2] <= size[0] for sign in signs)
    scrolls = canvas.limit > 1
    assert said == ([{"More below"}, {"More below", "More above"}, {"More above"}] if scrolls else [set()] * 3)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
def test_every_scene_says_at_200_percent_that_its_page_goes_on(size: tuple[int, int]) -> None:
    silent = []
    for state in states("en"):
        canvas = PixelCanvas()
        canvas.text_size = 2.0
        state.scene.draw(canvas.script)
        canvas.lay_out(size)
        if canvas.limit and not canvas.goes_on:
            silent.append(state.name)
        canvas.lay_out(size, canvas.limit)
        told = any(isinstance(each, More) and each.shows == "all" for each in canvas.script.said)
        if canvas.limit and told and not any(placed.words == "More above" for placed in canvas.placed):
            silent.append(f"{state.name} at its end")

    assert silent == []


def test_a_page_that_is_all_in_sight_has_no_such_sign() -> None:
    canvas = canvas_of("question", SHORT, (1280, 720), 1.2)

    assert "More below" not in [placed.words for placed in canvas.placed]


@SIZED
@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_header_and_foot_are_as_large_on_a_reveal_as_on_its_question(size: tuple[int, int], language: str) -> None:
    sizes = []
    for state in states(language):
        if state.scene.name in ("asking", "staking", "reveal", "reviewed"):
            canvas = PixelCanvas()
            canvas.text_size = 2.0
            state.scene.draw(canvas.script)
            canvas.lay_out(size)
            keys = next(each.pairs for each in canvas.script.said if isinstance(each, Hints))
            sizes.append({placed.size for placed in canvas.placed if placed.words in [clean(said) for _, said in keys]})

    assert len(set(map(frozenset, sizes))) == 1
    assert len(sizes[0]) == 1


@SIZED
def test_seats_that_answer_are_medals_beside_the_hints_where_the_question_needs_the_room(
    size: tuple[int, int],
) -> None:
    stem = dict.fromkeys(("en", "kk", "ru"), "Which of them photographed both Limelight (1952) and Sunrise (1927)?")
    session = dealt(3, 4, question=replace(dealt(3, 4).turn.question, stem=stem))
    canvas = PixelCanvas()
    canvas.text_size = 2.0
    Asking(speak("en"), session, Picks({0: (0, 1.0), 3: (0, 1.0)}), 6.2).draw(canvas.script)

    canvas.lay_out(size)

    figures = [mark for mark in flat(canvas.sheet.still.marks) if isinstance(mark, Figure)]
    medals = [mark.rect for mark in figures if mark.name[:6] == "medal-"]
    ticks = [mark.rect for mark in figures if mark.name == "tick"]
    ready = [chip for each in canvas.script.said if isinstance(each, Seats) for chip in each.chips if chip.ready]
    words = [mark.rect for mark in flat(canvas.sheet.still.marks) if isinstance(mark, Words)]
    assert len(medals) == 4
    assert len(ticks) == len(ready) > 0
    assert all(any(overlap(tick, medal) for medal in medals) for tick in ticks)
    assert not any(overlap(medal, rect) for medal in medals for rect in words)
    (hints,) = (mark.rect for mark in canvas.sheet.still.marks if isinstance(mark, Piece) and mark.key == "hints")
    middles = {top + high // 2 for _, top, _, high in medals}
    assert all(hints[1] <= middle < hints[1] + hints[3] for middle in middles) or size == (1024, 768)


def test_the_clock_stays_in_sight_while_the_question_scrolls() -> None:
    long = replace(ALL["en"], stem=" ".join([ALL["en"].stem] * 6))
    canvas = canvas_of("question", long, (1280, 720), 2.0)

    strips = [mark for mark in canvas.sheet.still.marks if type(mark).__name__ == "Strip"]

    assert canvas.limit > 0
    assert len(strips) == 1


def test_the_size_of_a_reveal_is_the_same_at_each_of_its_stages() -> None:
    sizes = []
    for shows, counted in (("nothing", ""), ("result", ""), ("all", "+420"), ("all", None)):
        canvas = PixelCanvas()
        canvas.text_size = 1.5
        staged(canvas.script, SHORT, shows, counted)  # type: ignore[arg-type]
        canvas.lay_out((1280, 720))
        parts = [
            mark.rect for mark in canvas.sheet.moving.marks if isinstance(mark, Piece) and mark.key[:6] == "answer"
        ]
        sizes.append((sizes_of(canvas, SHORT), parts))

    assert all(each == sizes[0] for each in sizes)


@WORDED
@SIZED
@pytest.mark.parametrize("wish", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("seats", [2, 8])
def test_all_answers_of_a_reveal_have_one_height_so_that_none_tells_who_will_stand_there(
    size: tuple[int, int], asked: Asked, wish: float, seats: int
) -> None:
    canvas = PixelCanvas()
    canvas.text_size = wish
    staged(canvas.script, asked, "nothing", "", seats)
    canvas.lay_out(size)

    rows = [mark for mark in canvas.sheet.moving.marks if isinstance(mark, Piece) and mark.key[:6] == "answer"]
    tops = {
        mark.rect[1]
        for row in rows
        for mark in row.marks
        if isinstance(mark, Words) and mark.lines.rows[0].replace("\u00a0", " ") in asked.answers
    }

    assert len({row.rect[3] for row in rows}) == 1
    assert len(tops) <= 1


@SIZED
def test_high_contrast_gives_no_less(size: tuple[int, int]) -> None:
    made = []
    for look in (theme.PALACE, theme.CONTRAST):
        canvas = PixelCanvas()
        canvas.look, canvas.text_size = look, 1.6
        PAGES["question"](canvas.script, SHORT)
        canvas.lay_out(size)
        made.append(sizes_of(canvas, SHORT))

    assert made[0] == made[1]
