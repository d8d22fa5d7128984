"""Which of a set is the key where a base is small: any, but those that a guess would find too often.

In a large base the dice say for each draw whether the key shall be the nearest to its film (keys.py). A
small one is asked all that it has, and then each fact comes up whatever the dice say: a director who made
all other films where this one is from is the nearest in every set, and waits for the draw that wants it. So
here it is said of a fact, once and for all, whether it may be asked in a set in which a guess would find it:
some may not, a part for each guess, and have to stand beside an option that is nearer or are not asked.

How large those parts are is found by trial sets, in each of which any could be the key: after them, each
guess is right once in as many as there are options.

What must stay true: what is said of a fact depends on no seed and no draw, and the parts only on what is
asked, in which languages, with how many options out of how many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from math import fsum
from random import Random

from quiz.generate.aspects import Aspect, Vetoes
from quiz.generate.hints import GUESSED, Shares, shares
from quiz.generate.items import FILM_SIDE
from quiz.generate.keys import PAIR, Told, one_at_home
from quiz.generate.search import Search
from quiz.question import Barred, Dice, shuffled

TRIALS = 32
STEPS = 40
STRIDE = 0.7
MOST = 0.95
"""The part of what a guess would find that may be kept from it, at most."""


def may_veto(aspect: Aspect, options: int) -> bool:
    """Whether a guess could tell a key: values of a small base are the options, and they are not two of
    which one is stated."""
    return not aspect.large and aspect.direction not in FILM_SIDE and options != PAIR


def any_but_vetoed(search: Search, chosen: Sequence[Told], kin: bool) -> int | None:
    """Which of a set is the key; None when none of them may be."""
    aspect, around = search.aspect, search.around
    parts = _parts(search, kin)
    who = [one.whose for one in chosen]
    for place in shuffled(range(len(chosen)), search.roll):
        one = chosen[place]
        veto = _veto(shares(aspect, around, one.number, who, place), parts)
        if not veto or _chance(aspect, one) >= veto:
            return place
    return None


def _veto(found: Shares, parts: Sequence[float]) -> float:
    """The part of the facts that may not be the key where the guesses give them such shares."""
    return max([part for share, part in zip(found, parts, strict=True) if share], default=0.0)


def _chance(aspect: Aspect, one: Told) -> float:
    """A number of a fact from 0 to 1."""
    return Dice(0).roll(aspect.name, one.number, *one.whose).random()


def _parts(search: Search, kin: bool) -> tuple[float, ...]:
    """The part of what each guess would find that may not be the key."""
    spec = search.spec
    known = search.aspect.vetoes
    asked = (spec.languages, spec.options, spec.width, kin)
    if asked not in known:
        roll: Random = Dice(0).roll("vetoes", search.aspect.name)
        trial = Search(search.aspect, search.ground, search.around, spec, Barred(), roll, Counter())
        known[asked] = _known_before(search, asked) or Vetoes(
            _balanced(_tried(trial, kin), 1 / spec.options),
            {entry: not isinstance(made, str) for entry, made in trial.known.items()},
        )
    return known[asked].parts


def _known_before(search: Search, asked: tuple[Hashable, ...]) -> Vetoes | None:
    """What was found in other languages, if the same can be asked in these: trial sets hang on nothing else of
    a language than on which of their centres there are."""
    aspect, languages = search.aspect, search.spec.languages
    for (_, *alike), found in aspect.vetoes.items():
        if alike == [*asked[1:]] and all(
            isinstance(aspect.make(film, *entry, languages), str) != askable
            for (film, entry), askable in found.askable.items()
        ):
            return found
    return None


def _tried(trial: Search, kin: bool) -> Counter[Shares]:
    """The shares of each that could be the key in some sets, and how often they were met."""
    aspect = trial.aspect
    found: Counter[Shares] = Counter()
    for _ in range(TRIALS):
        if (centre := trial.centre()) is None:
            break
        chosen = trial.foreseen(centre, trial.mates(centre, kin), [])
        who = [one.whose for one in chosen]
        if len(chosen) == trial.spec.options:
            found.update(
                shares(aspect, trial.around, one.number, who, at)
                for at, one in enumerate(chosen)
                if not one_at_home(aspect, trial.around, chosen, at)
            )
    return found


def _balanced(met: Counter[Shares], aim: float) -> tuple[float, ...]:
    """The parts after which each guess is right no more often than chance is."""
    parts = [0.0] * GUESSED
    for _ in range(STEPS):
        kept = [(found, times * (1 - _veto(found, parts))) for found, times in met.items()]
        for guess in range(GUESSED):
            told = [(found[guess], weight) for found, weight in kept if found[guess] is not None]
            whole = fsum(weight for _, weight in told)
            hits = fsum(share * weight for share, weight in told if share)
            if whole:
                parts[guess] = min(MOST, max(0.0, parts[guess] + STRIDE * (hits / whole - aim)))
    return tuple(parts)
