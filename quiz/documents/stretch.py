"""What a stretch of one film says: its labels, its sentences, what its heading holds beside the title.

What must stay true: nothing is read beyond the stretch, nor beyond the point where a second block of
labels shows that another film begins, whose title is lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quiz.documents import facets, trivia
from quiz.documents.alike import folded
from quiz.documents.asides import asides, parted
from quiz.documents.blocks import inside_of
from quiz.documents.brackets import beside, cast_of, roles_in
from quiz.documents.castlists import cast_lines
from quiz.documents.credits import Credited
from quiz.documents.gazetteer import NOBODY, Gazetteer
from quiz.documents.kept import kept_of, settled
from quiz.documents.known import credited_with, credits_named, elsewhere, is_credited
from quiz.documents.labels import PEOPLE, Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import STRIP, before_in_line
from quiz.documents.mentioned import mentioned
from quiz.documents.scope import Scope
from quiz.documents.segment import Segment
from quiz.documents.sentences import is_cut, said, sentences
from quiz.documents.strips import positional
from quiz.documents.titles import Piece
from quiz.documents.values import LABELLED, SAID, Found, of_field, of_person
from quiz.documents.yearless import year_beside, year_of

BLANK_LINE = re.compile(r"\n[ \t]*\n")
MOST_BETWEEN = 60
ONCE = frozenset(("director", "runtime", "country", "year"))
OPENING = ONCE | {"cast"}
Part = tuple[int, int]
"""Where a sentence starts and ends."""


@dataclass(frozen=True, slots=True)
class FilmDraft:
    """A film as one document tells of it: places are those of the plain text."""

    title: Piece
    year: Piece | None
    facts: tuple[Found, ...]
    also: tuple[Piece, ...] = ()

    @property
    def number(self) -> int | None:
        """The year as a number."""
        return int(self.year.words) if self.year else None


@dataclass(frozen=True, slots=True)
class Page:
    """A document as its stretches are read: its words, its language, the names the base knows, and whether
    all of it is of one film."""

    words: str
    lexicon: Lexicon
    names: Gazetteer = NOBODY
    alone: bool = False


def of_segment(segment: Segment, told: Sequence[Field], page: Page) -> Iterator[FilmDraft]:
    """The film of a stretch, or the two of a heading with two years; `told` are its labelled fields."""
    words = page.words
    title = segment.heading.title
    names = frozenset(folded(each.words) for each in (title.piece, title.other) if each)
    versions = title.second is not None or segment.heading.other is not None
    scope = Scope(page.lexicon, names, page.names.people, versions, page.names)
    segment = _one_block(segment, told, words)
    own = [field for field in told if field.label < segment.end]
    parts = tuple(sentences(words, segment.start, segment.end))
    facts = [*_around(segment, words, page.lexicon), *_body(segment, own, parts, page, scope)]
    others = [] if page.alone else asides(words, parts, segment.heading, page.lexicon)
    facts, theirs = parted(facts, others)
    maker = segment.heading.maker
    if maker and not any(fact.relation == "director" for fact in facts):
        facts.append(of_person("director", maker, SAID))
    kept = kept_of((fact for fact in facts if not _is_title(fact, names)), words)
    if _is_person(segment, kept):
        return
    also = (title.other,) if title.other else ()
    if title.second is None:
        year = title.year or year_of(facts, words)
        if year is None:
            around = (0, len(words)) if page.alone else (segment.start, segment.end)
            year = year_beside(words, *around, title.piece.words, page.lexicon)
        yield FilmDraft(title.piece, year, kept, also)
        for film, its in theirs:  # one that is only named beside the own is but a comparison
            if its or film == segment.heading.other:
                yield FilmDraft(film.piece, film.year, kept_of(its, words))
    else:
        yield from _versions(segment, kept, page)


def _versions(segment: Segment, facts: Sequence[Found], page: Page) -> Iterator[FilmDraft]:
    """The two films of one title: each gets what is told of its version; what may be of either is left."""
    title = segment.heading.title
    version = facets.versions(page.words, segment.start, segment.end, title, page.lexicon)
    kept = [fact for fact in facts if fact.relation not in ("genre", "country")]
    for year, other in ((title.year, title.second), (title.second, title.year)):
        own = [fact for fact in kept if year and (fact.year or version(fact.start)) == year.words]
        also = (title.other,) if title.other else ()
        yield FilmDraft(title.piece, year, (*own, *facets.remake(title.piece, year, other)), also)


def _one_block(segment: Segment, fields: Sequence[Field], words: str) -> Segment:
    """The stretch up to where a second block of labels begins, which is of a film whose title is
    lost: a director, a length or a country labelled again."""
    told = [field for field in fields if _opens(field, words)]
    seen: set[str] = set()
    previous = segment.start
    for field in told:
        if field.relation in ONCE and field.relation in seen and "\n" in words[previous : field.label]:
            return segment._replace(end=_block_start(told, field, words))
        seen.add(field.relation)
        previous = field.label
    return segment


def _opens(field: Field, words: str) -> bool:
    """Whether a label stands at the start of its line."""
    return field.relation in OPENING and not before_in_line(words, field.label).strip()


def _block_start(told: Sequence[Field], field: Field, words: str) -> int:
    """Where the block of labels around a field starts: back over labelled lines that follow one another."""
    start = field.label
    for other in reversed([each for each in told if each.label < field.label]):
        apart = len(words[other.end : start].strip()) > MOST_BETWEEN or BLANK_LINE.search(words, other.start, start)
        if apart or other.relation == field.relation:
            break
        start = other.label
    return start


def _around(segment: Segment, words: str, lexicon: Lexicon) -> Iterator[Found]:
    """What the heading itself says: the director above, the place, the other title."""
    heading, title = segment.heading, segment.heading.title
    if heading.director:
        yield from facets.people("director", words, *heading.director, lexicon)
    if heading.cast:
        yield from facets.people("cast", words, *heading.cast, lexicon)
    yield from facets.runtime(words, heading.body, segment.end, lexicon)
    if not (heading.director and heading.director[0] >= heading.title.piece.end):
        yield from facets.credits(words, heading.body, segment.end, lexicon)
    yield from cast_lines(words, segment.start, segment.end, lexicon)
    yield from facets.bracketed(words, segment.start, segment.end, title.piece.words, lexicon)
    yield from facets.below(words, heading.body, segment.end, lexicon) if heading.family == STRIP else ()
    if heading.place:
        yield from facets.countries(words, *heading.place, lexicon)
    if title.other:
        yield from facets.other_title(title, lexicon)
    yield from facets.behind(title, words, lexicon)
    if title.beside:
        yield from facets.beside(title.beside, words, lexicon)


def _body(segment: Segment, told: Sequence[Field], parts: Sequence[Part], page: Page, scope: Scope) -> list[Found]:
    """What the labels and the sentences of a stretch say."""
    start, end, words, lexicon = segment.start, segment.end, page.words, page.lexicon
    placed = (*told, *positional(words, start, end, lexicon))
    labelled = [value for field in placed for value in of_field(words, field, lexicon)]
    spoken: list[Found] = []
    whole = {field.label: field.end for field in told if field.relation in PEOPLE}
    for first, last in parts:
        if last <= whole.get(first, -1) + 1:
            continue
        spoken += said(words, first, last, scope)
        spoken += facets.awards(words, first, last, lexicon)
        spoken += facets.alone(words, first, last, lexicon)
        if words.count(",", first, last) > 1:
            spoken += facets.cast_alone(words, first, last, lexicon)
    spoken += facets.kind(words, start, end, scope)
    if page.names is not NOBODY:
        spoken += _known(segment, told, parts, page, scope, (*labelled, *spoken))
    found = [*labelled, *settled(labelled, spoken)]
    cast = cast_of((*labelled, *spoken))
    listing = page.alone and trivia.has_items(words, start, end)
    items = listing and roles_in(words, start, end, lexicon) > 1
    listed = inside_of([(field.start, field.end) for field in told if field.relation in PEOPLE])
    for first, last in parts:
        if words.find("(", first, last) >= 0:
            facts = beside(words, first, last, cast, scope, items, listing)
            found += [fact for fact in facts if not listed(fact.start)]
    # Sentences that a title was guessed from are not asked about.
    asked = page.alone and segment.heading.sure and (listing or not labelled)
    return [*found, *trivia.of(words, start, end, scope, asked)]


def _known(
    segment: Segment,
    told: Sequence[Field],
    parts: Sequence[Part],
    page: Page,
    scope: Scope,
    facts: Iterable[Found],
) -> list[Found]:
    """What the names that the base knows tell beyond the facts that the words say of themselves."""
    ended = [part for part in parts if not is_cut(page.words, part[1])]
    year = segment.heading.title.year
    credited = credited_with(page.names.credits, scope.titles, int(year.words) if year else None)
    played = {fact.value for fact in facts if fact.relation == "cast"}
    found = _mentioned(segment, told, page, scope, ended, played)
    named = [fact for fact in found if credited is None or is_credited(fact.value, credited)]
    if credited is None:
        return named
    told_of = {fact.value for fact in (*facts, *named)}
    known = _credited(segment, told, page, scope, ended, credited, told_of)
    return [*named, *(fact for fact in known if fact.value not in told_of)]


def _mentioned(
    segment: Segment, told: Sequence[Field], page: Page, scope: Scope, parts: Sequence[Part], played: Container[str]
) -> Iterator[Found]:
    """The actors named outside the labels, but for those of whom it is said that they `played`; in items of trivia
    those with whom a sentence begins."""
    words, year = page.words, segment.heading.title.year
    if segment.heading.title.second is not None or not page.names.actors:
        return
    labelled = inside_of([(field.label, field.end) for field in told if field.relation != "other"])
    for first, last in parts:
        if labelled(first):
            continue
        found = list(mentioned(words, first, last, scope, year.words if year else "", page.alone, played))
        others = elsewhere(words, first, last, page.names.credits, scope.titles) if found else set[str]()
        yield from (fact for fact in found if fact.value not in others)


def _credited(
    segment: Segment,
    told: Sequence[Field],
    page: Page,
    scope: Scope,
    parts: Sequence[Part],
    credited: Credited,
    told_of: Container[str],
) -> Iterator[Found]:
    """The people whom the base credits with the film, where the text names them outside the labels and does not tell
    of them."""
    if segment.heading.title.second is not None:
        return
    labelled = inside_of([(field.label, field.end) for field in told if field.relation != "other"])
    for first, last in parts:
        found = credits_named(page.words, first, last, scope, credited, told_of)
        yield from (fact for fact in found if not labelled(fact.start))


def _is_title(fact: Found, names: Collection[str]) -> bool:
    """Whether somebody is the film's own title, with which a sentence begins: `Fight Club stars …`; or another title
    is that one."""
    told = fact.relation == "alias" or (fact.relation == "cast" and fact.confidence < LABELLED)
    return told and folded(fact.value) in names


def _is_person(segment: Segment, facts: Iterable[Found]) -> bool:
    """Whether what was taken for a title, for want of a year, is somebody of the film's own people."""
    people = {folded(fact.value) for fact in facts if fact.relation in PEOPLE}
    return segment.heading.family in ("bare", "one") and folded(segment.heading.title.piece.words) in people
