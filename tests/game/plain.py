"""A small deck of plain questions, and matches played with it.

Film 3 has the director Director 3, the year 1939, and so on: every fact can be worked out from
the film's number, so a test can tell what is true.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random

from quiz.game.plan import next_turn
from quiz.game.rules import rules, seats_at
from quiz.game.session import Session, after, lock, stake, start
from quiz.game.values import Context, Dealt, Deck, Length, Mode, PackMark, Seat
from quiz.question import Barred, Dice, Difficulty, FilmName, Offer, Option, Question, Refusal, Source, Spec, shuffled

MARKS = (PackMark("plain", "ab12"),)
FILM_KEYED = ("odd one out", "cast call", "several facts")
TYPES = {"true or false": "truth", "order": "order", "connection": "theme"}
PEOPLE = ("director", "composer", "writer", "designer", "editor", "producer")


@dataclass(frozen=True, slots=True)
class PlainDeck:
    """Questions about numbered films. `written` of them were written by hand; `sets` are kinds that
    set films beside each other; a careless deck does not look at what is barred."""

    films: int = 40
    people: tuple[str, ...] = PEOPLE
    written: int = 0
    came_first: bool = True
    careless: bool = False
    sets: tuple[str, ...] = ()
    marks: tuple[PackMark, ...] = MARKS

    def offers(self, _languages: tuple[str, ...]) -> Sequence[Offer]:
        forward = [Offer("classic", name, "forward", self.films, False) for name in (*self.people, "year")]
        inverse = [Offer("classic", name, "inverse", self.films, True) for name in self.people]
        first = [Offer("came first", "year", "first", self.films, True)] if self.came_first else []
        hand = [Offer("written", "", "", self.written, False)] if self.written else []
        beside = [Offer(kind, "director", "set", self.films, kind in FILM_KEYED) for kind in self.sets]
        return (*(forward + inverse if self.films > 3 else []), *first, *hand, *beside)

    def draw(self, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
        roll = dice.roll(spec.relation, spec.direction, spec.draw)
        if spec.kind == "written":
            question = written(int(roll.random() * self.written))
        else:
            picked = self._picked(spec, barred, roll)
            if len(picked) < spec.options:
                return Refusal("too few films")
            question = (
                beside(spec.kind, picked, roll)
                if spec.kind in self.sets
                else asked(spec.kind, spec.relation, spec.direction, picked, roll)
            )
        return question if self.careless or fits(question, barred) else Refusal("barred")

    def _picked(self, spec: Spec, barred: Barred, roll: Random) -> list[int]:
        """Different films that may be options, as many as wanted or as there are."""
        free = list(range(self.films)) if self.careless else free_of(self.films, spec, barred)
        picked: list[int] = []
        while free and len(picked) < spec.options:
            picked.append(free.pop(int(roll.random() * len(free))))
        return picked


def fits(question: Question, barred: Barred) -> bool:
    values = {option.value for option in question.options}
    films = {option.film.key for option in question.options if option.film}
    return question.id not in barred.ids and barred.keys.isdisjoint(values) and barred.films.isdisjoint(films)


def free_of(films: int, spec: Spec, barred: Barred) -> list[int]:
    """Which of so many films may be options: it is asked a thousand times a match."""
    is_option = spec.direction != "forward" and spec.kind != "true or false"
    shut = barred.subjects | barred.films if is_option else barred.subjects
    facts = facts_of(films, spec.relation, spec.direction == "forward")
    return [n for n, (key, answer) in enumerate(facts) if key not in shut and answer not in barred.keys]


@cache
def facts_of(films: int, relation: str, forward: bool) -> tuple[tuple[str, str], ...]:
    """So many films by key, each with what is the answer where it is asked about."""
    return tuple((film(n).key, value(relation, n) if forward else film(n).key) for n in range(films))


@cache
def film(n: int) -> FilmName:
    return FilmName(f"Film {n} ({1930 + 3 * n})", {"en": f"Film {n}", "ru": f"Фильм {n}"}, 1930 + 3 * n)


@cache
def titled(n: int) -> Option:
    """A film as an option."""
    return Option(film(n).title, film(n).key, film(n))


@cache
def worded(words: str) -> Option:
    """What is called the same in every language as an option."""
    return Option(same(words), words)


def asked(kind: str, relation: str, direction: str, films: Sequence[int], roll: Random) -> Question:
    """A question whose key is about the first of the films (the earliest, for "came first")."""
    about = min(films) if kind == "came first" else films[0]
    numbers = shuffled(films, roll)
    if direction == "forward":
        options = tuple(worded(value(relation, n)) for n in numbers)
        stem = f"What {relation} has Film {about}?"
    else:
        options = tuple(titled(n) for n in numbers)
        stem = "Which came first?" if kind == "came first" else f"Which film has the {value(relation, about)}?"
    return plain(
        f"{about}/{relation}/{direction}",
        kind=kind,
        relation=relation,
        direction=direction,
        film=film(about) if direction == "forward" else None,
        stem=same(stem),
        options=options,
        key=numbers.index(about),
        option_type="film" if direction != "forward" else "year" if relation == "year" else "person",
        subjects=(film(about).key,),
        difficulty=hard(about),
    )


def beside(kind: str, films: Sequence[int], roll: Random) -> Question:
    """A question that sets films beside each other; the first is the odd one, the one called."""
    about, numbers = films[0], shuffled(films, roll)
    named = {"order": films[:3], "connection": films[:3], "odd one out": films}.get(kind, films[:1])
    options = tuple(titled(n) for n in numbers)
    key = numbers.index(about)
    if kind == "true or false":
        options, key = (Option(same("True"), "true"), Option(same("False"), "false")), int(roll.random() * 2)
    elif kind == "order":
        orders = [[films[(start + step) % 3] for step in (0, 1, 2)] for start in range(3)]
        options = tuple(Option(same(", ".join(map(str, one))), ",".join(map(str, one))) for one in orders)
        options, key = (*options, Option(same("none of these"), f"none {films}")), 0
    elif kind == "connection":
        options = tuple(Option(same(f"Theme {n}"), f"Theme {n}") for n in numbers)
    return plain(
        f"{about}/{kind}",
        kind=kind,
        direction="set",
        film=film(about) if kind == "true or false" else None,
        stem=same(f"{kind}: {', '.join(f'Film {n}' for n in named if kind in ('connection', 'true or false'))}?"),
        options=options,
        key=key,
        option_type=TYPES.get(kind, "film"),
        subjects=tuple(film(n).key for n in named),
        difficulty=hard(about),
    )


@cache
def hard(n: int) -> Difficulty:
    """How hard what has to do with a film is: -2 to 2 by its number, without any order."""
    return Difficulty(n * 7 % 9 / 2 - 2, 0.8)


@cache
def value(relation: str, n: int) -> str:
    return str(1930 + 3 * n) if relation == "year" else f"{relation.title()} {n}"


def written(n: int) -> Question:
    words = [f"Answer {n}", f"Wrong {n}", f"Worse {n}"]
    options = tuple(Option(same(each), each) for each in words)
    stem = same(f"Puzzle {n}?")
    own = plain(f"written {n}", kind="written", relation="", direction="", stem=stem, options=options)
    return replace(own, difficulty=hard(n))


def plain(name: str = "q", **changes: object) -> Question:
    """A question of four options with the first as its key."""
    return Question(**(PLAIN | {"id": name} | changes))  # type: ignore[arg-type]


def same(words: str) -> dict[str, str]:
    return {"en": words, "ru": words}


PLAIN: dict[str, object] = {
    "kind": "classic",
    "relation": "director",
    "direction": "forward",
    "template": "plain",
    "film": None,
    "stem": same("Who directed it?"),
    "options": tuple(worded(each) for each in ("Ann", "Bob", "Cid", "Dee")),
    "key": 0,
    "option_type": "person",
    "proofs": (),
    "difficulty": Difficulty(0.0, 0.8),
    "note": same("So it was."),
    "source": Source("plain.yaml", 1, "made up"),
}
"""All that a plain question says."""


def context(
    length: Length = "feature",
    seats: int = 1,
    mode: Mode = "together",
    timer: float = 1.0,
    seed: int = 7,
    seen: frozenset[str] = frozenset(),
) -> Context:
    people = tuple(Seat(f"Player {n}") for n in range(seats))
    return Context(MARKS, "0.1.0", seed, ("en",), rules(length, mode, timer, seats), people, seen)


Picker = Callable[[Question, int], int | None]


def rightly(question: Question, _seat: int) -> int | None:
    return question.key


def wrongly(question: Question, _seat: int) -> int | None:
    return (question.key + 1) % len(question.options)


def deal(session: Session, question: Question | None = None) -> Session:
    """The session with a turn on the table, its stakes made."""
    active = seats_at(session.context, session.played)
    dealt = after(session, Dealt(session.played, question or plain(f"q{len(session.turns)}"), active))
    return after(dealt, stake(dealt, {})) if dealt.phase == "staking" else dealt


def answer(session: Session, picker: Picker = rightly, seconds: float = 1.0) -> Session:
    """The session with the turn on the table locked."""
    chosen = {seat: picker(session.turn.question, seat) for seat in session.active}
    picks = {seat: (option, seconds) for seat, option in chosen.items() if option is not None}
    return after(session, lock(session, picks))


def played(of: Context, deck: Deck, picker: Picker = rightly) -> Session:
    """A whole match, dealt by the planner."""
    session = start(of)
    while not session.over:
        session = after(session, next_turn(session, deck))
        if session.phase == "staking":
            session = after(session, stake(session, {}))
        if session.phase == "asking":
            session = answer(session, picker)
    return session
