"""A stretch of a document that is of one film."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.documents.lines import Heading

BARE = "bare"
"""The family of headings that are a short line above a block of labels."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one film: the heading, and where what is said of it starts and ends."""

    heading: Heading
    start: int
    end: int
