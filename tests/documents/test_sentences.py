"""Sentences tied to one film give facts; what they deny, doubt, compare or say of another does not."""

from __future__ import annotations

import pytest

from documents.reads import facts


def of_alien(sentence: str) -> dict[str, list[object]]:
    return facts(f"A list of films\n\nAlien (1979)\n{sentence}\n").get("Alien", {})


@pytest.mark.parametrize(
    ("sentence", "relation", "values"),
    [
        ("It was directed by Ridley Scott.", "director", ["Ridley Scott"]),
        ("Written, produced and directed by Joel and Ethan Coen.", "writer", ["Joel Coen", "Ethan Coen"]),
        ("The movie stars Tom Skerritt and Sigourney Weaver.", "cast", ["Tom Skerritt", "Sigourney Weaver"]),
        ("Ellen Ripley (played by Sigourney Weaver) survives.", "cast", [("Sigourney Weaver", "Ellen Ripley")]),
        ("Alien is a 1979 British horror film.", "country", ["British"]),
        ("Alien is a 1979 British horror film.", "genre", ["horror"]),
        ("With an original score composed by Jerry Goldsmith.", "composer", ["Jerry Goldsmith"]),
        ("It was released on May 25, 1979.", "release_date", ["1979-05-25"]),
    ],
)
def test_a_turn_of_phrase_tells_its_relation(sentence: str, relation: str, values: list[object]) -> None:
    assert of_alien(sentence)[relation] == values


def test_prizes_are_told_with_their_body_category_and_result() -> None:
    told = of_alien("The film was nominated for five Academy Awards, winning Best Actress for Portman.")

    assert told["award"] == [
        {"body": "Academy Awards", "result": "nominated"},
        {"body": "Academy Award", "category": "Best Actress", "result": "won"},
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was not directed by Robert Aldrich.",
        "The film was almost directed by Robert Aldrich.",
        "Veronica Cartwright was to play Ripley, as in the first draft.",
        "It recalls the work directed by Howard Hawks.",
        "In the sequel the colonel is played by James Remar.",
        "Directed by Stanley Kubrick's assistant, or so they say, perhaps.",
        "Harry Dean Stanton won a prize for something else in 1982.",
        "The director of “Blade Runner” is directed by Ridley Scott “Legend”.",
    ],
)
def test_what_is_denied_doubted_compared_or_said_of_another_film_is_no_fact(sentence: str) -> None:
    told = of_alien(sentence)

    assert told.get("director", []) == []
    assert told.get("cast", []) == []


def test_a_run_of_as_without_a_name_before_it_names_nobody() -> None:
    assert facts("A list of films\n\nAlien (1979) – long as a night and cold as a stone\n") == {"Alien": {}}


def test_a_name_that_the_text_breaks_off_is_not_stored() -> None:
    assert facts("Films\n\nThe Band Wagon (1953)\nIt is directed by Vincente Mi") == {"The Band Wagon": {}}


@pytest.mark.parametrize(
    ("sentence", "relation", "value"),
    [
        ("Психологический триллер режиссёра Даррена Аронофски.", "director", "Даррен Аронофски"),
        ("Фильм снят режиссёром Андреем Тарковским.", "director", "Андрей Тарковский"),
        ("Режиссёр Никита Михалков снял его за год.", "director", "Никита Михалков"),
        ("В главных ролях Натали Портман.", "cast", "Натали Портман"),
        ("Музыка Эдуарда Артемьева за кадром.", "composer", "Эдуард Артемьев"),
        ("Автор сценария Габит Мусрепов.", "writer", "Габит Мусрепов"),
    ],
)
def test_russian_names_are_led_back_to_the_bare_form(sentence: str, relation: str, value: str) -> None:
    told = facts(f"Список фильмов\n\n«Чёрный лебедь» (2010)\n{sentence}\n")["Чёрный лебедь"]

    assert told.get(relation, [""]) == [value]


@pytest.mark.parametrize(
    ("sentence", "relation", "values"),
    [
        ("Майкл Пауэлл мен Эмерик Прессбургердің фильмі.", "director", ["Майкл Пауэлл", "Эмерик Прессбургер"]),
        ("Бұл фильмді Герберт Росс түсірген.", "director", ["Герберт Росс"]),
        ("Изабелла Росселлини, Грегори Хайнс сынды актерлер бар.", "cast", ["Изабелла Росселлини", "Грегори Хайнс"]),
        ("Режиссері Николас Хитнердің туындысы.", "director", ["Николас Хитнер"]),
    ],
)  # fmt: skip
def test_kazakh_endings_are_taken_off_where_the_case_is_certain(
    sentence: str, relation: str, values: list[str]
) -> None:
    told = facts(f"Балет туралы фильмдер\n\n«Қызыл кебіс» (1948)\n{sentence}\n")["Қызыл кебіс"]

    assert told[relation] == values


def test_an_article_gives_a_sentence_to_the_one_film_it_names() -> None:
    article = (
        "«Бақыт» фильмі Берлинде көрсетілді. Фильмнің режиссері Асқар Узабаев. "
        "«Томирис» фильмі де бар, бірақ «Бақыт» фильмі басқа."
    )

    assert facts(article) == {"Бақыт": {"director": ["Асқар Узабаев"]}, "Томирис": {}}


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        ("Directed by Robert Aldrich, Tom Skerritt and John Hurt star in it.", ["Tom Skerritt", "John Hurt"]),
        ("Two of the crew (Tom Skerritt and John Hurt) wake up first.", ["Tom Skerritt", "John Hurt"]),
        ("The captain of the ship (Tom Skerritt) goes down a shaft.", ["Tom Skerritt"]),
        ("The designer of the ship (Ron Cobb) drew it twice.", []),
        ("Choreographer Tom Skerritt trained for the film.", []),
        ("Tom Skerritt trained for the role with a coach.", ["Tom Skerritt"]),
        ("Tom Skerritt was cast as Dallas but left before the first day.", []),
        ("John Hurt plays chess with the captain of the team.", []),
    ],
)  # fmt: skip
def test_actors_are_told_from_the_crew_and_from_another_clause(sentence: str, cast: list[str]) -> None:
    assert of_alien(sentence).get("cast", []) == cast


@pytest.mark.parametrize("genre", ["biopic", "BIOPIC", "bıopic", "BİOPIC"])
def test_a_kind_of_film_is_told_by_any_letter_that_is_taken_for_its_own(genre: str) -> None:
    assert of_alien(f"It is a 1979 British {genre}.") == {"country": ["British"], "genre": [genre]}
