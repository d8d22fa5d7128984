"""Which of the values that were found for a film are kept: each once, the surest of its kind, none that is in doubt.

What must stay true: nothing is added and no value is changed, but for a doubt that is settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from quiz.documents.alike import folded
from quiz.documents.labels import PEOPLE
from quiz.documents.sentences import MAYBE, WEAK, is_cut
from quiz.documents.values import LABELLED, Found

MAYBE_SAID = 0.7
NO_FACTS = frozenset(("year", "title"))
Key = tuple[str, str]
"""A relation, and a value as it is compared."""


def settled(labelled: Sequence[Found], spoken: Sequence[Found]) -> Iterator[Found]:
    """What sentences say; the turns of phrase that only may tell a relation count where nothing
    surer does and the person is not there as something else, weak ones where the person is not."""
    if not any(fact.relation.endswith((MAYBE, WEAK)) for fact in spoken):
        yield from spoken
        return
    sure = [fact for fact in (*labelled, *spoken) if not fact.relation.endswith((MAYBE, WEAK))]
    told = {fact.relation for fact in sure}
    others = {fact.value for fact in sure if fact.relation == "cast"}
    guessed = {fact.value for fact in spoken if fact.relation == "director" + MAYBE}
    crew = {fact.value for fact in (*labelled, *spoken) if not fact.relation.startswith("cast")}
    for fact in spoken:
        name = fact.relation.removesuffix(MAYBE).removesuffix(WEAK)
        if name == fact.relation:
            yield fact
        elif fact.relation.endswith(WEAK):
            yield from () if fact.value in crew else (fact._replace(relation=name, confidence=MAYBE_SAID),)
        elif fact.confidence < MAYBE_SAID and len(guessed) > 1:
            continue
        elif name not in told and fact.value not in others:
            yield fact._replace(relation=name, confidence=MAYBE_SAID)


def kept_of(facts: Iterable[Found], words: str) -> tuple[Found, ...]:
    """Each value once, but for those that the end of the text cuts off."""
    return once(fact for fact in facts if not _is_cut(fact, words))


def once(facts: Iterable[Found]) -> tuple[Found, ...]:
    """Each value of a film's facts once, in the order they stand, and nobody again by the surname alone or together
    with the role, nor as a role; its year and title are no facts."""
    order = sorted(distinct(facts), key=attrgetter("start", "relation"))
    if not order:
        return ()
    again: set[tuple[str, str]] = set()
    for relation, name, _, _, _, character, *_ in order:
        if relation not in PEOPLE or " " not in name:
            continue
        rest = name
        while " " in rest:
            _, _, rest = rest.partition(" ")
            again.add((relation, rest))
        again.add(("cast", character))
        if character:
            again.add(("cast", f"{name} {character}"))
    return tuple([fact for fact in order if fact.relation not in NO_FACTS and (fact.relation, fact.value) not in again])


def distinct(facts: Iterable[Found]) -> list[Found]:
    """Each value once, the surest and fullest of its kind."""
    best: dict[Key, Found] = {}
    for fact in facts:
        key = key_of(fact)
        old = best.get(key)
        best[key] = fact if old is None else fuller(old, fact)
    return list(best.values())


def key_of(fact: Found) -> Key:
    """What facts of the same value have in common."""
    parts = "/".join(sorted(fact.parts.values())) if fact.parts else ""
    return fact.relation, parts or folded(fact.value)


def fuller(old: Found, fact: Found) -> Found:
    """Which of two facts of the same value is kept: the first, but for one without a role."""
    if fact.character and not old.character:
        return fact._replace(confidence=max(old.confidence, fact.confidence))
    return old


def _is_cut(fact: Found, words: str) -> bool:
    """Whether the text breaks off at this value, so that more of the name may have stood there."""
    broken = words.startswith(("…", "..."), fact.end)
    return broken or (fact.confidence < LABELLED and is_cut(words, fact.end))
