"""Counts what is wrong with the rows of a table, so that a million faults are told in a page.

What must stay true: of each kind of fault the first few are told in full and the rest is counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from quiz.facts.cells import Fault
from quiz.facts.lines import at
from quiz.facts.nodes import Complaints

TOLD = 10


@dataclass(slots=True)
class Tally:
    """The faults of the rows by kind: how many there were, and the lines of the first that is told
    and of the first that is not."""

    complaints: Complaints
    counts: dict[str, int] = field(default_factory=dict)
    lines: dict[str, list[int]] = field(default_factory=dict)
    warnings: set[str] = field(default_factory=set)

    def add(self, line: int, fault: Fault, warning: bool = False) -> None:
        """Tells of a fault, or counts it when enough of its kind were told; a warning costs no row."""
        count = self.counts[fault.code] = self.counts.get(fault.code, 0) + 1
        if count in (1, TOLD + 1):
            self.lines.setdefault(fault.code, []).append(line)
        if count <= TOLD:
            column = fault.arguments.pop("column", 0)
            place = at(line, column if isinstance(column, int) else 0)
            tell = self.complaints.warn if warning else self.complaints.add
            tell(place, fault.code, fault.fix, **fault.arguments)
            if warning:
                self.warnings.add(fault.code)

    def close(self) -> None:
        """Tells how many there were besides, at the first of them."""
        for code, count in self.counts.items():
            if count > TOLD:
                like, line = self.lines[code]
                if code in self.warnings:
                    self.complaints.warn(at(line), "rows-like-that", count=count - TOLD, line=like)
                else:
                    self.complaints.add(at(line), "rows-like-that", count=count - TOLD, line=like)
