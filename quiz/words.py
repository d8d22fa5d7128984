"""The interface's texts in the player's language, and the sentences that problems become.

The texts are Fluent files: assets/words/<language>.ftl for the screens, assets/words/problems/
<language>.ftl for what authors are told. What must stay true: a text reads the same whether it was
put together here or by fluent.runtime (a test compares them).

Importing fluent.runtime takes 60 ms, fluent.syntax alone 23 ms (measured; a bare Python starts in
10), and the first frame may not wait for either; and a match would hold 9 MB for it. So what the
screens say is put together here in well under a millisecond: plain words, `{ $name }` with words or
a number, its digits grouped, and a choice by a word or by a number's form, one in another if need
be. Everything else, braces and functions, is left to fluent.runtime, which is imported when the
first such message is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from quiz import places
from quiz.question import Problem

LANGUAGES = ("en", "kk", "ru")
ALPHABETS = {"kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"}
"""Orders of letters that are not those of their codes."""

BEGINNING = re.compile(r"([a-zA-Z][\w-]*) *= *(.*)")
ATTRIBUTE = re.compile(r" +(\.[a-z]+) *= *(.*)")
REMEDY = ".fix"
SLOT = re.compile(r"\$(\w+)")
PLACE = re.compile(r"\{ *\$(\w+) *\}")
CHOICE = re.compile(r"\{ *\$(\w+) *->\s*((?:\*?\[[\w-]+\][^{}\n]*(?:\{ *\$\w+ *\}[^{}\n]*)*\s*)+)\}")
"""Of choices in one another the innermost: its variants hold places and no braces else."""
VARIANT = re.compile(r"(\*?)\[([\w-]+)\] *(.*?) *$", re.MULTILINE)


def _one(number: int) -> str:
    return "one" if number == 1 else "other"


def _russian(number: int) -> str:
    if number % 10 == 1 and number % 100 != 11:
        return "one"
    return "few" if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else "many"


FORMS: Mapping[str, Callable[[int], str]] = {"en": _one, "kk": _one, "ru": _russian}
"""The form that a whole number asks for (Unicode CLDR, Language Plural Rules); a fraction asks for none of them."""
MARKS = {"en": (".", ","), "kk": (",", "\xa0"), "ru": (",", "\xa0")}
"""What stands before a fraction, and between the thousands."""

Value = str | int | float
SAID = 512
"""Texts remembered: a page says the same ones at each of its frames."""


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language: `words("match-score", points=1000)`. Two of one language are equal."""

    language: str

    def __call__(self, key: str, /, **arguments: Value) -> str:
        """A text with its places filled; KeyError when there is no such text."""
        return _say(self.language, key, tuple(arguments.items()))

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


def simple(language: str, pattern: str, arguments: Mapping[str, Value]) -> str | None:
    """The text of a pattern that can be put together here; None when it needs fluent.runtime."""
    if not all(isinstance(arguments.get(name), Value) for name in SLOT.findall(pattern)):
        return None
    while (chosen := CHOICE.sub(lambda found: _variant(language, found, arguments), pattern)) != pattern:
        pattern = chosen
    if "{" in PLACE.sub("", pattern):
        return None
    return PLACE.sub(lambda found: _written(language, arguments[found[1]]), pattern)


def _variant(language: str, choice: re.Match[str], arguments: Mapping[str, Value]) -> str:
    """The words of a choice that fit what is chosen by: its first variant that does, else the one with a star."""
    keys, last = _keys(language, arguments[choice[1]]), ""
    for star, key, words in VARIANT.findall(choice[2]):
        if key in keys:
            return str(words)
        last = words if star else last
    return last


def _keys(language: str, value: Value) -> set[str]:
    """The keys of the variants that fit a value."""
    if isinstance(value, str):
        return {value}
    if value != int(value):
        return {"other"}
    return {str(int(value)), FORMS[language](abs(int(value)))}


def _written(language: str, value: Value) -> str:
    if isinstance(value, str):
        return value
    point, comma = MARKS[language]
    whole, _, rest = f"{value:,.3f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", comma) + (point + rest if rest else "")


def fluent(language: str, key: str, arguments: Mapping[str, Value]) -> str:
    """The text as fluent.runtime makes it; KeyError when a place of it is not filled."""
    bundle, (name, _, attribute) = _bundle(language), key.partition(".")
    message = bundle.get_message(name)
    pattern = message.attributes[attribute] if attribute else message.value
    text, errors = bundle.format_pattern(pattern, dict(arguments))
    if errors:
        raise KeyError(f"the text {key} in {language}: {errors[0]}")
    return str(text)


@lru_cache(maxsize=SAID)
def _say(language: str, key: str, filled: tuple[tuple[str, Value], ...]) -> str:
    pattern, arguments = patterns(language)[key], dict(filled)
    text = simple(language, pattern, arguments)
    return fluent(language, key, arguments) if text is None else text


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


@lru_cache(maxsize=1024)
def alphabetical(words: str, language: str) -> tuple[int, ...]:
    """What words are sorted by where that language is spoken: by letters, whatever their case; Latin ones before
    Cyrillic ones."""
    alphabet = ALPHABETS.get(language, "")
    first = ord("а")
    return tuple(first + alphabet.index(each) if each in alphabet else ord(each) for each in words.casefold())


@cache
def _bundle(language: str) -> Any:
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language], use_isolating=False)
    for file in _files(language):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
