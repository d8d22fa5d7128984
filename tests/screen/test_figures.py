"""The small drawings: each draws something, stays in its box, and is told from its like by form."""

from __future__ import annotations

import io
import re
from itertools import combinations

import pygame
import pytest

from quiz.screen import theme
from quiz.screen.pixels import figures
from quiz.screen.theme import Colour

CREAM, BRASS = theme.PALACE.cream, theme.PALACE.brass
APART = 0.2
"""The least share of pixels at 24 in which two emblems differ by more than half a tone."""
WHEREVER = 0.09
"""How far the middle of an emblem's ink may lie from the middle of its box, of a side."""


def drawn(source: str) -> pygame.Surface:
    return pygame.image.load(io.BytesIO(source.encode()), "figure.svg")


def seen(surface: pygame.Surface, x: int, y: int) -> Colour:
    colour = surface.get_at((x, y))
    return colour.r, colour.g, colour.b


def ink(source: str) -> list[list[float]]:
    """How opaque each pixel is, 0 to 1, row by row."""
    surface = drawn(source)
    width, height = surface.get_size()
    return [[surface.get_at((x, y)).a / 255 for x in range(width)] for y in range(height)]


def spilt(source: str) -> float:
    """The most opaque pixel outside the box, when the page has room of a quarter on every side."""
    size = re.search(r'width="(\d+)" height="(\d+)" viewBox="0 0 (\S+) (\S+)"', source)
    assert size
    width, height, across, down = (float(number) for number in size.groups())
    left, top = width // 4, height // 4
    box = (-left * across / width, -top * down / height, across * (1 + 2 * left / width), down * (1 + 2 * top / height))
    wider = f'width="{width + 2 * left:g}" height="{height + 2 * top:g}" viewBox="{" ".join(map(str, box))}"'
    rows = ink(source.replace(size[0], wider))
    return max(
        value
        for y, row in enumerate(rows)
        for x, value in enumerate(row)
        if not (left <= x < left + width and top <= y < top + height)
    )


def middle(rows: list[list[float]]) -> tuple[float, float]:
    """Where the ink has its centre of mass, in sides from the left and from the top."""
    whole = sum(map(sum, rows))
    across = sum((x + 0.5) * value for row in rows for x, value in enumerate(row)) / whole
    down = sum((y + 0.5) * sum(row) for y, row in enumerate(rows)) / whole
    return across / len(rows[0]), down / len(rows)


@pytest.mark.parametrize("name", figures.NAMES)
@pytest.mark.parametrize("side", [20, 64, 128])
def test_a_figure_draws_something_and_stays_in_its_box(name: str, side: int) -> None:
    source = figures.svg(name, side, side, CREAM, BRASS)

    rows = ink(source)

    assert (len(rows[0]), len(rows)) == (side, side)
    assert max(map(max, rows)) > 0.9
    assert spilt(source) < 0.12


@pytest.mark.parametrize("name", figures.NAMES)
def test_a_figure_drawn_twice_is_the_same_text(name: str) -> None:
    assert figures.svg(name, 48, 40, CREAM, BRASS) == figures.svg(name, 48, 40, CREAM, BRASS)


def test_there_is_no_figure_of_an_unknown_name() -> None:
    with pytest.raises(KeyError):
        figures.svg("zoetrope", 24, 24, CREAM)


@pytest.mark.parametrize("name", theme.EMBLEMS)
@pytest.mark.parametrize("side", [24, 96])
def test_an_emblem_stands_in_the_middle_of_its_box_and_weighs_like_the_others(name: str, side: int) -> None:
    rows = ink(figures.svg(name, side, side, CREAM))

    across, down = middle(rows)
    share = sum(map(sum, rows)) / side**2

    assert abs(across - 0.5) < WHEREVER
    assert abs(down - 0.5) < WHEREVER
    assert 0.25 < share < 0.62


def test_emblems_are_told_apart_at_24_pixels_by_silhouette_alone() -> None:
    emblems = {name: ink(figures.svg(name, 24, 24, CREAM)) for name in theme.EMBLEMS}

    shares = {
        (one, other): sum(
            abs(a - b) > 0.5
            for first, second in zip(emblems[one], emblems[other], strict=True)
            for a, b in zip(first, second, strict=True)
        )
        / 24**2
        for one, other in combinations(theme.EMBLEMS, 2)
    }

    assert min(shares.values()) > APART, min(shares, key=lambda pair: shares[pair])


def test_answer_shapes_look_equally_large() -> None:
    shares = [sum(map(sum, ink(figures.svg(name, 60, 60, CREAM)))) / 60**2 for name in theme.SHAPES]

    assert max(shares) < 1.5 * min(shares)


@pytest.mark.parametrize("tint", theme.SEATS)
@pytest.mark.parametrize("side", [40, 160])
def test_an_emblem_on_its_medal_keeps_twelve_to_one(tint: Colour, side: int) -> None:
    surface = drawn(figures.svg("medal-star", side, side, CREAM, tint))

    face = seen(surface, side // 2, round(side * 0.17))

    assert ratio(CREAM, face) > 12


def ratio(one: Colour, other: Colour) -> float:
    """The contrast of WCAG 2.2 between two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: Colour) -> float:
    linear = [v / 3294.6 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("width", "height", "radius"), [(567, 98, 10), (300, 52, 7), (850, 147, 15)])
@pytest.mark.parametrize("thick", [0, 2, 4])
def test_a_ticket_is_one_paper_with_bites_and_five_holes_along_its_seam(
    width: int, height: int, radius: int, thick: int
) -> None:
    stub, look = 84, theme.PALACE
    edge = look.brass if thick else None

    surface = drawn(figures.ticket_svg(width, height, stub, look.ticket, edge, thick, look.answers[0], radius))
    seam = [surface.get_at((stub, y)).a < 128 for y in range(height)]
    runs = sum(seam[y] and (y == 0 or not seam[y - 1]) for y in range(height))

    assert surface.get_size() == (width, height)
    assert (seam[0], seam[-1], runs) == (True, True, 7)
    assert surface.get_at((0, 0)).a < 64
    assert seen(surface, stub // 2, height // 2) == look.answers[0]
    assert seen(surface, width // 2, height // 2) == look.ticket
    assert seen(surface, width // 2, height - 1) == (edge or look.ticket)


@pytest.mark.parametrize(("width", "height"), [(40, 12), (160, 50), (12, 4), (30, 8)])
def test_a_frame_of_film_melts_away_from_the_right(width: int, height: int) -> None:
    look = theme.PALACE
    shares = (1.0, 0.75, 0.5, 0.25, 0.0)

    lit = [lit_pixels(figures.frame_svg(width, height, look.brass, look.gone, share)) for share in shares]

    assert lit == sorted(lit, reverse=True)
    assert len(set(lit)) == len(shares)
    assert lit[-1] == 0


def lit_pixels(source: str) -> int:
    surface = drawn(source)
    width, height = surface.get_size()
    return sum(surface.get_at((x, y)).r > 150 for x in range(width) for y in range(height))


def test_a_bulb_is_brighter_the_more_it_is_lit_and_its_glow_has_no_edge() -> None:
    side = 48

    glass = [sum(seen(drawn(figures.bulb(side, lit, theme.PALACE.bulb, BRASS)), 24, 28)) for lit in (0, 0.5, 1)]
    rows = ink(figures.bulb(side, 1, theme.PALACE.bulb, BRASS))

    assert glass == sorted(glass)
    assert glass[0] < glass[2] / 2
    assert max(*rows[0], *rows[-1], *(row[0] for row in rows), *(row[-1] for row in rows)) <= 2 / 255


def test_a_glow_is_black_at_its_edge_so_that_adding_it_shows_no_square() -> None:
    surface = drawn(figures.glow(64, theme.PALACE.bulb))

    border = [seen(surface, at, row) for at in range(64) for row in (0, 63)]

    assert max(max(colour) for colour in border) <= 2
    assert min(seen(surface, 32, 32)) > 150
