"""Odd one out: three films share a value, and the fourth provably has it not.

Three things would give the odd one away, or make the question unfair:

* Three films of one director are alike in much else, so that the odd film stands apart by its year
  or its country. So the four are ranked by their mean distance to the other three, and the rank of
  the odd one is drawn before any film: first, each with the same chance. It is kept, and films are
  taken until one fits. Who made three films is well known, and so are the three: by fame the odd one has a
  rank as well, drawn in the same way, and of those that fit the one is taken that is nearest to it.
* Another three of the four might have something else in common. So it is said by what the three are
  linked (their director, where they are set), though not by whom or which, and all four have nothing of that
  kind in common; and no two of the three may share anything with the odd film that the third lacks, in any
  relation and whatever the role: a choreographer of one film may be the director of another.
* A film of quite another time than the three would be seen at a glance, whatever its rank.

What must stay true: both are looked at over everything the base knows, `also` included.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import fsum
from random import Random

from quiz.facts.base import Film
from quiz.generate.aspects import Aspect
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft
from quiz.generate.ground import YEAR, Column, Ground
from quiz.generate.headings import LINK, ODD_ONE_OUT
from quiz.generate.ids import question_id
from quiz.generate.items import Item, faces_of, film_option
from quiz.generate.kinds import FULL, Kind, clash, frames, refused
from quiz.generate.memory import kept
from quiz.generate.neighbours import ONE_TIME, Neighbours
from quiz.generate.proofs import Falsity, explained, proof
from quiz.generate.sharers import ENOUGH, sharers, three_of
from quiz.generate.stock import Catalogue
from quiz.generate.templates import fill
from quiz.question import Barred, Dice, Offer, Refusal, Spec, can_say, pick, shuffled

ATTEMPTS = 40
DIGITS = 9
ALIKE = 1e-8
"""Distances farther apart than this differ in their digits too."""
ROLES = 1024
"""More relations than there are."""
NEAR, STRANGERS = 24, 12
HARDER = 0.5
"""The link has to be found before it can be known."""


def offers(catalogue: Catalogue, languages: tuple[str, ...], _options: int) -> list[Offer]:
    """One offer for each relation that has links and in which the odd film can have every rank, of as
    many questions as it has values that three films share."""
    templates = catalogue.lore.templates
    return [
        Offer(ODD_ONE_OUT, relation, ODD_ONE_OUT, len(sharers(catalogue, relation)), True)
        for (relation, direction), aspect in catalogue.told.items()
        if direction == LINK
        and all(templates.of(language, relation, way) for language in languages for way in (LINK, ODD_ONE_OUT))
        and _has_every_rank(catalogue, relation, languages)
    ]


@kept
def _has_every_rank(catalogue: Catalogue, relation: str, languages: tuple[str, ...]) -> bool:
    """Whether odd films of each rank are found. Were one never found, it would never be the odd one."""
    aspect = catalogue.told[relation, LINK]
    spec = Spec(ODD_ONE_OUT, relation, ODD_ONE_OUT, 0, languages)
    rolls = (Dice(0).roll(relation, ODD_ONE_OUT, "rank", rank) for rank in range(FULL))
    found = (_found(catalogue, aspect, rank, spec, Barred(), roll) for rank, roll in enumerate(rolls))
    return not any(isinstance(one, Refusal) for one in found)


def sketch(catalogue: Catalogue, spec: Spec, barred: Barred, roll: Random) -> Draft | Refusal:
    """Three films of a group and an odd one of the wanted rank."""
    aspect = catalogue.told.get((spec.relation, LINK))
    if aspect is None:
        return Refusal("nothing-to-ask", f"{spec.relation} {ODD_ONE_OUT}")
    if not set(spec.languages) <= frames(catalogue, spec.relation, ODD_ONE_OUT).keys():
        return Refusal("no-template", f"{spec.relation} {ODD_ONE_OUT}")
    return _found(catalogue, aspect, int(roll.random() * FULL), spec, barred, roll)


def _found(
    catalogue: Catalogue, aspect: Aspect, rank: int, spec: Spec, barred: Barred, roll: Random
) -> Draft | Refusal:
    groups, fame = sharers(catalogue, spec.relation), int(roll.random() * FULL)
    reasons: Counter[str] = Counter()
    for _ in range(ATTEMPTS if groups else 0):
        trio = three_of(aspect, pick(groups, roll), True, spec, barred, roll, reasons)
        others = _others(catalogue, aspect, trio, roll) if trio else []
        fitting = of_rank(catalogue.near, [one.number for one in trio], others, rank)
        reasons["wrong-distance"] += len(others) - len(fitting)
        for odd in by_fame(catalogue.ground.fames, [one.number for one in trio], fitting, fame):
            if reason := _unfit(catalogue, aspect, trio, odd, spec, barred):
                reasons[reason] += 1
            else:
                return _draft(catalogue, aspect, trio, odd, spec.languages)
    return refused(reasons, aspect.name)


def _others(catalogue: Catalogue, aspect: Aspect, trio: Sequence[Item], roll: Random) -> list[int]:
    """Films near one of the three and some others, in chance order."""
    centre = pick(trio, roll).number
    near = catalogue.near.nearest(aspect.ring, aspect.films, centre, 0, aspect.relation)[:NEAR]
    strangers = [pick(aspect.films, roll) for _ in range(STRANGERS)]
    known = {one.number for one in trio}
    return [film for film in shuffled(list(dict.fromkeys((*near, *strangers))), roll) if film not in known]


def _unfit(catalogue: Catalogue, aspect: Aspect, trio: Sequence[Item], odd: int, spec: Spec, barred: Barred) -> str:
    """Why a film cannot be the odd one beside three; "" when it can."""
    ground, column, numbers = catalogue.ground, aspect.column, [one.number for one in trio]
    if not proof(ground, column, odd, column.numbers[trio[0].value.key]):
        return "not-proven-wrong"
    if not only_link(ground, numbers, odd) or _all_share(column, (*numbers, odd)):
        return "another-link"
    film = ground.film(odd)
    if not _of_their_time(sorted(ground.years[one.number] for one in trio), film.year):
        return "another-time"
    if not all(can_say(film.title, language) for language in spec.languages):
        return "not-in-language"
    if film.key in barred.subjects | barred.films | barred.keys or _id(film, trio) in barred.ids:
        return "barred"
    words = {one: stem.words for one, stem in frames(catalogue, spec.relation, ODD_ONE_OUT).items()}
    wanted = {language: words[language] for language in spec.languages}
    return clash([*(one.faces for one in trio), faces_of(ground, odd, spec.languages)], wanted)


def _all_share(column: Column, films: Sequence[int]) -> bool:
    """Whether all four have a value of the relation in common, and so it is not three alone that "share a genre"."""
    return bool(frozenset.intersection(*(frozenset(column.things(film)) for film in films)))


def _of_their_time(years: Sequence[int], year: int) -> bool:
    """Whether a year is no farther from three, in order, than they are from one another."""
    apart = max(ONE_TIME, years[2] - years[0])
    return years[0] - apart <= year <= years[2] + apart


def of_rank(near: Neighbours, trio: Sequence[int], others: Sequence[int], rank: int) -> list[int]:
    """Of some films those beside which so many of three are nearer to the other three of the four than they
    are themselves; of films as near as they are, any may stand before or behind them."""
    if not others:
        return []
    apart = near.apart(trio, "")
    a, b, c = (apart[one, two] for one, two in ((trio[1], trio[2]), (trio[0], trio[2]), (trio[0], trio[1])))
    fitting = []
    for odd, x, y, z in zip(others, *(near.distances(film, others, "") for film in trio), strict=True):
        own, nearer, level = x + y + z, 0, 0
        for far in (b + c + x, a + c + y, a + b + z):
            if abs(far - own) < ALIKE:
                far, mine = round(far, DIGITS), round(own, DIGITS)
                nearer, level = nearer + (far < mine), level + (far == mine)
            else:
                nearer += far < own
        if nearer <= rank <= nearer + level:
            fitting.append(odd)
    return fitting


def by_fame(fames: Sequence[float], trio: Sequence[int], others: Sequence[int], rank: int) -> list[int]:
    """Some films, those first beside which so many of three are less known as a rank says, or nearly."""
    return sorted(others, key=lambda odd: abs(sum(fames[film] < fames[odd] for film in trio) - rank))


def only_link(ground: Ground, trio: Sequence[int], odd: int) -> bool:
    """Whether no two of three films share with a fourth what the third lacks."""
    theirs, sets = _everything(ground, odd), [_everything(ground, film) for film in trio]
    return all(
        (sets[number - 1] & sets[number - 2] & theirs) <= sets[number]  # the other two of the three
        for number in range(ENOUGH)
    )


@lru_cache(maxsize=128)
def _everything(ground: Ground, film: int) -> frozenset[int]:
    """All that is true of a film, as numbers: in its relation, and in any role."""
    return frozenset(
        number
        for place, (column, anywhere) in enumerate(_numbered(ground))
        for thing in column.things(film)
        for number in (anywhere[thing], -(thing * ROLES + place) - 1)
    )


@lru_cache(maxsize=4)
def _numbered(ground: Ground) -> tuple[tuple[Column, array[int]], ...]:
    """The columns, each with what gives its things one number over all roles of a kind."""
    known: dict[tuple[str, str], int] = {}
    kinds = [(column, column.relation.from_ or column.relation.value) for column in ground.columns.values()]
    return tuple(
        (column, array("I", (known.setdefault((kind, key), len(known)) for key in column.keys)))
        for column, kind in kinds
    )


def _id(odd: Film, trio: Sequence[Item]) -> str:
    return question_id(odd, ODD_ONE_OUT, trio[0].relation.name, trio[0].value.key)


def _draft(catalogue: Catalogue, aspect: Aspect, trio: Sequence[Item], odd: int, languages: tuple[str, ...]) -> Draft:
    known, one = catalogue.known, trio[0]
    film = catalogue.ground.film(odd)
    dated = one.relation.name != YEAR
    between = fsum(catalogue.near.distance(odd, each.number) for each in trio) / ENOUGH
    return Draft(
        id=_id(film, trio),
        kind=ODD_ONE_OUT,
        relation=one.relation.name,
        direction=ODD_ONE_OUT,
        option_type="film",
        about=film,
        named=False,
        options=(film_option(film, languages, dated), *(each.option for each in trio)),
        wrong=(None, *(_why(catalogue, aspect, each, film) for each in trio)),
        ranked=False,
        stems=frames(catalogue, one.relation.name, ODD_ONE_OUT),
        several=False,
        difficulty=prior(
            known,
            one.relation.weight + HARDER,
            known.of_film(odd),
            known.of_key(one.relation.name, one.thing),
            between / catalogue.near.typical,
        ),
        note={language: _link(trio, language) for language in languages},
        source=one.value.source,
        subjects=(film.key, *(each.film.key for each in trio)),
    )


def _link(trio: Sequence[Item], language: str) -> str:
    """What the other three have in common, in words that hold where one of them has more of that kind."""
    stem = trio[0].stems[language]
    told = stem.templates[0]
    return fill(told.several if any(each.several for each in trio) else told.one, stem.slots)


def _why(catalogue: Catalogue, aspect: Aspect, item: Item, odd: Film) -> Falsity:
    """Why one of the three is not the odd one: it has the value, and the odd film has it not."""
    ground, column, key = catalogue.ground, aspect.column, item.value.key
    by = proof(ground, column, ground.number_of(odd), column.numbers[key])
    assert by is not None, "an odd film is used only when it is proven"
    told = explained(ground, odd, item.relation, key, by)
    return Falsity(by, f"{item.relation.name} of {item.film.key} lists {key}; {told.detail}")


KIND = Kind(offers, sketch)
