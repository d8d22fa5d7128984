"""Who and what of the base a document means: films and people by folded name, alias, letters, year.

What must stay true: a link is made only where one of the base is meant and no other is nearly as
near (`MARGIN`); what is not linked stays as the text has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.documents.stretch import FilmDraft
from quiz.facts.base import FactBase, Film, fold

NEAR_FILM, NEAR_PERSON, MARGIN = 92.0, 88.0, 5.0
OPEN_YEARS = 1
RUN, ROUNDING = 3, 1e-6
"""The letters by which names are looked up that may be near another; and what keeps a whole number whole."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """The base's names: films and people by folded form, the forms that several share left out;
    the folded titles of a year, each with its film, terms by class and folded form; `base` itself."""

    base: FactBase
    films: Mapping[str, tuple[Film, ...]]
    dated: Mapping[int, Mapping[str, tuple[Film, ...]]]
    people: Mapping[str, str]
    terms: Mapping[str, Mapping[str, str]]
    latin: tuple[str, ...]


def known(base: FactBase) -> Known:
    """The index of a base."""
    films: dict[str, tuple[Film, ...]] = {}
    dated: dict[int, dict[str, tuple[Film, ...]]] = {}
    for film in base.films:
        titles = dated.setdefault(film.year, {})
        for form in {fold(title) for title in film.title.values()}:
            films[form] = (*films.get(form, ()), film)
            titles[form] = (*titles.get(form, ()), film)
    people = _unique(
        (fold(form), key) for key, each in base.people.items() for form in (key, *each.text.values(), *each.also)
    )
    terms = {
        kind: _unique((fold(form), key) for key, term in each.items() for form in (key, *term.text.values()))
        for kind, each in base.terms.items()
    }
    return Known(base, films, dated, people, terms, tuple(sorted(form for form in people if form.isascii())))


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    owners: dict[str, set[str]] = {}
    for form, key in pairs:
        owners.setdefault(form, set()).add(key)
    return {form: min(keys) for form, keys in owners.items() if len(keys) == 1}


def film(draft: FilmDraft, index: Known) -> Film | None:
    """The film of the base that a document's film is, if it is just one."""
    return _film(tuple(fold(each.words) for each in (draft.title, *draft.also)), draft.number, index)


@lru_cache(maxsize=1 << 14)
def _film(spelt: tuple[str, ...], year: int | None, index: Known) -> Film | None:
    """The same by its folded titles; remembered, for each is asked for when it is compared and when it is drafted."""
    named = (each for form in spelt for each in index.films.get(form, ()))
    exact = {each.key: each for each in named if year is None or abs(each.year - year) <= OPEN_YEARS}
    if len(exact) == 1:
        return next(iter(exact.values()))
    if exact or year is None:
        return None
    near = range(year - OPEN_YEARS, year + OPEN_YEARS + 1)
    return _nearest(spelt[0], [index.dated[each] for each in near if each in index.dated])


def _nearest(title: str, years: Iterable[Mapping[str, tuple[Film, ...]]]) -> Film | None:
    from rapidfuzz import fuzz, process  # 30 ms to import: only who has something to compare waits for it

    least, best = NEAR_FILM - MARGIN, dict[str, tuple[float, Film]]()
    for films in years:
        for form, score, _ in process.extract(title, films.keys(), scorer=fuzz.ratio, limit=None, score_cutoff=least):
            for each in films[form]:
                if each.key not in best or score > best[each.key][0]:
                    best[each.key] = score, each
    found = sorted(best.values(), key=lambda one: (one[0], one[1].key), reverse=True)
    if not found or found[0][0] < NEAR_FILM or (len(found) > 1 and found[0][0] - found[1][0] < MARGIN):
        return None
    return found[0][1]


@lru_cache(maxsize=1 << 14)
def person(name: str, index: Known) -> str:
    """The key of the person of the base a name means; empty when nobody or several may be meant."""
    folded = fold(name)
    if folded in index.people:
        return index.people[folded]
    from anyascii import anyascii
    from rapidfuzz import fuzz, process

    spelt = fold(anyascii(name))
    found = process.extract(spelt, _near(spelt, index), scorer=fuzz.ratio, limit=3, score_cutoff=NEAR_PERSON)
    owners = [(score, index.people[form]) for form, score, _ in found]
    rivals = [score for score, key in owners if key != owners[0][1]]
    if not owners or (rivals and owners[0][0] - max(rivals) < MARGIN):
        return ""
    return owners[0][1]


def _near(spelt: str, index: Known) -> Sequence[str]:
    """Those of the Latin names among which all are that are nearly spelt so. Letters put in and taken out are at most
    1 - NEAR_PERSON of both lengths together, so that of a name in one part more one is whole in the other."""
    share = 1 - NEAR_PERSON / 100
    changes = int(share * len(spelt) * 2 / (1 - share) + ROUNDING)
    size = len(spelt) // (changes + 1)
    if size < RUN:
        return index.latin
    runs, begins = _runs(index), (spelt[part * size :][:RUN] for part in range(changes + 1))
    return [index.latin[number] for number in sorted({each for run in begins for each in runs.get(run, ())})]


@lru_cache(maxsize=1)
def _runs(index: Known) -> Mapping[str, Sequence[int]]:
    """The numbers of the Latin names that have a run of letters, by it."""
    runs: dict[str, list[int]] = {}
    for number, name in enumerate(index.latin):
        for at in range(len(name) - RUN + 1):
            runs.setdefault(name[at : at + RUN], []).append(number)
    return runs


def term(kind: str, name: str, index: Known) -> str:
    """The key of the term of a class that words mean, by any of its forms."""
    return index.terms.get(kind, {}).get(fold(name), "")
