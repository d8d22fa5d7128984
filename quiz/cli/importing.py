"""`quiz import`: drafts facts from raw documents, and walks through a draft with its reviewer.

What must stay true: standard output is the draft (or the JSON), standard error what was found, what
was skipped and why; a document that cannot be read costs itself alone, and gets a sentence.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from quiz import places
from quiz.cli.packs import repertoire_of
from quiz.documents import linking
from quiz.documents.conflicts import Conflict, Read, of_document
from quiz.documents.draft import drafted, written
from quiz.documents.extract import extract
from quiz.documents.gazetteer import gazetteer
from quiz.documents.languages import read_languages
from quiz.documents.reading import MOST_BYTES, Text, Unreadable, read
from quiz.documents.record import record
from quiz.facts.drafts import DraftFilm, read_drafts
from quiz.facts.files import ENDINGS
from quiz.facts.nodes import Complaints, Many, Scalar, Table, load

MOST_TOLD = 12
NOTHING = "nothing was found to draft"
WHY = {
    "binary": "this is no text; give a text, Markdown or HTML file",
    "too-large": f"the file is larger than {MOST_BYTES // 2**20} MB; split it",
    "empty": "the file is empty",
    "folder": "this is a folder; name the documents in it",
    "missing": "there is no such file",
    "no-drafts": "this file holds no drafts; give a document, or a file that 'quiz import -o' wrote",
}
SKIPPED = {
    "no-film": "nothing here speaks of a film",
    "no-title": "no film is named where its facts could be tied to it",
    "before-the-list": "before the first film of the list",
    "no-fact": "no fact was found about this film",
}


class Refused(Exception):
    """A document that cannot be read; its words say why."""


def import_documents(paths: Sequence[Path], out: Path | None, language: str, form: str, review: bool) -> int:
    """Prints or writes the draft; 1 when nothing was found or a file cannot be written."""
    try:
        if len(paths) == 1 and paths[0].suffix in ENDINGS:
            films, head = _reopened(paths[0])
            return _finish(films, head, out or paths[0], review)
    except Refused as fault:
        click.echo(str(fault), err=True)
        return 1
    if refusal := _refusal(out, language):
        click.echo(refusal, err=True)
        return 1
    texts = tuple(_texts(paths))
    if not texts and form != "json":  # before anything is read that takes its time
        click.echo(NOTHING, err=True)
        return 1
    index = linking.known(repertoire_of(()).shelf.base)
    found = tuple(_read_all(texts, language, index))
    conflicts = {each.path: of_document(each, index, found) for each in found}
    _tell(found, conflicts)
    if form == "json":
        documents = [record(each.document, each.path, map(_conflict, conflicts[each.path])) for each in found]
        _put(json.dumps({"documents": documents}, ensure_ascii=False, indent=1) + "\n", out)
        return 0 if any(each.document.films for each in found) else 1
    films = drafted(found, index, [each for listed in conflicts.values() for each in listed])
    if not films:
        click.echo(NOTHING, err=True)
        return 1
    return _finish(films, _head(found), out, review)


def _refusal(out: Path | None, language: str) -> str:
    """Why a new draft is not begun: its file holds what somebody has reviewed, or nobody knows the language."""
    known = sorted(file.stem for file in (places.questions() / "documents").glob("*.yaml"))
    if language and language not in known:
        return f"no language is called '{language}'; there are {', '.join(known)}"
    if out is None or out.suffix not in ENDINGS or not out.is_file():
        return ""
    try:
        films, _ = _reopened(out)
    except Refused:
        return ""
    reviewed = any(film.reviewed or any(value.reviewed for value in film.values) for film in films)
    return f"{out} holds values that were reviewed; choose another -o, or remove it" if reviewed else ""


Head = tuple[str, str, str]
"""The title, language and source of a draft."""


def _head(found: Sequence[Read]) -> Head:
    languages = Counter(each.document.language for each in found if each.document.films)
    names = ", ".join(dict.fromkeys(Path(each.path).name for each in found if each.document.films))
    return Path(found[0].path).stem, languages.most_common(1)[0][0], names


def _texts(paths: Sequence[Path]) -> Iterable[tuple[Path, Text]]:
    """The words of the documents that can be read; of the others it is said why not."""
    for path in paths:
        try:
            yield path, read(_bytes(path))
        except Unreadable as fault:
            click.echo(f"{path}: {WHY[str(fault)]}", err=True)
        except Refused as fault:
            click.echo(str(fault), err=True)


def _read_all(texts: Iterable[tuple[Path, Text]], language: str, index: linking.Known) -> Iterable[Read]:
    languages, problems = read_languages(places.questions() / "documents")
    for problem in problems:
        click.echo(f"{problem.file}:{problem.line}: {problem.arguments.get('what', problem.code)}", err=True)
    names = gazetteer(index.base)
    for path, text in texts:
        yield Read(str(path), extract(text, languages, language, names))


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refused(f"{path}: {WHY['folder']}")
        if not path.exists():
            raise Refused(f"{path}: {WHY['missing']}")
        if path.stat().st_size > MOST_BYTES:
            raise Refused(f"{path}: {WHY['too-large']}")
        raw = path.read_bytes()
    except OSError as fault:
        raise Refused(f"{path}: it cannot be read ({fault.strerror})") from None
    if not raw.strip():
        raise Refused(f"{path}: {WHY['empty']}")
    return raw


def _reopened(path: Path) -> tuple[tuple[DraftFilm, ...], Head]:
    """The drafts of a file that was written before."""
    complaints = Complaints(str(path))
    tree = load(_bytes(path), complaints)
    node = tree.entries["drafts"][1] if isinstance(tree, Table) and "drafts" in tree.entries else None
    films = read_drafts(node, complaints) if isinstance(node, Many) else ()
    if not films or not isinstance(tree, Table):
        raise Refused(f"{path}: {WHY['no-drafts']}")
    if complaints.errors:
        raise Refused(f"{path}: 'quiz check' finds faults in it; mend them first")
    return films, (_word(tree, "title") or path.stem, _language(tree), _word(tree, "source"))


def _word(tree: Table, key: str) -> str:
    node = tree.entries[key][1] if key in tree.entries else None
    return node.text if isinstance(node, Scalar) else ""


def _language(tree: Table) -> str:
    node = tree.entries["languages"][1] if "languages" in tree.entries else None
    first = node.items[0] if isinstance(node, Many) and node.items else None
    return first.text if isinstance(first, Scalar) else "en"


def _finish(films: tuple[DraftFilm, ...], head: Head, out: Path | None, review: bool) -> int:
    if review:
        from quiz.cli.reviewing import walk

        films = walk(films)
    title, language, source = head
    return _put(written(films, title, language, source, out.name if out else "FILE"), out)


def _put(words: str, out: Path | None) -> int:
    if out is None:
        click.echo(words, nl=False)
        return 0
    try:
        out.write_text(words, "utf-8")
    except OSError as fault:
        click.echo(f"{out} cannot be written ({fault.strerror}); choose another -o", err=True)
        return 1
    click.echo(f"written: {out}", err=True)
    return 0


def _tell(found: Sequence[Read], conflicts: dict[str, tuple[Conflict, ...]]) -> None:
    """What each document gave, what was passed over and why, and what contradicts the base."""
    for each in found:
        document = each.document
        facts = sum(len(film.facts) for film in document.films)
        click.echo(
            f"{each.path}: {document.layout}, {document.language}; films: {len(document.films)}, facts: {facts}",
            err=True,
        )
        for skipped in document.skipped[:MOST_TOLD]:
            start, end = document.text.span(skipped.start, skipped.end)
            click.echo(f"  passed over {start}-{end}: {SKIPPED[skipped.reason]}", err=True)
        for conflict in conflicts[each.path]:
            click.echo(f"  in conflict: {conflict.film}, {conflict.relation}: {' / '.join(conflict.values)}", err=True)


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "film": conflict.film,
        "relation": conflict.relation,
        "values": list(conflict.values),
        "where": [dict(each) for each in conflict.where],
    }
