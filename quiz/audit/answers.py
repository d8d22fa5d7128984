"""Whether a wrong option is right after all (GENERATOR.md Q8), or the key wrong (Q7): every option is
looked up again in the whole base, and in an independent reference when there is one.

This does not ask the generator's proofs. Per film it gathers all names that anything written has for
what is true of it, `also:` included, and looks for the words of each option among them. A reference
may have more names and more years for a film; each of them counts.

What must stay true: a case is told whenever any name agrees, so that doubt speaks against us.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quiz.audit.bars import LEAST, OPEN
from quiz.audit.figures import Figure, Verdict, rare
from quiz.audit.items import Item
from quiz.audit.samples import Sample
from quiz.facts.base import FactBase, Film, Person, Term, fold
from quiz.facts.credits import Credits, Listed
from quiz.generate.ground import YEAR, Ground

YEARS_APART = 1
KEY = re.compile(r"(.+) \((\d{4})\)")
"""A film's key: title and year."""
Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a source says of a film: its years, and by relation the names of each value, each with the
    folded words of the characters that go with it."""

    years: frozenset[int]
    values: Mapping[str, Sequence[tuple[Names, Names]]] = field(default_factory=dict)

    def names(self, relation: str) -> Names:
        """All names of all values under a relation."""
        return frozenset[str]().union(*(names for names, _ in self.values.get(relation, ())))


Source = Mapping[str, Told]
"""By the key of the film."""


def of_base(ground: Ground, items: Iterable[Item]) -> Source:
    """What a base says of the films that some questions name."""
    known = ground.numbers
    return {key: _of_film(ground.base, ground.film(known[key])) for key in refs(items) if key in known}


def _of_film(base: FactBase, film: Film) -> Told:
    values: dict[str, list[tuple[Names, Names]]] = {}
    for relation, listed in film.facts.items():
        rows = [(_names(base, relation, one.key, one.text.values()), _folded(*one.parts)) for one in listed]
        values[relation] = rows
    for relation, keys in film.also.items():
        values.setdefault(relation, []).extend((_names(base, relation, key, ()), frozenset()) for key in sorted(keys))
    years = {int(key) for key in film.also.get(YEAR, ()) if key.isdecimal()}
    return Told(frozenset({film.year, *years}), values)


def _names(base: FactBase, relation: str, key: str, forms: Iterable[str]) -> Names:
    rule = base.relations.get(relation)
    known: Person | Term | None = None
    if rule is not None:
        known = base.people.get(key) if rule.value == "person" else base.terms.get(rule.from_, {}).get(key)
    more = (*known.text.values(), *(known.also if isinstance(known, Person) else ())) if known else ()
    return frozenset(fold(name) for name in (key, *forms, *more))


def _folded(*texts: Mapping[str, str]) -> Names:
    return frozenset(fold(words) for text in texts for words in text.values())


def of_credits(credits: Credits, items: Iterable[Item], imdb: Mapping[str, str] | None = None) -> Source:
    """What a reference says of them. A film is found by its IMDb id where that is known, else by any of
    its titles and the year, give or take one; where several may be meant, all that is said of any."""
    ids = imdb or {}
    wanted: dict[str, list[str]] = defaultdict(list)
    for key in refs(items):
        if parts := KEY.fullmatch(key):
            wanted[fold(parts[1])].append(key)
    found = dict[int, list[str]]()
    years: dict[str, set[int]] = defaultdict(set)
    for listed in credits.films():
        for key in _meant(listed, wanted):
            if key not in ids or ids[key] == listed.imdb:
                found.setdefault(listed.id, []).append(key)
                years[key].add(listed.year)
    values: dict[str, dict[str, list[tuple[Names, Names]]]] = defaultdict(dict)
    for credit in credits.of(found.keys()):
        names = frozenset(map(fold, credit.names))
        for key in found[credit.film]:
            values[key].setdefault(credit.relation, []).append((names, frozenset()))
    return {key: Told(frozenset(years[key]), values[key]) for key in years}


def _meant(listed: Listed, wanted: Mapping[str, list[str]]) -> Iterator[str]:
    span = range(listed.first - YEARS_APART, listed.last + YEARS_APART + 1)
    for title in dict.fromkeys(map(fold, listed.titles)):
        yield from (key for key in wanted.get(title, ()) if _year(key) in span)


def _year(key: str) -> int:
    parts = KEY.fullmatch(key)
    return int(parts[2]) if parts else 0


def refs(items: Iterable[Item]) -> list[str]:
    """The films that questions are about or offer, each once."""
    return list(dict.fromkeys(key for item in items for key in (item.film, *item.option_films) if key))


def suspects(item: Item, source: Source) -> dict[int, str]:
    """The wrong options that a source says are right, each with why; none where it does not know."""
    wrong = [place for place in range(len(item.options)) if place != item.key]
    if item.option_films:
        return {place: why for place in wrong if (why := _film_fits(item, item.option_films[place], source))}
    told = source.get(item.film)
    return {place: why for place in wrong if told and (why := _value_fits(item, place, told))}


def _film_fits(item: Item, film: str, source: Source) -> str:
    """Why a film that is a wrong option would be right; empty when it is not known to be."""
    told, right = source.get(film), item.option_films[item.key]
    if told is None:
        return ""
    if item.direction == "first" or item.kind == "came first":
        early = min(told.years)
        return f"{film} came out in {early} too" if early <= _year(right) else ""
    if item.relation == YEAR:
        return f"{film} has {_year(right)} too" if _year(right) in told.years else ""
    asked = _asked(item, source.get(right))
    both = sorted(asked & told.names(item.relation))
    return f"{film} has {item.relation} {both[0]} too" if both else ""


def _asked(item: Item, told: Told | None) -> Names:
    """The names of what the stem asks the film of: the value of the right film that the stem names, by
    the longest name where one stands in another ("Best Sound" in "Best Sound Editing")."""
    stem = f" {fold(item.stem)} "
    rows = told.values.get(item.relation, ()) if told else ()
    said = [(max(map(len, here)), names) for names, _ in rows if (here := [n for n in names if f" {n} " in stem])]
    longest = max((length for length, _ in said), default=0)
    return frozenset[str]().union(*(names for length, names in said if length == longest))


def _value_fits(item: Item, place: int, told: Told) -> str:
    """Why a value that is a wrong option would be right; empty when it is not known to be."""
    names = _option_names(item, place)
    if item.relation == YEAR:
        years = {str(year) for year in told.years} - {item.options[item.key]}
        return f"{item.options[place]} is a year of it too" if names & years else ""
    stem = f" {fold(item.stem)} "
    for known, parts in told.values.get(item.relation, ()):
        if item.direction not in ("forward", "inverse"):
            who = any(f" {name} " in stem for name in known)
            if who and names & parts:
                return f"{item.options[place]} is a part of theirs too"
        elif names & known and (not parts or not _names_a_part(stem, told, item.relation) or _says(stem, parts)):
            return f"{item.options[place]} is its {item.relation} too"
    return ""


def _names_a_part(stem: str, told: Told, relation: str) -> bool:
    return any(_says(stem, parts) for _, parts in told.values.get(relation, ()))


def _says(stem: str, parts: Names) -> bool:
    return any(f" {part} " in stem for part in parts if part)


def _option_names(item: Item, place: int) -> Names:
    return frozenset({fold(item.options[place]), fold(item.meant[place])})


LOOKED_UP = frozenset({"", "classic", "came first", "written"})
"""The kinds of question whose options are looked up; others ask something else of them."""


def _is_looked_up(item: Item, source: Source) -> bool:
    """Whether a source knows every film it takes to tell, and what the stem asks is known."""
    if item.kind not in LOOKED_UP:
        return False
    if item.option_films:
        known = all(ref in source for ref in item.option_films)
        dated = item.relation == YEAR or item.direction == "first"
        return known and (dated or bool(_asked(item, source.get(item.option_films[item.key]))))
    told = source.get(item.film)
    return told is not None and (item.relation == YEAR or bool(told.values.get(item.relation)))


def figures(sample: Sample) -> tuple[Figure, ...]:
    """Q7 and Q8 of printed questions: against the base they were made of, and against the reference."""
    found: list[Figure] = []
    if sample.catalogue is not None:
        found += second_answers(sample.items, of_base(sample.catalogue.ground, sample.items), "the base")
    if sample.against is not None:
        reference = of_credits(sample.against, sample.items, sample.imdb)
        found += [*second_answers(sample.items, reference, "the reference"), *wrong_keys(sample.items, reference)]
    return tuple(found)


def second_answers(items: Sequence[Item], source: Source, against: str) -> Iterator[Figure]:
    """Q8: for each relation and direction the share of questions with a wrong option that is right."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if _is_looked_up(item, source):
            groups[f"{item.relation} {item.direction}"].append(item)
    for name, own in sorted(groups.items()):
        cases = tuple(_case(item, "; ".join(found.values())) for item in own if (found := suspects(item, source)))
        verdict: Verdict = "miss" if cases else "pass" if len(own) >= LEAST else "too few to tell"
        what = f"printed questions with a second right option by {against}, {name}"
        yield Figure("Q8", what, len(cases) / len(own), *rare(len(cases), len(own)), len(own), "0", verdict, cases)


def wrong_keys(items: Sequence[Item], source: Source) -> Iterator[Figure]:
    """Q7: the keys that a reference does not have. Either may be right, so each is for a person to
    judge and fails nothing; none at all pass."""
    looked = [item for item in items if _is_looked_up(item, source) and _can_be_compared(item)]
    if not looked:
        return
    cases = tuple(
        _case(item, f"the reference has {_said(item, source)}") for item in looked if not _key_agrees(item, source)
    )
    verdict: Verdict = "too few to tell" if cases or len(looked) < LEAST else "pass"
    bar = "each judged by a person" if cases else OPEN
    low, high = rare(len(cases), len(looked))
    yield Figure("Q7", "keys that the reference does not have", len(cases) / len(looked), low, high, len(looked), bar,
                 verdict, cases)  # fmt: skip


def _case(item: Item, why: str) -> str:
    return f"{item.where}: {item.stem} ({why})"


def _can_be_compared(item: Item) -> bool:
    return item.direction == "forward" and bool(item.film) and not item.option_films


def _key_agrees(item: Item, source: Source) -> bool:
    told = source.get(item.film)
    if told is None:
        return True
    if item.relation == YEAR:
        return item.options[item.key] in {str(year) for year in told.years}
    return bool(_option_names(item, item.key) & told.names(item.relation))


def _said(item: Item, source: Source) -> str:
    told = source.get(item.film)
    if told is None:
        return "nothing"
    if item.relation == YEAR:
        return ", ".join(map(str, sorted(told.years)))
    return ", ".join(sorted(min(names) for names, _ in told.values.get(item.relation, ())))
