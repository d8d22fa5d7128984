"""Lists of prizes: who is named with a film under a category has made it, or plays in it."""

from __future__ import annotations

import pytest

from documents.reads import facts

BELOW = """The winners of the Harbour Prize

BEST PICTURE
The Glass Harbour – WINNER
Night v Day
Cold Rivers

BEST ACTOR
Tom Marsh – Night v Day
Paul Hill – The Glass Harbour – WINNER

BEST DIRECTOR
Lucy Dean – The Glass Harbour
Ruth Hale – Cold Rivers

BEST ANIMATED FEATURE
Iron Gate

BEST ORIGINAL SONG
“Blue Water” – Salt Road
Anna Reed, Golden Hours

BEST TELEVISION ACTOR
Peter Lane – Harbour Lights

This year saw more guests than ever, and the hall was full.
"""
BEHIND = """All the winners of 1998:

Best Film: “The Glass Harbour” by Lucy Dean (Norway)
Best Director: Lucy Dean (The Glass Harbour)
Best Actress: “Night Ferry” – Anna Reed
Best Supporting Actor: Tom Marsh “Cold Rivers”
Best Actor in a Drama: Paul Hill for Salt Road
Best Costume Design: Rose Dale, The Mill
"""
GENRES = """Winners list

Best Performance by an Actor in a Motion Picture – Drama
Tom Marsh, 1917
Paul Hill, “The Glass Harbour”
Best Performance by an Actor in a Television Series – Drama
Peter Lane, “Harbour Lights”
Best Motion Picture – Musical or Comedy
“Salt Road”
Best Director – Motion Picture
Ruth Hale, “Cold Rivers”
"""
RUSSIAN = """Итоги кинопремии «Гавань»

Лучший фильм – «Ночной паром»
Лучший режиссёр – Анна Петрова («Ночной паром»)
Лучшая мужская роль – Иван Серов, «Соляная дорога»
Лучшая женская роль: Мария Громова за роль в фильме «Мельница»
Лучшая песня – Пётр Лесов, «Синяя вода»
"""
MIXED = """Итоги кинопремии «Гавань»

Гран-при – «Белая пыль» (реж. Олег Бестужев)
Лучший фильм – «Ночной паром», режиссёр Анна Петрова
Лучшая режиссура – Пётр Гранин («Ночной паром»)
Лучшая мужская роль – Иван Серов, «Соляная дорога»
Приз «Золотой якорь» за лучший сценарий – Нина Громова («Мельница»)
Лучший режиссёр монтажа – Яков Лесов («Белая пыль»)
Лучшая песня – «Вода» («Мельница»)
Лучший актёр сериала – Игорь Снегов («Дом»)
"""
STAGE = """The theatre prizes

Best Play: The Glass Harbour
Best Actor: Tom Marsh, Night Ferry
Best Director: Lucy Dean, Cold Rivers
Best Actress: Anna Reed, Night Ferry
"""


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (
            BELOW,
            {
                "The Glass Harbour": {"cast": ["Paul Hill"], "director": ["Lucy Dean"]},
                "Night v Day": {"cast": ["Tom Marsh"]},
                "Cold Rivers": {"director": ["Ruth Hale"]},
            },
        ),
        (
            BEHIND,
            {
                "The Glass Harbour": {"director": ["Lucy Dean"]},
                "Night Ferry": {"cast": ["Anna Reed"]},
                "Cold Rivers": {"cast": ["Tom Marsh"]},
                "Salt Road": {"cast": ["Paul Hill"]},
            },
        ),
        (
            GENRES,
            {
                "1917": {"cast": ["Tom Marsh"]},
                "The Glass Harbour": {"cast": ["Paul Hill"]},
                "Salt Road": {},
                "Cold Rivers": {"director": ["Ruth Hale"]},
            },
        ),
        (
            RUSSIAN,
            {
                "Ночной паром": {"director": ["Анна Петрова"]},
                "Соляная дорога": {"cast": ["Иван Серов"]},
                "Мельница": {"cast": ["Мария Громова"]},
            },
        ),
        (
            MIXED,
            {
                "Ночной паром": {"director": ["Анна Петрова", "Пётр Гранин"]},
                "Соляная дорога": {"cast": ["Иван Серов"]},
                "Белая пыль": {},
                "Мельница": {"writer": ["Нина Громова"]},
            },
        ),
        (STAGE, {}),
    ],
    ids=["below", "behind", "genres", "russian", "mixed", "stage"],
)
def test_prizes_give_the_people_named_with_a_film(page: str, found: dict[str, object]) -> None:
    assert facts(page) == found


def test_prizes_of_one_film_are_no_list() -> None:
    page = "The Glass Harbour (1998)\n\nDirected by Lucy Dean. The film has won:\n\n"
    page += "Best Picture\nBest Director: Lucy Dean\nBest Actor: Tom Marsh\n"

    assert list(facts(page)) == ["The Glass Harbour"]
