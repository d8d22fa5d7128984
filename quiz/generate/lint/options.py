"""Whether options are told apart (GENERATOR.md Q9).

Two options are the same when nothing but spelling divides them: case, accents, articles,
punctuation, numerals, script, or a known other name. `identity` folds all of that but the script
away, so the check is one comparison:

    "The Godfather: Part II", "Godfather, part two"    both "godfather part 2"
    "-5", "5"                                          apart: in formulas signs count

Between scripts the words are compared as they sound: "Москва" and "Moskva" are the same. Where only
the consonants agree ("Эйзенштейн", "Eisenstein"), or only a blank stands between ("Spider-Man",
"Spiderman"), it is probably the same name, a warning.

A series is not a fault: "Saw", "Saw II", "Saw III" may answer "In which Saw film …?".

What must stay true: two options that a player would take for the same are found, and two that can
be told apart by a careful reader are not called the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from quiz.facts.base import fold
from quiz.generate.lint.faces import face, nested, option_words, scripts, stem_words, with_digits
from quiz.generate.lint.faces import option_face as face_of
from quiz.generate.lint.lexicon import ARTICLES, EVERY_OPTION, FOREIGN_ARTICLES, NUMBER_WORDS
from quiz.generate.lint.values import Finding, Setting
from quiz.question import Option, Question, said

APOSTROPHES = re.compile("['’‘ʼ`´]")
ELISION = re.compile(r"^([ld]|un)['’]", re.IGNORECASE)
SOUNDS = (
    ("sch", "sh"), ("ck", "k"), ("ph", "f"), ("w", "v"), ("kh", "h"), ("gh", "g"), ("tz", "ts"), ("x", "ks"),
    ("q", "k"), ("ch", "C"), ("c", "k"), ("C", "ch"), ("th", "t"), ("j", "i"), ("y", "i"), ("ii", "i"), ("iu", "u"),
    ("ia", "a"), ("io", "o"), ("ie", "e"), ("'", ""),
)  # fmt: skip
THOUSANDS = re.compile(r"(?<=\d)[ ,](?=\d{3}\b)")
FORMULA = re.compile(r"[=*^<>+]|^[-−]")
DOUBLED = re.compile(r"(.)\1+")
FEW_LETTERS = 2
LEAST_SOUNDS, LEAST_CONSONANTS = 3, 4


def likeness(question: Question, language: str, setting: Setting) -> Iterator[Finding]:
    """`same-options`, `alike-options` and `nested-options`, each at the wrong one of the two, or at the
    later one in the alphabet."""
    stem = stem_words(said(question.stem, language))
    for pair in combinations(named(question, language), 2):
        (_, one), (place, other) = sorted(
            pair, key=lambda item: (item[0] != question.key, said(item[1].text, language))
        )
        code = compared(one, other, language, setting)
        if code and not (code == "nested-options" and _of_a_series(one, other, language, stem)):
            yield Finding(code, place, said(one.text, language))


def named(question: Question, language: str) -> list[tuple[int, Option]]:
    """The options that stand for something, with their places: without "all of the above"."""
    return [
        (place, option)
        for place, option in enumerate(question.options)
        if fold(said(option.text, language)) not in EVERY_OPTION
    ]


def compared(one: Option, other: Option, language: str, setting: Setting) -> str:
    """The code of what two options have in common; "" when they stand apart."""
    mine, theirs = said(one.text, language), said(other.text, language)
    if one.value == other.value or _same(mine, theirs, language) or _known_as(one, other, language, setting):
        return "same-options"
    if nested(face_of(one, language), face_of(other, language)):
        return "nested-options"
    if _glued(mine, language) == _glued(theirs, language) or (
        scripts(mine) != scripts(theirs) and _skeletons_agree(mine, theirs)
    ):
        return "alike-options"
    return ""


def _glued(words: str, language: str) -> str:
    """The words in one piece; those of a number stay apart, since 12.5 is not 125."""
    folded = identity(words, language)
    return folded if any(letter.isdecimal() for letter in folded) else folded.replace(" ", "")


def _of_a_series(one: Option, other: Option, language: str, stem: frozenset[str]) -> bool:
    """Whether the question asks which of a series: it names what one option is and both begin with."""
    short, long = sorted((option_words(option, language) for option in (one, other)), key=len)
    core, longer = face(short).core, face(long).core
    return core != longer and longer.startswith(core) and stem_words(short) <= stem


@lru_cache(maxsize=8192)
def identity(words: str, language: str = "en") -> str:
    """The words without all that does not tell two things apart. Folding it again changes nothing."""
    before, after = words, _folded(words, language)
    while before != after:  # without an article a numeral may lead or a sign stand alone
        before, after = after, _folded(after, language)
    return after


def _folded(words: str, language: str) -> str:
    bare = THOUSANDS.sub("", " ".join(words.casefold().split()))
    if FORMULA.search(bare) or sum(letter.isalpha() for letter in bare) < FEW_LETTERS:
        return bare
    articles = FOREIGN_ARTICLES | ARTICLES["en"] | ARTICLES.get(language, frozenset())
    tokens = with_digits(fold(APOSTROPHES.sub("", ELISION.sub("", bare).replace("&", " and "))).split())
    kept = [NUMBER_WORDS.get(token, token) for token in tokens if token != "the"]
    while len(kept) > 1 and kept[0] in articles:
        kept = kept[1:]
    return " ".join(kept) or bare


def _same(mine: str, theirs: str, language: str) -> bool:
    if identity(mine, language) == identity(theirs, language):
        return True
    if scripts(mine) == scripts(theirs) or not (scripts(mine) and scripts(theirs)):
        return False
    return len(sound(mine)) >= LEAST_SOUNDS and sound(mine) == sound(theirs)


def _known_as(one: Option, other: Option, language: str, setting: Setting) -> bool:
    """Whether an option is another name of the other."""
    names = {identity(name, language) for name in setting.names.get(one.value, ())}
    theirs = {identity(name, language) for name in setting.names.get(other.value, ())}
    return identity(option_words(other, language), language) in names or (
        identity(option_words(one, language), language) in theirs
    )


@lru_cache(maxsize=4096)
def sound(words: str) -> str:
    """The words as they sound, in Latin letters: "moskva" of "Москва" and of "Moskva"."""
    from anyascii import anyascii  # only options of mixed scripts wait for it

    heard = fold(anyascii(fold(words))).replace(" ", "")
    for letters, heard_as in SOUNDS:
        heard = heard.replace(letters, heard_as)
    return DOUBLED.sub(r"\1", heard)


def _skeletons_agree(mine: str, theirs: str) -> bool:
    if scripts(mine) == scripts(theirs):
        return False
    one = skeleton(mine)
    return len(one) >= LEAST_CONSONANTS and one == skeleton(theirs)


def skeleton(words: str) -> str:
    """The consonants of how the words sound, hissing ones alike: "snstn" of Eisenstein."""
    heard = sound(words).replace("ch", "s").replace("sh", "s").replace("ts", "s").replace("z", "s")
    return DOUBLED.sub(r"\1", "".join(letter for letter in heard if letter not in "aeiou"))
