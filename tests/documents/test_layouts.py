"""Whatever shape a document gives its films, they are found with their years, and nothing else is."""

from __future__ import annotations

import pytest

from documents.reads import document, facts, films

LISTS = {
    "a year in brackets": ("Films\nAlien (1979)\nLoud.\n\nBrazil (1985)\nSad.\n", "Alien 1979 Brazil 1985"),
    "numbers": ("Good films\n1. Alien (1979) – a ship.\n2. Brazil (1985) – a duct.\n", "Alien 1979 Brazil 1985"),
    "no blank after the number": ("Films\n1.Alien (1979)\nx\n2.Brazil (1985)\ny", "Alien 1979 Brazil 1985"),
    "a dash": ("Films\nAlien – 1979\nA ship.\n\nBrazil – 1985\nA duct.\n", "Alien 1979 Brazil 1985"),
    "quotes and a comma": ("Films\n“Alien”, 1979\nDuration: 117 min\n“Brazil”, 1985\n", "Alien 1979 Brazil 1985"),
    "bullets": ("Filme\n► Alien (1979)\nEin Schiff.\n► Brazil (1985)\nEin Rohr.\n", "Alien 1979 Brazil 1985"),
    "quoted titles by number": ('Films\n1. "Alien"\n\nship\n2. "Brazil"\n3. "Roma"\n\nmaid', "Alien Brazil Roma"),
    "a record": ("Main: ALIEN, UK, 1979, 117 mins. Dir: Carol Reed\nMain: BRAZIL, UK, 1985", "ALIEN 1979 BRAZIL 1985"),
    "a card": ("7 October\nAlien\nUK, 1979 –\nRidley Scott – 117 mins\nA ship.\n", "Alien 1979"),
    "two versions": ("Films\nPsycho (1998 vs 1960)\nThe remake stars Anne Heche.", "Psycho 1998 Psycho 1960"),
    "a label": ("Название: Сталкер\nГод: 1979\nРежиссёр: Андрей Тарковский\n", "Сталкер 1979"),
    "inside a line": (
        "Балет туралы фильмдер.  «Қызыл кебіс» («The Red Shoes») 1948 Терең туынды.  «Бұрылыс» («The Turning Point») "
        "1977 Бұл драма.  «Нижинский» 1980 Байопик.",
        "Қызыл кебіс 1948 Бұрылыс 1977 Нижинский 1980",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_by_its_own_shape_of_headings(name: str) -> None:
    words, expected = LISTS[name]

    found = " ".join(f"{film.title.words} {film.number or ''}".strip() for film in document(words).films)

    assert found == expected


def test_a_run_on_sheet_is_cut_at_its_labels() -> None:
    sheet = (
        "Зеркало.1974 Режиссер: Андрей Тарковский Оператор: Георгий Рерберг В ролях: Маргарита Терехова, Олег Янковский"
    )

    assert facts(sheet) == {
        "Зеркало": {
            "director": ["Андрей Тарковский"],
            "cinematographer": ["Георгий Рерберг"],
            "cast": ["Маргарита Терехова", "Олег Янковский"],
        }
    }


def test_labels_alone_on_their_lines_take_the_line_below() -> None:
    sheet = "Название\nСталкер\nГод выпуска\n1979\nРежиссер\nАндрей Тарковский\nЖанр\nфантастика, драма\n"

    assert films(sheet) == {"Сталкер": 1979}
    assert facts(sheet)["Сталкер"]["genre"] == ["фантастика", "драма"]


def test_a_second_block_of_labels_without_a_title_goes_to_nobody() -> None:
    first, second = (
        "Director: Ridley Scott\nCast: Sigourney Weaver\n",
        "Director: Terry Gilliam\nCast: Jonathan Pryce\n",
    )
    sheet = f"Alien (1979)\n{first}\n{second}"

    assert facts(sheet) == {"Alien": {"director": ["Ridley Scott"], "cast": ["Sigourney Weaver"]}}


def test_actors_and_roles_without_a_separator_are_cut_in_the_right_place() -> None:
    sheet = "Alien (1979)\nCast: Tom Skerritt as Captain Sigourney Weaver as Ellen Ripley John Hurt as Kane\n"

    assert facts(sheet)["Alien"]["cast"] == [
        ("Tom Skerritt", "Captain"),
        ("Sigourney Weaver", "Ellen Ripley"),
        ("John Hurt", "Kane"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Genre: Crime\nDirector: Park Hoon-jung\nActors: Jang Dong-gun\nCountry: South Korea\n",
        "Шәкен Аймановтың туындылары «осылай бағалана ма?» деген мәселе тағы бар. Бұл экран өнерінің тарихы.",
        "The recipe (1999)\nMix the flour with two eggs and leave it for an hour.",
        "A wiki\nJames Bond\nDirected by Terence Young\nGuy Hamilton\nThe James Bond film series began in 1962.",
        "Breaking Bad (2008–2013)\nA film-like series about a teacher.\nEmma (novel, 1815)\nFilms were made of it.",
        "Best Films of the Year (2023)\nHere is what we liked.",
        "19 Truly Fascinating Movie Facts That You Don't Know\n1. Jodie Foster spoke of the film for 3 hours.",
        "March Film Obituaries\n\nANNA BLOOM Died Mar. 1, 2007\n\nThe star of many a film died at age 85.",
        "Film news\n© Nora Ephron, 1993\nUS (1972) | Crime\n11. May 1986 / Drama\n",
    ],
)
def test_a_document_without_a_film_or_its_title_stores_nothing(words: str) -> None:
    found = document(words)

    assert found.films == ()
    assert found.skipped


def test_what_was_passed_over_is_told_with_its_place_and_reason() -> None:
    found = document("We love films.\n\nAlien (1979)\nDirector: Ridley Scott\n\nBrazil (1985)\nNobody knows.\n")

    assert [(each.start, each.reason) for each in found.skipped] == [(0, "before-the-list"), (66, "no-fact")]


def test_a_film_may_be_called_the_post() -> None:
    words = "1. The Post (2017)\nDirector: Steven Spielberg\n\n2. Alien (1979)\nDirector: Ridley Scott\n"

    assert films(words) == {"The Post": 2017, "Alien": 1979}


@pytest.mark.parametrize(
    "words",
    [
        "The Vault Series\n\nLabel: Harbour Discs\nRegion: A\nTransfer: 1:1\nSound: English Mono\nDirector: Ada Lind\n"
        "Cast: Tom Reed, Ann Bell, Max Stone\nDuration: 98 mins\n\nA good disc of a film that few remember.\n",
        "Фильм дала тұрғындарына арналады.\nӨндіріс: «Самал» АҚ\nКөмекші топ: Ерлан Сатыбалды\nЖыл: 2009\n"
        "Бас редактор: Айдос Омаров\nРөлдерде:\nБолат Ерғалиев,\nСәуле Ахметова,\nНұрлан Сейтов\n"
        "- Үздік музыка, «Дала» байқауы, Алматы, Қазақстан, 2010\n",
        "Harbour Days\n\nProgramme\nHarbour Days\nHarbour Days\n12\nHarbour Days\n"
        "When the ice is gone from the bay, Ann must leave the film club that she has led for so long.\n"
        "Director\nAda Lind\nScreenplay\n"
        "Max Stone\nCinematography\nTom Reed\n\nOur films of this week.\n",
    ],
)
def test_the_head_of_a_page_and_its_labels_are_no_title_of_a_sheet(words: str) -> None:
    assert document(words).films == ()


def test_a_box_whose_cells_are_empty_takes_its_title_from_the_lead() -> None:
    box = (
        "The Lighthouse Boy | |\n---|---|\nDirected by | Ada Lind |\nScreenplay by |\n|\nProduced by | Max Stone |\n"
        "Edited by |\n|\nMusic by | Tom Reed |\nRunning time | 87 minutes |\n"
        "The Lighthouse Boy is a 1976 American drama film directed by Ada Lind.\n"
    )

    assert films(box) == {"The Lighthouse Boy": 1976}
    assert facts(box)["The Lighthouse Boy"]["director"] == ["Ada Lind"]


def test_rows_of_a_box_below_a_title_head_nothing() -> None:
    rows = (
        "Рейтинг | 7.4 |\nЖанр | драма |\nПроизводство | Россия / {} |\nРежиссёр | {} |\nЧеловек возвращается домой.\n"
    )
    page = "Лучшие фильмы о море\n" + "".join(
        f"{title}\n{rows.format(year, name)}"
        for title, year, name in (("Тихая гавань", 1961, "Иван Стрелков"), ("Северный ветер", 1975, "Пётр Лужин"))
    )

    assert films(page) == {"Тихая гавань": 1961, "Северный ветер": 1975}
    assert facts(page)["Тихая гавань"]["director"] == ["Иван Стрелков"]


def test_a_bare_number_before_a_quoted_title_is_none_of_it() -> None:
    page = "Добірка фільмів\n\n" + "".join(
        f"{n} «{title}»\n\nРежисер: {name}\n\nКраїна: США\n\nРік: {year}\n\nСтрічка про дім і дорогу.\n\n"
        for n, (title, name, year) in enumerate(
            (("ТИХА ГАВАНЬ", "Іван Лужний", 1961), ("ВІТЕР", "Петро Степ", 1975)), 1
        )
    )

    assert films(page) == {"ТИХА ГАВАНЬ": 1961, "ВІТЕР": 1975}


@pytest.mark.parametrize(
    ("value", "director", "countries"),
    [
        ("Ada Lind France, Italy 1994 146 min", ["Ada Lind"], ["France", "Italy"]),
        ("A.B. Lind UK 1994 103 min", ["A.B. Lind"], ["UK"]),
        ("Ada Lind USA 1994 A priest, torn in 1920's New York", ["Ada Lind"], ["USA"]),
        ("Ada France, Max Stone", ["Ada France", "Max Stone"], []),
    ],
)
def test_a_director_ends_where_countries_and_a_year_begin(
    value: str, director: list[str], countries: list[str]
) -> None:
    told = facts(f"The Quiet Harbour (1994)\nDirector: {value}\n")["The Quiet Harbour"]

    assert told["director"] == director
    assert told.get("country", []) == countries


def test_blocks_whose_headings_are_lost_take_the_title_that_their_text_quotes() -> None:
    block = "Director: {}\nCast: {}\n{}\n"
    told = (
        ("Ada Lind", "Tom Reed, Ann Bell", 'They call "Harbour Days" a film of the sea; "Harbour Days" is more.'),
        ("Max Stone", "Eve Marsh, Ian Ross", 'After "The First Snow" and "The Last Snow", the film is a rest.'),
        ("Paul Grey", "Sue Park, Ben Cole", 'With "The Glass Bell" he made a film for all.'),
        (
            "Lena Holt",
            "Rita Frost, Jon West",
            '"Low Tide" is like "The Glass Bell", but "Low Tide" is the better film.',
        ),
    )
    page = "".join(block.format(*each) for each in told)

    found = facts(page)

    assert {title: its["director"] for title, its in found.items()} == {
        "Harbour Days": ["Ada Lind"],
        "The Glass Bell": ["Paul Grey"],
        "Low Tide": ["Lena Holt"],
    }
    assert found["Low Tide"]["cast"] == ["Rita Frost", "Jon West"]
    assert "director" not in {relation for its in facts(block.format(*told[0])).values() for relation in its}


def test_capsules_of_a_paper_are_headed_by_capitals_and_a_mark() -> None:
    page = (
        "Movie capsules\nSee the schedule for times.\n"
        "LOW TIDE: (B+) Tom Reed, Ann Bell and Sue Park are the voices in this film in 3-D. Ada Lind (“The Bell”) and "
        "Ben Cole, who began as a painter, co-directed. (95 minutes) (PG)\n"
        "THE GLASS HOUR: (NP) A clerk finds a door. Max Stone (“First Snow”) directed. (101 minutes) (R)\n"
        "A ROOM APART: (C-) Two sisters share a house. Eve Marsh makes her directing debut. (88 minutes) (R)\n"
    )

    found = facts(page)

    assert {title: found[title]["director"] for title in ("LOW TIDE", "THE GLASS HOUR", "A ROOM APART")} == {
        "LOW TIDE": ["Ada Lind", "Ben Cole"],
        "THE GLASS HOUR": ["Max Stone"],
        "A ROOM APART": ["Eve Marsh"],
    }
    assert found["LOW TIDE"]["cast"] == ["Tom Reed", "Ann Bell", "Sue Park"]


def test_titles_of_a_film_club_stand_in_capitals_above_a_card_or_in_the_text() -> None:
    day, place = "Monday {} March 2019 at 7.45 pm.\n\n", "{} 2018.  97 minutes.\n\nDirected by {}.\n\n{}\n\n"
    shown = (
        ("WINTER 1984 (12)\n\n", "Spain", "Ada Lind", "A child spends the cold months in the hills."),
        ("", "Italy", "Max Stone", "LOW TIDE follows a crew home.  LOW TIDE is a film without a loud word."),
        ("", "Japan", "Sue Park", "PLEASE note the early start.  A family finds a child."),
        ("SPRING 2019\n\n", "Poland", "Eve Marsh", "A clerk finds a door."),
        ("THE GLASS BELL (PG)\n\n", "France", "Ben Cole", "A bell is cast, and it breaks."),
    )
    page = "".join(f"{day.format(3 * n)}{title}{place.format(*told)}" for n, (title, *told) in enumerate(shown, 1))

    found = facts(page)

    assert {title: its["director"] for title, its in found.items()} == {
        "WINTER 1984": ["Ada Lind"],
        "LOW TIDE": ["Max Stone"],
        "THE GLASS BELL": ["Ben Cole"],
    }


def test_a_cinema_may_say_how_a_film_is_shown_and_what_it_costs_above_the_labels() -> None:
    page = (
        "Repertuar\n{}\nCIEPŁY DOM / 2D napisy\nRegularny repertuar\nBilety: 20 zł normalny, 18 zł ulgowy\n"
        "reżyseria: Jan Polny\ngatunek: dramat\nprodukcja: Polska 2019\nczas trwania: 110 minut\n"
        "Opis filmu:\nAnna wraca do miasta, którego już nie zna.\n"
    )

    for extra in ("Wybierz tytuł", ""):
        found = facts(page.format(extra), "pl")
        assert list(found) == ["CIEPŁY DOM"]
        assert (found["CIEPŁY DOM"]["director"], found["CIEPŁY DOM"]["runtime"]) == (["Jan Polny"], ["110 minut"])
