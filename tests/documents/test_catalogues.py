"""Headings as shops, archives and columns of what to watch have them."""

from __future__ import annotations

import pytest

from documents.reads import document, facts, films

SOLD = (
    'Films about ships\n\n"Salt Road" [Hale Pictures Feb 1937]\nA cook goes to sea. Directed by Paul Marsh; starring '
    'Ruth Hale, Tom Dean\nDVD for $8\n\n"The Ferry" silent film [Northern, Nov 1925]\nA man waits. Directed '
    'by Anna Holm\n\n"The Ferry" sound film [Marsh Bros. August 1932]\nAgain. Directed by Carl Holm\nDVD for $9\n'
)
LETTERED = (
    "Films of an archive: Year of Release 1961 ~ 1960\n\nYear of Release: 1961\nSalt Road (塩の道)\n"
    "A cook goes to sea.\n"
    "Director: Kenji Sato\n\nThe Ferry (The Boat) (渡し舟)\nA man waits on a bank.\nDirector: Akira Mori\n\n"
    "Year of Release: 1960\nNight Train (夜汽車)\nThe last one leaves.\nDirector: Yuko Abe\n"
)
COLUMN = (
    "Five movies to watch\n\nSalt Road Season 2 — Streamflix\nRuth Hale is back in a show about cooks directed by "
    "Paul Marsh.\nThe Ferry — Streamflix\nThe movie was directed by Anna Holm.\nNight Train — Kinobox\nThe film was "
    "directed by Carl Holm.\n"
)


def test_brackets_hold_the_company_and_the_month_behind_titles_in_a_shop() -> None:
    assert facts(SOLD)["Salt Road"] == {"director": ["Paul Marsh"], "cast": ["Ruth Hale", "Tom Dean"]}
    assert films(SOLD)["Salt Road"] == 1937


def test_two_films_of_one_title_in_a_shop_are_two() -> None:
    found = document(SOLD).films

    assert [(film.title.words, film.number) for film in found] == [
        ("Salt Road", 1937),
        ("The Ferry", 1925),
        ("The Ferry", 1932),
    ]
    assert [fact.value for film in found[1:] for fact in film.facts if fact.relation == "director"] == [
        "Anna Holm",
        "Carl Holm",
    ]


def test_titles_before_other_letters_have_the_year_of_the_line_above() -> None:
    assert films(LETTERED) == {"Salt Road": 1961, "The Ferry": 1961, "Night Train": 1960}
    assert facts(LETTERED)["The Ferry"]["director"] == ["Akira Mori"]


def test_people_before_other_letters_head_no_film() -> None:
    page = "Guests of our film week\n\nDirector: Kenji Sato (佐藤)\nActor: Akira Mori (森)\nComposer: Yuko Abe (阿部)\n"

    assert films(page) == {}


def test_a_season_in_a_list_is_no_film_and_parts_the_others() -> None:
    assert {title: each.get("director") for title, each in facts(COLUMN).items()} == {
        "The Ferry": ["Anna Holm"],
        "Night Train": ["Carl Holm"],
    }


def test_words_of_pages_stay_in_a_title_in_quotes() -> None:
    page = 'Movie quiz\n\n1. "All About Salt" (1950) had Ruth Hale.\n2. "Meet the Cast of Dogs" (1961) was long.\n'

    assert "All About Salt" in films(page)


def test_a_name_ends_before_a_wide_gap() -> None:
    page = "Salt Road (1937)\nSalt Road 1937 movie starring Ruth Hale  Gangsters own a ship.\n"

    assert facts(page)["Salt Road"].get("cast", ["Ruth Hale"]) == ["Ruth Hale"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It was directed by Anna Holm; Paul Marsh and Ruth Hale wrote it.", ["Anna Holm"]),
        ("Directed by Anna Holm; Paul Marsh shot it in a week.", ["Anna Holm"]),
        ("Directed by Anna Holm; Paul Marsh; Ruth Hale.", ["Anna Holm", "Paul Marsh", "Ruth Hale"]),
    ],
)
def test_names_behind_a_semicolon_begin_a_clause_where_it_goes_on(said: str, expected: list[str]) -> None:
    assert facts(f"Films of the sea\n\nSalt Road (2015)\n{said}\n")["Salt Road"]["director"] == expected


def test_a_title_that_may_begin_before_a_mark_is_left_and_takes_no_sentence_of_another() -> None:
    page = "He wrote Iron Road (2013) and drafts for Mission - Rogue Ferry (2015) and other films, with Ruth Hale.\n"

    assert films(page) == {"Iron Road": 2013}


def test_a_country_and_a_kind_may_stand_behind_the_director_of_a_programme() -> None:
    english = (
        "Films of the sea\n\nSalt Road, directed by Anna Holm, Norway. Short\n\nA tale.\n\nThe Ferry, dir. Tom Dean, UK"
        "\n\nA tale.\n\nNight Train, dir. by Ruth Hale, Ireland. Feature\n\nA tale.\n"
    )
    spanish = (
        "Programa de cine\n\nEl Faro, dir por Ana Vega, Perú. Largometraje\n\nUn cuento del mar.\n\nLas Sales, dir por "
        "Luis Mora, Argentina. Cortometraje\n\nUn cuento.\n\nTren de Noche, dir por Eva Ruiz, Chile\n\nUn cuento.\n"
    )

    assert {title: each["director"] for title, each in facts(english).items()} == {
        "Salt Road": ["Anna Holm"],
        "The Ferry": ["Tom Dean"],
        "Night Train": ["Ruth Hale"],
    }
    assert facts(spanish)["Las Sales"] == {"director": ["Luis Mora"], "country": ["Argentina"]}


def test_what_stands_behind_a_director_and_is_no_country_makes_no_heading() -> None:
    page = "Our guests\n\nSalt, directed by Anna Holm, twice. Fine\n\nSea, directed by Tom Dean, thrice. Good\n\nAsh, "
    page += "directed by Ruth Hale, once. Bad\n"

    assert films(page) == {}


def test_a_row_of_a_label_is_no_title_of_the_year_in_the_row_below() -> None:
    page = (
        "Фильмы о море\n\nСоль и ветер\nРейтинг | 8.0 |\nЖанр | драма, биография |\nПроизводство | Россия / 2012 |\n"
        "Режиссёр | Анна Хольм |\n\nМоряк уходит в море.\n"
    )

    assert films(page, "ru") in ({"Соль и ветер": 2012}, {})
