"""Pictures of words, kept as long as there is room.

What must stay true: the bytes of all that is kept stay under the limit, but for the last picture,
which is always kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import pygame

PIXEL = 4
"""Bytes a pixel takes."""


@dataclass(slots=True)
class Pictures:
    """Pictures by what they show, the one not asked for the longest first; at most `most` bytes.
    Like lru_cache it changes as it is asked, so it is the one dataclass here that is not frozen."""

    most: int
    kept: OrderedDict[Hashable, pygame.Surface] = field(default_factory=OrderedDict)
    held: int = 0

    def of(self, shown: Hashable, draw: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The picture of something, drawn if it is not kept."""
        found = self.kept.get(shown)
        if found is not None:
            self.kept.move_to_end(shown)
            return found
        self.kept[shown] = found = draw()
        self.held += _weight(found)
        while self.held > self.most and len(self.kept) > 1:
            self.held -= _weight(self.kept.popitem(last=False)[1])
        return found

    def forget(self) -> None:
        """Lets go of all pictures."""
        self.kept.clear()
        self.held = 0


def _weight(surface: pygame.Surface) -> int:
    return PIXEL * surface.get_width() * surface.get_height()
