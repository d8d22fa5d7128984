"""What could be asked: an Item for a fact and direction, made when it is looked at.

An item is a question without its wrong options: the film, the value, how it is shown, and how it
would look as an option of another item's question. What must stay true: in each of its languages
every slot and its own option can be said without giving the answer away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from quiz.facts.base import FactBase, Film, Relation, Value, fold
from quiz.generate.ground import YEAR, Ground, entry, named_aliases, value_at
from quiz.generate.headings import CLUE, LINK, STATEMENT
from quiz.generate.ids import first_words, folded, question_id
from quiz.generate.lint import Face, face, stem_words, telling_words
from quiz.generate.templates import Template, Templates, fill
from quiz.question import FilmName, Option, Text, can_say, said

QUOTED = frozenset({"kk", "ru"})
INNER = str.maketrans("«»", "„“")
STATED = "value"
"""The slot of a statement that may be filled wrongly: what stands there is no hint."""
FILM_SIDE = frozenset({"inverse", CLUE, LINK})
"""The directions in which a film is what an item offers; else it is a value, or a part of one."""


@dataclass(frozen=True, slots=True)
class Stem:
    """An item's question in one language: the templates that fit, the words for their slots, and
    the roots of all words it may show."""

    templates: tuple[Template, ...]
    slots: Mapping[str, str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to ask in some languages. `number` is the film's and `thing` what the value names
    (ground.py), `several` whether the film has more values of the relation, `told` what tells the
    question from the film's others of that relation and direction."""

    film: Film
    number: int
    relation: Relation
    direction: str
    value: Value
    thing: int
    several: bool
    option: Option
    faces: Mapping[str, Face]
    stems: Mapping[str, Stem]
    told: tuple[str, ...]

    @property
    def parts(self) -> frozenset[str]:
        """The folded names of all parts of the value."""
        return frozenset(fold(name) for role in self.value.parts for name in role.values())

    @property
    def id(self) -> str:
        """The id of its question."""
        return question_id(self.film, self.relation.name, self.direction, *self.told)


@dataclass(frozen=True, slots=True)
class Lore:
    """What all items of a base are made from."""

    ground: Ground
    templates: Templates

    @property
    def base(self) -> FactBase:
        """The facts."""
        return self.ground.base


def film_name(film: Film) -> FilmName:
    """A film as questions carry it."""
    return FilmName(film.key, film.title, film.year)


def shown(film: Film, language: str, dated: bool) -> str:
    """A film's title as it stands in a sentence: in guillemets in Kazakh and Russian (those that it
    has itself become „…“), with its year unless the question is about years."""
    title = said(film.title, language)
    name = f"«{title.translate(INNER)}»" if language in QUOTED else title
    return f"{name} ({film.year})" if dated else name


def film_option(film: Film, languages: Iterable[str], dated: bool) -> Option:
    """A film as an option, in the languages that have its title."""
    year = f" ({film.year})" if dated else ""
    text = {language: said(film.title, language) + year for language in languages if can_say(film.title, language)}
    return Option(text, film.key, film_name(film))


def film_faces(film: Film, languages: Iterable[str]) -> dict[str, Face]:
    """How a film looks as an option; its title in other languages would give it away too."""
    titles = tuple(film.title.values())
    return {
        language: face(said(film.title, language), titles) for language in languages if can_say(film.title, language)
    }


@lru_cache(maxsize=2**17)
def faces_of(ground: Ground, number: int, languages: tuple[str, ...]) -> Mapping[str, Face]:
    """How a film, by its number, looks as an option: remembered, because each of a set is compared with
    each."""
    return film_faces(ground.film(number), languages)


def item(
    known: Lore, number: int, relation: Relation, direction: str, place: int, part: int, languages: tuple[str, ...]
) -> Item | str:
    """The item of a film's value at a place in its list (and of one of its parts) in these languages,
    or the reason why it cannot be asked in all of them."""
    film = known.ground.film(number)
    if relation.name in film.doubted:
        return "doubted"
    value = value_at(film, relation, place)
    whose = value.parts[part] if part < len(value.parts) else None
    named = entry(known.base, relation, value.key)
    names = {**value.text, **named.text} if named else value.text
    spoken = {language: words for language in languages if (words := _worded(relation, value, names, language))}
    faces: Mapping[str, Face]
    if direction in FILM_SIDE:
        option, faces = film_option(film, languages, relation.name != YEAR), faces_of(known.ground, number, languages)
    elif direction != relation.with_:
        known_as = named_aliases(value.key, named) if named else (value.key,) if relation.value == "person" else ()
        others = tuple(sorted(set(known_as)))
        option = Option(spoken, value.key)
        faces = {language: face(words, others) for language, words in spoken.items()}
    else:
        option, faces = _part_option(whose or {}, languages)
    stems: dict[str, Stem] = {}
    for language in languages:
        stem = _stem_in(known, film, relation, direction, language, spoken, whose, faces)
        if isinstance(stem, str):
            return stem
        stems[language] = stem
    told = (value.key,) if direction != relation.with_ else (value.key, folded(whose or {"en": ""}))
    # whoever else had a hand in it uncredited does not make the director one of several
    further = () if relation.value == "person" and relation.complete else film.also.get(relation.name, ())
    column = known.ground.columns[relation.name]
    listed = column.of(number)
    several = len(listed) + len(further) > 1
    thing = column.same[listed[place]]
    return Item(film, number, relation, direction, value, thing, several, option, faces, stems, told)


def fact_of(known: Lore, one: Item) -> dict[str, str]:
    """Question and answer of an item in one sentence, in the languages that have a pattern for it: nothing is said
    that neither of them says."""
    found: dict[str, str] = {}
    answer = {one.direction} & {one.relation.with_}
    for language, stem in one.stems.items():
        said_by_now = frozenset({"film", "value", *answer}).union(*(each.slots for each in stem.templates))
        for each in known.templates.of(language, one.relation.name, STATEMENT):
            if each.slots <= said_by_now:
                found[language] = fill(each.several if one.several else each.one, stem.slots)
                break
    return found


def _worded(relation: Relation, value: Value, names: Text, language: str) -> str:
    if relation.value == YEAR:
        return value.key
    return said(names, language) if can_say(names, language) else ""


def _part_option(part: Text, languages: Iterable[str]) -> tuple[Option, dict[str, Face]]:
    text = {language: said(part, language) for language in languages if can_say(part, language)}
    faces = {language: face(words, tuple(part.values())) for language, words in text.items()}
    return Option(text, first_words(part) if part else ""), faces


def _stem_in(
    known: Lore,
    film: Film,
    relation: Relation,
    direction: str,
    language: str,
    spoken: Text,
    part: Text | None,
    faces: Mapping[str, Face],
) -> Stem | str:
    """The stem in a language, or the reason why there is none."""
    templates = known.templates.of(language, relation.name, direction)
    if not templates:
        return "no-template"
    if not can_say(film.title, language) or language not in spoken or language not in faces:
        return "not-in-language"
    slots = {"film": shown(film, language, relation.name != YEAR), "value": spoken[language]}
    if part and can_say(part, language):
        slots[relation.with_] = said(part, language)
    usable, own, mentioned = _fillable(templates, frozenset(slots), STATED if direction == STATEMENT else "")
    if not usable:
        return "no-part"
    if relation.name == YEAR and (language, fold(said(film.title, language))) in known.ground.shared:
        return "title-needs-year"
    filled = frozenset[str]().union(*[stem_words(slots[slot]) for slot in mentioned])
    if not faces[language].telling.isdisjoint(filled):
        return "answer-in-question"
    if relation.name == YEAR and telling_words(spoken[language]) & telling_words(said(film.title, language)):
        return "answer-in-question"
    if direction in FILM_SIDE and _tells(spoken[language], said(film.title, language)):
        return "answer-in-question"
    return Stem(usable, slots, own | filled)


def _tells(value: str, title: str) -> bool:
    """Whether all words that tell a value stand in a title, however short they are: a film of the series
    "Mad Max" is found by reading among others, if it is "Mad Max 2"."""
    telling = telling_words(value)
    return bool(telling) and telling <= stem_words(title)


@lru_cache(maxsize=1024)
def _fillable(
    templates: tuple[Template, ...], slots: frozenset[str], but: str
) -> tuple[tuple[Template, ...], frozenset[str], tuple[str, ...]]:
    """The patterns that need no other slots, the roots of all their words, and all slots in them but one."""
    usable = tuple(template for template in templates if template.slots <= slots)
    mentioned = frozenset[str]().union(*(template.slots for template in usable)) - {but}
    return usable, frozenset[str]().union(*(template.words for template in usable)), tuple(sorted(mentioned))
