"""Cast call: which film is it? Four or five clues, from what few know to what gives it away.

The year comes first, then where the film comes from or what else there is a term for, then somebody
behind the camera, then the cast: the last listed, and at the end the lead, with their parts. The four
films are of different years, so that the year alone proves the others wrong. What must stay true:
each of the four has its clues, so that each could be the key, and none names any of the four.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import fsum
from random import Random

from quiz.generate.aspects import Aspect
from quiz.generate.clues import clue_aspects, clues, roots, worded
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft, source_of
from quiz.generate.ground import YEAR
from quiz.generate.headings import CAST_CALL, CLUE
from quiz.generate.items import Item, Stem, faces_of
from quiz.generate.kinds import Kind, clash, frames, refused, telling
from quiz.generate.proofs import Falsity
from quiz.generate.stock import Catalogue
from quiz.generate.supply import undated
from quiz.generate.years import choose_first, first_id, first_options
from quiz.question import Barred, Offer, Refusal, Spec, shuffled

FEWEST = 4
LONGEST = 260
"""Letters that all clues together have room for."""
BETWEEN = "\u00a0· "
ATTEMPTS = 20
WEIGHT = -0.5
"""Several clues, the last of which many know: as hard as a leading part."""


def offers(catalogue: Catalogue, languages: tuple[str, ...], options: int) -> list[Offer]:
    """One offer, of as many questions as films may be the key."""
    if not _askable(catalogue, languages):
        return []
    return [Offer(CAST_CALL, YEAR, CAST_CALL, max(0, len(undated(catalogue, languages)) - options + 1), True)]


def sketch(catalogue: Catalogue, spec: Spec, barred: Barred, roll: Random) -> Draft | Refusal:
    """Films that all have their clues, and one of them as the key."""
    if not _askable(catalogue, spec.languages):
        return Refusal("no-template", CAST_CALL)
    ring = undated(catalogue, spec.languages)
    found: dict[int, list[Item]] = {}

    def enough(film: int) -> bool:
        if film not in found:
            found[film] = _clues(catalogue, film, spec.languages, roll)
        return len(found[film]) >= FEWEST

    reasons: Counter[str] = Counter()
    for _ in range(ATTEMPTS):
        chosen = choose_first(catalogue.ground, ring, catalogue.near, spec, barred, roll, enough)
        if isinstance(chosen, Refusal):
            return chosen
        sets = [_fitted(catalogue, chosen, found[film], spec.languages) for film in chosen]
        if all(isinstance(one, list) for one in sets):
            key = int(roll.random() * len(chosen))
            return _draft(catalogue, chosen, key, [one for one in sets if isinstance(one, list)][key], spec.languages)
        reasons.update(one for one in sets if isinstance(one, str))
    return refused(reasons, CAST_CALL)


def _askable(catalogue: Catalogue, languages: tuple[str, ...]) -> bool:
    return (YEAR, CLUE) in catalogue.told and set(languages) <= frames(catalogue, CAST_CALL, CAST_CALL).keys()


def _clues(catalogue: Catalogue, film: int, languages: tuple[str, ...], roll: Random) -> list[Item]:
    """The clues to a film from the obscure to the obvious; none when its year cannot be told."""
    aspects = shuffled(clue_aspects(catalogue), roll)
    terms = [one for one in aspects if one.column.relation.value in ("term", "text")]
    crew = [one for one in aspects if one.column.relation.value == "person" and not one.column.relation.with_]
    casts = [one for one in aspects if one.column.relation.with_]
    year = _one(catalogue.told[YEAR, CLUE], film, languages)
    if year is None:
        return []
    behind = [
        next((clue for aspect in some if (clue := _one(aspect, film, languages))), None) for some in (terms, crew)
    ]
    return [year, *(clue for clue in behind if clue), *_cast(casts, film, languages)]


def _one(aspect: Aspect, film: int, languages: tuple[str, ...]) -> Item | None:
    places = [place for place, _ in aspect.entries(film)]
    return next(clues(aspect, film, places, languages), None)


def _cast(casts: Sequence[Aspect], film: int, languages: tuple[str, ...]) -> list[Item]:
    """The last of a cast that can be told, and the first: the lead."""
    for aspect in casts:
        places = [place for place, _ in aspect.entries(film)]
        lead = next(clues(aspect, film, places, languages), None)
        last = next(clues(aspect, film, places[::-1], languages), None)
        if lead and last:
            return [lead] if lead is last else [last, lead]
    return []


def _fitted(
    catalogue: Catalogue, chosen: Sequence[int], given: Sequence[Item], languages: tuple[str, ...]
) -> list[Item] | str:
    """The clues to one of the chosen that name none of them and are not too long; or why there are too few."""
    faces = [faces_of(catalogue.ground, number, languages) for number in chosen]
    hints = {language: telling([face[language] for face in faces]) for language in languages}
    kept = [clue for clue in given if all(hints[one].isdisjoint(clue.stems[one].words) for one in languages)]
    if len(kept) < FEWEST or kept[0] is not given[0]:
        return "answer-in-question"
    if _longest(kept, languages) > LONGEST:
        kept = [kept[0], *kept[2:]]
    if len(kept) < FEWEST or _longest(kept, languages) > LONGEST:
        return "clues-too-long"
    words = {one: stem.words for one, stem in frames(catalogue, CAST_CALL, CAST_CALL).items() if one in languages}
    return clash(faces, words) or kept


def _longest(given: Sequence[Item], languages: tuple[str, ...]) -> int:
    return max(len(_said(given, language)) for language in languages)


def _said(given: Sequence[Item], language: str) -> str:
    return BETWEEN.join(worded(clue, language) for clue in given)


def _draft(
    catalogue: Catalogue, chosen: Sequence[int], key: int, given: Sequence[Item], languages: tuple[str, ...]
) -> Draft:
    films = [catalogue.ground.film(number) for number in chosen]
    right = films[key]
    others = [number for number in chosen if number != chosen[key]]
    between = fsum(catalogue.near.distance(chosen[key], number) for number in others) / len(others)
    stems = {
        language: Stem(stem.templates, {"clues": _said(given, language)}, stem.words | roots(given, language))
        for language, stem in frames(catalogue, CAST_CALL, CAST_CALL).items()
        if language in languages
    }
    return Draft(
        id=first_id(right, CAST_CALL, CAST_CALL),
        kind=CAST_CALL,
        relation=YEAR,
        direction=CAST_CALL,
        option_type="film",
        about=right,
        named=False,
        options=first_options(films, languages),
        wrong=tuple(
            None
            if film is right
            else Falsity("single-valued", f"{YEAR} of {film.key} is {film.year}, not {right.year}")
            for film in films
        ),
        ranked=False,
        stems=stems,
        several=False,
        difficulty=prior(
            catalogue.known, WEIGHT, catalogue.known.of_film(chosen[key]), 0.0, between / catalogue.near.typical
        ),
        note=right.note,
        source=source_of(right, *(clue.value.source for clue in given)),
    )


KIND = Kind(offers, sketch)
