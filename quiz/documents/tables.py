"""Tables: rows under a row of labels, each row a film with its fields.

What must stay true: a row is read only under a row of labels that has a title and one thing more, and only
where it has a cell for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, Line
from quiz.documents.titles import Title, dated, is_title, split

CELL = re.compile(r"[^\t|]+")
RULE = re.compile(r"[|:\s-]+")
TOLD = frozenset(("year", "director", "cast", "country", "release_date", "writer", "genre"))


@dataclass(frozen=True, slots=True)
class Row:
    """A film's row: where it stands, its title, its other cells by relation."""

    heading: Heading
    fields: tuple[Field, ...]


def rows_of(lines: Sequence[Line], lexicon: Lexicon) -> list[Row]:
    """The rows of all tables of a document."""
    found: list[Row] = []
    columns: tuple[str, ...] = ()
    for line in lines:
        cells = _cells(line)
        if len(cells) < 2:
            columns = () if line.words.strip("|-: ") else columns
        elif head := _columns(cells, lexicon):
            columns = head
        elif len(cells) == len(columns) and (row := _row(line, cells, columns, lexicon)):
            found.append(row)
    return found


def _cells(line: Line) -> list[Line]:
    if "\t" not in line.words and "|" not in line.words:
        return []
    if RULE.fullmatch(line.words):
        return []
    found = ((cell[0].strip(), line.start + cell.start(), cell[0]) for cell in CELL.finditer(line.words))
    return [Line(words, at + raw.index(words), at + raw.index(words) + len(words)) for words, at, raw in found if words]


def _columns(cells: Sequence[Line], lexicon: Lexicon) -> tuple[str, ...]:
    """What the columns are of, when a row is one of labels."""
    names = tuple(lexicon.labels.get(cell.words.casefold().strip(":*# "), "") for cell in cells)
    return names if names.count("title") == 1 and TOLD & set(names) and 2 * names.count("") <= len(names) else ()


def _row(line: Line, cells: Sequence[Line], columns: Sequence[str], lexicon: Lexicon) -> Row | None:
    at = columns.index("title")
    title = split(cells[at].words, cells[at].start, lexicon)
    if not is_title(title.piece.words):
        return None
    told = zip(columns, cells, strict=True)
    fields = tuple(Field(name, cell.start, cell.start, cell.end) for name, cell in told if name not in ("", "title"))
    return Row(Heading("table", line.start, line.start, _dated(title, cells, columns, lexicon), sure=True), fields)


def _dated(title: Title, cells: Sequence[Line], columns: Sequence[str], lexicon: Lexicon) -> Title:
    """The title with the year of its row."""
    year = next((cell for name, cell in zip(columns, cells, strict=True) if name == "year"), None)
    return (dated(title, year.words, year.start, lexicon) or title) if year else title


def fields_of(rows: Sequence[Row]) -> Iterator[Field]:
    """The fields of all rows, in the order they stand."""
    for row in rows:
        yield from row.fields
