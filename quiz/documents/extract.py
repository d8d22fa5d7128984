"""From the words of a document to films with facts: language, layout, labels, sentences, in that order.

What must stay true: a value is stored only for the one film its stretch speaks of, each film once,
each value of a film once; what was passed over is listed with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quiz.documents import facets, layout, prose, trivia
from quiz.documents.labels import PEOPLE, Field, fields, positional
from quiz.documents.layout import Segment
from quiz.documents.lexicon import Lexicon, with_fallback
from quiz.documents.reading import Text
from quiz.documents.sentences import MAYBE, Scope, beside, folded, said, sentences
from quiz.documents.titles import YEARS, Piece
from quiz.documents.tongue import language_of
from quiz.documents.values import LABELLED, SAID, Found, of_field

MERGED = frozenset(("director", "cast", "year"))
LAYOUTS = {True: "listicle", False: "article"}
SOME = re.compile(r"\S")
MOST_SHEET = 3
ONCE = frozenset(("director", "runtime", "country", "year"))
MAYBE_SAID = 0.7


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
class Skipped:
    """A stretch nothing was stored of, and why (a key of a sentence)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a document says."""

    text: Text
    language: str
    layout: str
    films: tuple[FilmDraft, ...]
    skipped: tuple[Skipped, ...]


def extract(
    text: Text, lexicons: Mapping[str, Lexicon], language: str = "", people: Collection[str] = frozenset()
) -> Document:
    """The films of a document and their facts; `people` are names the base knows."""
    words = text.plain
    code = language or language_of(words, lexicons)
    lexicon = _lexicon(code, lexicons)
    found = layout.segments(words, lexicon)
    one = None if found else layout.of_one(words, lexicon)
    if found or one:
        stretches = found or [one] if one else found
        films = [film for segment in stretches for film in of_segment(segment, words, lexicon, people, bool(one))]
    elif not trivia.has_items(words, 0, len(words)):
        films = [
            FilmDraft(each.title, each.year, _kept(settled((), each.facts), words), each.also)
            for each in prose.films_of(words, lexicon, people)
        ]
    else:
        films = []
    if not layout.is_of_films(words, lexicon) and not any(_is_credited(film) for film in films):
        return Document(text, code.partition("-")[0], "article", (), _all_of(words, "no-film"))
    merged = _merged(films)
    skipped = _passed_over(words, found, merged)
    return Document(text, code.partition("-")[0], _layout(found, one, merged, words, lexicon), tuple(merged), skipped)


def _is_person(segment: Segment, facts: Iterable[Found]) -> bool:
    """Whether what was taken for a title, for want of a year, is somebody of the film's own people."""
    people = {folded(fact.value) for fact in facts if fact.relation in PEOPLE}
    return segment.heading.family in ("bare", "one") and folded(segment.heading.title.piece.words) in people


def _is_credited(film: FilmDraft) -> bool:
    """Whether a film has what only films have, in a document that never says film."""
    return any(fact.relation in ("director", "cast", "runtime") for fact in film.facts)


def _lexicon(code: str, lexicons: Mapping[str, Lexicon]) -> Lexicon:
    """A language with English behind it, Kazakh with Russian before that."""
    own = lexicons.get(code) or lexicons.get("en") or Lexicon(code)
    if code == "kk":
        own = with_fallback(own, lexicons.get("ru"))
    return with_fallback(own, lexicons.get("en"))


def of_segment(
    segment: Segment, words: str, lexicon: Lexicon, people: Collection[str], alone: bool = False
) -> Iterator[FilmDraft]:
    """The film of a stretch, or the two of a heading with two years."""
    title = segment.heading.title
    names = frozenset(folded(each.words) for each in (title.piece, title.other) if each)
    scope = Scope(lexicon, names, people, versions=title.second is not None)
    segment = _one_block(segment, words, lexicon)
    facts = [*_around(segment, words, lexicon), *_body(segment, words, scope, alone)]
    kept = _kept(facts, words)
    if _is_person(segment, kept):
        return
    also = (title.other,) if title.other else ()
    if title.second is not None:
        kept = tuple(fact for fact in kept if fact.relation not in ("genre", "country"))
    if title.second is None:
        year = title.year or facets.year_of(facts, words)
        yield FilmDraft(title.piece, year, kept, also)
        return
    told = facets.versions(words, segment.start, segment.end, title, lexicon)
    for year, other in ((title.year, title.second), (title.second, title.year)):
        own = tuple(fact for fact in kept if year and (fact.year or told(fact.start)) == year.words)
        yield FilmDraft(title.piece, year, (*own, *facets.remake(title.piece, year, other)), also)


def _one_block(segment: Segment, words: str, lexicon: Lexicon) -> Segment:
    """The stretch up to where a second block of labels begins, which is of a film whose title is
    lost: a director, a length or a country labelled again."""
    told = [field for field in fields(words, segment.start, segment.end, lexicon) if _opens(field, words)]
    seen: set[str] = set()
    previous = segment.start
    for field in told:
        if field.relation in ONCE and field.relation in seen and "\n" in words[previous : field.label]:
            return replace(segment, end=_block_start(told, field, words))
        seen.add(field.relation)
        previous = field.label
    return segment


def _opens(field: Field, words: str) -> bool:
    """Whether a label stands at the start of its line."""
    return (
        field.relation in ONCE | {"cast"} and not words[words.rfind("\n", 0, field.label + 1) + 1 : field.label].strip()
    )


def _block_start(told: Sequence[Field], field: Field, words: str) -> int:
    """Where the block of labels around a field starts: back over labelled lines that follow one another."""
    start = field.label
    for other in reversed([each for each in told if each.label < field.label]):
        if words[other.start : start].count("\n") > 2 or other.relation == field.relation:
            break
        start = other.label
    return start


def _around(segment: Segment, words: str, lexicon: Lexicon) -> Iterator[Found]:
    """What the heading itself says: the director above, the place, the other title."""
    heading, title = segment.heading, segment.heading.title
    if heading.director:
        start, end = heading.director
        yield Found("director", words[start:end], start, end, LABELLED)
    yield from facets.runtime(words, heading.body, segment.end, lexicon)
    yield from facets.below(words, heading.body, segment.end, lexicon) if heading.family == layout.STRIP else ()
    if heading.place:
        yield from facets.countries(words, *heading.place, lexicon)
    if title.other:
        yield from facets.other_title(title, lexicon)
    if title.beside:
        yield from facets.beside(title.beside, words, lexicon)


def _body(segment: Segment, words: str, scope: Scope, alone: bool) -> Iterator[Found]:
    start, end, lexicon = segment.start, segment.end, scope.lexicon
    told = [*fields(words, start, end, lexicon), *positional(words, start, end, lexicon)]
    labelled = [value for field in told for value in of_field(words, field, lexicon)]
    yield from labelled
    spoken: list[Found] = []
    for first, last in sentences(words, start, end):
        spoken += said(words, first, last, scope)
        spoken += facets.awards(words, first, last, lexicon)
        spoken += facets.alone(words, first, last, lexicon)
    spoken += facets.kind(words, start, end, scope)
    yield from settled(labelled, spoken)
    cast = [fact for fact in (*labelled, *spoken) if fact.relation == "cast"]
    items = alone and trivia.has_items(words, start, end)
    for first, last in sentences(words, start, end):
        yield from beside(words, first, last, cast, scope, items)
    yield from trivia.of(words, start, end, scope, alone)


def settled(labelled: Sequence[Found], spoken: Sequence[Found]) -> Iterator[Found]:
    """What sentences say; the turns of phrase that only may tell a relation count where nothing
    surer does and the person is not there as something else."""
    sure = [fact for fact in (*labelled, *spoken) if not fact.relation.endswith(MAYBE)]
    told = {fact.relation for fact in sure}
    others = {fact.value for fact in sure if fact.relation == "cast"}
    for fact in spoken:
        name = fact.relation.removesuffix(MAYBE)
        if name == fact.relation:
            yield fact
        elif name not in told and fact.value not in others:
            yield replace(fact, relation=name, confidence=MAYBE_SAID)


def _kept(facts: Iterable[Found], words: str) -> tuple[Found, ...]:
    """Each value once, but for those that the end of the text cuts off."""
    return _once(fact for fact in facts if not _is_cut(fact, words))


def _once(facts: Iterable[Found]) -> tuple[Found, ...]:
    """Each value once, the surest and fullest of its kind."""
    best: dict[tuple[str, str], Found] = {}
    for fact in facts:
        parts = "/".join(sorted(fact.parts.values())) if fact.parts else ""
        key = (fact.relation, parts or folded(fact.value))
        old = best.get(key)
        if old is None:
            best[key] = fact
        elif fact.character and not old.character:
            best[key] = replace(fact, confidence=max(old.confidence, fact.confidence))
    order = sorted(best.values(), key=lambda fact: (fact.start, fact.relation))
    return tuple(fact for fact in order if fact.relation not in ("year", "title"))


def _is_cut(fact: Found, words: str) -> bool:
    """Whether the text breaks off at this value, so that more of the name may have stood there."""
    rest = words[fact.end : fact.end + 3]
    if rest[:1] == "…" or rest == "...":
        return True
    return fact.confidence < LABELLED and not SOME.search(words, fact.end) and words[fact.end - 1].isalnum()


def _merged(films: Iterable[FilmDraft]) -> list[FilmDraft]:
    """Each film once: one told of twice, the second time perhaps without its year, is one."""
    merged: list[FilmDraft] = []
    places: dict[str, list[int]] = {}
    for film in films:
        alike = places.setdefault(folded(film.title.words), [])
        same = next((n for n in alike if _same(film, merged[n])), None)
        if same is None:
            alike.append(len(merged))
            merged.append(film)
            continue
        other = merged[same]
        facts = _once((*other.facts, *film.facts))
        merged[same] = replace(other, year=other.year or film.year, facts=facts)
    return merged


def _same(one: FilmDraft, other: FilmDraft) -> bool:
    years = {one.number, other.number} - {None}
    return folded(one.title.words) == folded(other.title.words) and len(years) < 2


def _passed_over(words: str, found: Sequence[Segment], films: Sequence[FilmDraft]) -> tuple[Skipped, ...]:
    if not films:
        return _all_of(words, "no-title")
    starts = [segment.heading.start for segment in found]
    before = words[: starts[0]] if starts else ""
    skipped = [Skipped(0, starts[0], "before-the-list")] if before.strip() else []
    for segment in found:
        empty = not any(segment.start <= fact.start < segment.end for film in films for fact in film.facts)
        if empty and words[segment.start : segment.end].strip():
            skipped.append(Skipped(segment.start, segment.end, "no-fact"))
    return tuple(skipped)


def _all_of(words: str, reason: str) -> tuple[Skipped, ...]:
    return (Skipped(0, len(words), reason),) if words.strip() else ()


def _layout(
    found: Sequence[Segment], one: Segment | None, films: Sequence[FilmDraft], words: str, lexicon: Lexicon
) -> str:
    """What kind of document it is: by its labels, its items of trivia, its list."""
    labelled = sum(fact.confidence >= LABELLED for film in films for fact in film.facts)
    items = sum(fact.relation == "trivia" for film in films for fact in film.facts)
    if films and labelled >= MOST_SHEET * len(films):
        return "sheet"
    if one and items:
        return "trivia"
    return "listicle" if len(found) > 1 else "article"


__all__ = ["SAID", "YEARS", "Document", "FilmDraft", "Skipped", "extract", "of_segment", "re"]
