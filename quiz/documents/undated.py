"""Lines without a year that can be a film's heading: behind a number or a mark, before a dash, of a disc, in other
letters than the page.

What must stay true: such a line shows little by itself; layout.py believes it only where several are alike.
"""

from __future__ import annotations

import re

from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import NOT, NUMBER, Heading, Line, count_of, is_film, is_label, may_be_numbered
from quiz.documents.shapes import YEAR
from quiz.documents.titles import YEARS, Piece, Title, is_cased, is_quoted, piece, split, untagged

FOREIGN = re.compile(r"[A-Za-z0-9][A-Za-z0-9\u00c0-\u017f'’:,.!?& -]*[A-Za-z0-9!?]")
DISC = re.compile(r"^(?P<title>[^()\n]{2,80}?) [(\[](?:4K |DVD|Blu-?[Rr]ay|UHD|VHS|Ultra HD)[^()\[\]\n]{0,20}[)\]]$")
FOREIGN_IN = ("ar",)
LABELLED = re.compile(r"\s*[–—|-]\s+(?P<label>[^\W\d_][\w ]{2,24}):[ ]*[^\s:][^:]{0,20}$")
BEFORE_CAPITAL = re.compile(r" (?![a-zа-я])[^\W\d_]")
COUNTED = re.compile(rf"^{NUMBER}(?P<title>\S.{{0,110}})")
NOTED = re.compile(r"\((?P<label>[^\W\d_]{3,14})\)$")
SPAN = re.compile(rf"[^\W_][ ,(–—-]+{YEAR}\s?[-–—]\s?(?:{YEAR}|\d\d)?\)?\.?$")
DASHED = re.compile(r"^(?P<title>[^\n—–]{2,70}?)(?:—|[ ][–—][ ])(?P<rest>\S.{3,})$")


def counted(line: Line, lexicon: Lexicon) -> Heading | None:
    """`7. Title`, with nothing behind it but its director."""
    found = COUNTED.match(line.words) if may_be_numbered(line.words) else None
    if found is None or is_label(found["title"], lexicon):
        return None
    if any(map(found["title"].__contains__, "–—-")) and SPAN.search(found["title"]):  # of a series
        return Heading(NOT, line.start, line.end, Title(piece("", line.start)), sure=True)
    strange = FOREIGN.match(found["title"]) if lexicon.language == "ar" else None
    if strange is None and found.end() < len(line.words):
        return None
    bare = _unlabelled(_uncredited(found["title"], lexicon), lexicon)
    words, quoted = strange[0] if strange else bare, is_quoted(found["title"])
    if not quoted and words.rstrip().endswith((".", ":", ",", ";")):
        return None
    title = untagged(split(words, line.start + found.start("title"), lexicon))
    if not is_film(title.piece.words, lexicon):
        return None
    if not quoted and not is_cased(title.piece.words, lexicon.language):
        return None
    family = ("quoted" if quoted else "counted") + ("#" if found["n"] else "*")
    end = line.start + found.start("title") + len(words) if len(words) < len(found["title"]) else line.end
    return Heading(family, line.start, end, _dated(title, line, found.start("title"), strange), count_of(found))


def _dated(title: Title, line: Line, at: int, strange: re.Match[str] | None) -> Title:
    """A title in other letters than its line with the one year that the rest of the line has."""
    years = list(YEARS.finditer(line.words, at + strange.end())) if strange else []
    if len(years) != 1 or title.year:
        return title
    start = line.start + years[0].start()
    return title._replace(year=Piece(years[0][0], start, start + len(years[0][0])))


def _uncredited(words: str, lexicon: Lexicon) -> str:
    """The words of a heading before a director named in it: `Title, directed by NAME`."""
    found = lexicon.opened.search(words, 1) if BEFORE_CAPITAL.search(words, 1) else None
    if found is None or found[0][0].isupper() or words[found.start() - 1] not in " ,–—-":
        return words
    return words[: found.start()].rstrip(" ,–—-")


def _unlabelled(words: str, lexicon: Lexicon) -> str:
    """The words of a heading before a field behind its dash: `Title (Original) – IMDb: 9.3`."""
    found = LABELLED.search(words) if ":" in words else None
    known = found is not None and found["label"].casefold() in lexicon.labels
    return words[: found.start()] if found and known else words


def disc(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title (Blu-ray)`."""
    found = DISC.match(line.words) if line.words.endswith((")", "]")) else None
    if found is None or not is_film(found["title"], lexicon) or not is_cased(found["title"], lexicon.language):
        return None
    return Heading("disc", line.start, line.end, Title(piece(found["title"], line.start)), sure=True)


def foreign(line: Line, lexicon: Lexicon) -> Heading | None:
    """A line that is all in Latin letters on a page in Arabic ones."""
    if lexicon.language not in FOREIGN_IN or FOREIGN.fullmatch(line.words) is None:
        return None
    title = Title(piece(line.words, line.start))
    if not is_film(title.piece.words, lexicon) or not is_cased(title.piece.words) or is_label(line.words, lexicon):
        return None
    return Heading("foreign", line.start, line.end, title)


def dashed(line: Line, lexicon: Lexicon) -> Heading | None:
    """`Title – what is told of it`."""
    found = DASHED.match(line.words) if "—" in line.words or " – " in line.words else None
    if (
        found is None
        or is_label(found["title"], lexicon)
        or not (lexicon.language == "en" or is_quoted(found["title"]))
    ):
        return None
    noted = NOTED.search(found["title"])
    if noted and noted["label"].casefold() in lexicon.labels:  # `NAME (Actor) – Role`
        return None
    title = split(found["title"], line.start, lexicon)
    if not is_film(title.piece.words, lexicon) or not is_cased(title.piece.words, lexicon.language):
        return None
    if found["rest"][0].isdigit() or YEARS.search(found["rest"][:6]):
        return None
    return Heading("dashed", line.start, line.start + found.start("rest"), title)
