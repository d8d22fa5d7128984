"""Questions whose options are years or films by year: "In which year …" and "Which came first".

What must stay true: a rank and steps that do not fit are kept and another film taken, no year is ever later
than the newest film of the base, and no film stands where sources do not agree on its year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from quiz.facts.base import Film
from quiz.generate.aspects import Aspect
from quiz.generate.ground import YEAR, Ground
from quiz.generate.headings import CAME_FIRST, FIRST
from quiz.generate.ids import question_id
from quiz.generate.items import Item, faces_of, film_option
from quiz.generate.kindred import YEARS, Circle, company, lonely
from quiz.generate.lint import Face, nested
from quiz.generate.neighbours import LARGE, Neighbours
from quiz.generate.numbers import FIRST_FILM_YEAR, LEAST_GAP, around, steps, year_gaps
from quiz.generate.proofs import Falsity
from quiz.generate.search import askable
from quiz.generate.together import held_together, is_tight, spaced
from quiz.question import Barred, Option, Refusal, Spec, pick, shuffled

ATTEMPTS = 200
CENTRES = 40
STRANGERS = 12
COMPANIES = 4
"""Companies of a film that are tried, some of which may not stand there."""


def choose_years(
    aspect: Aspect, newest: int, spec: Spec, barred: Barred, roll: Random
) -> tuple[Item, tuple[int, ...]] | Refusal:
    """An item whose value is a year, and the years to choose from in rising order."""
    rank = int(roll.random() * spec.options)
    apart = steps(rank, spec.options, year_gaps(spec.width), roll)
    reasons: Counter[str] = Counter()
    for _ in range(ATTEMPTS if len(aspect.films) else 0):
        film = pick(aspect.films, roll)
        item = aspect.make(film, *pick(aspect.entries(film), roll), spec.languages)
        if isinstance(item, str):
            reasons[item] += 1
            continue
        if not askable(item, False, barred, reasons):
            continue
        years = around(int(item.value.key), apart, FIRST_FILM_YEAR, newest)
        if years is None:
            reasons["outside-the-years"] += 1
        elif barred.keys & {str(year) for year in years}:
            reasons["barred"] += 1
        elif any(str(year) in item.stems[language].words for year in years for language in spec.languages):
            reasons["answer-in-question"] += 1
        else:
            return item, years
    return Refusal(reasons.most_common(1)[0][0] if reasons else "too-few-films", aspect.name)


def year_options(years: tuple[int, ...], languages: tuple[str, ...]) -> tuple[Option, ...]:
    """Years as options."""
    return tuple(Option(dict.fromkeys(languages, str(year)), str(year)) for year in years)


def year_proofs(item: Item, years: tuple[int, ...]) -> tuple[Falsity | None, ...]:
    """Why each year but the item's is wrong."""
    key = item.value.key
    told = f"{item.relation.name} of {item.film.key} is {key}"
    return tuple(None if str(year) == key else Falsity("single-valued", f"{told}, not {year}") for year in years)


def first_id(film: Film, kind: str = CAME_FIRST, direction: str = FIRST) -> str:
    """The id of "Which came first" with this film as the key, or of another kind that is told by it."""
    return question_id(film, kind, direction)


def choose_first(
    ground: Ground,
    ring: Sequence[int],
    near: Neighbours,
    spec: Spec,
    barred: Barred,
    roll: Random,
    may: Callable[[int], bool] = lambda _: True,
) -> list[int] | Refusal:
    """Films (numbers) at least two years apart from one another, the earliest of them first, of
    those of a ring (without their year; supply.py) that `may` stand there."""
    if len(ring) < spec.options:
        return Refusal("too-few-films", spec.kind)
    search = _Search(ground, ring, near, spec, lambda film: _free(ground, film, spec, barred) and may(film), roll)
    reasons: Counter[str] = Counter()
    for _ in range(CENTRES):
        centre = next((film for _ in range(ATTEMPTS) if _free(ground, film := pick(ring, roll), spec, barred)), None)
        if centre is None:
            return Refusal("barred", spec.kind)
        if not may(centre):
            reasons["answer-in-question" if spec.kind == CAME_FIRST else "too-few-clues"] += 1
            continue
        chosen = [centre]
        for film in search.candidates(centre):
            if len(chosen) < spec.options and _goes(ground, film, chosen, spec, barred) and may(film):
                chosen.append(film)
        if len(chosen) == spec.options and (len(ring) < LARGE or is_tight(near, chosen, spec.width, YEAR)):
            return sorted(chosen, key=lambda film: ground.years[film])
    return Refusal(reasons.most_common(1)[0][0] if reasons else "years-too-near", spec.kind)


@dataclass(frozen=True, slots=True)
class _Search:
    """What films that stand beside one are looked for with: those of a ring that `may`."""

    ground: Ground
    ring: Sequence[int]
    near: Neighbours
    spec: Spec
    may: Callable[[int], bool]
    roll: Random

    def candidates(self, centre: int) -> list[int]:
        """Films that may stand beside one, those that are to be asked first at the front: its company where the base
        is small, its kindred, others near it, strangers."""
        near, width = self.near, self.spec.width
        close = sorted(
            self._nearest(centre), key=lambda film: not (near.alike(centre, film) and near.related(centre, film))
        )
        pool, farther = close[: width - 1], close[width - 1 :]
        strangers = [pick(self.ring, self.roll) for _ in range(STRANGERS)]
        beside: list[int] = []
        if len(self.ring) >= LARGE:
            pool, farther, strangers = (
                [film for film in some if near.alike(centre, film)] for some in (pool, farther, strangers)
            )
        else:
            beside = self._company(centre)
        apart = partial(spaced, near, centre, LEAST_GAP)
        order = held_together(near, centre, pool, self.spec.options - 1, self.roll, YEAR, apart)
        return [*beside, *order, *farther, *strangers]

    def _company(self, centre: int) -> list[int]:
        """What stands beside a film first where a base is small: its company or, if it has none, other lonely
        films (kindred.py)."""
        left, mates = self._nearest(centre), self.spec.options - 1
        for _ in range(COMPANIES):
            found = company(self._among(centre, left), mates, self.spec.width, self.roll, YEAR)
            if all(map(self.may, found)):
                break
            left = [film for film in left if film not in found or self.may(film)]
        if found:
            return found
        return shuffled(sorted(lonely(self.near, self._name, self._nearest(centre), self._circle, mates)), self.roll)

    def _circle(self, film: int) -> Circle:
        return self._among(film, self._nearest(film))

    def _among(self, film: int, others: Sequence[int]) -> Circle:
        return Circle.of_films(self.near, film, others, self._goes)

    def _goes(self, one: int, other: int) -> bool:
        if abs(self.ground.years[one] - self.ground.years[other]) < LEAST_GAP:
            return False
        mine, theirs = (faces_of(self.ground, film, self.spec.languages) for film in (one, other))
        return _alike(mine, theirs, self.spec.languages)

    def _nearest(self, film: int) -> Sequence[int]:
        return self.near.nearest(self._name, self.ring, film, YEARS)

    @property
    def _name(self) -> str:
        """That of the ring, for which orders are kept."""
        return f"{CAME_FIRST} {self.spec.languages}"


def first_options(chosen: Sequence[Film], languages: tuple[str, ...]) -> tuple[Option, ...]:
    """Films as options that do not show their year."""
    return tuple(film_option(film, languages, dated=False) for film in chosen)


def first_proofs(chosen: Sequence[Film]) -> tuple[Falsity | None, ...]:
    """Why each film but the first is wrong."""
    first = chosen[0]
    return None, *(
        Falsity("single-valued", f"{YEAR} of {film.key} is {film.year}, later than {first.year}") for film in chosen[1:]
    )


def _free(ground: Ground, number: int, spec: Spec, barred: Barred) -> bool:
    key = ground.keys[number]
    if key in barred.subjects or key in barred.films or key in barred.keys:
        return False
    return not (barred.ids and first_id(ground.film(number), spec.kind, spec.direction) in barred.ids)


def _goes(ground: Ground, number: int, chosen: Sequence[int], spec: Spec, barred: Barred) -> bool:
    """Whether a film goes with the chosen ones: in its year, its title and its script."""
    if any(abs(ground.years[number] - ground.years[other]) < LEAST_GAP for other in chosen):
        return False
    if not _free(ground, number, spec, barred):
        return False
    mine = faces_of(ground, number, spec.languages)
    return all(_alike(mine, faces_of(ground, other, spec.languages), spec.languages) for other in chosen)


def _alike(mine: Mapping[str, Face], theirs: Mapping[str, Face], languages: tuple[str, ...]) -> bool:
    for language in languages:  # asked a million times a minute, and a generator takes as long as the test
        face, beside = mine[language], theirs[language]
        if face.form != beside.form or nested(face, beside):
            return False
    return True
