"""What sentences say of the one film their stretch is about, by the turns of phrase of the language.

What must stay true: a phrase counts only where its clause neither denies, doubts nor compares and
names no other work; where the words before a name ask for a case, the name is led back or dropped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from quiz.documents.gazetteer import NOBODY, Gazetteer
from quiz.documents.lexicon import KEY, MARK, Lexicon
from quiz.documents.names import Person, bare, is_name, spoken
from quiz.documents.titles import piece
from quiz.documents.values import SAID, Found, of_date, of_person

BREAK = re.compile(r"[.!?…]+[\"”»'’)\]]*(?=\s+[\"“«'(\[]*[^\W_a-zа-яёәіңғүұқөһ]|\s*$)|\n(?![ \t]*[a-zа-яёәіңғүұқөһ])")
SHORTENED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|Vol|No|U\.S|dir|Dir|approx|реж|Реж|г|гг|им|англ|фр|нем|итал|исп|каз|рус|яп|лат|orig|т\.е|млн|млрд|мин|min|ж)|(?<![^\W\d_])[^\W\d_a-zа-я])\.$"
)
EDGE = re.compile(r"[;:.()\n]|\s[–—-]\s|,\s(?:but|while|although|а|но|бірақ|ал)\b")
ASIDE = re.compile(r",\s(?!(?:who|which|but|though|although|however|before|until|who|whom|whose|or|and)\b)")
BY = re.compile(r"\b(?:by|director|of|as|from|against|about)\s$")
CLOSED = re.compile(r"[»”“\"]\s+")
QUOTE = re.compile(r"[\"“«„]([^\"“”«»„\n]{2,90})[\"”»“]")
WORDS = re.compile(r"[^\W\d_]+")
OPENINGS = '«“„"'
NEAR, CLOSE = 110, 14
ROLE, LIST, MAYBE, WEAK = "cast_role", "cast_list", "_maybe", "_weak"
BEFORE = 24
CASED = re.compile(r"^(people|person|role)\d?(?:_([a-z]+))?$")
ROLE_ALONE = re.compile(r"^(?:(?:a|an|the|his|her)\s.*|[^\W\d_]+)$")


@dataclass(frozen=True, slots=True)
class Scope:
    """What sentences are read with: the language, the film's own names (folded), the names of people
    known to the document and the base."""

    lexicon: Lexicon
    titles: frozenset[str]
    known: Collection[str]
    versions: bool = False
    names: Gazetteer = NOBODY


def sentences(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of a stretch start and end; a dot of an abbreviation ends none."""
    at = start
    for found in BREAK.finditer(words, start, end):
        if words[found.start()] == "." and SHORTENED.search(words, max(start, found.start() - 8), found.start() + 1):
            continue
        if words[at : found.end()].strip():
            yield _bounds(words, at, found.end())
        at = found.end()
    if words[at:end].strip():
        yield _bounds(words, at, end)


def _bounds(words: str, start: int, end: int) -> tuple[int, int]:
    piece = words[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def said(words: str, start: int, end: int, scope: Scope) -> Iterator[Found]:
    """The values one sentence tells; none where it speaks of another version."""
    if scope.lexicon.elsewhere.search(words, start, end) and not scope.versions:
        return
    begun = {word[:KEY].casefold() for word in WORDS.findall(words, start, end)}
    begun |= {MARK} if MARK in words[start:end] else set()
    called = {number for key in (*begun, "") for number in scope.lexicon.begins.get(key, ())}
    for number in sorted(called):
        relation, pattern, (needed, choices) = scope.lexicon.says[number]
        if not needed <= begun or any(choice.isdisjoint(begun) for choice in choices):
            continue
        matches = list(pattern.finditer(words, start, end))
        if relation == LIST and not _is_list(pattern, len(matches), words, start, end):
            continue
        for found in matches:
            if not _is_blocked(words, found, start, end, scope):
                yield from _values(relation, found, scope)


def _is_list(pattern: re.Pattern[str], matches: int, words: str, start: int, end: int) -> bool:
    """Whether `NAME as ROLE` is one of several with commas between, or all there is."""
    several = matches > 1 and words.count(",", start, end) >= matches - 1
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
    return len(between) <= CLOSE and not set(between) & set(",.;:—–")


def clause_of(words: str, first: int, last: int, start: int, end: int) -> str:
    """The clause around a match: back to the last mark that parts, on to the next."""
    before = max((edge.end() for edge in EDGE.finditer(words, start, first)), default=start)
    after = EDGE.search(words, last, end)
    stop = after.start() if after else end
    aside = ASIDE.search(words, last, stop)
    return words[before : aside.start() if aside else stop]


def _is_own(title: str, scope: Scope) -> bool:
    return folded(title) in scope.titles


def folded(words: str) -> str:
    """Words for comparing titles within a document."""
    return re.sub(r"[\W_]+", " ", words.casefold().replace("ё", "е")).strip()


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
        people = list(_people(relation, found, groups, scope))
        for each in relations:
            for person in people:
                yield _played(each, person)


def _trades(run: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The relations of "written, produced and directed"."""
    words = re.split(r", and |, | and |/| & ", run)
    return tuple(dict.fromkeys(lexicon.verbs[word] for word in map(str.casefold, words) if word in lexicon.verbs))


def _played(relation: str, person: Person) -> Found:
    if relation in (ROLE, LIST):
        return replace(of_person("cast", person, SAID))
    return of_person(relation, replace(person, note="") if relation != "cast" else person, SAID)


def _people(relation: str, found: re.Match[str], groups: dict[str, str], scope: Scope) -> Iterator[Person]:
    role = _role(found, groups, scope)
    for name in groups:
        shape = CASED.match(name)
        if shape is None or shape[1] == "role":
            continue
        words = groups[name]
        if found.string[found.end(name) : found.end(name) + 1] == ":":
            words = words.rpartition(" ")[0]
        people = spoken(words, found.start(name), scope.lexicon)
        if shape[1] == "person":
            people = people[:1]
        people = _of_clause(people, relation, found, name, scope)
        for number, person in enumerate(people):
            plain = _bare(person, shape[2] or "", number == len(people) - 1, scope)
            if plain:
                yield replace(plain, role=role or plain.role)


def _of_clause(
    people: list[Person], relation: str, found: re.Match[str], name: str, scope: Scope
) -> list[Person]:
    """The people of a list that the phrase speaks of: in "directed by A, B and C star" and "by A, B and C star"
    the last ones begin a clause of their own."""
    cast = relation.startswith("cast")
    if not cast and len(people) > 1 and found.end(name) == found.end() and scope.lexicon.begins_clause.match(found.string, found.end()):
        return people[:1]
    if cast and people and _is_crew(people[0], found.string, scope.lexicon):
        return people[1:]
    if cast and len(people) > 1 and found.start(name) == found.start() and BY.search(found.string, max(0, found.start() - 12), found.start()):
        return people[1:]
    return people


def _is_crew(person: Person, words: str, lexicon: Lexicon) -> bool:
    """Whether a trade that is no actor's stands before a name, or begins it ("Choreographer NAME")."""
    first = person.start + len(person.name.partition(" ")[0]) + 1
    return any(lexicon.crafts.search(words, max(0, end - BEFORE), end) for end in (person.start, first))


def _role(found: re.Match[str], groups: dict[str, str], scope: Scope) -> str:
    for name in groups:
        shape = CASED.match(name)
        if shape and shape[1] == "role":
            words = unled(piece(groups[name], 0).words, found)
            return _led_back(words, shape[2], scope) if shape[2] else words
    return ""


def unled(role: str, found: re.Match[str]) -> str:
    """The role without the noun that begins its sentence: `Prima Beth Macintyre (…)`."""
    before = found.string[max(0, found.start() - 2) : found.start()]
    first, _, rest = role.partition(" ")
    begins = not before.strip() or before.strip()[-1] in ".!?"
    return rest if begins and len(rest.split()) > 1 and not first.endswith(".") else role


def _led_back(words: str, case: str, scope: Scope) -> str:
    return bare(words, case, scope.lexicon, scope.known) if len(words.split()) > 1 or words in scope.known else ""


def _bare(person: Person, case: str, last: bool, scope: Scope) -> Person | None:
    """The person with the bare name; in a language whose ending stands on the last name only, that
    of the others is bare already."""
    rules = scope.lexicon.cases.get(case, {})
    if not case and last and (led := _uninflected(person.name, scope)):
        return replace(person, name=led, end=person.end - (len(person.name) - len(led)))
    if not case or ("last" in rules and not last):
        return person
    name = bare(person.name, case, scope.lexicon, scope.known)
    if not name:
        return None
    shorter = person.end - (len(person.name) - len(name)) if person.name.startswith(name) else person.end
    return replace(person, name=name, end=shorter)


def _uninflected(name: str, scope: Scope) -> str:
    """The bare form of a name that has the ending of a case although none is asked for; empty where it
    has none. Only of languages whose ending stands on the last name, where it shows by itself."""
    for case in ("certain", "genitive"):
        if "last" in scope.lexicon.cases.get(case, {}) and (led := bare(name, case, scope.lexicon, ())):
            return led
    return ""
