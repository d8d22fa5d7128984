"""Lists whose headings say more than a title and a year, or less: who made the films, which film is the older one."""

from __future__ import annotations

import pytest

from documents.reads import Counted, document, facts, films, languages
from quiz.documents.credits import Credited, indexed
from quiz.documents.extract import extract
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.labels import fields
from quiz.documents.layout import segments
from quiz.documents.lexicon import with_labels
from quiz.documents.lines import lines_of
from quiz.documents.reading import of
from quiz.documents.untitled import untitled

WORDS = (
    *("al", "er", "im", "on", "un", "ast", "end", "ilt", "ork", "uns", "ade", "ine", "ole", "ume", "ash", "eck", "ift"),
    *("omb", "ung", "arn", "esk", "ist", "oft", "ulm", "ain", "eel", "oak", "oup", "ark", "elm", "irk", "osk", "urk"),
)
"""Ends of made-up names."""
DIRECTED = {
    "brackets": (
        "My ten best films of the year\n\nStill to see:\nRoma (Alfonso Cuarón)\n\n"
        "3. Burning Fields (Ruth Hale)\n\n2. Jackie Stone (Paul Marsh)\n\n1. Cold War (Paul Pawlikowski)\n",
        {
            "Roma": ["Alfonso Cuarón"],
            "Burning Fields": ["Ruth Hale"],
            "Jackie Stone": ["Paul Marsh"],
            "Cold War": ["Paul Pawlikowski"],
        },
    ),
    "a word for it": (
        "Seen in spring\n\nZimna noc [Cold Night] (dir. Paul Marsh)\n\nNight Ferry (dir. Ruth Hale)\n\n"
        "Le Phare [The Lighthouse] (Anna Holm)\n",
        {"Zimna noc": ["Paul Marsh"], "Night Ferry": ["Ruth Hale"], "Le Phare": ["Anna Holm"]},
    ),
    "words behind": (
        "Great movies to see again\n\n1. The Ferry (Paul Marsh) – A man crosses the river every day of his life.\n"
        "2. Roads (Joel and Ethan Berg) – Two brothers look for a car.\n3. Salt (Ruth Hale) – A walk by the sea.\n",
        {"The Ferry": ["Paul Marsh"], "Roads": ["Joel Berg", "Ethan Berg"], "Salt": ["Ruth Hale"]},
    ),
}  # fmt: skip
OTHERS = {
    "roles": "Film facts on the players\n\nCast\nThe Captain (Paul Marsh)\nThe Cook (Ruth Hale)\nThe Boy (Tom Dean)\n",
    "songs": "Songs from great films\n\nSalt Road (Ruth Hale)\nNight Train (Paul Marsh)\nThe Ferry (Tom Dean)\n",
    "actors": "Films with fine actors\n\nSalt Road (Ruth Hale)\nNight Train (Paul Marsh)\nThe Ferry (Tom Dean)\n",
}


@pytest.mark.parametrize("name", DIRECTED)
def test_names_in_brackets_behind_the_titles_of_a_list_are_the_directors(name: str) -> None:
    page, expected = DIRECTED[name]

    assert {title: each.get("director") for title, each in facts(page).items()} == expected


@pytest.mark.parametrize("name", OTHERS)
def test_names_in_brackets_of_players_and_singers_make_no_directors(name: str) -> None:
    assert not any("director" in each for each in facts(OTHERS[name]).values())


def test_names_in_brackets_that_the_base_knows_as_actors_make_no_directors() -> None:
    page = "Films to see\n\n1. Salt Road (Ruth Hale)\n2. Night Train (Paul Marsh)\n3. The Ferry (Tom Dean)\n"
    names = Gazetteer(actors=frozenset(("Ruth Hale", "Tom Dean")))

    found = extract(of(page), languages(), names=names).films

    assert not [fact for film in found for fact in film.facts if fact.relation == "director"]


def test_two_numbered_titles_above_blocks_of_labels_head_them() -> None:
    page = (
        "1. The Silver Spoon (La cuillère)\nYear: 1987\nDirector: Ruth Hale\nMy take: A cook feeds a whole village.\n"
    )
    page += "2. Salt & Honey\nYear: 1999\nDirector: Tom Dean\nMy take: Two sisters open a"

    assert films(page) == {"The Silver Spoon": 1987, "Salt & Honey": 1999}
    assert facts(page)["Salt & Honey"]["director"] == ["Tom Dean"]


BELOW = "\n\nCold Rivers (1980)\nSalt Road (1983)\nNight Train (1990)\n"
MADE_BY_ONE = {
    "Director Ruth Hale (1910-1998)": "Ruth Hale",
    "Ruth Hale, director:": "Ruth Hale",
    "All films directed by Ruth Hale": "Ruth Hale",
    "Regisseurin: Ruth Hale (geb. 1950)": "Ruth Hale",
    "Les films réalisés par Ruth Hale": "Ruth Hale",
    "Director de cine: Ruth Hale": "Ruth Hale",
    "Лучшие фильмы режиссёра Андрея Маршева": "Андрей Маршев",
}
OF_ONE = {
    "The films of Ruth Hale, ranked from worst to best": "Ruth Hale",
    "Ruth Hale: complete filmography": "Ruth Hale",
    "Filmografía de Ruth Hale": "Ruth Hale",
    "Die besten Filme von Ruth Hale": "Ruth Hale",
}


@pytest.mark.parametrize("line", MADE_BY_ONE)
def test_the_director_whom_a_line_above_a_list_names_made_all_its_films(line: str) -> None:
    told = facts(line + BELOW)

    assert [each.get("director") for each in told.values()] == [[MADE_BY_ONE[line]]] * 3


@pytest.mark.parametrize("line", OF_ONE)
def test_a_filmography_is_of_a_director_only_where_the_base_knows_one(line: str) -> None:
    names = Gazetteer(directors=frozenset(("Ruth Hale",)))

    known = extract(of(line + BELOW), languages(), names=names).films

    assert [[fact.value for fact in film.facts] for film in known] == [[OF_ONE[line]]] * 3
    assert not any("director" in each for each in facts(line + BELOW).values())


def test_a_director_above_a_list_gives_way_to_one_whom_a_film_names_and_to_favourites() -> None:
    page = "Films directed by Ruth Hale" + BELOW.replace(
        "Road (1983)", "Road (1983)\nDirected by Paul Marsh, a friend."
    )

    assert facts(page)["Salt Road"]["director"] == ["Paul Marsh"]
    assert not any(facts("Director Ruth Hale\n\nHer favourite films:" + BELOW).values())


def test_a_director_above_a_list_has_no_film_that_the_base_knows_to_be_by_another_one() -> None:
    others = (Credited(1983, (("director", ("Paul Marsh",)),)),)
    names = Gazetteer(credits=indexed({"salt road": others}))

    found = extract(of("Films directed by Ruth Hale" + BELOW), languages(), names=names).films

    assert [[fact.value for fact in film.facts] for film in found] == [["Ruth Hale"], [], ["Ruth Hale"]]


TEXT = "It is the story of two sisters who leave the farm and come back when nothing is as it was before."


def test_years_from_one_to_another_are_those_of_a_series_and_end_the_film_above() -> None:
    page = "Films and series on the sea\n\n4. Blue Water 1996\nFive men swim.\n\n3. Salt Road 1999\nA drive.\n\n"
    page += "2. The Deep 2010-2011\nA short series, directed by Paul Marsh.\n\n1. Big Night 1996\nTwo brothers.\n"

    assert films(page) == {"Blue Water": 1996, "Salt Road": 1999, "Big Night": 1996}
    assert not any("director" in each for each in facts(page).values())


@pytest.mark.parametrize(
    "page",
    [
        f"A theme is what a film wants to say.\n\n1. Good and Evil\n{TEXT}\n2. Love\n{TEXT}\n3. Identity\n{TEXT}\n",
        f"7 lessons that movies taught us\n\n1. Never Give Up\n{TEXT}\n2. Friends Matter\n{TEXT}\n3. Look Up\n{TEXT}",
        "What films mean\n\n1. Evil\nFilms like “Salt Road” and “Grey Sea” show it.\n2. Love\nFilms like “Big Night” "
        "do.\n3. Identity\nMovies like “Blue Water” ask who we are.\n",
    ],
)
def test_numbered_themes_are_no_films(page: str) -> None:
    assert films(page) == {}


def test_numbered_titles_of_a_list_of_films_are_films_though_nothing_else_is_said() -> None:
    page = f"Ten films for winter\n\n1. Never Give Up\n{TEXT}\n2. Friends Matter\n{TEXT}\n3. Look Up\n{TEXT}\n"

    assert list(films(page)) == ["Never Give Up", "Friends Matter", "Look Up"]
    assert list(films(page.replace("Ten films", "Ten themes"))) == []


def test_the_thousandth_film_of_a_list_is_not_told_of_in_the_one_before() -> None:
    last = ("998. Salt Road (1951)\nDirected by Ruth Hale.\n", "1001. The Ferry (1952)\nDirected by Paul Marsh.\n")

    found = facts("\n".join(("1001 films to see", "1. Night Train (1948)\nDirected by Tom Dean.\n", *last)))

    assert {title: each["director"] for title, each in found.items()} == {
        "Night Train": ["Tom Dean"],
        "Salt Road": ["Ruth Hale"],
        "The Ferry": ["Paul Marsh"],
    }


def test_the_names_of_two_or_three_behind_the_dash_of_a_title_are_all_of_directors() -> None:
    page = f"Ten films for winter\n\n1. Salt Road — Ruth Hale\n{TEXT}\n\n2. Grey Sea – Joel and David Berg\n{TEXT}\n\n"
    page += f"3. Big Night — Tom Dean, Paul Marsh & Anna Holm\n{TEXT}\n\n4. The Cook – Mary Stone\n{TEXT}\n"

    assert {title: each["director"] for title, each in facts(page).items()} == {
        "Salt Road": ["Ruth Hale"],
        "Grey Sea": ["Joel Berg", "David Berg"],
        "Big Night": ["Tom Dean", "Paul Marsh", "Anna Holm"],
        "The Cook": ["Mary Stone"],
    }


def test_what_is_said_of_an_older_film_below_a_heading_is_of_that_one() -> None:
    page = (
        "Ten remakes that are better films\n\n"
        "3. Cold Rivers (2004)\nTom Dean directs this remake of Ruth Hale's 1978 classic Salt Road, and Anna Holm "
        "stars as the widow. The 1978 film starred Mary Stone.\n\n"
        "2. Night Train (2002)\nDirected by Paul Marsh. A remake of the 1953 film Grey Sea, directed by Jules Berg. "
        "Mary Stone plays the widow.\n\n"
        "1. Big Night (1996)\nBased on the 1989 book by Mary Stone. Directed by Ruth Hale. The 1996 film stars Tom "
        "Dean. A film of the same name starring Anna Holm failed.\n"
    )

    told = facts(page)

    assert films(page) == {
        "Cold Rivers": 2004,
        "Salt Road": 1978,
        "Night Train": 2002,
        "Grey Sea": 1953,
        "Big Night": 1996,
    }
    assert [each.get("director") for each in told.values()] == [
        ["Tom Dean"],
        ["Ruth Hale"],
        ["Paul Marsh"],
        ["Jules Berg"],
        ["Ruth Hale"],
    ]
    assert [each.get("cast") for each in told.values()] == [["Anna Holm"], None, ["Mary Stone"], None, ["Tom Dean"]]


def test_a_heading_with_two_titles_and_years_heads_two_films() -> None:
    page = (
        "Remakes that nobody knew\n\n"
        "Cold Rivers (2004) / Salt Road (1978)\nDirected by Tom Dean. The original stars Mary Stone as the widow.\n\n"
        "Night Train – 2002 (Original: Grey Sea – 1953)\nDirected by Paul Marsh. In Grey Sea, Jules Berg plays a "
        "driver.\n\n"
        "Big Night (1996) vs. Big Night (1961)\nDirected by Ruth Hale. The 1961 film starred Tom Dean.\n"
    )

    found = [(film.title.words, film.number, [fact.value for fact in film.facts]) for film in document(page).films]

    assert found == [
        ("Cold Rivers", 2004, ["Tom Dean"]),
        ("Salt Road", 1978, ["Mary Stone"]),
        ("Night Train", 2002, ["Paul Marsh"]),
        ("Grey Sea", 1953, ["Jules Berg"]),
        ("Big Night", 1996, ["Ruth Hale"]),
        ("Big Night", 1961, ["Tom Dean"]),
    ]


def test_a_second_year_in_a_heading_is_of_no_second_film_where_no_title_stands_before_it() -> None:
    page = (
        "Films to see\n\nCold Rivers (2004) / Netflix\nA film.\n\nSalt Road (2003) / 120 min / USA (2003)\nA film.\n\n"
    )
    page += "Night Train (2002) / June 2003\nA film.\n"

    assert films(page) == {"Cold Rivers": 2004, "Salt Road": 2003, "Night Train": 2002}


NAMED = {
    "brackets with a country": "* {t} ({n}, Italy, {y})",
    "a word and the year": "{t} - Directed by {n} ({y}), starring Mary Stone and Jules Berg",
    "a year before": "{y}: {t}, directed by {n}",
    "a year behind": "{t} — {n}, {y}",
    "bars": "{t} | {n} | {y}",
    "an abbreviation": "{t} – dir. {n} ({y})",
}


@pytest.mark.parametrize("name", NAMED)
def test_a_director_in_the_line_of_a_title_and_a_year_is_no_part_of_the_title(name: str) -> None:
    listed = (("Salt Road", "Ruth Hale", 1978), ("Grey Sea", "Elem Marsh", 1985), ("Big Night", "Anna Holm", 1996))
    page = "The best films\n\n" + "".join(f"{NAMED[name].format(t=t, n=n, y=y)}\n" for t, n, y in listed)

    assert films(page) == {title: year for title, _, year in listed}
    assert [each.get("director") for each in facts(page).values()] == [[person] for _, person, _ in listed]


def test_a_word_that_only_looks_like_a_label_parts_no_title() -> None:
    page = "The best films\n\nSalt Road – Part Two (1978)\nGrey Sea – The Director's Cut (1985)\nBig Night (1996)\n"

    assert list(films(page)) == ["Salt Road – Part Two", "Grey Sea – The Director's Cut", "Big Night"]


@pytest.mark.parametrize(
    "page",
    [
        "The best performances in movies\n\n1. Salt Road (1976) – Ruth Hale\n2. Grey Sea (1996) – Paul Marsh\n"
        "3. Big Night (2005) – Tom Dean\n",
        "Books behind the films\n\n1. Salt Road – Ruth Hale\n2. Grey Sea – Paul Marsh\n3. Big Night – Tom Dean\n",
        "Best movie posters\n\nSalt Road (Ruth Hale)\nGrey Sea (Paul Marsh)\nBig Night (Tom Dean)\n",
    ],
)
def test_names_beside_the_titles_of_a_list_of_something_else_make_no_directors(page: str) -> None:
    assert not any("director" in each for each in facts(page).values())


def test_a_title_in_single_quotes_is_nobody_and_neither_is_whose_somebody_is() -> None:
    page = (
        "Films to see\n\nSalt Road (1976)\nAfter the novella 'Ruth Hale and the Sea' by somebody.\n\nBig Night (1996)\n"
    )
    page += "Bollywood's Tom Dean plays the cook.\n\nGrey Sea (2001)\nNo remake of the Tom Dean starrer Small Hours.\n"
    names = Gazetteer(actors=frozenset(("Ruth Hale",)))

    found = extract(of(page), languages(), names=names).films

    assert [[fact.value for fact in film.facts if fact.relation == "cast"] for film in found] == [[], ["Tom Dean"], []]


@pytest.mark.parametrize("made", ["with lost brackets", "in one line"])
def test_what_is_taken_out_of_a_list_grows_as_the_list_does(made: str) -> None:
    few, many = (letters_taken(made, films) for films in (40, 320))

    assert many < 2 * 8 * few


def letters_taken(made: str, count: int) -> int:
    """How many letters of a list are taken out of it while its headings are looked for: of one half of whose headings
    have lost a bracket, or of one in one line, with labels."""
    names = [first + rest for first in "BDFGKLMNPRST" for rest in WORDS][:count]
    lexicon = with_labels(languages()["en"].lexicon())
    if made == "with lost brackets":
        plot = "\n\nA man sails away and comes home.\n\n"
        whole = [f"{n}. The {name} Moon ({1900 + n % 99}){plot}" for n, name in enumerate(names, 1)]
        lost = [f"The {name} Sun ({1900 + n % 99}{plot}" for n, name in enumerate(names, 1)]
        words = Counted("".join(one + other for one, other in zip(whole, lost, strict=True)))
        assert len(segments(words, lines_of(words), lexicon, (), ())) == 2 * count
    else:
        words = Counted(
            " ".join(
                f"{n}. The {name} Moon (1950) Director: Ann {name} Cast: Cy Dunn." for n, name in enumerate(names, 1)
            )
        )
        told = fields(words, 0, len(words), lexicon)
        assert len(told) == 2 * count
        segments(words, lines_of(words), lexicon, told, ())
        untitled(words, told, lexicon)
    return words.taken
