"""`quiz close`: what a film base does not say although a reference does, and the closed base.

What must stay true: standard output is what is missing, standard error what was counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from quiz.cli.packs import repertoire_of, sentences
from quiz.facts.closing import Closing, close
from quiz.facts.credits import NoCredits, open_credits
from quiz.facts.fields import nearest
from quiz.facts.tables import ENDINGS, is_table
from quiz.packs.closing import Given, closed_table, given, to_paste, write_table

MOST_TOLD = 20
TABLES_ONLY = "only a film table is written; of fact files you are told what to add"


def close_base(paths: Sequence[Path], against: Path, out: Path | None, wanted: Sequence[str]) -> int:
    """Prints what is missing, or writes the closed table; 1 when something is missing and nothing
    was written."""
    base = given(paths, repertoire_of(()).shelf)
    if base.problems:
        click.echo(sentences(base.problems), err=True)
    if out:
        _check_output(out, base)
    relations = _relations(base, wanted)
    try:
        found = close(base.base, open_credits(against), relations, base.imdb, all_=base.table is not None)
    except NoCredits as fault:
        click.echo(f"{fault}; give a reference of credits, as 'quiz close --help' says", err=True)
        return 1
    _tell(base, found, relations)
    if out and base.table:
        return _write(out, base, found, relations)
    _print(base, found)
    return 1 if found.missing else 0


def _check_output(out: Path, base: Given) -> None:
    if base.table is None:
        raise click.BadParameter(TABLES_ONLY, param_hint="-o")
    if not is_table(out):
        raise click.BadParameter(f"the name of a film table ends in one of {', '.join(ENDINGS)}", param_hint="-o")


def _relations(base: Given, wanted: Sequence[str]) -> tuple[str, ...]:
    known = base.relations()
    for name in wanted:
        if name not in known:
            near = nearest(name, known)
            hint = f"did you mean '{near}'?" if near else f"there are {', '.join(known)}"
            raise click.BadParameter(f"'{name}' cannot be closed; {hint}", param_hint="--relation")
    return tuple(wanted) or known


def _print(base: Given, found: Closing) -> None:
    if base.table is None:
        for line in to_paste(base.base, found):
            click.echo(line)
        return
    for each in found.listed():
        click.echo(f"{each.film}\t{each.relation}\t{each.value}\t{each.sources}")


def _tell(base: Given, found: Closing, relations: Sequence[str]) -> None:
    """The counts, relation by relation, and the films and people that could not be checked."""
    missing = Counter(relation for _, relation, _ in found.missing)
    alike = Counter(dict.fromkeys(relations, 0))
    for (_, relation), values in found.alike.items():
        alike[relation] += len(values)
    silent = Counter(relation for names in found.silent.values() for relation in names)
    click.echo(f"films: {len(base.base.films)}", err=True)
    for name in relations:
        words = f"  {name}: {missing[name]} missing, {alike[name]} that only may be meant, {silent[name]} films unknown"
        click.echo(words, err=True)
    _list("not in the reference", found.unfound)
    _list("films that stay open", sorted(found.open - set(found.unfound)))
    _list("names that are unsure", sorted(found.unsure))


def _list(what: str, names: Sequence[str]) -> None:
    """How many there are, and the first of them."""
    more = f" and {len(names) - MOST_TOLD} more" if len(names) > MOST_TOLD else ""
    listed = f" ({'; '.join(names[:MOST_TOLD])}{more})" if names else ""
    click.echo(f"{what}: {len(names)}{listed}", err=True)


def _write(out: Path, base: Given, found: Closing, relations: Sequence[str]) -> int:
    assert base.table is not None
    try:
        count = write_table(out, closed_table(base.table, base.base, found, relations))
    except OSError as fault:
        click.echo(f"{out} cannot be written ({fault.strerror}); choose another -o", err=True)
        return 1
    click.echo(f"written: {out}, {count - 1} films", err=True)
    return 0
