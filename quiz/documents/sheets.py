"""The title of a sheet whose facts have no heading of their own: the first line above a cast in lines, or the name that
a label of other titles gives.

What must stay true: such a title is taken only where nothing surer names one, and where one film alone is told of.
"""

from __future__ import annotations

from collections.abc import Sequence

from quiz.documents.castlists import cast_lines
from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Line, first_lines, is_film
from quiz.documents.lineups import listed
from quiz.documents.names import is_name
from quiz.documents.titles import Title, is_cased, piece, split, unfurnished

LEAST_CAST = 4
MARKS = ";/|,"


def above_cast(words: str, told: Sequence[Field], lexicon: Lexicon) -> Title | None:
    """The title in the first line of a page that has a cast in lines, where nothing speaks of episodes."""
    lines = first_lines(words, 1)
    title = _first(lines[0], lexicon) if lines else None
    if title is None or lexicon.serial.search(words):
        return None
    cast = [each.start for each in cast_lines(words, 0, len(words), lexicon)]
    for field in told:
        if field.relation == "cast" and words.count("\n", field.start, field.end) >= LEAST_CAST - 1:
            people = listed(words[field.start : field.end], field.start, lexicon)
            cast += [each.start for each in people if each.role and is_name(each.name, lexicon)]
    return title if len(cast) >= LEAST_CAST and lines[0].end <= min(cast) else None


def _first(line: Line, lexicon: Lexicon) -> Title | None:
    """The title that the first line of a page is."""
    if line.words.endswith((".", ":", ",", ";")) or line.words.casefold() in lexicon.labels:
        return None
    title = unfurnished(split(line.words, line.start, lexicon), lexicon)
    return title if _is_whole(title, line, lexicon) else None


def _is_whole(title: Title, line: Line, lexicon: Lexicon) -> bool:
    """Whether a title is all there is of its line, with the capitals of one and no name of somebody."""
    name = title.piece.words
    if not is_film(name, lexicon) or not is_cased(name, lexicon.language):
        return False
    low = name.casefold()
    nouns = {noun.casefold() for noun in (*lexicon.films, *lexicon.facts)}
    if low in lexicon.common | lexicon.pronouns or low.removesuffix("s") in nouns:
        return False
    return name.partition(" ")[0] not in lexicon.given or any(map(str.isdigit, line.words))


def of_alias(words: str, told: Sequence[Field], lexicon: Lexicon) -> Title | None:
    """The first of the titles that a label gives a film whose own is lost, beside the label of its director."""
    relations = [field.relation for field in told]
    others = [field for field in told if field.relation in ("alias", "original_title")]
    if relations.count("director") != 1 or not others or lexicon.serial.search(words):
        return None
    raw = words[others[0].start : others[0].end]
    stop = min((at for mark in MARKS if (at := raw.find(mark)) > 0), default=len(raw))
    title = Title(piece(raw[:stop], others[0].start))
    return title if is_film(title.piece.words, lexicon) and is_cased(title.piece.words, lexicon.language) else None
