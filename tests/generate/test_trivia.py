"""Questions of marked sentences."""

from __future__ import annotations

from dataclasses import replace

from quiz.facts.base import FactBase, Film, Mark, Trivia
from quiz.generate.catalogue import Catalogue, draw, prepare
from quiz.generate.stock import Selection, faults, narrowed
from quiz.question import Barred, Dice, Question, Refusal, Source, Spec, Text

from .films import SURNAMES, base, person, templates, twelve

TRIVIA = Spec("classic", "trivia", "forward", 0, ("en",))
READ = Source("films.yaml", 9, "a memoir")


def sentence(answer: str, before: str, after: str, *wrong: str, ask: Text | None = None) -> Trivia:
    """A sentence with one mark."""
    mark = Mark({"en": answer}, {"en": f"{before}…{after}"})
    say = {"en": f"{before}{answer}{after}"}
    return Trivia(say, (mark,), ask or {}, tuple({"en": one} for one in wrong), READ)


def of(*trivia: Trivia) -> FactBase:
    """Twelve films; the sixth has the trivia."""
    known = twelve()
    about: Film = replace(known.films[5], trivia=trivia)
    return replace(known, films=(*known.films[:5], about, *known.films[6:]))


def asked(catalogue: Catalogue, number: int = 0) -> Question:
    made = draw(catalogue, replace(TRIVIA, draw=number), Dice(4), Barred())
    assert isinstance(made, Question), made
    return made


def refused(catalogue: Catalogue) -> str:
    made = draw(catalogue, TRIVIA, Dice(4), Barred())
    assert isinstance(made, Refusal)
    return made.reason


def test_the_authors_wrong_options_are_taken_on_the_authors_word() -> None:
    known = of(sentence("a swan", "Its hero dreams of ", ".", "a goose", "a heron", "a crane"))

    question = asked(prepare(known, templates()))

    assert question.stem == {"en": "Fjord (1965): Its hero dreams of …."}
    assert question.options[question.key].value == "a swan"
    assert {option.value for option in question.options} == {"a swan", "a goose", "a heron", "a crane"}
    assert {(proof.by, proof.detail) for proof in question.proofs} == {("negative", "said by the author")}


def test_the_sentence_is_the_note_and_names_where_it_was_read() -> None:
    known = of(sentence("a swan", "Its hero dreams of ", ".", "a goose", "a heron", "a crane"))

    question = asked(prepare(known, templates()))

    assert question.note == {"en": "Its hero dreams of a swan."}
    assert question.source == READ


def test_what_the_film_has_to_tell_is_told_rather_than_the_answer_again() -> None:
    known = of(sentence("a swan", "Its hero dreams of ", ".", "a goose", "a heron", "a crane"))
    noted = replace(known.films[5], note={"en": "It was shot in a week."}, note_source="a letter")

    question = asked(prepare(replace(known, films=(*known.films[:5], noted, *known.films[6:])), templates()))

    assert question.note == {"en": "It was shot in a week."}
    assert question.source == replace(READ, text="a memoir; a letter")


def test_an_author_may_put_the_question() -> None:
    ask = {"en": "Of what does the hero of {film} dream?"}
    known = of(sentence("a swan", "He dreams of ", ".", "a goose", "a heron", "a crane", ask=ask))

    question = asked(prepare(known, templates()))

    assert question.stem["en"] == "Of what does the hero of Fjord (1965) dream?"


def test_braces_of_an_author_are_braces() -> None:
    ask = {"en": "What does {the hero} of {film} {see?"}
    known = of(sentence("a swan", "He sees ", ".", "a goose", "a heron", "a crane", ask=ask))

    assert asked(prepare(known, templates())).stem["en"] == "What does {the hero} of Fjord (1965) {see?"


def test_a_number_gets_numbers_in_rising_order_with_every_rank() -> None:
    catalogue = prepare(of(sentence("40", "The take lasted ", " hours.")), templates())

    questions = [asked(catalogue, number) for number in range(40)]

    assert {question.key for question in questions} == {0, 1, 2, 3}
    for question in questions:
        numbers = [int(option.value) for option in question.options]

        assert numbers == sorted(numbers)
        assert numbers[question.key] == 40


def test_a_year_that_the_question_shows_is_not_asked() -> None:
    catalogue = prepare(of(sentence("1965", "It was filmed in ", ".")), templates())

    assert refused(catalogue) == "too-few-films"
    assert faults(catalogue) == {"answer-in-question": 1}


def test_the_films_year_does_not_stand_among_the_years() -> None:
    catalogue = prepare(of(sentence("1963", "It was filmed in ", ".")), templates())

    made = [draw(catalogue, replace(TRIVIA, draw=number), Dice(4), Barred()) for number in range(60)]

    assert any(isinstance(one, Question) for one in made)
    assert not any(option.value == "1965" for one in made if isinstance(one, Question) for option in one.options)


def test_a_person_of_the_base_gets_people_who_had_nothing_to_do_with_the_film() -> None:
    known = of(sentence("Ann Archer", "It was first offered to ", "."))
    people = {f"Ann {name}": person(f"Ann {name}", gender="f" if name != "Baker" else "m") for name in SURNAMES}
    catalogue = prepare(replace(known, people=people), templates())

    questions = [asked(catalogue, number) for number in range(40)]
    values = {option.value for question in questions for option in question.options}

    assert {question.options[question.key].value for question in questions} == {"Ann Archer"}
    assert "Ann Gardner" not in values  # she directed it
    assert "Ann Baker" not in values  # a man among women
    assert {proof.by for question in questions for proof in question.proofs} == {"single-valued"}


def test_a_film_of_the_base_gets_films() -> None:
    catalogue = prepare(of(sentence("Amber (1950)", "It quotes a scene of ", ".")), templates())

    question = asked(catalogue)

    assert question.option_type == "film"
    assert question.options[question.key].text["en"] == "Amber (1950)"
    assert all(option.film and option.film.key != "Fjord (1965)" for option in question.options)


def test_a_place_of_the_base_gets_places() -> None:
    known = base(
        of(sentence("Paris", "It was shot in ", ".")).films, terms={"places": ["Paris", "Rome", "Oslo", "Bern", "Riga"]}
    )

    question = asked(prepare(known, templates()))

    assert question.options[question.key].value == "Paris"
    assert len({option.value for option in question.options}) == 4


def test_an_answer_the_base_does_not_know_needs_wrong_options() -> None:
    catalogue = prepare(of(sentence("a swan", "Its hero dreams of ", ".")), templates())

    assert faults(catalogue) == {"no-wrong-options": 1}


def test_wrong_options_that_name_the_answer_are_refused() -> None:
    catalogue = prepare(of(sentence("London", "It was shot in ", ".", "East London", "Rome", "Oslo")), templates())

    assert faults(catalogue) == {"options-too-similar": 1}


def test_the_same_answer_twice_in_a_film_makes_two_questions() -> None:
    known = of(
        sentence("a swan", "Its hero dreams of ", ".", "a goose", "a heron", "a crane"),
        sentence("a swan", "Its heroine draws ", ".", "a goose", "a heron", "a crane"),
    )

    ids = {asked(prepare(known, templates()), number).id for number in range(20)}

    assert len(ids) == 2


def test_a_sentence_is_asked_in_the_languages_it_is_written_in() -> None:
    known = of(sentence("a swan", "Its hero dreams of ", ".", "a goose", "a heron", "a crane"))
    catalogue = prepare(known, templates(["en", "ru"]))

    made = draw(catalogue, replace(TRIVIA, languages=("en", "ru")), Dice(4), Barred())

    assert isinstance(made, Refusal)
    assert made.reason == "not-in-language"


def test_catalogues_of_one_base_share_the_marks_of_its_sentences() -> None:
    whole = prepare(of(sentence("Ripley", "Her name is ", ".", "Lambert", "Dallas", "Kane")), templates())
    film = whole.trivia[0].film.key

    some, none = narrowed(whole, Selection(frozenset({film}))), narrowed(whole, Selection(frozenset()))

    assert some.trivia[0] is whole.trivia[0]
    assert none.trivia == ()
