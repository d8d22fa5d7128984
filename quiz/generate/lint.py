"""What is wrong with four options and a stem, seen as words (GENERATOR.md Q9, Q10, Q15).

Each option has a Face in each language: its words folded so that spellings of the same thing
agree, the words by which it could give itself away, and its form (script and first letter). Two
ideas carry the checks:

* An option leaks when it shares a telling word with the stem and another option does not. So the
  rule is not only "the key is not in the stem": all options must share the *same* words with it.
  "Which Academy Award did it win?" may be answered by four Academy Awards.
* A set is of one form: one script, and either names or descriptions, never both.

What must stay true: generated questions are built with the same functions that `flaws` uses to
judge written ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.facts.base import fold
from quiz.question import Option, Question, said

ARTICLES = frozenset({"a", "an", "the"})
ROMAN = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
    "xi": "11", "xii": "12",
}  # fmt: skip
EVERY_OPTION = frozenset(
    {
        "all of the above", "none of the above", "all of these", "none of these", "both of these",
        "все перечисленные", "все перечисленное", "все вышеперечисленное", "ничего из перечисленного",
        "ни один из них", "все варианты", "барлығы", "бәрі", "ешқайсысы", "жоғарыдағының бәрі",
    }
)  # fmt: skip
TELLING_LENGTH = 4
ROOT_LENGTH = 5
LONGEST_SHARE = 0.8
LONG_ENOUGH = 20


@lru_cache(maxsize=20_000)
def root(token: str) -> str:
    """A word without most of its endings: five letters of a Cyrillic one (Kazakh and Russian
    endings are many), a Latin one without its plural s."""
    if not token.isascii() and "CYRILLIC" in unicodedata.name(token[0], ""):
        return token[:ROOT_LENGTH]
    return token[:-1] if len(token) > TELLING_LENGTH and token.endswith("s") else token


SAYING_NOTHING = (
    "about after also among before does film first from have into more most movie over part play than that "
    "their them there these they this those what when where which while whom whose with year "
    "была были было год года году из какая какие каких какого какое какой какую когда который на после роль "
    "только фильм фильма фильме этих этого этом эти "
    "болып және қай қайсы қайсысы қандай қашан мына осы туралы фильмі фильмінің фильмінде"
)
FUNCTION_WORDS = frozenset(root(word) for word in SAYING_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Face:
    """An option as it looks in one language. `plain` is padded with a space on either side."""

    plain: str
    telling: frozenset[str]
    form: tuple[frozenset[str], bool]
    number: int | None


@lru_cache(maxsize=20_000)
def face(words: str, aliases: tuple[str, ...] = ()) -> Face:
    """The face of an option; aliases are other names of the same thing, which would leak as well."""
    tokens = plain_words(words)
    telling = frozenset().union(*(telling_words(name) for name in (words, *aliases)))
    number = int(tokens[0]) if len(tokens) == 1 and tokens[0].isdecimal() and len(tokens[0]) < 10 else None
    return Face(f" {' '.join(tokens)} ", telling, (scripts(words), words[:1].islower()), number)


def option_face(option: Option, language: str) -> Face:
    """How an option looks in a language: of a film its title, without the year shown behind it."""
    return face(said(option.film.title if option.film else option.text, language))


def plain_words(words: str) -> list[str]:
    """Folded words without a leading article, roman numerals as arabic ones."""
    tokens = fold(words).split()
    if len(tokens) > 1 and tokens[0] in ARTICLES:
        tokens = tokens[1:]
    return [ROMAN.get(token, token) for token in tokens]


@lru_cache(maxsize=20_000)
def telling_words(words: str) -> frozenset[str]:
    """The roots of the words by which a name is known: those of four letters and more and all
    numbers; every word, when it has only short ones."""
    tokens = [ROMAN.get(token, token) for token in fold(words).split() if token not in ARTICLES]
    long = {root(token) for token in tokens if len(token) >= TELLING_LENGTH or token.isdecimal()} - FUNCTION_WORDS
    return frozenset(long or {root(token) for token in tokens} - FUNCTION_WORDS)


@lru_cache(maxsize=20_000)
def stem_words(words: str) -> frozenset[str]:
    """The roots of all words of a stem."""
    return frozenset(root(ROMAN.get(token, token)) for token in fold(words).split()) - FUNCTION_WORDS


@lru_cache(maxsize=20_000)
def scripts(words: str) -> frozenset[str]:
    """The scripts of the letters: {"LATIN"}, {"CYRILLIC"}, …; none for a number."""
    return frozenset(unicodedata.name(letter, "?").partition(" ")[0] for letter in words if letter.isalpha())


def nested(one: Face, other: Face) -> bool:
    """Whether the words of one stand whole in the other; equal ones do."""
    if one.number is not None and other.number is not None:
        return one.number == other.number
    return one.plain in other.plain or other.plain in one.plain


def flaws(question: Question, language: str) -> tuple[str, ...]:
    """What is wrong with a question in a language, as codes in the order of the alphabet.

    `same-options`, `nested-options`, `mixed-scripts`, `mixed-forms`, `key-in-stem`, `option-in-stem`,
    `numbers-out-of-order`, `longest-key` (free texts alone) and `all-of-the-above`. KeyError when
    the question is not in that language.
    """
    texts = [said(option.text, language) for option in question.options]
    faces = [option_face(option, language) for option in question.options]
    found = set(_likeness(faces)) | set(_leaks(faces, said(question.stem, language), question.key))
    numbers = [one.number for one in faces]
    if all(number is not None for number in numbers) and numbers != sorted(number or 0 for number in numbers):
        found.add("numbers-out-of-order")
    if question.option_type == "text" and _longest(texts, question.key):
        found.add("longest-key")
    if any(one.plain.strip() in EVERY_OPTION for one in faces) or EVERY_OPTION & {fold(text) for text in texts}:
        found.add("all-of-the-above")
    return tuple(sorted(found))


def _likeness(faces: Sequence[Face]) -> Iterable[str]:
    pairs = [(one, other) for number, one in enumerate(faces) for other in faces[number + 1 :]]
    if any(one.plain == other.plain for one, other in pairs):
        yield "same-options"
    if any(one.plain != other.plain and nested(one, other) for one, other in pairs):
        yield "nested-options"
    if len({one.form[0] for one in faces}) > 1:
        yield "mixed-scripts"
    elif len({one.form[1] for one in faces}) > 1:
        yield "mixed-forms"


def _leaks(faces: Sequence[Face], stem: str, key: int) -> Iterable[str]:
    echoes = [stem_words(stem) & one.telling for one in faces]
    common = frozenset.intersection(*echoes)
    if echoes[key] - common:
        yield "key-in-stem"
    if any(echo - common for number, echo in enumerate(echoes) if number != key):
        yield "option-in-stem"


def _longest(texts: Sequence[str], key: int) -> bool:
    others = max(len(text) for number, text in enumerate(texts) if number != key)
    return len(texts[key]) >= LONG_ENOUGH and others < LONGEST_SHARE * len(texts[key])
