"""Headings that labels show: a title behind its label, or a short line above a block of them.

What must stay true: a line that is a label, a value, a caption or a day is no title.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import compress

from quiz.documents.around import DAY
from quiz.documents.headings import candidates
from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, Line, before_in_line, is_day, line_end, unnumbered
from quiz.documents.names import STRANGE, is_name
from quiz.documents.segment import BARE
from quiz.documents.shaped import shapes_of
from quiz.documents.shapes import YEAR
from quiz.documents.titles import SMALL, Title, is_cased, is_title, split, unfurnished, untagged

AS_LINE = re.compile(r"\b[aA]s\b (?:(?:the|an?|his|her) )?[A-ZА-Я]")
VALUED = re.compile(r"[^\W\d_]+[ ]?:[ ]?\d{1,2}(?:[/.,]\d{1,2})?(?:[ ]\w+)?$")
"""A mark that somebody gives: `She: 4/5`."""
PACKED_YEAR = re.compile(rf"\b{YEAR}\b")
TRAILING_YEAR = re.compile(rf",? {YEAR}$")
WORD = re.compile(r"[^\W\d_]+")
BLANKS = re.compile(r"__|: ?\d{1,3} ?/ ?\d{1,3}$")
"""A gap to be filled in, and a mark out of ten: no title stands beside them."""
LABELLED = re.compile(r"[•*–—-]?[ ]?[^\W\d_](?:[^\n:.;,|]){1,32}:[ ]?\S")
"""A line that is a label and its value, whatever the label is."""
LONG_LINE = 60
FEW, MOST, MOST_LOUD = 3, 0.6, 6
MOST_BETWEEN = 2
"""Lines between a title and its first label, at most."""
MOST_BEFORE = 5
"""Letters at the beginning of a line among which one that has a label has it begin."""


def titled(told: Sequence[Field], words: str, lexicon: Lexicon) -> list[Heading]:
    """Headings behind a label of titles."""
    found, labels = [], sorted(field.label for field in told)
    for field in told:
        if field.relation == "title" and not _is_led(field, labels, words):
            title = split(words[field.start : field.end], field.start, lexicon)
            if is_title(title.piece.words):
                found.append(Heading("titled", field.label, field.end, title, sure=True))
    return found


def _is_led(field: Field, labels: Sequence[int], words: str) -> bool:
    """Whether a label of titles is a part of other words (`Song title: …`): it has some before it in its line, and
    no other of the `labels` in the line, as a line of several fields has."""
    before = before_in_line(words, field.label)
    first, last = field.label - len(before), line_end(words, field.label)
    alone = bisect_left(labels, last) - bisect_left(labels, first) < 2
    return alone and ": " not in before and any(map(str.isalpha, before))


def inside_of(spans: Sequence[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether a place lies in one of some spans."""
    starts = sorted(spans)

    def inside(place: int) -> bool:
        number = bisect_right(starts, (place, sys.maxsize)) - 1
        return number >= 0 and starts[number][0] <= place < starts[number][1]

    return inside


def bare(lines: Sequence[Line], taken: set[int], told: Sequence[Field], lexicon: Lexicon) -> list[Heading]:
    """Short lines above a block of labels that no other heading leads."""
    starts = {field.label for field in told if field.relation not in ("other", "title")}
    starts |= {line.start for line in lines if lexicon.opened.match(line.words)}
    led = {start - before for start in starts for before in range(MOST_BEFORE)}
    labelled = [line.start in led for line in lines]
    covered = inside_of([(field.label, field.end) for field in told])
    found: list[Heading] = []
    short: list[Heading] = []
    last = -1
    for number, line in enumerate(lines):
        if line.start in taken:
            last = number
        elif covered(line.start):
            continue
        elif (least := _leads(lines, number, labelled, lexicon)) > 1:
            near = last >= 0 and number - last < 3 and not any(labelled[last:number])
            if near and not (found and found[-1].start == lines[last].start):
                continue
            if near:
                found.pop()
            found.append(Heading(BARE, line.start, line.end, _best_title(line, lexicon)))
            last = number
        elif least:
            short.append(Heading(BARE, line.start, line.end, _best_title(line, lexicon)))
    found = _without_furniture(found, told)
    if len(found) > 1 and len(short) == 1 and short[0].start > found[-1].start:
        found += short
    if len(found) < FEW and not taken:
        found = [heading for heading in found if _comes_again(heading, lines, lexicon)]
    found = _from_first(found, lines)
    return _alike(found, {field.label: field.relation for field in told})


def _is_of_page(words: str, lexicon: Lexicon) -> bool:
    """Whether a line only says what stands below it: `Film Facts`, `FACTS AND TRIVIA`, `The Movie`."""
    nouns = {noun.casefold() for noun in (*lexicon.films, *lexicon.facts, *lexicon.joins)}
    low = WORD.findall(words.casefold())
    return {word.removesuffix("s") for word in low} <= nouns | SMALL


def _best_title(line: Line, lexicon: Lexicon) -> Title:
    """The title of a line: with its year where it can be a heading that has one."""
    options = list(candidates(line, lexicon))
    dated = (each.title for each in options if each.title.year and each.title.piece.words)
    phrased = (each.title for each in options if each.family == "phrase")
    return next(dated, next(phrased, _title_of(line, lexicon)))


def _title_of(line: Line, lexicon: Lexicon) -> Title:
    """The title of a line without its number and the countries behind it."""
    plain = unnumbered(line)
    words, comma, places = plain.words.rpartition(", ")
    if comma and all(place.strip() in lexicon.places for place in places.split("/")):
        plain = Line(words, plain.start, plain.start + len(words))
    return unfurnished(untagged(split(plain.words, plain.start, lexicon)), lexicon)


def _from_first(found: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, each from where its title stands first, above the words that stand before its labels."""
    moved: list[Heading] = []
    places, last = [line.start for line in lines], 0
    for heading in found:
        name = heading.title.piece.words
        between = lines[bisect_left(places, last) : bisect_left(places, heading.start)]
        first = next((line for line in between if line.words == name), None)
        last = heading.body
        moved.append(heading._replace(start=first.start, body=first.end) if first else heading)
    return moved


def _without_furniture(found: list[Heading], told: Sequence[Field]) -> list[Heading]:
    """The headings without those that stand above several blocks of the same labels, as a page's own lines do; a
    title may stand again above other labels."""
    ends = [*(heading.start for heading in found[1:]), sys.maxsize]
    places = [field.label for field in told]
    below: dict[str, Counter[str]] = {}
    for heading, end in zip(found, ends, strict=False):
        first, last = bisect_left(places, heading.start), bisect_left(places, end)
        own = {field.relation for field in told[first:last]}
        below.setdefault(heading.title.piece.words.casefold(), Counter()).update(own - {"other"})
    furniture = {name for name, counts in below.items() if max(counts.values(), default=0) > 1}
    return [heading for heading in found if heading.title.piece.words.casefold() not in furniture]


def _comes_again(heading: Heading, lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether a lone title is to be believed: above labels that stand on lines of their own, as on a page in
    pieces, only where the text names it again."""
    pieces = sum(lexicon.alone.fullmatch(line.words) is not None for line in lines)
    if pieces < FEW or heading.title.year or heading.start == lines[0].start:
        return True
    name = heading.title.piece.words.casefold()
    return any(name in line.words.casefold() for line in lines if line.start != heading.start)


def _alike(found: list[Heading], relations: Mapping[int, str]) -> list[Heading]:
    """The headings above blocks that begin as most of them do: a page's blocks have one order, and a line in
    the middle of one is no title."""
    places = sorted(relations)
    firsts = []
    for heading in found:
        at = bisect_right(places, heading.body)
        firsts.append(relations[places[at]] if at < len(places) else "")
    (usual, count), *_ = Counter(firsts).most_common(1) or [("", 0)]
    if len(found) < FEW or count < MOST * len(found):
        return found
    return [heading for heading, first in zip(found, firsts, strict=True) if first == usual]


def _is_role(words: str, follows: bool, lexicon: Lexicon) -> bool:
    """Whether a line is a role or a trade that is no label with somebody's name behind a colon: a name with a
    known first name, or any where it follows a line with a colon."""
    _, colon, name = words.partition(": ")
    return bool(colon) and (follows or name.partition(" ")[0] in lexicon.given) and is_name(name, lexicon)


def _leads(lines: Sequence[Line], number: int, labelled: Sequence[bool], lexicon: Lexicon) -> int:
    """Whether a line heads a block of labels: it is a title by itself, and lines behind it are `labelled`, the first
    of them at once or behind a line or two that belong to the title; 2 where it surely does, as several are."""
    line, following, told = lines[number], lines[number + 1 : number + 7], labelled[number + 1 : number + 7]
    if not any(told[: MOST_BETWEEN + 1]) or not _may_head(lines, number, labelled, lexicon):
        return 0
    near = told.index(True)
    if _labels_again(following, told) and any(_lists_films(each.words, lexicon) for each in following[:near]):
        return 0
    between = (
        _is_aside(each.words, line.words, lexicon) or shapes_of(each.words, lexicon) for each in following[:near]
    )
    if not all(between) or not is_cased(_title_of(line, lexicon).piece.words, lexicon.language):
        return 0
    sure = sum(told) > 1 or (near == 0 and (len(following[0].words) > LONG_LINE or _is_packed(following[0].words)))
    return 2 if sure else 1


def _may_head(lines: Sequence[Line], number: int, labelled: Sequence[bool], lexicon: Lexicon) -> bool:
    """Whether a line can be a title, by its words and by where it stands among labels."""
    line = lines[number]
    words, colon = line.words, ":" in line.words[:-1]
    if not is_title(unnumbered(line).words) or words.endswith((".", ":", ",", ";", "|")) or labelled[number]:
        return False
    if colon and words.partition(":")[0].strip().casefold() in lexicon.labels:
        return False
    if _is_role(words, number > 0 and ":" in lines[number - 1].words, lexicon) or VALUED.match(words):
        return False
    if colon and _is_inside(lines, number, labelled):
        return False
    if lexicon.alone.fullmatch(words) or lexicon.captions.search(words) or AS_LINE.search(words):
        return False
    return not _is_no_title(words, lexicon)


def _is_no_title(words: str, lexicon: Lexicon) -> bool:
    """Whether a line is a date, the name of a list or a company, a cry, people, or a value that needs no label."""
    if is_day(TRAILING_YEAR.sub("", words), lexicon) or lexicon.lists.search(words):
        return True
    if DAY.search(words) and any(month.casefold() in words.casefold() for month in lexicon.months):
        return True
    if words.casefold().split()[-1] in STRANGE or (words[-1] == "!" and len(words.split()) > MOST_LOUD):
        return True
    if BLANKS.search(words) or _is_of_page(words, lexicon) or _is_people(words, lexicon):
        return True
    return bool(shapes_of(words, lexicon))


def _lists_films(words: str, lexicon: Lexicon) -> bool:
    """Whether a short line names a list: `Films of the festival`."""
    return len(words) <= LONG_LINE and not words[:1].islower() and lexicon.lists.search(words) is not None


def _labels_again(lines: Sequence[Line], labelled: Sequence[bool]) -> bool:
    """Whether some lines have one label twice, as below a line that heads several films."""
    labels = [line.words.partition(":")[0].casefold() for line in compress(lines, labelled)]
    return len(set(labels)) < len(labels)


def _is_inside(lines: Sequence[Line], number: int, labelled: Sequence[bool]) -> bool:
    """Whether a line follows one with a label, known or not, as closely as the next follows it."""
    if not 0 < number < len(lines) - 1:
        return False
    before, line, after = lines[number - 1 : number + 2]
    if not (labelled[number - 1] or LABELLED.match(before.words)):
        return False
    return line.start - before.end <= after.start - line.end


def _is_packed(words: str) -> bool:
    """Whether a line of a label has a year behind a comma: `Director: NAME, France 1972, 90 mins`."""
    _, _, rest = words.partition(",")
    return PACKED_YEAR.search(rest) is not None


def _is_people(words: str, lexicon: Lexicon) -> bool:
    """Whether a line lists people."""
    parts = [part.strip() for part in words.split(",")]
    return len(parts) > 1 and all(is_name(part, lexicon) for part in parts)


def _is_aside(words: str, title: str, lexicon: Lexicon) -> bool:
    """Whether a line between a title and its labels is no title itself: the title again, a caption."""
    if words.casefold().startswith(title.casefold()) or lexicon.captions.search(words):
        return True
    begun = words.split()[0]
    return (
        len(words) <= LONG_LINE
        and not (begun.islower() and begun not in lexicon.common)
        and not (is_title(words) and is_cased(words, lexicon.language))
    )
