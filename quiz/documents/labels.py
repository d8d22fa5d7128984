"""Sheets: labels and what stands behind them.

What must stay true: a value ends where the next label begins, known or not, so that a run-on line
gives each label its own; a label that tells no fact still ends the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import LABEL_MARKS, before_in_line, whole_lines
from quiz.documents.shaped import shape_of
from quiz.documents.shapes import NAME

ANYWHERE = (":", "…", "...")
"""What stands behind a label in the middle of a line too."""
BLANKS = re.compile("[ ]*")
UNKNOWN = re.compile(r"(?:^|\n|(?<=[.;|!?])[ ])[ \t]*[•–—*-]?[ ]?(?P<label>[^\W\d_][^\n:.;|,]{1,32}):(?=\s)")
RANKS = ("Mrs", "Mr", "Ms", "Dr", "St", "Lt", "Col", "Gen", "Maj", "Sgt", "Rev", "Capt", "Prof", "Brig")
CUT = re.compile(
    rf"(?<=[^\W\d_]{{3}}){''.join(f'(?<!{rank})' for rank in RANKS)}[.!?](?=[ ]+[^\W\d_a-zа-я]|[ ]*$)"
    r"|;\s*$|(?<=\))\."
)
"""Where a list of people ends in a sentence; the stop behind a rank or a form of address ends none."""
LISTS = frozenset(("cast", "director", "writer", "composer", "producer", "genre", "country"))
PEOPLE = frozenset(
    ["director", "cast", "writer", "composer", "cinematographer", "choreographer", "producer", "editor", "designer"]
)
ENDED, ENDS = PEOPLE | {"genre", "country", "language"}, re.compile("[.!?;]")
"""Whose values end where a sentence does, and what every such end has."""
BAR = re.compile(r" [/|] ")
ROLE = r"[ ]*(?:\t|\.{3,}|…+|[ ](?:[–—-]|as)[ ])[ ]*[^\n]{2,60}"
HEADS = frozenset(("crew", "cast", "stab", "équipe", "съёмочная группа"))
PLAYED, PLAYED_LINE = re.compile(rf"[ ]*{NAME}{ROLE}"), re.compile(rf"\n[ \t]*{NAME}{ROLE}(?=\n|$)")
JOINED = re.compile(r"(?: and| und| et| &|, и|, y)[ ]$")
STRANGE = re.compile(
    r"[ \t](?<=[^\W\d_].)[ \t]*(?P<name>[^\W\d_a-zа-я][^\W\d_]+)[ \t]+"
    r"(?=[^\W\d_a-zа-я][^\W\d_]{2,14}\.?(?: [^\W\d_A-ZА-Я]{2,12})?:[ ]+\S)"
)
"""The surname before a label that is none of the known in a line of people: `Cast: NAME, NAME Cert: PG`."""
BULLETS = " \t•*–—-"
SHORT, LEAST_ALONE, BOX, LONGEST_AIDE = 60, 3, 1500, 24
CREDITS = re.compile(
    rf"(?:[ \t]*\n)+[ \t•*–-]*{NAME}(?:[ ]*(?:\t|\.{{3,}}|…+|[–—-]|as\b|\().{{2,60}})?"
    rf"(?:[ \t]*\n){{1,2}}[ \t•*–-]*{NAME}"
)
APART = re.compile(
    rf"\n[ \t]*(?=\n[ \t•*–-]*(?=[^\n]*[^\W\d_] ){NAME}(?:[ ]\([^()\n]{{2,60}}\))?[ \t]*(?:\n[ \t]*\n|\n?$))"
)
"""The blank line before a name that stands between such lines."""


class Field(NamedTuple):
    """A label's relation, where the label begins and where its value stands."""

    relation: str
    label: int
    start: int
    end: int


def fields(words: str, start: int, end: int, lexicon: Lexicon) -> list[Field]:
    """The labelled fields of a stretch, in the order they stand."""
    marked = list(_marked(words, start, end))
    known = [found for line in marked for found in _known(words, *line, lexicon)]
    led = list(_led(words, start, end, lexicon))
    known += _alone(words, led, end, lexicon)
    known += _glued(words, led, end, lexicon) or _seamed(words, led, end, lexicon)
    stops = sorted({*(found.start() for found in known), *_unknown(words, marked, end)})
    known.sort(key=lambda found: found.start())
    return [field for found in known if (field := _field(words, found, stops, end, lexicon))]


def _marked(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a stretch that have a mark which stands behind labels, each from the break before it to its end."""
    stop = start - 1
    for line in words[start:end].split("\n"):
        first, stop = stop, stop + 1 + len(line)
        if any(map(line.__contains__, LABEL_MARKS)):
            yield max(first, start), stop


def _known(words: str, first: int, stop: int, lexicon: Lexicon) -> Iterable[re.Match[str]]:
    """The labels of a line; without a colon or dots one stands at its beginning alone."""
    marks = [at + len(mark) for mark in ANYWHERE if (at := words.rfind(mark, first, stop)) >= 0]
    if not marks:
        found = lexicon.labelled.match(words, first, stop)
        return (found,) if found else ()
    behind = BLANKS.match(words, max(marks), stop)  # no label stands behind the last of such marks
    return lexicon.labelled.finditer(words, first, behind.end() if behind else stop)


def _led(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[int]:
    """Where the lines of a stretch begin whose first word begins as a label does."""
    begins = lexicon.led.begins
    for at, line in whole_lines(words, start, end):
        for first in line.split(None, 1)[:1]:
            if not first.endswith(":") and (begins is None or begins(first)):
                yield at  # no label that such a line is looked for has a colon in it


def _at(shape: re.Pattern[str], words: str, places: Iterable[int], end: int) -> list[re.Match[str]]:
    return [found for at in places if (found := shape.match(words, at, end))]


def _alone(words: str, led: Iterable[int], end: int, lexicon: Lexicon) -> list[re.Match[str]]:
    """Labels that stand alone on their lines, where a document has several; those of people where names follow."""
    found = _at(lexicon.alone, words, led, end)
    if len(found) >= LEAST_ALONE:
        return found
    return [each for each in found if lexicon.labels[label_of(each)] in PEOPLE and CREDITS.match(words, each.end())]


def _glued(words: str, led: Iterable[int], end: int, lexicon: Lexicon) -> list[re.Match[str]]:
    """Labels with a blank for a colon at the start of a line, where a document has several in a box, one of
    them of people."""
    found = _at(lexicon.glued, words, led, end)
    told = {lexicon.labels[label_of(each)] for each in found}
    near = len(found) > LEAST_ALONE and found[-1].start() - found[0].start() < BOX
    return found if near and len(told) > LEAST_ALONE and told & {"director", "cast"} else []


def _seamed(words: str, led: Iterable[int], end: int, lexicon: Lexicon) -> list[re.Match[str]]:
    """Labels that run on into their values, `Directed byNAME`, where a document has several of people."""
    found = _at(lexicon.seamed, words, led, end)
    told = {lexicon.labels[label_of(each)] for each in found}
    return found if len(told) > 1 and told & PEOPLE else []


def label_of(found: re.Match[str]) -> str:
    """The label of what was found, as labels are compared."""
    return " ".join(found["label"].casefold().split())


def _unknown(words: str, lines: Iterable[tuple[int, int]], end: int) -> Iterator[int]:
    """Where anything begins that is shaped as a label: a blank behind the colon is a part of it."""
    for first, stop in lines:
        colon = words.rfind(":", first, stop)
        for found in UNKNOWN.finditer(words, first, min(colon + 2, end)) if colon >= 0 else ():
            yield found.start()


def _field(words: str, found: re.Match[str], stops: list[int], end: int, lexicon: Lexicon) -> Field | None:
    relation = lexicon.labels[label_of(found)]
    colon = "colon" not in found.re.groupindex or found["colon"]
    if not colon and len(found["label"]) < 4:
        return None
    if _is_joined(words, found.start("label"), lexicon) or _is_of_aide(words, found.start("label"), relation, lexicon):
        return None
    after = bisect_right(stops, found.start("label"))
    following = stops[after] if after < len(stops) else end
    start = found.end()
    line = words.find("\n", start, following)
    stop = line if line >= 0 else following
    if not words[start:stop].strip() and words.find("\n", found.end(), following) >= 0:
        line = words.find("\n", found.end(), following)
        start, stop = _below(words, line, following, relation)
        if relation == "cast":
            stop = _apart(words, stop, following)
    if relation in LISTS and (found.re in (lexicon.glued, lexicon.seamed) or words[start - 1] == "\t"):
        stop = _continued(words, stop, following)
    if relation in LISTS and words[start:stop].rstrip().endswith(",") and stop < following:
        line = words.find("\n", stop + 1, following)
        stop = line if line >= 0 else following
    if relation == "cast" and PLAYED.fullmatch(words, start, stop):
        stop = _played_on(words, stop, following)
    if relation in PEOPLE:
        stop = _before_fields(words, start, stop, lexicon)
        strange = STRANGE.search(words, start, stop) if words.find(":", start, stop) >= 0 else None
        stop = strange.end("name") if strange else stop
    value = words[start:stop]
    cut = CUT.search(value) if relation in ENDED and ENDS.search(value) else None
    stop = start + cut.start() if cut else stop
    return Field(relation, found.start("label"), start, stop) if words[start:stop].strip(" .;:-–—") else None


def _below(words: str, line: int, end: int, relation: str) -> tuple[int, int]:
    """Where the value of a label that stands alone on its line is: the next line, or the next short
    ones of a list."""
    start = line + 1
    while start < end and words[start] in " \t\n":
        start += 1
    stop = words.find("\n", start, end)
    stop = end if stop < 0 else stop
    return start, _continued(words, stop, end) if relation in LISTS else stop


def _apart(words: str, stop: int, end: int) -> int:
    """Where a list of actors ends that has blank lines between them."""
    while (gap := APART.match(words, stop, end)) is not None:
        following = words.find("\n", gap.end() + 1, end)
        stop = end if following < 0 else following
    return stop


def _before_fields(words: str, start: int, stop: int, lexicon: Lexicon) -> int:
    """Where people end that bars part from a length, a year, a country: `NAME / NAME / 101 min`."""
    bars = list(BAR.finditer(words, start, stop))
    if not bars:
        return stop
    ends = [*(bar.start() for bar in bars[1:]), stop]
    for bar, end in zip(bars, ends, strict=False):
        if shape_of(words[bar.end() : end].strip(), lexicon):
            return bar.start()
    return stop


def _is_joined(words: str, label: int, lexicon: Lexicon) -> bool:
    """Whether a label is the second of two kinds of work, of which the first is none: `Love and Music: …`; behind
    another label it holds, `Writer and Director: NAME`."""
    joint = JOINED.search(words, max(0, label - 6), label)
    if joint is None:
        return False
    line = before_in_line(words, joint.start()).strip(BULLETS).casefold()
    return line not in lexicon.labels and line not in lexicon.verbs


def _is_of_aide(words: str, label: int, relation: str, lexicon: Lexicon) -> bool:
    """Whether the words before a label make it that of somebody who helps: `Assistant Director: …`."""
    return relation == "director" and lexicon.aides.search(words, max(0, label - LONGEST_AIDE), label) is not None


def _continued(words: str, stop: int, end: int) -> int:
    """Where a list ends whose next values stand on short lines of their own."""
    while stop < end:
        following = words.find("\n", stop + 1, end)
        following = end if following < 0 else following
        each = words[stop + 1 : following].strip(BULLETS)
        if (
            not each
            or len(each) > SHORT
            or each.casefold() in HEADS
            or not each[0].isupper()
            or each.endswith((".", ":", "!", "?"))
        ):
            break
        stop = following
    return stop


def _played_on(words: str, stop: int, end: int) -> int:
    """Where a list of actors ends that has one with a role in each line."""
    while (line := PLAYED_LINE.match(words, stop, end)) is not None:
        stop = line.end()
    return stop
