"""Questions from a catalogue: what it offers, and the drawing of one.

What must stay true: drawing is pure. The same catalogue, spec, dice and bars give the same
question in any process, and a question is given only when each wrong option has its proof.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from itertools import islice

from quiz.facts.base import Film
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft, compose
from quiz.generate.ground import YEAR, Ground
from quiz.generate.items import Item
from quiz.generate.proofs import Falsity
from quiz.generate.sets import Aspect, choose, why
from quiz.generate.stock import EVERYTHING, Catalogue, Selection, prepare
from quiz.generate.templates import CAME_FIRST
from quiz.generate.trivia import TRIVIA, Marked, choose_trivia, trivia_proofs
from quiz.generate.years import (
    choose_first,
    choose_years,
    dated,
    first_id,
    first_options,
    first_proofs,
    year_options,
    year_proofs,
)
from quiz.question import Barred, Dice, Offer, Option, Question, Refusal, Source, Spec, can_say

__all__ = ["EVERYTHING", "Catalogue", "Selection", "draw", "offers", "prepare", "sketch"]

CLASSIC = "classic"
TRIALS = 8
FULL = 4
TRIVIA_WEIGHT = 0.5
FAR_GAP = 12
COUNTED = 3_000
"""Entries up to which a supply is counted item by item."""


def offers(catalogue: Catalogue, languages: tuple[str, ...], options: int = FULL) -> tuple[Offer, ...]:
    """What can be asked in all of these languages with that many options, by relation and
    direction. A supply counts the questions there are material for; what no trial draw succeeds
    in is not offered."""
    wanted = frozenset(languages)
    found = [
        Offer(
            CLASSIC, aspect.relation, aspect.direction, _supply(catalogue.ground, aspect, languages), aspect.film_keyed
        )
        for aspect in catalogue.aspects.values()
    ]
    sentences = sum(wanted <= mark.stems.keys() for mark in catalogue.trivia)
    found.append(Offer(CLASSIC, TRIVIA, "forward", sentences, False))
    if wanted <= catalogue.firsts.keys():
        supply = max(0, len(_titled(catalogue, languages)) - options + 1)
        found.append(Offer(CAME_FIRST, YEAR, "first", supply, True))
    return tuple(offer for offer in found if offer.supply and _can_be_drawn(catalogue, offer, languages, options))


def draw(catalogue: Catalogue, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
    """The question that a spec and the dice give; all its options could have been the key."""
    draft = sketch(catalogue, spec, dice, barred)
    return draft if isinstance(draft, Refusal) else compose(draft, spec.languages, dice)


def sketch(catalogue: Catalogue, spec: Spec, dice: Dice, barred: Barred) -> Draft | Refusal:
    """The question without its words."""
    roll = dice.roll(spec.relation, spec.direction, spec.draw)
    if spec.kind == CAME_FIRST:
        if not set(spec.languages) <= catalogue.firsts.keys():
            return Refusal("no-template", CAME_FIRST)
        ring = _titled(catalogue, spec.languages)
        films = choose_first(catalogue.ground, ring, catalogue.near, spec, barred, roll)
        return films if isinstance(films, Refusal) else _first(catalogue, films, spec)
    if spec.relation == TRIVIA:
        found = choose_trivia(catalogue.trivia, catalogue.near, catalogue.ring, catalogue.newest, spec, barred, roll)
        return found if isinstance(found, Refusal) else _trivia(catalogue, *found)
    aspect = catalogue.aspects.get((spec.relation, spec.direction))
    if aspect is None:
        return Refusal("nothing-to-ask", f"{spec.relation} {spec.direction}")
    if catalogue.ground.base.relations[spec.relation].value == YEAR and spec.direction == "forward":
        dated = choose_years(aspect, catalogue.newest, spec, barred, roll)
        return dated if isinstance(dated, Refusal) else _dated(catalogue, *dated, spec)
    chosen = choose(aspect, catalogue.ground, catalogue.near, spec, barred, roll)
    return chosen if isinstance(chosen, Refusal) else _classic(catalogue, *chosen)


@lru_cache(maxsize=256)
def _supply(ground: Ground, aspect: Aspect, languages: tuple[str, ...]) -> int:
    """The questions there is material for: exact where items are few, else all that has the names."""
    entries = ((film, *entry) for film in aspect.films for entry in aspect.entries(film))
    first = list(islice(entries, COUNTED))
    if len(first) < COUNTED:
        return sum(not isinstance(aspect.make(*entry, languages), str) for entry in first)
    column = aspect.column
    spoken = {known: column.relation.value == YEAR or _speaks(known, languages) for known in set(column.spoken)}
    named = [spoken[known] for known in column.spoken]
    titled = {known: _speaks(known, languages) for known in set(ground.titled)}
    return sum(named[value] for film in aspect.films if titled[ground.titled[film]] for value in column.of(film))


def _speaks(known: frozenset[str], languages: tuple[str, ...]) -> bool:
    """Whether something with forms in some languages can be said in these."""
    return all(can_say(dict.fromkeys(known, ""), language) for language in languages)


def _can_be_drawn(catalogue: Catalogue, offer: Offer, languages: tuple[str, ...], options: int) -> bool:
    specs = (Spec(offer.kind, offer.relation, offer.direction, trial, languages, options) for trial in range(TRIALS))
    return any(isinstance(sketch(catalogue, spec, Dice(0), Barred()), Draft) for spec in specs)


@lru_cache(maxsize=32)
def _titled(catalogue: Catalogue, languages: tuple[str, ...]) -> array[int]:
    """The films that may stand without their year in each of these languages."""
    film = catalogue.ground.film
    return array("I", (number for number in catalogue.ring if dated(film(number), languages)))


def _classic(catalogue: Catalogue, chosen: list[Item], key: int) -> Draft:
    item = chosen[key]
    wrong = tuple(None if one is item else why(catalogue.ground, item, one) for one in chosen)
    others = [one for one in chosen if one is not item]
    between = sum(catalogue.near.distance(item.number, one.number) for one in others) / len(others)
    options = tuple(one.option for one in chosen)
    return _of_item(catalogue, item, options, wrong, between / catalogue.near.typical)


def _dated(catalogue: Catalogue, item: Item, years: tuple[int, ...], spec: Spec) -> Draft:
    options = year_options(years, spec.languages)
    gap = (years[-1] - years[0]) / (len(years) - 1)
    return _of_item(catalogue, item, options, year_proofs(item, years), gap / FAR_GAP)


def _of_item(
    catalogue: Catalogue, item: Item, options: tuple[Option, ...], wrong: tuple[Falsity | None, ...], distance: float
) -> Draft:
    known = catalogue.known
    film, key = known.of_film(item.number), known.of_key(item.relation.name, item.thing)
    return Draft(
        id=item.id,
        kind=CLASSIC,
        relation=item.relation.name,
        direction=item.direction,
        option_type=_option_type(item),
        about=item.film,
        named=item.direction != "inverse",
        options=options,
        wrong=wrong,
        ranked=item.relation.value == YEAR and item.direction == "forward",
        stems=item.stems,
        several=item.several,
        difficulty=prior(known, item.relation.weight, film, key, distance),
        note=item.film.note,
        source=_source(item.value.source, item.film),
    )


def _option_type(item: Item) -> str:
    """person, film, year, text or the kind of term: `countries` hold a country."""
    if item.direction == "inverse":
        return "film"
    if item.direction != "forward":
        return item.direction
    if item.relation.value != "term":
        return item.relation.value
    named = item.relation.from_
    return named[:-3] + "y" if named.endswith("ies") else named.removesuffix("s")


def _source(source: Source, film: Film) -> Source:
    """Where the value was read, and where the note shown with it was."""
    texts = [source.text, film.note_source if film.note else ""]
    return Source(source.file, source.line, "; ".join(dict.fromkeys(text for text in texts if text)))


def _trivia(catalogue: Catalogue, mark: Marked, options: tuple[Option, ...], ranked: bool) -> Draft:
    return Draft(
        id=mark.id,
        kind=CLASSIC,
        relation=TRIVIA,
        direction="forward",
        option_type=_trivia_type(mark, ranked),
        about=mark.film,
        named=True,
        options=options,
        wrong=trivia_proofs(mark, options),
        ranked=ranked,
        stems=mark.stems,
        several=False,
        difficulty=prior(catalogue.known, TRIVIA_WEIGHT, _fame(catalogue, mark.film), 0.0, 0.5),
        note=mark.trivia.say,
        source=mark.trivia.source,
    )


def _trivia_type(mark: Marked, ranked: bool) -> str:
    if ranked:
        return "number"
    return "film" if mark.option.film else "text"


def _fame(catalogue: Catalogue, film: Film) -> float:
    return catalogue.known.of_film(catalogue.ground.numbers[film.key])


def _first(catalogue: Catalogue, chosen: list[int], spec: Spec) -> Draft:
    films = [catalogue.ground.film(number) for number in chosen]
    first = films[0]
    gap = sum(film.year - first.year for film in films[1:]) / (len(films) - 1)
    weight = catalogue.ground.base.relations[YEAR].weight
    return Draft(
        id=first_id(first),
        kind=CAME_FIRST,
        relation=YEAR,
        direction="first",
        option_type="film",
        about=first,
        named=False,
        options=first_options(films, spec.languages),
        wrong=first_proofs(films),
        ranked=False,
        stems=catalogue.firsts,
        several=False,
        difficulty=prior(catalogue.known, weight, _fame(catalogue, first), 0.0, gap / FAR_GAP / 2),
        note=first.note,
        source=_source(first.source, first),
    )
