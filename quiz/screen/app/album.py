"""The pictures of a run: one of each scene it reached, and a film of the first question.

What must stay true: a scene's picture is the last one of it, when it is at rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from quiz.screen.app import pictures


class NoPicture(Exception):
    """A picture of a scene cannot be written; its words say what the system said."""


@dataclass(slots=True)
class Album:
    """The pictures that lie in a folder; `kept` are the scenes of which there is one."""

    folder: Path
    kept: tuple[str, ...] = ()
    film: pictures.Film = field(default_factory=pictures.Film)

    def keep(self, number: int, name: str) -> None:
        """Keeps the picture of a scene that is left, the first time; NoPicture when it cannot be written. `number`:
        it is so far on in the run, from 1."""
        if name in self.kept:
            return
        self.kept = (*self.kept, name)
        with _told():
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / f"{number:02d}-{name.replace(' ', '-')}.png"
            pygame.image.save(pygame.display.get_surface(), str(path))
        pictures.rest(self.film, name, pygame.display.get_surface())

    def take(self, name: str, now: float) -> None:
        """Another frame of the film, if one is made."""
        pictures.take(self.film, name, pygame.display.get_surface(), now)

    def close(self) -> None:
        """Writes the film; NoPicture when it cannot be written."""
        with _told():
            pictures.write(self.film, self.folder / pictures.FILE)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise NoPicture(fault.strerror or str(fault)) from fault
    except pygame.error as fault:
        raise NoPicture(str(fault)) from fault
