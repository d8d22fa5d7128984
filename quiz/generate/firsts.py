"""Which of these films came out first: films of years at least two apart, none shown with its own.

What must stay true: the set is chosen before it is known which of its films is the earliest.
"""

from __future__ import annotations

from random import Random

from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft, source_of
from quiz.generate.ground import YEAR, values
from quiz.generate.headings import CAME_FIRST, FIRST
from quiz.generate.items import faces_of
from quiz.generate.kinds import Kind
from quiz.generate.stock import Catalogue
from quiz.generate.supply import undated
from quiz.generate.years import choose_first, first_id, first_options, first_proofs
from quiz.question import Barred, Offer, Refusal, Spec

FAR_GAP = 24
"""The mean of years between the first and the others that is as far as random."""


def offers(catalogue: Catalogue, languages: tuple[str, ...], options: int) -> list[Offer]:
    """One offer, of as many questions as films may be the first of a set."""
    if not set(languages) <= catalogue.firsts.keys():
        return []
    return [Offer(CAME_FIRST, YEAR, FIRST, max(0, len(undated(catalogue, languages)) - options + 1), True)]


def sketch(catalogue: Catalogue, spec: Spec, barred: Barred, roll: Random) -> Draft | Refusal:
    """The films, the earliest of them the key."""
    if not set(spec.languages) <= catalogue.firsts.keys():
        return Refusal("no-template", CAME_FIRST)
    ring = undated(catalogue, spec.languages)
    words = {one: frozenset().union(*(each.words for each in stem.templates)) for one, stem in catalogue.firsts.items()}

    def may(number: int) -> bool:
        """Whether no word of a title stands in the question, as that of "First Cow" does."""
        faces = faces_of(catalogue.ground, number, spec.languages)
        return all(faces[language].telling.isdisjoint(words[language]) for language in spec.languages)

    chosen = choose_first(catalogue.ground, ring, catalogue.near, spec, barred, roll, may)
    return chosen if isinstance(chosen, Refusal) else _draft(catalogue, chosen, spec)


def _draft(catalogue: Catalogue, chosen: list[int], spec: Spec) -> Draft:
    films = [catalogue.ground.film(number) for number in chosen]
    first = films[0]
    gap = sum(film.year - first.year for film in films[1:]) / (len(films) - 1)
    year = catalogue.ground.base.relations[YEAR]
    return Draft(
        id=first_id(first),
        kind=CAME_FIRST,
        relation=YEAR,
        direction=FIRST,
        option_type="film",
        about=first,
        named=False,
        options=first_options(films, spec.languages),
        wrong=first_proofs(films),
        ranked=False,
        stems=catalogue.firsts,
        several=False,
        difficulty=prior(catalogue.known, year.weight, catalogue.known.of_film(chosen[0]), 0.0, gap / FAR_GAP),
        note=first.note,
        source=source_of(first, values(first, year)[0].source),
    )


KIND = Kind(offers, sketch)
