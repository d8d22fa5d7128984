"""What is audited: questions that were drawn from a catalogue, or read from a file.

A base is judged by questions enough to tell: the wished count of distinct ids, an even share from each
seed, drawn on until each share is full or nothing new comes. Beside them come questions as hard as they
get (the nearest options, for distances), and questions about years alone (for ranks of numbers).

What must stay true: the same catalogue, count, seeds and language give the same sample.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quiz.audit.items import Item, of_question
from quiz.facts.credits import Credits
from quiz.generate.batch import WIDTH, stream
from quiz.generate.catalogue import draw
from quiz.generate.ground import YEAR
from quiz.generate.stock import Catalogue
from quiz.question import Barred, Dice, Question, Spec

CLASSIC = "classic"
HARD = 8
"""The width at which wrong options are nearest (GENERATOR.md 0.7)."""
PLAYERS = 2
MOST_DATED = 2000
"""Questions about years that Q5 asks for."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Questions to audit under a name. Those of our own come from `catalogue` and stand in `questions`
    too, in the order of `items`; `hard` and `dated` are drawn for some figures alone. `paths` is where
    the program finds them again, `against` a reference of credits to check facts with, `imdb` the ids
    that films have there."""

    name: str
    items: tuple[Item, ...]
    questions: tuple[Question, ...] = ()
    hard: tuple[Item, ...] = ()
    dated: tuple[Item, ...] = ()
    catalogue: Catalogue | None = None
    language: str = "en"
    paths: tuple[str, ...] = ()
    against: Credits | None = None
    imdb: Mapping[str, str] = field(default_factory=dict)
    players: int = PLAYERS
    """Who play six matches each on a deck of every size."""


def drawn(name: str, catalogue: Catalogue, count: int, seeds: int, language: str) -> Sample:
    """The sample of a catalogue: `count` questions, as many again for distances and years at most."""
    questions = gather(catalogue, count, seeds, language)
    hard = gather(catalogue, count // 2, 1, language, width=HARD)
    dated = draws(catalogue, min(count, MOST_DATED), seeds, language)
    return Sample(
        name, _items(questions, language), questions, _items(hard, language), _items(dated, language), catalogue,
        language,
    )  # fmt: skip


def of_written(name: str, questions: Iterable[Question], language: str) -> Sample:
    """The sample of questions that an author wrote, as far as they are in the language."""
    kept = tuple(question for question in questions if language in question.languages)
    return Sample(name, _items(kept, language), kept)


def _items(questions: Iterable[Question], language: str) -> tuple[Item, ...]:
    return tuple(of_question(question, language) for question in questions)


def draws(catalogue: Catalogue, count: int, seeds: int, language: str) -> tuple[Question, ...]:
    """Questions about years as the dice give them, `count` draws shared by the seeds: a film may come
    again. Were each asked once, the newest films, which have no later year beside them, would be left
    over for the last rank."""
    specs = [
        (Dice(seed), Spec(CLASSIC, YEAR, "forward", number, (language,))) for seed, number in _shares(count, seeds)
    ]
    found = (draw(catalogue, spec, dice, Barred()) for dice, spec in specs)
    return tuple(question for question in found if isinstance(question, Question))


def _shares(count: int, seeds: int) -> list[tuple[int, int]]:
    """The seed of each draw and its number among those of the seed."""
    return [(number % seeds + 1, number // seeds) for number in range(count)]


def gather(catalogue: Catalogue, count: int, seeds: int, language: str, width: int = WIDTH) -> tuple[Question, ...]:
    """Up to `count` questions with distinct ids, an equal share of each seed from 1 on."""
    found: dict[str, Question] = {}
    for seed in range(1, seeds + 1):
        wanted = count * seed // seeds
        for question in stream(catalogue, wanted + len(found), seed, (language,), Counter(), None, width):
            if len(found) >= wanted:
                break
            found.setdefault(question.id, question)
    return tuple(found.values())
