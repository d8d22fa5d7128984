"""What an eye that follows the play is spared: lines that jump, and boxes that look empty.

Pages are those of tests/sheets, laid out and not drawn.
"""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from sheets.matches import PACK, asked, cards, finished, locked, played

from quiz.screen import theme
from quiz.screen.pixels import PixelCanvas, house
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import LIVE, Cloth, Figure, Lamp, Mark, Panel, Piece, Rect, Words, flat
from quiz.screen.scene import Scene
from quiz.screen.scenes import Picks
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.steps import Programme
from quiz.screen.scenes.title import Title
from quiz.screen.scenes.waiting import Waiting
from quiz.screen.scenes.winner import Winner
from quiz.screen.theme import Look
from quiz.words import speak

SIZED = pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080)], ids=str)
SPOKEN = pytest.mark.parametrize("language", ["en", "kk", "ru"])
SEATED = pytest.mark.parametrize("seats", [1, 4])
LATE = 60.0

pytestmark = pytest.mark.usefixtures("memory")


def laid_out(scene: Scene, size: tuple[int, int], text: float = 1.0, look: Look = theme.PALACE) -> PixelCanvas:
    canvas = PixelCanvas()
    canvas.text_size, canvas.look = text, look
    scene.draw(canvas.script)
    canvas.lay_out(size)
    return canvas


def piece_of(canvas: PixelCanvas, key: str) -> Piece:
    marks = (*canvas.sheet.still.marks, *canvas.sheet.moving.marks)
    return next(mark for mark in marks if isinstance(mark, Piece) and mark.key == key)


def marks_of(piece: Piece, *kinds: type[Mark]) -> list[Mark]:
    return [mark for mark in flat((piece,)) if isinstance(mark, kinds)]


@SPOKEN
@SIZED
@pytest.mark.parametrize("text", [1.0, 1.3, 1.6])
def test_the_header_of_a_question_stays_as_it_is_when_its_answer_is_revealed(
    language: str, size: tuple[int, int], text: float
) -> None:
    words, session = speak(language), asked(6, 4, language)

    pages = [laid_out(scene, size, text) for scene in (Asking(words, session), Reveal(words, locked(session), LATE))]

    question, reveal = (piece_of(page, "header") for page in pages)
    assert question == reveal


@SIZED
@pytest.mark.parametrize(("seats", "text"), [(1, 1.0), (1, 1.6), (4, 1.0), (4, 1.3), (4, 1.6), (4, 2.0)])
def test_on_all_pages_of_a_match_headers_stand_on_one_line_in_letters_of_one_size(
    size: tuple[int, int], seats: int, text: float
) -> None:
    words = speak("en")
    scenes = (
        Asking(words, asked(6, seats, "en")),
        Reveal(words, locked(asked(6, seats, "en")), LATE),
        Staking(words, asked(10, seats, "en")),
        Standings(words, played(10, seats, "en"), LATE),
    )

    headers = [piece_of(laid_out(scene, size, text), "header") for scene in scenes]

    lines = [marks_of(header, Words)[0] for header in headers]
    assert len({(mark.rect[1], mark.lines.size) for mark in lines if isinstance(mark, Words)}) == 1


@SEATED
@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_until_the_note_comes_a_closed_curtain_keeps_its_place(size: tuple[int, int], seats: int, text: float) -> None:
    session = locked(asked(6, seats, "en"))

    before, after = (laid_out(Reveal(speak("en"), session, at, staged=True), size, text) for at in (0.1, LATE))

    curtain, card = piece_of(before, "card"), piece_of(after, "card")
    (cloth,) = marks_of(curtain, Cloth)
    assert curtain.rect == card.rect
    assert cloth.rect[2] >= card.rect[2] * 0.98
    assert cloth.rect[3] >= card.rect[3] * 0.9
    assert not marks_of(card, Cloth)


@SEATED
def test_without_velvet_no_box_stands_where_the_note_is_to_come(seats: int) -> None:
    session = locked(asked(6, seats, "en"))

    page = laid_out(Reveal(speak("en"), session, 0.1, staged=True), (1280, 720), look=theme.CONTRAST)

    assert not marks_of(piece_of(page, "card"), Panel)


def test_the_bar_of_a_wall_of_posters_does_not_stand_there_before_any_of_them() -> None:
    scene = Packs(speak("en"), cards(18), Programme((PACK,), "en"))
    canvas, surface = PixelCanvas(), pygame.Surface((1280, 720)).convert()
    canvas.motion = "full"
    alone, stands = [], []

    for at in range(90):
        scene.draw(canvas.script)
        canvas.finish(surface, None, 0, 1 + at / 60)
        assert canvas.bar
        groove, _ = canvas.bar
        left, top, _, high = canvas.sheet.window
        hall = house.hall(canvas.view((1280, 720)))
        bar, wall = (changed(surface, hall, each) for each in (groove, (left, top, groove[0] - left - 4, high)))
        alone.append(bar and not wall)
        stands.append(bar and wall)

    assert not any(alone)
    assert stands[-1]


def changed(surface: pygame.Surface, hall: pygame.Surface, rect: Rect) -> bool:
    """Whether anything stands before the house in a rect."""
    one, other = (pygame.image.tobytes(each.subsurface(rect), "RGB") for each in (surface, hall))
    return one != other


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
@SPOKEN
def test_at_200_percent_it_is_seen_who_has_staked_while_the_cards_of_the_seats_are_below(
    language: str, size: tuple[int, int]
) -> None:
    page = laid_out(Staking(speak(language), asked(10, 4, language), Picks({1: (0, 1.0)})), size, 2.0)

    still = [mark for mark in page.sheet.still.marks if isinstance(mark, Piece) and mark.key.startswith("chip-")]
    ticked = [each.key for each in still if any(mark.name == "tick" for mark in each.marks if isinstance(mark, Figure))]
    assert len(still) == 4
    assert ticked == ["chip-1"]


@SPOKEN
@SIZED
def test_stakes_have_the_bulbs_of_a_question(language: str, size: tuple[int, int]) -> None:
    page = laid_out(Staking(speak(language), asked(10, 4, language), Picks({0: (2, 1.0)})), size)

    assert any(isinstance(mark, Lamp) for mark in page.sheet.still.marks)


@SIZED
def test_what_a_stake_wins_and_costs_stands_at_the_edge_of_its_ticket_where_no_sign_can_come(
    size: tuple[int, int],
) -> None:
    page = laid_out(Staking(speak("en"), asked(10, 4, "en")), size)

    for ticket in (mark for mark in page.sheet.moving.marks if isinstance(mark, Piece) and mark.key[:6] == "ticket"):
        last = max(mark.rect[0] + mark.rect[2] for mark in marks_of(replace(ticket, rect=(0, 0, 0, 0)), Words))
        assert ticket.rect[2] - last <= page.view(size).u(24)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_a_row_of_a_review_without_an_answer_has_no_empty_deck(size: tuple[int, int]) -> None:
    page = laid_out(Review(speak("en"), finished(4, "en")), size)

    rows = [mark for mark in page.sheet.moving.marks if isinstance(mark, Piece) and mark.key[:4] == "row-"]
    seen = {row: [mark for mark in marks_of(row, Words) if isinstance(mark, Words) and mark.rect[2]] for row in rows}
    bare = [row for row in rows if any(mark.lines.rows == ("no answer",) for mark in seen[row])]
    assert bare
    for row in bare:
        above = min(mark.rect[1] for mark in seen[row]) - row.rect[1]
        below = row.rect[1] + row.rect[3] - max(mark.rect[1] + mark.rect[3] for mark in seen[row])
        assert abs(above - below) <= 2


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_the_button_of_a_round_stands_as_clear_of_what_is_below_as_its_slate_of_what_is_above(
    language: str, size: tuple[int, int]
) -> None:
    page = laid_out(Intro(speak(language), played(0, 4, language), LATE, staged=True), size)

    (button,) = (target.rect for target in page.targets)
    seats = [mark for mark in page.sheet.still.marks if isinstance(mark, Piece) and mark.key.startswith("chip-")]
    assert min(mark.rect[1] for mark in seats) - button[1] - button[3] >= page.view(size).u(36)


@SPOKEN
@SIZED
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_all_warnings_of_the_title_are_equally_wide(language: str, size: tuple[int, int], text: float) -> None:
    page = laid_out(Title(speak(language), faulty=1, notice="notice-store-newer"), size, text)

    wrong = [mark for mark in page.sheet.moving.marks if isinstance(mark, Piece) and mark.key.startswith("wrong-")]
    assert len(wrong) == 2
    assert len({mark.rect[2] for mark in wrong}) == 1
    assert len({mark.rect[0] for mark in wrong}) == 1


@SIZED
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_awards_do_not_stand_in_two_rows_of_which_one_is_half_empty(size: tuple[int, int], text: float) -> None:
    page = laid_out(Winner(speak("en"), finished(4, "en"), LATE, staged=True), size, text)

    for key in ("award-", "ticket-"):
        tops = [
            mark.rect[1] for mark in page.sheet.moving.marks if isinstance(mark, Piece) and mark.key.startswith(key)
        ]
        rows = [tops.count(top) for top in sorted(set(tops))]
        assert len(rows) != 2 or 2 * rows[1] > rows[0]


@SPOKEN
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_words_on_a_card_that_stands_alone_have_air_above_and_below(language: str, text: float) -> None:
    words = speak(language)

    page = laid_out(Waiting(words, Title(words)), (1280, 720), text)

    card = piece_of(page, "Card-0")
    said = [mark.rect for mark in card.marks if isinstance(mark, Words)]
    assert min(said[0][1], card.rect[3] - said[-1][1] - said[-1][3]) >= 24
    assert said[1][1] - said[0][1] - said[0][3] >= 10


@SIZED
def test_a_lone_score_fills_the_light_where_nothing_else_stands_on_the_page(size: tuple[int, int]) -> None:
    pages = [laid_out(Winner(speak("en"), finished(seats, "en"), LATE, staged=True), size) for seats in (1, 4)]

    medal = piece_of(pages[0], "emblem").rect[3]
    assert medal > pages[0].view(size).u(150)
    assert min(target.rect[1] for target in pages[0].targets) - piece_of(pages[0], "reel").rect[1] > medal // 4


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_the_rule_of_the_next_round_stands_in_one_row_where_both_halves_have_room(size: tuple[int, int]) -> None:
    page = laid_out(Standings(speak("en"), played(10, 1, "en"), LATE), size)

    said = marks_of(piece_of(page, "strip"), Words)
    assert len(said) == 3
    assert all(len(words.lines.rows) == 1 for words in said if isinstance(words, Words))


@SPOKEN
@SIZED
def test_a_plaque_keeps_clear_of_the_frames_of_a_curtain_without_velvet(language: str, size: tuple[int, int]) -> None:
    unit = min(size[0] / 1280, size[1] / 720)
    words = speak(language)
    scene = Pause(words, Asking(words, asked(3, 4, language)), refunds=True)
    canvas = laid_out(scene, size, 2.0, theme.CONTRAST)

    plaque = piece_of(canvas, "plaque").rect

    curtain = pygame.Surface(size)
    house.hung(curtain, View(*size, look=theme.CONTRAST), 0.0)
    edge = curtain.subsurface((size[0] // 4, plaque[1] - round(3 * unit), size[0] // 8, round(6 * unit)))
    assert pygame.transform.threshold(None, edge, edge.get_at((0, 0)), set_color=None, set_behavior=0) == (
        edge.get_width() * edge.get_height()
    )


@SIZED
def test_all_that_stands_on_the_title_comes_and_goes_with_it(size: tuple[int, int]) -> None:
    sheet = laid_out(Title(speak("en")), size).sheet

    stays = [mark for mark in (*sheet.still.marks, *sheet.moving.marks) if not isinstance(mark, (Piece, *LIVE))]

    assert stays == []
