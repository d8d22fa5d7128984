"""The dialogue of `quiz import --review`: one key for each value, with the words it was read from.

What must stay true: where nobody is there to answer (standard input ends), nothing more is accepted.
"""

from __future__ import annotations

import sys

import click

from quiz.documents.review import ACCEPT, ALL, KEYS, MEND, QUIT, Shown, Stop, answered, shown, stops, tidied
from quiz.facts.drafts import DraftFilm

HELP = "a accept   d drop   m mend   s later   ! accept all that nothing contradicts   q save and stop"


def walk(films: tuple[DraftFilm, ...]) -> tuple[DraftFilm, ...]:
    """The drafts after the review, as far as the reviewer went."""
    click.echo(HELP, err=True)
    places = list(stops(films))
    for number, stop in enumerate(places):
        if _is_gone(films, stop):
            continue
        _show(shown(films, stop), f"{number + 1}/{len(places)}")
        key = _key()
        if key == QUIT:
            break
        films = answered(films, stop, key, _mended() if key == MEND else "")
        if key == ALL:
            break
    return tidied(films)


def _is_gone(films: tuple[DraftFilm, ...], stop: Stop) -> bool:
    """Whether the film of a value was dropped meanwhile."""
    return stop.value is not None and stop.value >= len(films[stop.film].values)


def _show(each: Shown, place: str) -> None:
    click.echo(f"\n{place}  {click.style(each.claim, bold=True)}  ({round(each.confidence * 100)} %)", err=True)
    if each.before or each.words:
        click.echo(f"    “{each.before}{click.style(each.words, reverse=True)}{each.after}”  {each.at}", err=True)
    if each.conflict:
        click.echo(f"    but: {each.conflict}", err=True)


def _key() -> str:
    """The answer: a key of a terminal, a line of anything else; the end of either stops."""
    while True:
        try:
            typed = click.getchar() if sys.stdin.isatty() else sys.stdin.readline()
        except (EOFError, OSError):
            return QUIT
        if not typed:
            return QUIT
        key = typed.strip()[:1].lower() or ACCEPT
        if key in KEYS:
            return key
        click.echo(HELP, err=True)


def _mended() -> str:
    click.echo("    instead: ", nl=False, err=True)
    return sys.stdin.readline().strip()
