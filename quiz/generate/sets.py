"""Four options at once: the set first, the key last (GENERATOR.md 3.3, 6.2).

The usual way takes the key and looks for things like it. That puts the key in the middle of its
own options, and a player who knows nothing finds it in 54 of 100 questions. Here a film is drawn
as a centre, the others of the set come from its nearest, and only then is one of the four made the
key, each with the same chance. That is fair only if each of them *could* be the key. So before a
set is used, all twelve ordered tests must hold:

    films A, B, C, D with their directors a, b, c, d: is a false of B, C and D? b of A, C and D? …

Were only the drawn key tested, a film whose list is not whole could only ever stand as the key
(nothing can be proven false of it), and would give itself away.

What must stay true: nothing about the key is used before it is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from random import Random

from quiz.generate.aspects import Aspect
from quiz.generate.ground import Ground
from quiz.generate.items import Item
from quiz.generate.keys import Told, key_of, one_at_home, wanted
from quiz.generate.kindred import Mate
from quiz.generate.left import none_is_left
from quiz.generate.neighbours import ORIGINS, Neighbours
from quiz.generate.proofs import Falsity, explained, proof
from quiz.generate.search import Search, fits
from quiz.generate.together import is_tight
from quiz.generate.vetoes import any_but_vetoed, may_veto
from quiz.question import Barred, Refusal, Spec

ATTEMPTS = 40
KIN_ATTEMPTS = 20
TRIES = 2
"""Sets around one centre, whose neighbours are known by then, before the next is drawn."""
OBSTACLES = 40


def choose(
    aspect: Aspect, ground: Ground, around: Neighbours, spec: Spec, barred: Barred, roll: Random
) -> tuple[list[Item], int] | Refusal:
    """A set of items and which of them is the key, or the reason why there is none."""
    search = Search(aspect, ground, around, spec, barred, roll, Counter())
    centre, tries = search.centre() if len(aspect.films) >= spec.options else None, 0
    first = wanted(aspect, spec.options, roll)
    for attempt in range(ATTEMPTS if len(aspect.films) >= spec.options else 0):
        if centre is None or tries == TRIES:
            centre, tries = search.centre(), 0
        if centre is None or (attempt == TRIES and _in_match(barred) and none_is_left(search)):
            break
        kin = attempt < KIN_ATTEMPTS and aspect.relation not in ORIGINS
        found = _set_and_key(search, centre, first, kin)
        if isinstance(found, tuple):
            return found
        tries = tries + 1 if found else TRIES
    reasons = search.reasons
    if centre and not reasons["barred"]:
        return Refusal(_obstacle(search, centre), aspect.name)
    return Refusal(reasons.most_common(1)[0][0] if reasons else "too-few-films", aspect.name)


def _in_match(barred: Barred) -> bool:
    """Whether turns bar more than what was asked already: nobody counts why a draw is refused there, which
    all the attempts would tell more truly."""
    return bool(barred.keys or barred.subjects or barred.films)


def _set_and_key(search: Search, centre: Item, first: bool | None, kin: bool) -> tuple[list[Item], int] | bool:
    """A set around a centre with its key; else whether there is a set but no key such as is wanted."""
    aspect, around, options = search.aspect, search.around, search.spec.options
    seen: list[Mate] = []
    mates = search.mates(centre, kin)
    foreseen = search.foreseen(centre, mates, seen) if first is not None else []
    key = _key(search, foreseen, first, kin) if len(foreseen) == options else None
    if len(foreseen) == options and key is None:
        return True
    chosen = search.set_of(centre, chain(seen, mates))
    if len(chosen) < options:
        return False
    if kin and search.is_mixed(chosen):
        return True
    numbers = [one.number for one in chosen]
    if aspect.large and aspect.film_keyed and not is_tight(around, numbers, search.spec.width, aspect.relation):
        return False
    told = [search.told(one) for one in chosen]
    if told != foreseen:
        key = _key(search, told, first, kin)
    return True if key is None or one_at_home(aspect, around, told, key) else (chosen, key)


def _key(search: Search, told: Sequence[Told], first: bool | None, kin: bool) -> int | None:
    """Which of a set is the key: in a small base any that is not vetoed, in a large one as the dice have it."""
    if may_veto(search.aspect, search.spec.options):
        return any_but_vetoed(search, told, kin)
    return key_of(search.aspect, search.around, told, first, search.roll)


def _obstacle(search: Search, centre: Item) -> str:
    """What most often keeps other items from standing beside this one."""
    aspect, languages = search.aspect, search.spec.languages
    made = (
        aspect.make(film, *entry, languages)
        for film in aspect.films[:OBSTACLES]
        if film != centre.number
        for entry in aspect.entries(film)
    )
    known = (fits(search.ground, centre, one, languages) for one in made if isinstance(one, Item))
    counts = Counter(reason for reason in known if reason)
    return counts.most_common(1)[0][0] if counts else "too-few-films"


def why(ground: Ground, key: Item, other: Item) -> Falsity:
    """The proof that another item's option is wrong as an answer to the key's question."""
    column = ground.columns[key.relation.name]
    if key.direction == key.relation.with_:
        played = ", ".join(next(iter(part.values())) for part in key.value.parts)
        return Falsity("single-valued", f"{key.value.key} plays {played} in {key.film.key}")
    asked, value = (other, key.value.key) if key.direction == "inverse" else (key, other.value.key)
    by = proof(ground, column, asked.number, column.numbers[value])
    assert by is not None, "a set is used only when all its tests hold"
    return explained(ground, asked.film, key.relation, value, by)
