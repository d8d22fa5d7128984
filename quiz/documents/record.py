"""An imported document as JSON's values (CONTRACTS.md section 3).

What must stay true: offsets are code points of the text as decoded, and every span lies in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from quiz.documents.extract import Document
from quiz.documents.stretch import FilmDraft
from quiz.documents.values import Found

Record = dict[str, Any]


def record(document: Document, path: str, conflicts: Iterable[Record]) -> Record:
    """One document of the list."""
    return {
        "path": path,
        "language": document.language,
        "layout": document.layout,
        "films": [_film(film, document) for film in document.films],
        "skipped": [{**_span(document, each.start, each.end), "reason": each.reason} for each in document.skipped],
        "conflicts": list(conflicts),
    }


def _film(film: FilmDraft, document: Document) -> Record:
    facts = [_fact(fact, document) for fact in film.facts]
    return {
        "title": film.title.words,
        "year": film.number,
        **_span(document, film.title.start, film.title.end),
        "facts": facts,
    }


def _fact(fact: Found, document: Document) -> Record:
    found: Record = {"relation": fact.relation, "value": dict(fact.parts) if fact.parts else fact.value}
    if fact.character:
        found["character"] = fact.character
    return {**found, **_span(document, fact.start, fact.end), "confidence": fact.confidence}


def _span(document: Document, start: int, end: int) -> dict[str, int]:
    first, last = document.text.span(start, end)
    return {"start": first, "end": last}
