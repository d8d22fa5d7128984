"""Files and folders as they are found on a disk: what lies where, and what a file holds.

What must stay true: nothing here raises, waits, or takes more memory than a file may have. What
cannot be read, be it a folder without permission, a pipe or a device, is told of in its place.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from quiz.facts.nodes import MOST_BYTES, Complaints

ENDINGS = frozenset({".yaml", ".yml"})


def barred(path: Path) -> str:
    """Why a folder, or the way to a path, is closed to us; empty when it is open or not there."""
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            os.scandir(path).close()
            os.stat(os.path.join(path, os.curdir))
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, ValueError) as error:
        return _why(error)
    return ""


def is_file(path: Path) -> bool:
    """Whether something lies there that is no folder. It may be no regular file: that is told of
    when it is read."""
    return os.path.exists(path) and not os.path.isdir(path)


def listed(folder: Path) -> list[Path]:
    """The .yaml files that lie in a folder, by name; none when it is not there. Of a folder that is
    barred itself, so that reading it tells why."""
    if barred(folder):
        return [folder]
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(file for file in found if file.suffix in ENDINGS and is_file(file))


def contents(file: Path, complaints: Complaints) -> bytes | None:
    """The bytes of a regular file of at most 16 MB; None when a complaint says why there are none."""
    try:
        about = file.stat()
        if why := barred(file) or _odd(about.st_mode):
            complaints.add(None, "file-unreadable", why=why)
        elif about.st_size > MOST_BYTES:
            complaints.add(None, "file-too-large", size=about.st_size, limit=MOST_BYTES)
        else:
            with file.open("rb") as opened:
                return opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        complaints.add(None, "file-unreadable", why=_why(error))
    return None


def _odd(mode: int) -> str:
    """What stands in the way of reading, where it is neither file nor folder."""
    return "" if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "not a regular file"


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else "") or type(error).__name__
