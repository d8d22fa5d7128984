"""The interface's texts in the player's language, and the sentences that problems become.

The texts are Fluent files: assets/words/<language>.ftl for the screens, assets/words/problems/
<language>.ftl for what authors are told. What must stay true: a text reads the same whether it was
put together here or by fluent.runtime (a test compares them).

Importing fluent.runtime takes 60 ms, fluent.syntax alone 23 ms (measured; a bare Python starts in
10), and the first frame may not wait for either. So the messages that need no grammar are put
together here in well under a millisecond: plain words, `{ $name }` with words or a number below
1000, and a choice by a word. Plurals, the grouping of digits and everything else is left to
fluent.runtime, which is imported when the first such message is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quiz import places
from quiz.question import Problem

LANGUAGES = ("en", "kk", "ru")
SMALL = 1000
"""Numbers below this are written alike in every language."""

BEGINNING = re.compile(r"([a-zA-Z][\w-]*) *= *(.*)")
ATTRIBUTE = re.compile(r" +(\.[a-z]+) *= *(.*)")
REMEDY = ".fix"
PLACE = re.compile(r"\{ *\$(\w+) *\}")
CHOICE = re.compile(r"\{ *\$(\w+) *->\s*((?:\*?\[[\w-]+\][^{}\n]*(?:\{ *\$\w+ *\}[^{}\n]*)*\s*)+)\}")
VARIANT = re.compile(r"(\*?)\[([\w-]+)\] *(.*?) *$", re.MULTILINE)

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language: `words("match-score", points=1000)`. Two of one language are equal."""

    language: str

    def __call__(self, key: str, /, **arguments: Value) -> str:
        """A text with its places filled; KeyError when there is no such text."""
        return _say(self.language, key, arguments)

    def __contains__(self, key: str) -> bool:
        """Whether there is such a text."""
        return key in patterns(self.language)


def speak(language: str) -> Words:
    """The texts of a language; ValueError when the interface does not speak it."""
    if language not in LANGUAGES:
        raise ValueError(f"the interface speaks {', '.join(LANGUAGES)}, not {language!r}")
    return Words(language)


def problem_words(problem: Problem, language: str) -> str:
    """A problem in one line: `file:line:column sentence; remedy`."""
    return f"{problem_place(problem)} {problem_sentence(problem, language)}"


def problem_place(problem: Problem) -> str:
    """Where a problem is: `file:line:column`, as far as that is known."""
    return ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part)


def problem_sentence(problem: Problem, language: str) -> str:
    """The same without its place. A remedy that names what to write is said when there is such a thing."""
    words = speak(language)
    key = f"problem-{problem.code}"
    remedy = patterns(language).get(key + REMEDY, "")
    sentence = words(key, **problem.arguments)
    if not remedy or (not problem.fix and "fix" in PLACE.findall(remedy)):
        return sentence
    return f"{sentence}; {words(key + REMEDY, fix=problem.fix, **problem.arguments)}"


@cache
def patterns(language: str) -> Mapping[str, str]:
    """Every text of a language by its key, as its file has it, without the indentation."""
    found: dict[str, str] = {}
    for file in _files(language):
        found |= _patterns(file.read_text("utf-8"))
    return found


def simple(pattern: str, arguments: Mapping[str, Value]) -> str | None:
    """The text of a pattern that needs no grammar; None when it needs fluent.runtime."""
    choice = CHOICE.fullmatch(pattern)
    if choice:
        chosen = arguments.get(choice[1])
        if not isinstance(chosen, str):
            return None
        variants = VARIANT.findall(choice[2])
        pattern = next(
            (words for _, key, words in variants if key == chosen), next(words for star, _, words in variants if star)
        )
    if "{" in PLACE.sub("", pattern) or not all(_is_simple(arguments.get(name)) for name in PLACE.findall(pattern)):
        return None
    return PLACE.sub(lambda found: str(arguments[found[1]]), pattern)


def fluent(language: str, key: str, arguments: Mapping[str, Value]) -> str:
    """The text as fluent.runtime makes it; KeyError when a place of it is not filled."""
    bundle, (name, _, attribute) = _bundle(language), key.partition(".")
    message = bundle.get_message(name)
    pattern = message.attributes[attribute] if attribute else message.value
    text, errors = bundle.format_pattern(pattern, dict(arguments))
    if errors:
        raise KeyError(f"the text {key} in {language}: {errors[0]}")
    return str(text)


def _say(language: str, key: str, arguments: Mapping[str, Value]) -> str:
    pattern = patterns(language)[key]
    text = simple(pattern, arguments)
    return fluent(language, key, arguments) if text is None else text


def _is_simple(value: Value | None) -> bool:
    return isinstance(value, str) or (isinstance(value, int) and abs(value) < SMALL)


def _files(language: str) -> tuple[Any, ...]:
    folder = places.assets() / "words"
    return (folder / f"{language}.ftl", folder / "problems" / f"{language}.ftl")


def _patterns(source: str) -> dict[str, str]:
    """The messages of a Fluent file: a line that begins with a key, and the indented lines below.
    An attribute is a message of its own: `key.attribute`."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    key = ""
    for line in source.splitlines():
        if beginning := BEGINNING.fullmatch(line):
            key = beginning[1]
            lines = found[key] = [beginning[2]]
        elif attribute := ATTRIBUTE.fullmatch(line):
            lines = found[key + attribute[1]] = [attribute[2]]
        elif line[:1] in (" ", "}"):
            lines.append(line.strip())
    return {key: "\n".join(filter(None, lines)).strip() for key, lines in found.items()}


@cache
def _bundle(language: str) -> Any:
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language], use_isolating=False)
    for file in _files(language):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
