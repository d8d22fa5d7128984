"""The title of a sheet that stands nowhere but in the sentences below its labels: `The premiere of TITLE was …`.

What must stay true: of the words with capitals that the sentences use as a title's just one comes most often and
again; nobody and nothing that the labels name, no place and no day is a title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quiz.documents.alike import folded, holder
from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import is_day, is_film
from quiz.documents.sentences import QUOTE
from quiz.documents.titles import Title, is_cased, piece

AS_LINE = re.compile(r"(?m)^[^\n]{3,50} (?:as|-|–|—|\.{2,}) (?:[Tt]he |[Aa]n? )?[^\W_a-zа-я][^\n]{0,40}$")
LEAST, LEAST_LOUD = 2, 6


def title_inside(words: str, told: Sequence[Field], lexicon: Lexicon) -> Title | None:
    """The title that the sentences of a sheet name; `told` are its labelled fields."""
    labelled = [words[field.label : field.end] for field in told if field.relation != "other"]
    is_taken = holder(folded(" ".join((*labelled, *AS_LINE.findall(words)))))
    found: dict[str, Title] = {}
    counts: Counter[str] = Counter()
    certain: set[str] = set()
    for title, sure in _used(words, lexicon):
        name = folded(title.piece.words)
        if not is_taken(name) and _is_one(title.piece.words, lexicon):
            found.setdefault(name, title)
            counts[name] += 1
            certain |= {name} if sure else set()
    for longer in sorted(counts, key=len, reverse=True):  # TITLE with what follows it: `filming TITLE in Rome`
        parts = longer.split(" ")
        begun = (" ".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))
        if shorter := next((each for each in begun if each in counts), ""):
            counts[shorter] += counts.pop(longer)
    best = counts.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    name = best[0][0]
    again = f" {folded(words)} ".count(f" {name} ") >= LEAST
    return found[name] if again or name in certain else None


def _used(words: str, lexicon: Lexicon) -> Iterator[tuple[Title, bool]]:
    """What stands where a title does: in quotes, or in a turn of phrase that asks for one; and whether that once is
    enough: the words call it a film, or it stands in capitals."""
    for quote in QUOTE.finditer(words):
        yield Title(piece(quote[1], quote.start(1))), False
    for pattern in lexicon.inside:
        for found in pattern.finditer(words):
            loud = found["title"].isupper() and len(found["title"]) >= LEAST_LOUD
            yield Title(piece(found["title"], found.start("title"))), loud or "sure" in found.groupdict()


def _is_one(name: str, lexicon: Lexicon) -> bool:
    first = name.split()[0]
    if (
        name.isdigit()
        or name.casefold() in lexicon.common
        or name.casefold() in lexicon.pronouns
        or name in lexicon.places
        or is_day(name, lexicon)
    ):
        return False
    return is_film(name, lexicon) and is_cased(name, lexicon.language) and first not in lexicon.given
