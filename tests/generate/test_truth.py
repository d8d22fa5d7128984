"""No wrong option is true: random worlds, of which a base writes down only a part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.facts.base import FactBase
from quiz.generate.catalogue import draw, offers, prepare
from quiz.generate.lint import flaws
from quiz.generate.sets import choose
from quiz.question import Barred, Dice, Question, Spec

from .films import SURNAMES, TITLES, base, film, person, templates

RELATIONS = ("director", "cast", "genre", "based on")
GENRES = ("Drama", "Horror", "Romance", "Western", "Comedy", "Fantasy")
WORKS = ("a poem", "a play", "a novel", "an opera", "a ballad")
NAMES = tuple(f"Ann {surname}" for surname in SURNAMES[:8])
VOCABULARY = {"director": NAMES, "cast": NAMES, "genre": GENRES, "based on": WORKS}


@dataclass(frozen=True)
class World:
    """All that is true of each film, and the base that was written of it."""

    truth: dict[tuple[str, str], frozenset[str]]
    base: FactBase


COUNTS, EITHER = st.integers(4, 8), st.booleans()
BIRTHS: st.SearchStrategy[int | None] = st.sampled_from([None, 1920, 1955])
PLACES = st.sampled_from(["listed", "listed", "also", "nowhere"])


@cache
def some_of(values: tuple[str, ...], most: int) -> st.SearchStrategy[set[str]]:
    """A few of some values: made once for all worlds, since making it takes as long as drawing from it."""
    return st.sets(st.sampled_from(values), max_size=most)


@st.composite
def worlds(draw_from: Callable[[st.SearchStrategy[object]], object]) -> World:
    """Films with true values, of which some are listed, some stand under `also`, and some are
    written nowhere; lists are called whole and the base closed only where that is so."""
    pull = draw_from
    count = pull(COUNTS)
    assert isinstance(count, int)
    born = {name: pull(BIRTHS) for name in NAMES}
    closed = [relation for relation in ("director", "cast", "genre") if pull(EITHER)]
    truth: dict[tuple[str, str], frozenset[str]] = {}
    films = []
    for number in range(count):
        year = 1950 + 3 * number
        facts, also, never, complete = {}, {}, {}, []
        for relation in RELATIONS:
            alive = [
                one for one in VOCABULARY[relation] if not (isinstance(when := born.get(one), int) and when > year)
            ]
            most = 1 if relation == "based on" else 3
            true = sorted(pull(some_of(tuple(alive), most)))  # type: ignore[call-overload]
            places = [pull(PLACES) for _ in true]
            whole = relation in ("director", "based on") or relation in closed
            listed = [one for one, place in zip(true, places, strict=True) if place == "listed" or whole]
            also[relation] = [one for one, place in zip(true, places, strict=True) if place == "also" and not whole]
            if len(listed) + len(also[relation]) == len(true) and pull(EITHER):
                complete.append(relation)
            false = [one for one in VOCABULARY[relation] if one not in true]
            never[relation] = sorted(pull(some_of(tuple(false), 2)))  # type: ignore[call-overload]
            facts[relation] = listed
            truth[TITLES[number], relation] = frozenset(true)
        films.append(film(TITLES[number], year, facts, also=also, never=never, complete=complete))
    people = [person(name, born=when if isinstance(when, int) else None) for name, when in born.items()]
    return World(truth, base(films, people, {"genres": GENRES, "works": WORKS}, closed))


def questions(world: World, seed: int) -> list[Question]:
    """A few questions of everything the world's base offers."""
    catalogue = prepare(world.base, templates())
    specs = [
        Spec(offer.kind, offer.relation, offer.direction, number, ("en",), options)
        for options in (3, 4)
        for offer in offers(catalogue, ("en",), options)
        for number in range(3)
    ]
    made = [draw(catalogue, spec, Dice(seed), Barred()) for spec in specs]
    return [question for question in made if isinstance(question, Question)]


def titled(key: str) -> str:
    return key.rpartition(" (")[0]


SLOW = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck), derandomize=True)


@SLOW
@given(worlds(), st.integers(0, 99))
def test_the_key_alone_is_true_and_every_wrong_option_is_proven_without_a_flaw(world: World, seed: int) -> None:
    """Both are looked at in the same questions, which take longer to make."""
    for question in questions(world, seed):
        proven = [proof.option for proof in question.proofs]

        if question.relation in RELATIONS:
            assert fitting(world, question) == [question.key], question
        assert proven == [number for number in range(len(question.options)) if number != question.key], question
        assert flaws(question, "en") == (), question


def fitting(world: World, question: Question) -> list[int]:
    """The options that are true."""
    values = [option.value for option in question.options]
    if question.direction == "forward":
        assert question.film is not None
        true = world.truth[titled(question.film.key), question.relation]
        return [number for number, value in enumerate(values) if value in true]
    known = [one for one in VOCABULARY[question.relation] if f" {one}" in question.stem["en"]]
    return [number for number, value in enumerate(values) if known[0] in world.truth[titled(value), question.relation]]


@SLOW
@given(worlds(), st.integers(0, 99))
def test_all_twelve_tests_hold_so_that_each_option_could_be_the_key(world: World, seed: int) -> None:
    catalogue = prepare(world.base, templates())
    for (relation, direction), aspect in catalogue.aspects.items():
        if relation not in RELATIONS:
            continue
        spec = Spec("classic", relation, direction, 0, ("en",))
        chosen = choose(aspect, catalogue.ground, catalogue.near, spec, Barred(), Dice(seed).roll(relation, direction))
        if not isinstance(chosen, tuple):
            continue
        for one, other in permutations(chosen[0], 2):
            asked, value = (other.film, one.value) if direction == "inverse" else (one.film, other.value)

            assert value.key not in world.truth[asked.title["en"], relation]
