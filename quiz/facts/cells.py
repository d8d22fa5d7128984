"""The cells of a film table: names made tidy and numbered, and what is wrong with them.

What must stay true: two spellings that differ in spaces or composed letters alone have one number.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quiz.facts.fields import LONGEST_TEXT
from quiz.facts.nodes import BOOK_UNSAFE
from quiz.facts.terms import composed

NOTE = re.compile(r"\s*\([^()]*\)\s*")
ONESELF = re.compile(r"(self|himself|herself|themselves)\b", re.IGNORECASE)
NO_LANGUAGE = frozenset({"", "none", "no", "silent", "silent film"})
SPELT = {"Standard Cantonese": "Cantonese", "Standard Mandarin": "Mandarin"}


class Fault(Exception):
    """Why a row is refused: the code of a problem, what to write instead, and its arguments."""

    def __init__(self, code: str, fix: str = "", **arguments: object) -> None:
        super().__init__(code)
        self.code, self.fix, self.arguments = code, fix, arguments


class Numbers(dict[str, int]):
    """The number of every name of one class, given out as the names come. A name that is not known
    is made tidy first; an empty one has no number (-1). Two spellings may have one number."""

    def __init__(self, tidy: Callable[[str], str]) -> None:
        super().__init__()
        self.tidy = tidy
        self.names: list[str] = []

    def __missing__(self, name: object) -> int:
        if not isinstance(name, str):
            raise Fault("not-text", what="a name")
        key = self.tidy(name)
        number = self.get(key, -1) if key != name else -1
        if key and number < 0:
            number = len(self.names)
            self.names.append(key)
            self[key] = number
        self[name] = number
        return number


def title(value: object, what: str) -> str:
    """A title; empty when there is none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Fault("not-text", what=what)
    words = tidy(value)
    if not words and what == "title":
        raise Fault("empty-text", what=what)
    return words


def tidy(name: str) -> str:
    """A name in the form in which names are compared."""
    if BOOK_UNSAFE.search(name):
        raise Fault("text-letters")
    if len(name) > LONGEST_TEXT:
        raise Fault("text-too-long", what="a name", limit=LONGEST_TEXT)
    return composed(name)


def character(name: str) -> str:
    """A character without notes such as (voice); empty when an actor appears as themselves, which
    is to say without number 0."""
    name = tidy(NOTE.sub(" ", name) if "(" in name else name)
    return "" if ONESELF.match(name) or "(" in name else name


def language(name: str) -> str:
    """A language as terms call it; empty for a film without one."""
    plain = name.removesuffix(" language").removesuffix(" languages")
    return "" if plain.casefold() in NO_LANGUAGE else SPELT.get(plain, plain)


def entry(value: object) -> tuple[str, str | None]:
    """A name and what it carries: `name`, `[name]`, `[name, character, …]`."""
    who, part = (*value[:2], None, None)[:2] if isinstance(value, list) else (value, None)
    if not isinstance(who, str) or not (part is None or isinstance(part, str)):
        raise Fault("not-text", what="a name")
    return who, part


def text(value: object) -> str:
    """A piece of text; Fault otherwise."""
    if not isinstance(value, str):
        raise Fault("not-text", what="a name")
    return value


def whole(value: object, what: str, low: int, high: int) -> int:
    """A whole number from low to high; Fault otherwise."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Fault("not-a-number", what=what, low=low, high=high)
    return value
