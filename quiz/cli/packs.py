"""Packs by the name or path that was typed.

What must stay true: a path that is there is taken as a path, anything else as a name; a pack with
errors is not played, and its author is told all of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from quiz import places
from quiz.cli import VERSION
from quiz.packs.repertoire import Repertoire
from quiz.question import PackCard, Problem

LEAST_ALIKE = 45
"""Out of 100: names of packs are long, and people type the beginning."""
LONGEST_TOLD = 200
"""Letters of a name that a sentence repeats."""


class Unknown(Exception):
    """A pack that is not there or has errors; its words say which and what to do."""


def repertoire_of(typed: Iterable[str]) -> Repertoire:
    """The repertoire with the packs at those paths that were typed."""
    paths = tuple(Path(each) for each in typed if is_there(each))
    return Repertoire(places.questions(), places.player_folder() / "packs", paths, places.index_file(), VERSION)


def is_there(typed: str) -> bool:
    """Whether it is the path of something that can be looked at."""
    try:
        return Path(typed).exists()
    except OSError:  # longer than the file system allows, or in a folder that is closed to us
        return False


def named(typed: Iterable[str], repertoire: Repertoire) -> tuple[str, ...]:
    """The names of the packs that were typed; Unknown when one is missing or has errors."""
    return tuple(card.name for card in found(typed, repertoire))


def found(typed: Iterable[str], repertoire: Repertoire) -> tuple[PackCard, ...]:
    """The packs that were typed; Unknown when one is missing or has errors."""
    packs = tuple(dict.fromkeys(typed))
    return tuple(_playable(find(each, repertoire)) for each in packs)


def find(typed: str, repertoire: Repertoire) -> PackCard:
    """The pack of that path or name; Unknown when there is none."""
    here = os.path.abspath(typed) if is_there(typed) else ""
    cards = [each.card for each in repertoire.known]
    for card in cards:
        if os.path.abspath(card.path) == here or (not here and card.name == typed):
            return card
    raise Unknown(_unknown(typed, [card.name for card in cards]))


def sentences(problems: Iterable[Problem]) -> str:
    """Problems as their author reads them, one a line."""
    from quiz.words import problem_words

    return "\n".join(problem_words(problem, "en") for problem in problems)


def _unknown(typed: str, names: list[str]) -> str:
    from quiz.facts.fields import nearest

    if Path(typed).suffix or len(Path(typed).parts) > 1:
        return f"there is no pack at '{_brief(typed)}'; a pack is a folder with a pack.yaml, a .yaml file, or a name"
    near = nearest(typed, names, LEAST_ALIKE)
    return f"no pack is called '{_brief(typed)}'; " + (
        f"did you mean '{near}'?" if near else "'quiz packs' lists them all"
    )


def _brief(typed: str) -> str:
    return typed if len(typed) <= LONGEST_TOLD else f"{typed[:LONGEST_TOLD]}…"


def _playable(card: PackCard) -> PackCard:
    from quiz.packs.check import problems_of

    if not card.playable:
        errors = [problem for problem in problems_of(card) if problem.severity == "error"]
        raise Unknown(f"{sentences(errors)}\n'{card.name}' cannot be played until this is mended")
    return card
