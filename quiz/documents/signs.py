"""Headings without a year that something else in the line shows: quotes around all of it, the other title or a
certificate in brackets, a bare number, capitals before a dash, a label of facts in the line below.

What must stay true: such a line shows nothing by itself; a document must have several of the same shape and no
surer way of heading, and what is said below must not name other films, as below a headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from quiz.documents.alike import folded
from quiz.documents.bylines import bylines
from quiz.documents.gazetteer import NOBODY, Gazetteer
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NUMBER, Heading, Line, count_of, is_day, is_film, is_label, may_be_numbered
from quiz.documents.lineups import spoken
from quiz.documents.sentences import QUOTE
from quiz.documents.shaped import shape_of
from quiz.documents.shapes import NAME
from quiz.documents.titles import QUOTES, Piece, Title, has_quotes, is_cased, piece

FAMILY, QUOTING = "sign", frozenset('«»“”„"')
QUOTED = re.compile(rf"^{NUMBER}?(?P<title>[«“„\"][^«»“”„\"\n]{{1,70}}[»”“\"])(?P<rest>.*)$")
TAIL = rf"(?:[,–—-]\s*(?:[^\W\d_]+\.? )?{NAME}(?:(?:, | & | и | and | et | y ){NAME}){{0,2}}\s*(?:[–—-]\s*\d{{1,3}})?)?"
AFTER = re.compile(rf"(?: {NAME}$)?\s*(?:\((?P<other>[^()\n]{{2,70}})\))?\s*[.,]?{TAIL}$")
DOUBLE = re.compile(r"^(?P<title>[А-ЯЁЄЇІҐӘҒҚҢӨҰҮҺ][^()\n]{1,60}?) \((?P<other>[A-Z0-9][^()\n\u0400-\u052f]{1,60})\)$")
TWICE = re.compile(r"^(?P<title>[^\W\d_a-zа-я][^()\n]{1,60}?) \((?P<other>[A-Z0-9][^()\n]{1,60})\)$")
RATED = re.compile(
    r"^(?P<title>[^\W_][^()\n]{1,80}?) [(\[](?P<rating>[A-Z0-9+-]{1,5})[)\]]"
    r"(?:[ ]?[–—|:+-][ ]?(?P<tail>[^\n.!?]{2,40}))?$"
)
TIMED = re.compile(r"^(?P<title>['‘“\"«][^()\n]{1,70}['’”\"»]|[^\W_][^()\n]{1,70}) \((?P<length>\d[^()\n]{1,14})\)$")
SIGNED = re.compile(r"^(?P<title>[^\W_][^()\n]{1,70}?) \((?P<people>[^()\n\d]{5,70})\)[ ]*(?P<rest>[^\n]{0,60})$")
COUNTED = re.compile(r"^(?P<n>\d{1,3}) (?P<title>[^\W\d_][^\n]{1,60})$")
LOUD = re.compile(rf"^{NUMBER}(?P<title>[^\W_a-zа-я][^\na-zа-яё]{{2,60}}?)\s*[–—:-]\s+(?=\S)")
GRADED = re.compile(
    r"^(?P<title>[^\W_][^\n():“”\"]{1,60}?)(?::| [–—-])[ ]{1,2}"
    r"\((?:[A-DF][+-]?|NP|NR|[★*]{1,5}½?|\d(?:\.\d)?(?:/\d{1,2})?)\)[ ](?=\S)"
)
FACT = re.compile(r"^(?:[Tt]he )?(?P<label>[^\W\d_][\w' ]{2,24}?)[:?](?=\s|$)")
BY = re.compile(r"^(?P<title>[^\W_][^\n,()]{1,60}?),? (?:by|de|von|di) (?P<name>[^\n,()]{4,40})$")
LABEL = re.compile(r"[^\W\d_a-zа-я][^\W\d_]{2,20}(?: [^\W\d_]{2,20})?:")
ENDS = (".", ":", ",", "!", "?")
FIELDS = re.compile(r"\s+[|/·•–-]\s+|,\s+")
PICTURE = re.compile(r" (?:picture|poster|photo|image)$")
SPOKEN = frozenset(
    ("was", "were", "is", "are", "had", "has", "did", "why", "how", "that", "you", "your", "their", "his")
)
SURER = ("sign-label", "sign-timed", "sign-rated", "sign-people", "sign-fields", "sign-graded")
LEAST, MOST_WORDS, ALIKE, MOST_STEP, MOST_TAIL = 3, 9, 0.5, 3, 4


def signed(lines: Sequence[Line], words: str, lexicon: Lexicon, names: Gazetteer = NOBODY) -> list[Heading]:
    """The headings of the shape that most lines of a document have; none where no shape has several. `names` are
    those the base knows."""
    quoting = [line for line in lines if has_quotes(line.words)]
    bracketed = [line for line in lines if "(" in line.words or "[" in line.words]
    numbered = [line for line in lines if may_be_numbered(line.words)]
    found = [
        [each for line in among if (each := make(line, lexicon))]
        for among, makers in (
            (quoting, (_quoted,)),
            (bracketed, (_double, _rated, _timed, _signed)),
            (lines, (_by,)),
            (numbered, (_counted, _loud)),
            (bracketed, (_graded,)),
        )
        for make in makers
    ]
    found += [_facts_below(lines, lexicon), _fields_below(lines, lexicon), _label_below(lines, lexicon)]
    found.append(bylines(lines, words, lexicon, names))
    believed = [each for each in found if len(each) >= _least(each) and _in_order(each)]
    kept = [each for each in believed if not _are_headlines(each, words, lexicon)]
    return max(kept, key=len, default=[])


def _least(found: Sequence[Heading]) -> int:
    """How many of a shape are enough: of one with a certificate or people and genres, two."""
    return 2 if found and found[0].family in SURER else LEAST


def _heading(
    name: str, title: Title, line: Line, lexicon: Lexicon, end: int = 0, number: int | None = None
) -> Heading | None:
    words = title.piece.words
    if (
        set(words) & QUOTING
        or not is_film(words, lexicon)
        or len(words.split()) > MOST_WORDS
        or is_label(line.words, lexicon)
    ):
        return None
    return Heading(f"{FAMILY}-{name}", line.start, end or line.end, title, number)


def _quoted(line: Line, lexicon: Lexicon) -> Heading | None:
    """`«Title»`, `“Title” (Other)`, `«Title», NAME`, with nothing else in the line."""
    found = QUOTED.match(line.words)
    after = AFTER.match(found["rest"]) if found else None
    if found is None or after is None:
        return None
    title = Title(piece(found["title"], line.start + found.start("title")))
    if title.piece.words[-1:] in ".,;:" or title.piece.words[:1] in QUOTES:
        return None
    if after["other"]:
        at = line.start + found.start("rest") + after.start("other")
        title = _with_other(title, Piece(after["other"], at, at + len(after["other"])), lexicon)
    return _heading("quoted", title, line, lexicon, line.start + found.end("title"), count_of(found))


def _with_other(title: Title, inside: Piece, lexicon: Lexicon) -> Title:
    """The title with what brackets hold behind it: the other one, countries, or both with a comma between."""
    words, comma, place = inside.words.rpartition(", ")
    if not comma:
        known = inside.words in lexicon.places
        return title._replace(beside=inside) if known else title._replace(other=piece(words + place, inside.start))
    if place.strip() not in lexicon.places:
        return title
    at = inside.end - len(place)
    return title._replace(other=piece(words, inside.start), beside=Piece(place, at, inside.end))


def _double(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Local title (Original Title)`."""
    found = DOUBLE.match(line.words) or (TWICE.match(line.words) if lexicon.language != "en" else None)
    if found is None or found["other"].split()[0] in lexicon.given or found["other"].isdigit():
        return None
    one, other = (piece(found[name], line.start + found.start(name)) for name in ("title", "other"))
    return _heading("double", Title(one, other), line, lexicon)


def _rated(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title (12A)`, `Title (12A) - 25th Anniversary`."""
    found = RATED.match(line.words)
    if (
        found is None
        or len((found["tail"] or "").split()) > MOST_TAIL
        or found["rating"].replace("PG13", "PG-13") not in lexicon.ratings
    ):
        return None
    return _heading("rated", Title(piece(found["title"], line.start)), line, lexicon)


def _graded(line: Line, lexicon: Lexicon) -> Heading | None:
    """`TITLE: (B+) …`: a capsule with the mark that a paper gives."""
    found = GRADED.match(line.words)
    if found is None or not is_cased(found["title"], lexicon.language):
        return None
    title = Title(piece(found["title"], line.start))
    return _heading("graded", title, line, lexicon, line.start + found.end())


def _timed(line: Line, lexicon: Lexicon) -> Heading | None:
    """`'Title' (87 min.)`."""
    found = TIMED.match(line.words)
    if found is None or not lexicon.runtime.fullmatch(found["length"].strip(" .")):
        return None
    return _heading("timed", Title(piece(found["title"], line.start)), line, lexicon, line.start + found.end("title"))


def _signed(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title (NAME, NAME) Drama | Mystery`: the directors in brackets, kinds of films behind."""
    found = SIGNED.match(line.words)
    if found is None or not _are_genres(found["rest"], lexicon):
        return None
    at = line.start + found.start("people")
    people = spoken(found["people"], at, lexicon)
    if not people or sum(len(person.name) for person in people) < len(found["people"]) - 5 * len(people):
        return None
    heading = _heading("people", Title(piece(found["title"], line.start)), line, lexicon)
    place = (people[0].start, people[-1].end)
    return Heading(heading.family, line.start, line.end, heading.title, director=place) if heading else None


def _are_genres(words: str, lexicon: Lexicon) -> bool:
    parts = [part.strip() for part in re.split(r"[|,/]", words)]
    return all(part.casefold() in lexicon.genres for part in parts)


def _by(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title, by NAME`."""
    found = BY.match(line.words)
    if found is None or found["name"].split()[0] not in lexicon.given:
        return None
    if not is_cased(found["title"], lexicon.language):
        return None
    if "," not in line.words and (" " not in found["title"] or lexicon.works.search(found["title"])):
        return None
    person = spoken(found["name"], line.start + found.start("name"), lexicon)
    if len(person) != 1 or person[0].name != found["name"].strip():
        return None
    heading = _heading("by", Title(piece(found["title"], line.start)), line, lexicon)
    place = (person[0].start, person[0].end)
    return Heading(heading.family, line.start, line.end, heading.title, director=place) if heading else None


def _counted(line: Line, lexicon: Lexicon) -> Heading | None:
    """`20 Title`: a number without a mark."""
    found = COUNTED.match(line.words)
    if found is None or line.words.endswith((".", ",", ":", ";")) or not is_cased(found["title"], "en"):
        return None
    if is_day(line.words, lexicon):
        return None
    title = Title(piece(found["title"], line.start + found.start("title")))
    return _heading("counted", title, line, lexicon, number=int(found["n"]))


def _loud(line: Line, lexicon: Lexicon) -> Heading | None:
    """`7. TITLE – what is told of it`."""
    found = LOUD.match(line.words)
    if found is None:
        return None
    title = Title(piece(found["title"], line.start + found.start("title")))
    return _heading("loud", title, line, lexicon, line.start + found.end(), count_of(found))


def _facts_below(lines: Sequence[Line], lexicon: Lexicon) -> list[Heading]:
    """Short lines above one that a label of facts leads: `Title picture`, `Trivia: …`."""
    found = []
    for line, below in pairwise(lines):
        label = FACT.match(below.words)
        if label is None or label["label"].casefold() not in lexicon.facts:
            continue
        words = PICTURE.sub("", line.words)
        if not line.words.endswith((".", ":", "!", "?")) and is_cased(words, "en"):
            heading = _heading("facts", Title(Piece(words, line.start, line.start + len(words))), line, lexicon)
            found += [heading] if heading else []
    return found


def _fields_below(lines: Sequence[Line], lexicon: Lexicon) -> list[Heading]:
    """Short lines above one that is nothing but a certificate, a length, kinds: `FSK ab 12 - 1h 54min`."""
    found = []
    for line, below in pairwise(lines):
        parts = FIELDS.split(below.words)
        shapes = list(takewhile(bool, (shape_of(part.strip(), lexicon) for part in parts))) if len(parts) > 1 else []
        if len(shapes) < 2 or len(shapes) < len(parts) or not {"certificate", "runtime"} <= set(shapes):
            continue
        if not line.words.endswith((".", ":", ",")) and is_cased(line.words, lexicon.language):
            heading = _heading("fields", Title(piece(line.words, line.start)), line, lexicon)
            found += [heading] if heading else []
    return found


def _label_below(lines: Sequence[Line], lexicon: Lexicon) -> list[Heading]:
    """Short lines above one that is a label alone, whichever, and comes again above every film: `Storyline:`."""
    labels = Counter(line.words for line in lines if LABEL.fullmatch(line.words))
    label = max((each for each, count in labels.items() if count > 1), key=labels.__getitem__, default="")
    found = [
        heading
        for line, below in pairwise(lines)
        if below.words == label and not line.words.endswith(ENDS) and is_cased(line.words, lexicon.language)
        if (heading := _heading("label", Title(piece(line.words, line.start)), line, lexicon))
    ]
    return found if len(found) == labels[label] else []


def _in_order(found: Sequence[Heading]) -> bool:
    """Whether numbers rise or fall by one, or by the places that films share."""
    numbers = [each.number for each in found if each.number is not None]
    steps = [abs(second - first) for first, second in pairwise(numbers)]
    return not steps or sum(0 < step <= MOST_STEP for step in steps) >= ALIKE * len(steps)


def _are_headlines(found: Sequence[Heading], words: str, lexicon: Lexicon) -> bool:
    """Whether headings are headlines: half of them sentences, or above words that name another film."""
    ends = [*(each.start for each in found[1:]), len(words)]
    count = 0
    for heading, end in zip(found, ends, strict=True):
        title = folded(heading.title.piece.words)
        others = _others(heading, title, words, end) if heading.family != f"{FAMILY}-quoted" else False
        count += others or bool(SPOKEN & set(title.split())) or is_label(heading.title.piece.words, lexicon)
    return count >= ALIKE * len(found)


def _others(heading: Heading, title: str, words: str, end: int) -> bool:
    """Whether the words below a heading quote a title that is not its own but part of it."""
    named = (folded(each[1]) for each in QUOTE.finditer(words, heading.body, end))
    return any(name != title and name and name in title for name in named)


def headlines(chosen: Sequence[Heading], words: str, lexicon: Lexicon) -> bool:
    """Whether headings that only a number shows are headlines of anything."""
    counted = [each for each in chosen if each.family.startswith("counted") and each.title.year is None]
    return len(counted) > 1 and 2 * len(counted) > len(chosen) and _are_headlines(counted, words, lexicon)
