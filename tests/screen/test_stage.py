"""The frame: whatever moved before, at rest it is the page; the curtain hides, the bulbs chase."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.screen import pixels
from quiz.screen.canvas import Canvas
from quiz.screen.pixels import PixelCanvas, sprites
from quiz.screen.pixels.live import CHASE
from quiz.screen.pixels.marks import Rect
from quiz.screen.pixels.motion import Manner
from quiz.screen.pixels.passages import SECONDS
from quiz.screen.pixels.rects import QUICK, narrower, parted, wider, without
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Confirmed, Picked

from .pixel_scenes import KAZAKH, SHORT, cover, programme, question, reveal

SIZE = (960, 540)
Says = Callable[[Canvas], None]


@pytest.fixture(autouse=True, scope="module")
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    pixels.start()
    yield
    pygame.display.quit()


def paused(canvas: Canvas) -> None:
    canvas.page("curtain", "pause")
    canvas.title("Pause")
    canvas.button("Resume", Picked("resume"), main=True)


def counting(canvas: Canvas) -> None:
    canvas.page("cover", "round")
    canvas.header("Reel 1")
    canvas.leader(2, 0.3)


def announced(canvas: Canvas) -> None:
    canvas.page("cover", "round")
    canvas.header("Reel 1")
    canvas.clapper(0.5)
    canvas.title("One of four", "Four answers, one is right.", "Reel 1")


PAGES: dict[str, Says] = {
    "title": lambda canvas: cover(canvas, SHORT),
    "packs": lambda canvas: programme(canvas, SHORT),
    "asking": lambda canvas: question(canvas, SHORT),
    "reveal": lambda canvas: reveal(canvas, SHORT),
    "pause": paused,
    "leader": lambda canvas: counting(canvas),
    "slate": lambda canvas: announced(canvas),
}


LONG: dict[str, Says] = {
    "packs": lambda canvas: programme(canvas, KAZAKH),
    "reveal": lambda canvas: reveal(canvas, KAZAKH),
}


class Show:
    """One window over time: scenes are shown for so many seconds."""

    def __init__(self, manner: Manner) -> None:
        self.canvas, self.surface, self.now, self.name = PixelCanvas(), pygame.Surface(SIZE).convert(), 100.0, ""
        self.canvas.motion = manner

    def goes_to(self, name: str, seconds: float, says: Says | None = None) -> bytes:
        self.canvas.arrive(self.name, name, self.now)
        self.name = name
        for _ in range(max(1, round(seconds * 20))):
            picture = self.frame(says or PAGES[name])
            self.now += 0.05
        return picture

    def frame(self, says: Says, scroll: int = 0) -> bytes:
        says(self.canvas.script)
        self.canvas.finish(self.surface, self.canvas.main, scroll, self.now)
        return pygame.image.tobytes(self.surface, "RGB")


def still(name: str, now: float = 100.0) -> bytes:
    show = Show("none")
    show.now = now
    return show.goes_to(name, 0.0)


@pytest.mark.parametrize("manner", ["full", "reduced"])
@pytest.mark.parametrize("names", [("title", "packs"), ("packs", "asking", "reveal"), ("asking", "pause", "asking")])
def test_what_moved_comes_to_rest_as_the_page_itself(names: tuple[str, ...], manner: Manner) -> None:
    show = Show(manner)

    for name in names:
        show.goes_to(name, 0.3)
    show.goes_to(names[-1], 2.5)
    show.now = 150.0 * CHASE * 3

    assert show.frame(PAGES[names[-1]]) == still(names[-1], show.now)
    assert not show.canvas.lively(show.now)


def test_a_page_is_lively_until_it_was_drawn_at_rest() -> None:
    show = Show("full")
    show.goes_to("title", 1.0)

    show.now += 10.0
    before = show.canvas.lively(show.now)
    show.frame(PAGES["title"])

    assert before
    assert not show.canvas.lively(show.now)


def test_hurry_brings_everything_to_its_place_in_the_next_frame() -> None:
    show = Show("full")
    show.goes_to("asking", 1.5)
    show.goes_to("packs", 0.1)

    show.canvas.hurry()
    picture = show.frame(PAGES["packs"])

    assert picture == still("packs")


def test_what_can_be_pressed_is_there_from_the_first_frame() -> None:
    show = Show("full")
    show.goes_to("title", 2.0)
    show.goes_to("packs", 0.0)

    early = show.canvas.targets
    show.goes_to("packs", 2.0)

    assert early == show.canvas.targets
    assert early


def test_behind_the_closed_curtain_nothing_tells_what_was_asked() -> None:
    shows = Show("full"), Show("full")

    for show, asked in zip(shows, (SHORT, KAZAKH), strict=True):
        show.goes_to("asking", 2.0, lambda canvas, asked=asked: question(canvas, asked))  # type: ignore[misc]
    pictures = [show.goes_to("pause", 1.5) for show in shows]

    assert pictures[0] == pictures[1]


def test_the_curtain_is_down_over_whatever_comes_first_and_then_opens() -> None:
    show, other = Show("full"), Show("full")

    shut = show.goes_to("title", 0.0)
    opened = show.goes_to("title", SECONDS["opening"] + 1.0)

    assert shut == other.goes_to("packs", 0.0)
    assert opened != shut


def test_the_first_page_has_its_bulbs_also_where_nobody_waited_for_the_curtain() -> None:
    show = Show("full")
    show.now = 150.0 * CHASE * 3
    show.canvas.arrive("", "title", show.now)

    show.frame(PAGES["title"])
    while show.canvas.lively(show.now):
        show.canvas.hurry()
        picture = show.frame(PAGES["title"])

    assert picture == still("title", show.now)


def test_the_curtain_opens_on_a_page_that_stands() -> None:
    show, seen = Show("full"), []

    show.goes_to("packs", 0.0)
    while show.canvas.lively(show.now):
        show.now += 0.05
        show.frame(PAGES["packs"])
        if show.canvas.raised:
            picture = pygame.image.tobytes(show.surface, "RGB")
            seen.append(middle_of(picture) == middle_of(still("packs", show.now)))

    parted = round(SECONDS["opening"] / 2 / 0.05)
    assert not seen[0], "the curtain is down"
    assert len(seen) > parted
    assert all(seen[parted:]), "half of the time is gone, and its middle is clear"


def middle_of(picture: bytes) -> bytes:
    """The 120 columns of a picture in which the curtain parts."""
    whole = pygame.image.frombytes(picture, SIZE, "RGB")
    return pygame.image.tobytes(whole.subsurface((SIZE[0] // 2 - 60, 0, 120, SIZE[1])), "RGB")


def test_the_chase_changes_nothing_but_its_bulbs() -> None:
    show = Show("full")
    show.goes_to("title", 3.0)
    show.frame(PAGES["title"])
    before = show.surface.copy()

    changed = show.canvas.chase(show.surface, show.now + CHASE)

    for rect in changed:
        before.blit(show.surface, rect, rect)
    assert changed
    assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(show.surface, "RGB")
    assert show.canvas.chase(show.surface, show.now + CHASE) == []


def test_reduced_motion_leaves_the_bulbs_alone() -> None:
    show = Show("reduced")
    show.goes_to("title", 3.0)

    assert show.canvas.chase(show.surface, show.now + CHASE) == []


@pytest.mark.parametrize("manner", ["full", "reduced"])
def test_a_frame_drawn_in_parts_is_the_frame_drawn_whole(manner: Manner) -> None:
    show, other, picture = Show(manner), Show(manner), b""

    for name in ("title", "packs", "leader", "slate", "asking", "reveal", "pause", "reveal", "title"):
        for window in (show, other):
            window.canvas.arrive(window.name, name, window.now)
            window.name = name
        for turn in range(14):
            other.canvas.expose()
            before, picture, whole = picture, show.frame(PAGES[name]), other.frame(PAGES[name])
            stays = turn == 0 and show.canvas.changed == []  # another page begins to come
            assert picture == (before if stays else whole), (name, show.now)
            show.now = other.now = show.now + 0.07


@pytest.mark.parametrize("manner", ["full", "reduced"])
def test_a_frame_of_a_page_that_scrolls_is_drawn_in_parts_as_it_would_be_whole(manner: Manner) -> None:
    show, other = Show(manner), Show(manner)
    for window in (show, other):
        window.canvas.text_size = 2.0
        window.goes_to("title", 3.0)
    parts = 0

    for name, scroll in (("packs", 0), ("packs", 90), ("reveal", 0), ("reveal", 40), ("packs", 400)):
        for window in (show, other):
            window.canvas.arrive(window.name, name, window.now)
            window.name = name
        for _ in range(14):
            other.canvas.expose()
            assert show.frame(LONG[name], scroll) == other.frame(LONG[name], scroll), (name, scroll, show.now)
            show.now = other.now = show.now + 0.05
            parts += show.canvas.changed is not None
            assert show.canvas.limit > 0, name

    assert parts > 20


def test_in_the_first_frame_of_another_page_the_last_one_stays_and_what_can_be_pressed_is_new() -> None:
    show = Show("full")
    before = show.goes_to("packs", 3.0)
    stood = show.canvas.targets

    first = show.goes_to("slate", 0.0)
    kept, targets, lively = show.canvas.changed, show.canvas.targets, show.canvas.lively(show.now)
    second = show.frame(PAGES["slate"])

    assert (first, kept, lively) == (before, [], True)
    assert targets != stood
    assert show.canvas.changed is None
    assert second != before


def test_what_leaves_goes_from_where_it_stood_however_far_its_page_was_scrolled() -> None:
    show = Show("full")
    show.goes_to("packs", 3.0, LONG["packs"])
    for _ in range(20):
        before = show.frame(LONG["packs"], 150)
        show.now += 0.05

    def after(canvas: Canvas) -> None:
        assert isinstance(canvas, Script)
        LONG["reveal"](canvas)
        canvas.act = "another"

    show.frame(after)
    show.now += 0.02
    second = show.frame(after)

    assert sum(map(int.__eq__, before, second)) > 0.9 * len(before)


@pytest.mark.parametrize("manner", ["full", "reduced"])
def test_a_screen_that_is_told_only_what_changed_shows_every_frame(manner: Manner) -> None:
    show, other, screen, told = Show(manner), Show(manner), pygame.Surface(SIZE).convert(), 0
    picture = b""
    way = {"title": "title", "countdown": "leader", "asking": "asking", "pause": "pause", "players": "packs"}

    for name in (*way, "countdown", "pause", "asking", "winner"):
        for each in (show, other):
            each.canvas.arrive(each.name, name, each.now)
            each.name = name
        for turn in range(50):
            show.canvas.caption = other.canvas.caption = "A curtain moves" if 2 < turn % 20 < 6 else ""
            before, picture = picture, show.frame(PAGES[way.get(name, "title")])
            changed = show.canvas.changed
            other.canvas.expose()
            whole = other.frame(PAGES[way.get(name, "title")])
            assert picture == (before if turn == 0 and changed == [] else whole), (name, turn)
            for rect in [(0, 0, *SIZE)] if changed is None else changed:
                screen.blit(show.surface, rect[:2], rect)
            told += changed is not None
            assert pygame.image.tobytes(screen, "RGB") == picture, (name, turn)
            show.now = other.now = show.now + 1 / 60

    assert told > 300


@given(st.lists(st.tuples(*(st.integers(-9, 40) for _ in range(2)), *(st.integers(0, 30) for _ in range(2)))))
def test_what_is_parted_has_every_pixel_once_and_no_other(rects: list[Rect]) -> None:
    window = pygame.Rect(0, 0, 32, 24)

    def pixels_of(rect: Rect) -> list[tuple[int, int]]:
        box = pygame.Rect(rect).clip(window)
        return [(x, y) for x in range(box.left, box.right) for y in range(box.top, box.bottom)]

    found = [pixel for rect in parted(rects, window) for pixel in pixels_of(rect)]
    rest = [pixel for rect in without([(0, 0, 32, 24)], rects) for pixel in pixels_of(rect)]

    assert sorted(found) == sorted({pixel for rect in rects for pixel in pixels_of(rect)})
    assert sorted([*found, *rest]) == sorted(pixels_of((0, 0, 32, 24)))


@given(st.tuples(*(st.integers(-40, 400) for _ in range(2)), *(st.integers(0, 90) for _ in range(2))))
def test_what_is_copied_quickly_has_all_of_a_rectangle_or_is_all_in_it(rect: Rect) -> None:
    broad, narrow = wider(rect), narrower(rect)

    columns, more, less = (set(range(left, left + width)) for left, _, width, _ in (rect, broad, narrow))
    assert less <= columns <= more
    assert len(more) - len(columns) < 2 * QUICK
    assert len(columns) - len(less) < 2 * QUICK
    assert not any(side % QUICK for each in (broad, narrow) for side in (each[0], each[2]))
    assert {(broad[1], broad[3]), (narrow[1], narrow[3])} == {(rect[1], rect[3])}


def test_where_the_hand_of_the_count_goes_the_card_is_as_if_drawn_whole() -> None:
    show, other = Show("full"), Show("full")

    def leader(canvas: Canvas) -> None:
        canvas.page("cover", "count")
        canvas.leader(3 - int(show.now * 60) // 60 % 3, show.now % 1.0)

    parts = []
    for turn in range(200):
        show.now = other.now = turn / 60
        other.canvas.expose()

        assert show.frame(leader) == other.frame(leader), turn
        parts.append(show.canvas.changed)

    small = [each for each in parts if each and sum(wide * high for _, _, wide, high in each) < SIZE[0] * SIZE[1] / 3]
    assert len(small) > 100


def test_a_slate_that_has_clapped_stands_still_as_if_drawn_whole() -> None:
    show, other = Show("full"), Show("full")

    def slate(canvas: Canvas) -> None:
        canvas.page("cover", "round")
        canvas.clapper(min(1.0, max(0.0, show.now - 103.5) / 2))
        canvas.title("One of four", "Four answers, one is right.", "Reel 1")
        canvas.button("Go on", Confirmed(), main=True)

    changed = []
    for turn in range(110):
        show.now = other.now = 100.0 + turn * 0.07
        other.canvas.expose()

        assert show.frame(slate) == other.frame(slate), turn
        changed.append(show.canvas.changed)

    falling, standing = changed[51:78], changed[80:]
    assert all(falling)
    assert sum(each == [] for each in standing) > 20, "but for its bulbs, twice a second"


def test_the_curtain_opens_on_a_page_that_is_set_and_not_on_what_stood_before_it() -> None:
    show, other = Show("full"), Show("full")

    show.goes_to("pause", 1.5)
    other.now = show.now
    other.canvas.motion = "none"
    show.goes_to("asking", SECONDS["rise"] / 2)
    other.now = show.now
    show.frame(PAGES["asking"])
    other.goes_to("asking", 0.0)

    middle = pygame.Rect(SIZE[0] // 2 - 20, 80, 40, 60)
    seen = [pygame.image.tobytes(each.surface.subsurface(middle), "RGB") for each in (show, other)]
    assert seen[0] == seen[1]


NOW_AND_THEN = (100.0, 101.0, 101.4, 101.8, 102.2, 102.4, 103.5, 104.5)
AGAIN_AND_AGAIN = tuple(100.0 + turn / 20 for turn in range(60))


@pytest.mark.parametrize(("pressed", "times"), [(True, NOW_AND_THEN), (False, AGAIN_AND_AGAIN)])
def test_the_rain_of_tickets_falls_everywhere_and_leaves_nothing_behind(
    pressed: bool, times: tuple[float, ...]
) -> None:
    show, other = Show("full"), Show("full")

    def winner(canvas: Canvas) -> None:
        canvas.page("stage", "winner")
        canvas.title("Mum", kicker="The winner is")
        canvas.confetti(3, max(0.0, (show.now - 100.0) - 1.0))
        if pressed:  # with a ring round it, which stays
            canvas.button("Review", Picked("review"), main=True)

    for show.now in times:
        other.now = show.now
        other.canvas.expose()

        assert show.frame(winner) == other.frame(winner), show.now


def test_the_rain_of_tickets_falls_behind_the_words() -> None:
    show, dry, hidden = Show("full"), Show("full"), []

    def winner(canvas: Canvas, rains: bool = True) -> None:
        canvas.page("stage", "winner")
        canvas.title("6,900 points", "8 of 13 right", "The winner is")
        if rains:
            canvas.confetti(3, max(0.0, (show.now - 100.0) - 2.0))
        canvas.button("Review", Picked("review"), main=True)

    show.goes_to("winner", 2.0, winner)
    dry.goes_to("winner", 2.0, lambda canvas: winner(canvas, rains=False))
    for show.now in (102.4, 102.8, 103.2):
        dry.now = show.now
        show.frame(winner)
        dry.frame(lambda canvas: winner(canvas, rains=False))
        pictures = [each.surface for each in (show, dry)]
        hidden += [
            placed.words
            for placed in show.canvas.placed
            if len({pygame.image.tobytes(each.subsurface(placed.rect), "RGB") for each in pictures}) > 1
        ]
        assert len({pygame.image.tobytes(each, "RGB") for each in pictures}) == 2

    assert hidden == []


def test_the_count_gives_back_its_pictures_when_the_match_goes_on() -> None:
    show = Show("full")
    show.goes_to("round", 2.0, counting)
    for show.now in (102.4, 102.8, 103.2):
        show.frame(counting)
    held = sprites.wear.cache_info().currsize

    show.canvas.arrive("round", "round", show.now)
    counted_on = sprites.wear.cache_info().currsize
    show.canvas.arrive("round", "asking", show.now)

    assert held > 0
    assert counted_on == held
    assert sprites.wear.cache_info().currsize == 0
