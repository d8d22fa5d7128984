"""Facts of a film said in a few words each, as clues to it: "directed by …", "with … as …".

What must stay true: a clue never names its own film. Which relations give clues, and in which words,
is said by the templates (`ask: clue`) alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quiz.generate.aspects import Aspect
from quiz.generate.headings import CLUE
from quiz.generate.items import Item
from quiz.generate.stock import Catalogue
from quiz.generate.templates import fill


def clue_aspects(catalogue: Catalogue) -> list[Aspect]:
    """The aspects that give clues, in the order of the relations."""
    return [aspect for (_, direction), aspect in catalogue.told.items() if direction == CLUE]


def clues(aspect: Aspect, film: int, places: Sequence[int], languages: tuple[str, ...]) -> Iterator[Item]:
    """The clues that a film's values at some places of a relation give, where they can be said."""
    for place in places:
        made = aspect.make(film, place, 0, languages)
        if isinstance(made, Item):
            yield made


def worded(clue: Item, language: str) -> str:
    """A clue in the words of the template that says most: the one with the part that was played."""
    stem = clue.stems[language]
    template = max(stem.templates, key=lambda one: len(one.slots))
    return fill(template.several if clue.several else template.one, stem.slots)


def roots(given: Sequence[Item], language: str) -> frozenset[str]:
    """The roots of all words of some clues."""
    return frozenset[str]().union(*(clue.stems[language].words for clue in given))
