"""Q2: can the key be told by someone who knows what films are like, but not the fact that is asked?

Pick the three films most like the key as wrong options, and the key is the centre of its own set: taking
the option nearest to the others is right in 54 of 100 questions. Take them from the popular films, and
the least popular is right in 81 (GENERATOR.md 3.3). So each option is seen beside the others: how far it is
from them, how popular, in how many films it stands, what it shares with them and with the film asked about.

What must stay true: what is asked is not looked at (profiles.py), and features of an option nobody knows
are the mean of the others'.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import log

from quiz.audit.bars import UNIT, fixed_figures, share_figure, told
from quiz.audit.figures import Figure
from quiz.audit.guesser import Excess, Features, Guess, excess, highest, learned
from quiz.audit.items import Item
from quiz.audit.profiles import Known, Profile, Scales, World, distance, known, parted

BAR = 0.03
LEAST_KNOWN = 2
TOLD = 6
NAMES = (
    "distance to the others", "genre", "country", "language", "decade", "fame",
    "decade beside the others", "fame beside the others",
    "distance to the film asked about", "its genre", "its country", "its language", "its decade", "its fame",
    "medoid", "outlier", "most popular", "least popular", "earliest", "latest", "nearest to the film asked about",
    "farthest from it", "degree", "greatest degree", "least degree",
)  # fmt: skip

OF_STEM = frozenset((*NAMES[8:14], *NAMES[20:22]))
"""The features that compare an option with the film asked about."""


def figures(items: Sequence[Item], world: World) -> tuple[Figure, ...]:
    """The figures of Q2."""
    seen = [(item, known(world, item)) for item in items]
    seen = [(item, options) for item, options in seen if is_known(options)]
    kept = [item for item, _ in seen]
    rows = [metadata(item, options, world) for item, options in seen]
    guesses = learned(kept, rows)
    aside = learned(kept, [[_of_options(row) for row in each] for each in rows])
    centres = [_centrality(item, options, world) for item, options in seen]
    fames = [[option.profile.fame if option.profile else None for option in options] for _, options in seen]
    fixed = [
        ("the medoid", [_best(values, -1) for values in centres]),
        ("the outlier", [_best(values, 1) for values in centres]),
        ("the most popular", [_best(values, 1) for values in fames]),
        ("the least popular", [_best(values, -1) for values in fames]),
    ]
    gated = share_figure("Q2", "learned from the film metadata of the options", excess(kept, aside), BAR)
    whole = told("Q2", "the same, knowing the film asked about as well", excess(kept, guesses))
    return (
        gated,
        *fixed_figures("Q2", [(f"take {name}", excess(kept, found)) for name, found in fixed], len(kept)),
        replace(whole, cases=_strongest(kept, rows)) if whole.value > 100 * BAR else whole,
        *_by_aspect(kept, guesses),
    )


def _strongest(items: Sequence[Item], rows: Sequence[Features]) -> tuple[str, ...]:
    """The features that tell most by themselves, as cases: what taking the option with the most or the
    least of each gains."""
    found = []
    for column, name in enumerate(NAMES):
        for sign, end in ((1, "most"), (-1, "least")):
            gain = excess(items, [best([sign * float(row[column]) for row in each]) for each in rows])
            found.append((-gain.value * gain.n, f"{end} {name}: {100 * gain.value:.1f} {UNIT} in {gain.n} questions"))
    return tuple(words for _, words in sorted(found)[:TOLD])


def _of_options(row: Sequence[float]) -> list[float]:
    """The features of an option that do not speak of the film asked about."""
    return [value for name, value in zip(NAMES, row, strict=True) if name not in OF_STEM]


def _by_aspect(items: Sequence[Item], guesses: Sequence[Guess]) -> tuple[Figure, ...]:
    """The learned guesser's gain on each relation and direction by itself."""
    groups: dict[str, tuple[list[Item], list[Guess]]] = defaultdict(lambda: ([], []))
    for item, guess in zip(items, guesses, strict=True):
        group = groups[f"{item.relation} {item.direction}"]
        group[0].append(item)
        group[1].append(guess)
    return tuple(told("Q2", f"the same, of {name}", excess(*groups[name])) for name in sorted(groups))


def learn(items: Sequence[Item], world: World) -> Excess:
    """What the learned guesser gains on film metadata."""
    seen = [(item, options) for item in items if is_known(options := known(world, item))]
    kept = [item for item, _ in seen]
    return excess(kept, learned(kept, [metadata(item, options, world) for item, options in seen]))


def is_known(options: Sequence[Known]) -> bool:
    """Whether enough is known to compare."""
    return sum(option.profile is not None for option in options) >= LEAST_KNOWN


def metadata(item: Item, options: Sequence[Known], world: World) -> Features:
    """The features NAMES of each option, all from what is known of the options beside each other."""
    scales = world.scales_for(item.relation)
    about = world.ground.numbers.get(item.film)
    asked = None if about is None or item.option_films else world.films[about]
    rows = _filled([_beside(place, options, asked, scales) for place in range(len(options))])
    near, decade, fame, apart = ([row[column] for row in rows] for column in (0, 4, 5, 8))
    degrees = [log(1 + option.degree) for option in options]
    marks = zip(*(_ends(near), _ends(fame), _ends(decade), _ends(apart), _ends(degrees)), strict=True)
    found: list[Sequence[float]] = []
    for row, (central, popular, late, far, widest), degree in zip(rows, marks, degrees, strict=True):
        found.append((*row, *central, *popular[::-1], *late, *far, degree, *widest[::-1]))
    return found


def _ends(values: Sequence[float]) -> list[tuple[bool, bool]]:
    """Whether each value is the least and whether it is the greatest; no where all are equal."""
    low, high = min(values), max(values)
    return [(low < high and value == low, low < high and value == high) for value in values]


def _beside(place: int, options: Sequence[Known], asked: Profile | None, scales: Scales) -> list[float] | None:
    """One option beside the others that are known; None where it is not known itself."""
    mine = options[place].profile
    others = [option.profile for j, option in enumerate(options) if j != place and option.profile]
    if mine is None:
        return None
    offs = [parted(mine, other) for other in others]
    allowed = [scale > 0 for scale in scales]
    shared = [may * sum(off[kind] for off in offs) / len(offs) for kind, may in enumerate(allowed)]
    near = sum(distance(mine, other, scales) for other in others) / len(others)
    stem = [may * off for may, off in zip(allowed, parted(mine, asked), strict=True)] if asked else [0.0] * len(scales)
    return [
        round(near, 9), *shared[:3], allowed[3] * mine.decade, mine.fame, shared[3], shared[4],
        round(distance(mine, asked, scales), 9) if asked else 0.0, *stem,
    ]  # fmt: skip


def _filled(rows: Sequence[list[float] | None]) -> list[list[float]]:
    """The rows, with the mean of the others where there is none."""
    there = [row for row in rows if row is not None]
    middle = [sum(column) / len(there) for column in zip(*there, strict=True)]
    return [row or middle for row in rows]


def _centrality(item: Item, options: Sequence[Known], world: World) -> list[float | None]:
    """The mean distance of each option to the others."""
    scales = world.scales_for(item.relation)
    rows = [_beside(place, options, None, scales) for place in range(len(options))]
    return [row[0] if row else None for row in rows]


def _best(values: Sequence[float | None], sign: int) -> Guess:
    return best([None if value is None else sign * value for value in values])


def best(values: Sequence[float | None]) -> Guess:
    """The guess with the highest value; none where the known ones do not differ."""
    there = [value for value in values if value is not None]
    if len(set(there)) < LEAST_KNOWN:
        return (0.0,) * len(values)
    return highest([float("-inf") if value is None else value for value in values])
