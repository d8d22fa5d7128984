"""True or false, orders, odd ones, connections, cast calls, several facts: what each promises."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from shelves import LANGUAGES, everything, shipped

from quiz.facts.base import FactBase, Film, Relation
from quiz.generate.batch import batch
from quiz.generate.catalogue import Catalogue, draw, offers, prepare
from quiz.generate.lint import flaws
from quiz.generate.odd import by_fame, only_link
from quiz.generate.templates import Templates, template
from quiz.question import Barred, Dice, Question, Refusal, Spec

from .films import RELATIONS, TITLES, WITH_KINDS, base, film, sharing, templates, value

KINDS = ("true or false", "order", "odd one out", "connection", "cast call", "several facts")
TRUTH = Spec("true or false", "director", "statement", 0, ("en",))
ORDER = Spec("order", "year", "order", 0, ("en",))
ODD = Spec("odd one out", "director", "odd one out", 0, ("en",))
CONNECTION = Spec("connection", "director", "connection", 0, ("en",))
CAST_CALL = Spec("cast call", "year", "cast call", 0, ("en",))
SEVERAL = Spec("several facts", "several facts", "several facts", 0, ("en",))
SPECS = (TRUTH, ORDER, ODD, CONNECTION, CAST_CALL, SEVERAL)
CHI_SQUARE = {1: 10.83, 3: 16.27}  # one in a thousand, by degrees of freedom


def asking(known: FactBase) -> Catalogue:
    return prepare(known, templates(patterns=WITH_KINDS))


def drawn(catalogue: Catalogue, spec: Spec, count: int, barred: Barred = Barred()) -> list[Question]:  # noqa: B008
    """The questions of `count` draws, eight under each seed."""
    made = [draw(catalogue, replace(spec, draw=number % 8), Dice(number // 8), barred) for number in range(count)]
    return [question for question in made if isinstance(question, Question)]


def chi_square(counts: list[int] | list[float]) -> float:
    even = sum(counts) / len(counts)
    return sum((count - even) ** 2 / even for count in counts)


def right(question: Question) -> str:
    return question.options[question.key].value


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_the_key_stands_at_every_place_equally_often(spec: Spec) -> None:
    questions = drawn(asking(sharing()), spec, 640)

    places = Counter(question.key for question in questions)
    count = len(questions[0].options)

    assert len(questions) > 600
    assert chi_square([places[place] for place in range(count)]) < CHI_SQUARE[count - 1]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_every_wrong_option_has_its_proof_and_no_question_a_flaw(spec: Spec) -> None:
    questions = drawn(asking(sharing()), spec, 80)

    for question in questions:
        proven = [proof.option for proof in question.proofs]

        assert proven == [number for number in range(len(question.options)) if number != question.key]
        assert flaws(question, "en") == ()
        assert question.kind == spec.kind
        assert set(question.subjects) <= set(sharing_keys())


def sharing_keys() -> list[str]:
    return [one.key for one in sharing().films]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_a_base_that_is_too_small_is_refused_and_offers_nothing(spec: Spec) -> None:
    lone = asking(base([film("Amber", 1950, {"director": ["Ann Archer"]})]))

    made = draw(lone, spec, Dice(1), Barred())

    assert isinstance(made, Refusal)
    assert made.reason in ("too-few-films", "nothing-to-ask", "not-proven-wrong", "barred", "no-template")
    assert not [offer for offer in offers(lone, ("en",)) if offer.kind in KINDS]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_without_its_words_a_kind_is_refused(spec: Spec) -> None:
    made = draw(prepare(sharing(), templates()), spec, Dice(1), Barred())

    assert isinstance(made, Refusal)
    assert made.reason in ("no-template", "nothing-to-ask")


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_what_is_barred_does_not_come(spec: Spec) -> None:
    catalogue = asking(sharing())
    first = drawn(catalogue, spec, 1)[0]
    bars = [Barred(ids=frozenset({first.id})), Barred(subjects=frozenset(first.subjects))]

    for barred in bars:
        later = drawn(catalogue, spec, 80, barred)

        assert later
        assert first.id not in {question.id for question in later}
    assert not any(barred.subjects & set(question.subjects) for question in later)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_another_wording_keeps_the_ids(spec: Spec) -> None:
    kept = ("true", "false", "clue")
    reworded = {place: pattern + ("" if place[1] in kept else " Say!") for place, pattern in WITH_KINDS.items()}

    before = drawn(asking(sharing()), spec, 40)
    after = drawn(prepare(sharing(), templates(patterns=reworded)), spec, 40)

    assert [one.id for one in before] == [one.id for one in after]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_more_films_keep_the_ids(spec: Spec) -> None:
    more = {content(one): one.id for one in drawn(asking(sharing(26)), spec, 600)}

    before = {content(one): one.id for one in drawn(asking(sharing()), spec, 600)}

    shared = before.keys() & more.keys()
    assert len(shared) > 5
    assert all(before[one] == more[one] for one in shared)


def content(question: Question) -> tuple[str, ...]:
    """What a question is about: its subjects, what is right, and what its stem says."""
    return (*question.subjects, right(question), question.stem["en"])


def test_a_statement_is_true_as_often_as_false_and_a_false_one_is_set_right() -> None:
    questions = drawn(asking(sharing()), TRUTH, 400)

    for question in questions:
        words = {one.key: one.facts["director"][0].key for one in sharing().films}
        said = words[question.subjects[0]] in question.stem["en"]

        assert [option.value for option in question.options] == ["true", "false"]
        assert right(question) == ("true" if said else "false")
        assert said or words[question.subjects[0]] in question.note["en"]


def test_what_is_stated_falsely_of_a_film_is_told_of_one_of_its_values_alone() -> None:
    known = base(
        film(
            TITLES[number % 12] + ("" if number < 12 else "ton"),
            1950 + number,
            {"genre": [f"Genre{chr(97 + (number * step + step) % 9)}" for step in (1, 4, 7)]},
            complete=["genre"],
        )
        for number in range(24)
    )

    told: dict[str, set[str]] = {}
    for question in drawn(asking(known), replace(TRUTH, relation="genre"), 2000):
        told.setdefault(question.stem["en"], set()).add(question.id)

    assert len(told) > 150
    assert {len(ids) for ids in told.values()} == {1}


def test_a_statement_that_has_the_word_true_in_it_is_not_made() -> None:
    patterns = {**WITH_KINDS, ("true or false", "true"): "Birch"}
    catalogue = prepare(sharing(), templates(patterns=patterns))

    stems = {question.stem["en"] for question in drawn(catalogue, TRUTH, 200)}

    assert len(stems) > 20
    assert not any("Birch (" in stem for stem in stems)


def test_the_right_order_runs_through_the_years() -> None:
    years = {one.key: one.year for one in sharing().films}

    for question in drawn(asking(sharing()), ORDER, 100):
        rows = [[years[key] for key in option.value.split(" → ")] for option in question.options]

        assert [row == sorted(row) for row in rows].index(True) == question.key
        assert sum(row == sorted(row) for row in rows) == 1
        assert len(set(map(tuple, rows))) == 4
        assert not any(str(year) in option.text["en"] for option in question.options for year in rows[0])


def test_the_first_film_of_most_orders_is_no_hint() -> None:
    """Whoever bets on the film that stands first most often is right as often as chance has it."""
    hits, bets = 0.0, 0
    for question in drawn(asking(sharing()), ORDER, 800):
        firsts = Counter(option.value.split(" → ")[0] for option in question.options)
        most = [option for option in question.options if firsts[option.value.split(" → ")[0]] == max(firsts.values())]
        hits += (question.options[question.key] in most) / len(most)
        bets += 1

    assert abs(hits / bets - 0.25) < 0.04


def test_titles_that_are_too_long_for_an_order_are_refused() -> None:
    films = [film(f"{letter}{'o' * 30}", 1950 + 5 * number) for number, letter in enumerate("ABCDEF")]

    made = draw(asking(base(films)), ORDER, Dice(1), Barred())

    assert made == Refusal("options-too-long", "order")


def test_the_odd_film_has_every_rank_of_distance_equally_often() -> None:
    catalogue = asking(sharing())

    shares = [ranks_of(catalogue, question) for question in drawn(catalogue, ODD, 640)]
    ranks = [sum(share.get(rank, 0.0) for share in shares) for rank in range(4)]

    assert sum(ranks) > 600
    assert chi_square(ranks) < CHI_SQUARE[3]


def ranks_of(catalogue: Catalogue, question: Question) -> dict[int, float]:
    """The ranks of the odd film's mean distance to the others; as near as some, it has several, in parts."""
    films = [catalogue.ground.numbers[key] for key in question.subjects]
    far = [round(sum(catalogue.near.distance(one, other) for other in films), 9) for one in films]
    places = [place for place, one in enumerate(sorted(far)) if one == far[0]]
    return dict.fromkeys(places, 1 / len(places))


def test_of_odd_films_that_fit_the_one_comes_first_that_is_as_well_known_as_is_wanted() -> None:
    fames = [2.0, 3.0, 4.0, 1.0, 2.5, 3.5, 4.5]

    assert [by_fame(fames, (0, 1, 2), (3, 4, 5, 6), rank)[0] for rank in range(4)] == [3, 4, 5, 6]
    assert by_fame(fames, (0, 1, 2), (6, 4, 3), 2)[:2] == [6, 4]


def test_an_odd_film_that_could_never_stand_in_the_middle_is_not_offered() -> None:
    same = [film(f"{title}wood", 1950 + 2 * number, {"director": ["Ann Archer"]}) for number, title in enumerate("ABC")]
    late = [
        film(f"{letter}stone", 1990 + 2 * number, {"director": [f"Bo {letter}"]}) for number, letter in enumerate("DE")
    ]
    catalogue = asking(base([*same, *late]))

    kinds = {offer.kind for offer in offers(catalogue, ("en",))}

    assert "odd one out" not in kinds


def test_the_link_of_three_films_is_the_only_one() -> None:
    def linked(*casts: str) -> bool:
        facts = [{"director": ["Ann Archer"] if number < 3 else ["Di Draper"]} for number in range(4)]
        films = [
            film(title, 1950 + number, {**facts[number], "cast": [cast] if cast else []})
            for number, (title, cast) in enumerate(zip("ABCD", casts, strict=True))
        ]
        return not only_link(asking(base(films)).ground, [0, 1, 2], 3)

    assert not linked("Bo Baker", "Bo Baker", "Bo Baker", "Cy Cooper")
    assert linked("Bo Baker", "Bo Baker", "Cy Cooper", "Bo Baker")
    assert not linked("Bo Baker", "Bo Baker", "Bo Baker", "Bo Baker")
    assert linked("Di Draper", "Di Draper", "Cy Cooper", "")  # who directed the fourth


def test_three_share_nothing_of_the_kind_that_is_asked_about_with_the_odd_film_too() -> None:
    films = shipped().base.films
    genres = {one.key: {each.key for each in one.facts.get("genre", ())} for one in films}
    further = {one.key: one.also.get("genre", frozenset()) for one in films}
    spec = Spec("odd one out", "genre", "odd one out", 0, ("en",))

    questions = drawn(everything(), spec, 60)

    assert len(questions) > 20
    for question in questions:
        assert not frozenset.intersection(*(frozenset(genres[key] | further[key]) for key in question.subjects))


def test_the_link_is_told_of_several_where_one_of_the_three_has_several() -> None:
    told = template("link", "en", "director", "link", "{value} made it.", "With {value}.")
    known = {**templates(patterns=WITH_KINDS).patterns["en"], ("director", "link"): (told,)}
    films = [with_director(one, "Zed Zulu") if number < 6 else one for number, one in enumerate(sharing().films)]
    several = {one.key for one in films if len(one.facts["director"]) > 1}

    notes = {
        (not several.isdisjoint(question.subjects[1:]), question.note["en"].startswith("With "))
        for question in drawn(prepare(base(films), Templates({"en": known})), ODD, 200)
    }

    assert notes == {(True, True), (False, False)}


def with_director(one: Film, name: str) -> Film:
    """A film with one director more."""
    return replace(one, facts={**one.facts, "director": (*one.facts["director"], value(name))})


def test_the_note_names_what_the_other_three_share() -> None:
    directors = {one.key: one.facts["director"][0].key for one in sharing().films}

    for question in drawn(asking(sharing()), ODD, 60):
        odd, *others = question.subjects
        shared = {directors[key] for key in others}

        assert right(question) == odd
        assert len(shared) == 1
        assert question.note["en"] == f"They share {shared.pop()} as director."
        assert directors[odd] not in question.note["en"]


@pytest.mark.parametrize("direction", ["forward", "inverse"])
def test_question_and_answer_are_one_sentence_too(direction: str) -> None:
    directors = {one.key: one.facts["director"][0].key for one in sharing().films}

    for question in drawn(asking(sharing()), Spec("classic", "director", direction, 0, ("en",)), 20):
        (subject,) = question.subjects

        assert question.fact == {"en": f"{subject} has {directors[subject]} as director."}


def test_a_connection_is_told_of_one_of_its_films() -> None:
    for question in drawn(asking(sharing()), CONNECTION, 20):
        assert question.fact == {"en": f"{question.subjects[0]} has {right(question)} as director."}


def test_that_sentence_tells_nothing_that_neither_question_nor_answer_tells() -> None:
    patterns = {**WITH_KINDS, ("cast", "statement"): "{value} is {character} in {film}."}
    catalogue = prepare(sharing(), templates(patterns=patterns))

    def facts(direction: str) -> list[str]:
        spec = Spec("classic", "cast", direction, 0, ("en",))
        return [question.fact.get("en", "") for question in drawn(catalogue, spec, 12)]

    assert set(facts("inverse")) == {""}
    assert all(re.search(" is (Role|Part)[a-z] in ", fact) for way in ("forward", "character") for fact in facts(way))


def test_an_odd_one_says_by_what_the_three_are_linked_and_not_by_whom() -> None:
    for question in drawn(asking(sharing()), ODD, 60):
        shared = question.note["en"].removeprefix("They share ").removesuffix(" as director.")

        assert question.stem["en"] == "Three share a director. Which is odd?"
        assert shared not in question.stem["en"]


def test_a_link_that_no_question_can_name_makes_no_odd_one() -> None:
    patterns = {way: pattern for way, pattern in WITH_KINDS.items() if way != ("director", "odd one out")}
    catalogue = prepare(sharing(), templates(patterns=patterns))

    assert ("odd one out", "director") in {(one.kind, one.relation) for one in offers(asking(sharing()), ("en",))}
    assert ("odd one out", "director") not in {(one.kind, one.relation) for one in offers(catalogue, ("en",))}
    assert draw(catalogue, ODD, Dice(1), Barred()) == Refusal("no-template", "director odd one out")


def test_a_connection_is_true_of_all_three_films_and_no_other_option_is() -> None:
    directors = {one.key: one.facts["director"][0].key for one in sharing().films}

    for question in drawn(asking(sharing()), CONNECTION, 60):
        assert len(question.subjects) == 3
        assert {directors[key] for key in question.subjects} == {right(question)}
        assert all(key in question.stem["en"] for key in question.subjects)


def test_each_film_of_a_cast_call_is_the_key_equally_often() -> None:
    questions = drawn(asking(sharing()), CAST_CALL, 640)

    ranks = Counter(
        sorted(option.film.year for option in question.options if option.film).index(int(right(question)[-5:-1]))
        for question in questions
    )

    assert chi_square([ranks[rank] for rank in range(4)]) < CHI_SQUARE[3]


def test_a_cast_call_runs_from_the_year_to_the_lead() -> None:
    leads = {one.key: one.facts["cast"][0].key for one in sharing().films}

    for question in drawn(asking(sharing()), CAST_CALL, 40):
        clues = question.stem["en"].removeprefix("Which is it? ").split("\u00a0· ")
        year = right(question)[-5:-1]

        assert len(clues) in (4, 5)
        assert clues[0] == f"year: {year}"
        assert leads[right(question)] in clues[-1]
        assert len("\u00a0· ".join(clues)) <= 260
        assert not any(option.text["en"] in question.stem["en"] for option in question.options)


def test_two_facts_fit_one_film_alone_and_one_of_them_others_too() -> None:
    truth = {
        one.key: {f"{name}: {value.key}" for name, values in one.facts.items() for value in values}
        for one in sharing().films
    }
    sharers = 0
    for question in drawn(asking(sharing()), SEVERAL, 80):
        told = set(question.stem["en"].removeprefix("Which is it: ").removesuffix("?").split(", "))
        fitting = [len(told & truth[option.value]) for option in question.options]

        assert len(told) == 2
        assert fitting[question.key] == 2
        assert fitting.count(2) == 1
        sharers += 1 in fitting

    assert sharers > 40


def test_who_wrote_what_they_directed_is_a_clue_in_one_role() -> None:
    writer = Relation("writer", "person", several=True, complete=True)
    films = [replace(one, facts={**one.facts, "writer": one.facts["director"]}) for one in sharing().films]
    known = base(films, relations={**RELATIONS, "writer": writer})
    patterns = templates(patterns={**WITH_KINDS, ("writer", "clue"): "writer: {value}"})

    stems = [question.stem["en"] for question in drawn(prepare(known, patterns), SEVERAL, 160)]

    assert any("director:" in stem for stem in stems)
    assert not any("writer:" in stem for stem in stems)


def test_a_wrong_option_that_shares_a_fact_is_shared_with_whichever_is_the_key() -> None:
    ranks = Counter(
        sorted(option.film.year for option in question.options if option.film).index(int(right(question)[-5:-1]))
        for question in drawn(asking(sharing()), SEVERAL, 640)
    )

    assert chi_square([ranks[rank] for rank in range(4)]) < CHI_SQUARE[3]


@pytest.fixture(scope="module")
def ballet() -> Catalogue:
    return everything()


@pytest.mark.parametrize("languages", [("en",), ("kk",), ("ru",), LANGUAGES], ids="+".join)
def test_the_shipped_films_give_every_kind_in_every_language(ballet: Catalogue, languages: tuple[str, ...]) -> None:
    offered = offers(ballet, languages)
    specs = [Spec(one.kind, one.relation, one.direction, 0, languages) for one in offered if one.kind in KINDS]

    made = [question for spec in specs for question in drawn(ballet, spec, 8)]

    assert {question.kind for question in made} == set(KINDS)
    assert all(flaws(question, language) == () for question in made for language in languages)
    assert all(len(option.text[language]) <= 80 for one in made for option in one.options for language in languages)


def test_a_batch_asks_in_every_kind() -> None:
    made = batch(asking(sharing()), 120, 3, ("en",))

    assert {question.kind for question in made.questions} == {"classic", "came first", *KINDS}
    assert len({question.id for question in made.questions}) == 120


def test_the_dice_decide() -> None:
    one, other = ([drawn(asking(sharing()), spec, 8) for spec in SPECS] for _ in range(2))

    assert one == other


def test_the_odd_film_is_of_the_time_of_the_others() -> None:
    trio = [film(f"{title}wood", 1925 + number, {"director": ["Ann Archer"]}) for number, title in enumerate("ABC")]
    near = [
        film(f"{title}stone", 1921 + number, {"director": [f"Bo {title}"]}) for number, title in enumerate("DEFGHI")
    ]
    far = [film(f"{title}field", 1980 + number, {"director": [f"Cy {title}"]}) for number, title in enumerate("JKLMNO")]

    odd = {question.subjects[0] for question in drawn(asking(base(trio + near + far)), ODD, 100)}

    assert odd
    assert all("stone" in key for key in odd)
