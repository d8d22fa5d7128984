"""`quiz generate`: questions to standard output, what became of the facts to standard error.

What must stay true: the same paths, seed, count and version give the same bytes, anywhere.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import click

from quiz.cli.packs import Unknown, find, is_there, repertoire_of, sentences
from quiz.facts.fields import nearest
from quiz.facts.tables import is_table
from quiz.generate.batch import finished, misgivings
from quiz.generate.crew import hands
from quiz.generate.ground import values
from quiz.generate.headings import SEVERAL_FACTS
from quiz.generate.record import record
from quiz.generate.stock import Catalogue
from quiz.generate.trivia import TRIVIA
from quiz.packs.check import problems_of
from quiz.packs.loose import holds_facts, study
from quiz.packs.repertoire import Repertoire
from quiz.packs.shelf import Shelf
from quiz.question import Problem, Question
from quiz.words import speak


def generate(paths: Sequence[str], count: int, seed: int, language: str, relation: str | None, form: str) -> int:
    """Prints up to `count` questions; 1 when there are fewer."""
    repertoire = repertoire_of(path for path in paths if not is_facts(path))
    try:
        catalogues = tuple(_catalogues(paths, repertoire))
    except Unknown as unknown:
        click.echo(str(unknown), err=True)
        return 1
    _check_relation(relation, repertoire.shelf)
    refusals = sum((misgivings(catalogue) for catalogue in catalogues), Counter[str]())
    finish = partial(_words, language=language, form=form)
    made = _print(_made(catalogues, count, seed, language, relation, refusals, finish))
    _tell(_facts(catalogues), made, count, refusals)
    return 0 if made == count else 1


def _catalogues(paths: Sequence[str], repertoire: Repertoire) -> Iterator[Catalogue]:
    """What can be asked: of all fact files together, then of each film table, then of each pack."""
    facts = [Path(path) for path in dict.fromkeys(paths) if is_facts(path)]
    files = [path for path in facts if not is_table(path)]
    for together in (files, *([path] for path in facts if is_table(path))):
        if not together:
            continue
        catalogue, problems = study(together, repertoire.shelf)
        complain(problems)
        yield catalogue
    for path in dict.fromkeys(paths):
        if Path(path) not in facts:
            pack = repertoire.pack(find(path, repertoire))
            complain(problems_of(pack.card))
            yield from (part.catalogue for part in pack.deck.parts)


def is_facts(typed: str) -> bool:
    """Whether it is the path of film facts that lie in no pack."""
    return is_there(typed) and holds_facts(Path(typed))


def complain(problems: Iterable[Problem]) -> None:
    """Tells what is wrong with facts and packs."""
    if words := sentences(problems):
        click.echo(words, err=True)


def _check_relation(relation: str | None, shelf: Shelf) -> None:
    known = {*shelf.base.relations, TRIVIA, SEVERAL_FACTS}
    if relation is not None and relation not in known:
        near = nearest(relation, known)
        hint = f"did you mean '{near}'?" if near else f"there are {', '.join(sorted(known))}"
        raise click.BadParameter(f"there is no relation '{relation}'; {hint}", param_hint="--relation")


def _made(
    catalogues: Iterable[Catalogue],
    count: int,
    seed: int,
    language: str,
    relation: str | None,
    refusals: Counter[str],
    finish: Callable[[Question], bytes],
) -> Iterator[bytes]:
    """The words of up to `count` questions of one after the other, each once."""
    known: set[str] = set()
    for catalogue in catalogues:
        # The whole count, for as many as are here already may come again.
        drawn = finished(catalogue, count, seed, (language,), refusals, finish, relation, hands(count))
        for name, words in drawn:
            if len(known) == count:
                return
            if name not in known:
                known.add(name)
                yield words


def _facts(catalogues: Sequence[Catalogue]) -> int:
    """How many facts there are; those of several catalogues once."""
    if len(catalogues) == 1:
        return catalogues[0].facts
    return len(set[tuple[str, str, str]]().union(*map(_facts_of, catalogues)))


def _facts_of(catalogue: Catalogue) -> set[tuple[str, str, str]]:
    """The facts that can be asked: film, relation and value, or mark of a sentence."""
    names = {relation for relation, _ in catalogue.aspects}
    relations = [relation for name, relation in catalogue.ground.base.relations.items() if name in names]
    told = {
        (film.key, relation.name, value.key)
        for film in catalogue.films.values()
        for relation in relations
        for value in values(film, relation)
    }
    return told | {(mark.film.key, TRIVIA, mark.id) for mark in catalogue.trivia}


def _print(questions: Iterable[bytes]) -> int:
    """Writes them; how many there were."""
    out, number = sys.stdout.buffer, 0
    for words in questions:
        number += 1
        out.write(words)
    out.flush()
    return number


def _words(question: Question, language: str, form: str) -> bytes:
    """One JSON object on a line; or YAML, one field a line, of which every value is JSON as well. In
    bytes, so that neither the system's letters nor its line ends change them."""
    fields = record(question, language)
    words = _dump(fields) if form == "jsonl" else _as_yaml(fields)
    return f"{words}\n".encode()


def _as_yaml(fields: Mapping[str, object]) -> str:
    lines = [f"{name}: {_dump(value)}" for name, value in fields.items()]
    return "- " + "\n  ".join(lines)


_dump = json.JSONEncoder(ensure_ascii=False).encode


def _tell(facts: int, made: int, wanted: int, refusals: Mapping[str, int]) -> None:
    words = speak("en")
    click.echo(f"facts: {facts}, questions: {made} of {wanted} wanted", err=True)
    for reason, times in sorted(refusals.items()):
        click.echo(f"  refused, {reason}: {times} ({words(f'refusal-{reason}')})", err=True)
