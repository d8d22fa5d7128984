"""A look at how words begin passes over nothing that a search would find."""

from __future__ import annotations

import re

import pytest

from documents.reads import languages
from quiz import places
from quiz.documents.choices import inner
from quiz.documents.phrases import keys_of
from quiz.documents.sought import Sought, sought

CHOICES = ("blocked", "compared", "elsewhere", "praises", "lists", "captions")
PART = re.compile(r"[|,\":()\[\]?*\\]+")


def chunks(language: str) -> list[str]:
    """What a language's file has between its marks, which its choices are made of, alone and inside a sentence."""
    words = (places.questions() / "documents" / f"{language}.yaml").read_text("utf-8")
    parts = list(dict.fromkeys(part for line in words.split("\n") for part in PART.split(line) if part.strip()))
    return [*parts, *(f"Xx {part.strip()} (yy)." for part in parts), *(part.upper() for part in parts)]


@pytest.mark.parametrize("language", sorted(languages()))
def test_what_a_search_finds_is_found_behind_the_look_at_the_words(language: str) -> None:
    lexicon = languages()[language].lexicon()

    for choice in CHOICES:
        shape: Sought = getattr(lexicon, choice)
        missed = [each for each in chunks(language) if shape.made.search(each) and not shape.search(each)]
        assert not missed, (choice, missed)


def test_the_look_spares_the_search_where_no_word_begins_as_it_must() -> None:
    shape = sought(re.compile(r"(?i)\b(?:instead of|refused)\b"), r"\b(?:instead of|refused)\b", keys_of)

    assert shape.begins is not None
    assert not any(map(shape.begins, ["A", "refund", "of", "the", "steady", "fare"]))
    assert shape.search("He refused.")


def test_a_pattern_that_may_begin_inside_a_word_is_always_searched() -> None:
    shape = sought(re.compile("reel"), "reel", keys_of)

    assert shape.begins is None
    assert shape.search("newsreel")


def test_the_choices_of_a_pattern_are_those_it_begins_with() -> None:
    assert list(inner(r"\b(?:never|n(?:or|ot))\b")) == ["never", "n(?:or|ot)"]
    assert list(inner("never")) == ["never"]
