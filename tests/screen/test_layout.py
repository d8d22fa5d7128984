"""Where things stand: nothing clipped, nothing overlapping, in many windows, sizes, languages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from quiz.screen import text
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Rect
from quiz.screen.scene import Chose
from quiz.screen.scenes.title import Title
from quiz.words import speak

from .pixel_scenes import ALL, KAZAKH, NAMES, PAGES, SHORT, Asked, question, reveal, staged
from .standing import assert_apart, assert_on_screen, grown, overlap

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080), (960, 540), (3840, 2160))


@pytest.fixture(autouse=True, scope="module")
def fonts() -> None:
    text.start()


@cache
def canvas_of(page: str, language: str, size: tuple[int, int], factor: float) -> PixelCanvas:
    """A sample page laid out, once for all tests that only look at it."""
    canvas = PixelCanvas()
    canvas.text_size = factor
    PAGES[page](canvas.script, ALL[language])
    canvas.lay_out(size)
    return canvas


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("page", list(PAGES))
def test_all_words_stand_apart_inside_the_margins(size: tuple[int, int], factor: float, page: str) -> None:
    for language in ALL:
        canvas = canvas_of(page, language, size, factor)

        left, width = View(*size, factor).column
        for placed in canvas.placed:
            assert placed.rect[0] >= left - 1, (language, placed)
            assert placed.rect[0] + placed.rect[2] <= left + width + 1, (language, placed)
        assert_apart(canvas.placed)
        assert_on_screen(canvas, size)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("page", list(PAGES))
def test_targets_stand_apart_and_leave_room_for_the_ring(size: tuple[int, int], factor: float, page: str) -> None:
    canvas = canvas_of(page, "kk", size, factor)

    reach = View(*size).u(5)
    still = canvas.sheet.still.targets
    for one, other in combinations(canvas.targets, 2):
        if (one in still) == (other in still):
            assert not overlap(grown(one.rect, reach), other.rect), (one, other)


@pytest.mark.parametrize("language", list(ALL))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_question_at_normal_size_never_scrolls(language: str, size: tuple[int, int]) -> None:
    canvas = canvas_of("question", language, size, 1.0)

    assert canvas.limit == 0


@pytest.mark.parametrize("language", list(ALL))
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [0.8, 1.0, 1.5, 2.0])
def test_all_answers_have_one_size(language: str, size: tuple[int, int], factor: float) -> None:
    canvas = canvas_of("question", language, size, factor)

    answers = ALL[language].answers
    sizes = {placed.size for placed in canvas.placed if placed.words.replace("\n", " ") in answers}
    assert len(sizes) == 1


def test_long_answers_large_text_and_narrow_windows_stand_in_one_column() -> None:
    lefts = [_lefts(SHORT, (1280, 720), 1.0), _lefts(KAZAKH, (1280, 720), 1.0)]
    lefts += [_lefts(SHORT, (1280, 720), 1.4), _lefts(SHORT, (1024, 768), 1.0)]

    assert lefts == [2, 1, 1, 1]


def test_type_is_never_smaller_than_the_smallest_of_the_scale() -> None:
    canvas = PixelCanvas()
    reveal(canvas.script, ALL["en"])

    canvas.lay_out((1920, 1080))

    assert min(placed.size for placed in canvas.placed) >= 26


def test_a_header_stands_in_one_row_however_large_the_words() -> None:
    canvas = PixelCanvas()
    canvas.text_size = 2.0
    canvas.script.page("list", "turn 7")
    canvas.script.header("Часть 2 · Что вышло раньше?", "Очки: 4 050 · ★★★☆☆ · 8/13")

    canvas.lay_out((1024, 768))

    assert canvas.placed
    assert not any("\n" in placed.words for placed in canvas.placed)


def test_eight_seats_stand_in_two_rows() -> None:
    canvas = PixelCanvas()
    question(canvas.script, SHORT, seats=8)

    canvas.lay_out((1280, 720))

    tops = {placed.rect[1] for placed in canvas.placed if placed.words == "ready"}
    assert len(tops) == 2


@pytest.mark.parametrize("asked", ALL.values(), ids=list(ALL))
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (2560, 1080)], ids=str)
@pytest.mark.parametrize("seats", [2, 4, 8])
def test_what_is_seen_early_at_a_reveal_stands_where_it_stays(asked: Asked, size: tuple[int, int], seats: int) -> None:
    early: list[set[tuple[str, Rect]]] = []
    for shows, counted in (("nothing", ""), ("result", ""), ("all", ""), ("all", "+420")):
        canvas = PixelCanvas()
        staged(canvas.script, asked, shows, counted, seats)  # type: ignore[arg-type]
        canvas.lay_out(size)
        early.append({(placed.words, placed.rect) for placed in canvas.placed if placed.words not in ("", "+420")})

    canvas = PixelCanvas()
    staged(canvas.script, asked, "all", None, seats)
    canvas.lay_out(size)

    final = {(placed.words, placed.rect) for placed in canvas.placed}
    assert [words - final for words in early] == [set()] * 4


def test_rows_of_seats_are_about_equally_long() -> None:
    rows = {}
    for seats in (3, 4, 5, 6, 7, 8):
        canvas = PixelCanvas()
        question(canvas.script, SHORT, seats=seats)
        canvas.lay_out((1280, 720))
        tops = [placed.rect[1] for placed in canvas.placed if placed.words in NAMES]
        rows[seats] = [tops.count(top) for top in sorted(set(tops))]

    assert rows == {3: [3], 4: [4], 5: [3, 2], 6: [3, 3], 7: [4, 3], 8: [4, 4]}


def test_plain_reading_sets_the_question_from_the_left_in_lines_of_sixty_letters() -> None:
    canvas = PixelCanvas()
    canvas.plain = True
    question(canvas.script, ALL["en"])

    canvas.lay_out((1920, 1080))

    stem = next(placed for placed in canvas.placed if placed.words.replace("\n", " ") == ALL["en"].stem)
    left, _ = View(1920, 1080).column
    assert stem.rect[0] == left + View(1920, 1080).u(84)
    assert max(map(len, stem.words.split("\n"))) <= 60


@pytest.mark.parametrize("asked", [SHORT, KAZAKH], ids=["short", "kk"])
@pytest.mark.parametrize("page", ["question", "reveal"])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
def test_enlarged_text_makes_no_question_and_no_answer_smaller(size: tuple[int, int], page: str, asked: Asked) -> None:
    sizes = []
    for factor in (1.0, 1.4, 2.0):
        canvas = PixelCanvas()
        canvas.text_size = factor
        PAGES[page](canvas.script, asked)
        canvas.lay_out(size)
        said = {placed.words.replace("\n", " "): placed.size for placed in canvas.placed}
        sizes.append([said[words] for words in (asked.stem, *asked.answers)])

    assert all(large >= normal for each in sizes[1:] for large, normal in zip(each, sizes[0], strict=True))


def test_answers_that_run_from_right_to_left_begin_at_the_right() -> None:
    canvas = PixelCanvas()
    question(canvas.script, replace(SHORT, answers=("סרט", "מטריות שרבורג", "Alien", "Rashomon")), seats=1)

    left, *_ = (target.rect[0] for target in canvas.lay_out((1024, 768)))

    rects = {placed.words: placed.rect for placed in canvas.placed}
    right = [rects[words][0] + rects[words][2] for words in ("סרט", "מטריות שרבורג")]
    assert right[0] == right[1] > 1024 - left - 100
    assert rects["Alien"][0] == rects["Rashomon"][0] < 300


def test_the_note_in_plain_reading_has_lines_of_sixty_letters() -> None:
    canvas = PixelCanvas()
    canvas.plain = True
    reveal(canvas.script, ALL["en"])

    canvas.lay_out((1920, 1080))

    note = next(placed for placed in canvas.placed if placed.words.replace("\n", " ") == ALL["en"].note)
    assert max(map(len, note.words.split("\n"))) <= 62


def test_a_window_far_too_small_is_still_laid_out() -> None:
    canvas = PixelCanvas()
    question(canvas.script, KAZAKH)

    targets = canvas.lay_out((300, 500))

    assert [target.message for target in targets] == [Chose(0), Chose(1), Chose(2), Chose(3)]


def _lefts(asked: Asked, size: tuple[int, int], factor: float) -> int:
    canvas = PixelCanvas()
    canvas.text_size = factor
    question(canvas.script, asked)
    return len({target.rect[0] for target in canvas.lay_out(size) if target.kind == "answer"})


@pytest.mark.parametrize("page", ["question", "reveal"])
def test_the_longest_stem_is_measured_a_few_times_and_not_at_every_pair_of_sizes(page: str) -> None:
    canvas = PixelCanvas()
    canvas.text_size = 2.0
    PAGES[page](canvas.script, Asked(("a legal stem of letters " * 200)[:4000], SHORT.answers, SHORT.note))
    text.start()

    canvas.lay_out((640, 480))

    assert canvas.limit > 0
    assert text.shape.cache_info().misses < 200


@pytest.mark.parametrize("page", ["question", "reveal"])
def test_a_question_and_its_reveal_in_plain_reading_do_not_scroll(page: str) -> None:
    canvas = PixelCanvas()
    canvas.plain = True
    PAGES[page](canvas.script, SHORT)

    canvas.lay_out((1280, 720))

    assert canvas.limit == 0


def test_a_scene_is_asked_what_it_says_once_and_another_one_anew() -> None:
    canvas, title = PixelCanvas(), Title(speak("en"))

    canvas.hear(title)
    said = canvas.script.said
    canvas.hear(title)
    again = canvas.script.said
    canvas.hear(replace(title, words=speak("kk")))

    assert again is said
    assert canvas.script.said != said
