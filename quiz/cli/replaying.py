"""`quiz replay`: whether a report tells of a match that the rules allow.

What must stay true: it says which of the two was checked, the scoring alone or the dealing too,
and whatever is in the file, the answer is a sentence.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from quiz.cli.packs import Unknown, named, repertoire_of
from quiz.game import replay as reports
from quiz.game.session import Session, fold
from quiz.game.values import Deck, PackMark

MOST_BYTES = 64 * 1024 * 1024
CHECKED = {
    "": "the scoring and the dealing",
    "packs": "the scoring only, because its packs are not here unchanged; "
    "for the dealing, add their paths: quiz replay REPORT PACK",
    "rules": "the scoring only, because it was dealt by the rules of another version",
}


def replay(file: Path, packs: Sequence[str] = ()) -> int:
    """Prints what was checked; 1 when the report does not hold, or a pack that was typed is not
    there. `packs` are names or paths of packs to deal from, besides those installed."""
    try:
        report = _read(file)
        context, events = reports.read_report(report)
        found = reports.replay(report, _deck(context.packs, packs))
    except (ValueError, Unknown) as fault:
        click.echo(f"{file}: {fault}" if isinstance(fault, ValueError) else str(fault), err=True)
        return 1
    for difference in found.differences:
        click.echo(f"{file}: {difference}", err=True)
    if found.agrees:
        _tell(fold(context, events), CHECKED[found.why])
    return 0 if found.agrees else 1


def _read(file: Path) -> object:
    """What the JSON of the file says; ValueError when it is none, or no report."""
    try:
        if not file.is_file():
            raise ValueError("this is no file")
        if file.stat().st_size > MOST_BYTES:
            raise ValueError(f"the file is larger than {MOST_BYTES} bytes; no match is")
        found = json.loads(file.read_bytes())
    except OSError as error:
        raise ValueError(f"the file cannot be read ({error.strerror})") from None
    except RecursionError:
        raise ValueError("this is nested too deep for a report of a match") from None
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise ValueError("this is not JSON; give a file that 'quiz play --report' wrote") from None
    if not isinstance(found, dict) or not {"context", "events", "turns", "scores"} <= found.keys():
        raise ValueError("this is no report of a match; give a file that 'quiz play --report' wrote")
    return found


def _deck(marks: Sequence[PackMark], typed: Sequence[str]) -> Deck | None:
    """A deck of the packs with these names; None when one is not here."""
    repertoire = repertoire_of(typed)
    named(typed, repertoire)
    return repertoire.open([mark.name for mark in marks])


def _tell(session: Session, checked: str) -> None:
    click.echo(f"turns: {len(session.turns)}, scores: {', '.join(str(tally.score) for tally in session.tallies)}")
    click.echo(f"checked: {checked}")
