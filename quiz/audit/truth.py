"""Q8: whether a wrong option is true after all.

Every proof says what it calls false: a value of a film. Each such claim is put to everything the
base says and, where one is given, to a reference of credits that knows far more. Then facts are
hidden: a tenth, a quarter and half of the values of all lists that are neither whole nor closed are
taken away, questions are made of what is left, and their claims are put to the full base; a generator
that took silence for falsehood would call true things false here.

What must stay true: a claim is contradicted when any name the reference has for somebody says so. One
that only may be meant (`David Russell` for `David O. Russell`), and a year that only some source
gives, is a suspicion: it fails nothing, but every case is listed, for a person to decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from quiz.audit.figures import Figure, Verdict, rare
from quiz.facts.base import FactBase, Film, fold, is_whole
from quiz.facts.closing import close
from quiz.facts.credits import RELATIONS, Credits
from quiz.facts.meaning import matches
from quiz.generate.batch import batch
from quiz.generate.catalogue import prepare
from quiz.generate.ground import YEAR, values
from quiz.generate.proofs import Claim, claim
from quiz.generate.templates import Templates
from quiz.question import Question

FEWEST = 300
"""Claims per relation and direction below which a figure is too few to tell (GENERATOR.md 0.6)."""
TOLD = 20
TOO_FEW: Verdict = "too few to tell"
HIDDEN = (0.1, 0.25, 0.5)
HIDDEN_FILMS = 5000
"""Of larger bases the first so many films are taken for hiding."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the question it was made in."""

    question: Question
    claim: Claim


def told(questions: Iterable[Question]) -> Iterator[Told]:
    """Every claim that some questions make."""
    for question in questions:
        for proof in question.proofs:
            if found := claim(proof.detail):
                yield Told(question, found)


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known to be true, or may be: folded names by film and relation, and the years that films
    are given, first and last."""

    names: Mapping[tuple[str, str], frozenset[str]]
    years: Mapping[str, tuple[int, int]]

    def contradicts(self, said: Claim) -> bool:
        """Whether what a claim calls false is true."""
        if said.relation == YEAR:
            first, last = self.years.get(said.film, (0, -1))
            return said.value.isdecimal() and first <= int(said.value) <= last
        return fold(said.value) in self.names.get((said.film, said.relation), frozenset())


def of_base(base: FactBase) -> Truth:
    """All that a base says, its lists and what stands under `also`."""
    names: dict[tuple[str, str], frozenset[str]] = {}
    for film in base.films:
        for relation in base.relations.values():
            keys = (*(value.key for value in values(film, relation)), *film.also.get(relation.name, ()))
            if keys:
                names[film.key, relation.name] = frozenset(map(fold, keys))
    return Truth(names, {film.key: (film.year, film.year) for film in base.films})


def of_reference(base: FactBase, credits: Credits, imdb: Mapping[str, str]) -> tuple[Truth, Truth]:
    """What a reference says of the films of a base, in the base's own names, where the base does not;
    and what it may say."""
    relations = [name for name in RELATIONS if name in base.relations]
    found = close(base, credits, relations, imdb, all_=True)
    names: dict[tuple[str, str], set[str]] = {}
    for film, relation, value in found.missing:
        names.setdefault((film, relation), set()).add(fold(value))
    alike = {place: frozenset(map(fold, each)) for place, each in found.alike.items()}
    places = matches(base.films, credits, imdb)
    films = [(key, film) for film in credits.films() for key in places.get(film.id, ())]
    sure = Truth(
        {place: frozenset(each) for place, each in names.items()}, {key: (film.year, film.year) for key, film in films}
    )
    return sure, Truth(alike, {key: (film.first, film.last) for key, film in films})


def figures(
    base: FactBase, questions: Sequence[Question], against: Credits | None, imdb: Mapping[str, str]
) -> tuple[Figure, ...]:
    """A figure of all claims against the base, and one against the reference, with its n per relation
    and direction in the words; and what the reference may contradict, which no gate hangs on."""
    said = list(told(questions))
    found = [_figure("the base itself calls", of_base(base), said)]
    if against is not None:
        sure, maybe = of_reference(base, against, imdb)
        doubtful = [each for each in said if not sure.contradicts(each.claim)]
        suspected = _figure("the reference may call", maybe, doubtful)
        found.append(_figure("the reference calls", sure, said))
        found.append(replace(suspected, bar="each examined", verdict="pass" if suspected.value == 0 else TOO_FEW))
    return tuple(found)


def _figure(what: str, truth: Truth, said: Sequence[Told]) -> Figure:
    cases = [each for each in said if truth.contradicts(each.claim)]
    counts = Counter((each.question.relation, each.question.direction) for each in said)
    asked = ", ".join(f"{relation} {direction} {n}" for (relation, direction), n in sorted(counts.items()))
    low, high = rare(len(cases), len(said))
    verdict: Verdict = "miss" if cases else "pass" if len(said) >= FEWEST else "too few to tell"
    return Figure(
        "Q8",
        f"wrong options that {what} true ({asked})",
        len(cases) / max(1, len(said)), low, high, len(said), "0", verdict,
        tuple(f"{each.claim.film}: {each.claim.relation}: {each.claim.value}: {_stem(each)}" for each in cases[:TOLD]),
        max(0, len(cases) - TOLD),
    )  # fmt: skip


def _stem(each: Told) -> str:
    return next(iter(each.question.stem.values()))


def hidden(base: FactBase, templates: Templates, language: str, count: int, seed: int) -> tuple[Figure, ...]:
    """A figure for each share of HIDDEN."""
    known = replace(base, films=tuple(base.films[:HIDDEN_FILMS]))
    truth = of_base(known)
    return tuple(_hidden(known, truth, templates, language, count, seed, share) for share in HIDDEN)


def _hidden(
    base: FactBase, truth: Truth, templates: Templates, language: str, count: int, seed: int, share: float
) -> Figure:
    roll = Random(f"{seed}/hidden/{share}")
    films = tuple(_less(base, film, share, roll) for film in base.films)
    made = batch(prepare(replace(base, films=films), templates), count, seed, (language,), None, 8)
    figure = _figure("", truth, list(told(made.questions)))
    taken = sum(len(each) for film in base.films for each in film.facts.values())
    left = sum(len(each) for film in films for each in film.facts.values())
    what = f"wrong options that are true, {taken - left} of {taken} values hidden ({share:.0%} of open lists)"
    return replace(figure, what=what)


def _less(base: FactBase, film: Film, share: float, roll: Random) -> Film:
    """A film without a share of the values of its open lists."""
    facts = {}
    for name in sorted(film.facts):
        listed, relation = film.facts[name], base.relations[name]
        closed = name in base.closed and film.key in base.shut
        kept = listed if closed or is_whole(film, relation) or not relation.several else ()
        facts[name] = kept or tuple(value for value in listed if roll.random() >= share)
    return replace(film, facts={name: listed for name, listed in facts.items() if listed})
