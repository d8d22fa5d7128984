"""Headings of many shapes head their films, and lines that only look like one head nothing."""

from __future__ import annotations

import pytest

from documents.reads import facts, films, languages
from quiz.documents.extract import extract
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.reading import of

TEXT = "It is the story of two sisters who leave the farm and come back when nothing is as it was before."
KNOWN = Gazetteer(films={1955: ("Rififi",), 1956: ("The Killing",), 1995: ("Heat",)})


def known(words: str) -> list[str]:
    return [film.title.words for film in extract(of(words), languages(), names=KNOWN).films]


def test_a_rank_word_before_the_number_is_no_part_of_a_title() -> None:
    page = "Die besten Filme\n\nPlatz 2: Die Brücke (1959)\nEin Film.\n\nPlatz 1: M (1931)\nEin Film von Fritz Lang.\n"

    assert films(page) == {"Die Brücke": 1959, "M": 1931}


def test_a_director_in_a_heading_is_no_part_of_the_title() -> None:
    page = f"Three films\n\n1. Cold Rivers, directed by Mary Stone\n{TEXT}\n\n"
    page += f"2. Salt Road directed by Anna Holm\n{TEXT}\n\n3. Night Train, directed by Paul Anders\n{TEXT}\n"

    told = facts(page)

    assert {title: each["director"] for title, each in told.items()} == {
        "Cold Rivers": ["Mary Stone"],
        "Salt Road": ["Anna Holm"],
        "Night Train": ["Paul Anders"],
    }


def test_lines_in_latin_letters_head_the_films_of_an_arabic_page() -> None:
    page = "قائمة بأفضل أفلام السينما\n\n"
    for title, name in (("Cold Rivers", "ريدلي سكوت"), ("Salt Road", "فرانك دارابونت"), ("Night Train", "ديفيد لين")):
        page += f"{title}\n\nالفيلم من بطولة توم هانكس، جودي فوستر، ومن إخراج {name}.\n\n"

    told = facts(page)

    assert [each["director"] for each in told.values()] == [["ريدلي سكوت"], ["فرانك دارابونت"], ["ديفيد لين"]]
    assert told["Salt Road"]["cast"] == ["توم هانكس", "جودي فوستر"]


def test_bare_lines_are_titles_where_their_text_names_them_again() -> None:
    page = "Films to see in winter\n\n"
    page += "".join(f"{title}\n\n{title} is slow. {TEXT}\n\n" for title in ("Cold Rivers", "Salt Road", "Night Train"))

    assert list(films(page)) == ["Cold Rivers", "Salt Road", "Night Train"]
    assert films(page.replace("Salt Road is", "It is").replace("Night Train is", "It is")) == {}


def test_two_headings_with_years_keep_them_where_the_base_knows_their_titles() -> None:
    page = (
        f"Two films about thieves\n\nRound 1!\n\nRififi (1955)\n\n{TEXT}\n\nRound 2!\n\nThe Killing (1956)\n\n{TEXT}\n"
    )

    found = extract(of(page), languages(), names=KNOWN).films

    assert [(film.title.words, film.number) for film in found] == [("Rififi", 1955), ("The Killing", 1956)]


def test_a_numbered_title_before_a_stop_is_one_where_the_base_knows_it() -> None:
    page = f"Heist films\n\n1. Rififi. {TEXT}\n\n2. The Killing. {TEXT}\n\n3. Heat. {TEXT}\n"

    assert known(page) == ["Rififi", "The Killing", "Heat"]
    assert known(page.replace("Rififi", "Real Gold").replace("Heat", "The Blue Door")) == []


def test_headings_of_a_list_that_has_run_together_are_found_in_its_line() -> None:
    page = f"Dance films 1. 'Cold Rivers' (1998) {TEXT} 2. 'Salt Road' (2015) {TEXT} 3. 'Night Train' (1961) {TEXT}"

    assert films(page) == {"Cold Rivers": 1998, "Salt Road": 2015, "Night Train": 1961}


def test_headlines_of_facts_on_many_films_are_no_titles() -> None:
    page = "Top 10 Fun Facts About Classic Movies\n\n1. A Real Storm Took the Roof\n\n"
    page += f"“Cold Rivers” (1998) was shot in a barn. {TEXT}\n\n2. Nobody Knew the Song\n\n{TEXT}\n\n"
    page += f"3. The Dog Was Paid Most\n\n{TEXT}\n"

    assert films(page) == {"Cold Rivers": 1998}


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Film Review: 'Cold Rivers': A Must-See", "Cold Rivers"),
        ("‘The 4:30 Train’ Review: Mary Stone at Her Best", "The 4:30 Train"),
        ("Cold Rivers review: a quiet storm", "Cold Rivers"),
    ],
)
def test_a_review_is_of_the_film_in_its_heading(line: str, title: str) -> None:
    assert list(films(f"{line}\n\nThis film is slow. Helen Parr plays Ruth, a widow.\n")) == [title]


def test_a_headline_with_a_title_in_quotes_is_of_that_title() -> None:
    page = "Астанада «Тар заман» фильмінің тұсаукесері өтті\n\nРежиссер Рүстем Әбдірашевтің айтуынша, фильм дайын.\n"

    assert list(films(page)) == ["Тар заман"]


def test_a_disc_is_headed_by_its_title() -> None:
    page = (
        "Laura (Blu-ray)\nFox, Mystery.\nStars Gene Tierney, Dana Andrews.\nOtto Preminger directed this 1944 film.\n"
    )

    assert films(page) == {"Laura": 1944}
    assert facts(page)["Laura"]["cast"] == ["Gene Tierney", "Dana Andrews"]


def test_roles_with_their_actors_line_by_line_are_a_cast_and_no_titles() -> None:
    page = "Dr. No (1962)\nJames Bond: Sean Connery\nHoney Ryder: Ursula Andress\nM: Bernard Lee\n"
    page += "Director: Terence Young\nTitle Theme: Monty Norman\nReleased: October 5, 1962\n"

    assert films(page) == {"Dr. No": 1962}
    assert facts(page)["Dr. No"]["cast"] == [
        ("Sean Connery", "James Bond"),
        ("Ursula Andress", "Honey Ryder"),
        ("Bernard Lee", "M"),
    ]


def test_a_card_of_country_year_and_length_dates_the_film_above_it() -> None:
    page = "Films this autumn\nCOLD RIVERS\nUK 2017 93 minutes\nDirector: Mary Stone\nStarring: Helen Parr, Ian Hart\n"
    page += f"{TEXT}\nUK 2017 93 minutes\nDirector: Mary Stone\nStarring: Helen Parr, Ian Hart\n{TEXT}\n"

    assert films(page) == {"COLD RIVERS": 2017}
    assert facts(page)["COLD RIVERS"]["cast"] == ["Helen Parr", "Ian Hart"]
