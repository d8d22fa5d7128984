"""Where title, packs, players and settings stand: nothing clipped, nothing overlapping, all in sight."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest
from sheets.states import states

from quiz.question import PackCard, Problem
from quiz.screen import text, theme
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.edges import rail
from quiz.screen.pixels.elements import Button, Element, Tuning
from quiz.screen.pixels.layout import View, button
from quiz.screen.pixels.marks import Cover, Figure, Lamp, Mark, Panel, Piece, Rect, Words, flat
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Picked, Scene, Tuned
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.settings import TABS, SettingsPage
from quiz.screen.scenes.steps import Party, Programme, Settings, ToPacks
from quiz.screen.scenes.title import Left, Title
from quiz.words import LANGUAGES, speak
from quiz.words import Words as Spoken

from .small import FAULTY, card
from .standing import assert_apart, assert_on_screen, overlap

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080), (960, 540), (3840, 2160))
NAMES = ("Айгерім", "Jonas", "Mum", "Tomás", "Script Docto", "Best Boy", "WWWWWWWWWWWW", "")
LONG = {
    "en": "Shadows and Cigarettes: the Whole Story of Film Noir",
    "kk": "Республиканың кинематографияшылары: алғашқы жүз жыл",
    "ru": "Достопримечательности советского кинематографа",
}


@pytest.fixture(autouse=True, scope="module")
def fonts() -> None:
    text.start()


def packs_of(words: Spoken, count: int) -> Packs:
    """So many packs: the second with a long title, the last of three and more with an error."""
    problem = Problem("small-1/pack.yaml", 3, 5, "no-pack", severity="warning")
    cards: list[PackCard] = [card(f"small-{number}") for number in range(count)]
    if count > 1:
        cards[1] = card("small-1", title=LONG, problems=(problem,))
    if count > 2:
        cards[-1] = FAULTY
    return Packs(words, tuple(cards), Programme(("small-1",)))


@cache
def pages(words: Spoken) -> dict[str, Scene]:
    title = Title(words, Left(LONG[words.language], 7, 21), 2, "notice-store-newer")
    arguments: dict[str, str | int] = {"packs": LONG[words.language], "supply": 3, "turns": 21}
    ways = (Way("way-shorter", ToPacks(), {"length": "Quick"}), Way("way-packs", ToPacks()))
    return {
        "title": Title(words),
        "title in full": title,
        **{f"{count} packs": packs_of(words, count) for count in (0, 1, 2, 5, 18)},
        **{f"{seats} players": Players(words, Programme(), Party(NAMES[:seats])) for seats in (1, 2, 4, 8)},
        "typing": Players(words, Programme(), Party(NAMES[:3]), 1),
        **{f"settings {tab}": SettingsPage(words, Settings(words.language), title, tab) for tab in TABS},
        "notice": Notice(words, "notice-too-few", arguments, ways),
    }


def canvas_of(scene: Scene, size: tuple[int, int], factor: float = 1.0, plain: bool = False) -> PixelCanvas:
    canvas = PixelCanvas()
    canvas.text_size, canvas.plain = factor, plain
    scene.draw(canvas.script)
    canvas.lay_out(size)
    return canvas


@cache
def page_of(page: str, language: str, size: tuple[int, int], factor: float) -> PixelCanvas:
    """One of the pages laid out, once for the tests that look at all of them."""
    return canvas_of(pages(speak(language))[page], size, factor)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [0.8, 1.0, 1.4, 2.0])
@pytest.mark.parametrize("page", list(pages(speak("en"))))
def test_all_words_stand_apart_inside_the_margins(size: tuple[int, int], factor: float, page: str) -> None:
    for language in LANGUAGES:
        canvas = page_of(page, language, size, factor)

        left, width = View(*size, factor).column
        for placed in canvas.placed:
            assert placed.rect[0] >= left - 1, (language, placed)
            assert placed.rect[0] + placed.rect[2] <= left + width + 1, (language, placed)
        assert_apart(canvas.placed)
        assert_on_screen(canvas, size)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("page", list(pages(speak("en"))))
def test_in_plain_reading_words_stand_apart_too(size: tuple[int, int], page: str) -> None:
    canvas = canvas_of(pages(speak("ru"))[page], size, 1.2, plain=True)

    assert_apart(canvas.placed)
    assert_on_screen(canvas, size)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("page", list(pages(speak("en"))))
def test_targets_stand_apart_and_leave_room_for_the_ring(size: tuple[int, int], factor: float, page: str) -> None:
    canvas = page_of(page, "kk", size, factor)

    reach, still = View(*size).u(5), canvas.sheet.still.targets
    for one, other in combinations(canvas.targets, 2):
        if (one in still) == (other in still):
            assert not overlap(_grown(one.rect, reach), other.rect), (one, other)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", ["title in full", "1 packs", "5 packs", "8 players", "settings access", "notice"])
def test_what_a_page_says_of_its_choice_never_scrolls_at_normal_size(size: tuple[int, int], page: str) -> None:
    canvas = canvas_of(pages(speak("kk"))[page], size)

    top, bottom = canvas.sheet.window[1], canvas.sheet.window[1] + canvas.sheet.window[3]
    tuned = [target.rect for target in canvas.targets if target.kind in ("less", "more", "field", "button")]
    assert all(top <= rect[1] and rect[1] + rect[3] <= max(bottom, size[1]) for rect in tuned)


def test_the_wall_scrolls_and_the_playbill_stands() -> None:
    canvas = canvas_of(packs_of(speak("en"), 18), (1280, 720))

    still, moving = canvas.sheet.still.targets, canvas.sheet.moving.targets

    assert canvas.limit > 0
    assert {target.message for target in moving} == {Picked("pack", f"small-{number}") for number in range(17)}
    assert {Tuned("length", 1), Tuned("language", -1), Picked("next")} <= {target.message for target in still}


ABOUT = (
    "Red shoes, black swans and the price of a perfect pirouette, from the silent stage to the last curtain call of "
)
"""What a talkative author says of a pack; it takes four lines and more."""


@pytest.mark.parametrize("size", SIZES[:4], ids=str)
@pytest.mark.parametrize("count", [2, 5, 18])
def test_many_words_about_a_pack_leave_the_wall_of_posters_standing(size: tuple[int, int], count: int) -> None:
    for language in LANGUAGES:
        packs = packs_of(speak(language), count)
        told = {**LONG, "en": "Shadows and Cigarettes, the Story of Film Noir"}
        cards = tuple(replace(each, title=told, about=dict.fromkeys(LANGUAGES, ABOUT + "all.")) for each in packs.cards)

        canvas = canvas_of(replace(packs, cards=cards), size)

        bills = [mark for mark in canvas.sheet.still.marks if isinstance(mark, Piece) and mark.key == "bill"]
        assert len(bills) == 1, language


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_bar_of_the_wall_is_nearer_to_the_posters_than_to_the_playbill(size: tuple[int, int]) -> None:
    canvas = canvas_of(packs_of(speak("kk"), 18), size)
    marks = canvas.sheet.moving.marks
    (bill,) = [mark for mark in canvas.sheet.still.marks if isinstance(mark, Piece) and mark.key == "bill"]

    left, wide = rail(View(*size), canvas.sheet.window)
    posters = max(
        mark.rect[0] + mark.rect[2] for mark in marks if isinstance(mark, Piece) and mark.key[:7] == "poster-"
    )

    assert canvas.limit > 0
    assert View(*size).u(10) < left - posters <= bill.rect[0] - (left + wide)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("count", [5, 18])
def test_titles_below_posters_are_set_smaller_rather_than_broken(size: tuple[int, int], count: int) -> None:
    packs = packs_of(speak("kk"), count)
    cards = (*packs.cards[:3], *(card(each.name, title={"kk": "Голливудтың видеосалоны"}) for each in packs.cards[3:]))

    canvas = canvas_of(replace(packs, cards=cards, programme=Programme((cards[0].name,))), size)

    titles = {(placed.words, placed.size) for placed in canvas.placed if placed.words.startswith("Голлив")}
    assert {words for words, _ in titles} == {"Голливудтың\nвидеосалоны"}
    assert len(titles) == 1


def test_a_pack_that_cannot_be_shown_has_a_sign_of_warning_and_not_the_lock_of_an_answer() -> None:
    for factor in (1.0, 2.0):
        canvas = canvas_of(packs_of(speak("en"), 5), (1280, 720), factor)

        figures = [mark.name for mark in flat(canvas.sheet.moving.marks) if isinstance(mark, Figure)]

        assert figures.count("warning") == 2
        assert "lock" not in figures


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768), (2560, 1080)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_two_rows_of_posters_are_in_sight_with_their_titles_below_a_board_of_errors(
    size: tuple[int, int], language: str
) -> None:
    (state,) = (each for each in states(language) if each.name == "packs-many")
    canvas = canvas_of(state.scene, size)
    _, top, _, height = canvas.sheet.window
    pieces = [mark for mark in canvas.sheet.moving.marks if isinstance(mark, Piece)]

    rows = sorted({piece.rect[1] for piece in pieces if piece.key[:7] == "poster-"})[:2]
    shown = [piece for piece in pieces if piece.key[:7] == "poster-" and piece.rect[1] in rows]

    assert canvas.limit > 0
    assert [piece.key for piece in pieces if piece.key[:6] == "wrong-"] == ["wrong-0"]
    for each in shown:
        titles = [mark for mark in flat([each]) if isinstance(mark, Words)]
        assert titles
        assert all(mark.rect[1] + mark.rect[3] <= top + height for mark in titles)


def test_large_words_put_what_is_said_of_the_chosen_pack_below_it() -> None:
    canvas = canvas_of(packs_of(speak("en"), 5), (1280, 720), 2.0)

    tops = {placed.words: placed.rect[1] for placed in canvas.placed}
    chosen = next(target.rect for target in canvas.targets if target.message == Picked("pack", "small-1"))
    after = next(target.rect for target in canvas.targets if target.message == Picked("pack", "small-2"))

    assert chosen[1] + chosen[3] <= tops["About it."] < after[1]


def test_one_pack_alone_has_a_large_poster() -> None:
    one, many = (canvas_of(packs_of(speak("en"), count), (1280, 720)) for count in (1, 18))

    widths = [
        max(mark.rect[2] for mark in flat(each.sheet.moving.marks) if isinstance(mark, Cover)) for each in (one, many)
    ]

    assert widths[0] > 280
    assert 90 < widths[1] < 200


def test_the_bulbs_of_the_sign_chase_without_a_seam() -> None:
    lamps = [mark for mark in canvas_of(Title(speak("en")), (1280, 720)).sheet.still.marks if isinstance(mark, Lamp)]

    assert len(lamps) % 3 == 0
    assert [lamp.phase for lamp in lamps] == [-at % 3 for at in range(len(lamps))]


def test_the_name_of_the_house_is_as_large_as_the_scale_goes() -> None:
    canvas = canvas_of(Title(speak("ru")), (1920, 1080))

    name = next(placed for placed in canvas.placed if placed.words == "Picture Palace")

    assert name.size == View(1920, 1080).size(theme.TITLE_SIZES[0])


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_in_is_in_sight_however_large_the_words(size: tuple[int, int], language: str) -> None:
    for page in ("title", "title in full"):
        canvas = canvas_of(pages(speak(language))[page], size, 2.0)

        first = min(canvas.targets, key=lambda target: target.rect[1]).rect

        assert canvas.main in {target.message for target in canvas.targets if target.rect == first}
        assert first[1] + first[3] <= canvas.sheet.window[1] + canvas.sheet.window[3], page


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_tabs_and_sample_stay_where_they_are_when_the_tab_changes(size: tuple[int, int], factor: float) -> None:
    tabs = [canvas_of(pages(speak("ru"))[f"settings {tab}"], size, factor) for tab in TABS]

    tops = [min(target.rect[1] for target in canvas.targets) for canvas in tabs]
    samples = [[mark.rect[1:] for mark in canvas.sheet.still.marks if _is_sample(mark)] for canvas in tabs]

    assert len(set(tops)) == 1
    assert samples[0] == samples[1]


def test_the_sample_of_the_look_has_the_frame_of_that_look() -> None:
    shown = []
    for look in (theme.PALACE, theme.CONTRAST):
        canvas = PixelCanvas()
        canvas.look = look
        pages(speak("en"))["settings access"].draw(canvas.script)
        canvas.lay_out((1280, 720))
        marks = flat(mark for mark in canvas.sheet.still.marks if _is_sample(mark))
        shown.append({mark.name.rstrip("0123") for mark in marks if isinstance(mark, Figure)})

    assert "corner" in shown[0]
    assert "corner" not in shown[1]
    assert "arc" in shown[1]


def test_in_high_contrast_a_button_that_cannot_be_pressed_has_a_broken_frame() -> None:
    made = {
        (enabled, look.ornate): button(
            View(1280, 720, look=look), Button("Reset", Picked("reset"), "", enabled, False), 400
        )
        for enabled in (True, False)
        for look in (theme.PALACE, theme.CONTRAST)
    }

    framed = {way: [mark for mark in block.marks if isinstance(mark, Panel)] for way, block in made.items()}

    assert len(framed[False, False]) > 10
    assert framed[False, False][0].edge is None
    assert {len(panels) for way, panels in framed.items() if way != (False, False)} == {1}
    assert len({(block.width, block.height) for block in made.values()}) == 1


def _is_sample(mark: Mark) -> bool:
    return isinstance(mark, Piece) and mark.key == "sample"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", ["1 packs", "5 packs", "settings access", "settings sound"])
def test_no_value_that_can_be_set_is_broken(size: tuple[int, int], page: str) -> None:
    for language in LANGUAGES:
        scene = pages(speak(language))[page]
        values = {each.value for each in _said(scene) if isinstance(each, Tuning)}

        shown = {placed.words.replace("\N{NO-BREAK SPACE}", " ") for placed in canvas_of(scene, size, 2.0).placed}

        assert values <= shown, language


def _said(scene: Scene) -> list[Element]:
    script = Script()
    scene.draw(script)
    return script.said


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_on_the_cards_of_seats_stand_in_one_row(language: str) -> None:
    canvas = canvas_of(pages(speak(language))["8 players"], (1024, 768), 2.0)

    assert set(NAMES[:6]) <= {placed.words for placed in canvas.placed}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_takes_a_seat_away_stands_in_line_with_that_of_the_others(language: str) -> None:
    canvas = canvas_of(pages(speak(language))["4 players"], (1024, 768))

    tops = {target.rect[1] for target in canvas.targets if str(target.message).startswith("Picked(what='remove'")}

    assert len(tops) == 1


def test_every_seat_shows_its_own_emblem() -> None:
    canvas = canvas_of(Players(speak("en"), Programme(), Party(NAMES, emblems=(7, 6, 5, 4, 3, 2, 1, 0))), (1280, 720))

    medals = [
        mark.name for mark in flat(canvas.sheet.moving.marks) if isinstance(mark, Figure) and "medal" in mark.name
    ]

    assert medals == [f"medal-{name}" for name in reversed(theme.EMBLEMS)]


def _grown(rect: Rect, by: int) -> Rect:
    return rect[0] - by, rect[1] - by, rect[2] + 2 * by, rect[3] + 2 * by
