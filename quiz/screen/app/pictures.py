"""A short moving picture of a match, as an APNG: a PNG that goes on (all browsers show it).

It has the first question from its deal to its card. A PNG is a row of chunks; an APNG puts an acTL
before the picture (how many frames) and behind it for each frame an fcTL (where, how long) and its
bytes as fdAT, and counts these chunks. A frame here is the rectangle that changed, with nothing
where nothing did, which packs well. Example: of a strip that melts only one frame of film is
written, 30 pixels wide. A viewer that shows no motion shows the picture in IDAT, and the film does
not: it is the question at rest. What must stay true: frames are told by the time of the game, so
that a match in virtual time gives the same film each time.
Source: the PNG specification, third edition, sections 5 and 11.3.6 (https://www.w3.org/TR/png-3/).
"""

from __future__ import annotations

import io
import struct
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import cast

import pygame

FILE = "match.apng"
"""The name of the film; not .png, because of these there is one for each scene."""
BOX = (640, 360)
"""The most pixels of the film, across and down."""
RATE = 10
"""Frames a second."""
OPENS, CLOSES, TELLS = 35, 35, 50
"""The most frames of a question's beginning and end, what lies between is cut, and of its reveal."""
HELD = 2500
"""Milliseconds that the last frame stands before the film begins anew."""
SIGN = b"\x89PNG\r\n\x1a\n"

Rect = tuple[int, int, int, int]


@dataclass(slots=True)
class Film:
    """What was taken so far: the beginning of a question, its end, its reveal, the question at rest
    (None until it was answered); and when the next frame is due, in seconds."""

    opens: list[pygame.Surface] = field(default_factory=list)
    closes: deque[pygame.Surface] = field(default_factory=lambda: deque(maxlen=CLOSES))
    tells: list[pygame.Surface] = field(default_factory=list)
    still: pygame.Surface | None = None
    due: float = 0.0

    @property
    def frames(self) -> tuple[pygame.Surface, ...]:
        """The film in its order."""
        return (*self.opens, *self.closes, *self.tells)


def take(film: Film, scene: str, screen: pygame.Surface, now: float) -> None:
    """Takes a frame of the first question or its reveal, by the scene's name, when one is due."""
    asks = scene == "asking" and film.still is None
    tells = scene == "reveal" and film.still is not None and len(film.tells) < TELLS
    if not (asks or tells) or now < film.due:
        return
    film.due = max(film.due + 1 / RATE, now + 0.5 / RATE)
    frame = scaled(screen)
    if tells:
        film.tells.append(frame)
    elif len(film.opens) < OPENS:
        film.opens.append(frame)
    else:
        film.closes.append(frame)


def rest(film: Film, scene: str, screen: pygame.Surface) -> None:
    """Tells that a scene is left, with what is to be seen of it; after a reveal no more is taken."""
    if scene == "asking" and film.still is None:
        film.still = scaled(screen)
    elif scene == "reveal" and film.tells:
        film.tells += film.tells[-1:] * (TELLS - len(film.tells))


def scaled(screen: pygame.Surface) -> pygame.Surface:
    """A picture of the screen as large as the box allows, never larger than the screen."""
    width, height = screen.get_size()
    share = min(1.0, BOX[0] / width, BOX[1] / height)
    size = (max(1, round(width * share)), max(1, round(height * share)))
    return pygame.transform.smoothscale(screen, size).convert()


def write(film: Film, path: Path) -> None:
    """Writes the film; nothing when no question was answered. OSError when it cannot be written."""
    if film.still is not None and film.frames:
        path.write_bytes(apng(film.still, film.frames))


def apng(still: pygame.Surface, frames: Sequence[pygame.Surface]) -> bytes:
    """The file's bytes: a picture for who shows no motion, then frames of the same size."""
    shots = list(_cut(frames))
    head = struct.pack(">IIBBBBB", *still.get_size(), 8, 6, 0, 0, 0)
    chunks = [_chunk(b"IHDR", head), _chunk(b"acTL", struct.pack(">II", len(shots), 0))]
    chunks.append(_chunk(b"IDAT", _packed(still.convert_alpha())))
    for number, (frame, rect, lasts) in enumerate(shots):
        left, top, width, height = rect
        last = HELD if number == len(shots) - 1 else lasts
        control = (2 * number, width, height, left, top, last, 1000, 0, int(number > 0))
        chunks.append(_chunk(b"fcTL", struct.pack(">IIIIIHHBB", *control)))
        chunks.append(_chunk(b"fdAT", struct.pack(">I", 2 * number + 1) + _packed(frame)))
    return SIGN + b"".join(chunks) + _chunk(b"IEND", b"")


def _cut(frames: Sequence[pygame.Surface]) -> Iterator[tuple[pygame.Surface, Rect, int]]:
    """What is new in each frame, where it stands, and how many milliseconds it lasts: where nothing
    is new, the frame before stands longer."""
    step = 1000 // RATE
    shown, rect, lasts = frames[0].convert_alpha(), (0, 0, *frames[0].get_size()), step
    for before, frame in pairwise(frames):
        found = _changed(before, frame)
        if found is None:
            lasts += step
            continue
        yield shown, rect, lasts
        (shown, rect), lasts = found, step
    yield shown, rect, lasts


def _changed(before: pygame.Surface, frame: pygame.Surface) -> tuple[pygame.Surface, Rect] | None:
    """The pixels that are new, on nothing, and the rectangle that has them all."""
    mask = pygame.mask.from_threshold(frame, (0, 0, 0), (1, 1, 1, 255), before)
    mask.invert()
    boxes = cast(list[pygame.Rect], mask.get_bounding_rects())  # pygame's stub knows of one alone
    if not boxes:
        return None
    box = boxes[0].unionall(boxes[1:])
    new = mask.to_surface(setsurface=frame.convert_alpha(), unsetcolor=(0, 0, 0, 0))
    return new.subsurface(box).copy(), (box.x, box.y, box.w, box.h)


def _packed(surface: pygame.Surface) -> bytes:
    """A surface with an alpha channel as the bytes of an IDAT: pygame's PNG without all around."""
    made = io.BytesIO()
    pygame.image.save(surface, made, "frame.png")
    return b"".join(body for kind, body in chunks_of(made.getvalue()) if kind == b"IDAT")


def chunks_of(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG in their order: kind and body."""
    at = len(SIGN)
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
