"""A base is closed when everyone of it stands with every film of it they worked on."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from facts.table import ALIEN, HEAT, ONTO, Row, written

from quiz.facts.base import FactBase, covers
from quiz.facts.closing import Closing, close
from quiz.facts.credits import NoCredits, open_credits
from quiz.facts.nodes import Complaints, load
from quiz.facts.read import read
from quiz.facts.tables import read_table
from quiz.generate.proofs import is_false
from quiz.generate.studying import study
from quiz.generate.templates import Templates
from quiz.packs.closing import Given, closed_table, given, to_paste, write_table
from quiz.packs.shelf import Shelf

SHARED = Path(__file__).resolve().parents[3] / "shared" / "reference"
SHELF = Shelf(Path("nowhere"), ONTO, Templates({}))
SCHEMA = """
CREATE TABLE film(id INT, imdb_id TEXT, title TEXT, original_title TEXT, year INT, year_min INT, year_max INT);
CREATE TABLE alias(film_id INT, title TEXT);
CREATE TABLE person(id INT, name TEXT);
CREATE TABLE person_alias(person_id INT, other_person_id INT, films INT, kind TEXT);
CREATE TABLE credit(film_id INT, person_id INT, job TEXT, source);
CREATE TABLE film_genre(film_id INT, genre TEXT, source);
CREATE TABLE film_language(film_id INT, language TEXT, source);
CREATE TABLE film_country(film_id INT, country TEXT, source);
"""
THIEF: Row = {"title": "Thief", "year": 1981, "directors": ["Someone Else"]}


def reference(folder: Path, films: Iterable[tuple[str, str, int]], credits: Iterable[tuple[str, str, str, int]],
              aliases: Iterable[tuple[str, str]] = (), terms: Iterable[tuple[str, str, str]] = ()) -> Path:  # fmt: skip
    """An SQLite file of films (IMDb id, title, year), credits (title, job, person, sources), aliases
    of people and terms (title, relation, term)."""
    file = folder / "credits.sqlite"
    film = {title: (number, imdb, title, year) for number, (imdb, title, year) in enumerate(films, 1)}
    said = list(credits)
    people = {
        name: n for n, name in enumerate(dict.fromkeys([c[2] for c in said] + [n for a in aliases for n in a]), 1)
    }
    with closing(sqlite3.connect(file)) as database, database:
        database.executescript(SCHEMA)
        rows = [(number, imdb, title, None, year, year, year) for number, imdb, title, year in film.values()]
        database.executemany("INSERT INTO film VALUES (?,?,?,?,?,?,?)", rows)
        database.executemany("INSERT INTO person VALUES (?,?)", [(number, name) for name, number in people.items()])
        pairs = [(people[one], people[other], 1, "spelling") for one, other in aliases]
        database.executemany("INSERT INTO person_alias VALUES (?,?,?,?)", pairs)
        rows_ = [(film[title][0], people[who], job, count) for title, job, who, count in said]
        database.executemany("INSERT INTO credit VALUES (?,?,?,?)", rows_)
        for title, relation, term in terms:
            database.execute(f"INSERT INTO film_{relation} VALUES (?,?,1)", (film[title][0], term))
    return file


FILMS = [("tt1", "Alien", 1979), ("tt2", "Heat", 1995), ("tt3", "Thief", 1981)]
CREDITS = [
    ("Alien", "director", "Ridley Scott", 3),
    ("Heat", "director", "Michael Mann", 3),
    ("Thief", "director", "Someone Else", 1),
    ("Thief", "director", "Michael Mann", 2),
]


def compared(folder: Path, rows: Iterable[Row], credits: Path, *relations: str) -> tuple[Given, Closing]:
    base = given([written(folder, rows)], SHELF)
    return base, close(base.base, open_credits(credits), relations or ("director",), base.imdb, all_=True)


def closed(folder: Path, base: Given, found: Closing, *relations: str) -> FactBase:
    """The closed table, written and read back."""
    assert base.table is not None
    file = folder / "closed.jsonl.gz"
    write_table(file, closed_table(base.table, base.base, found, relations or ("director",)))
    return read_table(file, ONTO)


def test_who_is_credited_and_not_listed_is_missing(tmp_path: Path) -> None:
    _, found = compared(tmp_path, [ALIEN, HEAT, THIEF], reference(tmp_path, FILMS, CREDITS))

    assert found.missing == {("Thief (1981)", "director", "Michael Mann"): 2}
    assert found.unfound == []
    assert found.open == set()


def test_a_closed_table_never_calls_a_credited_person_wrong(tmp_path: Path) -> None:
    base, found = compared(tmp_path, [ALIEN, HEAT, THIEF], reference(tmp_path, FILMS, CREDITS))

    shut = closed(tmp_path, base, found)

    thief = next(film for film in shut.films if film.key == "Thief (1981)")
    assert thief.also == {"director": {"Michael Mann"}}
    assert is_false(study(shut), thief, ONTO.relations["director"], "Michael Mann") is None
    assert covers(shut, "director", "Thief (1981)", "Ridley Scott")


def test_a_person_is_known_by_every_alias_case_and_accent(tmp_path: Path) -> None:
    credits = [*CREDITS[:3], ("Thief", "director", "MICHÁEL MANN JR", 1), ("Thief", "director", "R Scott", 1)]
    file = reference(tmp_path, FILMS, credits, [("Ridley Scott", "R Scott")])

    base, found = compared(tmp_path, [ALIEN, HEAT, THIEF], file)

    assert set(found.missing) == {("Thief (1981)", "director", "Ridley Scott")}
    assert found.alike == {("Thief (1981)", "director"): {"Michael Mann"}}
    assert closed(tmp_path, base, found).films[1].also == {"director": {"Michael Mann", "Ridley Scott"}}


def test_a_film_is_found_by_its_id_or_else_by_title_and_year(tmp_path: Path) -> None:
    films = [("tt1", "Ailen", 1901), ("", "HEAT!", 1996), ("", "Thief", 1990)]
    credits = [("Ailen", "director", "Ridley Scott", 1), ("HEAT!", "director", "Michael Mann", 1),
               ("Thief", "director", "Someone Else", 1)]  # fmt: skip

    _, found = compared(tmp_path, [{**ALIEN, "imdb": "tt1"}, HEAT, THIEF], reference(tmp_path, films, credits))

    assert found.unfound == ["Thief (1981)"]


def test_a_film_that_is_not_found_or_not_confirmed_stays_open(tmp_path: Path) -> None:
    credits = [*CREDITS[:1], ("Heat", "director", "Quite Another", 1)]

    base, found = compared(tmp_path, [ALIEN, HEAT, THIEF], reference(tmp_path, FILMS[:2], credits))

    shut = closed(tmp_path, base, found)
    assert found.open == {"Heat (1995)", "Thief (1981)"}
    assert shut.shut == {"Alien (1979)"}


def test_a_cast_of_a_few_is_not_taken_as_all_there_is(tmp_path: Path) -> None:
    row = {**ALIEN, "cast": [["Actor 0", "Ripley"]]}
    credits = [*CREDITS[:1], *(("Alien", "actor", f"Actor {number}", 1) for number in range(7))]

    _, found = compared(tmp_path, [row], reference(tmp_path, FILMS, credits), "cast", "director")

    assert found.open == {"Alien (1979)"}


def test_where_neither_knows_a_composer_nobody_is_called_wrong(tmp_path: Path) -> None:
    rows = [{**ALIEN, "composer": ["Jerry Goldsmith"]}, HEAT]
    credits = [*CREDITS[:2], ("Alien", "composer", "Jerry Goldsmith", 2)]
    base, found = compared(tmp_path, rows, reference(tmp_path, FILMS, credits), "composer", "director")

    shut = closed(tmp_path, base, found, "composer", "director")

    heat = shut.films[1]
    assert heat.doubted == {"composer"}
    assert "Heat (1995)" in shut.shut
    assert is_false(study(shut), heat, ONTO.relations["composer"], "Jerry Goldsmith") is None


def test_someone_whom_the_reference_does_not_know_by_that_name_is_unsure(tmp_path: Path) -> None:
    row = {**ALIEN, "directors": ["Ridley Scott", "R. Sc."]}

    base, found = compared(tmp_path, [row, HEAT, THIEF], reference(tmp_path, FILMS, CREDITS))

    shut = closed(tmp_path, base, found)
    assert found.unsure == {"R. Sc."}
    assert not covers(shut, "director", "Heat (1995)", "R. Sc.")


def test_a_term_that_a_source_gives_or_speaks_of_is_never_called_wrong(tmp_path: Path) -> None:
    rows = [{**ALIEN, "genres": ["Horror"], "language": "English", "countries": ["Germany"]},
            {**HEAT, "genres": ["Crime"], "language": "Filipino", "countries": ["West Germany"]}]  # fmt: skip
    terms = [("Alien", "genre", "Horror"), ("Alien", "genre", "Crime Fiction"), ("Heat", "genre", "Crime"),
             ("Alien", "language", "English"), ("Alien", "language", "Tagalog language"),
             ("Heat", "language", "Filipino"), ("Alien", "country", "Germany"),
             ("Heat", "country", "West Germany")]  # fmt: skip
    file = reference(tmp_path, FILMS, CREDITS[:2], terms=terms)
    relations = ("country", "director", "genre", "language")

    base, found = compared(tmp_path, rows, file, *relations)

    alien, heat = closed(tmp_path, base, found, *relations).films
    assert {"Filipino"} <= alien.also["language"]
    assert {"Crime"} <= alien.also["genre"]
    assert {"Germany"} <= heat.also["country"]


def test_another_table_can_be_the_reference(tmp_path: Path) -> None:
    fuller = tmp_path / "fuller.jsonl"
    rows = [ALIEN, HEAT, {**THIEF, "directors": ["Someone Else"], "also": {"director": ["Michael Mann"]}}]
    fuller.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    _, found = compared(tmp_path, [ALIEN, HEAT, THIEF], fuller)

    assert set(found.missing) == {("Thief (1981)", "director", "Michael Mann")}


def test_a_closed_table_keeps_what_it_said_and_closing_it_again_changes_nothing(tmp_path: Path) -> None:
    rows = [ALIEN, HEAT, {**THIEF, "also": {"director": ["Ridley Scott"]}, "open": True, "doubted": ["year"]}]
    file = reference(tmp_path, FILMS, CREDITS)
    base, found = compared(tmp_path, rows, file)
    assert base.table is not None
    first = list(closed_table(base.table, base.base, found, ["director"]))
    once = tmp_path / "once.jsonl"
    write_table(once, first)

    again = given([once], SHELF)
    found = close(again.base, open_credits(file), ["director"], again.imdb, all_=True)

    assert found.missing == {}
    assert list(closed_table(once, again.base, found, ["director"])) == first
    thief = next(film for film in again.base.films if film.key == "Thief (1981)")
    assert thief.also == {"director": {"Michael Mann", "Ridley Scott"}}
    assert thief.doubted == {"year"}


def test_a_film_with_a_twin_stays_doubted_when_the_twin_is_left_out(tmp_path: Path) -> None:
    rows = [ALIEN, HEAT, {**HEAT, "directors": ["Another Man"]}]

    base, found = compared(tmp_path, rows, reference(tmp_path, FILMS, CREDITS))

    assert closed(tmp_path, base, found).films[1].doubted == frozenset(ONTO.relations)


def test_a_table_can_be_written_over_itself(tmp_path: Path) -> None:
    file = tmp_path / "films.jsonl.gz"
    file.write_bytes(gzip.compress(json.dumps(ALIEN).encode()))
    base = read_table(file, ONTO)

    write_table(file, closed_table(file, base, Closing(), ["director"]))

    assert [film.key for film in read_table(file, ONTO).films] == ["Alien (1979)"]
    assert [path.name for path in tmp_path.iterdir()] == ["films.jsonl.gz"]


def test_what_fact_files_lack_is_said_as_lines_to_paste(tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    words = "people: {Michael Mann: , Ridley Scott: }\nfilms:\n  - {title: Heat, year: 1995, director: Michael Mann}\n"
    facts.write_text(f"{words}  - title: Thief\n    year: 1981\n    director: Someone Else\n", "utf-8")
    base = read([facts], onto=FactBase(relations=ONTO.relations), root=tmp_path)

    found = close(base, open_credits(reference(tmp_path, FILMS, CREDITS)), ["director"], {}, all_=False)

    lines = list(to_paste(base, found))
    assert lines[0] == "# facts.yaml:4: Thief (1981)"
    facts.write_text(facts.read_text("utf-8") + "\n".join(lines) + "\n", "utf-8")
    mended = read([facts], onto=FactBase(relations=ONTO.relations), root=tmp_path)
    assert mended.problems == ()
    assert mended.films[0].also == {"director": {"Michael Mann"}}


def test_names_that_yaml_would_read_otherwise_are_quoted_in_those_lines(tmp_path: Path) -> None:
    film = read_table(written(tmp_path, [ALIEN]), ONTO)
    found = Closing({("Alien (1979)", "director", 'No, "Yes": [x]'): 1, ("Alien (1979)", "director", "50 Cent"): 1})

    node = load("\n".join(to_paste(film, found)).encode(), complaints := Complaints("lines"))

    assert node is not None
    assert complaints.problems == []


@pytest.mark.parametrize("raw", [b"", b"no database", b"SQLite format 3\0" + bytes(100)])
def test_what_is_no_reference_is_said_to_be_none(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "credits.sqlite"
    file.write_bytes(raw)
    base = given([written(tmp_path, [ALIEN])], SHELF)

    with pytest.raises(NoCredits, match="credits"):
        close(base.base, open_credits(file), ["director"], {}, all_=True)


def test_a_database_of_other_things_is_no_reference(tmp_path: Path) -> None:
    file = tmp_path / "credits.sqlite"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE film(id INT)")
    base = given([written(tmp_path, [ALIEN])], SHELF)

    with pytest.raises(NoCredits, match="no such"):
        close(base.base, open_credits(file), ["director"], {}, all_=True)


def test_a_spoilt_database_is_read_or_refused_and_never_raises(tmp_path: Path) -> None:
    raw = reference(tmp_path, FILMS, CREDITS, [("Ridley Scott", "R Scott")]).read_bytes()
    base = given([written(tmp_path, [{**ALIEN, "imdb": "tt1"}, HEAT, THIEF])], SHELF)
    file = tmp_path / "spoilt.sqlite"
    outcomes = set()
    for number in range(300):
        chance = Random(f"database/{number}")
        spoilt = bytearray(raw)
        for _ in range(1 + int(chance.random() * 40)):
            spoilt[int(chance.random() * len(spoilt))] = int(chance.random() * 256)
        file.write_bytes(spoilt)

        try:
            close(base.base, open_credits(file), ["director"], base.imdb, all_=True)
            outcomes.add("read")
        except NoCredits:
            outcomes.add("refused")

    assert outcomes == {"read", "refused"}


@pytest.mark.skipif(not SHARED.exists(), reason="the reference of film facts is not here")
def test_the_best_known_films_are_found_one_and_all_in_the_fuller_table() -> None:
    base = given([SHARED / "known_films.jsonl.gz"], SHELF)

    found = close(base.base, open_credits(SHARED / "scale_films.jsonl.xz"), ["director"], base.imdb, all_=True)

    assert found.unfound == []
    assert found.missing == {}
