"""A stretch of a document that is of one film."""

from __future__ import annotations

from typing import NamedTuple

from quiz.documents.lines import Heading

BARE = "bare"
"""The family of headings that are a short line above a block of labels."""


class Segment(NamedTuple):
    """A stretch of one film: the heading, and where what is said of it starts and ends."""

    heading: Heading
    start: int
    end: int
