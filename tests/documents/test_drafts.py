"""A draft is a fact file: what is reviewed is asked, what is not is neither asked nor a wrong option."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz
from shelves import shipped

from documents.reads import document
from quiz.documents import linking
from quiz.documents.conflicts import Conflict, Read, of_document
from quiz.documents.draft import drafted, written
from quiz.documents.linking import Known
from quiz.documents.review import ACCEPT, ALL, DROP, MEND, SKIP, answered, shown, stops, tidied
from quiz.facts.base import FactBase, fold, is_whole
from quiz.facts.drafts import DraftFilm, read_drafts
from quiz.facts.nodes import Complaints, Table, load
from quiz.facts.read import read
from quiz.packs.check import check

SHEET = (
    "The Red Shoes (1948)\nDirector: Michael Powell, Emeric Pressburger\nCast: Moira Shearer as Victoria Page\n"
    "Genre: Drama\nCinematographer: Freddie Young\nFact: The ballet at its heart took 6 weeks of work to shoot.\n"
)


@cache
def index() -> Known:
    return linking.known(shipped().base)


def drafts(words: str = SHEET) -> tuple[DraftFilm, ...]:
    each = Read("sheet.txt", document(words))
    return drafted([each], index(), of_document(each, index()))


def base_of(films: tuple[DraftFilm, ...], folder: Path) -> FactBase:
    file = folder / "draft.yaml"
    file.write_text(written(films, "A draft", "en", "sheet.txt", "draft.yaml"), "utf-8")
    return read([file], FactBase(relations=shipped().base.relations, terms=shipped().base.terms))


def test_a_draft_is_read_back_as_it_was_written() -> None:
    films = drafts()
    complaints = Complaints("draft.yaml")

    tree = load(written(films, "A draft", "en", "sheet.txt", "draft.yaml").encode(), complaints)

    assert isinstance(tree, Table)
    again = read_drafts(tree.entries["drafts"][1], complaints)
    told = [
        [(value.relation, value.value, value.quote, value.at, value.character) for value in film.values]
        for film in again
    ]
    assert complaints.problems == []
    assert told == [
        [(value.relation, value.value, value.quote, value.at, value.character) for value in film.values]
        for film in films
    ]


def test_check_accepts_a_draft_and_says_that_it_waits(tmp_path: Path) -> None:
    base_of(drafts(), tmp_path)

    problems = check([tmp_path / "draft.yaml"], shipped())

    assert {problem.severity for problem in problems} == {"warning"}
    assert "draft-waiting" in {problem.code for problem in problems}


def test_what_nobody_has_reviewed_is_no_fact(tmp_path: Path) -> None:
    assert base_of(drafts(), tmp_path).films == ()


def test_reviewed_values_are_facts_and_the_others_cannot_be_wrong_options(tmp_path: Path) -> None:
    films = drafts()
    for stop in list(stops(films))[:2]:
        films = answered(films, stop, ACCEPT)

    film = base_of(films, tmp_path).films[0]

    assert [value.key for value in film.facts["director"]] == ["Michael Powell"]
    assert film.also["director"] == {"Emeric Pressburger"}
    assert film.facts["director"][0].source.text.endswith("sheet.txt 31-45")
    assert is_whole(film, shipped().base.relations["director"])


def test_accepting_all_passes_over_what_the_base_contradicts(tmp_path: Path) -> None:
    films = answered(drafts(), next(iter(stops(drafts()))), ALL)

    film = base_of(films, tmp_path).films[0]

    assert "cinematographer" not in film.facts
    assert film.also["cinematographer"] == {"Freddie Young"}
    assert film.trivia[0].marks[0].answer == {"en": "6"}
    assert film.facts["cast"][0].parts == ({"en": "Victoria Page"},)


def test_a_value_can_be_dropped_mended_or_left_for_later() -> None:
    films = drafts()
    places_of = [stop for stop in stops(films) if stop.value is not None]

    films = answered(films, places_of[0], DROP)
    films = answered(films, places_of[1], MEND, "Emmerich Pressburger")
    films = answered(films, places_of[2], SKIP)

    values = tidied(films)[0].values
    assert (values[0].value, values[0].reviewed) == ("Emmerich Pressburger", True)
    assert not values[1].reviewed


def test_a_film_without_a_year_is_accepted_once_it_has_one() -> None:
    films = drafts("Films\n1. “Alien”\n\na ship\n\n2. “Brazil”\n\na duct\n\n3. “Roma”\n\na maid\n")
    first = next(iter(stops(films)))

    assert not answered(films, first, ACCEPT)[0].reviewed
    assert answered(films, first, MEND, "Alien (1979)")[0].year == "1979"


def test_a_reviewer_sees_the_claim_in_its_words() -> None:
    films = drafts()

    seen = shown(films, list(stops(films))[1])

    assert seen.claim == "The Red Shoes (1948): director = Michael Powell"
    assert (seen.words, seen.at) == ("Michael Powell", "sheet.txt 31-45")


def conflicts(words: str, others: tuple[str, ...] = ()) -> list[Conflict]:
    texts = [Read(f"{number}.txt", document(each)) for number, each in enumerate((words, *others))]
    return list(of_document(texts[0], index(), texts))


def test_a_value_the_base_contradicts_is_in_conflict_with_both_sources() -> None:
    found = conflicts(SHEET)

    assert [(each.relation, each.values) for each in found] == [("cinematographer", ("Freddie Young", "Jack Cardiff"))]
    assert [set(where) for where in found[0].where] == [{"path", "start", "end"}, {"path", "line"}]


def test_a_year_beside_the_one_of_the_base_is_in_conflict() -> None:
    assert conflicts("The Red Shoes (1949)\nA British classic about a film dancer.\n")[0].values == ("1949", "1948")


def test_a_list_of_fewer_than_the_base_has_is_told_of() -> None:
    assert conflicts("The Red Shoes (1948)\nDirector: Michael Powell\n")[0].relation == "director"


def test_two_documents_that_disagree_are_in_conflict() -> None:
    one, other = ("Quite New (2024)\nDirector: Carol Reed\n", "Quite New (2024)\nDirector: David Lean\n")

    assert conflicts(one, (other,))[0].values == ("Carol Reed", "David Lean")


def test_a_quote_is_of_its_line_from_the_first_letter_and_of_no_more_than_its_surroundings() -> None:
    long = f"A tale of the sea{' and of the wind' * 20}, directed by Carol Reed{' in the rain' * 20}\n"
    quotes = [
        value.quote
        for words in ("Directed by Carol Reed, The Pale Moon (1948) is long.\n", f"The Pale Moon (1948)\n{long}")
        for film in drafts(words)
        for value in film.values
        if value.value == "Carol Reed"
    ]

    assert [quote.startswith("Directed by Carol Reed") for quote in quotes] == [True, False]
    assert len(quotes[1]) <= len("Carol Reed") + 180


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("The Red Shoes (1948)\nDirector: Carol Reed\n", "The Red Shoes (1948)"),
        ("Red Shoes, The (1948)\nDirector: Carol Reed\n", None),
        ("The Red Shoees (1948)\nDirector: Carol Reed\n", "The Red Shoes (1948)"),
        ("«Красные башмачки» (1948)\nРежиссер: Майкл Пауэлл\n", "The Red Shoes (1948)"),
        ("The Red Shoes (2005)\nDirector: Carol Reed\n", None),
    ],
)
def test_a_film_is_linked_by_title_and_year(words: str, key: str | None) -> None:
    found = linking.film(document(words).films[0], index())

    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("michael powell", "Michael Powell"),
        ("Майкл Пауэлл", "Michael Powell"),
        ("Micheal Powell", "Michael Powell"),
        ("Герберт Росс", "Herbert Ross"),
        ("Nobody Atall", ""),
    ],
)
def test_a_person_is_linked_by_folded_name_form_and_letters(name: str, key: str) -> None:
    assert linking.person(name, index()) == key


@settings(deadline=None)  # the first one reads the film base
@given(st.data())
def test_a_person_is_linked_as_by_comparing_with_everybody(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(index().latin))
    for _ in range(data.draw(st.integers(0, 4))):
        at, letter = data.draw(st.integers(0, len(name))), data.draw(st.sampled_from(("", *"aehinorst ")))
        name = name[:at] + letter + name[at + data.draw(st.integers(0, 1)) :]

    assert linking.person(name, index()) == compared(name)


def compared(name: str) -> str:
    """Who is meant, by everybody's names beside this one."""
    people = index().people
    if fold(name) in people:
        return people[fold(name)]
    scores = {form: fuzz.ratio(fold(name), form) for form in index().latin}
    near = [form for form in sorted(scores, key=lambda form: -scores[form])[:3] if scores[form] >= linking.NEAR_PERSON]
    others = [scores[form] for form in near if people[form] != people[near[0]]]
    return people[near[0]] if near and not (others and scores[near[0]] - max(others) < linking.MARGIN) else ""
