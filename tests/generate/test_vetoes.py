"""A small base gives no key away by where and when the film asked about was made."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from quiz.audit.affinity import BAR, figures
from quiz.audit.items import of_question
from quiz.audit.profiles import world
from quiz.audit.samples import gather
from quiz.facts.base import FactBase, Relation
from quiz.generate.catalogue import Catalogue, draw, offers, prepare
from quiz.generate.hints import bearers, shares, trace
from quiz.question import Barred, Dice, Question, Spec, pick

from .films import RELATIONS, SURNAMES, TITLES, base, film, templates, value

LANDS = ("Borland", "Dorland", "Forland", "Korland", "Morland")
WITH_ORIGIN = {
    **RELATIONS,
    "writer": Relation("writer", "person", several=True, complete=True),
    "country": Relation("country", "term", from_="countries", several=True),
}
PATTERNS = {("director", "forward"): "Who directed {film}?", ("writer", "forward"): "Who wrote {film}?"}
FIRST_YEARS = 24
ENOUGH = 100
TELLING = 0.035


def travelled() -> FactBase:
    """A base of 210 films. Each director has made three in one country, in three years running, and every
    other of them a fourth elsewhere, always with the same writer."""
    roll, films = Dice(4).roll("films"), []
    for crew in range(60):
        land = crew % len(LANDS)
        lands = [land, land, land, *([(land + 1) % len(LANDS)] if crew % 2 else [])]
        first = 1960 + int(roll.random() * FIRST_YEARS)
        for number, where in enumerate(lands):
            name = f"{SURNAMES[crew % 12]}{'abcde'[crew // 12]}"
            made = {"director": [f"Ann {name}"], "writer": [f"Bo {name}"], "country": [LANDS[where]]}
            title = f"{TITLES[crew % 12]}{'abcde'[crew // 12]} {pick(TITLES, roll)}{number}"
            films.append(film(title, first + number, made))
    return base(films, relations=WITH_ORIGIN)


def half_in_russian() -> Catalogue:
    """A catalogue of a third of those films, of whose titles every other is known in Russian too, with all names."""
    films = [
        replace(
            made,
            title={**made.title, "ru": f"{made.title['en']} ru"} if number % 2 else made.title,
            facts={
                relation: tuple(value(one.key, ru=one.key) for one in values) for relation, values in made.facts.items()
            },
        )
        for number, made in enumerate(travelled().films[:70])
    ]
    return prepare(base(films, relations=WITH_ORIGIN), templates(("en", "ru", "kk"), PATTERNS))


def seldom() -> FactBase:
    """That base with 150 films more, each by somebody who made no other."""
    roll, films = Dice(5).roll("films"), []
    for number in range(150):
        name = f"Cy {SURNAMES[number % 12]}{'abcdefghijklm'[number // 12]}"
        title = f"{pick(TITLES, roll)}{number} {pick(TITLES, roll)}"
        year = 1960 + int(roll.random() * FIRST_YEARS)
        films.append(film(title, year, {"director": [name], "country": [LANDS[number % len(LANDS)]]}))
    return base([*travelled().films, *films], relations=WITH_ORIGIN)


def played() -> Catalogue:
    """A catalogue of films of two countries: Ann has two in one, Cy two elsewhere and one there, Bo just one;
    both Ann and Cy have played a Mole."""
    films = [
        ("Amber", "Borland", {"Ann Archer": "Mole", "Bo Baker": "Hare"}),
        ("Birch", "Dorland", {"Cy Cooper": "Mole"}),
        ("Cedar", "Borland", {"Cy Cooper": "Wolf"}),
        ("Dune", "Borland", {"Ann Archer": "Fox"}),
        ("Ember", "Dorland", {"Cy Cooper": "Lynx"}),
    ]
    return prepare(
        base(
            (
                film(
                    title,
                    1960,
                    {"country": [land], "cast": [value(name, {"en": part}) for name, part in parts.items()]},
                    complete=["cast"],
                )
                for title, land, parts in films
            ),
            relations=WITH_ORIGIN,
        ),
        templates(),
    )


def test_the_nearest_to_the_film_is_the_key_no_more_often_than_by_chance() -> None:
    catalogue = prepare(travelled(), templates(patterns=PATTERNS))

    drawn = [of_question(question, "en") for question in gather(catalogue, 1000, 1, "en")]
    found = figures(drawn, world(catalogue.ground), catalogue)

    guesses, alone = [figure for figure in found if "nearest" in figure.what], found[-1]
    assert len(guesses) == 3
    assert min(figure.n for figure in guesses) > ENOUGH
    assert max(figure.value for figure in guesses) <= 100 * BAR
    assert not alone.cases


def test_who_made_no_other_film_is_the_key_as_often_as_an_option() -> None:
    known = seldom()
    made = Counter(film.facts["director"][0].key for film in known.films)
    catalogue, spec = prepare(known, templates(patterns=PATTERNS)), Spec("classic", "director", "forward", 0, ("en",))

    drawn = [draw(catalogue, replace(spec, draw=number), Dice(1), Barred()) for number in range(800)]

    films = [
        ([made[option.value] for option in question.options], made[question.options[question.key].value])
        for question in drawn
        if isinstance(question, Question)
    ]
    excess = [(key == 1) - options.count(1) / 4 for options, key in films if options.count(1) in (1, 2, 3)]
    assert len(excess) > ENOUGH
    assert abs(sum(excess) / len(excess)) < TELLING


def test_what_is_kept_from_guesses_is_the_same_whichever_language_was_asked_first() -> None:
    first, last = half_in_russian(), half_in_russian()

    for catalogue, order in ((first, ("en", "ru", "kk")), (last, ("kk", "ru", "en"))):
        for language in order:
            offers(catalogue, (language,))

    kept = [catalogue.aspects["director", "forward"].vetoes for catalogue in (first, last)]
    assert {asked: found.parts for asked, found in kept[0].items()} == {
        asked: found.parts for asked, found in kept[1].items()
    }
    assert len({found.parts for (languages, *_), found in kept[0].items() if languages != ("kk",)}) > 1


def test_guesses_go_by_all_films_of_an_option_but_the_one_most_like_the_film_asked_about() -> None:
    catalogue = prepare(travelled(), templates(patterns=PATTERNS))
    aspect, near = catalogue.aspects["director", "forward"], catalogue.near
    numbers = [catalogue.ground.numbers[film.key] for film in catalogue.ground.base.films]
    home = {
        number: trace(aspect, near, number, (aspect.column.things(number)[0],))
        for number in numbers
        if len(aspect.holders()[aspect.column.things(number)[0]]) == 3
    }

    assert len(home) == 90
    assert all(known and known.origin == 0 and known.home == near.countries[number] for number, known in home.items())


def test_a_part_that_somebody_else_plays_elsewhere_is_at_home_there_too() -> None:
    catalogue = played()
    aspect, near, ground = catalogue.aspects["cast", "character"], catalogue.near, catalogue.ground
    things = {name: aspect.column.same[number] for name, number in aspect.column.numbers.items()}

    mole = bearers(aspect, ground, {"en": "Mole"})

    assert set(mole) == {things["Ann Archer"], things["Cy Cooper"]}
    assert bearers(aspect, ground, {"en": "Hare"}) == (things["Bo Baker"],)
    both, alone = (trace(aspect, near, ground.numbers["Cedar (1960)"], who) for who in (mole, (things["Cy Cooper"],)))
    assert both
    assert alone
    assert both.origin < alone.origin
    assert both.home & near.countries[ground.numbers["Cedar (1960)"]]
    assert not alone.home & near.countries[ground.numbers["Cedar (1960)"]]


def test_options_that_are_as_near_share_a_guess_and_of_who_made_one_film_nothing_is_known() -> None:
    catalogue = played()
    aspect, near = catalogue.aspects["cast", "forward"], catalogue.near
    ann, bo, cy = (
        (aspect.column.same[aspect.column.numbers[name]],) for name in ("Ann Archer", "Bo Baker", "Cy Cooper")
    )
    amber = catalogue.ground.numbers["Amber (1960)"]

    assert shares(aspect, near, amber, [ann, bo, cy], 0) == (1.0, None, 1.0, 0.0)
    assert shares(aspect, near, amber, [ann, bo, cy], 1) == (0.0, None, 0.0, 1.0)
    assert shares(aspect, near, amber, [ann, ann, cy], 0) == (0.5, None, 0.5, None)
    assert shares(aspect, near, amber, [ann, bo, bo], 0) == (None, None, None, 0.0)
