"""Turns of phrase: regular expressions of the lexicons, in which a blank stands for any blanks, «» for any
quotation marks and `{slots}` for names, dates and the like.

What must stay true: what comes out is what the check of it lets pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from quiz.documents.choices import alternatives
from quiz.documents.keys import KEY, MARK, Choice, Keys, begun_of
from quiz.documents.patterns import Check
from quiz.documents.shapes import HONOUR, NAME, SLOTS, people_slot
from quiz.facts.nodes import Scalar

SLOT = re.compile(r"\{([a-z]+)(\d?)(?::([a-z]+))?\}")
LED_BY_NAME = re.compile(r"(?:\(\?<![^()]*\))?\{(?:people|person|role|titles)\d?(?::[a-z]+)?\}")
BLANK = re.compile(r"\[(?:\\.|[^\]\\])*\]| ")
QUOTES = re.compile(r"(?<![\[^])[«»](?![^\[\]]*\])")
OPEN, CLOSED = '[«“„"]', '[»”“"]'
IN_QUOTES = f'{OPEN}(?P<title>[^«»“”„"\\n]{{1,90}}?){CLOSED}'
"""A title in quotes, which may have marks that one without quotes has not."""
PAIR = re.compile(r"\[(?P<capital>[^\W\d_])(?i:(?P=capital))\]")
CLASS = re.compile(r"\[[^\]]*\]")
OPTIONAL = re.compile(r"\((?:\?[:!]|\?<!)?[^()]*\)(?:\?|\{0,\d\})|\(\?[!<][^()]*\)|[^\W\d_]\?")
AROUND = re.compile(r"\(\?(?:<?[!=])(?:[^()]|\([^()]*\))*\)")
SUFFIX = re.compile(r"(?<=[\w\]+*}])\((?:\?:)?[^()]*\)[?*+]?")
BEHIND_BLANK = re.compile(r"\(\?<=(?:\\.|[^()\\])*(?:\[ \]|\\n)\)|\\[()]")
"""What a word begins behind: a blank or a bracket."""
BRACKETS = re.compile(r"\[[^\]]*[()|][^\]]*\]")
"""A class of letters with marks that would part a phrase."""
GROUP = re.compile(r"\([^()]*\)")
LITERAL = re.compile(r"(?<![\w)\]~¦])¦?(?:[^\W\d_]{3,}|[^\W\d_]{2}(?![\w\[~(]))")
LETTERS = re.compile(r"[^\W\d_]+")
QUOTED = re.compile(r"""\[([«“„"\\]+)\]\(\?P<title>""")
GAP, EITHER = "~", "¦"
"""What stands for a part that is left out, and before a letter that may be a capital."""


def slots_of(
    joins: Iterable[str], films: Iterable[str], verbs: Mapping[str, str], months: Iterable[str]
) -> dict[str, str]:
    """The slots that a language's own words fill."""
    role = "|".join(sorted(map(re.escape, verbs), reverse=True)) or "(?!)"
    month = "|".join(map(re.escape, months)) or "(?!)"
    people = people_slot(joins)
    run = rf"(?P<roles>\b(?i:{role})(?:(?:, |,? and |/| & )(?i:{role})\b)*)"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    date = rf"(?P<date>(?:{day}\.? (?:{month})\.?,? \d{{4}}|(?:{month})\.? {day},? \d{{4}}))"
    film = "(?:" + "|".join(map(re.escape, films)) + ")" if films else "(?!)"
    return {**SLOTS, "people": people, "roles": run, "date": date, "film": rf"{film}\b"}


def kinds_of(
    genres: Iterable[str], nouns: Iterable[str], films: Iterable[str], countries: Iterable[str]
) -> dict[str, str]:
    """The slots of a country and of a kind of film: several words of genre that end in one that needs no noun
    for a film, or have such a noun behind them."""
    country, genre, film = _either_of(countries), _either_of(genres), _either_of(films)
    noun = _either_of(nouns) if nouns else genre
    words = rf"(?:(?:{genre})[ ])*(?:{noun})(?![\w-])|(?:(?:{genre})[ ])*(?:{genre})(?=[ ](?:{film})\b)"
    return {"country": rf"(?P<country>\b(?:{country})\b)", "kinds": rf"(?P<genre>(?i:\b(?:{words})))"}


def _either_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def keys_of(phrase: str) -> Keys:
    """How the words of a phrase begin: those it cannot do without, and for each choice in it those of which it has
    one. A sentence without them need not be searched."""
    phrase = BRACKETS.sub("[.]", BEHIND_BLANK.sub(" ", phrase))
    needed = re.sub(r"\(\?P<\w+>", "(", re.sub(r"\\[bwWdDsSn]|\{[a-z_:]+\d?(?::[a-z]+)?\}", " ", phrase))
    for least in (AROUND, OPTIONAL, SUFFIX, OPTIONAL):
        while (shorter := least.sub(_gap, needed)) != needed:
            needed = shorter
    words = CLASS.sub(GAP, PAIR.sub(rf"{EITHER}\1", needed))
    choices: list[Choice] = []
    while found := GROUP.search(words):
        outside = words.count("(", 0, found.start()) == words.count(")", 0, found.start())
        outside = outside and words[found.start() - 1 : found.start()] not in (GAP, "_")
        options = [LITERAL.findall(option) for option in found[0].strip("()?:").split("|")]
        if outside and all(options):
            choices.append(_choice(max(sorted(option), key=len) for option in options))
        words = f"{words[: found.start()]}_ _{words[found.end() :]}"
    if "|" in words:
        return ()
    marks = (MARK,) if re.search(r"'(?!\?)", words) else ()
    return (*(_choice((word,)) for word in sorted({*LITERAL.findall(words), *marks})), *choices)


def quoted_keys_of(phrase: str) -> Keys:
    """The same with the quotes that open around its title, which are no words; with those of a phrase that may have
    the title without any, none."""
    found = QUOTED.search(phrase.replace("«{title}»", f"{OPEN}(?P<title>"))
    if found is None or "bare" in phrase:
        return keys_of(phrase)
    return (*keys_of(phrase), Choice(frozenset(), tuple(found[1].replace("\\", ""))))


def kind_keys_of(phrase: str, genres: Iterable[str], countries: Iterable[str]) -> Keys:
    """The same with how the words begin that stand for a country and for a kind of film."""
    slots = (("{country}", countries), ("{kinds}", genres))
    return (*keys_of(phrase), *(Choice(_begun(words), ("",)) for slot, words in slots if slot in phrase))


def _begun(words: Iterable[str]) -> frozenset[str]:
    """How the first letters of words begin."""
    return frozenset(begun_of(found[0][:KEY]) for word in words if (found := LETTERS.search(word)))


def _choice(words: Iterable[str]) -> Choice:
    """Words of which a phrase has one; of those that may have a capital what is behind it."""
    written = sorted(set(words))
    begun = frozenset(begun_of(word.removeprefix(EITHER)[:KEY]) for word in written)
    return Choice(begun, tuple(word[2:] if word.startswith(EITHER) else word for word in written))


def _gap(found: re.Match[str]) -> str:
    """What stands for a part that may be missing: a mark where a word goes on there, else a blank."""
    inside = found[0].partition(":")[2].rpartition(")")[0] if found[0].startswith("(?:") else found[0]
    before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    goes_on = (before.isalnum() or before in ")]") and before and not inside.startswith(" ")
    begins = (after.isalnum() or after == "(") and after and not inside.endswith((" ", "-"))
    return GAP if goes_on or begins else " "


def phrased(item: Scalar, slots: Mapping[str, str], check: Check) -> str:
    """A turn of phrase as the words of a pattern."""

    def slot(found: re.Match[str]) -> str:
        name, number, case = found.groups()
        shape = slots.get(name)
        if shape is None:
            return found[0]
        group = "_".join(filter(None, (name + number, case)))
        return shape if name == "kinds" else shape.replace(f"(?P<{name}>", f"(?P<{group}>", 1)

    words = SLOT.sub(
        slot,
        QUOTES.sub(
            lambda found: OPEN if found[0] == "«" else CLOSED,
            BLANK.sub(
                lambda found: "[ \\n]{1,3}" if found[0] == " " else found[0], item.text.replace("«{title}»", IN_QUOTES)
            ),
        ),
    )
    return check(words, item)


def behind_name(item: Scalar, slots: Mapping[str, str], check: Check) -> str | None:
    """What a turn of phrase has behind the names or titles that it begins with: names stand everywhere, what must
    follow them seldom does, and is looked for first. None where a phrase begins with something else."""
    named = LED_BY_NAME.match(item.text)
    if named is None or len(alternatives(item.text)) > 1 or not item.text[named.end() :].strip():
        return None
    return phrased(replace(item, text=item.text[named.end() :]), slots, check)


def pairs_of(articles: Iterable[str], capitals: bool) -> re.Pattern[str]:
    """A role, or a noun behind one of a language's articles, with a name in brackets; `capitals` where nouns
    have them."""
    role = rf"(?P<role>{HONOUR}{NAME})[ ]"
    plain = r"(?P<plain>[a-zà-ÿ][\w'-]+[ ])"
    return re.compile(rf"(?:{role}|{_noun(articles, capitals)}|{plain})\((?P<actor>{NAME})(?=\)|[ ][–—-][ ])")


def lists_of(articles: Iterable[str], joins: Iterable[str], capitals: bool) -> re.Pattern[str]:
    """A noun behind an article or a number with several names in brackets."""
    people = rf"{NAME}(?:,[ ]{NAME}){{0,9}},?[ ](?:{_either_of(joins)})[ ]{NAME}"
    return re.compile(rf"{_noun(articles, capitals)}\((?P<people>{people})\)")


def _noun(articles: Iterable[str], capitals: bool) -> str:
    letter = r"[^\W\d_]" if capitals else "[a-zà-ÿ]"
    before = _either_of(each for word in articles for each in (word, word.title()))
    return rf"(?P<noun>\b(?:{before})[ ](?:{letter}[\w'-]*[ ]){{1,5}})"
