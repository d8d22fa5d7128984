"""`quiz audit`: how fair and how sound questions are, in figures.

What must stay true: the same paths, count, seeds and version print the same bytes. The JSON:

    {"paths": […], "count": 4000, "seeds": 5, "language": "en", "verdict": "pass | miss", "void": false,
     "questions": {"name": 4000}, "refused": {"count": 0, "first": ["file:line: why"]},
     "figures": [{"criterion": "Q1", "what": "…", "value": 0.4, "low": -1.0, "high": 1.8, "n": 4000,
                  "bar": "…", "verdict": "pass | miss | too few to tell", "cases": ["…"], "untold": 0}]}

`verdict` is miss when that of any figure is. Excesses are in points (hundredths of the questions) above
chance, everything else as its `what` says; `low` and `high` are null where there is no interval.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from quiz.audit.figures import Figure
from quiz.audit.reading import holds_questions, read_items
from quiz.audit.run import LISTED, STEPS, audit, is_void
from quiz.audit.samples import Sample, drawn, of_written
from quiz.cli.generating import complain, is_facts
from quiz.cli.packs import Unknown, find, is_there, repertoire_of
from quiz.facts.credits import NoCredits, open_credits
from quiz.facts.tables import is_table
from quiz.packs.check import problems_of
from quiz.packs.closing import given
from quiz.packs.loose import study
from quiz.packs.repertoire import Repertoire
from quiz.packs.written import arranged
from quiz.question import Dice

DIGITS = 6
WIDE = 160
VOID = "The guessers did not find leaks that were planted among these films: no verdict counts."


def audit_paths(
    paths: Sequence[str], count: int, seeds: int, language: str, form: str, against: Path | None = None
) -> int:
    """Prints the figures of what lies at the paths; 1 when a gate is missed or there is nothing."""
    refused: list[str] = []
    try:
        reference = open_credits(against) if against else None
        found = (one for one in _samples(paths, count, seeds, language, refused) if one.items)
        samples = [replace(one, against=reference) for one in found]
    except (Unknown, NoCredits) as fault:
        click.echo(str(fault), err=True)
        return 1
    _tell(refused)
    if not samples:
        click.echo(f"there are no questions in '{language}' to audit", err=True)
        return 1
    try:
        figures = tuple(_measured(samples))
    except NoCredits as fault:
        click.echo(str(fault), err=True)
        return 1
    missed = any(figure.verdict == "miss" for figure in figures)
    if form == "json":
        heads = {"paths": list(paths), "count": count, "seeds": seeds, "language": language}
        sys.stdout.buffer.write(f"{_as_json(heads, samples, refused, figures)}\n".encode())
        sys.stdout.buffer.flush()
    else:
        _print(samples, figures)
    return int(missed)


def _samples(paths: Sequence[str], count: int, seeds: int, language: str, refused: list[str]) -> Iterator[Sample]:
    """What is to be audited: each file of questions and each film table by itself, all fact files
    together, then the questions made of each pack and those written in it."""
    typed = tuple(dict.fromkeys(paths))
    files = [path for path in typed if is_there(path) and holds_questions(Path(path))]
    for path in files:
        reading = read_items(Path(path), path)
        refused += reading.refused
        yield Sample(path, reading.items[:count])
    others = [path for path in typed if path not in files]
    repertoire = repertoire_of(path for path in others if not is_facts(path))
    facts = [Path(path) for path in others if is_facts(path)]
    tables = [path for path in facts if is_table(path)]
    for together in ([path for path in facts if path not in tables], *([path] for path in tables)):
        if together:
            catalogue, problems = study(together, repertoire.shelf)
            complain(problems)
            sample = drawn(" ".join(map(str, together)), catalogue, count, seeds, language)
            imdb = given(together, repertoire.shelf).imdb if is_table(together[0]) else {}
            yield replace(sample, paths=tuple(map(str, together)), imdb=imdb)
    for path in others:
        if Path(path) not in facts:
            yield from _of_pack(path, repertoire, count, seeds, language)


def _of_pack(path: str, repertoire: Repertoire, count: int, seeds: int, language: str) -> Iterator[Sample]:
    pack = repertoire.pack(find(path, repertoire))
    complain(problems_of(pack.card))
    for part in pack.deck.parts:
        yield replace(drawn(pack.card.name, part.catalogue, count, seeds, language), paths=(path,))
        written = [arranged(question, Dice(1)) for question in part.written]
        yield of_written(f"{pack.card.name}, written", written, language)


def _tell(refused: Sequence[str]) -> None:
    for line in refused[:LISTED]:
        click.echo(line, err=True)
    if refused:
        click.echo(f"{len(refused)} refused", err=True)


def _measured(samples: Sequence[Sample]) -> Iterator[Figure]:
    """The figures, with a bar on standard error while they are made."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description:<22}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(STEPS[0].name, total=len(samples) * len(STEPS))
        names = [step.name for step in STEPS]

        def done(name: str) -> None:
            following = names[(names.index(name) + 1) % len(names)]
            progress.update(task, advance=1, description=following)

        yield from audit(samples, done)


def _as_json(
    heads: dict[str, object], samples: Iterable[Sample], refused: Sequence[str], figures: Sequence[Figure]
) -> str:
    missed = any(figure.verdict == "miss" for figure in figures)
    found = {
        **heads,
        "verdict": "miss" if missed else "pass",
        "void": is_void(figures),
        "questions": {sample.name: len(sample.items) for sample in samples},
        "refused": {"count": len(refused), "first": list(refused[:LISTED])},
        "figures": [_rounded(figure) for figure in figures],
    }
    return json.dumps(found, ensure_ascii=False, indent=1)


def _rounded(figure: Figure) -> dict[str, object]:
    return {name: round(value, DIGITS) if isinstance(value, float) else value for name, value in asdict(figure).items()}


def _print(samples: Sequence[Sample], figures: Sequence[Figure]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDE)
    table = Table("criterion", "what", "figure", "95 % interval", "n", "bar", "verdict", box=None, pad_edge=False)
    for figure in figures:
        table.add_row(*map(Text, _cells(figure)))  # as Text: a name like "[/b]" is no markup
    for sample in samples:
        console.print(f"{sample.name}: {len(sample.items)} questions", markup=False, highlight=False)
    console.print(table)
    for line in _cases(figures):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    if is_void(figures):
        console.print(VOID)


def _cells(figure: Figure) -> tuple[str, ...]:
    between = "" if figure.low is None or figure.high is None else f"{_plain(figure.low)} to {_plain(figure.high)}"
    return (
        figure.criterion, figure.what, _plain(figure.value), between, str(figure.n), figure.bar, figure.verdict
    )  # fmt: skip


def _plain(number: float) -> str:
    """A number with so many digits as tell something."""
    return f"{number:.2f}" if abs(number) >= 1 else f"{number:.3g}"


def _cases(figures: Iterable[Figure]) -> Iterator[str]:
    for figure in figures:
        if figure.cases:
            yield f"\n{figure.criterion} {figure.what}"
            yield from (f"  {case}" for case in figure.cases)
        if figure.untold:
            yield f"  and {figure.untold} more"
