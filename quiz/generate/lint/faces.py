"""How an option looks: folded so that spellings of the same thing agree.

Each option has a Face in each language: its words folded, the words by which it could give itself
away, and its form (scripts and first letter). "Rocky II" and "rocky two" have the same plain words;
"Alien" stands in "Aliens 3", because a plural `s` is taken off before one is looked for in the
other; "The Birds" and "Birds" differ by an article alone.

What must stay true: everything here depends on the words alone, is remembered, and is what both the
generator and the judges of written questions go by. Where it errs it finds too much alike: the
generator then takes another option, and the judges (leaks.py) look closer before they speak.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quiz.facts.base import fold
from quiz.generate.lint.lexicon import NUMBER_WORDS, ROMAN
from quiz.question import Option, said

ENGLISH_ARTICLES = frozenset({"a", "an", "the"})
TELLING_LENGTH = 4
ROOT_LENGTH = 5
SHORTEST_ROOT = 3
CYRILLIC_ENDINGS = "аеёийоуыэюяьіәөұү"
LONGEST_NUMBER = 9
NUMERALS = frozenset(ROMAN)
REMEMBERED = 2**10
"""Words and names: more would be a match's memory for little time."""


@lru_cache(maxsize=REMEMBERED)
def root(token: str) -> str:
    """A word without most of its endings: of a Cyrillic one five letters (Kazakh and Russian
    endings are many) and no vowel at the end of a short one, so that Нина, Нины and Нине agree; a
    Latin one without its plural s."""
    if not token.isascii() and "CYRILLIC" in unicodedata.name(token[0], ""):
        if SHORTEST_ROOT < len(token) <= ROOT_LENGTH and token[-1] in CYRILLIC_ENDINGS:
            return token[:-1]
        return token[:ROOT_LENGTH]
    return token[:-1] if len(token) > TELLING_LENGTH and token.endswith("s") else token


SAYING_NOTHING = (
    "a all am an and any are as at be but by can could did do does for from had has he her here him his how if in is "
    "it its me my no not of off on onto or our out she so the to too up us was we who why you "
    "а бы в во вы да для до ее её же за и из или к как ко ли мы на над не него но о об он она они от по под при с со "
    "та так те то тот ты у что это я "
    "ал ба бе біз бір да де ең ма ме мен ол па пе сен сіз та те "
    "am an au aus bei da das de del dem den der des di die du e ein eine el en er es et eu ich il im in ist la las le "
    "les lo los mit ne no non on per por que se si sie su sur un una und une von y zu "
    "about after also among because been before between called does during film films first following from have "
    "into like made make makes more most movie movies name named names only other over part play played plays "
    "same some such than that their them then there these they this those were what when where which while whom "
    "whose will with year years your "
    "была было были быть был год года году годах из какая какие каких какого какое какой какому какую когда "
    "которая которого которой котором которые который которую на него неё нее них после роль роли своего своей "
    "своих свою также только фильм фильма фильме фильмов фильмы чего чему этих этого этой этом эти этот "
    "болып болған бірге және қай қайсы қайсысы қайсысына қайсысында қандай қалай кейін мына осы сол туралы фильм "
    "фильмі фильмін фильмінің фильмінде фильмдердің үшін "
    "aber dass dieser diese diesen einem einen einer eines film filme nach oder sein seine sich sind unter welche "
    "welchem welchen welcher welches wird wurde über "
    "avec cette dans elle films leur nous pour quel quelle quels quelles sont vous "
    "como cual cuál cuando desde donde ella esta este esto para pelicula película quien quién sobre "
    "anche come della delle dello quale quali quando questa questo sono"
)
FUNCTION_WORDS = frozenset(root(word) for part in SAYING_NOTHING.split() for word in fold(part).split())


@dataclass(frozen=True, slots=True)
class Face:
    """An option as it looks in one language. `plain` is padded with a space on either side, and so
    is `core`, its words without their plural s; `number` is what it counts when it is one number."""

    plain: str
    core: str
    telling: frozenset[str]
    form: tuple[frozenset[str], bool]
    number: int | None


@lru_cache(maxsize=REMEMBERED)
def face(words: str, aliases: tuple[str, ...] = ()) -> Face:
    """The face of an option; aliases are other names of the same thing, which would leak as well."""
    tokens = plain_words(words)
    telling = frozenset().union(*(telling_words(name) for name in (words, *aliases)))
    core = " ".join(singular(token) for token in tokens)
    return Face(f" {' '.join(tokens)} ", f" {core} ", telling, (scripts(words), words[:1].islower()), _number(tokens))


def option_face(option: Option, language: str) -> Face:
    """How an option looks in a language: of a film its title, without the year shown behind it."""
    return face(option_words(option, language))


def option_words(option: Option, language: str) -> str:
    """The words of an option in a language: of a film its title, without the year shown behind it."""
    return said(option.film.title if option.film else option.text, language)


def plain_words(words: str) -> list[str]:
    """Folded words without a leading English article, roman numerals and number words as digits."""
    tokens = fold(words).split()
    if len(tokens) > 1 and tokens[0] in ENGLISH_ARTICLES:
        tokens = tokens[1:]
    return [NUMBER_WORDS.get(token, token) for token in with_digits(tokens)]


def with_digits(tokens: Sequence[str]) -> list[str]:
    """The tokens with roman numerals as digits. A single letter before other words is none: "I,
    Robot", "V for Vendetta"; and an "i" is one only at the end or alone: "While I was away"."""
    if NUMERALS.isdisjoint(tokens):
        return list(tokens)
    last = len(tokens) - 1
    return [
        ROMAN[token] if token in ROMAN and (len(token) > 1 or number == last or (number and token != "i")) else token
        for number, token in enumerate(tokens)
    ]


def singular(token: str) -> str:
    """A Latin word without its plural s; any other as it is."""
    return token[:-1] if len(token) > TELLING_LENGTH and token.endswith("s") else token


@lru_cache(maxsize=REMEMBERED)
def telling_words(words: str) -> frozenset[str]:
    """The roots of the words by which a name is known: those of four letters and more and all
    numbers; every word, when it has only short ones."""
    tokens = with_digits(fold(words).split())
    long = {root(token) for token in tokens if len(token) >= TELLING_LENGTH or token.isdecimal()} - FUNCTION_WORDS
    return frozenset(long or {root(token) for token in tokens} - FUNCTION_WORDS)


@lru_cache(maxsize=REMEMBERED)
def stem_words(words: str) -> frozenset[str]:
    """The roots of all words of a stem."""
    return frozenset(root(token) for token in with_digits(fold(words).split())) - FUNCTION_WORDS


@lru_cache(maxsize=REMEMBERED)
def scripts(words: str) -> frozenset[str]:
    """The scripts of the letters: {"LATIN"}, {"CYRILLIC"}, …; none for a number."""
    if words.isascii():
        return LATIN if any(letter.isalpha() for letter in words) else NO_SCRIPT
    return frozenset(unicodedata.name(letter, "?").partition(" ")[0] for letter in words if letter.isalpha())


LATIN, NO_SCRIPT = frozenset({"LATIN"}), frozenset[str]()


def nested(one: Face, other: Face) -> bool:
    """Whether the words of one stand whole in the other; equal ones do."""
    if one.number is not None and other.number is not None:
        return one.number == other.number
    return one.core in other.core or other.core in one.core


def _number(tokens: Sequence[str]) -> int | None:
    alone = len(tokens) == 1 and tokens[0].isdecimal() and len(tokens[0]) <= LONGEST_NUMBER
    return int(tokens[0]) if alone else None
