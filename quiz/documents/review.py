"""Walks through a draft: what is shown for each value, and what an answer does to it.

What must stay true: values in, values out; the terminal belongs to the command. An answer touches
the value it was given for and no other, but for "all", which accepts what nothing contradicts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quiz.facts.drafts import DraftFilm, DraftValue

ACCEPT, DROP, MEND, SKIP, ALL, QUIT = "a", "d", "m", "s", "!", "q"
KEYS = (ACCEPT, DROP, MEND, SKIP, ALL, QUIT)


@dataclass(frozen=True, slots=True)
class Stop:
    """A thing to look at: film number `film`, and its value number `value`, or itself when None."""

    film: int
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reviewer sees of a stop: what is claimed, the quote with the words in it marked by
    `before`, `words` and `after`, and what speaks against it."""

    claim: str
    before: str
    words: str
    after: str
    at: str
    confidence: float
    conflict: str = ""


def stops(films: Sequence[DraftFilm]) -> Iterator[Stop]:
    """Everything not yet reviewed, each film before its values."""
    for number, film in enumerate(films):
        if not film.reviewed:
            yield Stop(number)
        for place, value in enumerate(film.values):
            if not value.reviewed:
                yield Stop(number, place)


def shown(films: Sequence[DraftFilm], stop: Stop) -> Shown:
    """What there is to see at a stop."""
    film = films[stop.film]
    name = f"{film.title} ({film.year or '?'})"
    if stop.value is None:
        missing = "" if film.year else "the year is missing: mend it as Title (Year)"
        return Shown(name, "", "", "", film.at, 1.0, missing)
    value = film.values[stop.value]
    before, words, after = _parted(value)
    role = f" as {value.character}" if value.character else ""
    means = f" [{value.means}]" if value.means else ""
    claim = f"{name}: {value.relation} = {value.value}{role}{means}"
    return Shown(claim, before, words, after, value.at, value.confidence, value.conflict)


def _parted(value: DraftValue) -> tuple[str, str, str]:
    before, words, after = value.quote.partition(value.value)
    return (before, words, after) if words else (value.quote, "", "")


def answered(films: Sequence[DraftFilm], stop: Stop, key: str, mended: str = "") -> tuple[DraftFilm, ...]:
    """The drafts after an answer at a stop. A dropped value is marked with no value, which `tidied`
    takes out, so that the numbers of the stops behind it stay right."""
    changed = list(films)
    film = films[stop.film]
    if key == ALL:
        return tuple(_accepted(each) for each in films)
    if stop.value is None:
        changed[stop.film] = _film_after(film, key, mended)
        return tuple(changed)
    values = list(film.values)
    values[stop.value] = _value_after(values[stop.value], key, mended)
    changed[stop.film] = replace(film, values=tuple(values))
    return tuple(changed)


def _film_after(film: DraftFilm, key: str, mended: str) -> DraftFilm:
    if key == DROP:
        return replace(film, title="", values=(), reviewed=True)
    if key == MEND:
        title, _, year = mended.rpartition(" (")
        title, year = (title, year.rstrip(")")) if year.rstrip(")").isdigit() and title else (mended, film.year)
        return replace(film, title=title.strip(), year=year, reviewed=bool(year))
    return replace(film, reviewed=bool(film.year)) if key == ACCEPT else film


def _value_after(value: DraftValue, key: str, mended: str) -> DraftValue:
    if key == DROP:
        return replace(value, value="", reviewed=True)
    if key == MEND:
        return replace(value, value=mended.strip(), means="", conflict="", reviewed=bool(mended.strip()))
    return replace(value, reviewed=True, conflict="") if key == ACCEPT else value


def _accepted(film: DraftFilm) -> DraftFilm:
    """A film with its year, and its values that nothing contradicts."""
    values = tuple(value if value.conflict else replace(value, reviewed=True) for value in film.values)
    return replace(film, values=values, reviewed=True) if film.year and film.title else film


def tidied(films: Sequence[DraftFilm]) -> tuple[DraftFilm, ...]:
    """The drafts without what was dropped."""
    kept = (replace(film, values=tuple(value for value in film.values if value.value)) for film in films if film.title)
    return tuple(kept)
