"""The shipped base beside a large reference of credits, where that is there.

Nothing of the reference is part of the project: it only contradicts. Where the base is right and
the reference is not, exceptions.txt says why.
"""

from __future__ import annotations

import lzma
import shutil
from pathlib import Path

import pytest
from shelves import shipped

from facts.reference import compare
from quiz import places
from quiz.facts.base import FactBase
from quiz.facts.closing import close
from quiz.facts.credits import RELATIONS, open_credits

PACKED = places.questions().parent.parent / "shared" / "reference" / "films.sqlite.xz"
EXCEPTIONS = Path(__file__).parent / "exceptions.txt"

pytestmark = pytest.mark.skipif(not PACKED.is_file(), reason=f"there is no reference of credits at {PACKED}")


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("reference") / "films.sqlite"
    with lzma.open(PACKED) as packed, path.open("wb") as out:
        shutil.copyfileobj(packed, out)
    return path


@pytest.fixture(scope="module")
def base() -> FactBase:
    return shipped().base


def excepted() -> set[tuple[str, str, str]]:
    lines = [line for line in EXCEPTIONS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    film_relation_value = [line.split(" | ")[:3] for line in lines]
    return {(film, relation, value) for film, relation, value in film_relation_value}


def test_the_reference_contradicts_no_fact_without_a_reason(base: FactBase, reference: Path) -> None:
    found = compare(base, list(base.films), reference)

    named = {(film, relation, value or instead) for film, relation, value, instead in found.against}
    assert named - excepted() == set()
    assert excepted() - named == set(), "no longer needed"


def test_the_base_is_closed_over_its_people_and_terms(base: FactBase, reference: Path) -> None:
    found = close(base, open_credits(reference), RELATIONS, {}, all_=False)

    assert found.listed() == []
    assert {value for values in found.alike.values() for value in values} == set()
    assert base.shut.isdisjoint(found.open), "of these films the reference knows too little"
