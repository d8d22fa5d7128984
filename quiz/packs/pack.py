"""A pack, opened: its card for the picker and its deck for the match.

What must stay true: a pack with faults opens all the same, with its problems on the card, so that
one broken pack hides no other. The hash of a pack changes when anything it asks could change:
with its own files, and with the facts and templates it rests on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quiz.facts.base import FactBase
from quiz.facts.files import barred
from quiz.facts.nodes import Table
from quiz.facts.read import Sheet, gather
from quiz.facts.terms import composed
from quiz.game.values import PackMark
from quiz.generate.catalogue import Selection, prepare
from quiz.generate.stock import narrowed
from quiz.generate.trivia import TRIVIA
from quiz.packs.deck import PackDeck, Part, count
from quiz.packs.desk import desk
from quiz.packs.files import Book, fact_sheets, is_pack, open_book
from quiz.packs.head import Head, chosen_films, chosen_relations, read_head
from quiz.packs.shelf import Shelf, studied
from quiz.packs.written import read_written
from quiz.question import Offer, PackCard, Problem

MARK_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as it is shown and as it is played. `base` holds the facts it rests on."""

    card: PackCard
    deck: PackDeck
    base: FactBase


def open_pack(
    path: Path, shelf: Shelf, closely: bool = False, offered: Mapping[str, tuple[Offer, ...]] | None = None
) -> Pack:
    """The pack at a path, which asks about the films of the shelf or, when it brings films, about
    its own. Never raises for what is there; the card's problems say what is wrong. `closely` also
    tells what only looks odd in written questions and between two of them, which takes its time;
    `offered` is what the pack is known to offer by language, which spares counting it."""
    if not is_pack(path):
        return _no_pack(path)
    book = open_book(path)
    head = read_head(book)
    facts = _facts(book, head, shelf.base)
    films, relations = chosen_films(book, facts), chosen_relations(book, facts, (TRIVIA,))
    selection = Selection(films, relations)
    lists = tuple(book.questions())
    written = read_written(lists, desk(head, facts, book.folder, book.complaints), closely) if lists else ()
    shared = facts is shelf.base
    catalogue = narrowed(studied(shelf), selection) if shared else prepare(facts, shelf.templates, selection)
    if book.head is not None and not written and not catalogue.films and not book.problems:
        book.complaints.add(None, "pack-empty")
    mark = PackMark(head.name, _digest(book, shelf))
    deck = PackDeck((Part(mark, head.languages, catalogue, written, offered or {}),))
    return Pack(_card(path, head, deck, book.problems), deck, facts)


def _facts(book: Book, head: Head, base: FactBase) -> FactBase:
    """The facts a pack asks about: with films of its own, those and not the base's; with no facts at
    all, the base itself."""
    sheets = fact_sheets(book, base)
    if not any(sheet.tree.entries.keys() - {"source"} for sheet in sheets):
        return base
    known = _without(base, sheets)
    return gather(sheets, without_films(known) if _brings_films(sheets) else known, head.languages[0])


def _brings_films(sheets: Sequence[Sheet]) -> bool:
    return any(sheet.section("films") is not None for sheet in sheets)


def without_films(base: FactBase) -> FactBase:
    """The people and terms of a base for films that are not its own: nobody has looked who of them
    worked on those, so no statement of being closed covers them."""
    vocabulary = {("people", key) for key in base.people}
    vocabulary |= {(kind, key) for kind, known in base.terms.items() for key in known}
    return replace(base, films=(), closed=frozenset(), shut=frozenset(), newcomers=frozenset(vocabulary))


def _without(base: FactBase, sheets: Sequence[Sheet]) -> FactBase:
    """The base without the people and terms that a pack describes itself, which it may do its own way."""

    def own(section: str) -> set[str]:
        nodes = (sheet.section(section) for sheet in sheets)
        return {composed(name) for node in nodes if isinstance(node, Table) for name in node.entries}

    return replace(
        base,
        people={key: person for key, person in base.people.items() if key not in own("people")},
        terms={
            kind: {key: term for key, term in known.items() if key not in own(kind)}
            for kind, known in base.terms.items()
        },
    )


def _card(path: Path, head: Head, deck: PackDeck, problems: Sequence[Problem]) -> PackCard:
    counts = {language: count(deck, language) for language in head.languages}
    questions = {language: each.generated + each.written for language, each in counts.items()}
    title = head.title or {head.languages[0]: head.name}
    return PackCard(
        head.name, str(path), title, head.about, head.author, head.licence, head.languages, head.version,
        deck.films, questions, tuple(problems), head.cover,
    )  # fmt: skip


def _no_pack(path: Path) -> Pack:
    why = barred(path)
    arguments = {"why": why} if why else {}
    problem = Problem(path.name, 0, 0, "file-unreadable" if why else "no-pack", arguments)
    card = PackCard(path.name, str(path), {"en": path.name}, {}, "", "", (), "", 0, {}, (problem,))
    return Pack(card, PackDeck(()), FactBase())


def _digest(book: Book, shelf: Shelf) -> str:
    """What a pack asks follows from its own files and from the shelf's."""
    digest = hashlib.sha256(shelf.digest.encode())
    for content in book.content:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()[:MARK_LENGTH]
