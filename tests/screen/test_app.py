"""The loop: real events into a small flow of two pages, in virtual time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pygame
import pytest

from quiz.screen.app import NoDisplay, Ran, Window, run
from quiz.screen.app.focus import moved
from quiz.screen.app.hands import Hands, arrived, is_late, obey, wanted
from quiz.screen.app.posture import shown
from quiz.screen.canvas import Canvas, Target
from quiz.screen.cues import Bed, Cue
from quiz.screen.inputs import Clicked, Entered, Held, Moved, Pointed, Scrolled, Stepped
from quiz.screen.pixels import PixelCanvas, start
from quiz.screen.scene import Chose, Confirmed, LostFocus, Message, Picked, Press, Scene, Skipped, Tuned, WentBack
from quiz.screen.scenes.title import Left, Title
from quiz.words import speak

from .pixel_scenes import KAZAKH, PAGES, SHORT, cover, programme, question, reveal, standings

ARROWS = ("up", "down", "left", "right")


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene that only draws a sample page."""

    name: str
    says: Callable[[Canvas], None]
    running: bool = False
    elapsed: float = 0.0

    def handle(self, _press: Press) -> Scene:
        return self

    def tick(self, seconds: float) -> Scene:
        return replace(self, elapsed=self.elapsed + seconds) if self.running else self

    def draw(self, canvas: Canvas) -> None:
        self.says(canvas)


@dataclass(frozen=True, slots=True)
class Sizes:
    text_size: float = 1.0
    contrast: bool = False
    plain: bool = False
    reduced: bool = False
    full: bool = False
    captions: bool = True
    keypad: bool = True
    loudness: int = 80
    music: int = 60
    effects: int = 80
    buzzers: int = 80


def seated(canvas: Canvas) -> None:
    """A page with a field at the left, and two buttons at the right of its foot."""
    canvas.page("list", "sample")
    canvas.row(("1", "Айгерім"), Picked("player", "0"))
    canvas.button("Back", WentBack())
    canvas.button("Start", Picked("start"), main=True)


TITLE = Shown("title", lambda canvas: cover(canvas, SHORT))
SEATED = Shown("players", seated)
ASKING = Shown("asking", lambda canvas: question(canvas, SHORT), True)
REVEAL = Shown("reveal", lambda canvas: reveal(canvas, SHORT))
PACKS = Shown("packs", lambda canvas: programme(canvas, KAZAKH))


@dataclass(slots=True)
class SmallFlow:
    """Title, a question, its reveal, out: the order of the first match."""

    scene: Scene = TITLE
    over: bool = False
    settings: Sizes = Sizes()
    clusters: int = 0
    likely: tuple[Scene, ...] = ()
    typing: bool = False
    heard: list[Press] = field(default_factory=list)
    ticked: float = 0.0
    cues: tuple[Cue, ...] = ()

    @property
    def bed(self) -> Bed | None:
        return None

    def taken_cues(self) -> tuple[Cue, ...]:
        taken, self.cues = self.cues, ()
        return taken

    def handle(self, press: Press) -> None:
        self.heard.append(press)
        match self.scene.name, press.message:
            case "title", Picked("play"):
                self.scene = ASKING
            case "asking", Chose():
                self.scene = REVEAL
            case "reveal", Confirmed():
                self.over = True

    def tick(self, seconds: float) -> None:
        self.ticked += seconds
        self.scene = self.scene.tick(seconds)  # type: ignore[assignment]


def player(scene: Scene, targets: Sequence[Target], _now: float) -> Press | None:
    """Presses the first thing there is, but the key at a reveal."""
    return Press(Confirmed() if scene.name == "reveal" else targets[0].message)


def ran(flow: SmallFlow, shots: Path | None = None, size: tuple[int, int] = (960, 540)) -> Ran:
    return run(flow, Window(size, fast=True), player, shots)


def test_a_driver_plays_through_all_scenes_in_virtual_time() -> None:
    flow = SmallFlow()

    result = ran(flow)

    assert result.scenes == ("title", "asking", "reveal")
    assert [press.message for press in flow.heard] == [Picked("play"), Chose(0), Confirmed()]
    assert [press.time for press in flow.heard] == sorted(press.time for press in flow.heard)
    assert result.frames.count >= 3
    assert result.frames.p50_ms <= result.frames.p99_ms <= result.frames.max_ms
    assert result.first_frame_ms > 0
    assert result.size == (960, 540)


def test_each_scene_reached_leaves_one_picture_taken_at_rest(tmp_path: Path) -> None:
    flow = SmallFlow()

    ran(flow, tmp_path / "shots", (1024, 768))

    names = sorted(path.name for path in (tmp_path / "shots").glob("*.png"))
    assert names == ["01-title.png", "02-asking.png", "03-reveal.png"]
    assert pygame.image.load(tmp_path / "shots" / names[1]).get_size() == (1024, 768)
    assert flow.heard[1].time - flow.heard[0].time >= 0.8


@pytest.fixture
def shut() -> None:
    """No display that another test left open."""
    pygame.display.quit()


@pytest.mark.usefixtures("shut")
def test_without_a_screen_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "no such driver")

    with pytest.raises(NoDisplay, match="no such driver"):
        run(SmallFlow(), Window())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs without a desktop")
@pytest.mark.usefixtures("shut")
@pytest.mark.parametrize("cards", [0, 1])
def test_where_sdl_would_draw_for_nobody_it_says_so(
    cards: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "glob", lambda _self, _pattern: iter([Path("card0")] * cards))

    with pytest.raises(NoDisplay, match="offscreen" if cards else "DISPLAY"):
        run(SmallFlow(), Window())

    capfd.readouterr()


def test_a_hidden_window_needs_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "no such driver")

    result = run(SmallFlow(), Window(fast=True, hidden=True), player)

    assert result.scenes[-1] == "reveal"


@pytest.fixture
def display() -> None:
    pygame.display.init()
    pygame.display.set_mode((1280, 720))
    start()


def hands_on(scene: Scene, focus: Message | None = None, factor: float = 1.0) -> Hands:
    """Hands over a scene that was drawn a second ago."""
    hands = Hands(SmallFlow(scene), PixelCanvas(), now=1.0)
    hands.canvas.text_size = factor
    arrived(hands, scene.name)
    scene.draw(hands.canvas.script)
    hands.targets = hands.canvas.lay_out((1280, 720))
    hands.focus = focus
    hands.now = 2.0
    return hands


def heard(hands: Hands) -> list[Message]:
    assert isinstance(hands.flow, SmallFlow)
    return [press.message for press in hands.flow.heard]


@pytest.mark.usefixtures("display")
def test_enter_presses_what_has_the_focus_but_not_in_the_first_moment() -> None:
    hands = hands_on(TITLE, Picked("play"))

    hands.now = 1.2
    obey(hands, Entered())
    hands.now = 1.3
    obey(hands, Entered())

    assert heard(hands) == [Picked("play")]


@dataclass(slots=True)
class Lapsing(SmallFlow):
    """A flow whose title gives way to the question by itself, or at the first press."""

    alone: bool = True
    came: float = 0.0
    left: float = 0.0

    def handle(self, press: Press) -> None:
        if self.scene.name == "title" and not self.alone:
            self.scene, self.came = ASKING, self.ticked
        else:
            SmallFlow.handle(self, press)
            self.left = self.ticked

    def tick(self, seconds: float) -> None:
        SmallFlow.tick(self, seconds)
        if self.scene.name == "title" and self.alone and self.ticked > 0.5:
            self.scene, self.came = ASKING, self.ticked
        self.over = self.over or self.ticked > 5 or self.scene.name == "reveal"


@pytest.mark.parametrize("key", [pygame.K_3, pygame.K_b])
@pytest.mark.parametrize("alone", [True, False], ids=["by itself", "by a press"])
def test_a_key_after_a_page_that_came_by_itself_answers_nothing_at_first_and_one_after_a_press_does(
    alone: bool, key: int
) -> None:
    flow = Lapsing(Shown("title", lambda canvas: cover(canvas, SHORT), True), alone=alone)

    def press_all_the_time(scene: Scene, _targets: Sequence[Target], _now: float) -> None:
        if scene.name == "asking" or not alone:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, scancode=0, mod=0, unicode=""))

    run(flow, Window((480, 270), fast=True, hidden=True), press_all_the_time)

    assert flow.scene.name == "reveal"
    assert (0.25 < flow.left - flow.came < 0.45) == alone  # of the 0.35 s one step of 0.1 s was not ticked yet


@pytest.mark.usefixtures("display")
def test_enter_is_not_taken_by_a_button_that_has_just_come_by_itself() -> None:
    hands = Hands(SmallFlow(TITLE), PixelCanvas(), now=5.0, pressed=1.0)
    late = []
    for left, now in ((None, 6.0), (Left("Small films", 3, 13), 7.0)):
        Title(speak("en"), left).draw(hands.canvas.script)
        hands.now, hands.arriving = now, False
        hands.focus = wanted(hands, hands.canvas.lay_out((1280, 720)))

    for hands.now in (7.1, 7.34, 7.36):
        late.append(is_late(hands, Entered()))

    assert hands.focus == Picked("resume")
    assert late == [True, True, False]
    assert not is_late(hands, Moved("down"))


@pytest.mark.usefixtures("display")
def test_enter_goes_on_where_nothing_can_be_pressed() -> None:
    hands = hands_on(REVEAL)

    obey(hands, Entered())

    assert heard(hands) == [Confirmed()]


@pytest.mark.usefixtures("display")
def test_a_click_counts_on_release_over_the_target_it_began_on() -> None:
    hands = hands_on(ASKING)
    first, second = (target.rect for target in hands.targets[:2])

    obey(hands, Held((first[0] + 9, first[1] + 9)))
    obey(hands, Clicked((second[0] + 9, second[1] + 9)))
    obey(hands, Held((second[0] + 9, second[1] + 9)))
    obey(hands, Clicked((second[0] + 20, second[1] + 20)))

    assert heard(hands) == [Chose(1)]


@pytest.mark.usefixtures("display")
def test_a_click_beside_everything_skips_and_never_goes_on() -> None:
    hands = hands_on(TITLE)

    obey(hands, Held((2, 2)))
    obey(hands, Clicked((2, 2)))

    assert heard(hands) == [Skipped()]


@pytest.mark.usefixtures("display")
def test_the_second_click_of_two_is_not_taken_by_the_next_scene() -> None:
    hands = hands_on(ASKING)
    rect = hands.targets[0].rect
    hands.since = hands.now - 0.2

    obey(hands, Held((rect[0] + 9, rect[1] + 9)))
    obey(hands, Clicked((rect[0] + 9, rect[1] + 9)))

    assert heard(hands) == []


@pytest.mark.usefixtures("display")
def test_a_scene_that_was_long_in_coming_takes_a_click_no_earlier() -> None:
    hands = hands_on(ASKING)
    rect = hands.targets[0].rect
    place = rect[0] + 9, rect[1] + 9

    shown(hands, 1.9)  # a second after the press that led here, when now is 2.0
    for meant in (Held(place), Clicked(place)):
        obey(hands, meant)
    early, hands.now = heard(hands), 2.4
    for meant in (Held(place), Clicked(place)):
        obey(hands, meant)

    assert early == []
    assert heard(hands) == [Chose(0)]


def clicked(hands: Hands, place: tuple[int, int]) -> int:
    """How many messages were heard by the end of a click."""
    obey(hands, Held(place))
    obey(hands, Clicked(place))
    return len(heard(hands))


@pytest.mark.usefixtures("display")
def test_a_click_that_was_on_its_way_when_the_page_changed_by_itself_presses_nothing() -> None:
    hands = hands_on(ASKING)
    rect = hands.targets[0].rect
    place = rect[0] + 9, rect[1] + 9
    taken = []

    hands.since = hands.stirred = 2.0
    for hands.now in (2.5, 2.7, 2.9):
        taken.append(clicked(hands, place))

    assert taken == [0, 0, 1]


@pytest.mark.usefixtures("display")
def test_a_second_click_is_not_for_what_has_moved_under_the_pointer_since() -> None:
    hands = hands_on(ASKING)
    rect = hands.targets[0].rect
    place = rect[0] + 9, rect[1] + 9
    taken = []

    hands.clicked = (hands.now, (place[0] + 3, place[1]), Tuned("text-size", 1))
    first = hands.now
    for hands.now in (first + 0.3, first + 0.7):
        taken.append(clicked(hands, place))

    assert taken == [0, 1]


@pytest.mark.usefixtures("display")
@pytest.mark.parametrize(("clicks", "answered"), [((1.2,), 0), ((1.2, 2.4), 1), ((2.6,), 1)])
def test_a_click_where_one_went_on_answers_no_question_that_nobody_has_read(
    clicks: tuple[float, ...], answered: int
) -> None:
    hands = hands_on(ASKING)
    rect = hands.targets[0].rect
    place = rect[0] + 9, rect[1] + 9
    hands.clicked = (hands.now, (place[0] + 3, place[1]), Confirmed())
    first = hands.now
    hands.since = first + 0.05

    taken = 0
    for after in clicks:
        hands.now = first + after
        taken = clicked(hands, place)

    assert taken == answered


@pytest.mark.usefixtures("display")
def test_who_clicks_on_at_one_place_answers_nothing_until_the_hand_rests_or_moves() -> None:
    hands = hands_on(ASKING)
    one, other = ((target.rect[0] + 9, target.rect[1] + 9) for target in hands.targets[:2])
    hands.clicked = (hands.now, one, Confirmed())
    first = hands.now
    hands.since = first + 0.05

    taken = []
    for number in range(1, 40):
        hands.now = first + 0.2 * number
        taken.append(clicked(hands, one))
    elsewhere = clicked(hands, other)

    assert taken == [0] * 39
    assert elsewhere == 1


@pytest.mark.usefixtures("display")
def test_a_key_of_ones_own_does_not_answer_in_the_first_moment_of_a_question() -> None:
    hands = hands_on(ASKING)
    own, shared = Press(Chose(0), 1), Press(Chose(0), None)

    hands.since, hands.now = 2.0, 2.3
    early = is_late(hands, own), is_late(hands, shared)
    hands.now = 2.6

    assert early == (True, False)
    assert not is_late(hands, own)


@pytest.mark.usefixtures("display")
def test_a_match_pauses_after_two_questions_in_which_nobody_did_anything() -> None:
    hands = hands_on(ASKING)
    obey(hands, Moved("down"))
    before = len(heard(hands))

    for _ in range(2):
        arrived(hands, "reveal", alone=True)
        arrived(hands, "asking", alone=True)
    still = len(heard(hands))
    arrived(hands, "asking", alone=True)
    last = heard(hands)[-1]
    obey(hands, Moved("up"))
    arrived(hands, "asking", alone=True)

    assert (still, last) == (before, LostFocus())
    assert len(heard(hands)) == before + 1


@pytest.mark.usefixtures("display")
def test_down_from_the_page_leads_to_the_main_button_of_the_foot() -> None:
    hands = hands_on(SEATED, Picked("player", "0"))  # beside which the button that leads back is the nearest

    obey(hands, Moved("down"))

    assert hands.focus == Picked("start")


@pytest.mark.usefixtures("display")
def test_enter_answers_only_after_the_hand_has_shown_where_it_is() -> None:
    hands = hands_on(ASKING, Chose(0))

    obey(hands, Entered())
    obey(hands, Moved("down"))
    obey(hands, Entered())
    obey(hands, Moved("down"))
    obey(hands, Entered())

    assert heard(hands) == [Chose(0), Chose(2)]


@pytest.mark.usefixtures("display")
def test_where_several_answer_no_ring_tells_what_one_of_them_chose() -> None:
    hands = hands_on(ASKING, Chose(1))
    assert isinstance(hands.flow, SmallFlow)
    hands.flow.clusters, hands.steered = 3, True

    obey(hands, Entered())

    assert heard(hands) == [Chose(1)]
    assert not hands.steered


@pytest.mark.usefixtures("display")
def test_the_pause_forgets_what_was_pressed_in_it_last_time() -> None:
    hands = hands_on(Shown("pause", lambda canvas: programme(canvas, SHORT)), Picked("next"))

    arrived(hands, "asking")
    arrived(hands, "pause")

    assert hands.focus is None


@pytest.mark.usefixtures("display")
def test_on_a_page_that_scrolls_down_goes_through_all_of_it_before_the_foot() -> None:
    hands = hands_on(PACKS, Picked("pack", "0"), factor=2.0)
    body = [target.message for target in hands.canvas.sheet.moving.targets]

    passed = [hands.focus]
    for _ in body:
        obey(hands, Moved("down"))
        hands.targets = hands.canvas.lay_out((1280, 720), hands.scroll)
        passed.append(hands.focus)
    last = next(at for at, message in enumerate(passed) if message not in body)

    assert hands.canvas.limit > 0
    assert passed[last - 1] == body[-1]


@pytest.mark.usefixtures("display")
def test_hovering_gives_the_focus() -> None:
    hands = hands_on(ASKING, Chose(0))
    rect = hands.targets[3].rect

    obey(hands, Pointed((rect[0] + 5, rect[1] + 5)))

    assert hands.focus == Chose(3)


@pytest.mark.usefixtures("display")
@pytest.mark.parametrize("name", [name for name in PAGES if name != "standings"])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_every_target_is_reached_with_the_arrows_alone(name: str, factor: float) -> None:
    canvas = PixelCanvas()
    canvas.text_size = factor
    PAGES[name](canvas.script, SHORT)
    targets = [target for target in canvas.lay_out((1280, 720)) if target.enabled]

    reached = {targets[0].message}
    for _ in targets:
        reached |= {moved(targets, one, where) or one for one in reached for where in ARROWS}  # type: ignore[arg-type]

    assert reached == {target.message for target in targets}


@pytest.mark.usefixtures("display")
def test_the_page_follows_the_focus_and_the_wheel() -> None:
    hands = hands_on(PACKS, Picked("pack", "0"), factor=2.0)

    for _ in range(5):
        obey(hands, Stepped(1))
    followed = hands.scroll
    obey(hands, Scrolled(1e6))

    assert followed > 0
    assert hands.scroll == hands.canvas.limit


@pytest.mark.usefixtures("display")
def test_the_arrows_go_round_the_end_of_a_page_that_is_all_in_sight() -> None:
    hands = hands_on(TITLE, Picked("play"))
    tops = {target.message: target.rect[1] for target in hands.targets}

    obey(hands, Moved("up"))
    up = hands.focus
    obey(hands, Moved("down"))

    assert up
    assert tops[up] == max(tops.values())
    assert hands.focus
    assert tops[hands.focus] == min(tops.values())


@pytest.mark.usefixtures("display")
def test_arrows_scroll_a_page_that_has_nothing_further_to_focus() -> None:
    hands = hands_on(Shown("standings", lambda canvas: standings(canvas, KAZAKH)), Confirmed(), factor=2.0)

    obey(hands, Moved("down"))

    assert hands.scroll > 0
    assert hands.focus == Confirmed()


@pytest.mark.usefixtures("display")
def test_a_page_that_is_come_back_to_is_as_it_was_left() -> None:
    hands = hands_on(PACKS, Picked("next"))

    hands.flow.scene = TITLE  # type: ignore[misc]
    arrived(hands, "title")
    between = hands.focus
    hands.flow.scene = PACKS  # type: ignore[misc]
    arrived(hands, "packs")

    assert between is None
    assert hands.focus == Picked("next")


@pytest.mark.usefixtures("display")
@pytest.mark.parametrize("steered", [False, True], ids=["untouched", "put there by hand"])
def test_a_main_button_that_comes_later_has_the_ring_unless_it_was_put_elsewhere(steered: bool) -> None:
    hands = Hands(SmallFlow(TITLE), PixelCanvas())
    found = []
    for left in (None, Left("Small films", 3, 13)):
        Title(speak("en"), left).draw(hands.canvas.script)
        hands.focus = wanted(hands, hands.canvas.lay_out((1280, 720)))
        hands.steered = steered
        found.append(hands.focus)

    assert found == [Picked("play"), Picked("play" if steered else "resume")]


@pytest.mark.usefixtures("display")
def test_a_list_that_is_come_back_to_from_its_question_has_the_row_seen_last_and_its_scroll() -> None:
    review = Shown("review", lambda canvas: programme(canvas, KAZAKH))
    hands = hands_on(review, Picked("pack", "1"), factor=2.0)
    hands.scroll = 40

    hands.flow.scene = REVEAL  # type: ignore[misc]
    arrived(hands, "reviewed")
    hands.flow.scene = review  # type: ignore[misc]
    arrived(hands, "review")

    assert hands.focus is None
    assert hands.scroll == 40


def test_a_question_of_the_review_opens_at_its_top_wherever_the_one_before_was_left() -> None:
    hands = Hands(SmallFlow(REVEAL), PixelCanvas())
    arrived(hands, "reviewed")
    hands.scroll = 300

    arrived(hands, "review")
    arrived(hands, "reviewed")

    assert hands.scroll == 0
