"""Whether the question gives its answer away (GENERATOR.md Q10).

An option leaks when it shares a telling word with the stem and the others do not. Words that all
options share tell nothing: "Which Academy Award did it win?" may be answered by four Academy Awards.
And where two wrong options have something of the stem as well as the key has, nobody can tell by it.
The generator, which has other options to take, goes further: of its options all share the same words.

Words are compared without their endings, in two steps. Roots (faces.py) find whatever might be the
same word, quickly and too often: Александр and Алексей have one root. Then the two words themselves
must be one beginning with an ending each: Лондон, Лондондағы, лондонский.

What must stay true: whatever is found here is found by the roots as well, so that a set the
generator accepts by its roots has no finding here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from quiz.facts.base import fold
from quiz.generate.lint.faces import option_words, root, stem_words, telling_words, with_digits
from quiz.generate.lint.lexicon import YES_AND_NO
from quiz.generate.lint.options import named
from quiz.generate.lint.values import Finding, Setting
from quiz.question import Option, Question, Text, can_say, said

RUSSIAN = (
    "а я о е у ю ы и ь й ой ей ый ий ая яя ое ее ые ие ую юю ою ею ом ем ам ям ах ях ами ями ов ев ого его ому ему "
    "ых их ым им ыми ими ия ии ию ией иям иях иями ья ье ью ьи "
    "ский ская ское ские ского ской скую ским скими ском ских скому ова ове ову овым овой ева еве еву евым "
    "на не ный ная ное ные ного ной ную ным ном ных"
)
KAZAKH = (
    "лар лер дар дер тар тер ы і сы сі м ым ім ң ың ің мыз міз ның нің дың дің тың тің ды ді ты ті ны ні н "
    "ға ге қа ке на не а е да де та те нда нде дан ден тан тен нан нен мен бен пен ғы гі ндағы ндегі дағы дегі тағы "
    "тегі лық лік дық дік тық тік ша ше"
)
ENDING = re.compile(f"(?:{RUSSIAN.replace(' ', '|')}|(?:{KAZAKH.replace(' ', '|')})+)?")
SHORTEST = 3
ENOUGH = 2
"""So many options may share a word with the stem before it says nothing of the key."""


def leaks(question: Question, language: str, setting: Setting) -> Iterator[Finding]:
    """`key-in-stem`, `option-in-stem`, `key-in-picture`, `key-in-title` and `key-in-id`."""
    if {fold(said(option.text, language)) for option in question.options} <= YES_AND_NO:
        return
    names = {place: _names(question, option, language, setting) for place, option in named(question, language)}
    found = echoes(said(question.stem, language), names)
    if question.key in found and len(found) <= ENOUGH:
        yield Finding("key-in-stem", question.key, found[question.key])
    elif len(found) == 1:
        yield from (Finding("option-in-stem", place, word) for place, word in found.items())
    if question.key in names:
        yield from _around(question, language, setting, names)


def _names(question: Question, option: Option, language: str, setting: Setting) -> tuple[str, ...]:
    """What an option is called: in the language, and by other names that would tell it too. A question
    about a film may ask for that film's own name: "What is the original title of «Красные башмачки»?"."""
    shown = option_words(option, language)
    if question.film is not None and question.film.key == option.value:
        return (shown,)
    titles = tuple(option.film.title.values()) if option.film else ()
    return tuple(dict.fromkeys((shown, *titles, *setting.names.get(option.value, ()))))


def echoes(stem: str, names: Mapping[int, tuple[str, ...]]) -> dict[int, str]:
    """Of each option a word that it shares with the stem and that not all options do, if any."""
    shared = {place: _shared(stem, option) for place, option in names.items()}
    if not any(shared.values()):
        return {}
    words_of = [frozenset[str]().union(*(stem_words(name) for name in option)) for option in names.values()]
    common = frozenset.intersection(*words_of) if len(words_of) > 1 else frozenset()
    telling = {place: [word for key, word in sorted(one.items()) if key not in common] for place, one in shared.items()}
    return {place: found[0] for place, found in telling.items() if found}


def _shared(stem: str, names: tuple[str, ...]) -> dict[str, str]:
    """The roots that a stem shares with any name of an option, each with the word of the name."""
    found: dict[str, str] = {}
    words = stem_words(stem)
    for name in names:
        for key in telling_words(name) & words:
            word = _confirmed(key, name, stem)
            if word:
                found[key] = word
    return found


def _confirmed(key: str, name: str, stem: str) -> str:
    """The word of the name with this root that stands in the stem with an ending at most."""
    theirs = [token for token in _tokens(stem) if root(token) == key]
    mine = [token for token in _tokens(name) if root(token) == key]
    return next((one for one in mine if any(akin(one, other) for other in theirs)), "")


@lru_cache(maxsize=4096)
def _tokens(words: str) -> tuple[str, ...]:
    return tuple(with_digits(fold(words).split()))


def akin(one: str, other: str) -> bool:
    """Whether two words of one root differ by endings alone."""
    if one == other or one.isascii() or other.isascii():
        return True
    start = next((at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs), None)
    start = min(len(one), len(other)) if start is None else start
    places = range(start, max(SHORTEST, start - 3) - 1, -1)
    return any(ENDING.fullmatch(one[at:]) and ENDING.fullmatch(other[at:]) for at in places)


def _around(
    question: Question, language: str, setting: Setting, names: Mapping[int, tuple[str, ...]]
) -> Iterator[Finding]:
    """The key in the picture's name or description, in what is shown, or in the id."""
    key, known = question.key, names[question.key]
    pictures = [words for media in question.media for words in (_bare(media.file), _in(media.alt, language))]
    told = [found for words in pictures if (found := echoes(words, names).get(key))]
    if told:
        yield Finding("key-in-picture", key, told[0])
    shown = [_in(text, language) for text in setting.shown]
    for code, places in (("key-in-title", shown), ("key-in-id", [_bare(question.id)])):
        if any(key in echoes(words, names) and _told(words, known) for words in places):
            yield Finding(code, key, known[0])


def _bare(file: str) -> str:
    return re.sub(r"[\W_]+", " ", PurePosixPath(file).stem)


def _in(text: Text, language: str) -> str:
    return said(text, language) if can_say(text, language) else ""


def _told(words: str, names: Iterable[str]) -> bool:
    """Whether words name something wholly: a title may say what a pack is about, but not who."""
    return any(telling_words(name) and telling_words(name) <= stem_words(words) for name in names)
