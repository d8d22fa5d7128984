"""Casts in lines one below the other without a label: `NAME … Role`, `NAME (Actor) .. Role`, `Role: NAME`, or the role
and the actor on lines of their own in turn.

What must stay true: one line alone tells nothing; a block of them does, most of whose actors have known first names
and whose other half is no list of trades, prizes or people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quiz.documents.labels import PEOPLE
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Line, lines_of
from quiz.documents.names import STRANGE, is_name
from quiz.documents.shapes import NAME
from quiz.documents.values import LABELLED, Found

LINE = re.compile(r"[^\n]+")
ROLE_LINE = re.compile(rf"[ \t•*–-]*(?P<role>[^\W_a-zа-яё][^\n:]{{0,40}}):[ ]+(?P<actor>{NAME})[ \t]*")
PART_LINE = re.compile(
    rf"[ \t•*–-]*(?P<actor>{NAME})(?:[ ]?(?:\.{{3,}}|…)[ ]?|[ ]\.\.[ ]|[ ][–—-][ ]|[ ]as[ ])"
    r"(?P<role>[^\W_a-zа-яё][^\n:;]{0,40})"
)
NOTED_LINE = re.compile(
    rf"[ \t•*–-]*(?P<actor>{NAME})[ ]?\((?P<label>[^()\n\d]{{3,20}})\)"
    r"[ ]?(?:(?:\.{2,}|…|[–—:-]|as\b)[ ]*(?P<role>[^\W_a-zа-яё][^\n:;]{0,40}))?[ \t]*"
)
LEAST_PARTS, LEAST_PAIRS, LONGEST, MOST_KNOWN = 3, 4, 45, 0.6
SHAPES = (
    (ROLE_LINE, 2, (": ",)),
    (PART_LINE, LEAST_PARTS, ("..", "…", " – ", " — ", " - ", " as ")),
    (NOTED_LINE, LEAST_PARTS, ("(",)),
)
"""The shapes of a line, how many of them make a block, and the marks without which there is none."""
ENDS = (".", ":", ",", ";", "!", "?")
WORD = re.compile(r"[^\W\d_]+")


def cast_lines(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """The people of such blocks in a stretch."""
    stretch = words[start:end]
    for shape, least, marks in SHAPES:
        if sum(map(stretch.count, marks)) < least:
            continue
        block: list[re.Match[str]] = []
        for line in LINE.finditer(words, start, end):
            marked = any(map(line[0].__contains__, marks))
            found = shape.fullmatch(words, *line.span()) if marked else None
            if found and _is_told(found, lexicon):
                block.append(found)
            elif block:
                yield from _played(block, least, lexicon)
                block = []
        yield from _played(block, least, lexicon)
    yield from _in_turn(words, start, end, lexicon)


def _is_told(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a line has a name, and beside it a role or a label in brackets that is one of people."""
    groups = found.groupdict()
    if "label" in groups:
        return is_name(found["actor"], lexicon) and lexicon.labels.get(found["label"].casefold()) in PEOPLE
    return not _is_trade(found["role"], lexicon) and is_name(found["actor"], lexicon)


def _is_trade(words: str, lexicon: Lexicon) -> bool:
    """Whether a line is a label or ends in one of people behind the camera, as `Assistant Director`."""
    low = words.casefold().strip().split(" ")
    endings = (" ".join(low[at:]) for at in range(len(low)))
    behind = any(lexicon.labels.get(each, "cast") in PEOPLE - {"cast"} for each in endings)
    return behind or words.casefold().strip() in lexicon.labels or lexicon.trades.search(words) is not None


def _played(block: Sequence[re.Match[str]], least: int, lexicon: Lexicon) -> Iterator[Found]:
    """The people of a block of lines, most of whom have known first names."""
    known = sum(each["actor"].split()[0] in lexicon.given for each in block)
    if len(block) < least or 2 * known <= len(block):
        return
    for each in block:
        label = each.groupdict().get("label")
        relation = lexicon.labels[label.casefold()] if label else "cast"
        role = "" if relation != "cast" or _is_cut(each) else (each["role"] or "").strip()
        yield Found(relation, each["actor"], each.start("actor"), each.end("actor"), LABELLED, role)


def _is_cut(found: re.Match[str]) -> bool:
    """Whether the text breaks off in this line, so that more of the role may have stood there."""
    return found.end() == len(found.string)


def _in_turn(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """The role on one line and the actor on the next, in turn, or the actor first."""
    enough = words.count("\n", start, end) >= 2 * LEAST_PAIRS - 1
    for block in _short_blocks(words, start, end) if enough else ():
        for first in (0, 1):
            pairs = list(zip(block[first::2], block[first + 1 :: 2], strict=False))
            told = _labelled_last(pairs, lexicon)
            for keys, actors in ((0, 1), (1, 0)) if first == 0 else ((0, 1),):
                roles, people = [pair[keys] for pair in told], [pair[actors] for pair in told]
                if _are_cast(roles, people, lexicon):
                    for role, actor in zip(roles, people, strict=True):
                        yield Found("cast", actor.words, actor.start, actor.end, LABELLED, role.words)
                    yield from _crew(pairs[len(told) :], lexicon) if keys == 0 else ()
                    return


def _short_blocks(words: str, start: int, end: int) -> Iterator[list[Line]]:
    """Runs of short lines that begin with a capital and are no sentences, with nothing between."""
    block: list[Line] = []
    for line in lines_of(words[start:end]):
        each = Line(line.words, start + line.start, start + line.end)
        apart = bool(block) and words.count("\n", block[-1].end, each.start) > 1
        short = len(each.words) <= LONGEST and each.words[0].isupper() and not each.words.endswith(ENDS)
        if block and (apart or not short):
            yield block
            block = []
        block += [each] if short or each.words.endswith((" Jr.", " Sr.")) else []
    yield block


def _labelled_last(pairs: Sequence[tuple[Line, Line]], lexicon: Lexicon) -> list[tuple[Line, Line]]:
    """The pairs up to the first whose line of a role is a label, as `Director` above a name."""
    stop = next((n for n, (key, _) in enumerate(pairs) if key.words.casefold() in lexicon.labels), len(pairs))
    return list(pairs[:stop])


def _crew(pairs: Sequence[tuple[Line, Line]], lexicon: Lexicon) -> Iterator[Found]:
    """The people behind labels that go on where the roles end."""
    for key, person in pairs:
        relation = lexicon.labels.get(key.words.casefold(), "")
        if relation not in PEOPLE or not is_name(person.words, lexicon):
            return
        yield Found(relation, person.words, person.start, person.end, LABELLED)


def _are_cast(roles: Sequence[Line], actors: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether the lines of one half are actors and those of the other roles: all are names there and most of them
    known ones, here fewer, but some; nobody stands on both sides, and no role is a trade or a prize."""
    if len(actors) < LEAST_PAIRS or not all(is_name(each.words, lexicon) for each in actors):
        return False
    known, named = (sum(each.words.split()[0] in lexicon.given for each in half) for half in (actors, roles))
    if known < MOST_KNOWN * len(actors) or named >= known or not named:
        return False
    if len({each.words for each in (*actors, *roles)}) < len(actors) + len(roles):
        return False
    return not any(_is_other(each.words, lexicon) for each in roles) and not _are_alike(roles, actors)


def _is_other(words: str, lexicon: Lexicon) -> bool:
    """Whether a line names a trade, a prize, a place or a kind of film rather than somebody in one."""
    low = WORD.findall(words.casefold())
    if lexicon.crafts.search(f"{words} ") or not STRANGE.isdisjoint(low) or _is_trade(words, lexicon):
        return True
    return words in lexicon.places or words.casefold() in lexicon.genres or lexicon.lists.search(words) is not None


def _are_alike(roles: Sequence[Line], actors: Sequence[Line]) -> bool:
    """Whether the two halves share surnames, as people and their families do in a list of something else."""
    shared = sum(one.words.split()[-1] == other.words.split()[-1] for one, other in zip(roles, actors, strict=True))
    return 2 * shared > len(roles)
