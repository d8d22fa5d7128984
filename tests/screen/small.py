"""A small deck in three languages, a repertoire of it, and hands that press what is drawn on paper.

Film 3 was directed by Director 3 and came out in 1953, so a test can tell what is true.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quiz.game.rules import rules
from quiz.game.session import Session, after, stake, start
from quiz.game.values import Context, Dealt, Deck, Length, Mode, PackMark, Seat
from quiz.question import (
    Barred,
    Dice,
    Difficulty,
    FilmName,
    Offer,
    Option,
    PackCard,
    Problem,
    Question,
    Refusal,
    Source,
    Spec,
    Text,
    shuffled,
)
from quiz.screen.flow import Flow, Options
from quiz.screen.paper import PaperCanvas
from quiz.screen.scene import Message, Press, Scene
from quiz.words import speak

LANGUAGES = ("en", "kk", "ru")
WORDS = speak("en")
JOBS = ("director", "composer", "writer", "cinematographer", "choreographer")
GRACE = 0.7
"""A little more than the grace before a lock."""


def same(words: str) -> Text:
    return dict.fromkeys(LANGUAGES, words)


def film(n: int) -> FilmName:
    return FilmName(f"Film {n} ({1950 + n})", {"en": f"Film {n}", "kk": f"Фильм {n}", "ru": f"Фильм {n}"}, 1950 + n)


@dataclass(frozen=True, slots=True)
class SmallDeck:
    """Questions about numbered films, at most `supply` of each job."""

    films: int = 40
    jobs: tuple[str, ...] = JOBS
    supply: int = 40
    name: str = "small"

    @property
    def marks(self) -> tuple[PackMark, ...]:
        return (PackMark(self.name, "ab12"),)

    def offers(self, languages: tuple[str, ...]) -> Sequence[Offer]:
        if not set(languages) <= set(LANGUAGES):
            return ()
        jobs = [Offer("classic", job, "forward", self.supply, False) for job in self.jobs]
        return (*jobs, Offer("came first", "year", "first", self.supply, True)) if self.films > 20 else jobs

    def draw(self, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
        roll = dice.roll(spec.kind, spec.relation, spec.draw)
        free = [n for n in range(self.films) if film(n).key not in barred.subjects | barred.films]
        numbers = shuffled(free, roll)[: spec.options]
        if len(numbers) < spec.options:
            return Refusal("too few films")
        question = came_first(numbers) if spec.kind == "came first" else asked(spec.relation, numbers)
        values = {option.value for option in question.options}
        if question.id in barred.ids or not barred.keys.isdisjoint(values):
            return Refusal("barred")
        return question


def asked(job: str, numbers: Sequence[int]) -> Question:
    names = [f"{job.title()} {n}" for n in numbers]
    return question(
        f"{job}/{numbers[1]}",
        relation=job,
        film=film(numbers[1]),
        stem={language: f"{job} {language}: Film {numbers[1]}?" for language in LANGUAGES},
        options=tuple(Option(same(name), name) for name in names),
        key=1,
        subjects=(film(numbers[1]).key,),
    )


def came_first(numbers: Sequence[int]) -> Question:
    return question(
        f"first/{min(numbers)}",
        kind="came first",
        relation="year",
        direction="first",
        stem=same("Which came first?"),
        options=tuple(Option(film(n).title, film(n).key, film(n)) for n in numbers),
        key=numbers.index(min(numbers)),
        subjects=tuple(film(n).key for n in numbers),
    )


def question(name: str = "q", **changes: object) -> Question:
    """A question of four options, the second of which is right."""
    plain = Question(
        id=name,
        kind="classic",
        relation="director",
        direction="forward",
        template="small",
        film=None,
        stem=same("Who directed it?"),
        options=tuple(Option(same(each), each) for each in ("Ann", "Bob", "Cid", "Dee")),
        key=1,
        option_type="person",
        proofs=(),
        difficulty=Difficulty(0.0, 0.8),
        note=same("Bob directed it in a week."),
        source=Source("small.yaml", 12, "the credits"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def card(name: str = "small", **changes: object) -> PackCard:
    title = {"en": "Small films", "kk": "Шағын фильмдер", "ru": "Малые фильмы"}
    plain = PackCard(
        name=name,
        path=f"packs/{name}",
        title=title,
        about=same("About it."),
        author="A",
        licence="CC0",
        languages=LANGUAGES,
        version="1",
        films=40,
        questions={"en": 240, "kk": 240, "ru": 240},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


FAULTY = card("faulty", title={"en": "Broken"}, problems=(Problem("faulty/pack.yaml", 3, 5, "no-pack"),))


@dataclass(frozen=True, slots=True)
class SmallRepertoire:
    """A repertoire of decks by name, each with the small card under its name."""

    decks: tuple[SmallDeck, ...] = (SmallDeck(),)
    faulty: tuple[PackCard, ...] = ()

    def cards(self) -> tuple[PackCard, ...]:
        return (*(card(deck.name) for deck in self.decks), *self.faulty)

    def warm(self) -> None:
        """There is nothing to wait for."""

    def open(self, names: Sequence[str]) -> Deck | None:
        return next((deck for deck in self.decks if (deck.name,) == tuple(names)), None)


REPERTOIRE = SmallRepertoire()


def flow_of(**options: object) -> Flow:
    """A flow at its title, with everything read, from seed 7."""
    asked = Options(**({"repertoire": REPERTOIRE, "seed": 7} | options))  # type: ignore[arg-type]
    flow = Flow(asked)
    for _ in range(4):
        flow.tick(0.0)
    return flow


def paper_of(scene: Scene) -> PaperCanvas:
    paper = PaperCanvas()
    scene.draw(paper)
    return paper


def press(flow: Flow, message: Message, seat: int | None = None, time: float = 0.0) -> None:
    """Presses a target that is drawn; a test that presses what is not there fails."""
    assert message in [target.message for target in paper_of(flow.scene).targets if target.enabled], message
    flow.handle(Press(message, seat, time))


def session_of(
    *questions: Question, seats: int = 1, mode: Mode = "together", length: Length = "quick", timer: float = 1.0
) -> Session:
    """A match with these questions dealt and all but the last answered rightly, stakes made."""
    people = tuple(Seat(name) for name in ("Mia", "Әйгерім", "Tom", "Лев", "Eve")[:seats])
    context = Context((PackMark("small", "ab12"),), "0", 7, ("en",), rules(length, mode, timer, seats), people)
    session = start(context)
    for number, each in enumerate(questions):
        if session.phase == "asking":
            session = answered(session, dict.fromkeys(session.active, session.turn.question.key))
        active = (number % seats,) if mode == "hot seat" else tuple(range(seats))
        session = after(session, Dealt(number, each, active))
        if session.phase == "staking":
            session = after(session, stake(session, {}))
    return session


def answered(session: Session, options: dict[int, int]) -> Session:
    from quiz.game.session import lock

    return after(session, lock(session, {seat: (option, 1.0) for seat, option in options.items()}))
