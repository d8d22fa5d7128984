"""A question longer than its window: how it is scrolled, and how its clock waits until it was seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from quiz.screen.app.hands import Hands, arrived, obey
from quiz.screen.app.sight import watch
from quiz.screen.canvas import Canvas, Chip
from quiz.screen.inputs import Clicked, Held, Moved, Pointed, Scrolled, Stepped
from quiz.screen.pixels import PixelCanvas
from quiz.screen.scene import Chose, Picked, Press, Scene, Seen, Skipped, Tuned, Unseen
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.steps import GoOn, Lock

from .pixel_scenes import ALL, staged
from .pixel_scenes import question as asked
from .small import WORDS, answered, question, session_of
from .test_app import Shown, SmallFlow

SIZE = (1280, 720)
PAGE = 6.0
UNENDING = replace(ALL["kk"], stem=" ".join([ALL["kk"].stem] * 6))
LONG = Shown("asking", lambda canvas: asked(canvas, UNENDING, 1), True)


pytestmark = pytest.mark.usefixtures("memory")


def hands_on(scene: Scene) -> Hands:
    """Hands over a scene at 200 %, drawn a second ago."""
    hands = Hands(SmallFlow(scene), PixelCanvas(), now=1.0)
    hands.canvas.text_size = 2.0
    arrived(hands, scene.name)
    hands.now, hands.focus = 2.0, Chose(0)
    look(hands)
    return hands


def look(hands: Hands) -> None:
    """A frame."""
    hands.flow.scene.draw(hands.canvas.script)
    hands.canvas.lay_out(SIZE, hands.scroll)
    watch(hands)
    hands.targets = hands.canvas.lay_out(SIZE, hands.scroll)


def told(hands: Hands) -> list[object]:
    assert isinstance(hands.flow, SmallFlow)
    return [press.message for press in hands.flow.heard]


def test_a_scene_is_told_that_its_page_goes_on_and_then_that_all_was_seen() -> None:
    hands = hands_on(LONG)

    first = told(hands)
    while hands.scroll < hands.canvas.limit:
        obey(hands, Scrolled(1))
        look(hands)

    assert first == [Unseen()]
    assert told(hands) == [Unseen(), Seen()]


@pytest.mark.parametrize("seats", [4, 8])
def test_no_clock_waits_for_seats_or_a_rule_that_are_out_of_sight(seats: int) -> None:
    hands = hands_on(Shown("staking", lambda canvas: staked(canvas, seats), True))
    _, top, _, height = hands.canvas.sheet.window

    stakes = [target.rect for target in hands.targets if target.kind == "answer"]

    assert hands.canvas.limit > 0
    assert all(top <= rect[1] and rect[1] + rect[3] <= top + height for rect in stakes)
    assert told(hands) == []


def staked(canvas: Canvas, seats: int) -> None:
    canvas.page("question", "turn 12")
    canvas.header("Reel 3 · Final Cut", "12/13")
    canvas.question("The question is about awards. How much do you stake?\n★★★☆☆ difficulty: medium")
    for number, stake in enumerate(("0", "500", "1 000", "2 000")):
        canvas.answer(number, stake, Chose(number), detail="−1 000" if number else "", emblem=f"coins-{number}")
    canvas.paragraph("Right wins the stake, wrong costs half of it. Choose nothing: 500.", "muted")
    canvas.more("More below", above="More above")
    canvas.seats([Chip(seat, f"Seat {seat}", "12 450 points") for seat in range(seats)])
    canvas.hints((("Your keys", "stake"), ("Esc", "pause")))


def test_a_page_that_is_all_in_sight_tells_nothing() -> None:
    hands = hands_on(Shown("asking", lambda canvas: asked(canvas, ALL["short"], 1), True))
    hands.canvas.text_size = 1.0

    arrived(hands, "asking")
    look(hands)

    assert told(hands)[1:] == []


def test_what_was_leapt_over_was_not_seen() -> None:
    long = replace(ALL["kk"], stem=" ".join([ALL["kk"].stem] * 16))
    hands = hands_on(Shown("asking", lambda canvas: asked(canvas, long, 8), True))

    obey(hands, Scrolled(1e6))
    look(hands)
    leapt = hands.canvas.limit > hands.canvas.sheet.window[3]
    obey(hands, Scrolled(-1e6))
    look(hands)
    for _ in range(9):
        obey(hands, Scrolled(PAGE))
        look(hands)

    assert leapt
    assert told(hands) == [Unseen(), Seen()]


def test_arrows_go_down_the_page_and_then_through_the_answers_and_leap_over_nothing() -> None:
    hands = hands_on(LONG)
    passed, scrolls = [], [0]

    for _ in range(40):
        obey(hands, Moved("down"))
        look(hands)
        passed += [hands.focus] if hands.steered and hands.focus not in passed else []
        scrolls.append(hands.scroll)

    assert passed == [Chose(0), Chose(1), Chose(2), Chose(3)]
    assert max(one - two for two, one in pairwise(scrolls)) < hands.canvas.sheet.window[3]
    assert scrolls[-1] == hands.canvas.limit


def test_tab_brings_an_answer_into_sight() -> None:
    hands = hands_on(LONG)

    for _ in range(4):
        obey(hands, Stepped(1))
        look(hands)
    _, top, _, height = hands.canvas.sheet.window
    rect = next(target.rect for target in hands.targets if target.message == hands.focus)

    assert hands.focus == Chose(3)
    assert top <= rect[1]
    assert rect[1] + rect[3] <= top + height


def test_the_page_stays_where_it_is_until_something_is_told() -> None:
    hands = hands_on(LONG)

    for _ in range(5):
        look(hands)

    assert hands.scroll == 0


def test_a_click_on_the_sign_of_more_above_turns_the_page_back() -> None:
    hands = hands_on(LONG)
    obey(hands, Scrolled(1e6))
    look(hands)
    end, mark = hands.scroll, hands.canvas.sheet.signs.above.marks[0]

    obey(hands, Held((mark.rect[0] + 9, mark.rect[1] + 9)))
    obey(hands, Clicked((mark.rect[0] + 9, mark.rect[1] + 9)))

    assert 0 <= hands.scroll < end


def test_a_click_on_the_sign_of_more_turns_the_page() -> None:
    hands = hands_on(LONG)
    mark = hands.canvas.sheet.signs.below.marks[0]

    obey(hands, Held((mark.rect[0] + 9, mark.rect[1] + 9)))
    obey(hands, Clicked((mark.rect[0] + 9, mark.rect[1] + 9)))

    assert hands.scroll > 0
    assert told(hands) == [Unseen()]


def test_a_hand_that_clicks_on_where_the_sign_of_more_was_turns_page_after_page() -> None:
    long = replace(ALL["kk"], stem=" ".join([ALL["kk"].stem] * 16))
    hands = hands_on(Shown("asking", lambda canvas: asked(canvas, long, 8), True))
    left, top, _, _ = hands.canvas.sheet.signs.below.marks[0].rect
    place, scrolls = (left + 4, top + 9), [0]

    while hands.scroll < hands.canvas.limit and len(scrolls) < 99:
        hands.now += 1.0
        obey(hands, Held(place))
        obey(hands, Clicked(place))
        look(hands)
        scrolls.append(hands.scroll)

    assert scrolls == sorted({*scrolls})
    assert scrolls[-1] == hands.canvas.limit


def test_a_click_beside_where_the_sign_of_the_page_before_was_is_one_on_nothing() -> None:
    hands = hands_on(LONG)
    left, top, _, _ = hands.canvas.sheet.signs.below.marks[0].rect
    obey(hands, Clicked((left + 1, top + 9)))
    turned = hands.scroll

    hands.now += 0.5
    arrived(hands, "asking")
    look(hands)
    again = hands.scroll
    obey(hands, Clicked((left - 6, top + 9)))

    assert turned > 0
    assert hands.scroll == again
    assert told(hands)[-1] == Skipped()


def test_the_bar_beside_a_page_goes_along_with_the_pointer_to_either_end() -> None:
    hands = hands_on(LONG)
    assert hands.canvas.bar
    groove, bar = hands.canvas.bar
    x, y = bar[0] + bar[2] // 2, bar[1] + bar[3] // 2
    places = []

    obey(hands, Held((x, y)))
    for to in (y + (groove[3] - bar[3]) // 2, y + 2000, y - 2000):
        obey(hands, Pointed((x - 300, to)))
        look(hands)
        places.append(hands.scroll)
    obey(hands, Clicked((x, y)))
    obey(hands, Pointed((x, y + 2000)))

    assert places == [pytest.approx(hands.canvas.limit / 2, abs=2), hands.canvas.limit, 0]
    assert hands.scroll == 0
    assert told(hands)[0] == Unseen()
    assert len(told(hands)) <= 2


def test_a_press_in_the_groove_turns_a_page_towards_it() -> None:
    hands = hands_on(LONG)
    assert hands.canvas.bar
    groove, _ = hands.canvas.bar
    x, places = groove[0] - 2, []

    for y in (groove[1] + groove[3] - 2, groove[1] + 1):
        obey(hands, Held((x, y)))
        obey(hands, Pointed((x, y - 1)))
        obey(hands, Clicked((x, y)))
        look(hands)
        places.append(hands.scroll)

    assert 0 < places[0] <= hands.canvas.limit
    assert places[1] == 0
    assert Chose(0) not in told(hands)


def test_a_page_that_is_all_in_sight_has_no_bar_to_be_taken() -> None:
    hands = hands_on(Shown("settings", setting))
    hands.canvas.text_size = 1.0
    look(hands)

    assert hands.canvas.bar is None


@pytest.mark.parametrize(
    ("shows", "counted", "key", "asked"),
    [("result", "", "answer-3", "kk"), ("all", None, "card", "short")],
    ids=["right", "note"],
)
def test_the_right_answer_and_the_note_come_into_sight_in_their_stage(
    shows: str, counted: str | None, key: str, asked: str
) -> None:
    hands = hands_on(Shown("reveal", _stage(asked, "nothing", ""), True))
    assert isinstance(hands.flow, SmallFlow)

    hands.flow.scene = Shown("reveal", _stage(asked, shows, counted), True)
    look(hands)

    _, top, _, height = hands.canvas.sheet.window
    rect = next(mark.rect for mark in hands.canvas.sheet.moving.marks if getattr(mark, "key", "") == key)
    assert hands.scroll > 0
    assert top <= rect[1] - hands.scroll
    assert rect[1] - hands.scroll + min(rect[3], height // 2) <= top + height


def _stage(asked: str, shows: str, counted: str | None) -> Callable[[Canvas], None]:
    told = replace(ALL[asked], stem=" ".join([ALL[asked].stem] * (1 if asked == "short" else 3)))
    return lambda canvas: staged(canvas, told, shows, counted, 2)  # type: ignore[arg-type]


def later(scene: Any, seconds: float) -> Any:
    """The scene, or the step that it took, as time passes sixty times a second."""
    for _ in range(round(seconds * 60)):
        scene = scene.tick(1 / 60)
        if isinstance(scene, Lock | GoOn):
            break
    return scene


def test_the_clock_of_a_question_waits_at_the_end_of_its_reading_time_until_all_was_seen() -> None:
    asking = Asking(WORDS, session_of(question()))
    reading = asking.session.turn.clock.reading

    waiting = later(asking.handle(Press(Unseen())), 60.0)
    going = later(waiting.handle(Press(Seen())), 1.0)

    assert isinstance(waiting, Asking)
    assert waiting.elapsed == pytest.approx(reading)
    assert isinstance(going, Asking)
    assert going.elapsed == pytest.approx(reading + 1.0)


def test_what_was_seen_once_stays_seen() -> None:
    asking: Any = Asking(WORDS, session_of(question()))

    for message in (Unseen(), Seen(), Unseen()):
        asking = asking.handle(Press(message))

    assert later(asking, 60.0) == Lock({})


def test_an_answer_locks_although_the_page_was_not_seen_to_its_end() -> None:
    asking = later(Asking(WORDS, session_of(question())).handle(Press(Unseen())), 30.0)

    locked = later(asking.handle(Press(Chose(1))), 1.0)

    assert isinstance(locked, Lock)
    option, seconds = locked.picks[0]
    assert option == 1
    assert seconds == pytest.approx(asking.session.turn.clock.reading)


def test_stakes_and_the_reveal_wait_too() -> None:
    locked = answered(session_of(question(), seats=2), {0: 1, 1: 1})
    staking = Staking(WORDS, session_of(question())).handle(Press(Unseen()))
    reveal = Reveal(WORDS, locked, staged=True).handle(Press(Unseen()))

    waiting = [later(scene, 60.0) for scene in (staking, reveal)]

    assert isinstance(waiting[0], Staking)
    assert waiting[0].elapsed == 0.0
    assert isinstance(waiting[1], Reveal)
    assert waiting[1].told
    assert later(waiting[1].handle(Press(Seen())), 60.0) == GoOn()


def setting(canvas: Canvas) -> None:
    canvas.page("settings", "settings")
    canvas.header("Settings")
    canvas.tuning("Music", "60 %", "music", share=0.6, steps=10)
    canvas.button("Back", Picked("back"), main=True)


def bar_of(hands: Hands) -> tuple[int, int, int, int]:
    return next(target.rect for target in hands.targets if target.kind == "bar")


@pytest.mark.parametrize(("share", "by"), [(0.0, -6), (0.31, -3), (0.6, 0), (1.0, 4)])
def test_a_bar_goes_to_where_it_is_pressed_by_the_message_of_its_arrows(share: float, by: int) -> None:
    hands = hands_on(Shown("settings", setting))
    left, top, width, high = bar_of(hands)
    point = (left + round(share * (width - 1)), top + high // 2)

    obey(hands, Held(point))
    obey(hands, Clicked(point))

    assert told(hands) == ([Tuned("music", by)] if by else [])


def test_a_bar_follows_the_pointer_while_it_is_held_and_not_after() -> None:
    hands = hands_on(Shown("settings", setting))
    left, top, width, high = bar_of(hands)
    middle = top + high // 2

    obey(hands, Held((left + width // 10, middle)))
    obey(hands, Pointed((left + width // 2, top - 200)))
    obey(hands, Pointed((left + 10 * width, middle)))
    obey(hands, Clicked((left + 10 * width, middle)))
    obey(hands, Pointed((left, middle)))

    assert told(hands) == [Tuned("music", -5), Tuned("music", 4), Tuned("music", 5)]


def test_a_bar_is_no_stop_on_the_way_of_the_focus() -> None:
    hands = hands_on(Shown("settings", setting))
    passed, hands.focus = set(), Picked("back")

    for _ in range(6):
        obey(hands, Stepped(1))
        passed.add(hands.focus)

    assert passed == {Tuned("music", -1), Tuned("music", 1), Picked("back")}
