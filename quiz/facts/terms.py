"""Reads the files of terms/: countries, genres, awards and other things that have a name.

What must stay true: a term is known by its key, which is its name in the language of the file.
"""

from __future__ import annotations

import unicodedata

from quiz.facts.base import Term
from quiz.facts.fields import is_empty, table, text
from quiz.facts.nodes import Complaints, Node, Scalar
from quiz.question import Source


def read_terms(node: Node, complaints: Complaints, language: str, source: str, terms: dict[str, Term]) -> None:
    """Adds the terms of one class in one file to those read before; the second of a name is refused."""
    entries = table(node, complaints, "terms")
    for name, (at, entry) in entries.entries.items() if entries else ():
        key = composed(name)
        if key in terms:
            complaints.add(at, "term-twice", term=key, first=place(terms[key].source))
        elif not key:
            complaints.add(at, "empty-text", what="terms")
        else:
            forms = {} if is_empty(entry) else _forms(entry, complaints, key)
            terms[key] = Term(key, {language: key, **forms}, Source(complaints.file, at.line, source))


def _forms(node: Node, complaints: Complaints, key: str) -> dict[str, str]:
    """The term in other languages. Plain words would not say in which, so only a map will do."""
    if isinstance(node, Scalar):
        complaints.add(node, "not-table", what=key)
        return {}
    return dict(text(node, complaints, key, ""))


def composed(name: str) -> str:
    """A name with composed letters and single spaces, the form in which names are compared."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def place(source: Source) -> str:
    """Where something was written, as `file:line`."""
    return f"{source.file}:{source.line}"
