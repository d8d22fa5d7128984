"""Articles that name films inside their sentences: which films they name.

What must stay true: a title that only says who somebody is, or what another film is like, is no film the article
tells of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from quiz.documents import careers, facets
from quiz.documents.alike import folded
from quiz.documents.blocks import inside_of
from quiz.documents.cases import bare
from quiz.documents.chains import chained
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.keys import is_held
from quiz.documents.known import Mention, all_mentions, proven
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import is_film
from quiz.documents.names import captioned
from quiz.documents.owned import owned, owner, without_owner
from quiz.documents.patterns import ready
from quiz.documents.sayings import Told, share, tell
from quiz.documents.scope import Scope
from quiz.documents.sentences import QUOTE, sentences
from quiz.documents.shapes import WORD, YEAR
from quiz.documents.titles import Piece, Title, dated, piece

NAMED = re.compile(
    r"[«“\"„](?P<title>[^«»“”\"„\n]{1,90})[»”\"“][ ]?"
    rf"\((?P<inside>[^()\n]{{0,70}}?{YEAR}[^()\n]{{0,40}})\)"
)
SINGLE = re.compile(
    r"(?<!\w)'(?P<title>[^\W_a-z](?:[^'\n()]|'(?=\w)){0,80}),?'[ ]?"
    rf"\((?P<inside>[^()\n]{{0,40}}?{YEAR}[^()\n]{{0,40}})\)"
)
PLACED = re.compile(r"[«“](?P<title>[^«»“”\n]{1,90})[»”][ ]?\((?P<other>[^()«»,\n]{2,60}), (?P<place>[^(),\n]{2,30})\)")
BARE = re.compile(
    rf"(?P<title>(?:A[ ])?{WORD}(?:[ ](?:of|the|and|in|a|to|for|at|on|de|la|&|{WORD}|\d{{1,4}}:?)){{0,8}})[ ]?"
    rf"\((?P<inside>{YEAR})\)"
)


BETWEEN = r"[»”\"“](?:[ ]?\([^()\n]{1,40}\))?(?:[ ]?,[ ]?|[ ])(?:[^\W\d_-]+(?:-[^\W\d_]+)?[ ]){0,2}"
RUN = re.compile(rf"[«“\"„][^«»“”\"„\n]{{1,90}}(?:{BETWEEN}[«“\"„][^«»“”\"„\n]{{1,90}}){{1,20}}[»”\"“]")
LED = re.compile(r"[A-Z][a-z]+ The [A-Z]")
"""`In The Title (1970), he …` begins a sentence; a title would have its article in small letters."""
MARKED = re.compile(r"\b[A-Z][\w'’]*(?:,[ ]and|[ ][–-])[ ]$")
BESIDE = re.compile(r"\b[A-Z][\w'’-]+ \($")
"""What stands before a film that only says who somebody is: `with NAME (Other Title)`."""
NAMING = re.compile(r"(?i)\b(?:title|titled|called|named|назван\w*|называ\w*|аталды|аталған)\b[^.]*$")
NEAR = 32


def films_of(words: str, lexicon: Lexicon, names: Gazetteer, apart: bool = False) -> list[Told]:
    """The films an article names, with what it says of each; `names` are those the base knows. Where its lines are
    `apart`, what one says is never of the film of another."""
    films: dict[str, Told] = {}
    mentions = [without_owner(each, names, lexicon) for each in _mentions(words, lexicon)]
    chains = list(chained(words, Scope(lexicon, frozenset(), names.people)))
    mentions += [*owned(words, names), *(Title(title) for title, _ in chains)]
    mentions.sort(key=lambda title: title.piece.start)
    mentions = mentions or _repeated(words, lexicon)
    taken = inside_of([(title.piece.start - 1, title.piece.end + 1) for title in mentions])
    scope = Scope(lexicon, frozenset(), names.people, names=names)
    subject = careers.subject_of(words, scope) if lexicon.careers.people else None
    named = [each for each in all_mentions(words, names.credits) if not taken(each.title.start)]
    credited = [each for each in named if subject and careers.credits(each, subject)]
    known = [Title(each.title) for each in _proven(words, named)]
    dated = [title for each in named if subject and (title := careers.known_title(words, each)).year]
    known += [*dated, *(careers.known_title(words, each) for each in credited)]
    for title in sorted((*mentions, *known), key=lambda title: title.piece.start):
        told = films.setdefault(folded(title.piece.words), Told(title.piece))
        told.year = told.year or title.year
        if title.other:
            told.also = (title.other,)
            told.facts += facets.other_title(title, lexicon)
        if title.beside:
            told.facts += [*owner(title, names), *facets.beside(title.beside, words, lexicon)]
    tell(films, words, lexicon, names, apart)
    share(films, [(folded(title.words), fact) for title, fact in chains])
    if subject:
        titles = sorted((*mentions, *dated), key=lambda title: title.piece.start)
        shared, off = careers.credited(words, subject, titles, credited, scope)
        share(films, shared)
        films = {key: told for key, told in films.items() if told.facts or key not in off}
    return list(films.values())


def _mentions(words: str, lexicon: Lexicon) -> Iterator[Title]:
    for shape in (NAMED, SINGLE, BARE) if lexicon.language == "en" else (NAMED,):
        for found in shape.finditer(words):
            at = captioned(found["title"], lexicon)
            part = piece(found["title"][at:], found.start("title") + at)
            if shape is BARE and (part.words in lexicon.places or _is_begun(words, part.start)):
                continue
            if shape is BARE and LED.match(part.words) and _begins(words, part.start):
                part = piece(part.words.partition(" ")[2], part.start + len(part.words.partition(" ")[0]) + 1)
            title = dated(Title(part), found["inside"], found.start("inside"), lexicon)
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
    yield from _runs(words, lexicon)
    for phrase, keys in lexicon.mentions:
        for found in ready(phrase).finditer(words) if is_held(keys, words) else ():
            groups = found.groupdict()
            name = "title" if groups.get("title") else "bare"
            part = piece(found[name], found.start(name))
            if part.words and bare(part.words, "genitive", lexicon, ()) and "last" in lexicon.cases.get("genitive", {}):
                continue
            if is_film(part.words, lexicon) and not _is_common(part.words, name, lexicon):
                year = Piece(found["year"], found.start("year"), found.end("year")) if groups.get("year") else None
                yield Title(part, year=year)


def _is_begun(words: str, at: int) -> bool:
    """Whether a title without quotes may have begun before a mark: `Life, and Nothing More`, `Town - The Return`."""
    return MARKED.search(words, max(0, at - 30), at) is not None


def _begins(words: str, at: int) -> bool:
    """Whether a sentence begins at a place."""
    return words[max(0, at - 9) : at].rstrip(" ")[-1:] in ("", ".", "!", "?", "\n")


def _proven(words: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The known titles of an article beside which somebody of the film is named."""
    places = [mention.title.start for mention in found]
    for start, end in sentences(words, 0, len(words)) if found else ():
        first, last = bisect_left(places, start), bisect_left(places, end)
        yield from (
            each
            for each in (proven(words, start, end, found[first:last]) if first < last else ())
            if not BESIDE.search(words, max(start, each.title.start - 24), each.title.start)
        )


def _is_common(words: str, name: str, lexicon: Lexicon) -> bool:
    """Whether what may be a title is nothing but common words, or, without quotes (`bare`), has one: English and
    Turkish titles have such words; the common words of Kazakh are those of institutions, which stand in quotes too."""
    low, language = {word.casefold() for word in words.split()}, lexicon.language
    strict = language.startswith("kk") or (name == "bare" and language not in ("en", "tr"))
    return bool(low & lexicon.common) if strict else low <= lexicon.common


def _runs(words: str, lexicon: Lexicon) -> Iterator[Title]:
    """Several titles in quotes one behind the other, with a word for films before or behind them."""
    for run in RUN.finditer(words):
        before = words[max(0, run.start() - NEAR) : run.start()].rpartition(".")[2]
        behind = words[run.end() : run.end() + NEAR].partition(".")[0]
        if lexicon.examples.search(before):
            continue
        if lexicon.lists.search(behind if lexicon.language.startswith("kk") else before):
            titles = (piece(each[1], each.start(1)) for each in QUOTE.finditer(words, run.start(), run.end()))
            yield from (Title(each) for each in titles if is_film(each.words, lexicon))


def _repeated(words: str, lexicon: Lexicon) -> list[Title]:
    """The one title in quotes that an article names again and again, once at least in a sentence on films."""
    told = [piece(found[1], found.start(1)) for found in QUOTE.finditer(words)]
    counts = Counter(folded(each.words) for each in told)
    often = [name for name, count in counts.most_common(2) if count > 1]
    if not often or (len(often) > 1 and counts[often[0]] == counts[often[1]]):
        return []
    title = next(each for each in told if folded(each.words) == often[0])
    if NAMING.search(words, max(0, title.start - NEAR), title.start):
        return []
    noun = re.compile("|".join(rf"\b{re.escape(each)}" for each in lexicon.films[:2]) or "(?!)", re.IGNORECASE)
    spoken = (
        words[start:end] for start, end in sentences(words, 0, len(words)) if often[0] in folded(words[start:end])
    )
    return [Title(title)] if is_film(title.words, lexicon) and any(map(noun.search, spoken)) else []
