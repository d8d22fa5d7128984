from __future__ import annotations

import math
import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from typing import cast

import pygame
import pytest

from quiz.question import COVERS
from quiz.screen import text, theme
from quiz.screen.pixels import countdown, covers, house, overlays, projector, rain, sprites
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.making import Work
from quiz.screen.theme import Colour, Look

LOOKS = (theme.PALACE, theme.CONTRAST)
SIZES = ((1280, 720), (1024, 768), (2560, 1080), (961, 541))
MAGENTA = (255, 0, 255)
"""A colour nothing in the house has."""


@pytest.fixture(autouse=True, scope="module")
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((1280, 720))
    text.start()
    yield
    pygame.display.quit()


def _surface(size: tuple[int, int], colour: Colour = MAGENTA) -> pygame.Surface:
    surface = pygame.Surface(size)
    surface.fill(colour)
    return surface


def _untouched(surface: pygame.Surface, colour: Colour = MAGENTA) -> int:
    """How many pixels still have the colour."""
    return pygame.mask.from_threshold(surface, colour, (1, 1, 1)).count()


def _colour(surface: pygame.Surface, x: int, y: int) -> Colour:
    red, green, blue, _ = surface.get_at((x, y))
    return red, green, blue


def _mean(surface: pygame.Surface) -> Colour:
    red, green, blue, *_ = pygame.transform.average_color(surface)
    return red, green, blue


def _bytes(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def _shine(colour: Colour) -> float:
    """Relative luminance, 0 to 1 (WCAG 2)."""
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", LOOKS, ids=("palace", "contrast"))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_wall_is_as_large_as_the_window_and_made_once(size: tuple[int, int], look: Look) -> None:
    view = View(*size, look=look)

    wall = house.hall(view)

    assert wall.get_size() == size
    assert house.hall(View(*size, text=1.5, look=look)) is wall


@pytest.mark.parametrize("look", LOOKS, ids=("palace", "contrast"))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_closed_curtain_hides_every_pixel(size: tuple[int, int], look: Look) -> None:
    surface = _surface(size)

    house.hung(surface, View(*size, look=look), 0.0)

    assert _untouched(surface) == 0


@pytest.mark.parametrize("look", LOOKS, ids=("palace", "contrast"))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_open_curtain_leaves_the_column_free(size: tuple[int, int], look: Look) -> None:
    view, surface = View(*size, look=look), _surface(size)

    house.hung(surface, view, 1.0)

    left, width = view.column
    assert _untouched(surface.subsurface((left, 0, width, size[1]))) == width * size[1]


@pytest.mark.parametrize("size", [(2566, 1444), (854, 480)], ids=str)
def test_on_its_way_the_curtain_leaves_free_what_is_said_to_be_free(size: tuple[int, int]) -> None:
    view = View(*size, look=theme.CONTRAST)

    for openness in (0.001, 0.3, 0.777, 0.999):
        surface = _surface(size)
        house.hung(surface, view, openness)
        free = pygame.Rect(house.gap(view, openness))
        assert _untouched(surface) == _untouched(surface.subsurface(free)) == free.w * free.h, openness


def test_at_rest_the_curtain_is_seen_at_both_sides_and_alike() -> None:
    view, surface = View(1280, 720), _surface((1280, 720))

    house.hung(surface, view, 1.0)

    left = surface.subsurface((0, 0, view.curtain, 720))
    right = surface.subsurface((1280 - view.curtain, 0, view.curtain, 720))
    assert _untouched(left) == 0
    assert _bytes(left) == _bytes(pygame.transform.flip(right, True, False))


def test_the_frame_of_the_intertitle_stays_outside_the_words() -> None:
    view = View(1280, 720, look=theme.CONTRAST)

    wall = house.hall(view)

    left, width = view.column
    page = wall.subsurface((left, view.u(12), width, 720 - 2 * view.u(12)))
    assert _untouched(page, theme.CONTRAST.bg0) == width * page.get_height()
    assert _untouched(wall, theme.CONTRAST.bg0) < 1280 * 720


def _brightest(wall: pygame.Surface) -> float:
    inside = wall.subsurface((64, 12, 1152, 690))
    return max(_shine(_colour(inside, x, y)) for x in range(0, 1152, 3) for y in range(0, 690, 3))


@pytest.mark.parametrize("tone", ["cream", "muted", "brass_high"])
def test_words_on_the_wall_keep_their_contrast_in_the_brightest_light(tone: str) -> None:
    wall, light = house.hall(View(1280, 720)).copy(), Work(projector.beam(View(1280, 720))).made
    wall.blit(light, ((1280 - light.get_width()) // 2, 0), special_flags=pygame.BLEND_RGB_SUB)

    assert (_shine(getattr(theme.PALACE, tone)) + 0.05) / (_brightest(wall) + 0.05) >= 8.2


@pytest.mark.parametrize(("tone", "least"), [("cream", 8.2), ("brass_high", 8.2), ("muted", 7.5)])
def test_words_keep_their_contrast_where_the_projector_shines_on_the_wall_too(tone: str, least: float) -> None:
    wall = house.hall(View(1280, 720))

    assert (_shine(getattr(theme.PALACE, tone)) + 0.05) / (_brightest(wall) + 0.05) >= least


def test_the_light_falls_without_bands() -> None:
    wall = house.hall(View(1280, 720))

    longest = 0
    for y in range(40, 700, 60):
        run = 0
        for x in range(101, 600):
            run = run + 1 if wall.get_at((x, y)) == wall.get_at((x - 1, y)) else 0
            longest = max(longest, run)

    assert longest < 24


@pytest.mark.parametrize("centre", [(640, 360), (10, 700)])
def test_the_shut_iris_is_all_black_and_the_open_one_is_not_there(centre: tuple[int, int]) -> None:
    view, shut, wide = View(1280, 720), _surface((1280, 720)), _surface((1280, 720))

    overlays.iris(shut, view, 0.0, centre)
    overlays.iris(wide, view, 1.0, centre)

    assert _untouched(shut, (0, 0, 0)) == 1280 * 720
    assert _untouched(wide) == 1280 * 720


def test_the_iris_opens_round_its_centre_and_only_grows() -> None:
    view, sizes = View(1280, 720), []

    for tenth in range(11):
        surface = _surface((1280, 720))
        overlays.iris(surface, view, tenth / 10, (400, 300))
        sizes.append(_untouched(surface))

    assert sizes == sorted(sizes)
    half = _surface((1280, 720))
    overlays.iris(half, view, 0.4, (400, 300))
    assert _colour(half, 400, 300) == MAGENTA
    assert _colour(half, 1279, 719) == (0, 0, 0)


def test_the_edge_of_the_iris_is_smooth_all_round() -> None:
    surface = _surface((1280, 720), (255, 255, 255))

    overlays.iris(surface, View(1280, 720), 0.42, (640, 360))

    for way in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        line = [surface.get_at((640 + way[0] * far, 360 + way[1] * far))[0] for far in range(355)]
        assert len({value for value in line if 0 < value < 255}) >= 3
        assert line == sorted(line, reverse=True)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=str)
def test_nothing_shines_between_the_black_of_the_iris_and_its_edge(size: tuple[int, int]) -> None:
    surface, middle = _surface(size, (255, 255, 255)), (size[0] // 2, size[1] // 2)
    view = View(*size)

    overlays.iris(surface, view, 0.42, middle)

    radius = overlays.hole(view, 0.42, middle)[2] // 2
    for turn in range(1440):
        angle, brightest = math.tau * turn / 1440, 0
        for far in range(radius + 4, radius - 12, -1):
            value = surface.get_at((int(middle[0] + far * math.cos(angle)), int(middle[1] + far * math.sin(angle))))[0]
            assert value == 0 or far < radius + 2, (turn, far)
            assert value >= brightest - 32, (turn, far)  # a step of the edge
            brightest = max(brightest, value)


@pytest.mark.parametrize("look", LOOKS, ids=("palace", "contrast"))
def test_the_hand_of_the_leader_going_round_is_no_flash(look: Look) -> None:
    view, rect = View(1280, 720, look=look), (400, 180, 480, 300)
    shines = []

    for share in (0.0, 0.25, 0.5, 0.75, 0.99):
        surface = _surface((1280, 720))
        countdown.leader(surface, view, rect, 3, share)
        shines.append(_shine(_mean(surface.subsurface(rect))))

    assert max(shines) - min(shines) < 0.1


def test_the_leader_keeps_to_its_rect_and_tells_its_numbers_apart() -> None:
    view, rect = View(1280, 720), (400, 180, 480, 300)
    pictures = set()

    for number in (3, 2, 1):
        surface = _surface((1280, 720))
        countdown.leader(surface, view, rect, number, 0.3)
        pictures.add(_bytes(surface))

    assert _untouched(surface) == 1280 * 720 - 480 * 300
    assert len(pictures) == 3


def test_the_clapper_falls_and_leaves_its_board_as_it_was() -> None:
    view, rect = View(1280, 720), (400, 200, 260, 280)
    up, down = _surface((1280, 720)), _surface((1280, 720))

    overlays.clapper(up, view, rect, 0.0)
    overlays.clapper(down, view, rect, 1.0)

    board = overlays.slate(rect)
    assert _bytes(up) != _bytes(down)
    assert _bytes(up.subsurface(board)) == _bytes(down.subsurface(board))
    assert pygame.Rect(rect).contains(board)


def test_confetti_is_the_same_for_a_seed_and_gone_after_its_time() -> None:
    view = View(1280, 720)
    first, again, other, late = (_surface((1280, 720)) for _ in range(4))

    rain.confetti(first, view, 0.8, 7)
    rain.confetti(again, view, 0.8, 7)
    rain.confetti(other, view, 0.8, 8)
    rain.confetti(late, view, sprites.RAIN, 7)

    assert _bytes(first) == _bytes(again)
    assert _bytes(first) != _bytes(other)
    assert _untouched(first) < 1280 * 720
    assert _untouched(late) == 1280 * 720


def test_confetti_covers_too_little_to_flash() -> None:
    view = View(1280, 720)

    covered = []
    for tenth in range(16):
        surface = _surface((1280, 720))
        rain.confetti(surface, view, tenth / 10, 7)
        covered.append(1280 * 720 - _untouched(surface))

    assert max(covered) < 0.1 * 1280 * 720


@pytest.mark.parametrize("before", [0.0, 0.3, 0.8, 1.55])
def test_what_confetti_covers_and_covered_is_told_and_is_little(before: float) -> None:
    view, now = View(1280, 720), before + 0.05
    told = rain.fallen(view, before, now, 7)
    for moment in (before, now):
        surface = _surface((1280, 720))
        rain.confetti(surface, view, moment, 7)
        for rect in told:
            surface.fill(MAGENTA, rect)

        assert _untouched(surface) == 1280 * 720

    assert sum(width * high for _, _, width, high in told) < 0.3 * 1280 * 720


def test_the_halo_reaches_as_far_as_it_says_and_is_dark_at_no_share() -> None:
    view = View(1280, 720)

    reach, (left, top, wide, high) = view.u(overlays.REACH), (300, 200, 564, 98)
    none, half, full = (_surface((1280, 720), (0, 0, 0)) for _ in range(3))

    for surface, share in ((none, 0.0), (half, 0.5), (full, 1.0)):
        overlays.shine(surface, view, (left, top, wide, high), share)

    assert _untouched(none, (0, 0, 0)) == 1280 * 720
    lit = pygame.mask.from_threshold(full, (0, 0, 0), (1, 1, 1))
    lit.invert()
    boxes = cast(list[pygame.Rect], lit.get_bounding_rects())  # pygame's stub knows of one alone
    assert boxes
    assert pygame.Rect(left, top, wide, high).inflate(2 * reach, 2 * reach).contains(boxes[0].unionall(boxes[1:]))
    for way in ((0, -1), (0, 1)):
        border = top if way[1] < 0 else top + high - 1
        line = [_colour(full, 600, border + way[1] * far)[0] for far in range(1, reach + 1)]
        assert line == sorted(line, reverse=True)
        assert line[0] > 100
        assert line[-1] < 12
        assert abs(_colour(half, 600, border + way[1])[0] - line[0] / 2) <= 1


def test_every_motif_is_drawn_in_the_size_asked_for() -> None:
    posters = [covers.cover("night", "Night", 120, 180, theme.PALACE, motif) for motif in covers.MOTIFS]

    assert {poster.get_size() for poster in posters} == {(120, 180)}
    assert len({_bytes(poster) for poster in posters}) == len(covers.MOTIFS) >= 10


def test_packs_of_different_names_have_different_posters() -> None:
    posters = {_bytes(covers.cover(f"pack-{number}", "A", 100, 150, theme.PALACE)) for number in range(40)}

    assert len(posters) == 40


def test_a_poster_is_drawn_for_any_name_and_title() -> None:
    for name, title in (("", ""), ("…", "«…»"), ("Қазақ киносы", "Қазақ киносы"), ("x" * 300, "\ud800")):
        poster = covers.cover(name, title, 60, 90, theme.PALACE, "no such motif")

        assert poster.get_size() == (60, 90)


def test_a_poster_is_the_same_in_another_process() -> None:
    code = (
        "import pygame; from hashlib import sha256; from quiz.screen import text, theme; "
        "from quiz.screen.pixels import covers; "
        "pygame.display.init(); pygame.display.set_mode((64, 64)); text.start(); "
        "poster = covers.cover('noir', 'Noir', 100, 150, theme.PALACE); "
        "print(sha256(pygame.image.tobytes(poster, 'RGB')).hexdigest())"
    )

    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "PYTHONHASHSEED": "7", "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
        capture_output=True,
        text=True,
        check=True,
    )

    ours = covers.cover("noir", "Noir", 100, 150, theme.PALACE)
    assert said.stdout.strip() == sha256(_bytes(ours)).hexdigest()


def test_every_cover_a_pack_may_wish_for_is_drawn() -> None:
    assert covers.MOTIFS == COVERS


def test_the_beam_adds_no_more_than_eight() -> None:
    beam = Work(projector.beam(View(1280, 720))).made

    brightest = max(max(beam.get_at((x, y))[:3]) for x in range(0, beam.get_width(), 4) for y in range(60))

    assert 4 <= brightest <= 8
