"""Well-made fact files become films, people, terms and relations, the same on every machine."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quiz import places
from quiz.facts.base import GAP, FactBase, Film, Mark, Relation, covers, fold
from quiz.facts.read import read
from quiz.question import Source

HERE = Path(__file__).resolve().parent
FILES = sorted(HERE.glob("small/**/*.yaml"))
FILMS = "small/films/films.yaml"
SHOES = "The Red Shoes (1948)"


def base_of(tmp_path: Path, onto: FactBase, films: str) -> FactBase:
    file = tmp_path / "films.yaml"
    file.write_text(films, "utf-8")
    return read([file], onto, root=tmp_path)


def film(base: FactBase, key: str) -> Film:
    return next(film for film in base.films if film.key == key)


@pytest.fixture(scope="module")
def base() -> FactBase:
    return read(FILES, root=HERE)


@pytest.fixture(scope="module")
def shoes(base: FactBase) -> Film:
    return film(base, SHOES)


def test_nothing_is_wrong_with_a_well_made_base(base: FactBase) -> None:
    assert base.problems == ()


def test_titles_that_look_like_numbers_stay_titles(base: FactBase) -> None:
    assert [(film.key, film.title["en"]) for film in base.films] == [(SHOES, "The Red Shoes"), ("1917 (2019)", "1917")]


def test_a_film_is_called_something_in_each_language_it_gives(shoes: Film) -> None:
    assert shoes.title == {"en": "The Red Shoes", "kk": "Қызыл кебіс", "ru": "Красные башмачки"}


def test_another_spelling_means_the_person_who_has_it(shoes: Film) -> None:
    assert [value.key for value in shoes.facts["director"]] == ["Michael Powell", "Emeric Pressburger"]
    assert shoes.facts["director"][0].text == {"en": "Michael Powell", "ru": "Майкл Пауэлл"}


def test_a_form_in_another_language_means_the_term_that_has_it(shoes: Film) -> None:
    assert [value.key for value in shoes.facts["genre"]] == ["Drama", "Musical"]
    assert shoes.facts["genre"][1].text == {"en": "Musical", "kk": "мюзикл", "ru": "мюзикл"}


def test_a_cast_takes_every_form_of_a_role(shoes: Film) -> None:
    roles = {value.key: value.parts for value in shoes.facts["cast"]}

    assert roles == {
        "Moira Shearer": ({"en": "Victoria Page", "ru": "Виктория Пейдж"},),
        "Anton Walbrook": ({"en": "Boris Lermontov"},),
        "Robert Helpmann": ({"en": "Ivan Boleslawsky"}, {"en": "a waiter"}),
        "Marius Goring": (),
        "Leslie Phillips": ({"en": "a spectator"},),
    }
    assert [value.key for value in shoes.facts["cast"] if value.uncredited] == ["Leslie Phillips"]


def test_a_cast_can_be_a_plain_list(base: FactBase) -> None:
    cast = film(base, "1917 (2019)").facts["cast"]

    assert [(value.key, value.parts) for value in cast] == [("George MacKay", ()), ("Dean-Charles Chapman", ())]


def test_what_stands_under_a_heading_belongs_to_its_relation(shoes: Film) -> None:
    assert [value.key for value in shoes.facts["won"]] == ["Academy Award for Best Original Score"]


def test_a_year_is_its_digits_in_every_language(shoes: Film) -> None:
    assert [(value.key, value.text) for value in shoes.facts["restored"]] == [("2009", {}), ("1985", {})]
    assert shoes.facts["year"][0].key == "1948"


def test_free_text_is_known_by_its_words_in_the_files_language(shoes: Film) -> None:
    assert shoes.facts["motto"][0].key == "Dance she did"
    assert shoes.facts["motto"][0].text["ru"] == "Она танцевала"


def test_a_value_tells_its_own_source_or_that_of_its_file(shoes: Film) -> None:
    sources = {value.key: value.source.text for value in (*shoes.facts["composer"], *shoes.facts["cast"])}

    assert sources["Brian Easdale"] == "the disc"
    assert sources["Leslie Phillips"] == "a history of the studio"
    assert sources["Moira Shearer"] == "the films themselves"
    assert shoes.facts["composer"][0].source == Source(FILMS, 13, "the disc")


def test_a_relation_that_is_known_from_elsewhere_is_so_in_every_file_unless_a_value_says_more(
    tmp_path: Path, base: FactBase
) -> None:
    sources, films = tmp_path / "base.yaml", tmp_path / "films.yaml"
    sources.write_text("sources: {year: a catalogue, genre: the posters}", "utf-8")
    films.write_text(
        "source: the credits\nfilms: [{title: Fred, year: 1950, director: Ann, "
        "genre: [Drama, {value: Musical, source: a book}]}]",
        "utf-8",
    )

    facts = film(read([films, sources], replace(base, films=()), root=tmp_path), "Fred (1950)").facts

    told = {value.key: value.source.text for listed in facts.values() for value in listed}
    assert told == {"1950": "a catalogue", "Ann": "the credits", "Drama": "the posters", "Musical": "a book"}


def test_what_is_true_false_and_whole_is_kept_by_relation(shoes: Film) -> None:
    assert shoes.also == {"cast": {"Emeric Pressburger"}, "genre": {"Film noir"}}
    assert shoes.never == {"cast": {"Michael Powell"}}
    assert shoes.complete == {"setting"}


def test_fame_note_and_former_name_are_read(shoes: Film) -> None:
    assert (shoes.fame, shoes.note, shoes.note_source) == (4, {"en": "It was shot in Monte Carlo."}, "a guide")
    assert shoes.former == "The Red Shoe (1948)"


def test_a_sentence_is_said_whole_and_asked_with_a_gap(shoes: Film) -> None:
    trivia = shoes.trivia[0]

    assert trivia.say == {"en": "The ballet at its heart took 6 weeks to shoot."}
    assert trivia.marks == (Mark({"en": "6"}, {"en": f"The ballet at its heart took {GAP} weeks to shoot."}),)
    assert trivia.ask == {"en": "How many weeks did the ballet of {film} take to shoot?"}
    assert trivia.source.text == "a diary"


def test_a_sentence_may_hold_several_marks_and_doubled_brackets(tmp_path: Path, base: FactBase) -> None:
    say = '{en: "From [5] to [[about]] [6].", ru: "От [5] до [[почти]] [6]."}'

    read = base_of(tmp_path, base, f"films:\n  - title: Two\n    year: 1950\n    trivia: [{{say: {say}}}]\n")

    trivia = film(read, "Two (1950)").trivia[0]
    assert trivia.say == {"en": "From 5 to [about] 6.", "ru": "От 5 до [почти] 6."}
    assert trivia.marks[1] == Mark(
        {"en": "6", "ru": "6"}, {"en": f"From 5 to [about] {GAP}.", "ru": f"От 5 до [почти] {GAP}."}
    )


@pytest.mark.parametrize("answer", ["12", "Michael Powell", "Imre Pressburger", "The Red Shoes", SHOES, "London"])
def test_numbers_and_known_people_films_and_places_need_no_wrong_options(
    tmp_path: Path, base: FactBase, answer: str
) -> None:
    entry = f"films:\n  - title: Two\n    year: 1950\n    trivia: [{{say: 'It is [{answer}].'}}]\n"

    read = base_of(tmp_path, base, entry)

    assert read.problems == ()
    assert film(read, "Two (1950)").trivia[0].marks[0].answer == {"en": answer}


def test_wrong_options_may_be_plain_or_in_languages(base: FactBase) -> None:
    trivia = film(base, "1917 (2019)").trivia[0]

    assert trivia.wrong == ({"en": "scene"}, {"en": "reel", "ru": "бобина"}, {"en": "act"})


def test_people_keep_their_years_gender_and_names(base: FactBase) -> None:
    powell, mcqueen = base.people["Michael Powell"], base.people["Steve McQueen (director)"]

    assert (powell.born, powell.died, powell.gender) == (1905, 1990, "m")
    assert powell.source == Source("small/people/people.yaml", 3, "the credits")
    assert mcqueen.text == {"en": "Steve McQueen", "ru": "Стив Маккуин"}


def test_people_only_films_name_are_known_but_nothing_is_closed_over_them(base: FactBase) -> None:
    assert base.people["Anton Walbrook"].source == Source()
    assert not covers(base, "director", SHOES, "Anton Walbrook")
    assert covers(base, "director", SHOES, "Moira Shearer")


def test_a_base_is_closed_in_the_relations_it_names_only(base: FactBase) -> None:
    assert covers(base, "genre", SHOES, "Drama")
    assert not covers(base, "setting", SHOES, "London")
    assert not covers(base, "genre", "Another Film (1950)", "Drama")


@pytest.mark.parametrize(("said", "covered"), [("yes", False), ("no", True)])
def test_a_closed_base_says_nothing_of_a_film_that_is_open(said: str, covered: bool, tmp_path: Path) -> None:
    words = f"people: {{Mia: }}\nclosed: [director]\nfilms: [{{title: Own, year: 1950, open: {said}}}]\n"

    read = base_of(tmp_path, FactBase(relations={"director": Relation("director", "person")}), words)

    assert read.problems == ()
    assert covers(read, "director", "Own (1950)", "Mia") is covered


def test_what_a_pack_adds_later_is_not_covered_by_the_bases_statement(tmp_path: Path, base: FactBase) -> None:
    pack = "people: {Sam Mendes: {ru: Сэм Мендес}}\ngenres: {War: {ru: военный}}\nfilms: [{title: Own, year: 1950}]\n"

    read = base_of(tmp_path, base, pack)

    assert read.problems == ()
    assert read.people["Sam Mendes"].text["ru"] == "Сэм Мендес"
    assert not covers(read, "director", SHOES, "Sam Mendes")
    assert not covers(read, "genre", SHOES, "War")
    assert not covers(read, "director", "Own (1950)", "Moira Shearer")
    assert covers(read, "director", SHOES, "Moira Shearer")


def test_a_new_relation_with_its_values_needs_no_python(tmp_path: Path, base: FactBase) -> None:
    pack = """
relations:
  stunts: {value: person, several: yes, complete: yes, weight: 2}
  format: {under: technique, value: term, from: formats, several: no, complete: yes, weight: 1}
formats:
  VistaVision: {ru: Виста-Вижн}
films:
  - title: Fall
    year: 1950
    stunts: [Moira Shearer, Dar Robinson]
    technique: {format: VistaVision}
    not: {stunts: [Michael Powell]}
"""

    read = base_of(tmp_path, base, pack)

    fall = film(read, "Fall (1950)")
    assert read.problems == ()
    assert [value.key for value in fall.facts["stunts"]] == ["Moira Shearer", "Dar Robinson"]
    assert fall.facts["format"][0].text == {"en": "VistaVision", "ru": "Виста-Вижн"}
    assert fall.never == {"stunts": {"Michael Powell"}}


def test_a_file_may_be_written_in_another_language(tmp_path: Path, base: FactBase) -> None:
    file = tmp_path / "films.yaml"
    file.write_text("films: [{title: Алые паруса, year: 1961, director: Майкл Пауэлл, genre: мюзикл}]", "utf-8")

    read_ = read([file], base, language="ru")

    sails = film(read_, "Алые паруса (1961)")
    assert sails.title == {"ru": "Алые паруса"}
    assert (sails.facts["director"][0].key, sails.facts["genre"][0].key) == ("Michael Powell", "Musical")


def test_the_order_of_the_files_makes_no_difference(base: FactBase) -> None:
    assert read(reversed(FILES), root=HERE) == base


def test_the_result_is_the_same_under_every_hash_seed() -> None:
    dump = (
        "import sys\n"
        "from pathlib import Path\n"
        "from quiz.facts.read import read\n"
        "here = Path(sys.argv[1])\n"
        "base = read(here.glob('**/*.yaml'), root=here)\n"
        "print([film.key for film in base.films], list(base.people), list(base.relations))\n"
        "print({kind: list(known) for kind, known in base.terms.items()})\n"
        "print([(list(film.facts), list(film.also), list(film.title)) for film in base.films])\n"
        "print(base.problems)\n"
    )

    told = [
        subprocess.run(
            [sys.executable, "-c", dump, str(HERE)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(HERE.parent.parent), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert SHOES.encode() in told[0]
    assert told[0] == told[1]


def test_the_shipped_facts_have_no_problem() -> None:
    questions = places.questions()
    paths = [questions / "relations.yaml", *(f for d in ("terms", "people", "films") for f in questions.glob(f"{d}/*"))]

    base = read(paths, root=questions)

    assert base.problems == ()
    assert base.films


def test_names_are_compared_without_accents_case_and_punctuation() -> None:
    assert fold("Léonide  MASSINE") == fold("leonide massine")
    assert fold("Joon-ho Bong") == fold("joon ho bong")
    assert fold("Пётр Йорк") == "петр йорк"
    assert fold("қыз") != fold("кыз")
