"""Parts a document into stretches that each speak of one film, by the heading shape of its own list.

The shape is induced: every line says which families it could be a heading of; a family is believed
when its members are sure by themselves (a title with a year and nothing else on the line), or when
there are several of them, numbered in order. A document without a list is of one film when its
first line, a lead ("X is a 1948 British drama") or a mention («X» фильмі) names it; what names
none gives no stretch, and nothing is stored of it.

What must stay true: no stretch belongs to two films, and every stretch has the words of its title.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quiz.documents.headings import INLINE, NOT, Heading, Line, candidates, lines_of, untagged
from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.shapes import YEAR
from quiz.documents.titles import YEARS, Piece, Title, dated, is_cased, is_title, piece, split

SOME = re.compile(r"\S")
LEAST = 3
FIRST_LINES = 4
AS_LINE = re.compile(r"\b[aA]s\b [A-ZА-Я]")
LONG_LINE = 60
UNCASED = ("ar", "kk-Arab")
ABOVE, BARE, STRIP = "above", "bare", "strip"
QUOTED_YEAR = re.compile(rf"[«“\"](?P<title>[^«»“”\"\n]{{1,80}})[»”\"] \((?P<year>{YEAR})\)")
DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b|day\b", re.IGNORECASE)
PHRASES = ("lead", "phrase")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one film: the heading, and where what is said of it starts and ends."""

    heading: Heading
    start: int
    end: int


def is_of_films(words: str, lexicon: Lexicon) -> bool:
    """Whether a document speaks of films at all."""
    low = words.casefold()
    nouns = "|".join(re.escape(noun.casefold()) for noun in lexicon.films)
    general = re.escape(lexicon.films[0].casefold()) if lexicon.films else "(?!)"
    return re.search(rf"\b(?:{nouns})s?\b|\b{general}|{general}\b", low) is not None


def segments(words: str, lexicon: Lexicon, told: Sequence[Field]) -> list[Segment]:
    """The stretches of a document's list of films; none where it has no list. `told` are its labelled fields."""
    lines = lines_of(words)
    chosen = _chosen(lines, words, lexicon, told)
    if not any(heading.title.year for heading in chosen) and _is_of_one(lines, lexicon):
        return []
    ends = [*(heading.start for heading in chosen[1:]), len(words)]
    found = [
        Segment(heading, heading.body, heading.body if heading.family == "timed" else end)
        for heading, end in zip(chosen, ends, strict=False)
    ]
    return _named_below(found, words, lexicon)


def _is_of_one(lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether the page's own heading says that all of it is about one film."""
    heads = [line for line in lines if any(pattern.fullmatch(line.words) for pattern in lexicon.headings)]
    return len(heads) == 1 and heads[0] in lines[:FIRST_LINES]


def _chosen(lines: Sequence[Line], words: str, lexicon: Lexicon, told: Sequence[Field]) -> list[Heading]:
    options = [list(candidates(line, lexicon)) for line in lines]
    believed = _believed(options, lexicon.language in UNCASED)
    chosen = [
        heading
        for each in options
        if (heading := next((one for one in each if one.family in believed or one.sure), None))
    ]
    inline = _inline(words, lexicon)
    if len(inline) > len(chosen):
        return inline
    sure = _inside([(heading.start, heading.body) for heading in chosen if heading.title.year])
    titled = [each for each in _titled(told, words, lexicon) if not (sure(each.start) or sure(each.title.piece.start))]
    named = _inside([(each.start, each.body) for each in titled])
    chosen = [each for each in chosen if not (named(each.start) or named(each.title.piece.start))] + titled
    bare = _bare(lines, {heading.start for heading in chosen}, told, lexicon)
    return _apart(sorted([*chosen, *bare], key=lambda heading: heading.start), words)


def _apart(chosen: Sequence[Heading], words: str) -> list[Heading]:
    """The headings without those of a caption that stands beside another heading."""
    kept: list[Heading] = []
    for heading in chosen:
        last = kept[-1] if kept else None
        if last is None or words[last.body : heading.start].strip():
            kept.append(heading)
        elif last.family == "phrase":
            kept[-1] = heading
        elif heading.family != "phrase":
            kept.append(heading)
    return kept


def _believed(options: Sequence[Sequence[Heading]], foreign: bool) -> set[str]:
    """The families with enough members to be this document's way of heading."""
    sure = [heading for each in options for heading in each[:1] if heading.sure]
    counts = Counter(heading.family for each in options for heading in each)
    believed = {heading.family for heading in sure if heading.family != "above" or counts["above"] > 1}
    shapes = {family for family, count in counts.items() if count >= LEAST and not _is_weak(family)}
    shapes |= {family for family in PHRASES if counts[family] > 1}
    shapes |= {"counted#"} if counts["counted#"] > 1 and foreign else set()
    strong = {family for family in believed if counts[family] > 1}
    for family in sorted(shapes):
        members = [heading for each in options for heading in each if heading.family == family]
        if family.startswith(("quoted", "counted")) and not _in_order(members):
            continue
        if family == "counted#" and strong - {family} and not any("#" in each for each in strong):
            continue
        believed.add(family)
    return believed


def _is_weak(family: str) -> bool:
    return family in ("counted*", "dash_", "dash.")


def _in_order(members: Sequence[Heading]) -> bool:
    """Whether numbers rise or fall by one, now and then by more; without numbers, yes."""
    numbers = [heading.number for heading in members if heading.number is not None]
    steps = [second - first for first, second in pairwise(numbers)]
    return not steps or sum(abs(step) == 1 for step in steps) >= 0.6 * len(steps)


def _inline(words: str, lexicon: Lexicon) -> list[Heading]:
    """Headings inside a line: a title in quotes and a bare year, and a new sentence behind them."""
    found = []
    for each in INLINE.finditer(words):
        title = Title(piece(each["title"], each.start("title")))
        if each["other"]:
            title = replace(title, other=piece(each["other"], each.start("other")))
        year = dated(title, each["year"], each.start("year"), lexicon)
        if year and is_title(year.piece.words):
            found.append(Heading("inline", each.start(), each.end(), year, sure=True))
    return found if len(found) >= LEAST else []


def _titled(told: Sequence[Field], words: str, lexicon: Lexicon) -> list[Heading]:
    """Headings behind a label of titles."""
    found = []
    for field in told:
        if field.relation == "title":
            title = split(words[field.start : field.end], field.start, lexicon)
            if is_title(title.piece.words):
                found.append(Heading("titled", field.label, field.end, title, sure=True))
    return found


def _inside(spans: Sequence[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether a place lies in one of some spans."""
    starts = sorted(spans)

    def inside(place: int) -> bool:
        number = bisect_right(starts, (place, sys.maxsize)) - 1
        return number >= 0 and starts[number][0] <= place < starts[number][1]

    return inside


def _bare(lines: Sequence[Line], taken: set[int], told: Sequence[Field], lexicon: Lexicon) -> list[Heading]:
    """Short lines above a block of labels that no other heading leads."""
    starts = {field.label for field in told if field.relation not in ("other", "title")}
    starts |= {line.start for line in lines if lexicon.opening.match(line.words)}
    covered = _inside([(field.label, field.end) for field in told])
    found: list[Heading] = []
    last = -1
    for number, line in enumerate(lines):
        if line.start in taken:
            last = number
        elif covered(line.start):
            continue
        elif _leads_block(lines, number, starts, lexicon):
            near = last >= 0 and number - last < 3 and not _labels_between(lines, last, number, starts)
            if near and not (found and found[-1].start == lines[last].start):
                continue
            if near:
                found.pop()
            title = untagged(split(line.words, line.start, lexicon))
            found.append(Heading(BARE, line.start, line.end, title))
            last = number
    return found


def _labels_between(lines: Sequence[Line], first: int, second: int, starts: set[int]) -> int:
    return sum(_is_labelled(line, starts) for line in lines[first:second])


def _is_labelled(line: Line, starts: set[int]) -> bool:
    return any(place in starts for place in range(line.start, line.start + 5))


def _leads_block(lines: Sequence[Line], number: int, starts: set[int], lexicon: Lexicon) -> bool:
    line = lines[number]
    if ":" in line.words[:-1] and line.words.partition(":")[0].strip().casefold() in lexicon.labels:
        return False
    if lexicon.alone.fullmatch(line.words) or lexicon.captions.search(line.words) or AS_LINE.search(line.words):
        return False
    if lexicon.lists.search(line.words) or (
        DAY.search(line.words) and any(month.casefold() in line.words.casefold() for month in lexicon.months)
    ):
        return False
    if line.words.endswith((".", ":", ",", ";")) or not is_title(line.words) or _is_labelled(line, starts):
        return False
    following = lines[number + 1 : number + 7]
    near = next((n for n, each in enumerate(following) if _is_labelled(each, starts)), 9)
    told = sum(_is_labelled(each, starts) for each in following)
    again = 0 < near <= 2 and all(_is_aside(each.words, line.words, lexicon) for each in following[:near])
    enough = told >= 2 or (near == 0 and len(following[0].words) > LONG_LINE)
    return (near == 0 or again) and enough and is_cased(line.words, lexicon.language)


def _is_aside(words: str, title: str, lexicon: Lexicon) -> bool:
    """Whether a line between a title and its labels is no title itself: the title again, a caption."""
    if words.casefold().startswith(title.casefold()) or lexicon.captions.search(words):
        return True
    return not (is_title(words) and is_cased(words, lexicon.language))


def _named_below(found: Sequence[Segment], words: str, lexicon: Lexicon) -> list[Segment]:
    """Films whose year and director stand above the text take their title from behind the words that
    lead on ("Continue reading TITLE"); those that have none are left out."""
    named = []
    for segment in found:
        if segment.heading.family == NOT or _is_cut(segment.heading, words):
            continue
        if segment.heading.family not in (ABOVE, STRIP):
            named.append(segment)
            continue
        find = _title_below if segment.heading.family == ABOVE else _title_around
        if title := find(segment, words, lexicon):
            named.append(replace(segment, heading=replace(segment.heading, title=title)))
    return named


def _is_cut(heading: Heading, words: str) -> bool:
    """Whether the text breaks off in the title."""
    return heading.title.year is None and not SOME.search(words, heading.title.piece.end) and heading.family != BARE


def _title_below(segment: Segment, words: str, lexicon: Lexicon) -> Title | None:
    for lead in lexicon.continues:
        at = words.find(lead + " ", segment.start, segment.end)
        if at >= 0:
            start = at + len(lead) + 1
            stop = words.find("\n", start, segment.end)
            title = split(words[start : stop if stop >= 0 else segment.end], start, lexicon)
            return replace(title, year=segment.heading.title.year)
    return None


def _title_around(segment: Segment, words: str, lexicon: Lexicon) -> Title | None:
    """The title of a strip of fields: the line above it, or the one the text gives with that year."""
    year = segment.heading.title.year
    before = lines_of(words[max(0, segment.heading.start - 200) : segment.heading.start])
    shift = max(0, segment.heading.start - 200)
    if before:
        line = _undated(before[-1], lexicon)
        title = split(line.words, line.start + shift, lexicon)
        if is_title(title.piece.words) and not YEARS.search(line.words) and _is_set_off(line.words, lexicon):
            return replace(title, year=year)
    for found in QUOTED_YEAR.finditer(words, segment.start, segment.end):
        if year and found["year"] == year.words:
            return Title(piece(found["title"], found.start("title")), year=year)
    return None


def _undated(line: Line, lexicon: Lexicon) -> Line:
    """A line without the day it begins with: `Friday 16th February TITLE`."""
    months = "|".join(map(re.escape, lexicon.months)) or "(?!)"
    day = r"(?:[^\W\d_]{2,10},? )?"
    found = re.match(
        rf"(?i:{day}(?:\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?(?:{months})|(?:{months}) \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?)[ :–—,-]*(?=\S)",
        line.words,
    )
    return Line(line.words[found.end() :], line.start + found.end(), line.end) if found else line


def _is_set_off(words: str, lexicon: Lexicon) -> bool:
    """Whether a line above a strip is a title: in brackets, quotes or capitals, no date and no sentence."""
    return words[:1] in '[“«"' or (is_cased(words, lexicon.language) and not DAY.search(words))


def of_one(words: str, lexicon: Lexicon) -> Segment | None:
    """The whole document as a stretch of the one film it names; None when it names none."""
    title, director = _by_phrase(words, lexicon)
    title = title or _by_first_line(words, lexicon)
    if title is None or _is_series(title.piece.words, words, lexicon):
        return None
    heading = Heading("one", title.piece.start, 0, title, sure=True, director=director)
    return Segment(heading, 0, len(words))


def _is_series(title: str, words: str, lexicon: Lexicon) -> bool:
    """Whether the text calls what the title names a series of films."""
    return any(
        title.casefold() in words[max(0, found.start() - len(title) - 8) : found.start()].casefold()
        for found in lexicon.series.finditer(words)
    )


def _by_phrase(words: str, lexicon: Lexicon) -> tuple[Title | None, tuple[int, int] | None]:
    """A title in a lead sentence or a heading of facts."""
    for pattern in lexicon.headings:
        for line in lines_of(words)[:6]:
            found = pattern.fullmatch(line.words)
            if found and (title := _phrased(found, line.start)):
                return title, _director(found, line.start)
    for pattern in lexicon.leads:
        found = re.compile(rf"(?:^|\n|(?<=:)[ ]{{1,3}}|(?<=[.!?])[ ])[ \t]*{pattern.pattern}").search(words)
        if found and (title := _phrased(found, 0)):
            return title, None
    return None, None


def _director(found: re.Match[str], at: int) -> tuple[int, int] | None:
    """Where a heading names the director ("facts behind NAME's TITLE")."""
    return (at + found.start("person"), at + found.end("person")) if found.groupdict().get("person") else None


def _comes_again(name: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether a text names a title again as one: in quotes, beside a noun for films, or (in English,
    where titles stand in italics that are lost) three times."""
    if any(f"{mark}{name}" in rest for mark in '"“«„'):
        return True
    noun = "|".join(re.escape(each.casefold()) for each in lexicon.films)
    if re.search(rf"\b(?:{noun}) {re.escape(name)}\b|\b{re.escape(name)} (?:{noun})\b", rest):
        return True
    return lexicon.language == "en" and rest.count(name) >= LEAST


def _speaks_of_films(words: str, lexicon: Lexicon) -> bool:
    low = set(words.casefold().split())
    return any(noun.casefold() in low or f"{noun.casefold()}s" in low for noun in lexicon.films)


def _phrased(found: re.Match[str], at: int) -> Title | None:
    title = Title(piece(found["title"], at + found.start("title")))
    if not is_title(title.piece.words):
        return None
    if "year" in found.groupdict() and found["year"]:
        return replace(title, year=Piece(found["year"], at + found.start("year"), at + found.end("year")))
    return title


def _by_first_line(words: str, lexicon: Lexicon) -> Title | None:
    """The first line, when it is shaped as a title and comes again in the text as one."""
    lines = lines_of(words)
    for line in lines[:2]:
        title = split(line.words, line.start, lexicon)
        name = title.piece.words
        if (
            not is_title(name)
            or len(name.split()) > 7
            or not is_cased(name, lexicon.language)
            or line.words.endswith((".", ":"))
        ):
            continue
        if name.casefold() in lexicon.labels:
            continue
        if name.isupper() and len(name.split()) > 1 and line is lines[0] and not _speaks_of_films(name, lexicon):
            return title
        if len(name) > 3 and len(lines) > 2 and _comes_again(name.casefold(), words[line.end :].casefold(), lexicon):
            return title
    return None
