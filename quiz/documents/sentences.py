"""What sentences say of the one film their stretch is about, by the turns of phrase of the language.

What must stay true: a phrase counts only where its clause neither denies, doubts nor compares and
names no other work; where the words before a name ask for a case, the name is led back or dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.documents.alike import folded
from quiz.documents.keys import called
from quiz.documents.lexicon import Lexicon
from quiz.documents.names import Person
from quiz.documents.patterns import ready
from quiz.documents.persons import people_of
from quiz.documents.scope import Scope
from quiz.documents.shapes import NAME_ALONE
from quiz.documents.titles import piece
from quiz.documents.values import SAID, Found, of_date, of_person

BREAK = re.compile(
    r"[.!?…\n](?:(?<=\n)(?![ \t]*[a-zа-яёәіңғүұқөһ])"
    r"|(?<!\n)(?<![.!?…]{2})[.!?…]*+[\"”»'’)\]]*+(?=\s+[\"“«'(\[]*[^\W_a-zа-яёәіңғүұқөһ]|\s*$))"
)
SHORT = (
    *("Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Sr", "vs", "Vol", "No", "U.S", "dir", "Dir", "approx", "orig", "min"),
    *("реж", "Реж", "г", "гг", "им", "англ", "фр", "нем", "итал", "исп", "каз", "рус", "яп", "лат", "т.е", "млн"),
    *("млрд", "мин", "ж"),
)
"""What is written with a dot for short."""
SHORTENED = re.compile(rf"(?:\b(?:{'|'.join(map(re.escape, SHORT))})|(?<![^\W\d_])[^\W\d_a-zа-я])\.$")
EDGE = re.compile(
    r"[;:.(),\s](?:(?<=[;:.()\n])|(?<=,)(?:[”»\"]\s|\s(?:but|while|although|а|но|бірақ|ал)\b)|(?<=\s)[–—-]\s)"
)
ASIDE = re.compile(r",\s(?!(?:who|which|but|though|although|however|before|until|who|whom|whose|or|and)\b)")
CLOSED = re.compile(r"[»”“\"]\s+")
QUOTE = re.compile(r"[\"“«„]([^\"“”«»„\n]{2,90})[\"”»“]")
TRADES = re.compile(r", and |, | and |/| & ")
OPENINGS = '«“„"'
SOME = re.compile(r"\S")
NEAR, CLOSE = 110, 14
MOST_STEPS = 4
"""The places at which is looked whether a name may stand before a phrase."""
LONGEST = 1000
"""The letters of a clause at most, before a phrase and behind it: who writes no marks at all is not read twice."""
ROLE, LIST, MAYBE, WEAK = "cast_role", "cast_list", "_maybe", "_weak"


def sentences(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of a stretch start and end; a dot of an abbreviation ends none."""
    at = start
    for found in BREAK.finditer(words, start, end):
        if words[found.start()] == "." and _is_short(words, start, found.start()):
            continue
        stop = found.end()
        if bare := words[at:stop].lstrip():
            yield stop - len(bare), stop - len(bare) + len(bare.rstrip())
        at = stop
    if bare := words[at:end].lstrip():
        yield end - len(bare), end - len(bare) + len(bare.rstrip())


def _is_short(words: str, start: int, dot: int) -> bool:
    """Whether a dot is that of an abbreviation: most stand behind a word of several letters that is none."""
    if dot > 1 and words[dot - 2].isalpha() and not words.endswith(SHORT, 0, dot):
        return False
    return SHORTENED.search(words, max(start, dot - 8), dot + 1) is not None


def is_cut(words: str, end: int) -> bool:
    """Whether the text breaks off in the sentence that ends here."""
    return words[end - 1].isalnum() and not SOME.search(words, end)


def said(words: str, start: int, end: int, scope: Scope) -> Iterator[Found]:
    """The values one sentence tells; none where it speaks of another version."""
    asked, says = scope.versions, scope.lexicon.says
    for number in called(scope.lexicon.said_by, words[start:end]):
        relation, phrase, behind = says[number]
        if behind is not None and not _may_follow(ready(behind), words, start, end):
            continue
        pattern = ready(phrase)
        if not (matches := list(pattern.finditer(words, start, end))):
            continue
        if not asked and scope.lexicon.elsewhere.search(words, start, end):
            return
        asked = True
        if relation == LIST and not _is_list(pattern, len(matches), words, start, end, scope.lexicon):
            continue
        for found in matches:
            if not _is_blocked(words, found, start, end, scope):
                yield from _values(relation, found, scope)


def _may_follow(behind: re.Pattern[str], words: str, start: int, end: int) -> bool:
    """Whether what stands behind names is found behind what may be one: no name ends in a word in small letters, as
    `it stars` has before the verb."""
    found = behind.search(words, start, end)
    for _ in range(MOST_STEPS):
        if found is None:
            return False
        at = found.start()
        word = words[max(words.rfind(" ", start, at), words.rfind("\n", start, at), start - 1) + 1 : at]
        if not (word.islower() and word[-1].isalpha()):
            return True
        found = behind.search(words, at + 1, end)
    return True


def _is_list(pattern: re.Pattern[str], matches: int, words: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether `NAME as ROLE` is one of several with commas (before the last a word like "and") between, or all
    there is."""
    commas = words.count(",", start, end)
    joined = commas > 0 and any(words.find(f" {join} ", start, end) >= 0 for join in lexicon.joins)
    several = matches > 1 and commas + joined >= matches - 1
    return several or pattern.fullmatch(words, start, end) is not None


def _is_blocked(words: str, found: re.Match[str], start: int, end: int, scope: Scope) -> bool:
    clause = clause_of(words, found.start(), found.end(), start, end)
    if scope.lexicon.blocked.search(clause):
        return True
    if found[0][-1] in OPENINGS and not _opens_own(words, found.end(), scope):
        return True
    return any(
        not _is_own(each[1], scope) and _is_beside(words, each, found)
        for each in QUOTE.finditer(words, max(start, found.start() - NEAR), min(end, found.end() + NEAR))
    )


def _opens_own(words: str, at: int, scope: Scope) -> bool:
    """Whether the quotes that open here hold the film's own title, and are not of a book of that title."""
    own = any(folded(words[at : at + 90]).startswith(title) for title in scope.titles)
    closed = CLOSED.search(words, at, at + 90)
    return own and not (closed and scope.lexicon.works.match(words, closed.end()))


def _is_beside(words: str, quote: re.Match[str], found: re.Match[str]) -> bool:
    """Whether a work in quotes stands so near to a phrase that the phrase may speak of it."""
    if quote.start() >= found.end():
        between = words[found.end() : quote.start()]
    elif quote.end() <= found.start():
        between = words[quote.end() : found.start()]
    else:
        return False
    return len(between) <= CLOSE and not set(between) & set(",.;:—–،؛")


def clause_of(words: str, first: int, last: int, start: int, end: int) -> str:
    """The clause around a match: back to the last mark that parts, on to the next."""
    start, end = max(start, first - LONGEST), min(end, last + LONGEST)
    before = start
    for edge in EDGE.finditer(words, start, first):
        before = edge.end()
    after = EDGE.search(words, last, end)
    stop = after.start() if after else end
    aside = ASIDE.search(words, last, stop)
    return words[before : aside.start() if aside else stop]


def _is_own(title: str, scope: Scope) -> bool:
    return folded(title) in scope.titles


def _values(relation: str, found: re.Match[str], scope: Scope) -> Iterator[Found]:
    groups = {name: value for name, value in found.groupdict().items() if value}
    relations = _trades(groups.get("roles", ""), scope.lexicon) if relation == "roles" else (relation,)
    if relation == "year":
        yield Found(relation, groups["year"], found.start("year"), found.end("year"))
    elif "value" in groups:
        part = piece(groups["value"], found.start("value"))
        yield Found(relation, part.words, part.start, part.end)
    elif "date" in groups:
        yield from of_date(relation, groups["date"], found.start("date"), scope.lexicon, SAID)
    elif "place" in groups:
        part = piece(groups["place"], found.start("place"))
        yield Found(relation, part.words, part.start, part.end)
    else:
        people = [each for each in people_of(relation, found, groups, scope) if not _is_own(each.name, scope)]
        for each in relations:
            for person in people:
                yield _played(each, person)


def _trades(run: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The relations of "written, produced and directed"."""
    words = TRADES.split(run)
    return tuple(dict.fromkeys(lexicon.verbs[word] for word in map(str.casefold, words) if word in lexicon.verbs))


def _played(relation: str, person: Person) -> Found:
    if relation in (ROLE, LIST):
        return of_person("cast", person, SAID)
    shaped = relation == "cast" and NAME_ALONE.fullmatch(person.note)
    return of_person(relation, person._replace(note="") if person.note and not shaped else person, SAID)
