"""The lines of a large file, plain or packed (.gz, .xz), one at a time.

What must stay true: however large the file, and whatever it unpacks to, no more than a line and a
chunk is held, and whatever is wrong with the bytes is a complaint and never an exception.
"""

from __future__ import annotations

import gzip
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from quiz.facts.files import barred
from quiz.facts.nodes import Complaints, Scalar

MOST_LINE = 1_000_000
MOST_LINES = 2_000_000
MOST_UNPACKED = 1024**3
CHUNK = 1 << 18
XZ_MEMORY = 256 * 1024**2
"""What unpacking may take; `xz -9` needs 65 MB."""
BROKEN = (EOFError, lzma.LZMAError, zlib.error, gzip.BadGzipFile)


def at(line: int, column: int = 0) -> Scalar:
    """A place to complain of."""
    return Scalar("", line, column, plain=True)


def lines(file: Path, complaints: Complaints) -> Iterator[tuple[int, bytes]]:
    """Every line with its number, from 1, without its end. A line of more than a million bytes is
    complained of and passed over; where the file breaks off, the lines before have been given."""
    number = 0
    try:
        for number, line in enumerate(_split(_chunks(file)), 1):
            if number > MOST_LINES:
                complaints.add(at(number), "too-many-lines", limit=MOST_LINES)
                return
            if line is None:
                complaints.add(at(number), "line-too-long", limit=MOST_LINE)
            else:
                yield number, line
    except BROKEN as fault:
        complaints.add(at(number + 1), "file-cut-off", why=str(fault) or type(fault).__name__)
    except _TooLarge:
        complaints.add(at(number + 1), "unpacked-too-large", limit=MOST_UNPACKED)
    except (OSError, ValueError) as fault:
        why = barred(file) or (fault.strerror if isinstance(fault, OSError) else "") or type(fault).__name__
        complaints.add(None, "file-unreadable", why=why)


class _TooLarge(Exception):
    """Ends the reading of a file that unpacks to more than is read."""


def _chunks(file: Path) -> Iterator[bytes]:
    """The bytes of the file, unpacked, some at a time."""
    total = 0
    if not file.is_file():
        raise OSError(0, "not a regular file" if file.exists() else "no such file")
    with file.open("rb") as stream:
        for chunk in _unpacked(stream, file.suffix):
            total += len(chunk)
            if total > MOST_UNPACKED:
                raise _TooLarge
            yield chunk


def _unpacked(stream: BinaryIO, suffix: str) -> Iterator[bytes]:
    if suffix == ".xz":
        return _from_xz(stream)
    opened: BinaryIO | gzip.GzipFile = gzip.GzipFile(fileobj=stream) if suffix == ".gz" else stream
    return iter(lambda: opened.read(CHUNK), b"")


def _from_xz(stream: BinaryIO) -> Iterator[bytes]:
    """As lzma.open, which would take as much memory as the file asks for."""
    packed = stream.read(CHUNK)
    while packed:
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY)
        while not unpacker.eof:
            yield unpacker.decompress(packed, CHUNK)
            packed = b""
            if unpacker.needs_input and not unpacker.eof:
                packed = stream.read(CHUNK)
                if not packed:
                    raise EOFError
        packed = unpacker.unused_data.lstrip(b"\0") or stream.read(CHUNK).lstrip(b"\0")


def _split(chunks: Iterator[bytes]) -> Iterator[bytes | None]:
    """The lines of the chunks; None for one that is too long."""
    rest, dropped = b"", False
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield None if dropped or len(line) > MOST_LINE else line
            dropped = False
        if len(rest) > MOST_LINE:
            rest, dropped = b"", True
    if rest or dropped:
        yield None if dropped else rest
