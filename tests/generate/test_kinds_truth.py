"""No wrong option of the other kinds is true: the random worlds of test_truth.py, asked in every kind."""

from __future__ import annotations

import re
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from quiz.generate.catalogue import KINDS, draw, offers, prepare
from quiz.generate.lint import flaws
from quiz.question import Barred, Dice, Question, Spec

from .films import WITH_KINDS, templates
from .test_truth import RELATIONS, SLOW, VOCABULARY, World, titled, worlds


def questions(world: World, seed: int) -> list[Question]:
    """A few questions of every kind but the classic, offered or not."""
    catalogue = prepare(world.base, templates(patterns=WITH_KINDS))
    relations = [(kind, name, way) for kind, way in WAYS for name in RELATIONS]
    others = [(offer.kind, offer.relation, offer.direction) for offer in offers(catalogue, ("en",))]
    places = dict.fromkeys((*relations, *(place for place in others if place[0] in KINDS)))
    specs = [Spec(*place, number, ("en",)) for place in places for number in range(3)]
    made = [draw(catalogue, spec, Dice(seed), Barred()) for spec in specs]
    return [question for question in made if isinstance(question, Question)]


WAYS = (("true or false", "statement"), ("odd one out", "odd one out"), ("connection", "connection"))


def of(world: World, film: str, relation: str) -> frozenset[str]:
    """All that is true of a film in a relation."""
    return world.truth[titled(film), relation]


def fitting(world: World, question: Question) -> list[bool]:
    """Which options are right, by what is true of the world."""
    stem, relation = question.stem["en"], question.relation
    years = {film.key: film.year for film in world.base.films}
    values = [option.value for option in question.options]
    match question.kind:
        case "true or false" if relation == "year":
            said = int(stem[-5:-1]) == years[question.subjects[0]]
            return [said, not said]
        case "true or false":
            stated = next(one for one in VOCABULARY[relation] if f"has {one} as" in stem)
            said = stated in of(world, question.subjects[0], relation)
            return [said, not said]
        case "connection":
            return [all(value in of(world, film, relation) for film in question.subjects) for value in values]
        case "odd one out":
            shared = next(one for one in VOCABULARY[relation] if f" {one} " in question.note["en"])
            assert sum(shared in of(world, value, relation) for value in values) == 3
            return [shared not in of(world, value, relation) for value in values]
        case "order":
            rows = [[years[key] for key in value.split(" → ")] for value in values]
            return [row == sorted(row) for row in rows]
        case "came first":
            return [years[value] == min(years[key] for key in values) for value in values]
        case _:
            clues = re.findall(r"(director|cast|genre|based on|year): ([A-Za-z]+(?: [A-Za-z]+)?|\d+)", stem)
            assert len(clues) >= 2
            return [all(fits(world, value, *clue) for clue in clues) for value in values]


def fits(world: World, film: str, relation: str, value: str) -> bool:
    return film.endswith(f"({value})") if relation == "year" else value in of(world, film, relation)


@SLOW
@given(worlds(), st.integers(0, 99))
def test_the_key_alone_is_right_all_else_is_proven_wrong_and_no_other_film_is_set_apart(
    world: World, seed: int
) -> None:
    """Three properties of the questions of each world, which take far longer to make than to look at."""
    for question in questions(world, seed):
        proven = [proof.option for proof in question.proofs]

        assert fitting(world, question) == [number == question.key for number in range(len(question.options))], question
        assert proven == [number for number in range(len(question.options)) if number != question.key], question
        assert flaws(question, "en") == (), question
        if question.kind == "odd one out":
            assert_no_other_link(world, question)


def assert_no_other_link(world: World, question: Question) -> None:
    """Nothing that is written sets another of the four films apart than the odd one."""
    films = {film.key: film for film in world.base.films}
    odd, *trio = question.subjects
    for relation in RELATIONS:
        known = {
            key: {value.key for value in films[key].facts.get(relation, ())} | films[key].also.get(relation, set())
            for key in question.subjects
        }
        for one, two in combinations(trio, 2):
            (third,) = set(trio) - {one, two}

            assert known[one] & known[two] & known[odd] <= known[third], question
