"""A film table is read into columns, and what it says is taken for no more than it is."""

from __future__ import annotations

import gzip
import json
import lzma
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.facts.base import FactBase, Film, Person, Value, covers
from quiz.facts.oscars import award
from quiz.facts.tables import is_table, read_table
from quiz.question import Source

from .table import ALIEN, HEAT, ONTO, Row, base_of, written

SHARED = Path(__file__).resolve().parents[3] / "shared" / "reference"
LINE_2 = Source("films.jsonl", 2)


def test_films_come_by_year_and_key_and_know_the_line_they_stand_on(tmp_path: Path) -> None:
    base = base_of(tmp_path, HEAT, ALIEN, {"title": "1941", "year": 1979})

    assert [film.key for film in base.films] == ["1941 (1979)", "Alien (1979)", "Heat (1995)"]
    assert [film.source.line for film in base.films] == [3, 2, 1]
    assert base.problems == ()


def test_a_film_of_columns_equals_the_film_as_an_object(tmp_path: Path) -> None:
    row = {
        "imdb": "tt0078748", "title": "Alien", "ru": "Чужой", "original": "Alien", "year": 1979, "votes": 900_000,
        "directors": ["Ridley Scott"], "cast": [["Sigourney Weaver", "Ripley", 5], ["Tom Skerritt", "", 4]],
        "genres": ["Horror", "Drama"], "countries": ["United States"], "language": "English", "runtime": 117,
        "oscars": 1, "oscar_categories": ["VISUAL EFFECTS"],
    }  # fmt: skip

    film = base_of(tmp_path, HEAT, row).films[0]

    assert film == Film(
        "Alien (1979)",
        {"en": "Alien", "ru": "Чужой"},
        1979,
        {
            "cast": (
                Value("Sigourney Weaver", {"en": "Sigourney Weaver"}, LINE_2, ({"en": "Ripley"},)),
                Value("Tom Skerritt", {"en": "Tom Skerritt"}, LINE_2),
            ),
            "country": (Value("United States", {"en": "United States"}, LINE_2),),
            "director": (Value("Ridley Scott", {"en": "Ridley Scott"}, LINE_2),),
            "genre": (
                Value("Horror", {"en": "Horror"}, LINE_2),
                Value("Drama", {"en": "Drama", "ru": "драма"}, LINE_2),
            ),
            "language": (Value("English", {"en": "English"}, LINE_2),),
            "won": (Value(vfx := award("VISUAL EFFECTS"), {"en": vfx}, LINE_2),),
            "year": (Value("1979", {}, LINE_2),),
        },
        LINE_2,
        complete=frozenset({"won"}),
        partial=frozenset({"cast", "composer", "country", "genre", "language"}),
        fame=5,
        votes=900_000,
    )


def tidy(name: str) -> str:
    return " ".join(name.split())


def key_of(row: Any) -> str:
    return f"{tidy(row['title'])} ({row['year']})"


NAMES = st.text(alphabet="abcdeéқ ", min_size=1, max_size=6).filter(lambda name: name.strip() != "")
PEOPLE = st.lists(NAMES, max_size=4)
ROWS = st.lists(
    st.fixed_dictionaries(
        {"title": NAMES, "year": st.integers(1888, 2100), "directors": PEOPLE, "composer": PEOPLE},
        optional={"genres": PEOPLE, "cast": st.lists(st.tuples(NAMES, NAMES).map(list), max_size=4)},
    ),
    max_size=8,
    unique_by=lambda row: key_of(row).casefold(),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(ROWS)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, Any]]) -> None:
    base = base_of(tmp_path_factory.mktemp("table"), *rows)

    assert {film.key: said_of(film) for film in base.films} == {key_of(row): told_of(row) for row in rows}
    assert sorted(base.people) == list(base.people)
    assert list(base.films) == [base.films[place] for place in range(len(base.films))]


def told_of(row: Row) -> dict[str, Any]:
    cast: dict[str, list[str]] = {}
    for actor, part in row.get("cast", ()):
        cast.setdefault(tidy(actor), []).append(tidy(part))
    lists = {"director": "directors", "composer": "composer", "genre": "genres"}
    found = {name: list(dict.fromkeys(map(tidy, row.get(key, ())))) for name, key in lists.items()}
    return {**{name: keys for name, keys in found.items() if keys}, **({"cast": cast} if cast else {})}


def said_of(film: Film) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: [value.key for value in values] for name, values in film.facts.items() if name not in ("year", "cast")
    }
    if "cast" in film.facts:
        found["cast"] = {value.key: [part["en"] for part in value.parts] for value in film.facts["cast"]}
    return found


def test_the_order_of_the_rows_changes_nothing_but_the_lines(tmp_path: Path) -> None:
    one = base_of(tmp_path, ALIEN, HEAT)
    other = base_of(tmp_path, HEAT, ALIEN)

    assert [said_of(film) for film in one.films] == [said_of(film) for film in other.films]
    assert list(one.people) == list(other.people) == ["Michael Mann", "Ridley Scott"]


@pytest.mark.parametrize(
    ("written_", "read"),
    [("Ripley", "Ripley"), ("Ripley (voice)", "Ripley"), ("(voice)", ""), ("Himself", ""), ("Self - Host", ""),
     ("", ""), ("Jack (as a boy", ""), ("Selfridge", "Selfridge")],
)  # fmt: skip
def test_a_character_is_read_without_notes_and_nobody_plays_themselves(
    tmp_path: Path, written_: str, read: str
) -> None:
    film = base_of(tmp_path, {**ALIEN, "cast": [["Sigourney Weaver", written_]]}).films[0]

    (value,) = film.facts["cast"]
    assert value.parts == (({"en": read},) if read else ())


@pytest.mark.parametrize(
    ("category", "name"),
    [("CINEMATOGRAPHY (Color)", "Best Cinematography"), ("SOUND RECORDING", "Best Sound"),
     ("WRITING (Original Story)", "Best Story"), ("STUNT DESIGN OF THE YEAR", "Stunt Design of the Year")],
)  # fmt: skip
def test_a_category_is_the_award_it_is_called_today(category: str, name: str) -> None:
    assert award(category) == f"Academy Award for {name}"


def test_the_name_of_an_award_stays_as_it_is() -> None:
    assert award("Palme d'Or") == "Palme d'Or"


def test_what_tables_cut_short_is_never_taken_as_whole(tmp_path: Path) -> None:
    row = {**ALIEN, "directors": ["A", "B", "C"], "years": {"imdb": 1979, "tmdb": 1980}}

    film = base_of(tmp_path, row).films[0]

    assert film.partial == {"cast", "composer", "country", "director", "genre", "language"}
    assert film.doubted == {"year"}


@pytest.mark.parametrize(
    ("oscars", "categories", "complete", "doubted"),
    [(1, ["DIRECTING"], {"won"}, set()), (0, [], set(), set()), (2, ["DIRECTING"], set(), {"won"})],
)
def test_awards_are_all_there_when_as_many_are_listed_as_were_won(
    tmp_path: Path, oscars: int, categories: list[str], complete: set[str], doubted: set[str]
) -> None:
    film = base_of(tmp_path, {**ALIEN, "oscars": oscars, "oscar_categories": categories}).films[0]

    assert film.complete == complete
    assert film.doubted == doubted


def test_a_film_without_a_language_has_none_and_a_language_one_name(tmp_path: Path) -> None:
    base = base_of(tmp_path, {**ALIEN, "language": "None"}, {**HEAT, "language": "Telugu language"})

    assert [film.facts.get("language", ()) and film.facts["language"][0].key for film in base.films] == [(), "Telugu"]


def test_a_country_that_was_renamed_is_not_called_false(tmp_path: Path) -> None:
    film = base_of(tmp_path, {**ALIEN, "countries": ["West Germany"]}).films[0]

    assert "Germany" in film.also["country"]


def test_the_first_of_two_twins_is_kept_and_doubted_in_everything(tmp_path: Path) -> None:
    base = base_of(tmp_path, ALIEN, {**ALIEN, "directors": ["Another"]})

    assert [film.doubted for film in base.films] == [frozenset(ONTO.relations)]
    assert [(problem.line, problem.code, problem.arguments["first"]) for problem in base.problems] == [
        (2, "film-twice", "films.jsonl:1")
    ]


def test_the_same_row_twice_leaves_no_doubt(tmp_path: Path) -> None:
    base = base_of(tmp_path, ALIEN, ALIEN)

    assert [film.doubted for film in base.films] == [frozenset()]


def test_a_known_person_lends_a_table_their_forms_and_not_their_years(tmp_path: Path) -> None:
    scott = Person("Ridley Scott", {"en": "Ridley Scott", "ru": "Ридли Скотт"}, ("R. Scott",), 1937, None, "m", LINE_2)
    onto = FactBase(relations=ONTO.relations, people={"Ridley Scott": scott})

    base = base_of(tmp_path, {**ALIEN, "directors": ["R. Scott"]}, onto=onto)

    assert [value.text for value in base.films[0].facts["director"]] == [scott.text]
    assert dict(base.people) == {"Ridley Scott": Person("Ridley Scott", scott.text, ("R. Scott",), gender="m")}


def test_a_table_is_open_unless_its_first_line_says_otherwise(tmp_path: Path) -> None:
    base = base_of(tmp_path, ALIEN, HEAT)

    assert not covers(base, "director", "Heat (1995)", "Ridley Scott")


def test_a_closed_table_covers_its_own_people_but_not_open_films_and_the_unsure(tmp_path: Path) -> None:
    head = {"table": {"closed": ["director"], "source": "a list", "unsure": ["Ivan Reitman"]}}
    odd = {"title": "Odd", "year": 1990, "open": True, "directors": ["Ivan Reitman"], "also": {"director": ["Nobody"]}}

    base = base_of(tmp_path, head, ALIEN, HEAT, odd)

    assert covers(base, "director", "Heat (1995)", "Ridley Scott")
    assert not covers(base, "cast", "Heat (1995)", "Ridley Scott")
    assert not covers(base, "director", "Odd (1990)", "Ridley Scott")
    assert not covers(base, "director", "Heat (1995)", "Ivan Reitman")
    assert not covers(base, "director", "Heat (1995)", "Nobody")
    assert base.films[0].source == Source("films.jsonl", 2, "a list")


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.xz"])
def test_a_packed_table_is_read_like_a_plain_one(tmp_path: Path, ending: str) -> None:
    plain = written(tmp_path, [ALIEN, HEAT])
    packs: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".xz": lzma.compress}
    pack = packs.get(Path(ending).suffix, bytes)
    packed = tmp_path / f"packed{ending}"
    packed.write_bytes(pack(plain.read_bytes()))

    base = read_table(packed, ONTO)

    assert is_table(packed)
    assert [film.key for film in base.films] == ["Alien (1979)", "Heat (1995)"]


def test_two_packed_tables_one_behind_the_other_are_one(tmp_path: Path) -> None:
    for ending, pack in ((".gz", gzip.compress), (".xz", lzma.compress)):
        file = tmp_path / f"films.jsonl{ending}"
        file.write_bytes(b"".join(pack(json.dumps(row).encode() + b"\n") for row in (ALIEN, HEAT)))

        assert len(read_table(file, ONTO).films) == 2


def test_a_large_table_takes_little_memory(tmp_path: Path) -> None:
    chance = Random("large")
    people = [f"Person {number}" for number in range(2000)]
    rows = [
        {"title": f"Film {number}", "year": 1950, "directors": [people[int(chance.random() * 2000)]],
         "cast": [[people[int(chance.random() * 2000)], f"Part {part}"] for part in range(5)]}
        for number in range(5000)
    ]  # fmt: skip
    file = written(tmp_path, rows)
    tracemalloc.start()

    base = read_table(file, ONTO)

    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(base.films) == 5000
    assert kept / len(base.films) < 600, "bytes a film"


@pytest.mark.skipif(not SHARED.exists(), reason="the reference of film facts is not here")
def test_the_best_known_films_are_read_whole() -> None:
    base = read_table(SHARED / "known_films.jsonl.gz", ONTO)

    assert len(base.films) == 3000
    assert base.problems == ()
