"""Fields that are known by their shape alone: a year, a length, countries, kinds of films, a certificate.

What must stay true: words that could be anything have no shape.
"""

from __future__ import annotations

import re

from quiz.documents.lexicon import Lexicon
from quiz.documents.shapes import YEAR

SEPARATED, PARTS = re.compile("[,•·]"), re.compile(r"[^,•·]+")
YEAR_ONLY, COUNTRIES, GENRES = re.compile(YEAR), re.compile("[,/&-]"), re.compile(r"[,/&]\s*")
AGED = re.compile(r"(?:FSK|[Ff]rei)(?: ab)? \d{1,2}(?: Jahren?)?|\d{1,2}\+")
PLACED = re.compile(rf"[^\d\n]{{2,30}} {YEAR}")
SHOT = re.compile(r"(?i)colou?r|b/w|black[ -]and[ -]white|s/w|n&b|цв\.?|ч/б")


def shapes_of(words: str, lexicon: Lexicon) -> list[tuple[str, int, int]]:
    """The fields of a line whose parts between commas all have a shape, one at least that of a year or a length:
    `1957, Crime, Drama`."""
    if not SEPARATED.search(words):
        return []
    found: list[tuple[str, int, int]] = []
    for part in PARTS.finditer(words):
        if not (shape := shape_of(part[0].strip(), lexicon)):
            return []
        found.append((shape, part.start(), part.end()))
    shapes = {shape for shape, _, _ in found}
    return found if len(found) > 1 and shapes & {"year", "runtime", "certificate"} else []


def shape_of(words: str, lexicon: Lexicon) -> str:
    """The relation that a field can only be of; empty when it could be anything."""
    if YEAR_ONLY.fullmatch(words):
        return "year"
    if lexicon.runtime.fullmatch(words.strip(" .")):
        return "runtime"
    if PLACED.fullmatch(words) and words[:-5] in lexicon.places:
        return "year"
    if SHOT.fullmatch(words):
        return "format"
    if AGED.fullmatch(words):
        return "certificate"
    if words in lexicon.ratings and not words.isdigit():
        return "certificate"
    parts = [bare for part in COUNTRIES.split(words) if (bare := part.strip())]
    if parts and all(part in lexicon.places for part in parts):
        return "country"
    if parts and all(part.casefold() in lexicon.genres for part in GENRES.split(words)):
        return "genre"
    return ""
