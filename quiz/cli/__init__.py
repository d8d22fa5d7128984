"""The command line: `quiz` opens the window, `quiz COMMAND` does the rest (CONTRACTS 1).

What must stay true: `quiz` alone reaches the window without importing click or rich, and standard
output is the result of a command, standard error the talk.
"""

from __future__ import annotations

import gc
import sys
import time

VERSION = "0.1.0"


def main() -> None:
    """Runs what the command line says and leaves with its exit code."""
    started = time.perf_counter()
    gc.disable()  # loading makes no garbage; the window turns it on again behind its first frame
    if len(sys.argv) == 1:
        from quiz.cli.playing import Wish, play

        sys.exit(play(Wish(started=started)))
    from quiz.cli.commands import commands

    commands(prog_name="quiz")
