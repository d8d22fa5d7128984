"""The command line: `quiz` opens the window, `quiz COMMAND` does the rest (CONTRACTS 1).

What must stay true: `quiz` alone reaches the window without importing click or rich, and standard
output is the result of a command, standard error the talk.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
import time
from io import TextIOWrapper

VERSION = "0.1.0"
INTERRUPTED = 130
UNWRITABLE = (errno.EPIPE, errno.ENOSPC, errno.EBADF, errno.EIO)
NO_OUTPUT = "The output cannot be written: {}; send it elsewhere"


def main() -> None:
    """Runs what the command line says and leaves with its exit code."""
    started = time.perf_counter()
    gc.disable()  # loading makes no garbage; the window turns it on again behind its first frame
    _settle_letters()
    windowed = sys.argv[1:2] in ([], ["play"]) and "--text" not in sys.argv
    if sys.stdout is None and not windowed:
        sys.exit(NO_OUTPUT.format("it is closed"))
    try:
        try:
            _run(started)
        finally:
            if sys.stdout:
                sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except RuntimeError as fault:  # what Python 3.11 makes of an interrupt while a class is being made
        if not isinstance(fault.__cause__, KeyboardInterrupt):
            raise
        sys.exit(INTERRUPTED)
    except OSError as fault:
        if fault.errno not in UNWRITABLE:
            raise
        _drop_output()
        # Who closed the pipe has read enough, as `head` does, and is told nothing.
        sys.exit(1 if fault.errno == errno.EPIPE else NO_OUTPUT.format(fault.strerror))


def _run(started: float) -> None:
    if len(sys.argv) == 1:
        from quiz.cli.playing import Wish, play

        sys.exit(play(Wish(started=started)))
    from quiz.cli.commands import commands

    commands(prog_name="quiz")


def _settle_letters() -> None:
    """Every film's name can be written and every line be read, whatever letters the system has:
    files and pipes get UTF-8, a terminal its own with a mark for those it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def _drop_output() -> None:
    """What could not be written is not tried again when Python ends, which would print a traceback."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
