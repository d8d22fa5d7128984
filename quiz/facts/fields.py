"""Takes typed values out of a YAML tree and complains, with the place, where one is wrong.

Every function returns something usable whatever it is given, so that one fault does not hide the
next: the complaint is the signal, not an exception.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from quiz.facts.nodes import Complaints, Many, Node, Scalar, Table
from quiz.question import Text

LANGUAGE_LETTERS = "abcdefghijklmnopqrstuvwxyz"
ISO_639_1 = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "
    "ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik "
    "io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml "
    "mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd "
    "se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi "
    "vo wa wo xh yi yo za zh zu"
)
LANGUAGES = frozenset(ISO_639_1.split())
LONGEST_TEXT = 4000
LONGEST_WORD = 200
DECIMAL = re.compile(r"[+-]?[0-9]{1,6}(\.[0-9]{1,6})?")


def table(node: Node | None, complaints: Complaints, what: str) -> Table | None:
    """The node as a mapping; complains `not-table` otherwise."""
    if isinstance(node, Table):
        return node
    complaints.add(node, "not-table", what=what)
    return None


def fields(
    node: Table, allowed: Collection[str], complaints: Complaints, required: Iterable[str] = ()
) -> dict[str, Node]:
    """The allowed entries of a mapping; complains of unknown keys (with the nearest known one)
    and of required ones that are missing."""
    known: dict[str, Node] = {}
    for key, (at, value) in node.entries.items():
        if key in allowed:
            known[key] = value
        else:
            complaints.add(at, "unknown-key", fix="" if complaints.full else nearest(key, allowed), key=key)
    for key in required:
        if key not in known:
            complaints.add(node, "missing-key", fix=f"{key}:", key=key)
    return known


def nearest(word: str, known: Iterable[str], least: int = 65) -> str:
    """The known word most like a misspelt one (`least` of 100), or one that contains it; nothing
    when none is near."""
    if not 1 < len(word) <= LONGEST_WORD:
        return ""
    from rapidfuzz import fuzz, process  # 30 ms to import: only an author with a fault waits for it

    choices = sorted(known)
    for scorer, cutoff in ((fuzz.ratio, least), (fuzz.WRatio, max(least, 86))):
        if found := process.extractOne(word, choices, scorer=scorer, processor=str.casefold, score_cutoff=cutoff):
            return found[0]
    return ""


def words(node: Node | None, complaints: Complaints, what: str) -> str:
    """A piece of text in composed form with single spaces; empty after a complaint."""
    if not isinstance(node, Scalar):
        complaints.add(node, "not-text", what=what)
        return ""
    text = " ".join(unicodedata.normalize("NFC", node.text).split())
    if not text:
        complaints.add(node, "empty-text", what=what)
    if len(text) > LONGEST_TEXT:
        complaints.add(node, "text-too-long", what=what, limit=LONGEST_TEXT)
        return text[:LONGEST_TEXT]
    return text


def text(node: Node | None, complaints: Complaints, what: str, language: str) -> Text:
    """Plain words (in the given language) or a map of languages to words."""
    if not isinstance(node, Table):
        plain = words(node, complaints, what)
        return {language: plain} if plain else {}
    found = {}
    for code, (at, value) in node.entries.items():
        if not is_language(code):
            complaints.add(at, "not-a-language", key=code)
        elif plain := words(value, complaints, what):
            found[code] = plain
    if not found and not node.entries:
        complaints.add(node, "empty-text", what=what)
    return found


def is_language(code: str) -> bool:
    """Whether a key can be a language code such as en, kk or fil: two letters of ISO 639-1, which
    tells a slip such as kz, or any three of ISO 639-3, for the languages that have no shorter one."""
    if len(code) == 3:
        return all(letter in LANGUAGE_LETTERS for letter in code)
    return code in LANGUAGES


def many(node: Node | None, complaints: Complaints, what: str) -> tuple[Node, ...]:
    """The items of a list; a single scalar or mapping counts as a list of one. Complains when
    there is nothing in it."""
    if isinstance(node, Many) and node.items:
        return node.items
    if node is None or isinstance(node, Many) or is_empty(node):
        complaints.add(node, "empty-list", what=what)
        return ()
    return (node,)


def is_empty(node: Node) -> bool:
    """Whether nothing was written behind a key."""
    return isinstance(node, Scalar) and node.plain and not node.text


def choice(node: Node | None, complaints: Complaints, what: str, choices: Collection[str]) -> str:
    """One of a few words; empty after a complaint that lists them."""
    word = node.text.strip() if isinstance(node, Scalar) else ""
    if word not in choices:
        complaints.add(node, "not-one-of", nearest(word, choices), what=what, choices=", ".join(sorted(choices)))
        return ""
    return word


def decimal(node: Node | None, complaints: Complaints, what: str, low: float, high: float) -> float | None:
    """A number such as -0.5 from low to high; None after a complaint."""
    number = node.text.strip() if isinstance(node, Scalar) else ""
    if not (DECIMAL.fullmatch(number) and low <= float(number) <= high):
        complaints.add(node, "not-a-number", what=what, low=low, high=high)
        return None
    return float(number)


def whole(node: Node | None, complaints: Complaints, what: str, low: int, high: int) -> int | None:
    """A whole number from low to high; None after a complaint."""
    number = node.text.strip() if isinstance(node, Scalar) else ""
    if not (number.isascii() and number.isdigit() and len(number) <= 9 and low <= int(number) <= high):
        complaints.add(node, "not-a-number", what=what, low=low, high=high)
        return None
    return int(number)


def yes(node: Node | None, complaints: Complaints, what: str) -> bool:
    """`yes` or `no` (also true, false); complains otherwise and takes it as no."""
    answer = node.text.strip().lower() if isinstance(node, Scalar) else ""
    if answer not in ("yes", "no", "true", "false"):
        complaints.add(node, "not-yes-or-no", what=what)
    return answer in ("yes", "true")
