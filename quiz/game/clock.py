"""How long a question is open: time to read it, in which nothing is lost, then time to think.

What must stay true: a longer text never leaves less time, and a match without a clock has none.

    reading R = clamp(characters of the stem and all options / 14, 3, 16) seconds
    total   T = R + think                                     both times the timer's factor

14 characters a second is some 20 per cent under the slow edge of adult readers (GAME.md 1.3).
"""

from __future__ import annotations

from dataclasses import dataclass

from quiz.game.values import Round
from quiz.question import Question, said

SPEED = 14.0
SPEEDS = {"ja": 5.0, "ko": 5.0, "zh": 5.0}
"""Characters read in a second where a character holds more than a letter."""
SHORTEST, LONGEST = 3.0, 16.0


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds from the dealing: `reading` in which the bonus is safe, and `total` at which the
    turn locks. Both 0: no clock."""

    reading: float
    total: float

    @property
    def runs(self) -> bool:
        """Whether there is a clock at all."""
        return self.total > 0


def clock(question: Question, language: str, round: Round, timer: float) -> Clock:
    """The clock of a question as shown in a language; `timer` 0 gives none."""
    words = (question.stem, *(option.text for option in question.options))
    characters = sum(len(said(text, language)) for text in words)
    reading = min(LONGEST, max(SHORTEST, characters / SPEEDS.get(language, SPEED)))
    return Clock(reading * timer, (reading + round.think) * timer)
