"""Articles: which films they name, and to which of them a sentence belongs."""

from __future__ import annotations

import pytest

from documents.reads import facts, films


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The studio spent most on “Cold Rivers,” the lavish 1939 epic.", {"Cold Rivers": 1939}),
        ("He is remembered for the 1975 classic Salt Road, a film of storms.", {"Salt Road": 1975}),
        ("Night Train came out in 1987 and was the film of the year.", {"Night Train": 1987}),
        (
            "She wrote the films “Cold Rivers”, “Salt Road” and “Night Train”.",
            dict.fromkeys(("Cold Rivers", "Salt Road", "Night Train")),
        ),
        ("She wrote the songs “Cold Rivers”, “Salt Road” and “Night Train” for a film.", {}),
    ],
)
def test_films_are_named_by_the_nouns_beside_them(sentence: str, found: dict[str, int | None]) -> None:
    assert films(f"{sentence}\n") == found


def test_kazakh_names_several_films_at_once_and_dates_them_before_the_title() -> None:
    text = "1938 жылы «Амангелді» (реж. М.Левин) фильмі түсірілді. "
    text += "Кейін «Ана мен бала», «Шыңдағы шынар» фильмдері шықты.\n"

    assert films(text) == {"Амангелді": 1938, "Ана мен бала": None, "Шыңдағы шынар": None}
    assert facts(text)["Амангелді"] == {"director": ["М.Левин"]}


def test_the_film_an_article_is_about_is_told_of_after_another_was_named() -> None:
    text = "«Жұлдыздар тоғысқанда» фильмі түсірілді.\nБасты рөлді Берік Айтжанов сомдады. "
    text += "Ол «Адель» және «16 қыз» фильмдеріне түскен.\n"
    text += "Сондай-ақ драмаға қазақ актерлері түсті: Фархат Абдраимов, Ғали Құлжаенов.\n"

    assert facts(text) == {
        "Жұлдыздар тоғысқанда": {"cast": ["Берік Айтжанов", "Фархат Абдраимов", "Ғали Құлжаенов"]},
        "Адель": {"cast": ["Берік Айтжанов"]},
        "16 қыз": {"cast": ["Берік Айтжанов"]},
    }


def test_a_film_named_in_passing_keeps_no_later_paragraph() -> None:
    text = "A puppet comes to life, and the children hide.\n\nThe house is old. The rain falls. Nobody comes.\n\n"
    text += "The director is known for his 2008 epic “Gomorrah.” It was long.\n\nHelen Parr plays the mother.\n"

    assert facts(text)["Gomorrah"] == {}


@pytest.mark.parametrize(
    ("sentence", "relation", "found"),
    [
        ("Туындының режиссері- Сұлтан Қожықов.", "director", ["Сұлтан Қожықов"]),
        ("Картина Ермек Тұрсыновтың режиссерлігімен түсірілген.", "director", ["Ермек Тұрсынов"]),
        ("Режиссерлері – Сергей Бодров және Талғат Теменов.", "director", ["Сергей Бодров", "Талғат Теменов"]),
        ("Туындының режиссері Гильермо дель Торо.", "director", ["Гильермо дель Торо"]),
        ("Актерлік құрамда Аслан Анарбаев пен Болат Қали бар.", "cast", ["Аслан Анарбаев", "Болат Қали"]),
        ("Рөлдерде: Болат Әбділманов, Лидия Каден.", "cast", ["Болат Әбділманов", "Лидия Каден"]),
        ("Фильмде Джей Эрнандес Ералыны ойнады.", "cast", ["Джей Эрнандес"]),
        ("Досхан Жолжақсынов секілді актерлер ойнайды.", "cast", ["Досхан Жолжақсынов"]),
    ],
)
def test_kazakh_prose_tells_directors_and_casts(sentence: str, relation: str, found: list[str]) -> None:
    told = facts(f"«Тар заман» (2019) фильмі туралы. {sentence}\n", "kk")

    assert told["Тар заман"].get(relation) == found


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        ("Helen Parr plays Ruth, a widow.", [("Helen Parr", "Ruth")]),
        ("Helen Parr plays Ruth's mother.", ["Helen Parr"]),
        ("Buddy Ebsen was first cast as the Tin Man.", []),
    ],
)
def test_an_actor_has_the_role_that_is_his(sentence: str, cast: list[object]) -> None:
    assert (
        facts(f"Cold Rivers (1979)\n{sentence}\n\nSalt Road (1980)\nA film.\n")["Cold Rivers"].get("cast", []) == cast
    )


def test_a_master_whose_film_stars_somebody_directed_it() -> None:
    line = "The last film of American master Robert Altman stars Neve Campbell."

    told = facts(f"The Company (2003)\n{line}\n\nHeat (1995)\nA film.\n")

    assert told["The Company"] == {"director": ["Robert Altman"], "cast": ["Neve Campbell"]}
