"""Q3: is the key the option that fits the film asked about best?

"The only person from the film's country" is right more often than chance in sets that are fair in every
other way (GENERATOR.md 0.12). Fixed guesses take what lies nearest to the film; and items are counted in
which one option alone is from its country, or in its script, though others were to be had.

What must stay true: profiles are those of profiles.py, so nothing here sees the fact that is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.audit.bars import share_figure
from quiz.audit.figures import Figure, Verdict, rare
from quiz.audit.guesser import Guess, excess
from quiz.audit.items import Item
from quiz.audit.metadata import best, is_known
from quiz.audit.profiles import COUNTRY, ORIGINS, Known, World, known, parted
from quiz.generate.lint.faces import scripts
from quiz.generate.stock import Catalogue

BAR = 0.03
"""What a guess by likeness may gain: 28 % where chance is 25 (GENERATOR.md 5)."""
MAIN = 0.5
OTHERS = 3
SAID = ("and is wrong", "and is right")
PARTS = (("country and language", (1, 2)), ("decade", (3,)), ("country, language and decade", (1, 2, 3)))
Seen = tuple[Item, Sequence[Known]]


def figures(items: Sequence[Item], world: World, catalogue: Catalogue) -> tuple[Figure, ...]:
    """The figures of Q3: over items that name a film and have options films tell something of."""
    seen = [(item, known(world, item)) for item in items if item.film in world.ground.numbers and not item.option_films]
    seen = [(item, options) for item, options in seen if is_known(options)]
    kept = [item for item, _ in seen]
    guesses = [
        (f"take the nearest to the film in {name}", excess(kept, [_nearest(*one, world, parts) for one in seen]))
        for name, parts in PARTS
    ]
    return (
        *(share_figure("Q3", what, found, BAR) for what, found in guesses if found.n),
        _alone(seen, world, catalogue),
    )


def _nearest(item: Item, options: Sequence[Known], world: World, parts: Sequence[int]) -> Guess:
    """Takes the option nearest to the film in some of the five that profiles have."""
    asked, scales = world.films[world.ground.numbers[item.film]], world.scales_for(item.relation)
    offs = [parted(asked, option.profile) if option.profile else None for option in options]
    return best([off and -round(sum(scales[part] * off[part] for part in parts), 9) for off in offs])


def _alone(seen: Sequence[Seen], world: World, catalogue: Catalogue) -> Figure:
    """Items in which one option alone fits the film's country or script, though others were to be had."""
    judged = [one for one in seen if one[0].relation not in ORIGINS and all(option.profile for option in one[1])]
    cases = [
        f"{item.where}: {item.stem} ({item.options[fitting[0]]} alone fits, {SAID[fitting == [item.key]]})"
        for item, options in judged
        if len(fitting := _fitting(item, options, world)) == 1 and _others_exist(item, world, catalogue)
    ]
    n = len(judged)
    verdict: Verdict = "miss" if cases else "pass" if n else "too few to tell"
    what = "one option alone fits the film's country or script"
    return Figure("Q3", what, len(cases) / max(1, n), *rare(len(cases), n), n, "none", verdict, tuple(cases))


def _fitting(item: Item, options: Sequence[Known], world: World) -> list[int]:
    """The options whose main country is one of the film's; of those in several scripts, the options in
    the film's script."""
    asked = world.films[world.ground.numbers[item.film]]
    written = [scripts(words) for words in item.options]
    if len(set(written)) > 1:
        return [place for place, script in enumerate(written) if script == scripts(item.film)]
    profiles = [(place, option.profile) for place, option in enumerate(options) if option.profile]
    return [
        place
        for place, profile in profiles
        if any(share >= MAIN and country in asked.countries for country, share in profile.countries.items())
    ]


def _others_exist(item: Item, world: World, catalogue: Catalogue) -> bool:
    """Whether other films of the film's country could have lent their options."""
    column = world.ground.columns.get(COUNTRY)
    aspect = catalogue.aspects.get((item.relation, item.direction))
    if column is None or aspect is None:
        return False
    asked = set(column.things(world.ground.numbers[item.film]))
    found = 0
    for film in aspect.films:
        found += not asked.isdisjoint(column.things(film))
        if found > OTHERS:
            return True
    return False
