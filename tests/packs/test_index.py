"""What is known of packs between runs says the same as looking, and never what is no longer so."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from shelves import shipped

from packs.mutate import GOOD
from quiz import places
from quiz.packs.files import packs_in
from quiz.packs.index import SHIPPED, Known, read_index, shipped_key, write_index
from quiz.packs.pack import open_pack
from quiz.packs.repertoire import Repertoire
from quiz.packs.shelf import PACKS, shelf_digest
from quiz.question import COVERS

SMALLEST = (GOOD / "smallest.yaml").read_text("utf-8")
SHIPPED_PACKS = packs_in(places.questions() / PACKS)
INDEX = places.questions() / PACKS / SHIPPED
SPOILT = [b"", b"[]", b"{", b'{"a": 1}', b'{"a": {"card": {}, "offers": []}}', b"\xff" * 9, b"[" * 99999]


@cache
def digest() -> str:
    """What stands for the shipped films and templates."""
    return shelf_digest(places.questions())


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The player's folder with one pack, beside a shipped folder without films and packs."""
    ignored = shutil.ignore_patterns("films", "people", "packs", "documents")
    shutil.copytree(places.questions(), tmp_path / "questions", ignore=ignored)
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "films.yaml").write_text(SMALLEST, "utf-8")
    return folder


def listed(own: Path, index: Path | None, program: str = "1") -> dict[str, Known]:
    """What a start of the program knows of the player's own packs, by name."""
    repertoire = Repertoire(own.parent / "questions", own, (), index, program)
    return {each.card.name: each for each in repertoire.known if Path(each.card.path).is_relative_to(own)}


def test_the_second_start_knows_what_the_first_found_out(own: Path, tmp_path: Path) -> None:
    index = tmp_path / "packs.json"
    looked = listed(own, None)

    starts = [listed(own, index) for _ in range(2)]

    assert starts == [looked, looked]
    assert looked["films"].card.questions["en"] > 0


def test_an_unchanged_pack_is_listed_without_being_read(own: Path, tmp_path: Path) -> None:
    index = tmp_path / "packs.json"
    listed(own, index)
    index.write_text(index.read_text("utf-8").replace('"films": 4', '"films": 44'), "utf-8")

    assert listed(own, index)["films"].card.films == 44


@pytest.mark.parametrize("what", ["pack", "program", "name"])
def test_what_has_changed_is_looked_at_again(what: str, own: Path, tmp_path: Path) -> None:
    index = tmp_path / "packs.json"
    listed(own, index)
    index.write_text(index.read_text("utf-8").replace('"films": 4', '"films": 44'), "utf-8")
    name, program = "films", "1"
    if what == "pack":
        (own / "films.yaml").write_text(SMALLEST + "# a word more\n", "utf-8")
    elif what == "program":
        program = "2"
    else:
        (own / "films.yaml").rename(own / "others.yaml")
        name = "others"

    assert listed(own, index, program)[name].card.films == 4


def test_a_pack_with_a_problem_is_told_of_at_every_start(own: Path, tmp_path: Path) -> None:
    (own / "films.yaml").write_text(SMALLEST.replace("year: 1979", "year: soon"), "utf-8")
    index = tmp_path / "packs.json"

    starts = [listed(own, index) for _ in range(2)]

    assert [[problem.code for problem in start["films"].card.problems] for start in starts] == [["not-a-number"]] * 2


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_spoilt_index_costs_nothing_but_a_moment(spoilt: bytes, own: Path, tmp_path: Path) -> None:
    index = tmp_path / "packs.json"
    index.write_bytes(spoilt)

    assert listed(own, index) == listed(own, None)
    assert index.read_bytes() != spoilt


def test_where_nothing_can_be_kept_packs_are_listed_all_the_same(own: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    assert listed(own, tmp_path / "file" / "packs.json") == listed(own, None)


def test_a_deck_offers_the_same_whether_it_was_counted_before_or_not(own: Path, tmp_path: Path) -> None:
    index = tmp_path / "packs.json"
    decks = [Repertoire(own.parent / "questions", own, (), kept, "1").open(["films"]) for kept in (None, index, index)]

    offers = [deck.offers(("en",)) for deck in decks if deck]
    assert offers == [offers[0]] * 3
    assert offers[0] != ()


def test_the_shipped_index_knows_every_shipped_pack_and_no_other() -> None:
    """Write it anew after a change of questions/ or of what is asked:
    GOLDEN=write pytest -n0 tests/packs/test_index.py"""
    keys = {shipped_key(path, digest()): path for path in SHIPPED_PACKS}
    if os.environ.get("GOLDEN") == "write":
        write_index(INDEX, {key: looked_at(path) for key, path in keys.items()})

    assert read_index(INDEX).keys() == keys.keys()


@pytest.mark.parametrize("path", SHIPPED_PACKS, ids=lambda path: path.name)
def test_a_shipped_pack_can_be_played_and_is_as_its_index_knows_it(path: Path) -> None:
    found = looked_at(path)

    assert found.card.playable, found.card.problems
    assert all(count >= 21 for count in found.card.questions.values())
    assert read_index(INDEX)[shipped_key(path, digest())] == found


def test_no_two_shipped_packs_have_the_same_drawing_on_their_poster() -> None:
    index = read_index(INDEX)
    covers = [index[shipped_key(path, digest())].card.cover for path in SHIPPED_PACKS]

    assert set(covers) <= set(COVERS)
    assert len(set(covers)) == len(SHIPPED_PACKS)


def looked_at(path: Path) -> Known:
    """What is found out about a shipped pack, wherever it lies."""
    pack = open_pack(path, shipped())
    offers = {language: pack.deck.offers((language,)) for language in pack.card.languages}
    return Known(replace(pack.card, path=path.name), offers)
