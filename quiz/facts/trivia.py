"""Reads a film's trivia: sentences with square brackets round what is asked.

`It took [6] weeks` holds one mark; `[[` and `]]` are brackets that are meant. What must stay true:
a mark is the same thing in every language, the first mark of one the first of the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from quiz.facts.base import GAP, Mark, Trivia, fold
from quiz.facts.fields import fields, many, table, text, words
from quiz.facts.nodes import Complaints, Node, Table
from quiz.question import Source, Text

ENTRY = frozenset({"say", "ask", "wrong", "source"})
TOKEN = re.compile(r"\[\[|\]\]|\[|\]|[^\[\]]+")
SLOT = re.compile(r"\{[^{}]*\}|[{}]")
FILM_SLOT = "{film}"
WRONG_OPTIONS = 3

Sentence = tuple[str, ...]
"""Plain words and marked words in turn: `It took [6] weeks` is ("It took ", "6", " weeks")."""


@dataclass(frozen=True, slots=True)
class TriviaReader:
    """What trivia are read with; `known` tells whether wrong options for an answer can be made
    by rule (a number, a known person, film or place)."""

    complaints: Complaints
    language: str
    source: str
    known: Callable[[str], bool]


def read_trivia(node: Node, reader: TriviaReader) -> tuple[Trivia, ...]:
    """The trivia of a film, without those that were complained of."""
    entries = (table(item, reader.complaints, "trivia") for item in many(node, reader.complaints, "trivia"))
    return tuple(trivia for entry in entries if entry is not None and (trivia := _entry(entry, reader)))


def _entry(entry: Table, reader: TriviaReader) -> Trivia | None:
    complaints = reader.complaints
    before = len(complaints.problems)
    found = fields(entry, ENTRY, complaints, required=("say",))
    say = text(found["say"], complaints, "say", reader.language) if "say" in found else {}
    sentences = _sentences(found.get("say"), say, complaints)
    marks = _marks(sentences)
    ask = _ask(found["ask"], marks, reader) if "ask" in found else {}
    wrong = _wrong(found["wrong"], marks, reader) if "wrong" in found else ()
    if marks and "wrong" not in found:
        _complain_of_unknown(found["say"], marks, reader)
    source = words(found["source"], complaints, "source") if "source" in found else reader.source
    if complaints.full or not marks or len(complaints.problems) > before:
        return None
    plain = {code: "".join(sentence) for code, sentence in sentences.items()}
    return Trivia(plain, marks, ask, wrong, Source(complaints.file, entry.line, source))


def _sentences(node: Node | None, say: Text, complaints: Complaints) -> Mapping[str, Sentence]:
    """Each language's sentence cut at its marks; nothing after a complaint."""
    cut = {code: _cut(words, _part(node, code), complaints) for code, words in say.items()}
    if not cut or any(sentence is None for sentence in cut.values()):
        return {}
    sentences = {code: sentence for code, sentence in cut.items() if sentence}
    counts = {code: len(sentence) // 2 for code, sentence in sentences.items()}
    if len(set(counts.values())) > 1:
        said = ", ".join(f"{code}: {count}" for code, count in counts.items())
        complaints.add(node, "marks-differ", counts=said)
        return {}
    if 0 in counts.values():
        complaints.add(node, "no-mark")
        return {}
    return sentences


def _part(node: Node | None, code: str) -> Node | None:
    return node.entries[code][1] if isinstance(node, Table) else node


def _cut(words: str, at: Node | None, complaints: Complaints) -> Sentence | None:
    """The sentence cut at its marks; None after a complaint."""
    pieces = [""]
    for token in TOKEN.findall(words):
        marked = len(pieces) % 2 == 0
        if token in ("[[", "]]"):
            pieces[-1] += token[0]
        elif token in ("[", "]"):
            if (token == "]") != marked:
                complaints.add(at, "mark-unbalanced", bracket=token)
                return None
            pieces.append("")
        else:
            pieces[-1] += token
    if len(pieces) % 2 == 0:
        complaints.add(at, "mark-unbalanced", bracket="[")
        return None
    if not all(answer.strip() for answer in pieces[1::2]):
        complaints.add(at, "mark-empty")
        return None
    return tuple(pieces)


def _marks(sentences: Mapping[str, Sentence]) -> tuple[Mark, ...]:
    places = range(1, len(next(iter(sentences.values()), ())), 2)
    return tuple(
        Mark(
            {code: sentence[at].strip() for code, sentence in sentences.items()},
            {code: "".join((*sentence[:at], GAP, *sentence[at + 1 :])) for code, sentence in sentences.items()},
        )
        for at in places
    )


def _ask(node: Node, marks: tuple[Mark, ...], reader: TriviaReader) -> Text:
    ask = text(node, reader.complaints, "ask", reader.language)
    if len(marks) > 1:
        reader.complaints.add(node, "ask-marks", count=len(marks))
    for code, sentence in ask.items():
        for slot in SLOT.findall(sentence):
            if slot != FILM_SLOT:
                reader.complaints.add(_part(node, code), "unknown-slot", fix=FILM_SLOT, slot=slot)
    return ask


def _wrong(node: Node, marks: tuple[Mark, ...], reader: TriviaReader) -> tuple[Text, ...]:
    nodes = many(node, reader.complaints, "wrong")
    wrong = tuple(text(item, reader.complaints, "wrong", reader.language) for item in nodes)
    if len(marks) > 1:
        reader.complaints.add(node, "wrong-marks", count=len(marks))
    if nodes and len(nodes) != WRONG_OPTIONS:
        reader.complaints.add(node, "wrong-count", count=len(nodes))
    for item, option in zip(nodes, wrong, strict=True):
        if any(_same(mark.answer, option) for mark in marks):
            reader.complaints.add(item, "wrong-right", option=_shown(option))
    for later, option in enumerate(wrong):
        if any(_same(earlier, option) for earlier in wrong[:later]):
            reader.complaints.add(nodes[later], "wrong-twice", option=_shown(option))
    return wrong


def _same(one: Text, other: Text) -> bool:
    return any((fold(one[code]) or one[code]) == (fold(other[code]) or other[code]) for code in one.keys() & other)


def _shown(option: Text) -> str:
    return " / ".join(option.values())


def _complain_of_unknown(say: Node, marks: tuple[Mark, ...], reader: TriviaReader) -> None:
    """Words that are no number, person, film or place need wrong options of the author's."""
    for mark in marks:
        answer = mark.answer.get(reader.language) or next(iter(mark.answer.values()))
        if not (_is_number(answer) or reader.known(answer)):
            reader.complaints.add(say, "wrong-missing", answer=answer)


def _is_number(answer: str) -> bool:
    return answer.isascii() and answer.isdigit()
