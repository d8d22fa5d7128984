"""The interface speaks three languages alike, and every problem has its sentence in each."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.generate.lint import CODES
from quiz.packs.judging import TOLD_OF_PAIRS
from quiz.question import Problem
from quiz.words import LANGUAGES, alphabetical, fluent, patterns, problem_sentence, problem_words, simple, speak

ROOT = Path(__file__).resolve().parent.parent
AUTHORS = [*(ROOT / "quiz" / "facts").glob("*.py"), *(ROOT / "quiz" / "packs").glob("*.py")]
AUTHORS += (ROOT / "quiz" / "generate").glob("**/*.py")
TELLING = {"add": 1, "warn": 1, "_refuse": 1, "Problem": 3, "Fault": 0}
"""The calls that tell an author of a problem, and which argument its code is."""
SLOT = re.compile(r"\$([a-z]+)")
OTHERS = [language for language in LANGUAGES if language != "en"]


def words_of(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def codes() -> set[str]:
    """Every code that a module of the authors' rooms tells of."""
    found = {"too-many-problems"}
    for module in AUTHORS:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                place = TELLING.get(name, len(node.args))
                found |= {word for argument in node.args[place : place + 1] for word in words_of(argument)}
    return {code for code in found if re.fullmatch(r"[a-z]+(-[a-z]+)+", code)} | flaw_codes()


def flaw_codes() -> set[str]:
    return {f"flaw-{code}" for code in CODES} | {f"pair-{code}" for code in TOLD_OF_PAIRS}


def refusals() -> set[str]:
    calls = (
        node
        for module in AUTHORS
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal" and node.args
    )
    return {word for call in calls for word in words_of(call.args[0])}


def test_every_language_has_the_same_texts() -> None:
    keys = {language: set(patterns(language)) for language in LANGUAGES}

    assert keys["kk"] == keys["en"]
    assert keys["ru"] == keys["en"]


@pytest.mark.parametrize("language", OTHERS)
def test_a_translated_problem_names_the_same_things(language: str) -> None:
    theirs, ours = patterns(language), patterns("en")

    unlike = [key for key in ours if key.startswith("problem-") and slots(theirs[key]) != slots(ours[key])]

    assert unlike == []


def slots(pattern: str) -> set[str]:
    return set(SLOT.findall(pattern))


def test_every_problem_has_a_sentence_and_no_sentence_is_left_over() -> None:
    told = {key.removeprefix("problem-") for key in patterns("en") if key.startswith("problem-") and "." not in key}

    assert told == codes()


def test_every_refusal_that_is_counted_has_words() -> None:
    told = {key.removeprefix("refusal-") for key in patterns("en") if key.startswith("refusal-")}

    assert refusals() <= told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_reads_the_same_whether_put_together_here_or_by_fluent(language: str) -> None:
    numbers = (*range(26), 100, 101, 102, 105, 111, 112, 113, 121, 122, 999, 1000, 1001, 1653, 12_345, 1_234_567)
    values = ("word", "came-first", "en", *numbers, -1, -2, -5, -1653, 0.0, 1.0, 2.0, 14.4, 0.03, 1.25, 21.5, 1653.5)

    for key, pattern in patterns(language).items():
        for value in values:
            arguments = dict.fromkeys(slots(pattern), value)
            short = simple(language, pattern, arguments)
            assert short is None or short == fluent(language, key, arguments), (key, value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 21, 1000, 0.0, 1.0, 0.03, 14.4])
def test_a_choice_by_a_word_holds_choices_by_a_number(language: str, number: float) -> None:
    for award in ("photo-finish", "scene-stealer", "perfect-reel", "reel-runner", "high-roller"):
        arguments: dict[str, str | int | float] = {"award": award, "number": number}

        short = simple(language, patterns(language)["award-why"], arguments)

        assert short == fluent(language, "award-why", arguments)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screens_texts_with_words_and_whole_numbers_need_no_fluent(language: str) -> None:
    texts = {key: pattern for key, pattern in patterns(language).items() if not key.startswith("problem-")}

    left = [
        key for key, pattern in texts.items() if simple(language, pattern, dict.fromkeys(slots(pattern), 3)) is None
    ]

    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said(language: str) -> None:
    words = speak(language)

    for key, pattern in patterns(language).items():
        assert words(key, **dict.fromkeys(slots(pattern), 1000)), key


def test_the_first_screen_s_texts_do_not_wait_for_fluent() -> None:
    program = (
        "import sys; from quiz.words import speak\n"
        "for language in ('en', 'kk', 'ru'):\n"
        "    words = speak(language)\n"
        "    for key in ('title-name', 'title-under', 'title-play', 'title-settings', 'title-quit'): words(key)\n"
        "    words('language-name', language='kk')\n"
        "print('fluent' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


def test_a_number_of_four_digits_is_grouped_as_the_language_does() -> None:
    assert speak("en")("packs-questions", questions=1903) == "up to 1,903 questions"
    assert speak("ru")("packs-questions", questions=1901).endswith("вопроса")


def test_a_text_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        speak("en")("no-such-text")
    with pytest.raises(ValueError, match="en, kk, ru, not 'tlh'"):
        speak("tlh")


def test_a_problem_is_its_place_a_sentence_and_a_remedy() -> None:
    problem = Problem("my-pack.yaml", 3, 32, "unknown-key", {"key": "directer"}, "director")

    assert problem_words(problem, "en") == "my-pack.yaml:3:32 no such field 'directer'; did you mean 'director'?"


def test_a_remedy_without_anything_to_name_is_not_said() -> None:
    lost = Problem("a.yaml", 3, 5, "unknown-key", {"key": "zzz"})
    whole = Problem("a.yaml", 0, 0, "file-empty")

    assert problem_words(lost, "en") == "a.yaml:3:5 no such field 'zzz'"
    assert problem_words(whole, "en") == "a.yaml the file says nothing; fill it or take it away"
    assert problem_sentence(lost, "ru") == "такого поля нет: «zzz»"


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("kk", ["Алғашқы", "Әуен", "Балет", "Ғасыр", "Қазақ киносы", "Оркестр", "Өзге әлем", "Ұлы экран", "Үй"]),
        ("ru", ["Абай", "Ёлка", "Жених", "Яма"]),
        ("en", ["Ballet", "kino", "Western"]),
    ],
)
def test_titles_stand_in_the_order_of_the_alphabet(language: str, titles: list[str]) -> None:
    mixed = titles[::2] + titles[1::2]

    assert sorted(mixed, key=lambda title: alphabetical(title, language)) == titles
