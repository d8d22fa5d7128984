"""Option sets: chosen together, alike, and with nothing that points at the key."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from quiz.facts.base import FactBase, Relation, Term
from quiz.generate.catalogue import Catalogue, draw, offers, prepare, sketch
from quiz.generate.drafts import Draft, compose
from quiz.generate.sets import choose
from quiz.generate.stock import faults
from quiz.question import Barred, Dice, Question, Refusal, Spec

from .films import RELATIONS, SURNAMES, TITLES, base, film, person, templates, twelve, value

NOTHING = Barred()
FORWARD = Spec("classic", "director", "forward", 0, ("en",))
INVERSE = replace(FORWARD, direction="inverse")
CHI_SQUARE_3 = 16.27  # one in a thousand, three degrees of freedom


def drawn(catalogue: Catalogue, spec: Spec, count: int, seed: int = 7, barred: Barred = NOTHING) -> list[Question]:
    """The questions of `count` draws."""
    made = [draw(catalogue, replace(spec, draw=number), Dice(seed), barred) for number in range(count)]
    return [question for question in made if isinstance(question, Question)]


def refusal(catalogue: Catalogue, spec: Spec, barred: Barred = NOTHING) -> str:
    """The reason of a refusal; empty when there is a question."""
    made = draw(catalogue, spec, Dice(1), barred)
    return made.reason if isinstance(made, Refusal) else ""


def chi_square(counts: list[int]) -> float:
    even = sum(counts) / len(counts)
    return sum((count - even) ** 2 / even for count in counts)


@pytest.mark.parametrize("spec", [FORWARD, INVERSE])
def test_the_key_stands_at_every_place_equally_often(spec: Spec) -> None:
    catalogue = prepare(twelve(), templates())

    places = Counter(question.key for seed in range(100) for question in drawn(catalogue, spec, 8, seed))

    assert sum(places.values()) == 800
    assert chi_square([places[place] for place in range(4)]) < CHI_SQUARE_3


def test_each_film_of_a_set_is_the_key_equally_often() -> None:
    catalogue = prepare(twelve(), templates())

    ranks = Counter(
        sorted(option.film.year for option in question.options if option.film).index(
            next(option.film.year for option in [question.options[question.key]] if option.film)
        )
        for seed in range(100)
        for question in drawn(catalogue, INVERSE, 8, seed)
    )

    assert chi_square([ranks[rank] for rank in range(4)]) < CHI_SQUARE_3


def test_an_incomplete_film_does_not_give_itself_away() -> None:
    whole = [
        film(title, 1950, {"cast": [f"Ann {name}"]}, complete=["cast"])
        for title, name in zip(TITLES[:6], SURNAMES, strict=False)
    ]
    open_one = film("Moss", 1950, {"cast": ["Ann Weaver"]})
    patterns = {("cast", "forward"): "Who is in {film}?", ("cast", "inverse"): "Where is {value}?"}
    catalogue = prepare(base([*whole, open_one]), templates(patterns=patterns))

    spec = replace(INVERSE, relation="cast")
    seen = {option.value for question in drawn(catalogue, spec, 60) for option in question.options}

    assert seen == {one.key for one in whole}


def test_a_question_in_all_languages_keeps_to_one_script_in_each() -> None:
    latin = [
        film(title, 1950, {"director": [f"Ann {name}"]}, ru=title)
        for title, name in zip(TITLES[:4], SURNAMES, strict=False)
    ]
    cyrillic = [
        film(title, 1950, {"director": [f"Ann {name}"]}, ru=russian)
        for title, name, russian in zip(TITLES[4:8], SURNAMES[4:], ("Уголь", "Фьорд", "Поляна", "Цапля"), strict=False)
    ]
    people = [person(f"Ann {name}", ru=f"Анна {name}") for name in SURNAMES]
    catalogue = prepare(base([*latin, *cyrillic], people), templates(["en", "ru"]))

    sets = [
        {option.text["ru"][:1].isascii() for option in question.options}
        for question in drawn(catalogue, replace(INVERSE, languages=("en", "ru")), 40)
    ]

    assert {len(kinds) for kinds in sets} == {1}
    assert {True} in sets
    assert {False} in sets


def test_too_few_films_of_one_script_are_refused() -> None:
    titles = ("Уголь", "Фьорд", "Поляна", "Heron")
    films = [
        film(title, 1950, {"director": [f"Ann {name}"]}, ru=russian)
        for title, name, russian in zip(TITLES[:4], SURNAMES, titles, strict=False)
    ]
    people = [person(f"Ann {name}", ru=f"Анна {name}") for name in SURNAMES]
    catalogue = prepare(base(films, people), templates(["en", "ru"]))

    assert refusal(catalogue, replace(INVERSE, languages=("en", "ru"))) == "mixed-forms"
    assert refusal(catalogue, replace(INVERSE, languages=("en",))) == ""


def cast_base(genders: str) -> FactBase:
    parts = ("Ivo", "Una", "Odo", "Eda", "Alf", "Ida", "Ugo", "Ada")
    films = [
        film(title, 1950, {"cast": [value(f"Ann {name}", {"en": part})]}, complete=["cast"])
        for title, name, part in zip(TITLES, SURNAMES, parts[: len(genders)], strict=False)
    ]
    people = [person(f"Ann {name}", gender=gender) for name, gender in zip(SURNAMES, genders, strict=False)]
    return base(films, people)


def test_the_actors_of_a_set_share_a_gender() -> None:
    catalogue = prepare(cast_base("fmfmfmfm"), templates())

    sets = [
        {catalogue.ground.base.people[option.value].gender for option in question.options}
        for question in drawn(catalogue, replace(FORWARD, relation="cast"), 40)
    ]

    assert {frozenset(kinds) for kinds in sets} == {frozenset("f"), frozenset("m")}


def test_too_few_of_a_gender_are_refused() -> None:
    catalogue = prepare(cast_base("fffmmm"), templates())

    assert refusal(catalogue, replace(FORWARD, relation="cast")) == "not-alike"


def test_whom_someone_plays_is_asked_with_the_parts_of_others() -> None:
    catalogue = prepare(cast_base("ffffffff"), templates())

    question = drawn(catalogue, Spec("classic", "cast", "character", 0, ("en",)), 1)[0]

    assert question.option_type == "character"
    assert question.options[question.key].text["en"] in {"Ivo", "Una", "Odo", "Eda", "Alf", "Ida", "Ugo", "Ada"}
    assert {proof.by for proof in question.proofs} == {"single-valued"}


def test_a_part_that_is_in_the_title_is_not_asked() -> None:
    eponymous = film("Sylvia", 1950, {"cast": [value("Ann Weaver", {"en": "Sylvia Fox"})]}, complete=["cast"])
    known = cast_base("ffffffff")
    catalogue = prepare(replace(known, films=(*known.films, eponymous)), templates())

    values = {
        option.value
        for question in drawn(catalogue, Spec("classic", "cast", "character", 0, ("en",)), 60)
        for option in question.options
    }

    assert "Sylvia Fox" not in values
    assert faults(catalogue) == {"answer-in-question": 1}


def test_a_film_is_not_asked_for_by_short_words_that_its_title_has() -> None:
    sequel = film("Mad Max 2", 1990, {"based on": ["Mad Max"]})
    known = twelve("based on")
    catalogue = prepare(replace(known, films=(*known.films, sequel)), templates())

    titles = {
        option.value
        for question in drawn(catalogue, Spec("classic", "based on", "inverse", 0, ("en",)), 60)
        for option in question.options
    }

    assert titles == {one.key for one in known.films}
    assert faults(catalogue) == {"answer-in-question": 2}  # whichever of the two is asked for


def test_nested_names_do_not_meet() -> None:
    films = [
        film(title, 1950, {"director": [name]})
        for title, name in zip(TITLES, ("Lily", "Lily Page", "Rose", "Iris Hill", "Viola"), strict=False)
    ]
    catalogue = prepare(base(films), templates())

    sets = [{option.value for option in question.options} for question in drawn(catalogue, FORWARD, 40)]

    assert sets
    assert not any({"Lily", "Lily Page"} <= one for one in sets)


def test_what_is_barred_is_neither_asked_nor_offered() -> None:
    catalogue = prepare(twelve(), templates())
    first = drawn(catalogue, INVERSE, 1)[0]
    key = first.options[first.key].value
    bars = [
        Barred(ids=frozenset({first.id})),
        Barred(keys=frozenset({key})),
        Barred(subjects=frozenset({key})),
        Barred(films=frozenset({key})),
    ]

    for barred in bars:
        later = drawn(catalogue, INVERSE, 40, barred=barred)

        assert later
        assert not any(option.value == key for question in later for option in question.options)


def test_nothing_left_to_ask_is_refused_as_barred() -> None:
    catalogue = prepare(twelve(), templates())

    assert refusal(catalogue, FORWARD, Barred(subjects=frozenset(catalogue.films))) == "barred"


def test_three_options_are_made_only_when_asked_for() -> None:
    films = [
        film(title, 1950, {"director": [f"Ann {name}"]}) for title, name in zip(TITLES[:3], SURNAMES, strict=False)
    ]
    catalogue = prepare(base(films), templates())

    assert refusal(catalogue, FORWARD) == "too-few-films"
    assert len(drawn(catalogue, replace(FORWARD, options=3), 1)[0].options) == 3
    assert "director" not in {offer.relation for offer in offers(catalogue, ("en",))}
    assert "director" in {offer.relation for offer in offers(catalogue, ("en",), 3)}


def test_options_come_from_the_nearest_films() -> None:
    catalogue = prepare(twelve(gap=8), templates())

    spans = [
        max(years) - min(years)
        for question in drawn(catalogue, replace(INVERSE, width=4), 40)
        if (years := [option.film.year for option in question.options if option.film])
    ]

    assert max(spans) <= 5 * 8  # a film and its three nearest


def test_options_come_from_one_country_where_it_has_enough_films() -> None:
    films = [
        film(title, 1950, {"director": [f"Ann {name}"], "country": ["Here" if number % 2 else "There"]})
        for number, (title, name) in enumerate(zip(TITLES, SURNAMES, strict=True))
    ]
    known = base(
        films, relations={**RELATIONS, "country": Relation("country", "term", from_="countries", several=True)}
    )
    catalogue = prepare(known, templates())
    homes = {one.key: one.facts["country"][0].key for one in films}

    sets = [{homes[option.value] for option in question.options} for question in drawn(catalogue, INVERSE, 40)]

    assert {len(kinds) for kinds in sets} == {1}


def test_a_language_without_the_words_has_no_question() -> None:
    catalogue = prepare(twelve(), templates(["en", "kk"]))

    assert refusal(catalogue, replace(FORWARD, languages=("kk",))) == "not-in-language"
    assert catalogue.aspects["director", "forward"].films
    assert offers(catalogue, ("kk",)) == ()


def test_a_film_is_shown_with_its_year_and_in_russian_with_quotes() -> None:
    films = [
        film(title, 1950, {"director": [f"Ann {name}"]}, ru=f"Фильм {number}а")
        for number, (title, name) in enumerate(zip(TITLES, SURNAMES, strict=True))
    ]
    people = [person(f"Ann {name}", ru=f"Анна {name}") for name in SURNAMES]
    catalogue = prepare(base(films, people), templates(["en", "kk", "ru"]))

    question = drawn(catalogue, replace(FORWARD, languages=("en", "kk", "ru")), 1)[0]

    assert question.film is not None
    assert question.stem["en"] == f"Who directed {question.film.title['en']} (1950)?"
    assert question.stem["kk"] == f"kk: Who directed «{question.film.title['ru']}» (1950)?"
    assert question.languages == ("en", "kk", "ru")


def test_the_centre_of_a_set_is_the_key_no_more_often_than_the_others() -> None:
    catalogue = prepare(twelve(), templates())
    aspect = catalogue.aspects["director", "forward"]

    keys = Counter(
        chosen[1]
        for number in range(800)
        if isinstance(
            chosen := choose(aspect, catalogue.ground, catalogue.near, FORWARD, NOTHING, Dice(3).roll(number)), tuple
        )
    )

    assert sum(keys.values()) == 800
    assert chi_square([keys[key] for key in range(4)]) < CHI_SQUARE_3


def test_the_order_in_which_options_were_chosen_is_not_shown() -> None:
    catalogue = prepare(twelve(), templates())
    draft = sketch(catalogue, FORWARD, Dice(3), NOTHING)
    assert isinstance(draft, Draft)
    centre = draft.options[0].value

    places = Counter(
        [option.value for option in compose(draft, ("en",), Dice(seed)).options].index(centre) for seed in range(800)
    )

    assert chi_square([places[place] for place in range(4)]) < CHI_SQUARE_3


def test_a_city_does_not_stand_among_countries() -> None:
    countries = {name: Term(name, {"en": name}) for name in ("Here", "There", "Yonder", "Beyond")}
    setting = Relation("setting", "term", from_="places", several=True, complete=True, alike="country")
    films = [
        film(title, 1950, {"setting": [place]})
        for title, place in zip(TITLES, [*countries, *SURNAMES[:8]], strict=True)
    ]
    known = replace(base(films, relations={**RELATIONS, "setting": setting}), terms={"countries": countries})
    catalogue = prepare(known, templates(patterns={("setting", "forward"): "Where is {film} set?"}))

    questions = drawn(catalogue, replace(FORWARD, relation="setting"), 60)
    sets = [{option.value in countries for option in question.options} for question in questions]

    assert {True} in sets
    assert {False} in sets
    assert {True, False} not in sets
