"""Which film of a base a reference means, and whom of it, by what they are called there.

What must stay true: where two may be meant, both are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quiz.facts.base import FactBase, Film, fold
from quiz.facts.cells import language
from quiz.facts.credits import Credits, Listed
from quiz.facts.kin import KIN_OF, genres_within
from quiz.question import Source

YEARS_APART = 1
GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
NOBODY: frozenset[str] = frozenset()

Meant = tuple[frozenset[str], frozenset[str]]
"""The keys that are meant, and those that only may be."""


@dataclass(frozen=True, slots=True)
class Called:
    """Who or what of a base is called how, in one relation: `exact` by the folded name, `near` what
    else a name may mean. Answers are kept, for a reference says the same names again and again."""

    exact: Mapping[str, frozenset[str]]
    near: Callable[[str], frozenset[str]]
    known: dict[tuple[str, ...], Meant] = field(default_factory=dict)

    def meant(self, names: tuple[str, ...]) -> Meant:
        """Whom the names of one person or term mean."""
        if names not in self.known:
            exact = NOBODY.union(*(self.exact.get(fold(name), NOBODY) for name in names))
            self.known[names] = (exact, NOBODY.union(*map(self.near, names)) - exact)
        return self.known[names]


def called(base: FactBase, relation: str, all_: bool) -> Called:
    """The names of all that a relation of the base may have for a value; of people those that the
    base may be closed over, or `all_`."""
    rule = base.relations[relation]
    if rule.value == "person":
        people = [person for person in base.people.values() if all_ or person.source != Source()]
        forms = {person.key: (person.key, *person.text.values(), *person.also) for person in people}
        return Called(_index(forms, fold), _by_ends(forms))
    terms = base.terms.get(rule.from_, {})
    exact = _index({key: (key, *term.text.values()) for key, term in terms.items()}, fold)
    if relation == "genre":
        return Called(exact, lambda name: genres_within(name, terms))
    kin = KIN_OF.get(relation, {})

    def near(name: str) -> frozenset[str]:
        plain = language(name) if relation == "language" else name
        return exact.get(fold(plain), NOBODY) | frozenset(terms.keys() & set(kin.get(plain, ())))

    return Called(exact, near)


def _index(forms: Mapping[str, Iterable[str]], by: Callable[[str], str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, names in forms.items():
        for name in names:
            if folded := by(name):
                found.setdefault(folded, set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}


def _by_ends(forms: Mapping[str, Iterable[str]]) -> Callable[[str], frozenset[str]]:
    """Who has the same first and last name: `David Russell` and `David O. Russell`, `Jr.` and `Sr.`"""
    known = _index(forms, _ends)
    return lambda name: known.get(_ends(name), NOBODY)


def _ends(name: str) -> str:
    words = [word for word in fold(name).split() if word not in GENERATIONS]
    return f"{words[0]} {words[-1]}" if len(words) > 1 else ""


def matches(films: Sequence[Film], credits: Credits, imdb: Mapping[str, str]) -> dict[int, list[str]]:
    """The keys of the films by their number in the reference. Films of an IMDb id are found by it,
    the others by a title in any language and the year, give or take one."""
    by_id: dict[str, list[str]] = {}
    for key, name in imdb.items():
        by_id.setdefault(name, []).append(key)
    found = {each.id: list(by_id[each.imdb]) for each in credits.films() if each.imdb in by_id}
    matched = {key for keys in found.values() for key in keys}
    by_name = _by_name(film for film in films if film.key not in matched)
    for each in credits.films() if by_name else ():
        for key in _named(each, by_name):
            found.setdefault(each.id, []).append(key)
    return found


def _by_name(films: Iterable[Film]) -> dict[str, list[tuple[str, int]]]:
    """Key and year of the films by their folded titles."""
    found: dict[str, list[tuple[str, int]]] = {}
    for film in films:
        for name in dict.fromkeys(fold(title) or title for title in film.title.values()):
            found.setdefault(name, []).append((film.key, film.year))
    return found


def _named(each: Listed, films: Mapping[str, list[tuple[str, int]]]) -> list[str]:
    """The films that may be this one."""
    titles = {fold(title) or title for title in each.titles}
    near = (film for title in sorted(titles) for film in films.get(title, ()))
    span = range(each.first - YEARS_APART, each.last + YEARS_APART + 1)
    return list(dict.fromkeys(key for key, year in near if year in span))
