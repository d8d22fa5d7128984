"""What an eye that follows the play is spared: lines that jump, and boxes that look empty.

Pages are those of tests/sheets, laid out and not drawn.
"""

from __future__ import annotations

import pytest
from sheets.matches import asked, locked, played

from quiz.screen import theme
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.marks import Cloth, Mark, Panel, Piece, Words, flat
from quiz.screen.scene import Scene
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
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
