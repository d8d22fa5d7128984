"""Questions that an author wrote, word by word.

What must stay true: the author's right option is the key and all others are wrong because the
author says so; what only looks odd is a warning (judging.py), and never keeps a question from being
asked.

A question is asked in the languages of its stem in which every option has words as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quiz.facts.base import Film, fold
from quiz.facts.fields import fields, many, table, text, whole, words
from quiz.facts.nodes import Complaints, Node, Scalar, Table
from quiz.generate.ids import LENGTH, VERSION
from quiz.generate.lint import face
from quiz.packs.desk import Desk
from quiz.packs.head import Head, film_named
from quiz.packs.judging import Entry, judge, judge_errors, where
from quiz.question import Dice, Difficulty, FilmName, Media, Option, Proof, Question, Source, Text, can_say, shuffled

ENTRY = frozenset({"ask", "right", "wrong", "note", "source", "tier", "film", "picture"})
PICTURE = frozenset({"file", "alt", "credit", "licence"})
WRITTEN = "written"
SAID = "said by the author"
MOST_WRONG = 3
TIERS = (1, 5)
RATED, UNRATED = Difficulty(0.0, 0.8), Difficulty(0.0, 1.2)
"""An author's tier is trusted as the popularity of a film is; without one less is known."""


def read_written(parts: Iterable[tuple[Node, Complaints]], desk: Desk, closely: bool = False) -> tuple[Question, ...]:
    """The questions of some lists that can be asked; the right option is the first of each. What only
    looks odd, alone or beside another question, is complained of when it is looked at `closely`."""
    found: dict[str, Entry] = {}
    for node, complaints in parts:
        for item in many(node, complaints, "questions"):
            entry = table(item, complaints, "question")
            read = _entry(entry, replace(desk, complaints=complaints)) if entry is not None else None
            if read is not None and read.question.id in found:
                complaints.add(item, "question-twice", line=where(found[read.question.id], complaints))
            elif read is not None:
                found[read.question.id] = read
    if closely:
        judge(tuple(found.values()), desk)
    return tuple(entry.question for entry in found.values())


def arranged(question: Question, dice: Dice) -> Question:
    """The question as it is shown: numbers in their order, anything else in one that is drawn."""
    order: Sequence[int] = range(len(question.options))
    numbers = [face(option.value).number for option in question.options]
    if None not in numbers:
        order = sorted(order, key=lambda place: numbers[place] or 0)
    else:
        order = shuffled(order, dice.roll(question.id))
    proofs = sorted((replace(proof, option=order.index(proof.option)) for proof in question.proofs), key=_place)
    options = tuple(question.options[number] for number in order)
    return replace(question, options=options, key=order.index(question.key), proofs=tuple(proofs))


def _place(proof: Proof) -> int:
    return proof.option


def _entry(entry: Table, desk: Desk) -> Entry | None:
    """One question and where its parts stand; None after an error."""
    complaints = desk.complaints
    before = complaints.errors
    found = fields(entry, ENTRY, complaints, required=("ask", "right", "wrong"))
    if not {"ask", "right", "wrong"} <= found.keys():
        return None
    stem = text(found["ask"], complaints, "ask", desk.head.languages[0])
    nodes = (found["right"], *many(found["wrong"], complaints, "wrong"))
    options = _options(nodes, found["wrong"], desk)
    languages = _languages(found["ask"], stem, options, desk)
    question = _about(_bare(stem, options, languages, desk), found, entry, desk)
    read = Entry(question, found["ask"], nodes, complaints)
    if complaints.errors == before and not complaints.full:
        judge_errors(read, desk)
    return None if complaints.errors > before or complaints.full else read


def _bare(stem: Text, options: tuple[Option, ...], languages: tuple[str, ...], desk: Desk) -> Question:
    """The question with its options and proofs, and nothing told about it yet."""
    return Question(
        id=_id(desk.head, stem),
        kind="classic",
        relation=WRITTEN,
        direction="forward",
        template=WRITTEN,
        film=None,
        stem={language: stem[language] for language in languages},
        options=options,
        key=0,
        option_type=_option_type(options, desk),
        proofs=tuple(Proof(number, "negative", SAID) for number in range(1, len(options))),
        difficulty=UNRATED,
        note={},
        source=Source(),
    )


def _about(question: Question, found: Mapping[str, Node], entry: Table, desk: Desk) -> Question:
    """The question with its film, tier, note, source and picture."""
    complaints = desk.complaints
    film = film_named(found["film"], set(desk.films), complaints) if "film" in found else ""
    tier = whole(found["tier"], complaints, "tier", *TIERS) if "tier" in found else None
    source = words(found["source"], complaints, "source") if "source" in found else desk.head.source
    return replace(
        question,
        film=_film_name(desk.films[film]) if film else None,
        subjects=(film,) if film else (),
        difficulty=UNRATED if tier is None else replace(RATED, mean=float(tier - 3)),
        note=text(found["note"], complaints, "note", desk.head.languages[0]) if "note" in found else {},
        source=Source(complaints.file, entry.line, source),
        media=_picture(found["picture"], desk) if "picture" in found else (),
    )


def _options(nodes: Sequence[Node], wrong: Node, desk: Desk) -> tuple[Option, ...]:
    complaints, first = desk.complaints, desk.head.languages[0]
    if len(nodes) - 1 > MOST_WRONG:
        complaints.add(wrong, "written-wrong-count", count=len(nodes) - 1, most=MOST_WRONG)
    texts = [text(node, complaints, "wrong" if number else "right", first) for number, node in enumerate(nodes)]
    for number, (node, one) in enumerate(zip(nodes, texts, strict=True)):
        twins = [earlier for earlier in range(number) if _same(one, texts[earlier])]
        if twins:
            shown = next(iter(one.values()))
            complaints.add(node, "wrong-twice" if twins[0] else "wrong-right", option=shown)
    options = [_option(one, first, desk) for one in texts if one]
    if not all(option.value in desk.films for option in options):
        plain = [Option(option.text, _name(option.text, first)) for option in options]
        numbers = all(face(option.value).number is not None for option in plain)
        return tuple(plain if numbers else options)  # among numbers "12" is no film
    return tuple(replace(option, film=_film_name(desk.films[option.value])) for option in options)


def _same(one: Text, other: Text) -> bool:
    return any((fold(one[code]) or one[code]) == (fold(other[code]) or other[code]) for code in one.keys() & other)


def _option(words: Text, first: str, desk: Desk) -> Option:
    """`value` is what the words stand for when the base knows it, else the words themselves."""
    name = _name(words, first)
    return Option(words, desk.named.get(fold(name), name))


def _name(words: Text, first: str) -> str:
    return words.get("en") or words.get(first) or next(iter(words.values()))


def _option_type(options: tuple[Option, ...], desk: Desk) -> str:
    if all(option.film for option in options):
        return "film"
    return "person" if all(option.value in desk.people for option in options) else "text"


def _languages(node: Node, stem: Text, options: tuple[Option, ...], desk: Desk) -> tuple[str, ...]:
    """The languages of the pack in which the question is whole; complains of those in which only
    part of it was written, and of plain words in a pack of several languages."""
    asked = [language for language in desk.head.languages if language in stem]
    whole = [language for language in asked if all(can_say(option.text, language) for option in options)]
    for language in asked:
        if language not in whole:
            desk.complaints.warn(node, "written-language-part", language=language)
    if isinstance(node, Scalar) and len(desk.head.languages) > 1:
        desk.complaints.warn(node, "written-language-only", language=desk.head.languages[0])
    if stem and options and not whole:
        desk.complaints.add(node, "written-no-language", languages=", ".join(desk.head.languages))
    return tuple(whole)


def _id(head: Head, stem: Text) -> str:
    """A hash of the pack's name and the question in its first language; stem may be empty when it
    was complained of."""
    words = stem.get(head.languages[0]) or next((stem[language] for language in sorted(stem)), "")
    named = json.dumps([VERSION, WRITTEN, head.name, words], ensure_ascii=False)
    return hashlib.sha256(named.encode()).hexdigest()[:LENGTH]


def _film_name(film: Film) -> FilmName:
    return FilmName(film.key, film.title, film.year)


def _picture(node: Node, desk: Desk) -> tuple[Media, ...]:
    """The picture, which must lie inside the pack's folder; nothing after a complaint."""
    complaints = desk.complaints
    entry = table(node, complaints, "picture")
    found = fields(entry, PICTURE, complaints, required=("file", "alt")) if entry is not None else {}
    if not {"file", "alt"} <= found.keys():
        return ()
    plain = {key: words(found[key], complaints, key) for key in ("file", "credit", "licence") if key in found}
    alt = text(found["alt"], complaints, "alt", desk.head.languages[0])
    if not _lies_inside(desk.folder, plain["file"]):
        complaints.add(found["file"], "picture-outside", file=plain["file"])
    elif not (desk.folder / plain["file"]).is_file():
        complaints.add(found["file"], "picture-missing", file=plain["file"])
    return (Media("picture", plain["file"], alt, plain.get("credit", ""), plain.get("licence", "")),)


def _lies_inside(folder: Path, file: str) -> bool:
    """Whether a path stays in the folder, links followed. A zero byte or a name too long does not."""
    try:
        return bool(file) and (folder / file).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):
        return False
