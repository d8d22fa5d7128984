"""The thread of an article: which of its films it speaks of just now, sentence by sentence.

What must stay true: behind a sentence that names several films, or a line that heads another matter, no film is
spoken of but one that the whole article is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

FIRST, FEW, MOST_HEADING = 4, 3, 8
Part = tuple[int, int, list[str]]
"""Where a sentence starts and ends, and the films it names."""


@dataclass(slots=True)
class Thread:
    """The film that is spoken of, if it is one (`current`), and the one that the article comes back to (`main`).
    `often`: the films that several sentences name; `few`: it has so few that it comes back to one at all; `apart`:
    each line is a matter of its own."""

    often: Set[str]
    few: bool
    apart: bool
    main: str | None
    current: str | None

    def turn(self, line: str) -> None:
        """Another line begins, with this sentence."""
        if self.apart or (self.main not in self.often and _is_headed(line)):
            self.main = None
        if self.apart:
            self.current = None
        elif self.current not in self.often:
            self.current = self.main if self.few else None

    def name(self, named: Sequence[str]) -> None:
        """A sentence names films."""
        if len(named) == 1:
            self.current = named[0]
        elif named:
            self.current = self.main if self.few and self.main not in named else None


def begun(films: Mapping[str, int], parts: Sequence[Part], apart: bool) -> Thread:
    """The thread before the first sentence; `films` have the places where their titles are first named."""
    often = {key for key, count in Counter(key for *_, named in parts for key in named).items() if count > 1}
    opening = parts[min(len(parts), FIRST) - 1][1] if parts else 0
    main = next((key for key in films if films[key] < opening or (len(films) == 1 and key in often)), None)
    few = len(films) <= FEW or main in often
    first = next((named for *_, named in parts if main in named), [])
    return Thread(often, few, apart, main, main if main in often or (few and len(first) == 1) else None)


def _is_headed(line: str) -> bool:
    """Whether a line is no sentence and may head what follows."""
    return len(line.split()) <= MOST_HEADING and (line[-1].isalnum() or line[-1] in "»”\"'")
