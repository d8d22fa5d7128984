"""True or false: a film with a value that is its own, or another film's.

Two films and their values are chosen as any option set is (sets.py), then one of them is asked about.
Whether it stands with its own value or with the other's is a die of its own, kept when a set does not
do: a player who knows nothing is right half the time. What must stay true: either value could stand
with either film, and what is called false is proven false.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from quiz.generate.aspects import Aspect
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft, source_of
from quiz.generate.headings import STATEMENT, TRUE_OR_FALSE, TRUTHS
from quiz.generate.ids import question_id
from quiz.generate.items import STATED, Item, Stem
from quiz.generate.kinds import Kind, frames, refused
from quiz.generate.lint import stem_words, telling_words
from quiz.generate.memory import kept
from quiz.generate.proofs import Falsity
from quiz.generate.sets import choose, why
from quiz.generate.stated import stands_instead
from quiz.generate.stock import Catalogue
from quiz.generate.supply import COUNTED, supply
from quiz.generate.templates import fill
from quiz.question import Barred, Offer, Option, Refusal, Spec, Text

ATTEMPTS = 40
TRUTH = "truth"
PAIR = 2


def offers(catalogue: Catalogue, languages: tuple[str, ...], _options: int) -> list[Offer]:
    """One offer for each relation that has statements, of as many questions as it has facts."""
    if not all(set(languages) <= words.keys() for words in _truths(catalogue).values()):
        return []
    return [
        Offer(
            TRUE_OR_FALSE, relation, direction, supply(catalogue.ground, _counted(catalogue, aspect), languages), False
        )
        for (relation, direction), aspect in catalogue.told.items()
        if direction == STATEMENT
    ]


def _counted(catalogue: Catalogue, aspect: Aspect) -> Aspect:
    """The aspect whose facts are counted: where there are many, the one that was counted already."""
    asked = catalogue.aspects.get((aspect.relation, "forward"))
    return asked if asked and len(aspect.column.listed) >= COUNTED else aspect


def sketch(catalogue: Catalogue, spec: Spec, barred: Barred, roll: Random) -> Draft | Refusal:
    """A statement about one of two films."""
    aspect, truths = catalogue.told.get((spec.relation, STATEMENT)), _truths(catalogue)
    if aspect is None:
        return Refusal("nothing-to-ask", f"{spec.relation} {STATEMENT}")
    if not all(set(spec.languages) <= words.keys() for words in truths.values()):
        return Refusal("no-template", TRUE_OR_FALSE)
    true = roll.random() < 1 / PAIR
    reasons: Counter[str] = Counter()
    for _ in range(ATTEMPTS):
        chosen = choose(aspect, catalogue.ground, catalogue.near, replace(spec, options=PAIR), barred, roll)
        if isinstance(chosen, Refusal):
            return chosen
        told, other = _parted(aspect, *chosen)
        stems = {language: _stem(told, told if true else other, language) for language in spec.languages}
        if _id(told) in barred.ids:
            reasons["barred"] += 1
        elif any(_echoes(stems[language], truths, language) for language in spec.languages):
            reasons["answer-in-question"] += 1
        else:
            return _draft(catalogue, told, other, true, stems, truths)
    return refused(reasons, aspect.name)


def _parted(aspect: Aspect, chosen: Sequence[Item], key: int) -> tuple[Item, Item]:
    """Which of two is told, and the other: the key, or that one of the two that alone is told by stating the other
    (stated.py), whichever is stated then."""
    column = aspect.column
    told, other = ((one.number, column.numbers[one.value.key]) for one in (chosen[key], chosen[1 - key]))
    place = key if stands_instead(column, told, other) else 1 - key
    return chosen[place], chosen[1 - place]


@kept
def _truths(catalogue: Catalogue) -> dict[str, Text]:
    """The words for true and for false by language."""
    found = {truth: frames(catalogue, TRUE_OR_FALSE, truth) for truth in TRUTHS}
    return {truth: {at: stem.templates[0].one for at, stem in stems.items()} for truth, stems in found.items()}


def _id(told: Item) -> str:
    """Of the fact that is asked about, true or false as it is told: were it of what is stated, there would
    be more false ones than true, and when few are left a player could go by that."""
    return question_id(told.film, told.relation.name, STATEMENT, told.value.key)


def _stem(told: Item, stated: Item, language: str) -> Stem:
    """The statement that a film has the value of an item."""
    own, words = told.stems[language], stated.stems[language].slots[STATED]
    return Stem(own.templates, {**own.slots, STATED: words}, own.words | stem_words(words))


def _echoes(stem: Stem, truths: Mapping[str, Text], language: str) -> bool:
    """Whether a statement has the word for true or for false in it, as "True Grit" has."""
    return any(not stem.words.isdisjoint(telling_words(truths[truth][language])) for truth in TRUTHS)


def _draft(
    catalogue: Catalogue, told: Item, other: Item, true: bool, stems: Mapping[str, Stem], truths: Mapping[str, Text]
) -> Draft:
    known = catalogue.known
    written = Falsity("single-valued", f"it is written: {told.relation.name} of {told.film.key} lists {told.value.key}")
    between = catalogue.near.distance(told.number, other.number) / catalogue.near.typical
    fame = known.of_film(told.number), known.of_key(told.relation.name, told.thing)
    as_it_is = {language: _as_it_is(told, language) for language in stems}
    return Draft(
        id=_id(told),
        kind=TRUE_OR_FALSE,
        relation=told.relation.name,
        direction=STATEMENT,
        option_type=TRUTH,
        about=told.film,
        named=True,
        options=tuple(Option(truths[truth], truth) for truth in TRUTHS),
        wrong=(None, written) if true else (why(catalogue.ground, told, other), None),
        ranked=True,
        stems=stems,
        several=told.several,
        difficulty=prior(known, told.relation.weight, *fame, between),
        note=told.film.note if true else as_it_is,
        source=source_of(told.film, told.value.source) if true else told.value.source,
        fact=as_it_is,
    )


def _as_it_is(told: Item, language: str) -> str:
    """The true statement, which is told after a false one."""
    stem = told.stems[language]
    return fill(stem.templates[0].several if told.several else stem.templates[0].one, stem.slots)


KIND = Kind(offers, sketch)
