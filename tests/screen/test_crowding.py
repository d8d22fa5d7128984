"""A question at 200 % that has no room for all of it: what of it is in sight, and what tells of the rest."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from sheets.matches import asked, longest
from sheets.states import states

from quiz.question import Option
from quiz.screen.pixels import PixelCanvas, edges, sight
from quiz.screen.pixels.elements import Ticket
from quiz.screen.pixels.marks import Coupon, Figure, Piece, Rect, Words, flat
from quiz.screen.scene import Scene
from quiz.screen.scenes import more_answers
from quiz.screen.scenes.asking import Asking
from quiz.words import speak

from .standing import overlap

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080), (3840, 2160))
WORST = [("kk", "asking-solo"), ("kk", "asking-four"), ("kk", "asking-longest"), ("ru", "asking-four")]
STEM = "Какую из этих наград получил фильм «Танец-вспышка» (1983)?"
PRIZES = (
    "«Оскар» за лучшую песню к фильму",
    "«Оскар» за лучший фильм",
    "«Оскар» за лучшие визуальные эффекты",
    "«Золотая пальмовая ветвь»",
)
ASKED = pytest.mark.parametrize(("language", "name"), WORST)

pytestmark = pytest.mark.usefixtures("memory")


def fresh(language: str, name: str, size: tuple[int, int]) -> PixelCanvas:
    """A state laid out at 200 %."""
    return laid_out(next(state for state in states(language) if state.name == name).scene, size)


def laid_out(scene: Scene, size: tuple[int, int]) -> PixelCanvas:
    canvas = PixelCanvas()
    canvas.text_size = 2.0
    scene.draw(canvas.script)
    canvas.lay_out(size)
    return canvas


canvas_of = cache(fresh)


def answers_of(canvas: PixelCanvas, scroll: int = 0) -> list[Rect]:
    """Where the answers stand on the screen."""
    rects = [mark.rect for mark in canvas.sheet.moving.marks if isinstance(mark, Piece) and mark.key[:7] == "answer-"]
    return [(left, top - scroll, wide, high) for left, top, wide, high in rects]


def lacking(canvas: PixelCanvas, scroll: int = 0) -> int:
    """How many answers end below the window."""
    _, top, _, high = canvas.sheet.window
    return sum(rect[1] + rect[3] > top + high for rect in answers_of(canvas, scroll))


@ASKED
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_more_than_one_answer_lies_below_a_question_at_200_percent(
    language: str, name: str, size: tuple[int, int]
) -> None:
    canvas = canvas_of(language, name, size)

    assert len(answers_of(canvas)) == 4
    assert lacking(canvas) <= (1 if size == (1024, 768) else 0)


@ASKED
@pytest.mark.parametrize("size", [(1280, 720), (3840, 2160)], ids=str)
def test_a_window_of_another_size_and_the_same_shape_shows_the_same_answers_in_the_same_sizes(
    language: str, name: str, size: tuple[int, int]
) -> None:
    canvas, other = canvas_of(language, name, (1920, 1080)), canvas_of(language, name, size)
    share = size[1] / 1080

    rows = [{placed.words: len(placed.words.split("\n")) for placed in each.placed} for each in (canvas, other)]
    sizes = [sorted(placed.size for placed in each.placed) for each in (canvas, other)]

    assert rows[0] == rows[1]
    assert lacking(canvas) == lacking(other)
    assert all(abs(one * share - two) <= 1 + share / 2 for one, two in zip(*sizes, strict=True))


def test_answers_below_are_counted_in_the_sign_at_every_scroll_and_it_covers_none() -> None:
    size, words, told = (1024, 768), speak("ru"), set()
    question = replace(
        asked(3, 4, "ru").turn.question, stem={"ru": STEM}, options=tuple(Option({"ru": each}, each) for each in PRIZES)
    )
    canvas = laid_out(Asking(words, asked(3, 4, "ru", question=question)), size)
    for scroll in range(0, canvas.limit + 1, 5):
        canvas.lay_out(size, scroll)
        signs = [placed for placed in canvas.placed if placed.words.startswith("Ниже")]
        below = lacking(canvas, scroll)

        assert below == sight.below(canvas.sheet, scroll)
        said = (words("page-more"), *more_answers(words, "whole", 4))[below]
        assert [placed.words for placed in signs] == ([said] if scroll < canvas.limit else [])
        assert not any(overlap(placed.rect, canvas.sheet.window) for placed in signs)
        told |= {placed.words for placed in signs}

    assert "Ниже ещё 1 ответ" in told


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ("1 more answer below", "2 more answers below", "3 more answers below")),
        ("kk", ("Төменде тағы 1 жауап бар", "Төменде тағы 2 жауап бар", "Төменде тағы 3 жауап бар")),
        ("ru", ("Ниже ещё 1 ответ", "Ниже ещё 2 ответа", "Ниже ещё 3 ответа")),
    ],
)
def test_answers_are_counted_in_the_right_form(language: str, expected: tuple[str, ...]) -> None:
    words = speak(language)

    assert more_answers(words, "whole", 3) == expected
    assert all("PgDn" in long for long in more_answers(words, "partly", 3))


@ASKED
def test_all_answers_of_a_slim_question_have_one_size_of_type(language: str, name: str) -> None:
    canvas = canvas_of(language, name, (1280, 720))
    said = {each.words for each in canvas.script.said if isinstance(each, Ticket)}

    sizes = {each.size for each in canvas.placed if each.words.replace("\n", " ").replace("\u00a0", " ") in said}

    assert len(sizes) == 1


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("name", ["staking-solo", "staking-four"])
def test_at_200_percent_each_stake_tells_in_sight_what_it_wins_and_costs(name: str, size: tuple[int, int]) -> None:
    canvas = canvas_of("kk", name, size)
    _, top, _, high = canvas.sheet.window

    told = {each.words.replace("\u00a0", " "): each.rect for each in canvas.placed if each.words[:1] in "+−0"}

    assert {"0", "+500", "−250", "+1 000", "−500", "+2 000", "−1 000"} <= told.keys()
    assert all(top <= rect[1] and rect[1] + rect[3] <= top + high for rect in told.values())
    assert len({rect[1] for rect in told.values()}) <= 8  # word and signs of each stake stand in one row


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("name", ["staking-four", "asking-four", "settings-tab-1"])
def test_of_what_is_cut_at_the_lower_edge_no_tops_of_letters_are_seen_or_pressed(
    name: str, size: tuple[int, int]
) -> None:
    canvas, steps = fresh("ru", name, size), 40
    view, (left, top, wide, high) = canvas.view(size), canvas.sheet.window
    hidden = []
    for scroll in sorted({canvas.limit * step // steps for step in range(steps)}):
        canvas.lay_out(size, scroll)
        shreds = edges.shred(view, canvas.sheet, scroll)
        low = top + high - shreds
        parts = [mark.rect for mark in canvas.sheet.moving.marks if isinstance(mark, Piece)]
        cut = [(low + scroll - rect[1], rect[3]) for rect in parts if rect[1] < low + scroll < rect[1] + rect[3]]

        assert all(seen >= min(view.u(edges.SHRED), whole // 2) for seen, whole in cut)
        hidden += [canvas.at((left + wide // 2, y)) for y in range(low, top + high)]

    assert not any(hidden)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("seats", [1, 4])
def test_signs_stand_clear_of_both_edges_of_a_slim_stub(seats: int, size: tuple[int, int]) -> None:
    canvas = laid_out(Asking(speak("kk"), asked(0, seats, "kk", question=longest()), elapsed=3.0), size)
    view, marks = canvas.view(size), list(flat(canvas.sheet.moving.marks))
    tickets = [mark for mark in marks if isinstance(mark, Coupon)]
    signs = [mark.rect for mark in marks if isinstance(mark, Figure | Words)]

    for ticket in tickets:
        left, top, _, high = ticket.rect
        stub = [each for each in signs if left <= each[0] < left + ticket.stub and top <= each[1] < top + high]
        assert len(stub) == 2
        assert min(each[0] for each in stub) >= left + view.u(6)
        assert max(each[0] + each[2] for each in stub) <= left + ticket.stub - view.u(6)
