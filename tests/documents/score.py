"""Scores an imported document against its labels.

A fact is right when film, relation and value agree after folding case, quotes, apostrophes, blanks
and look-alike letters. A labelled fact with `doubt` is counted neither way. Award and cast objects
agree on their named parts: a role is compared only where both sides name one. A film is right when
title and year agree; a title without a year where the label has one is a miss, not a falsehood. A
trap is stored when a wrong value's span touches it. Trivia agree when their spans overlap.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

FILM = "title with year"
GATED = (FILM, "director", "cast")
ALIKE = str.maketrans("abcehikmoptxy", "авсенікмортху")
MARKS = re.compile(r"[\"'`‘’‚‛“”„‟«»‹›´*]")


@dataclass(slots=True)
class Tally:
    """What was found (`right`), stored wrongly (`wrong`) and not found (`missed`), by relation."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    traps: int = 0
    trapped: int = 0
    bad_spans: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Counts another tally in."""
        for mine, theirs in ((self.right, other.right), (self.wrong, other.wrong), (self.missed, other.missed)):
            mine.update(theirs)
        self.traps += other.traps
        self.trapped += other.trapped
        self.bad_spans += other.bad_spans
        self.errors += other.errors

    def precision(self, *relations: str) -> float:
        """The share of what was stored that is right; 1 where nothing was."""
        right, wrong = (sum(each[name] for name in relations) for each in (self.right, self.wrong))
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, *relations: str) -> float:
        """The share of what is labelled that was found; 1 where nothing is."""
        right, missed = (sum(each[name] for name in relations) for each in (self.right, self.missed))
        return right / (right + missed) if right + missed else 1.0


def fold(words: object) -> str:
    """Words for comparing: without case, quotes, accents that are no letters, and doubled blanks."""
    plain = MARKS.sub("", unicodedata.normalize("NFKC", str(words)).replace("ё", "е").replace("Ё", "Е"))
    bare = "".join(letter for letter in unicodedata.normalize("NFD", plain) if letter not in "\u0300\u0301")
    return " ".join(unicodedata.normalize("NFC", bare).casefold().translate(ALIKE).split()).strip(" .,;:!")


def score(text: str, gold: Mapping[str, Any], document: Mapping[str, Any]) -> Tally:
    """The tally of one document (CONTRACTS 3) against its labels."""
    tally = Tally(traps=len(gold.get("traps") or ()))
    wrong: list[Mapping[str, Any]] = []
    films = list(gold["films"])
    paired: list[tuple[Mapping[str, Any] | None, Mapping[str, Any]]] = []
    for ours in document["films"]:
        theirs = _pair(ours, films)
        if theirs is not None:
            films.remove(theirs)
        paired.append((theirs, ours))
        wrong += _film(theirs, ours, tally)
        wrong += _facts(theirs, ours, tally)
    for theirs in films:
        _missing(theirs, tally)
    tally.bad_spans = sum(not _valid(text, each) for each in _placed(document))
    tally.trapped = sum(any(_touch(each, trap["span"]) for each in wrong) for trap in gold.get("traps") or ())
    return tally


def _pair(ours: Mapping[str, Any], films: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    alike = [film for film in films if fold(film["title"]) == fold(ours["title"])]
    same = [film for film in alike if str(film["year"]) == str(ours["year"])]
    return next(iter(same or alike), None)


def _film(theirs: Mapping[str, Any] | None, ours: Mapping[str, Any], tally: Tally) -> list[Mapping[str, Any]]:
    if theirs is None or (ours["year"] and str(theirs["year"]) != str(ours["year"])):
        if theirs is not None and theirs.get("doubt"):
            return []
        tally.wrong[FILM] += 1
        tally.missed[FILM] += theirs is not None
        tally.errors.append(f"film? {ours['title']} ({ours['year']})")
        return [ours]
    if not theirs.get("doubt"):
        right = str(theirs["year"]) == str(ours["year"])
        (tally.right if right else tally.missed)[FILM] += 1
        if not right:
            tally.errors.append(f"year- {theirs['title']} ({theirs['year']})")
    return []


def _facts(theirs: Mapping[str, Any] | None, ours: Mapping[str, Any], tally: Tally) -> list[Mapping[str, Any]]:
    labels = list(theirs["facts"]) if theirs is not None else []
    met: set[int] = set()
    wrong = []
    for fact in _distinct(ours["facts"]):
        hits = [n for n, label in enumerate(labels) if _agree(label, fact)]
        met.update(hits)
        if any(not labels[n].get("doubt") for n in hits):
            tally.right[fact["relation"]] += 1
        elif not hits:
            tally.wrong[fact["relation"]] += 1
            tally.errors.append(
                f"fact? {ours['title']}: {fact['relation']} = {fact['value']} {fact.get('character', '')}"
            )
            wrong.append(fact)
    _missing_facts(theirs, [label for n, label in enumerate(labels) if n not in met], tally)
    return wrong


def _missing(theirs: Mapping[str, Any], tally: Tally) -> None:
    if not theirs.get("doubt"):
        tally.missed[FILM] += 1
        tally.errors.append(f"film- {theirs['title']} ({theirs['year']})")
    _missing_facts(theirs, theirs["facts"], tally)


def _missing_facts(theirs: Mapping[str, Any] | None, labels: Iterable[Mapping[str, Any]], tally: Tally) -> None:
    for label in labels:
        if not label.get("doubt"):
            tally.missed[label["rel"]] += 1
            title = theirs["title"] if theirs else ""
            tally.errors.append(f"fact- {title}: {label['rel']} = {label['value']}")


def _distinct(facts: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    kept: dict[tuple[str, str], Mapping[str, Any]] = {}
    for fact in facts:
        kept.setdefault((fact["relation"], fold(fact["value"])), fact)
    return list(kept.values())


def _agree(label: Mapping[str, Any], fact: Mapping[str, Any]) -> bool:
    if label["rel"] != fact["relation"]:
        return False
    if label["rel"] == "trivia":
        return _touch(fact, label["span"])
    theirs, ours = label["value"], fact["value"]
    if label["rel"] == "award":
        return _same_award(theirs, ours)
    if label["rel"] == "cast":
        return fold(theirs["actor"]) == fold(ours) and _same_role(theirs.get("character"), fact.get("character"))
    if label["rel"] == "premiere":
        return fold(ours) == fold(str(theirs).partition(", ")[0])
    return fold(ours) in _names(theirs) or bool(isinstance(ours, dict) and _names(ours) & _names(theirs))


def _same_award(theirs: Any, ours: Any) -> bool:
    if not isinstance(theirs, dict) or not isinstance(ours, dict):
        return fold(theirs) == fold(ours)
    named = [part for part in ("body", "category", "result") if part in theirs]
    return all(fold(theirs[part]).rstrip("s") == fold(ours.get(part, "")).rstrip("s") for part in named)


def _same_role(theirs: Any, ours: Any) -> bool:
    return not theirs or not ours or fold(theirs) == fold(ours)


def _names(value: Any) -> set[str]:
    """The words that can stand for a value: itself, or those of its parts that are names."""
    if isinstance(value, dict):
        keys = ("title", "name", "person", "value", "author", "place", "city", "date")
        return {fold(value[key]) for key in keys if value.get(key)}
    return {fold(value)}


def _placed(document: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    for film in document["films"]:
        yield {**film, "value": film["title"]}
        yield from film["facts"]
    yield from document["skipped"]


def _valid(text: str, each: Mapping[str, Any]) -> bool:
    start, end = each["start"], each["end"]
    return bool(0 <= start < end <= len(text))


def _touch(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])
