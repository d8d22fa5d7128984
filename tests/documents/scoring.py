"""Runs the importer over the labelled documents and prints what it scores: `python -m documents.scoring first`."""

from __future__ import annotations

import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from documents.score import GATED, Tally, score
from documents.split import DOCUMENTS, FIRST, SECOND, halves, metas
from quiz import places
from quiz.cli.packs import repertoire_of
from quiz.documents.extract import extract
from quiz.documents.gazetteer import Gazetteer, gazetteer
from quiz.documents.languages import read_languages
from quiz.documents.reading import read
from quiz.documents.record import record
from quiz.facts.nodes import FAST


def tallies(half: int, folder: Path = DOCUMENTS) -> dict[str, Tally]:
    """The tally of every document of a half, by its id."""
    languages, _ = read_languages(places.questions() / "documents")
    found = metas(folder)
    half_of = halves(found)
    names = shipped_names()
    files = [folder / f"{meta['id']}.txt" for meta in found if half_of[meta["id"]] == half]
    return {file.stem: _one(file, languages, names) for file in files}


@cache
def shipped_names() -> Gazetteer:
    """The names of the base that the program is shipped with, which `quiz import` reads documents by."""
    return gazetteer(repertoire_of(()).shelf.base)


def _one(file: Path, languages: Any, names: Gazetteer) -> Tally:
    text = read(file.read_bytes())
    gold = yaml.load(file.with_name(file.stem + ".gold.yaml").read_text("utf-8"), Loader=FAST)
    return score(text.source, gold, record(extract(text, languages, names=names), file.name, ()))


def of_seeds(folder: Path) -> Tally:
    """The tally of the three documents the project began with."""
    languages, _ = read_languages(places.questions() / "documents")
    whole = Tally()
    for file in sorted(folder.glob("seed?.txt")):
        whole.add(_one(file, languages, shipped_names()))
    return whole


def together(tallied: dict[str, Tally], key: dict[str, str]) -> dict[str, Tally]:
    """The tallies added up by what the key says of each document."""
    sums: dict[str, Tally] = defaultdict(Tally)
    for name, tally in tallied.items():
        sums[key[name]].add(tally)
    return dict(sums)


def table(tally: Tally, relations: tuple[str, ...] = ()) -> str:
    """Lines of relation, right, wrong, missed, precision, recall."""
    names = relations or (*GATED, *sorted({*tally.right, *tally.wrong, *tally.missed} - set(GATED)))
    lines = []
    for name in names:
        figures = f"{tally.right[name]:4} right {tally.wrong[name]:3} wrong {tally.missed[name]:3} missed"
        lines.append(f"  {name:16} {figures}   P {tally.precision(name):.3f}  R {tally.recall(name):.3f}")
    gated = f"P {tally.precision(*GATED):.3f}  R {tally.recall(*GATED):.3f}"
    return "\n".join(
        [
            *lines,
            f"  together (film, director, cast) {gated}",
            f"  traps {tally.trapped} of {tally.traps}; bad spans {tally.bad_spans}",
        ]
    )


if __name__ == "__main__":
    chosen = SECOND if "second" in sys.argv else FIRST
    every = tallies(chosen)
    meta = {each["id"]: each for each in metas()}
    for name, tally in every.items():
        if name in sys.argv or ("errors" in sys.argv and tally.errors):
            print(name, *sorted(tally.errors), sep="\n    ")
    print(table(together(every, dict.fromkeys(every, ""))[""]))
    for part in ("genre", "language"):
        if "parts" in sys.argv:
            for key, tally in together(every, {name: meta[name][part] for name in every}).items():
                print(part, key)
                print(table(tally, GATED))
