"""What is made over several frames: how many it takes hangs on sizes, and what is seen meanwhile."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

import pygame
import pytest

from quiz import pace
from quiz.question import PackCard
from quiz.screen import pixels, theme
from quiz.screen.canvas import Canvas
from quiz.screen.flow.reading import Reading
from quiz.screen.pixels import PixelCanvas, art, covers, house
from quiz.screen.pixels.art import NOWHERE
from quiz.screen.pixels.aside import GAP, aside
from quiz.screen.pixels.cutouts import FEW, MOST, Sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import TURN, Making, Work, bands
from quiz.screen.pixels.marks import Cloth, Coupon, Cover, Mark, Panel, Piece, Rect
from quiz.screen.scene import Scene

from .pixel_scenes import ENGLISH, SHORT, Asked, cover, question

SIZE = (960, 540)
LARGE = (0, 0, 2000, 1000)


@pytest.fixture(autouse=True, scope="module")
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    pixels.start()
    yield
    pygame.display.quit()


def counting(parts: int, cost: float) -> Making[int]:
    for _ in range(parts):
        yield cost
    return parts


def bytes_of(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def plate(rect: tuple[int, int, int, int] = LARGE, red: int = 90) -> Piece:
    return Piece(rect, "plate", (Panel((0, 0, *rect[2:]), (red, 20, 30), radius=4),))


def test_a_turn_ends_when_its_parts_have_cost_enough() -> None:
    work = Work(counting(7, TURN / 2))

    ready = [work.upto(turns) for turns in range(6)]

    assert ready == [False, False, False, False, True, True]
    assert (work.turns, work.made) == (4, 7)


def test_who_cannot_wait_has_it_at_once_and_others_at_the_same_turn_as_ever() -> None:
    work = Work(counting(7, TURN / 2))

    made = work.made

    assert made == 7
    assert [work.upto(turns) for turns in (3, 4)] == [False, True]


def test_bands_cover_a_picture_whole_and_each_costs_less_than_a_turn() -> None:
    found = list(bands(3840, 2160, 2.0))

    assert [top for top, _ in found] == [sum(high for _, high in found[:at]) for at in range(len(found))]
    assert sum(high for _, high in found) == 2160
    assert all(high * 3840 * 2.0 <= TURN for _, high in found)


def test_what_a_thread_draws_comes_at_the_turn_that_its_cost_says() -> None:
    work = Work(aside(lambda: pygame.Surface((3, 2)), 2.5 * GAP))

    ready = [work.upto(turns) for turns in range(6)]

    assert ready == [False, False, False, False, True, True]
    assert work.made.get_size() == (3, 2)


def test_what_is_drawn_aside_begins_when_the_frame_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "LONGEST", 30.0)
    begun = threading.Event()

    def draw() -> pygame.Surface:
        begun.set()
        return pygame.Surface((3, 2))

    work = Work(aside(draw, GAP))
    with pace.frame():
        work.upto(1)
        early = begun.wait(0.05)

    assert not early
    assert begun.wait(30.0)


def test_who_wants_a_drawing_in_the_same_frame_does_not_wait_for_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "LONGEST", 1e6)
    work = Work(aside(lambda: pygame.Surface((3, 2)), GAP))

    with pace.frame():
        made = work.made

    assert made.get_size() == (3, 2)


def test_a_fault_of_a_drawing_is_raised_where_the_drawing_is_wanted() -> None:
    def fails() -> pygame.Surface:
        raise pygame.error("no such picture")

    work = Work(aside(fails, GAP))

    with pytest.raises(pygame.error, match="no such picture"):
        _ = work.made


def test_a_house_takes_as_many_turns_whether_or_not_one_like_it_was_made_before() -> None:
    view = View(1000, 600)

    first = [house.ready(view, turns) for turns in range(12)]
    again = [house.ready(view, turns) for turns in range(12)]

    assert first == again
    assert first == sorted(first, key=["nothing", "curtain", "all"].index)
    assert (first[0], first[-1]) == ("nothing", "all")


def test_a_house_made_by_turns_is_the_house_made_at_once() -> None:
    code = (
        "import pygame; from hashlib import sha256; from quiz.screen.pixels import house; "
        "from quiz.screen.pixels.layout import View; pygame.display.init(); pygame.display.set_mode((64, 64)); "
        "print(sha256(pygame.image.tobytes(house.hall(View(700, 500)), 'RGB')).hexdigest())"
    )
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    for turns in range(20):
        house.ready(View(700, 500), turns)

    said = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)

    assert said.stdout.strip() == sha256(bytes_of(house.hall(View(700, 500)))).hexdigest()


class Opening:
    """The first frames of a window."""

    def __init__(self) -> None:
        self.canvas, self.surface, self.now = PixelCanvas(), pygame.Surface(SIZE).convert(), 50.0
        self.canvas.motion = "full"
        self.canvas.arrive("", "title", self.now)

    def frame(self, asked: bool = False, words: Asked = SHORT) -> bytes:
        (question if asked else cover)(self.canvas.script, words)
        self.canvas.finish(self.surface, None, 0, self.now)
        self.now += 1 / 60
        return bytes_of(self.surface)


def test_the_window_is_dark_then_the_curtain_hangs_and_then_it_opens() -> None:
    opening, dark, shut = Opening(), pygame.Surface(SIZE), pygame.Surface(SIZE)
    dark.fill(theme.PALACE.bg0)
    house.hung(shut, View(*SIZE), 0.0)

    frames = [opening.frame() for _ in range(90)]

    changes = [frame for at, frame in enumerate(frames) if at == 0 or frame != frames[at - 1]]
    assert changes[:2] == [bytes_of(dark), bytes_of(shut)]
    assert len(changes) > 20


def test_while_the_house_behind_it_is_made_the_curtain_is_drawn_once() -> None:
    opening, told = Opening(), []

    while not opening.canvas.raised:
        opening.frame()
        told.append(opening.canvas.changed)

    *before, first = told
    assert [changed for changed in before if changed != []] == [None, None], "dark, then the curtain"
    assert first is None


def test_before_the_house_stands_nothing_tells_which_page_comes_but_its_targets_are_there() -> None:
    one, other = Opening(), Opening()

    pictures = [(one.frame(), other.frame(asked=True)) for _ in range(4)]

    assert all(mine == theirs for mine, theirs in pictures)
    assert one.canvas.targets
    assert one.canvas.lively(one.now)


def test_before_the_house_stands_no_sign_says_that_there_is_more() -> None:
    one, other, much = Opening(), Opening(), replace(ENGLISH, stem=ENGLISH.stem * 6)
    one.canvas.text_size = other.canvas.text_size = 2.0

    pictures = [(one.frame(), other.frame(asked=True, words=much)) for _ in range(4)]

    assert other.canvas.limit > 0
    assert all(mine == theirs for mine, theirs in pictures)


def test_a_piece_sets_out_later_when_the_frame_has_made_enough() -> None:
    sprites, first, second = Sprites(), plate(red=90), plate(red=91)

    sprites.begin()
    early = sprites.ready(first), sprites.ready(second)
    sprites.begin()
    late = sprites.ready(first), sprites.ready(second)

    assert early == (True, False)
    assert late == (True, True)


CORES = (
    (Cloth((0, 0, 95, 40), (90, 20, 30), (120, 30, 40), 15, 6), (0, 0, 95, 40)),
    (Panel((0, 0, 95, 40), (90, 20, 30), (200, 160, 60), 3, 8), (8, 0, 79, 40)),
    (Panel((0, 0, 95, 40), (90, 20, 30), (200, 160, 60), 3), (3, 0, 89, 40)),
    (Panel((0, 0, 95, 40), None, (200, 160, 60), 3, 8), NOWHERE),
    (Panel((2, 0, 90, 30), (90, 20, 30), (200, 160, 60), 1, 6), (8, 0, 78, 30)),
    (Panel((0, 5, 95, 50), (90, 20, 30)), (0, 5, 95, 35)),
    (Panel((2, 0, 94, 40), (90, 20, 30)), NOWHERE),
    (Coupon((0, 0, 95, 40), 25, (90, 20, 30), (20, 90, 90), (200, 160, 60), 3, 6), (43, 0, 34, 40)),
    (Coupon((0, 0, 95, 40), 25, (90, 20, 30), (20, 90, 90), (200, 160, 60), 1, 16), NOWHERE),
)


@pytest.mark.parametrize(("first", "core"), CORES, ids=str)
def test_a_piece_is_drawn_in_parts_as_it_would_be_whole(first: Mark, core: Rect) -> None:
    piece = Piece((10, 20, 95, 40), "part", (first, Panel((44, 8, 30, 20), (9, 99, 99), radius=5)))
    whole, grounds = pygame.Surface((95, 40), pygame.SRCALPHA), [pygame.Surface((200, 100)) for _ in range(2)]
    art.paint(whole, piece.marks)
    for ground in grounds:
        ground.fill((7, 8, 9))
    grounds[0].blit(whole.premul_alpha(), (10, 20), special_flags=pygame.BLEND_PREMULTIPLIED)
    Sprites().of(piece).draw(grounds[1], (10, 20))
    left, top, wide, high = core

    assert art.core(piece) == core
    assert all(whole.get_at((left + x, top + y)).a == 255 for x in range(wide) for y in range(high))
    assert bytes_of(grounds[0]) == bytes_of(grounds[1])


def test_a_piece_squeezed_is_its_whole_picture_squeezed() -> None:
    marks = (Panel((0, 8, 95, 24), (90, 20, 30), (200, 160, 60), 3, 8), Panel((9, 2, 12, 40), (9, 99, 99), radius=5))
    piece, grounds = Piece((0, 0, 95, 40), "part", marks), [pygame.Surface((200, 100)) for _ in range(2)]
    whole = pygame.Surface((95, 40), pygame.SRCALPHA)
    art.paint(whole, piece.marks)

    low = pygame.transform.smoothscale(whole.premul_alpha(), (95, 20))
    grounds[0].blit(low, (10, 20), special_flags=pygame.BLEND_PREMULTIPLIED)
    Sprites().of(piece).draw_low(grounds[1], (10, 20), 20)

    far = [abs(a - b) for a, b in zip(bytes_of(grounds[0]), bytes_of(grounds[1]), strict=True)]
    assert max(far) <= 8
    assert sum(far) < len(far) / 100


def test_a_piece_that_must_be_seen_is_made_whatever_the_frame_has_made_before() -> None:
    sprites = Sprites()

    sprites.begin()
    sprites.ready(plate(red=92))

    assert sprites.of(plate(red=93)).size == LARGE[2:]


def test_a_poster_is_waited_for_as_long_in_every_window() -> None:
    mark = Cover((0, 0, 300, 450), "noir", "Noir", "", theme.PALACE)
    poster = Piece(mark.rect, "poster", (mark,))

    def frames_until_ready() -> int:
        sprites, frames = Sprites(), 0
        while not sprites.ready(poster):
            sprites.begin()
            frames += 1
        return frames

    assert frames_until_ready() == frames_until_ready() > 1
    assert covers.cover("noir", "Noir", 300, 450, theme.PALACE).get_size() == (300, 450)


def test_at_rest_a_poster_is_made_in_each_frame() -> None:
    marks = [Cover((0, 0, 120, 180), name, name, "", theme.PALACE) for name in ("noir", "west", "east", "space")]

    def frames_until_all_are_made(turns: int) -> int:
        sprites = Sprites()
        work = Work(sprites.foresee([Piece(mark.rect, mark.name, (mark,)) for mark in marks], turns))
        return next(frames for frames in range(99) if work.upto(frames))

    assert frames_until_all_are_made(2) <= len(marks) + 1 < frames_until_all_are_made(1)


def test_what_was_foreseen_is_kept_until_something_else_is() -> None:
    sprites, seen = Sprites(), plate((0, 0, 40, 20), 94)
    Work(sprites.foresee([seen])).upto(9)
    sprites.keep([])
    kept = sprites.ready(seen), sprites.count

    Work(sprites.foresee([])).upto(9)
    sprites.keep([])
    sprites.begin()

    assert kept == (True, 0)
    assert sprites.count == 0


def test_of_what_was_foreseen_a_page_keeps_what_is_part_of_it() -> None:
    sprites, wanted, other = Sprites(), plate((0, 0, 40, 20), 94), plate((0, 0, 50, 20), 95)
    Work(sprites.foresee([wanted, other])).upto(9)

    sprites.arrive()
    sprites.keep([wanted])
    sprites.begin()

    assert sprites.count == 1
    assert sprites.ready(wanted)
    assert sprites.count == 1


def test_pictures_of_points_that_are_counted_are_looked_through_when_they_are_a_crowd_and_when_a_page_has_come() -> (
    None
):
    sprites, counted = Sprites(), [plate((0, 0, 40, 20), red) for red in range(100)]
    most = 0

    for piece in counted:
        sprites.of(piece)
        most = max(most, sprites.count)
        if sprites.crowd(1, rest=True):
            sprites.keep([piece])
    before = sprites.count
    sprites.arrive()

    assert 1 < before <= most <= 1 + FEW + 1
    assert (sprites.crowd(1, rest=False), sprites.crowd(1, rest=True)) == (before > MOST, True)


class Page:
    """A scene that says what it is told to."""

    name, running = "page", False

    def draw(self, canvas: Canvas) -> None:
        question(canvas, SHORT)


def test_looking_ahead_changes_nothing_on_the_screen_and_leads_to_the_same_page() -> None:
    ahead, not_ahead = Opening(), Opening()
    for _ in range(150):
        ahead.frame()
        not_ahead.frame()
    before = bytes_of(ahead.surface)

    scene: Scene = Page()  # type: ignore[assignment]
    told = [ahead.canvas.look_ahead(SIZE, scene, lambda: (scene,)) for _ in range(60)]
    after = bytes_of(ahead.surface)
    for opening in (ahead, not_ahead):
        opening.canvas.hurry()

    assert before == after
    assert ahead.frame(asked=True) == not_ahead.frame(asked=True)
    assert told == sorted(told), "what is all made is not begun again"
    assert told[0] is False
    assert told[-1] is True


def test_as_long_as_nothing_is_likely_it_is_asked_for_again() -> None:
    opening, page = Opening(), Page()
    for _ in range(150):
        opening.frame()
    scene: Scene = page  # type: ignore[assignment]
    answers = iter([(), (), (), (scene,), *[(scene,)] * 60])

    told = [opening.canvas.look_ahead(SIZE, scene, lambda: next(answers)) for _ in range(60)]

    assert told[:3] == [True] * 3, "there is nothing to make"
    assert told[3] is False
    assert told[-1] is True
    assert len(list(answers)) == 60, "once there is something, it is not asked for again"


def test_after_packs_were_read_garbage_is_looked_for_again() -> None:
    looked: list[bool] = []

    def read() -> tuple[PackCard, ...]:
        looked.append(gc.isenabled())
        return ()

    cards = Reading(read, lambda: looked.append(gc.isenabled())).cards
    for thread in threading.enumerate():
        if thread.name == "reading packs":
            thread.join()

    assert (cards, looked, gc.isenabled()) == ((), [False, False], True)
