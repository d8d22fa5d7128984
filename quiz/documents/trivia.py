"""Sentences worth asking about: the items of trivia lists and the lines behind "Fact:".

What must stay true: a sentence is taken whole and as it stands, with its place; one that leans on
the sentence before it, hedges, breaks off or only praises is left.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from quiz.documents.alike import folded
from quiz.documents.scope import Scope
from quiz.documents.sentences import QUOTE, sentences
from quiz.documents.shapes import NAME_ALONE, YEAR, YEAR_ALONE
from quiz.documents.values import SAID, Found

ITEM = re.compile(r"(?m)^[ \t]*(?:(?P<n>\d{1,3})[.)][ ]+|[•▪●*►–-][ ]+|(?P<label>[^\W\d_][\w ]{2,24}):[ ]*)(?=\S)")
DATED = rf"(?!(?:\.? [^\W\d_]+\.?)?,? {YEAR}\b)"
"""Not the day of a date, which nobody can know."""
MARKABLE = re.compile(r"\d(?<![\w.,$€£#/-].)\d{0,3}(?![\w.,%/-]*\d|[\w%])(?!['’]?s\b)" + DATED)
LEAST = 3
SHORTEST, LONGEST = 40, 320


def of(words: str, start: int, end: int, scope: Scope, alone: bool) -> Iterator[Found]:
    """The sentences of a stretch that can be asked about; numbered ones only where the whole document
    is of one film."""
    if not alone and words.find(":", start, end) < 0:
        return
    items = list(ITEM.finditer(words, start, end))
    stops = [*(found.start() for found in items), end]
    for found in (each for each in items if _is_item(each, scope, alone)):
        stop = stops[bisect_right(stops, found.start())]
        for first, last in sentences(words, found.end(), stop):
            if _can_be_asked(words, first, last, scope):
                yield Found("trivia", words[first:last].replace("\n", " "), first, last, SAID)


def has_items(words: str, start: int, end: int) -> bool:
    """Whether a stretch is a numbered or dotted list."""
    items = (found for found in ITEM.finditer(words, start, end) if found["label"] is None)
    return (
        sum(len(words[found.end() : found.end() + SHORTEST].partition("\n")[0]) >= SHORTEST for found in items) >= LEAST
    )


def items_of(words: str) -> list[int]:
    """Where the items of a list of trivia begin; empty where there is no such list."""
    listing = has_items(words, 0, len(words))
    return [found.start() for found in ITEM.finditer(words) if found["label"] is None] if listing else []


def first_item(words: str) -> int:
    """Where the first item of a list of trivia begins; nought where there is no such list."""
    if not has_items(words, 0, len(words)):
        return 0
    return next((found.start() for found in ITEM.finditer(words) if found["label"] is None), 0)


def _is_item(found: re.Match[str], scope: Scope, alone: bool) -> bool:
    label = found["label"]
    return alone if label is None else label.casefold() in scope.lexicon.facts


def _can_be_asked(words: str, start: int, end: int, scope: Scope) -> bool:
    """Whether a sentence says something by itself that can be marked: a number that is no year, since
    a year alone is mostly that of the release. That it names somebody is not enough: so do plots, reviews, credits."""
    sentence, lexicon = words[start:end], scope.lexicon
    if not SHORTEST <= len(sentence) <= LONGEST or not sentence.endswith((".", ".”", '."', "!")):
        return False
    if all(YEAR_ALONE.fullmatch(found[0]) for found in MARKABLE.finditer(sentence)):
        return False
    first = re.match(r"[^\W\d_]+", sentence)
    if first is None or first[0].casefold() in lexicon.pronouns or lexicon.blocked.search(sentence):
        return False
    if any(folded(each[1]) not in scope.titles for each in QUOTE.finditer(sentence)):
        return False
    if lexicon.awards and lexicon.awards.body.search(sentence):
        return False  # a prize is a fact of its own
    return not any(pattern.search(sentence) for pattern in (lexicon.compared, lexicon.elsewhere, lexicon.praises))


def marked(sentence: str, title: str, is_known: Callable[[str], bool]) -> str:
    """The sentence with the answer that is proposed in square brackets: a number in digits, else a person
    of the base; empty when it has neither."""
    plain = sentence.replace("[", "[[").replace("]", "]]")
    for found in MARKABLE.finditer(plain):
        if found[0] not in title:
            return f"{plain[: found.start()]}[{found[0]}]{plain[found.end() :]}"
    for found in NAME_ALONE.finditer(plain):
        name = found[0].removesuffix("'s")
        if is_known(name) and name not in title:
            return f"{plain[: found.start()]}[{name}]{plain[found.start() + len(name) :]}"
    return ""
