"""A window of 4:3, the narrowest: nothing takes a row that it need not, and no row is one short word alone.

Each state is one of tests/sheets.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from sheets.matches import asked, locked
from sheets.states import LATE, states

from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.marks import Piece, Words, flat
from quiz.screen.scene import Scene
from quiz.screen.scenes.reveal import Reveal
from quiz.words import speak

SIZE = (1024, 768)
MAO = "Последний танцор Мао"
SPOKEN = pytest.mark.parametrize("language", ["en", "kk", "ru"])

pytestmark = pytest.mark.usefixtures("memory")


@cache
def canvas_of(language: str, name: str, text: float) -> PixelCanvas:
    """A state laid out."""
    return laid_out(next(state for state in states(language) if state.name == name).scene, text)


def laid_out(scene: Scene, text: float) -> PixelCanvas:
    canvas = PixelCanvas()
    canvas.text_size = text
    scene.draw(canvas.script)
    canvas.lay_out(SIZE)
    return canvas


def pieces(canvas: PixelCanvas, key: str) -> list[Piece]:
    """The pieces whose keys begin so, that do not scroll."""
    return [mark for mark in canvas.sheet.still.marks if isinstance(mark, Piece) and mark.key.startswith(key)]


def broken(canvas: PixelCanvas) -> dict[str, list[int]]:
    """The widths of the rows of all words that stand in more than one."""
    marks = flat((*canvas.sheet.still.marks, *canvas.sheet.moving.marks))
    return {
        " ".join(mark.lines.rows).replace("\u00a0", " "): list(mark.lines.widths)
        for mark in marks
        if isinstance(mark, Words) and len(mark.lines.rows) > 1
    }


@SPOKEN
@pytest.mark.parametrize("name", ["reveal-four-card", "reveal-longest", "standings-four-after"])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_keys_stand_beside_the_button_and_are_told_shorter_rather_than_take_a_row(
    language: str, name: str, text: float
) -> None:
    canvas = canvas_of(language, name, text)

    (keys,), (button,) = pieces(canvas, "hints"), pieces(canvas, "bar-")

    assert keys.rect[1] >= button.rect[1]
    assert keys.rect[1] + keys.rect[3] <= button.rect[1] + button.rect[3]
    assert keys.rect[0] + keys.rect[2] < button.rect[0]


def test_where_the_keys_have_room_they_are_told_in_full() -> None:
    said = {placed.words for placed in canvas_of("ru", "reveal-solo-card", 2.0).placed}

    assert speak("ru")("hint-pause") in said


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_an_answer_that_is_told_again_in_two_rows_has_no_short_word_alone_in_one(language: str) -> None:
    question = asked(6, 1, language).turn.question
    options = tuple(
        replace(each, text={language: MAO} if at == question.key else each.text)
        for at, each in enumerate(question.options)
    )
    session = locked(asked(6, 1, language, question=replace(question, options=options)))

    rows = broken(laid_out(Reveal(speak(language), session, LATE), 2.0))[MAO]

    assert min(rows) > max(rows) * 0.7


@SPOKEN
def test_what_a_door_leads_to_is_told_in_rows_about_as_long(language: str) -> None:
    rows = broken(canvas_of(language, "title-resume", 2.0))[speak(language)("title-play-detail")]

    assert min(rows) > max(rows) * 0.5


@SPOKEN
def test_the_source_of_a_note_stands_in_rows_about_as_long(language: str) -> None:
    found = broken(canvas_of(language, "reveal-longest", 2.0))

    (rows,) = (widths for words, widths in found.items() if "lincolncenter.org" in words)
    assert min(rows) > max(rows) * 0.7


@SPOKEN
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_row_without_an_answer_tells_so_beside_its_question_however_long(language: str, text: float) -> None:
    canvas = canvas_of(language, "review-missed", text)
    said = speak(language)("review-nothing")

    rows = [mark for mark in canvas.sheet.moving.marks if isinstance(mark, Piece) and mark.key.startswith("row-")]
    words = [[mark for mark in flat(row.marks) if isinstance(mark, Words)] for row in rows]
    bare = [each for each in words if any(mark.lines.rows == (said,) for mark in each)]

    assert bare
    for each in bare:
        tops, middles = ([mark.rect[1] + mark.rect[3] * part for mark in each] for part in (0, 0.5))
        assert min(max(tops) - min(tops), max(middles) - min(middles)) <= 2
