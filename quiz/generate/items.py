"""What could be asked: one Item for each fact and direction, with all that choosing needs.

An item is a question without its wrong options: the film, the value, how it is shown, and how it
would look as an option of another item's question. What must stay true: an item names only the
languages in which every slot and its own option can be said without giving the answer away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quiz.facts.base import FactBase, Film, Person, Relation, Value, fold
from quiz.generate.ids import first_words, folded, question_id
from quiz.generate.lint import Face, face, stem_words, telling_words
from quiz.generate.proofs import YEAR, aliases, entry, values
from quiz.generate.templates import Template, Templates
from quiz.question import FilmName, Option, Text, can_say, said

QUOTED = frozenset({"kk", "ru"})


@dataclass(frozen=True, slots=True)
class Stem:
    """An item's question in one language: the templates that fit, the words for their slots, and
    the roots of all words it may show."""

    templates: tuple[Template, ...]
    slots: Mapping[str, str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to ask. `alike` is what its options must share (a gender), `several` whether the
    film has more values of the relation, `parts` the folded names of all parts of the value."""

    id: str
    film: Film
    relation: Relation
    direction: str
    value: Value
    several: bool
    alike: str
    option: Option
    faces: Mapping[str, Face]
    stems: Mapping[str, Stem]
    languages: frozenset[str]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lore:
    """What all items of a base are made from."""

    base: FactBase
    templates: Templates
    twins: frozenset[tuple[str, str]]
    """(language, folded title) of films that share their title with another."""


def has_namesake(film: Film) -> bool:
    """Whether films outside the base have its title: their years stand under its `also: year`.
    Without its own year nobody would know which is meant."""
    return bool(film.also.get(YEAR))


def lore(base: FactBase, templates: Templates) -> Lore:
    """The base and templates, with the titles that need their year."""
    titles = Counter(
        (language, fold(said(film.title, language)))
        for film in base.films
        for _ in range(1 + has_namesake(film))
        for language in templates.languages
        if can_say(film.title, language)
    )
    return Lore(base, templates, frozenset(title for title, count in titles.items() if count > 1))


def film_name(film: Film) -> FilmName:
    """A film as questions carry it."""
    return FilmName(film.key, film.title, film.year)


def shown(film: Film, language: str, dated: bool) -> str:
    """A film's title as it stands in a sentence: in guillemets in Kazakh and Russian, with its
    year unless the question is about years."""
    title = said(film.title, language)
    name = f"«{title}»" if language in QUOTED else title
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


def items_of(known: Lore, film: Film, relation: Relation, direction: str) -> list[tuple[Item | None, str]]:
    """All items of a film in a relation and direction, each with "" or, instead of the item, the
    reason why it can be asked in no language."""
    listed = values(film, relation)
    several = len(listed) + len(film.also.get(relation.name, ())) > 1
    made: list[tuple[Item | None, str]] = []
    for value in listed:
        parts: tuple[Text | None, ...] = value.parts if direction == relation.with_ else (value.parts or (None,))[:1]
        made += [_item(known, film, relation, direction, value, part, several) for part in parts]
    return made


def _item(
    known: Lore, film: Film, relation: Relation, direction: str, value: Value, part: Text | None, several: bool
) -> tuple[Item | None, str]:
    languages = known.templates.languages
    names = _names(known.base, relation, value)
    text = {language: _worded(relation, value, names, language) for language in languages}
    spoken = {language: words for language, words in text.items() if words}
    named = {name for name in aliases(known.base, relation, value.key) if relation.value in ("person", "term")}
    if direction == "inverse":
        option, faces = film_option(film, languages, relation.name != YEAR), film_faces(film, languages)
    elif direction == "forward":
        option = Option(spoken, value.key)
        faces = {language: face(words, tuple(sorted(named))) for language, words in spoken.items()}
    else:
        option, faces = _part_option(part or {}, languages)
    stems, reason = _stems(known, film, relation, direction, spoken, part, faces)
    if not stems:
        return None, reason
    told = (value.key,) if direction in ("forward", "inverse") else (value.key, folded(part or {"en": ""}))
    id_ = question_id(film, relation.name, direction, *told)
    alike = _alike(known.base, relation, value, direction)
    parts = frozenset(fold(name) for role in value.parts for name in role.values())
    item = Item(
        id_, film, relation, direction, value, several, alike, option, faces, stems, frozenset(stems), parts
    )  # fmt: skip
    return item, ""


def _names(base: FactBase, relation: Relation, value: Value) -> Text:
    named = entry(base, relation, value.key)
    return {**value.text, **named.text} if named else value.text


def _worded(relation: Relation, value: Value, names: Text, language: str) -> str:
    if relation.value == YEAR:
        return value.key
    return said(names, language) if can_say(names, language) else ""


def _part_option(part: Text, languages: Iterable[str]) -> tuple[Option, dict[str, Face]]:
    text = {language: said(part, language) for language in languages if can_say(part, language)}
    faces = {language: face(words, tuple(part.values())) for language, words in text.items()}
    return Option(text, first_words(part) if part else ""), faces


def _alike(base: FactBase, relation: Relation, value: Value, direction: str) -> str:
    named = entry(base, relation, value.key)
    wanted = relation.alike == "gender" and direction != "inverse" and isinstance(named, Person)
    return named.gender if wanted and isinstance(named, Person) else ""


def _stems(
    known: Lore,
    film: Film,
    relation: Relation,
    direction: str,
    spoken: Text,
    part: Text | None,
    faces: Mapping[str, Face],
) -> tuple[dict[str, Stem], str]:
    """The item's stem in each language that has one; the last reason why a language has none."""
    stems: dict[str, Stem] = {}
    reason = "no-template"
    for language in known.templates.languages:
        templates = known.templates.of(language, relation.name, direction)
        if not templates:
            continue
        if not can_say(film.title, language) or language not in spoken or language not in faces:
            reason = "not-in-language"
            continue
        slots = {"film": shown(film, language, relation.name != YEAR), "value": spoken[language]}
        if part and can_say(part, language):
            slots[relation.with_] = said(part, language)
        usable = tuple(template for template in templates if template.slots <= slots.keys())
        reason = _fault(known, film, relation, language, usable, slots, faces[language], spoken[language])
        if not reason:
            stems[language] = _stem(usable, slots)
    return stems, reason


def _fault(
    known: Lore,
    film: Film,
    relation: Relation,
    language: str,
    usable: tuple[Template, ...],
    slots: Mapping[str, str],
    own: Face,
    value: str,
) -> str:
    """Why an item cannot be asked in a language; "" when it can."""
    if not usable:
        return "no-part"
    if relation.name == YEAR and (language, fold(said(film.title, language))) in known.twins:
        return "title-needs-year"
    mentioned = frozenset[str]().union(*(template.slots for template in usable))
    if any(own.telling & stem_words(slots[slot]) for slot in sorted(mentioned)):
        return "answer-in-question"
    if relation.name == YEAR and telling_words(value) & telling_words(said(film.title, language)):
        return "answer-in-question"
    return ""


def _stem(usable: tuple[Template, ...], slots: Mapping[str, str]) -> Stem:
    """The stem of templates and slots; `words` are those of all patterns and of all slots in them."""
    mentioned = sorted(frozenset[str]().union(*(template.slots for template in usable)))
    own = (template.words for template in usable)
    return Stem(usable, slots, frozenset().union(*own, *(stem_words(slots[slot]) for slot in mentioned)))
