"""Questions from a catalogue: what it offers, and the drawing of one.

What must stay true: drawing is pure. The same catalogue, spec, dice and bars give the same
question in any process, and a question is given only when each wrong option has its proof.
"""

from __future__ import annotations

from collections.abc import Collection
from math import fsum

from quiz.facts.base import Film
from quiz.generate import casting, connections, firsts, matching, odd, orders, statements
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft, compose, source_of
from quiz.generate.ground import YEAR
from quiz.generate.headings import CAME_FIRST, CAST_CALL, CONNECTION, ODD_ONE_OUT, ORDER, SEVERAL_FACTS, TRUE_OR_FALSE
from quiz.generate.items import Item, fact_of
from quiz.generate.kinds import FULL, value_type
from quiz.generate.proofs import Falsity
from quiz.generate.sets import choose, why
from quiz.generate.stock import EVERYTHING, Catalogue, Selection, prepare
from quiz.generate.supply import supply
from quiz.generate.trivia import TRIVIA, Marked, choose_trivia, trivia_proofs
from quiz.generate.years import choose_years, year_options, year_proofs
from quiz.question import Barred, Dice, Offer, Option, Question, Refusal, Spec, can_say

__all__ = ["CLASSIC", "EVERYTHING", "Catalogue", "Selection", "draw", "name_of", "offers", "prepare", "sketch"]

CLASSIC = "classic"
TRIALS = 3
"""Draws after which something is taken to be impossible; each has looked around dozens of films."""
TRIVIA_WEIGHT = 0.5
FAR_GAP = 12

KINDS = {
    CAME_FIRST: firsts.KIND,
    TRUE_OR_FALSE: statements.KIND,
    ORDER: orders.KIND,
    ODD_ONE_OUT: odd.KIND,
    CONNECTION: connections.KIND,
    CAST_CALL: casting.KIND,
    SEVERAL_FACTS: matching.KIND,
}
"""Every kind but the classic."""
Name = tuple[str, str, str]
"""The kind, relation and direction of an offer."""


def offers(
    catalogue: Catalogue, languages: tuple[str, ...], options: int = FULL, sure: Collection[Name] = ()
) -> tuple[Offer, ...]:
    """What can be asked in all of these languages with that many options, by relation and
    direction. A supply counts the questions there are material for; what no trial draw succeeds
    in is not offered, but for what is `sure` to."""
    wanted = frozenset(languages)
    found = [
        Offer(
            CLASSIC, aspect.relation, aspect.direction, supply(catalogue.ground, aspect, languages), aspect.film_keyed
        )
        for aspect in catalogue.aspects.values()
    ]
    sentences = sum(wanted <= mark.stems.keys() for mark in catalogue.trivia)
    found.append(Offer(CLASSIC, TRIVIA, "forward", sentences, False))
    for kind in KINDS.values():
        found += kind.offers(catalogue, languages, options)
    return tuple(
        offer
        for offer in found
        if offer.supply and (name_of(offer) in sure or _can_be_drawn(catalogue, offer, languages, options))
    )


def name_of(offer: Offer) -> Name:
    """What tells an offer from the others of a catalogue."""
    return offer.kind, offer.relation, offer.direction


def draw(catalogue: Catalogue, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
    """The question that a spec and the dice give; all its options could have been the key."""
    draft = sketch(catalogue, spec, dice, barred)
    return draft if isinstance(draft, Refusal) else compose(draft, spec.languages, dice)


def sketch(catalogue: Catalogue, spec: Spec, dice: Dice, barred: Barred) -> Draft | Refusal:
    """The question without its words."""
    roll = dice.roll(spec.relation, spec.direction, spec.draw)
    if spec.kind in KINDS:
        return KINDS[spec.kind].sketch(catalogue, spec, barred, roll)
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


def _can_be_drawn(catalogue: Catalogue, offer: Offer, languages: tuple[str, ...], options: int) -> bool:
    specs = (Spec(offer.kind, offer.relation, offer.direction, trial, languages, options) for trial in range(TRIALS))
    return any(isinstance(sketch(catalogue, spec, Dice(0), Barred()), Draft) for spec in specs)


def _classic(catalogue: Catalogue, chosen: list[Item], key: int) -> Draft:
    item = chosen[key]
    wrong = tuple(None if one is item else why(catalogue.ground, item, one) for one in chosen)
    others = [one for one in chosen if one is not item]
    between = fsum(catalogue.near.distance(item.number, one.number) for one in others) / len(others)
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
        source=source_of(item.film, item.value.source),
        fact=fact_of(catalogue.lore, item),
    )


def _option_type(item: Item) -> str:
    if item.direction == "inverse":
        return "film"
    return item.direction if item.direction == item.relation.with_ else value_type(item.relation)


def _trivia(catalogue: Catalogue, mark: Marked, options: tuple[Option, ...], ranked: bool) -> Draft:
    """The sentence would only say the question and its answer again, and is the note of a film without one."""
    told = all(can_say(mark.film.note, language) for language in mark.stems)
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
        note=mark.film.note if told else mark.trivia.say,
        source=source_of(mark.film, mark.trivia.source) if told else mark.trivia.source,
    )


def _trivia_type(mark: Marked, ranked: bool) -> str:
    if ranked:
        return "number"
    return "film" if mark.option.film else "text"


def _fame(catalogue: Catalogue, film: Film) -> float:
    return catalogue.known.of_film(catalogue.ground.numbers[film.key])
