"""Three films in the order in which they came out.

The options are orders, "A → B → C", so that whichever film stands first in most of them would be a
hint if the right order were made first. So four of the six orders of three nameless places are drawn,
then the right one among them, and only then the films are put in the places in which that one is
true. What must stay true: the four and the right one are drawn before any film is.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from math import fsum
from random import Random

from quiz.facts.base import Film
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft
from quiz.generate.ground import YEAR, values
from quiz.generate.headings import ORDER
from quiz.generate.kinds import FULL, Kind, frames
from quiz.generate.proofs import Falsity
from quiz.generate.stock import Catalogue
from quiz.generate.supply import undated
from quiz.generate.years import choose_first, first_id
from quiz.question import Barred, Offer, Option, Refusal, Spec, said, shuffled

FILMS = 3
ARROW = " → "
LONGEST = 80
"""Letters that an option has room for."""
ATTEMPTS = 40
FAR_GAP = 18
WEIGHT = 0.5
"""How much harder than a year alone."""


def offers(catalogue: Catalogue, languages: tuple[str, ...], _options: int) -> list[Offer]:
    """One offer, of as many questions as films may be the first of three."""
    if not (catalogue.dated and set(languages) <= frames(catalogue, ORDER, ORDER).keys()):
        return []
    return [Offer(ORDER, YEAR, ORDER, max(0, len(undated(catalogue, languages)) - FILMS + 1), False)]


def sketch(catalogue: Catalogue, spec: Spec, barred: Barred, roll: Random) -> Draft | Refusal:
    """Four orders, one of which is made right by the films it is given."""
    if not (catalogue.dated and set(spec.languages) <= frames(catalogue, ORDER, ORDER).keys()):
        return Refusal("no-template", ORDER)
    orders = shuffled(list(permutations(range(FILMS))), roll)[:FULL]
    right = int(roll.random() * FULL)
    ring = undated(catalogue, spec.languages)
    for _ in range(ATTEMPTS):
        chosen = choose_first(
            catalogue.ground, ring, catalogue.near, replace(spec, options=FILMS), barred, roll
        )  # fmt: skip
        if isinstance(chosen, Refusal):
            return chosen
        films = [catalogue.ground.film(number) for number in chosen]
        place = dict(zip(orders[right], films, strict=True))
        options = [_option([place[label] for label in order], spec.languages) for order in orders]
        if all(len(words) <= LONGEST for option in options for words in option.text.values()):
            return _draft(catalogue, chosen, films, options, right)
    return Refusal("options-too-long", ORDER)


def _option(films: list[Film], languages: tuple[str, ...]) -> Option:
    text = {language: ARROW.join(said(film.title, language) for film in films) for language in languages}
    return Option(text, ARROW.join(film.key for film in films))


def _draft(catalogue: Catalogue, chosen: list[int], films: list[Film], options: list[Option], right: int) -> Draft:
    first, *_, last = films
    gap = (last.year - first.year) / (FILMS - 1)
    fame = fsum(map(catalogue.known.of_film, chosen)) / FILMS
    year = catalogue.ground.base.relations[YEAR]
    told = f"{YEAR} of " + ", of ".join(f"{film.key} is {film.year}" for film in films)
    wrong = Falsity("single-valued", told)
    return Draft(
        id=first_id(first, ORDER, ORDER),
        kind=ORDER,
        relation=YEAR,
        direction=ORDER,
        option_type=ORDER,
        about=first,
        named=False,
        options=tuple(options),
        wrong=tuple(None if number == right else wrong for number in range(len(options))),
        ranked=False,
        stems=frames(catalogue, ORDER, ORDER),
        several=False,
        difficulty=prior(catalogue.known, year.weight + WEIGHT, fame, 0.0, gap / FAR_GAP),
        note=_years(films, options[right]),
        source=values(first, year)[0].source,
        subjects=tuple(film.key for film in films),
    )


def _years(films: list[Film], right: Option) -> dict[str, str]:
    """The right order with its years."""
    return {
        language: ARROW.join(f"{said(film.title, language)} ({film.year})" for film in films) for language in right.text
    }


KIND = Kind(offers, sketch)
