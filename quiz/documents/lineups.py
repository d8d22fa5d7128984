"""The people that a list names, `A, B and C (as D)`, each with its place.

What must stay true: a name comes out as the text has it, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quiz.documents.lexicon import Lexicon
from quiz.documents.names import MOST_WORDS, Person, is_name, is_surname
from quiz.documents.seams import sewn
from quiz.documents.shapes import GAP, NAME, WORD

SEPARATOR = (
    r"[\s,;/|•·](?:(?<=[,;/|•·])\s*(?:(?:{joins})\s+)?"
    r"|(?<=\s)(?:\s*[,;/|•·]\s*(?:(?:{joins})\s+)?|\s*(?:{joins})\s+|\s{{2,}}|(?<=\n)))"
)
"""A mark, a word or several blanks. Its first letter stands first, for a search to pass over all else."""
ATTACHED = r"|\s*[،,]\s*و?|\s+و(?=\w{2})"
"""The Arabic "and", which is written as a part of the word behind it."""
ATTACHING = ("ar",)
AS_WORDS = ("as", "As", "роли")
AS = re.compile(rf"^(?P<actor>{NAME})\s+(?:as|As|в роли|alias)\s+(?P<role>.{{1,60}})$")
DASHED = re.compile(
    r"\s*(?:[•*–-]\s+)?(?P<one>[^\n–—]{2,50}?)(?:\s+[-–—]\s+|\s*(?:\.{3,}|…+|\t)\s*)(?P<other>[^\n–—]{2,60})"
)
DASH, DOTS = re.compile(r"[–—….\t-]"), re.compile(r"\.{3}|…|\t")
SYLLABLE = re.compile(r"[^\W\d_A-ZА-Я]{2,5}")
"""The second half of a name whose hyphen has become a dash: `Hong Sang – soo`."""
REST = re.compile(
    r"(?:,? (?:and|&) (?:many )?(?:others|more)|,? among others|,? et al\.?|,? etc\.?|,? и др(?:\.|угие)?|,? u\. ?a\."
    r"|(?<=, )with (?=[A-Z])|,? және т\.\s?б\.)(?=[\s.,;)]|[A-Z]|$)"
)
AFTER_NAME = frozenset(("as", "As", "alias", "в", "and", "among", "et", "и", "with"))
"""What stands before a role, or begins what says that a list goes on."""
GOES_ON = ("others", "more", "among", "et al", "etc", "и др", "u.", "with", "т.")
"""Some letters of each of them."""
RUN_ON = re.compile(rf"({WORD}(?:{GAP}{WORD})) (?:as|As) ")
AS_WORD = re.compile(r" [aA]s ")
BRACKETS = re.compile(r"\([^()]*\)")
HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_a-zа-я])")
JUNIORS, JUNIOR = ("Jr", "Sr"), re.compile(r"\b(?:Jr|Sr)$")
NOTE = re.compile(r"\s*\(([^()]*)\)\s*")
SAME = re.compile(r"(\w)\1{2,}$")
MASKED = re.compile(r"[*@#<>{}\[\]=_]|\d{2}|https?:|www\.")
ACCUSATIVE = re.compile("[ндт][ыі]$")
"""An ending by which a Kazakh sentence has the role behind the actor: `Джей Эрнандес Ералыны ойнады`."""
SMALL = frozenset(("de", "da", "di", "del", "della", "der", "den", "van", "von", "la", "le", "el", "al", "dos", "du"))
LONGEST, MOST_SPOKEN, FOUR = 48, 3, 4


def listed(words: str, at: int, lexicon: Lexicon) -> list[Person]:
    """The people a label lists; `at` is the place of the first letter."""
    if words.replace(" ", "").isalpha() and not _is_joined(words, lexicon):
        return _lone(words, at, lexicon)
    if "-" in words and "," not in words and _are_hyphened(words, lexicon):
        words = HYPHEN.sub(",", words)
    if words.count("\n") > 1 and (parts := sewn(words, lexicon.given)):
        return [Person(_tidy(words[a:b]), at + a, at + b, _tidy(words[b:c])) for a, b, c in parts]
    several = len(AS_WORD.findall(words))
    if several > 1 and words.count(",") < several - 1 and "\n" not in words and RUN_ON.search(words):
        return _run_on(words, at)
    people = [
        person for start, part in _parts(_whole(words), lexicon) if (person := _played(part, at + start, lexicon))
    ]
    return _surnamed([each for person in people for each in _apart(person, lexicon)], words)


def spoken(words: str, at: int, lexicon: Lexicon) -> list[Person]:
    """The same of a list in a sentence, whose names have capitals and, but for known ones, two words."""
    people = (_trimmed(person, lexicon) for person in listed(words, at, lexicon))
    return [person for person in people if is_name(person.name, lexicon) and not _are_two(person.name)]


def surnames(words: str, at: int, lexicon: Lexicon) -> list[Person]:
    """The people of a list that has their surnames alone, as `Hitchcock's 1938 thriller`."""
    people = listed(words, at, lexicon)
    return [person for person in people if " " not in person.name and is_surname(person.name, lexicon)]


def _is_joined(words: str, lexicon: Lexicon) -> bool:
    """Whether words without marks have a word between names, or one that says that the list goes on."""
    if lexicon.language in ATTACHING or "   " in words or "etc" in words:
        return True
    return not _joining(lexicon.joins).isdisjoint(words.split())


@lru_cache(maxsize=64)
def _joining(joins: tuple[str, ...]) -> frozenset[str]:
    """What stands without a mark between names, before a role, or behind the last: the first word of each."""
    return AFTER_NAME.union(join.split(" ")[0] for join in joins)


def _lone(words: str, at: int, lexicon: Lexicon) -> list[Person]:
    """The one name that words are in which no mark stands, if they are any."""
    bare = words.strip(" ")
    name = _tidy(bare)
    if not name or len(name) > LONGEST or name.count(" ") >= MOST_WORDS or (name[0] == name[-1] and SAME.match(name)):
        return []
    start = at + words.find(bare)
    return _apart(Person(name, start, start + len(bare)), lexicon)


def _are_hyphened(words: str, lexicon: Lexicon) -> bool:
    """Whether hyphens part names: each between them has a first name and a surname, as half of `Taylor-Joy` has not."""
    parts = (part for listed in _between(lexicon.joins, lexicon.language).split(words) for part in HYPHEN.split(listed))
    return all(" " in part.strip() for part in parts)


def _apart(person: Person, lexicon: Lexicon) -> list[Person]:
    """Two names between which the comma is lost: four words, of which the first and the third are first names."""
    if person.name.count(" ") != FOUR - 1:
        return [person]
    parts = person.name.split()
    if not {parts[0], parts[2]} <= lexicon.given or {parts[1], parts[3]} & lexicon.given:
        return [person]
    one, other = " ".join(parts[:2]), " ".join(parts[2:])
    if person.end - person.start != len(person.name):
        return [person]
    middle = person.start + len(one)
    return [Person(one, person.start, middle), person._replace(name=other, start=middle + 1)]


def _are_two(name: str) -> bool:
    """Whether a name is so long that in a sentence it may be two, as in "A B plays C D, E F G H"."""
    if name.count(" ") < MOST_SPOKEN:
        return False
    whole = [word for word in name.split() if not word.endswith(".") and word.casefold() not in SMALL]
    return len(whole) > MOST_SPOKEN


def _trimmed(person: Person, lexicon: Lexicon) -> Person:
    """The name without a common word that begins the sentence or whose it is, and without capitals of a company
    that follows."""
    if person.name.count(" ") < 2:
        return person
    words, start, end = person.name.split(), person.start, person.end
    while len(words) > 2 and (words[0].casefold() in lexicon.common or words[0].endswith("'s")):
        start += len(words[0]) + 1
        words = words[1:]
    if len(words) > 2 and lexicon.language.startswith("kk") and lexicon.oblique.fullmatch(words[0]):
        start += len(words[0]) + 1
        words = words[1:]
    while len(words) > 2 and lexicon.language == "kk" and ACCUSATIVE.search(words[-1]):
        end -= len(words[-1]) + 1
        words = words[:-1]
    while len(words) > 2 and words[-1].isupper() and len(words[-1]) > 1 and not words[0].isupper():
        end -= len(words[-1]) + 1
        words = words[:-1]
    return (
        person._replace(name=" ".join(words), start=start, end=end) if len(words) < len(person.name.split()) else person
    )


def _run_on(words: str, at: int) -> list[Person]:
    """`A B as some role C D as another`: the last two capital words before "as" are the actor's, what
    is before them is the role of the one before."""
    found = list(RUN_ON.finditer(words))
    stops = [*(following.start() for following in found[1:]), len(words)]
    people = []
    for each, stop in zip(found, stops, strict=False):
        role = words[each.end() : stop]
        if each is found[-1]:
            role = re.split(r"[.,;\n]", role)[0]
        people.append(Person(_tidy(each[1]), at + each.start(), at + each.end(), _tidy(role.strip(" ,;."))))
    return people


def _parts(words: str, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The pieces between the separators, those inside brackets apart."""
    start = 0
    hidden = BRACKETS.sub(lambda found: "(" + "x" * (len(found[0]) - 2) + ")", words) if "(" in words else words
    for found in _between(lexicon.joins, lexicon.language).finditer(hidden):
        yield start, words[start : found.start()]
        start = found.end()
    yield start, words[start:]


@lru_cache(maxsize=64)
def _between(joins: tuple[str, ...], language: str) -> re.Pattern[str]:
    """What stands between the names of a list."""
    words = "|".join(sorted(map(re.escape, joins), key=len, reverse=True)) or "(?!)"
    return re.compile(SEPARATOR.format(joins=words) + (ATTACHED if language in ATTACHING else ""))


def _whole(words: str) -> str:
    """A list with blanks for what says that it goes on."""
    return REST.sub(_blank, words) if any(map(words.__contains__, GOES_ON)) else words


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _played(part: str, at: int, lexicon: Lexicon) -> Person | None:
    """`Mary Stone - Giselle` or `Giselle – Mary Stone`: which of both is the actor's name, when just one can be."""
    sides = DASHED.fullmatch(part) if DASH.search(part) else None
    if sides is None:
        return _person(part, at)
    if DOTS.search(part):
        person = _person(sides["one"], at)
        return person._replace(role=sides["other"].strip(" .,;")) if person else None
    named = [side for side in ("one", "other") if is_name(sides[side].strip(), lexicon)]
    given = [side for side in named if sides[side].split()[0] in lexicon.given] if len(named) > 1 else named
    if len(given) > 1 and lexicon.language == "en":
        given = given[:1]
    if len(given) != 1 or (SYLLABLE.fullmatch(sides["other"].strip(" .")) and part.split()[0] not in lexicon.given):
        return None
    role = sides["other" if given[0] == "one" else "one"].strip(' .,;"«»“”')
    person = _person(sides[given[0]], at + sides.start(given[0]))
    return person._replace(role=role) if person and not person.role else person


def _person(part: str, at: int) -> Person | None:
    note = NOTE.search(part) if "(" in part else None
    words = part[: note.start()] if note and note.start() else part
    if note and note.start() and part[note.end() :].strip(" .,"):
        return None
    bare = words.strip(" \t\n.,;:–—-\"“”«»'")
    start = at + words.find(bare)
    role = AS.match(bare) if any(map(bare.__contains__, AS_WORDS)) else None
    name = _tidy(role["actor"] if role else bare)
    if not name or len(name) > LONGEST or name.count(" ") >= MOST_WORDS:
        return None
    if (not name.replace(" ", "").isalpha() and MASKED.search(name)) or (name[0] == name[-1] and SAME.match(name)):
        return None
    end = start + (len(role["actor"]) if role else len(bare))
    if bare.endswith(JUNIORS) and words.rstrip().endswith(bare + ".") and JUNIOR.search(bare):
        name, end = name + ".", end + 1
    inside = note[1].strip() if note and note.start() else ""
    return Person(name, start, end, role["role"].strip() if role else "", inside)


def _surnamed(people: list[Person], words: str) -> list[Person]:
    """`Joel and Ethan Coen`: the first name alone takes the surname that follows."""
    if len(people) != 2 or " " in people[0].name or len(people[1].name.split()) != 2 or "," in words:
        return people
    surname = people[1].name.split()[1]
    return [Person(f"{people[0].name} {surname}", people[0].start, people[1].end), people[1]]


def _tidy(words: str) -> str:
    return " ".join(words.split())
