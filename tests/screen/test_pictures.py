"""The film of a match: a valid APNG of one question, the same each time."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from quiz.question import Dice
from quiz.screen.app import Window, pictures, run
from quiz.screen.autoplay import driver

from .small import flow_of

Control = tuple[int, int, int, int, int, int, int, int, int]


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a match of a bot that takes its time leaves, from seed 7, in a window as large as the film."""
    folder = tmp_path_factory.mktemp("shots")
    play(folder)
    return folder


@pytest.fixture
def display() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode(pictures.BOX)
    yield
    pygame.display.quit()


def play(folder: Path) -> None:
    flow = flow_of(length="quick", staged=True)
    run(flow, Window(pictures.BOX, fast=True, hidden=True), driver("human", flow, Dice(7)), folder)


def controls(png: bytes) -> list[Control]:
    """What the fcTL chunks say: number, width, height, left, top, lasts, of so many, dispose, blend."""
    return [struct.unpack(">IIIIIHHBB", body) for kind, body in pictures.chunks_of(png) if kind == b"fcTL"]


def test_the_film_says_how_many_frames_it_has_and_counts_its_chunks(shots: Path) -> None:
    chunks = list(pictures.chunks_of((shots / pictures.FILE).read_bytes()))

    kinds = [kind for kind, _ in chunks]
    numbers = [struct.unpack(">I", body[:4])[0] for kind, body in chunks if kind in (b"fcTL", b"fdAT")]

    assert kinds[:3] == [b"IHDR", b"acTL", b"IDAT"]
    assert kinds[3:-1] == [b"fcTL", b"fdAT"] * kinds.count(b"fcTL")
    assert struct.unpack(">II", chunks[1][1]) == (kinds.count(b"fcTL"), 0)
    assert numbers == list(range(2 * kinds.count(b"fcTL")))


def test_every_frame_lies_in_the_picture_and_has_the_bytes_its_size_needs(shots: Path) -> None:
    png = (shots / pictures.FILE).read_bytes()

    packed = [zlib.decompress(body[4:]) for kind, body in pictures.chunks_of(png) if kind == b"fdAT"]

    assert controls(png)[0][1:5] == (*pictures.BOX, 0, 0)
    for (_, width, height, left, top, *_), rows in zip(controls(png), packed, strict=True):
        assert left + width <= pictures.BOX[0]
        assert top + height <= pictures.BOX[1]
        assert len(rows) == height * (1 + 4 * width)


def test_who_sees_no_motion_sees_the_shot_of_the_question(shots: Path) -> None:
    shot = pygame.image.load(next(shots.glob("*-asking.png")))

    seen = pygame.image.load(io.BytesIO((shots / pictures.FILE).read_bytes()), "film.png")

    assert pygame.image.tobytes(seen, "RGB") == pygame.image.tobytes(shot, "RGB")


@pytest.mark.usefixtures("display")
def test_the_frames_put_over_each_other_end_in_the_last_one_taken() -> None:
    frames = []
    for step in range(4):
        frame = pygame.Surface((60, 40)).convert()
        frame.fill((40, 10 * step, 90))
        frame.fill((200, 180, 20), (10 * step, 5, 12, 9))
        frames.append(frame)

    shown = over_each_other(pictures.apng(frames[0], frames))

    assert pygame.image.tobytes(shown, "RGB") == pygame.image.tobytes(frames[-1], "RGB")


def over_each_other(png: bytes) -> pygame.Surface:
    """What a viewer shows at the end of a film: each frame as a PNG of its own, drawn over the others."""
    shown = pygame.Surface((60, 40))
    bodies = [body[4:] for kind, body in pictures.chunks_of(png) if kind == b"fdAT"]
    for (_, width, height, left, top, *_), body in zip(controls(png), bodies, strict=True):
        head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
        file = pictures.SIGN + b"".join(
            struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part))
            for kind, part in parts
        )
        shown.blit(pygame.image.load(io.BytesIO(file), "frame.png"), (left, top))
    return shown


@pytest.mark.usefixtures("display")
def test_what_stands_still_is_one_frame_that_stands_longer() -> None:
    still = pygame.Surface((8, 8)).convert()

    png = pictures.apng(still, [still, still, still])

    assert [lasts for _, _, _, _, _, lasts, *_ in controls(png)] == [pictures.HELD]


def test_the_film_is_seconds_long_small_and_the_same_each_time(shots: Path, tmp_path: Path) -> None:
    film = (shots / pictures.FILE).read_bytes()

    play(tmp_path)

    assert (tmp_path / pictures.FILE).read_bytes() == film
    assert 5000 <= sum(lasts for _, _, _, _, _, lasts, *_ in controls(film)) <= 14_500
    assert len(film) < 2_500_000


def test_a_match_in_which_nothing_was_asked_leaves_no_film(tmp_path: Path) -> None:
    pictures.write(pictures.Film(), tmp_path / pictures.FILE)

    assert list(tmp_path.iterdir()) == []
