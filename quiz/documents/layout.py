"""Parts a document into stretches that each speak of one film, by the heading shape of its own list.

The shape is induced: every line says which families it could be a heading of; a family is believed
when its members are sure by themselves (a title with a year and nothing else on the line), or when
there are several of them, numbered in order.

What must stay true: no stretch belongs to two films, and every stretch has the words of its title.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence, Set

from quiz.cores import begun
from quiz.documents import prizes, signs
from quiz.documents.alike import folded
from quiz.documents.around import is_set_off, named
from quiz.documents.blocks import bare, inside_of, titled
from quiz.documents.catalogues import with_years_above
from quiz.documents.credited import unprefixed, with_directors
from quiz.documents.filmographies import with_maker
from quiz.documents.gazetteer import NOBODY, Gazetteer
from quiz.documents.headings import candidates
from quiz.documents.inline import in_order, inline
from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import ABOVE, NOT, STRIP, TIMED, Heading, Line, before_in_line, end_before
from quiz.documents.phrased import is_worded, phrases_of
from quiz.documents.plain import meant, plain, stated
from quiz.documents.segment import Segment
from quiz.documents.strays import retold, with_strays
from quiz.documents.titles import Title, is_director, is_title, piece
from quiz.documents.years import of_same_year, with_year_below, year_below

LEAST = 3
LEAST_LINES = 4000
"""The lines of which another process looks at its own: what less would cost is not worth beginning one."""
FIRST_LINES = 4
MOST_BEHIND = 12
UNCASED = ("ar", "kk-Arab")
PHRASES = ("lead", "phrase")


def is_of_films(words: str, lexicon: Lexicon) -> bool:
    """Whether a document speaks of films at all."""
    low = words.casefold()
    nouns = "|".join(re.escape(noun.casefold()) for noun in lexicon.films)
    general = re.escape(lexicon.films[0].casefold()) if lexicon.films else "(?!)"
    return re.search(rf"\b(?:{nouns})s?\b|\b{general}|{general}\b", low) is not None


Options = Callable[[], Sequence[Sequence[Heading]]]
"""Gives the headings that each line could be."""


def options_of(lines: Sequence[Line], lexicon: Lexicon) -> Options:
    """What the lines of a document could be, which is looked at beside what else there is to do."""
    left = prizes.without(lines, lexicon)
    return begun(lambda part: [list(candidates(line, lexicon)) for line in part], left, LEAST_LINES)


def segments(
    words: str,
    lines: Sequence[Line],
    lexicon: Lexicon,
    told: Sequence[Field],
    rows: Sequence[Heading] = (),
    names: Gazetteer = NOBODY,
    options: Options | None = None,
) -> list[Segment]:
    """The stretches of a document's list of films; none where it has no list. `lines` are those of its words, `told`
    its labelled fields, `rows` the rows of its tables, `names` those a base knows, `options` those of its lines."""
    options = options or options_of(lines, lexicon)
    lines, films = prizes.without(lines, lexicon), names.films
    chosen = _chosen(options(), lines, words, lexicon, told, names)
    if len(chosen) < LEAST:
        others = plain(lines, words, lexicon, films) or stated(lines, lexicon, films)
        dated = [heading for heading in chosen if heading.title.year and heading.sure]
        chosen = others if len([each for each in others if each.family != NOT]) > len(dated) else chosen
    chosen = with_directors(unprefixed(chosen, lexicon), words, lexicon, names)
    chosen = with_maker(of_same_year(with_years_above(chosen, lines), words, lexicon), lines, words, lexicon, names)
    chosen = _with_rows([_of_person(heading, words, lexicon) for heading in chosen], rows, words)
    heads = _heads(lines, lexicon)
    if heads == [True] and not any(heading.title.year for heading in chosen):
        return []
    if True in heads and _are_parts(chosen):
        return []
    by_signs = any(heading.family.startswith(signs.FAMILY) for heading in chosen)
    if heads and True not in heads and not by_signs:
        chosen = meant(chosen, words, films)
    ends = [*(heading.start for heading in chosen[1:]), len(words)]
    found = [
        Segment(heading, heading.body, heading.body if heading.family == TIMED else end)
        for heading, end in zip(chosen, ends, strict=False)
    ]
    return _last_alone(named(found, words, lexicon), words)


def _are_parts(chosen: Sequence[Heading]) -> bool:
    """Whether headings part a page of one film: `Title Little-Known Facts`, `Title Behind the Scenes`."""
    titles = {folded(heading.title.piece.words) for heading in chosen}
    return len(titles) == 1 and all(heading.family == "phrase" and not heading.title.year for heading in chosen)


def is_bare(found: Sequence[Segment], words: str) -> bool:
    """Whether the headings of a list stand one below the other with nothing between: what follows the last of
    them is of no one film."""
    families = {each.heading.family for each in found}
    if len(found) < LEAST or len(families) > 1 or TIMED in families:
        return False
    told = sum(_is_told(each, words) for each in found[:-1])
    return 2 * told < len(found) - 1


def _is_told(segment: Segment, words: str) -> bool:
    """Whether a stretch has a line below its heading, or more behind it than names."""
    end = _line_end(segment, words)
    return len(words[segment.heading.body : end].split()) > MOST_BEHIND or bool(words[end : segment.end].strip())


def _line_end(segment: Segment, words: str) -> int:
    end = words.find("\n", segment.heading.body, segment.end)
    return end if end >= 0 else segment.end


def _last_alone(found: list[Segment], words: str) -> list[Segment]:
    """The stretches, the last one of a bare list no longer than its line."""
    return [*found[:-1], found[-1]._replace(end=_line_end(found[-1], words))] if is_bare(found, words) else found


def _with_rows(chosen: list[Heading], rows: Sequence[Heading], words: str) -> list[Heading]:
    """The headings with those of tables, whose lines head nothing else."""
    if not rows:
        return chosen
    stops = [end if (end := words.find("\n", row.start)) >= 0 else len(words) for row in rows]
    inside = inside_of([(row.start, stop) for row, stop in zip(rows, stops, strict=True)])
    others = [heading for heading in chosen if not inside(heading.start) and heading.title.year]
    return sorted([*rows, *others], key=lambda heading: heading.start)


def _heads(lines: Sequence[Line], lexicon: Lexicon) -> list[bool]:
    """The page's own headings of facts, each with whether it names the film that all of the page is about."""
    found = [list(phrases_of(line.words, lexicon)) for line in lines[:FIRST_LINES]]
    named = [any(is_worded(each, lexicon) for each in phrases) for phrases in found if phrases]
    if True not in named:
        return named
    later = any(is_worded(each, lexicon) for line in lines[FIRST_LINES:] for each in phrases_of(line.words, lexicon))
    return [*named, False] if later else named


def _chosen(
    options: Sequence[Sequence[Heading]],
    lines: Sequence[Line],
    words: str,
    lexicon: Lexicon,
    told: Sequence[Field],
    names: Gazetteer,
) -> list[Heading]:
    believed = _believed(options, lexicon.language in UNCASED)
    chosen = [
        heading
        for each in options
        if (heading := next((one for one in each if one.family in believed or one.sure), None))
    ]
    if not any(heading.title.year or heading.sure or heading.director for heading in chosen):
        chosen = signs.signed(lines, words, lexicon, names) or (
            [] if signs.headlines(chosen, words, lexicon) else chosen
        )
    inside = inline(words, lexicon)
    if len(inside) > len(chosen):
        return inside
    sure = inside_of([(heading.start, heading.body) for heading in chosen if heading.title.year])
    labelled = titled(told, words, lexicon)
    labelled = [each for each in labelled if not (sure(each.start) or sure(each.title.piece.start))]
    taken = inside_of([(each.start, each.body) for each in labelled])
    chosen = [each for each in chosen if not (taken(each.start) or taken(each.title.piece.start))] + labelled
    below = year_below(lines, lexicon)
    if len(below) >= LEAST and len(below) > len(chosen):
        chosen = below
    chosen = with_strays(sorted(chosen, key=lambda heading: heading.start), lines, words, lexicon)
    others = bare(lines, {heading.start for heading in chosen if heading.family != TIMED}, told, lexicon)
    timed = {folded(heading.title.piece.words) for heading in chosen if heading.family == TIMED}
    others = [each for each in others if not timed or folded(each.title.piece.words) in timed]
    chosen = retold([*chosen, *others], lines, lexicon) if timed else [*chosen, *others]
    both = [with_year_below(each, words, lexicon) for each in chosen]
    return _told(_apart(_same(sorted(both, key=lambda heading: heading.start)), words), told)


def _same(chosen: Sequence[Heading]) -> list[Heading]:
    """The headings, a title as one that is sure has it where more words follow it: `Title Little-Known Facts`."""
    sure = {heading.title.piece.words for heading in chosen if heading.title.year}
    return [_cut(heading, sure) if heading.family == "phrase" else heading for heading in chosen]


def _cut(heading: Heading, titles: Set[str]) -> Heading:
    words = heading.title.piece.words.split(" ")
    begun = (" ".join(words[:count]) for count in range(1, len(words)))
    title = next((each for each in begun if each in titles), None)
    return heading._replace(title=Title(piece(title, heading.title.piece.start))) if title else heading


def _told(chosen: Sequence[Heading], told: Sequence[Field]) -> list[Heading]:
    """The headings without captions that head no label, where others do."""
    places = [field.label for field in told]
    ends = [*(heading.start for heading in chosen[1:]), sys.maxsize]
    counts = [
        bisect_left(places, end) - bisect_left(places, heading.start)
        for heading, end in zip(chosen, ends, strict=False)
    ]
    if not any(counts):
        return list(chosen)
    pairs = zip(chosen, counts, strict=True)
    return [heading for heading, count in pairs if count or heading.family != "phrase"]


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
    every = [heading for each in options for heading in each]
    counts = Counter(heading.family for heading in every)
    believed = {heading.family for heading in sure if heading.family != ABOVE or counts[ABOVE] > 1}
    shapes = {family for family, count in counts.items() if count >= LEAST and not _is_weak(family)}
    shapes |= {family for family in PHRASES if counts[family] > 1}
    shapes |= {"counted#"} if counts["counted#"] > 1 and foreign else set()
    strong = {family for family in believed if counts[family] > 1}
    for family in sorted(shapes):
        members = [heading for heading in every if heading.family == family]
        if family == TIMED and 2 * len({heading.title.piece.words for heading in members}) < len(members):
            continue  # the same day of every week
        if family.startswith(("quoted", "counted")) and not in_order(members):
            continue
        if family == "counted#" and strong - {family} and not any("#" in each for each in strong):
            continue
        believed.add(family)
    return believed


def _is_weak(family: str) -> bool:
    return family in ("counted*", "dash_", "dash.")


def _of_person(heading: Heading, words: str, lexicon: Lexicon) -> Heading:
    """`NAME, COUNTRY, YEAR` below a title is a card of its film, and the person its director."""
    title = heading.title
    dated_first = heading.family.startswith("first") and title.other is None
    if not (heading.family == "record" or dated_first) or not is_director(title.piece.words, "", lexicon):
        return heading
    above = before_in_line(words, end_before(words, heading.start))
    if not is_set_off(above.strip(), lexicon) or not is_title(above.strip(" .")):
        return heading
    name = (title.piece.start, title.piece.end)
    return heading._replace(family=STRIP, title=title._replace(piece=piece("", heading.start)), director=name)
