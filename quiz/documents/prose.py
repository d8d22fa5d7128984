"""Articles that name films inside their sentences: which films, and which sentences are of which.

What must stay true: a sentence tells of a film only when it names that one alone, or names none and
follows such a one; what a sentence with two films says is given to neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from quiz.documents import facets
from quiz.documents.brackets import beside
from quiz.documents.lexicon import Lexicon, begun_in
from quiz.documents.lines import is_film
from quiz.documents.names import bare
from quiz.documents.scope import Scope
from quiz.documents.sentences import QUOTE, folded, said, sentences
from quiz.documents.shapes import WORD, YEAR
from quiz.documents.stretch import distinct
from quiz.documents.titles import Piece, Title, dated, piece
from quiz.documents.values import Found

NAMED = re.compile(
    r"[«“\"„](?P<title>[^«»“”\"„\n]{1,90})[»”\"“][ ]?"
    rf"\((?P<inside>[^()\n]{{0,70}}?{YEAR}[^()\n]{{0,40}})\)"
)
PLACED = re.compile(r"[«“](?P<title>[^«»“”\n]{1,90})[»”][ ]?\((?P<other>[^()«»,\n]{2,60}), (?P<place>[^(),\n]{2,30})\)")
BARE = re.compile(
    rf"(?P<title>{WORD}(?:[ ](?:of|the|and|in|a|to|for|at|on|de|la|&|{WORD}|\d{{1,4}})){{0,8}})[ ]"
    rf"\((?P<inside>{YEAR})\)"
)


@dataclass(slots=True)
class Told:
    """A film an article names, growing as its sentences are read."""

    title: Piece
    year: Piece | None = None
    also: tuple[Piece, ...] = ()
    facts: list[Found] = field(default_factory=list)


def films_of(words: str, lexicon: Lexicon, people: Collection[str]) -> list[Told]:
    """The films an article names, with what it says of each."""
    films: dict[str, Told] = {}
    mentions = sorted(_mentions(words, lexicon), key=lambda title: title.piece.start) or _repeated(words, lexicon)
    for title in mentions:
        told = films.setdefault(folded(title.piece.words), Told(title.piece))
        told.year = told.year or title.year
        if title.other:
            told.also = (title.other,)
            told.facts += facets.other_title(title, lexicon)
        if title.beside:
            told.facts += facets.beside(title.beside, words, lexicon)
    _tell(films, words, lexicon, people)
    return list(films.values())


def _mentions(words: str, lexicon: Lexicon) -> Iterator[Title]:
    for shape in (NAMED, BARE) if lexicon.language == "en" else (NAMED,):
        for found in shape.finditer(words):
            title = dated(
                Title(piece(found["title"], found.start("title"))), found["inside"], found.start("inside"), lexicon
            )
            before = words[max(0, found.start() - 40) : found.start()].rpartition(".")[2]
            if lexicon.compared.search(before):
                continue
            if title and is_film(title.piece.words, lexicon) and title.piece.words.casefold() not in lexicon.common:
                yield title
    for found in PLACED.finditer(words):
        if found["place"].strip() in lexicon.places:
            other = piece(found["other"], found.start("other"))
            place = piece(found["place"], found.start("place"))
            yield Title(piece(found["title"], found.start("title")), other=other, beside=place)
    for pattern in lexicon.mentions:
        for found in pattern.finditer(words):
            name = "title" if found.groupdict().get("title") else "bare"
            part = piece(found[name], found.start(name))
            if bare(part.words, "genitive", lexicon, ()) and "last" in lexicon.cases.get("genitive", {}):
                continue
            if is_film(part.words, lexicon) and not {word.casefold() for word in part.words.split()} & lexicon.common:
                yield Title(part)


def _repeated(words: str, lexicon: Lexicon) -> list[Title]:
    """The one title in quotes that an article names again and again, once at least in a sentence on films."""
    told = [piece(found[1], found.start(1)) for found in QUOTE.finditer(words)]
    counts = Counter(folded(each.words) for each in told)
    often = [name for name, count in counts.most_common(2) if count > 1]
    if not often or (len(often) > 1 and counts[often[0]] == counts[often[1]]):
        return []
    title = next(each for each in told if folded(each.words) == often[0])
    noun = re.compile("|".join(rf"\b{re.escape(each)}" for each in lexicon.films[:2]) or "(?!)", re.IGNORECASE)
    spoken = (
        words[start:end] for start, end in sentences(words, 0, len(words)) if often[0] in folded(words[start:end])
    )
    return [Title(title)] if is_film(title.words, lexicon) and any(map(noun.search, spoken)) else []


def _tell(films: dict[str, Told], words: str, lexicon: Lexicon, people: Collection[str]) -> None:
    by_word: dict[str, list[str]] = {}
    for key in films:
        by_word.setdefault(key.partition(" ")[0], []).append(key)
    only = next(iter(films.values())) if len(films) == 1 else None
    current = only
    for start, end in sentences(words, 0, len(words)):
        sentence = folded(words[start:end])
        near = dict.fromkeys(key for word in sentence.split() for key in by_word.get(word, ()))
        named = [films[key] for key in near if f" {key} " in f" {sentence} "]
        if only is None and named:
            current = named[0] if len(named) == 1 else None
        if current is not None:
            _add(current, words, start, end, Scope(lexicon, _own(current), people))
    for told in films.values():
        told.year = told.year or facets.year_of(told.facts, words)


def _own(told: Told) -> frozenset[str]:
    return frozenset(folded(each.words) for each in (told.title, *told.also))


def _add(told: Told, words: str, start: int, end: int, scope: Scope) -> None:
    """Adds what a sentence says to what is told of a film, each value once."""
    cast = [fact for fact in told.facts if fact.relation == "cast"]
    found = [
        *said(words, start, end, scope, begun_in(words, start, end)),
        *facets.awards(words, start, end, scope.lexicon),
    ]
    cast += [fact for fact in found if fact.relation == "cast"]
    told.facts = distinct((*told.facts, *found, *beside(words, start, end, cast, scope)))
