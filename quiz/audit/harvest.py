"""Q22: what comes of the facts: how many relations each film is asked about, and what is refused.

What must stay true: every fact of the films looked at is tried in every direction, so that none is
passed over in silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from quiz.audit.figures import Figure, Verdict, rare, wilson
from quiz.generate.stock import Catalogue

FILMS = 300
"""Films looked at, spread over the base; all of a smaller one."""
FILLED = 6
"""Relations a film has facts in to count as well filled."""
WANTED = 3
"""Relations that such a film is to be asked about; all there are of a pack that asks about fewer."""


def figures(catalogue: Catalogue, language: str) -> tuple[Figure, ...]:
    """The share of well-filled films that enough is asked about, and of facts that cannot be asked,
    with the reasons."""
    films = catalogue.ring[:: max(1, len(catalogue.ring) // FILMS)]
    refused: Counter[str] = Counter()
    asked = {film: _asked(catalogue, film, language, refused) for film in films}
    facts = sum(len(entries) for film in films for entries in _entries(catalogue, film).values())
    own = {relation for relation, _ in catalogue.aspects}
    wanted = min(WANTED, len(own))
    filled = [
        film
        for film in films
        if _relations(catalogue, film, catalogue.ground.columns) >= FILLED
        and _relations(catalogue, film, own) >= wanted
    ]
    enough = [film for film in filled if len(asked[film]) >= wanted]
    lacking = [catalogue.ground.keys[film] for film in filled if film not in set(enough)]
    return (
        _enough(len(enough), len(filled), lacking, wanted),
        _refusals(sum(refused.values()), facts, refused),
    )


def _entries(catalogue: Catalogue, film: int) -> dict[tuple[str, str], list[tuple[int, int]]]:
    return {name: aspect.entries(film) for name, aspect in catalogue.aspects.items()}


def _relations(catalogue: Catalogue, film: int, names: Iterable[str]) -> int:
    """In how many of some relations a film has facts."""
    return sum(bool(catalogue.ground.columns[name].of(film)) for name in names)


def _asked(catalogue: Catalogue, film: int, language: str, refused: Counter[str]) -> set[str]:
    """The relations of which something of a film can be asked; counts what cannot."""
    found: set[str] = set()
    for (relation, _), aspect in catalogue.aspects.items():
        for entry in aspect.entries(film):
            made = aspect.make(film, *entry, (language,))
            if isinstance(made, str):
                refused[made] += 1
            else:
                found.add(relation)
    return found


def _enough(enough: int, filled: int, lacking: list[str], wanted: int) -> Figure:
    low, high = wilson(enough, filled)
    value = enough / max(1, filled)
    few = filled < 20 or wanted < WANTED  # whose author asks about one or two relations cannot have three
    verdict: Verdict = "too few to tell" if few else "pass" if high >= 0.95 and value >= 0.9 else "miss"
    what = f"films with facts in {FILLED} relations that are asked about in at least {wanted}, share"
    return Figure(
        "Q22", what, value, low, high, filled, "at least 0.9", verdict, tuple(lacking[:20]), len(lacking[20:])
    )


def _refusals(refused: int, facts: int, reasons: Counter[str]) -> Figure:
    low, high = rare(refused, facts)
    told = tuple(f"{reason}: {times}" for reason, times in sorted(reasons.items()))
    what = "facts and directions that cannot be asked, share, by reason"
    return Figure("Q22", what, refused / max(1, facts), low, high, facts, "all counted", "pass", told)
