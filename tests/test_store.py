"""The player's file keeps what it was given, and never loses what it cannot read."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quiz.game.values import Answer, Context, Dealt, Ended, Event, Locked, PackMark, Round, Rules, Seat
from quiz.question import Difficulty, Option, Proof, Question, Source
from quiz.store import STEPS, open_store

RULES = Rules("quick", (Round("classic", 5, 8.0),))
CONTEXT = Context((PackMark("ballet", "ab12"),), "0.1.0", 7, ("kk",), RULES, (Seat("Әйгерім"),), frozenset({"q0"}))
QUESTION = Question(
    id="q1",
    kind="classic",
    relation="director",
    direction="forward",
    template="director-one",
    film=None,
    stem={"kk": "Режиссері кім?"},
    options=(Option({"kk": "Герберт Росс"}, "Herbert Ross"), Option({"kk": "Роберт Олтмен"}, "Robert Altman")),
    key=0,
    option_type="person",
    proofs=(Proof(1, "complete", "not among its directors"),),
    difficulty=Difficulty(0.0, 0.8),
    note={},
    source=Source("films.yaml", 3, "the credits"),
)
EVENTS: tuple[Event, ...] = (Dealt(0, QUESTION, (0,)), Locked((Answer(0, 1, 2.5),)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "player.sqlite3"


def test_a_match_that_was_cut_off_is_found_again_whole(file: Path) -> None:
    store = open_store(file)
    match = store.begin(CONTEXT)
    for number, event in enumerate(EVENTS, start=1):
        store.append(match, event, number)

    found = open_store(file).unfinished()

    assert found is not None
    assert (found.match, found.context, found.events) == (match, CONTEXT, EVENTS)


def test_a_match_that_ended_or_was_discarded_is_not_offered(file: Path) -> None:
    store = open_store(file)
    played, discarded, empty = store.begin(CONTEXT), store.begin(CONTEXT), store.begin(CONTEXT)
    store.append(played, EVENTS[0], 1)
    store.append(played, Ended("played"), 2)
    store.append(discarded, EVENTS[0], 1)
    store.discard(discarded)

    found = store.unfinished()

    assert empty
    assert found is None


def test_whether_a_match_was_left_is_known_without_reading_any(file: Path) -> None:
    store = open_store(file)
    told = [store.resumes]
    store.begin(CONTEXT)
    told.append(store.resumes)
    match = store.begin(CONTEXT)
    store.append(match, EVENTS[0], 1)
    told.append(store.resumes)
    store.discard(match)
    told.append(store.resumes)

    assert told == [False, False, True, False]


def test_an_answer_is_on_the_disk_before_append_returns(file: Path) -> None:
    store = open_store(file)
    store.append(store.begin(CONTEXT), EVENTS[1], 1)

    with sqlite3.connect(file) as other:
        rows = other.execute("SELECT n, json FROM event").fetchall()

    assert len(rows) == 1
    assert '"option":1' in rows[0][1]


def test_what_was_dealt_counts_as_seen(file: Path) -> None:
    store = open_store(file)
    store.append(store.begin(CONTEXT), EVENTS[0], 1)

    assert open_store(file).seen() == {"q1"}


def test_settings_are_kept_and_replaced(file: Path) -> None:
    store = open_store(file)
    store.set_setting("language", "kk")
    store.set_setting("language", "ru")

    assert open_store(file).setting("language") == "ru"
    assert open_store(file).setting("timer") is None


def test_a_damaged_file_is_set_aside_and_a_fresh_one_begun(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"not a database at all, but long enough to be read as one" * 40)

    store = open_store(file)
    store.set_setting("language", "en")

    assert store.notice == "notice-store-damaged"
    assert (file.parent / "player.damaged-1.sqlite3").read_bytes().startswith(b"not a database")
    assert open_store(file).setting("language") == "en"


def test_a_torn_page_is_noticed_and_the_file_set_aside(file: Path) -> None:
    store = open_store(file)
    for number in range(300):
        store.set_setting(f"name {number}", "x" * 200)
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])

    store = open_store(file)

    assert store.notice == "notice-store-damaged"
    assert (file.parent / "player.damaged-1.sqlite3").stat().st_size == len(whole)


def test_a_file_of_a_newer_version_is_read_but_never_written(file: Path) -> None:
    open_store(file, (*STEPS, "CREATE TABLE later (x);")).set_setting("language", "kk")
    before = file.read_bytes()

    store = open_store(file)
    store.set_setting("language", "en")
    match = store.begin(CONTEXT)

    assert (store.notice, store.read_only, match) == ("notice-store-newer", True, 0)
    assert store.setting("language") == "kk"
    assert file.read_bytes() == before


def test_a_file_of_an_older_version_is_copied_and_taken_forward(file: Path) -> None:
    open_store(file).set_setting("language", "kk")

    newer = open_store(file, (*STEPS, "CREATE TABLE later (x);"))

    assert newer.setting("language") == "kk"
    assert newer.connection.execute("PRAGMA user_version").fetchone() == (2,)
    with sqlite3.connect(file.with_name("player.version-1.sqlite3")) as copy:
        assert copy.execute("SELECT value FROM setting").fetchall() == [("kk",)]


def test_where_nothing_can_be_written_the_match_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    store = open_store(tmp_path / "file" / "player.sqlite3")
    match = store.begin(CONTEXT)
    store.append(match, EVENTS[0], 1)

    assert store.notice == "notice-store-unwritable"
    assert store.unfinished() is not None


def test_a_disk_that_fills_up_in_a_match_is_said_and_the_match_goes_on(file: Path) -> None:
    store = open_store(file)
    match = store.begin(CONTEXT)
    store.connection.execute("PRAGMA max_page_count = 1")

    for number in range(40):
        store.set_setting(f"name {number}", "x" * 4000)
    store.append(match, EVENTS[0], 1)

    assert (store.notice, store.read_only) == ("notice-store-unwritable", True)


def test_a_match_that_cannot_be_read_is_left_alone_and_said(file: Path) -> None:
    store = open_store(file)
    match = store.begin(CONTEXT)
    store.append(match, EVENTS[0], 1)
    store.connection.execute('UPDATE event SET json = \'{"kind": "Exploded"}\'')

    assert store.unfinished() is None
    assert store.notice == "notice-match-unreadable"
    assert store.connection.execute("SELECT COUNT(*) FROM event").fetchone() == (1,)


def test_a_second_window_on_the_same_match_keeps_nothing_and_says_so(file: Path) -> None:
    first, second = open_store(file), open_store(file)
    match = first.begin(CONTEXT)
    first.append(match, EVENTS[0], 1)

    second.append(match, EVENTS[0], 1)
    first.append(match, EVENTS[1], 2)

    assert (second.notice, second.keeps) == ("notice-match-elsewhere", False)
    found = open_store(file).unfinished()
    assert found is not None
    assert found.events == EVENTS


def test_what_a_busy_file_would_not_take_is_kept_with_the_next_event(file: Path) -> None:
    store, other = open_store(file), sqlite3.connect(file, isolation_level=None)
    store.connection.execute("PRAGMA busy_timeout = 0")
    match = store.begin(CONTEXT)
    other.execute("BEGIN IMMEDIATE")
    store.append(match, EVENTS[0], 1)

    other.execute("COMMIT")
    store.append(match, EVENTS[1], 2)

    found = open_store(file).unfinished()
    assert (store.notice, store.keeps) == ("", True)
    assert found is not None
    assert found.events == EVENTS


@pytest.mark.parametrize("change", ["version = 'x'", "json = '" + "[" * 50_000 + "]" * 50_000 + "'"])
def test_a_row_that_was_tampered_with_is_no_match(file: Path, change: str) -> None:
    store = open_store(file)
    store.append(store.begin(CONTEXT), EVENTS[0], 1)

    store.connection.execute(f"UPDATE event SET {change}")

    assert store.unfinished() is None
    assert store.notice == "notice-match-unreadable"


def test_windows_that_start_at_once_on_a_new_file_all_keep(file: Path) -> None:
    with ThreadPoolExecutor(4) as windows:
        stores = list(windows.map(lambda _: open_store(file).notice, range(4)))

    assert stores == [""] * 4
