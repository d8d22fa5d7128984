"""Whether one question answers or repeats another (GENERATOR.md Q11, Q12).

    same-stem       they ask in nearly the same words (token Jaccard of 0.8 and more)
    same-fact       they ask for the same relation of the same film
    reversed-fact   each names the other's answer: "Who directed Jaws?", "What did Spielberg direct?"
    answer-told     the stem, answer or note of one tells what the other asks
    key-named       the stem or note of one names the answer of the other, whatever it is about

`key-named` is the measure of a session (Q11 counts it): a player who has just read a name takes it.
In a pack of thousands every famous name stands somewhere, so an author is told only of the other
four. For `answer-told` the names in the other stem must come along with the answer: a note "Odette is
the white swan" tells "Who is the white swan of Swan Lake?", but not "Who loves Swann?".

Of n questions there are n(n-1)/2 pairs: 12 million of 5,000. They are not compared one with another.
A key can be named only where its rarest word stands, and two stems can share 80% of their words only
when they share one of their rarest fifth (the prefix filter of similarity joins), so both look up a
few words in an index. What must stay true: `pairs` gives what `pair_flaws` gives for every two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from quiz.facts.base import fold
from quiz.generate.lint.faces import TELLING_LENGTH, option_words, stem_words, telling_words, with_digits
from quiz.generate.lint.lexicon import EVERY_OPTION, OF_THESE, YES_AND_NO
from quiz.generate.lint.options import identity
from quiz.generate.lint.values import Pair
from quiz.question import Question, can_say, said

ALIKE = 0.8
MOST_NAMES = 0.5
NOT_A_RELATION = frozenset({"", "written", "trivia"})


@dataclass(frozen=True, slots=True)
class Page:
    """What a question tells. `key` are the telling roots of its answer, `told` those of its stem and
    note, `names` the capitalised words and numbers of its stem, `tokens` all its words."""

    tokens: frozenset[str]
    key: frozenset[str]
    stem: frozenset[str]
    told: frozenset[str]
    names: frozenset[str]
    answer: str
    relation: str
    film: str
    rests_on_options: bool


def pair_flaws(one: Question, other: Question, language: str) -> tuple[str, ...]:
    """The codes of what is wrong with two questions in one pack or match, in the order of the alphabet:
    the same whichever comes first. KeyError when one of them is not in that language."""
    return tuple(sorted({code for code, _ in _compared(page(one, language), page(other, language))}))


def pairs(questions: Sequence[Question], language: str) -> tuple[Pair, ...]:
    """All that is wrong with any two of the questions that can be asked in a language, by place."""
    pages = {place: page(one, language) for place, one in enumerate(questions) if can_say(one.stem, language)}
    return tuple(
        Pair(code, first, second, told)
        for first, second in sorted(near(pages))
        for code, told in _compared(pages[first], pages[second])
    )


def page(question: Question, language: str) -> Page:
    """What a question tells in a language."""
    stem = said(question.stem, language)
    note = said(question.note, language) if can_say(question.note, language) else ""
    answer = option_words(question.options[question.key], language)
    tokens = frozenset(with_digits(fold(stem).split()))
    return Page(
        tokens=tokens,
        key=frozenset() if fold(answer) in EVERY_OPTION | YES_AND_NO else telling_words(answer),
        stem=stem_words(stem),
        told=stem_words(stem) | stem_words(note),
        names=_names(stem) - telling_words(answer),
        answer=identity(answer, language),
        relation="" if question.relation in NOT_A_RELATION else question.relation,
        film=question.film.key if question.film else "",
        rests_on_options=bool(tokens & OF_THESE),
    )


def _names(stem: str) -> frozenset[str]:
    """The roots of the words of a stem that name something: with a capital within the sentence or before
    a colon ("Norway: which of these …"), or with digits."""
    words = stem.replace("«", " ").replace("“", " ").replace('"', " ").split()
    named = [
        word for place, word in enumerate(words) if _is_named(word) and (place or word[:1].isdigit() or word[-1] == ":")
    ]
    return frozenset().union(*(stem_words(word) for word in named)) if named else frozenset()


def _is_named(word: str) -> bool:
    bare = word.strip("([«\"'“„")
    return bare[:1].isupper() or bare[:1].isdigit()


def _compared(one: Page, other: Page) -> Iterator[tuple[str, int]]:
    """The codes of two pages, each with the place (0, 1) of the one whose answer is told."""
    if _alike(one, other):
        yield "same-stem", 1
    elif one.film and one.relation and (one.film, one.relation) == (other.film, other.relation):
        yield "same-fact", 1
    elif _named_in(one, other.stem) and _named_in(other, one.stem):
        yield "reversed-fact", 1
    else:
        for place, (mine, theirs) in enumerate(((one, other), (other, one))):
            if _named_in(mine, theirs.told):
                yield ("answer-told" if _tells(theirs, mine) else "key-named"), place


def _alike(one: Page, other: Page) -> bool:
    """Whether two stems ask the same in nearly the same words: not for two relations or of two
    different films, and not in words that mean nothing without their options."""
    if one.relation != other.relation or (one.film and other.film and one.film != other.film):
        return False
    shared = len(one.tokens & other.tokens)
    if not shared or shared < ALIKE * len(one.tokens | other.tokens):
        return False
    if one.rests_on_options or other.rests_on_options:
        return one.answer == other.answer and one.names == other.names
    return one.answer == other.answer or not (one.names - other.names and other.names - one.names)


def _named_in(page: Page, words: frozenset[str]) -> bool:
    """Whether the answer stands whole in some words. Numbers and short words stand anywhere."""
    return (
        bool(page.key)
        and page.key <= words
        and any(len(word) >= TELLING_LENGTH and not word.isdecimal() for word in page.key)
    )


def _tells(teller: Page, asked: Page) -> bool:
    """Whether most of what a stem names comes along with its answer."""
    known = teller.told | teller.key
    names = asked.names or frozenset(word for word in asked.stem if len(word) >= TELLING_LENGTH)
    return bool(names) and len(names & known) > MOST_NAMES * len(names)


def near(pages: dict[int, Page]) -> set[tuple[int, int]]:
    """The pairs that may have a finding; every pair that has one is among them."""
    found: set[tuple[int, int]] = set()
    for group in (_by_words(pages), _by_keys(pages), _by_facts(pages)):
        found |= {(min(pair), max(pair)) for pair in group}
    return found


def _by_words(pages: dict[int, Page]) -> Iterator[tuple[int, int]]:
    """Pairs of stems that share one of their rarest words."""
    often = Counter(word for one in pages.values() for word in one.tokens)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, one in pages.items():
        rarest = sorted(one.tokens, key=lambda word: (often[word], word))
        for word in rarest[: len(rarest) - ceil(ALIKE * len(rarest)) + 1]:
            yield from ((place, earlier) for earlier in holders[word] if _may_be_alike(one, pages[earlier]))
            holders[word].append(place)


def _may_be_alike(one: Page, other: Page) -> bool:
    return len(one.tokens) >= ALIKE * len(other.tokens) and len(other.tokens) >= ALIKE * len(one.tokens)


def _by_keys(pages: dict[int, Page]) -> Iterator[tuple[int, int]]:
    """Pairs in which one tells the rarest word of the other's answer."""
    tellers: dict[str, list[int]] = defaultdict(list)
    for place, one in pages.items():
        for word in one.told:
            tellers[word].append(place)
    for place, one in pages.items():
        rarest = min(one.key, key=lambda word: (len(tellers.get(word, ())), word), default="")
        yield from (
            (place, teller)
            for teller in tellers.get(rarest, ())
            if teller != place and _named_in(one, pages[teller].told)
        )


def _by_facts(pages: dict[int, Page]) -> Iterator[tuple[int, int]]:
    """Pairs that ask for one relation of one film."""
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in pages.items():
        if one.film and one.relation:
            yield from ((place, earlier) for earlier in known[one.film, one.relation])
            known[one.film, one.relation].append(place)
