"""The item an audit looks at: a stem, its options and which of them is the key, from anywhere.

What must stay true: an Item holds what a player sees and what its record says of it, and nothing is
guessed. A record that does not say which option is right is refused with its file and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from quiz.facts.base import film_key, fold
from quiz.generate.record import record
from quiz.question import Difficulty as Hardness
from quiz.question import FilmName, Option, Question, Source

STEMS = ("stem", "question", "prompt")
OPTIONS = ("options", "answers", "choices")
KEYS = ("key", "answer", "correct", "correct_answer", "correct_index", "answer_index")
RIGHT, WRONG = "correct_answer", "incorrect_answers"
LETTER = re.compile(r"\(?([A-Za-z])[).:]?")
FEWEST, MOST = 2, 12


@dataclass(frozen=True, slots=True)
class Item:
    """A question as it is audited. `film` is the key (`Title (Year)`) of the film it is about, and
    `option_films` those of its options, where a record tells; `values` are what the options stand for,
    in English. `ordered` is no where a record tells no order: then options stand in that of the alphabet
    and their places mean nothing."""

    stem: str
    options: tuple[str, ...]
    key: int
    file: str = ""
    line: int = 0
    id: str = ""
    language: str = "en"
    kind: str = ""
    relation: str = ""
    direction: str = ""
    option_type: str = ""
    film: str = ""
    values: tuple[str, ...] = ()
    option_films: tuple[str, ...] = ()
    note: str = ""
    ordered: bool = True

    @property
    def group(self) -> str:
        """What an item is about: two items of one group are never in two folds. The film, that of
        the key, else the words of the stem."""
        return self.film or (self.option_films[self.key] if self.option_films else "") or fold(self.stem)

    @property
    def meant(self) -> tuple[str, ...]:
        """What the options stand for, as far as is known."""
        return self.values or self.options

    @property
    def where(self) -> str:
        """The file and line, for lists of cases."""
        return f"{self.file}:{self.line}"

    @property
    def chance(self) -> float:
        """How often a blind guess is right."""
        return 1 / len(self.options)


class Unfit(ValueError):
    """Why a record is no item, in words."""


def of_question(question: Question, language: str) -> Item:
    """The item of one of our own questions."""
    return of_record(record(question, language), question.source.file, question.source.line)


def of_record(found: Mapping[str, object], file: str, line: int) -> Item:
    """The item of a record; Unfit where it says too little. Ours are read whole, others by what
    their fields are usually called: `key` is an index from 0, a letter, or the words of an option."""
    stem = _first(found, STEMS)
    if not isinstance(stem, str) or not stem.strip():
        raise Unfit(f"no words under any of {', '.join(STEMS)}")
    options, key, ordered = _apart(found) if WRONG in found else _listed(found)
    if not FEWEST <= len(options) <= MOST:
        raise Unfit(f"{len(options)} options; there must be from {FEWEST} to {MOST}")
    if not all(options):
        raise Unfit("an option without words")
    values = _words(found.get("option_values"))
    films = tuple(map(_film, _list(found.get("option_films"))))
    return Item(
        stem=_clean(stem, WRONG in found),
        options=options,
        key=key,
        file=file,
        line=line,
        id=_word(found, "id"),
        language=_word(found, "language") or "en",
        kind=_word(found, "kind"),
        relation=_word(found, "relation"),
        direction=_word(found, "direction"),
        option_type=_word(found, "option_type"),
        film=_film(found.get("film")),
        values=values if len(values) == len(options) else (),
        option_films=films if len(films) == len(options) and all(films) else (),
        note=_word(found, "note"),
        ordered=ordered,
    )


def _apart(found: Mapping[str, object]) -> tuple[tuple[str, ...], int, bool]:
    """The options of a record that lists the right answer and the wrong ones apart, unordered."""
    right = found.get(RIGHT)
    if not isinstance(right, str):
        raise Unfit(f"no words under {RIGHT}")
    words = _clean(right, True)
    options = tuple(sorted([words, *(_clean(one, True) for one in _words(found[WRONG]))]))
    return options, options.index(words), False


def _listed(found: Mapping[str, object]) -> tuple[tuple[str, ...], int, bool]:
    listed = _first(found, OPTIONS)
    if isinstance(listed, Mapping):
        listed = [listed[name] for name in sorted(listed)]
    entries = _list(listed)
    options = tuple(" ".join(_text(entry).split()) for entry in entries)
    marked = [place for place, entry in enumerate(entries) if isinstance(entry, Mapping) and entry.get("correct")]
    if len(marked) == 1:
        return options, marked[0], True
    return options, key_of(_first(found, KEYS), options), True


def key_of(said: object, options: Sequence[str]) -> int:
    """The place of the right option, said as an index from 0, as its words or as a letter."""
    if isinstance(said, int) and not isinstance(said, bool) and 0 <= said < len(options):
        return said
    if isinstance(said, str):
        words = " ".join(said.split())
        for same in (str, fold):
            alike = [place for place, option in enumerate(options) if same(option) == same(words)]
            if alike and words:
                return alike[0]
        letter = LETTER.fullmatch(words)
        place = ord(letter[1].upper()) - ord("A") if letter else -1
        if 0 <= place < len(options):
            return place
    raise Unfit(f"no option is said to be right: {said!r}")


def as_question(item: Item) -> Question:
    """The item as a question in its one language, for the lint."""
    options = tuple(
        Option({item.language: words}, value, _named(item, place))
        for place, (words, value) in enumerate(zip(item.options, item.meant, strict=True))
    )
    return Question(
        id=item.id,
        kind=item.kind or "written",
        relation=item.relation,
        direction=item.direction,
        template="",
        film=_filmed(item.film, item.language) if item.film else None,
        stem={item.language: item.stem},
        options=options,
        key=item.key,
        option_type=item.option_type,
        proofs=(),
        difficulty=Hardness(0.0, 1.0),
        note={item.language: item.note} if item.note else {},
        source=Source(item.file, item.line),
    )


def _named(item: Item, place: int) -> FilmName | None:
    """The film that an option is, by the title it is shown with: its key has the English one."""
    if not item.option_films:
        return None
    film = _filmed(item.option_films[place], item.language)
    title = item.options[place].removesuffix(f" ({film.year})")
    return FilmName(film.key, {item.language: title}, film.year)


def _filmed(key: str, language: str) -> FilmName:
    title, _, year = key.rpartition(" (")
    return FilmName(key, {language: title}, int(year.rstrip(")")))


def _first(found: Mapping[str, object], names: Iterable[str]) -> object:
    return next((found[name] for name in names if found.get(name) is not None), None)


def _film(found: object) -> str:
    if not isinstance(found, Mapping):
        return ""
    title, year = found.get("title"), found.get("year")
    return film_key(title, year) if isinstance(title, str) and isinstance(year, int) else ""


def _list(found: object) -> Sequence[object]:
    return found if isinstance(found, list) else ()


def _text(found: object) -> str:
    if isinstance(found, Mapping):
        found = _first(found, ("text", "answer", "value"))
    return str(found) if isinstance(found, (str, int, float)) else ""


def _words(found: object) -> tuple[str, ...]:
    return tuple(map(_text, _list(found)))


def _word(found: Mapping[str, object], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


def _clean(words: str, escaped: bool) -> str:
    """The words with single blanks; `&quot;` and its like are read where a source writes them."""
    return " ".join((unescape(words) if escaped else words).split())
