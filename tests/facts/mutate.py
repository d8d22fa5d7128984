"""Spoils fact files in a known way, to find what the reader cannot bear.

`python tests/facts/mutate.py 10000 [SEED]` reads that many spoilt files and prints how many were
read, with the slowest. Every spoilt file follows from its number: `spoilt(files, number)`.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # run as a script from a checkout, quiz is not on the path yet

from quiz.facts.base import FactBase  # noqa: E402
from quiz.facts.nodes import Complaints, Table, load  # noqa: E402
from quiz.facts.read import Sheet, gather, read  # noqa: E402
from quiz.question import Problem, pick  # noqa: E402

SMALL = ROOT / "tests" / "facts" / "small"
TOKEN = re.compile(rb"[\w'-]+|[^\w\s]|\s+")
STRANGE = (
    b"[", b"]", b"{", b"}", b":", b": ", b"- ", b"&a ", b"*a", b"!!int ", b"? ", b"| ", b"> ", b"%YAML 9\n", b"---\n",
    b"...\n", b"#", b'"', b"'", b"\t", b"\n", b"\r", b"\n    ", b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf",
    "\u202e".encode(), "\u0301".encode(), "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16").encode(),
    b"[[", b"]]", b"{film}", b"~", b"null", b"yes", b"No", b"1e999", b"-1", b"2101", b"9" * 50, b"<<: ", b"a" * 5000,
    b"en", b"also", b"not", b"complete", b"value", b"as", b"source", b"trivia", b"say", b"wrong", b"year", b"films",
)  # fmt: skip


def spoilt(files: Sequence[bytes], number: int) -> bytes:
    """One of the files with one to six bytes or tokens lost, doubled, moved or made strange."""
    chance = Random(f"spoil/{number}")
    raw = pick(files, chance)
    for _ in range(1 + int(chance.random() * 6)):
        raw = pick(WAYS, chance)(raw, chance)
    return raw


def _byte(raw: bytes, chance: Random) -> bytes:
    at = int(chance.random() * (len(raw) + 1))
    return raw[:at] + bytes([int(chance.random() * 256)]) + raw[at + 1 :]


def _strange(raw: bytes, chance: Random) -> bytes:
    at = int(chance.random() * (len(raw) + 1))
    return raw[:at] + pick(STRANGE, chance) + raw[at:]


def _tokens(change: Callable[[list[bytes], int, Random], list[bytes]]) -> Callable[[bytes, Random], bytes]:
    def way(raw: bytes, chance: Random) -> bytes:
        tokens = TOKEN.findall(raw) or [b"a"]
        return b"".join(change(tokens, int(chance.random() * len(tokens)), chance))

    return way


def _lines(raw: bytes, chance: Random) -> bytes:
    lines = raw.splitlines(keepends=True) or [b"\n"]
    line = pick(lines, chance)
    lines.insert(int(chance.random() * len(lines)), line)
    return b"".join(lines)


WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _byte,
    _strange,
    _lines,
    _tokens(lambda tokens, at, _: tokens[:at] + tokens[at + 1 :]),
    _tokens(lambda tokens, at, _: [*tokens[:at], tokens[at], *tokens[at:]]),
    _tokens(lambda tokens, at, chance: [*tokens[:at], pick(STRANGE, chance), *tokens[at + 1 :]]),
    _tokens(lambda tokens, at, chance: [*tokens[:at], pick(tokens, chance), *tokens[at + 1 :]]),
)


def problems_of(raw: bytes, bases: Sequence[FactBase]) -> list[Problem]:
    """What the author of a spoilt file is told when it is read onto each of the bases; as
    quiz.facts.read.read, without a file on the disk."""
    complaints = Complaints("spoilt.yaml")
    tree = load(raw, complaints)
    if not isinstance(tree, Table):
        return complaints.problems
    for onto in bases:
        told = Complaints("spoilt.yaml")
        gather([Sheet(tree, told, "genres")], onto)
        complaints.problems += told.problems
    return complaints.problems


def small_files() -> list[bytes]:
    """The valid files that are spoilt."""
    return [path.read_bytes() for path in sorted(SMALL.glob("**/*.yaml"))]


def small_bases() -> list[FactBase]:
    """What spoilt files are read onto: nothing, the relations alone, and relations and terms."""
    relations = read([SMALL / "relations.yaml"])
    return [FactBase(), relations, read(SMALL.glob("terms/*.yaml"), relations)]


def main(count: int, seed: int) -> None:
    """Reads so many spoilt files, from number `seed` on."""
    files, bases = small_files(), small_bases()
    slowest, worst, faulty = 0.0, 0, 0
    for number in range(seed, seed + count):
        raw = spoilt(files, number)
        start = time.perf_counter()
        faulty += bool(problems_of(raw, bases))
        if (took := time.perf_counter() - start) > slowest:
            slowest, worst = took, number
    print(f"{count} spoilt files read, {faulty} with problems told; the slowest, {worst}, took {slowest * 1000:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
