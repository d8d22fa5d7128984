"""Lines that were broken by the width of a page, as in what comes out of a PDF.

What must stay true: no letter moves, for a break becomes a blank; only a page many of whose lines go on with a small
letter has such breaks, and a heading, an item or a label ends none of its lines.
"""

from __future__ import annotations

import re

LEAST_LINES, LEAST_SHARE = 12, 0.3
SMALL_LINE = re.compile(r"(?m)^[ \t]*[a-zà-ÿа-яё](?![^\n:]{0,24}:)")
"""A line that goes on with a small letter and is no label."""
BROKEN = re.compile(
    r"(?<=[^\s.:!?;…])(?<![12]\d{3}[)\]])[ \t]*(?P<break>\n)(?=[ \t]*[^\W\d_]|[ \t]?\((?:1[89]|20)\d\d)"
)
"""A break behind words that do not end a sentence, before others or a year in brackets."""
HEADED = re.compile(r"[^\n]{1,80}[(\[](?:1[89]|20)\d\d[)\]][ \t]*(?:\n|$)")
"""A line that ends in a year in brackets, as headings do."""
GOES_ON = re.compile(r"(?:,|\b[a-zà-ÿа-яё]{2,})[ \t]*$")
WIDE, LONG = 0.8, 0.6
"""The share of the lines that are no longer than a page is wide, and how much of that a broken line has."""


def unwrapped(words: str) -> str:
    """The words with blanks for the breaks that part their sentences."""
    small = len(SMALL_LINE.findall(words))
    lengths = sorted(len(line) for line in words.split("\n") if line.strip())
    if small < LEAST_LINES or small < LEAST_SHARE * len(lengths):
        return words
    least = LONG * lengths[int(WIDE * (len(lengths) - 1))]
    letters = list(words)
    for found in BROKEN.finditer(words):
        at = found.start("break")
        goes_on = SMALL_LINE.match(words, at + 1) or GOES_ON.search(words, max(0, at - 16), at)
        headed = HEADED.match(words, at + 1)
        long = not headed and at - words.rfind("\n", 0, at) > least
        if goes_on or long or words[at + 1 : at + 3].lstrip().startswith("("):
            letters[at] = " "
    return "".join(letters)
