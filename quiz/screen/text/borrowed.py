"""Fonts for the letters our own lack: from the extra `rtl`, else from the system, else none.

A font is looked for once for each script and only when its first letter comes. What must stay
true: a letter no font has is written with Latin letters, and what is missing is said once.
"""

from __future__ import annotations

import logging
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from quiz.screen.text.cleaning import JOINERS
from quiz.screen.text.fonts import folder, has, readable
from quiz.screen.text.scripts import romanised
from quiz.screen.theme import Face

LOG = logging.getLogger(__name__)

REMEDY = "pip install 'picture-palace[rtl]'"


@dataclass(frozen=True, slots=True)
class Loan:
    """A font file lent for letters ours lack, the weight it comes out at (400 is regular), the
    script (ISO 15924) its letters are joined for, and its size to ours."""

    path: str
    weight: int
    script: str = ""
    scale: float = 1.0


Lender = Callable[[str, Face], Loan | None]

WEIGHTS: dict[Face, int] = {"regular": 400, "semibold": 600, "serif": 600, "bold": 700, "black": 700}
INSTEAD: dict[Face, Face] = {"serif": "semibold", "black": "bold"}

EXTRA = {
    "ARABIC": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", 400),
    "HEBREW": ("fontpkg_rubik", "Rubik[wght].ttf", 300),
    "DEVANAGARI": ("fontpkg_noto_sans_devanagari", "NotoSansDevanagari[wdth,wght].ttf", 400),
    "THAI": ("fontpkg_noto_sans_thai", "NotoSansThai[wdth,wght].ttf", 400),
}
"""Fonts of the extra by the first word of a letter's name. pygame opens a variable font at its
default weight, which is noted here."""

SAMPLES = {
    "ARABIC": "\ufe91",
    "HEBREW": "ש",
    "DEVANAGARI": "क",
    "THAI": "ก",
    "CJK": "語",
    "HANGUL": "한",
    "GEORGIAN": "ა",
    "ARMENIAN": "ա",
    "BENGALI": "ক",
    "GURMUKHI": "ਕ",
    "GUJARATI": "ક",
    "TAMIL": "க",
    "TELUGU": "క",
    "KANNADA": "ಕ",
    "MALAYALAM": "ക",
    "SINHALA": "ක",
    "KHMER": "ក",
    "LAO": "ກ",
    "MYANMAR": "က",
    "ETHIOPIC": "አ",
    "TIBETAN": "ཀ",
    "": "★",
}
"""A letter that stands for a script when the system is asked; Arabic by a joined form."""

NAMES = {"CJK": "Chinese or Japanese", "": "some"}

TAGS = {
    "DEVANAGARI": "Deva",
    "THAI": "Thai",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "GUJARATI": "Gujr",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "SINHALA": "Sinh",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "MYANMAR": "Mymr",
    "TIBETAN": "Tibt",
}

SCALES = {"ARABIC": 1.06}
"""Sizes to ours, 0.92 where none is given: Source Sans draws 0.92 of its size from ascender to
descender and most fonts about all of it, but Arabic letters are small in theirs (by eye, at 28 px)."""

WINDOWS = (
    "segoeui.ttf",
    "arial.ttf",
    "Nirmala.ttc",
    "Nirmala.ttf",
    "leelawui.ttf",
    "YuGothM.ttc",
    "msyh.ttc",
    "malgun.ttf",
    "ebrima.ttf",
    "mmrtext.ttf",
    "himalaya.ttf",
    "seguisym.ttf",
)
MAC = (
    "Supplemental/Arial Unicode.ttf",
    "GeezaPro.ttc",
    "ArialHB.ttc",
    "Kohinoor.ttc",
    "ヒラギノ角ゴシック W4.ttc",
    "Hiragino Sans GB.ttc",
    "AppleSDGothicNeo.ttc",
    "Supplemental/Thonburi.ttc",
    "Thonburi.ttc",
    "Apple Symbols.ttf",
)
"""Fonts that come with the two systems: opening a few files is cheaper than asking for them all."""


REGULAR, SEMIBOLD, BOLD = 80, 180, 200
"""Weights as fontconfig counts them."""


@lru_cache(maxsize=8192)
def lender(letter: str, face: Face) -> Loan | None:
    """A font that has the letter: another face of ours, one of the extra, one of the system."""
    return next((loan for loan in _offers(script_of(letter), face) if has(loan.path, letter)), None)


def forget() -> None:
    """Looks for everything anew."""
    for kept in (lender, _system, _tell):
        kept.cache_clear()


def drawable(text: str, face: Face, lend: Lender = lender) -> str:
    """The text as fonts can draw it: a letter our face lacks in its plain form (ſ as s), else as it
    is where another font has it, else in Latin letters."""
    return "".join(_drawable(letter, face, lend) for letter in text)


def _drawable(letter: str, face: Face, lend: Lender) -> str:
    own = str(readable(face) or "")
    if letter in JOINERS or has(own, letter):
        return letter
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(ch))
    simple = bool(plain) and all(has(own, ch) for ch in plain)
    if (script_of(letter) or not simple) and lend(letter, face):
        return letter
    if simple:
        return plain
    _tell(script_of(letter))
    return romanised(letter)


def script_of(letter: str) -> str:
    """The script as SAMPLES names it; "" for symbols and scripts that are not known there."""
    if "\u2e80" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or letter >= "\U00020000":
        return "CJK"
    words = unicodedata.name(letter, "").replace("-", " ").split()
    return next((word for word in words[:2] if word in SAMPLES), "CJK" if letter >= "\uff00" else "")


def _offers(script: str, face: Face) -> Iterator[Loan]:
    if face in INSTEAD:
        yield Loan(str(readable(INSTEAD[face]) or ""), WEIGHTS[face])
    if script in EXTRA:
        package, name, weight = EXTRA[script]
        yield _loan(str(folder(package) / "files" / name), weight, script)
    loan = _system(script, WEIGHTS[face] > 500)
    if loan:
        yield loan


def _loan(path: str, weight: int, script: str) -> Loan:
    return Loan(path, weight, TAGS.get(script, ""), SCALES.get(script, 0.92))


@lru_cache(maxsize=64)
def _system(script: str, heavy: bool) -> Loan | None:
    """A font of the system for a script; looked for once."""
    sample = SAMPLES[script]
    for path, weight in _system_files(sample, heavy):
        if has(path, sample):
            return _loan(path, weight, script)
    return None


def _system_files(sample: str, heavy: bool) -> Iterator[tuple[str, int]]:
    known = {
        "win32": [Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts", name) for name in WINDOWS],
        "darwin": [Path("/System/Library/Fonts", name) for name in MAC],
    }
    if sys.platform not in known:
        yield from _asked(sample, heavy)
    yield from ((str(file), 400) for file in known.get(sys.platform, ()) if file.exists())


def _asked(sample: str, heavy: bool) -> Iterator[tuple[str, int]]:
    """What fontconfig answers: a file and its weight. A variable font opens at regular, and a
    weight that fontconfig would fake is not in the file."""
    import subprocess

    wanted = f":charset={ord(sample):x}:scalable=true:weight={BOLD if heavy else REGULAR}"
    try:
        said = subprocess.run(
            ["fc-match", "--format=%{file}|%{weight}|%{variable}|%{embolden}", wanted],
            capture_output=True,
            text=True,
            timeout=3,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError) as fault:
        LOG.info("%s", fault)
        return
    path, weight, variable, faked = said.rsplit("|", 3)
    bold = weight.isdecimal() and int(weight) >= SEMIBOLD
    yield path, 700 if bold and "True" not in (variable, faked) else 400


@lru_cache(maxsize=32)
def _tell(script: str) -> None:
    """Says once for a script that it is written in Latin letters, and what helps."""
    remedy = REMEDY if script in EXTRA else "install a font that has them, such as Noto"
    LOG.warning("no font has %s letters; they are written in Latin ones; %s", NAMES.get(script, script.title()), remedy)
