"""The audit: every figure of GENERATOR.md 5 that a sample allows, one step after the other.

    power     the guessers find four planted leaks, else nothing they say counts
    Q1-Q3     what looks, film metadata and the film asked about tell of the key
    Q5, Q6    ranks of numbers and places
    Q9-Q15    what the lint finds
    Q16       how plausible wrong options are

What must stay true: a step is a function of a sample (and the seeds) alone, and gives no figure for a
sample that it has no material in. Other figures join as one more Step in STEPS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quiz.audit import affinity, closeness, lint, metadata, numbers, planted, surface
from quiz.audit.figures import Figure
from quiz.audit.profiles import World, world
from quiz.audit.samples import Sample

LISTED = 20
"""Cases that a figure lists; of the others it tells how many."""


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
    return metadata.figures(sample.items, known) if known else ()


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


STEPS: tuple[Step, ...] = (
    Step("planted leaks", _power),
    Step("looks", _looks),
    Step("film metadata", _metadata),
    Step("the film asked about", _affinity),
    Step("distances", _closeness),
    Step("numbers and places", _numbers),
    Step("lint", _lint),
)
"""Q4 (sessions), Q8 (truth), Q19 (adaptivity), Q22 (yield) and Q23 (determinism) join here."""
