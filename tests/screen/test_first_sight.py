"""What must be in sight before anything is scrolled: warnings, doors, who won and with how much."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sheets.matches import PACK, cards, finished
from sheets.states import State, states

from quiz.screen.pixels import PixelCanvas, Placed
from quiz.screen.pixels.elements import Paragraph, Poster, Score, Seats, Title
from quiz.screen.pixels.marks import Rect
from quiz.screen.scene import Picked
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.steps import Programme
from quiz.screen.scenes.winner import Winner
from quiz.words import LANGUAGES, speak

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080))
SIZED = pytest.mark.parametrize("size", SIZES, ids=str)
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
WISHED = pytest.mark.parametrize("wish", [1.0, 1.5, 2.0])


pytestmark = pytest.mark.usefixtures("memory")


def canvas_of(state: State, size: tuple[int, int], wish: float) -> PixelCanvas:
    """A state laid out at its beginning."""
    canvas = PixelCanvas()
    canvas.text_size = wish
    state.scene.draw(canvas.script)
    canvas.lay_out(size)
    return canvas


def named(language: str, wanted: Callable[[str], bool]) -> list[State]:
    found = [state for state in states(language) if wanted(state.name)]
    assert found
    return found


def is_seen(canvas: PixelCanvas, rect: Rect) -> bool:
    """Whether a rect lies wholly in the window of the page."""
    _, top, _, height = canvas.sheet.window
    return top <= rect[1] and rect[1] + rect[3] <= top + height


def plain(words: str) -> str:
    """Words in one line, with no spaces but usual ones."""
    return " ".join(words.split())


def words_of(canvas: PixelCanvas) -> dict[str, Placed]:
    """What stands on the page, each in one line."""
    return {plain(placed.words): placed for placed in canvas.placed}


@SIZED
@SPOKEN
@WISHED
def test_the_title_shows_every_warning_and_every_door(size: tuple[int, int], language: str, wish: float) -> None:
    for state in named(language, lambda name: name.startswith("title")):
        canvas = canvas_of(state, size, wish)

        warnings = [said.words for said in canvas.script.said if isinstance(said, Paragraph)]
        shown = words_of(canvas)

        assert all(is_seen(canvas, shown[plain(words)].rect) for words in warnings)
        assert all(is_seen(canvas, target.rect) for target in canvas.targets), state.name


@SIZED
@SPOKEN
@WISHED
def test_nothing_on_a_plaque_before_the_curtain_is_out_of_sight(
    size: tuple[int, int], language: str, wish: float
) -> None:
    for state in named(language, lambda name: name.startswith(("pause", "handover"))):
        canvas = canvas_of(state, size, wish)

        assert canvas.limit == 0, state.name
        least = min(placed.size for placed in canvas.placed if placed.scrolls)
        assert least >= canvas.view(size).size(28) / wish * min(wish, 1.3) - 1


@SIZED
@SPOKEN
@WISHED
def test_the_first_slate_shows_its_rule_and_the_keys_of_every_seat_at_once(
    size: tuple[int, int], language: str, wish: float
) -> None:
    (state,) = named(language, lambda name: name == "round-slate")

    canvas = canvas_of(state, size, wish)
    (seats,) = (said for said in canvas.script.said if isinstance(said, Seats))

    assert canvas.limit == 0
    assert {chip.state for chip in seats.chips} <= set(words_of(canvas))


@SIZED
@SPOKEN
def test_whoever_asks_for_200_percent_gets_at_least_160_in_a_pause(size: tuple[int, int], language: str) -> None:
    (state,) = named(language, lambda name: name.startswith("pause"))
    normal, large = (words_of(canvas_of(state, size, wish)) for wish in (1.0, 2.0))

    entries = [target.words for target in canvas_of(state, size, 1.0).targets]

    assert len(entries) == 5
    assert all(large[entry].size >= 1.6 * normal[entry].size - 1 for entry in entries)


@SPOKEN
def test_whoever_asks_for_200_percent_gets_at_least_130_on_the_title(language: str) -> None:
    (state,) = named(language, lambda name: name == "title-resume")
    play = speak(language)("title-play")

    normal, large = (words_of(canvas_of(state, (1280, 720), wish))[play].size for wish in (1.0, 2.0))

    assert large >= 1.3 * normal - 1


@SIZED
@SPOKEN
@WISHED
def test_the_score_in_the_light_is_never_cut(size: tuple[int, int], language: str, wish: float) -> None:
    for state in named(language, lambda name: name.startswith(("winner", "standings-solo")) and "before" not in name):
        canvas = canvas_of(state, size, wish)
        winners = [said for said in canvas.script.said if isinstance(said, Score) and said.tone == "strong"]
        title = next(said for said in canvas.script.said if isinstance(said, Title))
        told = {cell for each in winners for cell in each.cells[1:]} | {title.words, title.under} - {""}

        seen = {plain(placed.words) for placed in canvas.placed if is_seen(canvas, placed.rect)}

        assert len(told) >= 2
        assert {plain(words) for words in told} <= seen, state.name


@SIZED
@SPOKEN
@WISHED
def test_the_buttons_of_the_end_stand_in_one_row(size: tuple[int, int], language: str, wish: float) -> None:
    for state in named(language, lambda name: name in ("winner-solo", "winner-four")):
        canvas = canvas_of(state, size, wish)

        rows = {target.rect[1] for target in canvas.targets if target.kind == "button"}
        sizes = [placed.size for words, placed in words_of(canvas).items() if words == speak(language)("winner-again")]
        normal = canvas.view(size).size(34) / wish

        assert len(rows) == 1, state.name
        assert sizes[0] >= min(1.0, wish) * normal - 1


@SIZED
@SPOKEN
@WISHED
def test_the_packs_page_begins_with_what_is_wrong(size: tuple[int, int], language: str, wish: float) -> None:
    (state,) = named(language, lambda name: name == "packs-many")
    canvas = canvas_of(state, size, wish)

    (wrong,) = [said.words for said in canvas.script.said if isinstance(said, Paragraph) and said.tone == "bad"]
    rect = words_of(canvas)[plain(wrong)].rect

    assert is_seen(canvas, rect)
    assert all(rect[1] < target.rect[1] for target in canvas.targets if target.kind == "row")


@SIZED
def test_the_buttons_come_with_the_winner_and_have_their_place_before(size: tuple[int, int]) -> None:
    scene = Winner(speak("en"), finished(4, "en"), staged=True)
    before, after = (canvas_of(State(each, ""), size, 1.0) for each in (scene, Winner(scene.words, scene.session)))

    left = {placed.words: placed.rect for placed in before.placed if placed.words not in ("", "Review")}
    shown = {placed.words: placed.rect for placed in after.placed}

    assert (before.targets, before.main) == ((), None)
    assert after.main == Picked("review")
    assert len(after.targets) == 4
    assert left
    assert all(shown[words] == rect for words, rect in left.items())


@SIZED
@SPOKEN
def test_two_rows_of_posters_are_in_sight_with_their_titles(size: tuple[int, int], language: str) -> None:
    packs = tuple(replace(card, problems=()) for card in cards(18))
    canvas = canvas_of(State(Packs(speak(language), packs, Programme((PACK,))), ""), size, 1.0)

    rows = sorted({target.rect[1] for target in canvas.targets if target.kind == "row"})[:2]
    titles = [plain(said.title) for said in canvas.script.said if isinstance(said, Poster)]
    columns = sum(target.rect[1] == rows[0] for target in canvas.targets if target.kind == "row")
    seen = {plain(placed.words) for placed in canvas.placed if is_seen(canvas, placed.rect)}

    assert set(titles[: 2 * columns]) <= seen
