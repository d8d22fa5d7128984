"""What makes one option look unlike the others (the option rules of GENERATOR.md Q15).

A player who knows nothing looks at the form: the longest answer, the only one with a date in it, the
one that has something of each other. Nothing of that kind may single out the key. What an author
words freely is looked at; names are as long as they are ("Snow White and the Seven Dwarfs"), and
rules about wording leave titles ("Never Say Never Again") and quoted words alone.

What must stay true: but for `numbers-out-of-order` no finding depends on the order of the options.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from quiz.facts.base import fold
from quiz.generate.lint.faces import TELLING_LENGTH, Face, option_face, option_words
from quiz.generate.lint.lexicon import ABSOLUTES, NO_NUMBER, SPEECH, VAGUE, YES_AND_NO
from quiz.generate.lint.options import named
from quiz.generate.lint.values import Finding, Setting
from quiz.question import Question, said

LONGEST_SHARE, LONG_ENOUGH = 0.8, 20
"""A key is by far the longest when the next is under 80% of it (SAQUET); short ones do not show it."""

SENTENCE = 3
JOINING = frozenset({"with", "from", "into", "that", "over", "without", "about"})
"""Long words that stand in a title in small letters."""

FEW = 2
YEAR = re.compile(r"\b(1[89]|20)\d\d\b")
DIGIT, BRACKET = re.compile(r"\d"), re.compile(r"[(\[]")


def forms(question: Question, language: str, setting: Setting) -> Iterator[Finding]:
    """Every finding about the options among themselves but those of options.py."""
    places = [place for place, _ in named(question, language)]
    if question.key in places and len(places) > 1:
        for finding in _of_named(question, places, language, setting):
            yield finding if finding.option is None else replace(finding, option=places[finding.option])
    for place, option in enumerate(question.options):
        if place not in places:
            yield Finding("all-of-the-above", place, said(option.text, language))
    if len(question.options) <= FEW and not _is_yes_or_no(question, language):
        yield Finding("two-options")


def _is_yes_or_no(question: Question, language: str) -> bool:
    return {fold(said(option.text, language)) for option in question.options} <= YES_AND_NO


def _of_named(question: Question, places: Sequence[int], language: str, setting: Setting) -> Iterator[Finding]:
    """The findings about the options at some places, numbered among these."""
    options = [question.options[place] for place in places]
    key = places.index(question.key)
    names = [option_words(option, language) for option in options]
    faces = [option_face(option, language) for option in options]
    yield from _scripts_and_letters(faces)
    yield from _types([setting.kinds.get(option.value, "") for option in options], faces, names)
    yield from _alone(names, key)
    if question.option_type == "text":
        yield from _longest(names, key)
        yield from _converging(faces, names, key)
        if not SPEECH.get(language, frozenset()) & set(fold(said(question.stem, language)).split()):
            yield from _wording(names, key, language)


def _scripts_and_letters(faces: Sequence[Face]) -> Iterator[Finding]:
    scripts = [one.form[0] for one in faces]
    if any(one and other and one.isdisjoint(other) for one, other in combinations(scripts, 2)):
        yield Finding("mixed-scripts", _odd([", ".join(sorted(one)) for one in scripts]))
    elif len({one.form[1] for one in faces if one.form[0]}) > 1:
        yield Finding("mixed-forms", _odd([one.form[1] for one in faces]))


def _types(kinds: Sequence[str], faces: Sequence[Face], names: Sequence[str]) -> Iterator[Finding]:
    """Figures beside words, films beside people, and figures that do not rise."""
    figures = [place for place, name in enumerate(names) if _is_figure(name)]
    numbers = [one.number for one in faces]
    if len(figures) == len(names) and None not in numbers:
        if numbers != sorted(number or 0 for number in numbers):
            yield Finding("numbers-out-of-order")
    elif len(set(kinds)) > 1 and all(kinds):
        yield Finding("mixed-types", _odd(kinds))
    elif len(figures) == len(names) - 1 > 1 and not any(fold(name) in NO_NUMBER for name in names):
        yield Finding("mixed-types", next(place for place in range(len(names)) if place not in figures))


def _is_figure(name: str) -> bool:
    """Whether an option is a number in digits, with or without signs."""
    return any(letter.isdecimal() for letter in name) and not any(letter.isalpha() for letter in name)


def _odd(forms: Sequence[object]) -> int | None:
    """The one place that is unlike all others, if there is one such."""
    alone = [place for place, form in enumerate(forms) if forms.count(form) == 1]
    return alone[0] if len(alone) == 1 and len(forms) > FEW else None


def _alone(names: Sequence[str], key: int) -> Iterator[Finding]:
    """A year, other digits or brackets that only the key has."""
    for code, form in (("year-in-one", YEAR), ("digits-in-one", DIGIT), ("brackets-in-one", BRACKET)):
        if [place for place, name in enumerate(names) if form.search(name)] == [key] and len(names) > FEW:
            yield Finding(code, key, names[key])
            if code == "year-in-one":
                return


def _longest(texts: Sequence[str], key: int) -> Iterator[Finding]:
    others = max((len(text) for place, text in enumerate(texts) if place != key), default=0)
    if len(texts[key]) >= LONG_ENOUGH and not _is_name(texts[key]) and others < LONGEST_SHARE * len(texts[key]):
        yield Finding("longest-key", key, texts[key])


def _converging(faces: Sequence[Face], texts: Sequence[str], key: int) -> Iterator[Finding]:
    """The key that shares one word with some options and another with others, as no other option
    does: of "John Ford, John Wayne, Glenn Ford, Clint Eastwood" it is the first."""
    words = [one.telling for one in faces]
    crossing = [place for place, own in enumerate(words) if _crosses(own, [*words[:place], *words[place + 1 :]])]
    if crossing == [key]:
        yield Finding("key-converges", key, texts[key])


def _crosses(own: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    shared = [own & other for other in others if own & other]
    return len(shared) >= FEW and any(one.isdisjoint(other) for one, other in combinations(shared, 2))


def _wording(texts: Sequence[str], key: int, language: str) -> Iterator[Finding]:
    """Absolute words in wrong options alone, and vague ones in the key alone: both point at the key."""
    for code, lists in (("absolute-option", ABSOLUTES), ("vague-option", VAGUE)):
        known = lists.get(language, frozenset())
        found = {place: known & set(fold(text).split()) for place, text in enumerate(texts) if _is_sentence(text)}
        shown = {place: min(words) for place, words in found.items() if words}
        if (key in shown) == (code == "vague-option") and not (key in shown and len(shown) > 1):
            for place, word in shown.items():
                yield Finding(code, place, word)


def _is_name(text: str) -> bool:
    """Whether all longer words begin with a capital, as those of names and titles do."""
    return not any(word[:1].islower() for word in text.split() if len(word) >= TELLING_LENGTH and word not in JOINING)


def _is_sentence(text: str) -> bool:
    """Whether an option reads as a sentence and not as a name: most later words begin small."""
    later = text.split()[1:]
    small = sum(word[:1].islower() for word in later)
    return len(later) >= SENTENCE - 1 and small * 2 > len(later)
