"""Headings that break the shape of their list: a bracket lost, a comma or nothing before the year, a month beside
it, a title in small letters, a number whose neighbours are headings.

What must stay true: only a list whose other headings are sure has such; a line that may be anything else is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from quiz.documents.alike import folded
from quiz.documents.cards import LOUD
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import (
    NOT,
    NUMBER,
    TIMED,
    Heading,
    Line,
    count_of,
    end_before,
    has_days,
    is_day,
    is_film,
    is_label,
)
from quiz.documents.segment import BARE
from quiz.documents.shapes import YEAR
from quiz.documents.titles import LONGEST, YEARS, Title, dated, is_cased, is_title, piece, split

BEGINS_LOUD = (
    r"[(¡¿A-ZÀ-ÞА-ЯЁ0-9](?<!\S.)(?:(?<=[(¡¿])(?:Ma?c(?=[A-Z]))?[A-ZÀ-ÞА-ЯЁ0-9]|(?<=M)a?c(?=[A-Z])[A-ZÀ-ÞА-ЯЁ0-9]|)"
    r"[A-ZÀ-ÞА-ЯЁ0-9½'’!?:.,&/*)-]*"
)
"""The first word of such a title behind a blank. Its first letter stands before what must not be there, for a search to
pass over all that is none."""
RUN = re.compile(
    rf"(?P<title>{BEGINS_LOUD}(?:[ \n](?:{LOUD}|[&–-])){{0,8}}?)(?:[ ]\([A-Z0-9+-]{{1,5}}\))?[ \n]+"
    r"(?:[A-Z][a-z]{1,9},?[ ]+)?\d{1,2}(?:st|nd|rd|th)?[ ]+(?P<month>[^\W\d_]{3,9})"
)
SPAN = re.compile(r"[-–—/]")
END = re.compile(r"\s(?=[(\[–—-])|\s(?=[^\W\d_]+:)|\s(?=[^\W\d_]+[ ][^\W\d_]+:)|$")
FEW, LEAST, MOST_WORDS, MOST_BETWEEN = 2, 3, 9, 2
DATED = re.compile(
    rf"^{NUMBER}?(?P<title>[^\s()][^\n()]{{1,{LONGEST}}}?)"
    rf"(?:[ ]*(?P<open>\()(?P<inside>[^()\n]{{0,20}}?{YEAR})\)?"
    rf"|[ ]*(?:[.,:|–—-]|/{{1,2}})?[ ]*(?P<year>{YEAR})\)?)[.:]?$"
)
COUNTED = re.compile(rf"^{NUMBER}(?P<title>[^\s()][^\n()]{{1,{LONGEST}}}?)(?P<rest>(?:[ ]?[(\[–—:-]|\.[ ]).*)?$")


def with_strays(chosen: Sequence[Heading], lines: Sequence[Line], words: str, lexicon: Lexicon) -> list[Heading]:
    """The headings of a list and those of its lines that break its shape."""
    runs = list(_runs(words, lexicon))
    titles = {heading.title.piece.words for heading in runs}
    if LEAST <= len(runs) <= 2 * len(titles) and len(runs) > len(chosen):
        kept = [heading for heading in chosen if heading.family != TIMED and heading.title.piece.words in titles]
        return sorted([*runs, *kept], key=lambda heading: heading.start)
    sure = [heading for heading in chosen if heading.sure and heading.title.year]
    if len(sure) < FEW or 2 * len(sure) < len(chosen):
        return list(chosen)
    nothing = {heading.start for heading in chosen if heading.family == NOT}
    taken = {heading.start for heading in chosen} - nothing
    free = [line for line in lines if line.start not in taken]
    found = {heading.start: heading for heading in _dated(free, sure, words, lexicon)}
    both = sorted([*sure, *found.values()], key=lambda heading: heading.start)
    found |= {heading.start: heading for heading in _counted(free, both, lexicon) if heading.start not in found}
    kept = [heading for heading in chosen if heading.start not in found]
    return sorted([*kept, *found.values()], key=lambda heading: heading.start)


def _runs(words: str, lexicon: Lexicon) -> Iterator[Heading]:
    """Rows of a programme's table that have run together: `Theme TITLE 3 September 5 September Theme TITLE …`."""
    for found in RUN.finditer(words) if has_days(words, lexicon) else ():
        title = Title(piece(found["title"], found.start("title")))
        day = is_day(f"1 {found['month']}", lexicon)
        if day and is_film(title.piece.words, lexicon) and sum(map(str.isalpha, title.piece.words)) >= LEAST:
            yield Heading(TIMED, title.piece.start, title.piece.end, title)


def retold(chosen: Sequence[Heading], lines: Sequence[Line], lexicon: Lexicon) -> list[Heading]:
    """The headings of a programme's table and the lines below it that begin with one of its titles, perhaps behind
    a label: what follows such a line is of that film."""
    timed = {folded(heading.title.piece.words) for heading in chosen if heading.family == TIMED}
    if len(timed) < LEAST:
        return list(chosen)
    last = max(heading.start for heading in chosen if heading.family == TIMED)
    taken = {heading.start for heading in chosen}
    below = (line for line in lines if line.start > last and line.start not in taken)
    found = [heading for line in below if (heading := _again(line, timed, lexicon))]
    starts = {heading.start for heading in found}
    kept = [heading for heading in chosen if heading.start not in starts]
    return sorted([*kept, *found], key=lambda heading: heading.start)


def _again(line: Line, titles: Set[str], lexicon: Lexicon) -> Heading | None:
    label, colon, _ = line.words.partition(": ")
    shift = len(label) + 2 if colon and lexicon.labels.get(label.casefold()) == "title" else 0
    words = line.words[shift:]
    ends = [found.start() for found in END.finditer(words)]
    end = next((end for end in ends if folded(words[:end]) in titles), None)
    if end is None:
        return None
    title = Title(piece(words[:end], line.start + shift))
    return Heading(BARE, line.start, line.start + shift + end, title, sure=True)


def _dated(lines: Sequence[Line], sure: Sequence[Heading], words: str, lexicon: Lexicon) -> Iterator[Heading]:
    """`Title, 1951`, `Title (1951`, `title (1951)`, `Title (October 1951)` with a blank line before."""
    for line in lines:
        dated_last = line.words.rstrip(".:").removesuffix(")")[-1:].isdigit()
        found = DATED.match(line.words) if dated_last else None
        if found is None or not sure[0].start < line.start or not _stands_apart(words, line):
            continue
        if is_label(line.words, lexicon) or is_day(line.words[: found.start("year")], lexicon):
            continue
        inside = "inside" if found["open"] else "year"
        heading, year = _heading(found, line, lexicon), YEARS.search(found[inside])
        if heading is None or year is None or SPAN.search(found[inside]) or lexicon.works.search(found[inside]):
            continue
        title = dated(heading.title, year[0], line.start + found.start(inside) + year.start(), lexicon)
        if title:
            yield heading._replace(title=title, body=line.end)


def _stands_apart(words: str, line: Line) -> bool:
    return words.count("\n", end_before(words, line.start), line.start) > 1


def _counted(lines: Sequence[Line], sure: Sequence[Heading], lexicon: Lexicon) -> Iterator[Heading]:
    """Lines with the number that is missing between two headings."""
    starts = [line.start for line in lines]
    for one, other in pairwise(sure):
        if one.number is None or other.number is None:
            continue
        missing = set(range(min(one.number, other.number) + 1, max(one.number, other.number)))
        if not 0 < len(missing) <= MOST_BETWEEN:
            continue
        for line in lines[bisect_right(starts, one.start) : bisect_right(starts, other.start)]:
            found = COUNTED.match(line.words) if not YEARS.search(line.words) else None
            if found and count_of(found) in missing and (heading := _heading(found, line, lexicon)):
                missing.discard(heading.number)
                yield heading


def _heading(found: re.Match[str], line: Line, lexicon: Lexicon) -> Heading | None:
    title: Title = split(found["title"], line.start + found.start("title"), lexicon)
    name = title.piece.words
    shaped = is_title(name[:1].upper() + name[1:]) and len(name.split()) <= MOST_WORDS
    if not shaped or lexicon.lists.search(name) or lexicon.captions.search(name) or name.endswith((".", ":", ";")):
        return None
    if not (is_cased(name, lexicon.language) or "(" in found[0]):
        return None
    end = line.start + found.end("title")
    return Heading("stray", line.start, end, title._replace(piece=piece(name, title.piece.start)), count_of(found))
