"""Lists packs and problems, for people and for programs.

What must stay true: the fields of the JSON forms.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from quiz import places
from quiz.cli.packs import repertoire_of, sentences
from quiz.packs.check import check, problems_of
from quiz.packs.deck import counted
from quiz.packs.index import Known
from quiz.question import Problem
from quiz.words import problem_sentence


def list_packs(form: str) -> None:
    """Prints what is installed."""
    packs = repertoire_of(()).known
    if form == "json":
        click.echo(json.dumps([_pack(pack) for pack in packs], ensure_ascii=False, indent=1))
        return
    _print_table(packs)
    click.echo(f"Your own packs belong into {places.player_folder() / 'packs'}", err=True)


def list_problems(paths: Sequence[Path], strict: bool, form: str) -> int:
    """Prints every problem under the paths and returns the exit code."""
    problems = check(paths, repertoire_of(()).shelf)
    errors = sum(problem.severity == "error" for problem in problems)
    if form == "json":
        click.echo(json.dumps([_problem(problem) for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(_github(problem) if form == "github" else _line(problem))
    if form == "text":
        click.echo(f"errors: {errors}, warnings: {len(problems) - errors}", err=True)
    return 1 if errors or (strict and problems) else 0


def _line(problem: Problem) -> str:
    return sentences([problem]) + (" (warning)" if problem.severity == "warning" else "")


def _github(problem: Problem) -> str:
    """A line that GitHub shows beside the code; its signs are escaped as GitHub wants it."""
    words = problem_sentence(problem, "en").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = problem.file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    place = f"file={file}" + (f",line={problem.line},col={problem.column}" if problem.line else "")
    return f"::{problem.severity} {place}::{words}"


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem_sentence(problem, "en"),
    }


def _pack(pack: Known) -> dict[str, Any]:
    counts = {language: counted(offers) for language, offers in pack.offers.items()}
    return {
        "name": pack.card.name,
        "title": dict(pack.card.title),
        "path": pack.card.path,
        "films": pack.card.films,
        "questions": {
            "generated": {language: each.generated for language, each in counts.items()},
            "written": {language: each.written for language, each in counts.items()},
        },
        "languages": list(pack.card.languages),
        "problems": [_problem(problem) for problem in problems_of(pack.card)],
    }


def _print_table(packs: Sequence[Known]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("pack", "title", "films", "questions (at most)", "languages", "problems", box=None, pad_edge=False)
    for pack in packs:
        card = pack.card
        title = card.title.get("en") or next(iter(card.title.values()))
        asked = ", ".join(f"{language} {total}" for language, total in card.questions.items())
        cells = (card.name, title, str(card.films), asked, ", ".join(card.languages), str(len(card.problems) or ""))
        table.add_row(*(Text(cell) for cell in cells))  # as Text: a title like "[/b]" is no markup
    console = Console()
    console.print(table)
    for problem in (problem for pack in packs for problem in problems_of(pack.card)):
        console.print(_line(problem), markup=False, highlight=False, soft_wrap=True)
