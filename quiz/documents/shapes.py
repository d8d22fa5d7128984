"""The shapes of names, titles and years, as regular expressions that the lexicons' phrases are made of.

What must stay true: every shape is bounded and matches in linear time; a name begins with a capital
letter, so what has no capitals (Arabic) is read from labels alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĘĚĞĠĢĪİĶĹĽŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚǴА-ЯЁЄЇІЎҐӘҒҚҢӨҰҮҺ]"
LETTER = r"[^\W\d_]"
YEAR = r"(?:18[89]\d|19\d\d|20[0-3]\d)"
YEAR_APART = r"[12](?<!\d.)(?:(?<=1)(?:8[89]|9\d)|(?<=2)0[0-3])\d(?!\d)"
"""A year with no digit beside it. Its first digit stands before what must not be there, for a search to pass over all
that is none."""
YEAR_WORDS = r"(?:(?:من|عام|سنة|إنتاج|انتاج|إصدار|لعام|لسنة)[ ]){0,3}"
"""What Arabic headings have before a year: `Title, of the year 1994`."""
BEHIND_CAPITAL = rf"(?:['’-]?{LETTER}{{1,30}}+(?:['’-]{LETTER}{{1,30}}+){{0,9}}|\.)"
WORD = rf"(?:{CAPITAL}{BEHIND_CAPITAL})"
"""A word of a name. It ends where its letters do: giving them back one by one would double what a search costs."""
PARTICLE = (
    r"(?:de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ibn|ter|ten|dos|du|af|fon"
    r"|фон|де|ван|ла|дель|ди|да|дер|дос|эль|аль|дю)"
)
GAP = rf"(?:(?<=\.)[ ]?|(?:[ ]\n?|\n[ ]?)(?:{PARTICLE}[ ]){{0,2}})(?:[dl]['’])?"
BEHIND_WORD = rf"(?:{GAP}{WORD}){{0,4}}(?:,?[ ](?:Jr|Sr)\.)?"
NAME = rf"{WORD}{BEHIND_WORD}"
APART = rf"{CAPITAL}(?<!\d-.){BEHIND_CAPITAL}{BEHIND_WORD}"
"""A name that is no part of `3-Name`. Its capital stands before what must not be there, for a search to pass over all
that is none."""
HONOUR = r"(?:\b(?:Dr|Mr|Mrs|Ms|Lt|Sgt|Capt|Col|Prof)\.[ ])?"
"""What may stand before the name of a role, with a dot."""
NICK = "(?:" + "|".join(rf"{one}(?:The )?{WORD}{other}" for one, other in ("''", "‘’", '""', "“”")) + ")"
"""A nickname inside a name: `Dwayne 'The Rock' Johnson`."""
WITH_NICK = rf"{NAME}(?:[ ]{NICK}[ ]{WORD})?"
NOTE = r"(?:[ ]\([^()\n]{1,60}\))?"
OPENING, CLOSING = "\"“”„«‘'‹", "\"”“»’'›"
QUOTED = r"(?:[\"“„«][^\"“”„«»\n]{1,90}[\"”“»])"

BRACKET = r"(?:[ ]?\([^()\n]{1,60}\))?"
OTHERS = rf"(?!{CAPITAL}\w*[ ]{CAPITAL}|{CAPITAL}\w*(?:[ндт][ыі]ң|['’]s)[ ])"
"""What names somebody: two words with capitals, or one in the genitive."""
RUN = (
    rf"{QUOTED}{BRACKET}(?:(?:[ ]?,[ ]|[ ])(?:{OTHERS}[^\W\d_-]+(?:-[^\W\d_]+)?[ ]){{0,4}}"
    rf"{QUOTED}{BRACKET}){{0,20}}"
)
"""Titles in quotes one behind the other, with what stands between them, unless that is somebody else."""

SMALL = r"(?:of|the|and|in|a|to|for|at|on|de|la|&)"
CAPITALS = rf"[A-Z0-9][\w'’-]*(?:[ ](?:{SMALL}[ ]){{0,2}}[A-Z0-9][\w'’-]*){{0,6}}"
"""A title in English without any marks, in a sentence."""

BEGINS_ROLE = rf"(?=[t\"“„«{CAPITAL[1:]})"
"""One look that passes over what no role begins with: an article, a name or quotes."""

SLOTS = {
    "person": rf"(?P<person>{APART})",
    "role": rf"{BEGINS_ROLE}(?P<role>(?:[Tt]he )?{HONOUR}{WITH_NICK}(?<!['’]s)(?!['’]?\w)"
    rf"(?![ ]{CAPITAL}\w*['’]s)|{QUOTED})",
    "title": r"[\"“«„‘]?(?P<title>[^\n«»“”\"(),]{1,80}?)[\"”»’]?",
    "bare": rf"(?P<bare>{WORD}(?:[ ]{WORD}){{0,3}})",
    "place": rf"(?P<place>{NAME}(?:, {NAME})?)",
    "year": rf"(?P<year>{YEAR})",
    "capitals": rf"(?P<title>{CAPITALS})",
    "titles": rf"(?P<titles>{RUN})",
}
NAME_ALONE = re.compile(NAME)
YEAR_ALONE = re.compile(rf"(?<![\d$€£#.,-]){YEAR}(?![\d%])")


def people_slot(joins: Iterable[str]) -> str:
    """A list of names with commas, slashes or a language's `and` between."""
    word = "|".join(map(re.escape, joins)) or "(?!)"
    between = rf"(?:,[ \n]{{1,2}}(?:(?:{word})[ \n])?|[ ]?/[ ]?|;[ ]|[ \n](?:{word})[ \n])"
    return rf"(?P<people>{APART}{NOTE}(?:{between}{NAME}{NOTE}){{0,24}})"
