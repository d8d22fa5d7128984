"""From the words of a document to films with facts: language, layout, then stretch by stretch.

What must stay true: a value is stored only for the one film its stretch speaks of, each film once,
each value of a film once; what was passed over is listed with the reason.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quiz.cores import shared_out
from quiz.documents import headlines, layout, prizes, prose, single, tables, trivia
from quiz.documents.alike import folded
from quiz.documents.blocks import inside_of
from quiz.documents.gathered import Gathered, gather, gathered
from quiz.documents.gazetteer import NOBODY, Gazetteer
from quiz.documents.kept import kept_of, once, settled
from quiz.documents.labels import Field, fields
from quiz.documents.languages import Language
from quiz.documents.lexicon import Lexicon, with_fallback, with_labels
from quiz.documents.lines import lines_of
from quiz.documents.reading import Text
from quiz.documents.segment import Segment
from quiz.documents.stretch import FilmDraft, Page, of_segment
from quiz.documents.telling import telling
from quiz.documents.tongue import language_of
from quiz.documents.topics import are_doubtful, are_topics
from quiz.documents.untitled import untitled
from quiz.documents.values import LABELLED
from quiz.documents.wrapped import unwrapped

MOST_SHEET, LEAST_TEASERS = 3, 3
LEAST_STRETCHES = 300
"""The stretches that are worth a process of their own."""
BEHIND = {"kk": ("ru",)}
"""The languages that pages of one mix in besides English."""


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


def extract(text: Text, languages: Mapping[str, Language], language: str = "", names: Gazetteer = NOBODY) -> Document:
    """The films of a document and their facts; `names` are those the base knows."""
    words = unwrapped(text.plain)
    code = language or language_of(words, languages)
    page = Page(words, _lexicon(code, languages), names)
    lines = lines_of(words)
    if named := prizes.films_of(words, lines, page.lexicon, names):
        return Document(text, code.partition("-")[0], "listicle", tuple(_of_prizes(named, page)), ())
    options, rows = layout.options_of(lines, page.lexicon), tables.rows_of(lines, page.lexicon)
    told = [*fields(words, 0, len(words), page.lexicon), *tables.fields_of(rows)]
    told.sort(key=lambda field: field.label)
    found = layout.segments(words, lines, page.lexicon, told, [row.heading for row in rows], names, options)
    found = [] if _are_topics(found, told, page) else found
    found = found or headlines.headlines(words, lines, page.lexicon, names) or untitled(words, told, page.lexicon)
    of_films = layout.is_of_films(words, page.lexicon)
    shown = prizes.prized(words, page.lexicon) if of_films and page.lexicon.prizes.kinds else ()
    prized = list(_of_prizes(shown, page))
    alone = len(found) < 2 and len(prized) < 2
    found, one = single.whole(found, single.of_one(words, page.lexicon, told, names.films) if alone else None)
    one = None if found or len(prized) > 1 else single.of_known(words, told, names, one)
    found = found if found or one else telling(words, lines, page.lexicon)
    films = _of_stretches(found or ([one] if one else []), told, replace(page, alone=bool(one)))
    films += _of_prose(page) if not (found or one) else _behind(found, films, page)
    films += prized
    if not of_films and not any(_is_credited(film) for film in films):
        return Document(text, code.partition("-")[0], "article", (), _all_of(words, "no-film"))
    merged = _merged(films)
    kind = _layout(len(found), one is not None, merged)
    return Document(text, code.partition("-")[0], kind, tuple(merged), _passed_over(words, found, merged))


def _are_topics(found: Sequence[Segment], told: Sequence[Field], page: Page) -> bool:
    """Whether the headings of a list are of something else than films."""
    return are_doubtful(found) and are_topics(
        found, _of_stretches(found, told, page), page.words, page.lexicon, page.names
    )


def _of_stretches(found: Sequence[Segment], told: Sequence[Field], page: Page) -> list[FilmDraft]:
    """The films of stretches, each with the labelled fields that stand in it."""
    places = [field.label for field in told]

    def of(part: Sequence[Segment]) -> list[FilmDraft]:
        films: list[FilmDraft] = []
        for segment in part:
            first, last = (bisect_left(places, place) for place in (segment.start, segment.end))
            end = segment.end
            own = [field if field.end <= end else field._replace(end=end) for field in told[first:last]]
            films += of_segment(segment, own, page)
        return films

    return shared_out(of, found, LEAST_STRETCHES)


def _behind(found: Sequence[Segment], films: Sequence[FilmDraft], page: Page) -> list[FilmDraft]:
    """The films that the text around a bare list names and says something of, not by its headings; what is but a part
    of a title of the list, or its other one, is none."""
    if not layout.is_bare(found, page.words):
        return []
    titles = {folded(film.title.words) for film in films}
    others = {folded(each.words) for film in films for each in film.also} - titles
    listed = "\n".join(titles)
    told = list(_outside(_of_prose(page), found))
    told = [film for film in told if film.facts or film.year or folded(film.title.words) in titles]
    named = ((film, name) for film in told if (name := folded(film.title.words)) not in others)
    heads = inside_of([(each.heading.start, each.heading.body) for each in found])
    return [film for film, name in named if name in titles or not (name in listed or heads(film.title.start))]


def _outside(films: Iterable[FilmDraft], found: Sequence[Segment]) -> Iterator[FilmDraft]:
    """Films without what the headings of a list say, and what stands before the list if the film does not."""
    heads = [(each.heading.start, each.heading.body) for each in found]
    first = found[0].heading.start
    headed, listed = inside_of(heads), inside_of([(0, first), *heads])
    for film in films:
        left = listed if film.title.start >= first else headed
        yield replace(film, facts=tuple(fact for fact in film.facts if not left(fact.start)))


def _of_prose(page: Page) -> list[FilmDraft]:
    """The films that an article names in its sentences; a list of trivia without a title names none, but for one
    whose items are each on another film."""
    items = trivia.items_of(page.words)
    told = prose.films_of(page.words, page.lexicon, page.names, apart=bool(items))
    if items and not _are_teasers([each.title.start for each in told], items):
        return []
    return [FilmDraft(each.title, each.year, kept_of(settled((), each.facts), page.words), each.also) for each in told]


def _are_teasers(titles: Sequence[int], items: Sequence[int]) -> bool:
    """Whether a third of the items, and no fewer than three, name a film, no two of them the same and none two."""
    named = [bisect_right(items, title) for title in sorted(titles)]
    return len(named) >= LEAST_TEASERS and len(set(named)) == len(named) and 3 * len(named) >= len(items)


def _of_prizes(named: Iterable[prizes.Named], page: Page) -> Iterator[FilmDraft]:
    """The films that prizes name."""
    for each in named:
        yield FilmDraft(each.title, None, kept_of(each.facts, page.words), (each.other,) if each.other else ())


def _is_credited(film: FilmDraft) -> bool:
    """Whether a film has what only films have, in a document that never says film."""
    return any(fact.relation in ("director", "cast", "runtime") for fact in film.facts)


def _lexicon(code: str, languages: Mapping[str, Language]) -> Lexicon:
    """A language with those behind it that its pages mix in."""
    known = languages.get(code) or languages.get("en")
    lexicon = known.lexicon() if known else Lexicon(code)
    for behind in (*BEHIND.get(code, ()), "en"):
        other = languages.get(behind)
        lexicon = with_fallback(lexicon, other.lexicon() if other else None)
    return with_labels(lexicon)


def _merged(films: Iterable[FilmDraft]) -> list[FilmDraft]:
    """Each film once: one told of twice, the second time perhaps without its year, is one."""
    merged: list[FilmDraft] = []
    told: dict[int, Gathered] = {}
    places: dict[str, list[int]] = {}
    for film in films:
        alike = places.setdefault(folded(film.title.words), [])
        same = next((n for n in alike if len({film.number, merged[n].number} - {None}) < 2), None)
        if same is None:
            alike.append(len(merged))
            merged.append(film)
        else:
            other = merged[same]
            gather(told.get(same) or told.setdefault(same, gathered(other.facts)), film.facts)
            merged[same] = other if other.year or not film.year else replace(other, year=film.year)
    for number, held in told.items():
        merged[number] = replace(merged[number], facts=once(held.best.values()))
    return merged


def _passed_over(words: str, found: Sequence[Segment], films: Sequence[FilmDraft]) -> tuple[Skipped, ...]:
    if not films:
        return _all_of(words, "no-title")
    first = found[0].heading.start if found else 0
    skipped = [Skipped(0, first, "before-the-list")] if words[:first].strip() else []
    places = sorted(fact.start for film in films for fact in film.facts)
    for segment in found:
        at = bisect_left(places, segment.start)
        empty = at == len(places) or places[at] >= segment.end
        if empty and words[segment.start : segment.end].strip():
            skipped.append(Skipped(segment.start, segment.end, "no-fact"))
    return tuple(skipped)


def _all_of(words: str, reason: str) -> tuple[Skipped, ...]:
    return (Skipped(0, len(words), reason),) if words.strip() else ()


def _layout(stretches: int, alone: bool, films: Sequence[FilmDraft]) -> str:
    """What kind of document it is: by its labels, its items of trivia, its list."""
    labelled = sum(fact.confidence >= LABELLED for film in films for fact in film.facts)
    items = sum(fact.relation == "trivia" for film in films for fact in film.facts)
    if films and labelled >= MOST_SHEET * len(films):
        return "sheet"
    if alone and items:
        return "trivia"
    return "listicle" if stretches > 1 else "article"
