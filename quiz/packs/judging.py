"""What is wrong with the words of hand-written questions, told at the line where it stands.

The rules are those of quiz/generate/lint; this module knows where an author wrote what they are
about: an option's finding is told at the option, in the language it was found in, any other at the
question. What must stay true: the order in which an author wrote the options is of no account, since
they are shuffled when they are shown (and numbers sorted).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quiz.facts.nodes import Complaints, Node, Table
from quiz.generate.lint import POSITIONAL, Finding, Pair, Setting, errors, findings, pairs
from quiz.packs.desk import Desk
from quiz.question import Option, Question, said

DIRECTOR = "director"
TOLD_OF_PAIRS = frozenset({"same-stem", "reversed-fact", "answer-told"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and where its parts were written: the stem, and each option in its order."""

    question: Question
    ask: Node
    options: tuple[Node, ...]
    complaints: Complaints


def judge_errors(entry: Entry, desk: Desk) -> None:
    """Complains of what keeps a question from being asked."""
    setting = _setting(entry.question, desk)
    for language in entry.question.languages:
        for finding in errors(entry.question, language, setting):
            _tell(finding, entry, language)


def judge(entries: Sequence[Entry], desk: Desk) -> None:
    """Complains of what looks odd: every two questions of which one repeats or answers the other, once
    a pair, and every finding about each. After the errors, which a long list may not hide."""
    told: set[tuple[str, int, int]] = set()
    for language in desk.head.languages:
        for pair in pairs([entry.question for entry in entries], language):
            place = (pair.code, pair.first, pair.second)
            if pair.code in TOLD_OF_PAIRS and place not in told:
                told.add(place)
                _tell_of_pair(pair, entries, language)
    for entry in entries:
        setting = _setting(entry.question, desk)
        for language in entry.question.languages:
            for finding in findings(entry.question, language, setting):
                if finding.code not in POSITIONAL:
                    _tell(finding, entry, language)


def where(entry: Entry, complaints: Complaints) -> str:
    """Where a question stands, as seen from a file: its line, and its file when that is another."""
    line, file = entry.question.source.line, entry.complaints.file
    return str(line) if file == complaints.file else f"{line} ({file})"


def _setting(question: Question, desk: Desk) -> Setting:
    """What is known and shown around a question of a pack."""
    values = [option.value for option in question.options]
    kinds = {value: "film" if value in desk.films else "person" if value in desk.people else "" for value in values}
    names = {value: tuple(_names(value, desk)) for value in values}
    film = desk.films.get(question.film.key) if question.film else None
    makers = tuple(name for value in film.facts.get(DIRECTOR, ()) for name in value.text.values()) if film else ()
    return Setting((desk.head.title,), names, kinds, desk.namesakes, makers)


def _names(value: str, desk: Desk) -> list[str]:
    if value in desk.films:
        return list(desk.films[value].title.values())
    person = desk.people.get(value)
    return [*person.text.values(), *person.also] if person else []


def _tell(finding: Finding, entry: Entry, language: str) -> None:
    option = _said(entry.question.options, finding.option, language)
    arguments = {"language": language, "option": option, "detail": finding.detail}
    node = entry.ask if finding.option is None else entry.options[finding.option]
    complain = entry.complaints.add if finding.severity == "error" else entry.complaints.warn
    complain(_in(node, language), f"flaw-{finding.code}", **arguments)


def _said(options: Sequence[Option], place: int | None, language: str) -> str:
    return "" if place is None else said(options[place].text, language)


def _tell_of_pair(pair: Pair, entries: Sequence[Entry], language: str) -> None:
    """At the question that is repeated or whose answer is told, with the line of the other."""
    asked, teller = entries[pair.second], entries[pair.first]
    if pair.told == 0:
        asked, teller = teller, asked
    place = where(teller, asked.complaints)
    asked.complaints.warn(_in(asked.ask, language), f"pair-{pair.code}", language=language, place=place)


def _in(node: Node, language: str) -> Node:
    """Where the words of a language stand in a map of languages, else the node itself."""
    entries: Mapping[str, tuple[Node, Node]] = node.entries if isinstance(node, Table) else {}
    return entries[language][1] if language in entries else node
