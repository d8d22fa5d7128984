"""Our own two families of type, and opening font files.

What must stay true: pygame's built-in font, which draws Қ as К, is used only when both families
are gone, and then it is said; no file is opened twice.
"""

from __future__ import annotations

import importlib.util
import logging
from functools import lru_cache
from pathlib import Path

import pygame
import pygame.freetype

from quiz.screen.text.cleaning import NO_BREAK
from quiz.screen.theme import Face

LOG = logging.getLogger(__name__)

SANS = "font_source_sans_pro"
SERIF = "font_source_serif_pro"
FILES: dict[Face, tuple[tuple[str, str], ...]] = {
    "regular": ((SANS, "SourceSansPro-Regular.otf"), (SERIF, "SourceSerifPro-Regular.otf")),
    "semibold": ((SANS, "SourceSansPro-Semibold.otf"), (SERIF, "SourceSerifPro-Semibold.otf")),
    "bold": ((SANS, "SourceSansPro-Bold.otf"), (SERIF, "SourceSerifPro-Bold.otf")),
    "serif": ((SERIF, "SourceSerifPro-Semibold.otf"), (SANS, "SourceSansPro-Semibold.otf")),
    "black": ((SERIF, "SourceSerifPro-Black.otf"), (SANS, "SourceSansPro-Bold.otf")),
}
"""For each face the file wanted, then the one of the other family that stands in for it."""


def forget() -> None:
    """Closes every font: after `pygame.quit` none of them may be used."""
    for kept in (font, opened, _coverage, draws, has, readable, _tell):
        kept.cache_clear()


def open_all() -> None:
    """Finds the files of all faces, for which no frame then waits."""
    for face in FILES:
        readable(face)


@lru_cache(maxsize=128)
def font(face: Face, size: int) -> pygame.font.Font:
    """A face of ours at a size in pixels."""
    path = readable(face)
    return pygame.font.Font(str(path) if path else None, size)


@lru_cache(maxsize=128)
def opened(path: str, size: int, script: str) -> pygame.font.Font:
    """Another font at a size, told the script (ISO 15924) it is to join letters for, if any."""
    made = pygame.font.Font(path, size)
    if script:
        made.set_script(script)
    return made


@lru_cache(maxsize=1024)
def draws(face: Face, text: str) -> bool:
    """Whether a face of ours has every letter."""
    path = str(readable(face) or "")
    return all(has(path, letter) for letter in set(text))


@lru_cache(maxsize=8192)
def has(path: str, letter: str) -> bool:
    """Whether a font file ("" is pygame's own) has a letter; what cannot be read has none."""
    coverage = _coverage(path)
    return letter in ("\n", NO_BREAK) or (coverage is not None and coverage.get_metrics(letter)[0] is not None)


@lru_cache(maxsize=64)
def _coverage(path: str) -> pygame.freetype.Font | None:
    """Only this kind of font tells whether it has a letter."""
    try:
        return pygame.freetype.Font(path or None, 20)
    except (OSError, pygame.error) as fault:
        LOG.info("%s", fault)
        return None


@lru_cache(maxsize=16)
def readable(face: Face) -> Path | None:
    """The first font file for a face that can be read; None is pygame's own font. Says what is
    missing."""
    for package, name in FILES[face]:
        path = folder(package) / "files" / name
        if _coverage(str(path)):
            return path
        _tell(package)
    _tell("")
    return None


@lru_cache(maxsize=8)
def _tell(package: str) -> None:
    """Says once that a family is missing; none is named when all are."""
    if package:
        remedy = f"install {package.replace('_', '-')} again"
        LOG.warning("a font of %s cannot be read; another is used; %s", package, remedy)
    else:
        LOG.warning("no font of ours can be read: Kazakh letters may be drawn wrong; install the project again")


def folder(package: str) -> Path:
    """Where a package keeps its files, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return Path(package)
    return Path(next(iter(spec.submodule_search_locations)))
