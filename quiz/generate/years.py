"""Questions whose options are years or films by year: "In which year …" and "Which came first".

What must stay true: a rank that does not fit is kept and another film taken, and no year is ever
later than the newest film of the base.
"""

from __future__ import annotations

from collections import Counter
from random import Random

from quiz.facts.base import Film
from quiz.generate.ids import question_id
from quiz.generate.items import Item, film_faces, film_option
from quiz.generate.lint import Face, nested
from quiz.generate.neighbours import Neighbours
from quiz.generate.numbers import FIRST_FILM_YEAR, LEAST_GAP, around, year_gaps
from quiz.generate.proofs import YEAR, Falsity
from quiz.generate.sets import Aspect, askable
from quiz.generate.templates import CAME_FIRST
from quiz.question import Barred, Option, Refusal, Spec, pick, shuffled

ATTEMPTS = 200
CENTRES = 40
STRANGERS = 12


def choose_years(
    aspect: Aspect, newest: int, spec: Spec, barred: Barred, roll: Random
) -> tuple[Item, tuple[int, ...]] | Refusal:
    """An item whose value is a year, and the years to choose from in rising order."""
    rank = int(roll.random() * spec.options)
    gaps = year_gaps(spec.width)
    wanted = frozenset(spec.languages)
    reasons: Counter[str] = Counter()
    for _ in range(ATTEMPTS if aspect.films else 0):
        item = pick(aspect.items[pick(aspect.films, roll)], roll)
        if not askable(item, False, wanted, barred, reasons):
            continue
        years = around(int(item.value.key), rank, spec.options, gaps, FIRST_FILM_YEAR, newest, roll)
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


def first_id(film: Film) -> str:
    """The id of "Which came first" with this film as the key."""
    return question_id(film, CAME_FIRST, "first")


def choose_first(
    films: dict[str, Film], ring: tuple[str, ...], near: Neighbours, spec: Spec, barred: Barred, roll: Random
) -> list[Film] | Refusal:
    """Films at least two years apart from one another, the earliest of them first."""
    free = [films[key] for key in ring if _free(films[key], barred)]
    if len(free) < spec.options:
        return Refusal("barred" if len(ring) >= spec.options else "too-few-films", CAME_FIRST)
    allowed = {film.key for film in free}
    for _ in range(CENTRES):
        centre = pick(free, roll)
        close = near.nearest(CAME_FIRST, ring, centre.key)[: spec.width - 1]
        strangers = [pick(free, roll).key for _ in range(STRANGERS)]
        chosen = [centre]
        for key in (*shuffled(close, roll), *strangers):
            if len(chosen) < spec.options and key in allowed and _apart(films[key], chosen, spec.languages):
                chosen.append(films[key])
        if len(chosen) == spec.options:
            return sorted(chosen, key=lambda film: film.year)
    return Refusal("years-too-near", CAME_FIRST)


def first_options(chosen: list[Film], languages: tuple[str, ...]) -> tuple[Option, ...]:
    """Films as options that do not show their year."""
    return tuple(film_option(film, languages, dated=False) for film in chosen)


def first_proofs(chosen: list[Film]) -> tuple[Falsity | None, ...]:
    """Why each film but the first is wrong."""
    first = chosen[0]
    return None, *(
        Falsity("single-valued", f"{YEAR} of {film.key} is {film.year}, later than {first.year}") for film in chosen[1:]
    )


def _free(film: Film, barred: Barred) -> bool:
    return first_id(film) not in barred.ids and film.key not in barred.subjects | barred.films | barred.keys


def _apart(film: Film, chosen: list[Film], languages: tuple[str, ...]) -> bool:
    """Whether a film goes with the chosen ones: in its year, its title and its script."""
    if any(abs(film.year - other.year) < LEAST_GAP for other in chosen):
        return False
    mine = film_faces(film, languages)
    return all(_go(mine, film_faces(other, languages), languages) for other in chosen)


def _go(mine: dict[str, Face], theirs: dict[str, Face], languages: tuple[str, ...]) -> bool:
    return all(
        mine[language].form == theirs[language].form and not nested(mine[language], theirs[language])
        for language in languages
    )
