"""Arrows over a page that is longer than its window: the ring is always in sight, and goes where the eye does."""

from __future__ import annotations

import pytest
from sheets import drawing
from sheets.states import states

from quiz.screen.app import focus
from quiz.screen.app.hands import Hands, arrived, obey
from quiz.screen.app.steering import settle
from quiz.screen.inputs import Clicked, Direction, Entered, Held, Moved, Scrolled
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.elements import Tabs
from quiz.screen.pixels.marks import Piece
from quiz.screen.scene import Chose, Message, Picked, Press, Tuned
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.players import Players

from .small import SmallDeck, SmallRepertoire, flow_of

SIZE = (1280, 720)
NAMES = [f"Programme with a longer name, number {number}" for number in range(24)]
REPERTOIRE = SmallRepertoire(tuple(SmallDeck(name=name) for name in NAMES))


pytestmark = pytest.mark.usefixtures("memory")


def hands_at_title(factor: float = 1.0, **options: object) -> Hands:
    flow = flow_of(repertoire=REPERTOIRE, **options)
    hands = Hands(flow, PixelCanvas(), now=1.0)
    hands.canvas.text_size = factor
    arrived(hands, "title")
    hands.now = 2.0
    look(hands)
    return hands


def hands_at_packs(factor: float = 1.0, **options: object) -> Hands:
    hands = hands_at_title(factor, **options)
    obey(hands, Entered())
    come(hands)
    return hands


def come(hands: Hands) -> None:
    """The scene that the last press led to is up."""
    arrived(hands, hands.flow.scene.name)
    hands.now += 1.0
    look(hands)


def look(hands: Hands) -> None:
    """A frame."""
    hands.flow.scene.draw(hands.canvas.script)
    settle(hands, hands.canvas.lay_out(SIZE, hands.scroll))
    hands.arriving = False
    hands.targets = hands.canvas.lay_out(SIZE, hands.scroll)


def go(hands: Hands, *ways: Direction) -> list[Message | None]:
    """Arrows, and where the focus was after each."""
    passed = []
    for way in ways:
        obey(hands, Moved(way))
        look(hands)
        passed.append(hands.focus)
    return passed


def pack(number: int) -> Picked:
    return Picked("pack", NAMES[number])


def piece_of(hands: Hands, message: Message | None) -> Piece:
    """The poster with its words, as it lies on the page."""
    assert isinstance(message, Picked)
    pieces = [mark for mark in hands.canvas.sheet.moving.marks if isinstance(mark, Piece)]
    return next(piece for piece in pieces if piece.key == f"poster-{message.name}")


def in_sight(hands: Hands, message: Message | None) -> bool:
    _, top, _, high = hands.canvas.sheet.window
    rect = piece_of(hands, message).rect
    return top <= rect[1] - hands.scroll and rect[1] + rect[3] - hands.scroll <= top + high


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_whatever_has_the_ring_is_in_sight_with_its_name(factor: float) -> None:
    hands = hands_at_packs(factor)
    passed = set()

    for _ in range(60):
        (focused,) = go(hands, "down")
        if focused not in [target.message for target in hands.canvas.sheet.moving.targets]:
            break
        if isinstance(focused, Picked):
            passed.add(focused)
            assert in_sight(hands, focused), focused

    assert hands.canvas.limit > 0
    assert len(passed) >= 4


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("leave", [Picked("next"), Picked("back")], ids=["forward", "back"])
def test_on_coming_back_the_chosen_programme_is_in_sight_and_has_the_ring(factor: float, leave: Message) -> None:
    hands = hands_at_packs(factor)
    hands.focus = pack(20)
    obey(hands, Entered())
    look(hands)
    obey(hands, Scrolled(-1e6))
    look(hands)

    hands.focus = leave
    obey(hands, Entered())
    come(hands)
    hands.focus = Picked("back" if leave == Picked("next") else "play")
    obey(hands, Entered())
    come(hands)

    assert isinstance(hands.flow.scene, Packs)
    assert hands.focus == pack(20)
    assert in_sight(hands, pack(20))


def test_a_programme_that_was_chosen_beforehand_is_in_sight_at_once_and_enter_goes_on_with_it() -> None:
    hands = hands_at_packs(packs=(NAMES[20],))

    seen, focused = in_sight(hands, pack(20)), hands.focus
    obey(hands, Entered())

    assert (seen, focused) == (True, pack(20))
    assert isinstance(hands.flow.scene, Players)


def test_from_the_buttons_below_down_stays_and_up_goes_to_what_is_in_sight() -> None:
    hands = hands_at_packs()
    hands.focus, hands.steered = Picked("next"), True
    look(hands)
    scroll = hands.scroll

    down = go(hands, "down", "down")
    up = go(hands, "up", "up", "up", "up", "up")

    assert (down, scroll, hands.scroll) == ([Picked("next")] * 2, 0, 0)
    assert up[:2] == [Tuned("language", 1), Tuned("length", 1)]
    assert in_sight(hands, up[-1])


def test_no_arrow_from_the_foot_leads_behind_it() -> None:
    hands = hands_at_packs()

    for scroll in range(0, hands.canvas.limit, 25):
        for start in (Picked("next"), Picked("back")):
            for way in ("left", "right", "up", "down"):
                hands.focus, hands.scroll = start, scroll
                look(hands)
                (found,) = go(hands, way)
                if found in [target.message for target in hands.canvas.sheet.moving.targets]:
                    assert abs(hands.scroll - scroll) < hands.canvas.sheet.window[3] / 2, (scroll, start, way)


def test_from_the_button_that_goes_on_no_arrow_goes_round_to_the_one_that_goes_back() -> None:
    hands = hands_at_packs()
    hands.focus = Picked("next")
    look(hands)

    assert go(hands, "right", "right", "left", "left") == [
        Picked("next"),
        Picked("next"),
        Picked("back"),
        Picked("back"),
    ]


def test_left_and_right_change_what_is_set_and_stay_in_its_row() -> None:
    hands = hands_at_title()
    hands.focus = Picked("settings")
    obey(hands, Entered())
    come(hands)
    hands.focus = Tuned("contrast", 1)
    look(hands)

    assert go(hands, "right") == [Tuned("contrast", 1)]
    assert hands.flow.settings.contrast
    assert go(hands, "left") == [Tuned("contrast", -1)]
    assert not hands.flow.settings.contrast
    assert go(hands, "down")[0] != Tuned("contrast", -1)


def test_after_the_page_was_scrolled_away_the_next_arrow_brings_the_ring_to_what_is_seen() -> None:
    hands = hands_at_packs()
    obey(hands, Scrolled(1e6))
    look(hands)
    scroll = hands.scroll

    (found,) = go(hands, "down")

    assert found != pack(0)
    assert in_sight(hands, found)
    assert abs(hands.scroll - scroll) < hands.canvas.sheet.window[3] / 2


def test_the_ring_stays_in_sight_when_the_words_grow() -> None:
    hands = hands_at_packs()
    go(hands, "down", "down", "down")
    focused = hands.focus

    for factor in (1.2, 1.4, 1.7, 2.0, 1.0):
        hands.canvas.text_size = factor
        look(hands)

        assert hands.focus == focused
        assert in_sight(hands, focused), factor


def test_an_enter_too_many_on_the_way_down_starts_what_was_chosen() -> None:
    hands = hands_at_packs()
    hands.focus = Picked("next")
    look(hands)

    go(hands, "down")
    obey(hands, Entered())

    assert isinstance(hands.flow.scene, Players)
    assert hands.flow.scene.programme.packs == (NAMES[0],)


@pytest.mark.parametrize("way", ["settings", "next"])
def test_a_page_that_was_left_by_its_way_back_begins_with_what_one_comes_for(way: str) -> None:
    hands = hands_at_packs() if way == "next" else hands_at_title()
    found = []

    for _ in range(2):
        hands.focus = Picked(way)
        obey(hands, Entered())
        come(hands)
        found.append(hands.focus)
        hands.focus = Picked("back")
        obey(hands, Entered())
        come(hands)

    assert found == [{"settings": Tuned("language", 1), "next": Picked("start")}[way]] * 2


def test_from_what_is_set_for_a_pack_no_arrow_goes_round_to_another_pack() -> None:
    hands = hands_at_packs()
    hands.focus = Tuned("length", 1)
    look(hands)

    assert go(hands, "right", "right") == [Tuned("length", 1)] * 2


def middle_of(hands: Hands, message: Message) -> float:
    """How far down the screen the middle of a target is."""
    rect = next(target.rect for target in hands.targets if target.message == message)
    return rect[1] + rect[3] / 2


def dressed(hands: Hands) -> None:
    """A frame as the player has set it."""
    hands.canvas.dress(hands.flow.settings)
    look(hands)


@pytest.mark.parametrize("by_pointer", [False, True], ids=["arrows", "clicks"])
def test_the_row_of_the_size_of_text_stands_still_while_the_size_is_changed(by_pointer: bool) -> None:
    hands = hands_at_title()
    hands.focus = Picked("settings")
    obey(hands, Entered())
    come(hands)
    larger, smaller = Tuned("text-size", 1), Tuned("text-size", -1)
    while hands.flow.settings.text_size < 1.5:
        hands.flow.handle(Press(larger))
    hands.focus = larger
    dressed(hands)
    heights = [middle_of(hands, larger)]

    for message in (larger, larger, larger, smaller, smaller, smaller):
        if by_pointer:
            hands.now += 1.0
            left, top, wide, high = next(each.rect for each in hands.targets if each.message == message)
            obey(hands, Held((left + wide // 2, top + high // 2)))
            obey(hands, Clicked((left + wide // 2, top + high // 2)))
        else:
            obey(hands, Moved("right" if message == larger else "left"))
        dressed(hands)
        heights.append(middle_of(hands, larger))

    assert hands.canvas.limit > 0
    assert max(heights) - min(heights) <= 2


def test_how_players_answer_stands_still_on_their_page_while_it_is_changed() -> None:
    hands = hands_at_packs(2.0)
    hands.focus = Picked("next")
    obey(hands, Entered())
    come(hands)
    for _ in range(3):
        hands.flow.handle(Press(Tuned("players", 1)))
    hands.focus = mode = Tuned("mode", 1)
    look(hands)
    heights = [middle_of(hands, mode)]

    for _ in range(3):
        obey(hands, Entered())
        look(hands)
        heights.append(middle_of(hands, mode))

    assert isinstance(hands.flow.scene, Players)
    assert hands.canvas.limit > 0
    assert len(set(heights[1:])) == 1  # the first time the page ends sooner, and cannot stay


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_pictures_of_pages_show_what_has_the_focus(language: str, size: tuple[int, int]) -> None:
    for state in states(language):
        canvas = PixelCanvas()
        canvas.text_size = 2.0
        state.scene.draw(canvas.script)
        wanted = focus.settled(canvas.lay_out(size), canvas.typed, canvas.main)
        stands = None if wanted is None or isinstance(wanted, Chose) else canvas.stands(wanted)

        assert stands is None or canvas.holds(stands, drawing.in_sight(canvas, wanted, 0)), state.name


def hands_at_settings() -> Hands:
    hands = hands_at_title()
    obey(hands, Press(Picked("settings")))
    come(hands)
    return hands


def test_arrows_stay_among_the_tabs_and_come_to_the_chosen_one() -> None:
    hands = hands_at_settings()
    scene = hands.flow.scene
    while not (isinstance(hands.focus, Picked) and hands.focus.what == "tab"):
        assert go(hands, "up")
    chosen = hands.focus
    shown = hands.canvas.script.said

    right = go(hands, "right", "right", "right", "right", "right")
    left = go(hands, "left", "left", "left", "left", "left")

    (row,) = [each for each in shown if isinstance(each, Tabs)]
    messages = [message for _, message, _ in row.items]
    assert chosen == next(message for _, message, chosen in row.items if chosen)
    assert right[-1] == right[-2] == messages[-1]
    assert left[-1] == messages[0]
    assert hands.flow.scene is scene, "to go along the tabs changes nothing"


def test_a_hand_that_clicks_on_where_an_arrow_was_changes_the_same_thing_again() -> None:
    hands = hands_at_title()
    hands.focus = Picked("settings")
    obey(hands, Entered())
    come(hands)
    dressed(hands)
    larger, sizes, lost = Tuned("text-size", 1), [1.0], 0
    left, top, wide, high = next(each.rect for each in hands.targets if each.message == larger)
    place = (left + wide // 2, top + high // 2)

    while hands.flow.settings.text_size < 2.0 and len(sizes) < 30:
        hands.now += 1.0
        lost += hands.canvas.at(place) is None
        for meant in (Held(place), Clicked(place)):
            obey(hands, meant)
        dressed(hands)
        sizes.append(hands.flow.settings.text_size)

    assert sizes == sorted({*sizes})
    assert sizes[-1] == 2.0
    assert lost > 0, "the arrow has moved"
