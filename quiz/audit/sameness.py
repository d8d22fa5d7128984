"""Q23: the same bytes in every process.

The questions are printed by two processes whose hashes of strings differ. What must stay true: they
are other processes than this one, as players' are.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence

from quiz.audit.figures import Figure

COUNT = 300


def figures(paths: Sequence[str], language: str, seed: int) -> tuple[Figure, ...]:
    """Whether two processes print the same questions of some paths."""
    one, other = (_printed(paths, language, seed, hashes) for hashes in ("1", "2"))
    same = one == other and one != ""
    return (
        Figure(
            "Q23", "questions that two processes print alike, of two hash seeds", float(same), None, None, COUNT,
            "identical bytes", "pass" if same else "miss", () if same else (one, other),
        ),
    )  # fmt: skip


def _printed(paths: Sequence[str], language: str, seed: int, hashes: str) -> str:
    """The SHA-256 of what is printed; empty when nothing is."""
    words = [sys.executable, "-m", "quiz", "generate", *paths, "--count", str(COUNT)]
    words += ["--seed", str(seed), "--language", language]
    done = subprocess.run(words, env={**os.environ, "PYTHONHASHSEED": hashes}, capture_output=True, check=False)
    return hashlib.sha256(done.stdout).hexdigest() if done.stdout else ""
