"""The pages of a turn as the game shows them: what is in sight, how large small print is, who is told where.

Each state is one of tests/sheets, scrolled as the window scrolls it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pygame
import pytest
from sheets.drawing import scrolled, unfolds
from sheets.states import State, states

from quiz.screen import theme
from quiz.screen.pixels import PixelCanvas, art
from quiz.screen.pixels.edges import rail
from quiz.screen.pixels.elements import Card, Header
from quiz.screen.pixels.marks import Figure, Panel, Piece, Rect, Words, flat
from quiz.screen.scene import Chose, Press, Scene
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.review import Review
from quiz.words import speak

from .pixel_scenes import SHORT, staged
from .small import WORDS, answered, question, session_of

LETTERS = set(theme.LETTERS)
TURN = {"asking", "staking", "reveal", "reviewed"}
SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080))
SIZED = pytest.mark.parametrize("size", SIZES, ids=str)
SPOKEN = pytest.mark.parametrize("language", ["en", "kk", "ru"])
SEATED = pytest.mark.parametrize("seats", ["solo", "four", "eight"])


pytestmark = pytest.mark.usefixtures("memory")


@cache
def turn(language: str) -> dict[str, State]:
    """The states of a turn by name."""
    return {state.name: state for state in states(language) if state.scene.name in TURN}


def fresh(language: str, name: str, size: tuple[int, int], text: float) -> PixelCanvas:
    """A state laid out and scrolled as the window would have it."""
    state, canvas = turn(language)[name], PixelCanvas()
    canvas.text_size = text
    state.scene.draw(canvas.script)
    canvas.lay_out(size)
    canvas.lay_out(size, scrolled(canvas) if unfolds(state) else 0)
    return canvas


_kept = cache(fresh)


def canvas_of(language: str, name: str, size: tuple[int, int], text: float) -> PixelCanvas:
    """The same, made once for all tests that do not draw it."""
    return _kept(language, name, size, text)


def pieces(canvas: PixelCanvas, key: str) -> list[Piece]:
    """The pieces whose keys begin so, wherever they stand."""
    marks = (*canvas.sheet.moving.marks, *canvas.sheet.still.marks)
    return [mark for mark in marks if isinstance(mark, Piece) and mark.key.startswith(key)]


GAP = 16


def in_sight(canvas: PixelCanvas, rect: Rect) -> bool:
    """Whether a rect of the moving block is wholly in the window."""
    _, top, _, height = canvas.sheet.window
    down = scrolled(canvas)
    return not canvas.limit or (top <= rect[1] - down and rect[1] - down + rect[3] <= top + height)


@SPOKEN
@SIZED
@SEATED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_right_answer_comes_into_sight_when_it_lights_up_and_the_note_when_it_comes(
    language: str, size: tuple[int, int], seats: str, text: float
) -> None:
    light, card = (canvas_of(language, f"reveal-{seats}-{stage}", size, text) for stage in ("light", "card"))

    right = [piece for piece in pieces(light, "answer-") if piece.change == "light"]
    (note,) = (piece for piece in pieces(card, "card") if piece.key == "card")

    assert len(right) == 1
    assert in_sight(light, right[0].rect)
    assert in_sight(card, _beginning(note.rect, card.sheet.window[3]))


def _beginning(rect: Rect, room: int) -> Rect:
    """A rect that a window has room for; of a higher one as much from its top, but for the gap above it."""
    left, top, width, height = rect
    return left, top, width, min(height, room - GAP)


@SPOKEN
@SIZED
@SEATED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_right_answer_and_the_note_stand_on_one_page(
    language: str, size: tuple[int, int], seats: str, text: float
) -> None:
    state = turn(language)[f"reveal-{seats}-card"]
    assert isinstance(state.scene, Reveal)

    canvas = canvas_of(language, f"reveal-{seats}-card", size, text)

    (row,) = (piece for piece in pieces(canvas, "answer-") if piece.change == "light" or _is_right(piece))
    (head,) = pieces(canvas, "card-words")
    said = _words_of(row) & _words_of(head)

    assert in_sight(canvas, row.rect) or said
    noted = bool(state.scene.session.turn.question.note)
    assert not (in_sight(canvas, row.rect) and said and noted)  # without a note the card says it anyhow


@SPOKEN
@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_ring_round_a_button_stands_clear_of_seats_and_of_the_frame_of_the_window(
    language: str, size: tuple[int, int], text: float
) -> None:
    surface = pygame.Surface(size)
    for name in turn(language):
        canvas = canvas_of(language, name, size, text)
        view, still = canvas.view(size), canvas.sheet.still
        chips = [mark.rect for mark in still.marks if isinstance(mark, Piece) and mark.key[:5] == "chip-"]
        for target in still.targets:
            if target.kind == "button":
                _, top, _, high = art.ring(surface, view, target.rect)
                assert top + high <= size[1] - view.u(9), name
                assert all(top >= chip[1] + chip[3] + view.u(2) for chip in chips), name


@SPOKEN
@SIZED
def test_a_page_comes_to_rest_where_nothing_is_cut_at_its_upper_edge(language: str, size: tuple[int, int]) -> None:
    for name in turn(language):
        canvas = canvas_of(language, name, size, 2.0)
        if not canvas.limit:
            continue
        edge = canvas.sheet.window[1] + scrolled(canvas) * unfolds(turn(language)[name]) + canvas.view(size).u(10)

        cut = [
            piece.key
            for piece in canvas.sheet.moving.marks
            if isinstance(piece, Piece) and piece.rect[1] < edge < piece.rect[1] + piece.rect[3]
            if piece.rect[3] <= canvas.sheet.window[3] / 2  # a long question gives way to its answers
        ]

        assert cut == [], name


@SPOKEN
@SIZED
@SEATED
def test_the_page_of_a_reveal_is_the_same_before_and_after_its_note_comes(
    language: str, size: tuple[int, int], seats: str
) -> None:
    stages = [canvas_of(language, f"reveal-{seats}-{stage}", size, 2.0) for stage in ("hold", "light", "card")]

    rects = [
        [(mark.key, mark.rect) for mark in canvas.sheet.moving.marks if isinstance(mark, Piece)] for canvas in stages
    ]

    assert rects[0] == rects[1] == [each for each in rects[2] if each[0] != "card-words"]


def _is_right(row: Piece) -> bool:
    """Whether an answer has the tick of a right one."""
    return any(isinstance(mark, Figure) and mark.name == "tick" for mark in row.marks)


def _words_of(part: Piece) -> set[str]:
    """The rows of words of a piece, but for letters of stubs."""
    said = {" ".join(mark.lines.rows) for mark in flat(part.marks) if isinstance(mark, Words)}
    return said - LETTERS


@SPOKEN
@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("seats", ["four", "eight"])
def test_the_answers_of_a_reveal_stand_below_each_other_in_the_middle_of_tickets_of_one_size(
    language: str, size: tuple[int, int], text: float, seats: str
) -> None:
    for stage in ("hold", "card"):
        canvas = canvas_of(language, f"reveal-{seats}-{stage}", size, text)

        rows = pieces(canvas, "answer-")

        assert len({row.rect[0] for row in rows}) == 1
        assert len({row.rect[2:] for row in rows}) == 1
        assert text > 1 or all(map(_centred, rows))


@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_short_answers_stand_in_the_middle_beside_who_chose_them(size: tuple[int, int], text: float) -> None:
    for shows in ("nothing", "all"):
        canvas = PixelCanvas()
        canvas.text_size = text
        staged(canvas.script, replace(SHORT, answers=("Alien", "Rashomon", "Persona", "Stalker")), shows, "")
        canvas.lay_out(size)

        assert all(map(_centred, pieces(canvas, "answer-")))


def _centred(row: Piece) -> bool:
    """Whether the words of an answer stand in the middle of its ticket."""
    words = max((mark for mark in row.marks if isinstance(mark, Words)), key=_size)
    return abs(row.rect[3] - 2 * words.rect[1] - words.rect[3]) <= 2


def _size(words: Words) -> tuple[bool, int]:
    """Letters of the stub are no words."""
    return words.lines.rows[0] not in LETTERS, words.lines.size


@SPOKEN
@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_who_chose_what_is_told_by_names_or_by_medals_and_never_by_both(
    language: str, size: tuple[int, int], text: float
) -> None:
    for name in ("reveal-four-card", "reveal-longest", "reviewed-detail"):
        rows = pieces(canvas_of(language, name, size, text), "answer-")
        medals = {row.key for row in rows if any(_is_medal(mark) for mark in row.marks)}
        names = {row.key for row in rows if any(_is_name(mark) for mark in row.marks)}

        assert bool(medals) != bool(names), name


def _is_medal(mark: object) -> bool:
    return isinstance(mark, Figure) and mark.name.startswith("medal-")


def _is_name(mark: object) -> bool:
    return isinstance(mark, Words) and mark.lines.rows[0] in ("Айгерім", "Jonas", "Мария-Луиза", "Tomás")


@SPOKEN
@SIZED
def test_letters_of_the_tickets_header_seats_and_foot_are_larger_for_who_wants_large_text(
    language: str, size: tuple[int, int]
) -> None:
    for name in turn(language):
        normal, large = (canvas_of(language, name, size, text) for text in (1.0, 2.0))

        small = {placed.words: placed.size for placed in normal.placed}
        grown = {placed.words: placed.size / small[placed.words] for placed in large.placed if placed.words in small}

        # a header that fills its row has no room to grow
        quiet = {words: share for words, share in grown.items() if share < 1.1}
        tops = {placed.words for placed in large.placed if not placed.scrolls and placed.rect[1] < size[1] // 12}
        assert not quiet.keys() - tops, (name, quiet)
        letters = [share for words, share in grown.items() if words in LETTERS]
        assert min(letters, default=1.5) >= 1.5, name
        # where those are keys of seats, shapes stand alone, and lie beside the places at 200 %
        assert letters or _signs(large)[0][2] / _signs(normal)[0][2] >= 1.4, name


def _signs(canvas: PixelCanvas) -> list[Rect]:
    """Where the shapes of the answers stand."""
    found = [mark for mark in flat(canvas.sheet.moving.marks) if isinstance(mark, Figure)]
    return [mark.rect for mark in found if mark.name in theme.SHAPES]


@SPOKEN
@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_header_of_a_question_tells_in_words_how_hard_it_is(
    language: str, size: tuple[int, int], text: float
) -> None:
    for name, state in turn(language).items():
        if state.scene.name not in ("asking", "reveal"):
            continue
        canvas = canvas_of(language, name, size, text)
        (header,) = (said for said in canvas.script.said if isinstance(said, Header))
        told = header.told.rpartition(": ")[2].casefold()
        assert any(told in placed.words.casefold() for placed in canvas.placed), name


@SIZED
@pytest.mark.parametrize("text", [1.0, 1.1, 1.3, 2.0])
def test_a_header_stands_clear_of_the_board_below_it(size: tuple[int, int], text: float) -> None:
    for name in ("reveal-four-hold", "reveal-eight-hold", "reviewed-detail", "asking-longest"):
        canvas = canvas_of("kk", name, size, text)
        (header,) = (mark for mark in pieces(canvas, "header"))

        below = canvas.sheet.moving.marks
        board = min(mark.rect[1] for mark in flat(below) if isinstance(mark, Panel))

        assert board - header.rect[1] - header.rect[3] >= round(5 * min(size[0] / 1280, size[1] / 720)), name


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_header_has_room_for_the_words_of_five_stars_beside_points_and_a_streak(language: str, text: float) -> None:
    words, canvas = speak(language), PixelCanvas()
    canvas.text_size = text
    stars = words("match-solo", turn=f"★★★★★ · {words('match-turn', number=12, total=18)}", score=12450, streak=4)
    canvas.script.page("question", "turn 12")
    canvas.script.header(
        words("match-round", number=2, name=words("round-name", kind="came-first")),
        stars,
        words("match-difficulty", tier=5),
    )

    canvas.lay_out((1280, 720))

    told = words("match-difficulty", tier=5).rpartition(": ")[2].upper()
    assert any(told in placed.words for placed in canvas.placed)
    assert not any("\n" in placed.words or "★" in placed.words for placed in canvas.placed)


@SIZED
def test_points_that_are_counted_beside_the_names_end_on_one_line(size: tuple[int, int]) -> None:
    canvas = canvas_of("en", "reveal-four-count", size, 2.0)

    edges = {
        chip.rect[2] - mark.rect[0] - mark.rect[2]
        for chip in pieces(canvas, "chip-")
        for mark in chip.marks
        if isinstance(mark, Words) and mark.lines.rows[0].startswith("+")
    }

    assert len(edges) == 1


@SIZED
def test_a_seat_whose_points_are_still_to_come_has_a_dash_where_they_will_stand(size: tuple[int, int]) -> None:
    early, late = (canvas_of("en", f"reveal-four-{stage}", size, 1.0) for stage in ("hold", "card"))

    for before, after in zip(pieces(early, "chip-"), pieces(late, "chip-"), strict=True):
        names, states = (
            [mark for mark in chip.marks if isinstance(mark, Words) and mark.rect[2]] for chip in (before, after)
        )
        if states[1].rect[1] > states[0].rect[1] + states[0].rect[3] // 2:  # below the name
            marks = [mark.rect for mark in before.marks if not isinstance(mark, Words)]
            left, top, _, high = states[1].rect
            assert any(each[0] == left and top <= each[1] < top + high for each in marks)
        assert names[0].rect == states[0].rect


def test_no_more_seats_answer_at_once_than_a_keyboard_has_room_for() -> None:
    for name in turn("en"):
        canvas = canvas_of("en", name, (1280, 720), 1.0)
        assert len(pieces(canvas, "chip-")) <= 4, name


@pytest.mark.parametrize("relation", ["director", "trivia"])
@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            {"en": "Bob directed it in a week."},
            [("1 of 2 was right", "Bob directed it in a week.", "Source: the credits")],
        ),
        ({}, [("1 of 2 was right", "Bob", "Source: the credits")]),
    ],
)
def test_a_reviewed_question_tells_what_its_reveal_told_and_its_source(
    relation: str, note: dict[str, str], told: list[tuple[str, str, str]]
) -> None:
    session = answered(session_of(replace(question(relation=relation), note=note), seats=2), {0: 1, 1: 0})
    canvas = PixelCanvas()

    Review(WORDS, session, open=0).draw(canvas.script)
    cards = [said for said in canvas.script.said if isinstance(said, Card)]

    assert [(card.kicker, card.words, card.source) for card in cards] == told


@SIZED
@pytest.mark.parametrize("seats", ["solo", "four"])
def test_each_stake_says_by_the_sign_of_wrong_what_a_wrong_answer_costs(size: tuple[int, int], seats: str) -> None:
    canvas = canvas_of("en", f"staking-{seats}", size, 1.0)

    for row in pieces(canvas, "answer-"):
        (cross,) = (mark.rect for mark in row.marks if isinstance(mark, Figure) and mark.name == "cross")
        cost = max((mark.rect for mark in row.marks if isinstance(mark, Words)), key=lambda rect: rect[0] + rect[2])
        assert 0 < cost[0] - cross[0] - cross[2] < cost[3]


@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_ring_round_an_answer_stands_clear_of_the_bar_that_tells_how_far_a_page_is_scrolled(
    size: tuple[int, int], text: float
) -> None:
    surface = pygame.Surface(size)
    for name in turn("en"):
        canvas = canvas_of("en", name, size, text)
        view = canvas.view(size)
        left, wide = rail(view, canvas.sheet.window)
        for target in canvas.targets:
            ring = art.ring(surface, view, target.rect)
            assert ring[0] + ring[2] <= left, name
        assert left + wide <= size[0] - view.curtain


@SPOKEN
@SIZED
@pytest.mark.parametrize("seats", ["solo", "four"])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_all_stakes_and_what_they_are_for_are_in_sight_together(
    language: str, size: tuple[int, int], seats: str, text: float
) -> None:
    canvas = canvas_of(language, f"staking-{seats}", size, text)

    parts = [*pieces(canvas, "marquee"), *pieces(canvas, "answer-")]

    assert len(parts) == 5
    assert all(in_sight(canvas, part.rect) for part in parts)


@SPOKEN
@SIZED
@pytest.mark.parametrize("seats", ["solo", "four"])
def test_what_is_asked_above_the_stakes_is_larger_in_large_text(
    language: str, size: tuple[int, int], seats: str
) -> None:
    normal, large = (canvas_of(language, f"staking-{seats}", size, text) for text in (1.0, 2.0))

    sizes = [
        max(
            mark.lines.size
            for part in pieces(canvas, "marquee")
            for mark in flat(part.marks)
            if isinstance(mark, Words)
        )
        for canvas in (normal, large)
    ]

    assert sizes[1] >= 1.25 * sizes[0]


@SIZED
def test_a_seat_that_has_staked_says_so_after_its_points(size: tuple[int, int]) -> None:
    canvas = canvas_of("en", "staking-four", size, 1.0)

    said = {
        mark.lines.rows[0].replace("\u00a0", " ")
        for chip in pieces(canvas, "chip-")
        for mark in chip.marks
        if isinstance(mark, Words)
    }

    assert "6,100 · set" in said
    assert "set" not in said


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
def test_the_last_answer_in_sight_is_drawn_as_clearly_as_the_first(size: tuple[int, int]) -> None:
    canvas, surface = fresh("en", "reveal-four-hold", size, 2.0), pygame.Surface(size)
    canvas.finish(surface)
    first, *_, last = (piece.rect for piece in pieces(canvas, "answer-"))

    feet = [
        [tuple(surface.get_at((left + width // 2, top + high - 1 - up))) for up in range(1, high // 5)]
        for left, top, width, high in (first, last)
    ]

    assert canvas.limit > 0
    assert feet[0] == feet[1]


@SPOKEN
@SIZED
def test_nothing_moves_when_a_seat_shows_that_it_is_ready_in_place_of_its_keys(
    language: str, size: tuple[int, int]
) -> None:
    places = []
    for ready in ((), (0,), (2,), (0, 1, 2)):
        scene: Scene = Asking(speak(language), session_of(question(), seats=4))
        for seat in ready:
            scene = scene.handle(Press(Chose(1), seat))  # type: ignore[assignment]
        canvas = PixelCanvas()
        scene.draw(canvas.script)
        places.append([target.rect for target in canvas.lay_out(size)])

    assert places[1:] == places[:1] * 3


def test_a_ticket_without_a_letter_keeps_its_shape_and_its_place() -> None:
    shown = []
    for seats in (1, 2):
        canvas = PixelCanvas()
        Asking(WORDS, session_of(question(), seats=seats)).draw(canvas.script)
        canvas.lay_out((1280, 720))
        marks = list(flat(canvas.sheet.moving.marks))
        letters = [mark.lines.rows for mark in marks if isinstance(mark, Words) and set(mark.lines.rows) <= LETTERS]
        shown.append((len(letters), {mark.name for mark in marks if isinstance(mark, Figure)}))

    assert [count for count, _ in shown] == [4, 0]
    for _, figures in shown:
        assert {*theme.SHAPES, "places0", "places3"} <= figures
