"""Real matches of a shipped pack, stopped where one wants to look.

What must stay true: who answers what hangs on seat and turn alone, so a match of four looks the
same each time, has right and wrong and missing answers, and changes who leads.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from quiz import places
from quiz.cli import VERSION
from quiz.game.plan import next_turn
from quiz.game.rules import rules
from quiz.game.session import Session, after, lock, stake, start
from quiz.game.values import STAKES, Context, Dealt, Deck, Ended, Length, Mode, Seat
from quiz.packs.repertoire import Repertoire
from quiz.question import Option, PackCard, Problem, Question, Text

SEED = 7
PACK = "ballet-on-film"
NAMES = ("Айгерім", "Jonas", "Мария-Луиза", "Tomás", "Script Doctor", "Ай", "Key Grip", "Projectionist")
STEM = (
    "Фильмде басты рөлді сомдаған әнші әрі актриса Бибігүл Төлегенова опера сахнасына алғаш рет қай қаланың "
    "театрында шыққан және ол қойылымның премьерасы нешінші жылы өткен?"
)
ANSWERS = (
    "Алматыдағы Абай атындағы мемлекеттік академиялық опера және балет театры",
    "Қарағанды",
    "Шымкент қаласының драма театры",
    "Мәскеудегі Үлкен театр",
)
NOTE = "Театр 1934 жылы ашылған, ал әнші оның сахнасында қырық жылға жуық ән салған."
READ_IN = "The credits of the film; lincolncenter.org, The Ground Beneath West Side Story"
"""A question about as long as they may be, with letters that many fonts lack; its note, and where that was read."""
SHELF = (
    "Ballet on Film",
    "Golden Age of Hollywood",
    "Қазақ киносының классикасы",
    "Советская комедия",
    "Kurosawa",
    "Silent Comedy",
    "Space Operas",
    "Film Noir",
    "Les Parapluies",
    "Westerns",
    "Horror of the Seventies",
    "Musicals",
    "Animation",
    "Анимация Союзмультфильма",
    "Cult and Midnight",
    "Trains",
    "Food on Film",
    "The Nineties",
)


@lru_cache(maxsize=1)
def repertoire() -> Repertoire:
    """The shipped packs and none of the player's, read as the program reads them."""
    return Repertoire(places.questions(), Path("no such folder"), (), places.index_file(), VERSION)


@lru_cache(maxsize=1)
def deck() -> Deck:
    """The deck of the shipped pack."""
    found = repertoire().open((PACK,))
    assert found is not None
    return found


@lru_cache(maxsize=2)
def cards(count: int) -> tuple[PackCard, ...]:
    """The shipped pack's card, and so many in all that are like it; the last one has an error."""
    first = next(card for card in repertoire().cards() if card.name == PACK)
    made = [
        replace(first, name=f"pack-{number}", title=_same(title), cover="", films=12 + 7 * number)
        for number, title in enumerate(SHELF)
    ]
    faulty = replace(
        made[-1],
        problems=(
            Problem("nineties/pack.yaml", 9, 5, "unknown-film", {"film": "The Sixt Sense"}, fix="The Sixth Sense"),
        ),
    )
    return (first, *made[1 : count - 1], faulty) if count > 1 else (first,)


def _same(words: str) -> Text:
    return dict.fromkeys(("en", "kk", "ru"), words)


def asked(
    turns: int,
    seats: int = 1,
    language: str = "en",
    mode: Mode = "together",
    length: Length = "short",
    question: Question | None = None,
) -> Session:
    """A match with so many turns played and the next one dealt; `question` is asked in its place."""
    event = _next(turns, seats, language, mode, length, 0)
    dealt = event if question is None else replace(event, question=question)
    return after(played(turns, seats, language, mode, length), dealt)


def played(
    turns: int, seats: int = 1, language: str = "en", mode: Mode = "together", length: Length = "short", even: int = 0
) -> Session:
    """A match with so many turns played; `even` seats answer all alike, for a tie."""
    return _played(turns, seats, language, mode, length, even)


@cache
def _played(turns: int, seats: int, language: str, mode: Mode, length: Length, even: int) -> Session:
    """Made once, by whichever words it is asked for."""
    if turns == 0:
        people = tuple(Seat(name) for name in NAMES[:seats])
        return start(Context(deck().marks, "0", SEED, (language,), rules(length, mode, 1.0, seats), people))
    before = (turns - 1, seats, language, mode, length, even)
    session = after(_played(*before), _next(*before))
    if session.phase == "staking":
        stakes = {seat: STAKES[(turns if seat < even else seat + turns) % 4] for seat in session.active}
        session = after(session, stake(session, stakes))
    return locked(session, even)


def finished(seats: int, language: str, even: int = 0) -> Session:
    """A match played out."""
    total = played(0, seats, language).total
    return after(played(total, seats, language, even=even), Ended("played"))


def locked(session: Session, even: int = 0) -> Session:
    """The turn on the table answered by all: five of eight times rightly, and now and then not at
    all. Who is quick changes from turn to turn."""
    if session.phase == "staking":
        session = after(session, stake(session, {}))
    key, turn, picks = session.turn.question.key, session.number, {}
    count = len(session.turn.question.options)
    for seat in session.active:
        chance = 0 if seat < even else (seat * 3 + turn * 5) % 8
        if chance < 7:
            wrong = 1 + seat % 3 if chance > 4 else 0
            picks[seat] = ((key + wrong) % count, 1.2 + (0 if even else (seat * 3 + turn) % 5))
    return after(session, lock(session, picks))


def longest() -> Question:
    """A question in Kazakh with a stem and answers as long as they may be."""
    question = asked(0, 1, "kk").turn.question
    options = tuple(Option(_same(words), words) for words in ANSWERS)
    made = replace(question, id="longest", kind="classic", stem=_same(STEM), options=options, key=1, note=_same(NOTE))
    return replace(made, source=replace(question.source, text=READ_IN))


@cache
def _next(turns: int, seats: int, language: str, mode: Mode, length: Length, even: int) -> Dealt:
    """What comes up after so many turns, planned once, whoever asks: those who play together are all asked what one
    alone would be."""
    if mode == "together" and (seats, even) != (1, 0):
        return replace(_next(turns, 1, language, mode, length, 0), active=tuple(range(seats)))
    event = next_turn(_played(turns, seats, language, mode, length, even), deck())
    assert isinstance(event, Dealt)
    return event
