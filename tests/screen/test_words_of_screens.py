"""What the screens say stands in every language, and nothing stands there unsaid."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quiz import places
from quiz.screen.cues.heard import CAPTIONED
from quiz.words import LANGUAGES, speak

SCREEN = Path(__file__).resolve().parents[2] / "quiz"
KEY = re.compile(r"^([a-z][a-z-]*) =", re.MULTILINE)
ASKED = re.compile(r"""\b(?:words|Way)\(\s*"([a-z-]+)\"""")
NAMED = re.compile(r'"((?:notice|way)-[a-z-]+)"')
PLACE = re.compile(r"\{ *\$(\w+)")
KAZAKH = set("ӘәҒғҚқҢңӨөҰұҮүҺһІі")
"""Letters that Russian has not."""


def file_of(language: str) -> str:
    return (places.assets() / "words" / f"{language}.ftl").read_text("utf-8")


def keys_asked() -> set[str]:
    texts = [file.read_text("utf-8") for file in sorted((SCREEN / "screen").rglob("*.py"))]
    kept = "\n".join(file.read_text("utf-8") for file in sorted((SCREEN / "store").glob("*.py")))
    found = {key for text in texts for key in (*ASKED.findall(text), *NAMED.findall(text))}
    cues = {f"cue-{kind}" for kind in CAPTIONED}
    return found | set(NAMED.findall(kept)) | cues | {"pause-leave", "pause-leave-lost"}


def messages(language: str) -> dict[str, str]:
    """Each message of a file by its key, with its places and variants."""
    text = file_of(language)
    starts = [*KEY.finditer(text)]
    ends = [start.start() for start in starts[1:]] + [len(text)]
    return {start[1]: text[start.end() : end].split("\n## ")[0] for start, end in zip(starts, ends, strict=True)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_is_asked_for_is_there_and_every_key_there_is_asked_for(language: str) -> None:
    assert set(messages(language)) == keys_asked()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(language: str) -> None:
    keys = KEY.findall(file_of(language))

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_language_has_places_for_the_same_values(language: str) -> None:
    english, other = messages("en"), messages(language)

    unlike = {key for key in english if set(PLACE.findall(english[key])) != set(PLACE.findall(other[key]))}

    assert unlike == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_sound_fluent(language: str) -> None:
    from fluent.syntax import ast, parse

    junk = [entry for entry in parse(file_of(language)).body if isinstance(entry, ast.Junk)]

    assert junk == []


def test_kazakh_is_written_with_its_own_letters_and_russian_without_them() -> None:
    assert set(file_of("kk").lower()) >= set("әғқңөұүі")
    assert not set(re.sub(r".*Қазақша.*", "", file_of("ru"))) & KAZAKH


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        *[("en", 1, "1 question"), ("en", 5, "up to 5 questions")],
        *[("ru", 1, "до 1 вопроса"), ("ru", 3, "до 3 вопросов"), ("ru", 5, "до 5 вопросов")],
        *[("ru", 11, "до 11 вопросов"), ("ru", 21, "до 21 вопроса"), ("kk", 5, "5 сұраққа дейін")],
    ],
)
def test_numbers_take_the_plural_of_their_language(language: str, number: int, words: str) -> None:
    assert speak(language)("packs-questions", questions=number) == words


@pytest.mark.parametrize(("language", "words"), [("en", "+1,000"), ("kk", "+1\xa0000"), ("ru", "+1\xa0000")])
def test_points_are_grouped_as_the_language_does(language: str, words: str) -> None:
    assert speak(language)("match-points", points=1000, sign="plus") == words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["classic", "came-first", "final-cut"])
@pytest.mark.parametrize("seats", [0, 2])
def test_the_rule_of_a_round_has_at_most_twelve_words(language: str, kind: str, seats: int) -> None:
    assert len(speak(language)("round-rule", kind=kind, seats=seats).split()) <= 12
