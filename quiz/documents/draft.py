"""A drafted fact file: what documents say, film by film, with quote, place and confidence, as YAML.

What must stay true: `quiz check` accepts what is written here, and reads the same drafts back;
nothing in it is reviewed until a person has done so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath

from quiz.cores import shared_out
from quiz.documents import linking
from quiz.documents.conflicts import BASE_NAMES, Conflict, Read, marker
from quiz.documents.linking import Known
from quiz.documents.stretch import FilmDraft
from quiz.documents.trivia import marked
from quiz.documents.values import Found
from quiz.facts.base import Relation, fold
from quiz.facts.drafts import DraftFilm, DraftValue
from quiz.facts.nodes import BOOK_UNSAFE

AWARDS = "award"
ASKED_IN = ("en", "kk", "ru")
LONGEST_QUOTE, AROUND = 200, 90
SURE = 0.98
LEAST_FILMS = 1000
"""The films whose drafts are worth a process of their own."""
PLAIN = re.compile(r"[^\W_][\w ,.'’()/&!?+-]*[\w.)!?’']|[^\W_]")
HEAD = """\
# Drafted by quiz import. Nothing here is asked before somebody has looked at it:
#     quiz import {file} --review
# walks through it and writes `reviewed: yes`; so may you, by hand. A director or another list that is reviewed
# counts as whole, so add who is missing.
"""


def drafted(read: Sequence[Read], index: Known, conflicts: Iterable[Conflict]) -> tuple[DraftFilm, ...]:
    """The films of documents as drafts; a film that several tell of is one."""
    against = marker(conflicts)
    films: dict[tuple[str, str], DraftFilm] = {}
    for each in read:

        def drafts(part: Sequence[FilmDraft], each: Read = each) -> list[DraftFilm]:
            return [_film(film, each, index, against) for film in part]

        for made in shared_out(drafts, each.document.films, LEAST_FILMS):
            key = (fold(made.title), made.year)
            films[key] = _joined(films[key], made) if key in films else made
    return tuple(sorted(films.values(), key=lambda film: not film.year))


def _joined(one: DraftFilm, other: DraftFilm) -> DraftFilm:
    """A film of two documents: what both say is surer."""
    twice = {_key(value) for value in one.values} & {_key(value) for value in other.values}
    mine = tuple(replace(value, confidence=SURE) if _key(value) in twice else value for value in one.values)
    return replace(one, values=(*mine, *(value for value in other.values if _key(value) not in twice)))


def _key(value: DraftValue) -> tuple[str, str, str]:
    return value.under, value.relation, fold(value.means or value.value)


def _film(film: FilmDraft, read: Read, index: Known, against: Callable[[str, str, str], str]) -> DraftFilm:
    known = linking.film(film, index)
    values: dict[tuple[str, str, str], DraftValue] = {}
    for fact in film.facts:
        for value in _values(fact, film, read, index):
            conflict = against(known.key if known else film.title.words, fact.relation, fact.value)
            values.setdefault(_key(value), replace(value, conflict=conflict))
    year = str(film.number or "")
    name = known.key if known else ""
    return DraftFilm(
        _clean(film.title.words), year, _at(read, film.title.start, film.title.end), name, False, tuple(values.values())
    )


def _values(fact: Found, film: FilmDraft, read: Read, index: Known) -> Iterator[DraftValue]:
    """A fact as the fact file's relations have it; none where it has no such relation."""
    quote, at = _quote(read, fact), _at(read, fact.start, fact.end)
    if fact.relation == "trivia":
        words = marked(_clean(fact.value), film.title.words, lambda name: bool(linking.person(name, index)))
        if words:
            yield DraftValue("trivia", words, quote=quote, at=at, confidence=fact.confidence)
        return
    name, under, words = _filed(fact)
    rule = index.base.relations.get(name)
    if rule is None or not words:
        return
    means = _meant(rule, words, index)
    if rule.value == "term" and not means:
        return
    character = _clean(fact.character) if rule.with_ else ""
    means = "" if means == words else means
    yield DraftValue(name, words, under, character, quote, at, fact.confidence, means)


def _filed(fact: Found) -> tuple[str, str, str]:
    """The relation, its heading and the words of a fact in the fact file's terms."""
    if fact.relation == AWARDS and fact.parts:
        category = fact.parts.get("category", "")
        words = f"{fact.parts['body']} for {category}" if category else ""
        return fact.parts.get("result", ""), "awards", words
    return BASE_NAMES.get(fact.relation, fact.relation), "", _clean(fact.value)


def _meant(rule: Relation, words: str, index: Known) -> str:
    if rule.value == "person":
        return linking.person(words, index)
    return linking.term(rule.from_, words, index) if rule.value == "term" else ""


def _quote(read: Read, fact: Found) -> str:
    """The words around a value, from the start of its sentence or line to the end, no more of them than are told."""
    words = read.document.text.plain
    first, last = max(0, fact.start - AROUND), min(len(words), fact.end + AROUND)
    sentence = words.rfind(". ", first, fact.start)
    start = max(first, words.rfind("\n", first, fact.start) + 1, sentence + 2 if sentence >= 0 else 0)
    ends = [at for at in (words.find("\n", fact.end, last), words.find(". ", fact.end, last) + 1) if at > 0]
    return _clean(words[start : max(min([*ends, last]), fact.end)])[:LONGEST_QUOTE]


def _at(read: Read, start: int, end: int) -> str:
    first, last = read.document.text.span(start, end)
    return f"{_name(read.path)} {first}-{last}"


@lru_cache(maxsize=8)
def _name(path: str) -> str:
    return PurePath(path).name


def _clean(words: str) -> str:
    return " ".join(BOOK_UNSAFE.sub("", words).split())


def written(films: Sequence[DraftFilm], title: str, language: str, source: str, file: str) -> str:
    """The fact file, which is a pack too once something of it is reviewed."""
    asked = language if language in ASKED_IN else "en"
    lines = [HEAD.format(file=file), f"title: {_scalar(title)}", f"languages: [{asked}]", f"source: {_scalar(source)}"]
    lines.append("drafts:")
    for film in films:
        lines += _film_lines(film)
    return "\n".join(lines) + "\n"


def _film_lines(film: DraftFilm) -> Iterator[str]:
    yield f"  - title: {_scalar(film.title)}"
    for key, words in (("year", film.year), ("at", film.at), ("is", film.known)):
        if words:
            yield f"    {key}: {_scalar(words)}"
    yield f"    reviewed: {_yes(film.reviewed)}"
    if film.values:
        yield "    values:"
    for value in film.values:
        told = f"{{{_scalar(value.relation)}: {_scalar(value.value, flow=True)}}}"
        yield (
            f"      - {_scalar(value.under)}: {told}"
            if value.under
            else f"      - {_scalar(value.relation)}: {_scalar(value.value)}"
        )
        for key, words in _about(value).items():
            yield f"        {key}: {words}"


def _about(value: DraftValue) -> Mapping[str, str]:
    told = {
        "as": value.character,
        "means": value.means,
        "conflict": value.conflict,
        "quote": value.quote,
        "at": value.at,
    }
    lines = {key: _scalar(words) for key, words in told.items() if words}
    return {**lines, "confidence": f"{value.confidence:.2f}", "reviewed": _yes(value.reviewed)}


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"


def _scalar(words: str, flow: bool = False) -> str:
    """A scalar of YAML: plain where nothing in it could be taken apart, else quoted as JSON is."""
    plain = PLAIN.fullmatch(words) and not (flow and set(words) & set(",?")) and ": " not in words
    return words if plain else json.dumps(words, ensure_ascii=False).replace("\x7f", "")
