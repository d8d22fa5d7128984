"""The audit: every figure of GENERATOR.md 5 that a sample allows, one step after the other.

    power     the guessers find four planted leaks, else nothing they say counts
    Q1-Q3     what looks, film metadata and the film asked about tell of the key
    Q4        what a match tells of its later turns
    Q5, Q6    ranks of numbers and places
    Q7, Q8    whether a key is wrong, or a wrong option true after all
    Q9-Q15    what the lint finds
    Q16       how plausible wrong options are
    Q19-Q23   the model of ability, what comes of the facts, the same bytes anywhere

What must stay true: a step is a function of a sample (and the seeds) alone, and gives no figure for a
sample that it has no material in. Other figures join as one more Step in STEPS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quiz.audit import (
    adaptivity,
    affinity,
    answers,
    closeness,
    harvest,
    lint,
    metadata,
    numbers,
    planted,
    sameness,
    sessions,
    surface,
    truth,
)
from quiz.audit.figures import Figure
from quiz.audit.profiles import World, world
from quiz.audit.samples import Sample

LISTED = 20
"""Cases that a figure lists; of the others it tells how many."""
HIDDEN_SEED = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One part of an audit: what it looks at, and its figures of a sample with its world (None where
    questions came without films)."""

    name: str
    figures: Callable[[Sample, World | None], tuple[Figure, ...]]


def audit(samples: Sequence[Sample], done: Callable[[str], None]) -> Iterator[Figure]:
    """The figures of all samples, each told by the name of its sample where there are several. `done`
    hears the name of each step that is over; there are len(samples) * len(STEPS)."""
    for sample in samples:
        known = world(sample.catalogue.ground) if sample.catalogue else None
        for step in STEPS:
            for figure in step.figures(sample, known):
                yield _listed(replace(figure, what=f"{sample.name}: {figure.what}") if len(samples) > 1 else figure)
            done(step.name)


def is_void(figures: Iterable[Figure]) -> bool:
    """Whether the guessers missed a planted leak, so that no verdict counts."""
    return any(figure.criterion == planted.POWER and figure.verdict == "miss" for figure in figures)


def _listed(figure: Figure) -> Figure:
    """The figure with its first cases, and the number of the rest."""
    rest = figure.cases[LISTED:]
    return replace(figure, cases=figure.cases[:LISTED], untold=figure.untold + len(rest))


def _power(_sample: Sample, known: World | None) -> tuple[Figure, ...]:
    return planted.figures(known) if known else ()


def _looks(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    return surface.figures(sample.items) if sample.items else ()


def _metadata(sample: Sample, known: World | None) -> tuple[Figure, ...]:
    if known is None or sample.catalogue is None:
        return ()
    return metadata.figures(sample.items, replace(known, asked=frozenset(sample.catalogue.ring)))


def _affinity(sample: Sample, known: World | None) -> tuple[Figure, ...]:
    return affinity.figures(sample.items, known, sample.catalogue) if known and sample.catalogue else ()


def _closeness(sample: Sample, known: World | None) -> tuple[Figure, ...]:
    if known is None or sample.catalogue is None:
        return ()
    return (
        *closeness.distance_figures(sample.hard, known, sample.catalogue),
        *closeness.plausible_figures(sample.hard, known, sample.catalogue),
    )


def _numbers(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    return (*numbers.rank_figures(sample.dated or sample.items), *numbers.position_figures(sample.items))


def _lint(sample: Sample, known: World | None) -> tuple[Figure, ...]:
    if not sample.items:
        return ()
    namesakes = known.ground.shared if known else ()
    titles = frozenset(title for language, title in namesakes if language == sample.items[0].language)
    generated, planned = sample.catalogue is not None, bool(sample.questions)
    return (*lint.figures(sample.items, titles, generated), *lint.together(sample.items, dealt=not planned))


def _answers(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    return answers.figures(sample)


def _truth(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    if sample.catalogue is None:
        return ()
    base, templates = sample.catalogue.ground.base, sample.catalogue.lore.templates
    return (
        *truth.figures(base, sample.questions, sample.against, sample.imdb),
        *truth.hidden(base, templates, sample.language, len(sample.questions), HIDDEN_SEED),
    )


def _sessions(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    if sample.catalogue is None:
        return ()
    return sessions.figures(sessions.decks(sample.catalogue, sample.language), sample.players, sample.language)


def _model(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    return adaptivity.figures(1) if sample.catalogue else ()


def _harvest(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    return harvest.figures(sample.catalogue, sample.language) if sample.catalogue else ()


def _bytes(sample: Sample, _known: World | None) -> tuple[Figure, ...]:
    return sameness.figures(sample.paths, sample.language, 1) if sample.paths else ()


STEPS: tuple[Step, ...] = (
    Step("planted leaks", _power),
    Step("looks", _looks),
    Step("film metadata", _metadata),
    Step("the film asked about", _affinity),
    Step("distances", _closeness),
    Step("matches", _sessions),
    Step("numbers and places", _numbers),
    Step("answers once more", _answers),
    Step("truth", _truth),
    Step("lint", _lint),
    Step("ability", _model),
    Step("yield", _harvest),
    Step("the same bytes", _bytes),
)
