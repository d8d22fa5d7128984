"""What the kinds of question beside the classic have in common.

Each kind is a module with a Kind: what it offers, and the draft that a spec and a roll of dice give.
catalogue.py has the table of them. What must stay true: a kind chooses its set first and its key
last, and refuses with a reason what it cannot prove.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from quiz.facts.base import Relation
from quiz.generate.drafts import Draft
from quiz.generate.items import Stem
from quiz.generate.lint import Face, nested
from quiz.generate.memory import kept
from quiz.generate.stock import Catalogue
from quiz.question import Barred, Offer, Refusal, Spec

FULL = 4


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of question offers in some languages with so many options, and how one is drawn."""

    offers: Callable[[Catalogue, tuple[str, ...], int], list[Offer]]
    sketch: Callable[[Catalogue, Spec, Barred, Random], Draft | Refusal]


@kept
def frames(catalogue: Catalogue, heading: str, direction: str) -> dict[str, Stem]:
    """The stems that have no slots to fill, or only those of their kind, by language."""
    templates = catalogue.lore.templates
    asked = {language: templates.of(language, heading, direction) for language in templates.languages}
    return {
        language: Stem(found, {}, frozenset[str]().union(*(one.words for one in found)))
        for language, found in asked.items()
        if found
    }


def clash(faces: Sequence[Mapping[str, Face]], words: Mapping[str, frozenset[str]]) -> str:
    """ "" when options with these faces may stand together under a stem of these words (roots, by
    language), whichever of them is the key; else the reason why not."""
    for language, stem in words.items():
        shown = [one[language] for one in faces]
        if len({one.form for one in shown}) > 1:
            return "mixed-forms"
        if any(nested(one, other) for one, other in combinations(shown, 2)):
            return "options-too-similar"
        if not stem.isdisjoint(telling(shown)):
            return "answer-in-question"
    return ""


def telling(shown: Sequence[Face]) -> frozenset[str]:
    """The words that tell some of these options from others."""
    words = [one.telling for one in shown]
    return frozenset.union(*words) - frozenset.intersection(*words)


def value_type(relation: Relation) -> str:
    """What the values of a relation are called: person, year, text, or the kind of term (`countries`
    hold a country)."""
    if relation.value != "term":
        return relation.value
    named = relation.from_
    return named[:-3] + "y" if named.endswith("ies") else named.removesuffix("s")


def refused(reasons: Counter[str], detail: str) -> Refusal:
    """The refusal for the reason that was met most often; without any there were too few films."""
    return Refusal(reasons.most_common(1)[0][0] if reasons else "too-few-films", detail)
